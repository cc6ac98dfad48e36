//! Accounts, and the trait's other methods handed on to the modules that know their statements.

use std::collections::BTreeSet;

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use hongbang_domain::account::{AccountId, Role, login_key};
use hongbang_domain::kol::KolId;
use hongbang_domain::representation::Refused;
use hongbang_domain::sharing::Sharing;
use sqlx::{QueryBuilder, Sqlite};

use crate::account::{Account, PasswordHash, Represented, SessionRow, TokenHash};
use crate::store::sqlite::rows::{Columns, to_i64};
use crate::store::sqlite::{
    SqliteStore, choices, comments, meta, readers, removal, sessions, shortlists,
};
use crate::store::{Accounts, OnRoster, Result};

/// The account with an id.
pub const ONE: &str = "SELECT * FROM accounts WHERE account_id = $1";

/// The account's id of a sign-in name.
pub const BY_LOGIN: &str = "SELECT account_id FROM login_accounts WHERE login_key = $1";

const INSERT: &str = "INSERT INTO accounts (account_id, login, name, role, demo, verified_at, \
     kol_id, password_hash, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";

/// What is an account's own, before the account itself; `$1` is the account.
const FORGET: &[&str] = &[
    "DELETE FROM session_accounts WHERE account_id = $1",
    "DELETE FROM creator_claims WHERE account_id = $1",
    "DELETE FROM creator_representations WHERE mcn_id = $1",
    "DELETE FROM accounts WHERE account_id = $1",
];

/// What the account chose as a creator: with nobody left to choose, nothing is shared. `$1` is
/// the creator.
const FORGET_CHOICES: &[&str] = &[
    "DELETE FROM creator_sharing WHERE creator_id = $1",
    "DELETE FROM creator_representations WHERE creator_id = $1",
    "DELETE FROM creator_partners WHERE creator_id = $1",
];

fn id_of(id: AccountId) -> i64 {
    to_i64(id.get())
}

#[async_trait]
impl Accounts for SqliteStore {
    async fn create(&self, account: &Account, password: Option<&PasswordHash>) -> Result<bool> {
        let mut transaction = self.writer.begin_with("BEGIN IMMEDIATE").await?;
        let taken = sqlx::query(
            "INSERT INTO login_accounts (login_key, account_id) VALUES ($1, $2) \
             ON CONFLICT (login_key) DO NOTHING",
        )
        .bind(login_key(&account.login))
        .bind(id_of(account.id))
        .execute(&mut *transaction)
        .await?
        .rows_affected()
            == 0;
        if taken {
            return Ok(false);
        }
        sqlx::query(INSERT)
            .bind(id_of(account.id))
            .bind(&account.login)
            .bind(&account.name)
            .bind(account.role.slug())
            .bind(account.demo)
            .bind(account.verified_at.map(|at| at.timestamp_millis()))
            .bind(account.kol.map(|kol| to_i64(kol.get())))
            .bind(password.map(|hash| hash.0.as_str()))
            .bind(account.created_at.timestamp_millis())
            .execute(&mut *transaction)
            .await?;
        transaction.commit().await?;
        Ok(true)
    }

    async fn account(&self, id: AccountId) -> Result<Option<Account>> {
        let row = sqlx::query(ONE)
            .bind(id_of(id))
            .fetch_optional(&self.readers)
            .await?;
        row.map(|row| Columns(&row).account()).transpose()
    }

    async fn accounts(&self, ids: &[AccountId]) -> Result<Vec<Account>> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let mut sql = QueryBuilder::<Sqlite>::new("SELECT * FROM accounts WHERE account_id IN (");
        let mut list = sql.separated(", ");
        for id in ids {
            list.push_bind(id_of(*id));
        }
        sql.push(")");
        let rows = sql.build().fetch_all(&self.readers).await?;
        rows.iter().map(|row| Columns(row).account()).collect()
    }

    async fn account_by_login(&self, login: &str) -> Result<Option<Account>> {
        let row = sqlx::query(BY_LOGIN)
            .bind(login_key(login))
            .fetch_optional(&self.readers)
            .await?;
        match row {
            Some(row) => self.account(Columns(&row).account_id("account_id")?).await,
            None => Ok(None),
        }
    }

    async fn accounts_of(&self, role: Option<Role>) -> Result<Vec<Account>> {
        let mut sql = QueryBuilder::<Sqlite>::new("SELECT * FROM accounts");
        if let Some(role) = role {
            sql.push(" WHERE role = ").push_bind(role.slug());
        }
        sql.push(" ORDER BY account_id");
        let rows = sql.build().fetch_all(&self.readers).await?;
        rows.iter().map(|row| Columns(row).account()).collect()
    }

    async fn password(&self, id: AccountId) -> Result<Option<PasswordHash>> {
        let hash: Option<Option<String>> =
            sqlx::query_scalar("SELECT password_hash FROM accounts WHERE account_id = $1")
                .bind(id_of(id))
                .fetch_optional(&self.readers)
                .await?;
        Ok(hash.flatten().map(PasswordHash))
    }

    async fn set_password(&self, id: AccountId, password: &PasswordHash) -> Result<()> {
        sqlx::query("UPDATE accounts SET password_hash = $2 WHERE account_id = $1")
            .bind(id_of(id))
            .bind(&password.0)
            .execute(&self.writer)
            .await?;
        Ok(())
    }

    async fn rename(&self, id: AccountId, name: &str) -> Result<()> {
        let mut transaction = self.writer.begin_with("BEGIN IMMEDIATE").await?;
        sqlx::query("UPDATE accounts SET name = $2 WHERE account_id = $1")
            .bind(id_of(id))
            .bind(name)
            .execute(&mut *transaction)
            .await?;
        comments::rename(&mut transaction, id, name).await?;
        Ok(transaction.commit().await?)
    }

    async fn verify(&self, id: AccountId, at: Option<DateTime<Utc>>) -> Result<()> {
        sqlx::query("UPDATE accounts SET verified_at = $2 WHERE account_id = $1")
            .bind(id_of(id))
            .bind(at.map(|at| at.timestamp_millis()))
            .execute(&self.writer)
            .await?;
        Ok(())
    }

    async fn link(&self, id: AccountId, creator: Option<KolId>) -> Result<()> {
        let mut transaction = self.writer.begin_with("BEGIN IMMEDIATE").await?;
        let creator = creator.map(|kol| to_i64(kol.get()));
        // Whoever showed it last is the creator; the codes of others are of no use any more.
        for statement in [
            "UPDATE accounts SET kol_id = NULL WHERE kol_id = $1",
            "DELETE FROM creator_claims WHERE creator_id = $1",
        ] {
            sqlx::query(statement)
                .bind(creator)
                .execute(&mut *transaction)
                .await?;
        }
        sqlx::query("UPDATE accounts SET kol_id = $2 WHERE account_id = $1")
            .bind(id_of(id))
            .bind(creator)
            .execute(&mut *transaction)
            .await?;
        Ok(transaction.commit().await?)
    }

    async fn delete(&self, id: AccountId) -> Result<()> {
        let Some(account) = self.account(id).await? else {
            return Ok(());
        };
        let mut transaction = self.writer.begin_with("BEGIN IMMEDIATE").await?;
        readers::forget(&mut transaction, id).await?;
        for statement in shortlists::FORGET.iter().chain(FORGET) {
            sqlx::query(*statement)
                .bind(id_of(id))
                .execute(&mut *transaction)
                .await?;
        }
        sqlx::query("DELETE FROM login_accounts WHERE login_key = $1")
            .bind(login_key(&account.login))
            .execute(&mut *transaction)
            .await?;
        if let Some(creator) = account.kol {
            for statement in FORGET_CHOICES {
                sqlx::query(*statement)
                    .bind(to_i64(creator.get()))
                    .execute(&mut *transaction)
                    .await?;
            }
            meta::bump(&mut transaction).await?;
        }
        Ok(transaction.commit().await?)
    }

    async fn open_session(&self, session: &SessionRow) -> Result<()> {
        sessions::open(&self.writer, session).await
    }

    async fn touch_session(&self, session: &SessionRow) -> Result<()> {
        sessions::touch(&self.writer, session).await
    }

    async fn session(&self, token: &TokenHash) -> Result<Option<SessionRow>> {
        sessions::one(&self.readers, token).await
    }

    async fn sessions(&self, account: AccountId, now: DateTime<Utc>) -> Result<Vec<SessionRow>> {
        sessions::of(&self.readers, account, now).await
    }

    async fn end_session(&self, token: &TokenHash) -> Result<()> {
        sessions::end(&self.writer, token).await
    }

    async fn end_session_of(&self, account: AccountId, id: u64) -> Result<bool> {
        sessions::end_of(&self.writer, account, id).await
    }

    async fn end_other_sessions(&self, account: AccountId, but: Option<&TokenHash>) -> Result<()> {
        sessions::end_others(&self.writer, account, but).await
    }

    async fn sweep_sessions(&self, now: DateTime<Utc>) -> Result<u64> {
        sessions::sweep(&self.writer, now).await
    }

    async fn sharing(&self, creator: KolId) -> Result<Sharing> {
        choices::sharing(&self.readers, creator).await
    }

    async fn share(&self, creator: KolId, sharing: Sharing) -> Result<bool> {
        choices::share(&self.writer, creator, sharing).await
    }

    async fn is_partner(&self, creator: KolId) -> Result<bool> {
        choices::is_partner(&self.readers, creator).await
    }

    async fn make_partner(&self, creator: KolId, at: DateTime<Utc>) -> Result<bool> {
        choices::make_partner(&self.writer, creator, at).await
    }

    async fn claim(&self, creator: KolId, account: AccountId, new: &str) -> Result<Option<String>> {
        choices::claim(&self.writer, creator, account, new).await
    }

    async fn representations(&self, creator: KolId) -> Result<Vec<Represented>> {
        choices::representations(&self.readers, creator).await
    }

    async fn invite(&self, mcn: AccountId, creator: KolId, at: DateTime<Utc>) -> Result<bool> {
        choices::invite(&self.writer, mcn, creator, at).await
    }

    async fn accept(
        &self,
        mcn: AccountId,
        creator: KolId,
        at: DateTime<Utc>,
    ) -> Result<std::result::Result<(), Refused>> {
        choices::accept(&self.writer, mcn, creator, at).await
    }

    async fn part(&self, mcn: AccountId, creator: KolId) -> Result<bool> {
        choices::part(&self.writer, mcn, creator).await
    }

    async fn roster(&self, mcn: AccountId) -> Result<Vec<OnRoster>> {
        choices::roster(&self.readers, mcn).await
    }

    async fn represented_by(&self, mcn: AccountId) -> Result<BTreeSet<KolId>> {
        choices::represented_by(&self.readers, mcn).await
    }

    async fn remove_creator(&self, creator: KolId, at: DateTime<Utc>) -> Result<bool> {
        removal::remove(&self.writer, creator, at).await
    }

    async fn readmit_creator(&self, creator: KolId) -> Result<bool> {
        removal::readmit(&self.writer, creator).await
    }

    async fn kept(&self) -> Result<u64> {
        let mut kept = 0;
        for statement in [
            "SELECT COUNT(*) FROM accounts WHERE demo = FALSE",
            "SELECT COUNT(*) FROM creator_removals",
        ] {
            let count: i64 = sqlx::query_scalar(statement)
                .fetch_one(&self.readers)
                .await?;
            kept += u64::try_from(count).unwrap_or(0);
        }
        Ok(kept)
    }
}
