//! A figure's bounds: a histogram over a slider with a thumb for each, and a field for each.

use hongbang_domain::roster::{Bounds, Histogram, Range};
use leptos::prelude::*;

use super::bound::{Bound, field};
use super::slider::{columns, thumb};
use crate::components::live::live;
use crate::locales::L10n;
use crate::state::builder::Builder;
use crate::state::builder::scale::{self, Ends, NOTCHES, Unit, unit};
use crate::state::effect::effect;
use crate::state::language::use_l10n;

/// A figure as its unit is written.
pub fn written(l: L10n, unit: Unit, value: f64) -> String {
    match unit {
        Unit::Count => l.figure(value),
        Unit::Yuan => ["¥", &l.figure(value)].concat(),
        Unit::Price => l.money(value),
        Unit::Share => l.percent(value),
        Unit::Points => l.integer(value.max(0.0) as u64),
    }
}

/// What a range is set by.
#[derive(Clone, Copy)]
pub struct Ranged {
    /// The page.
    pub builder: Builder,
    /// Which figure.
    pub range: Range,
    /// Its bounds.
    pub bounds: Memo<Bounds>,
    /// How it is spread.
    pub histogram: Memo<Option<Histogram>>,
    /// Where the thumbs stand; for as long as the bounds are as they were set from here.
    pub at: RwSignal<(u32, u32)>,
    set: StoredValue<Bounds>,
}

impl Ranged {
    fn new(builder: Builder, range: Range) -> Self {
        let ranged = Self {
            builder,
            range,
            bounds: Memo::new(move |_| builder.filter.with(|filter| filter.bounds(range))),
            histogram: Memo::new(move |_| {
                let found = builder.with_settled(|answer| {
                    let mut histograms = answer.histograms.iter();
                    histograms
                        .find(|histogram| histogram.range == range)
                        .cloned()
                });
                found.flatten()
            }),
            at: RwSignal::new((0, NOTCHES)),
            set: StoredValue::new(Bounds::default()),
        };
        let edges = Memo::new(move |_| ranged.edges());
        effect(move || {
            let (bounds, edges) = (ranged.bounds.get(), edges.get());
            if ranged.set.get_value() != bounds || bounds.is_open() {
                let at = |bound: Option<f64>, open| {
                    bound.map_or(open, |bound| scale::notch(&edges, bound))
                };
                ranged
                    .at
                    .set((at(bounds.min(), 0), at(bounds.max(), NOTCHES)));
            }
        });
        ranged
    }

    fn edges(self) -> Vec<f64> {
        self.histogram.with(|histogram| {
            let histogram = histogram.as_ref();
            histogram.map_or_else(Vec::new, |histogram| histogram.edges.clone())
        })
    }

    /// Sets the bounds.
    pub fn put(self, bounds: Bounds) {
        // Whom nobody knows matters only where something is asked.
        let unknown = bounds.unknown && !bounds.is_open();
        let bounds = Bounds { unknown, ..bounds };
        self.builder
            .filter
            .update(|filter| filter.set_bounds(self.range, bounds));
    }

    /// A thumb is moved to a notch; where it ends up: not beyond the other one.
    pub fn slide(self, end: Bound, notch: u32) -> u32 {
        let (min, max) = self.at.get_untracked();
        let mut bounds = self.bounds.get_untracked();
        let edges = untrack(|| self.edges());
        let figure = |notch| scale::value(&edges, notch).map(|v| scale::tidy(unit(self.range), v));
        let notch = match end {
            Bound::Min => {
                let notch = notch.min(max);
                bounds.min = (notch > 0).then(|| figure(notch)).flatten();
                self.at.set((notch, max));
                notch
            }
            Bound::Max => {
                let notch = notch.max(min);
                bounds.max = (notch < NOTCHES).then(|| figure(notch)).flatten();
                self.at.set((min, notch));
                notch
            }
        };
        // Rounding must not make an empty range of a narrow one.
        if bounds.is_crossed() {
            bounds.max = bounds.min;
        }
        bounds.unknown &= !bounds.is_open();
        self.set.set_value(bounds);
        self.put(bounds);
        notch
    }
}

/// A range.
pub fn range(builder: Builder, range: Range) -> AnyView {
    let l = use_l10n();
    let name = (l.builder().range)(range);
    let ranged = Ranged::new(builder, range);
    let ends = scale::ends(range);
    let min = (ends != Ends::Ceiling).then(|| thumb(ranged, Bound::Min));
    let max = (ends != Ends::Floor).then(|| thumb(ranged, Bound::Max));
    let fields = view! {
        {(ends != Ends::Ceiling).then(|| field(ranged, Bound::Min))}
        {(ends == Ends::Both).then(|| view! { <span class="range-to" aria-hidden="true">"–"</span> })}
        {(ends != Ends::Floor).then(|| field(ranged, Bound::Max))}
    };
    let nobody = Memo::new(move |_| {
        ranged.histogram.with(|histogram| {
            histogram
                .as_ref()
                .is_some_and(|histogram| histogram.extent.is_none())
        })
    });
    view! {
        <fieldset class="range" data-none=move || nobody.get().then_some("")>
            <legend>{name}</legend>
            {columns(ranged)}
            <div class="range-thumbs">{min} {max}</div>
            <div class="range-fields">{fields}</div>
            {live(move || {
                let none = nobody.get() && builder.answer.with(Option::is_some);
                none.then(|| view! { <p class="quiet">{l.builder().nobody_known}</p> }).into_any()
            })}
            {unknown(ranged)}
            {live(move || {
                let crossed = ranged.bounds.with(Bounds::is_crossed);
                crossed
                    .then(|| view! { <p class="field-error" role="alert">{l.builder().crossed}</p> })
                    .into_any()
            })}
        </fieldset>
    }
    .into_any()
}

/// Whether creators pass of whom the figure is unknown.
fn unknown(ranged: Ranged) -> AnyView {
    let l = use_l10n();
    let open = Memo::new(move |_| ranged.bounds.with(Bounds::is_open));
    live(move || {
        if open.get() {
            return ().into_any();
        }
        view! {
            <label class="asked-box">
                <input
                    type="checkbox"
                    prop:checked=move || ranged.bounds.with(|bounds| bounds.unknown)
                    on:change=move |event| {
                        let unknown = event_target_checked(&event);
                        ranged.put(Bounds { unknown, ..ranged.bounds.get_untracked() });
                    }
                />
                <span>{l.builder().unknown_too}</span>
                <span class="asked-count">
                    {live(move || {
                        let count = ranged
                            .histogram
                            .with(|histogram| histogram.as_ref().map(|histogram| histogram.unknown));
                        count.map(|count| l.integer(u64::from(count))).into_any()
                    })}
                </span>
            </label>
        }
        .into_any()
    })
}
