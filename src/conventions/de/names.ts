const WORD = String.raw`\p{Lu}[\p{L}'’]*(?:-\p{Lu}[\p{L}'’]+)?`;

/** Never an initial. */
const LAST = String.raw`\p{Lu}[\p{L}'’]+(?:-\p{Lu}[\p{L}'’]+)?`;

/** A name of two to five words: Hans Müller, Dr. Grete von Ahlen, H. P. Kranz. */
export const NAME = String.raw`(?:(?:Dr|Prof|Dipl|Ing)\.\s+)*(?:${WORD}\.?\s+(?:(?:von|van|de)\s+(?:der\s+)?)?){1,3}${LAST}`;

/** One to four names with commas or “und” between them, as the group `names`. */
export const NAMES = String.raw`(?<names>${NAME}(?:\s*(?:,|und|UND|&)\s*${NAME}){0,3})`;

const KIND = String.raw`(?:[Zz]eitung|ZEITUNG|[Tt]ageblatt|TAGEBLATT|[Tt]agblatt|[Aa]nzeiger|ANZEIGER|[Nn]achrichten|NACHRICHTEN|[Kk]urier|KURIER|[Bb]ote|BOTE|[Pp]resse|PRESSE|[Bb]latt|BLATT|[Pp]ost|[Ww]ort|WORT|[Mm]erkur|[Rr]undschau|[Ww]oche|[Ww]ochenblatt|[Mm]orgenpost|[Cc]ourier|[Tt]ribüne|[Ss]timme)`;

/** The name of a paper: Ahlener Zeitung, Der Grenzbote, Tageblatt für Ahlen. */
export const PAPER = String.raw`(?<!\p{L})(?:(?:Der|Die|Das|DER|DIE|DAS)\s+)?(?:\p{Lu}[\p{L}-]*\s+){0,3}\p{Lu}?[\p{L}-]*${KIND}(?:\s+(?:für|aus|von|der|des)\s+\p{Lu}[\p{L}-]+)?(?!\p{L})`;

/** The names of a byline. */
export function splitDeNames(names: string): string[] {
  return names
    .split(/\s*(?:,|\bund\b|\bUND\b|&)\s*/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
