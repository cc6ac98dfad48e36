//! Where creators are: a city, or else a province or a country. Never anything finer.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use hongbang_domain::place::{City, CityId, cities};

use super::number::{is_unknown, trim};
use super::regions::{COUNTRIES, PROVINCES};
use crate::report::Why;

/// Where somebody is. At most one of the two: a city says in which region it is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Place {
    /// The city.
    pub city: Option<CityId>,
    /// The province or the country, by its usual name in Chinese.
    pub region: Option<&'static str>,
}

/// Cities by the first character of their Chinese names, and by their English names.
struct Names {
    zh: BTreeMap<char, Vec<&'static City>>,
    en: BTreeMap<String, CityId>,
}

static NAMES: LazyLock<Names> = LazyLock::new(|| {
    let mut names = Names {
        zh: BTreeMap::new(),
        en: BTreeMap::new(),
    };
    for city in cities() {
        if let Some(first) = city.zh.chars().next() {
            names.zh.entry(first).or_default().push(city);
        }
        names.en.insert(city.en.to_lowercase(), city.id);
    }
    // Of two that start alike, the longer name is looked at first.
    for cities in names.zh.values_mut() {
        cities.sort_by_key(|city| (std::cmp::Reverse(city.zh.len()), city.id));
    }
    names
});

/// The usual names of regions by all their names.
static REGIONS: LazyLock<BTreeMap<&'static str, &'static str>> = LazyLock::new(|| {
    let regions = PROVINCES.iter().chain(COUNTRIES);
    let named = regions.filter_map(|names| Some((names.first()?, *names)));
    named
        .flat_map(|(usual, names)| names.iter().map(|name| (*name, *usual)))
        .collect()
});

/// Cities that share their name with the province they lie in: the name alone may mean either.
const ALSO_PROVINCES: &[&str] = &["吉林"];

/// Reads a place: `上海`, `浙江 杭州`, `杭州市西湖区`, `美国`, `Shanghai, China`.
pub(super) fn place(text: &str) -> Result<Option<Place>, Why> {
    if is_unknown(text) {
        return Ok(None);
    }
    let text = ["IP属地", "IP地址", "属地", "中国大陆", "中国"]
        .iter()
        .fold(text, |text, before| {
            let rest = text.strip_prefix(before).unwrap_or(text);
            rest.trim_start_matches([':', '：', ' ', '-', '·', ',', '，', '/'])
        });
    let text = trim(text);
    if text.is_empty() {
        // China, and nothing more.
        return Ok(None);
    }
    if let Some(city) = city(text) {
        return Ok(Some(Place {
            city: Some(city),
            region: None,
        }));
    }
    match region(text) {
        Some(region) => Ok(Some(Place {
            city: None,
            region: Some(region),
        })),
        None => Err(Why::UnknownName),
    }
}

/// The city that a text names first: what follows is a part of it, and a district may be called
/// like a city elsewhere (`北京朝阳`).
pub(super) fn city(text: &str) -> Option<CityId> {
    if text.is_ascii() || text.contains('ü') {
        return english(text);
    }
    for (at, char) in text.char_indices() {
        let Some(starting) = NAMES.zh.get(&char) else {
            continue;
        };
        let rest = text.get(at..)?;
        let found = starting.iter().find(|city| {
            let name = city.zh.strip_suffix('州').filter(|_| city.zh == "海南州");
            let behind = rest.strip_prefix(city.zh);
            // Where a province has the name, only the city's own mark says that it is meant.
            behind.is_some_and(|behind| {
                name.is_some() || !ALSO_PROVINCES.contains(&city.zh) || behind.starts_with('市')
            })
        });
        if let Some(city) = found {
            return Some(city.id);
        }
    }
    None
}

fn english(text: &str) -> Option<CityId> {
    let mut parts = text.split([',', '/', '-', '|', '(', ')']);
    parts.find_map(|part| {
        let part = trim(part).to_lowercase();
        let part = part.strip_suffix(" city").unwrap_or(&part);
        NAMES.en.get(part).copied()
    })
}

/// The province or the country that a text begins with.
fn region(text: &str) -> Option<&'static str> {
    if let Some(region) = REGIONS.get(text) {
        return Some(region);
    }
    let begins = |name: &&str| {
        let beginning = text.get(..name.len());
        beginning.is_some_and(|beginning| beginning.eq_ignore_ascii_case(name))
            // `US` is not the beginning of `Usbekistan`.
            && (!name.is_ascii() || name.len() > 3 || !text.as_bytes().get(name.len()).is_some_and(u8::is_ascii_lowercase))
    };
    let inside = |name: &&str| name.len() > 5 && !name.is_ascii() && text.contains(*name);
    let of = |is: &dyn Fn(&&str) -> bool| {
        let regions = PROVINCES.iter().chain(COUNTRIES);
        let mut regions = regions.filter_map(|names| Some((names.first()?, *names)));
        regions
            .find(|(_, names)| names.iter().any(is))
            .map(|(name, _)| *name)
    };
    of(&begins).or_else(|| of(&inside))
}
