//! Cells as they are read, in words.

use chrono::DateTime;
use hongbang_sheets::field::Shape;
use hongbang_sheets::mapping::Target;
use hongbang_sheets::protocol::Seen;
use leptos::prelude::*;

use crate::locales::L10n;

/// The shape of what a column is read as.
pub const fn shape(target: Target) -> Option<Shape> {
    match target {
        Target::Read { field, .. } => Some(field.shape()),
        Target::Keep | Target::Ignore | Target::Personal { .. } => None,
    }
}

/// A cell.
pub fn cell(l: L10n, seen: &Seen, shape: Option<Shape>) -> AnyView {
    let words = &l.import().mapping;
    match seen {
        Seen::Unknown => view! { <span class="import-unknown">{words.unknown}</span> }.into_any(),
        Seen::Left => view! { <span class="import-unknown">{words.left}</span> }.into_any(),
        Seen::Doubted { why } => {
            let why = (l.import().report.doubt)(why, l);
            let title = why.clone();
            view! {
                <span class="import-doubted" title=title>
                    <span aria-hidden="true">"?"</span>
                    <span class="sr-only">{why}</span>
                </span>
            }
            .into_any()
        }
        Seen::Number { value } => number(l, *value, shape).into_any(),
        Seen::Share { value } => l.percent(*value).into_any(),
        Seen::Time { at } => {
            let at = DateTime::from_timestamp_millis(*at);
            at.map(|at| l.date(at)).into_any()
        }
        Seen::Text { text } => text.clone().into_any(),
    }
}

fn number(l: L10n, value: f64, shape: Option<Shape>) -> String {
    let whole = l.integer(value.max(0.0).round() as u64);
    match shape {
        Some(Shape::Money) => format!("¥{whole}"),
        Some(Shape::Seconds) => format!("{value:.1} s"),
        _ => whole,
    }
}

/// The sentence about the first of some cells that is doubted.
pub fn doubt(l: L10n, seen: &[Seen]) -> Option<String> {
    seen.iter().find_map(|seen| match seen {
        Seen::Doubted { why } => Some((l.import().report.doubt)(why, l)),
        _ => None,
    })
}
