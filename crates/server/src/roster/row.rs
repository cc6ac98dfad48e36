//! A creator in one row of whole numbers, as it goes over the wire.

use hongbang_domain::audience::Audience;
use hongbang_domain::authenticity::assess;
use hongbang_domain::category::Category;
use hongbang_domain::kol::KolId;
use hongbang_domain::place::CityId;
use hongbang_domain::roster::{Columns, Language};
use hongbang_domain::sharing::Field;
use hongbang_domain::window::dates;

use super::Seen;
use crate::peers::{Benchmarks, tier};

/// The strongest interests that are carried.
const INTERESTS: usize = 3;

/// One entry of every column of a part; see [`Columns`].
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Row {
    pub(super) id: KolId,
    name: String,
    followers: Option<u64>,
    category: Option<u8>,
    categories: u32,
    city: Option<CityId>,
    mcn: Option<String>,
    language: Option<Language>,
    quotes: [Option<u32>; 2],
    notes: u16,
    impressions: Option<u32>,
    reads: Option<u32>,
    interactions: Option<u32>,
    er_by_reads: Option<u32>,
    er_by_followers: Option<u32>,
    growth: Option<i32>,
    spread: Option<u16>,
    cooperation: Option<u8>,
    authenticity: Option<u8>,
    response: Option<u8>,
    female: Option<u8>,
    ages: Option<[u8; 5]>,
    city_tiers: Option<[u8; 4]>,
    interests: Vec<u8>,
    trend: String,
    day: i32,
    withheld: u8,
}

/// The nearest whole number; `None` where a value is none, negative, or too large.
fn whole(value: f64) -> Option<u32> {
    let value = value.round();
    (0.0..=f64::from(u32::MAX))
        .contains(&value)
        .then_some(value as u32)
}

/// Per cent of a share.
fn per_cent(share: f64) -> Option<u8> {
    u8::try_from(whole(share.min(1.0) * 100.0)?).ok()
}

fn distribution<const N: usize>(shares: [f64; N]) -> Option<[u8; N]> {
    let parts = shares.map(per_cent);
    let known = parts.iter().all(Option::is_some);
    known.then(|| parts.map(Option::unwrap_or_default))
}

/// A rate in 1/10,000, negative where something was lost.
fn signed(rate: f64) -> Option<i32> {
    let value = i32::try_from(whole(rate.abs() * 10_000.0)?).ok()?;
    Some(if rate < 0.0 { -value } else { value })
}

fn place(category: Category) -> Option<u8> {
    let place = Category::ALL.iter().position(|of| *of == category)?;
    u8::try_from(place).ok()
}

fn interests(audience: &Audience) -> Vec<u8> {
    let listed: f64 = audience.interests.iter().map(|of| of.share).sum();
    let strongest = audience.interests.iter().take(INTERESTS);
    strongest
        .filter_map(|of| Some([place(of.interest)?, per_cent(of.share / listed)?]))
        .flatten()
        .collect()
}

impl Row {
    /// What is seen of a creator, judged beside its peers.
    pub(super) fn of(seen: Seen, benchmarks: &Benchmarks) -> Self {
        let Seen { kol, evidence, .. } = seen;
        let category = kol.categories.first().copied();
        let peers = benchmarks.for_creator(tier(kol.followers), category);
        let score = assess(&evidence, Some(peers), &[]).score;
        let audience = kol.audience.as_ref();
        let bits = kol.categories.iter().filter_map(|of| place(*of));
        let last = *dates(kol.data_at, 1).end();
        let day = last.signed_duration_since(chrono::NaiveDate::default());
        let withheld = Field::ALL.iter().enumerate();
        let withheld = withheld.filter(|(_, field)| seen.withheld.contains(field));
        let rate = |rate: Option<f64>| rate.and_then(|rate| whole(rate * 10_000.0));
        Self {
            id: kol.id,
            followers: kol.followers,
            category: category.and_then(place),
            categories: bits.fold(0, |bits, place| bits | 1 << place),
            city: kol.city,
            language: seen.language,
            quotes: [kol.picture_quote, kol.video_quote],
            notes: u16::try_from(seen.notes).unwrap_or(u16::MAX),
            impressions: seen.impressions.and_then(whole),
            reads: seen.reads.and_then(whole),
            interactions: seen.interactions.and_then(whole),
            er_by_reads: rate(seen.er_by_reads),
            er_by_followers: rate(seen.er_by_followers),
            growth: seen.growth.and_then(signed),
            spread: seen
                .spread
                .and_then(|spread| u16::try_from(whole(spread * 100.0)?).ok()),
            cooperation: seen.cooperation.and_then(per_cent),
            authenticity: score.and_then(|score| per_cent(score / 100.0)),
            response: kol.response_rate_48h.and_then(per_cent),
            female: audience.and_then(|of| per_cent(of.female?)),
            ages: audience.and_then(|of| distribution(of.ages?)),
            city_tiers: audience.and_then(|of| distribution(of.city_tiers?)),
            interests: audience.map(interests).unwrap_or_default(),
            trend: seen.trend,
            day: i32::try_from(day.num_days()).unwrap_or_default(),
            withheld: withheld.fold(0, |bits, (place, _)| bits | 1 << place),
            name: kol.nickname,
            mcn: kol.mcn,
        }
    }

    /// Adds the row to the columns of a part with such MCNs.
    pub(super) fn push(&self, columns: &mut Columns, mcns: &mut Vec<String>) {
        let mcn = self.mcn.as_ref().and_then(|name| {
            let known = mcns.iter().position(|known| known == name);
            let place = known.unwrap_or_else(|| {
                mcns.push(name.clone());
                mcns.len() - 1
            });
            u32::try_from(place).ok()
        });
        let [picture_quote, video_quote] = self.quotes;
        columns.id.push(self.id);
        columns.name.push(self.name.clone());
        columns.followers.push(self.followers);
        columns.category.push(self.category);
        columns.categories.push(self.categories);
        columns.city.push(self.city.map(|city| city.0));
        columns.mcn.push(mcn);
        columns.language.push(self.language);
        columns.picture_quote.push(picture_quote);
        columns.video_quote.push(video_quote);
        columns.notes.push(self.notes);
        columns.impressions.push(self.impressions);
        columns.reads.push(self.reads);
        columns.interactions.push(self.interactions);
        columns.er_by_reads.push(self.er_by_reads);
        columns.er_by_followers.push(self.er_by_followers);
        columns.growth.push(self.growth);
        columns.spread.push(self.spread);
        columns.cooperation.push(self.cooperation);
        columns.authenticity.push(self.authenticity);
        columns.response.push(self.response);
        columns.female.push(self.female);
        columns.ages.push(self.ages);
        columns.city_tiers.push(self.city_tiers);
        columns.interests.push(self.interests.clone());
        columns.trend.push(self.trend.clone());
        columns.day.push(self.day);
        columns.withheld.push(self.withheld);
    }
}
