import type { RemarkPattern } from '../convention.js';

const READ = String.raw`(?:transcri(?:ption|bed|pt)|extract(?:ed|ion)|OCR|markdown|(?:text|content)s?\s[^\n]{0,30}(?:image|scan|picture|photo|document|PDF|newspaper page|page you))`;
const SIDE = 'left|right|middle|center|centre|far left|far right|left[- ]hand|right[- ]hand|leftmost|rightmost';

/** What a chat model says around a text that it was asked to read, and notes that it puts into it. */
export const remarks: readonly RemarkPattern[] = [
  {
    name: 'announcement',
    stands: 'start',
    pattern: new RegExp(
      String.raw`^(?:(?:certainly|sure|of course|absolutely|okay|ok|yes)[!,.:]*\s*)?(?:here(?:['’]s| is| are)|below (?:is|are)|the following is|this is|i(?:['’]ve| have) (?:transcribed|extracted|converted))\b[^\n]{0,160}\b${READ}\b[^\n]{0,160}[:.]$`,
      'iu',
    ),
    examples: [
      'Here is the transcription of the newspaper page:',
      'Certainly! Here’s the extracted text from the image:',
      'Sure, below is the content of the scanned image in Markdown:',
    ],
    others: ['Here is the text of the treaty:', 'This is the first ferry of the year.', 'Here is what the mayor said:'],
  },
  {
    name: 'assent',
    stands: 'start',
    pattern: /^(?:certainly|sure|of course|absolutely)(?: thing)?!$/iu,
    examples: ['Certainly!', 'Sure thing!'],
    others: ['Of course', 'Sure, the mayor said.'],
  },
  {
    name: 'heading of a transcription',
    stands: 'start',
    pattern:
      /^(?:(?:full |page |newspaper )?transcription|transcribed text|extracted (?:text|content)|ocr (?:text|output|results?))(?: of [^\n]{1,60})?:?$/iu,
    examples: ['Transcription:', 'Extracted Text', 'Transcription of the newspaper page'],
    others: ['Transcription errors cost the bank a fortune', 'Text of the treaty'],
  },
  {
    name: 'description of the picture',
    stands: 'start',
    pattern:
      /^(?:the|this) (?:image|scan|picture) (?:shows|is|appears|contains|depicts)\b[^\n]{0,240}\b(?:newspaper|page|article|column)s?\b[^\n]{0,240}[.:]$/iu,
    examples: ['The image shows a page of an old newspaper with five columns.'],
    others: ['The picture shows a ferry.', 'The image of the town suffered.'],
  },
  {
    name: 'refusal',
    stands: 'start',
    pattern: /^(?:i['’]?m sorry|sorry|unfortunately|i apologi[sz]e)[^\n]{0,120}\b(?:image|scan|text|page|transcri\w+)\b[^\n]{0,240}$/iu,
    examples: ['I’m sorry, but parts of the image cannot be read.'],
    others: ['Unfortunately the ferry sank.'],
  },
  {
    name: 'offer',
    stands: 'end',
    pattern:
      /^(?:please )?(?:(?:let me know|feel free to (?:ask|let me know|reach out))\b[^\n]{0,240}|(?:would you like|do you want|shall i|should i)\b[^\n]{0,60}\b(?:me to|transcribe|translate|summari[sz]e|format)\b[^\n]{0,200}|if you(?:['’]d| would)? (?:like|need|want|have)\b[^\n]{0,160}\b(?:let me know|i can|i['’]?ll|just (?:ask|let me)|feel free)\b[^\n]{0,160})$/iu,
    examples: [
      'Let me know if you would like me to transcribe the advertisements as well.',
      'Would you like me to translate it?',
      'If you need the other columns, just let me know!',
    ],
    others: ['If you need a ferry, call the harbour.', 'Would you like a new pump?', 'Let us know what you think.'],
  },
  {
    name: 'good wish',
    stands: 'end',
    pattern: /^(?:i )?hope (?:this|that) helps\b[^\n]{0,80}$/iu,
    examples: ['I hope this helps!', 'Hope this helps.'],
    others: ['I hope this letter finds you well.'],
  },
  {
    name: 'note on the reading',
    stands: 'end',
    pattern:
      /^[(*]?(?:please )?note(?: that)?:?\s[^\n]{0,240}\b(?:transcri\w+|ocr|image|scan(?:ned)?|illegible|legib\w+|blurr\w+|resolution|cut off|cropped)\b[^\n]{0,300}$/iu,
    examples: ['Note: The text in the right column is cut off.', 'Please note that some words are illegible in the scan.'],
    others: ['Note: the ferry does not run on Sundays.'],
  },
  {
    name: 'what could not be read',
    stands: 'end',
    pattern:
      /^(?:some|parts?|portions?|the rest)(?: of)?(?: the)? (?:text|words?|image|page|columns?)\b[^\n]{0,100}\b(?:illegible|unclear|unreadable|blurr\w+|cut off|difficult to read|could not be (?:read|transcribed))\b[^\n]{0,200}$/iu,
    examples: ['Some of the text is illegible due to the quality of the scan.', 'Parts of the page are cut off.'],
    others: ['Some of the text was read aloud.', 'Parts of the town are cut off.'],
  },
  {
    name: 'end of the transcription',
    stands: 'anywhere',
    hint: /end of/iu,
    pattern: /^[[(*-]*\s?end of (?:the )?(?:transcription|transcript|page|document|extracted text|ocr)\s?[\])*-]*\.?$/iu,
    examples: ['[End of transcription]', 'End of page.'],
    others: ['End of the season', 'End of the line'],
  },
  {
    name: 'note in brackets',
    stands: 'anywhere',
    hint: /^\[/u,
    pattern:
      /^\[(?!\s|(?:to be )?continued\b)(?=[^[\]\n]{0,300}\b(?:columns?|page|advertis\w+|illegible|unclear|unreadable|legible|obscured|cut off|cropped|torn|missing|continues|transcri\w+|text|section|blank|omitted|truncated|masthead|stamp|handwritten)\b)[^[\]\n]{3,300}\]\.?$/iu,
    examples: [
      '[The remaining columns contain advertisements.]',
      '[illegible]',
      '[Text cut off at the bottom of the page]',
      '[Advertisement for a tailor]',
      '[Masthead]',
    ],
    others: [
      '[ Train times not included in transcript ]',
      '[Continued on page 3]',
      '[Untitled]',
      '[Special to the Courier]',
      '[From the London Times]',
    ],
  },
  {
    name: 'label of a column',
    stands: 'several',
    hint: /column/iu,
    pattern: new RegExp(
      String.raw`^\[?(?:(?:${SIDE}|first|second|third|fourth|fifth|sixth) column|column \d{1,2})(?: \([^()\n]{1,40}\))?\]?:?$`,
      'iu',
    ),
    examples: ['Column 1', '[Left column]', 'Second Column:', 'Column 2 (continued)'],
    others: ['Column One', 'The left column of the temple fell'],
  },
  {
    name: 'sic',
    stands: 'edition',
    pattern: /\[sic[.!?]?\]/iu,
    examples: ['the two waggons [sic] were sold', 'RECROD [SIC]'],
    others: ['sic transit gloria', '[Sicily]'],
  },
];

/** Words in brackets that say what a reader could not read, or was not sure of; what it read (`kept`) is the text's. */
export const insertions: readonly RemarkPattern[] = [
  {
    name: 'illegible',
    stands: 'inside',
    hint: /\[/u,
    pattern:
      /\[(?:(?:text|words?|line|several words|remainder|rest)\s(?:is\s)?)?(?:illegible|unreadable|obscured|torn|cut off|missing|blurred|faded|smudged|damaged|not legible)(?:\s(?:text|words?|lines?|part|portion|section))?(?:\s*[:,;—–-][^[\]\n]{0,80})?\]/iu,
    examples: ['nine minutes. [illegible]', 'the [text cut off] mayor', 'he [illegible: two words] went'],
    // What people who transcribe put for a gap is a part of their text.
    others: ['[sic]', 'the torn flag', '[Missing persons]', 'the [indecipherable] mayor'],
  },
  {
    name: 'unclear',
    stands: 'inside',
    hint: /\[/u,
    pattern: /\[(?:unclear|uncertain|possibly|probably|likely|best guess)(?:\s*[:—–-]\s*|\s+|(?=\]))(?<kept>[^[\]\n]{0,80})\]/iu,
    examples: ['the [unclear: harbour] master', 'the [unclear]', 'Mr. [possibly Hale]'],
    others: ['[unclearly]', 'possibly Hale'],
  },
];

/** Stand-ins for pictures. */
export const PICTURE =
  /^\[(?:(?:small|large|black[- ]and[- ]white) )?(?:image|picture|photo(?:graph)?|illustration|figure|drawing|cartoon|portrait|engraving|logo|graphic|diagram)s?(?: (?:description|caption))?(?:\s*(?:\bof\b|[:—–-]|\bshowing\b|\bdepicting\b)\s*[^[\]\n]{0,600}|\s*\d{0,3})\]\.?$/iu;
