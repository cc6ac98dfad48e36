//! A creator's profile as the platform would show it.

use hongbang_domain::category::Category;
use hongbang_domain::kol::{Kol, Source};
use hongbang_domain::place::City;

use super::audience;
use super::bank::Language;
use super::calendar::Calendar;
use super::chance::{Chance, Purpose};
use super::parse::Kind;
use super::persona::{Disclosure, Persona};
use super::phrase::{Facts, Template, Voice};
use super::traffic::{Traffic, metric};

/// The profile.
pub fn of(persona: &Persona, notes: &[Traffic], calendar: &Calendar) -> Kol {
    // Its own stream, past what decided the habits.
    let mut chance = Chance::new(!persona.seed, persona.index, Purpose::Profile);
    let chance = &mut chance;
    let (picture_quote, video_quote) = quotes(persona, chance);
    let quoted = picture_quote.is_some() || video_quote.is_some();
    let mcn = match persona.followers {
        ..=1_000 => 0.0,
        1_001..20_000 => 0.07,
        20_000..80_000 => 0.32,
        80_000..300_000 => 0.66,
        _ => 0.88,
    };
    let mcns = Language::zh().list("mcns");
    // The first agencies of the list are the large ones.
    let agency = (chance.unit().powf(1.7) * mcns.len() as f64) as usize;
    let regions = Language::zh().list("regions");
    let active = match persona.disclosure {
        Disclosure::Full if persona.followers >= 500 => Some(persona.habits.active),
        _ => None,
    };
    Kol {
        id: persona.id,
        source: Source::Demo,
        nickname: nickname(persona, chance),
        red_id: Some(red_id(chance)),
        gender: persona.gender,
        bio: (!chance.hit(0.08)).then(|| biography(persona, chance)),
        city: match persona.city_hidden {
            false => persona.city.map(|city| city.id),
            true => None,
        },
        region: match persona.city_hidden && !chance.hit(0.15) {
            true => chance.pick(regions).map(|&region| region.to_owned()),
            false => None,
        },
        followers: Some(persona.followers),
        following: Some((chance.lognormal(260.0, 0.8) as u64).clamp(3, 4_800)),
        likes_and_collects: Some(likes_and_collects(persona.followers, notes, chance)),
        categories: persona.categories.clone(),
        tags: tags(persona, chance),
        mcn: match chance.hit(mcn) {
            true => mcns.get(agency).map(|&name| name.to_owned()),
            false => None,
        },
        picture_quote,
        video_quote,
        response_rate_48h: match quoted && !chance.hit(0.06) {
            true => Some(percent(1.0 - chance.lognormal(0.16, 0.8).min(0.95))),
            false => None,
        },
        active_follower_share: active.map(percent),
        audience: audience::of(persona),
        data_at: calendar.data_at,
    }
}

/// A rate as the platform shows it, to a tenth of a percent.
fn percent(rate: f64) -> f64 {
    (rate * 1e3).round() / 1e3
}

/// Quotes: ¥0.03–0.20 a follower for pictures, less for larger accounts, 30–100 % more for a
/// video (DOMAIN §2). Never 0, and unknown for who cannot or does not sell.
fn quotes(persona: &Persona, chance: &mut Chance) -> (Option<u32>, Option<u32>) {
    let followers = persona.followers as f64;
    let for_one = 0.13 * (followers.max(1_000.0) / 3_000.0).powf(-0.16);
    let for_one = chance.lognormal(for_one, 0.28).clamp(0.03, 0.20);
    let video = chance.between(1.3, 2.0);
    let sells = persona.followers > 1_000 && !chance.hit(0.1);
    let quote = |price: f64| sells.then(|| round_quote(price));
    let (no_picture, no_video) = (chance.hit(0.05), chance.hit(0.12));
    (
        quote(followers * for_one).filter(|_| !no_picture || no_video),
        quote(followers * for_one * video).filter(|_| !no_video),
    )
}

/// As people round prices: the larger, the rounder.
fn round_quote(price: f64) -> u32 {
    let step = match price {
        ..300.0 => 10.0,
        300.0..1_000.0 => 50.0,
        1_000.0..5_000.0 => 100.0,
        5_000.0..20_000.0 => 500.0,
        _ => 1_000.0,
    };
    ((price / step).round() * step).max(50.0) as u32
}

/// Over the account's whole life: the notes of the last ninety days are a part of it.
fn likes_and_collects(followers: u64, notes: &[Traffic], chance: &mut Chance) -> u64 {
    let recent: u64 = notes
        .iter()
        .map(|note| note.total()[metric::LIKES] + note.total()[metric::COLLECTS])
        .sum();
    recent + (followers as f64 * chance.lognormal(4.5, 0.5)) as u64
}

/// The platform's number: digits mostly, letters where one chose them.
fn red_id(chance: &mut Chance) -> String {
    const LETTERS: &[u8] = b"abcdefghijklmnopqrstuvwxyz";
    let mut id = String::with_capacity(11);
    if chance.hit(0.2) {
        for _ in 0..4 + chance.below(4) {
            id.extend(chance.pick(LETTERS).map(|&byte| char::from(byte)));
        }
        id.push('_');
    } else {
        id.push(char::from(b'1' + chance.below(9) as u8));
    }
    let digits = if id.len() == 1 {
        8 + chance.below(3)
    } else {
        2 + chance.below(3)
    };
    for _ in 0..digits {
        id.push(char::from(b'0' + chance.below(10) as u8));
    }
    id
}

fn tags(persona: &Persona, chance: &mut Chance) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    for (rank, &category) in persona.categories.iter().enumerate() {
        let Some(subject) = persona.language.subject(category) else {
            continue;
        };
        for _ in 0..(3 - rank.min(2)) {
            let drawn = chance.pick(&subject.tags).map(|&tag| tag.to_owned());
            tags.extend(drawn.filter(|tag| !tags.contains(tag)));
        }
    }
    tags
}

fn nickname(persona: &Persona, chance: &mut Chance) -> String {
    let mut voice = voice(persona.language, persona.city, persona.key());
    let subject = subject_lines(persona, persona.categories[0], Kind::Nick);
    let common = persona.language.common.own(Kind::Nick);
    let lines = if chance.hit(0.55) && !subject.is_empty() {
        subject
    } else {
        common
    };
    let mut name = chance
        .pick(lines)
        .map(|line| voice.said(chance, line))
        .unwrap_or_default();
    if chance.hit(0.07) {
        let emoji = persona.language.subject(persona.categories[0]);
        let emoji = emoji.and_then(|subject| chance.pick(&subject.emoji));
        name.extend(emoji.copied());
    }
    name
}

/// The name of somebody who comments.
pub fn reader_name(language: &'static Language, chance: &mut Chance) -> String {
    let lines = language.common.own(Kind::Nick);
    match chance.unit() {
        // What the platform calls whoever has chosen no name, and what a great many choose.
        ..0.22 => format!("小红薯{:08X}", (chance.unit() * f64::from(u32::MAX)) as u32),
        0.22..0.25 => "momo".to_owned(),
        _ => {
            let mut voice = voice(language, super::geography::home(chance), 0);
            let line = chance.pick(lines);
            line.map(|line| voice.said(chance, line))
                .unwrap_or_default()
        }
    }
}

fn biography(persona: &Persona, chance: &mut Chance) -> String {
    let mut voice = voice(persona.language, persona.city, persona.key());
    let subject = subject_lines(persona, persona.categories[0], Kind::Bio);
    let common = persona.language.common.own(Kind::Bio);
    let lines = if chance.hit(0.8) && !subject.is_empty() {
        subject
    } else {
        common
    };
    let line = chance.pick(lines);
    line.map(|line| voice.said(chance, line))
        .unwrap_or_default()
}

fn subject_lines(persona: &Persona, category: Category, kind: Kind) -> &'static [Template] {
    let subject = persona.language.subject(category);
    subject.map_or(&[], |subject| subject.shared.own(kind))
}

/// A voice that knows nothing but its city.
pub fn voice(language: &'static Language, city: Option<&City>, author: u64) -> Voice {
    let facts = Facts {
        city: city.map_or("", |city| name_of(city, language)),
        ..Facts::default()
    };
    Voice::new(&language.slots, author, facts)
}

/// A city's name in a language.
pub fn name_of(city: &City, language: &Language) -> &'static str {
    if std::ptr::eq(language, Language::en()) {
        city.en
    } else {
        city.zh
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_are_rounded_as_people_round() {
        for (price, quote) in [
            (0.0, 50),
            (54.0, 50),
            (87.0, 90),
            (432.0, 450),
            (1_234.0, 1_200),
            (7_777.0, 8_000),
            (43_210.0, 43_000),
        ] {
            assert_eq!(round_quote(price), quote);
        }
    }
}
