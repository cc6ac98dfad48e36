//! R5–R7, R16 and R17: how an account's notes gather beside each other.

use chrono::{DateTime, Utc};

use super::case::{Answer, Case, SELECTION, usual};
use super::finding::{Clue, Outcome};
use super::{NoteEvidence, Settings};
use crate::launch::MIN_AGE;
use crate::window::{Kinds, Window, cooperation_share, median, ppp};

/// R5: notes read far more than usual while hardly anyone engages.
///
/// A note is a spike from 1.5 × the usual reads while its engagement is 30 % down; it counts
/// `25 · inflation · drop` of 100 (practitioners' blogs). What is usual is taken from the half of
/// the notes with the better engagement: where most reads are bought, the median is, too.
pub(super) fn read_spikes(case: &Case<'_>) -> Answer {
    let settings = case.settings;
    let known: Vec<(&NoteEvidence, f64, f64)> = case
        .notes
        .iter()
        .filter_map(|&note| {
            let counts = &note.published.counts;
            let reads = counts.reads.filter(|&reads| reads >= MIN_READS)?;
            Some((note, reads as f64, counts.er_by_reads()?))
        })
        .collect();
    let n = known.len();
    if n < super::MIN_NOTES {
        return Answer::unknown(n);
    }
    let Some(middle) = median(known.iter().map(|(.., er)| *er)) else {
        return Answer::unknown(n);
    };
    let better = || known.iter().filter(|(.., er)| *er >= middle);
    let (Some(reads), Some(er)) = (
        median(better().map(|(_, reads, _)| *reads)),
        median(better().map(|(.., er)| *er)),
    ) else {
        return Answer::unknown(n);
    };
    if er <= 0.0 {
        return Answer::unknown(n);
    }
    let mut spikes: Vec<(f64, Clue)> = known
        .iter()
        .filter_map(|&(note, note_reads, _)| {
            let inflation = note_reads / reads.max(1.0);
            let engaged = note.published.counts.interactions()? as f64;
            // At most: chance alone moves a count by its root.
            let drop = 1.0 - (engaged + DOUBT * engaged.sqrt()) / (note_reads * er);
            let spike = match inflation >= settings.spike_reads && drop >= settings.spike_drop {
                true => (0.25 * inflation).min(1.0) * drop,
                false => 0.0,
            };
            let points = spike.max(idle_day(note, settings)).min(1.0);
            let clue = Clue::Note {
                id: note.id,
                value: note_reads,
                usual: reads,
            };
            (points > 0.0).then_some((points, clue))
        })
        .collect();
    let all: f64 = spikes.iter().map(|(points, _)| points).sum();
    spikes.sort_by(|a, b| b.0.total_cmp(&a.0));
    let clues = spikes.into_iter().map(|(_, clue)| clue).collect();
    Answer::graded(settings.spikes.at(all / n as f64), n, clues)
}

/// By how many roots of a count chance is allowed to move it.
const DOUBT: f64 = 2.0;

/// How much less those engaged who read a note on its first day than those who came later, 0–1.
/// Followers come first, and engage most: the other way round, the day's reads were none.
fn idle_day(note: &NoteEvidence, settings: &Settings) -> f64 {
    let drop = || {
        let day = note.launch.as_ref()?.day();
        let (day_reads, day_engaged) = (day.reads?, day.interactions()? as f64);
        let counts = &note.published.counts;
        let reads = counts.reads?.checked_sub(day_reads)? as f64;
        let engaged = counts.interactions()? as f64 - day_engaged;
        let first = (day_engaged + DOUBT * day_engaged.sqrt()) / day_reads as f64;
        let later = (engaged - DOUBT * engaged.max(0.0).sqrt()) / reads;
        (day_reads >= MIN_READS && reads >= MIN_READS as f64 && later > 0.0)
            .then(|| 1.0 - first / later)
    };
    settings.idle_drop.at(drop().unwrap_or(0.0))
}

/// Fewer reads than this make no rate of engagement: at 30, one reader more or less moves it by
/// three points.
const MIN_READS: u64 = crate::launch::MIN_READS;

/// R6: one note has most of the interactions of the last 30 days. A hit is no sin: it informs.
pub(super) fn one_hit(case: &Case<'_>) -> Answer {
    let from = Window::Days30.start(case.evidence.data_at);
    let known: Vec<(&NoteEvidence, u64)> = case
        .notes
        .iter()
        .filter(|note| note.published.published_at > from)
        .filter_map(|&note| Some((note, note.published.counts.interactions()?)))
        .collect();
    let n = known.len();
    let all: u128 = known.iter().map(|(_, count)| u128::from(*count)).sum();
    let top = known.iter().max_by_key(|(note, count)| (*count, note.id));
    match (top, usual(known.iter().map(|(_, count)| *count))) {
        (Some(&(note, count)), Some(usual)) if n >= case.settings.vary_notes && all > 0 => {
            let is_hit = count as f64 / all as f64 > case.settings.one_hit;
            let clue = Clue::Note {
                id: note.id,
                value: count as f64,
                usual,
            };
            match is_hit {
                true => Answer::told(Outcome::Note, n, vec![clue]),
                false => Answer::told(Outcome::Fine, n, Vec::new()),
            }
        }
        _ => Answer::unknown(n),
    }
}

/// R7: notes gather too evenly: the coefficient of variation of their interactions. Notes younger
/// than three days still gather, and differ by their age.
pub(super) fn too_even(case: &Case<'_>) -> Answer {
    let known: Vec<f64> = case
        .settled(MIN_AGE)
        .filter_map(|note| note.published.counts.interactions())
        .map(|count| count as f64)
        .collect();
    let n = known.len();
    let mean = known.iter().sum::<f64>() / n as f64;
    if n < case.settings.vary_notes || mean <= 0.0 {
        return Answer::unknown(n);
    }
    let squares: f64 = known.iter().map(|count| (count - mean).powi(2)).sum();
    let value = (squares / (n - 1) as f64).sqrt() / mean;
    let clue = Clue::Range {
        value,
        low: Some(case.settings.variation.from),
        high: None,
    };
    Answer::graded(case.settings.variation.at(value), n, vec![clue])
}

/// R16: cooperation notes gather far less than daily ones.
pub(super) fn paid_performance(case: &Case<'_>) -> Answer {
    let published: Vec<_> = case.notes.iter().map(|note| note.published).collect();
    let Some(figure) = ppp(
        &published,
        case.evidence.data_at,
        SELECTION.window,
        Kinds::All,
    ) else {
        return Answer::unknown(0);
    };
    if figure.n < case.settings.ppp_notes {
        return Answer::unknown(figure.n);
    }
    let clue = Clue::Range {
        value: figure.value,
        low: Some(case.settings.ppp.from),
        high: None,
    };
    Answer::graded(case.settings.ppp.at(figure.value), figure.n, vec![clue])
}

/// R17: much of what is published is paid for. That is a trade, not a trick: it informs.
pub(super) fn cooperation(case: &Case<'_>) -> Answer {
    let settings = case.settings;
    let published: Vec<_> = case.notes.iter().map(|note| note.published).collect();
    let data_at: DateTime<Utc> = case.evidence.data_at;
    let Some(figure) = cooperation_share(&published, data_at, SELECTION.window, Kinds::All)
        .filter(|figure| figure.n >= super::MIN_NOTES)
    else {
        return Answer::unknown(0);
    };
    let small = case
        .evidence
        .followers
        .is_some_and(|followers| followers < settings.small_followers);
    let most = match small {
        true => settings.cooperation_small,
        false => settings.cooperation,
    };
    let clue = Clue::Range {
        value: figure.value,
        low: None,
        high: Some(most),
    };
    let outcome = match figure.value > most {
        true => Outcome::Note,
        false => Outcome::Fine,
    };
    Answer::told(outcome, figure.n, vec![clue])
}
