//! What the column is about: the list, what it adds up to, and what of it is looked at.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use hongbang_domain::kol::KolId;
use hongbang_domain::shortlist::totals::{Totals, TotalsBy};
use hongbang_domain::shortlist::{Document, Edit, Flag, Item};
use leptos::prelude::*;

use super::gone::Gone;
use crate::components::called::called;
use crate::locales::{BasketTexts, L10n};
use crate::state::basket::lines::needs_look;
use crate::state::basket::moves::Placed;
use crate::state::basket::picked::Picked;
use crate::state::basket::{Show, item, shown};
use crate::state::kol_link;
use crate::state::language::use_l10n;
use crate::state::lists::Opened;
use crate::state::preferences::preferences;
use crate::state::toast::{Toast, use_toast};

/// China's clocks are eight hours ahead of UTC, all year.
const AHEAD_MS: f64 = 8.0 * 3_600_000.0;
const DAY_MS: f64 = 86_400_000.0;

/// Flags by creator.
pub type Flags = Arc<BTreeMap<KolId, Vec<Flag>>>;

/// The column.
#[derive(Clone, Copy)]
pub struct Column {
    /// The words.
    l: L10n,
    /// Where it is said that the list does not take something.
    toast: Toast,
    /// The list.
    pub list: Opened,
    /// What is on it.
    pub document: Signal<Arc<Document>>,
    /// What it adds up to.
    pub totals: Memo<Arc<Totals>>,
    /// Flags of every item that has some, those passed as well.
    pub flags: Memo<Flags>,
    /// Whether everyone's data is old: that is said once.
    pub all_stale: Memo<bool>,
    /// Who needs a look.
    pub looks: Memo<Arc<BTreeSet<KolId>>>,
    /// Everyone, in order.
    pub order: Memo<Arc<Vec<Placed>>>,
    /// Who is shown, in order.
    pub shown: Memo<Arc<Vec<KolId>>>,
    /// Which are shown.
    pub show: RwSignal<Show>,
    /// Which item is open.
    pub open: RwSignal<Option<KolId>>,
    /// Whether several are being selected.
    pub picking: RwSignal<bool>,
    /// Which are.
    pub picked: RwSignal<Picked>,
    /// Whose note is to get the focus.
    pub note_for: RwSignal<Option<KolId>>,
    /// Who is in the roster, once that is known.
    pub there: RwSignal<Option<Arc<BTreeSet<KolId>>>>,
    /// Who is in one's own sheets and nowhere else.
    pub own: RwSignal<BTreeSet<KolId>>,
    /// What a screen reader is told.
    pub said: RwSignal<String>,
    /// What was just taken off.
    pub gone: RwSignal<Option<Gone>>,
}

/// Now, in milliseconds since 1970.
pub fn now() -> i64 {
    js_sys::Date::now() as i64
}

/// Today, in days since 1970-01-01 in China's calendar.
pub fn today() -> i32 {
    ((js_sys::Date::now() + AHEAD_MS) / DAY_MS).floor() as i32
}

/// Yuan, whole.
pub fn yuan(l: L10n, yuan: f64) -> String {
    ["¥", &l.integer(yuan.max(0.0).round() as u64)].concat()
}

impl Column {
    /// The column of a list.
    #[must_use]
    pub fn new(list: Opened) -> Self {
        let document = list.document();
        let there = RwSignal::new(None::<Arc<BTreeSet<KolId>>>);
        let show = RwSignal::new(Show::All);
        let flags = Memo::new(move |_| {
            document.with(|document| {
                by(document, there, |by| {
                    let flags = document.items.iter();
                    let flags = flags.map(|item| (item.id, by.flags(item)));
                    let flags: BTreeMap<_, _> = flags.filter(|(_, of)| !of.is_empty()).collect();
                    Arc::new(flags)
                })
            })
        });
        let looks = Memo::new(move |_| {
            flags.with(|flags| {
                let looks = flags.iter().filter(|(_, of)| of.iter().any(needs_look));
                Arc::new(looks.map(|(id, _)| *id).collect::<BTreeSet<_>>())
            })
        });
        let order = Memo::new(move |_| {
            document.with(|document| {
                let items = document.in_order().into_iter();
                Arc::new(
                    items
                        .map(|item| (item.id, item.pinned.value))
                        .collect::<Vec<_>>(),
                )
            })
        });
        Self {
            l: use_l10n(),
            toast: use_toast(),
            list,
            document,
            totals: Memo::new(move |_| {
                document
                    .with(|document| by(document, there, |by| Arc::new(Totals::of(document, by))))
            }),
            flags,
            all_stale: Memo::new(move |_| {
                let stale = flags.with(|flags| {
                    let stale =
                        |of: &&Vec<Flag>| of.iter().any(|f| matches!(f, Flag::Stale { .. }));
                    flags.values().filter(stale).count()
                });
                let all = document.with(|document| document.items.len());
                all > 1 && stale == all
            }),
            looks,
            order,
            shown: Memo::new(move |_| {
                let looks = looks.get();
                document.with(|document| Arc::new(shown(&document.in_order(), show.get(), &looks)))
            }),
            show,
            open: RwSignal::new(None),
            picking: RwSignal::new(false),
            picked: RwSignal::new(Picked::default()),
            note_for: RwSignal::new(None),
            there,
            own: RwSignal::new(BTreeSet::new()),
            said: RwSignal::new(String::new()),
            gone: RwSignal::new(None),
        }
    }

    /// Something of an item; reactive. `None` where it is not on the list.
    pub fn of<T>(self, id: KolId, read: impl FnOnce(&Item) -> T) -> Option<T> {
        self.document
            .with(|document| item(&document.items, id).map(read))
    }

    /// The name of a creator; not reactive.
    #[must_use]
    pub fn name(self, id: KolId) -> String {
        untrack(|| self.of(id, |item| called(self.l, item))).unwrap_or_default()
    }

    /// The flags of an item; reactive.
    #[must_use]
    pub fn flags_of(self, id: KolId) -> Vec<Flag> {
        self.flags
            .with(|flags| flags.get(&id).cloned().unwrap_or_default())
    }

    /// The page of an item's creator; reactive. `None` where there is none to go to.
    #[must_use]
    pub fn page(self, id: KolId) -> Option<String> {
        let flags = self.flags_of(id);
        let nowhere = [Flag::Elsewhere, Flag::NotInSheets];
        if nowhere.iter().any(|flag| flags.contains(flag)) {
            return None;
        }
        // Until the roster is there, nobody knows whether the server has it as well: its own page
        // of what sheets say does.
        let waits =
            self.there.with(Option::is_none) && self.of(id, |item| item.known.own) == Some(true);
        let own = self.own.with(|own| own.contains(&id));
        Some(kol_link::page(id, own || waits))
    }

    /// What an item costs with the fee; reactive.
    #[must_use]
    pub fn cost(self, id: KolId) -> Option<f64> {
        self.document.with(|document| {
            let item = item(&document.items, id)?;
            by(document, self.there, |by| by.cost(item))
        })
    }

    /// Makes a change; whether the list took it. Says so where it did not.
    pub fn edit(self, edit: Edit) -> bool {
        let done = self.list.edit(edit).is_ok();
        if !done {
            self.toast.say(self.l.basket().refused.to_owned());
        }
        done
    }

    /// The words.
    #[must_use]
    pub fn words(self) -> &'static BasketTexts {
        self.l.basket()
    }

    /// Tells a screen reader.
    pub fn tell(self, words: impl FnOnce(&BasketTexts) -> String) {
        self.said.set(words(self.l.basket()));
    }
}

/// By what a list is added up: one's own settings, the list's kind of note, and today.
fn by<T>(
    document: &Document,
    there: RwSignal<Option<Arc<BTreeSet<KolId>>>>,
    read: impl FnOnce(&TotalsBy) -> T,
) -> T {
    let (scheme, fee) = preferences().with(|chosen| (chosen.scheme(), chosen.fee()));
    there.with(|there| {
        read(&TotalsBy {
            kind: document.view.value.kind,
            fee,
            scheme: &scheme,
            today: today(),
            there: there.as_deref(),
        })
    })
}
