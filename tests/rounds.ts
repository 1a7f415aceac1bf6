/**
 * How many examples a property is tried on: `usual` in `npm test`, as many times more as `BROADSHEET_ROUNDS` says in
 * `npm run test:long`.
 */
export function rounds(usual: number): number {
  return Math.ceil(usual * Number(process.env.BROADSHEET_ROUNDS ?? 1));
}

/**
 * How often a test does what takes long (processes are killed, disks fill): `usual` times in `npm test`, `full` times in `npm run test:long`,
 * whose number is part of what it shows.
 */
export function times({ usual, full }: { readonly usual: number; readonly full: number }): number {
  return Number(process.env.BROADSHEET_ROUNDS ?? 1) > 1 ? full : usual;
}
