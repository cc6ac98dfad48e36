//! A creator's column: its value in every row.

use hongbang_domain::audience::{self, AspectFit};
use hongbang_domain::price::{FairPriceInputs, FairPriceRule, Fee, Work, cost, cpe, cpm, cpr, per};
use hongbang_domain::sharing::Field;
use hongbang_domain::window::{self, Figure, Kinds, Published, Selection, Statistics};

use super::super::record::{Missing, Record};
use super::{Cell, Terms, What};

/// A creator, and what is worked out from its record once.
pub(super) struct Column<'a> {
    record: &'a Record,
    all: Statistics,
    picture: Statistics,
    video: Statistics,
    ppp: Option<Figure>,
    cooperation: Option<Figure>,
    fair: Option<f64>,
    fit: Vec<AspectFit>,
    score: Option<f64>,
}

impl<'a> Column<'a> {
    /// Works it out.
    pub(super) fn of(record: &'a Record, terms: &Terms) -> Self {
        let kol = &record.profile.kol;
        let chosen = terms.chosen;
        let of = |kinds| record.figures(Selection { kinds, ..chosen });
        let published: Vec<Published> = record.notes.iter().map(|note| note.published).collect();
        let all = record.figures(chosen);
        let fair = kol
            .followers
            .zip(all.mean_interactions)
            .and_then(|(followers, mean)| {
                FairPriceRule::default().price(&FairPriceInputs {
                    followers,
                    mean_interactions: mean.value,
                    viral_rate: all.viral_rate.map(|rate| rate.value),
                    work: Work::Ordinary,
                    past_deals: None,
                })
            });
        let fit = kol.audience.as_ref();
        let fit = fit.and_then(|audience| audience::fit(audience, &terms.target));
        Self {
            record,
            picture: of(Kinds::Picture),
            video: of(Kinds::Video),
            ppp: window::ppp(&published, kol.data_at, chosen.window, chosen.kinds),
            cooperation: window::cooperation_share(
                &published,
                kol.data_at,
                chosen.window,
                chosen.kinds,
            ),
            fair: fair.map(|fair| fair.total),
            score: fit.as_ref().and_then(|fit| fit.score),
            fit: fit.map(|fit| fit.aspects).unwrap_or_default(),
            all,
        }
    }

    fn kind(&self, kinds: Kinds) -> (&Statistics, Option<u32>) {
        let kol = &self.record.profile.kol;
        match kinds {
            Kinds::Video => (&self.video, kol.video_quote),
            Kinds::Picture | Kinds::All => (&self.picture, kol.picture_quote),
        }
    }

    /// A price for what a note of a kind brings. It rests on the quote and on a figure: where
    /// either is kept, that is why there is none.
    fn price(
        &self,
        kinds: Kinds,
        fee: Fee,
        figure: fn(&Statistics) -> Option<Figure>,
        price: fn(f64, f64) -> Option<f64>,
        private: bool,
    ) -> Cell {
        let (statistics, quote) = self.kind(kinds);
        let cost = quote.and_then(|quote| cost(quote, fee));
        let figure = figure(statistics);
        let quotes = self.withheld(Field::Quotes);
        let missing = match (cost, quotes, private) {
            (None, Missing::NotShared, _) => Missing::NotShared,
            (_, _, true) if figure.is_none() => self.record.missing_medians(),
            _ => Missing::Unknown,
        };
        Cell {
            value: cost
                .zip(figure)
                .and_then(|(cost, figure)| price(cost, figure.value)),
            n: figure.map(|figure| figure.n),
            missing,
        }
    }

    fn withheld(&self, field: Field) -> Missing {
        Missing::of(field, &self.record.profile.withheld)
    }

    /// Its value in a row.
    pub(super) fn cell(&self, what: What, terms: &Terms) -> Cell {
        let kol = &self.record.profile.kol;
        let s = &self.all;
        let plain = |value: Option<f64>, missing| Cell {
            value,
            n: None,
            missing,
        };
        let count = |value: Option<u64>| plain(value.map(|value| value as f64), Missing::Unknown);
        let figure = |figure: Option<Figure>, missing| Cell {
            value: figure.map(|figure| figure.value),
            n: figure.map(|figure| figure.n),
            missing,
        };
        let public = |value| figure(value, Missing::Unknown);
        let private = |value| figure(value, self.record.missing_medians());
        let days = self.record.missing_days();
        let growth = s.follower_growth;
        match what {
            What::Followers => count(kol.followers),
            What::LikesAndCollects => count(kol.likes_and_collects),
            What::Growth => plain(growth.and_then(|growth| growth.share), days),
            What::Gained => plain(growth.map(|growth| growth.gained as f64), days),
            What::Active => plain(kol.active_follower_share, self.withheld(Field::Statistics)),
            What::Notes => plain(Some(s.notes as f64), Missing::Unknown),
            What::Reads => private(s.reads),
            What::Impressions => private(s.impressions),
            What::Interactions => public(s.interactions),
            What::Likes => public(s.likes),
            What::Collects => public(s.collects),
            What::Comments => public(s.comments),
            What::Shares => public(s.shares),
            What::ErByReads => private(s.er_by_reads),
            What::ErByFollowers => public(s.er_by_followers),
            What::ReadRate => private(s.read_rate),
            What::Completion => private(s.completion_rate),
            What::ThreeSeconds => private(s.three_second_rate),
            What::ViralRate => public(s.viral_rate),
            What::Ppp => public(self.ppp),
            What::CooperationShare => public(self.cooperation),
            What::Response => plain(kol.response_rate_48h, self.withheld(Field::Statistics)),
            What::Quote(kinds) => {
                let (_, quote) = self.kind(kinds);
                let quote = quote.filter(|yuan| *yuan > 0).map(f64::from);
                plain(quote, self.withheld(Field::Quotes))
            }
            What::Cpm(kinds) => self.price(kinds, terms.fee, |s| s.impressions, cpm, true),
            What::Cpr(kinds) => self.price(kinds, terms.fee, |s| s.reads, cpr, true),
            What::Cpe(kinds) => self.price(kinds, terms.fee, |s| s.interactions, cpe, false),
            What::Fair => plain(self.fair, Missing::Unknown),
            What::QuoteToFair(kinds) => {
                let (_, quote) = self.kind(kinds);
                let quote = quote.filter(|yuan| *yuan > 0).map(f64::from);
                let times = quote
                    .zip(self.fair)
                    .and_then(|(quote, fair)| per(quote, fair));
                plain(times, self.withheld(Field::Quotes))
            }
            What::Women => {
                let women = kol.audience.as_ref().and_then(|audience| audience.female);
                // Not a share: not known.
                let women = women.filter(|women| audience::genders(*women).is_some());
                plain(women, self.withheld(Field::Audience))
            }
            What::Fit => plain(self.score, self.withheld(Field::Audience)),
            What::FitBy(aspect) => {
                let found = self.fit.iter().find(|fit| fit.aspect == aspect);
                plain(
                    found.and_then(|found| found.fit),
                    self.withheld(Field::Audience),
                )
            }
        }
    }
}
