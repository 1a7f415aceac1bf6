/** A text on a page: where its baseline begins, from the lower left corner, in points. */
export interface PdfText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** @default 10 */
  readonly size?: number;
  readonly bold?: boolean;
  /** Clockwise, in degrees. @default 0 */
  readonly turn?: number;
  /** Not to be seen. @default false */
  readonly hidden?: boolean;
}

/** A page of a PDF. */
export interface PdfPage {
  readonly texts: readonly PdfText[];
  /** Filled boxes: x, y, width, height. @default none */
  readonly boxes?: readonly (readonly [number, number, number, number])[];
  /** @default 600 */
  readonly width?: number;
  /** @default 800 */
  readonly height?: number;
}

/** Han is set in a font that is not embedded, by the codes of Unicode. */
function show(text: string): string {
  if (!/\p{Script=Han}/u.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`;
  return `<${[...text].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`;
}

function drawText({ text, x, y, size = 10, bold = false, turn = 0, hidden = false }: PdfText): string {
  const font = /\p{Script=Han}/u.test(text) ? 'H' : bold ? 'B' : 'R';
  const [cos, sin] = [Math.cos((-turn * Math.PI) / 180), Math.sin((-turn * Math.PI) / 180)];
  const matrix = [cos, sin, -sin, cos, x, y].map((one) => one.toFixed(4)).join(' ');
  return `BT ${hidden ? 3 : 0} Tr /${font} ${size} Tf ${matrix} Tm ${show(text)} Tj ET`;
}

const FONTS = [
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>',
  '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
  '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 7 0 R >>',
  '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
];

/** A PDF of these pages, written for its text alone. */
export function makePdf(...pages: readonly PdfPage[]): Uint8Array {
  const first = 3 + FONTS.length;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ')}] >>`,
    ...FONTS,
    ...pages.flatMap(({ texts, boxes = [], width = 600, height = 800 }, i) => {
      const content = [...boxes.map((box) => `${box.join(' ')} re f`), ...texts.map(drawText)].join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${first + 2 * i + 1} 0 R /Resources << /Font << /R 3 0 R /B 4 0 R /H 5 0 R >> >> >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = text.length;
  const rows = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
