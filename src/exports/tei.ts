import type { ArticleRecord } from '../page/index.js';
import type { PieceExporter, Selection } from './exporter.js';
import { Facsimile } from './facsimile.js';
import { namesOfIssue } from './print-article.js';
import { dateElement, writeArticle } from './tei-article.js';
import { element, escapeText } from './xml.js';

/** One TEI P5 corpus (chapter 15): a `TEI` an issue, with its own header, and a `div` an article. */
export const tei: PieceExporter = {
  kind: 'pieces',
  extension: '.xml',
  isFolder: () => false,
  write: (selection) => [{ path: '', pieces: writeCorpus(selection) }],
};

function* writeCorpus({ records, ids }: Selection): Generator<string, number> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<teiCorpus xmlns="http://www.tei-c.org/ns/1.0">\n${corpusHeader(ids.length)}`;
  let count = 0;
  let issue: string | null = null;
  let facsimile = new Facsimile();
  const endIssue = () => `</body></text>\n${facsimile.write()}</TEI>\n`;
  for (const record of records()) {
    const own = issueOf(record);
    if (own !== issue) {
      yield (issue === null ? '' : endIssue()) + beginIssue(record);
      facsimile = new Facsimile();
    }
    issue = own;
    yield writeArticle(record, facsimile);
    count++;
  }
  // TEI takes no corpus without texts, and no body without anything.
  if (issue === null) yield EMPTY_TEXT;
  yield `${issue === null ? '' : endIssue()}</teiCorpus>\n`;
  return count;
}

/** Publication, date and edition as keys have them: their first two parts. */
function issueOf({ id }: ArticleRecord): string {
  return id.split('/', 2).join('/');
}

/** What a reader of the file has to know of our encoding (TEI P5, 2.3.3). */
const DECLARATION = [
  'Each TEI element holds articles of one issue of a newspaper, each div of type article one article; its n is its key in the archive.',
  'head elements are the kicker, the headline and the deck; a cross-heading is the head, of type sub, of a div of type section.',
  'byline and dateline hold the names, agency, place and date that were read. Where the paper printed them at the start of a paragraph, that lead-in stands there too, as a seg of type lead-in. For the text as it was printed, take head, speaker, p, l, cell, item and figDesc.',
  'sp is what one person says until the next speaks; its n is the name of the speaker, and speaker is the name as it was printed.',
  'pb stands at the start of an article and wherever its text goes on on another page; without n, that page is not known. Lines and columns are not kept: words that they cut are whole.',
  'Where an element has facs, it stands in those zones of the facsimile behind the text of its issue; a surface is a page, and says in what its coordinates are.',
  'Characters that XML cannot hold have become U+FFFD.',
];

function corpusHeader(articles: number): string {
  const extent = `${articles} article${articles === 1 ? '' : 's'}`;
  return `<teiHeader xml:lang="en">
<fileDesc>
<titleStmt><title>Newspaper articles</title></titleStmt>
<extent>${extent}</extent>
${PUBLICATION}
<sourceDesc><p>Issues of newspapers; each text names its own.</p></sourceDesc>
</fileDesc>
<encodingDesc>
<projectDesc><p>Digitised newspaper pages, read and put together as articles by Broadsheet.</p></projectDesc>
<editorialDecl>
${DECLARATION.map((sentence) => element('p', {}, escapeText(sentence))).join('\n')}
</editorialDecl>
</encodingDesc>
</teiHeader>
`;
}

const PUBLICATION = '<publicationStmt><p>Exported from an archive of newspaper pages; not published.</p></publicationStmt>';

const EMPTY_TEXT = `<TEI>
<teiHeader xml:lang="en"><fileDesc><titleStmt><title>No articles</title></titleStmt>${PUBLICATION}<sourceDesc><p>No source.</p></sourceDesc></fileDesc></teiHeader>
<text><body><p/></body></text>
</TEI>
`;

function beginIssue(record: ArticleRecord): string {
  const { publication, issue_date: date, edition } = record;
  const parts = [
    element('title', { level: 'j' }, escapeText(publication ?? 'publication unknown')),
    ...(edition === null ? [] : [element('edition', {}, escapeText(edition))]),
    date === null ? element('date', {}, 'date unknown') : dateElement(date),
  ];
  return `<TEI>
<teiHeader>
<fileDesc>
<titleStmt><title>${escapeText(namesOfIssue(record).join(', '))}</title></titleStmt>
${PUBLICATION}
<sourceDesc><bibl>${parts.join(', ')}</bibl></sourceDesc>
</fileDesc>
</teiHeader>
<text><body>
`;
}
