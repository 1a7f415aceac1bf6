import { createHash } from 'node:crypto';

/** Hexadecimal SHA-256 of bytes: what a file or a page is known by. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
