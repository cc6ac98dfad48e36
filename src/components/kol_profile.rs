//! A creator's figures, days, authenticity, audience and notes: of its own page, of its studio,
//! and of the studio's preview of what others see.

mod among;
mod authenticity;
mod finding;
mod grid;
mod nav;
mod notes;
mod peers;
mod portrait;
mod price;
mod selectors;
mod sheet;
mod target;
mod topics;
mod words;

use hongbang_domain::sharing::Field;
use hongbang_domain::window::{self, Selection};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::components::day_chart::DayChart;
use crate::components::kol_head::{Heading, KolHead};
use crate::components::live::live;
use crate::state::day_series::Series;
use crate::state::effect::effect;
use crate::state::figures::Figures;
use crate::state::kol_parts::{Late, Part};
use crate::state::language::use_l10n;
use crate::state::measure::{measured, until_painted};
use crate::state::preferences::preferences;
use crate::state::record::{Missing, Record};
use crate::state::selection;
use authenticity::Authenticity;
use grid::grid;
use nav::Nav;
use notes::Notes;
use portrait::Portrait;
pub use portrait::bars as audience_bars;
use price::Price;
use selectors::Selectors;
use sheet::{FigureSheet, Of, Sheet};
use topics::Topics;

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
    let late = Late::of(&record);
    view! {
        <KolHead profile=record.profile.clone() heading=heading action=action />
        <KolBody record=record late=late href=href />
    }
}

/// What stands below the head of a creator.
#[component]
pub fn KolBody(
    /// The creator.
    record: Record,
    /// What of it may come later.
    late: Late,
    /// The address that shows another selection.
    href: Callback<Selection, String>,
) -> impl IntoView {
    let l = use_l10n();
    until_painted("profile");
    let query = use_location().query;
    let chosen = Memo::new(move |_| {
        let query = query.read();
        selection::from_query(|key| query.get_str(key))
    });
    let preferred = preferences();
    let fee = Memo::new(move |_| preferred.with(|chosen| chosen.fee().get()));
    let quotes = Missing::of(Field::Quotes, &record.profile.withheld);
    let record = StoredValue::new(record);
    let of = Of {
        record,
        chosen,
        fee,
        peers: late.peers,
    };
    let sheet = Sheet::new();
    let figures: Memo<Figures> = Memo::new(move |_| {
        let kinds = chosen.get().kinds;
        measured("statistics", || of.figures(kinds))
    });
    let series = RwSignal::new(Series::Reads);
    let later = after_paint(chosen);
    let of_later = Of {
        chosen: later,
        ..of
    };
    view! {
        <div class="kol-body">
            <Nav />
            <div class="controls kol-controls" id="figures">
                <Selectors chosen=chosen href=href />
                {live(move || circle(late.peers.get()))}
            </div>
            {live(move || {
                let peers = late.peers.get();
                figures.with(|figures| grid(l, figures, &peers, sheet))
            })}
            <div class="kol-columns">
                <div class="kol-main">
                    <section class="panel" id="days">
                        <h2>{l.profile().days}</h2>
                        {live(move || chart(record, chosen.get(), series))}
                    </section>
                    <Price of=of_later sheet=sheet missing=quotes />
                </div>
                <Authenticity record=record late=late />
            </div>
            <Portrait of=of sheet=sheet />
            <Notes record=record chosen=later evidence=late.evidence />
            <Topics record=record />
            <FigureSheet sheet=sheet of=of />
        </div>
    }
}

/// The same choice once what is in sight shows it: what is further down can wait for a frame.
fn after_paint(chosen: Memo<Selection>) -> Memo<Selection> {
    let later = RwSignal::new(chosen.get_untracked());
    effect(move || {
        if later.get_untracked() == chosen.get() {
            return;
        }
        // The first frame is before the paint, the second behind it.
        request_animation_frame(move || {
            request_animation_frame(move || {
                // Another choice may have been made since, or the page be gone.
                if let Some(now) = chosen.try_get_untracked() {
                    later.try_set(now);
                }
            });
        });
    });
    Memo::new(move |_| later.get())
}

/// Among whom percentiles are.
fn circle(peers: Part<hongbang_api::kols::KolPeers>) -> AnyView {
    let l = use_l10n();
    let words = l.profile();
    let said = match peers.here() {
        Some(here) => (words.peers_of)(&peers::who(l, here.peers.bucket), here.peers.creators),
        None if matches!(peers, Part::Waiting) => words.peers_waiting.to_owned(),
        None => words.peers_absent.to_owned(),
    };
    view! { <p class="quiet kol-circle">{said}</p> }.into_any()
}

/// The days of a selection: all notes' days, as the account's days are what they are, with the
/// selected notes marked.
fn chart(record: StoredValue<Record>, chosen: Selection, series: RwSignal<Series>) -> AnyView {
    record.with_value(|record| {
        let data_at = record.profile.kol.data_at;
        let selected = record
            .notes
            .iter()
            .filter(|note| chosen.holds(&note.published, data_at));
        let published = selected.map(|note| window::china_date(note.published.published_at));
        view! {
            <DayChart
                days=record.days.days.clone()
                dates=window::dates(data_at, chosen.window.days())
                missing=record.missing_days()
                published=published.collect()
                shown=series
            />
        }
        .into_any()
    })
}
