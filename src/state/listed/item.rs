//! A creator of another page as an item of a list: what that page knows of it. The roster knows
//! more, and fills in the rest when the list is opened.

use chrono::{DateTime, NaiveDate, Utc};
use hongbang_api::kols::KolCard;
use hongbang_domain::kol::Kol;
use hongbang_domain::sharing::Field;
use hongbang_domain::shortlist::{Known, NAME_CHARS};
use hongbang_domain::window::china_date;

/// What a card of the directory knows. A quote of 0 is unknown, not free.
#[must_use]
pub fn of_card(card: &KolCard) -> Known {
    let figures = card.figures;
    Known {
        name: short(&card.nickname),
        followers: card.followers,
        category: card.categories.first().copied(),
        city: card.city,
        picture_quote: card.picture_quote.filter(|yuan| *yuan > 0),
        video_quote: card.video_quote.filter(|yuan| *yuan > 0),
        reads: finite(figures.reads),
        interactions: finite(figures.interactions),
        day: day(card.data_at),
        withheld: withheld(&card.withheld),
        ..Known::default()
    }
}

/// What a creator's own page knows, without the medians, which depend on what is chosen there.
#[must_use]
pub fn of_kol(kol: &Kol, kept: &[Field]) -> Known {
    Known {
        name: short(&kol.nickname),
        followers: kol.followers,
        category: kol.categories.first().copied(),
        city: kol.city,
        picture_quote: kol.picture_quote.filter(|yuan| *yuan > 0),
        video_quote: kol.video_quote.filter(|yuan| *yuan > 0),
        day: day(kol.data_at),
        withheld: withheld(kept),
        ..Known::default()
    }
}

/// What is known where nothing but a name is.
#[must_use]
pub fn of_name(name: &str) -> Known {
    Known {
        name: short(name),
        ..Known::default()
    }
}

/// A bit for every place in [`Field::ALL`].
fn withheld(kept: &[Field]) -> u8 {
    let places = Field::ALL.iter().enumerate();
    let kept = places.filter(|(_, field)| kept.contains(field));
    kept.fold(0, |bits, (place, _)| bits | 1 << place)
}

fn short(name: &str) -> String {
    name.chars().take(NAME_CHARS).collect()
}

fn finite(value: Option<f64>) -> Option<f64> {
    value.filter(|value| value.is_finite())
}

/// The day of a moment in China, in days since 1970-01-01.
fn day(moment: DateTime<Utc>) -> i32 {
    let days = china_date(moment) - NaiveDate::default();
    i32::try_from(days.num_days()).unwrap_or_default()
}

#[cfg(test)]
pub mod tests {
    use chrono::TimeZone;
    use hongbang_api::kols::KeyFigures;
    use hongbang_domain::category::Category;
    use hongbang_domain::kol::{KolId, Source};

    use super::*;

    pub fn id(id: u64) -> KolId {
        KolId::try_from(id).unwrap()
    }

    pub fn card(number: u64, followers: Option<u64>) -> KolCard {
        KolCard {
            id: id(number),
            source: Source::Demo,
            nickname: format!("creator {number}"),
            followers,
            likes_and_collects: None,
            categories: vec![Category::Food, Category::Travel],
            tags: Vec::new(),
            city: None,
            region: None,
            mcn: None,
            picture_quote: Some(1_200),
            video_quote: Some(0),
            figures: KeyFigures {
                reads: Some(f64::NAN),
                interactions: Some(120.5),
                ..KeyFigures::default()
            },
            data_at: Utc.with_ymd_and_hms(2026, 5, 24, 16, 30, 0).unwrap(),
            withheld: vec![Field::Statistics],
        }
    }

    #[test]
    fn a_card_becomes_what_is_known_and_nothing_is_made_up() {
        let known = of_card(&card(7, Some(42_000)));
        assert_eq!(known.name, "creator 7");
        assert_eq!(known.category, Some(Category::Food));
        assert_eq!(known.picture_quote, Some(1_200));
        assert_eq!(known.video_quote, None, "a quote of 0 is unknown");
        assert_eq!(known.reads, None, "no number is no figure");
        assert_eq!(known.interactions, Some(120.5));
        assert_eq!(known.authenticity, None);
        assert!(known.withholds(Field::Statistics));
        assert!(!known.withholds(Field::Quotes));
        // Half past midnight of the next day in China.
        let day = NaiveDate::from_ymd_opt(2026, 5, 25).unwrap() - NaiveDate::default();
        assert_eq!(i64::from(known.day), day.num_days());
    }

    #[test]
    fn a_name_without_end_is_cut() {
        let known = of_name(&"x".repeat(10_000));
        assert_eq!(known.name.chars().count(), NAME_CHARS);
    }
}
