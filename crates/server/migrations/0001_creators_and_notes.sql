-- Portable between SQLite and Postgres, and distributable: the distribution column (a
-- creator's own id, or `author_id` for what belongs to it) leads every primary key and is in
-- every unique index; foreign keys stay within one creator; no sequences, no triggers.
--
-- Times are milliseconds since 1970 (UTC); days are days since 1970-01-01 in China's calendar.
-- NULL is unknown, never 0. Lists that are only ever read whole are JSON text.

CREATE TABLE creators (
  id BIGINT NOT NULL,
  source TEXT NOT NULL,
  source_id TEXT NOT NULL,
  nickname TEXT NOT NULL,
  red_id TEXT,
  gender TEXT,
  bio TEXT,
  city BIGINT,
  region TEXT,
  followers BIGINT,
  -- Followers with unknown as -1: what lists are ordered by, unknown last.
  followers_key BIGINT NOT NULL,
  following BIGINT,
  likes_and_collects BIGINT,
  categories TEXT NOT NULL,
  tags TEXT NOT NULL,
  mcn TEXT,
  picture_quote BIGINT,
  video_quote BIGINT,
  response_rate_48h DOUBLE PRECISION,
  active_follower_share DOUBLE PRECISION,
  audience TEXT,
  data_at BIGINT NOT NULL,
  -- When the creator's own page was read; NULL where only notes told of it.
  profile_at BIGINT,
  PRIMARY KEY (id)
);
CREATE INDEX creators_by_followers ON creators (followers_key, id);

CREATE TABLE creator_categories (
  creator_id BIGINT NOT NULL,
  category TEXT NOT NULL,
  followers_key BIGINT NOT NULL,
  PRIMARY KEY (creator_id, category),
  FOREIGN KEY (creator_id) REFERENCES creators (id)
);
CREATE INDEX creator_categories_by_followers
  ON creator_categories (category, followers_key, creator_id);

CREATE TABLE creator_days (
  creator_id BIGINT NOT NULL,
  day BIGINT NOT NULL,
  followers BIGINT,
  impressions BIGINT,
  reads BIGINT,
  likes BIGINT,
  collects BIGINT,
  comments BIGINT,
  shares BIGINT,
  PRIMARY KEY (creator_id, day),
  FOREIGN KEY (creator_id) REFERENCES creators (id)
);

CREATE TABLE notes (
  author_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  source TEXT NOT NULL,
  source_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  category TEXT,
  published_at BIGINT NOT NULL,
  city BIGINT,
  sponsored BOOLEAN,
  cover_ratio DOUBLE PRECISION NOT NULL,
  impressions BIGINT,
  reads BIGINT,
  likes BIGINT,
  collects BIGINT,
  comments BIGINT,
  shares BIGINT,
  follows BIGINT,
  completion_rate DOUBLE PRECISION,
  three_second_rate DOUBLE PRECISION,
  data_at BIGINT NOT NULL,
  topics TEXT NOT NULL,
  spot TEXT,
  products TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (author_id, id),
  FOREIGN KEY (author_id) REFERENCES creators (id)
);
-- An id alone names the note's shard (its leading bits are the author's); inside the shard
-- this index finds it.
CREATE INDEX notes_by_id ON notes (id);
CREATE INDEX notes_by_time ON notes (published_at, id);
CREATE INDEX notes_by_category ON notes (category, published_at, id);
CREATE INDEX notes_by_author ON notes (author_id, published_at, id);

CREATE TABLE note_topics (
  author_id BIGINT NOT NULL,
  note_id BIGINT NOT NULL,
  topic TEXT NOT NULL,
  published_at BIGINT NOT NULL,
  PRIMARY KEY (author_id, note_id, topic),
  FOREIGN KEY (author_id, note_id) REFERENCES notes (author_id, id)
);
CREATE INDEX note_topics_by_time ON note_topics (topic, published_at, note_id, author_id);

CREATE TABLE note_launches (
  author_id BIGINT NOT NULL,
  note_id BIGINT NOT NULL,
  curves TEXT NOT NULL,
  PRIMARY KEY (author_id, note_id),
  FOREIGN KEY (author_id, note_id) REFERENCES notes (author_id, id)
);

CREATE TABLE comments (
  author_id BIGINT NOT NULL,
  note_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  nickname TEXT NOT NULL,
  text TEXT NOT NULL,
  published_at BIGINT NOT NULL,
  likes BIGINT,
  -- Likes with unknown as -1, for the order.
  likes_key BIGINT NOT NULL,
  PRIMARY KEY (author_id, note_id, id),
  FOREIGN KEY (author_id, note_id) REFERENCES notes (author_id, id)
);
CREATE INDEX comments_by_likes ON comments (author_id, note_id, likes_key, id);

-- One row, `data_version`: goes up with every change, so that what was computed from the data
-- can be kept until it changes. A reference table where the store is distributed.
CREATE TABLE store_facts (
  name TEXT NOT NULL,
  value BIGINT NOT NULL,
  PRIMARY KEY (name)
);
INSERT INTO store_facts (name, value) VALUES ('data_version', 0);
