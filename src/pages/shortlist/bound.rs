//! A bound of a range as one types it.

use hongbang_domain::roster::{Bounds, Range};
use leptos::prelude::*;

use super::range::Ranged;
use crate::components::live::live;
use crate::locales::L10n;
use crate::state::builder::scale::{self, Unit, unit};
use crate::state::language::use_l10n;

/// Which bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// The least.
    Min,
    /// The most.
    Max,
}

impl Bound {
    /// One of two.
    pub fn of<T>(self, min: T, max: T) -> T {
        match self {
            Self::Min => min,
            Self::Max => max,
        }
    }

    /// What it is called.
    #[must_use]
    pub fn label(self, l: L10n, range: Range) -> String {
        let name = (l.builder().range)(range);
        match self {
            Self::Min => (l.builder().at_least)(name),
            Self::Max => (l.builder().at_most)(name),
        }
    }
}

/// A bound as it stands in its field: with all its digits, for it may have been typed.
fn shown(l: L10n, unit: Unit, value: f64) -> String {
    match unit {
        Unit::Count | Unit::Points if value >= 0.0 && value.fract() == 0.0 => {
            l.integer(value as u64)
        }
        Unit::Yuan if value >= 0.0 && value.fract() == 0.0 => {
            ["¥", &l.integer(value as u64)].concat()
        }
        Unit::Yuan | Unit::Price => ["¥", &scale::written(unit, value)].concat(),
        Unit::Share => [&scale::written(unit, value), "%"].concat(),
        Unit::Count | Unit::Points => scale::written(unit, value),
    }
}

/// The field.
pub fn field(ranged: Ranged, end: Bound) -> AnyView {
    let l = use_l10n();
    let unit = unit(ranged.range);
    let wrong = RwSignal::new(false);
    let value = move || {
        let bounds = ranged.bounds.get();
        let bound = end.of(bounds.min(), bounds.max());
        bound.map_or_else(String::new, |bound| shown(l, unit, bound))
    };
    let take = move |text: String| match scale::read(unit, &text) {
        Ok(bound) => {
            wrong.set(false);
            let bounds = ranged.bounds.get_untracked();
            ranged.put(match end {
                Bound::Min => Bounds {
                    min: bound,
                    ..bounds
                },
                Bound::Max => Bounds {
                    max: bound,
                    ..bounds
                },
            });
        }
        Err(scale::NotANumber) => wrong.set(true),
    };
    let invalid = move || {
        let crossed = ranged.bounds.with(Bounds::is_crossed);
        (wrong.get() || crossed).then_some("true")
    };
    view! {
        <span class=end.of("range-field", "range-field range-field-max")>
            <input
                type="text"
                inputmode="decimal"
                autocomplete="off"
                aria-label=end.label(l, ranged.range)
                aria-invalid=invalid
                placeholder=l.builder().any
                prop:value=value
                on:change=move |event| take(event_target_value(&event))
            />
            {live(move || {
                let wrong = wrong.get();
                wrong
                    .then(|| {
                        view! { <span class="field-error" role="alert">{l.builder().not_a_number}</span> }
                    })
                    .into_any()
            })}
        </span>
    }
    .into_any()
}
