const COMMON = new Set(
  'ainsi alors après aucun aussi autre autres avait avaient avant avec avoir beaucoup celle celles celui cela cette ceux chaque chez comme contre dans depuis déjà donc dont elle elles encore enfin entre était étaient être fait faire fois font hier ici jusqu leur leurs lors lorsque lundi mardi mercredi jeudi vendredi samedi dimanche mais même mêmes moins notre nous parce pendant peut plus point pour pourquoi près puis quand quatre quel quelle quelques sans sera seront ses soit sont sous sur tous tout toute toutes très trois trop votre vous vers voici voilà ville jour jours année années heure heures deux'.split(
    ' ',
  ),
);

/** The words that tell what a text is about, in lower case and without their endings. */
export function frTerms(text: string): string[] {
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  return words
    .map((word) => word.toLowerCase())
    .filter((word) => !COMMON.has(word))
    .map((word) => word.slice(0, 6));
}
