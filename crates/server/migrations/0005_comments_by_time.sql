-- The latest comments of a note: what is looked at for authenticity.
CREATE INDEX comments_by_time ON comments (author_id, note_id, published_at, id);
