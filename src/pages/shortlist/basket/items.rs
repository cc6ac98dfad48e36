//! The items, of which only those near the visible part are in the document.

use std::collections::BTreeMap;

use hongbang_domain::kol::KolId;
use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::prelude::Closure;

use super::column::Column;
use super::drag::Drag;
use super::row::row;
use crate::components::live::live;
use crate::components::rows::RowsAt;
use crate::state::basket::Show;
use crate::state::basket::rows::{Built, Rows};
use crate::state::effect::effect;
use crate::state::language::use_l10n;
use crate::state::viewport::visible;

/// The height of a closed row, px; `style/basket.css` has the same.
pub const ROW: f64 = 52.0;

/// How far beyond the visible part rows are built, px.
const BEYOND: f64 = 480.0;

/// What rows need to know of the list that they are in.
#[derive(Clone, Copy)]
pub struct Laid {
    /// The list.
    pub node: NodeRef<html::Ul>,
    /// The rows that are there: number, place, and the gap before it.
    pub built: RwSignal<Vec<(usize, usize, f64)>>,
    /// Who has the focus: stays in the document.
    pub focused: StoredValue<Option<KolId>>,
    /// What is being dragged.
    pub drag: RwSignal<Option<Drag>>,
}

impl Laid {
    /// Where a row stands, from 0, and the gap before it; reactive.
    #[must_use]
    pub fn of(self, number: usize) -> Option<(usize, f64)> {
        self.built.with(|built| {
            let row = built.iter().find(|(other, ..)| *other == number);
            row.map(|(_, at, gap)| (*at, *gap))
        })
    }
}

/// Creators by the numbers that rows go by: one gets its number when it is first shown, so that
/// its row stays the same wherever it goes.
#[derive(Default)]
struct Numbers {
    ids: Vec<KolId>,
    of: BTreeMap<KolId, usize>,
}

impl Numbers {
    fn of(&mut self, id: KolId) -> usize {
        *self.of.entry(id).or_insert_with(|| {
            self.ids.push(id);
            self.ids.len() - 1
        })
    }
}

/// The items.
#[component]
pub fn Items(
    /// The column.
    column: Column,
) -> impl IntoView {
    let l = use_l10n();
    let laid = Laid {
        node: NodeRef::new(),
        built: RwSignal::new(Vec::new()),
        focused: StoredValue::new(None),
        drag: RwSignal::new(None),
    };
    let after = RwSignal::new(0.0);
    let numbers = StoredValue::new(Numbers::default());
    let build = move || {
        let Some(list) = laid.node.try_get_untracked().flatten() else {
            return;
        };
        let (top, bottom) = visible(&list);
        let shown = column.shown.get_untracked();
        let place = |id: KolId| shown.iter().position(|other| *other == id);
        let open = column.open.get_untracked().and_then(place);
        let focused = laid.focused.get_value().and_then(place);
        let rows = Rows {
            count: shown.len(),
            height: ROW,
            open: open.map(|at| (at, panel_height(&list))),
        };
        let held: Vec<usize> = open.into_iter().chain(focused).collect();
        let Built { rows, after: rest } = rows.between(top - BEYOND, bottom + BEYOND, &held);
        let rows = rows.iter().filter_map(|row| {
            let id = *shown.get(row.at)?;
            let number = numbers.try_update_value(|numbers| numbers.of(id))?;
            Some((number, row.at, row.gap))
        });
        let rows: Vec<_> = rows.collect();
        if laid.built.with_untracked(|built| *built != rows) {
            laid.built.set(rows);
        }
        if after.get_untracked() != rest {
            after.set(rest);
        }
    };
    effect(move || {
        laid.node.track();
        column.shown.track();
        column.open.track();
        build();
    });
    follow_scroll(Callback::new(move |()| build()));

    let rows = Memo::new(move |_| {
        laid.built
            .with(|built| built.iter().map(|(number, ..)| *number).collect::<Vec<_>>())
    });
    let row = Callback::new(move |number: usize| {
        let id = numbers.with_value(|numbers| numbers.ids.get(number).copied());
        match id {
            Some(id) => row(column, laid, number, id),
            None => ().into_any(),
        }
    });
    let none = Memo::new(move |_| column.shown.with(|shown| shown.is_empty()));
    view! {
        <ul
            class="items"
            class:is-picking=move || column.picking.get()
            aria-label=l.basket().title
            node_ref=laid.node
            style:padding-block-end=move || format!("{}px", after.get())
        >
            <RowsAt rows=rows row=row />
        </ul>
        {live(move || {
            if !none.get() {
                return ().into_any();
            }
            view! {
                <p class="items-none quiet">
                    {l.basket().none_shown}
                    " "
                    <button type="button" class="link" on:click=move |_| column.show.set(Show::All)>
                        {l.basket().show_all}
                    </button>
                </p>
            }
                .into_any()
        })}
    }
}

/// How high the open row's panel is, px.
fn panel_height(list: &web_sys::Element) -> f64 {
    let panel = list.query_selector(".item-panel").ok().flatten();
    panel.map_or(0.0, |panel| panel.get_bounding_client_rect().height())
}

/// Calls `then` once in every frame in which something was scrolled: the column on a desk, the
/// page on a phone. Scrolling does not bubble, but it can be caught on its way down.
fn follow_scroll(then: Callback<()>) {
    let frame = StoredValue::new(None::<AnimationFrameRequestHandle>);
    let caught = Closure::<dyn Fn()>::new(move || {
        if frame.try_with_value(Option::is_some) != Some(false) {
            return;
        }
        let handle = request_animation_frame_with_handle(move || {
            if frame.try_set_value(None).is_none() {
                then.try_run(());
            }
        });
        frame.set_value(handle.ok());
    });
    let caught_ref = caught.as_ref().unchecked_ref();
    for event in ["scroll", "resize"] {
        let _ = window().add_event_listener_with_callback_and_bool(event, caught_ref, true);
    }
    let held = StoredValue::new_local(caught);
    on_cleanup(move || {
        held.with_value(|caught| {
            let caught = caught.as_ref().unchecked_ref();
            for event in ["scroll", "resize"] {
                let _ = window().remove_event_listener_with_callback_and_bool(event, caught, true);
            }
        });
        if let Some(frame) = frame.get_value() {
            frame.cancel();
        }
    });
}
