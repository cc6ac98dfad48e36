//! Bad engagement that is planted in some creators, and what looks like it in honest ones.

use super::chance::Chance;

/// A planted behaviour. It shows in a creator's figures only; the name is for the labels file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Behaviour {
    /// Followers arrive in jumps that no note explains, and read little.
    BoughtFollowers,
    /// Likes surge in a note's first two hours, and stop.
    BoughtLikes,
    /// Reads are inflated, evenly by day and night, and nobody engages.
    BoughtReads,
    /// The same few accounts comment the same few words within minutes.
    Pod,
    /// Many followers, hardly one of them still there.
    InactiveAudience,
    /// Every note gathers the same.
    EvenMetrics,
}

impl Behaviour {
    /// All behaviours.
    pub const ALL: &'static [Self] = &[
        Self::BoughtFollowers,
        Self::BoughtLikes,
        Self::BoughtReads,
        Self::Pod,
        Self::InactiveAudience,
        Self::EvenMetrics,
    ];

    /// The name in the labels file.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::BoughtFollowers => "bought_followers",
            Self::BoughtLikes => "bought_likes",
            Self::BoughtReads => "bought_reads",
            Self::Pod => "pod",
            Self::InactiveAudience => "inactive_audience",
            Self::EvenMetrics => "even_metrics",
        }
    }

    /// How often it is planted, relative to the others, in a creator with so many notes.
    /// What shows on notes only needs enough of them to show.
    fn weight(self, notes: u32) -> f64 {
        let (weight, at_least) = match self {
            Self::BoughtFollowers => (0.20, 5),
            Self::BoughtLikes => (0.19, 6),
            Self::BoughtReads => (0.16, 6),
            Self::Pod => (0.18, 6),
            Self::InactiveAudience => (0.15, 5),
            Self::EvenMetrics => (0.12, 8),
        };
        if notes >= at_least { weight } else { 0.0 }
    }
}

/// An honest oddity: each resembles one of the planted behaviours, so that telling them
/// apart takes more than one look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quirk {
    /// Nothing odd.
    None,
    /// Gives products away: comments pile up, all alike.
    Giveaways,
    /// Was in the news elsewhere: followers jump with no note, but old notes are read again.
    Event,
    /// Writes what is over in a day: most of the engagement comes in the first hours.
    ShortLived,
    /// Writes a series that its readers follow: notes gather much the same.
    Steady,
    /// Has come back after a break: many followers no longer look.
    Rusty,
    /// Has a few readers who comment on nearly everything.
    LoyalReaders,
}

/// Of the creators in whom a behaviour can show, so many have one: about 8 % of all creators
/// where there are ten notes to a creator.
const PLANTED_SHARE: f64 = 0.132;

/// What a creator hides or happens to be. Accounts below 1,000 followers cannot sell
/// cooperation, so they have no reason to buy anything.
pub fn choose(chance: &mut Chance, followers: u64, notes: u32) -> (Option<Behaviour>, Quirk) {
    let weights = Behaviour::ALL.iter().map(|kind| kind.weight(notes));
    let can_show = followers >= 1_000 && notes >= 5;
    if chance.hit(PLANTED_SHARE) && can_show {
        return (Some(Behaviour::ALL[chance.weighted(weights)]), Quirk::None);
    }
    let quirks = [
        (Quirk::None, 0.66),
        (
            Quirk::Giveaways,
            if followers >= 1_000 { 0.06 } else { 0.0 },
        ),
        (Quirk::Event, 0.02),
        (Quirk::ShortLived, 0.07),
        (Quirk::Steady, 0.04),
        (Quirk::Rusty, 0.04),
        (Quirk::LoyalReaders, 0.12),
    ];
    (None, quirks[chance.weighted(quirks.map(|(_, w)| w))].0)
}

#[cfg(test)]
mod tests {
    use super::super::chance::Purpose;
    use super::*;

    #[test]
    fn slugs_differ() {
        let mut slugs: Vec<_> = Behaviour::ALL.iter().map(|kind| kind.slug()).collect();
        slugs.sort_unstable();
        slugs.dedup();
        assert_eq!(slugs.len(), Behaviour::ALL.len());
    }

    #[test]
    fn nothing_is_planted_where_it_cannot_show() {
        let mut chance = Chance::new(1, 1, Purpose::Profile);
        for _ in 0..500 {
            assert_eq!(choose(&mut chance, 999, 20).0, None);
            assert_eq!(choose(&mut chance, 50_000, 4).0, None);
            let (kind, _) = choose(&mut chance, 50_000, 5);
            assert!(!matches!(
                kind,
                Some(Behaviour::Pod | Behaviour::EvenMetrics)
            ));
        }
    }
}
