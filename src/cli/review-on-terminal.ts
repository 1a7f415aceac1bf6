import { type Archive, type Author, type Doubt, settleNotices } from '../archive/index.js';
import { describeNotice } from '../words/index.js';
import { bold, cleanText, dim, plural, print } from './output.js';
import { suggestCorrection } from './suggest-correction.js';

/** Lines of a source that are shown; the rest is said to be there. */
const MOST_LINES = 12;

/** Shows what is doubtful one after the other on a terminal, and takes a key for each: accept, correct, skip or quit. */
export async function reviewOnTerminal(archive: Archive, doubts: readonly Doubt[], readAuthor: () => Author): Promise<void> {
  if (doubts.length === 0) {
    await print('nothing is doubtful\n');
    return;
  }
  const settled = new Set<string>();
  for (const [i, doubt] of doubts.entries()) {
    // One may have been settled with another of the same text.
    if (settled.has(doubt.id)) continue;
    await print(showDoubt(doubt, `${i + 1}/${doubts.length}`));
    const key = await askKey();
    if (key === 'q') break;
    if (key === 'a') {
      settleNotices(archive, [doubt.id], readAuthor());
      settled.add(doubt.id);
    }
    if (key === 'c')
      await print(
        `${suggestCorrection(doubt)
          .map((command) => `  ${command}\n`)
          .join('')}\n`,
      );
  }
  await print(`${plural(settled.size, 'notice')} settled\n`);
}

function showDoubt({ id, key, path, notice, text }: Doubt, count: string): string {
  const { lines, code } = notice;
  const shown = text.slice(0, MOST_LINES).map((line, i) => `  ${dim(String((lines?.first ?? 1) + i).padStart(5))}  ${cleanText(line)}`);
  const more = text.length > MOST_LINES ? [dim(`         … ${text.length - MOST_LINES} more lines`)] : [];
  const place = cleanText(`${key}  ${path}${lines === null ? '' : `:${lines.first}`}`);
  const all = [bold(`${count}  ${code}  ${id}`), cleanText(describeNotice(notice)), place, ...shown, ...more];
  return `${all.join('\n')}\n`;
}

/** Ctrl-C, Ctrl-D, Escape. */
const QUITS = [3, 4, 27].map((code) => String.fromCharCode(code));

type Key = 'a' | 'c' | 's' | 'q';

/** Waits for one of the keys; Ctrl-C, Ctrl-D and Escape quit. */
async function askKey(): Promise<Key> {
  const { stdin } = process;
  await print(dim('a accept, c correct, s skip, q quit '));
  stdin.setRawMode(true);
  stdin.resume();
  try {
    for (;;) {
      const typed = await readTyped();
      const key = QUITS.some((code) => typed.includes(code)) ? 'q' : typed.trim().slice(0, 1).toLowerCase();
      if (key === 'a' || key === 'c' || key === 's' || key === 'q') {
        await print(`${key}\n`);
        return key;
      }
    }
  } finally {
    stdin.setRawMode(false);
    stdin.pause();
  }
}

/** What is typed next; `q` where nothing more can be. Leaves no listener behind. */
function readTyped(): Promise<string> {
  const { stdin } = process;
  return new Promise((resolve) => {
    const take = (typed: string) => {
      stdin.off('data', onData);
      stdin.off('end', onEnd);
      resolve(typed);
    };
    const onData = (bytes: Buffer) => take(bytes.toString('utf8'));
    const onEnd = () => take('q');
    stdin.on('data', onData);
    stdin.on('end', onEnd);
  });
}
