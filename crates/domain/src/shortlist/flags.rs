//! What should make one look twice at a creator of a list.

use crate::note::NoteKind;
use crate::sharing::Field;
use crate::shortlist::{Item, Known};

/// Below this authenticity score a creator needs a look. Ours; never "fraud".
pub const LOOKS_ODD: u8 = 70;
/// Data older than so many days is stale: a week, in which a creator posts and sells.
pub const STALE_DAYS: i32 = 7;
/// Above this share of cooperation notes an account hurts where it has less than
/// [`SMALL_ACCOUNT`] followers (blogs; DOMAIN's rule R17).
pub const MANY_DEALS_SMALL: f64 = 0.40;
/// Above this share of cooperation notes any account hurts (blogs; R17).
pub const MANY_DEALS: f64 = 0.60;
/// Followers below which an account is small to [`MANY_DEALS_SMALL`].
pub const SMALL_ACCOUNT: u64 = 50_000;

/// Something that should make one look twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Flag {
    /// The creator is not there any more.
    Vanished,
    /// The creator is from a sheet of the owner's, on another device: nothing is known of it here.
    Elsewhere,
    /// The creator is from a sheet of the owner's that is not in use here any more.
    NotInSheets,
    /// Quotes, statistics or the figures of notes are not shared with the list's owner.
    NotShared,
    /// The authenticity score is below [`LOOKS_ODD`].
    LooksOdd {
        /// The score.
        score: u8,
    },
    /// Too few notes to judge authenticity by: fewer than five.
    FewNotes,
    /// A large share of cooperation notes.
    ManyDeals {
        /// The share, per cent.
        percent: u8,
    },
    /// Neither a quote for the kind of note nor a price of one's own.
    NoQuote,
    /// The data ends more than [`STALE_DAYS`] days ago.
    Stale {
        /// How many days ago.
        days: i32,
    },
}

/// What a note of an item costs, whole yuan before the fee: as agreed, else by quote. `None`
/// where neither is known; 0 is not known either.
#[must_use]
pub fn price(item: &Item, kind: NoteKind) -> Option<u32> {
    let known = |price: Option<u32>| price.filter(|price| *price > 0);
    known(item.price.value).or_else(|| known(quote(&item.known, kind)))
}

/// The quote for a kind of note.
#[must_use]
pub const fn quote(known: &Known, kind: NoteKind) -> Option<u32> {
    match kind {
        NoteKind::Picture => known.picture_quote,
        NoteKind::Video => known.video_quote,
    }
}

/// What should make one look twice at an item, the weightiest first. `there` is whether the
/// creator is in the roster (true where that is not known), `today` in days since 1970-01-01.
#[must_use]
pub fn flags(item: &Item, kind: NoteKind, today: i32, there: bool) -> Vec<Flag> {
    let known = &item.known;
    if known.is_elsewhere() {
        // Nothing more can be said of it, and nothing that it lacks is its fault.
        return vec![Flag::Elsewhere];
    }
    let not_shared = [Field::Statistics, Field::Notes, Field::Quotes]
        .into_iter()
        .any(|field| known.withholds(field));
    let small = known.followers.is_some_and(|count| count < SMALL_ACCOUNT);
    let most = if small { MANY_DEALS_SMALL } else { MANY_DEALS };
    let deals = known.cooperation.filter(|share| *share > most);
    let days = today.saturating_sub(known.day);
    let found = [
        (!there).then_some(if known.own {
            Flag::NotInSheets
        } else {
            Flag::Vanished
        }),
        not_shared.then_some(Flag::NotShared),
        known
            .authenticity
            .filter(|score| *score < LOOKS_ODD)
            .map(|score| Flag::LooksOdd { score }),
        // Where much is withheld, the score may be for that; and sheets seldom have one.
        (known.authenticity.is_none() && !not_shared && !known.own).then_some(Flag::FewNotes),
        deals.map(|share| Flag::ManyDeals {
            percent: (share * 100.0).round().clamp(0.0, 100.0) as u8,
        }),
        price(item, kind).is_none().then_some(Flag::NoQuote),
        (days > STALE_DAYS).then_some(Flag::Stale { days }),
    ];
    found.into_iter().flatten().collect()
}
