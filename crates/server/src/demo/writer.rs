//! What a note says: title, body, topics, and where and what it is about.

use hongbang_domain::category::Category;
use hongbang_domain::note::{ProductLink, Spot};
use hongbang_domain::place::City;

use super::bank::{Language, Scene, Subject};
use super::body;
use super::calendar::Calendar;
use super::chance::{Chance, mix};
use super::geography;
use super::parse::Kind;
use super::persona::Persona;
use super::phrase::{Facts, Voice, half_widths};
use super::profile::name_of;
use super::spots;
use super::traffic::Traffic;

/// The platform's limit for titles: twenty Chinese characters, forty Latin letters.
const TITLE_HALF_WIDTHS: usize = 40;

/// How often a title is tried again that is too long, or that the author has used.
const TITLE_TRIES: usize = 12;

/// How much more some kinds of notes are written than others.
const OFTEN: f64 = 2.2;

/// How many of the notes that may be tagged with a spot they do not speak of are.
const TAGGED: f64 = 0.6;

/// A note's text and what it is about.
pub struct Written {
    /// The title.
    pub title: String,
    /// The body, topics and all.
    pub body: String,
    /// The topics, without `#`.
    pub topics: Vec<String>,
    /// The category.
    pub category: Category,
    /// The city that the note is about.
    pub city: Option<&'static City>,
    /// The spot that it is tagged with.
    pub spot: Option<Spot>,
    /// What it links to.
    pub products: Vec<ProductLink>,
    /// The voice it is written in; comments answer in its words.
    pub voice: Voice,
    /// The kind of note.
    pub scene: &'static Scene,
}

/// Writes a note. `used` holds the author's titles so far. `None` only of a language without
/// words for the author's category, which tests exclude.
pub fn write(
    persona: &Persona,
    note: &Traffic,
    calendar: &Calendar,
    used: &[String],
    chance: &mut Chance,
) -> Option<Written> {
    let language = persona.language;
    let others = persona.categories.len() - 1;
    let category = match others > 0 && chance.hit(0.22) {
        true => persona.categories[1 + chance.below(others)],
        false => persona.categories[0],
    };
    let subject = language.subject(category)?;
    let scene = favourite(persona, subject, category, chance)?;
    let city = match scene.away {
        true => geography::destination(chance),
        false => persona.city,
    };
    let facts = Facts {
        city: city.map_or("", |city| name_of(city, language)),
        season: season(calendar.month(note.published)),
        ..Facts::default()
    };
    let mut voice = Voice::new(&language.slots, persona.key(), facts);

    let mut spot = None;
    let kind = scene.spot.or(scene.tag.filter(|_| chance.hit(TAGGED)));
    if let (Some(kind), Some(city)) = (kind, city) {
        let place = spots::Place {
            seed: persona.seed,
            city,
            calendar,
        };
        spot = spots::spot(&place, kind, note.published, chance);
        voice.facts.spot = spot
            .as_ref()
            .map(|spot| spot.name.clone())
            .unwrap_or_default();
    }
    let mut products = Vec::new();
    if note.giveaway {
        products.extend(product(language, scene, subject, &mut voice, chance));
        voice.forget();
    }
    let gift = note.giveaway && !products.is_empty();
    let titled = if gift {
        language.extra("giveaway")
    } else {
        scene
    };
    let title = title(persona, titled, subject, used, &mut voice, chance);

    if note.sponsored {
        voice.facts.brand = chance
            .pick(language_brands())
            .map(|&b| b.to_owned())
            .unwrap_or_default();
        if scene.spot.is_none() {
            products.extend(product(language, scene, subject, &mut voice, chance));
        }
    }
    let topics = topics(scene, note.sponsored, gift, language, &mut voice, chance);
    let body = body::write(
        &body::Task {
            language,
            scene: if gift { titled } else { scene },
            subject,
            cooperation: note
                .sponsored
                .then_some(match (scene.spot, products.is_empty()) {
                    (Some(_), _) => "sponsored:spot",
                    (None, true) => "sponsored:plain",
                    (None, false) => "sponsored",
                }),
            topics: &topics,
            author: persona.key(),
        },
        &mut voice,
        chance,
    );
    // Not every cooperation links; some link without one, to what they speak of.
    let links = match (note.sponsored, scene.products.is_empty()) {
        (true, _) => 0.62,
        (false, true) => 0.015,
        (false, false) => 0.12,
    };
    if chance.hit(links) && scene.spot.is_none() {
        let missing = usize::from(products.is_empty());
        for _ in 0..chance.weighted([0.7, 0.22, 0.08]) + missing {
            let more = product(language, scene, subject, &mut voice, chance);
            products.extend(more.filter(|more| !products.iter().any(|had| had.name == more.name)));
        }
    } else {
        products.clear();
    }
    let about_city = voice.named_city || scene.away || spot.is_some();
    Some(Written {
        title,
        body,
        topics,
        category,
        city: city.filter(|_| about_city),
        spot,
        products,
        voice,
        scene,
    })
}

/// Invented brands. They are the same in both languages.
fn language_brands() -> &'static [&'static str] {
    Language::zh().list("brands")
}

/// An author has its own favourites among a subject's kinds of notes.
fn favourite(
    persona: &Persona,
    subject: &'static Subject,
    category: Category,
    chance: &mut Chance,
) -> Option<&'static Scene> {
    let taste = |(index, scene): (usize, &Scene)| {
        let bits = mix(persona.key() ^ mix((category as u64) << 8 | index as u64));
        let told = if scene.often { OFTEN } else { 1.0 };
        told * (0.15 + (bits >> 40) as f64 / (1 << 24) as f64)
    };
    let weights = subject.scenes.iter().enumerate().map(taste);
    subject.scenes.get(chance.weighted(weights))
}

fn season(month: u32) -> &'static str {
    match month {
        3..=5 => "春",
        6..=8 => "夏",
        9..=11 => "秋",
        _ => "冬",
    }
}

fn title(
    persona: &Persona,
    scene: &Scene,
    subject: &Subject,
    used: &[String],
    voice: &mut Voice,
    chance: &mut Chance,
) -> String {
    let mut best: Option<String> = None;
    for _ in 0..TITLE_TRIES {
        voice.forget();
        let Some(template) = chance.pick(scene.own(Kind::Title)) else {
            break;
        };
        let mut title = voice.said(chance, template);
        if chance.hit(0.2) {
            lead(scene, voice, &mut title, chance);
        }
        let mut title = styled(title, persona.key());
        decorate(&mut title, subject, chance);
        if half_widths(&title) <= TITLE_HALF_WIDTHS && !used.contains(&title) {
            return title;
        }
        let shorter = |old: &String| half_widths(&title) < half_widths(old);
        if best.as_ref().is_none_or(shorter) {
            best = Some(title);
        }
    }
    let mut title = best.unwrap_or_default();
    while half_widths(&title) > TITLE_HALF_WIDTHS {
        title.pop();
    }
    title
}

/// Puts before a title whom it is for or which series it belongs to, unless it says so.
fn lead(scene: &Scene, voice: &mut Voice, title: &mut String, chance: &mut Chance) {
    if let Some(line) = chance.pick(scene.shared(Kind::Lead)) {
        let lead = voice.said(chance, line);
        let crowded = title.contains('｜') || title.contains(&lead);
        if !crowded && half_widths(&lead) + half_widths(title) + 3 <= TITLE_HALF_WIDTHS {
            let bar = if lead.is_ascii() { " | " } else { "｜" };
            title.insert_str(0, bar);
            title.insert_str(0, &lead);
        }
    }
}

/// In the author's own hand: which bar it separates with, and a capital first letter.
fn styled(title: String, author: u64) -> String {
    let title = match author % 8 {
        0 => title.replace('｜', "丨"),
        1 => title.replace('｜', " | "),
        2 => title.replace('｜', "·"),
        _ => title,
    };
    let mut chars = title.chars();
    match chars.next() {
        Some(first) if first.is_ascii_lowercase() => {
            format!("{}{}", first.to_ascii_uppercase(), chars.as_str())
        }
        _ => title,
    }
}

fn decorate(title: &mut String, subject: &Subject, chance: &mut Chance) {
    let last = title.chars().last();
    // Full-width marks behind Latin letters look foreign.
    let takes_mark = last.is_some_and(|last| last.is_alphanumeric() && !last.is_ascii());
    match chance.unit() {
        ..0.17 => title.extend(chance.pick(&subject.emoji).copied()),
        0.17..0.21 if takes_mark => title.push('！'),
        0.21..0.24 if takes_mark => title.push('～'),
        0.24..0.26 if takes_mark => title.push('…'),
        0.26..0.285 => {
            if let Some(emoji) = chance.pick(&subject.emoji) {
                title.insert_str(0, emoji);
            }
        }
        _ => {}
    }
}

/// A product of the scene or else of the subject, of the voice's brand or else of one that is
/// drawn; its name and price become the voice's facts.
fn product(
    language: &Language,
    scene: &Scene,
    subject: &Subject,
    voice: &mut Voice,
    chance: &mut Chance,
) -> Option<ProductLink> {
    let products = match scene.products.is_empty() {
        true => &subject.shared.products,
        false => &scene.products,
    };
    let product = chance.pick(products)?;
    let name = voice.said(chance, &product.name);
    let (low, high) = product.prices;
    let price = low + chance.below((high - low) as usize + 1) as u32;
    // Prices end in 9, mostly.
    let price = if chance.hit(0.7) {
        price / 10 * 10 + 9
    } else {
        price
    };
    if voice.facts.brand.is_empty() {
        voice.facts.brand = chance
            .pick(language_brands())
            .map(|&b| b.to_owned())
            .unwrap_or_default();
    }
    let brand = &voice.facts.brand;
    let english = std::ptr::eq(language, Language::en());
    let (full, shop) = match (english, chance.below(3)) {
        (true, _) => (format!("{brand} {name}"), format!("{brand} Store")),
        (false, 0) => (format!("{brand}{name}"), format!("{brand}官方旗舰店")),
        (false, 1) => (format!("{brand}{name}"), format!("{brand}旗舰店")),
        (false, _) => (format!("{brand} {name}"), format!("{brand}的店")),
    };
    voice.facts.price = format!("¥{price}");
    // Nobody says how many there are in a box.
    voice.facts.product = match name.split_once('（') {
        Some((short, _)) => short.to_owned(),
        None => name,
    };
    Some(ProductLink {
        name: full,
        shop,
        price: (!chance.hit(0.06)).then_some(price),
    })
}

/// Two to six topics: the scene's own, the subject's, the brand's.
fn topics(
    scene: &Scene,
    sponsored: bool,
    gift: bool,
    language: &Language,
    voice: &mut Voice,
    chance: &mut Chance,
) -> Vec<String> {
    let number = 2 + chance.weighted([0.12, 0.25, 0.3, 0.2, 0.13]);
    let own = scene.own(Kind::Topic).iter().map(|line| (line, 0.0));
    let shared = scene.shared(Kind::Topic).iter().map(|line| (line, 0.35));
    let mut lines: Vec<_> = own
        .chain(shared)
        .map(|(line, later)| (later + chance.unit(), line))
        .collect();
    lines.sort_by(|a, b| a.0.total_cmp(&b.0));
    let first = match (gift, sponsored && scene.spot.is_none()) {
        (true, _) => language.extra("giveaway").own(Kind::Topic),
        (false, true) => language.extra("sponsored").own(Kind::Topic),
        (false, false) => &[],
    };
    let ordered = first
        .iter()
        .take(1)
        .chain(lines.into_iter().map(|(_, line)| line));
    let mut topics: Vec<String> = Vec::with_capacity(number);
    for line in ordered {
        let topic = voice.said(chance, line);
        let topic: String = topic
            .chars()
            .filter(|char| char.is_alphanumeric())
            .collect();
        if !topic.is_empty() && half_widths(&topic) <= 24 && !topics.contains(&topic) {
            topics.push(topic);
        }
        if topics.len() == number {
            break;
        }
    }
    topics
}
