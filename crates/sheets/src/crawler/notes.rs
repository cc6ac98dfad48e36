//! The crawler's file of notes.

use std::io::Read;

use chrono::{DateTime, Utc};
use hongbang_domain::note::NoteKind;

use super::{Column, FileError, Reason, RowError, Table, short};
use crate::records::Record;

/// Columns without which the file is of no use.
const NEEDED: &[&str] = &[
    "note_id",
    "type",
    "title",
    "desc",
    "time",
    "user_id",
    "nickname",
    "liked_count",
    "collected_count",
    "comment_count",
    "share_count",
    "last_modify_ts",
];

/// A row of the file of notes. Unknown is `None`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteRow {
    /// The line of the file where the row starts, from 1.
    pub line: u64,
    /// The platform's id of the note.
    pub note_id: String,
    /// The platform's id of the author.
    pub user_id: String,
    /// The author's name.
    pub nickname: String,
    /// Picture (`normal`) or video.
    pub kind: NoteKind,
    /// The title; may be empty.
    pub title: String,
    /// The text as it is, which crawlers may have cut short.
    pub body: String,
    /// Topics in the author's order, each once.
    pub topics: Vec<String>,
    /// When it was first published.
    pub published_at: DateTime<Utc>,
    /// Likes.
    pub likes: Option<u64>,
    /// Collects.
    pub collects: Option<u64>,
    /// Comments.
    pub comments: Option<u64>,
    /// Shares.
    pub shares: Option<u64>,
    /// When the crawler read it.
    pub read_at: DateTime<Utc>,
}

/// The rows of a file of notes, streamed.
#[derive(Debug)]
pub struct Notes<R> {
    table: Table<R>,
    columns: Columns,
}

#[derive(Debug, Clone, Copy)]
struct Columns {
    note_id: Column,
    user_id: Column,
    nickname: Column,
    kind: Column,
    title: Column,
    desc: Column,
    tag_list: Column,
    time: Column,
    liked_count: Column,
    collected_count: Column,
    comment_count: Column,
    share_count: Column,
    last_modify_ts: Column,
}

impl<R: Read> Notes<R> {
    /// Opens a file of notes by its header.
    ///
    /// # Errors
    /// [`FileError`], when this is no such file.
    pub fn open(input: R) -> Result<Self, FileError> {
        let table = Table::open(input, NEEDED)?;
        let column = |name| Column::of(&table, name);
        let columns = Columns {
            note_id: column("note_id"),
            user_id: column("user_id"),
            nickname: column("nickname"),
            kind: column("type"),
            title: column("title"),
            desc: column("desc"),
            tag_list: column("tag_list"),
            time: column("time"),
            liked_count: column("liked_count"),
            collected_count: column("collected_count"),
            comment_count: column("comment_count"),
            share_count: column("share_count"),
            last_modify_ts: column("last_modify_ts"),
        };
        Ok(Self { table, columns })
    }
}

impl<R: Read> Iterator for Notes<R> {
    type Item = Result<NoteRow, RowError>;

    fn next(&mut self) -> Option<Self::Item> {
        let columns = self.columns;
        self.table.next_row(|record| columns.row(record))
    }
}

impl Columns {
    fn row(&self, record: &Record) -> Result<NoteRow, Reason> {
        Ok(NoteRow {
            line: record.line(),
            note_id: self.note_id.needed(record)?.to_owned(),
            user_id: self.user_id.needed(record)?.to_owned(),
            nickname: self.nickname.needed(record)?.to_owned(),
            kind: match self.kind.needed(record)? {
                "normal" => NoteKind::Picture,
                "video" => NoteKind::Video,
                other => return Err(Reason::Kind(short(other))),
            },
            title: self.title.raw(record).trim().to_owned(),
            body: self.desc.raw(record).to_owned(),
            topics: topics(self.tag_list.raw(record)),
            published_at: self.time.time(record)?,
            likes: self.liked_count.count(record)?,
            collects: self.collected_count.count(record)?,
            comments: self.comment_count.count(record)?,
            shares: self.share_count.count(record)?,
            read_at: self.last_modify_ts.time(record)?,
        })
    }
}

/// The topics of a comma list, each once, in order.
fn topics(list: &str) -> Vec<String> {
    let mut topics: Vec<String> = Vec::new();
    for topic in list
        .split(',')
        .map(str::trim)
        .filter(|topic| !topic.is_empty())
    {
        if !topics.iter().any(|known| known == topic) {
            topics.push(topic.to_owned());
        }
    }
    topics
}
