//! The crawler's file of creators.

use std::io::Read;

use chrono::{DateTime, Utc};
use hongbang_domain::kol::Gender;
use serde_json::Value;

use super::{Column, FileError, Reason, RowError, Table};
use crate::records::Record;

/// Columns without which the file is of no use.
const NEEDED: &[&str] = &["user_id", "nickname", "fans", "last_modify_ts"];

/// A row of the file of creators. Unknown is `None`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CreatorRow {
    /// The line of the file where the row starts, from 1.
    pub line: u64,
    /// The platform's id of the creator.
    pub user_id: String,
    /// The name.
    pub nickname: String,
    /// The stated gender.
    pub gender: Option<Gender>,
    /// The creator's own words.
    pub bio: Option<String>,
    /// The region that the platform shows: a province or a country.
    pub region: Option<String>,
    /// The place that the creator states, as text (`北京海淀`): may be finer than a city, so
    /// nothing but the city in it may be kept.
    pub location: Option<String>,
    /// The stated profession (`美食博主`).
    pub profession: Option<String>,
    /// Followers.
    pub followers: Option<u64>,
    /// Accounts followed.
    pub following: Option<u64>,
    /// Likes and collects over the life of the account.
    pub likes_and_collects: Option<u64>,
    /// When the crawler read it.
    pub read_at: DateTime<Utc>,
}

/// The rows of a file of creators, streamed.
#[derive(Debug)]
pub struct Creators<R> {
    table: Table<R>,
    columns: Columns,
}

#[derive(Debug, Clone, Copy)]
struct Columns {
    user_id: Column,
    nickname: Column,
    gender: Column,
    desc: Column,
    ip_location: Column,
    follows: Column,
    fans: Column,
    interaction: Column,
    tag_list: Column,
    last_modify_ts: Column,
}

impl<R: Read> Creators<R> {
    /// Opens a file of creators by its header.
    ///
    /// # Errors
    /// [`FileError`], when this is no such file.
    pub fn open(input: R) -> Result<Self, FileError> {
        let table = Table::open(input, NEEDED)?;
        let column = |name| Column::of(&table, name);
        let columns = Columns {
            user_id: column("user_id"),
            nickname: column("nickname"),
            gender: column("gender"),
            desc: column("desc"),
            ip_location: column("ip_location"),
            follows: column("follows"),
            fans: column("fans"),
            interaction: column("interaction"),
            tag_list: column("tag_list"),
            last_modify_ts: column("last_modify_ts"),
        };
        Ok(Self { table, columns })
    }
}

impl<R: Read> Iterator for Creators<R> {
    type Item = Result<CreatorRow, RowError>;

    fn next(&mut self) -> Option<Self::Item> {
        let columns = self.columns;
        self.table.next_row(|record| columns.row(record))
    }
}

impl Columns {
    fn row(&self, record: &Record) -> Result<CreatorRow, Reason> {
        let tags = self.tags(record)?;
        let tag = |name: &str| {
            let text = tags.get(name)?.as_str()?.trim();
            (!text.is_empty()).then(|| text.to_owned())
        };
        Ok(CreatorRow {
            line: record.line(),
            user_id: self.user_id.needed(record)?.to_owned(),
            nickname: self.nickname.needed(record)?.to_owned(),
            gender: match self.gender.text(record) {
                Some("女") => Some(Gender::Female),
                Some("男") => Some(Gender::Male),
                _ => None,
            },
            bio: self.desc.text(record).map(str::to_owned),
            region: self.ip_location.text(record).map(str::to_owned),
            location: tag("location"),
            profession: tag("profession"),
            followers: self.fans.count(record)?,
            following: self.follows.count(record)?,
            likes_and_collects: self.interaction.count(record)?,
            read_at: self.last_modify_ts.time(record)?,
        })
    }

    /// The structured tags: `{"info": …, "location": …, "profession": …}`, any part missing.
    fn tags(&self, record: &Record) -> Result<serde_json::Map<String, Value>, Reason> {
        match self.tag_list.text(record) {
            None => Ok(serde_json::Map::new()),
            Some(text) => match serde_json::from_str(text) {
                Ok(Value::Object(tags)) => Ok(tags),
                Ok(Value::Null) => Ok(serde_json::Map::new()),
                _ => Err(Reason::TagList),
            },
        }
    }
}
