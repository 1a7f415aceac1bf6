import type { Dateline } from '../../page/index.js';
import type { CreditPattern } from '../convention.js';
import { isoDay } from '../dates.js';
import { DAY, MONTH, readFrMonth, WEEKDAY } from './dates.js';
import { NAME, NAMES } from './names.js';

const AGENCY = String.raw`(?:Agence\s+)?(?:Havas|Reuters?|Wolff|Stefani|Fournier|Belga)|HAVAS|AFP|A\.F\.P|AP|ATS|UPI|dpa|APA|Tass|TASS|DNB|Radio`;

/** No place, at the start of a sentence with a date in it. */
const NO_PLACE = String.raw`(?!(?:En|Ce|Cette|Du|Au|Depuis|Hier|Un|Une|Dans|Par|Pour|Sur|Dès|Avant|Après|Mais|Et|${WEEKDAY}|${MONTH})[\s,]|(?:Le|La|Les)\s(?!\p{Lu})|(?:Le\s)?${WEEKDAY})`;
const TOWN = String.raw`\p{Lu}[\p{L}’'-]+(?:[\s-](?:\p{Lu}[\p{L}’'-]+|sur|de|la|le|les|lès|en|du)){0,4}`;
const PLACE = String.raw`${NO_PLACE}(?<place>${TOWN}(?:\s?\/\s?${TOWN})?)`;
const IN_BRACKETS = String.raw`[(\[](?:(?<agency>${AGENCY})\.?|[^()\[\]]{2,40})[)\]]\.?`;
const DASH = String.raw`\s*(?:—|–|--|―|-)\s*`;
const HOUR = String.raw`(?:,?\s\d{1,2}\s?h(?:eures?\b|\.)?(?:\s?\d{2})?(?:\s(?:du\s)?(?:soir|matin))?)?`;
const CORRESPONDENT = String.raw`notre\s+(?:correspondant|envoyé|rédacteur|collaborateur)(?:e)?(?:\s+(?:particulier|spécial|permanent|à\s\p{Lu}\p{L}+))?`;

/** Given names of French print, by which a line with a name in capitals is told from others. */
const GIVEN =
  'Albert|Alain|André|Anne|Antoine|Bernard|Camille|Catherine|Charles|Claire|Claude|Daniel|Denis|Edmond|Édouard|Émile|Ernest|Étienne|Eugène|Fernand|François|Françoise|Gabriel|Gaston|Georges|Gérard|Guy|Gustave|Henri|Hélène|Hubert|Isabelle|Jacques|Jean|Jeanne|Joseph|Jules|Julien|Léon|Louis|Louise|Luc|Lucien|Madeleine|Marc|Marcel|Marguerite|Marie|Martine|Maurice|Michel|Nicolas|Nicole|Olivier|Paul|Pauline|Philippe|Pierre|Raymond|René|Robert|Roger|Sophie|Sylvie|Théodore|Thérèse|Victor|Yves';

/** Bylines, datelines and credits of French print. To add a row, give it a name, where it stands, its pattern with the groups `names`, `agency`, `place`, `month` and `day`, credits as papers print them (`examples`) and lines that are none (`others`). */
export const credits: readonly CreditPattern[] = [
  {
    name: 'dateline',
    stands: 'start',
    pattern: new RegExp(
      String.raw`^[*]?\s*${PLACE},\s+(?:le\s+)?(?<day>${DAY})\s+(?<month>${MONTH})(?:\s\d{4})?${HOUR}\.?\s*(?:${IN_BRACKETS}(?:${DASH})?|${DASH}|:)?\s*(?=[«“"\p{Lu}])`,
      'u',
    ),
    examples: [
      'Paris, le 4 mars. Le',
      'Paris, 4 mars. — Le',
      'Berlin, 1er août (Havas). — La',
      'LONDRES, 4 mars. — On',
      'Le Havre, 12 janvier. Les',
      'Rome, 4 mars, 3 h. soir. — « Nous',
      'Esch-sur-Alzette, le 2 juillet 1902. — Un',
    ],
    others: ['Le mardi, 4 mars. Le', 'Paris, 4 mars, on dit', 'Paris en mars. Le', 'Hier, 4 mars. Le'],
  },
  {
    name: 'undated dateline',
    stands: 'start',
    pattern: new RegExp(String.raw`^${PLACE}\s+[(](?<agency>${AGENCY})[)]\.?${DASH}(?=[«“"\p{Lu}])`, 'u'),
    examples: ['PARIS (AFP) – Le', 'Bruxelles (Belga) — « Nous'],
    others: ['Paris (Seine) – Le', 'Paris (AFP) le'],
  },
  {
    name: 'byline',
    stands: 'alone',
    hint: /^[—–\s(]*(?:[Pp]ar|PAR|[Dd]e notre|DE NOTRE)\b/u,
    pattern: new RegExp(
      String.raw`^[—–\s(]*(?:(?:[Pp]ar|PAR)\s*:?\s+|(?:[Dd]e\s+)(?=notre))(?:${CORRESPONDENT},?\s+)?(?!(?:Value|VALUE)\b)${NAMES}(?:\s*[,|/—–]\s*\p{Lu}?[\p{L} ’'-]{2,30})?[.)]*$`,
      'u',
    ),
    examples: [
      'Par Jean Dupont',
      'PAR JEAN DUPONT',
      'Par Jean Dupont et Marie de La Roche',
      'par J.-B. Morel',
      'De notre envoyé spécial Jean Dupont',
      'De notre correspondant à Berlin, Paul Morel',
      '(Par Jean Dupont.)',
    ],
    others: ['Par ici la sortie', 'Par monts et par vaux', 'Par Jean Dupont le fleuve', 'PAR VALUE STOCKS'],
  },
  {
    name: 'our own correspondent',
    stands: 'alone',
    hint: /notre/u,
    pattern: new RegExp(String.raw`^[(\[]?(?:[Dd]e|[Pp]ar)\s+${CORRESPONDENT}\.?[)\]]?\.?$`, 'u'),
    examples: ['(De notre correspondant particulier.)', 'De notre envoyé spécial', '[De notre correspondant à Berlin.]'],
    others: ['De notre jardin', 'De notre correspondant nous vient ceci'],
  },
  {
    name: 'words and their writer',
    stands: 'alone',
    hint: /:/u,
    pattern: new RegExp(String.raw`^(?:Texte|Propos recueillis par|Reportage|Entretien)\s*:?\s+${NAMES}\.?$`, 'u'),
    examples: ['Texte : Jean Dupont', 'Propos recueillis par : Marie Morel'],
    others: ['Texte : inconnu', 'Reportage : sur le fleuve'],
  },
  {
    name: 'name with its surname in capitals',
    stands: 'alone',
    pattern: new RegExp(
      String.raw`^[—–]?\s*(?<names>(?:${GIVEN})(?:-(?:${GIVEN}))?\s+(?:(?:de|du|des|DE|DU|d['’])\s?){0,2}(?:L[AE]\s)?\p{Lu}{3,}(?:-\p{Lu}{2,})?)\.?$`,
      'u',
    ),
    examples: ['Jean DUPONT.', 'Marie-Louise MOREL', '— Paul de LAROCHE'],
    others: ['Jean Dupont', 'JEAN DUPONT', 'Mayor HALE', 'Paul VI'],
  },
  {
    name: 'how it came',
    stands: 'alone',
    hint: /^[([]/u,
    pattern:
      /^[([](?:(?:Dépêches?|Télégrammes?|Service)\s(?:(?:de l['’]|de la |particuli(?:er|ère)s? ?)(?:agence|Agence)?\s?)?)?(?:(?:Agence )?(?:Havas|Reuter|Wolff|Stefani|Fournier)|(?<=particuli\p{L}+ ?))\.?[)\]]\.?$/u,
    examples: ['(Havas.)', '(Agence Havas)', '[Dépêche de l’agence Havas.]', '(Service particulier.)'],
    others: ['(Paris)', 'Havas', '(Service des eaux)'],
  },
  {
    name: 'initials at the end',
    stands: 'end',
    pattern: /(?<=[.!?”»"])\s*[—–(]\s*(?<names>(?:\p{Lu}\.\s?-?){2,3})\)?\.?$/u,
    examples: ['Le fleuve monte. — J. D.', 'C’est fini. (J.-B. M.)'],
    others: ['Le fleuve (J. D.) monte.', 'C’est fini. (voir plus haut)'],
  },
  {
    name: 'name behind a dash at the end',
    stands: 'end',
    pattern: new RegExp(String.raw`(?<=[.!?»])\s*[—–]\s*(?!(?:Le|La|Les|L['’])\s?\p{Lu})(?<names>${NAME})\.?$`, 'u'),
    examples: ['C’est fini. — Jean Dupont', 'Tout est calme. — Paul de La Roche.'],
    others: ['C’est fini — Jean Dupont', 'C’est fini. — Le Figaro.'],
  },
];

/** Paris, le 4 mars. | PARIS (AFP) – */
export const datelineAlone = new RegExp(
  String.raw`^[*]?\s*${PLACE}(?:,\s+(?:le\s+)?${DAY}\s+${MONTH}(?:\s\d{4})?\.?\s*(?:${IN_BRACKETS})?(?:${DASH})?|\s+[(](?:${AGENCY})[)](?:${DASH})?)$`.replace(
    /\?<(?:place|agency)>/gu,
    '?:',
  ),
  'u',
);

/** A dateline from the groups of a matched credit. */
export function readFrDateline({ agency, place, month, day }: Readonly<Record<string, string | undefined>>): Dateline {
  return {
    agency: agency ?? null,
    place: place?.trim() ?? null,
    date: isoDay(month ? readFrMonth(month) : null, day ? Number.parseInt(day, 10) : null),
  };
}
