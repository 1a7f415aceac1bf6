import { SUBSCRIPTS, SUPERSCRIPTS, SYMBOLS, VULGAR } from './tex-symbols.js';

/** `$…$`, `$$…$$`, `\(…\)` and `\[…\]`; what stands between single signs may as well be prices, so that it is looked at. */
const OPENING = /(?<!\\)(?:\$\$?|\\[([])/g;

const CLOSING = { $: '$', $$: '$$', '\\(': '\\)', '\\[': '\\]' } as const;

/** Longer than a formula in a newspaper, in characters. */
const LONGEST = 400;

/**
 * A line with the characters that its formulas are printed with: `$20\%$` is 20%, `$\mathrm{m}^2$` m². Sums of money ($20 to $30) stay.
 * @param protect makes characters of a formula no marks of Markdown
 */
export function printMaths(text: string, protect: (text: string) => string): string {
  let out = '';
  let from = 0;
  OPENING.lastIndex = 0;
  for (let found = OPENING.exec(text); found; found = OPENING.exec(text)) {
    const sign = found[0] as keyof typeof CLOSING;
    const start = found.index + sign.length;
    const end = findClosing(text.slice(start, start + LONGEST), CLOSING[sign]);
    const tex = end < 0 ? '' : text.slice(start, start + end);
    const behind = start + end + sign.length;
    if (end < 0 || !isFormula(tex, sign, text.charAt(behind))) {
      OPENING.lastIndex = found.index + (sign === '$$' ? 2 : 1);
      continue;
    }
    out += text.slice(from, found.index) + protect(printTex(tex));
    from = behind;
    OPENING.lastIndex = behind;
  }
  return out + text.slice(from);
}

function findClosing(text: string, sign: string): number {
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1))
    if (text.charAt(at - 1) !== '\\' || sign[0] === '\\') return at;
  return -1;
}

const COMMAND = /\\(?:[a-zA-Z]+|[%&,;:!#$_{}])|[\^_]\s*[{\d\\*+\-a-zA-Z'′①-⑳]/;
const EQUATION = /^(?=.*=)[\w\s+\-*/=().,<>]{1,80}$/;
const FIGURES = /^(?=.*\d)[\d.,:%\s+\-−–×÷=/°()~<>≤≥±]+$/;
const VARIABLE = /^\p{L}(?:\s*[=<>≤≥]\s*[\d.,]+)?$/u;

/** True for a text with commands, powers or indices of TeX. */
export function isTex(text: string): boolean {
  return COMMAND.test(text);
}

/** A formula has commands, or is a figure or a letter; blanks stand on both sides or on none, and no digit behind it. */
function isFormula(tex: string, sign: string, next: string): boolean {
  if (tex.trim() === '' || (sign === '$' && /^\s/.test(tex) !== /\s$/.test(tex))) return false;
  if (isTex(tex)) return true;
  if (sign.length > 1 && EQUATION.test(tex)) return true;
  // Brackets with a backslash are mostly brackets.
  return sign !== '\\[' && !/\d/.test(next) && (FIGURES.test(tex) || VARIABLE.test(tex.trim()));
}

/** Commands of which the argument is text, with its blanks. */
const TEXT = /^(?:text(?:rm|bf|it|sf|tt|normal|up|sc)?|[hm]box)$/;
/** Commands that print nothing, and their arguments neither. */
const SILENT = /^(?:begin|end|[hvm]space|phantom|[hv]phantom|label|color|rule|kern)$/;

/** What a formula in TeX prints, on one line: blanks count only where a command makes them. */
export function printTex(tex: string): string {
  return new TexPrinter(tex).print().replace(/ +/g, ' ').trim();
}

class TexPrinter {
  readonly #tex: string;
  #at = 0;

  constructor(tex: string) {
    this.#tex = tex;
  }

  print(): string {
    let out = '';
    while (this.#at < this.#tex.length) out += this.#atom(out);
    return out;
  }

  /** The next sign, command or group. @param before what is printed before it */
  #atom(before: string): string {
    const sign = this.#tex.charAt(this.#at);
    if (sign === '\\') return this.#command(before);
    if (sign === '{') return new TexPrinter(this.#group()).print();
    this.#at++;
    if (sign === '^') return printScript(this.#argument(), SUPERSCRIPTS);
    if (sign === '_') return printScript(this.#argument(), SUBSCRIPTS);
    if (sign === '~' || sign === '&') return ' ';
    return /[\s}]/.test(sign) ? '' : sign;
  }

  #command(before: string): string {
    const name = /^\\([a-zA-Z]+)\*?/.exec(this.#tex.slice(this.#at, this.#at + 40))?.[1];
    if (name === undefined) {
      const sign = this.#tex.charAt(this.#at + 1);
      this.#at += 2;
      if (/[%&#$_{}]/.test(sign)) return sign;
      return /[,;:\s\\]/.test(sign) ? ' ' : '';
    }
    this.#at += name.length + 1 + (this.#tex.charAt(this.#at + name.length + 1) === '*' ? 1 : 0);
    if (TEXT.test(name)) return this.#group();
    if (SILENT.test(name)) {
      this.#group();
      // The columns of an array.
      if (name === 'begin' && this.#tex.charAt(this.#at) === '{') this.#group();
      return '';
    }
    if (/^[dtc]?frac$/.test(name)) return printFraction(before, this.#argument(), this.#argument());
    if (name === 'sqrt') return `√${this.#argument()}`;
    if (/^(?:text)?circled$/.test(name)) return printCircled(this.#argument());
    return SYMBOLS.get(name) ?? '';
  }

  #argument(): string {
    this.#skipBlanks();
    if (this.#at >= this.#tex.length) return '';
    return this.#atom('');
  }

  /** What stands in the next braces, or nothing where none stand next. */
  #group(): string {
    this.#skipBlanks();
    if (this.#tex.charAt(this.#at) !== '{') return '';
    const start = ++this.#at;
    for (let depth = 1; this.#at < this.#tex.length; this.#at++) {
      const sign = this.#tex.charAt(this.#at);
      if (sign === '\\') this.#at++;
      else if (sign === '{') depth++;
      else if (sign === '}' && --depth === 0) break;
    }
    return this.#tex.slice(start, this.#at++);
  }

  #skipBlanks(): void {
    while (this.#tex.charAt(this.#at) === ' ') this.#at++;
  }
}

/** Signs set higher or lower, as the characters that Unicode has for them where it has all; else as they are. */
export function printScript(text: string, scripts: ReadonlyMap<string, string>): string {
  const plain = text.trim();
  const own = [...plain].map((sign) => scripts.get(sign));
  return own.includes(undefined) ? plain : own.join('');
}

function printFraction(before: string, above: string, below: string): string {
  const whole = /\d$/.test(before);
  const vulgar = VULGAR.get(`${above}/${below}`);
  if (vulgar !== undefined) return vulgar;
  return `${whole ? ' ' : ''}${above}/${below}`;
}

function printCircled(text: string): string {
  const number = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= 20 ? String.fromCharCode(0x245f + number) : text;
}
