//! How the latest notes took off, small and side by side, each within the band of its peers.

use hongbang_api::kols::{EvidenceNote, KolEvidence};
use hongbang_domain::launch::{Band, Input, Launch, Metric, Rules, Standing, band, verdict};
use leptos::prelude::*;

use super::day_list::{kind, link};
use crate::client;
use crate::components::live::live;
use crate::components::states::{Skeleton, awaited};
use crate::locales::L10n;
use crate::state::kol_parts::Part;
use crate::state::language::use_l10n;
use crate::state::loaded::Loaded;
use crate::state::overview::curve::{
    FirstDay, HEIGHT, Tile, WIDTH, after, latest, others, standing,
};
use crate::state::record::Record;

/// The latest first days of a creator.
#[component]
pub fn FirstDays(
    /// Its record.
    record: Record,
    /// The first hours of its notes.
    evidence: Signal<Part<KolEvidence>>,
) -> impl IntoView {
    let l = use_l10n();
    let words = l.overview();
    let data_at = record.profile.kol.data_at;
    view! {
        <section class="panel first-days" aria-label=words.first_days>
            <header class="panel-head">
                <h2>{words.first_days}</h2>
                <p class="quiet">{words.first_days_hint}</p>
            </header>
            {live(move || {
                let evidence = evidence.get();
                if matches!(evidence, Part::Waiting) {
                    return view! { <Skeleton kind="tile" count=3 /> }.into_any();
                }
                let kept = evidence.here().map(|kept| &*kept.notes).unwrap_or_default();
                let days = latest(&record.notes, kept, data_at);
                if days.is_empty() {
                    return view! { <p class="quiet">{words.first_days_none}</p> }.into_any();
                }
                let tiles = days.into_iter().map(|day| tile(l, day, kept));
                view! { <ul class="tiles">{tiles.collect_view()}</ul> }.into_any()
            })}
        </section>
    }
}

/// A note. Its peers are asked for where its own first hours are known; before that, it stands
/// beside the creator's other notes.
fn tile(l: L10n, day: FirstDay, kept: &[EvidenceNote]) -> AnyView {
    let words = l.overview();
    let note = day.note.clone();
    let running = day
        .is_running()
        .then(|| view! { <span class="running">{words.running}</span> });
    let body = if day.launch.is_some() {
        let id = note.id;
        let report = Loaded::new(move || Box::pin(client::note_launch(id)));
        let view = move |report: &hongbang_api::notes::LaunchReport| {
            curve(l, &day, &report.peers, words.peers_median)
        };
        awaited(report, "tile", view).into_any()
    } else {
        curve(l, &day, &others(&day, kept), words.own_median)
    };
    view! {
        <li class="tile">
            <p class="tile-title">{link(l, &note)}</p>
            <p class="quiet">{l.date(note.published.published_at)} " · " {kind(l, &note)} {running}</p>
            {body}
        </li>
    }
    .into_any()
}

/// The curve in its band, and what that says.
fn curve(l: L10n, day: &FirstDay, peers: &[Launch], named: &'static str) -> AnyView {
    let words = l.overview();
    let band = band(peers, Metric::Reads);
    let points = day.reads();
    let drawn = Tile::of(&points, band.as_ref());
    let (Some(tile), Some(&(hours, reads))) = (drawn, points.last()) else {
        return view! { <p class="quiet">{words.reads_unknown}</p> }.into_any();
    };
    let by_then = band.as_ref().map(|band| at(l, band, hours));
    let reads_words = l.figure(reads);
    let whole = hours.round() as usize;
    let quartiles = by_then.as_ref();
    let quartiles = quartiles.map(|[p25, median, p75]| [&**p25, &**median, &**p75]);
    let summary = (words.tile_summary)(&reads_words, whole, quartiles);
    let peers_words = by_then.map(|[p25, median, p75]| {
        [
            named,
            " ",
            &median,
            " (",
            &(words.middle_half)(&p25, &p75),
            ")",
        ]
        .concat()
    });
    let without = band.is_none().then_some(words.no_band);
    view! {
        <svg
            class="tile-chart"
            viewBox=format!("0 0 {WIDTH} {HEIGHT}")
            role="img"
            aria-label=summary
        >
            <path class="grid" d=format!("M0 {0}H{WIDTH}", HEIGHT - 5.0) />
            <path class="band" d=tile.area />
            <path class="median" d=tile.median />
            <path class="line" d=tile.line />
            <circle class="dot" cx=tile.end.0 cy=tile.end.1 r="3.2" />
        </svg>
        <p class="tile-axis quiet" aria-hidden="true">
            <span>"0"</span>
            <span>{(l.launch().hours)(24)}</span>
        </p>
        <p class="tile-verdict">{said(l, day, peers, band.as_ref(), hours, reads)}</p>
        <p class="quiet">
            {(words.after_hours)(&reads_words, whole)}
            {peers_words.map(|words| [" · ", &words].concat())}
            {without.map(|words| [" · ", words].concat())}
        </p>
    }
    .into_any()
}

/// The quartiles of a band after so many hours, written out.
fn at(l: L10n, band: &Band, hours: f64) -> [String; 3] {
    [&band.p25, &band.median, &band.p75].map(|curve| l.figure(after(curve, hours)))
}

/// Where it stands, in words: of a whole day the verdict of the note's own page.
fn said(
    l: L10n,
    day: &FirstDay,
    peers: &[Launch],
    band: Option<&Band>,
    hours: f64,
    reads: f64,
) -> AnyView {
    let words = l.overview();
    let launch = day.launch.as_ref().filter(|_| !day.is_running());
    if let Some(launch) = launch {
        let input = Input {
            launch,
            kind: day.note.published.kind,
            counts: &day.note.published.counts,
            age: day.age,
            peers,
        };
        let verdict = verdict(&input, &Rules::default());
        let look = verdict
            .needs_a_look()
            .then(|| view! { <span class="launch-look">{l.launch().look}</span> });
        let class = sign(verdict.standing);
        return view! {
            <strong class=class>{(l.launch().standing)(verdict.standing)}</strong>
            {look}
        }
        .into_any();
    }
    let Some(band) = band else {
        return ().into_any();
    };
    let standing = standing(band, hours, reads);
    let said = match standing {
        Standing::Above => words.so_far_above,
        Standing::Below => words.so_far_below,
        Standing::Within | Standing::Unknown => words.so_far_within,
    };
    view! { <strong class=sign(standing)>{said}</strong> }.into_any()
}

/// The style of a standing.
const fn sign(standing: Standing) -> &'static str {
    match standing {
        Standing::Above => "is-above",
        Standing::Below => "is-below",
        Standing::Within | Standing::Unknown => "",
    }
}
