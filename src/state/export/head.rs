//! Which columns a sheet has, what they are called and what they mean.

use hongbang_domain::roster::Range;
use hongbang_domain::score::Feature;
use hongbang_sheets::field::Field;

use crate::locales::{L10n, Lang};

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Head {
    /// A fact that sheets carry.
    Fact(Field),
    /// A figure of the roster that is no such fact.
    Figure(Range),
    /// What a feature adds to the score.
    Part(Feature),
    /// What is worked out or written here.
    Here(Here),
}

/// What is worked out or written here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Here {
    /// The place in the ranking, or on the list.
    Place,
    /// The tier.
    Tier,
    /// The score.
    Score,
    /// The share of the weight that is known.
    Confidence,
    /// Share of cooperation notes in 90 days.
    Cooperation,
    /// How far one is with a creator.
    State,
    /// Why.
    Reason,
    /// What one thinks of it.
    Remark,
    /// The team's own words for it.
    Words,
    /// What a note costs as agreed.
    Price,
    /// What a note costs with the fee.
    Cost,
    /// What should make one look twice.
    Look,
}

/// The facts of a creator of the roster, the most telling first.
const FACTS: &[Head] = &[
    Head::Fact(Field::Nickname),
    Head::Fact(Field::RedId),
    Head::Here(Here::Tier),
    Head::Fact(Field::Followers),
    Head::Fact(Field::Categories),
    Head::Fact(Field::Place),
    Head::Fact(Field::Mcn),
    Head::Fact(Field::PictureQuote),
    Head::Fact(Field::VideoQuote),
    Head::Fact(Field::Notes),
    Head::Fact(Field::Reads),
    Head::Fact(Field::Interactions),
    Head::Figure(Range::Cpe),
    Head::Figure(Range::Cpm),
    Head::Figure(Range::ErByReads),
    Head::Figure(Range::ErByFollowers),
    Head::Figure(Range::Growth),
    Head::Figure(Range::Authenticity),
    Head::Figure(Range::AudienceFit),
    Head::Here(Here::Cooperation),
    Head::Fact(Field::Response),
];

/// What closes a row: since when it is so, and by what it is found again.
const FOUND_BY: &[Head] = &[
    Head::Fact(Field::DataAt),
    Head::Fact(Field::ProfileUrl),
    Head::Fact(Field::HongbangId),
];

/// The columns of creators as they are ranked.
#[must_use]
pub fn of_ranking() -> Vec<Head> {
    let parts = Feature::ALL.iter().map(|feature| Head::Part(*feature));
    let mut heads = vec![Head::Here(Here::Place)];
    heads.extend(FACTS);
    heads.extend([Head::Here(Here::Score), Head::Here(Here::Confidence)]);
    heads.extend(parts);
    heads.push(Head::Here(Here::State));
    heads.extend(FOUND_BY);
    heads
}

/// The columns of a list.
#[must_use]
pub fn of_list() -> Vec<Head> {
    let mut heads = vec![Head::Here(Here::Place)];
    let (name, facts) = FACTS.split_at(2);
    heads.extend(name);
    heads.extend(
        [
            Here::State,
            Here::Reason,
            Here::Remark,
            Here::Words,
            Here::Price,
            Here::Cost,
            Here::Look,
        ]
        .map(Head::Here),
    );
    heads.extend(facts);
    heads.extend([Head::Here(Here::Score), Head::Here(Here::Confidence)]);
    heads.extend(FOUND_BY);
    heads
}

impl Head {
    /// Its header.
    #[must_use]
    pub fn words(self, l: L10n) -> String {
        let words = match self {
            Self::Fact(field) => header(l, field),
            Self::Figure(range) => (l.builder().range)(range),
            Self::Here(here) => (l.export().here)(here),
            Self::Part(feature) => {
                return (l.export().part)((l.builder().feature)(feature));
            }
        };
        words.to_owned()
    }

    /// What it means, in a sentence.
    #[must_use]
    pub fn meaning(self, l: L10n) -> String {
        let words = match self {
            Self::Fact(field) => (l.export().fact_means)(field),
            Self::Figure(range) => (l.export().figure_means)(range),
            Self::Here(here) => (l.export().here_means)(here),
            Self::Part(feature) => {
                return (l.export().part_means)((l.builder().feature)(feature));
            }
        };
        words.to_owned()
    }
}

/// The header of a fact.
#[must_use]
pub const fn header(l: L10n, field: Field) -> &'static str {
    match l.lang {
        Lang::Zh => field.zh(),
        Lang::En => field.en(),
    }
}
