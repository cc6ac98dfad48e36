//! What the column follows: the roster, and the wish to write a note.

use std::collections::BTreeSet;
use std::sync::Arc;

use hongbang_domain::kol::KolId;
use hongbang_domain::roster::{Filter, Origin, Query};
use leptos::prelude::*;

use super::column::Column;
use crate::state::basket::Show;
use crate::state::effect::effect;
use crate::state::loaded::spawn;
use crate::state::roster::{RosterHandle, RosterStatus};

/// Asks the roster for the list's creators once it is there, and for those who come onto the
/// list after that: what it knows goes to the list, and who is not in it has vanished. Where one's
/// own creators are shown alone, it does not say who of the server's has.
pub fn roster(column: Column, roster: RosterHandle) {
    let status = roster.status();
    let ready = Memo::new(move |_| matches!(status.get(), RosterStatus::Ready { .. }));
    let ids = Memo::new(move |_| {
        column.document.with(|document| {
            document
                .items
                .iter()
                .map(|item| item.id)
                .collect::<Vec<KolId>>()
        })
    });
    let asked = StoredValue::new(BTreeSet::<KolId>::new());
    effect(move || {
        if !ready.get() {
            // Another roster may know others.
            asked.update_value(BTreeSet::clear);
            column.there.set(None);
            column.own.update(BTreeSet::clear);
            return;
        }
        let unasked: Vec<KolId> = ids.with(|ids| {
            asked.with_value(|asked| {
                ids.iter()
                    .copied()
                    .filter(|id| !asked.contains(id))
                    .collect()
            })
        });
        if unasked.is_empty() {
            return;
        }
        asked.update_value(|asked| asked.extend(unasked.iter().copied()));
        let view = column
            .document
            .with_untracked(|document| document.view.value.clone());
        let query = Query {
            filter: Filter::default(),
            weights: view.weights,
            kind: view.kind,
            top: 0,
            rows: (0, 0),
        };
        spawn(Box::pin(async move {
            let rows = roster.rows(unasked.clone(), query).await;
            // Nothing is not nobody where the roster went away meanwhile.
            if ready.try_get_untracked() != Some(true) {
                return;
            }
            let _ = column.there.try_update(|there| {
                // Who is not asked about yet has not vanished.
                let mut known: BTreeSet<KolId> = there
                    .as_deref()
                    .cloned()
                    .unwrap_or_else(|| ids.get_untracked().into_iter().collect());
                let alone = roster.alone().get_untracked().is_some();
                let said = |id: &KolId| {
                    !alone || untrack(|| column.of(*id, |item| item.known.own)) == Some(true)
                };
                for id in unasked.iter().filter(|id| said(id)) {
                    known.remove(id);
                }
                known.extend(rows.iter().map(|row| row.id));
                *there = Some(Arc::new(known));
            });
            let own = rows.iter().filter(|row| row.origin == Origin::Own);
            let own = own.map(|row| row.id);
            column.own.update(|known| known.extend(own));
            column.list.refresh(&rows);
        }));
    });
    effect(move || column.forget_gone());
    effect(move || {
        ids.with(|ids| {
            column
                .picked
                .update(|picked| picked.keep(|id| ids.binary_search(&id).is_ok()));
        });
    });
}

/// Opens the item whose note is to be written; the note takes the focus when it is there.
pub fn note(column: Column, note_for: RwSignal<Option<KolId>>) {
    effect(move || {
        let Some(id) = note_for.get() else { return };
        note_for.set(None);
        if column
            .order
            .with_untracked(|order| order.iter().all(|(other, _)| *other != id))
        {
            return;
        }
        if column.shown.with_untracked(|shown| !shown.contains(&id)) {
            column.show.set(Show::All);
        }
        column.picking.set(false);
        column.open.set(Some(id));
        column.note_for.set(Some(id));
    });
}
