/**
 * The pairs of rows and columns with the greatest sum of scores; pairs that are not above 0 are left out. Each row and
 * column is in one pair at most. Hungarian method in the form of shortest augmenting paths (Jonker & Volgenant 1987), O(rows² · columns).
 * @param score of a row and a column; -Infinity where they cannot be a pair
 * @returns for each row its column, null for none
 */
export function assign(rows: number, columns: number, score: (row: number, column: number) => number): (number | null)[] {
  // Each row has a column of its own behind the real ones, which stands for staying alone.
  const width = columns + rows;
  const cost = (row: number, column: number) => {
    if (column >= columns) return column - columns === row ? 0 : FORBIDDEN;
    const own = score(row, column);
    return own === Number.NEGATIVE_INFINITY ? FORBIDDEN : -own;
  };
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(width + 1);
  const rowOf = new Int32Array(width + 1);
  for (let row = 1; row <= rows; row++) augment(row, width, cost, rowPotential, columnPotential, rowOf);
  const out: (number | null)[] = Array.from({ length: rows }, () => null);
  for (let column = 1; column <= columns; column++) {
    const row = rowOf[column] ?? 0;
    if (row > 0 && score(row - 1, column - 1) > 0) out[row - 1] = column - 1;
  }
  return out;
}

const FORBIDDEN = 1e6;

function augment(
  row: number,
  width: number,
  cost: (row: number, column: number) => number,
  rowPotential: Float64Array,
  columnPotential: Float64Array,
  rowOf: Int32Array,
): void {
  const least = new Float64Array(width + 1).fill(Number.POSITIVE_INFINITY);
  const way = new Int32Array(width + 1);
  const used = new Uint8Array(width + 1);
  rowOf[0] = row;
  let column = 0;
  do {
    used[column] = 1;
    const from = rowOf[column] ?? 0;
    let delta = Number.POSITIVE_INFINITY;
    let next = 0;
    for (let j = 1; j <= width; j++) {
      if (used[j]) continue;
      const reduced = cost(from - 1, j - 1) - (rowPotential[from] ?? 0) - (columnPotential[j] ?? 0);
      if (reduced < (least[j] ?? 0)) {
        least[j] = reduced;
        way[j] = column;
      }
      if ((least[j] ?? 0) < delta) {
        delta = least[j] ?? 0;
        next = j;
      }
    }
    for (let j = 0; j <= width; j++) {
      if (used[j]) {
        const r = rowOf[j] ?? 0;
        rowPotential[r] = (rowPotential[r] ?? 0) + delta;
        columnPotential[j] = (columnPotential[j] ?? 0) - delta;
      } else least[j] = (least[j] ?? 0) - delta;
    }
    column = next;
  } while ((rowOf[column] ?? 0) !== 0);
  while (column !== 0) {
    const before = way[column] ?? 0;
    rowOf[column] = rowOf[before] ?? 0;
    column = before;
  }
}
