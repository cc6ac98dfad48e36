//! A note's first 24 hours beside those of its peers: a curve in its band, what that says, and
//! how far it came as folklore has it.

mod chart;
mod geometry;
mod stages;

use chrono::TimeDelta;
use hongbang_api::notes::LaunchReport;
use hongbang_domain::engagement::Counts;
use hongbang_domain::launch::{
    Band, HOURS, Input, MIN_PEERS, Metric, Reason, Rules, Standing, Verdict, band, cumulative,
    verdict,
};
use hongbang_domain::note::NoteKind;
use leptos::prelude::*;

use crate::components::live::value;
use crate::locales::L10n;
use crate::state::language::use_l10n;
use chart::LaunchChart;
use stages::stages;

/// What can be drawn, in the order of the choice.
const METRICS: [Metric; 3] = [Metric::Reads, Metric::Interactions, Metric::Impressions];

/// One metric of the note and its peers.
#[derive(Debug, Clone, PartialEq)]
struct Curve {
    metric: Metric,
    /// Running totals at the end of each hour.
    note: [u64; HOURS],
    /// How many peers know it.
    peers: usize,
    /// `None` where there are too few of them.
    band: Option<Band>,
    /// The hour (0–23) from which on the note is out of the band, and on which side.
    left: Option<(usize, Standing)>,
}

/// A note's first 24 hours.
#[component]
pub fn LaunchView(
    /// The first 24 hours, and those of the peers.
    report: LaunchReport,
    /// Picture or video.
    kind: NoteKind,
    /// What readers did over the note's life.
    counts: Counts,
    /// How old the note was when they were counted.
    age: TimeDelta,
) -> impl IntoView {
    let l = use_l10n();
    let LaunchReport { launch, peers } = report;
    let input = Input {
        launch: &launch,
        kind,
        counts: &counts,
        age,
        peers: &peers,
    };
    let rules = Rules::default();
    let verdict = verdict(&input, &rules);
    let curve = |metric: Metric| {
        Some(Curve {
            metric,
            note: cumulative(&launch, metric)?,
            peers: peers
                .iter()
                .filter(|peer| peer.hourly(metric).is_some())
                .count(),
            band: band(&peers, metric),
            left: (metric == Metric::Reads)
                .then_some(verdict.left_band_at)
                .flatten()
                .map(|hour| (hour, verdict.standing)),
        })
    };
    let curves: Vec<_> = METRICS.into_iter().filter_map(curve).collect();
    if curves.is_empty() {
        return view! { <p class="quiet">{l.launch().not_known}</p> }.into_any();
    }
    let shown = RwSignal::new(0);
    let choices = curves.iter().enumerate().map(|(index, curve)| {
        let words = metric_name(l, curve.metric);
        let pressed = move || {
            Some(if shown.get() == index {
                "true"
            } else {
                "false"
            })
        };
        view! {
            <button class="segment" aria-pressed=value(pressed) on:click=move |_| shown.set(index)>
                {words}
            </button>
        }
    });
    let choices = choices.collect_view();
    view! {
        {standing(l, &verdict)}
        <div class="segmented" role="group" aria-label=l.launch().metric>
            {choices}
        </div>
        <LaunchChart curves=curves shown=shown.read_only() />
        {reasons(l, &verdict)}
        {verdict.stage.as_ref().map(|reached| stages(l, reached))}
    }
    .into_any()
}

/// A metric's name.
fn metric_name(l: L10n, metric: Metric) -> &'static str {
    match metric {
        Metric::Impressions => l.record().impressions,
        Metric::Reads => l.record().reads,
        Metric::Interactions => l.record().interactions,
        Metric::Likes => l.likes,
        Metric::Collects => l.record().collects,
        Metric::Comments => l.record().comments,
        Metric::Shares => l.record().shares,
    }
}

/// Where the note stands, and what that rests on.
fn standing(l: L10n, verdict: &Verdict) -> AnyView {
    let words = l.launch();
    // Too few are a reason, said below.
    let peers = (verdict.n >= MIN_PEERS).then(|| (words.peers)(verdict.n));
    let confidence = verdict.confidence.map(words.confidence);
    let peers = [peers, confidence.map(str::to_owned)];
    let peers: Vec<_> = peers.into_iter().flatten().collect();
    view! {
        <p class="launch-standing">
            <strong>{(words.standing)(verdict.standing)}</strong>
            {verdict.needs_a_look().then(|| view! { <span class="launch-look">{words.look}</span> })}
        </p>
        {(!peers.is_empty()).then(|| view! { <p class="quiet">{peers.join(" · ")}</p> })}
    }
    .into_any()
}

/// Why, each with its evidence.
fn reasons(l: L10n, verdict: &Verdict) -> Option<AnyView> {
    (!verdict.reasons.is_empty()).then(|| {
        let rows = verdict.reasons.iter().map(|&reason| {
            let (words, evidence) = (l.launch().reason)(l, reason);
            view! {
                <li class=format!("reason {}", class(reason))>
                    <strong>{words}</strong>
                    <span class="quiet">{evidence}</span>
                </li>
            }
        });
        view! { <ul class="reasons">{rows.collect_view()}</ul> }.into_any()
    })
}

/// What a reason is: good, worth a look, or neither.
fn class(reason: Reason) -> &'static str {
    match reason {
        Reason::LikesSurgedAndStopped { .. } => "reason-look",
        Reason::AboveBand { .. } => "reason-good",
        Reason::ReadRate { value, needed } if value >= needed => "reason-good",
        _ => "",
    }
}
