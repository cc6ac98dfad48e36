//! Two lists beside each other: who is on one, who on both, and in what the two differ.

use hongbang_domain::shortlist::{Document, Edit, Item, ShortlistId, Standing};

use crate::state::reading::param;

/// Which two, as the address has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Chosen {
    /// The first.
    pub a: Option<ShortlistId>,
    /// The second.
    pub b: Option<ShortlistId>,
}

impl Chosen {
    /// What a query string chooses.
    #[must_use]
    pub fn of(query: &str) -> Self {
        let id = |name| param(query, name).and_then(|text| text.parse().ok());
        Self {
            a: id("a"),
            b: id("b"),
        }
    }

    /// Both, where they are two different ones.
    #[must_use]
    pub fn two(self) -> Option<(ShortlistId, ShortlistId)> {
        self.a.zip(self.b).filter(|(a, b)| a != b)
    }

    /// Whether they are one and the same.
    #[must_use]
    pub fn same(self) -> bool {
        self.a.is_some() && self.a == self.b
    }

    /// The address that chooses these.
    #[must_use]
    pub fn href(self) -> String {
        let part = |name: &str, id: Option<ShortlistId>| id.map(|id| format!("{name}={id}"));
        let parts: Vec<_> = [part("a", self.a), part("b", self.b)]
            .into_iter()
            .flatten()
            .collect();
        if parts.is_empty() {
            return "/shortlists/compare".to_owned();
        }
        format!("/shortlists/compare?{}", parts.join("&"))
    }
}

/// What both lists say of a creator, where they do not say the same. The first list's word
/// comes first.
#[derive(Debug, Clone, PartialEq)]
pub struct Both {
    /// Who, as the first list has it.
    pub item: Item,
    /// State and reason.
    pub standing: Option<(Standing, Standing)>,
    /// The price as agreed.
    pub price: Option<(Option<u32>, Option<u32>)>,
    /// The note.
    pub note: Option<(String, String)>,
}

impl Both {
    fn of(one: &Item, other: &Item) -> Self {
        let differ = |same: bool| !same;
        Self {
            item: one.clone(),
            standing: differ(one.standing.value == other.standing.value)
                .then(|| (one.standing.value.clone(), other.standing.value.clone())),
            price: differ(one.price.value == other.price.value)
                .then_some((one.price.value, other.price.value)),
            note: differ(one.note.value.trim() == other.note.value.trim())
                .then(|| (one.note.value.clone(), other.note.value.clone())),
        }
    }

    /// Whether the lists say different things.
    #[must_use]
    pub fn differs(&self) -> bool {
        self.standing.is_some() || self.price.is_some() || self.note.is_some()
    }
}

/// Two lists, put apart.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Pair {
    /// Only on the first, in its order.
    pub only_a: Vec<Item>,
    /// On both: those that differ first, else in the first list's order.
    pub both: Vec<Both>,
    /// Only on the second, in its order.
    pub only_b: Vec<Item>,
}

impl Pair {
    /// Puts two lists apart. Every creator of either is in exactly one of the groups.
    #[must_use]
    pub fn of(a: &Document, b: &Document) -> Self {
        let mut pair = Self::default();
        for item in a.in_order() {
            match b.item(item.id) {
                Some(other) => pair.both.push(Both::of(item, other)),
                None => pair.only_a.push(item.clone()),
            }
        }
        pair.both.sort_by_key(|both| !both.differs());
        let only_b = b.in_order().into_iter();
        pair.only_b = only_b
            .filter(|item| a.item(item.id).is_none())
            .cloned()
            .collect();
        pair
    }

    /// How many of those on both differ.
    #[must_use]
    pub fn differing(&self) -> usize {
        self.both.iter().filter(|both| both.differs()).count()
    }
}

/// The edit that puts a creator of another list at the end of this one, with all that is said
/// and known of it, at `at` milliseconds since 1970.
#[must_use]
pub fn bring(item: &Item, at: i64) -> Edit {
    let mut item = item.clone();
    item.added_at = at;
    // No place chosen: it goes to the end.
    item.place = Default::default();
    item.pinned = Default::default();
    Edit::Add(vec![item])
}

#[cfg(test)]
mod tests {
    use hongbang_domain::shortlist::{Known, Stamped, State};

    use super::*;
    use crate::state::listed::item::tests::id;

    fn list(ids: &[u64]) -> Document {
        let mut items: Vec<_> = ids
            .iter()
            .enumerate()
            .map(|(at, number)| {
                let mut item = Item::new(id(*number), Known::default(), 1);
                item.place.value = at as f64;
                item
            })
            .collect();
        items.sort_by_key(|item| item.id);
        Document {
            items,
            ..Document::default()
        }
    }

    fn ids(items: &[Item]) -> Vec<u64> {
        items.iter().map(|item| item.id.get()).collect()
    }

    #[test]
    fn lists_are_put_apart_in_their_order() {
        let pair = Pair::of(&list(&[5, 2, 9]), &list(&[7, 9, 1, 2]));
        assert_eq!(ids(&pair.only_a), [5]);
        assert_eq!(ids(&pair.only_b), [7, 1]);
        let both: Vec<_> = pair.both.iter().map(|both| both.item.id.get()).collect();
        assert_eq!(both, [2, 9]);
        assert_eq!(pair.differing(), 0);
    }

    #[test]
    fn those_that_differ_come_first_and_say_in_what() {
        let (a, mut b) = (list(&[1, 2, 3]), list(&[1, 2, 3]));
        b.items[1].standing.value.state = State::Contacted;
        b.items[2].note = Stamped {
            at: 5,
            value: " answered ".to_owned(),
        };
        b.items[0].note.value = "  ".to_owned();
        let pair = Pair::of(&a, &b);
        let found: Vec<_> = pair
            .both
            .iter()
            .map(|both| (both.item.id.get(), both.differs()))
            .collect();
        assert_eq!(found, [(2, true), (3, true), (1, false)]);
        let (ours, theirs) = pair.both[0].standing.clone().unwrap();
        assert_eq!(
            (ours.state, theirs.state),
            (State::ToReview, State::Contacted)
        );
        assert_eq!(pair.both[0].price, None);
        let note = pair.both[1].note.clone();
        assert_eq!(note, Some((String::new(), " answered ".to_owned())));
    }

    #[test]
    fn what_is_brought_keeps_what_was_said_and_stands_at_the_end() {
        let mut said = Item::new(id(3), Known::default(), 1);
        said.note.value = "good".to_owned();
        said.pinned.value = true;
        said.place.value = -4.0;
        let Edit::Add(items) = bring(&said, 70) else {
            panic!("it is added");
        };
        assert_eq!(items[0].note.value, "good");
        assert_eq!(items[0].added_at, 70);
        assert_eq!(items[0].place, Stamped::default());
        assert!(
            !items[0].pinned.value,
            "what is on top there is not on top here"
        );
    }

    #[test]
    fn the_address_says_which_two() {
        for (query, two, same) in [
            ("a=7&b=9", Some((7, 9)), false),
            ("b=9&a=7", Some((7, 9)), false),
            ("a=7&b=7", None, true),
            ("a=7", None, false),
            ("a=x&b=0", None, false),
            ("", None, false),
        ] {
            let chosen = Chosen::of(query);
            let found = chosen.two().map(|(a, b)| (a.get(), b.get()));
            assert_eq!((found, chosen.same()), (two, same), "{query}");
            let again = Chosen::of(chosen.href().split_once('?').map_or("", |(_, query)| query));
            assert_eq!(again, chosen, "{query}");
        }
    }

    #[test]
    fn everyone_is_in_one_group() {
        // Every pair of subsets of five creators.
        let subset = |bits: u32| -> Vec<u64> {
            let chosen = (1..=5_u32).filter(|number| bits & (1 << (number - 1)) != 0);
            chosen.map(u64::from).collect()
        };
        for (a, b) in (0..32).flat_map(|a| (0..32).map(move |b| (a, b))) {
            let pair = Pair::of(&list(&subset(a)), &list(&subset(b)));
            let both = pair.both.iter().map(|both| both.item.id.get());
            assert_eq!(ids(&pair.only_a), subset(a & !b), "{a} {b}");
            assert_eq!(both.collect::<Vec<_>>(), subset(a & b), "{a} {b}");
            assert_eq!(ids(&pair.only_b), subset(b & !a), "{a} {b}");
        }
    }
}
