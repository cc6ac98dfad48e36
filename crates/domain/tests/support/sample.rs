//! Rosters as large as one likes, made up: the columns are spread as real ones are.

use hongbang_domain::audience::Target;
use hongbang_domain::category::Category;
use hongbang_domain::note::NoteKind;
use hongbang_domain::place::{CityTier, cities};
use hongbang_domain::roster::{
    Bounds, Columns, FORMAT, Filter, Language, Match, Part, Query, Range, Settings, TierChoice,
};
use hongbang_domain::score::Weights;
use hongbang_domain::tier::{Preset, Scheme, Tier};

/// How many MCNs there are.
const MCNS: u64 = 400;

/// The day that data is of.
const DAY: i32 = 20_600;

struct Dice(u64);

impl Dice {
    /// Splitmix64.
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ z >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ z >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ z >> 31
    }

    fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// About normal: the sum of twelve.
    fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.share()).sum::<f64>() - 6.0
    }

    /// Lognormal around `median`.
    fn around(&mut self, median: f64, sigma: f64) -> f64 {
        median * (sigma * self.normal()).exp()
    }

    /// In so many of a hundred cases.
    fn known<T>(&mut self, percent: u64, value: T) -> Option<T> {
        (self.below(100) < percent).then_some(value)
    }
}

/// So many creators, in parts of `size`, by id ascending.
pub fn parts(creators: usize, size: usize, seed: u64) -> Vec<Part> {
    let mut dice = Dice(seed);
    let count = creators.div_ceil(size).max(1);
    let mut left = creators;
    let mut id = 0;
    (0..count)
        .map(|part| {
            let many = left.min(size);
            left -= many;
            let mut columns = Columns::default();
            for _ in 0..many {
                id += 1 + dice.below(1 << 30);
                creator(&mut columns, id, &mut dice);
            }
            Part {
                format: FORMAT,
                data: "sample".to_owned(),
                part: part as u32,
                parts: count as u32,
                creators: creators as u32,
                mcns: (0..MCNS).map(|mcn| format!("MCN {mcn:03}")).collect(),
                columns,
            }
        })
        .collect()
}

fn creator(to: &mut Columns, id: u64, dice: &mut Dice) {
    let followers = dice.around(18_000.0, 1.4).clamp(100.0, 2e7);
    let reads = dice.around(followers.powf(0.8) * 1.5, 0.7);
    let er = dice.around(0.06, 0.5).min(0.6);
    let interactions = reads * er;
    let quote = dice.around(followers * 0.06 + 150.0, 0.4);
    let sharing = dice.below(100) < 75;
    let shared = |percent: u64| if sharing { percent } else { 0 };
    let category = dice.below(28) * dice.below(28) / 28;
    let more = if dice.below(2) == 0 { 1 << dice.below(28) } else { 0 };
    to.id.push(id.try_into().expect("an id"));
    let names = ["Momo", "Xiao", "Lili", "Nana", "Bei", "Yuki", "Chen", "Wen"];
    let name = names[dice.below(8) as usize];
    to.name.push(format!("{name}{}", dice.below(100_000)));
    to.followers.push(Some(followers as u64));
    to.category.push(Some(category as u8));
    to.categories.push(1 << category | more);
    let city = dice.below(340) * dice.below(340) / 340;
    to.city.push(dice.known(85, cities()[city as usize].id.0));
    let mcn = dice.below(MCNS) as u32;
    to.mcn.push(dice.known(45, mcn));
    let language = match dice.below(100) {
        0..88 => Language::Zh,
        88..94 => Language::Latin,
        _ => Language::Mixed,
    };
    to.language.push(dice.known(97, language));
    to.picture_quote.push(dice.known(shared(90), quote as u32));
    to.video_quote
        .push(dice.known(shared(80), (quote * 1.6) as u32));
    to.notes.push(dice.below(24) as u16);
    to.impressions
        .push(dice.known(shared(95), (reads * 9.0) as u32));
    to.reads.push(dice.known(shared(96), reads as u32));
    to.interactions.push(dice.known(97, interactions as u32));
    to.er_by_reads
        .push(dice.known(shared(95), (er * 1e4) as u32));
    let by_followers = interactions / followers * 1e4;
    to.er_by_followers
        .push(dice.known(97, by_followers as u32));
    let growth = dice.normal() * 400.0 + 150.0;
    to.growth.push(dice.known(90, growth as i32));
    let spread = 50 + dice.below(120);
    to.spread.push(dice.known(90, spread as u16));
    let cooperation = dice.below(60);
    to.cooperation.push(dice.known(80, cooperation as u8));
    let authenticity = 100.0 - (dice.normal() * 14.0).abs();
    to.authenticity
        .push(dice.known(85, authenticity.max(5.0) as u8));
    let response = dice.below(101);
    to.response.push(dice.known(shared(85), response as u8));
    let female = 30 + dice.below(70);
    to.female.push(dice.known(shared(90), female as u8));
    let ages = [0; 5].map(|_: u8| dice.below(40) as u8);
    to.ages.push(dice.known(shared(90), ages));
    let tiers = [0; 4].map(|_: u8| dice.below(50) as u8);
    to.city_tiers.push(dice.known(shared(90), tiers));
    let interests = [0; 3].map(|_: u8| [dice.below(28) as u8, dice.below(60) as u8]);
    to.interests.push(if sharing {
        interests.into_iter().flatten().collect()
    } else {
        Vec::new()
    });
    let trend = (0..12).map(|_| char::from(b'0' + dice.below(10) as u8));
    to.trend.push(trend.collect());
    to.day.push(DAY - dice.below(4) as i32);
    to.withheld.push(if sharing { 0 } else { 0b11111 });
}

/// Settings with a target.
pub fn settings() -> Settings {
    Settings {
        bounds: Scheme::preset(Preset::Brief2019).bounds().to_vec(),
        fee: 0.1,
        target: Target {
            female: Some(0.8),
            ages: [false, true, true, false, false],
            city_tiers: [true, true, false, false],
            interests: vec![Category::Makeup, Category::Skincare],
        },
        today: DAY + 1,
    }
}

/// Eight filters, eight weights, the hundred best: some per cent pass.
pub fn full() -> Query {
    let mut filter = Filter {
        tiers: vec![TierChoice(Some(Tier::Mid)), TierChoice(Some(Tier::Micro))],
        categories: Category::ALL.iter().copied().take(10).collect(),
        categories_match: Match::Any,
        city_tiers: vec![CityTier::Lower, CityTier::Second, CityTier::NewFirst],
        ..Filter::default()
    };
    filter.set_bounds(Range::Followers, bounds(Some(5_000.0), Some(600_000.0)));
    filter.set_bounds(Range::Quote, bounds(None, Some(9_000.0)));
    filter.set_bounds(Range::Cpe, bounds(None, Some(14.0)));
    filter.set_bounds(Range::ErByReads, bounds(Some(0.03), None));
    filter.set_bounds(Range::Authenticity, bounds(Some(70.0), None));
    query(filter)
}

/// No filter: everyone passes.
pub fn open() -> Query {
    query(Filter::default())
}

fn query(filter: Filter) -> Query {
    Query {
        filter,
        weights: Weights([20, 25, 10, 15, 20, 15, 10, 5]),
        kind: NoteKind::Picture,
        top: 100,
        rows: (0, 30),
    }
}

fn bounds(min: Option<f64>, max: Option<f64>) -> Bounds {
    Bounds {
        min,
        max,
        unknown: false,
    }
}

/// One filter that about half pass.
pub fn half() -> Query {
    let mut filter = Filter::default();
    filter.set_bounds(Range::Followers, bounds(Some(18_000.0), None));
    query(filter)
}

/// One filter that few pass.
pub fn narrow() -> Query {
    let mut filter = Filter::default();
    filter.set_bounds(Range::Followers, bounds(Some(300_000.0), None));
    query(filter)
}
