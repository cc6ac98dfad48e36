//! Between columns and values. What a column can never have been told is an error, not a default.

use chrono::{DateTime, Days as DaySpan, NaiveDate, Utc};
use hongbang_api::kols::{KeyFigures, KolCard};
use hongbang_domain::account::{AccountId, Role};
use hongbang_domain::category::Category;
use hongbang_domain::engagement::Counts;
use hongbang_domain::kol::{Gender, Kol, KolId, Source};
use hongbang_domain::note::{Note, NoteId, NoteKind};
use hongbang_domain::place::CityId;
use hongbang_domain::reader::Mark;
use hongbang_domain::representation::Standing;
use hongbang_domain::sharing::{Choice, Sharing};
use hongbang_domain::window::Published;
use serde::Serialize;
use serde::de::DeserializeOwned;
use sqlx::Row;
use sqlx::sqlite::SqliteRow;

use crate::account::Account;
use crate::private::Private;
use crate::store::{Result, StoreError};

/// A column whose content cannot have been written by this program.
fn corrupt(column: &str, value: impl std::fmt::Display) -> StoreError {
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

    /// A creator's choices, from [`sharing_columns!`]; none made is nothing shared.
    pub fn sharing(&self) -> Result<Sharing> {
        Ok(Sharing {
            statistics: self.choice("share_statistics")?,
            notes: self.choice("share_notes")?,
            audience: self.choice("share_audience")?,
            quotes: self.choice("share_quotes")?,
            launches: self.choice("share_launches")?,
        })
    }

    fn choice(&self, column: &str) -> Result<Choice> {
        match self.opt_text(column)? {
            None => Ok(Choice::default()),
            Some(slug) => Choice::from_slug(&slug).ok_or_else(|| corrupt(column, &slug)),
        }
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

    /// A creator's figures, from [`figures_columns!`]; of none worked out yet, nothing is known.
    fn figures(&self) -> Result<KeyFigures> {
        let notes = self.count("figure_notes")?.unwrap_or(0);
        Ok(KeyFigures {
            notes: u32::try_from(notes).map_err(|_| corrupt("figure_notes", notes))?,
            reads: self.opt_float("figure_reads")?,
            interactions: self.opt_float("figure_interactions")?,
            er_by_reads: self.opt_float("figure_er_by_reads")?,
            er_by_followers: self.opt_float("figure_er_by_followers")?,
            viral_rate: self.opt_float("figure_viral_rate")?,
            growth: self.opt_float("figure_growth")?,
        })
    }

    /// A creator's card, from the columns of `creators`, [`sharing_columns!`] and
    /// [`figures_columns!`].
    pub fn card(&self) -> Result<Private<KolCard>> {
        let id = self.kol_id("id")?;
        let card = KolCard {
            id,
            source: self.source("source")?,
            nickname: self.text("nickname")?,
            followers: self.count("followers")?,
            likes_and_collects: self.count("likes_and_collects")?,
            categories: self.json("categories")?,
            tags: self.json("tags")?,
            city: self.city("city")?,
            region: self.opt_text("region")?,
            mcn: self.opt_text("mcn")?,
            picture_quote: self.yuan("picture_quote")?,
            video_quote: self.yuan("video_quote")?,
            figures: self.figures()?,
            data_at: self.time("data_at")?,
            withheld: Vec::new(),
        };
        Ok(Private::new(id, self.sharing()?, card))
    }

    /// A whole creator, from the columns of `creators`.
    pub fn kol(&self) -> Result<Kol> {
        Ok(Kol {
            id: self.kol_id("id")?,
            source: self.source("source")?,
            nickname: self.text("nickname")?,
            red_id: self.opt_text("red_id")?,
            gender: self.gender("gender")?,
            bio: self.opt_text("bio")?,
            city: self.city("city")?,
            region: self.opt_text("region")?,
            followers: self.count("followers")?,
            following: self.count("following")?,
            likes_and_collects: self.count("likes_and_collects")?,
            categories: self.json("categories")?,
            tags: self.json("tags")?,
            mcn: self.opt_text("mcn")?,
            picture_quote: self.yuan("picture_quote")?,
            video_quote: self.yuan("video_quote")?,
            response_rate_48h: self.opt_float("response_rate_48h")?,
            active_follower_share: self.opt_float("active_follower_share")?,
            audience: self.opt_json("audience")?,
            data_at: self.time("data_at")?,
        })
    }
}
