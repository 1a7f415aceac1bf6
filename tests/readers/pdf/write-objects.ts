import { deflateSync } from 'node:zlib';

/** An object of a PDF as it is written, or a stream with the entries of its dictionary. */
export type ObjectText = string | { readonly entries: string; readonly content: string; readonly isPacked?: boolean };

/** A PDF of numbered objects, without a table of them: programs find them by their heads. */
export function writeObjects(objects: Readonly<Record<number, ObjectText>>, before = ''): Buffer {
  const pieces = [Buffer.from(`%PDF-1.5\n${before}`, 'latin1')];
  for (const [number, object] of Object.entries(objects)) {
    pieces.push(Buffer.from(`${number} 0 obj\n`));
    if (typeof object === 'string') pieces.push(Buffer.from(object, 'latin1'));
    else {
      const plain = Buffer.from(object.content, 'latin1');
      const bytes = object.isPacked ? deflateSync(plain) : plain;
      const filter = object.isPacked ? ' /Filter /FlateDecode' : '';
      pieces.push(Buffer.from(`<< /Length ${bytes.length}${filter} ${object.entries} >>\nstream\n`), bytes, Buffer.from('\nendstream'));
    }
    pieces.push(Buffer.from('\nendobj\n'));
  }
  return Buffer.concat(pieces);
}
