//! What a roster must answer, creator by creator, straight from the definitions.

use super::creator::Creator;
use super::laid::{Alone, laid};
use crate::category::Category;
use crate::kol::KolId;
use crate::note::NoteKind;
use crate::peers::MIN_CREATORS;
use crate::place::{CityId, CityTier};
use crate::roster::{
    Answer, BINS, Bounds, Facets, Histogram, Language, Match, Origin, Part, Query, Range, Ranked,
    Settings, TierChoice,
};
use crate::score::{FEATURES, Feature};
use crate::text::fold;
use crate::tier::Scheme;

/// Everything that a roster was told.
#[derive(Default)]
pub struct Told {
    pub alone: Vec<Alone>,
    pub settings: Settings,
    pub keyword: (String, Vec<KolId>),
    pub relevance: Option<Vec<(KolId, f32)>>,
}

impl Told {
    /// Of parts of the server's and of one's own, in the order in which they came.
    pub fn of(parts: &[Part], own: &[Part]) -> Self {
        Self {
            alone: laid(parts, own),
            ..Self::default()
        }
    }

    /// The creators by id.
    pub fn creators(&self) -> Vec<Creator<'_>> {
        let creators = self.alone.iter();
        creators.map(Creator::of).collect()
    }

    fn scheme(&self) -> Scheme {
        Scheme::custom(&self.settings.bounds).unwrap_or_default()
    }

    /// Midranks in 1/10,000, the larger the better.
    fn percentiles(&self, creators: &[Creator], values: &[Option<f64>]) -> Vec<Option<i64>> {
        let scheme = self.scheme();
        let tier = |creator: &Creator| creator.followers().and_then(|count| scheme.tier(count));
        let tiers: Vec<_> = creators.iter().map(tier).collect();
        let sorted = |of: Option<_>| {
            let rows = tiers.iter().zip(values);
            let rows = rows.filter(|(tier, _)| of.is_none_or(|of| **tier == of));
            let mut values: Vec<f64> = rows.filter_map(|(_, value)| *value).collect();
            values.sort_by(f64::total_cmp);
            values
        };
        let everyone = sorted(None);
        let mut by_tier = std::collections::BTreeMap::new();
        let rows = values.iter().zip(&tiers);
        rows.map(|(value, tier)| {
            let value = (*value)?;
            let mut peers = by_tier.entry(*tier).or_insert_with(|| sorted(Some(*tier)));
            let mut all = everyone.clone();
            if peers.len() < MIN_CREATORS {
                peers = &mut all;
            }
            let lower = peers.partition_point(|other| *other < value);
            let equal = peers.partition_point(|other| *other <= value) - lower;
            let twice = (2 * lower + equal) as f64;
            Some((twice * 10_000.0 / (2 * peers.len()) as f64 + 0.5).floor() as i64)
        })
        .collect()
    }

    /// Every creator's percentiles.
    pub fn features(&self, creators: &[Creator], kind: NoteKind) -> Vec<[Option<i64>; FEATURES]> {
        let no_fee = Settings {
            fee: 0.0,
            ..self.settings.clone()
        };
        let all = |value: &dyn Fn(&Creator) -> Option<f64>| {
            let values: Vec<_> = creators.iter().map(value).collect();
            self.percentiles(creators, &values)
        };
        let or = |main: Vec<Option<i64>>, other: Vec<Option<i64>>| -> Vec<Option<i64>> {
            main.into_iter().zip(other).map(|(a, b)| a.or(b)).collect()
        };
        let no_fee = &no_fee;
        let figure = |range| all(&move |c: &Creator| c.figure(range, kind, no_fee));
        let impressions = all(&|c| c.columns().impressions[c.row].map(f64::from));
        let authenticity = all(&|c| c.share(&c.columns().authenticity));
        let cost = all(&|c| {
            let cpe = c.figure(Range::Cpe, kind, no_fee)?;
            Some(-f64::from(cpe as f32))
        });
        let named = |c: &Creator| {
            let shares = self.relevance.as_ref()?;
            let share = shares.iter().rev().find(|(id, _)| *id == c.id);
            let silent = (c.origin != Origin::Own).then_some(0.0);
            let share = share.map(|(_, share)| *share).or(silent)?;
            Some(if (0.0..=1.0).contains(&share) {
                f64::from(share)
            } else {
                0.0
            })
        };
        let relevance: Vec<_> = all(&named)
            .into_iter()
            .zip(creators)
            .map(|(percentile, c)| {
                let zero = named(c) == Some(0.0);
                if zero { Some(0) } else { percentile }
            })
            .collect();
        let response = figure(Range::Response);
        let steady = all(&|c| {
            Some(-f64::from(
                c.columns().spread[c.row].filter(|s| *s < 65_535)?,
            ))
        });
        let today = f64::from(self.settings.today);
        let fresh = all(&|c| Some(-(today - f64::from(c.columns().day[c.row])).max(0.0)));
        let mean: Vec<Option<f64>> = (0..creators.len())
            .map(|row| {
                let known: Vec<i64> = [response[row], steady[row], fresh[row]]
                    .into_iter()
                    .flatten()
                    .collect();
                Some((known.iter().sum::<i64>() * 6 / known.len() as i64) as f64)
            })
            .collect();
        let columns = [
            or(figure(Range::Reads), impressions),
            or(figure(Range::ErByReads), figure(Range::ErByFollowers)),
            figure(Range::Growth),
            authenticity,
            figure(Range::AudienceFit),
            cost,
            relevance,
            self.percentiles(creators, &mean),
        ];
        (0..creators.len())
            .map(|row| std::array::from_fn(|feature| columns[feature][row]))
            .collect()
    }

    /// The answer, without rows; histograms with the edges of `like`.
    pub fn answer(&self, query: &Query, like: &Answer) -> Answer {
        let creators = self.creators();
        let features = self.features(&creators, query.kind);
        let scheme = self.scheme();
        let tier = |c: &Creator| TierChoice(c.followers().and_then(|count| scheme.tier(count)));
        let filter = &query.filter;
        let needle = fold(filter.keyword.trim());
        let spoken = fold(self.keyword.0.trim()) == needle;
        let ranges: Vec<Vec<Option<f64>>> = creators
            .iter()
            .map(|c| {
                let figures = Range::ALL.iter();
                figures
                    .map(|range| c.figure(*range, query.kind, &self.settings))
                    .collect()
            })
            .collect();
        let fails: Vec<Vec<bool>> = creators
            .iter()
            .zip(&ranges)
            .map(|(c, figures)| {
                let language = c.columns().language[c.row];
                let categories = c.categories();
                let mut has = filter.categories.iter().map(|c| categories.contains(c));
                let categories = match filter.categories_match {
                    Match::Any => has.any(|has| has),
                    Match::All => has.all(|has| has),
                };
                let in_name = fold(&c.columns().name[c.row]).contains(&needle);
                let in_notes = spoken && self.keyword.1.contains(&c.id);
                let mcns = filter.mcns.iter();
                let is_chosen = |city: CityId| filter.cities.contains(&city);
                let sets = [
                    !filter.tiers.is_empty() && !filter.tiers.contains(&tier(c)),
                    !filter.categories.is_empty() && !categories,
                    !filter.cities.is_empty() && !c.city().is_some_and(is_chosen),
                    !filter.city_tiers.is_empty()
                        && !c
                            .city_tier()
                            .is_some_and(|t| filter.city_tiers.contains(&t)),
                    !filter.mcns.is_empty() && !mcns.clone().any(|mcn| mcn.as_deref() == c.mcn()),
                    !filter.languages.is_empty()
                        && !language.is_some_and(|l| filter.languages.contains(&l)),
                    !needle.is_empty() && !in_name && !in_notes,
                    filter.without.contains(&c.id),
                    filter.own && c.origin == Origin::Server,
                ];
                let figures = Range::ALL.iter().zip(figures);
                let ranges = figures.map(|(range, figure)| out_of(&filter.bounds(*range), *figure));
                sets.into_iter().chain(ranges).collect()
            })
            .collect();
        let failed: Vec<usize> = fails
            .iter()
            .map(|fails| fails.iter().filter(|fails| **fails).count())
            .collect();
        let count = |slot: Option<usize>, has: &dyn Fn(usize) -> bool| {
            let rows = 0..creators.len();
            let counted = rows.filter(|row| {
                failed[*row] == slot.map_or(0, |slot| usize::from(fails[*row][slot])) && has(*row)
            });
            counted.count() as u32
        };
        let passing: Vec<usize> = (0..creators.len())
            .filter(|row| failed[*row] == 0)
            .collect();

        let all_tiers = scheme.bounds().iter().map(|(tier, _)| Some(*tier));
        let tiers = all_tiers.chain([None]).map(|option| {
            let option = TierChoice(option);
            (
                option,
                count(Some(0), &|row| tier(&creators[row]) == option),
            )
        });
        let left_out = (filter.categories_match == Match::Any).then_some(1);
        let categories = Category::ALL.iter().map(|option| {
            let has = |row: usize| creators[row].categories().contains(option);
            (*option, count(left_out, &has))
        });
        let mut city_options: Vec<CityId> = creators.iter().filter_map(Creator::city).collect();
        city_options.sort();
        city_options.dedup();
        let cities = city_options.into_iter().map(|option| {
            (
                option,
                count(Some(2), &|row| creators[row].city() == Some(option)),
            )
        });
        let city_tier = |option| count(Some(3), &|row| creators[row].city_tier() == option);
        let mut mcn_options: Vec<Option<&str>> = creators.iter().map(Creator::mcn).collect();
        mcn_options.sort();
        mcn_options.dedup();
        let mcns = mcn_options.into_iter().map(|option| {
            let counted = count(Some(4), &|row| creators[row].mcn() == option);
            (option.map(str::to_owned), counted)
        });
        let languages = Language::ALL.iter().map(|language| Some(*language));
        let languages = languages.chain([None]).map(|option| {
            let has = |row: usize| creators[row].columns().language[creators[row].row] == option;
            (option, count(Some(5), &has))
        });

        let mut ranked: Vec<(Option<f32>, Option<u64>, KolId)> = passing
            .iter()
            .map(|row| {
                let score = score(query, &features[*row]).0;
                (score, creators[*row].followers(), creators[*row].id)
            })
            .collect();
        ranked.sort_by(|a, b| {
            let scores = b.0.unwrap_or(-1.0).total_cmp(&a.0.unwrap_or(-1.0));
            scores.then(b.1.cmp(&a.1)).then(a.2.cmp(&b.2))
        });
        let top = ranked.iter().take(query.top as usize);
        Answer {
            creators: creators.len() as u32,
            passing: passing.len() as u32,
            facets: Facets {
                tiers: tiers.collect(),
                categories: categories.collect(),
                cities: listed(cities.collect(), 60, &filter.cities),
                city_tiers: [
                    city_tier(Some(CityTier::First)),
                    city_tier(Some(CityTier::NewFirst)),
                    city_tier(Some(CityTier::Second)),
                    city_tier(Some(CityTier::Lower)),
                    city_tier(None),
                ],
                mcns: listed(mcns.collect(), 40, &filter.mcns),
                languages: languages.collect(),
                own: count(Some(8), &|row| creators[row].origin != Origin::Server),
            },
            histograms: Range::ALL
                .iter()
                .zip(&like.histograms)
                .map(|(range, like)| {
                    let place = range.place();
                    let figure = |row: usize| ranges[row][place].map(|figure| figure as f32);
                    let bin = |row: usize| {
                        let inner = &like.edges[1..BINS];
                        let below = |v: f32| inner.iter().filter(|e| **e <= f64::from(v)).count();
                        figure(row).map(below)
                    };
                    let bins =
                        (0..BINS).map(|b| count(Some(9 + place), &|row| bin(row) == Some(b)));
                    let known = ranges.iter().filter_map(|figures| figures[place]);
                    let least = known.clone().min_by(f64::total_cmp);
                    Histogram {
                        range: *range,
                        extent: least.zip(known.max_by(f64::total_cmp)),
                        edges: like.edges.clone(),
                        bins: bins.collect(),
                        unknown: count(Some(9 + place), &|row| figure(row).is_none()),
                    }
                })
                .collect(),
            ranked: top
                .map(|(score, _, id)| Ranked {
                    id: *id,
                    score: *score,
                })
                .collect(),
            rows: Vec::new(),
        }
    }
}

/// The score and the confidence, from percentiles in 1/10,000.
pub fn score(query: &Query, features: &[Option<i64>; FEATURES]) -> (Option<f32>, f32) {
    let (mut sum, mut known, mut all) = (0, 0, 0);
    for (feature, percentile) in Feature::ALL.iter().zip(features) {
        let weight = i64::from(query.weights.of(*feature));
        all += weight;
        if let Some(percentile) = percentile {
            sum += weight * percentile;
            known += weight;
        }
    }
    let score = (known > 0).then(|| (sum as f64 / (known * 100) as f64) as f32);
    let confidence = if all > 0 {
        known as f32 / all as f32
    } else {
        0.0
    };
    (score, confidence)
}

fn out_of(bounds: &Bounds, figure: Option<f64>) -> bool {
    let (min, max) = (bounds.min(), bounds.max());
    if min.is_none() && max.is_none() {
        return false;
    }
    if min.zip(max).is_some_and(|(min, max)| min > max) {
        return true;
    }
    figure.map_or(!bounds.unknown, |figure| {
        let figure = figure as f32;
        min.is_some_and(|min| figure < min as f32) || max.is_some_and(|max| figure > max as f32)
    })
}

/// The most frequent, and those chosen.
fn listed<T: Ord + Clone>(mut counts: Vec<(T, u32)>, many: usize, chosen: &[T]) -> Vec<(T, u32)> {
    counts.retain(|(_, count)| *count > 0);
    counts.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    let mut listed: Vec<_> = counts.iter().take(many).cloned().collect();
    let rest = counts.into_iter().skip(many);
    listed.extend(rest.filter(|(option, _)| chosen.contains(option)));
    for option in chosen {
        if !listed.iter().any(|(other, _)| other == option) {
            listed.push((option.clone(), 0));
        }
    }
    listed
}
