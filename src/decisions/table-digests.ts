/**
 * The SHA-256 of every table that is learned, by its file: what pages are read by is told from other versions by them, without reading the
 * tables. A test sees that they are true (`tests/ingest/rules-version.test.ts`) and writes them where BROADSHEET_WRITE_EXPECTED=1.
 */
export const TABLE_DIGESTS: Readonly<Record<string, string>> = {
  'decisions/tables/en.json': '8a52d739e243a425d8e1f3a2bea1e217d292d51eab8ab671dd08aabf482048e2',
  'decisions/tables/neutral.json': '1bf0065f8a35ca159867ce0abc7a83821c5dcbdcf75dc99245a40c3e6c7e782c',
  'decisions/tables/zh.json': '0c75f3b3a11490fb11d207b877dd00485d9c17211813e7831b8586d83ec37d68',
  'statistics/tables/en-papers.ngrams': '608df57638dba38cea153d4f5c3c65ea825bff6844ebbf25f97763a44c982f9b',
  'statistics/tables/en.ngrams': '39c36532665b992c8913f00509368f931d724874cde0a6fdcba23b60e99c236f',
  'statistics/tables/zh-papers.ngrams': 'e0e2fbef012fdfb8c9bcb1c1161fc65133a1055be812d35e1ad3c20f39cd33c0',
  'statistics/tables/zh.ngrams': 'da754777566b7c9b661283a74d06a9e9fc3586a965884487615bc223719c36c1',
};
