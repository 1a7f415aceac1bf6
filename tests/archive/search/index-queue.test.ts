import { describe, expect, it } from 'vitest';
import { IndexQueue } from '../../../src/archive/search/index-queue.js';

describe('Changes of the index that wait', () => {
  it('are written in the order of the articles, whatever they came in', () => {
    const queue = new IndexQueue();
    for (const id of [3, 1, 2]) queue.add({ id, kind: 'insert', tokens: ['a'] });
    expect(queue.take().map(({ id }) => id)).toEqual([1, 2, 3]);
    expect(queue.take()).toEqual([]);
  });

  it('come to what the index has now and is to have', () => {
    const queue = new IndexQueue();
    queue.add({ id: 1, kind: 'delete', tokens: ['old'] });
    queue.add({ id: 1, kind: 'insert', tokens: ['middle'] });
    queue.add({ id: 1, kind: 'delete', tokens: ['middle'] });
    queue.add({ id: 1, kind: 'insert', tokens: ['new'] });
    queue.add({ id: 2, kind: 'insert', tokens: ['gone'] });
    queue.add({ id: 2, kind: 'delete', tokens: ['gone'] });
    queue.add({ id: 3, kind: 'delete', tokens: ['same'] });
    queue.add({ id: 3, kind: 'insert', tokens: ['same'] });
    expect(queue.take()).toEqual([{ id: 1, removed: ['old'], added: ['new'] }]);
  });

  it('say whether an article will be in it', () => {
    const queue = new IndexQueue();
    expect(queue.has(1)).toBeUndefined();
    queue.add({ id: 1, kind: 'insert', tokens: [] });
    expect(queue.has(1)).toBe(true);
    queue.add({ id: 1, kind: 'delete', tokens: [] });
    expect(queue.has(1)).toBe(false);
  });

  it('are forgotten with the savepoint that they came in', () => {
    const queue = new IndexQueue();
    queue.add({ id: 1, kind: 'insert', tokens: ['a'] });
    const { mark } = queue;
    queue.add({ id: 1, kind: 'delete', tokens: ['a'] });
    queue.add({ id: 2, kind: 'insert', tokens: ['b'] });
    queue.backTo(mark);
    expect(queue.has(1)).toBe(true);
    expect(queue.has(2)).toBeUndefined();
    expect(queue.take()).toEqual([{ id: 1, removed: null, added: ['a'] }]);
  });
});
