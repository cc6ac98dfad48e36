//! The texts of a creator's page: its figures and what stands behind each, its charts, its
//! notes, and who is like it.

mod en;
mod figures;
mod zh;

use hongbang_domain::tier::Preset;

use crate::locales::L10n;
use crate::state::day_series::Series;
use crate::state::figures::Name;
use crate::state::standing::Place;

pub use en::TEXTS as EN;
pub use zh::TEXTS as ZH;

/// Every text of a creator's page. A language fills each, or does not compile.
pub struct ProfileTexts {
    /// A tier scheme, with whose it is
    pub scheme: fn(Preset) -> &'static str,
    /// A scheme of one's own
    pub own_scheme: &'static str,
    /// Tier by this scheme
    pub tier_by: fn(&str) -> String,
    /// Label of the links to the page's parts
    pub parts: &'static str,
    /// The figures
    pub part_figures: &'static str,
    /// The days
    pub days: &'static str,
    /// Notes
    pub part_notes: &'static str,
    /// Topics and words
    pub topics: &'static str,
    /// The creator is gone
    pub removed: &'static str,
    /// What that means
    pub removed_hint: &'static str,

    /// A figure's name
    pub name: fn(Name) -> &'static str,
    /// How it is made
    pub formula: fn(Name) -> &'static str,
    /// What practitioners say of its values, each with whose words they are
    pub folklore: fn(Name) -> &'static [(&'static str, &'static str)],
    /// Heading over them
    pub folklore_title: &'static str,
    /// They are not the platform's
    pub folklore_hint: &'static str,
    /// Only of notes of this kind
    pub only_pictures: &'static str,
    /// Only of notes of this kind
    pub only_videos: &'static str,
    /// No note is selected
    pub no_notes: &'static str,
    /// No quote to divide
    pub no_quote: &'static str,
    /// As the account stands today
    pub of_account: &'static str,
    /// Where a figure stands: costs are said otherwise
    pub place: fn(Place, bool) -> String,
    /// Percentiles: among whom, and how many
    pub peers_of: fn(&str, usize) -> String,
    /// A tier and a category together
    pub both: fn(&str, &str) -> String,
    /// Creators of a tier, whatever their category
    pub tier_alone: fn(&str) -> String,
    /// Creators of a category, whatever their tier
    pub category_alone: fn(&str) -> String,
    /// Every creator here
    pub everyone: &'static str,
    /// Too few of the same tier and category: a wider circle stands in
    pub fell_back: &'static str,
    /// Peers on their way
    pub peers_waiting: &'static str,
    /// No peers came
    pub peers_absent: &'static str,
    /// Too few peers know this figure
    pub peers_few: &'static str,
    /// Peers are not compared by this figure
    pub peers_never: &'static str,
    /// Heading over the peers
    pub peers: &'static str,
    /// Higher than so many per cent of n peers; of costs, cheaper than
    pub percentile: fn(&str, usize, bool) -> String,
    /// Costs are compared without the fee
    pub without_fee: &'static str,
    /// Growth is compared per follower
    pub per_follower: &'static str,
    /// Tiers of peers are by the default scheme
    pub peers_scheme: &'static str,
    /// The strip in words: own value, quarter, median, three quarters
    pub strip: fn(&str, &str, &str, &str) -> String,
    /// p25, median, p75
    pub quartiles: [&'static str; 3],
    /// The window
    pub window: &'static str,
    /// From a day to a day
    pub from_to: fn(&str, &str) -> String,
    /// What it rests on
    pub rests_on: &'static str,
    /// Data date and source
    pub data: &'static str,
    /// Daily and cooperation notes are both looked at
    pub all_deals: &'static str,
    /// Pictures and videos
    pub all_kinds: &'static str,
    /// All counted traffic is in it: nobody tells paid from natural
    pub traffic: &'static str,
    /// Close
    pub close: &'static str,

    /// Quotes and costs
    pub price: &'static str,
    /// Quotes are not shared
    pub quotes_not_shared: &'static str,
    /// The platform's fee
    pub fee: &'static str,
    /// 0 to 100
    pub fee_wrong: &'static str,
    /// With the fee
    pub with_fee: &'static str,
    /// A quote beside the fair price: how far above (or, negative, below)
    pub beside_fair: fn(f64, &str) -> String,
    /// The fair price: followers, their part, interactions, their part
    pub fair_parts: fn(&str, &str, &str, &str) -> String,
    /// Times 1.2, as many notes went viral
    pub fair_viral: fn(&str) -> String,
    /// What is left out
    pub fair_left_out: &'static str,

    /// What is drawn
    pub series_label: &'static str,
    /// A series' name
    pub series: fn(Series) -> &'static str,
    /// What the drawing shows
    pub legend: fn(Series) -> &'static str,
    /// The chart for a screen reader: a series and how many days it knows
    pub chart_label: fn(&str, usize) -> String,
    /// A day and its value
    pub at_day: fn(&str, &str) -> String,
    /// No data on a day
    pub no_data: &'static str,
    /// Notes published on a day
    pub notes_on_day: fn(usize) -> String,

    /// First 24 hours
    pub first_day: &'static str,
    /// The reads of a note's first 24 hours, in words
    pub first_day_of: fn(&str, &str) -> String,
    /// The same by interactions, where reads are not known
    pub first_day_by: fn(&str, &str) -> String,
    /// First hours are not shared
    pub launches_not_shared: &'static str,
    /// Show all n notes
    pub show_all: fn(usize) -> String,
    /// Topics
    pub topics_head: &'static str,
    /// Words in titles
    pub words_head: &'static str,
    /// What they are over
    pub topics_hint: fn(usize) -> String,
    /// How many notes, and their median interactions
    pub used: fn(usize, Option<&str>) -> String,
    /// No topics
    pub no_topics: &'static str,
    /// No word comes back
    pub no_words: &'static str,

    /// Creators like this one
    pub alike: &'static str,
    /// By what
    pub alike_hint: &'static str,
    /// None is
    pub no_alike: &'static str,
    /// Could not be asked for
    pub alike_failed: &'static str,
    /// How like
    pub alike_score: fn(&str) -> String,
    /// By content, audience, size
    pub alike_parts: [&'static str; 3],
    /// What both write about
    pub alike_shared: fn(&str) -> String,
}

impl L10n {
    /// A ratio around one: `0.74`.
    #[must_use]
    pub fn ratio(self, value: f64) -> String {
        format!("{value:.2}")
    }

    /// Yuan, to the cent where that matters: `¥0.88`, `¥12.5`, `¥6,800`.
    #[must_use]
    pub fn money(self, yuan: f64) -> String {
        if yuan < 10.0 {
            format!("¥{yuan:.2}")
        } else if yuan < 100.0 {
            format!("¥{yuan:.1}")
        } else {
            format!("¥{}", self.integer(yuan.round() as u64))
        }
    }
}
