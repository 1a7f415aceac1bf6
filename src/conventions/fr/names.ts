const WORD = String.raw`\p{Lu}[\p{L}’']*(?:-\p{Lu}[\p{L}’']+)?`;

/** Never an initial. */
const LAST = String.raw`\p{Lu}[\p{L}’']+(?:-\p{Lu}[\p{L}’']+)?`;

/** A name of two to five words: Jean Dupont, M. Paul de La Roche, J.-B. Morel. */
export const NAME = String.raw`(?:(?:MM?|Mmes?|Mlles?|Dr|Me)\.?\s+)?(?:(?:${WORD}|\p{Lu}\.-?(?:\p{Lu}\.)?)\s+(?:(?:de|du|des|la|le|d['’])\s*){0,2}){1,3}${LAST}`;

/** One to four names with commas or “et” between them, as the group `names`. */
export const NAMES = String.raw`(?<names>${NAME}(?:\s*(?:,|et|ET|&)\s*${NAME}){0,3})`;

const KIND = String.raw`(?:Journal|JOURNAL|Gazette|GAZETTE|Courrier|COURRIER|Écho|Echo|ÉCHO|ECHO|Temps|TEMPS|Matin|MATIN|Soir|SOIR|Presse|PRESSE|Indépendance|INDÉPENDANCE|Indépendant|Feuille|Moniteur|MONITEUR|Petit|PETIT|Dépêche|DÉPÊCHE|Nouvelles?|Quotidien|Républicain|Progrès|Avenir|Patriote|Tribune|Liberté|Croix|Figaro|Constitutionnel|Union|Phare|Éclair|Dimanche|Messager|Mercure)`;

/** The name of a paper: Le Courrier de Ribeville, L’Écho du Val, Journal de Ribeville. */
export const PAPER = String.raw`(?<!\p{L})(?:(?:L['’]|LE |Le |LA |La |LES |Les )\s?)?${KIND}(?:[\s-](?:de|du|des|d['’]|la|DE|DU|DES|LA|\p{Lu}[\p{L}’'-]*)){0,4}(?!\p{L})`;

/** The names of a byline. */
export function splitFrNames(names: string): string[] {
  return names
    .split(/\s*(?:,|\bet\b|\bET\b|&)\s*/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
