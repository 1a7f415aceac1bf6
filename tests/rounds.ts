/**
 * How many examples a property is tried on: `usual` in `npm test`, as many times more as `BROADSHEET_ROUNDS` says in
 * `npm run test:long`.
 */
export function rounds(usual: number): number {
  return Math.ceil(usual * Number(process.env.BROADSHEET_ROUNDS ?? 1));
}
