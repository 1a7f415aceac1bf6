import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../src/archive/open.js';
import { StoringBatch, type StoringJob } from '../../src/ingest/storing-batch.js';

/** A batch of an archive, and jobs that say what became of them. */
function makeBatch() {
  const archive = openArchive(':memory:', { mode: 'write' });
  archive.sqlite.exec('CREATE TABLE seen (name)');
  const stored: string[] = [];
  const job = (name: string, others: Partial<StoringJob> = {}): StoringJob => ({
    size: 1,
    sha256: name,
    store: () => void archive.sqlite.prepare('INSERT INTO seen VALUES (?)').run(name),
    stored: () => void stored.push(name),
    ...others,
  });
  const seen = () => archive.sqlite.prepare('SELECT name FROM seen').pluck().all();
  return { archive, batch: new StoringBatch(archive), job, stored, seen };
}

describe('Pages that are stored together', () => {
  it('wait until they are asked for, in their order', () => {
    const { batch, job, stored, seen } = makeBatch();
    batch.add(job('one'));
    batch.add(job('two'));
    expect([batch.has('two'), batch.has('three'), seen()]).toEqual([true, false, []]);
    batch.store();
    expect([seen(), stored, batch.has('two')]).toEqual([['one', 'two'], ['one', 'two'], false]);
  });

  it('are in one transaction', () => {
    const { archive, batch, job } = makeBatch();
    const depths: boolean[] = [];
    const store = () => void depths.push(archive.sqlite.inTransaction);
    batch.add(job('one', { store }));
    batch.add(job('two', { store, stored: () => void depths.push(archive.sqlite.inTransaction) }));
    batch.store();
    expect(depths).toEqual([true, true, false]);
  });

  it('are stored one by one where one fails, and counted once', () => {
    const { batch, job, stored, seen } = makeBatch();
    const store = () => {
      throw new RangeError('a fault');
    };
    batch.add(job('one'));
    batch.add(job('bad', { store }));
    batch.add(job('three'));
    expect(() => batch.store()).toThrow('a fault');
    expect([seen(), stored]).toEqual([['one'], ['one']]);
  });

  it('are stored when they are many, or large', () => {
    const { batch, job, seen } = makeBatch();
    for (let i = 0; i < 200; i++) batch.add(job(`${i}`));
    expect(seen()).toHaveLength(128);
    batch.add(job('large', { size: 10_000_000 }));
    expect(seen()).toHaveLength(201);
  });

  it('are stored soon where none follows', async () => {
    const { batch, job, stored } = makeBatch();
    batch.add(job('one'));
    while (stored.length === 0) await sleep(20);
    expect(batch.has('one')).toBe(false);
  });

  it('say what went wrong meanwhile when the next comes', async () => {
    const { batch, job } = makeBatch();
    let isDone = false;
    const store = () => {
      isDone = true;
      throw new RangeError('a fault');
    };
    batch.add(job('one', { store }));
    while (!isDone) await sleep(20);
    expect(() => batch.store()).toThrow('a fault');
  });

  it('are done at once where nothing is stored', () => {
    const done: string[] = [];
    const store = () => void done.push('store');
    new StoringBatch(null).add({ size: 1, sha256: null, store, stored: () => void done.push('stored') });
    expect(done).toEqual(['store', 'stored']);
  });
});
