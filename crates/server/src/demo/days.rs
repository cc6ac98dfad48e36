//! A creator's days: what its notes added, what older notes still added, and who followed.

use hongbang_domain::window::Day;

use super::behaviour::{Behaviour, Quirk};
use super::calendar::{Calendar, DAYS};
use super::chance::{Chance, Purpose};
use super::persona::{Disclosure, Persona};
use super::traffic::{Traffic, metric};
use super::traits::traits;

/// What each day added.
type Flow = [[f64; DAYS]; metric::ALL];

/// The days that the source knows, oldest first.
pub fn of(persona: &Persona, notes: &[Traffic], calendar: &Calendar) -> Vec<Day> {
    let mut chance = persona.chance(Purpose::Days);
    let mut flow = [[0.0; DAYS]; metric::ALL];
    for note in notes {
        add_note(note, &mut flow);
    }
    let event = (persona.quirk == Quirk::Event).then(|| 5 + chance.below(DAYS - 10));
    add_older_notes(persona, notes.len(), event, &mut flow, &mut chance);
    let mut change = organic_change(persona, &flow[metric::FOLLOWS], &mut chance);
    if let Some(day) = event {
        let gained = persona.followers as f64 * chance.between(0.025, 0.07);
        for (later, share) in [0.62, 0.26, 0.12].iter().enumerate() {
            change[day + later] += gained * share;
        }
    }
    if persona.behaviour == Some(Behaviour::BoughtFollowers) {
        add_jumps(persona.followers, notes, &mut change, &mut chance);
    }
    let followers = path(persona.followers, &change);
    let added = flow.map(|days| whole(&days, chance.unit()));
    let missing = missing(&mut chance);
    let known = |metric: usize, day: usize| {
        let public = !matches!(metric, metric::IMPRESSIONS | metric::READS);
        (persona.disclosure == Disclosure::Full || public).then_some(added[metric][day])
    };
    (0..DAYS)
        .filter(|&day| !missing[day])
        .map(|day| Day {
            date: calendar.date(day),
            followers: Some(followers[day]),
            impressions: known(metric::IMPRESSIONS, day),
            reads: known(metric::READS, day),
            likes: known(metric::LIKES, day),
            collects: known(metric::COLLECTS, day),
            comments: known(metric::COMMENTS, day),
            shares: known(metric::SHARES, day),
        })
        .collect()
}

fn add_note(note: &Traffic, flow: &mut Flow) {
    for wave in &note.waves {
        let all = wave.curve.at(note.age());
        let mut before = 0.0;
        for day in (note.published / 24.0) as usize..DAYS {
            let age = (day + 1) as f64 * 24.0 - note.published;
            let share = wave.curve.at(age) / all;
            for (days, &count) in flow.iter_mut().zip(&wave.counts) {
                days[day] += count as f64 * (share - before);
            }
            before = share;
        }
    }
}

/// Notes from before the first day are still found; ever less of them.
fn add_older_notes(
    persona: &Persona,
    notes: usize,
    event: Option<usize>,
    flow: &mut Flow,
    chance: &mut Chance,
) {
    let habits = &persona.habits;
    let own = traits(persona.categories[0]);
    let a_day = (notes as f64 / DAYS as f64).max(0.02);
    let likes = habits.engagement / (1.0 + own.collects + own.comments);
    let reads: [f64; DAYS] = std::array::from_fn(|day| {
        let fading = (1.0 - habits.first_day) * (-(day as f64) / own.tail_days).exp();
        let found = habits.level * chance.lognormal(1.0, 0.25) * (a_day * fading + 0.006);
        match event {
            Some(event) if (event..event + 4).contains(&day) => {
                found + habits.level * chance.between(0.5, 1.4)
            }
            _ => found,
        }
    });
    for (metric, rate) in [
        (metric::IMPRESSIONS, 1.0 / habits.read_rate),
        (metric::READS, 1.0),
        (metric::LIKES, likes),
        (metric::COLLECTS, likes * own.collects),
        (metric::COMMENTS, likes * own.comments),
        (metric::SHARES, likes * own.shares),
        (metric::FOLLOWS, likes * habits.follows),
    ] {
        for (sum, reads) in flow[metric].iter_mut().zip(reads) {
            *sum += reads * rate;
        }
    }
}

/// Who came by the notes, less those who left: fewer than came, for most.
fn organic_change(persona: &Persona, follows: &[f64; DAYS], chance: &mut Chance) -> [f64; DAYS] {
    let gained: f64 = follows.iter().sum();
    let share = match chance.unit() {
        ..0.12 => chance.between(0.7, 1.7),
        _ => chance.between(0.03, 0.35),
    };
    let leaving = gained * share / DAYS as f64 + persona.followers as f64 * 2e-6;
    follows.map(|gained| gained - leaving * chance.lognormal(1.0, 0.35))
}

/// Jumps of bought followers, on days that no good note explains; a part of them is taken
/// down again within two weeks.
fn add_jumps(followers: u64, notes: &[Traffic], change: &mut [f64; DAYS], chance: &mut Chance) {
    let reads = |note: &Traffic| note.total()[metric::READS];
    let mut all: Vec<u64> = notes.iter().map(reads).collect();
    all.sort_unstable();
    let median = all.get(all.len() / 2).copied().unwrap_or(0);
    let explained = |day: usize| {
        notes.iter().any(|note| {
            let published = (note.published / 24.0) as usize;
            (published..published + 4).contains(&day) && reads(note) >= 2 * median
        })
    };
    for _ in 0..=chance.below(3) {
        let tries = (0..20).map(|_| 8 + chance.below(DAYS - 12));
        let Some(day) = tries
            .collect::<Vec<_>>()
            .into_iter()
            .find(|&day| !explained(day))
        else {
            continue;
        };
        let bought = followers as f64 * chance.between(0.02, 0.1);
        // Some let them drip in over four days.
        let parts = match chance.hit(0.3) {
            true => [0.3, 0.27, 0.23, 0.2],
            false => [0.9, 0.1, 0.0, 0.0],
        };
        for (later, part) in parts.iter().enumerate() {
            change[day + later] += bought * part;
        }
        let lost = bought * chance.between(0.05, 0.2);
        for later in change.iter_mut().skip(day + 4).take(14) {
            *later -= lost / 14.0;
        }
    }
}

/// Followers at the end of each day, the last of which is known.
fn path(followers: u64, change: &[f64; DAYS]) -> [u64; DAYS] {
    let mut path = [followers; DAYS];
    let mut exact = followers as f64;
    for day in (1..DAYS).rev() {
        exact = (exact - change[day]).max(0.0);
        path[day - 1] = exact.round() as u64;
    }
    path
}

/// Whole numbers whose sums stay within one of the exact sums.
fn whole(days: &[f64; DAYS], mut carry: f64) -> [u64; DAYS] {
    days.map(|exact| {
        carry += exact.max(0.0);
        let now = carry as u64;
        carry -= now as f64;
        now
    })
}

/// Days that the source has nothing of: most creators have all, some a gap, a few hours of
/// outage here and there, or joined late. The last day is always there.
fn missing(chance: &mut Chance) -> [bool; DAYS] {
    let mut missing = [false; DAYS];
    match chance.unit() {
        ..0.06 => {
            let length = 1 + chance.below(6);
            let start = chance.below(DAYS - 1 - length);
            missing[start..start + length].fill(true);
        }
        0.06..0.11 => {
            for _ in 0..=chance.below(3) {
                missing[chance.below(DAYS - 1)] = true;
            }
        }
        0.11..0.15 => {
            let joined = chance.below(DAYS - 10);
            missing[..joined].fill(true);
        }
        _ => {}
    }
    missing
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_path_ends_at_the_followers_and_stays_above_zero() {
        let mut change = [3.4; DAYS];
        change[40] = 500.0;
        let path = path(1_000, &change);
        assert_eq!(path[DAYS - 1], 1_000);
        assert_eq!(path[40] - path[39], 500);
        assert!(path.is_sorted());
        // More than there are cannot have come: the account began with none.
        change[60] = 5_000.0;
        assert_eq!(super::path(1_000, &change)[..60], [0; 60]);
    }

    #[test]
    fn whole_numbers_keep_the_sum() {
        let whole: u64 = whole(&[0.3; DAYS], 0.5).iter().sum();
        assert!((26..=28).contains(&whole));
    }

    #[test]
    fn the_last_day_is_never_missing() {
        let mut chance = Chance::new(1, 1, Purpose::Days);
        let mut gaps = 0;
        for _ in 0..2_000 {
            let missing = missing(&mut chance);
            assert!(!missing[DAYS - 1]);
            gaps += usize::from(missing.contains(&true));
        }
        assert!((200..400).contains(&gaps), "{gaps}");
    }
}
