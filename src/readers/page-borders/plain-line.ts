/** A line without the marks of Markdown, for looking at what it says. */
export interface PlainLine {
  readonly text: string;
  /** The level of a heading of Markdown, 1 to 6; null for none. */
  readonly level: number | null;
}

/** Takes the marks of a heading, of bold type and of a quotation, anchors and backslashes off a line. */
export function readPlainLine(line: string): PlainLine {
  const quoted = line.trim().replace(/^>\s*/, '');
  const heading = /^(#{1,6})\s+(.*)$/.exec(quoted);
  const content = heading?.[2]?.replace(/(?<!\s)\s+#+$/, '') ?? quoted;
  const own = content
    .replace(/<(span|a)\b[^<>]*>\s*<\/\1>/gi, '')
    .replace(/\\([-=*_~#[\]{}()<>.|])/g, '$1')
    .trim();
  const bold = /^(\*\*\*|\*\*|__|\*|_)(?=[^\s*_])(.*[^\s*_])\1$/.exec(own);
  return { text: (bold?.[2] ?? own).trim(), level: heading?.[1]?.length ?? null };
}

/** True for a line that is drawn: three or more of one sign. */
export function isRule(line: string): boolean {
  return /^\s*([-=*_~#+—–─━═])(?:\s?\1){2,}\s*$/u.test(line);
}
