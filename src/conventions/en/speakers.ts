import type { Pattern } from '../convention.js';
import { inCapitals } from './cases.js';

/** What stands before a colon in boxes, lists and records: nobody is called so. */
const LABEL = inCapitals(
  'sports|food|weather|business|opinion|arts|music|movies|films?|books|theater|theatre|travel|home|health|science|local|world|nation|state|region|entertainment|lifestyle|features|classifieds|obituaries|inside|index|today|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|date|time|place|location|name|age|born|died|address|phone|telephone|fax|e-?mail|website|hours|cost|price|admission|tickets?|fee|where|when|who|what|why|how|info|information|details|contact|rating|rated|score|final|cast|director|directed|starring|running time|services?|burial|visitation|survivors|memorials|note|notes|ingredients|directions|serves|yield|method|total|attendance|occupation|family|education|hometown|height|weight|party|office|record|source|sources|example|answer key|number|title|author|publisher|pages|description|reward|owner|make|model|year|charge|charges|arrested|status',
);

/** A full stop behind a title, an initial or a short word belongs to the name: "Mrs. Cobb on Mill road." */
const BEFORE_NAME = String.raw`\b(?:Mrs?|Messrs|Mme|Ms|Drs?|Rev|Capt|Hon|Prof|Lieut|Lt|Gen|Col|Maj|Sgt|Sergt|Gov|Sen|Rep|Pres|Supt|St|Ste|Mt|Ft|Pt|No|Jr|Sr|[B-PR-Z])`;

/** Who may speak a paragraph: "MAYOR HALE:" Most need more evidence than the pattern. To add a row, give it a name, its pattern with the group `speaker`, texts as papers print them (`examples`) and texts that only look alike (`others`). */
export const speakers: readonly Pattern[] = [
  {
    name: 'name and colon',
    pattern: new RegExp(
      String.raw`^(?!(?:${LABEL})\s*[:.])(?<speaker>(?:[QA]|[A-Z][\p{L}'’.-]*(?:\s+(?:of|the|for|de|van|[A-Z(][\p{L}'’.)-]*)){0,6}))\s*(?::|(?<!${BEFORE_NAME})\.)\s+(?=["“‘(\p{Lu}\d])`,
      'u',
    ),
    examples: ['Q: How long', 'A. It took', 'MAYOR HALE: We will', 'Courier: What', 'Dr. Ruth Ames: The', 'Reporter: When'],
    others: [
      'he said: Go',
      'the list is long: Go, run, hide',
      'Mrs. Cobb on Mill road.',
      'J. Pask sold it.',
      'St. Anne was full.',
      'Sports: The',
      'Born: May 4',
      'INGREDIENTS: One',
    ],
  },
];

/** A note under an interview, in which nobody speaks any more. */
export const closingNote =
  /^(?:[([].*[)\]]$|(?:Send|Write|Submit|Mail|E-?mail|Address)\s.{0,60}\b(?:to|at)\b|(?:Have|Got|Do you have)\s(?:a\s)?questions?\b|Questions\s(?:for|may|should|to|can)\b|This\s(?:interview|conversation|column|transcript)\b|(?:Interview(?:ed)?|Compiled|Edited|Condensed)\s(?:and\s\w+\s)?by\b|The\s(?:writer|author|interview)\s(?:is|was|has)\b|—|Editor[’']s\snote)/u;
