//! Changing a list, and taking the change back.

use std::collections::{BTreeMap, BTreeSet};

use crate::kol::KolId;
use crate::shortlist::check::{NAME_CHARS, Refused, allow, new_brief, note, standing, tag, title};
use crate::shortlist::{
    BRIEF_PARTS, Brief, Document, Edit, Item, Known, MAX_ITEMS, MAX_TAGS, Stamped, Standing, View,
};

/// The time of a change: now, but after what it changes, whatever the clocks say. What one saw
/// and changed counts, also where it was written on a machine whose clock is ahead.
pub(super) fn later(than: i64, at: i64) -> i64 {
    at.max(than.saturating_add(1))
}

/// Sets a value; what it was.
fn set<T>(field: &mut Stamped<T>, value: T, at: i64) -> T {
    field.at = later(field.at, at);
    std::mem::replace(&mut field.value, value)
}

impl Item {
    /// A creator to be looked at, added at `at`, at the end of the list.
    #[must_use]
    pub fn new(id: KolId, known: Known, at: i64) -> Self {
        Self {
            id,
            added_at: at,
            place: Stamped::default(),
            standing: Stamped::default(),
            note: Stamped::default(),
            tags: BTreeSet::new(),
            price: Stamped::default(),
            pinned: Stamped::default(),
            known,
            events: Vec::new(),
        }
    }
}

impl Document {
    /// A list of nothing.
    #[must_use]
    pub fn new(title: &str, at: i64) -> Self {
        let title = Stamped {
            at,
            value: title.to_owned(),
        };
        Self {
            title,
            ..Self::default()
        }
    }

    /// Makes a change at `at` (milliseconds since 1970), and gives what takes it back. That is as
    /// fine as the change: applied after others were merged in, it touches nothing but the fields
    /// that the change did. Creators that are not on the list are left out.
    ///
    /// # Errors
    ///
    /// If the list would be beyond its limits. Nothing is changed then.
    pub fn apply(&mut self, edit: &Edit, at: i64) -> Result<Edit, Refused> {
        match edit {
            Edit::Add(items) => self.add(items, at),
            Edit::Remove(ids) => Ok(self.remove(ids)),
            Edit::Move { id, before } => Ok(self.move_to(*id, *before, at)),
            Edit::Put { id, place, before } => Ok(self.put_back(*id, *place, *before, at)),
            Edit::Stand { ids, standing } => self.stand(ids, standing, at),
            Edit::Note { id, text } => self.write(*id, text, at),
            Edit::Tag { ids, add, remove } => self.tag(ids, add, remove),
            Edit::Price { id, price } => Ok(self.price(*id, *price, at)),
            Edit::Pin { ids, pinned } => Ok(self.pin(ids, *pinned, at)),
            Edit::Title(text) => {
                title(text)?;
                Ok(Edit::Title(set(&mut self.title, text.clone(), at)))
            }
            Edit::Brief(to) => {
                let from = Box::new(self.brief.value.clone());
                self.change_brief(&from, to, at)
            }
            Edit::BriefParts { from, to } => self.change_brief(from, to, at),
            Edit::All(edits) => self.apply_all(edits, at),
        }
    }

    /// Changes by what the list was last looked for. No step to take back.
    pub fn look(&mut self, view: View, at: i64) {
        set(&mut self.view, view, at);
    }

    /// A list of the same creators with their notes, tags, prices and places, and the same brief,
    /// to begin anew with: everyone is to be looked at, and what happened stays with the first.
    #[must_use]
    pub fn duplicate(&self, title: &str, at: i64) -> Self {
        let mut copy = Self {
            title: Stamped {
                at,
                value: title.to_owned(),
            },
            ..self.clone()
        };
        for item in &mut copy.items {
            item.added_at = at;
            item.standing = Stamped::default();
            item.events.clear();
            item.remember_present();
        }
        copy
    }

    fn apply_all(&mut self, edits: &[Edit], at: i64) -> Result<Edit, Refused> {
        let mut changed = self.clone();
        let mut back = Vec::new();
        for edit in edits {
            back.push(changed.apply(edit, at)?);
        }
        back.retain(|edit| !edit.is_nothing());
        back.reverse();
        *self = changed;
        Ok(Edit::All(back))
    }

    fn add(&mut self, items: &[Item], at: i64) -> Result<Edit, Refused> {
        let mut new: BTreeMap<KolId, Item> = BTreeMap::new();
        for item in items {
            if self.item(item.id).is_none() && !new.contains_key(&item.id) {
                new.insert(item.id, allowed(item, at)?);
            }
        }
        if new.is_empty() {
            return Ok(nothing());
        }
        let room = self.items.len() + new.len() <= MAX_ITEMS;
        allow(room, Refused::TooManyItems)?;
        let ids: Vec<KolId> = new.keys().copied().collect();
        let mut end = self.end();
        // Without a place they stand in the order in which they come.
        for item in items {
            if let Some(new) = new.get_mut(&item.id).filter(|item| item.place.at == 0) {
                new.place = Stamped {
                    at: later(0, at),
                    value: end,
                };
                end += 1.0;
            }
        }
        self.items.extend(new.into_values());
        self.items.sort_by_key(|item| item.id);
        Ok(Edit::Remove(ids))
    }

    fn remove(&mut self, ids: &[KolId]) -> Edit {
        let ids: BTreeSet<KolId> = ids.iter().copied().collect();
        let items = std::mem::take(&mut self.items).into_iter();
        let (gone, kept) = items.partition(|item| ids.contains(&item.id));
        self.items = kept;
        let mut gone: Vec<Item> = gone;
        for item in &mut gone {
            // It says where it was, to be put back there.
            item.place.at = item.place.at.max(1);
        }
        if gone.is_empty() {
            return nothing();
        }
        Edit::Add(gone)
    }

    fn move_to(&mut self, id: KolId, before: Option<KolId>, at: i64) -> Edit {
        let behind = self.after(id);
        if self.item(id).is_none() || before == Some(id) || before == behind {
            return nothing();
        }
        let room = self.make_room(id, before);
        let (Some(place), Some(item)) = (room, self.item_mut(id)) else {
            return nothing();
        };
        Edit::Put {
            id,
            place: set(&mut item.place, place, at),
            before: behind,
        }
    }

    fn put_back(&mut self, id: KolId, place: f64, before: Option<KolId>, at: i64) -> Edit {
        let behind = self.after(id);
        let Some(item) = self.item_mut(id).filter(|_| place.is_finite()) else {
            return nothing();
        };
        let back = Edit::Put {
            id,
            place: set(&mut item.place, place, at),
            before: behind,
        };
        // Others were moved since, or places were dealt out anew.
        let gone = before.is_some_and(|before| self.item(before).is_none());
        if self.after(id) != before && !gone {
            self.move_to(id, before, at);
        }
        back
    }

    fn stand(&mut self, ids: &[KolId], to: &Standing, at: i64) -> Result<Edit, Refused> {
        standing(to)?;
        let mut before: BTreeMap<Standing, Vec<KolId>> = BTreeMap::new();
        for id in ids {
            let item = self.item_mut(*id);
            if let Some(item) = item.filter(|item| item.standing.value != *to) {
                let was = item.standing.value.clone();
                before.entry(was).or_default().push(*id);
                item.stand(to.clone(), at);
            }
        }
        let back = before.into_iter();
        Ok(Edit::All(
            back.map(|(standing, ids)| Edit::Stand { ids, standing })
                .collect(),
        ))
    }

    fn write(&mut self, id: KolId, text: &str, at: i64) -> Result<Edit, Refused> {
        note(text)?;
        let item = self.item_mut(id);
        let Some(item) = item.filter(|item| item.note.value != text) else {
            return Ok(nothing());
        };
        let back = Edit::Note {
            id,
            text: item.note.value.clone(),
        };
        item.write(text, at);
        Ok(back)
    }

    fn tag(&mut self, ids: &[KolId], add: &[String], remove: &[String]) -> Result<Edit, Refused> {
        let words = |words: &[String]| -> BTreeSet<String> {
            let words = words.iter().map(|word| word.trim());
            words
                .filter(|word| !word.is_empty())
                .map(str::to_owned)
                .collect()
        };
        let (add, remove) = (words(add), words(remove));
        add.iter().try_for_each(|word| tag(word))?;
        // By what is taken off and put on to take it back: most creators change alike.
        let mut back: BTreeMap<(Vec<String>, Vec<String>), Vec<KolId>> = BTreeMap::new();
        let mut changed: BTreeMap<KolId, BTreeSet<String>> = BTreeMap::new();
        for item in ids.iter().filter_map(|id| self.item(*id)) {
            let mut tags: BTreeSet<String> = item.tags.difference(&remove).cloned().collect();
            tags.extend(add.iter().cloned());
            if tags == item.tags || changed.contains_key(&item.id) {
                continue;
            }
            // Who has more, from a merge, may still lose some.
            let room = tags.len() <= MAX_TAGS || tags.len() < item.tags.len();
            allow(room, Refused::TooManyTags)?;
            let off = tags.difference(&item.tags).cloned().collect();
            let on = item.tags.difference(&tags).cloned().collect();
            back.entry((on, off)).or_default().push(item.id);
            changed.insert(item.id, tags);
        }
        for (id, tags) in changed {
            if let Some(item) = self.item_mut(id) {
                item.tags = tags;
            }
        }
        let back = back.into_iter();
        Ok(Edit::All(
            back.map(|((add, remove), ids)| Edit::Tag { ids, add, remove })
                .collect(),
        ))
    }

    fn price(&mut self, id: KolId, price: Option<u32>, at: i64) -> Edit {
        let item = self.item_mut(id);
        match item.filter(|item| item.price.value != price) {
            Some(item) => Edit::Price {
                id,
                price: set(&mut item.price, price, at),
            },
            None => nothing(),
        }
    }

    fn pin(&mut self, ids: &[KolId], pinned: bool, at: i64) -> Edit {
        let mut changed = Vec::new();
        for id in ids {
            let item = self.item_mut(*id);
            if let Some(item) = item.filter(|item| item.pinned.value != pinned) {
                set(&mut item.pinned, pinned, at);
                changed.push(*id);
            }
        }
        if changed.is_empty() {
            return nothing();
        }
        Edit::Pin {
            ids: changed,
            pinned: !pinned,
        }
    }

    fn change_brief(&mut self, from: &Brief, to: &Brief, at: i64) -> Result<Edit, Refused> {
        let mut brief = self.brief.value.clone();
        let mut at_parts = self.brief_at;
        for (part, stamp) in at_parts.iter_mut().enumerate() {
            if from.order(to, part).is_ne() && brief.order(to, part).is_ne() {
                brief.take(part, to);
                *stamp = later(*stamp, at);
            }
        }
        if at_parts == self.brief_at {
            return Ok(nothing());
        }
        new_brief(&brief)?;
        self.brief_at = at_parts;
        let after = Box::new(brief.clone());
        let before = Box::new(set(&mut self.brief, brief, at));
        Ok(Edit::BriefParts {
            from: after,
            to: before,
        })
    }
}

/// What takes nothing back.
const fn nothing() -> Edit {
    Edit::All(Vec::new())
}

/// An item as it may be added: within the limits, its texts among its events, with a place of
/// now where it says one.
fn allowed(item: &Item, at: i64) -> Result<Item, Refused> {
    note(&item.note.value)?;
    standing(&item.standing.value)?;
    let mut item = item.clone();
    item.tags = std::mem::take(&mut item.tags)
        .into_iter()
        .filter_map(|word| Some(word.trim().to_owned()).filter(|word| !word.is_empty()))
        .collect();
    item.tags.iter().try_for_each(|word| tag(word))?;
    allow(
        item.tags.len() <= MAX_TAGS * super::check::MERGED,
        Refused::TooManyTags,
    )?;
    item.known = item.known.within_limits();
    if item.place.at != 0 && item.place.value.is_finite() {
        item.place.at = later(item.place.at, at);
    } else {
        item.place = Stamped::default();
    }
    if item.added_at == 0 {
        item.added_at = at.max(0);
    }
    stamped(&mut item.note, at, String::is_empty);
    stamped(&mut item.standing, at, |value| {
        *value == Standing::default()
    });
    stamped(&mut item.price, at, Option::is_none);
    stamped(&mut item.pinned, at, |pinned| !pinned);
    item.events.sort();
    item.events.dedup();
    item.remember_present();
    Ok(item)
}

/// Gives a value a time that has none.
fn stamped<T>(field: &mut Stamped<T>, at: i64, is_default: impl Fn(&T) -> bool) {
    if field.at == 0 && !is_default(&field.value) {
        field.at = later(0, at);
    }
}

/// The name as far as it is kept.
pub(super) fn shortened(name: &str) -> String {
    name.chars().take(NAME_CHARS).collect()
}

const _: () = assert!(
    BRIEF_PARTS == 6,
    "`Brief::order` and `Brief::take` name every part"
);
