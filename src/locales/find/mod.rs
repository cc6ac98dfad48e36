//! The texts about search and what is nearby.

mod en;
mod places;
mod zh;

pub use en::TEXTS as EN;
pub use zh::TEXTS as ZH;

/// Every text about search and what is nearby. A language fills each, or does
/// not compile.
pub struct FindTexts {
    /// Search
    pub search: &'static str,
    /// What can be looked for, in an empty field
    pub placeholder: &'static str,
    /// Clear the field
    pub clear: &'static str,
    /// n suggestions, for a screen reader
    pub suggestions_count: fn(usize) -> String,
    /// Recent searches, and where they are kept
    pub recent: &'static str,
    /// Forget the search …
    pub forget: fn(&str) -> String,
    /// Forget all
    pub forget_all: &'static str,
    /// Search for “…”
    pub search_for: fn(&str) -> String,
    /// n notes; the figure as it is written
    pub notes_count: fn(&str) -> String,
    /// n followers; the figure as it is written
    pub followers_count: fn(&str) -> String,
    /// Nothing is looked for yet
    pub idle: &'static str,
    /// What one can look for, and where it is ranked
    pub idle_hint: &'static str,
    /// There is no word in it
    pub no_word: &'static str,
    /// What to write instead
    pub no_word_hint: &'static str,
    /// Too long
    pub too_long: &'static str,
    /// The most characters, and how many there are
    pub too_long_hint: fn(usize, usize) -> String,
    /// n notes for “…”, ranked on this device; whether filters left some out
    pub found: fn(&str, &str, bool) -> String,
    /// From when time is counted, with the date
    pub time_from: fn(&str) -> String,
    /// Sort
    pub sort: &'static str,
    /// The orders: best, newest, most liked, commented, collected
    pub orders: [&'static str; 5],
    /// Filters
    pub filters: &'static str,
    /// Type, and its choices: any, pictures, videos
    pub kind: Select<3>,
    /// Time, and its choices: any, day, week, half a year
    pub time: Select<4>,
    /// Reading, and its choices: any, seen, not seen, followed
    pub reading: Select<4>,
    /// Place, and its choices: any, one's city, around it
    pub place: Select<3>,
    /// A city has to be chosen first
    pub which_city: &'static str,
    /// Where it is kept
    pub which_city_hint: &'static str,
    /// Nothing found for “…”
    pub none_found: fn(&str) -> String,
    /// What to do about it
    pub none_found_hint: &'static str,
    /// Try other words
    pub other_words: &'static str,
    /// The filters leave nothing
    pub none_left: &'static str,
    /// What to do about it
    pub none_left_hint: &'static str,
    /// Drop the filters
    pub drop_filters: &'static str,
    /// Nobody signed in follows nobody
    pub followed_hint: &'static str,
    /// See what is near you
    pub ask: &'static str,
    /// How
    pub ask_hint: &'static str,
    /// Use my position
    pub use_position: &'static str,
    /// Being found
    pub finding: &'static str,
    /// Who learns what of the position
    pub private: &'static str,
    /// The browser may not tell
    pub denied: &'static str,
    /// The browser cannot tell
    pub unavailable: &'static str,
    /// It took too long
    pub timed_out: &'static str,
    /// The nearest city, how far it is, and what to do
    pub far: fn(&str, &str) -> String,
    /// Choose a city
    pub choose_city: &'static str,
    /// What can be written there
    pub city_placeholder: &'static str,
    /// n cities, for a screen reader
    pub cities_count: fn(usize) -> String,
    /// No city of that name
    pub no_city: &'static str,
    /// Change the city
    pub change_city: &'static str,
    /// The part of the city that is shown, for a screen reader
    pub area: &'static str,
    /// Around you
    pub around_you: &'static str,
    /// All of the city
    pub whole_city: &'static str,
    /// Places
    pub places: &'static str,
    /// Notes
    pub notes: &'static str,
    /// n places and m notes are there so far
    pub loaded: fn(usize, usize) -> String,
    /// Which places, for a screen reader
    pub which_places: &'static str,
    /// Any kind
    pub any_kind: &'static str,
    /// The kinds of places, in the order of `SpotKind::ALL`
    pub spot_kinds: [&'static str; 7],
    /// Open now
    pub open_now: &'static str,
    /// The order with a position: bands of 1, 3 and 10 km, then time
    pub nearest_first: &'static str,
    /// The order without
    pub newest_first: &'static str,
    /// Show all n places
    pub all_places: fn(usize) -> String,
    /// All notes again, not only those about …
    pub not_only: fn(&str) -> String,
    /// Load more notes
    pub load_more: &'static str,
    /// There is nothing about a city
    pub none_here: fn(&str) -> String,
    /// What to do about it
    pub none_here_hint: &'static str,
    /// There is nothing around the position
    pub none_around: &'static str,
    /// What to do about it
    pub none_around_hint: &'static str,
    /// How the distances and hours of places are said
    pub spots: SpotTexts,
}

/// A choice among a few: what it is about, and the words of each.
#[derive(Clone, Copy)]
pub struct Select<const N: usize> {
    /// What it is about.
    pub label: &'static str,
    /// The choices; the first leaves nothing out.
    pub choices: [&'static str; N],
}

/// How the distances and hours of places are said.
pub struct SpotTexts {
    /// n metres
    pub metres: fn(u32) -> String,
    /// n kilometres, as it is written
    pub kilometres: fn(&str) -> String,
    /// Open until a time
    pub open_until: fn(&str) -> String,
    /// Opens at a time
    pub opens_at: fn(&str) -> String,
    /// Opens on a day of the week, at a time
    pub opens_on: fn(&str, &str) -> String,
    /// Monday to Sunday, short
    pub weekdays: [&'static str; 7],
    /// Closed on all days
    pub closed: &'static str,
    /// Open day and night
    pub always: &'static str,
    /// From a day on
    pub from: fn(&str) -> String,
    /// Until a day
    pub until: fn(&str) -> String,
    /// Over
    pub over: &'static str,
    /// A day of a month
    pub day: fn(u32, u32) -> String,
}
