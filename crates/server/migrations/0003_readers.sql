-- What readers do here, and what it counts. The same rules as before: what is about a note leads
-- with its author's id, what is about a creator with the creator's.
--
-- A row says that something is so, and when it became so; counts go up with the row and down
-- with it, in the hour and on the day that it names. So nothing is counted twice, and no count
-- falls below 0.

-- Likes and collects: `mark` is a word of domain::reader.
CREATE TABLE note_marks (
  author_id BIGINT NOT NULL,
  note_id BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  mark TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (author_id, note_id, account_id, mark),
  FOREIGN KEY (author_id, note_id) REFERENCES notes (author_id, id)
);
CREATE INDEX note_marks_by_account ON note_marks (account_id, mark, at, note_id, author_id);

-- Who follows whom. `note_id` is the creator's note that led to it, which counts it; NULL from
-- anywhere else.
CREATE TABLE creator_follows (
  creator_id BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  note_id BIGINT,
  at BIGINT NOT NULL,
  PRIMARY KEY (creator_id, account_id),
  FOREIGN KEY (creator_id) REFERENCES creators (id),
  FOREIGN KEY (creator_id, note_id) REFERENCES notes (author_id, id)
);
CREATE INDEX creator_follows_by_account ON creator_follows (account_id, creator_id);

-- Events that have been counted, by the ids that their senders chose: kept as long as one may be
-- sent again.
CREATE TABLE note_events (
  author_id BIGINT NOT NULL,
  note_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (author_id, note_id, id),
  FOREIGN KEY (author_id, note_id) REFERENCES notes (author_id, id)
);
CREATE INDEX note_events_by_time ON note_events (at);

-- What each hour (since 1970-01-01T00Z) added to a note, here.
CREATE TABLE note_hours (
  author_id BIGINT NOT NULL,
  note_id BIGINT NOT NULL,
  hour BIGINT NOT NULL,
  impressions BIGINT NOT NULL DEFAULT 0,
  reads BIGINT NOT NULL DEFAULT 0,
  likes BIGINT NOT NULL DEFAULT 0,
  collects BIGINT NOT NULL DEFAULT 0,
  comments BIGINT NOT NULL DEFAULT 0,
  shares BIGINT NOT NULL DEFAULT 0,
  follows BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (author_id, note_id, hour),
  FOREIGN KEY (author_id, note_id) REFERENCES notes (author_id, id)
);

-- What each day, in China's calendar, added to a creator, here.
CREATE TABLE creator_counted_days (
  creator_id BIGINT NOT NULL,
  day BIGINT NOT NULL,
  impressions BIGINT NOT NULL DEFAULT 0,
  reads BIGINT NOT NULL DEFAULT 0,
  likes BIGINT NOT NULL DEFAULT 0,
  collects BIGINT NOT NULL DEFAULT 0,
  comments BIGINT NOT NULL DEFAULT 0,
  shares BIGINT NOT NULL DEFAULT 0,
  follows BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (creator_id, day),
  FOREIGN KEY (creator_id) REFERENCES creators (id)
);

-- What was counted here, beside what the source says: an import replaces the one and leaves the
-- other. Shown is the sum; what the source does not know stays unknown.
ALTER TABLE notes ADD COLUMN here_impressions BIGINT NOT NULL DEFAULT 0;
ALTER TABLE notes ADD COLUMN here_reads BIGINT NOT NULL DEFAULT 0;
ALTER TABLE notes ADD COLUMN here_likes BIGINT NOT NULL DEFAULT 0;
ALTER TABLE notes ADD COLUMN here_collects BIGINT NOT NULL DEFAULT 0;
ALTER TABLE notes ADD COLUMN here_comments BIGINT NOT NULL DEFAULT 0;
ALTER TABLE notes ADD COLUMN here_shares BIGINT NOT NULL DEFAULT 0;
ALTER TABLE notes ADD COLUMN here_follows BIGINT NOT NULL DEFAULT 0;

-- The coarse cell of the note's spot; NULL where there is none.
ALTER TABLE notes ADD COLUMN spot_cell BIGINT;
ALTER TABLE notes ADD COLUMN pictures TEXT NOT NULL DEFAULT '[]';

-- Notes with a spot, by city. The cell is there to be looked at without the note.
CREATE INDEX notes_by_city ON notes (city, published_at, id, spot_cell) WHERE spot IS NOT NULL;

-- Whose comment it is; NULL where it was imported.
ALTER TABLE comments ADD COLUMN account_id BIGINT;
CREATE INDEX comments_by_account ON comments (account_id) WHERE account_id IS NOT NULL;

-- Names as they are compared, for finding them by how they start.
ALTER TABLE creators ADD COLUMN nickname_key TEXT NOT NULL DEFAULT '';
CREATE INDEX creators_by_nickname ON creators (nickname_key, followers_key, id);
