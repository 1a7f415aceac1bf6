import type { GeneratedPage, GoldArticle } from './model.js';

const hanJump = /[【（(]\s*(?:上接|下转|紧接|转)\s*第?[0-9一二三四五六七八九十A-Z]+版[①-⑳]?[】）)]/g;
const latinJump = /\(Continued (?:from|on) Page [A-Z]?\d+(?:, Column \d+)?\)/gi;

/** A line without Markdown, jump lines and spaces. */
function bare(line: string): string {
  return line
    .replace(/^\s*#+\s/, '')
    .replace(/\*\*/g, '')
    .replace(hanJump, '')
    .replace(latinJump, '')
    .replace(/\s/g, '');
}

/** Two texts are the same but for spaces and hyphens, which line ends add and take. */
const sameLatin = (a: string, b: string): boolean => a.replace(/[-¬\s]/g, '') === b.replace(/[-¬\s]/g, '');

function headLines(article: GoldArticle): readonly (readonly [string, readonly number[]])[] {
  return [
    [article.headline ?? '', article.headline_lines ?? []],
    [article.kicker ?? '', article.kicker_lines ?? []],
    [article.deck ?? '', article.deck_lines ?? []],
  ];
}

/** The lines that belong to nothing or to more than one thing. */
function checkPartition({ gold }: GeneratedPage, count: number): string[] {
  const owners = new Map<number, number>();
  const own = (lines: readonly number[] = []): void => {
    for (const line of lines) owners.set(line, (owners.get(line) ?? 0) + 1);
  };
  own(gold.repeats);
  own(gold.furniture);
  for (const article of gold.articles) {
    for (const { lines } of article.paragraphs) own(lines);
    for (const [, lines] of headLines(article)) own(lines);
    own(article.byline_lines);
    own(article.jump_lines);
  }
  const numbers = Array.from({ length: count }, (_, i) => i + 1);
  const wrong = numbers.filter((line) => owners.get(line) !== 1).map((line) => `line ${line} has ${owners.get(line) ?? 0} owners`);
  return owners.size > count ? [...wrong, 'gold has lines that the page has not'] : wrong;
}

/** The paragraphs and headlines that are not what their lines say. */
function checkTexts({ gold, originals }: GeneratedPage, lines: readonly string[]): string[] {
  const wrong: string[] = [];
  const read = (numbers: readonly number[]): string => numbers.map((number) => bare(lines[number - 1] ?? '')).join('');
  const english = gold.articles.some(({ paragraphs }) => paragraphs.some(({ text }) => text !== undefined));
  gold.articles.forEach((article, a) => {
    article.paragraphs.forEach((paragraph, p) => {
      const original = originals[a]?.[p] ?? '';
      const printed = read(paragraph.lines);
      const right = english ? sameLatin(printed, original) && paragraph.text === original : printed === original.replace(/\s/g, '');
      if (!right || original === '') wrong.push(`article ${a} paragraph ${p}: “${printed}” is not “${original}”`);
    });
    for (const [text, numbers] of headLines(article)) {
      if (read(numbers) !== text.replace(/\s/g, '')) wrong.push(`article ${a}: “${read(numbers)}” is not “${text}”`);
    }
    for (const name of article.byline ?? []) {
      const printed = read([...(article.byline_lines ?? []), ...(article.paragraphs[0]?.lines ?? [])]);
      if (!printed.includes(name.replace(/\s/g, ''))) wrong.push(`article ${a}: the byline ${name} is not printed`);
    }
  });
  return wrong;
}

/** The jumps that gold has and the page does not print, or prints and gold has not. */
function checkJumps({ gold }: GeneratedPage, lines: readonly string[]): string[] {
  return gold.articles.flatMap((article, a) => {
    const ends = article.paragraphs.flatMap((paragraph) => [...paragraph.lines.slice(0, 1), ...paragraph.lines.slice(-1)]);
    const attached = ends.map((line) => lines[line - 1] ?? '').some((line) => line.search(hanJump) >= 0 || line.search(latinJump) >= 0);
    const printed = attached || (article.jump_lines ?? []).length > 0;
    const wanted = article.continued_from !== undefined || article.continued_on !== undefined;
    return printed === wanted ? [] : [`article ${a}: a jump is ${printed ? 'printed' : 'missing'}`];
  });
}

/** Returns everything in a page's gold that its text does not bear out; nothing for a right page. */
export function checkPage(page: GeneratedPage): string[] {
  const lines = page.text.split('\n').filter((line) => line.trim());
  return [...checkPartition(page, lines.length), ...checkTexts(page, lines), ...checkJumps(page, lines)];
}
