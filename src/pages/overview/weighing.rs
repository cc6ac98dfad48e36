//! What lowers a creator's score and what speaks for it, in plain words.

use hongbang_domain::authenticity::{Assessment, Finding, MIN_NOTES, assess};
use hongbang_domain::peers::{Metric, Peers};
use hongbang_domain::window::Selection;
use leptos::prelude::*;

use super::Beside;
use crate::components::live::live;
use crate::components::states::{FailureView, Skeleton};
use crate::locales::L10n;
use crate::state::language::use_l10n;
use crate::state::overview::weighing::{Lift, evidence, facts, lifts, lowers, remarks};
use crate::state::record::Record;

/// The score of a creator, and what makes it.
#[component]
pub fn Weighing(
    /// Its record.
    record: Record,
    /// Its peers, and what is looked at.
    beside: Beside,
) -> impl IntoView {
    let l = use_l10n();
    let words = l.overview();
    let on_retry = Callback::new(move |()| beside.evidence.retry());
    view! {
        <section class="panel weighing" aria-label=words.weighing>
            <h2>{words.weighing}</h2>
            {live(move || {
                // Without peers there is less to say, and still something.
                let peers = beside.peers.with(|peers| peers.ok().map(|peers| peers.peers.clone()));
                let kept = beside.evidence.with(|kept| kept.cloned());
                let (Some(peers), Some(kept)) = (peers, kept) else {
                    return view! { <Skeleton kind="lines" count=4 /> }.into_any();
                };
                let kept = match kept {
                    Ok(kept) => kept,
                    Err(failure) => {
                        return view! { <FailureView failure=failure on_retry=on_retry /> }.into_any();
                    }
                };
                let assessment = assess(&evidence(&record, &kept), peers.as_ref(), &[]);
                view! {
                    {score(l, &assessment)}
                    {lowering(l, &assessment)}
                    {lifting(l, &record, peers.as_ref())}
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
            <p class="score"><strong>{words.insufficient}</strong></p>
            {why.map(|why| view! { <p class="quiet">{why}</p> })}
        }
        .into_any();
    };
    let confidence = assessment.confidence.map(l.launch().confidence);
    view! {
        <p class="score">
            <span class="quiet">{words.score}</span>
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
    let (title, advice) = (l.overview().rule)(finding.rule);
    let points = l.integer(finding.points.round().max(1.0) as u64);
    view! {
        <li>
            <p class="lower-title">
                <strong>{title}</strong>
                <span class="lower-points">{(l.overview().points)(&points)}</span>
            </p>
            <p class="quiet">{advice}</p>
        </li>
    }
    .into_any()
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
            let (title, advice) = (l.overview().rule)(finding.rule);
            view! {
                <li>
                    <p>{title}</p>
                    <p class="quiet">{advice}</p>
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
