-- Accounts, and what creators choose. The same rules as before: what belongs to a creator leads
-- with `creator_id`; what belongs to an account leads with `account_id`; what is found by a
-- secret or a sign-in name leads with it, and has no foreign key to another shard.

-- What a creator shows to whom, a word of domain::sharing a field. No row: nothing is shared.
CREATE TABLE creator_sharing (
  creator_id BIGINT NOT NULL,
  statistics TEXT NOT NULL,
  notes TEXT NOT NULL,
  audience TEXT NOT NULL,
  quotes TEXT NOT NULL,
  launches TEXT NOT NULL,
  PRIMARY KEY (creator_id),
  FOREIGN KEY (creator_id) REFERENCES creators (id)
);

-- Creators that are brand partners of this server.
CREATE TABLE creator_partners (
  creator_id BIGINT NOT NULL,
  since BIGINT NOT NULL,
  PRIMARY KEY (creator_id),
  FOREIGN KEY (creator_id) REFERENCES creators (id)
);

-- Which MCN invited a creator, or represents it. `mcn_id` is an account.
CREATE TABLE creator_representations (
  creator_id BIGINT NOT NULL,
  mcn_id BIGINT NOT NULL,
  standing TEXT NOT NULL,
  since BIGINT NOT NULL,
  PRIMARY KEY (creator_id, mcn_id),
  FOREIGN KEY (creator_id) REFERENCES creators (id)
);
CREATE INDEX creator_representations_by_mcn ON creator_representations (mcn_id, since, creator_id);

-- Accounts that say that they are a creator, and the code that shows it.
CREATE TABLE creator_claims (
  creator_id BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  code TEXT NOT NULL,
  PRIMARY KEY (creator_id, account_id),
  FOREIGN KEY (creator_id) REFERENCES creators (id)
);
CREATE INDEX creator_claims_by_account ON creator_claims (account_id);

-- Creators that asked to be left out. Only the id is kept, so that an import leaves them out.
CREATE TABLE creator_removals (
  creator_id BIGINT NOT NULL,
  removed_at BIGINT NOT NULL,
  PRIMARY KEY (creator_id)
);

CREATE TABLE accounts (
  account_id BIGINT NOT NULL,
  login TEXT NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  demo BOOLEAN NOT NULL,
  verified_at BIGINT,
  kol_id BIGINT,
  -- Argon2id with its parameters and salt (PHC string); NULL: no password opens the account.
  password_hash TEXT,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (account_id)
);
CREATE INDEX accounts_by_kol ON accounts (kol_id);
CREATE INDEX accounts_by_role ON accounts (role, account_id);

-- The account of a sign-in name, in the form in which names are compared.
CREATE TABLE login_accounts (
  login_key TEXT NOT NULL,
  account_id BIGINT NOT NULL,
  PRIMARY KEY (login_key)
);

-- Where accounts are signed in, by the hash of the secret in the cookie.
CREATE TABLE session_accounts (
  token_hash TEXT NOT NULL,
  -- What names the session to its own account; tells nothing of the secret.
  id BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  device TEXT,
  created_at BIGINT NOT NULL,
  seen_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  PRIMARY KEY (token_hash)
);
CREATE INDEX session_accounts_by_account ON session_accounts (account_id, seen_at);
CREATE INDEX session_accounts_by_expiry ON session_accounts (expires_at);
