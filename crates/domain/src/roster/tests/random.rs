//! Random columns and questions, from numbers.

use crate::audience::Target;
use crate::category::Category;
use crate::kol::KolId;
use crate::note::NoteKind;
use crate::place::{CityId, CityTier, cities};
use crate::roster::{Bounds, Columns, FORMAT, Language, Match, Part, Query, Range, Settings};
use crate::roster::{Filter, TierChoice};
use crate::score::Weights;
use crate::tier::Tier;

/// Numbers from a seed (splitmix64).
pub struct Dice(pub u64);

impl Dice {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ z >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ z >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ z >> 31
    }

    pub fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    /// One in so many times.
    pub fn one_in(&mut self, times: u64) -> bool {
        self.below(times) == 0
    }

    fn maybe<T>(&mut self, value: impl FnOnce(&mut Self) -> T) -> Option<T> {
        if self.one_in(5) {
            None
        } else {
            Some(value(self))
        }
    }

    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len() as u64) as usize]
    }

    /// Small ones, large ones, and the ends.
    fn count(&mut self) -> u32 {
        match self.below(12) {
            0 => 0,
            1 => u32::MAX - 1,
            2..6 => self.below(20) as u32,
            _ => {
                let bits = self.below(20);
                self.below(1 << (bits + 1)) as u32
            }
        }
    }
}

pub const WORDS: [&str; 6] = ["Aa", "aé", "小红", "红书", "x\u{301}", "Ⅳ"];

pub fn id(number: u64) -> KolId {
    number.try_into().unwrap()
}

/// A creator per seed, in parts.
pub fn parts(seeds: &[u64], many: u32) -> Vec<Part> {
    let mut parts: Vec<Part> = (0..many)
        .map(|part| Part {
            format: FORMAT,
            data: "1".to_owned(),
            part,
            parts: many,
            creators: seeds.len() as u32,
            mcns: ["b", "a", "", "c", "小"]
                .map(str::to_owned)
                .into_iter()
                .skip(part as usize % 2)
                .collect(),
            columns: Columns::default(),
        })
        .collect();
    for (number, seed) in (1..).zip(seeds) {
        let dice = &mut Dice(*seed);
        let part = number as usize % parts.len();
        creator(&mut parts[part].columns, number, dice);
    }
    parts
}

/// Parts of one's own creators: some are among the others, some twice, some nowhere else.
pub fn own(seeds: &[u64], many: u32) -> Vec<Part> {
    let mut own = parts(seeds, many);
    for part in &mut own {
        part.data = format!("collection {}", part.part);
        for id in &mut part.columns.id {
            let dice = &mut Dice(id.get());
            let number = 1 + dice.below(60);
            *id = self::id(if dice.one_in(3) {
                3 * number + 1
            } else {
                3 * number
            });
        }
    }
    own
}

fn creator(to: &mut Columns, number: u64, dice: &mut Dice) {
    let spread = [999, 1_000, 20_000, 79_999, 80_000, 300_000, u64::MAX];
    // Mostly in order, as the server sends them.
    let number = if dice.one_in(30) {
        10_000_000 - number
    } else {
        number * 3
    };
    to.id.push(id(number));
    let name = (0..dice.below(4)).map(|_| dice.pick(&WORDS)).collect();
    to.name.push(name);
    to.followers.push(dice.maybe(|d| match d.below(3) {
        0 => d.pick(&spread),
        1 => d.below(400_000),
        _ => 30_000 + d.below(4),
    }));
    to.category.push(dice.maybe(|d| d.below(30) as u8));
    to.categories.push((dice.next() & dice.next()) as u32);
    to.city.push(dice.maybe(|d| match d.below(6) {
        0 => d.below(100) as u32,
        _ => d.pick(&cities()[..80].iter().map(|c| c.id.0).collect::<Vec<_>>()),
    }));
    to.mcn.push(dice.maybe(|d| d.below(6) as u32));
    to.language.push(dice.maybe(|d| d.pick(Language::ALL)));
    to.picture_quote.push(dice.maybe(Dice::count));
    to.video_quote.push(dice.maybe(Dice::count));
    to.notes.push(dice.below(12) as u16);
    to.impressions.push(dice.maybe(Dice::count));
    to.reads.push(dice.maybe(Dice::count));
    to.interactions.push(dice.maybe(Dice::count));
    to.er_by_reads.push(dice.maybe(|d| d.below(900) as u32));
    to.er_by_followers.push(dice.maybe(Dice::count));
    to.growth
        .push(dice.maybe(|d| d.count() as i32 - d.below(50) as i32));
    to.spread
        .push(dice.maybe(|d| d.pick(&[0, 40, 41, 90, u16::MAX - 1])));
    to.cooperation.push(dice.maybe(|d| d.below(120) as u8));
    to.authenticity.push(dice.maybe(|d| d.below(110) as u8));
    to.response.push(dice.maybe(|d| d.below(103) as u8));
    to.female.push(dice.maybe(|d| d.below(103) as u8));
    to.ages
        .push(dice.maybe(|d| [0; 5].map(|_: u8| d.below(40) as u8 * d.below(2) as u8)));
    to.city_tiers
        .push(dice.maybe(|d| [0; 4].map(|_: u8| d.below(102) as u8)));
    let listed = dice.below(8);
    to.interests
        .push((0..listed).map(|_| dice.below(30) as u8).collect());
    to.trend.push(
        (0..dice.below(14))
            .map(|_| dice.pick(&['0', '5', '9', 'x']))
            .collect(),
    );
    to.day.push(20_000 + dice.below(3) as i32);
    to.withheld.push(dice.below(32) as u8);
}

pub fn settings(dice: &mut Dice) -> Settings {
    let mut settings = Settings {
        fee: dice.pick(&[0.0, 0.1, 0.25, -1.0, f64::NAN]),
        today: dice.pick(&[0, 20_001, 20_002]),
        ..Settings::default()
    };
    if dice.one_in(3) {
        settings.bounds = vec![(Tier::Top, 60_000), (Tier::Micro, 10_000)];
    }
    if !dice.one_in(3) {
        settings.target = Target {
            female: dice.maybe(|d| d.pick(&[0.0, 0.7, 1.3, f64::INFINITY])),
            ages: [0; 5].map(|_| dice.one_in(3)),
            city_tiers: [0; 4].map(|_| dice.one_in(3)),
            interests: (0..dice.below(3))
                .map(|_| dice.pick(Category::ALL))
                .collect(),
        };
    }
    settings
}

pub fn weights(dice: &mut Dice) -> Weights {
    Weights(match dice.below(4) {
        0 => [0; 8],
        1 => [0; 8].map(|_| dice.pick(&[0, 0, 1, 100, 255])),
        _ => [0; 8].map(|_| dice.below(101) as u8),
    })
}

pub fn first_query(dice: &mut Dice) -> Query {
    Query {
        filter: Filter::default(),
        weights: weights(dice),
        kind: NoteKind::Picture,
        top: 10,
        rows: (0, 3),
    }
}

/// Changes one thing about a question, as a screen does.
pub fn change(query: &mut Query, dice: &mut Dice) {
    let filter = &mut query.filter;
    match dice.below(16) {
        0 => filter.tiers = (0..dice.below(3)).map(|_| tier(dice)).collect(),
        1 => {
            filter.categories = (0..dice.below(4))
                .map(|_| dice.pick(Category::ALL))
                .collect()
        }
        2 => filter.categories_match = dice.pick(&[Match::Any, Match::All]),
        3 => {
            let city =
                |d: &mut Dice| CityId(d.pick(&[1, 1_279_715, 1_279_945, 1_280_003, 1_280_281]));
            filter.cities = (0..dice.below(6)).map(|_| city(dice)).collect();
        }
        4 => {
            filter.city_tiers = (0..dice.below(3))
                .map(|_| dice.pick(CityTier::ALL))
                .collect()
        }
        5 => {
            let name = |d: &mut Dice| d.pick(&[None, Some("a"), Some("b"), Some("小"), Some("?")]);
            let names = (0..dice.below(6)).map(|_| name(dice).map(str::to_owned));
            filter.mcns = names.collect();
        }
        6 => {
            filter.languages = (0..dice.below(3))
                .map(|_| dice.pick(Language::ALL))
                .collect()
        }
        7 => {
            filter.keyword = dice
                .pick(&["", "  ", "A", "红", "é", " iv ", "\u{301}"])
                .to_owned()
        }
        12 => filter.own = !filter.own,
        8 => filter.without = (0..dice.below(9)).map(|_| id(1 + dice.below(60))).collect(),
        9 => query.weights = weights(dice),
        10 => query.kind = dice.pick(&[NoteKind::Picture, NoteKind::Video]),
        11 => {
            query.top = dice.pick(&[0, 1, 7, 100, u32::MAX]);
            query.rows = (dice.below(5) as u32, dice.below(9) as u32);
        }
        _ => {
            let range = dice.pick(Range::ALL);
            let bound = |d: &mut Dice| {
                let ends = [
                    0.0,
                    0.1,
                    0.5,
                    30_000.0,
                    f64::NAN,
                    f64::INFINITY,
                    -1e300,
                    1e300,
                ];
                match d.below(3) {
                    0 => d.pick(&ends),
                    1 => d.below(200) as f64 / 100.0,
                    _ => f64::from(d.count()),
                }
            };
            let bounds = Bounds {
                min: dice.maybe(bound),
                max: dice.maybe(bound),
                unknown: dice.one_in(2),
            };
            if dice.one_in(4) {
                filter.ranges.push((range, bounds));
            } else {
                filter.set_bounds(range, bounds);
            }
        }
    }
}

fn tier(dice: &mut Dice) -> TierChoice {
    TierChoice(dice.maybe(|d| d.pick(Tier::ALL)))
}
