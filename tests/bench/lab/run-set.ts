import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ReadDocument, readDocument } from '../../../src/ingest/read-document.js';

const score = join(process.env.BROADSHEET_LAB ?? '', '../score');

export function runSet(set: string, read: (name: string, bytes: Uint8Array) => ReadDocument, fuzzy = false, only?: RegExp) {
  const lab = process.env.BROADSHEET_LAB ?? '';
  const folder = set === 'corpus' ? join(lab, '../corpus') : join(lab, set);
  const rows: string[] = [],
    joins: string[] = [],
    notices: string[] = [];
  for (const name of readdirSync(join(folder, 'pages')).sort()) {
    if (only && !only.test(name)) continue;
    const bytes = readFileSync(join(folder, 'pages', name));
    const doc = read(name, bytes);
    const path = `pages/${name}`;
    doc.assembled.articles.forEach((a, n) => {
      rows.push(
        JSON.stringify({
          kicker: a.kicker?.text ?? null,
          headline: a.headline?.text ?? null,
          deck: a.deck?.text ?? null,
          byline: a.byline,
          dateline: a.dateline,
          continued_from: a.continuedFrom?.page ?? null,
          continued_on: a.continuedOn?.page ?? null,
          parts: [{ path }],
          paragraphs: a.paragraphs.map((p) => ({
            kind: p.kind,
            speaker: p.speaker,
            label: p.label,
            text: p.text,
            source: { path, lines: p.sources.map((s) => [s.first, s.last]) },
          })),
        }),
      );
      const raw = bytes.toString('utf8').split(/\r?\n/);
      a.paragraphs.forEach((p, m) => {
        let before: number | null = null;
        for (const s of p.sources) {
          let i = 0;
          for (let line = s.first; line <= s.last; line++) {
            if (!raw[line - 1]?.trim()) continue;
            if (before !== null)
              joins.push(
                JSON.stringify({
                  path,
                  kind: line === s.first ? 'seam' : 'wrap',
                  before_line: before,
                  after_line: line,
                  confidence:
                    (line === s.first ? s.seam : ((s as { wraps?: readonly { confidence: number }[] }).wraps?.[i - 1] ?? s.wrap))
                      ?.confidence ?? null,
                  article: n,
                  paragraph: m,
                }),
              );
            before = line;
            i++;
          }
        }
      });
    });
    for (const one of doc.assembled.notices) if (one.code === ('page-unreadable' as string)) notices.push(`${name}: unreadable`);
  }
  const tmp = mkdtempSync(join(tmpdir(), 'lab-'));
  writeFileSync(join(tmp, 'a.jsonl'), rows.join('\n'));
  writeFileSync(join(tmp, 'j.jsonl'), joins.join('\n'));
  const run = (args: string[], input?: string) =>
    spawnSync('node', args, { encoding: 'utf8', maxBuffer: 1 << 29, ...(input !== undefined && { input }) }).stdout;
  const scores = JSON.parse(
    run([
      join(score, 'score.mjs'),
      '--gold',
      join(folder, 'gold'),
      '--export',
      join(tmp, 'a.jsonl'),
      '--json',
      ...(fuzzy ? ['--fuzzy', '0.8'] : []),
    ]),
  );
  const joinScores = JSON.parse(run([join(score, 'score-joins.mjs'), '--gold', join(folder, 'gold'), '--json'], joins.join('\n')));
  return { set, scores, joins: joinScores, tmp, notices };
}

export const KEYS = ['articles', 'precise', 'overlap', 'paragraphs', 'seams', 'order', 'fields', 'bylines', 'kept', 'clean'];
type Scored = ReturnType<typeof runSet>;
export function printSet({ set, scores, joins, notices }: Scored, only?: RegExp) {
  const pages = scores.pages.filter((p: { page: string }) => !only || only.test(p.page));
  const by = new Map<string, Record<string, number>[]>();
  for (const p of pages) {
    const k = p.page.split('-')[0];
    by.set(k, [...(by.get(k) ?? []), p]);
    by.set('mean', [...(by.get('mean') ?? []), p]);
  }
  console.log(set.padEnd(16) + KEYS.map((k) => k.slice(0, 9).padStart(10)).join(''));
  for (const [k, list] of [...by].sort((a) => (a[0] === 'mean' ? 1 : -1)))
    console.log(
      `  ${k}`.padEnd(16) + KEYS.map((f) => (list.reduce((s, p) => s + (p[f] ?? 0), 0) / list.length).toFixed(3).padStart(10)).join(''),
    );
  console.log(
    `  joins ${joins.joins} wrong ${joins.wrong} (far ${joins.far.wrong}/${joins.far.joins}, near ${joins.near.wrong}/${joins.near.joins}) unstated ${joins.unstated} missed ${joins.missed}/${joins.breaks} ece far ${joins.far.ece.toFixed(3)} near ${joins.near.ece.toFixed(3)}${joins.low ? ' LOW' : ''} unreadable ${notices.length}`,
  );
}

if (process.argv[1]?.endsWith('run-set.ts')) {
  for (const set of process.argv.slice(2))
    printSet(runSet(set, (name, bytes) => readDocument(name, bytes, { known: [] }), /printed/.test(set)));
}
