//! A shortlist as its column shows it: which items, in which order, which of them are in the
//! document, what moves where, and what a brief says. Pure: no words, no DOM.

pub mod brief;
pub mod lines;
pub mod moves;
pub mod picked;
pub mod rows;
pub mod tags;

use std::collections::BTreeSet;

use hongbang_domain::kol::KolId;
use hongbang_domain::shortlist::{Item, State};
use hongbang_sheets::count;

/// Which items are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Show {
    /// All.
    #[default]
    All,
    /// Those in a state.
    In(State),
    /// Those that need a look.
    Looks,
}

/// The items that are shown, in the order of the list. `looks` are those that need a look.
#[must_use]
pub fn shown(in_order: &[&Item], show: Show, looks: &BTreeSet<KolId>) -> Vec<KolId> {
    let passes = |item: &&&Item| match show {
        Show::All => true,
        Show::In(state) => item.standing.value.state == state,
        Show::Looks => looks.contains(&item.id),
    };
    in_order.iter().filter(passes).map(|item| item.id).collect()
}

/// An item of a list whose items are in the order of their ids.
#[must_use]
pub fn item(items: &[Item], id: KolId) -> Option<&Item> {
    let found = items.binary_search_by_key(&id, |item| item.id).ok();
    // A list of another hand may be out of order: slower, and still right.
    found.map_or_else(
        || items.iter().find(|item| item.id == id),
        |at| items.get(at),
    )
}

/// The first line of a text, and whether there is more than that of it.
#[must_use]
pub fn first_line(text: &str) -> Option<&str> {
    text.lines().map(str::trim).find(|line| !line.is_empty())
}

/// What is wrong with a price as typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PriceTrouble {
    /// No whole number of yuan, or one that no note costs.
    NotANumber,
    /// 0 is no price: an unknown one is left empty.
    Zero,
}

/// Reads a price, such as `6,800`, `¥6800` or `1.2万`; `None` where it is left to the quote.
///
/// # Errors
///
/// [`PriceTrouble`], where it is none.
pub fn read_price(text: &str) -> Result<Option<u32>, PriceTrouble> {
    let text = text.trim();
    let text = text.strip_prefix(['\u{a5}', '\u{ffe5}']).unwrap_or(text);
    match count::parse(text) {
        Ok(None) => Ok(None),
        Ok(Some(0)) => Err(PriceTrouble::Zero),
        Ok(Some(yuan)) => match u32::try_from(yuan) {
            Ok(yuan) => Ok(Some(yuan)),
            Err(_) => Err(PriceTrouble::NotANumber),
        },
        Err(_) => Err(PriceTrouble::NotANumber),
    }
}

/// Whole days from one moment to another, in milliseconds since 1970; never less than 0.
#[must_use]
pub fn days_between(from: i64, to: i64) -> u32 {
    const DAY: i64 = 86_400_000;
    let days = to.saturating_sub(from).max(0) / DAY;
    u32::try_from(days).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use hongbang_domain::shortlist::{Stamped, Standing};

    use super::*;

    pub fn kol(id: u64) -> KolId {
        KolId::try_from(id).unwrap()
    }

    fn of(id: u64, state: State) -> Item {
        Item {
            id: kol(id),
            added_at: 0,
            place: Stamped::default(),
            standing: Stamped {
                at: 0,
                value: Standing {
                    state,
                    reason: String::new(),
                },
            },
            note: Stamped::default(),
            tags: BTreeSet::new(),
            price: Stamped::default(),
            pinned: Stamped::default(),
            known: Default::default(),
            events: Vec::new(),
        }
    }

    #[test]
    fn a_filter_keeps_the_order() {
        let items = [
            of(3, State::Contacted),
            of(1, State::Passed),
            of(2, State::Contacted),
        ];
        let items: Vec<_> = items.iter().collect();
        let looks = [kol(1), kol(2)].into();
        let ids = |show| -> Vec<u64> {
            let shown = shown(&items, show, &looks);
            shown.into_iter().map(KolId::get).collect()
        };
        assert_eq!(ids(Show::All), [3, 1, 2]);
        assert_eq!(ids(Show::In(State::Contacted)), [3, 2]);
        assert_eq!(ids(Show::In(State::ToReview)), [0; 0]);
        assert_eq!(ids(Show::Looks), [1, 2]);
    }

    #[test]
    fn an_item_is_found_in_order_or_not() {
        let sorted = [
            of(1, State::Passed),
            of(2, State::Passed),
            of(9, State::Passed),
        ];
        let mixed = [
            of(9, State::Passed),
            of(1, State::Passed),
            of(2, State::Passed),
        ];
        for items in [&sorted, &mixed] {
            for id in [1, 2, 9] {
                assert_eq!(item(items, kol(id)).map(|item| item.id), Some(kol(id)));
            }
            assert!(item(items, kol(5)).is_none());
        }
    }

    #[test]
    fn a_price_is_read_as_people_write_it() {
        for (text, price) in [
            ("6800", Ok(Some(6_800))),
            (" \u{a5}6,800 ", Ok(Some(6_800))),
            ("1.2\u{4e07}", Ok(Some(12_000))),
            ("", Ok(None)),
            ("0", Err(PriceTrouble::Zero)),
            ("-1", Err(PriceTrouble::NotANumber)),
            ("free", Err(PriceTrouble::NotANumber)),
            ("99999999999", Err(PriceTrouble::NotANumber)),
        ] {
            assert_eq!(read_price(text), price, "{text}");
        }
    }

    #[test]
    fn the_first_line_says_something() {
        assert_eq!(first_line(" \n  Good skin\nand more"), Some("Good skin"));
        assert_eq!(first_line(" \n "), None);
    }

    #[test]
    fn days_are_whole_and_never_negative() {
        assert_eq!(days_between(0, 86_400_000), 1);
        assert_eq!(days_between(0, 86_399_999), 0);
        assert_eq!(days_between(10, 0), 0);
    }
}
