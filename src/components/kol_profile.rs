//! A creator's head, figures, days and notes: of its own page, of its studio, and of the
//! studio's preview of what others see.

use hongbang_api::kols::KolNote;
use hongbang_domain::window::{self, Deals, Kinds, Selection, Statistics, Window};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::components::day_chart::DayChart;
use crate::components::figure::{Cell, Figure};
use crate::components::kol_head::{Heading, KolHead};
use crate::components::note_table::NoteTable;
use crate::components::segmented::{Choice, Segmented};
use crate::state::language::use_l10n;
use crate::state::record::{Missing, Record};
use crate::state::selection;

/// A creator, and the statistics that the address selects.
#[component]
pub fn KolRecord(
    /// The creator.
    record: Record,
    /// How its name stands in the page.
    heading: Heading,
    /// The address that shows another selection.
    href: Callback<Selection, String>,
    /// What one can do with the creator.
    #[prop(optional_no_strip)]
    action: Option<AnyView>,
) -> impl IntoView {
    let l = use_l10n();
    let query = use_location().query;
    let chosen = Memo::new(move |_| {
        let query = query.read();
        selection::from_query(|key| query.get_str(key))
    });
    let data_at = record.profile.kol.data_at;
    view! {
        <KolHead profile=record.profile.clone() heading=heading action=action />
        {move || {
            let chosen = chosen.get();
            let selected = |note: &&KolNote| chosen.holds(&note.published, data_at);
            let notes: Vec<KolNote> = record.notes.iter().filter(selected).cloned().collect();
            let dates = window::dates(data_at, chosen.window.days());
            let days = record.days.days.iter().filter(|day| dates.contains(&day.date)).copied().collect();
            let published = notes.iter().map(|note| window::china_date(note.published.published_at));
            view! {
                <Selectors chosen=chosen href=href />
                <Figures
                    statistics=record.figures(chosen)
                    private=record.missing_medians()
                    growth=record.missing_days()
                />
                <section class="panel">
                    <h2>{l.record().daily_reads}</h2>
                    <DayChart days=days missing=record.missing_days() published=published.collect() />
                </section>
                <section class="panel">
                    <h2>{(l.record().notes_in_window)(notes.len(), chosen.window.days())}</h2>
                    <NoteTable notes=notes />
                </section>
            }
        }}
    }
}

/// The window, the deals and the kinds, as links.
#[component]
fn Selectors(
    /// The present choice.
    chosen: Selection,
    /// The address that makes another.
    href: Callback<Selection, String>,
) -> impl IntoView {
    let l = use_l10n();
    let choice = move |words, to: Selection| Choice {
        words,
        href: href.run(to),
        current: to == chosen,
    };
    let windows = [
        (l.record().days_30, Window::Days30),
        (l.record().days_90, Window::Days90),
    ]
    .map(|(words, window)| choice(words, Selection { window, ..chosen }));
    let deals = [
        (l.all, Deals::All),
        (l.record().daily, Deals::Daily),
        (l.record().cooperation, Deals::Cooperation),
    ]
    .map(|(words, deals)| choice(words, Selection { deals, ..chosen }));
    let kinds = [
        (l.all, Kinds::All),
        (l.record().picture, Kinds::Picture),
        (l.video, Kinds::Video),
    ]
    .map(|(words, kinds)| choice(words, Selection { kinds, ..chosen }));
    view! {
        <div class="controls">
            <Segmented label=l.record().window choices=windows.into() />
            <Segmented label=l.record().deals choices=deals.into() />
            <Segmented label=l.record().kind choices=kinds.into() />
        </div>
    }
}

/// The medians of a selection.
#[component]
fn Figures(
    /// The statistics.
    statistics: Statistics,
    /// Why a median of what only the creator is told is not there.
    private: Missing,
    /// Why the growth is not there.
    growth: Missing,
) -> impl IntoView {
    let l = use_l10n();
    let count = Callback::new(move |value: f64| l.figure(value));
    let rate = Callback::new(move |value: f64| l.percent(value));
    let s = statistics;
    let gained = s.follower_growth.map(|growth| {
        let days = (l.record().over_days)(growth.days);
        let of = match growth.share {
            Some(share) => [l.percent(share), days].join(" · "),
            None => days,
        };
        (l.signed(growth.gained), of)
    });
    let public = |label, value, format, formula| {
        let missing = Missing::Unknown;
        view! { <Figure label=label value=value missing=missing format=format formula=formula /> }
    };
    let private = |label, value, format, formula| view! { <Figure label=label value=value missing=private format=format formula=formula /> };
    view! {
        <dl class="figures panel" aria-label=l.record().medians>
            {private(l.record().median_reads, s.reads, count, l.record().median_formula)}
            {public(l.record().median_interactions, s.interactions, count, l.record().interactions_formula)}
            {private(l.record().er_by_reads, s.er_by_reads, rate, l.record().er_by_reads_formula)}
            {public(l.record().er_by_followers, s.er_by_followers, rate, l.record().er_by_followers_formula)}
            {public(l.record().viral_rate, s.viral_rate, rate, l.record().viral_rate_formula)}
            <Cell label=l.record().growth value=gained missing=growth formula=l.record().growth_formula />
            {private(l.record().median_impressions, s.impressions, count, l.record().median_formula)}
            {public(l.record().median_likes, s.likes, count, l.record().median_formula)}
            {public(l.record().median_collects, s.collects, count, l.record().median_formula)}
            {public(l.record().median_comments, s.comments, count, l.record().median_formula)}
            {public(l.record().median_shares, s.shares, count, l.record().median_formula)}
            {private(l.record().read_rate, s.read_rate, rate, l.record().read_rate_formula)}
        </dl>
    }
}
