//! A creator as the columns say, value by value.

use super::laid::Alone;
use crate::audience::{Audience, InterestShare, Target, fit};
use crate::category::Category;
use crate::kol::KolId;
use crate::note::NoteKind;
use crate::place::{CityId, CityTier};
use crate::price::{self, Fee};
use crate::roster::{Columns, Origin, Part, Range, Settings};

/// A creator as the columns say.
pub struct Creator<'a> {
    pub id: KolId,
    pub(super) part: &'a Part,
    pub(super) row: usize,
    pub origin: Origin,
}

impl<'a> Creator<'a> {
    pub(super) fn of(alone: &'a Alone) -> Self {
        Self {
            id: alone.id,
            part: &alone.part,
            row: 0,
            origin: alone.origin,
        }
    }

    pub(super) fn name(&self) -> &'a str {
        &self.columns().name[self.row]
    }

    pub(super) fn main_category(&self) -> Option<Category> {
        let place = self.columns().category[self.row]?;
        Category::ALL.get(usize::from(place)).copied()
    }

    /// The number of notes, the day, the trend.
    pub(super) fn rest(&self) -> (u32, i32, Vec<u8>) {
        let columns = self.columns();
        let digits = columns.trend[self.row].chars();
        let digits = digits.filter_map(|digit| digit.to_digit(10));
        let notes = u32::from(columns.notes[self.row]);
        let trend = digits.take(12).map(|digit| digit as u8).collect();
        (notes, columns.day[self.row], trend)
    }

    pub(super) fn withheld(&self) -> u8 {
        self.columns().withheld[self.row]
    }

    pub(super) fn columns(&self) -> &'a Columns {
        &self.part.columns
    }

    pub(super) fn followers(&self) -> Option<u64> {
        self.columns().followers[self.row].filter(|count| *count < u64::from(u32::MAX))
    }

    pub(super) fn categories(&self) -> Vec<Category> {
        let columns = self.columns();
        let main = columns.category[self.row];
        let all = Category::ALL.iter().copied().enumerate();
        all.filter(|(place, _)| {
            columns.categories[self.row] >> place & 1 == 1 || main == Some(*place as u8)
        })
        .map(|(_, category)| category)
        .collect()
    }

    pub(super) fn city(&self) -> Option<CityId> {
        let city = CityId(self.columns().city[self.row]?);
        city.city().map(|_| city)
    }

    pub(super) fn city_tier(&self) -> Option<CityTier> {
        self.city()?.city()?.tier
    }

    pub(super) fn mcn(&self) -> Option<&'a str> {
        let place = self.columns().mcn[self.row]? as usize;
        let name = self.part.mcns.get(place)?;
        (!name.trim().is_empty()).then_some(name)
    }

    fn quote(&self, kind: NoteKind) -> Option<u32> {
        let columns = self.columns();
        let quotes = match kind {
            NoteKind::Picture => &columns.picture_quote,
            NoteKind::Video => &columns.video_quote,
        };
        quotes[self.row].filter(|yuan| *yuan > 0)
    }

    pub(super) fn share(&self, column: &[Option<u8>]) -> Option<f64> {
        column[self.row]
            .filter(|share| *share <= 100)
            .map(f64::from)
    }

    fn fit(&self, target: &Target) -> Option<f32> {
        let columns = self.columns();
        fn part<const N: usize>(shares: Option<[u8; N]>) -> Option<[f64; N]> {
            let shares = shares.filter(|shares| shares.iter().all(|share| *share <= 100))?;
            Some(shares.map(f64::from))
        }
        let pairs = columns.interests[self.row].chunks_exact(2);
        let pairs = pairs.filter(|pair| usize::from(pair[0]) < 28 && pair[1] <= 100);
        let audience = Audience {
            female: self.share(&columns.female).map(|share| share / 100.0),
            ages: part(columns.ages[self.row]),
            city_tiers: part(columns.city_tiers[self.row]),
            cities: Vec::new(),
            interests: pairs
                .take(3)
                .map(|pair| InterestShare {
                    interest: Category::ALL[usize::from(pair[0])],
                    share: f64::from(pair[1]),
                })
                .collect(),
        };
        let mut target = target.clone();
        target.female = target.female.filter(|share| share.is_finite());
        target.female = target.female.map(|share| share.clamp(0.0, 1.0));
        // To six digits: sums in another order differ in the last, and then ties are none.
        let fit = fit(&audience, &target)?.score?;
        Some(((fit * 1e6).round() / 1e6) as f32)
    }

    pub fn figure(&self, range: Range, kind: NoteKind, settings: &Settings) -> Option<f64> {
        let columns = self.columns();
        let count = |column: &[Option<u32>]| column[self.row].map(f64::from);
        let fee = Fee::new(settings.fee).unwrap_or_default();
        let cost = || price::cost(self.quote(kind)?, fee);
        match range {
            Range::Followers => self.followers().map(|count| count as f64),
            Range::Quote => self.quote(kind).map(f64::from),
            Range::Cpe => price::cpe(cost()?, count(&columns.interactions)?),
            Range::Cpm => price::cpm(cost()?, count(&columns.impressions)?),
            Range::ErByReads => Some(count(&columns.er_by_reads)? / 1e4),
            Range::ErByFollowers => Some(count(&columns.er_by_followers)? / 1e4),
            Range::Growth => Some(f64::from(columns.growth[self.row]?) / 1e4),
            Range::Reads => count(&columns.reads),
            Range::Interactions => count(&columns.interactions),
            Range::Authenticity => self.share(&columns.authenticity),
            Range::AudienceFit => self.fit(&settings.target).map(f64::from),
            Range::Response => Some(self.share(&columns.response)? / 100.0),
        }
    }
}
