//! A creator in one row of whole numbers, as it goes over the wire and into the table.

use crate::audience::Audience;
use crate::category::Category;
use crate::kol::{Kol, KolId};
use crate::place::CityId;
use crate::roster::{Columns, Language};
use crate::sharing::Field;
use crate::window::dates;

/// The strongest interests that are carried.
const INTERESTS: usize = 3;

/// What is known of a creator beside its profile. Shares and rates are 0–1.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Figures {
    /// The language of its titles.
    pub language: Option<Language>,
    /// Notes of 30 days.
    pub notes: usize,
    /// Median impressions of a note, 30 days.
    pub impressions: Option<f64>,
    /// Median reads.
    pub reads: Option<f64>,
    /// Median interactions.
    pub interactions: Option<f64>,
    /// Median interactions per read.
    pub er_by_reads: Option<f64>,
    /// Median interactions per follower.
    pub er_by_followers: Option<f64>,
    /// Followers gained per follower in 30 days.
    pub growth: Option<f64>,
    /// See [`crate::roster::spread`].
    pub spread: Option<f64>,
    /// Share of cooperation notes in 90 days.
    pub cooperation: Option<f64>,
    /// The authenticity score, 0–100.
    pub authenticity: Option<f64>,
    /// See [`crate::roster::trend`].
    pub trend: String,
    /// What there is and is not shown.
    pub withheld: Vec<Field>,
}

/// One entry of every column of a part; see [`Columns`].
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    id: KolId,
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

impl Entry {
    /// Of a creator and what else is known of it.
    #[must_use]
    pub fn of(kol: &Kol, figures: Figures) -> Self {
        let category = kol.categories.first().copied();
        let audience = kol.audience.as_ref();
        let bits = kol.categories.iter().filter_map(|of| place(*of));
        let last = *dates(kol.data_at, 1).end();
        let day = last.signed_duration_since(chrono::NaiveDate::default());
        let withheld = Field::ALL.iter().enumerate();
        let withheld = withheld.filter(|(_, field)| figures.withheld.contains(field));
        let rate = |rate: Option<f64>| rate.and_then(|rate| whole(rate * 10_000.0));
        Self {
            id: kol.id,
            followers: kol.followers,
            category: category.and_then(place),
            categories: bits.fold(0, |bits, place| bits | 1 << place),
            city: kol.city,
            language: figures.language,
            quotes: [kol.picture_quote, kol.video_quote],
            notes: u16::try_from(figures.notes).unwrap_or(u16::MAX),
            impressions: figures.impressions.and_then(whole),
            reads: figures.reads.and_then(whole),
            interactions: figures.interactions.and_then(whole),
            er_by_reads: rate(figures.er_by_reads),
            er_by_followers: rate(figures.er_by_followers),
            growth: figures.growth.and_then(signed),
            spread: figures
                .spread
                .and_then(|spread| u16::try_from(whole(spread * 100.0)?).ok()),
            cooperation: figures.cooperation.and_then(per_cent),
            authenticity: figures
                .authenticity
                .and_then(|score| per_cent(score / 100.0)),
            response: kol.response_rate_48h.and_then(per_cent),
            female: audience.and_then(|of| per_cent(of.female?)),
            ages: audience.and_then(|of| distribution(of.ages?)),
            city_tiers: audience.and_then(|of| distribution(of.city_tiers?)),
            interests: audience.map(interests).unwrap_or_default(),
            trend: figures.trend,
            day: i32::try_from(day.num_days()).unwrap_or_default(),
            withheld: withheld.fold(0, |bits, (place, _)| bits | 1 << place),
            name: kol.nickname.clone(),
            mcn: kol.mcn.clone(),
        }
    }

    /// Who it is.
    #[must_use]
    pub const fn id(&self) -> KolId {
        self.id
    }

    /// Adds it to the columns of a part with such MCNs.
    pub fn push(&self, columns: &mut Columns, mcns: &mut Vec<String>) {
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
