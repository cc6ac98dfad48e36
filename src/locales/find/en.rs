//! English.

use super::{FindTexts, Select, SpotTexts};

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// The texts.
pub const TEXTS: FindTexts = FindTexts {
    search: "Search",
    placeholder: "Words, topics, creators",
    clear: "Clear",
    suggestions_count: |count| counted(count, "suggestion", "suggestions"),
    recent: "Recent searches, kept in this browser only",
    forget: |words| format!("Forget \"{words}\""),
    forget_all: "Forget all",
    search_for: |words| format!("Search for \"{words}\""),
    notes_count: |count| plural(count, "note", "notes"),
    followers_count: |count| plural(count, "follower", "followers"),
    idle: "What are you looking for?",
    idle_hint: "Words in notes, topics or creators. What is found is ranked on your device.",
    no_word: "There is no word in this",
    no_word_hint: "Marks alone cannot be looked for. Try a word, a number or an emoji.",
    too_long: "That is too long to look for",
    too_long_hint: |most, count| {
        format!("At most {most} characters; these are {count}. What you wrote is still there.")
    },
    found: |count, words, filtered| {
        let notes = plural(count, "note", "notes");
        let kept = if filtered { " left by the filters" } else { "" };
        format!("{notes} for \"{words}\"{kept}, ranked on this device")
    },
    time_from: |date| format!("Time counts back from the newest note found, {date}"),
    sort: "Sort",
    orders: [
        "Best match",
        "Newest",
        "Most liked",
        "Most commented",
        "Most collected",
    ],
    filters: "Filters",
    kind: Select {
        label: "Type",
        choices: ["Any type", "Pictures", "Videos"],
    },
    time: Select {
        label: "Time",
        choices: ["Any time", "Past day", "Past week", "Past half-year"],
    },
    reading: Select {
        label: "Reading",
        choices: ["Seen or not", "Seen", "Not seen", "Followed"],
    },
    place: Select {
        label: "Place",
        choices: ["Anywhere", "My city", "Around my city"],
    },
    which_city: "Which city is yours?",
    which_city_hint: "It is kept in this browser only.",
    none_found: |words| format!("Nothing found for \"{words}\""),
    none_found_hint: "Try other words, or fewer.",
    other_words: "Try other words",
    none_left: "The filters leave nothing",
    none_left_hint: "There are others: drop the filters to see them.",
    drop_filters: "Drop the filters",
    followed_hint: "Sign in, so that it is known whom you follow.",
    ask: "See what is near you",
    ask_hint: "Cafés, restaurants, hotels and pop-ups that notes are about, nearest first.",
    use_position: "Use my position",
    finding: "Finding you…",
    private: "Your position stays on this device. The server is told the city, and a square of some 10 km.",
    denied: "The browser may not tell where you are. Allow it in its settings, or choose a city.",
    unavailable: "The browser cannot tell where you are. Try again later, or choose a city.",
    timed_out: "Finding you took too long. Try again, or choose a city.",
    far: |city, distance| {
        format!("The nearest city, {city}, is {distance} away: too far to be nearby. Choose one.")
    },
    choose_city: "Choose a city",
    city_placeholder: "Name of a city",
    cities_count: |count| counted(count, "city", "cities"),
    no_city: "No city of that name",
    change_city: "Change city",
    area: "Area",
    around_you: "Around you",
    whole_city: "The whole city",
    places: "Places",
    notes: "Notes",
    loaded: |places, notes| {
        let places = counted(places, "place", "places");
        format!("{places}, {}", counted(notes, "note", "notes"))
    },
    which_places: "Which places",
    any_kind: "All kinds",
    spot_kinds: [
        "Restaurant",
        "Café & sweets",
        "Hotel",
        "Shop",
        "Exhibition",
        "Sight",
        "Pop-up",
    ],
    open_now: "Open now",
    nearest_first: "Within 1 km first, then 3, then 10, then farther; the newest first in each",
    newest_first: "The newest first",
    all_places: |count| format!("Show all {count} places"),
    not_only: |name| format!("Show all notes, not only those about {name}"),
    load_more: "Load more notes",
    none_here: |city| format!("No notes about places in {city} yet"),
    none_here_hint: "Another city may have some.",
    none_around: "No notes about places around you yet",
    none_around_hint: "There may be some in the rest of the city.",
    spots: SpotTexts {
        metres: |metres| format!("{metres} m"),
        kilometres: |km| format!("{km} km"),
        open_until: |time| format!("Open until {time}"),
        opens_at: |time| format!("Opens at {time}"),
        opens_on: |day, time| format!("Opens {day} {time}"),
        weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
        closed: "Closed",
        always: "Open day and night",
        from: |day| format!("From {day}"),
        until: |day| format!("Until {day}"),
        over: "Over",
        day: |month, day| {
            let month = (month as usize)
                .checked_sub(1)
                .and_then(|at| MONTHS.get(at));
            format!("{day} {}", month.unwrap_or(&""))
        },
    },
};

fn counted(count: usize, one: &str, many: &str) -> String {
    plural(&count.to_string(), one, many)
}

fn plural(count: &str, one: &str, many: &str) -> String {
    format!("{count} {}", if count == "1" { one } else { many })
}
