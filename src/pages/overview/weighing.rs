//! What lowers a creator's score and what speaks for it, in plain words.

use hongbang_domain::authenticity::{Assessment, Clue, Finding, MIN_NOTES, assess};
use hongbang_domain::peers::{Metric, Peers};
use hongbang_domain::window::Selection;
use leptos::prelude::*;

use crate::components::live::live;
use crate::components::states::Skeleton;
use crate::locales::L10n;
use crate::state::evidence::evidence;
use crate::state::kol_parts::{Late, Part};
use crate::state::language::use_l10n;
use crate::state::overview::weighing::{Lift, facts, lifts, lowers, remarks};
use crate::state::preferences::preferences;
use crate::state::record::Record;

/// Clues said of a finding: the most telling.
const CLUES: usize = 2;

/// The score of a creator, and what makes it.
#[component]
pub fn Weighing(
    /// Its record.
    record: Record,
    /// What of it may come later.
    late: Late,
) -> impl IntoView {
    let l = use_l10n();
    let words = l.overview();
    let id = record.profile.kol.id;
    let chosen = preferences();
    // The same as counts below, in all that is known of the creator.
    let aside = Memo::new(move |_| {
        let overrides = chosen.with(|chosen| chosen.overrides(id).to_vec());
        overrides.iter().map(|one| one.rule).collect::<Vec<_>>()
    });
    view! {
        <section class="panel weighing" aria-label=words.weighing>
            <h2>{words.weighing}</h2>
            {live(move || {
                let (peers, kept) = (late.peers.get(), late.evidence.get());
                if matches!(peers, Part::Waiting) || matches!(kept, Part::Waiting) {
                    return view! { <Skeleton kind="lines" count=4 /> }.into_any();
                }
                // Without peers there is less to say, and still something.
                let peers = peers.here().map(|peers| &peers.peers);
                let assessment = assess(&evidence(&record, kept.here()), peers, &aside.get());
                view! {
                    {score(l, &assessment)}
                    {lowering(l, &assessment)}
                    {lifting(l, &record, peers)}
                    {remarked(l, &assessment)}
                }
                    .into_any()
            })}
        </section>
    }
}

fn score(l: L10n, assessment: &Assessment) -> AnyView {
    let words = l.overview();
    let Some(score) = assessment.score else {
        let why = (assessment.notes < MIN_NOTES)
            .then(|| (words.too_few_notes)(assessment.notes, MIN_NOTES));
        return view! {
            <p class="weighing-score"><strong>{l.assessed().insufficient}</strong></p>
            {why.map(|why| view! { <p class="quiet">{why}</p> })}
        }
        .into_any();
    };
    let confidence = assessment.confidence.map(l.launch().confidence);
    view! {
        <p class="weighing-score">
            <span class="quiet">{l.assessed().title}</span>
            <span class="figure-value">{l.integer(score.round() as u64)}</span>
            <span class="quiet">{(words.out_of_100)(assessment.notes)}</span>
            {confidence.map(|words| view! { <span class="quiet">{words}</span> })}
        </p>
        <p class="quiet">{words.score_hint}</p>
    }
    .into_any()
}

fn lowering(l: L10n, assessment: &Assessment) -> Option<AnyView> {
    let words = l.overview();
    assessment.score?;
    let found = lowers(assessment);
    let rows = found.iter().map(|finding| lower(l, finding));
    let view = view! {
        <h3>{words.lowers}</h3>
        {if found.is_empty() {
            view! { <p class="quiet">{words.nothing_lowers}</p> }.into_any()
        } else {
            view! { <ul class="lowers">{rows.collect_view()}</ul> }.into_any()
        }}
    };
    Some(view.into_any())
}

fn lower(l: L10n, finding: &Finding) -> AnyView {
    let points = l.integer(finding.points.round().max(1.0) as u64);
    view! {
        <li>
            <p class="lower-title">
                <strong>{(l.assessed().rule)(finding.rule)}</strong>
                <span class="lower-points">{["−", &points].concat()}</span>
            </p>
            {clues(l, finding)}
            <p class="lower-advice">{(l.overview().advice)(finding.rule)}</p>
        </li>
    }
    .into_any()
}

/// What a rule saw, with the notes that it speaks of.
fn clues(l: L10n, finding: &Finding) -> AnyView {
    let words = l.assessed();
    let clues = finding.clues.iter().take(CLUES).map(|clue| {
        let note = match clue {
            Clue::Note { id, .. } | Clue::Comments { note: Some(id), .. } => Some(*id),
            _ => None,
        };
        let link = note.map(|id| {
            view! {
                " "
                <a class="link" href=format!("/notes/{id}")>
                    {words.see_note}
                </a>
            }
        });
        view! { <p class="quiet">{(words.clue)(l, finding.rule, clue)} {link}</p> }
    });
    clues.collect_view().into_any()
}

fn lifting(l: L10n, record: &Record, peers: Option<&Peers>) -> AnyView {
    let words = l.overview();
    let Some(peers) = peers else {
        return view! {
            <h3>{words.lifts}</h3>
            <p class="quiet">{words.no_peers}</p>
        }
        .into_any();
    };
    let selection = Selection::default();
    let found = lifts(&record.figures(selection), &facts(record), peers, selection);
    let rows = found.iter().map(|found| lift(l, found));
    view! {
        <h3>{words.lifts}</h3>
        {if found.is_empty() {
            view! { <p class="quiet">{words.nothing_lifts}</p> }.into_any()
        } else {
            view! {
                <p class="quiet">{words.lifts_hint}</p>
                <ul class="lifts">{rows.collect_view()}</ul>
            }
                .into_any()
        }}
    }
    .into_any()
}

fn lift(l: L10n, lift: &Lift) -> AnyView {
    let words = l.overview();
    // Nobody is better than all of those among whom one is counted.
    let percent = lift.better_than().floor().min(99.0) as usize;
    view! {
        <li>
            <strong>{(words.metric)(lift.metric)}</strong>
            <span class="lift-value">{written(l, lift.metric, lift.value)}</span>
            <span class="quiet">{(words.better_than)(percent, lift.standing.n)}</span>
        </li>
    }
    .into_any()
}

/// A metric's value, written out.
fn written(l: L10n, metric: Metric, value: f64) -> String {
    match metric {
        Metric::Impressions
        | Metric::Reads
        | Metric::Interactions
        | Metric::Likes
        | Metric::Collects
        | Metric::Comments
        | Metric::Shares => l.figure(value),
        Metric::Cpm | Metric::Cpr | Metric::Cpe => {
            // Tenths of a yuan tell such prices apart.
            format!("¥{}", (value * 10.0).round() / 10.0)
        }
        _ => l.percent(value),
    }
}

fn remarked(l: L10n, assessment: &Assessment) -> Option<AnyView> {
    let found = remarks(assessment);
    (!found.is_empty()).then(|| {
        let rows = found.iter().map(|finding| {
            view! {
                <li>
                    <p>{(l.assessed().rule)(finding.rule)}</p>
                    {clues(l, finding)}
                    <p class="lower-advice">{(l.overview().advice)(finding.rule)}</p>
                </li>
            }
        });
        view! {
            <h3>{l.overview().remarks}</h3>
            <ul class="lowers">{rows.collect_view()}</ul>
        }
        .into_any()
    })
}
