//! R8–R10 and plausibility: how followers came and went.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};

use super::case::{Answer, Case, usual};
use super::finding::{Clue, Outcome};
use crate::window::{Day, median};

/// A change of followers over some days in a row.
#[derive(Debug, Clone, Copy)]
struct Change {
    /// The first of the days.
    from: NaiveDate,
    /// The last of them.
    to: NaiveDate,
    /// Followers the day before.
    before: u64,
    by: f64,
}

impl Change {
    fn share(&self) -> f64 {
        self.by / self.before.max(1) as f64
    }
}

/// Changes over `length` days in a row, where both ends are known and no day is missing.
fn changes(case: &Case<'_>, length: usize) -> Vec<Change> {
    case.days
        .windows(length + 1)
        .filter_map(|days| {
            let (first, last) = (days.first()?, days.last()?);
            let (before, after) = (first.followers?, last.followers?);
            let whole = (last.date - first.date).num_days() == i64::try_from(length).ok()?;
            whole.then_some(Change {
                from: days.get(1)?.date,
                to: last.date,
                before,
                by: after as f64 - before as f64,
            })
        })
        .collect()
}

/// Fewer changes than this say nothing of what is usual.
const LEAST: usize = 14;

/// The days over which bought followers drip in, where they do not come at once.
const DRIP: usize = 4;

/// R8: followers jump, and no note explains it.
///
/// A jump: `(Δ − median) / (1.4826 · MAD) > 6` and Δ > 2 % of the followers (a robust z), over a
/// day or over four together, since jumps are let drip in. It is explained by a note of the 72
/// hours before that is three times as good as usual, by what notes say they brought, or by old
/// notes that are read anew: then the account is in the news elsewhere.
pub(super) fn jumps(case: &Case<'_>) -> Answer {
    let n = changes(case, 1).len();
    if n < LEAST {
        return Answer::unknown(n);
    }
    let mut found = all_jumps(case, case.settings.jump_share);
    found.retain(|jump| !is_explained(case, jump));
    let all: f64 = found.iter().map(Change::share).sum();
    let clues = found
        .iter()
        .map(|jump| Clue::Followers {
            date: jump.from,
            change: jump.by as i64,
            share: jump.share(),
        })
        .collect();
    Answer::graded(case.settings.jumps.at(all), n, clues)
}

/// Every jump, explained or not, over a day or over four; none overlaps another.
fn all_jumps(case: &Case<'_>, least: f64) -> Vec<Change> {
    let settings = case.settings;
    let mut found: Vec<Change> = Vec::new();
    for changes in [changes(case, 1), changes(case, DRIP)] {
        let Some(middle) = median(changes.iter().map(|change| change.by)) else {
            continue;
        };
        let Some(spread) = median(changes.iter().map(|change| (change.by - middle).abs())) else {
            continue;
        };
        // Where followers hardly move, one is no jump.
        let spread = (1.4826 * spread).max(1.0);
        let mut jumps: Vec<_> = changes
            .into_iter()
            .filter(|change| (change.by - middle) / spread > settings.jump_z)
            .filter(|change| change.share() > least)
            .collect();
        // The largest of those that overlap.
        jumps.sort_by(|a, b| b.by.total_cmp(&a.by).then(a.from.cmp(&b.from)));
        for jump in jumps {
            let apart = |other: &Change| jump.from > other.to || other.from > jump.to;
            if found.iter().all(apart) {
                found.push(jump);
            }
        }
    }
    found
}

/// Midnight in China before a date.
fn start_of(date: NaiveDate) -> DateTime<Utc> {
    date.and_time(NaiveTime::MIN)
        .and_utc()
        .checked_sub_signed(crate::window::CHINA)
        .unwrap_or(DateTime::<Utc>::MIN_UTC)
}

fn is_explained(case: &Case<'_>, jump: &Change) -> bool {
    let settings = case.settings;
    let from = start_of(jump.from)
        .checked_sub_signed(TimeDelta::hours(72))
        .unwrap_or(DateTime::<Utc>::MIN_UTC);
    let to = start_of(jump.to)
        .checked_add_signed(TimeDelta::hours(24))
        .unwrap_or(DateTime::<Utc>::MAX_UTC);
    let near = || {
        case.notes
            .iter()
            .filter(move |note| (from..to).contains(&note.published.published_at))
            .map(|note| &note.published.counts)
    };
    let stands_out = |count: fn(&crate::engagement::Counts) -> Option<u64>| {
        let all = case
            .notes
            .iter()
            .filter_map(|note| count(&note.published.counts));
        let usual = usual(all).unwrap_or(f64::INFINITY);
        near()
            .filter_map(count)
            .any(|count| count as f64 >= settings.jump_note * usual.max(1.0))
    };
    let brought: u64 = near()
        .filter_map(|counts| counts.follows)
        .fold(0, u64::saturating_add);
    stands_out(|counts| counts.reads)
        || stands_out(crate::engagement::Counts::interactions)
        || brought as f64 >= jump.by / 2.0
        || is_read_anew(case, jump)
}

/// Whether, around a jump, the account was read far more than its new notes account for.
fn is_read_anew(case: &Case<'_>, jump: &Change) -> bool {
    let read: fn(&Day) -> Option<u64> = |day| day.reads;
    let liked: fn(&Day) -> Option<u64> = |day| day.likes;
    let end = jump
        .to
        .checked_add_days(Days::new(2))
        .unwrap_or(NaiveDate::MAX);
    [
        (read, case.statistics.reads),
        (liked, case.statistics.likes),
    ]
    .into_iter()
    .find_map(|(count, note)| {
        let usual_note = note?.value;
        let usual_day = usual(case.days.iter().filter_map(|day| count(day)))?;
        let mut found = 0.0;
        let mut known = 0;
        for day in case
            .days
            .iter()
            .filter(|day| (jump.from..=end).contains(&day.date))
        {
            found += count(day)? as f64 - usual_day;
            known += 1;
        }
        (known > 0 && usual_note > 0.0).then_some(found >= case.settings.jump_reads * usual_note)
    })
    .unwrap_or(false)
}

/// R9: followers gained per like over 30 days, in the 30 days of the window in which it is
/// highest. Normal is 0.12–0.30 (practitioners' blogs).
pub(super) fn per_like(case: &Case<'_>) -> Answer {
    let settings = case.settings;
    let days: Vec<_> = case
        .days
        .iter()
        .filter_map(|day| Some((day.date, day.followers?, day.likes?)))
        .collect();
    let n = days.len();
    let explained: Vec<Change> = all_jumps(case, settings.jump_share / 4.0)
        .into_iter()
        .filter(|jump| is_explained(case, jump))
        .collect();
    let mut highest: Option<f64> = None;
    for (at, &(start, before, _)) in days.iter().enumerate() {
        let Some(end) = start.checked_add_days(Days::new(30)) else {
            continue;
        };
        let window: Vec<_> = days[at + 1..]
            .iter()
            .take_while(|(date, ..)| *date <= end)
            .collect();
        let Some(&&(_, after, _)) = window.last() else {
            continue;
        };
        let likes: u64 = window
            .iter()
            .map(|(.., likes)| *likes)
            .fold(0, u64::saturating_add);
        if window.len() < 24 || likes < settings.likes_least {
            continue;
        }
        let last = window.last().map_or(start, |(date, ..)| *date);
        let news: f64 = explained
            .iter()
            .filter(|jump| jump.from > start && jump.to <= last)
            .map(|jump| jump.by)
            .sum();
        let value = (after as f64 - before as f64 - news) / likes as f64;
        highest = Some(highest.map_or(value, |highest| highest.max(value)));
    }
    let Some(value) = highest else {
        return Answer::unknown(n);
    };
    let clue = Clue::Range {
        value,
        low: None,
        high: Some(settings.followers_per_like.from),
    };
    Answer::graded(settings.followers_per_like.at(value), n, vec![clue])
}

/// R10: many followers lost in a day: the platform cleans up, or a deal was taken back. Informs.
pub(super) fn loss(case: &Case<'_>) -> Answer {
    let changes = changes(case, 1);
    let n = changes.len();
    if n == 0 {
        return Answer::unknown(n);
    }
    let mut losses: Vec<_> = changes
        .into_iter()
        .filter(|change| change.before > 0 && -change.share() > case.settings.loss)
        .collect();
    losses.sort_by(|a, b| a.share().total_cmp(&b.share()).then(a.from.cmp(&b.from)));
    let outcome = match losses.is_empty() {
        true => Outcome::Fine,
        false => Outcome::Note,
    };
    let clues = losses
        .iter()
        .map(|change| Clue::Followers {
            date: change.from,
            change: change.by as i64,
            share: change.share(),
        })
        .collect();
    Answer::told(outcome, n, clues)
}

/// Follower plausibility: who follows many more than follow back, or has hardly a like for its
/// followers.
pub(super) fn plausibility(case: &Case<'_>) -> Answer {
    let settings = case.settings;
    let evidence = case.evidence;
    let Some(followers) = evidence.followers.filter(|&followers| followers > 0) else {
        return Answer::unknown(0);
    };
    let per_follower = |count: Option<u64>| Some(count? as f64 / followers as f64);
    let following = per_follower(evidence.following);
    let likes = per_follower(evidence.likes_and_collects);
    let n = usize::from(following.is_some()) + usize::from(likes.is_some());
    if n == 0 {
        return Answer::unknown(0);
    }
    let severities = [
        match evidence.following {
            Some(accounts) if accounts >= settings.following_least => {
                following.map_or(0.0, |value| settings.following.at(value))
            }
            _ => 0.0,
        },
        likes.map_or(0.0, |value| settings.likes_per_follower.at(value)),
    ];
    let clues = [
        following.map(|value| Clue::Range {
            value,
            low: None,
            high: Some(settings.following.from),
        }),
        likes.map(|value| Clue::Range {
            value,
            low: Some(settings.likes_per_follower.from),
            high: None,
        }),
    ];
    let severity = severities.into_iter().fold(0.0, f64::max);
    Answer::graded(severity, n, clues.into_iter().flatten().collect())
}
