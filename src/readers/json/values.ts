import type { BlockBox } from '../page-lines.js';

/** A JSON object of which nothing is known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as an object; an empty one where it is none. */
export function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

/** The value as a list; empty where it is none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The members of a list that are objects. */
export function objectsOf(value: unknown): JsonObject[] {
  return listOf(value).filter(isObject);
}

/** The value as text: a string, or the strings of a list, a line each; empty for others. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return listOf(value)
    .filter((one): one is string => typeof one === 'string')
    .join('\n');
}

/** A number, or a string that is one; null for others. */
export function numberOf(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/** `[left, top, right, bottom]` as a box; null for others. */
export function boxOfCorners(value: unknown): BlockBox | null {
  const [left, top, right, bottom, ...more] = listOf(value).map(numberOf);
  if (left == null || top == null || right == null || bottom == null || more.length > 0) return null;
  return [Math.min(left, right), Math.min(top, bottom), Math.abs(right - left), Math.abs(bottom - top)];
}

/** The box around points: `[[x, y], …]`, `[{x, y}, …]` or `[x, y, x, y, …]`; null where there are none. */
export function boxAround(value: unknown): BlockBox | null {
  const points = listOf(value);
  const flat = points.map(numberOf);
  const pairs = flat.every((one) => one !== null)
    ? [flat.filter((_, i) => i % 2 === 0), flat.filter((_, i) => i % 2 === 1)]
    : [0, 1].map((i) => points.map((one) => numberOf(Array.isArray(one) ? one[i] : objectOf(one)[i === 0 ? 'x' : 'y'])));
  const [xs, ys] = pairs.map((axis) => axis.filter((one): one is number => one !== null));
  if (!xs || !ys || xs.length < 2 || ys.length < 2) return null;
  const [left, top] = [smallest(xs), smallest(ys)];
  return [left, top, largest(xs) - left, largest(ys) - top];
}

function smallest(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b));
}

function largest(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b));
}
