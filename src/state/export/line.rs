//! A creator's line: what stands in its cells.

use chrono::{Days, NaiveDate};
use hongbang_domain::category::Category;
use hongbang_domain::kol::KolId;
use hongbang_domain::place::CityId;
use hongbang_domain::roster::{Range, RosterRow, TierChoice};
use hongbang_domain::shortlist::Item;
use hongbang_domain::shortlist::totals::TotalsBy;
use hongbang_sheets::creator::Creator;
use hongbang_sheets::field::Field;
use hongbang_sheets::table::Cell;

use super::{Head, Here, number, words};
use crate::locales::L10n;

/// A creator, as far as it is known.
#[derive(Debug, Clone, Copy)]
pub struct Line<'a> {
    /// Its place, from 1.
    pub place: usize,
    /// Who.
    pub id: KolId,
    /// What the roster says.
    pub row: Option<&'a RosterRow>,
    /// What the list says.
    pub item: Option<&'a Item>,
    /// What one's own sheet says.
    pub own: Option<&'a Creator>,
    /// The platform's public number.
    pub red_id: Option<&'a str>,
    /// What should make one look twice, in words.
    pub look: &'a str,
}

impl Line<'_> {
    /// What stands under a head.
    pub(super) fn cell(&self, head: Head, l: L10n, by: &TotalsBy<'_>) -> Cell {
        match head {
            Head::Fact(field) => self.fact(field, l),
            Head::Figure(range) => self.figure(range),
            Head::Part(feature) => {
                let row = self.row.filter(|row| row.score.is_some());
                let known = row.and_then(|row| row.features.get(feature.place())?.as_ref());
                let part = known
                    .and(row)
                    .and_then(|row| row.parts.get(feature.place()));
                number(part.map(|part| f64::from(*part)), Cell::Decimal)
            }
            Head::Here(here) => self.here(here, l, by),
        }
    }

    fn fact(&self, field: Field, l: L10n) -> Cell {
        let (row, known) = (self.row, self.item.map(|item| &item.known));
        // A list's own memory counts where the roster has nobody any more.
        let known = known.filter(|_| row.is_none());
        let count = |value: Option<f64>| number(value.map(f64::round), Cell::Number);
        let yuan = |value: Option<u32>| number(value.map(f64::from), Cell::Yuan);
        match field {
            Field::HongbangId => Cell::Text(self.id.to_string()),
            Field::Nickname => {
                let name = row.map(|row| row.name.as_str());
                words(name.or_else(|| known.map(|known| known.name.as_str())))
            }
            Field::RedId => {
                let own = self.own.and_then(|own| own.kol.red_id.as_deref());
                words(self.red_id.or(own))
            }
            Field::ProfileUrl => words(self.own.and_then(|own| own.profile_url.as_deref())),
            Field::Followers => {
                let followers = row.and_then(|row| row.followers);
                count(
                    followers
                        .or_else(|| known?.followers)
                        .map(|count| count as f64),
                )
            }
            Field::Categories => {
                let category = row.and_then(|row| row.category);
                let category: Option<Category> = category.or_else(|| known?.category);
                words(category.map(|category| l.category(category)))
            }
            Field::Place => {
                let city = row.and_then(|row| row.city);
                let city: Option<CityId> = city.or_else(|| known?.city);
                words(city.and_then(|city| l.city(city)))
            }
            Field::Mcn => words(row.and_then(|row| row.mcn.as_deref())),
            Field::PictureQuote => {
                let quote = row.and_then(|row| row.picture_quote);
                yuan(quote.or_else(|| known?.picture_quote))
            }
            Field::VideoQuote => {
                let quote = row.and_then(|row| row.video_quote);
                yuan(quote.or_else(|| known?.video_quote))
            }
            // The roster counts none where it knows of none.
            Field::Notes => count(row.map(|row| row.notes).filter(|n| *n > 0).map(f64::from)),
            Field::Reads => count(row.and_then(|row| row.reads).or_else(|| known?.reads)),
            Field::Interactions => {
                let interactions = row.and_then(|row| row.interactions);
                count(interactions.or_else(|| known?.interactions))
            }
            Field::Response => self.figure(Range::Response),
            Field::DataAt => {
                let day = row.map(|row| row.day).or_else(|| Some(known?.day));
                day.filter(|day| *day > 0)
                    .and_then(date)
                    .map_or(Cell::Empty, Cell::Day)
            }
            _ => Cell::Empty,
        }
    }

    fn figure(&self, range: Range) -> Cell {
        let value = self.row.and_then(|row| *row.figures.get(range.place())?);
        let cell = match range {
            Range::Quote => Cell::Yuan,
            Range::Cpe | Range::Cpm => Cell::Decimal,
            Range::Followers | Range::Reads | Range::Interactions | Range::Authenticity => {
                Cell::Number
            }
            Range::ErByReads
            | Range::ErByFollowers
            | Range::Growth
            | Range::AudienceFit
            | Range::Response => Cell::Share,
        };
        number(value, cell)
    }

    fn here(&self, here: Here, l: L10n, by: &TotalsBy<'_>) -> Cell {
        let item = self.item;
        match here {
            Here::Place => Cell::Number(self.place as f64),
            Here::Tier => {
                let tier = self.row.map(|row| row.tier);
                let tier = tier.or_else(|| Some(by.tier(item?)));
                match tier {
                    Some(TierChoice(Some(tier))) => words(Some(l.tier(tier))),
                    _ => Cell::Empty,
                }
            }
            Here::Score => {
                let score = self.row.and_then(|row| row.score);
                number(score.map(f64::from), Cell::Decimal)
            }
            Here::Confidence => {
                let row = self.row.filter(|row| row.score.is_some());
                number(row.map(|row| f64::from(row.confidence)), Cell::Share)
            }
            Here::Cooperation => number(self.row.and_then(|row| row.cooperation), Cell::Share),
            Here::State => words(item.map(|item| (l.basket().state)(item.standing.value.state))),
            Here::Reason => words(item.map(|item| item.standing.value.reason.as_str())),
            Here::Remark => words(item.map(|item| item.note.value.as_str())),
            Here::Words => {
                let tags = item.map(|item| {
                    let tags: Vec<&str> = item.tags.iter().map(String::as_str).collect();
                    tags.join(", ")
                });
                words(tags.as_deref())
            }
            Here::Price => number(
                item.and_then(|item| item.price.value).map(f64::from),
                Cell::Yuan,
            ),
            Here::Cost => number(item.and_then(|item| by.cost(item)), Cell::Yuan),
            Here::Look => words(Some(self.look)),
        }
    }
}

/// A day of the calendar.
fn date(day: i32) -> Option<NaiveDate> {
    NaiveDate::default().checked_add_days(Days::new(u64::try_from(day).ok()?))
}
