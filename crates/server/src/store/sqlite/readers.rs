//! Marks and follows, and the trait's other methods handed on to the modules that know their
//! statements.

use std::collections::{BTreeMap, BTreeSet};

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use hongbang_api::events::Event;
use hongbang_api::notes::NewComment;
use hongbang_domain::account::AccountId;
use hongbang_domain::kol::KolId;
use hongbang_domain::note::NoteId;
use hongbang_domain::reader::{Mark, Mine};
use sqlx::sqlite::SqliteConnection;
use sqlx::{QueryBuilder, Sqlite};

use crate::account::Account;
use crate::store::Result;
use crate::store::readers::{Commented, Readers, Uncommented};
use crate::store::sqlite::counting::{self, Added, Counted};
use crate::store::sqlite::notes::author_of;
use crate::store::sqlite::rows::{Columns, to_i64};
use crate::store::sqlite::{SqliteStore, choices, comments, figures};

const MARK: &str = "INSERT INTO note_marks (author_id, note_id, account_id, mark, at) \
     VALUES ($1, $2, $3, $4, $5) \
     ON CONFLICT (author_id, note_id, account_id, mark) DO NOTHING";

const UNMARK: &str = "DELETE FROM note_marks WHERE author_id = $1 AND note_id = $2 \
     AND account_id = $3 AND mark = $4 RETURNING at";

const FOLLOW: &str = "INSERT INTO creator_follows (creator_id, account_id, note_id, at) \
     VALUES ($1, $2, $3, $4) ON CONFLICT (creator_id, account_id) DO NOTHING";

const UNFOLLOW: &str = "DELETE FROM creator_follows WHERE creator_id = $1 AND account_id = $2 \
     RETURNING note_id, at";

/// Whether an account follows a creator.
pub const FOLLOWS: &str =
    "SELECT at FROM creator_follows WHERE creator_id = $1 AND account_id = $2";

fn id_of(id: AccountId) -> i64 {
    to_i64(id.get())
}

#[async_trait]
impl Readers for SqliteStore {
    async fn mark(
        &self,
        account: AccountId,
        note: NoteId,
        mark: Mark,
        at: DateTime<Utc>,
    ) -> Result<bool> {
        let mut transaction = self.writer.begin_with("BEGIN IMMEDIATE").await?;
        let Some(author) = author_of(&mut transaction, note).await? else {
            return Ok(false);
        };
        let set = sqlx::query(MARK)
            .bind(to_i64(author.get()))
            .bind(to_i64(note.get()))
            .bind(id_of(account))
            .bind(mark.slug())
            .bind(at.timestamp_millis())
            .execute(&mut *transaction)
            .await?;
        if set.rows_affected() > 0 {
            let added = Added::one(mark.into());
            counting::add(&mut transaction, author, Some(note), at, added).await?;
        }
        transaction.commit().await?;
        Ok(true)
    }

    async fn unmark(&self, account: AccountId, note: NoteId, mark: Mark) -> Result<bool> {
        let mut transaction = self.writer.begin_with("BEGIN IMMEDIATE").await?;
        let Some(author) = author_of(&mut transaction, note).await? else {
            return Ok(false);
        };
        let taken = sqlx::query(UNMARK)
            .bind(to_i64(author.get()))
            .bind(to_i64(note.get()))
            .bind(id_of(account))
            .bind(mark.slug())
            .fetch_optional(&mut *transaction)
            .await?;
        if let Some(row) = taken {
            let at = Columns(&row).time("at")?;
            let added = Added::minus_one(mark.into());
            counting::add(&mut transaction, author, Some(note), at, added).await?;
        }
        transaction.commit().await?;
        Ok(true)
    }

    async fn follow(
        &self,
        account: AccountId,
        creator: KolId,
        note: Option<NoteId>,
        at: DateTime<Utc>,
    ) -> Result<bool> {
        let mut transaction = self.writer.begin_with("BEGIN IMMEDIATE").await?;
        if !choices::exists(&mut transaction, creator).await? {
            return Ok(false);
        }
        // A note of someone else's cannot have led to this creator.
        let note = match note {
            Some(note) if author_of(&mut transaction, note).await? == Some(creator) => Some(note),
            _ => None,
        };
        let set = sqlx::query(FOLLOW)
            .bind(to_i64(creator.get()))
            .bind(id_of(account))
            .bind(note.map(|note| to_i64(note.get())))
            .bind(at.timestamp_millis())
            .execute(&mut *transaction)
            .await?;
        if set.rows_affected() > 0 {
            let added = Added::one(Counted::Follow);
            counting::add(&mut transaction, creator, note, at, added).await?;
        }
        transaction.commit().await?;
        Ok(true)
    }

    async fn unfollow(&self, account: AccountId, creator: KolId) -> Result<bool> {
        let mut transaction = self.writer.begin_with("BEGIN IMMEDIATE").await?;
        if !choices::exists(&mut transaction, creator).await? {
            return Ok(false);
        }
        let taken = sqlx::query(UNFOLLOW)
            .bind(to_i64(creator.get()))
            .bind(id_of(account))
            .fetch_optional(&mut *transaction)
            .await?;
        if let Some(row) = taken {
            let columns = Columns(&row);
            let (note, at) = (columns.opt_note_id("note_id")?, columns.time("at")?);
            let added = Added::minus_one(Counted::Follow);
            counting::add(&mut transaction, creator, note, at, added).await?;
        }
        transaction.commit().await?;
        Ok(true)
    }

    async fn follows(&self, account: AccountId, creator: KolId) -> Result<bool> {
        let found = sqlx::query(FOLLOWS)
            .bind(to_i64(creator.get()))
            .bind(id_of(account))
            .fetch_optional(&self.readers)
            .await?;
        Ok(found.is_some())
    }

    async fn mine(
        &self,
        account: AccountId,
        notes: &[(NoteId, KolId)],
    ) -> Result<BTreeMap<NoteId, Mine>> {
        let mut mine: BTreeMap<NoteId, Mine> = BTreeMap::new();
        if notes.is_empty() {
            return Ok(mine);
        }
        let mut sql = marks_query(account, notes);
        for row in sql.build().fetch_all(&self.readers).await? {
            let columns = Columns(&row);
            let mine = mine.entry(columns.note_id("note_id")?).or_default();
            match columns.mark("mark")? {
                Mark::Like => mine.liked = true,
                Mark::Collect => mine.collected = true,
            }
        }
        let mut sql = followed_query(account, notes);
        for row in sql.build().fetch_all(&self.readers).await? {
            let creator = Columns(&row).kol_id("creator_id")?;
            for (note, _) in notes.iter().filter(|(_, author)| *author == creator) {
                mine.entry(*note).or_default().following = true;
            }
        }
        Ok(mine)
    }

    async fn comment(
        &self,
        by: &Account,
        note: NoteId,
        comment: &NewComment,
        at: DateTime<Utc>,
    ) -> Result<Option<Commented>> {
        comments::write(&self.writer, by, note, comment, at).await
    }

    async fn uncomment(&self, account: AccountId, note: NoteId, id: u64) -> Result<Uncommented> {
        comments::delete(&self.writer, account, note, id).await
    }

    async fn count(&self, events: &[Event], by: Option<KolId>, at: DateTime<Utc>) -> Result<()> {
        if events.is_empty() {
            return Ok(());
        }
        let mut transaction = self.writer.begin_with("BEGIN IMMEDIATE").await?;
        counting::events(&mut transaction, events, by, at).await?;
        Ok(transaction.commit().await?)
    }

    async fn sweep_events(&self, before: DateTime<Utc>) -> Result<u64> {
        let swept = sqlx::query("DELETE FROM note_events WHERE at < $1")
            .bind(before.timestamp_millis())
            .execute(&self.writer)
            .await?;
        Ok(swept.rows_affected())
    }
}

/// The statement of an account's marks on some notes.
pub fn marks_query(account: AccountId, notes: &[(NoteId, KolId)]) -> QueryBuilder<Sqlite> {
    let mut sql = QueryBuilder::new("SELECT note_id, mark FROM note_marks WHERE account_id = ");
    sql.push_bind(id_of(account))
        .push(" AND (author_id, note_id) IN (");
    sql.push_values(notes, |mut values, (note, author)| {
        values
            .push_bind(to_i64(author.get()))
            .push_bind(to_i64(note.get()));
    });
    sql.push(")");
    sql
}

/// The statement of which of some notes' authors an account follows.
pub fn followed_query(account: AccountId, notes: &[(NoteId, KolId)]) -> QueryBuilder<Sqlite> {
    let mut sql = QueryBuilder::new("SELECT creator_id FROM creator_follows WHERE account_id = ");
    sql.push_bind(id_of(account)).push(" AND creator_id IN (");
    let mut list = sql.separated(", ");
    for (_, author) in notes {
        list.push_bind(to_i64(author.get()));
    }
    sql.push(")");
    sql
}

/// Takes away what an account did as a reader, and what it counted.
pub async fn forget(connection: &mut SqliteConnection, account: AccountId) -> Result<()> {
    let marks = sqlx::query(
        "DELETE FROM note_marks WHERE account_id = $1 RETURNING author_id, note_id, mark, at",
    )
    .bind(id_of(account))
    .fetch_all(&mut *connection)
    .await?;
    let mut touched = BTreeSet::new();
    for row in marks {
        let columns = Columns(&row);
        let (author, note) = (columns.kol_id("author_id")?, columns.note_id("note_id")?);
        let added = Added::minus_one(columns.mark("mark")?.into());
        counting::tally(connection, author, Some(note), columns.time("at")?, added).await?;
        touched.insert(author);
    }
    figures::update(connection, &Vec::from_iter(touched)).await?;
    let follows = sqlx::query(
        "DELETE FROM creator_follows WHERE account_id = $1 RETURNING creator_id, note_id, at",
    )
    .bind(id_of(account))
    .fetch_all(&mut *connection)
    .await?;
    for row in follows {
        let columns = Columns(&row);
        let (creator, note) = (
            columns.kol_id("creator_id")?,
            columns.opt_note_id("note_id")?,
        );
        let added = Added::minus_one(Counted::Follow);
        counting::add(connection, creator, note, columns.time("at")?, added).await?;
    }
    comments::forget(connection, account).await
}
