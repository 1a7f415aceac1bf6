import {
  isBinaryExpression,
  isConditionalExpression,
  isIfStatement,
  isNumericLiteral,
  isPrefixUnaryExpression,
  isRegularExpressionLiteral,
  isReturnStatement,
  isTaggedTemplateExpression,
  isTypeNode,
  type Node,
  type SourceFile,
  SyntaxKind,
} from 'typescript/unstable/ast';
import { findCuts } from './break-pattern.js';

/** One line of a file broken in one way. */
export interface Mutant {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly kind: 'operator' | 'constant' | 'condition' | 'return' | 'pattern';
  /** The text from `start` to before `end` becomes `by`. */
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** What each operator becomes. Those of `SHIFTED` are broken by one as well where they count. */
const OPERATORS: Readonly<Record<string, string>> = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '===': '!==',
  '!==': '===',
  '&&': '||',
  '||': '&&',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '+=': '-=',
  '-=': '+=',
};
const SHIFTED: Readonly<Record<string, string>> = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' };

/** A comparison of counts: a length, a size or a whole number on one side. */
const COUNTS = /\.(?:length|size)$|^\d+$/;

/** What a function may return instead; the first that the compiler takes counts. */
export const RETURNS = ['null', '[]', 'false', 'true', "''", '0', 'undefined', 'new Set()', 'new Map()'];

/** All ways in which this program breaks the lines of a file, whether they compile or not. */
export function findMutants(file: string, source: SourceFile): Mutant[] {
  const { text } = source;
  const mutants: Mutant[] = [];
  const fallbacks = new Set<Node>();
  const lineOf = (at: number) => text.slice(0, at).split('\n').length;
  const add = (kind: Mutant['kind'], start: number, end: number, by: string) => {
    if (text.slice(start, end) !== by) mutants.push({ file, line: lineOf(start), kind, start, end, by });
  };
  const startOf = (node: Node) => node.getStart(source);
  const printed = (node: Node) => text.slice(startOf(node), node.end);
  const negate = (node: Node) => add('condition', startOf(node), node.end, `!(${printed(node)})`);
  const visit = (node: Node): void => {
    if (isTypeNode(node)) return;
    if (isBinaryExpression(node)) {
      const { operatorToken: operator, left, right } = node;
      const own = printed(operator);
      // What stands behind ?? is asked for by the compiler, where an index is always there.
      if (own === '??') for (const one of [right, isPrefixUnaryExpression(right) ? right.operand : right]) fallbacks.add(one);
      const other = OPERATORS[own];
      if (other !== undefined) add('operator', startOf(operator), operator.end, other);
      const shifted = SHIFTED[own];
      if (shifted !== undefined && [left, right].some((side) => COUNTS.test(printed(side))))
        add('operator', startOf(operator), operator.end, shifted);
    }
    if (isIfStatement(node)) negate(node.expression);
    if (isConditionalExpression(node)) negate(node.condition);
    if (isPrefixUnaryExpression(node) && text[startOf(node)] === '!') add('condition', startOf(node), startOf(node) + 1, '');
    if (node.kind === SyntaxKind.TrueKeyword) add('constant', startOf(node), node.end, 'false');
    if (node.kind === SyntaxKind.FalseKeyword) add('constant', startOf(node), node.end, 'true');
    if (isNumericLiteral(node) && !fallbacks.has(node)) add('constant', startOf(node), node.end, changeNumber(printed(node)));
    if (isReturnStatement(node) && node.expression) {
      const { expression } = node;
      for (const by of RETURNS) add('return', startOf(expression), expression.end, by);
    }
    if (isRegularExpressionLiteral(node)) {
      const end = printed(node).lastIndexOf('/');
      addCuts(startOf(node) + 1, printed(node).slice(1, end));
    }
    if (isTaggedTemplateExpression(node) && printed(node.tag) === 'String.raw') {
      addCuts(startOf(node.template) + 1, printed(node.template).slice(1, -1));
    }
    node.forEachChild(visit);
  };
  const addCuts = (from: number, pattern: string) => {
    for (const { start, end } of findCuts(pattern)) add('pattern', from + start, from + end, '');
  };
  visit(source);
  return mutants;
}

/** Small whole numbers count, and become one more; others measure, and are doubled. */
function changeNumber(text: string): string {
  const value = Number(text);
  return String(Number.isInteger(value) && value < 10 ? value + 1 : 2 * value);
}

/** The file's text with the mutant in it. */
export function applyMutant(text: string, { start, end, by }: Mutant): string {
  return text.slice(0, start) + by + text.slice(end);
}

/** The line of a text on which a place is, without the blanks at its ends. */
export function lineAt(text: string, at: number): string {
  const from = text.lastIndexOf('\n', at - 1) + 1;
  const to = text.indexOf('\n', at);
  return text.slice(from, to < 0 ? undefined : to).trim();
}
