//! What a creator's notes gathered: counts, and how they spread over time.

use hongbang_domain::engagement::Counts;
use hongbang_domain::note::NoteKind;

use super::behaviour::{Behaviour, Quirk};
use super::calendar::{DAYS, HOURS};
use super::chance::{Chance, Purpose};
use super::curve::Curve;
use super::persona::{Disclosure, Persona};
use super::traits::{Traits, traits};

/// Numbers of the metrics in a [`Tally`].
pub mod metric {
    /// Impressions.
    pub const IMPRESSIONS: usize = 0;
    /// Reads.
    pub const READS: usize = 1;
    /// Likes.
    pub const LIKES: usize = 2;
    /// Collects.
    pub const COLLECTS: usize = 3;
    /// Comments.
    pub const COMMENTS: usize = 4;
    /// Shares.
    pub const SHARES: usize = 5;
    /// Followers gained.
    pub const FOLLOWS: usize = 6;
    /// How many metrics there are.
    pub const ALL: usize = 7;
}
use metric::{COLLECTS, COMMENTS, FOLLOWS, IMPRESSIONS, LIKES, READS, SHARES};

/// A count of each metric.
pub type Tally = [u64; metric::ALL];

/// Counts up to the end of the data, and how they came in.
pub struct Wave {
    /// The counts.
    pub counts: Tally,
    /// How they came in.
    pub curve: Curve,
}

/// One note's figures.
pub struct Traffic {
    /// Hours from the first midnight to its publication.
    pub published: f64,
    /// Picture or video.
    pub kind: NoteKind,
    /// Whether it is a cooperation note.
    pub sponsored: bool,
    /// Whether it gives something away.
    pub giveaway: bool,
    /// How many comments come from a pod.
    pub pod_comments: u64,
    /// What readers did; behind it, what was bought.
    pub waves: Vec<Wave>,
    finish_rate: f64,
}

impl Traffic {
    /// The note's age in hours at the end of the data.
    pub fn age(&self) -> f64 {
        HOURS - self.published
    }

    /// Counts up to the end of the data.
    pub fn total(&self) -> Tally {
        let mut total = Tally::default();
        for wave in &self.waves {
            for (sum, count) in total.iter_mut().zip(wave.counts) {
                *sum += count;
            }
        }
        total
    }

    /// The counts as the source knows them.
    pub fn counts(&self, disclosure: Disclosure) -> Counts {
        let total = self.total();
        let known = |count: u64| (disclosure == Disclosure::Full).then_some(count);
        let rate = (disclosure == Disclosure::Full && total[READS] > 0).then_some(self.finish_rate);
        Counts {
            impressions: known(total[IMPRESSIONS]),
            reads: known(total[READS]),
            likes: Some(total[LIKES]),
            collects: Some(total[COLLECTS]),
            comments: Some(total[COMMENTS]),
            shares: Some(total[SHARES]),
            follows: known(total[FOLLOWS]),
            completion_rate: rate.filter(|_| self.kind == NoteKind::Video),
            three_second_rate: rate.filter(|_| self.kind == NoteKind::Picture),
        }
    }
}

/// The figures of all notes of a creator, oldest first.
pub fn of(persona: &Persona) -> Vec<Traffic> {
    let mut chance = persona.chance(Purpose::Traffic);
    let own = traits(persona.categories[0]);
    let mut times = times(persona.notes, &mut chance);
    times.sort_by(f64::total_cmp);
    let mut notes: Vec<Traffic> = times
        .into_iter()
        .map(|published| note(persona, &own, published, &mut chance))
        .collect();
    // Nobody gains most of an account in one season and stays small.
    let most = persona.followers * 9 / 20;
    let gained: u64 = notes.iter().map(|note| note.total()[FOLLOWS]).sum();
    if gained > most {
        for wave in notes.iter_mut().flat_map(|note| &mut note.waves) {
            wave.counts[FOLLOWS] = wave.counts[FOLLOWS] * most / gained;
        }
    }
    notes
}

/// When creators publish, by the hour of the day in China: at noon and in the evening.
const PUBLISHING: [f64; 24] = [
    1.0, 0.5, 0.25, 0.12, 0.1, 0.2, 0.7, 1.8, 2.6, 2.8, 3.2, 4.4, 6.2, 4.4, 3.0, 3.0, 3.4, 5.0,
    7.2, 7.6, 8.0, 7.4, 5.2, 2.6,
];

fn times(notes: u32, chance: &mut Chance) -> Vec<f64> {
    let usual = chance.weighted(PUBLISHING) as f64;
    let mut time = || {
        let hour = match chance.hit(0.5) {
            true => (usual + chance.between(0.0, 1.0) + 1.1 * chance.normal()).rem_euclid(24.0),
            false => chance.weighted(PUBLISHING) as f64 + chance.unit(),
        };
        // A quarter of an hour before the end, so that the newest note has something.
        (chance.below(DAYS) as f64 * 24.0 + hour).min(HOURS - 0.25)
    };
    (0..notes).map(|_| time()).collect()
}

fn note(persona: &Persona, own: &Traits, published: f64, chance: &mut Chance) -> Traffic {
    let habits = &persona.habits;
    let even = persona.behaviour == Some(Behaviour::EvenMetrics);
    let kind = match chance.hit(habits.video) {
        true => NoteKind::Video,
        false => NoteKind::Picture,
    };
    let sponsored = chance.hit(habits.sponsored);
    let giveaway = !sponsored && persona.quirk == Quirk::Giveaways && chance.hit(0.14);
    let viral = chance.hit(habits.viral) && !sponsored;

    let noise = |spread: f64, chance: &mut Chance| match (even, persona.quirk) {
        (true, _) => chance.lognormal(1.0, 0.02),
        (_, Quirk::Steady) => chance.lognormal(1.0, spread * 0.4),
        _ => chance.lognormal(1.0, spread),
    };
    let mut reads = habits.level * chance.lognormal(1.0, habits.spread);
    let mut engagement = habits.engagement * noise(0.2, chance);
    let mut first_day = (habits.first_day + 0.05 * chance.normal()).clamp(0.22, 0.98);
    if sponsored && !even {
        // Cooperation notes gather about 0.7 of what daily notes do.
        reads *= noise(0.12, chance) * 0.83;
        engagement *= noise(0.1, chance) * 0.87;
    }
    if viral {
        // Large accounts are near their limit as it is.
        let most = 60.0 * (habits.level / 1_000.0).max(1.0).powf(-0.3);
        reads *= (3.5 * (1.0 - chance.unit()).powf(-1.0 / 1.7)).min(most);
        engagement *= 0.88;
        first_day *= 0.75;
    }
    if giveaway {
        reads *= 1.5;
    }
    let intensity = habits.intensity;
    let planted = persona
        .behaviour
        .filter(|kind| chance.hit(share_of_notes(*kind, intensity)));
    if planted == Some(Behaviour::BoughtLikes) {
        // Nobody looks for such a note on the day after.
        first_day = chance.between(0.84, 0.99);
    }

    let interactions = reads * engagement;
    let likes = interactions / (1.0 + own.collects + own.comments);
    let mut gathered = [0.0; metric::ALL];
    gathered[READS] = reads;
    gathered[IMPRESSIONS] = reads / (habits.read_rate * noise(0.15, chance)).min(0.5);
    gathered[LIKES] = likes;
    gathered[COLLECTS] = likes * own.collects * noise(0.22, chance);
    gathered[COMMENTS] = likes * own.comments * noise(0.35, chance);
    gathered[SHARES] = likes * own.shares * noise(0.3, chance);
    gathered[FOLLOWS] = likes * habits.follows * noise(0.25, chance);
    if giveaway {
        gathered[COMMENTS] = likes * chance.between(1.2, 3.2);
        gathered[FOLLOWS] *= 2.5;
    }

    let tail_hours = own.tail_days * 24.0 * chance.lognormal(1.0, 0.25);
    let fade_hours = habits.fade_hours * chance.between(0.8, 1.25);
    let curve = Curve::natural(published % 24.0, first_day, fade_hours, tail_hours);
    let so_far = curve.at(HOURS - published);
    let counts = gathered.map(|sum| match even {
        true => (sum * so_far).round() as u64,
        false => chance.count(sum * so_far),
    });
    let natural = Wave {
        counts: fitted(counts),
        curve,
    };
    let mut note = Traffic {
        published,
        kind,
        sponsored,
        giveaway,
        pod_comments: 0,
        waves: vec![natural],
        finish_rate: finish_rate(kind, engagement, chance),
    };
    if let Some(kind) = planted {
        plant(kind, persona, &gathered, &mut note, chance);
    }
    note
}

/// Of how many of a creator's notes something is bought.
fn share_of_notes(kind: Behaviour, intensity: f64) -> f64 {
    match kind {
        Behaviour::BoughtLikes => 0.25 + 0.6 * intensity,
        Behaviour::BoughtReads => 0.2 + 0.55 * intensity,
        Behaviour::Pod => 0.35 + 0.6 * intensity,
        Behaviour::BoughtFollowers | Behaviour::InactiveAudience | Behaviour::EvenMetrics => 0.0,
    }
}

/// Adds what was bought for a note.
fn plant(
    kind: Behaviour,
    persona: &Persona,
    gathered: &[f64; metric::ALL],
    note: &mut Traffic,
    chance: &mut Chance,
) {
    let age = note.age();
    let intensity = persona.habits.intensity;
    let mut counts = Tally::default();
    let curve = match kind {
        Behaviour::BoughtLikes => {
            let curve = Curve::burst(chance.between(0.45, 0.85));
            let bought =
                gathered[LIKES].max(4.0) * intensity * chance.between(2.0, 8.0) * curve.at(age);
            let [_, reads, likes, collects, comments, ..] = note.total();
            let room = reads.saturating_sub(likes + collects + comments) * 7 / 10;
            counts[LIKES] = (bought as u64).min(room);
            curve
        }
        Behaviour::BoughtReads => {
            let curve = Curve::steady(chance.below(4), 12 + chance.below(8));
            let bought = gathered[READS] * intensity * chance.between(1.2, 5.0) * curve.at(age);
            counts[READS] = bought as u64;
            counts[IMPRESSIONS] = (bought * chance.between(1.0, 1.5)) as u64;
            counts[LIKES] = (bought * 0.001) as u64;
            curve
        }
        _ => {
            let curve = Curve::burst(0.98);
            let size = (persona.followers as f64 / 5_000.0).powf(0.25) * (0.5 + intensity);
            let members = (chance.lognormal(11.0, 0.3) * size).clamp(5.0, 60.0) as u64;
            let share = if age < 1.0 { age } else { 1.0 };
            let came = (members as f64 * share) as u64;
            counts[COMMENTS] = came;
            counts[LIKES] = came * 4 / 5;
            counts[READS] = came * 2;
            counts[IMPRESSIONS] = came * 3;
            note.pod_comments = came;
            curve
        }
    };
    note.waves.push(Wave { counts, curve });
}

/// Counts of one wave that can be: who likes has read, who reads was shown it.
fn fitted(mut counts: Tally) -> Tally {
    let mut room = counts[READS];
    for metric in [LIKES, COLLECTS, COMMENTS] {
        counts[metric] = counts[metric].min(room);
        room -= counts[metric];
    }
    for metric in [SHARES, FOLLOWS] {
        counts[metric] = counts[metric].min(counts[READS]);
    }
    counts[IMPRESSIONS] = counts[IMPRESSIONS].max(counts[READS]);
    counts
}

/// Completion of a video, or three-second reads of pictures; better where readers engage.
fn finish_rate(kind: NoteKind, engagement: f64, chance: &mut Chance) -> f64 {
    let centre = match kind {
        NoteKind::Video => 0.30,
        NoteKind::Picture => 0.64,
    };
    let rate = centre + (engagement - 0.042) * 1.5 + 0.07 * chance.normal();
    (rate.clamp(0.05, 0.95) * 1e4).round() / 1e4
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_that_cannot_be_are_fitted() {
        let all = fitted([5, 10, 8, 8, 8, 99, 99]);
        assert_eq!(all, [10, 10, 8, 2, 0, 10, 10]);
        assert_eq!(fitted(Tally::default()), Tally::default());
    }

    #[test]
    fn notes_appear_at_noon_and_in_the_evening() {
        let mut chance = Chance::new(1, 1, Purpose::Traffic);
        let all: Vec<f64> = (0..400).flat_map(|_| times(10, &mut chance)).collect();
        let between = |from: f64, to: f64| {
            let hours = all
                .iter()
                .filter(|&&time| (from..to).contains(&(time % 24.0)));
            hours.count()
        };
        assert!(between(18.0, 22.0) > 8 * between(2.0, 6.0));
        assert!(between(11.0, 14.0) > between(14.0, 17.0));
        assert!(all.iter().all(|time| (0.0..HOURS).contains(time)));
    }
}
