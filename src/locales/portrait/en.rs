//! English.

use hongbang_domain::audience::Aspect;

use super::PortraitTexts;

/// The texts.
pub static TEXTS: PortraitTexts = PortraitTexts {
    title: "Audience",
    unknown: "This source knows nothing of the audience.",
    not_shared: "The creator does not share its audience with you.",
    gender: "Gender",
    genders: ["Women", "Men"],
    age: "Age",
    ages: ["Under 18", "18–24", "25–34", "35–44", "Over 44"],
    city_tier: "City tier",
    city_tiers: ["First", "New first", "Second", "Third and below"],
    cities: "Top cities",
    interests: "Interests",
    listed: |share| format!("Listed parts make up {share}"),
    part_unknown: "Unknown",
    wanted: "wanted",
    no_more: "Reading and engaging followers: the source does not give them, and nothing is made up for them here.",

    target: "The brand's target",
    target_hint: "Choose whom to reach; what is not chosen does not matter. Kept in this browser only, for all creators.",
    no_target: "Say whom you want to reach, and see how far this audience matches.",
    set_target: "Set a target",
    change_target: "Change the target",
    women_share: "Women (%)",
    men_left: |share| format!("Men: {share}"),
    share_beyond: "A share is from 0 to 100 %: taken as the nearest.",
    add_interest: "Add an interest…",
    remove: |interest| format!("Remove {interest}"),
    clear: "Clear",
    fit: "Match with the target",
    fit_unknown: "Nothing of what the target asks for is known.",
    aspect: |aspect| match aspect {
        Aspect::Gender => "Gender",
        Aspect::Age => "Age",
        Aspect::CityTier => "City tier",
        Aspect::Interest => "Interests",
    },
    women_beside: |own, wanted| format!("{own} women, wanted {wanted}"),
    matching: |inside, outside| format!("Matches: {inside}; outside: {outside}"),
    part: |name, share| format!("{name} {share}"),
    and: ", ",
    none: "nothing",
    measure: "The match is the share of the audience that is as wanted (gender: one less the total variation distance of the two distributions), the mean over what is wanted; what is unknown does not count.",
};
