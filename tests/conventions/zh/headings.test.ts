import { describe, expect, it } from 'vitest';
import { conventions } from '../../../src/conventions/index.js';
import { nameEvidence } from '../../name-evidence.js';
import { namePatterns } from '../../name-patterns.js';

const SHORT = { 'as-short-as-a-headline': 1 };

describe('What the form of a Chinese line says of whether it is a headline', () => {
  it.each([
    ['新桥昨日通车', SHORT],
    ['桥', { 'a-single-character': -5 }],
    ['新桥', SHORT],
    ['新桥昨日通车。', { ...SHORT, 'ends-like-a-sentence': -6 }],
    ['新桥昨日通车，', { ...SHORT, 'ends-like-a-sentence': -6, 'has-clauses': -2 }],
    ['新桥通车，渡船停航', { ...SHORT, 'has-clauses': -2 }],
    ['（新桥）', { ...SHORT, 'stands-in-brackets': -5 }],
    ['新桥（通车）', SHORT],
    ['（新桥）通车', SHORT],
    ['新桥通车。渡船', { ...SHORT, 'has-sentences': -5 }],
    ['新桥通车：', { ...SHORT, 'announces-what-follows': -3 }],
    ['新桥通车——', { ...SHORT, 'announces-what-follows': -3 }],
    ['新桥：通车', SHORT],
    ['，新桥通车', { ...SHORT, 'cannot-begin': -5, 'has-clauses': -2 }],
    ['”新桥', { ...SHORT, 'cannot-begin': -5 }],
    ['新桥将', { ...SHORT, 'ends-on-a-word-that-goes-on': -2 }],
    ['将新桥', SHORT],
    ['一、新桥', { ...SHORT, 'an-item-of-a-list': -0.5 }],
    ['一是修桥', { ...SHORT, 'an-item-of-a-list': -0.5 }],
    ['（1）新桥', { ...SHORT, 'an-item-of-a-list': -0.5 }],
    ['1.新桥', { ...SHORT, 'an-item-of-a-list': -0.5 }],
    ['第一、二桥', SHORT],
    ['新桥1.5公里', SHORT],
  ])('%s', (text, expected) => {
    expect(nameEvidence(conventions.zh.headingEvidence(text))).toEqual(expected);
  });

  it.each([
    [30, 'as-short-as-a-headline', 1],
    [31, 'long-for-a-headline', -0.3],
    [40, 'long-for-a-headline', -0.3],
    [41, 'longer-than-a-headline', -5],
  ])('of %d characters without their blanks: %s', (length, code, weight) => {
    expect(nameEvidence(conventions.zh.headingEvidence(`${'桥'.repeat(length - 1)} 桥`))[code]).toBe(weight);
  });
});

describe('A kicker', () => {
  it.each(['王小禾在市委会议上强调', '市长指出：', '王小禾调研时要求——', '渡口会议提出', '全市座谈会上讲话'])('is “%s”', (text) => {
    expect(namePatterns(conventions.zh.kickers, text)).toEqual(['front half of a sentence']);
  });
  it.each(['强调安全', '市长说了什么', '新桥通车'])('is not “%s”', (text) => {
    expect(namePatterns(conventions.zh.kickers, text)).toEqual([]);
  });
});

describe('A deck', () => {
  it.each([
    ['王小禾出席', ['who was there']],
    ['王小禾主持会议', ['who was there']],
    ['李明到场并讲话', ['who was there']],
    ['王小禾参加仪式', ['who was there']],
    ['李明出席活动', ['who was there']],
    ['王小禾列席并致辞', ['who was there']],
    ['——记守灯人', ['dash']],
    ['—写在开学时', ['dash']],
    ['席', []],
    ['王小禾。出席', []],
    ['王小禾出席了', []],
    ['新桥——记守灯人', []],
    ['——记守灯人。', []],
    ['——守灯', []],
  ])('“%s”: %j', (text, names) => {
    expect(namePatterns(conventions.zh.decks, text)).toEqual(names);
  });
});
