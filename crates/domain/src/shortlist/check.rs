//! The limits of a list.

use crate::id::MAX_ID;
use crate::shortlist::{
    Brief, Document, Event, Happening, Item, Known, MAX_ITEMS, MAX_KEYWORDS, MAX_TAGS, NOTE_CHARS,
    Standing, TAG_CHARS, TITLE_CHARS, View,
};

/// How many times over the limits of items and tags a merge may go: what two added within the
/// limit is more than it together, and nothing of it is lost. Adding more is refused until there
/// is room again.
pub const MERGED: usize = 4;
/// The longest name that is kept of a creator, in characters.
pub const NAME_CHARS: usize = 120;
/// The largest budget, whole yuan.
pub const MAX_BUDGET: u64 = 1_000_000_000_000;
/// The longest word, name or keyword of a filter, in characters.
const FILTER_CHARS: usize = 200;
/// The most options of a filter.
const FILTER_OPTIONS: usize = MERGED * MAX_ITEMS;

/// Why a change is not made. Nothing is changed then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Refused {
    /// More than [`MAX_ITEMS`] creators.
    #[error("a list holds at most {MAX_ITEMS} creators")]
    TooManyItems,
    /// A title longer than [`TITLE_CHARS`].
    #[error("a title has at most {TITLE_CHARS} characters")]
    TitleTooLong,
    /// A note longer than [`NOTE_CHARS`].
    #[error("a note has at most {NOTE_CHARS} characters")]
    NoteTooLong,
    /// A reason longer than [`NOTE_CHARS`].
    #[error("a reason has at most {NOTE_CHARS} characters")]
    ReasonTooLong,
    /// More than [`MAX_TAGS`] tags on a creator.
    #[error("a creator has at most {MAX_TAGS} tags")]
    TooManyTags,
    /// A tag longer than [`TAG_CHARS`].
    #[error("a tag has at most {TAG_CHARS} characters")]
    TagTooLong,
    /// More than [`MAX_KEYWORDS`] keywords.
    #[error("a brief has at most {MAX_KEYWORDS} keywords")]
    TooManyKeywords,
    /// A keyword longer than [`TAG_CHARS`].
    #[error("a keyword has at most {TAG_CHARS} characters")]
    KeywordTooLong,
    /// A brief's words longer than [`NOTE_CHARS`].
    #[error("a brief's words have at most {NOTE_CHARS} characters")]
    WordsTooLong,
    /// A budget above [`MAX_BUDGET`].
    #[error("a budget is at most {MAX_BUDGET} yuan")]
    BudgetTooLarge,
    /// A share of women that is none: below 0, above 1, or not a number.
    #[error("a share is from 0 to 1")]
    NotAShare,
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Fault {
    /// More of them, or longer, than there may be.
    TooMuch,
    /// Not a finite number, or none that it may be.
    OutOfRange,
    /// Not in ascending order, or one twice.
    OutOfOrder,
}

/// A document that is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[error("{field}: {}", match fault {
    Fault::TooMuch => "too long, or too many",
    Fault::OutOfRange => "out of range",
    Fault::OutOfOrder => "not in ascending order, or one twice",
})]
pub struct Invalid {
    /// The field, by its path: `items.note`.
    pub field: &'static str,
    /// What is wrong with it.
    pub fault: Fault,
}

const fn invalid(field: &'static str, fault: Fault) -> Invalid {
    Invalid { field, fault }
}

/// Whether a text has at most so many characters; of a long one no more than these are counted.
fn fits(text: &str, chars: usize) -> bool {
    text.len() <= chars || text.chars().nth(chars).is_none()
}

fn short(field: &'static str, text: &str, chars: usize) -> Result<(), Invalid> {
    within(field, fits(text, chars), Fault::TooMuch)
}

fn few(field: &'static str, count: usize, most: usize) -> Result<(), Invalid> {
    within(field, count <= most, Fault::TooMuch)
}

fn within(field: &'static str, holds: bool, fault: Fault) -> Result<(), Invalid> {
    if holds {
        Ok(())
    } else {
        Err(invalid(field, fault))
    }
}

fn time(field: &'static str, at: i64) -> Result<(), Invalid> {
    let largest = i64::try_from(MAX_ID).unwrap_or(i64::MAX);
    within(field, (0..=largest).contains(&at), Fault::OutOfRange)
}

impl Document {
    /// Whether it keeps the limits and can be worked with. Items and tags may be up to
    /// [`MERGED`] times as many as one may add.
    ///
    /// # Errors
    ///
    /// The first field that is wrong.
    pub fn check(&self) -> Result<(), Invalid> {
        short("title", &self.title.value, TITLE_CHARS)?;
        time("title.at", self.title.at)?;
        time("brief.at", self.brief.at)?;
        for at in self.brief_at {
            time("brief_at", at)?;
        }
        time("view.at", self.view.at)?;
        brief(&self.brief.value)?;
        view(&self.view.value)?;
        few("items", self.items.len(), MERGED * MAX_ITEMS)?;
        let ascending = self.items.is_sorted_by(|one, next| one.id < next.id);
        within("items", ascending, Fault::OutOfOrder)?;
        self.items.iter().try_for_each(item)
    }
}

fn brief(brief: &Brief) -> Result<(), Invalid> {
    let share = brief.target.female.is_none_or(is_share);
    within("brief.target.female", share, Fault::OutOfRange)?;
    few("brief.target.interests", brief.target.interests.len(), 64)?;
    few("brief.keywords", brief.keywords.len(), MAX_KEYWORDS)?;
    for keyword in &brief.keywords {
        short("brief.keywords", keyword, TAG_CHARS)?;
    }
    let budget = brief.budget.is_none_or(|budget| budget <= MAX_BUDGET);
    within("brief.budget", budget, Fault::OutOfRange)?;
    short("brief.words", &brief.words, NOTE_CHARS)
}

pub(super) fn is_share(share: f64) -> bool {
    (0.0..=1.0).contains(&share)
}

fn view(view: &View) -> Result<(), Invalid> {
    let filter = &view.filter;
    let options = [
        filter.tiers.len(),
        filter.categories.len(),
        filter.cities.len(),
        filter.city_tiers.len(),
        filter.mcns.len(),
        filter.languages.len(),
        filter.ranges.len(),
        filter.without.len(),
    ];
    for count in options {
        few("view.filter", count, FILTER_OPTIONS)?;
    }
    short("view.filter.keyword", &filter.keyword, FILTER_CHARS)?;
    for mcn in filter.mcns.iter().flatten() {
        short("view.filter.mcns", mcn, FILTER_CHARS)?;
    }
    for (_, bounds) in &filter.ranges {
        let mut set = [bounds.min, bounds.max].into_iter().flatten();
        within(
            "view.filter.ranges",
            set.all(f64::is_finite),
            Fault::OutOfRange,
        )?;
    }
    Ok(())
}

fn item(item: &Item) -> Result<(), Invalid> {
    for at in [
        item.added_at,
        item.place.at,
        item.standing.at,
        item.note.at,
        item.price.at,
        item.pinned.at,
    ] {
        time("items.at", at)?;
    }
    within(
        "items.place",
        item.place.value.is_finite(),
        Fault::OutOfRange,
    )?;
    short(
        "items.standing.reason",
        &item.standing.value.reason,
        NOTE_CHARS,
    )?;
    short("items.note", &item.note.value, NOTE_CHARS)?;
    few("items.tags", item.tags.len(), MERGED * MAX_TAGS)?;
    for tag in &item.tags {
        within("items.tags", !tag.is_empty(), Fault::OutOfRange)?;
        short("items.tags", tag, TAG_CHARS)?;
    }
    known(&item.known)?;
    let ascending = item.events.is_sorted_by(|one, next| one < next);
    within("items.events", ascending, Fault::OutOfOrder)?;
    item.events.iter().try_for_each(event)
}

fn known(known: &Known) -> Result<(), Invalid> {
    short("items.known.name", &known.name, NAME_CHARS)?;
    let figures = [
        known.reads,
        known.interactions,
        known.spread,
        known.cooperation,
    ];
    let finite = figures.into_iter().flatten().all(f64::is_finite);
    within("items.known", finite, Fault::OutOfRange)
}

fn event(event: &Event) -> Result<(), Invalid> {
    time("items.events.at", event.at)?;
    let text = match &event.what {
        Happening::Standing(standing) => &standing.reason,
        Happening::Note { text } => text,
    };
    short("items.events", text, NOTE_CHARS)
}

/// Whether a text may be a title.
pub(super) fn title(text: &str) -> Result<(), Refused> {
    allow(fits(text, TITLE_CHARS), Refused::TitleTooLong)
}

/// Whether a text may be a note.
pub(super) fn note(text: &str) -> Result<(), Refused> {
    allow(fits(text, NOTE_CHARS), Refused::NoteTooLong)
}

/// Whether a standing may be given.
pub(super) fn standing(standing: &Standing) -> Result<(), Refused> {
    allow(fits(&standing.reason, NOTE_CHARS), Refused::ReasonTooLong)
}

/// Whether a text may be a tag.
pub(super) fn tag(text: &str) -> Result<(), Refused> {
    allow(fits(text, TAG_CHARS), Refused::TagTooLong)
}

/// Whether a brief may be set.
pub(super) fn new_brief(brief: &Brief) -> Result<(), Refused> {
    let share = brief.target.female.is_none_or(is_share);
    allow(share, Refused::NotAShare)?;
    allow(
        brief.keywords.len() <= MAX_KEYWORDS,
        Refused::TooManyKeywords,
    )?;
    let short = brief.keywords.iter().all(|word| fits(word, TAG_CHARS));
    allow(short, Refused::KeywordTooLong)?;
    let budget = brief.budget.is_none_or(|budget| budget <= MAX_BUDGET);
    allow(budget, Refused::BudgetTooLarge)?;
    allow(fits(&brief.words, NOTE_CHARS), Refused::WordsTooLong)
}

pub(super) fn allow(holds: bool, otherwise: Refused) -> Result<(), Refused> {
    if holds { Ok(()) } else { Err(otherwise) }
}
