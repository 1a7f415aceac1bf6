import type { FieldRole } from './record.js';

/** What databases call the parts of a record, folded, in both languages. */
const NAMES: Readonly<Record<FieldRole, string>> = {
  kicker: '引题|引題|肩题|肩題|眉题|眉題',
  headline:
    'title|headline|article title|document title|head|标题|標題|题名|題名|篇名|题目|題目|主标题|主標題|正标题|正標題|文章标题|文章標題|正题|正題|主题|主題',
  deck: 'subtitle|sub title|subheadline|sub headline|subhead|highlight|deck|副标题|副標題|副题|副題',
  byline: 'author|authors|author(s)|byline|author/byline|personal author|writer|reporter|by|作者|作者名|记者|記者|责任者|責任者|撰文',
  publication:
    'publication|publication title|publication name|newspaper|newspaper title|newspaper name|paper|journal|journal title|source title|source name|secondary title|periodical|报纸|報紙|报纸名称|報紙名稱|报纸中文名|報名|报名|媒体|媒體|媒体名称|媒體名稱|文献来源|文獻來源|来源报纸|报刊|報刊|报刊名称|報刊名稱|刊名|出版物|報章',
  source: 'publication info|publication information|source|from|source information|来源|來源|出处|出處|刊登于|刊載於|source citation',
  date: 'date|publication date|pub date|pubtime|issue date|date published|published|date of publication|日期|出版日期|发表时间|發表時間|发布日期|發佈日期|见报日期|見報日期|报纸日期|報紙日期|出版时间|刊登日期|刊载日期|刊載日期|发表日期|發表日期|时间|時間',
  page: 'page|pages|first page|page number|page no|start page|pagination|版次|版号|版號|版面号|版次号|报纸版次号|版|页码|頁碼|页|頁',
  edition: 'edition|版本',
  section: 'section|section name|column|desk|department|版名|版面|版面名称|版面名稱|栏目|欄目|栏目名称|专栏|專欄|版块|版塊|版别',
  text: 'full text|fulltext|body|text|article text|story|story text|content|正文|全文|内容|內容|原文|文章内容|文章內容',
  abstract: 'abstract|summary|lead paragraph|摘要|内容摘要|內容摘要|内容提要|內容提要|summary-摘要',
  item: 'proquest document id|document id|accession number|record number|record id|document number|gale document number|article id|doc id|文章编号|文章編號|文件编号|记录号|記錄號|编号|編號|文献号|稿件编号',
  fact: 'subject|subjects|subject terms|location|locations|people|person|persons|company|companies|organization|organizations|company / organization|publication year|year|publication subject|place of publication|country of publication|publisher|issn|eissn|isbn|oclc|source type|language|language of publication|document type|publication type|publication-type|document feature|document url|url|link|links|copyright|last updated|database|load-date|load date|graphic|classification|journal code|length|word count|words|number of words|dateline|readability|index terms|keyword|keywords|series|type|correction|correction-date|notes|note|persistent link|permalink|citation|doi|volume|issue|geographic|geographic terms|industry|city|state|region|country|ticker|terms|credit|caption|illustration|product names|naics|lexile measure|identifier / keyword|ssn|srcdatabase|organ|reference type|cn|关键词|關鍵詞|关键字|关键字词|主题词|主題詞|机构|機構|作者单位|作者單位|单位|來源庫|来源库|数据库|數據庫|字数|字數|地域|地区|地區|人物|语种|語種|分类号|分類號|国内统一刊号|专辑|專輯|专题|專題|页数|頁數|网址|網址|链接|鏈接|连结|版权|版權|年|期|卷|期号|責任編輯|责任编辑|类型|類型|文献类型|下载|被引',
};

const ROLE_OF: ReadonlyMap<string, FieldRole> = new Map(
  (Object.keys(NAMES) as FieldRole[]).flatMap((role) => NAMES[role].split('|').map((name) => [name, role] as const)),
);

/** Labels that stand alone on a line, over what they name. */
const ALONE = /^(?:body|full text|text|abstract|summary|graphic|classification|load-date|links|subject|正文|全文|摘要|内容|內容)$/;

/** A label at the start of a line. */
export interface Labelled {
  readonly role: FieldRole;
  /** As it is printed. */
  readonly name: string;
  /** Characters of the line up to the value. */
  readonly length: number;
}

function foldLabel(label: string): string {
  return label
    .normalize('NFKC')
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
    .replace(/[\s_]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** The role of a label as databases have it (`Publication title`, 版次, `Title-题名`); null for others. */
export function roleOfLabel(label: string): FieldRole | null {
  const folded = foldLabel(label);
  return ROLE_OF.get(folded) ?? ROLE_OF.get(/^[a-z]+-(\p{Script=Han}+)$/u.exec(folded)?.[1] ?? '') ?? null;
}

/** `Label: value`, and the forms in brackets: 【标题】, [标题], `<标题>=`, `{Title}: `. */
const FORMS = [
  /^(\s*)([\p{L}][\p{L}\p{N} \u3000/()&_.-]{0,38}?)(\s*[:：]\s*)/u,
  /^(\s*[【[〔])([\p{L}][\p{L} \u3000-]{0,20})([】\]〕]\s*[:：]?\s*)/u,
  /^(\s*<)([\p{L}][\p{L} ]{0,20})(>\s*=?\s*)/u,
  /^(\s*\{)([\p{L}][\p{L} ]{0,30})(\}\s*[:：]\s*)/u,
];

const MARKS = /[:：】\]〕>}]/u;

/** The known label that a line begins with, or is; null for none. */
export function readLabel(line: string): Labelled | null {
  if (line.length === 0) return null;
  // Most lines of a page have no such mark near their start.
  for (const form of MARKS.test(line.slice(0, 64)) ? FORMS : []) {
    const found = form.exec(line);
    if (!found) continue;
    const [whole, , name = ''] = found;
    const role = roleOfLabel(name);
    if (role) return { role, name: name.trim(), length: whole.length };
  }
  if (line.length > 24) return null;
  const own = foldLabel(line);
  if (own.length > 20 || !ALONE.test(own)) return null;
  const role = roleOfLabel(own);
  return role && { role, name: line.trim(), length: line.length };
}
