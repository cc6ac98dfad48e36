//! R1–R4, R15 and R19: a creator's ratios beside those of its peers.

use super::MIN_NOTES;
use super::case::{Answer, Case, SELECTION};
use super::finding::{Clue, Outcome};
use super::settings::Usual;
use crate::peers::Metric;
use crate::window::Figure;

/// R1: interactions per read (per follower, where reads are unknown).
pub(super) fn engagement(case: &Case<'_>) -> Answer {
    let statistics = &case.statistics;
    let usual = &case.settings.engagement;
    match enough(statistics.er_by_reads) {
        Some(figure) => compared(case, Metric::ErByReads, figure, usual),
        None => match enough(statistics.er_by_followers) {
            Some(figure) => {
                // What is usual per read says nothing of what is per follower.
                let usual = Usual {
                    fixed_low: None,
                    fixed_high: None,
                    ..*usual
                };
                compared(case, Metric::ErByFollowers, figure, &usual)
            }
            None => Answer::unknown(known(statistics.er_by_reads)),
        },
    }
}

/// R2: median reads per follower.
pub(super) fn reach(case: &Case<'_>) -> Answer {
    let reads = case.statistics.reads;
    let followers = case.evidence.followers.filter(|&followers| followers > 0);
    match (enough(reads), followers) {
        (Some(Figure { value, n }), Some(followers)) => {
            let value = value / followers as f64;
            let figure = Figure { value, n };
            compared(case, Metric::ReadsPerFollower, figure, &case.settings.reach)
        }
        _ => Answer::unknown(known(reads)),
    }
}

/// R3: comments per like.
pub(super) fn comment_ratio(case: &Case<'_>) -> Answer {
    let figure = case.statistics.comments_per_like;
    match enough(figure) {
        Some(figure) => compared_from(
            case,
            Metric::CommentsPerLike,
            figure,
            &case.settings.comment_ratio,
            one_per_like(case),
        ),
        None => Answer::unknown(known(figure)),
    }
}

/// R4: collects per like.
pub(super) fn collect_ratio(case: &Case<'_>) -> Answer {
    let figure = case.statistics.collects_per_like;
    match enough(figure) {
        Some(figure) => compared_from(
            case,
            Metric::CollectsPerLike,
            figure,
            &case.settings.collect_ratio,
            one_per_like(case),
        ),
        None => Answer::unknown(known(figure)),
    }
}

/// R15: the share of followers that is active. Another source counts activity in another way, and
/// has other peers.
pub(super) fn active_followers(case: &Case<'_>) -> Answer {
    match case.evidence.active_follower_share {
        Some(value) if value.is_finite() && value >= 0.0 => {
            let figure = Figure { value, n: 1 };
            compared(
                case,
                Metric::ActiveFollowers,
                figure,
                &case.settings.active_followers,
            )
        }
        _ => Answer::unknown(0),
    }
}

/// R19: interactions per follower of a small account. Informs only: the bound knows neither the
/// account's size nor its category, and [`engagement`] knows both.
pub(super) fn low_engagement(case: &Case<'_>) -> Answer {
    let settings = case.settings;
    let Some(Figure { value, n }) = enough(case.statistics.er_by_followers) else {
        return Answer::unknown(known(case.statistics.er_by_followers));
    };
    let small = case
        .evidence
        .followers
        .is_some_and(|followers| followers < settings.low_engagement_followers);
    let low = small && value < settings.low_engagement;
    let clue = Clue::Range {
        value,
        low: small.then_some(settings.low_engagement),
        high: None,
    };
    let outcome = if low { Outcome::Note } else { Outcome::Fine };
    Answer::told(outcome, n, vec![clue])
}

/// One per the likes of a usual note: who has ten likes and no comment cannot have fewer.
fn one_per_like(case: &Case<'_>) -> f64 {
    case.statistics
        .likes
        .map_or(0.0, |likes| 1.0 / likes.value.max(1.0))
}

/// A figure that enough notes know.
fn enough(figure: Option<Figure>) -> Option<Figure> {
    figure.filter(|figure| figure.n >= MIN_NOTES)
}

fn known(figure: Option<Figure>) -> usize {
    figure.map_or(0, |figure| figure.n)
}

/// A figure beside the bounds that peers set, or fixed ones.
fn compared(case: &Case<'_>, metric: Metric, figure: Figure, usual: &Usual) -> Answer {
    compared_from(case, metric, figure, usual, 0.0)
}

/// The same where less than `least` cannot be told from it.
fn compared_from(
    case: &Case<'_>,
    metric: Metric,
    figure: Figure,
    usual: &Usual,
    least: f64,
) -> Answer {
    let Figure { value, n } = figure;
    let peers = case.peers;
    let spread = peers.and_then(|peers| peers.spread(SELECTION, metric));
    let bound = |percentile: Option<f64>| spread?.value(percentile?);
    let (low, high) = match spread {
        Some(_) => (bound(usual.low), bound(usual.high)),
        None => (usual.fixed_low, usual.fixed_high),
    };
    if low.is_none() && high.is_none() {
        return Answer::unknown(n);
    }
    let mut clues = Vec::new();
    if let Some(standing) = peers.and_then(|peers| peers.standing(SELECTION, metric, value)) {
        clues.push(Clue::Standing {
            value,
            percentile: standing.percentile,
            peers: standing.n,
        });
    }
    clues.push(Clue::Range { value, low, high });
    let below = low.map_or(0.0, |low| beyond(low, value.max(least), usual.full));
    let above = high.map_or(0.0, |high| beyond(value, high, usual.full));
    Answer::graded(below.max(above), n, clues)
}

/// How far the larger lies above the smaller, 0–1: 1 at `full` times. By ratios, since half is
/// as far from usual as twice.
fn beyond(larger: f64, smaller: f64, full: f64) -> f64 {
    if larger.is_nan() || smaller.is_nan() || larger <= smaller {
        0.0
    } else if smaller <= 0.0 {
        1.0
    } else {
        ((larger / smaller).ln() / full.ln()).clamp(0.0, 1.0)
    }
}
