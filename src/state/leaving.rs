//! Deleting a list, with some seconds to take it back.
//!
//! Living as long as the page, and kept in the browser: who deletes a list and closes the tab has
//! deleted it, and the next visit says so to the store.

use std::time::Duration;

use hongbang_domain::shortlist::ShortlistId;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::listed::asked::{GRACE, Leaving};
use super::{lists, storage};
use crate::client::{from_json, to_json};

const KEY: &str = "hongbang.lists.leaving";

thread_local! {
    static LEAVING: ArcRwSignal<Leaving> = ArcRwSignal::new(stored());
}

fn stored() -> Leaving {
    let stored = storage::get(KEY).and_then(|text| from_json(&text));
    stored.unwrap_or_default()
}

fn now() -> i64 {
    js_sys::Date::now() as i64
}

/// The lists that are about to go; reactive.
#[must_use]
pub fn leaving() -> ArcReadSignal<Leaving> {
    LEAVING.with(ArcRwSignal::read_only)
}

fn change(change: impl FnOnce(&mut Leaving)) {
    let leaving = LEAVING.with(Clone::clone);
    leaving.update(change);
    let empty = leaving.with_untracked(|leaving| leaving.last().is_none());
    if empty {
        storage::remove(KEY);
    } else if let Ok(text) = leaving.with_untracked(to_json) {
        storage::set(KEY, &text);
    }
}

/// Deletes a list, unless it is taken back in time.
pub fn delete(id: ShortlistId) {
    change(|leaving| leaving.add(id, now()));
    let wait = u64::try_from(GRACE).unwrap_or_default();
    set_timeout(finish_due, Duration::from_millis(wait + 50));
}

/// Takes a list back.
pub fn take_back(id: ShortlistId) {
    change(|leaving| leaving.take_back(id));
}

/// Deletes those whose time has come: of an earlier visit, too.
pub fn finish_due() {
    let leaving = LEAVING.with(Clone::clone);
    let due = leaving.with_untracked(|leaving| leaving.due(now()));
    finish(due);
}

/// Deletes all of them at once: whoever leaves the page does not take them back.
pub fn finish_all() {
    let leaving = LEAVING.with(Clone::clone);
    finish(leaving.with_untracked(Leaving::all));
}

fn finish(lists: Vec<ShortlistId>) {
    for id in lists {
        spawn_local(async move {
            lists::delete(id).await;
            change(|leaving| leaving.take_back(id));
        });
    }
}
