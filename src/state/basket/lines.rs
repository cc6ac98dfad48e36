//! What is said about an item in one line: its state, and the one thing that matters most.

use std::collections::BTreeSet;

use hongbang_domain::shortlist::{Flag, Item, State};

use super::{days_between, first_line};

/// What is said beside the state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Beside {
    /// Something that needs a look.
    Look(Flag),
    /// Why it was passed.
    Reason(String),
    /// The first line of the note.
    Note(String),
    /// Something to know.
    Know(Flag),
    /// The tags.
    Tags(BTreeSet<String>),
    /// Nothing.
    Nothing,
}

/// What is said about an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// How far one is.
    pub state: State,
    /// How many days one has been waiting for an answer.
    pub waiting: Option<u32>,
    /// What else.
    pub beside: Beside,
}

/// Whether a flag needs a look. The others are said apart: a missing price beside the sum, the
/// age of data beside its date, and what is not shared where it is missing.
#[must_use]
pub const fn needs_look(flag: &Flag) -> bool {
    match flag {
        Flag::Vanished | Flag::LooksOdd { .. } | Flag::ManyDeals { .. } => true,
        // Too little data is no sign of anything.
        Flag::FewNotes | Flag::NotShared | Flag::NoQuote | Flag::Stale { .. } => false,
        // One knows where one's own sheets are.
        Flag::Elsewhere | Flag::NotInSheets => false,
    }
}

/// What is said about an item at `now`, in milliseconds since 1970. `all_stale` is whether every
/// item's data is old: that is said once, above them.
#[must_use]
pub fn line(item: &Item, flags: &[Flag], all_stale: bool, now: i64) -> Line {
    let standing = &item.standing.value;
    let text = |text: &str| first_line(text).map(str::to_owned);
    let reason = || match standing.state {
        State::Passed => text(&standing.reason).map(Beside::Reason),
        _ => None,
    };
    let know = |flag: &&Flag| match flag {
        Flag::NotShared | Flag::FewNotes | Flag::Elsewhere | Flag::NotInSheets => true,
        Flag::Stale { .. } => !all_stale,
        _ => false,
    };
    let tags = || (!item.tags.is_empty()).then(|| Beside::Tags(item.tags.clone()));
    let look = flags.iter().find(|flag| needs_look(flag)).copied();
    let beside = look
        .map(Beside::Look)
        .or_else(reason)
        .or_else(|| text(&item.note.value).map(Beside::Note))
        .or_else(|| flags.iter().find(know).copied().map(Beside::Know))
        .or_else(tags)
        .unwrap_or(Beside::Nothing);
    Line {
        state: standing.state,
        waiting: (standing.state == State::Contacted).then(|| days_between(item.standing.at, now)),
        beside,
    }
}

#[cfg(test)]
mod tests {
    use hongbang_domain::kol::KolId;
    use hongbang_domain::shortlist::{Known, Standing};

    use super::*;

    const DAY: i64 = 86_400_000;

    fn item(state: State, reason: &str, note: &str) -> Item {
        let mut item = Item::new(KolId::try_from(7).unwrap(), Known::default(), 0);
        let reason = reason.to_owned();
        item.standing.value = Standing { state, reason };
        item.note.value = note.to_owned();
        item
    }

    #[test]
    fn what_needs_a_look_comes_first() {
        let item = item(State::Shortlisted, "", "\nexplains it well\nmore");
        let odd = Flag::LooksOdd { score: 62 };
        let stale = Flag::Stale { days: 9 };
        let said = |flags: &[Flag], all| line(&item, flags, all, 0).beside;
        assert_eq!(said(&[Flag::NoQuote, odd, stale], false), Beside::Look(odd));
        let note = Beside::Note("explains it well".to_owned());
        assert_eq!(said(&[Flag::NotShared, stale], false), note);
    }

    #[test]
    fn a_reason_is_of_a_passed_one_and_waiting_of_a_contacted_one() {
        let passed = item(State::Passed, "too dear", "a note");
        assert_eq!(
            line(&passed, &[], false, 3 * DAY),
            Line {
                state: State::Passed,
                waiting: None,
                beside: Beside::Reason("too dear".to_owned()),
            }
        );
        let contacted = item(State::Contacted, "by mail", "");
        let said = line(&contacted, &[], false, 3 * DAY + 5);
        assert_eq!((said.waiting, said.beside), (Some(3), Beside::Nothing));
    }

    #[test]
    fn what_is_old_everywhere_is_not_said_everywhere() {
        let mut item = item(State::ToReview, "", "");
        let flags = [Flag::Stale { days: 9 }];
        assert_eq!(line(&item, &flags, false, 0).beside, Beside::Know(flags[0]));
        assert_eq!(line(&item, &flags, true, 0).beside, Beside::Nothing);
        item.tags.insert("skin".to_owned());
        assert_eq!(
            line(&item, &flags, true, 0).beside,
            Beside::Tags(["skin".to_owned()].into())
        );
    }
}
