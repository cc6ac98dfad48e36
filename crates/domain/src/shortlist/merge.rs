//! What two made of a list, put together.
//!
//! Three-way: `base` is what both began with. A field that one side changed takes that; one that
//! both changed takes the later value. States and notes that do not make it stay among the item's
//! events. Who is removed on one side and changed on the other stays on the list. The order of
//! the sides does not matter, nor, for several who began with the same base, who is merged first.

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use crate::kol::KolId;
use crate::shortlist::ties::Tie;
use crate::shortlist::{BRIEF_PARTS, Brief, Document, Event, Happening, Item, Stamped, Standing};

impl Document {
    /// What both sides made of `base`.
    #[must_use]
    pub fn merge(base: &Self, ours: &Self, theirs: &Self) -> Self {
        let (brief, brief_at) = briefs(base, ours, theirs);
        Self {
            title: field(&base.title, &ours.title, &theirs.title),
            brief,
            brief_at,
            view: field(&base.view, &ours.view, &theirs.view),
            items: items(&base.items, &ours.items, &theirs.items),
        }
    }
}

/// A field: what one side changed, or of two changes the later.
fn field<T: Tie + PartialEq + Clone>(base: &T, ours: &T, theirs: &T) -> T {
    let chosen = match (ours == base, theirs == base) {
        (true, _) => theirs,
        (false, true) => ours,
        (false, false) if ours.tie(theirs).is_lt() => theirs,
        (false, false) => ours,
    };
    chosen.clone()
}

/// A set: what either side put in or took out.
fn set<T: Ord + Clone>(
    base: &BTreeSet<T>,
    ours: &BTreeSet<T>,
    theirs: &BTreeSet<T>,
) -> BTreeSet<T> {
    let all = ours.union(theirs);
    all.filter(|value| {
        let both = ours.contains(value) && theirs.contains(value);
        both || !base.contains(value)
    })
    .cloned()
    .collect()
}

/// The brief, part by part. The time of a part is that at which it was chosen.
fn briefs(
    base: &Document,
    ours: &Document,
    theirs: &Document,
) -> (Stamped<Brief>, [i64; BRIEF_PARTS]) {
    let mut value = base.brief.value.clone();
    let mut times = base.brief_at;
    for (part, time) in times.iter_mut().enumerate() {
        let at = |document: &Document| document.brief_at.get(part).copied().unwrap_or_default();
        let changed = |document: &Document| {
            let same = document.brief.value.order(&base.brief.value, part).is_eq();
            !same || at(document) != at(base)
        };
        let chosen = match (changed(ours), changed(theirs)) {
            (false, _) => theirs,
            (true, false) => ours,
            (true, true) => {
                let times = at(ours).cmp(&at(theirs));
                let order = times.then_with(|| ours.brief.value.order(&theirs.brief.value, part));
                if order.is_lt() { theirs } else { ours }
            }
        };
        value.take(part, &chosen.brief.value);
        *time = at(chosen);
    }
    let at = field(&base.brief.at, &ours.brief.at, &theirs.brief.at);
    (Stamped { at, value }, times)
}

fn items(base: &[Item], ours: &[Item], theirs: &[Item]) -> Vec<Item> {
    let (base, ours, theirs) = (by_id(base), by_id(ours), by_id(theirs));
    let ids: BTreeSet<KolId> = ours.keys().chain(theirs.keys()).copied().collect();
    let merged = ids.into_iter().filter_map(|id| {
        match (base.get(&id), ours.get(&id), theirs.get(&id)) {
            (base, Some(ours), Some(theirs)) => Some(item(base.copied(), ours, theirs)),
            (None, Some(one), None) | (None, None, Some(one)) => Some((*one).clone()),
            // Removed on the other side: gone, unless somebody has done something with it.
            (Some(base), Some(one), None) | (Some(base), None, Some(one)) => {
                is_touched(base, one).then(|| (*one).clone())
            }
            (_, None, None) => None,
        }
    });
    merged.collect()
}

fn by_id(items: &[Item]) -> BTreeMap<KolId, &Item> {
    items.iter().map(|item| (item.id, item)).collect()
}

/// Whether somebody did something with an item. To know more of the creator, or to stand
/// elsewhere because places were dealt out anew, is nothing that one did.
fn is_touched(base: &Item, item: &Item) -> bool {
    item.place.at != base.place.at
        || item.added_at != base.added_at
        || item.standing != base.standing
        || item.note != base.note
        || item.tags != base.tags
        || item.price != base.price
        || item.pinned != base.pinned
        || item.events != base.events
}

fn item(base: Option<&Item>, ours: &Item, theirs: &Item) -> Item {
    let mut merged = match base {
        Some(base) => Item {
            id: base.id,
            added_at: field(&base.added_at, &ours.added_at, &theirs.added_at),
            place: field(&base.place, &ours.place, &theirs.place),
            standing: field(&base.standing, &ours.standing, &theirs.standing),
            note: field(&base.note, &ours.note, &theirs.note),
            tags: set(&base.tags, &ours.tags, &theirs.tags),
            price: field(&base.price, &ours.price, &theirs.price),
            pinned: field(&base.pinned, &ours.pinned, &theirs.pinned),
            known: field(&base.known, &ours.known, &theirs.known),
            events: Vec::new(),
        },
        // Added on both sides: every field was.
        None => Item {
            id: ours.id,
            added_at: ours.added_at.min(theirs.added_at),
            place: later(&ours.place, &theirs.place),
            standing: later(&ours.standing, &theirs.standing),
            note: later(&ours.note, &theirs.note),
            tags: ours.tags.union(&theirs.tags).cloned().collect(),
            price: later(&ours.price, &theirs.price),
            pinned: later(&ours.pinned, &theirs.pinned),
            known: later(&ours.known, &theirs.known),
            events: Vec::new(),
        },
    };
    merged.events = if ours.events == theirs.events {
        ours.events.clone()
    } else {
        let set_of = |item: &Item| item.events.iter().cloned().collect();
        let before = base.map(set_of).unwrap_or_default();
        let events: BTreeSet<Event> = set(&before, &set_of(ours), &set_of(theirs));
        events.into_iter().collect()
    };
    for side in [ours, theirs] {
        remember_loser(&mut merged, base, side);
    }
    merged
}

fn later<T: Tie + Clone>(ours: &T, theirs: &T) -> T {
    let chosen = if ours.tie(theirs).is_lt() {
        theirs
    } else {
        ours
    };
    chosen.clone()
}

/// Makes sure of the state and the note that a side set and that did not make it. `apply` put
/// them among the side's events; another program may not have.
fn remember_loser(merged: &mut Item, base: Option<&Item>, side: &Item) {
    let mut lost = Vec::new();
    let standing = &side.standing;
    if base.map(|base| &base.standing) != Some(standing) && *standing != merged.standing {
        let what = Happening::Standing(standing.value.clone());
        lost.push((standing.at, what, standing.value == Standing::default()));
    }
    let note = &side.note;
    if base.map(|base| &base.note) != Some(note) && *note != merged.note {
        let text = note.value.clone();
        lost.push((note.at, Happening::Note { text }, note.value.is_empty()));
    }
    for (at, what, is_nothing) in lost {
        if !is_nothing && !merged.events.iter().any(|event| event.what == what) {
            merged.insert(Event { at, what });
        }
    }
}
