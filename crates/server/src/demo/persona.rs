//! Who a creator is, and its habits: what all its figures and texts follow from.

use hongbang_domain::category::Category;
use hongbang_domain::kol::{Gender, KolId};
use hongbang_domain::place::City;

use super::Options;
use super::bank::Language;
use super::behaviour::{Behaviour, Quirk, choose};
use super::chance::{Chance, Purpose, mix};
use super::geography;
use super::share;
use super::traits::{Traits, traits};

/// The name under which demo data is derived and stored.
pub const SOURCE: &str = "demo";

/// How much of a creator's figures the source knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Disclosure {
    /// Everything.
    Full,
    /// What anybody sees on the page: likes, collects, comments, shares, followers.
    PublicOnly,
}

/// A creator, before it is written down.
pub struct Persona {
    /// The seed and the creator's number.
    pub seed: u64,
    /// See [`Self::seed`].
    pub index: u32,
    /// The source's id.
    pub source_id: String,
    /// The id derived from it.
    pub id: KolId,
    /// Followers on the last day.
    pub followers: u64,
    /// How many notes there are.
    pub notes: u32,
    /// What is planted.
    pub behaviour: Option<Behaviour>,
    /// What is odd about an honest one.
    pub quirk: Quirk,
    /// What the source knows.
    pub disclosure: Disclosure,
    /// What the creator writes in.
    pub language: &'static Language,
    /// Categories, the main one first.
    pub categories: Vec<Category>,
    /// The stated gender.
    pub gender: Option<Gender>,
    /// The city that the texts speak of; known to the source unless `city_hidden`.
    pub city: Option<&'static City>,
    /// Whether the source does not know the city.
    pub city_hidden: bool,
    /// What notes gather.
    pub habits: Habits,
}

/// What a creator's notes gather, as medians and spreads.
#[derive(Debug, Clone, Copy)]
pub struct Habits {
    /// Reads of a note in the end.
    pub level: f64,
    /// How much notes differ (of the logarithm).
    pub spread: f64,
    /// Interactions for each read.
    pub engagement: f64,
    /// Reads for each impression.
    pub read_rate: f64,
    /// The chance that a note goes viral.
    pub viral: f64,
    /// Followers gained for each like.
    pub follows: f64,
    /// Share of cooperation notes.
    pub sponsored: f64,
    /// Whether the source says which notes are cooperation.
    pub says_sponsored: bool,
    /// Share of video notes.
    pub video: f64,
    /// The first day's share of a note's reads.
    pub first_day: f64,
    /// Share of followers active in the last 28 days.
    pub active: f64,
    /// Over how many hours most of a note's first day happens.
    pub fade_hours: f64,
    /// How much is bought, where something is: 0–1. Some do it so little that it hardly shows.
    pub intensity: f64,
}

impl Persona {
    /// The creator of this number, with so many notes.
    pub fn new(options: &Options, index: u32, notes: u32) -> Self {
        let mut chance = Chance::new(options.seed, index, Purpose::Profile);
        let chance = &mut chance;
        let followers = share::followers(options.seed, index);
        let (behaviour, quirk) = choose(chance, followers, notes);
        let main = main_category(chance);
        let speaks_english = Language::en().subject(main).is_some() && chance.hit(0.105);
        let language = if speaks_english {
            Language::en()
        } else {
            Language::zh()
        };
        let own = traits(main);
        let female = chance.hit(own.female_authors);
        let hidden = match followers {
            ..1_000 => 0.12,
            _ => 0.025,
        };
        Self {
            seed: options.seed,
            index,
            id: kol_id(index),
            source_id: source_id(index),
            followers,
            notes,
            behaviour,
            quirk,
            disclosure: match chance.hit(hidden) && behaviour.is_none() {
                true => Disclosure::PublicOnly,
                false => Disclosure::Full,
            },
            language,
            categories: categories(main, &own, language, chance),
            gender: (!chance.hit(0.07)).then_some(match female {
                true => Gender::Female,
                false => Gender::Male,
            }),
            city: geography::home(chance),
            city_hidden: chance.hit(0.09),
            habits: Habits::new(&own, followers, behaviour, quirk, chance),
        }
    }

    /// A stream of this creator's chance.
    pub fn chance(&self, purpose: Purpose) -> Chance {
        Chance::new(self.seed, self.index, purpose)
    }

    /// What tells this author's lasting choices from others'.
    pub fn key(&self) -> u64 {
        mix(self.seed ^ mix(u64::from(self.index)))
    }
}

fn source_id(index: u32) -> String {
    format!("demo-kol-{index:06}")
}

/// The id of the creator of this number: the same in every world.
pub fn kol_id(index: u32) -> KolId {
    KolId::derive(SOURCE, &source_id(index))
}

fn main_category(chance: &mut Chance) -> Category {
    let weights = Category::ALL
        .iter()
        .map(|&category| traits(category).weight);
    Category::ALL[chance.weighted(weights)]
}

fn categories(
    main: Category,
    own: &Traits,
    language: &Language,
    chance: &mut Chance,
) -> Vec<Category> {
    let others = match chance.unit() {
        ..0.45 => 0,
        0.45..0.88 => 1,
        _ => 2,
    };
    let start = chance.below(own.near.len());
    let near = own.near.iter().cycle().skip(start).take(others);
    let known = near.filter(|&&category| language.subject(category).is_some());
    std::iter::once(main).chain(known.copied()).collect()
}

impl Habits {
    fn new(
        own: &Traits,
        followers: u64,
        behaviour: Option<Behaviour>,
        quirk: Quirk,
        chance: &mut Chance,
    ) -> Self {
        // Who bought followers is read by the real ones only.
        let real = match behaviour {
            Some(Behaviour::BoughtFollowers) => followers as f64 * chance.between(0.3, 0.6),
            _ => followers as f64,
        };
        // 500 reads at 1,000 followers, 16,000 at 100,000: small accounts are found by more
        // people than follow them.
        let mut level = chance.lognormal(3.2 * (real + 20.0).powf(0.74), 0.42);
        let mut spread = chance.between(0.5, 0.8);
        let mut engagement = chance.lognormal(own.engagement, 0.26);
        let mut active =
            (0.62 - 0.035 * (followers.max(100) as f64).ln() + 0.2 + 0.08 * chance.normal())
                .clamp(0.22, 0.86);
        let mut viral = chance.lognormal(0.035, 0.5).min(0.2);
        let mut first_day = chance.between(0.38, 0.62);
        let mut fade_hours = chance.between(5.0, 11.0);
        match (behaviour, quirk) {
            (Some(Behaviour::InactiveAudience), _) => {
                level *= chance.between(0.1, 0.34);
                active = chance.between(0.05, 0.2);
                engagement *= 0.85;
                viral *= 0.2;
            }
            (Some(Behaviour::BoughtFollowers), _) => active *= chance.between(0.55, 0.85),
            (Some(Behaviour::EvenMetrics), _) => {
                spread = chance.between(0.02, 0.085);
                viral = 0.0;
                first_day = 0.96;
            }
            (_, Quirk::Steady) => {
                spread = chance.between(0.07, 0.18);
                viral *= 0.2;
            }
            (_, Quirk::ShortLived) => {
                first_day = chance.between(0.84, 0.985);
                fade_hours = chance.between(0.5, 4.5);
            }
            (_, Quirk::Rusty) => {
                level *= chance.between(0.18, 0.5);
                active *= chance.between(0.35, 0.65);
            }
            _ => {}
        }
        let sponsored = match followers {
            ..=1_000 => 0.0,
            1_001..20_000 => 0.16,
            20_000..80_000 => 0.24,
            80_000..300_000 => 0.30,
            _ => 0.33,
        };
        Self {
            level,
            spread,
            engagement,
            read_rate: chance.lognormal(0.105, 0.2).clamp(0.04, 0.25),
            viral,
            follows: chance.lognormal(0.23, 0.22),
            sponsored: chance.lognormal(sponsored * 0.88, 0.5).min(0.65),
            says_sponsored: !chance.hit(0.04),
            video: match chance.unit() {
                ..0.2 => 0.0,
                0.2..0.27 => 1.0,
                _ => (own.video * chance.between(0.6, 1.9)).min(0.95),
            },
            first_day,
            active,
            fade_hours,
            intensity: chance.between(0.25, 1.0),
        }
    }
}
