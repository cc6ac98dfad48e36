//! The city that somebody means by a few letters.

use hongbang_domain::place::{City, CityTier, cities};
use hongbang_domain::text::fold;

/// The cities that `text` may mean, in Chinese or in English, whatever the language of the page:
/// those whose name starts with it first, then by size, then by name. All of them where nothing
/// is written.
#[must_use]
pub fn matching(text: &str) -> Vec<&'static City> {
    let text = fold(text.trim());
    let mut found: Vec<(bool, u8, String, &City)> = cities()
        .iter()
        .filter_map(|city| {
            let english = fold(city.en);
            let starts = city.zh.starts_with(&text) || english.starts_with(&text);
            // Letters inside of a word mean nothing: hang is in Shanghai.
            let word = english.contains(&[" ", &*text].concat());
            let holds = starts || word || city.zh.contains(&text);
            holds.then_some((!starts, size(city), english, city))
        })
        .collect();
    found.sort_by(|a, b| (a.0, a.1, &a.2, a.3.id).cmp(&(b.0, b.1, &b.2, b.3.id)));
    found.into_iter().map(|(.., city)| city).collect()
}

/// The larger, the smaller. Those that the list of tiers leaves out (Hong Kong, Macau, Taipei)
/// stand with the second.
fn size(city: &City) -> u8 {
    match city.tier {
        Some(CityTier::First) => 0,
        Some(CityTier::NewFirst) => 1,
        Some(CityTier::Second) | None => 2,
        Some(CityTier::Lower) => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<&'static str> {
        matching(text).iter().map(|city| city.en).collect()
    }

    #[test]
    fn the_large_ones_come_first() {
        let all = names("");
        assert_eq!(all.len(), cities().len());
        assert_eq!(all[..4], ["Beijing", "Guangzhou", "Shanghai", "Shenzhen"]);
    }

    #[test]
    fn a_city_is_found_in_either_language() {
        assert_eq!(names("上海")[0], "Shanghai");
        assert_eq!(names(" SHANGH ")[0], "Shanghai");
        assert_eq!(names("urumqi"), ["Ürümqi"], "without its dots");
        assert_eq!(names("hang"), ["Hangzhou"], "not Shanghai");
        assert_eq!(names("kong"), ["Hong Kong"]);
        assert!(names("州").len() > 20);
        assert!(names("atlantis").is_empty());
    }
}
