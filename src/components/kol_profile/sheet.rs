//! What stands behind a figure: how it is made, of what and when, where it stands among peers,
//! and what practitioners say of it. The browser's own `<dialog>`: Escape closes it, and the
//! focus goes back to the figure.

use hongbang_api::kols::KolPeers;
use hongbang_domain::price::{FairPriceRule, Fee};
use hongbang_domain::window::{Kinds, Selection};
use leptos::html;
use leptos::prelude::*;

use super::among::among;
use super::words::{lacking, rests_on, written};
use crate::components::dialog::{close, open};
use crate::components::live::live;
use crate::locales::L10n;
use crate::state::figures::{Base, Figures, Name, only, over_all_deals, span};
use crate::state::kol_parts::Part;
use crate::state::language::use_l10n;
use crate::state::record::Record;

/// The sheet, closed until a figure opens it.
#[derive(Clone, Copy)]
pub struct Sheet {
    node: NodeRef<html::Dialog>,
    opened: RwSignal<Option<(Name, Kinds)>>,
}

impl Sheet {
    /// A closed one.
    pub fn new() -> Self {
        Self {
            node: NodeRef::new(),
            opened: RwSignal::new(None),
        }
    }

    /// Opens it with a figure over notes of some kinds.
    pub fn open(self, name: Name, kinds: Kinds) {
        self.opened.set(Some((name, kinds)));
        open(self.node);
    }
}

/// What figures are worked out from.
#[derive(Clone, Copy)]
pub struct Of {
    /// The creator.
    pub record: StoredValue<Record>,
    /// The selection.
    pub chosen: Memo<Selection>,
    /// The fee, as a share.
    pub fee: Memo<f64>,
    /// The peers.
    pub peers: Signal<Part<KolPeers>>,
}

impl Of {
    /// The figures over notes of some kinds.
    pub fn figures(self, kinds: Kinds) -> Figures {
        let selection = only(kinds, self.chosen.get());
        let fee = Fee::new(self.fee.get()).unwrap_or_default();
        self.record
            .with_value(|record| Figures::of(record, selection, fee))
    }

    /// The figures of the account, which no selection and no fee changes.
    pub fn account(self) -> Figures {
        self.record
            .with_value(|record| Figures::of(record, Selection::default(), Fee::default()))
    }
}

/// The dialog.
#[component]
pub fn FigureSheet(
    /// What is open.
    sheet: Sheet,
    /// What its figures are worked out from.
    of: Of,
) -> impl IntoView {
    let l = use_l10n();
    let Sheet { node, opened } = sheet;
    let label = move || {
        opened
            .get()
            .map_or("", |(name, _)| (l.profile().name)(name))
    };
    view! {
        <dialog
            class="dialog sheet figure-sheet"
            node_ref=node
            closedby="any"
            aria-label=label
            on:close=move |_| opened.set(None)
        >
            {live(move || {
                let body = opened.get().map(|(name, kinds)| body(l, name, kinds, of));
                body.into_any()
            })}
            <div class="dialog-actions">
                <button type="button" class="button" on:click=move |_| close(node)>
                    {l.profile().close}
                </button>
            </div>
        </dialog>
    }
}

fn body(l: L10n, name: Name, kinds: Kinds, of: Of) -> AnyView {
    let words = l.profile();
    let figures = of.figures(kinds);
    let answer = figures.get(name);
    let value = match answer {
        Ok((value, base)) => {
            let value = written(l, name.unit(), value);
            view! {
                <p class="sheet-value">
                    <strong>{value}</strong>
                    <span class="quiet">{rests_on(l, base)}</span>
                </p>
            }
            .into_any()
        }
        Err(why) => {
            let (words, _, hint) = lacking(l, why);
            view! {
                <p class="sheet-value">
                    <strong>{words}</strong>
                    <span class="quiet">{hint}</span>
                </p>
            }
            .into_any()
        }
    };
    let folklore = (words.folklore)(name);
    let folklore = (!folklore.is_empty()).then(|| {
        let rows = folklore.iter().map(|(said, source)| {
            view! { <li>{*said} " " <span class="quiet">"· " {*source}</span></li> }
        });
        view! {
            <h3>{words.folklore_title}</h3>
            <ul class="sheet-folklore">{rows.collect_view()}</ul>
            <p class="quiet">{words.folklore_hint}</p>
        }
    });
    view! {
        <h2>{(words.name)(name)}</h2>
        {value}
        <p>{(words.formula)(name)}</p>
        {parts(l, name, &figures)}
        {facts(l, name, &figures, of)}
        {among(l, name, &figures, of)}
        {folklore}
    }
    .into_any()
}

/// The parts of a fair price.
fn parts(l: L10n, name: Name, figures: &Figures) -> Option<AnyView> {
    let price = figures.fair_price().filter(|_| name == Name::FairPrice)?;
    let words = l.profile();
    let rule = FairPriceRule::default();
    let sum = (words.fair_parts)(
        &l.figure(price.followers / rule.per_follower),
        &l.money(price.followers),
        &l.figure(price.interactions / rule.per_interaction),
        &l.money(price.interactions),
    );
    let rate = figures.statistics.viral_rate;
    let viral = rate
        .filter(|_| price.viral > 1.0)
        .map(|rate| (words.fair_viral)(&l.percent(rate.value)));
    let parts = view! {
        <p>{sum}</p>
        {viral.map(|viral| view! { <p>{viral}</p> })}
        <p class="quiet">{words.fair_left_out}</p>
    };
    Some(parts.into_any())
}

/// The window, what is in it, and where it is from.
fn facts(l: L10n, name: Name, figures: &Figures, of: Of) -> AnyView {
    let words = l.profile();
    let Selection { deals, kinds, .. } = figures.selection;
    let (from, to) = span(figures);
    let dates = (words.from_to)(&l.whole_day(from), &l.whole_day(to));
    let notes = match name {
        Name::Growth | Name::ActiveFollowers => None,
        _ => Some({
            let deals = if over_all_deals(name, deals) {
                words.all_deals
            } else {
                super::words::deals(l, deals)
            };
            [deals, super::words::kinds(l, kinds)].join(" · ")
        }),
    };
    let (data_at, source) = of.record.with_value(|record| {
        let kol = &record.profile.kol;
        (kol.data_at, kol.source)
    });
    let source = l.record().source(source);
    let data = [(l.record().data_until)(&l.date(data_at)), source.to_owned()].join(" · ");
    let account = matches!(figures.get(name), Ok((_, Base::Account)));
    view! {
        <dl class="sheet-facts">
            {(!account).then(|| view! {
                <div>
                    <dt>{words.window}</dt>
                    <dd>{dates}</dd>
                </div>
            })}
            {notes.map(|notes| view! {
                <div>
                    <dt>{l.notes}</dt>
                    <dd>{notes}</dd>
                </div>
            })}
            <div>
                <dt>{words.data}</dt>
                <dd>{data}</dd>
            </div>
        </dl>
        {(!account).then(|| view! { <p class="quiet">{words.traffic}</p> })}
    }
    .into_any()
}
