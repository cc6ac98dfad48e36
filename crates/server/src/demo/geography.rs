//! Where creators live, where they travel, and the spots that notes are tagged with.

use std::sync::OnceLock;

use hongbang_domain::note::Spot;
use hongbang_domain::place::{City, CityTier, cities};

use super::bank::Language;
use super::chance::Chance;
use super::parse::Kind;
use super::phrase::{Facts, Voice};

/// Where trips go, by the cities' Chinese names. The chance of a trip elsewhere is small.
const DESTINATIONS: &str = "大理 丽江 昆明 西双版纳 迪庆 成都 重庆 阿坝 甘孜 乐山 西安 延安 洛阳 开封 \
    大同 晋中 太原 北京 天津 秦皇岛 承德 青岛 威海 烟台 济南 泰安 大连 沈阳 哈尔滨 延边 呼伦贝尔 上海 \
    苏州 无锡 南京 扬州 杭州 湖州 绍兴 宁波 舟山 丽水 黄山 宣城 景德镇 上饶 九江 武汉 恩施 宜昌 长沙 \
    张家界 湘西 广州 深圳 珠海 佛山 潮州 汕头 桂林 北海 柳州 三亚 海口 厦门 泉州 福州 宁德 贵阳 黔东南 \
    安顺 兰州 甘南 酒泉 张掖 西宁 海西 银川 中卫 伊犁 喀什 乌鲁木齐 阿勒泰 拉萨 林芝 香港 澳门";

/// How many creators live in a city of each tier: 35 % in the four of the first.
fn weight(tier: Option<CityTier>) -> f64 {
    match tier {
        Some(CityTier::First) => 35.0 / 4.0,
        Some(CityTier::NewFirst) => 30.0 / 15.0,
        Some(CityTier::Second) => 17.0 / 30.0,
        Some(CityTier::Lower) => 17.0 / 288.0,
        None => 1.0 / 3.0,
    }
}

/// A city that a creator may live in.
pub fn home(chance: &mut Chance) -> Option<&'static City> {
    static SUMS: OnceLock<Vec<f64>> = OnceLock::new();
    let sums = SUMS.get_or_init(|| {
        let weights = cities().iter().map(|city| weight(city.tier));
        let sums = weights.scan(0.0, |sum, weight| {
            *sum += weight;
            Some(*sum)
        });
        sums.collect()
    });
    let drawn = chance.unit() * sums.last()?;
    cities().get(sums.partition_point(|&sum| sum <= drawn))
}

/// A city that one may travel to.
pub fn destination(chance: &mut Chance) -> Option<&'static City> {
    static CITIES: OnceLock<Vec<&'static City>> = OnceLock::new();
    let known = CITIES.get_or_init(|| {
        let named = |name| cities().iter().find(|city| city.zh == name);
        DESTINATIONS.split_whitespace().filter_map(named).collect()
    });
    if chance.hit(0.12) {
        return home(chance);
    }
    chance.pick(known).copied()
}

/// A spot of this kind in a city: within some kilometres of its centre.
pub fn spot(kind: &str, city: &City, chance: &mut Chance) -> Option<Spot> {
    // Signs are in Chinese, whatever one writes about them.
    let language = Language::zh();
    let names = language.extra(&format!("spot:{kind}"));
    let template = chance.pick(names.own(Kind::Nick))?;
    let name = Voice::new(&language.slots, 0, Facts::default()).said(chance, template);
    // Hotels lie further out than cafés.
    let spread = if kind == "hotel" { 0.05 } else { 0.022 };
    let near = |centre: f64, chance: &mut Chance| {
        let offset = (spread * chance.normal()).clamp(-0.12, 0.12);
        ((centre + offset) * 1e5).round() / 1e5
    };
    Some(Spot {
        name,
        latitude: near(city.latitude(), chance),
        longitude: near(city.longitude(), chance),
        kind: None,
        hours: None,
        event: None,
    })
}

#[cfg(test)]
mod tests {
    use super::super::chance::Purpose;
    use super::*;

    #[test]
    fn creators_live_everywhere_and_mostly_in_large_cities() {
        let mut chance = Chance::new(1, 1, Purpose::Profile);
        let homes: Vec<_> = (0..20_000).filter_map(|_| home(&mut chance)).collect();
        assert_eq!(homes.len(), 20_000);
        let first = homes
            .iter()
            .filter(|city| city.tier == Some(CityTier::First));
        let share = first.count() as f64 / 20_000.0;
        assert!((share - 0.35).abs() < 0.02, "{share}");
        let mut names: Vec<_> = homes.iter().map(|city| city.zh).collect();
        names.sort_unstable();
        names.dedup();
        assert!(names.len() > 330, "{}", names.len());
    }

    #[test]
    fn destinations_are_cities_of_the_table() {
        let unknown: Vec<_> = DESTINATIONS
            .split_whitespace()
            .filter(|name| !cities().iter().any(|city| city.zh == *name))
            .collect();
        assert_eq!(unknown, Vec::<&str>::new());
    }
}
