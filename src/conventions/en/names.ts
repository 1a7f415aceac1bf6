/** One name of two to five words: JANE DOE, John Q. Smith, Ada de la Cruz, John Roe, Jr. */
export const NAME = String.raw`(?:(?:[A-Z][\p{L}'’.-]*|de|van|von|der|la|Mc\p{L}+|O['’]\p{L}+)\s+){1,4}[A-Z][\p{L}'’.-]+(?:,?\s+(?:Jr|Sr|Esq|M\.D|Ph\.D|D\.D|R\.N)\.)?`;
/** One to six names with commas, “and” or & between them, as the group `names`. */
export const NAMES = String.raw`(?<names>${NAME}(?:\s*(?:,|and|AND|&)\s*${NAME}){0,5})`;

/** What the names of papers end on. */
export const PAPER_WORD =
  'Times|Ledger|Post|Courier|Gazette|Herald|Tribune|Journal|Star|Chronicle|Observer|Guardian|News|Record|Register|Sentinel|Globe|Mail|Press|Telegraph|Standard|Examiner|Bulletin|Advertiser|Argus|Mercury|Echo|Planet|Dispatch|Inquirer|Sun|Review|Independent|Reporter|Leader|Age|Express|Mirror|Citizen|Argosy|Intelligencer|Republican|Democrat|Union|Eagle|World|Call|Bee|Beacon|Pioneer|Enterprise|Banner|Clarion|Messenger|Packet|Patriot|Statesman|Constitution|Dealer|Bugle|Transcript|Palladium|Reflector|Freeman|Recorder|Advocate|Spectator|Commercial|Defender|Appeal|Item|Pilot|Monitor';
