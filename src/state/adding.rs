//! Creators that are to be put on a list, until one is chosen.
//!
//! Living as long as the page, and not a context, so that the first screen, which shows none of
//! it, does not pay for it.

use hongbang_domain::kol::KolId;
use hongbang_domain::shortlist::{Document, Item, Known};
use leptos::prelude::*;

/// Creators, and what the page that they are on knows of each.
pub type Whom = Vec<(KolId, Known)>;

thread_local! {
    static ASKED: ArcRwSignal<Option<Whom>> = ArcRwSignal::new(None);
}

/// Who is to be put on a list, if anyone is; reactive.
#[must_use]
pub fn asked() -> ArcReadSignal<Option<Whom>> {
    ASKED.with(ArcRwSignal::read_only)
}

/// Asks for a list to put them on; `None` asks no longer.
pub fn ask(whom: Option<Whom>) {
    ASKED.with(Clone::clone).set(whom);
}

/// The items of those who are not on a list yet, added at `at` milliseconds since 1970.
#[must_use]
pub fn missing(whom: &Whom, document: Option<&Document>, at: i64) -> Vec<Item> {
    let missing = whom.iter().filter(|(id, _)| {
        let there = document.and_then(|document| document.item(*id));
        there.is_none()
    });
    missing
        .map(|(id, known)| Item::new(*id, known.clone(), at))
        .collect()
}

/// How many of them are on a list.
#[must_use]
pub fn there(whom: &Whom, document: &Document) -> usize {
    let there = whom.iter().filter(|(id, _)| document.item(*id).is_some());
    there.count()
}

#[cfg(test)]
mod tests {
    use hongbang_domain::shortlist::Edit;

    use super::*;
    use crate::state::listed::item::{of_name, tests::id};

    #[test]
    fn only_those_are_added_who_are_not_there() {
        let whom: Whom = [1, 2, 3]
            .into_iter()
            .map(|number| (id(number), of_name("x")))
            .collect();
        let mut list = Document::new("list", 1);
        let first = missing(&whom, None, 5);
        assert_eq!(first.len(), 3, "an unknown list may have none of them");
        list.apply(&Edit::Add(first[1..2].to_vec()), 5).unwrap();
        assert_eq!(there(&whom, &list), 1);
        let ids: Vec<_> = missing(&whom, Some(&list), 6)
            .iter()
            .map(|item| (item.id.get(), item.added_at))
            .collect();
        assert_eq!(ids, [(1, 6), (3, 6)]);
    }
}
