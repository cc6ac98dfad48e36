//! `/kols/{id}`: a creator and the 30 or 90 days behind it, computed here from raw days and
//! notes.

use hongbang_api::kols::{Days, DaysQuery, KolNote, KolNotesQuery};
use hongbang_api::page::MAX_LIMIT;
use hongbang_domain::kol::{Kol, KolId};
use hongbang_domain::window::{self, Day, Deals, Kinds, Published, Selection, Statistics, Window};
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use crate::client::{self, Failure};
use crate::components::day_chart::DayChart;
use crate::components::figure::Figure;
use crate::components::kol_head::KolHead;
use crate::components::note_table::NoteTable;
use crate::components::segmented::{Choice, Segmented};
use crate::components::states::awaited;
use crate::state::language::use_l10n;
use crate::state::loaded::Loaded;
use crate::state::selection;
use crate::state::title::use_title;

/// The longest window that the page shows; everything it needs is loaded once.
const DAYS: u32 = 90;

/// A creator with what its statistics are made of.
#[derive(Debug, Clone, PartialEq)]
struct Record {
    kol: Kol,
    days: Vec<Day>,
    notes: Vec<KolNote>,
}

async fn load(id: KolId) -> Result<Record, Failure> {
    let kol = client::kol(id).await?.kol;
    let Days { days, .. } = client::kol_days(id, &DaysQuery { days: Some(DAYS) }).await?;
    let mut notes = Vec::new();
    let mut query = KolNotesQuery {
        days: Some(DAYS),
        limit: Some(MAX_LIMIT),
        cursor: None,
    };
    loop {
        let page = client::kol_notes(id, &query).await?;
        notes.extend(page.items);
        match page.next {
            Some(next) => query.cursor = Some(next),
            None => return Ok(Record { kol, days, notes }),
        }
    }
}

/// The page of a creator.
#[component]
pub fn KolPage() -> impl IntoView {
    let l = use_l10n();
    let params = use_params_map();
    let id = move || {
        params
            .read()
            .get_str("id")
            .and_then(|id| id.parse::<KolId>().ok())
    };
    let record = Loaded::new(move || {
        let id = id();
        Box::pin(async move { load(id.ok_or(Failure::NotFound)?).await })
    });
    use_title(move || {
        let name = record
            .with(|record| record.map(|record| record.kol.nickname.clone()).ok())
            .flatten();
        name.unwrap_or_else(|| l.kols.to_owned())
    });
    view! {
        <div class="page">
            {awaited(
                record,
                "kol",
                |record| view! { <Profile record=record.clone() /> }.into_any(),
            )}
        </div>
    }
}

/// Head, figures, days and notes of a creator.
#[component]
fn Profile(
    /// The creator.
    record: Record,
) -> impl IntoView {
    let l = use_l10n();
    let query = use_query_map();
    let Record { kol, days, notes } = record;
    let id = kol.id;
    let (followers, data_at) = (kol.followers, kol.data_at);
    view! {
        <KolHead kol=kol />
        {move || {
            let query = query.read();
            let chosen = selection::from_query(|key| query.get_str(key));
            let published: Vec<Published> = notes.iter().map(|note| note.published).collect();
            let statistics = Statistics::of(&published, &days, followers, data_at, chosen);
            let selected = |note: &&KolNote| chosen.holds(&note.published, data_at);
            let notes: Vec<KolNote> = notes.iter().filter(selected).cloned().collect();
            let dates = window::dates(data_at, chosen.window.days());
            let days = days.iter().filter(|day| dates.contains(&day.date)).copied().collect();
            let published = notes.iter().map(|note| window::china_date(note.published.published_at));
            view! {
                <Selectors id=id chosen=chosen />
                <Figures statistics=statistics />
                <section class="panel">
                    <h2>{l.daily_reads}</h2>
                    <DayChart days=days published=published.collect() />
                </section>
                <section class="panel">
                    <h2>{(l.notes_in_window)(notes.len(), chosen.window.days())}</h2>
                    <NoteTable notes=notes />
                </section>
            }
        }}
    }
}

/// The window, the deals and the kinds, as links.
#[component]
fn Selectors(
    /// Whose page.
    id: KolId,
    /// The present choice.
    chosen: Selection,
) -> impl IntoView {
    let l = use_l10n();
    let choice = move |words, to: Selection| Choice {
        words,
        href: format!("/kols/{id}{}", selection::to_query(to)),
        current: to == chosen,
    };
    let windows = [(l.days_30, Window::Days30), (l.days_90, Window::Days90)]
        .map(|(words, window)| choice(words, Selection { window, ..chosen }));
    let deals = [
        (l.all, Deals::All),
        (l.daily, Deals::Daily),
        (l.cooperation, Deals::Cooperation),
    ]
    .map(|(words, deals)| choice(words, Selection { deals, ..chosen }));
    let kinds = [
        (l.all, Kinds::All),
        (l.picture, Kinds::Picture),
        (l.video, Kinds::Video),
    ]
    .map(|(words, kinds)| choice(words, Selection { kinds, ..chosen }));
    view! {
        <div class="controls">
            <Segmented label=l.window choices=windows.into() />
            <Segmented label=l.deals choices=deals.into() />
            <Segmented label=l.kind choices=kinds.into() />
        </div>
    }
}

/// The medians of a selection.
#[component]
fn Figures(
    /// The statistics.
    statistics: Statistics,
) -> impl IntoView {
    let l = use_l10n();
    let count = Callback::new(move |value: f64| l.figure(value));
    let rate = Callback::new(move |value: f64| l.percent(value));
    let s = statistics;
    view! {
        <dl class="figures panel" aria-label=l.medians>
            <Figure label=l.median_reads value=s.reads format=count formula=l.median_formula />
            <Figure label=l.median_interactions value=s.interactions format=count formula=l.interactions_formula />
            <Figure label=l.er_by_reads value=s.er_by_reads format=rate formula=l.er_by_reads_formula />
            <Figure label=l.er_by_followers value=s.er_by_followers format=rate formula=l.er_by_followers_formula />
            <Figure label=l.viral_rate value=s.viral_rate format=rate formula=l.viral_rate_formula />
            <div class="figure">
                <dt title=l.growth_formula>{l.growth}</dt>
                {match s.follower_growth {
                    Some(growth) => {
                        view! {
                            <dd class="figure-value">{l.signed(growth.gained)}</dd>
                            <dd class="figure-note">
                                {growth.share.map(|share| format!("{} · ", l.percent(share)))}
                                {(l.over_days)(growth.days)}
                            </dd>
                        }
                            .into_any()
                    }
                    None => {
                        view! {
                            <dd class="figure-value figure-unknown">"—"</dd>
                            <dd class="figure-note">{l.unknown}</dd>
                        }
                            .into_any()
                    }
                }}
            </div>
            <Figure label=l.median_impressions value=s.impressions format=count formula=l.median_formula />
            <Figure label=l.median_likes value=s.likes format=count formula=l.median_formula />
            <Figure label=l.median_collects value=s.collects format=count formula=l.median_formula />
            <Figure label=l.median_comments value=s.comments format=count formula=l.median_formula />
            <Figure label=l.median_shares value=s.shares format=count formula=l.median_formula />
            <Figure label=l.read_rate value=s.read_rate format=rate formula=l.read_rate_formula />
        </dl>
    }
}
