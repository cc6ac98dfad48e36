-- SQLite's own: the words of notes, for finding them. Another engine brings its own index, and
-- its own way to ask it; see store/sqlite/fulltext.rs.
--
-- A row a note, under the note's id, of tokens that domain::text has made: nothing is left to the
-- tokenizer but to part them at spaces. The texts themselves are in `notes`.
CREATE VIRTUAL TABLE note_texts USING fts5(
  title, opening, rest, tags,
  content = '', contentless_delete = 1, tokenize = 'ascii'
);
-- What one transaction adds is sorted in memory as long as it fits here (16 MB): an import's
-- batch does.
INSERT INTO note_texts (note_texts, rank) VALUES ('hashsize', 16777216);
