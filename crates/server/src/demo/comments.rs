//! The comments that the source has of a note: a handful of all that there are.

use chrono::{DateTime, Utc};
use hongbang_api::notes::Comment;

use super::bank::Language;
use super::behaviour::{Behaviour, Quirk};
use super::calendar::{Calendar, HOURS};
use super::chance::{Chance, Purpose};
use super::parse::Kind;
use super::persona::Persona;
use super::profile::reader_name;
use super::traffic::{Traffic, metric};
use super::writer::Written;

/// How often so many comments are stored of an ordinary note, 0 first.
const STORED: [f64; 7] = [0.2, 0.2, 0.2, 0.17, 0.11, 0.07, 0.05];

/// The most that are stored where a pod or a giveaway piles them up.
const MOST_STORED: u64 = 24;

/// A creator's comment section over all its notes.
pub struct Section<'a> {
    persona: &'a Persona,
    chance: Chance,
    pod: Vec<String>,
    loyal: Vec<String>,
    loyalty: f64,
}

impl<'a> Section<'a> {
    /// The section of a creator.
    pub fn new(persona: &'a Persona) -> Self {
        let mut chance = persona.chance(Purpose::Comments);
        let members = match persona.behaviour {
            Some(Behaviour::Pod) => 12 + chance.below(18),
            _ => 0,
        };
        let (readers, loyalty) = match (persona.quirk, chance.unit()) {
            (Quirk::LoyalReaders, _) => (3, 0.45),
            (_, ..0.3) => (2, 0.1),
            _ => (0, 0.0),
        };
        let mut names = |number: usize| -> Vec<String> {
            let name = |_| reader_name(persona.language, &mut chance);
            (0..number).map(name).collect()
        };
        Self {
            persona,
            pod: names(members),
            loyal: names(readers),
            chance,
            loyalty,
        }
    }

    /// The stored comments of a note, oldest first.
    pub fn of(&mut self, note: &Traffic, text: &mut Written, calendar: &Calendar) -> Vec<Comment> {
        let mut comments = Vec::new();
        let natural = note
            .waves
            .first()
            .map_or(0, |wave| wave.counts[metric::COMMENTS]);
        let wanted = match note.giveaway {
            true => MOST_STORED / 2 + self.chance.below(12) as u64,
            false => self.chance.weighted(STORED) as u64,
        };
        let mut said: Vec<String> = Vec::new();
        for _ in 0..wanted.min(natural) {
            if let Some(comment) = self.natural(note, text, &mut said, calendar) {
                comments.push(comment);
            }
        }
        self.add_pod(note, text, &mut comments, calendar);
        comments.sort_by(|a, b| {
            let key = |comment: &Comment| (comment.published_at, comment.id);
            key(a).cmp(&key(b))
        });
        for (index, comment) in comments.iter_mut().enumerate() {
            comment.id = index as u64 + 1;
        }
        comments
    }

    fn natural(
        &mut self,
        note: &Traffic,
        text: &mut Written,
        said: &mut Vec<String>,
        calendar: &Calendar,
    ) -> Option<Comment> {
        let language = self.persona.language;
        let chance = &mut self.chance;
        let mut words = String::new();
        for _ in 0..4 {
            let lines = match (note.giveaway, chance.unit()) {
                (true, ..0.85) => language.extra("giveaway").own(Kind::Reply),
                (_, ..0.5) => text.scene.any(Kind::Reply),
                _ => language.common.own(Kind::Reply),
            };
            let line = chance.pick(lines)?;
            words = text.voice.said(chance, line);
            if note.giveaway || !said.contains(&words) {
                break;
            }
        }
        said.push(words.clone());
        let nickname = match self.loyal.is_empty() || !chance.hit(self.loyalty) {
            true => reader_name(reader_language(language, chance), chance),
            false => chance.pick(&self.loyal)?.clone(),
        };
        let curve = &note.waves.first()?.curve;
        let age = curve
            .age_at(chance.between(0.005, 1.0), note.age())
            .max(0.02);
        let mean = chance.lognormal(0.6, 1.4);
        Some(Comment {
            id: comments_id(chance),
            nickname,
            text: words,
            published_at: moment(calendar, note.published + age),
            likes: Some(chance.count(mean)),
            mine: false,
        })
    }

    /// The same people, in the same minute, with the same words.
    fn add_pod(
        &mut self,
        note: &Traffic,
        text: &mut Written,
        comments: &mut Vec<Comment>,
        calendar: &Calendar,
    ) {
        let number = note
            .pod_comments
            .min(MOST_STORED)
            .min(self.pod.len() as u64);
        if number == 0 {
            return;
        }
        let chance = &mut self.chance;
        let start = chance.between(0.02, 0.15);
        let first = chance.below(self.pod.len());
        let lines = self.persona.language.extra("pod").own(Kind::Reply);
        for member in self.pod.iter().cycle().skip(first).take(number as usize) {
            let Some(line) = chance.pick(lines) else {
                return;
            };
            let mut words = text.voice.said(chance, line);
            match chance.below(6) {
                0 => words.push('！'),
                1 => words.push('～'),
                2 => words.push('👍'),
                _ => {}
            }
            let age = start + chance.between(0.0, 52.0 / 3600.0);
            comments.push(Comment {
                id: comments_id(chance),
                nickname: member.clone(),
                text: words,
                published_at: moment(calendar, note.published + age),
                likes: Some(chance.count(0.2)),
                mine: false,
            });
        }
    }
}

/// Those who write in English are answered in both languages.
fn reader_language(language: &'static Language, chance: &mut Chance) -> &'static Language {
    if chance.hit(0.4) {
        Language::zh()
    } else {
        language
    }
}

fn moment(calendar: &Calendar, hours: f64) -> DateTime<Utc> {
    calendar.moment(hours.min(HOURS))
}

/// A number to tell comments of one second apart until they are numbered.
fn comments_id(chance: &mut Chance) -> u64 {
    chance.below(1 << 30) as u64
}
