//! English.

use hongbang_domain::tier::Preset;

use super::BrandTexts;

/// The texts.
pub const TEXTS: BrandTexts = BrandTexts {
    title: "For brands",
    hint: "How this browser draws tiers and works out costs. Kept in this browser only; nobody else is told.",
    scheme: "Tiers by followers",
    own: "Bounds of my own",
    source: "Source",
    own_hint: "From so many followers on; leave a tier empty to do without it. 8万 or 80k will do.",
    fee: "Platform fee",
    fee_hint: "Added to a quote wherever costs are worked out: 10% unless you say otherwise (trade press).",
    fee_trouble: "Enter a percentage from 0 to 100.",
    empty: "Give at least one tier a bound.",
    not_a_number: "That is not a whole number of followers.",
    zero: "A tier starts at 1 follower or more.",
    not_falling: "This tier must start below the next higher one.",
    not_kept: "Not kept yet: the bounds in force are the earlier ones.",
    kept: "Kept in this browser",
    reset: "Back to the defaults",
    is_reset: "The defaults are back.",
    preset: |preset| match preset {
        Preset::Brief2019 => (
            "Brand-partner scheme (2019)",
            "the product brief; figures of 2019",
        ),
        Preset::Xinhong => ("Xinhong", "a data vendor"),
        Preset::Agency => (
            "Agencies",
            "agencies' blogs: folklore, but what many quotes are written in",
        ),
        Preset::HypeAuditor => ("HypeAuditor", "a data vendor; its macro is our top"),
    },
    from: |tier, n| format!("{tier} ≥ {n}"),
};
