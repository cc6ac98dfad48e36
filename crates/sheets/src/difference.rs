//! What changed from one reading of a sheet to the next.

use std::collections::BTreeMap;

use hongbang_domain::id::KolId;
use serde::{Deserialize, Serialize};

use crate::creator::Creator;
use crate::facts::facts;
use crate::field::Field;

/// What changed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Difference {
    /// Creators that are new, in the order that they have afterwards.
    pub added: Vec<Named>,
    /// Creators that are no longer there, in the order that they had.
    pub gone: Vec<Named>,
    /// Creators of whom something else is said.
    pub changed: Vec<Changed>,
    /// Creators of whom the same is said.
    pub same: u32,
}

/// A creator, for showing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// Who; of the later reading where it is in both.
    pub id: KolId,
    /// The name.
    pub name: String,
}

/// A creator of whom something else is said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changed {
    /// Who.
    pub who: Named,
    /// What: field, before, after; `None` where it was, or is, not known.
    pub fields: Vec<(Field, Option<String>, Option<String>)>,
}

impl Named {
    fn of(creator: &Creator) -> Self {
        Self {
            id: creator.kol.id,
            name: creator.kol.nickname.clone(),
        }
    }
}

/// By what a creator is found again, when its id is another: ids are derived from what a sheet says.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key<'c> {
    Id(KolId),
    User(&'c str),
    Number(&'c str),
}

fn keys(creator: &Creator) -> impl Iterator<Item = Key<'_>> {
    let user = creator.user_id.as_deref().map(Key::User);
    let number = creator.kol.red_id.as_deref().map(Key::Number);
    [Some(Key::Id(creator.kol.id)), user, number]
        .into_iter()
        .flatten()
}

/// What changed from `before` to `after`. What columns say that are kept as they are is not compared:
/// their places may be others.
#[must_use]
pub fn difference(before: &[Creator], after: &[Creator]) -> Difference {
    let mut index: BTreeMap<Key<'_>, usize> = BTreeMap::new();
    for (at, creator) in before.iter().enumerate() {
        for key in keys(creator) {
            index.entry(key).or_insert(at);
        }
    }
    let mut found = vec![false; before.len()];
    let mut difference = Difference::default();
    for later in after {
        let at = keys(later).find_map(|key| index.get(&key).copied());
        // Each of the earlier is one of the later.
        let earlier = at.and_then(|at| {
            let found = found.get_mut(at).filter(|found| !**found)?;
            *found = true;
            before.get(at)
        });
        match earlier.map(|earlier| fields(earlier, later)) {
            None => difference.added.push(Named::of(later)),
            Some(fields) if fields.is_empty() => difference.same += 1,
            Some(fields) => difference.changed.push(Changed {
                who: Named::of(later),
                fields,
            }),
        }
    }
    let gone = before.iter().zip(found).filter(|(_, found)| !found);
    difference
        .gone
        .extend(gone.map(|(creator, _)| Named::of(creator)));
    difference
}

fn fields(before: &Creator, after: &Creator) -> Vec<(Field, Option<String>, Option<String>)> {
    let mut both: BTreeMap<Field, (Option<String>, Option<String>)> = BTreeMap::new();
    for (field, text) in facts(before) {
        both.entry(field).or_default().0 = Some(text);
    }
    for (field, text) in facts(after) {
        both.entry(field).or_default().1 = Some(text);
    }
    let changed = both
        .into_iter()
        .filter(|(_, (before, after))| before != after);
    changed
        .map(|(field, (before, after))| (field, before, after))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::creator::Figures;

    fn creator(id: u64, name: &str, red_id: Option<&str>, followers: Option<u64>) -> Creator {
        let json = serde_json::json!({
            "kol": {
                "id": id, "source": "sheet", "nickname": name, "red_id": red_id,
                "followers": followers, "categories": [], "tags": [],
                "data_at": "2026-01-01T00:00:00Z",
            },
            "figures": Figures::default(),
            "line": 2,
        });
        serde_json::from_value(json).unwrap()
    }

    #[test]
    fn creators_are_found_again_and_compared_fact_by_fact() {
        let before = [
            creator(1, "A", None, Some(100)),
            creator(2, "B", Some("95001"), Some(100)),
            creator(3, "C", None, None),
            creator(4, "D", None, None),
        ];
        let after = [
            creator(1, "A", None, Some(100)),
            // The server has it by now, and with it another id.
            creator(9, "B", Some("95001"), Some(120)),
            creator(3, "C", None, Some(7)),
            creator(5, "E", None, None),
        ];
        let difference = difference(&before, &after);
        let names = |all: &[Named]| all.iter().map(|of| of.name.clone()).collect::<Vec<_>>();
        assert_eq!(
            (names(&difference.added), names(&difference.gone)),
            (vec!["E".into()], vec!["D".into()])
        );
        assert_eq!(difference.same, 1);
        let changed: Vec<_> = difference
            .changed
            .into_iter()
            .map(|of| (of.who.id.get(), of.fields))
            .collect();
        let text = |text: &str| Some(text.to_owned());
        assert_eq!(
            changed,
            [
                (9, vec![(Field::Followers, text("100"), text("120"))]),
                (3, vec![(Field::Followers, None, text("7"))]),
            ]
        );
    }

    #[test]
    fn nothing_differs_from_itself() {
        let all = [
            creator(1, "A", None, Some(1)),
            creator(2, "B", Some("95001"), None),
        ];
        let same = difference(&all, &all);
        assert_eq!(
            same,
            Difference {
                same: 2,
                ..Difference::default()
            }
        );
    }
}
