-- What brands put together. The same rules as before: what belongs to an account's lists leads with
-- `owner_id`, the account; what is found by a secret leads with it, and has no foreign key to
-- another shard.

-- Lists, each a document of the domain's (JSON). `title`, `items` and `bytes` are told from it, for
-- telling lists apart without reading them. `version` goes up with every change.
CREATE TABLE shortlists (
  owner_id BIGINT NOT NULL,
  -- Chosen by the browser: unique among the owner's own.
  id BIGINT NOT NULL,
  version BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  title TEXT NOT NULL,
  items BIGINT NOT NULL,
  bytes BIGINT NOT NULL,
  document TEXT NOT NULL,
  PRIMARY KEY (owner_id, id),
  FOREIGN KEY (owner_id) REFERENCES accounts (account_id)
);
CREATE INDEX shortlists_by_change ON shortlists (owner_id, updated_at, id);

-- Links to lists, by the hash of the secret in them.
CREATE TABLE shortlist_shares (
  token_hash TEXT NOT NULL,
  -- What names the link to the list's owner; tells nothing of the secret.
  id BIGINT NOT NULL,
  owner_id BIGINT NOT NULL,
  list_id BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  notes BOOLEAN NOT NULL,
  prices BOOLEAN NOT NULL,
  PRIMARY KEY (token_hash)
);
CREATE INDEX shortlist_shares_by_list ON shortlist_shares (owner_id, list_id, created_at, id);
CREATE INDEX shortlist_shares_by_expiry ON shortlist_shares (expires_at);
