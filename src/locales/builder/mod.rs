//! What is said on the page of a shortlist, beside the list itself.

mod en;
mod zh;

use hongbang_domain::roster::{Language, Range};
use hongbang_domain::score::{Feature, Preset};

pub use en::TEXTS as EN;
pub use zh::TEXTS as ZH;

/// Every text. A language fills each, or does not compile.
pub struct BuilderTexts {
    /// Filters
    pub filters: &'static str,
    /// Takes so many filters back
    pub reset: fn(usize) -> String,
    /// Takes all filters back
    pub reset_all: &'static str,
    /// More of a group
    pub more: &'static str,
    /// Fewer again
    pub fewer: &'static str,
    /// More figures
    pub more_ranges: &'static str,
    /// Cities, languages, agencies
    pub more_facets: &'static str,
    /// A tier, where it starts and where the next one does
    pub tier_from: fn(&str, &str, Option<&str>) -> String,
    /// All of several categories are meant
    pub all_of_them: &'static str,
    /// Cities
    pub cities: &'static str,
    /// Looks for a city
    pub city_search: &'static str,
    /// Languages
    pub languages: &'static str,
    /// A language
    pub language: fn(Language) -> &'static str,
    /// MCN
    pub mcn: &'static str,
    /// Looks for one
    pub mcn_search: &'static str,
    /// Has none
    pub no_mcn: &'static str,
    /// A word in names or notes
    pub keyword: &'static str,
    /// Notes are being looked through
    pub mentions_asked: &'static str,
    /// So many creators' notes speak of it
    pub mentioned_by: fn(&str) -> String,
    /// The server could not be asked
    pub mentions_failed: &'static str,
    /// Not on other lists
    pub without: &'static str,
    /// There are no others
    pub no_other_lists: &'static str,
    /// Creators left out whose list is not known any more
    pub left_out: fn(usize) -> String,
    /// The kind of note that quotes are of
    pub kind: &'static str,
    /// Quotes and costs are of such a note
    pub costs_of: fn(&str) -> String,

    /// A range
    pub range: fn(Range) -> &'static str,
    /// Its lower bound
    pub at_least: fn(&str) -> String,
    /// Its upper bound
    pub at_most: fn(&str) -> String,
    /// No bound
    pub any: &'static str,
    /// Creators of whom it is unknown, too
    pub unknown_too: &'static str,
    /// Nobody has such a figure
    pub nobody_known: &'static str,
    /// The least is above the most
    pub crossed: &'static str,
    /// What was typed is no number
    pub not_a_number: &'static str,

    /// Weights
    pub weights: &'static str,
    /// Presets
    pub presets: &'static str,
    /// A preset
    pub preset: fn(Preset) -> &'static str,
    /// One's own weights
    pub own_weights: &'static str,
    /// A feature
    pub feature: fn(Feature) -> &'static str,
    /// The slider of a feature
    pub weight_of: fn(&str) -> String,
    /// Its field
    pub weight_number: fn(&str) -> String,
    /// The brief has no target
    pub no_target: &'static str,
    /// The brief has no keywords
    pub no_keywords: &'static str,
    /// All weights are zero
    pub all_zero: &'static str,

    /// The title's field
    pub title: &'static str,
    /// Saved here and there
    pub synced: &'static str,
    /// Saved here, on its way
    pub syncing: &'static str,
    /// Saved here, offline
    pub offline: &'static str,
    /// Saved here only
    pub only_here: &'static str,
    /// The browser keeps nothing
    pub blocked: &'static str,
    /// The browser's storage is full
    pub full: &'static str,
    /// So many of so many pass
    pub passing: fn(&str, &str) -> String,
    /// Of so many
    pub of_all: fn(&str) -> String,
    /// Undo
    pub undo: &'static str,
    /// Undo, with its key
    pub undo_key: &'static str,
    /// Redo
    pub redo: &'static str,
    /// Redo, with its key
    pub redo_key: &'static str,
    /// What an unverified brand does not see
    pub unverified: &'static str,

    /// The ranked creators
    pub ranked: &'static str,
    /// The list
    pub list: &'static str,
    /// The columns of a phone
    pub panes: [&'static str; 3],
    /// What they are
    pub panes_label: &'static str,
    /// Creator
    pub creator: &'static str,
    /// The score, and its parts
    pub score: &'static str,
    /// Quote
    pub quote: &'static str,
    /// CPE
    pub cpe: &'static str,
    /// Interactions of the latest notes
    pub trend: &'static str,
    /// Whether one is on the list
    pub on_list: &'static str,
    /// So many followers
    pub fans: fn(&str) -> String,
    /// Needs a look
    pub needs_look: &'static str,
    /// Something is not shared
    pub withheld: &'static str,
    /// Has risen
    pub up: fn(usize) -> String,
    /// Has fallen
    pub down: fn(usize) -> String,
    /// Was not listed before
    pub new_here: &'static str,
    /// Puts a creator on the list
    pub add: fn(&str) -> String,
    /// Takes it off
    pub remove: fn(&str) -> String,
    /// It was put on
    pub added: fn(&str) -> String,
    /// It was taken off
    pub removed: fn(&str) -> String,
    /// It was passed
    pub passed: fn(&str) -> String,
    /// The list is full
    pub list_full: fn(&str) -> String,
    /// The list does not take it
    pub refused: &'static str,
    /// No more are listed
    pub cut: fn(&str) -> String,
    /// The roster is on its way
    pub loading: fn(u32, u32) -> String,
    /// What the bar shows
    pub loading_label: &'static str,
    /// There is no such list
    pub no_such_list: &'static str,

    /// Nobody passes
    pub nobody: &'static str,
    /// What to do about it
    pub nobody_hint: &'static str,
    /// No filter alone is to blame
    pub nobody_alone: &'static str,
    /// There are no creators
    pub nobody_at_all: &'static str,
    /// Takes a filter away
    pub without_filter: fn(&str) -> String,
    /// How many would pass, and whether at least
    pub would_pass: fn(&str, bool) -> String,

    /// Why somebody is where it is
    pub why: fn(&str) -> String,
    /// The part of a score
    pub part: &'static str,
    /// Among its peers
    pub among_peers: &'static str,
    /// Weight
    pub weight: &'static str,
    /// What it adds
    pub adds: &'static str,
    /// A percentile in words
    pub peer_place: fn(f64) -> String,
    /// A feature, its place, what it adds, of how much
    pub told: fn(&str, &str, &str, &str) -> String,
    /// What is unknown, and the confidence
    pub unknown_so: fn(&str, &str) -> String,
    /// Between parts of the sentence
    pub then: &'static str,
    /// Between names
    pub and: &'static str,
    /// The sentence's end
    pub stop: &'static str,
    /// Nothing that counts is known
    pub no_score: &'static str,
    /// Why a feature is unknown
    pub unknown_why: fn(Feature) -> &'static str,

    /// The keys
    pub keys: &'static str,
    /// What each does
    pub keys_do: [&'static str; 9],
    /// Single keys are on
    pub single_keys: &'static str,
    /// What is left without them
    pub single_keys_hint: &'static str,
}
