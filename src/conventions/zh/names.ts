/** 记者手记 heads a column, 读者来信 a page. */
const NO_NAME =
  '(?:手记|手記|观察|调查|述评|札记|日记|来信|來信|投书|投書|来论|來論|连线|视线|之声|论坛|文摘|简介|获悉|协会|节|系|为|為|单位)';
/** A role before names: 本报记者, 通讯员, 特派记者, 读者. */
export const REPORTER = String.raw`(?:[\p{Script=Han}]{1,6}(?:日报|日報|晚报|晚報|晨报|早报|早報|时报|時報|商报|都市报|特区报|青年报)|本\s*报|本\s*報|本报首席|本刊|新华社|新華社|中新社|中央社|见习|見習|实习|實習|全媒体|融媒体|首席|特约|特派|摄影|文字|驻[\p{Script=Han}]{2,4})*\s*(?:记\s*者|通\s*讯\s*员|通\s*訊\s*員|特派員|特派员|評論員|评论员|記\s*者|实习生|作者|读者|讀者|来信|來信|投书)(?!\s*${NO_NAME})`;
/** One name, of two to four characters or of two with a blank between them: 王小禾, 王　明, 阿卜杜拉·买买提. */
export const NAME = String.raw`(?:\p{Script=Han}{1,8}·\p{Script=Han}{1,8}|\p{Script=Han}{2,4}|\p{Script=Han}[\s　]{1,4}\p{Script=Han})`;

/** A character that names are not written with: words of a sentence (从, 在, 的). */
const NO_NAME_CHARACTER = '从從在是的了被已就将將其这這把让讓使到我你她它们們对對';

/** Names that may stand without blanks between them, with the roles before them: 李明王芳赵强. Only `partNames` says whether it is names. */
export const NAMES_RUN_ON = String.raw`(?:(?![${NO_NAME_CHARACTER}])[\p{Script=Han}·]){2,100}?`;
