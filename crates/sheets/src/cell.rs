//! Cells: what one says, as a value of its field.
//!
//! Nothing is guessed: what says that it is unknown is `None`, what cannot be read is an error with
//! its reason, and neither is 0. A cell's own mark (`万`, `w`, `k`, `%`) counts more than the unit
//! of its column. Formulas are never run.

mod amount;
mod category;
mod choice;
mod date;
mod formula;
mod link;
mod number;
mod place;
mod regions;
mod shares;
#[cfg(test)]
mod tests;
mod words;

use chrono::{DateTime, TimeDelta, Utc};
use hongbang_domain::id::KolId;
use hongbang_domain::kol;
use hongbang_domain::note;

use crate::field::{Field, Shape, Unit};
use crate::report::Why;

pub use category::named as category_named;
pub use date::Moment;
pub use link::Link;
pub(crate) use number::is_unknown;
pub use place::Place;

pub(crate) use number::trim;

/// What a cell says.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A whole number.
    Count(u64),
    /// A median of whole numbers, which may lie between two.
    Median(f64),
    /// Whole yuan, above 0.
    Yuan(u32),
    /// A share, 0–1.
    Share(f64),
    /// A moment. Of a day up to which data is complete, the day's end in China; of any other day,
    /// its start.
    Time(DateTime<Utc>),
    /// Seconds.
    Seconds(f64),
    /// An address on the platform.
    Link(Link),
    /// The id that a creator has here.
    Id(KolId),
    /// Words, cut to a length that texts of their field have.
    Text(String),
    /// Words apart from each other.
    Words(Vec<String>),
    /// A city, a province or a country.
    Place(Place),
    /// A gender.
    Gender(kol::Gender),
    /// A kind of note.
    NoteKind(note::NoteKind),
    /// Yes or no.
    Flag(bool),
    /// Names with their shares, 0–1.
    Shares(Vec<(String, f64)>),
}

/// What a cell says, and whether that is to be doubted.
#[derive(Debug, Clone, PartialEq)]
pub struct Said {
    /// The value; `None` where it is unknown, or cannot be taken.
    pub value: Option<Value>,
    /// Why it is doubted, or is not taken.
    pub doubt: Option<Why>,
    /// Where a formula's link leads.
    pub address: Option<Box<Link>>,
}

impl Said {
    const NOTHING: Self = Self {
        value: None,
        doubt: None,
        address: None,
    };

    fn of(read: Result<Option<Value>, Why>) -> Self {
        match read {
            Ok(value) => Self {
                value,
                ..Self::NOTHING
            },
            Err(why) => Self {
                doubt: Some(why),
                ..Self::NOTHING
            },
        }
    }
}

/// Reads a cell; `None` where it is unknown.
///
/// # Errors
/// Why it cannot be taken.
pub fn read(field: Field, unit: Unit, text: &str) -> Result<Option<Value>, Why> {
    let said = look(field, unit, text);
    match (said.value, said.doubt) {
        (None, Some(why)) => Err(why),
        (value, _) => Ok(value),
    }
}

/// Reads a cell, and tells what is doubted although it is taken: a text that was cut, or was a
/// formula's.
#[must_use]
pub fn look(field: Field, unit: Unit, text: &str) -> Said {
    let text = trim(text);
    let Some(first) = text.as_bytes().first() else {
        return Said::NOTHING;
    };
    if !matches!(first, b'=' | b'+' | b'-' | b'@' | b'\'') {
        return plain(field, unit, text);
    }
    match formula::content(text, is_text(field)) {
        formula::Content::Plain(text) => plain(field, unit, trim(text)),
        formula::Content::Quoted(text) => plain(field, unit, trim(&text)),
        formula::Content::Hyperlink { address, shown } => {
            let text = if field.shape() == Shape::Link {
                &address
            } else {
                &shown
            };
            let mut said = plain(field, unit, trim(text));
            said.address = link::found(&address).map(Box::new);
            said.doubt = said.doubt.or(Some(Why::Formula));
            said
        }
        formula::Content::Formula if is_text(field) => {
            let mut said = plain(field, unit, text);
            said.doubt = Some(Why::Formula);
            said
        }
        formula::Content::Formula => Said::of(Err(Why::Formula)),
    }
}

/// Fields whose cells are anybody's words, which may begin with a plus.
const fn is_text(field: Field) -> bool {
    matches!(
        field,
        Field::Nickname | Field::Bio | Field::Mcn | Field::Title | Field::Tags | Field::Categories
    )
}

/// The most characters that a text of a field has.
const fn longest(field: Field) -> usize {
    match field {
        // The platform's names have at most 24; agencies add to them.
        Field::Nickname => 40,
        Field::Mcn => 60,
        Field::Title => 200,
        _ => 500,
    }
}

/// The most characters of a tag, and the most tags of a creator.
const TAG: usize = 30;
const TAGS: usize = 30;

fn plain(field: Field, unit: Unit, text: &str) -> Said {
    match field.shape() {
        Shape::Count => Said::of(match field {
            Field::Impressions
            | Field::Reads
            | Field::Interactions
            | Field::CooperationReads
            | Field::CooperationInteractions => {
                amount::median(unit, text).map(|median| median.map(Value::Median))
            }
            _ => amount::count(field, unit, text).map(|count| count.map(Value::Count)),
        }),
        Shape::Money => Said::of(amount::yuan(unit, text).map(|yuan| yuan.map(Value::Yuan))),
        Shape::Share => Said::of(amount::share(unit, text).map(|share| share.map(Value::Share))),
        Shape::Seconds => Said::of(amount::seconds(text).map(|of| of.map(Value::Seconds))),
        Shape::Time => Said::of(date::moment(text).map(|moment| {
            moment.map(|moment| {
                let is_end = field == Field::DataAt && moment.is_day;
                let end = moment.at.checked_add_signed(TimeDelta::days(1));
                Value::Time(end.filter(|_| is_end).unwrap_or(moment.at))
            })
        })),
        Shape::Link => Said::of(address(field, text)),
        Shape::Choice => Said::of(match field {
            Field::Gender => choice::gender(text).map(|of| of.map(Value::Gender)),
            Field::NoteKind => choice::note_kind(text).map(|of| of.map(Value::NoteKind)),
            _ => choice::sponsored(text).map(|of| of.map(Value::Flag)),
        }),
        Shape::Words => words_of(field, text),
        Shape::Shares => {
            let mut shares = Vec::new();
            each_share(text, |name, share| shares.push((name.to_owned(), share)));
            match (shares.is_empty(), is_unknown(text)) {
                (true, true) => Said::NOTHING,
                (true, false) => Said::of(Err(Why::Unreadable)),
                _ => Said::of(Ok(Some(Value::Shares(shares)))),
            }
        }
        Shape::Text => text_of(field, text),
    }
}

/// Hands every name of a cell with its share to `take`; how many there were.
pub(crate) fn each_share(text: &str, take: impl FnMut(&str, f64)) -> usize {
    shares::each(text, take)
}

/// The city that a text names, where it names one.
pub(crate) fn city_named(text: &str) -> Option<hongbang_domain::place::CityId> {
    place::city(trim(text))
}

fn address(field: Field, text: &str) -> Result<Option<Value>, Why> {
    // A profile's column may have nothing but its id.
    if let (Field::ProfileUrl, Some(id)) = (field, link::platform_id(text)) {
        return Ok(Some(Value::Link(Link {
            url: link::profile(&id),
            user_id: Some(id),
            note_id: None,
        })));
    }
    Ok(link::link(text)?.map(Value::Link))
}

fn words_of(field: Field, text: &str) -> Said {
    let mut all: Vec<String> = Vec::new();
    let mut doubt = None;
    for word in words::words(text) {
        let (word, is_cut) = words::clean(word, TAG, true);
        if is_cut || all.len() == TAGS {
            doubt = Some(Why::TooLong);
        }
        if all.len() < TAGS && !all.contains(&word) {
            all.push(word);
        }
    }
    // What names no category is a tag, and is doubted where nothing else is there.
    let named = |word: &String| category_named(word).is_some();
    if field == Field::Categories && !all.is_empty() && !all.iter().any(named) {
        doubt = Some(Why::UnknownName);
    }
    Said {
        value: (!all.is_empty()).then_some(Value::Words(all)),
        doubt,
        address: None,
    }
}

fn text_of(field: Field, text: &str) -> Said {
    let is_none = match field {
        Field::Nickname | Field::Title => words::is_none(text),
        _ => is_unknown(text),
    };
    if is_none {
        return Said::NOTHING;
    }
    let known = |value: Option<Value>| Said::of(value.map(Some).ok_or(Why::Unreadable));
    match field {
        Field::HongbangId => known(text.parse().ok().map(Value::Id)),
        Field::RedId => known(words::red_id(text).map(|id| Value::Text(id.to_owned()))),
        Field::UserId | Field::NoteId => {
            let id = link::platform_id(text).or_else(|| {
                let link = link::found(text)?;
                if field == Field::UserId {
                    link.user_id
                } else {
                    link.note_id
                }
            });
            known(id.map(Value::Text))
        }
        Field::Place => Said::of(place::place(text).map(|place| place.map(Value::Place))),
        _ => {
            let (cut, is_cut) = words::clean(text, longest(field), field != Field::Bio);
            Said {
                value: Some(Value::Text(cut)),
                doubt: is_cut.then_some(Why::TooLong),
                address: None,
            }
        }
    }
}

/// A text with at most so many characters, without what nobody sees.
pub(crate) fn clean(text: &str, most: usize) -> String {
    words::clean(text, most, false).0
}
