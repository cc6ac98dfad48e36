//! The things that are asked for, one by one: each can be taken back by itself.

use hongbang_domain::tier::Scheme;

use super::Filters;

/// One of the things that are asked for: it can be taken back by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The words.
    Words,
    /// The tier.
    Tier,
    /// The category.
    Category,
    /// The city.
    City,
    /// The tag.
    Tag,
    /// The range of quotes.
    Quote,
}

impl Part {
    /// Every one, in the order in which they are named.
    pub const ALL: &'static [Self] = &[
        Self::Words,
        Self::Tier,
        Self::Category,
        Self::City,
        Self::Tag,
        Self::Quote,
    ];
}

impl Filters {
    /// What is asked for, where tiers are drawn by a scheme.
    #[must_use]
    pub fn parts(&self, scheme: &Scheme) -> Vec<Part> {
        let known = |part: &Part| match part {
            Part::Words => !self.words.is_empty(),
            Part::Tier => self.tier.is_some_and(|tier| scheme.rank(tier) > 0),
            Part::Category => self.category.is_some(),
            Part::City => self.city.is_some(),
            Part::Tag => self.tag.is_some(),
            Part::Quote => self.min_quote.or(self.max_quote).is_some(),
        };
        Part::ALL.iter().copied().filter(known).collect()
    }

    /// The same without one of the things that are asked for.
    #[must_use]
    pub fn without(&self, part: Part) -> Self {
        let mut rest = self.clone();
        match part {
            Part::Words => rest.words.clear(),
            Part::Tier => rest.tier = None,
            Part::Category => rest.category = None,
            Part::City => rest.city = None,
            Part::Tag => rest.tag = None,
            Part::Quote => (rest.min_quote, rest.max_quote) = (None, None),
        }
        rest
    }

    /// Everyone, in the same order and the same layout.
    #[must_use]
    pub fn cleared(&self) -> Self {
        Self {
            sort: self.sort,
            ascending: self.ascending,
            layout: self.layout,
            ..Self::default()
        }
    }
}
