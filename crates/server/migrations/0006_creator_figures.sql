-- The last 30 days of a creator in a few figures, worked out by the domain from its notes and days
-- whenever these change: what lists of creators show and sort by. NULL is unknown, as everywhere.
CREATE TABLE creator_figures (
  creator_id BIGINT NOT NULL,
  notes BIGINT NOT NULL,
  reads DOUBLE PRECISION,
  interactions DOUBLE PRECISION,
  er_by_reads DOUBLE PRECISION,
  er_by_followers DOUBLE PRECISION,
  viral_rate DOUBLE PRECISION,
  growth DOUBLE PRECISION,
  PRIMARY KEY (creator_id),
  FOREIGN KEY (creator_id) REFERENCES creators (id)
);
