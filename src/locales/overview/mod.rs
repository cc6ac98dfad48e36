//! What is said to a creator, and to its MCN, about today.

mod en;
mod zh;

use hongbang_domain::authenticity::Rule;
use hongbang_domain::peers::Metric;

pub use en::TEXTS as EN;
pub use zh::TEXTS as ZH;

/// Every text. A language fills each, or does not compile.
pub struct OverviewTexts {
    /// Seen as
    pub seen_as: &'static str,
    /// You
    pub as_me: &'static str,
    /// Verified brand
    pub as_brand: &'static str,
    /// Anyone
    pub as_everyone: &'static str,
    /// Media kit
    pub to_kit: &'static str,
    /// Back to the roster
    pub back_to_roster: &'static str,
    /// Public page
    pub public_page: &'static str,
    /// This is your page as a verified brand sees it.
    pub banner_brand: &'static str,
    /// This is your page as anyone sees it, signed in or not.
    pub banner_everyone: &'static str,
    /// Nothing is hidden from them.
    pub nothing_hidden: &'static str,
    /// ,
    pub joint: &'static str,
    /// Change sharing
    pub change_sharing: &'static str,
    /// Next steps
    pub next_steps: &'static str,
    /// The highest tier of this scheme.
    pub highest_tier: &'static str,
    /// A straight line from the last 30 days: an extrapolation, not a forecast.
    pub extrapolated: &'static str,
    /// Followers have not grown in the last 30 days, so there is no date.
    pub not_growing: &'static str,
    /// Growth is not known, so there is no date.
    pub growth_unknown: &'static str,
    /// A brand partner of this server.
    pub is_partner: &'static str,
    /// Choose another scheme
    pub scheme_settings: &'static str,
    /// your own bounds
    pub own_scheme: &'static str,
    /// The last 30 days
    pub calendar: &'static str,
    /// Dots are notes, figures are followers gained. A hatched day has no data: that is not zero.
    pub calendar_hint: &'static str,
    /// Arrow keys move between days; Home and End go to the ends of the week.
    pub calendar_keys: &'static str,
    /// Gained
    pub gained: &'static str,
    /// no data
    pub no_data: &'static str,
    /// growth unknown
    pub no_growth: &'static str,
    /// Nothing was published on this day.
    pub no_notes_that_day: &'static str,
    /// First 24 hours of the latest notes
    pub first_days: &'static str,
    /// Line: reads of the note. Band: the middle half of its peers. Dashed: their median.
    pub first_days_hint: &'static str,
    /// No note of the last two weeks has its first 24 hours on record, and none is younger than that.
    pub first_days_none: &'static str,
    /// Too few notes to compare with.
    pub no_band: &'static str,
    /// running
    pub running: &'static str,
    /// Reads unknown
    pub reads_unknown: &'static str,
    /// Peers
    pub peers_median: &'static str,
    /// Own notes
    pub own_median: &'static str,
    /// So far ahead of most
    pub so_far_above: &'static str,
    /// So far about as usual
    pub so_far_within: &'static str,
    /// So far behind most
    pub so_far_below: &'static str,
    /// What lifts and what lowers
    pub weighing: &'static str,
    /// From figures alone, as a brand's tools may read them. It never says that anything is wrong.
    pub score_hint: &'static str,
    /// What lowers it
    pub lowers: &'static str,
    /// Nothing takes points off.
    pub nothing_lowers: &'static str,
    /// What lifts it
    pub lifts: &'static str,
    /// Figures in the top quarter among peers, last 30 days
    pub lifts_hint: &'static str,
    /// No figure is in the top quarter among peers at present.
    pub nothing_lifts: &'static str,
    /// Nothing is known of the peers yet.
    pub no_peers: &'static str,
    /// Worth knowing
    pub remarks: &'static str,
    /// What you see, what others see
    pub sides: &'static str,
    /// You see
    pub you_see: &'static str,
    /// Verified brands see
    pub brands_see: &'static str,
    /// Anyone sees
    pub everyone_sees: &'static str,
    /// Reads of single notes
    pub single_notes: &'static str,
    /// Days with data
    pub days_with_data: &'static str,
    /// Active followers (28 days)
    pub active_followers: &'static str,
    /// Shown
    pub is_shown: &'static str,
    /// Figure
    pub key_figure: &'static str,
    /// All together
    pub summary: &'static str,
    /// Followers are added up: who follows several creators counts several times. Medians and rates do not add up, so they are not.
    pub sum_hint: &'static str,
    /// Creators
    pub creators: &'static str,
    /// Notes in 30 days
    pub notes_30: &'static str,
    /// Sort by
    pub sort: &'static str,
    /// Not on your roster
    pub not_on_roster: &'static str,
    /// Only creators who accepted your invitation open here. Others have a public page.
    pub not_on_roster_hint: &'static str,
    /// To the roster
    pub to_roster: &'static str,
    /// You represent this creator, so you see what it sees, whatever it shares with others.
    pub mcn_sees: &'static str,
    /// What is hidden, by name
    pub hidden: fn(&str) -> String,
    /// The next tier
    pub to_tier: fn(&str) -> String,
    /// A brand partner's badge, and more than how many followers it takes
    pub to_badge: fn(&str) -> String,
    /// One has more followers than it takes
    pub badge_reached: fn(&str) -> String,
    /// Followers missing, and the goal
    pub missing: fn(&str, &str) -> String,
    /// A date far ahead, and the followers a day
    pub about_when: fn(&str, &str) -> String,
    /// Followers a day, by which it takes more than two years
    pub far: fn(&str) -> String,
    /// Whose scheme the tiers are of
    pub by_scheme: fn(&str) -> String,
    /// How many notes a day has
    pub notes_of_day: fn(usize) -> String,
    /// Followers gained on a day, with their sign
    pub gained_followers: fn(&str) -> String,
    /// Days without data
    pub missing_days: fn(usize) -> String,
    /// Reads after so many hours
    pub after_hours: fn(&str, usize) -> String,
    /// What a small chart shows: reads, hours, the peers' median and middle half
    pub tile_summary: fn(&str, usize, Option<[&str; 3]>) -> String,
    /// The peers' middle half
    pub middle_half: fn(&str, &str) -> String,
    /// A score out of 100, with its notes
    pub out_of_100: fn(usize) -> String,
    /// Fewer notes than a score needs
    pub too_few_notes: fn(usize, usize) -> String,
    /// Which share of the peers a figure is better than, and how many these are
    pub better_than: fn(usize, usize) -> String,
    /// What one can do about what a rule saw
    pub advice: fn(Rule) -> &'static str,
    /// A day of the week, 0 for Monday
    pub weekday: fn(usize) -> &'static str,
    /// A metric's name
    pub metric: fn(Metric) -> &'static str,
    /// How many creators of a tier
    pub tier_count: fn(&str, usize) -> String,
    /// Creators whose followers are not known
    pub unknown_followers: fn(usize) -> String,
}
