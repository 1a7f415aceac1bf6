// npm run demo: imports the sample archive and shows a search, an article and an export, in a temporary folder.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'broadsheet-'));

/** Shows a command as a person would type it, and what it prints (at most `lines` lines). */
function show(args, lines = 40) {
  console.log(`\n$ broadsheet ${args.map((arg) => (/[\s'"]/.test(arg) ? `'${arg}'` : arg)).join(' ')}`);
  const environment = { ...process.env, BROADSHEET_ARCHIVE: join(folder, 'demo.db') };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist/cli/main.js'), ...args], {
    cwd: root,
    env: environment,
    encoding: 'utf8',
  });
  const all = stdout.trimEnd().split('\n');
  console.log(all.slice(0, lines).join('\n') + (all.length > lines ? `\n… ${all.length - lines} more lines` : ''));
  if (stderr) console.log(stderr.trimEnd());
  if (status !== 0) throw new Error(`broadsheet ${args[0]} ended with ${status}`);
}

try {
  show(['import', 'seeds/sample']);
  show(['list', 'issues', '--format', 'table']);
  show(['search', '大桥', '--format', 'table', '--limit', '3']);
  show(['search', 'drawbridge', '--format', 'table', '--limit', '3']);
  show(['search', '桥 OR bridge', '--facet', 'publication', '--format', 'table']);
  show(['words', '渡船', '--format', 'table', '--width', '24']);
  show(['show', 'qichuan-ribao/2024-05-17/4/1'], 24);
  show([
    'sql',
    'SELECT byline, count(*) AS articles FROM article_text WHERE byline IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 5',
    '--format',
    'table',
  ]);
  show(['coverage', '--format', 'table']);
  show(['export', 'agency:AP', '--format', 'citations', '--style', 'chicago']);
  show(['export', '--publication', 'the-port-ellery-gazette', '--date', '2024-05-17', '--output', join(folder, 'gazette.jsonl')]);
  show(['check']);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
