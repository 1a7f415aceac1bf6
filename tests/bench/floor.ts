import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { GENERATED_FIGURES, nameRow, type Row } from './generated-rows.js';

/** The least that each row may measure, by `nameRow`, in the order of `GENERATED_FIGURES`; null holds nothing. */
export type Floor = Readonly<Record<string, readonly (number | null)[]>>;

const FILE = fileURLToPath(new URL('generated-floor.json', import.meta.url));

export function readFloor(): Floor {
  return JSON.parse(readFileSync(FILE, 'utf8')) as Floor;
}

/** Writes the table as the linter wants it: a row a line. */
export function writeFloor(floor: Floor): void {
  const lines = Object.entries(floor).map(
    ([name, figures]) => `  ${JSON.stringify(name)}: [${figures.map((one) => JSON.stringify(one)).join(', ')}]`,
  );
  writeFileSync(FILE, `{\n${lines.join(',\n')}\n}\n`);
}

/** Room for a change of the rules that gives a little here for more there; a mean over few pages moves more with one paragraph. */
const MARGIN = { few: 0.05, many: 0.03 };
const MANY_PAGES = 8;

/** Today's figures less a margin, in thousandths. */
export function makeFloor(rows: readonly Row[]): Floor {
  return Object.fromEntries(
    rows.map((row) => {
      const margin = row.pages >= MANY_PAGES ? MARGIN.many : MARGIN.few;
      const lower = (figure: number | null): number | null =>
        figure === null ? null : Math.max(0, Math.floor((figure - margin) * 1000 + 1e-6) / 1000);
      return [nameRow(row), GENERATED_FIGURES.map((figure) => lower(row.figures[figure]))];
    }),
  );
}

/**
 * Every figure under its floor, in words, and every row that only one side has. A figure that was not measured holds.
 */
export function findUnderFloor(rows: readonly Row[], floor: Floor): string[] {
  const names = new Set(rows.map(nameRow));
  const stale = Object.keys(floor).filter((name) => !names.has(name));
  return [
    ...stale.map((name) => `${name} is in the floor table and was not measured`),
    ...rows.flatMap((row) => {
      const name = nameRow(row);
      const least = floor[name];
      if (least?.length !== GENERATED_FIGURES.length)
        return [`${name} has no row of ${GENERATED_FIGURES.length} figures in the floor table`];
      return GENERATED_FIGURES.flatMap((figure, i) => {
        const measured = row.figures[figure];
        const held = least[i] ?? null;
        return measured !== null && held !== null && measured < held
          ? [`${name}: ${figure} is ${measured.toFixed(3)}, the floor is ${held}`]
          : [];
      });
    }),
  ];
}
