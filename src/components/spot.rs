//! A spot: what it is, where, and whether it is open.

use chrono::{DateTime, Utc};
use hongbang_domain::spot::{Openness, Spot};
use hongbang_domain::window::china_date;
use leptos::prelude::*;

use crate::components::icon::Icon;
use crate::locales::L10n;
use crate::state::language::use_l10n;

/// A spot, and whether it is open at this moment.
#[component]
pub fn SpotLine(
    /// The spot.
    spot: Spot,
    /// Its city, where the table of cities has it.
    city: Option<&'static str>,
) -> impl IntoView {
    let l = use_l10n();
    let now = DateTime::from_timestamp_millis(js_sys::Date::now() as i64).unwrap_or_default();
    let kind = spot.kind.map(l.note_page().spot_kind);
    let about = [kind, city];
    let about: Vec<_> = about.into_iter().flatten().collect();
    let dates = spot
        .event
        .map(|run| (l.note_page().from_until)(&l.whole_day(run.from), &l.whole_day(run.until)));
    let status = status(l, spot.status(now), now);
    view! {
        <div class="spot">
            {Icon::Pin.view()}
            <p class="spot-what">
                <strong>{spot.name}</strong>
                <span class="quiet">{about.join(" · ")}</span>
            </p>
            <p class="spot-when quiet">
                {status
                    .map(|(open, words)| {
                        view! {
                            <span class=if open { "spot-open" } else { "spot-closed" }>{words}</span>
                        }
                    })} {dates.map(|dates| view! { <span>{dates}</span> })}
            </p>
        </div>
    }
}

/// Whether it is open, in words; `None` where nobody said.
#[must_use]
pub fn status(l: L10n, openness: Openness, now: DateTime<Utc>) -> Option<(bool, String)> {
    let words = l.note_page();
    // A time of another day needs its day.
    let at = |moment| {
        let time = l.time(moment);
        if china_date(moment) == china_date(now) {
            time
        } else {
            [&l.day(china_date(moment)), " ", &time].concat()
        }
    };
    Some(match openness {
        Openness::Open { until } => (true, (words.open_until)(&at(until))),
        Openness::Always => (true, words.always_open.to_owned()),
        Openness::OpensAt(moment) => (false, (words.opens_at)(&at(moment))),
        Openness::Closed => (false, words.closed.to_owned()),
        Openness::NotYet { from } => (false, (words.starts)(&l.whole_day(from))),
        Openness::Over => (false, words.over.to_owned()),
        Openness::Unknown => return None,
    })
}
