//! A creator's figures by name: the medians of a selection, what they cost, and what else stands
//! beside them. Pure: no words, no DOM.

mod name;

use hongbang_domain::peers::Facts;
use hongbang_domain::price::{self, FairPrice, FairPriceInputs, FairPriceRule, Fee, Work};
use hongbang_domain::sharing::Field;
use hongbang_domain::window::{
    self, Deals, Figure, Kinds, Published, Selection, Statistics, cooperation_share, ppp,
};

use super::record::{Missing, Record};
pub use name::{KEY, MORE, Name, Unit};

/// What a value rests on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Base {
    /// So many notes.
    Notes(usize),
    /// A growth over so many days, and per follower at their start.
    Days(usize, Option<f64>),
    /// The account as it is.
    Account,
}

/// Why a value is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lacking {
    /// Nobody knows it, or its creator keeps it.
    Value(Missing),
    /// The figure is of notes of another kind.
    OtherKind(Kinds),
    /// There is no quote to divide.
    Quote(Missing),
    /// No note is selected.
    NoNotes,
}

/// A figure's value, or why there is none.
pub type Answer = Result<(f64, Base), Lacking>;

/// A creator's figures over a selection.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    /// The statistics.
    pub statistics: Statistics,
    /// What they are over.
    pub selection: Selection,
    facts: Facts,
    fee: Fee,
    ppp: Option<Figure>,
    cooperation: Option<Figure>,
    medians: Missing,
    days: Missing,
    quotes: Missing,
    account: Missing,
}

impl Figures {
    /// The figures of a record.
    #[must_use]
    pub fn of(record: &Record, selection: Selection, fee: Fee) -> Self {
        let kol = &record.profile.kol;
        let withheld = &record.profile.withheld;
        let published: Vec<Published> = record.notes.iter().map(|note| note.published).collect();
        let Selection { window, kinds, .. } = selection;
        Self {
            statistics: record.figures(selection),
            selection,
            facts: Facts {
                followers: kol.followers,
                active_follower_share: kol.active_follower_share,
                picture_quote: kol.picture_quote,
                video_quote: kol.video_quote,
            },
            fee,
            ppp: ppp(&published, kol.data_at, window, kinds),
            cooperation: cooperation_share(&published, kol.data_at, window, kinds),
            medians: record.missing_medians(),
            days: record.missing_days(),
            quotes: Missing::of(Field::Quotes, withheld),
            account: Missing::of(Field::Statistics, withheld),
        }
    }

    /// The quote, for the kinds that are selected, in yuan.
    #[must_use]
    pub fn quote(&self) -> Option<u32> {
        self.facts.quote(self.selection.kinds)
    }

    /// The platform's fee.
    #[must_use]
    pub const fn fee(&self) -> Fee {
        self.fee
    }

    /// What a note costs with the fee, in yuan.
    #[must_use]
    pub fn cost(&self) -> Option<f64> {
        price::cost(self.quote()?, self.fee)
    }

    /// A figure's value, or why there is none.
    pub fn get(&self, name: Name) -> Answer {
        let s = &self.statistics;
        let public = |figure: Option<Figure>| self.noted(figure, Missing::Unknown);
        let private = |figure: Option<Figure>| self.noted(figure, self.medians);
        match name {
            Name::Reads => private(s.reads),
            Name::Impressions => private(s.impressions),
            Name::ErByReads => private(s.er_by_reads),
            Name::ReadRate => private(s.read_rate),
            Name::Interactions => public(s.interactions),
            Name::Likes => public(s.likes),
            Name::Collects => public(s.collects),
            Name::Comments => public(s.comments),
            Name::Shares => public(s.shares),
            Name::ViralRate => public(s.viral_rate),
            Name::ErByFollowers => public(s.er_by_followers),
            Name::Ppp => public(self.ppp),
            Name::CooperationShare => public(self.cooperation),
            Name::Reach => {
                let per = |reads: Figure| {
                    let value = price::per(reads.value, self.facts.followers? as f64)?;
                    Some(Figure { value, ..reads })
                };
                private(s.reads.and_then(per))
            }
            Name::Completion => self.of_kind(Kinds::Video, s.completion_rate),
            Name::ThreeSeconds => self.of_kind(Kinds::Picture, s.three_second_rate),
            Name::Cpm => self.per_unit(s.impressions, 1000.0, self.medians),
            Name::Cpr => self.per_unit(s.reads, 1.0, self.medians),
            Name::Cpe => self.per_unit(s.interactions, 1.0, Missing::Unknown),
            Name::FairPrice => {
                let n = s.mean_interactions.map_or(0, |mean| mean.n);
                let price = self.fair_price().map(|price| price.total);
                price
                    .map(|total| (total, Base::Notes(n)))
                    .ok_or(self.lacking(Missing::Unknown))
            }
            Name::Growth => s
                .follower_growth
                .map(|growth| (growth.gained as f64, Base::Days(growth.days, growth.share)))
                .ok_or(Lacking::Value(self.days)),
            Name::ActiveFollowers => self
                .facts
                .active_follower_share
                .map(|share| (share, Base::Account))
                .ok_or(Lacking::Value(self.account)),
        }
    }

    /// The value that is compared with the peers'. Costs are compared without the fee: it is
    /// one's own setting.
    #[must_use]
    pub fn compared(&self, name: Name) -> Option<f64> {
        let metric = name.metric()?;
        metric.of(&self.statistics, &self.facts, self.selection.kinds)
    }

    /// The price of a note by the rule of thumb, as an ordinary note: nobody says which videos
    /// are complex, nor how many deals there were before the window.
    #[must_use]
    pub fn fair_price(&self) -> Option<FairPrice> {
        let s = &self.statistics;
        FairPriceRule::default().price(&FairPriceInputs {
            followers: self.facts.followers?,
            mean_interactions: s.mean_interactions?.value,
            viral_rate: s.viral_rate.map(|rate| rate.value),
            work: Work::Ordinary,
            past_deals: None,
        })
    }

    fn of_kind(&self, kind: Kinds, figure: Option<Figure>) -> Answer {
        if self.selection.kinds != Kinds::All && self.selection.kinds != kind {
            return Err(Lacking::OtherKind(kind));
        }
        self.noted(figure, self.medians)
    }

    fn per_unit(&self, figure: Option<Figure>, unit: f64, missing: Missing) -> Answer {
        let Some(cost) = self.cost() else {
            return Err(Lacking::Quote(self.quotes));
        };
        let per = |figure: Figure| {
            let value = price::per(cost, figure.value / unit)?;
            Some((value, Base::Notes(figure.n)))
        };
        figure.and_then(per).ok_or(self.lacking(missing))
    }

    fn noted(&self, figure: Option<Figure>, missing: Missing) -> Answer {
        figure
            .map(|figure| (figure.value, Base::Notes(figure.n)))
            .ok_or(self.lacking(missing))
    }

    fn lacking(&self, missing: Missing) -> Lacking {
        if self.statistics.notes == 0 {
            Lacking::NoNotes
        } else {
            Lacking::Value(missing)
        }
    }
}

/// The same selection over notes of one kind.
#[must_use]
pub fn only(kinds: Kinds, selection: Selection) -> Selection {
    Selection { kinds, ..selection }
}

/// The days that a selection's window spans, by China's calendar.
#[must_use]
pub fn span(figures: &Figures) -> (chrono::NaiveDate, chrono::NaiveDate) {
    let days = window::dates(figures.statistics.data_at, figures.selection.window.days());
    (*days.start(), *days.end())
}

/// Whether a figure looks at daily and cooperation notes together, whatever is selected.
#[must_use]
pub const fn over_all_deals(name: Name, deals: Deals) -> bool {
    matches!(name, Name::Ppp | Name::CooperationShare) && !matches!(deals, Deals::All)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::record::fixture::whole;
    use hongbang_domain::window::Window;

    fn figures(change: impl FnOnce(&mut Record), selection: Selection) -> Figures {
        let mut record = whole();
        change(&mut record);
        Figures::of(&record, selection, Fee::default())
    }

    fn all() -> Selection {
        Selection {
            window: Window::Days90,
            ..Selection::default()
        }
    }

    #[test]
    fn a_cost_is_the_quote_with_the_fee_per_median() {
        let figures = figures(|_| {}, all());
        // 800 yuan and ten per cent; the reads are 1,000, 3,000 and 500.
        let near = |name, cost: f64| {
            let (value, base) = figures.get(name).unwrap();
            assert!((value - cost).abs() < 1e-9, "{value}");
            assert_eq!(base, Base::Notes(3));
        };
        near(Name::Cpr, 0.88);
        near(Name::Cpm, 88.0);
        // Peers are compared without the fee.
        assert_eq!(figures.compared(Name::Cpr), Some(0.8));
    }

    #[test]
    fn a_quote_of_nothing_is_no_free_note() {
        let figures = figures(|record| record.profile.kol.picture_quote = Some(0), all());
        let none = Err(Lacking::Quote(Missing::Unknown));
        assert_eq!(figures.get(Name::Cpe), none);
        assert_eq!(figures.compared(Name::Cpe), None);
    }

    #[test]
    fn what_is_kept_is_said_to_be() {
        let kept = |record: &mut Record| {
            record.profile.withheld = vec![Field::Quotes, Field::Statistics];
            record.profile.kol.picture_quote = None;
            record.profile.kol.active_follower_share = None;
        };
        let figures = figures(kept, all());
        let kept = Missing::NotShared;
        assert_eq!(figures.get(Name::Cpe), Err(Lacking::Quote(kept)));
        assert_eq!(
            figures.get(Name::ActiveFollowers),
            Err(Lacking::Value(kept))
        );
    }

    #[test]
    fn completion_is_of_videos_and_three_seconds_of_pictures() {
        let video = figures(|_| {}, only(Kinds::Video, all()));
        assert_eq!(
            video.get(Name::ThreeSeconds),
            Err(Lacking::OtherKind(Kinds::Picture))
        );
        assert!(matches!(
            video.get(Name::Completion),
            Err(Lacking::Value(_))
        ));
    }

    #[test]
    fn a_fair_price_has_followers_and_interactions_in_it() {
        let price = figures(|_| {}, all()).fair_price().unwrap();
        assert_eq!(price.followers, 1_300.0);
        // 62, 102, 142 and 182 interactions: a mean of 122.
        assert_eq!(price.interactions, 61.0);
        assert_eq!(price.total, 1_361.0);
        let nobody = figures(|record| record.profile.kol.followers = None, all());
        assert_eq!(nobody.fair_price(), None);
    }

    #[test]
    fn without_notes_nothing_is_known_and_nothing_is_zero() {
        let figures = figures(|record| record.notes.clear(), Selection::default());
        for name in KEY.iter().chain(&MORE) {
            match name {
                Name::Growth => assert!(figures.get(*name).is_ok()),
                _ => assert_eq!(figures.get(*name), Err(Lacking::NoNotes), "{name:?}"),
            }
        }
    }

    #[test]
    fn a_growth_says_its_days_and_its_share() {
        let growth = figures(|_| {}, Selection::default()).get(Name::Growth);
        let Ok((gained, Base::Days(days, Some(share)))) = growth else {
            panic!("{growth:?}");
        };
        // The window's last day has no data yet.
        assert_eq!((gained, days), (2_800.0, 28));
        assert!((share - 2_800.0 / 10_100.0).abs() < 1e-9);
    }

    #[test]
    fn all_statistics_of_one_creator_take_a_moment() {
        let mut record = whole();
        let one = record.notes.clone();
        record.notes = one.iter().cycle().take(200).cloned().collect();
        let before = std::time::Instant::now();
        for selection in Selection::all() {
            let figures = Figures::of(&record, selection, Fee::default());
            assert!(figures.get(Name::Interactions).is_ok() || figures.statistics.notes == 0);
        }
        // Eighteen selections, unoptimised; a page shows one.
        assert!(before.elapsed().as_millis() < 2_000);
    }
}
