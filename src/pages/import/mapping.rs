//! Which column is what: proposed, shown with the first values before and after, and corrected.

mod column;
mod field;
pub mod foot;
mod head;
mod seen;

use leptos::prelude::*;

use super::steps::heading;
use crate::components::live::{live, value};
use crate::components::rows::RowsAt;
use crate::locales::L10n;
use crate::state::import::columns::{self, Check, Counts, Show, Standing};
use crate::state::import::flow::{Flow, Sheet};
use crate::state::language::use_l10n;
use column::column;
use foot::Foot;
use head::Head;

/// So many columns are built at once; the rest on demand.
const FIRST: usize = 120;

/// What the parts of the step share.
#[derive(Clone, Copy)]
pub struct Desk {
    /// Where it is.
    pub flow: RwSignal<Flow>,
    /// How every column stands.
    pub standings: Memo<Vec<Standing>>,
    /// What becomes of the columns.
    pub counts: Memo<Counts>,
}

impl Desk {
    /// Something of the open sheet; `None` once it is gone, while the view still is there.
    pub fn sheet<T>(self, of: impl FnOnce(&Sheet) -> T) -> Option<T> {
        self.flow.with(|flow| flow.sheet.as_ref().map(of))
    }

    /// The same, of now alone.
    pub fn sheet_now<T>(self, of: impl FnOnce(&Sheet) -> T) -> Option<T> {
        self.flow.with_untracked(|flow| flow.sheet.as_ref().map(of))
    }
}

/// The step.
#[component]
pub fn MappingView(
    /// Where it is.
    flow: RwSignal<Flow>,
) -> impl IntoView {
    let l = use_l10n();
    let of = move |of: fn(&Sheet) -> Vec<Standing>| {
        flow.with(|flow| flow.sheet.as_ref().map(of).unwrap_or_default())
    };
    let desk = Desk {
        flow,
        standings: Memo::new(move |_| of(columns::standings)),
        counts: Memo::new(move |_| {
            flow.with(|flow| {
                let sheet = flow.sheet.as_ref();
                sheet.map(columns::counts).unwrap_or_default()
            })
        }),
    };
    let show = RwSignal::new(Show::All);
    let most = RwSignal::new(FIRST);
    view! {
        <section class="import-map">
            <p class="quiet import-name">{super::reading::name(l, flow)}</p>
            {heading(l.import().mapping.title.into_any())}
            <Head desk=desk />
            {personal(l, desk)}
            {bar(l, desk, show)}
            {conflicts(l, desk)}
            <Columns desk=desk show=show most=most />
            <Foot desk=desk />
        </section>
    }
}

/// That columns about persons are dropped.
fn personal(l: L10n, desk: Desk) -> AnyView {
    let words = &l.import().mapping;
    let n = Memo::new(move |_| desk.counts.get().personal);
    live(move || match n.get() {
        0 => ().into_any(),
        n => view! { <p class="import-personal">{(words.personal_note)(n)}</p> }.into_any(),
    })
}

/// Which columns are shown.
fn bar(l: L10n, desk: Desk, show: RwSignal<Show>) -> AnyView {
    let words = &l.import().mapping;
    let choice = move |of: Show| {
        let n = Memo::new(move |_| {
            let holds = |standing: &&Standing| of.holds(**standing);
            desk.standings
                .with(|standings| standings.iter().filter(holds).count())
        });
        let pressed = value(move || Some(if show.get() == of { "true" } else { "false" }));
        view! {
            <button
                type="button"
                class="segment"
                aria-pressed=pressed
                data-check=value(move || {
                    (of == Show::Check && n.get() > 0).then_some("true")
                })
                on:click=move |_| show.set(of)
            >
                {move || (words.shown)(of, n.get())}
            </button>
        }
    };
    view! {
        <div class="import-bar">
            <div class="segmented" role="group" aria-label=words.show>
                {Show::ALL.map(choice)}
            </div>
        </div>
    }
    .into_any()
}

/// Columns that are read as the same field.
fn conflicts(l: L10n, desk: Desk) -> AnyView {
    let words = &l.import().mapping;
    let found = Memo::new(move |_| {
        desk.sheet(|sheet| {
            let found = columns::conflicts(&sheet.mapping).into_iter();
            let named = found.map(|(field, columns)| {
                let headers = columns.iter().map(|at| {
                    let column = sheet.mapping.columns.get(*at);
                    format!("“{}”", column.map_or("", |column| &column.header))
                });
                (field, headers.collect::<Vec<_>>().join(words.and))
            });
            named.collect::<Vec<_>>()
        })
        .unwrap_or_default()
    });
    view! {
        <div class="import-conflicts" role="status">
            {live(move || {
                found
                    .get()
                    .into_iter()
                    .map(|(field, headers)| {
                        view! { <p class="look">{(words.conflict)(l.field(field), &headers)}</p> }
                    })
                    .collect_view()
                    .into_any()
            })}
        </div>
    }
    .into_any()
}

#[component]
fn Columns(
    /// The step.
    desk: Desk,
    /// Which columns are shown.
    show: RwSignal<Show>,
    /// How many at most.
    most: RwSignal<usize>,
) -> impl IntoView {
    let l = use_l10n();
    let words = &l.import().mapping;
    let order = desk.sheet_now(columns::order).unwrap_or_default();
    let chosen = Memo::new(move |before: Option<&(Show, Vec<usize>)>| {
        let show = show.get();
        let holds = |at: &usize| {
            let had = before.is_some_and(|(of, had)| *of == show && had.contains(at));
            // What is corrected stays in sight until one looks at others.
            had || desk.standings.with(|standings| {
                standings
                    .get(*at)
                    .is_some_and(|standing| show.holds(*standing))
            })
        };
        (show, order.iter().copied().filter(holds).collect())
    });
    let rows = Signal::derive(move || {
        chosen.with(|(_, rows)| rows.iter().copied().take(most.get()).collect::<Vec<_>>())
    });
    let rest = Memo::new(move |_| chosen.with(|(_, rows)| rows.len().saturating_sub(most.get())));
    let none = Memo::new(move |_| chosen.with(|(_, rows)| rows.is_empty()));
    let row = Callback::new(move |at: usize| column(l, desk, at));
    let heads = [words.column, words.before, words.is, words.after, words.why];
    view! {
        <div class="panel import-columns">
            <div class="import-heads" aria-hidden="true">
                {heads.map(|words| view! { <span>{words}</span> })}
            </div>
            <ul>
                <RowsAt rows=rows row=row />
            </ul>
            {live(move || {
                if none.get() {
                    view! { <p class="quiet import-none">{words.none_shown}</p> }.into_any()
                } else {
                    ().into_any()
                }
            })}
            {live(move || match rest.get() {
                0 => ().into_any(),
                n => view! {
                    <p class="import-rest">
                        <button
                            type="button"
                            class="button button-small"
                            on:click=move |_| most.set(usize::MAX)
                        >
                            {(words.show_rest)(n)}
                        </button>
                    </p>
                }
                .into_any(),
            })}
        </div>
    }
}

/// A standing's name in style sheets.
pub const fn slug(standing: Standing) -> &'static str {
    match standing {
        Standing::Personal => "personal",
        Standing::Check(Check::Conflict) => "conflict",
        Standing::Check(_) => "check",
        Standing::Fine => "fine",
        Standing::Ignored => "ignored",
    }
}
