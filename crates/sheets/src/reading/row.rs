//! A record as a draft, with its doubts.

use chrono::{DateTime, TimeDelta, Utc};

use super::checks;
use super::column::{Column, Reads};
use super::draft::Draft;
use super::people::{Entry, People};
use super::told::About;
use crate::cell;
use crate::csv;
use crate::field::{Field, Unit};
use crate::identity::Numbers;
use crate::personal;
use crate::records::Record;
use crate::report::{Report, Why};

/// The most characters of a cell that is kept as it is.
pub(super) const KEPT: usize = 500;

/// A row.
#[derive(Debug, Default)]
pub(super) struct Read {
    pub draft: Draft,
    /// The field, why it is doubted, and whether it is taken.
    pub doubts: Vec<(Field, Why, bool)>,
    pub personal_cells: u32,
}

/// Reads a record.
pub(super) fn read(record: &Record, columns: &[Column], now: DateTime<Utc>) -> Read {
    let mut read = Read::default();
    for column in columns {
        let text = record.cell(column.at).unwrap_or_default();
        if text.is_empty() {
            continue;
        }
        if column.may_be_personal && personal::of_value(text).is_some() {
            read.personal_cells += 1;
            continue;
        }
        match column.reads {
            Reads::Field(field, unit) => {
                if let Some(doubted) = read.draft.read(field, unit, text) {
                    read.doubts.push((field, doubted.why, doubted.taken));
                }
            }
            Reads::Text => {
                let text = csv::original(cell::trim(text));
                if !text.is_empty() {
                    let kept = cell::clean(text, KEPT);
                    read.draft.kept.push((column.place(), kept));
                }
            }
        }
    }
    later_than(&mut read, now);
    ages(&mut read);
    read
}

/// What is to come is not known yet.
fn later_than(read: &mut Read, now: DateTime<Utc>) {
    let latest = now.checked_add_signed(TimeDelta::days(1)).unwrap_or(now);
    let draft = &mut read.draft;
    for (field, moment) in [
        (Field::DataAt, &mut draft.data_at),
        (Field::PublishedAt, &mut draft.published_at),
    ] {
        if moment.take_if(|moment| *moment > latest).is_some() {
            read.doubts.push((field, Why::ImpossibleDay, false));
        }
    }
    // The end of a day that goes on.
    draft.data_at = draft.data_at.map(|moment| moment.min(now));
}

/// The platform's own tables sum to a hundred and three per cent now and then.
const MOST: f64 = 1.05;

/// Ages that sum to more than everybody are none.
fn ages(read: &mut Read) {
    let sum: f64 = read.draft.ages.iter().flatten().sum();
    if sum > MOST {
        read.draft.ages = [None; 5];
        read.doubts
            .push((Field::AgeUnder18, Why::Sum { sum }, false));
    }
}

/// Settles what says twice, differently, of whom a row is.
pub(super) fn contradictions(read: &mut Read, numbers: &Numbers) {
    let draft = &mut read.draft;
    let linked = draft.profile.as_ref().and_then(|link| link.user_id.clone());
    match (&draft.user_id, linked) {
        (Some(id), Some(linked)) if *id != linked => {
            // The id's own column counts.
            draft.profile = None;
            let against = Field::UserId;
            let why = Why::Contradicts { against };
            read.doubts.push((Field::ProfileUrl, why, false));
        }
        (None, linked) => draft.user_id = linked,
        _ => {}
    }
    // An id of sixteen digits does not survive every spreadsheet; a number does.
    let numbered = draft
        .red_id
        .as_deref()
        .and_then(|number| numbers.get(number));
    if let (Some(id), Some(numbered)) = (draft.id, numbered)
        && id != numbered
    {
        draft.id = None;
        let against = Field::RedId;
        let why = Why::Contradicts { against };
        read.doubts.push((Field::HongbangId, why, false));
    }
}

/// A row as a creator of it.
pub(super) fn entry(
    read: &mut Read,
    line: u64,
    now: DateTime<Utc>,
    doubtful: bool,
    tell: bool,
) -> Entry {
    let draft = &mut read.draft;
    Entry {
        own_id: draft.id,
        knows_data_at: draft.data_at.is_some(),
        creator: draft.creator(line, now),
        doubtful,
        tell,
    }
}

/// What is doubted when all creators are looked at together.
pub(super) fn apart(people: &mut People<'_>, report: &mut Report, columns: &[Column]) {
    let mut found: Vec<(usize, Field, Why)> = Vec::new();
    let creators = || people.left().map(|(creator, _)| creator);
    for (at, field, other) in checks::quotes_apart(creators()) {
        let against = field;
        found.push((at, field, Why::Tenfold { against, other }));
    }
    for field in [Field::Female, Field::ActiveFollowers, Field::Response] {
        let unit = columns.iter().find_map(|column| match column.reads {
            Reads::Field(of, unit) if of == field => Some(unit),
            _ => None,
        });
        if unit != Some(Unit::Percent) {
            continue;
        }
        let apart = checks::shares_apart(creators(), |creator| match field {
            Field::Female => creator.kol.audience.as_ref()?.female,
            Field::ActiveFollowers => creator.kol.active_follower_share,
            _ => creator.kol.response_rate_48h,
        });
        found.extend(apart.into_iter().map(|at| (at, field, Why::OtherUnit)));
    }
    found.sort_by_key(|(at, ..)| *at);
    let mut found = found.into_iter().peekable();
    for (at, (_, creator, place)) in people.each_mut().enumerate() {
        while let Some((_, field, why)) = found.next_if(|(of, ..)| *of == at) {
            let column = columns
                .iter()
                .find(|column| matches!(column.reads, Reads::Field(of, _) if of == field));
            let (line, value) = match field {
                Field::PictureQuote => (place.quote_lines[0], creator.kol.picture_quote),
                Field::VideoQuote => (place.quote_lines[1], creator.kol.video_quote),
                _ => (creator.line, None),
            };
            place.doubtful = true;
            let about = About {
                line,
                column: column.map_or(u16::MAX, |column| column.place()),
                field,
                cell: &value.map(|value| value.to_string()).unwrap_or_default(),
                taken: true,
            };
            report.doubt(&about, &creator.kol.nickname, why);
        }
    }
}
