import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { beforeCommit, doGatheredWork, forgetWork, gatherWork } from '../../../src/archive/database/before-commit.js';

function note(done: string[], name: string): () => void {
  return () => void done.push(name);
}

describe('What waits for the end of a transaction', () => {
  it('is done once, with what it asks for itself', () => {
    const archive = { sqlite: new Database(':memory:') };
    const done: string[] = [];
    gatherWork(archive);
    beforeCommit(archive, 'issue 1', () => {
      done.push('issue 1');
      beforeCommit(archive, 'issue 2', note(done, 'issue 2'));
    });
    beforeCommit(archive, 'issue 1', note(done, 'issue 1 again'));
    expect(done).toEqual([]);
    doGatheredWork(archive);
    expect(done).toEqual(['issue 1 again']);
    beforeCommit(archive, 'issue 3', () => beforeCommit(archive, 'issue 4', note(done, 'issue 4')));
    doGatheredWork(archive);
    expect(done).toEqual(['issue 1 again', 'issue 4']);
  });

  it('is done at once where there is none', () => {
    const archive = { sqlite: new Database(':memory:') };
    const done: string[] = [];
    gatherWork(archive);
    beforeCommit(archive, 'one', note(done, 'one'));
    forgetWork(archive);
    doGatheredWork(archive);
    beforeCommit(archive, 'two', note(done, 'two'));
    expect(done).toEqual(['two']);
  });
});
