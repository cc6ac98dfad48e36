//! The columns of the ranked list.

use hongbang_domain::note::NoteKind;
use hongbang_domain::roster::{Range, RosterRow};
use hongbang_domain::sharing::Field;
use leptos::prelude::*;

use super::row::{Slot, is_odd};
use super::score::score;
use crate::components::icon::Icon;
use crate::components::tier_badge;
use crate::locales::L10n;
use crate::pages::shortlist::own::mark;
use crate::state::language::use_l10n;
use crate::state::preferences::preferences;

/// How many colours of avatars there are.
const COLOURS: u64 = 8;

/// The drawing of a trend.
const TREND: (f64, f64) = (72.0, 22.0);

/// The names of the columns.
pub fn heads() -> AnyView {
    let l = use_l10n();
    let words = l.builder();
    view! {
        <div class="ranked-row ranked-heads" role="row" aria-rowindex="1">
            <span class="ranked-place num" role="columnheader">"#"</span>
            <span role="columnheader">{words.creator}</span>
            <span class="ranked-score" role="columnheader">{words.score}</span>
            <span class="ranked-tier" role="columnheader">{l.record().tier}</span>
            <span class="ranked-quote num" role="columnheader">{words.quote}</span>
            <span class="ranked-cpe num" role="columnheader">{words.cpe}</span>
            <span class="ranked-trend" role="columnheader">{words.trend}</span>
            <span class="ranked-mark" role="columnheader">
                <span class="sr-only">{words.on_list}</span>
            </span>
        </div>
    }
    .into_any()
}

/// The cells of a slot, but for the last.
pub fn cells(slot: Slot) -> AnyView {
    view! {
        <span class="ranked-place num" role="gridcell">
            {move || (slot.place.get() + 1).to_string()}
        </span>
        {who(slot)}
        {score(slot)}
        {tier(slot)}
        {costs(slot)}
        {trend(slot)}
    }
    .into_any()
}

fn initial(_: L10n, row: &RosterRow) -> String {
    let initial = row.name.trim().chars().next().unwrap_or('·');
    initial.to_ascii_uppercase().to_string()
}

/// Followers, place and category.
pub fn facts(l: L10n, row: &RosterRow) -> String {
    let followers = row
        .followers
        .map(|count| (l.builder().fans)(&l.compact(count)));
    let city = row.city.and_then(|city| l.city(city)).map(str::to_owned);
    let category = row.category.map(|category| l.category(category).to_owned());
    let facts = [followers, city, category].into_iter().flatten();
    facts.collect::<Vec<_>>().join(" · ")
}

fn who(slot: Slot) -> AnyView {
    let l = use_l10n();
    let colour = slot.words(|_, row| format!("avatar avatar-{}", row.id.get() % COLOURS));
    let odd = move || slot.row.with(|row| row.as_ref().is_some_and(is_odd));
    let withheld = move || {
        slot.row
            .with(|row| row.as_ref().is_some_and(|row| row.withheld != 0))
    };
    view! {
        <span class="ranked-who" role="rowheader">
            <span class=colour aria-hidden="true">{slot.words(initial)}</span>
            <span class="ranked-names">
                <span class="ranked-name">
                    <span class="name">{slot.words(|_, row| row.name.clone())}</span>
                    {mark(slot)}
                    <span class="ranked-look" hidden=move || !odd()>{l.builder().needs_look}</span>
                    <span class="ranked-lock" hidden=move || !withheld() title=l.builder().withheld>
                        {Icon::Lock.view()}
                        <span class="sr-only">{l.builder().withheld}</span>
                    </span>
                </span>
                <span class="quiet name">{slot.words(facts)}</span>
            </span>
        </span>
    }
    .into_any()
}

fn tier(slot: Slot) -> AnyView {
    let l = use_l10n();
    let scheme = preferences().with_untracked(|chosen| chosen.scheme());
    let all = scheme.bounds().len();
    let own = Memo::new(move |_| slot.row.with(|row| row.as_ref().and_then(|row| row.tier.0)));
    let rank = Memo::new(move |_| own.get().map_or(0, |tier| scheme.rank(tier)));
    let class = move || match own.get() {
        Some(tier) => format!("tier tier-{}", tier_badge::slug(tier)),
        None => "tier tier-none".to_owned(),
    };
    let words = move || own.get().map_or(l.no_tier, |tier| l.tier(tier));
    view! {
        <span class="ranked-tier" role="gridcell">
            <span class=class>
                <span class="tier-bars" aria-hidden="true">
                    {(1..=all)
                        .map(|bar| view! { <i class:on=move || bar <= rank.get()></i> })
                        .collect_view()}
                </span>
                {words}
            </span>
        </span>
    }
    .into_any()
}

/// The quote of the asked kind and what it buys.
fn costs(slot: Slot) -> AnyView {
    let l = use_l10n();
    let quote = move || {
        let kind = slot.builder.kind.get();
        slot.row.with(|row| {
            row.as_ref()
                .map_or_else(String::new, |row| quoted(l, row, kind))
        })
    };
    let cpe = slot.words(|l, row| {
        let cpe = row.figures.get(Range::Cpe.place()).copied().flatten();
        cpe.map_or_else(|| "—".to_owned(), |cpe| l.money(cpe))
    });
    view! {
        <span class="ranked-quote num" role="gridcell">{quote}</span>
        <span class="ranked-cpe num" role="gridcell">{cpe}</span>
    }
    .into_any()
}

/// The quote of a kind; what is not shared is not the same as what is unknown.
pub fn quoted(l: L10n, row: &RosterRow, kind: NoteKind) -> String {
    let quote = match kind {
        NoteKind::Picture => row.picture_quote,
        NoteKind::Video => row.video_quote,
    };
    match quote {
        Some(quote) => ["¥", &l.figure(f64::from(quote))].concat(),
        None if keeps(row, Field::Quotes) => l.not_shared.to_owned(),
        None => "—".to_owned(),
    }
}

/// Whether a creator has something and does not share it.
pub fn keeps(row: &RosterRow, field: Field) -> bool {
    let place = Field::ALL.iter().position(|other| *other == field);
    place.is_some_and(|place| row.withheld >> place & 1 == 1)
}

fn trend(slot: Slot) -> AnyView {
    let line = slot.words(|_, row| path(&row.trend));
    view! {
        <span class="ranked-trend" role="gridcell">
            <svg viewBox=format!("0 0 {} {}", TREND.0, TREND.1) aria-hidden="true">
                <path d=line />
            </svg>
        </span>
    }
    .into_any()
}

/// The line of the latest notes' interactions, each 0–9.
fn path(trend: &[u8]) -> String {
    let last = trend.len().saturating_sub(1);
    if last == 0 {
        return String::new();
    }
    let points = trend.iter().enumerate().map(|(at, value)| {
        let x = 2.0 + (TREND.0 - 4.0) * at as f64 / last as f64;
        let y = TREND.1 - 2.0 - (TREND.1 - 4.0) * f64::from(*value) / 9.0;
        format!("{x:.1} {y:.1}")
    });
    ["M", &points.collect::<Vec<_>>().join("L")].concat()
}
