//! The records that are compared, as they arrive: all are asked for at once, and what has
//! arrived is shown.

use std::sync::Arc;

use hongbang_domain::kol::KolId;
use leptos::prelude::*;

use crate::client::Failure;
use crate::pages::kol::load;
use crate::state::effect::effect;
use crate::state::loaded::spawn;
use crate::state::picks::{self, Pick};
use crate::state::record::Record;
use crate::state::session::use_account;

/// A creator's column.
#[derive(Clone)]
pub struct Column {
    /// The creator.
    pub id: KolId,
    /// Its record; `None` while it is on its way.
    pub answer: Option<Result<Arc<Record>, Failure>>,
}

impl Column {
    /// The record, where it has arrived.
    pub fn record(&self) -> Option<&Record> {
        self.answer.as_ref()?.as_ref().ok().map(Arc::as_ref)
    }

    /// The name, as far as it is known: from the record, or from where it was picked.
    pub fn name(&self) -> String {
        let known = self
            .record()
            .map(|record| record.profile.kol.nickname.clone());
        let picked = || {
            picks::picks().with_untracked(|picks| {
                let mut all = picks.all().iter();
                all.find(|pick| pick.id == self.id)
                    .map(|pick| pick.name.clone())
            })
        };
        known.or_else(picked).unwrap_or_else(|| self.id.to_string())
    }
}

/// The columns, in the order of the address.
#[derive(Clone, Copy)]
pub struct Columns {
    all: RwSignal<Vec<Column>>,
    owner: StoredValue<Owner>,
    /// Another number: another is there, and what was asked for before is not theirs.
    edition: StoredValue<u32>,
}

impl Columns {
    /// Follows who is compared: asks for those that come, and lets those go that are taken out.
    pub fn load(ids: Memo<Vec<KolId>>) -> Self {
        let columns = Self {
            all: RwSignal::new(Vec::new()),
            // Requests belong to the page, not to one run of the effect that makes them.
            owner: StoredValue::new(Owner::current().unwrap_or_default()),
            edition: StoredValue::new(0),
        };
        let account = use_account();
        let mut who = None;
        effect(move || {
            let me = account.get().map(|me| me.map(|me| me.id));
            // Who one is decides what one sees.
            let other = me.is_some_and(|me| who.replace(me).is_some_and(|before| before != me));
            if other {
                columns.edition.update_value(|edition| *edition += 1);
            }
            let ids = ids.get();
            let before = columns.all.get_untracked();
            let kept = |id: &KolId| before.iter().find(|column| column.id == *id && !other);
            let now = ids.iter().map(|id| Column {
                id: *id,
                answer: kept(id).and_then(|column| column.answer.clone()),
            });
            columns.all.set(now.collect());
            for id in ids.iter().filter(|id| kept(id).is_none()) {
                columns.ask(*id);
            }
        });
        columns
    }

    /// Asks for a creator again.
    pub fn retry(self, id: KolId) {
        self.answer(id, None);
        self.ask(id);
    }

    fn ask(self, id: KolId) {
        let edition = self.edition.get_value();
        let request = move || {
            spawn(Box::pin(async move {
                let record = load(id).await;
                if self.edition.try_get_value() == Some(edition) {
                    self.answer(id, Some(record.map(Arc::new)));
                }
            }));
        };
        self.owner.with_value(|owner| owner.with(request));
    }

    /// Nothing happens for one that was taken out meanwhile.
    fn answer(self, id: KolId, answer: Option<Result<Arc<Record>, Failure>>) {
        self.all.try_update(|all| {
            if let Some(column) = all.iter_mut().find(|column| column.id == id) {
                column.answer = answer;
            }
        });
    }

    /// The records that have arrived; not reactive.
    pub fn records(self) -> Vec<Arc<Record>> {
        let all = self.all.get_untracked();
        let records = all
            .iter()
            .filter_map(|column| column.answer.as_ref()?.as_ref().ok());
        records.cloned().collect()
    }

    /// The columns; reactive.
    pub fn get(self) -> Vec<Column> {
        self.all.get()
    }

    /// How many have been answered, of how many; reactive.
    pub fn arrived(self) -> (usize, usize) {
        self.all.with(|all| {
            let here = all.iter().filter(|column| column.answer.is_some());
            (here.count(), all.len())
        })
    }

    /// Those that are compared, to be picked; not reactive.
    pub fn picks(self) -> Vec<Pick> {
        let all = self.all.get_untracked();
        let there = all
            .iter()
            .filter(|column| !matches!(column.answer, Some(Err(Failure::NotFound))));
        there
            .map(|column| Pick {
                id: column.id,
                name: column.name(),
            })
            .collect()
    }
}
