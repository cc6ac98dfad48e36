//! The ranked creators: a grid after WAI-ARIA's pattern, of which only the rows around what is
//! seen are in the page. The focus stays on the grid; `aria-activedescendant` says on which row
//! the keyboard is.

mod cells;
mod keys;
mod row;
mod score;

use leptos::html;
use leptos::prelude::*;

use super::nobody::Nobody;
use crate::components::live::{live, value};
use crate::components::rows::RowsAt;
use crate::components::states::FailureView;
use crate::state::builder::Builder;
use crate::state::builder::window::{HEADS, MOST, ROW, Window, scroll_to};
use crate::state::effect::effect;
use crate::state::language::use_l10n;
use crate::state::roster::RosterStatus;
use crate::state::viewport::use_height;

pub use cells::{facts, keeps};
pub use keys::{KEYS, single_keys};
pub use row::Slot;

/// The list, and where it is scrolled to: known from events, so that nothing is measured while
/// one drags or walks.
#[derive(Clone, Copy)]
pub struct Scroll {
    node: NodeRef<html::Div>,
    top: StoredValue<f64>,
    height: StoredValue<f64>,
}

impl Scroll {
    fn new() -> Self {
        Self {
            node: NodeRef::new(),
            top: StoredValue::new(0.0),
            height: StoredValue::new(0.0),
        }
    }

    /// The rows around what is seen are to be in the page.
    fn follow(self, builder: Builder) {
        let window = Window::around(self.top.get_value(), self.height.get_value());
        if builder.window.with_untracked(|current| *current != window) {
            builder.window.set(window);
        }
        let seen = Window::seen(self.top.get_value(), self.height.get_value());
        if builder.seen.get_untracked() != seen {
            builder.seen.set(seen);
        }
    }

    /// The list has another height, px, as what is explained below it comes and goes, too: the
    /// row that the keyboard is on stays in sight.
    fn resized(self, builder: Builder, height: f64) {
        let before = self.height.get_value();
        self.height.set_value(height - HEADS);
        if let Some(node) = self.node.try_get_untracked().flatten() {
            self.top.set_value(f64::from(node.scroll_top()));
        }
        self.follow(builder);
        if before > 0.0 && builder.explained.get_untracked() {
            self.show(builder.active.get_untracked());
        }
    }

    /// Goes to a row.
    pub fn show(self, row: usize) {
        let to = scroll_to(row, self.top.get_value(), self.height.get_value());
        if let (Some(to), Some(node)) = (to, self.node.get_untracked()) {
            node.set_scroll_top(to as i32);
        }
    }

    /// How many rows are seen whole.
    fn page(self) -> usize {
        ((self.height.get_value() / ROW) as usize)
            .saturating_sub(1)
            .max(1)
    }
}

/// The list.
#[component]
pub fn RankedList(
    /// The page.
    builder: Builder,
) -> impl IntoView {
    let l = use_l10n();
    let scroll = Scroll::new();
    use_height(scroll.node, move |height| scroll.resized(builder, height));
    // Others pass: from the top.
    let mut first = true;
    effect(move || {
        builder.filter.track();
        builder.kind.track();
        if !std::mem::take(&mut first)
            && let Some(node) = scroll.node.get_untracked()
        {
            node.set_scroll_top(0);
        }
    });
    let listed = Memo::new(move |_| builder.listed());
    let passing = Memo::new(move |_| builder.with_answer(|answer| answer.passing).unwrap_or(0));
    let slots = Memo::new(move |_| builder.window.with(|window| window.count));
    let first = Memo::new(move |_| builder.window.with(|window| window.first));
    let row = Callback::new(move |slot: usize| row::row(builder, slot, first));
    let active = move || {
        let (active, window) = (builder.active.get(), builder.window.get());
        let within = (window.first..window.first + window.count).contains(&active);
        (within && active < listed.get()).then(|| row::id(active - window.first))
    };
    keys::listen(builder, scroll);
    view! {
        <div class="ranked-frame">
            // What scrolls is the grid itself, so that the keys that scroll it reach it.
            <div
                class="ranked"
                role="grid"
                tabindex="0"
                node_ref=scroll.node
                aria-label=l.builder().ranked
                aria-rowcount=move || (passing.get() + 1).to_string()
                aria-colcount="8"
                aria-activedescendant=active
                aria-busy=value(move || {
                    let there = builder.answer.with(Option::is_some);
                    Some(if there { "false" } else { "true" })
                })
                on:keydown=move |event| keys::press(builder, scroll, &event)
                on:scroll=move |_| {
                    if let Some(node) = scroll.node.get_untracked() {
                        scroll.top.set_value(f64::from(node.scroll_top()));
                        scroll.follow(builder);
                    }
                }
            >
                {cells::heads()}
                <div
                    class="ranked-all"
                    role="rowgroup"
                    style:block-size=move || format!("{}px", listed.get() as f64 * ROW)
                >
                    <div
                        class="ranked-rows"
                        role="presentation"
                        style:transform=move || {
                            format!("translateY({}px)", first.get() as f64 * ROW)
                        }
                    >
                        <RowsAt rows=Signal::derive(move || (0..slots.get()).collect()) row=row />
                    </div>
                </div>
            </div>
            {live(move || {
                let cut = passing.get() > MOST && listed.get() >= MOST as usize;
                cut.then(|| {
                        let most = l.integer(MOST.into());
                        view! { <p class="ranked-cut quiet">{(l.builder().cut)(&most)}</p> }
                    })
                    .into_any()
            })}
            <Instead builder=builder />
        </div>
    }
}

/// What stands where no creator can: the way of the roster, its failure, or that nobody passes.
#[component]
fn Instead(
    /// The page.
    builder: Builder,
) -> impl IntoView {
    let status = builder.roster.status();
    let nobody = Memo::new(move |_| builder.with_answer(|answer| answer.passing == 0));
    let on_retry = Callback::new(move |()| builder.roster.reload());
    live(move || match (status.get(), nobody.get()) {
        (RosterStatus::Failed(failure), _) => view! {
            <div class="ranked-instead">
                <FailureView failure=failure on_retry=on_retry />
            </div>
        }
        .into_any(),
        (_, None) => view! { <Progress builder=builder /> }.into_any(),
        (_, Some(true)) => view! { <Nobody builder=builder /> }.into_any(),
        (RosterStatus::Loading { .. } | RosterStatus::Ready { .. }, Some(false)) => ().into_any(),
    })
}

/// How much of the roster is here.
#[component]
fn Progress(
    /// The page.
    builder: Builder,
) -> impl IntoView {
    let l = use_l10n();
    let status = builder.roster.status();
    let parts = Memo::new(move |_| match status.get() {
        RosterStatus::Loading { have, of } => (have, of),
        RosterStatus::Ready { .. } | RosterStatus::Failed(_) => (0, 0),
    });
    let of = move || parts.get().1.max(1).to_string();
    view! {
        <div class="ranked-instead ranked-waits">
            <p class="quiet" role="status">
                {live(move || {
                    let (have, of) = parts.get();
                    (l.builder().loading)(have, of).into_any()
                })}
            </p>
            <progress
                aria-label=l.builder().loading_label
                max=of
                value=move || parts.get().0.to_string()
            ></progress>
            {(0..9)
                .map(|_| view! { <div class="skeleton" aria-hidden="true"></div> })
                .collect_view()}
        </div>
    }
}
