/** True for the TSV of Tesseract, with a row a word: no table of articles, though its last column is called `text`. */
export function isWordTable(text: string): boolean {
  return /^\ufeff?level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\t/u.test(text);
}
