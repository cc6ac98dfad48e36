//! What a list adds up to, by this browser's own tiers and fee.

use chrono::{DateTime, NaiveDate};
use hongbang_domain::shortlist::Document;
use hongbang_domain::shortlist::totals::{Totals, TotalsBy};
use hongbang_domain::window::china_date;
use leptos::prelude::*;

use crate::state::preferences::preferences;

/// The present moment, in milliseconds since 1970.
pub fn now() -> i64 {
    js_sys::Date::now() as i64
}

/// Today in China, in days since 1970-01-01.
fn today() -> i32 {
    let moment = DateTime::from_timestamp_millis(now()).unwrap_or_default();
    let days = (china_date(moment) - NaiveDate::default()).num_days();
    i32::try_from(days).unwrap_or_default()
}

/// A list in figures. Who is still there is not known here; nobody is called gone for that.
pub fn worth(document: &Document) -> Totals {
    let chosen = preferences();
    let (fee, scheme) = chosen.with(|chosen| (chosen.fee(), chosen.scheme()));
    let by = TotalsBy {
        kind: document.view.value.kind,
        fee,
        scheme: &scheme,
        today: today(),
        there: None,
    };
    Totals::of(document, &by)
}
