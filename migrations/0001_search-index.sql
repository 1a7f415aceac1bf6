-- One row an article (rowid = articles.id). The texts are not stored again: src/archive/search-index.ts writes the
-- tokens (bigrams for Han, folded words for the rest), so the tokenizer only splits at blanks.
CREATE VIRTUAL TABLE article_search USING fts5(headline, body, content='', contentless_delete=1, tokenize='ascii');
