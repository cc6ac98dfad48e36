//! A brand's own settings, in this browser: how tiers are drawn, the platform's fee, whom it
//! wants to reach. Nobody else is told.
//!
//! Living as long as the page, and not a context, so that the first screen, which shows none of
//! it, does not pay for reading it.

use std::collections::BTreeMap;

use hongbang_domain::audience::Target;
use hongbang_domain::authenticity::Rule;
use hongbang_domain::kol::KolId;
use hongbang_domain::price::Fee;
use hongbang_domain::tier::{Preset, Scheme, Tier};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::storage;
use crate::client::{from_json, to_json};

const KEY: &str = "hongbang.preferences";

/// The longest reason for setting a rule aside, in characters.
pub const REASON_CHARS: usize = 200;

/// What one chose. What is not set is as the product has it.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// The scheme by which tiers are drawn.
    pub scheme: Preset,
    /// Bounds of one's own, which then count instead of the scheme's.
    pub bounds: Vec<(Tier, u64)>,
    /// The platform's fee on top of a quote, as a share of it.
    pub fee: Option<f64>,
    /// Whom one wants to reach.
    pub target: Target,
    /// Keys without a modifier do nothing on the page of a shortlist.
    pub no_single_keys: bool,
    /// By creator, the rules that one set aside, and why.
    pub overrides: BTreeMap<String, Vec<Override>>,
}

/// A rule that was set aside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Override {
    /// Which.
    pub rule: Rule,
    /// Why.
    pub reason: String,
}

impl Preferences {
    /// The scheme by which tiers are drawn.
    #[must_use]
    pub fn scheme(&self) -> Scheme {
        if self.bounds.is_empty() {
            return Scheme::preset(self.scheme);
        }
        Scheme::custom(&self.bounds).unwrap_or_else(|_| Scheme::preset(self.scheme))
    }

    /// The platform's fee.
    #[must_use]
    pub fn fee(&self) -> Fee {
        self.fee.and_then(Fee::new).unwrap_or_default()
    }

    /// The rules set aside for a creator.
    #[must_use]
    pub fn overrides(&self, id: KolId) -> &[Override] {
        let overrides = self.overrides.get(&id.to_string());
        overrides.map(Vec::as_slice).unwrap_or_default()
    }

    /// Sets a rule aside for a creator; with no reason given, it counts again.
    pub fn set_override(&mut self, id: KolId, rule: Rule, reason: &str) {
        let reason: String = reason.trim().chars().take(REASON_CHARS).collect();
        let of = self.overrides.entry(id.to_string()).or_default();
        of.retain(|other| other.rule != rule);
        if !reason.is_empty() {
            of.push(Override { rule, reason });
        }
        self.overrides.retain(|_, of| !of.is_empty());
    }
}

thread_local! {
    static CHOSEN: ArcRwSignal<Preferences> = ArcRwSignal::new(
        storage::get(KEY).and_then(|text| from_json(&text)).unwrap_or_default(),
    );
}

/// What one chose; reactive.
#[must_use]
pub fn preferences() -> ArcReadSignal<Preferences> {
    CHOSEN.with(ArcRwSignal::read_only)
}

/// Changes what one chose, and remembers it.
pub fn change(change: impl FnOnce(&mut Preferences)) {
    let chosen = CHOSEN.with(Clone::clone);
    chosen.update(change);
    if let Ok(text) = chosen.with_untracked(to_json) {
        storage::set(KEY, &text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_is_set_aside_with_a_reason_only() {
        let mut chosen = Preferences::default();
        let (one, other) = (KolId::try_from(7).unwrap(), KolId::try_from(8).unwrap());
        chosen.set_override(one, Rule::Reach, "  ");
        assert_eq!(chosen, Preferences::default());
        chosen.set_override(one, Rule::Reach, " a break ");
        chosen.set_override(one, Rule::Reach, "came back in May");
        chosen.set_override(one, Rule::TooEven, &"x".repeat(500));
        let reasons: Vec<_> = chosen
            .overrides(one)
            .iter()
            .map(|o| o.reason.chars().count())
            .collect();
        assert_eq!(reasons, [16, REASON_CHARS]);
        assert!(chosen.overrides(other).is_empty());
        chosen.set_override(one, Rule::Reach, "");
        assert_eq!(chosen.overrides(one).len(), 1);
    }

    #[test]
    fn what_makes_no_sense_is_as_the_product_has_it() {
        let chosen = Preferences {
            bounds: vec![(Tier::Nano, 9), (Tier::Top, 3)],
            fee: Some(7.0),
            ..Preferences::default()
        };
        assert_eq!(chosen.scheme(), Scheme::default());
        assert_eq!(chosen.fee(), Fee::default());
    }
}
