import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../src/archive/search/parse-query.js';
import type { QueryNode } from '../../../src/archive/search/query-tree.js';
import { UsageError } from '../../../src/page/index.js';
import { rounds } from '../../rounds.js';

/** A query as brackets show it: what the parser understood. */
function show(node: QueryNode | null): string {
  if (node === null) return '';
  switch (node.kind) {
    case 'words':
      return node.phrase.written;
    case 'near':
      return `NEAR/${node.distance}[${node.phrases.map(({ written }) => written).join(' | ')}]`;
    case 'field':
      return `${node.field}=${node.value}`;
    case 'not':
      return `not[${show(node.of)}]`;
    default:
      return `${node.kind}[${node.of.map(show).join(' | ')}]`;
  }
}

const understood = (query: string) => show(parseQuery(query));

describe('A query', () => {
  it.each([
    ['桥', '桥'],
    ['水库 防汛', 'and[水库 | 防汛]'],
    ['bridge　ferry', 'and[bridge | ferry]'],
    ['"North Bridge" toll', 'and[North Bridge | toll]'],
    ['“南水北调”工程', 'and[南水北调 | 工程]'],
    ['«North Bridge»', 'North Bridge'],
    ['"North Bridge', 'North Bridge'],
    ['ferry OR bridge', 'or[ferry | bridge]'],
    ['ferry OR bridge toll', 'and[or[ferry | bridge] | toll]'],
    ['渡船 OR 大桥 OR 码头 date:2024', 'and[or[渡船 | 大桥 | 码头] | date=2024]'],
    ['ferry or bridge', 'and[ferry | or | bridge]'],
    ['a AND b', 'and[a | b]'],
    ['OR ferry', 'ferry'],
    ['ferry OR', 'ferry'],
    ['ferry OR …', 'ferry'],
    ['"OR"', 'OR'],
    ['ferry -bridge', 'and[ferry | not[bridge]]'],
    ['渡船 -“新 桥”', 'and[渡船 | not[新 桥]]'],
    ['ferry NOT bridge', 'and[ferry | not[bridge]]'],
    ['-headline:罢工', 'not[headline=罢工]'],
    ['- ferry', 'ferry'],
    ['--ferry', 'not[ferry]'],
    ['well-known', 'well-known'],
    ['drain*', 'drain*'],
    ['"north bri"*', 'north bri*'],
    ['*', ''],
    ['C# C++ "a*b"', 'and[C++ | a*b]'],
    ['(ferry OR bridge) toll', 'and[or[ferry | bridge] | toll]'],
    ['((渡船))', '渡船'],
    ['-(ferry bridge)', 'not[and[ferry | bridge]]'],
    ['ferry)', 'ferry)'],
    ['(ferry', 'ferry'],
    ['新华社(北京)', '新华社(北京)'],
    ['新华社（北京）电', '新华社(北京)电'],
    ['(a (b OR c)) d', 'and[a | or[b | c] | d]'],
    ['()', ''],
    ['NEAR(渡船 大桥, 5)', 'NEAR/5[渡船 | 大桥]'],
    ['NEAR("North Bridge" toll)', 'NEAR/10[North Bridge | toll]'],
    ['NEAR(渡船)', '渡船'],
    ['桥 NEAR 水库', 'NEAR/10[桥 | 水库]'],
    ['桥 NEAR/3 水库 NEAR/3 闸', 'NEAR/3[桥 | 水库 | 闸]'],
    ['桥 NEAR (a OR b)', 'and[桥 | or[a | b]]'],
    ['date:2024-03..2024-05', 'date=2024-03..2024-05'],
    ['publication:"The Daily Planet"', 'publication=The Daily Planet'],
    ['标题：大桥 版:第三版', 'and[headline=大桥 | page=第三版]'],
    ['記者:王小禾', 'byline=王小禾'],
    ['Headline:Bridge', 'headline=Bridge'],
    ['headline:(ferry OR 桥)', 'or[headline=ferry | headline=桥]'],
    ['place:New*', 'place=New*'],
    ['agency:', 'agency:'],
    ['http://example.org 12:30', 'and[http://example.org | 12:30]'],
    ['Re:union 注意：台风', 'and[Re:union | 注意:台风]'],
    ['"year:2024"', 'year:2024'],
    ['section:Letters 栏目:读者*', 'and[section=Letters | section=读者*]'],
    ['', ''],
    ['。，！ - " ( ) * :', ''],
  ])('%s is %s', (query, tree) => {
    expect(understood(query)).toBe(tree);
  });

  it.each([
    ['year:2024', 'there is no field year; did you mean date:2024?'],
    ['pubilcation:x', 'there is no field pubilcation; did you mean publication:x?'],
    ['zzz:x', /there is no field zzz; fields are publication, date, /],
    ['page:A1..A4', 'only dates and qualities have ranges; write page:A1 OR page:A2 OR page:A3 OR page:A4'],
    ['page:1..40', 'only dates and qualities have ranges; write page:1 OR page:40'],
    ['page:2..3', 'only dates and qualities have ranges; write page:2 OR page:3'],
    ['language:>=en', 'only dates and qualities have ranges; write language:en'],
    ['fer*y', 'a star stands at the end of a word; write fer*'],
    ['headline:fer*y', 'a star stands at the end of a word; write fer*'],
    ['王*明', 'a star stands at the end of a word; write 王*'],
    ['*erry', 'write the beginning of the word'],
  ])('%s is refused with what to write', (query, said) => {
    expect(() => parseQuery(query)).toThrow(said);
    expect(() => parseQuery(query)).toThrow(UsageError);
  });

  it('of any text can be read, or is refused', () => {
    const signs = fc.constantFrom(
      'OR',
      'AND',
      'NOT',
      'NEAR',
      'NEAR(',
      ')',
      '(',
      '"',
      '“',
      '-',
      '*',
      ':',
      'date:',
      '桥',
      'ferry',
      ' ',
      ' ',
      '\n',
      '\0',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(signs, { maxLength: 40 }).map((own) => own.join('')),
    );
    fc.assert(
      fc.property(texts, (query) => {
        try {
          parseQuery(query);
        } catch (error) {
          expect(error).toBeInstanceOf(UsageError);
        }
      }),
      { numRuns: rounds(1000) },
    );
  });

  it.each(['('.repeat(9000), '-('.repeat(4000), 'NOT '.repeat(2000), 'a OR '.repeat(2000), 'headline:'.repeat(1000)])(
    'that is deep or long (%.20s…) can be read',
    (query) => {
      expect(() => parseQuery(query)).not.toThrow();
    },
  );
});
