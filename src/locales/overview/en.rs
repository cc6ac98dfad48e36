//! English.

mod rules;

use super::OverviewTexts;

/// The texts.
pub const TEXTS: OverviewTexts = OverviewTexts {
    seen_as: "Seen as",
    as_me: "You",
    as_brand: "Verified brand",
    as_everyone: "Anyone",
    to_kit: "Media kit",
    back_to_roster: "Back to the roster",
    public_page: "Public page",
    banner_brand: "This is your page as a verified brand sees it.",
    banner_everyone: "This is your page as anyone sees it, signed in or not.",
    nothing_hidden: "Nothing is hidden from them.",
    joint: ", ",
    change_sharing: "Change sharing",
    next_steps: "Next steps",
    highest_tier: "The highest tier of this scheme.",
    extrapolated: "A straight line from the last 30 days: an extrapolation, not a forecast.",
    not_growing: "Followers have not grown in the last 30 days, so there is no date.",
    growth_unknown: "Growth is not known, so there is no date.",
    is_partner: "A brand partner of this server.",
    scheme_settings: "Choose another scheme",
    own_scheme: "your own bounds",
    calendar: "The last 30 days",
    calendar_hint: "Dots are notes, figures are followers gained. A hatched day has no data: that is not zero.",
    calendar_keys: "Arrow keys move between days; Home and End go to the ends of the week.",
    gained: "Gained",
    no_data: "no data",
    no_growth: "growth unknown",
    no_notes_that_day: "Nothing was published on this day.",
    first_days: "First 24 hours of the latest notes",
    first_days_hint: "Line: reads of the note. Band: the middle half of its peers. Dashed: their median.",
    first_days_none: "No note of the last two weeks has its first 24 hours on record, and none is younger than that.",
    no_band: "Too few notes to compare with.",
    running: "running",
    reads_unknown: "Reads unknown",
    peers_median: "Peers",
    own_median: "Own notes",
    so_far_above: "So far ahead of most",
    so_far_within: "So far about as usual",
    so_far_below: "So far behind most",
    weighing: "What lifts and what lowers",
    score_hint: "From figures alone, as a brand's tools may read them. It never says that anything is wrong.",
    lowers: "What lowers it",
    nothing_lowers: "Nothing takes points off.",
    lifts: "What lifts it",
    lifts_hint: "Figures in the top quarter among peers, last 30 days",
    nothing_lifts: "No figure is in the top quarter among peers at present.",
    no_peers: "Nothing is known of the peers yet.",
    remarks: "Worth knowing",
    sides: "What you see, what others see",
    you_see: "You see",
    brands_see: "Verified brands see",
    everyone_sees: "Anyone sees",
    single_notes: "Reads of single notes",
    days_with_data: "Days with data",
    active_followers: "Active followers (28 days)",
    is_shown: "Shown",
    key_figure: "Figure",
    summary: "All together",
    sum_hint: "Followers are added up: who follows several creators counts several times. Medians and rates do not add up, so they are not.",
    creators: "Creators",
    notes_30: "Notes in 30 days",
    sort: "Sort by",
    not_on_roster: "Not on your roster",
    not_on_roster_hint: "Only creators who accepted your invitation open here. Others have a public page.",
    to_roster: "To the roster",
    mcn_sees: "You represent this creator, so you see what it sees, whatever it shares with others.",
    hidden: |fields| format!("Hidden: {fields}."),
    to_tier: |tier| format!("To {tier}"),
    to_badge: |n| format!("To a brand partner (more than {n})"),
    badge_reached: |n| format!("More than the {n} followers that a brand partner needs."),
    missing: |missing, goal| format!("{missing} to go, at {goal}"),
    about_when: |date, rate| format!("About {date}, at {rate} a day"),
    far: |rate| format!("More than two years at {rate} a day"),
    by_scheme: |scheme| format!("Tiers: {scheme}."),
    notes_of_day: |n| match n {
        0 => "no notes".to_owned(),
        1 => "1 note".to_owned(),
        n => format!("{n} notes"),
    },
    gained_followers: |n| format!("{n} followers"),
    missing_days: |n| {
        if n == 1 {
            "1 day has no data.".to_owned()
        } else {
            format!("{n} days have no data.")
        }
    },
    after_hours: |reads, hours| format!("{reads} reads after {hours} h"),
    tile_summary: |reads, hours, band| match band {
        Some([p25, median, p75]) => format!(
            "{reads} reads after {hours} hours; peers by then: median {median}, middle half {p25} to {p75}"
        ),
        None => format!("{reads} reads after {hours} hours"),
    },
    middle_half: |p25, p75| format!("{p25}–{p75}"),
    out_of_100: |n| format!("/100 · {n} notes"),
    too_few_notes: |n, needed| {
        format!(
            "{n} notes in 90 days; a score needs {needed}. That says nothing against anyone: there is just too little to look at."
        )
    },
    better_than: |percent, n| format!("better than {percent}% of {n} peers"),
    advice: rules::advice,
    weekday: |day| {
        ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
            .get(day)
            .copied()
            .unwrap_or_default()
    },
    metric: rules::metric,
    tier_count: |tier, n| format!("{tier} {n}"),
    unknown_followers: |n| format!("{n} unknown"),
};
