//! Between columns and values. What a column can never have been told is an error, not a default.

mod creators;

use chrono::{DateTime, Days as DaySpan, NaiveDate, Utc};
use hongbang_domain::account::{AccountId, Role};
use hongbang_domain::category::Category;
use hongbang_domain::engagement::Counts;
use hongbang_domain::kol::{Gender, KolId, Source};
use hongbang_domain::note::{Note, NoteId, NoteKind};
use hongbang_domain::place::CityId;
use hongbang_domain::reader::Mark;
use hongbang_domain::representation::Standing;
use hongbang_domain::window::Published;
use serde::Serialize;
use serde::de::DeserializeOwned;
use sqlx::Row;
use sqlx::sqlite::SqliteRow;

use crate::account::Account;
use crate::store::{Result, StoreError};

/// A column whose content cannot have been written by this program.
pub(super) fn corrupt(column: &str, value: impl std::fmt::Display) -> StoreError {
    StoreError::Corrupt(format!("{column} is '{value}'"))
}

/// A count as a column holds it. Loaders refuse counts beyond 2^53, so nothing is cut here.
pub fn to_i64(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// A count that may be unknown, as a column holds it.
pub fn to_opt_i64(count: Option<u64>) -> Option<i64> {
    count.map(to_i64)
}

/// What lists order by: the count, or −1 where it is unknown.
pub fn key(count: Option<u64>) -> i64 {
    count.map_or(-1, to_i64)
}

/// A value as JSON text. Only for types whose serialisation cannot fail.
pub fn json(value: &impl Serialize) -> Result<String> {
    serde_json::to_string(value).map_err(|error| StoreError::Failed(error.to_string()))
}

pub fn source_name(source: Source) -> &'static str {
    match source {
        Source::Demo => "demo",
        Source::Crawler => "crawler",
        Source::Sheet => "sheet",
    }
}

pub fn kind_name(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Picture => "picture",
        NoteKind::Video => "video",
    }
}

pub fn gender_name(gender: Gender) -> &'static str {
    match gender {
        Gender::Female => "female",
        Gender::Male => "male",
    }
}

/// The columns of a creator's choices, for a statement that joins `creator_sharing` as `s`.
macro_rules! sharing_columns {
    () => {
        "s.statistics AS share_statistics, s.notes AS share_notes, s.audience AS share_audience, \
         s.quotes AS share_quotes, s.launches AS share_launches"
    };
}
pub(super) use sharing_columns;

/// The columns of a creator's figures, for a statement that joins `creator_figures` as `f`.
macro_rules! figures_columns {
    () => {
        "f.notes AS figure_notes, f.reads AS figure_reads, \
         f.interactions AS figure_interactions, f.er_by_reads AS figure_er_by_reads, \
         f.er_by_followers AS figure_er_by_followers, f.viral_rate AS figure_viral_rate, \
         f.growth AS figure_growth"
    };
}
pub(super) use figures_columns;

/// The columns of what a note `n` has in all: what its source says, and what was counted here.
/// What the source does not know stays unknown.
macro_rules! counts_columns {
    () => {
        "n.impressions + n.here_impressions AS impressions, n.reads + n.here_reads AS reads, \
         n.likes + n.here_likes AS likes, n.collects + n.here_collects AS collects, \
         n.comments + n.here_comments AS comments, n.shares + n.here_shares AS shares, \
         n.follows + n.here_follows AS follows, n.completion_rate, n.three_second_rate"
    };
}
pub(super) use counts_columns;

/// Days since 1970-01-01.
pub fn day_number(date: NaiveDate) -> i64 {
    date.signed_duration_since(NaiveDate::default()).num_days()
}

/// Typed reads of one row's columns, by name.
pub struct Columns<'r>(pub &'r SqliteRow);

impl Columns<'_> {
    pub fn text(&self, column: &str) -> Result<String> {
        Ok(self.0.try_get(column)?)
    }

    pub fn str(&self, column: &str) -> Result<&str> {
        Ok(self.0.try_get(column)?)
    }

    pub fn opt_text(&self, column: &str) -> Result<Option<String>> {
        Ok(self.0.try_get(column)?)
    }

    pub fn float(&self, column: &str) -> Result<f64> {
        Ok(self.0.try_get(column)?)
    }

    pub fn opt_float(&self, column: &str) -> Result<Option<f64>> {
        Ok(self.0.try_get(column)?)
    }

    pub fn opt_bool(&self, column: &str) -> Result<Option<bool>> {
        Ok(self.0.try_get(column)?)
    }

    pub fn int(&self, column: &str) -> Result<i64> {
        Ok(self.0.try_get(column)?)
    }

    pub fn count(&self, column: &str) -> Result<Option<u64>> {
        let value: Option<i64> = self.0.try_get(column)?;
        value
            .map(|value| u64::try_from(value).map_err(|_| corrupt(column, value)))
            .transpose()
    }

    pub fn yuan(&self, column: &str) -> Result<Option<u32>> {
        let value: Option<i64> = self.0.try_get(column)?;
        value
            .map(|value| u32::try_from(value).map_err(|_| corrupt(column, value)))
            .transpose()
    }

    pub fn time(&self, column: &str) -> Result<DateTime<Utc>> {
        let value = self.int(column)?;
        DateTime::from_timestamp_millis(value).ok_or_else(|| corrupt(column, value))
    }

    pub fn opt_time(&self, column: &str) -> Result<Option<DateTime<Utc>>> {
        let value: Option<i64> = self.0.try_get(column)?;
        value
            .map(|value| {
                DateTime::from_timestamp_millis(value).ok_or_else(|| corrupt(column, value))
            })
            .transpose()
    }

    pub fn date(&self, column: &str) -> Result<NaiveDate> {
        let value = self.int(column)?;
        u64::try_from(value)
            .ok()
            .and_then(|days| NaiveDate::default().checked_add_days(DaySpan::new(days)))
            .ok_or_else(|| corrupt(column, value))
    }

    pub fn kol_id(&self, column: &str) -> Result<KolId> {
        let value = self.int(column)?;
        u64::try_from(value)
            .ok()
            .and_then(|id| KolId::try_from(id).ok())
            .ok_or_else(|| corrupt(column, value))
    }

    pub fn note_id(&self, column: &str) -> Result<NoteId> {
        let value = self.int(column)?;
        u64::try_from(value)
            .ok()
            .and_then(|id| NoteId::try_from(id).ok())
            .ok_or_else(|| corrupt(column, value))
    }

    pub fn opt_note_id(&self, column: &str) -> Result<Option<NoteId>> {
        let value: Option<i64> = self.0.try_get(column)?;
        value.map(|_| self.note_id(column)).transpose()
    }

    pub fn city(&self, column: &str) -> Result<Option<CityId>> {
        let value: Option<i64> = self.0.try_get(column)?;
        value
            .map(|value| {
                u32::try_from(value)
                    .map(CityId)
                    .map_err(|_| corrupt(column, value))
            })
            .transpose()
    }

    pub fn category(&self, column: &str) -> Result<Option<Category>> {
        self.opt_text(column)?
            .map(|slug| slug.parse().map_err(|_| corrupt(column, &slug)))
            .transpose()
    }

    pub fn source(&self, column: &str) -> Result<Source> {
        match self.text(column)?.as_str() {
            "demo" => Ok(Source::Demo),
            "crawler" => Ok(Source::Crawler),
            "sheet" => Ok(Source::Sheet),
            other => Err(corrupt(column, other)),
        }
    }

    pub fn kind(&self, column: &str) -> Result<NoteKind> {
        match self.text(column)?.as_str() {
            "picture" => Ok(NoteKind::Picture),
            "video" => Ok(NoteKind::Video),
            other => Err(corrupt(column, other)),
        }
    }

    pub fn gender(&self, column: &str) -> Result<Option<Gender>> {
        match self.opt_text(column)?.as_deref() {
            None => Ok(None),
            Some("female") => Ok(Some(Gender::Female)),
            Some("male") => Ok(Some(Gender::Male)),
            Some(other) => Err(corrupt(column, other)),
        }
    }

    pub fn json<T: DeserializeOwned>(&self, column: &str) -> Result<T> {
        let text: &str = self.0.try_get(column)?;
        serde_json::from_str(text).map_err(|error| corrupt(column, error))
    }

    pub fn opt_json<T: DeserializeOwned>(&self, column: &str) -> Result<Option<T>> {
        let text: Option<&str> = self.0.try_get(column)?;
        text.map(|text| serde_json::from_str(text).map_err(|error| corrupt(column, error)))
            .transpose()
    }

    pub fn account_id(&self, column: &str) -> Result<AccountId> {
        let value = self.int(column)?;
        u64::try_from(value)
            .ok()
            .and_then(|id| id.try_into().ok())
            .ok_or_else(|| corrupt(column, value))
    }

    pub fn opt_account_id(&self, column: &str) -> Result<Option<AccountId>> {
        let value: Option<i64> = self.0.try_get(column)?;
        value.map(|_| self.account_id(column)).transpose()
    }

    pub fn mark(&self, column: &str) -> Result<Mark> {
        let slug = self.text(column)?;
        let found = Mark::ALL.iter().find(|mark| mark.slug() == slug);
        found.copied().ok_or_else(|| corrupt(column, &slug))
    }

    pub fn standing(&self, column: &str) -> Result<Standing> {
        let slug = self.text(column)?;
        Standing::from_slug(&slug).ok_or_else(|| corrupt(column, &slug))
    }

    /// An account, from the columns of `accounts`.
    pub fn account(&self) -> Result<Account> {
        let role = self.text("role")?;
        let kol: Option<i64> = self.0.try_get("kol_id")?;
        Ok(Account {
            id: self.account_id("account_id")?,
            login: self.text("login")?,
            name: self.text("name")?,
            role: Role::from_slug(&role).ok_or_else(|| corrupt("role", &role))?,
            demo: self.0.try_get("demo")?,
            verified_at: self.opt_time("verified_at")?,
            kol: kol.map(|_| self.kol_id("kol_id")).transpose()?,
            created_at: self.time("created_at")?,
        })
    }

    /// A note's counts: its source's from the columns of `notes`, all from [`counts_columns!`].
    pub fn counts(&self) -> Result<Counts> {
        Ok(Counts {
            impressions: self.count("impressions")?,
            reads: self.count("reads")?,
            likes: self.count("likes")?,
            collects: self.count("collects")?,
            comments: self.count("comments")?,
            shares: self.count("shares")?,
            follows: self.count("follows")?,
            completion_rate: self.opt_float("completion_rate")?,
            three_second_rate: self.opt_float("three_second_rate")?,
        })
    }

    /// A note as statistics see it, from the columns of `notes`.
    pub fn published(&self) -> Result<Published> {
        Ok(Published {
            published_at: self.time("published_at")?,
            kind: self.kind("kind")?,
            sponsored: self.opt_bool("sponsored")?,
            counts: self.counts()?,
        })
    }

    /// A whole note, from the columns of `notes`.
    pub fn note(&self) -> Result<Note> {
        Ok(Note {
            id: self.note_id("id")?,
            author: self.kol_id("author_id")?,
            source: self.source("source")?,
            kind: self.kind("kind")?,
            title: self.text("title")?,
            body: self.text("body")?,
            topics: self.json("topics")?,
            category: self.category("category")?,
            published_at: self.time("published_at")?,
            city: self.city("city")?,
            spot: self.opt_json("spot")?,
            sponsored: self.opt_bool("sponsored")?,
            products: self.json("products")?,
            pictures: self.json("pictures")?,
            cover_ratio: self.float("cover_ratio")?,
            counts: self.counts()?,
            data_at: self.time("data_at")?,
        })
    }
}
