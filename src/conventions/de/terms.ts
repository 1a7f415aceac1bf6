const COMMON = new Set(
  'aber alle allem allen aller alles also andere anderen auch beim bereits bisher dabei dadurch dafür damit dann daran darauf darum dass dem denen denn deren dessen deswegen diese diesem diesen dieser dieses doch dort durch eben eine einem einen einer eines einige erst etwa gegen gewesen habe haben hatte hatten hier hinter ihre ihrem ihren ihrer immer indem infolge jede jedem jeden jeder jedoch jetzt kann kein keine keinen konnte können mehr mehrere meist mußte müssen nach nachdem neue neuen nicht nichts noch oder ohne schon sehr seien sein seine seinem seinen seiner seit selbst sich sind sollte sollen sondern sowie über unter viel viele vielen vom wären wäre während waren wegen welche welcher weil wenn werde werden wieder wird worden wurde wurden zwar zwei zwischen gestern heute morgen montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag uhr jahr jahre jahren tage stadt'.split(
    ' ',
  ),
);

/** The words that tell what a text is about, in lower case and without their endings; a long s is an s. */
export function deTerms(text: string): string[] {
  const words = text.replaceAll('ſ', 's').match(/\p{L}{4,}/gu) ?? [];
  return words
    .map((word) => word.toLowerCase())
    .filter((word) => !COMMON.has(word))
    .map((word) => word.slice(0, 7));
}
