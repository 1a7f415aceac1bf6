import { describe, expect, it } from 'vitest';
import type { Notice, NoticeCode } from '../../src/page/index.js';
import { describeNotice, NOTICE_TITLES } from '../../src/words/index.js';

type Case<Code extends NoticeCode> = readonly [Omit<Extract<Notice, { readonly code: Code }>, 'kind' | 'code' | 'lines'>, string];

const CASES: { readonly [Code in NoticeCode]: Case<Code> } = {
  'bytes-replaced': [{ count: 3, encoding: 'gb18030' }, '3 damaged characters (not gb18030) became \uFFFD'],
  'encoding-guessed': [{ encoding: 'big5', confidence: 0.4 }, 'read as big5, which is a guess; name it with --encoding'],
  'file-replaced': [{ by: 'scan.md' }, 'its file (scan.md) holds another page now, which is a page of its own'],
  'page-gone': [{ by: 'issue.md' }, 'its file (issue.md) has this page no longer; it stays as it was'],
  'publication-alike': [
    { name: 'Post', slug: 'post', other: "The People's Post" },
    `“Post” is written almost like “The People's Post”; if they are one newspaper: broadsheet identify post --publication 'The People'\\''s Post'`,
  ],
  'controls-removed': [{ count: 2 }, '2 control characters were left out'],
  'characters-repaired': [
    { counts: { radicals: 7, invisible: 2 } },
    'characters are as print has them: ideographs for radicals 7, invisible ones out 2',
  ],
  'characters-unknown': [{ count: 2 }, "2 characters of a font's own (private use), of which no standard says what they are, stay"],
  'part-of-file-missing': [
    { name: 'alto/0003.xml' },
    'alto/0003.xml, which holds a page of it, is not there; put it beside the file and import that again',
  ],
  'part-of-file-unreadable': [
    { name: 'alto/0003.xml', problem: 'is damaged XML (unclosed tag: alto)' },
    'alto/0003.xml, which holds a page of it, is damaged XML (unclosed tag: alto)',
  ],
  'checksum-differs': [
    { name: 'alto/0003.xml', algorithm: 'SHA-256' },
    'alto/0003.xml is not as it was when it was described (SHA-256); it was read as it is',
  ],
  'area-leads-nowhere': [{ name: 'P3_TB00012', count: 2 }, '2 areas of articles cannot be found in the text (P3_TB00012 is the first)'],
  'front-matter-unreadable': [{ reason: 'no colon' }, 'front matter cannot be read: no colon'],
  'front-matter-unused': [
    { keys: ['title', 'author'] },
    'what the front matter says as title, author was not used; the page has another article, or none',
  ],
  'value-impossible': [{ field: 'date', value: '2024-02-30' }, 'there is no date “2024-02-30”; it was not used'],
  'identity-conflict': [{ field: 'page', used: '1', other: '2', basis: 'text' }, 'page is 1, but the text says 2'],
  furniture: [{ convention: 'folio', text: '第3版' }, 'set apart (folio): 第3版'],
  repeat: [{ of: { first: 3, last: 5 }, likeness: 0.953 }, 'repeats lines 3–5 (95 % alike); kept once'],
  invented: [
    { items: 4, reasons: ['one-form', 'cut-off'] },
    '4 items look invented by the model that read the page (one form, cut off in mid-sentence); set apart',
  ],
  'seam-open': [
    { partner: { first: 9, last: 9 }, confidence: 0.6 },
    'stops in mid-sentence; its likeliest rest, lines 9 (60 %), is not sure enough or belongs elsewhere',
  ],
  'sentences-broken': [
    { count: 14, at: Array.from({ length: 14 }, (_, i) => i + 3) },
    '14 paragraphs stop in mid-sentence, though the order of its lines is known: characters are read wrong or lost; they end on lines 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14 and 2 more',
  ],
  'order-uncertain': [{ confidence: 0.6, reason: 'topic' }, 'its place in the article is uncertain (60 %): by its topic'],
  'heading-guessed': [{ text: 'Tides', confidence: 0.85 }, 'taken for a heading (85 %): Tides'],
  'page-unreadable': [
    {},
    'its columns were read across, line by line, so that its articles cannot be told; export its text column by column, or with positions',
  ],
  'no-headline': [{}, 'an article without a headline'],
  'no-article': [{}, 'no article on this page'],
  'part-missing': [{ direction: 'on', page: '3' }, 'continued on page 3, which has no part that fits'],
  'corrections-differ': [
    { used: 7, other: 3 },
    'corrections 3 and 7 say two things of the same place; 7, the later, holds (broadsheet undo 7 for the other)',
  ],
  'correction-open': [
    { correction: 7, what: 'edit', about: 'Ferry' },
    'correction 7 (edit of “Ferry”) has no certain place in this reading and is not applied',
  ],
};

describe('A notice in words', () => {
  it.each(Object.entries(CASES))('%s', (code, [detail, words]) => {
    expect(describeNotice({ kind: 'notice', code, lines: null, ...detail } as Notice)).toBe(words);
  });

  it('without what is not known', () => {
    const own = { kind: 'notice', lines: null } as const;
    expect(describeNotice({ ...own, code: 'seam-open', partner: null, confidence: 0 })).toBe(
      'stops in mid-sentence; its rest was not found',
    );
    expect(describeNotice({ ...own, code: 'part-missing', direction: 'from', page: null })).toBe(
      'continued from page ?, which has no part that fits',
    );
  });

  it('that another version of the program stored is its code, and a reason of its own stands as it is', () => {
    expect(describeNotice({ kind: 'notice', code: 'torn', lines: null } as unknown as Notice)).toBe('torn');
    const old = { kind: 'notice', code: 'order-uncertain', lines: null, confidence: 0.8, reason: 'by a rule of old' };
    expect(describeNotice(old as unknown as Notice)).toBe('its place in the article is uncertain (80 %): by a rule of old');
  });

  it('has a title for each code', () => {
    expect(Object.keys(NOTICE_TITLES)).toEqual(Object.keys(CASES));
  });
});
