import type { RemarkPattern } from '../convention.js';

const READ = '图片|图像|圖片|圖像|图中|照片|扫描|掃描|识别|辨识|識別|辨識|转录|轉錄|转写|提取|OCR|Markdown|markdown|文字版|版面';

/** What a chat model says around a text that it was asked to read, and notes that it puts into it. */
export const remarks: readonly RemarkPattern[] = [
  {
    name: 'announcement',
    stands: 'start',
    pattern: new RegExp(
      String.raw`^(?:(?:好的|当然可以|当然|當然|没问题|可以)[，,！!。]?\s*)?(?:以下|下面|这里|這裡)(?:就)?(?:是|为|為)[^\n]{0,60}(?:${READ})[^\n]{0,60}[：:。]$`,
      'u',
    ),
    examples: ['以下是识别结果：', '好的，以下是图片中的文字内容：', '以下为该报纸版面的文字转录：'],
    others: ['以下是比赛结果：', '下面是获奖名单：', '以下是记者拍到的一幕。'],
  },
  {
    name: 'assent',
    stands: 'start',
    pattern: /^(?:好的|当然可以|當然可以|没问题)[，。！!]$/u,
    examples: ['好的，', '当然可以！'],
    others: ['好的开头', '好的'],
  },
  {
    name: 'heading of a transcription',
    stands: 'start',
    pattern:
      /^(?:(?:图片|图像|图中)(?:中)?的?)?(?:文字|文本|内容|OCR\s?)?(?:识别|转录|转写|提取)(?:结果|内容|文本|文字)(?:如下)?[：:]?$|^(?:图片|图像|图中)(?:中)?的?(?:文字|文本)内容(?:如下)?[：:]?$/u,
    examples: ['识别结果：', 'OCR识别结果', '图片中的文字内容如下：', '转录内容：'],
    others: ['核酸检测结果', '人脸识别技术'],
  },
  {
    name: 'description of the picture',
    stands: 'start',
    pattern: /^(?:这(?:是|张)|该|此)(?:一?[张幅份])?(?:图片|图像|扫描件)[^\n]{0,120}(?:报纸|版面|文字|内容)[^\n]{0,80}[。：:]$/u,
    examples: ['这张图片是一份旧报纸的版面，内容如下：'],
    others: ['这张图片感动了很多人。'],
  },
  {
    name: 'offer',
    stands: 'end',
    pattern:
      /^(?:如果?|若)[^\n]{0,80}(?:告诉我|告訴我|告知我|跟我说|让我知道|随时问我|随时提问|我(?:可以|会|将)(?:继续|为(?:您|你)|帮(?:您|你)))[^\n]{0,60}$/u,
    examples: ['如需翻译或整理，请告诉我。', '如果您还有其他页面需要识别，我可以继续。'],
    others: ['如需订阅，请拨打本报热线。', '如有线索，请告知本报。'],
  },
  {
    name: 'good wish',
    stands: 'end',
    pattern: /^希望(?:这|以上|我的)?[^\n，]{0,20}(?:对(?:您|你)有(?:所)?帮助|能(?:够)?帮(?:到|助)(?:您|你))[！!。]?$/u,
    examples: ['希望这对您有所帮助！', '希望以上内容能帮到您。'],
    others: ['希望能有所帮助', '希望灾区早日重建。'],
  },
  {
    name: 'note on the reading',
    stands: 'end',
    pattern:
      /^[（(*]?(?:注|注意|说明|备注|請注意|请注意)[：:，]\s?[^\n]{0,120}(?:图片|图像|识别|OCR|模糊|辨认|看不清|不清晰|截断|分辨率|原图)[^\n]{0,120}$/u,
    examples: ['注：部分文字因图片模糊无法辨认。', '（说明：右下角文字被截断）'],
    others: ['注：本表不含郊县。', '注意：明日停水。'],
  },
  {
    name: 'what was read',
    stands: 'end',
    pattern: /^以上(?:内容)?(?:是|为|即)[^\n]{0,40}(?:图片|图像|识别|转录|提取|OCR|全部文字|文字内容)[^\n]{0,40}[。！]?$/u,
    examples: ['以上是图片中的全部文字内容。', '以上为识别结果。'],
    others: ['以上是本报记者的见闻。'],
  },
  {
    name: 'note in brackets',
    stands: 'anywhere',
    hint: /^[[【〔（]/u,
    pattern:
      /^(?!（[^）]*广告)[[【〔（](?:此处|以下|以上|其余|剩余|余下|下方|上方|左侧|右侧|左下角|右下角|部分|版面|该|图片|文字|字迹)[^[\]【】〔〕（）\n]{0,60}(?:模糊|无法|辨认|不清|看不清|缺失|省略|未转录|未识别|残缺|破损|遮挡|截断|为广告|是广告)[^[\]【】〔〕（）\n]{0,40}[\]】〕）]。?$/u,
    examples: ['[此处字迹模糊，无法辨认]', '【以下内容为广告，略】', '（右下角文字被截断）', '[其余栏目未转录]'],
    others: ['【以下简称甲方】', '（部分图片由本报记者拍摄）', '（此处为广告栏目）'],
  },
  {
    name: 'label of a column',
    stands: 'several',
    hint: /[栏欄]/u,
    pattern: /^[[【]?(?:第[一二三四五六七八\d][栏欄]|[左右中][侧边]?[栏欄])[\]】]?[：:]?$/u,
    examples: ['【左栏】', '第一栏：', '第2栏'],
    others: ['文艺评论栏', '第一栏目组'],
  },
  {
    name: 'sic',
    stands: 'edition',
    pattern: /[[（(〔【](?:原文如此|sic)[\]）)〕】]/iu,
    examples: ['共计三白〔原文如此〕人', '（原文如此）'],
    others: ['原文如此写道', '〔原文〕'],
  },
];

/** Words in brackets that say what a reader could not read, or was not sure of; what it read (`kept`) is the text's. */
export const insertions: readonly RemarkPattern[] = [
  {
    name: 'illegible',
    stands: 'inside',
    hint: /[[【〔]/u,
    pattern:
      /[[【〔](?:此处|此字|原文|字迹|文字|部分文字)?(?:模糊(?:不清)?|无法辨认|無法辨認|无法识别|难以辨认|看不清|不清晰?|辨认不清|缺字|缺失|残缺|破损)[^[\]【】〔〕\n]{0,20}[\]】〕]/u,
    examples: ['他说[模糊]，明天再来。', '渡口【字迹不清】开通', '〔无法辨认〕'],
    others: ['[注]', '他说看不清'],
  },
  {
    name: 'unclear',
    stands: 'inside',
    hint: /[[〔]/u,
    pattern: /[[〔](?:疑为|疑似|可能(?:是|为)?|不确定)[：:]?[“"]?(?<kept>[^[\]〔〕“”"\n]{1,20})[”"]?[\]〕]/u,
    examples: ['县长[疑为：王]先生', '〔疑似“渡”〕口'],
    others: ['他疑为王先生', '[可能]'],
  },
];

/** Stand-ins for pictures. */
export const PICTURE = /^[[【](?:图片|圖片|照片|插图|插圖|图像|图片缺失|二维码)(?:\d{1,2}|(?:描述|说明)?[：:][^[\]【】\n]{0,300})?[\]】]$/u;
