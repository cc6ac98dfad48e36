//! What follows from what: questions from choices, settings from the brief, the list's view from
//! what one looks for.

use hongbang_domain::roster::{Query, Settings};
use hongbang_domain::shortlist::View;
use hongbang_domain::window::china_date;
use leptos::prelude::*;

use super::Builder;
use super::pace::Pace;
use super::window::Window;
use crate::state::effect::effect;
use crate::state::preferences::preferences;
use crate::state::roster;

/// Follows as long as the calling view is shown.
pub fn follow(builder: Builder) {
    settings(builder);
    questions(builder);
    view(builder);
}

/// How tiers are drawn, the fee and the brief are told to the roster.
fn settings(builder: Builder) {
    let document = builder.list.document();
    let brief = Memo::new(move |_| document.with(|document| document.brief.value.clone()));
    let chosen = preferences();
    effect(move || {
        let (bounds, fee) = chosen.with(|chosen| (chosen.scheme().bounds().to_vec(), chosen.fee()));
        builder.roster.set(Settings {
            bounds,
            fee: fee.get(),
            target: brief.with(|brief| brief.target.clone()),
            today: today(),
        });
    });
    effect(move || {
        let keywords = brief.with(|brief| brief.keywords.clone());
        builder.roster.relevance(keywords);
    });
    effect(move || {
        builder
            .filter
            .with(|filter| builder.roster.keyword(&filter.keyword));
    });
}

/// Today in China, in days since 1970-01-01.
fn today() -> i32 {
    let now = chrono::DateTime::from_timestamp_millis(js_sys::Date::now() as i64);
    let today = now.map(china_date).unwrap_or_default();
    let days = (today - chrono::NaiveDate::default()).num_days();
    i32::try_from(days).unwrap_or_default()
}

/// Every choice is a question, at most one a frame.
fn questions(builder: Builder) {
    let pace = Pace::<Query>::new(roster::ask);
    effect(move || pace.run(builder.query()));
    // More are ranked as the end of the list comes near.
    effect(move || {
        let window = builder.window.get();
        let top = window.top(builder.top.get_untracked());
        if top != builder.top.get_untracked() {
            builder.top.set(top);
        }
    });
    // Who passes has changed: from the top, and nobody has risen.
    let mut before = None;
    effect(move || {
        let asks = (builder.filter.get(), builder.kind.get());
        if before.as_ref().is_some_and(|before| *before != asks) {
            builder.before.set(None);
            builder.active.set(0);
            builder.top.set(Window::around(0.0, 0.0).top(0));
        }
        before = Some(asks);
    });
}

/// What one looks for is kept with the list.
fn view(builder: Builder) {
    let mut first = true;
    effect(move || {
        let view = View {
            filter: builder.filter.get(),
            weights: builder.weights.get(),
            kind: builder.kind.get(),
        };
        // As it was opened, it is kept already.
        if !std::mem::take(&mut first) {
            builder.list.view(view);
        }
    });
}
