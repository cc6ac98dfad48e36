//! What a creator shows to whom: the one rule that the server enforces and the studio previews.
//!
//! What anyone sees on the platform (name, followers, likes, collects, comments and shares of a
//! note) is public here too. Everything else is the creator's own, in five fields; for each the
//! creator chooses who may see it. Who never chose shares nothing.

use serde::{Deserialize, Serialize};

use crate::engagement::Counts;
use crate::kol::Kol;

/// A part of what only the creator knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// The last 30 (or 90) days: daily counts, medians of reads and impressions, active
    /// followers, response rate.
    Statistics,
    /// Impressions, reads, follows and completion of each note.
    Notes,
    /// Who the followers are.
    Audience,
    /// What a picture and a video note cost.
    Quotes,
    /// The first 24 hours of notes, by hour.
    Launches,
}

impl Field {
    /// Every field, in the order in which they are shown.
    pub const ALL: &'static [Self] = &[
        Self::Statistics,
        Self::Notes,
        Self::Audience,
        Self::Quotes,
        Self::Launches,
    ];
}

/// Who may see a field. The creator, the MCN that represents it, and the server's admin always
/// may.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize,
)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Choice {
    /// Nobody else.
    #[default]
    Nobody,
    /// Brands that an admin has verified.
    VerifiedBrands,
    /// Everyone, signed in or not.
    Everyone,
}

impl Choice {
    /// Every choice, the narrowest first.
    pub const ALL: &'static [Self] = &[Self::Nobody, Self::VerifiedBrands, Self::Everyone];

    /// The stable name in JSON and storage.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Nobody => "nobody",
            Self::VerifiedBrands => "verified_brands",
            Self::Everyone => "everyone",
        }
    }

    /// The choice with this name.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|choice| choice.slug() == slug)
    }
}

/// Who looks at a creator, as far as sharing tells people apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Viewer {
    /// Nobody is signed in.
    Anonymous,
    /// Someone is signed in who has no part in the creator's work: a reader, another creator,
    /// another creator's MCN.
    Reader,
    /// A brand that nobody has verified.
    UnverifiedBrand,
    /// A brand that an admin has verified.
    VerifiedBrand,
    /// The MCN whose invitation the creator accepted.
    OwnMcn,
    /// The creator itself.
    Creator,
    /// Who runs the server.
    Admin,
}

impl Viewer {
    /// Every kind of viewer.
    pub const ALL: &'static [Self] = &[
        Self::Anonymous,
        Self::Reader,
        Self::UnverifiedBrand,
        Self::VerifiedBrand,
        Self::OwnMcn,
        Self::Creator,
        Self::Admin,
    ];

    /// Whether the viewer may see what `choice` is about.
    #[must_use]
    pub const fn may_see(self, choice: Choice) -> bool {
        match self {
            Self::OwnMcn | Self::Creator | Self::Admin => true,
            Self::VerifiedBrand => matches!(choice, Choice::VerifiedBrands | Choice::Everyone),
            Self::Anonymous | Self::Reader | Self::UnverifiedBrand => {
                matches!(choice, Choice::Everyone)
            }
        }
    }
}

/// A creator's choices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Sharing {
    /// The last 30 and 90 days.
    pub statistics: Choice,
    /// The private counts of each note.
    pub notes: Choice,
    /// Who the followers are.
    pub audience: Choice,
    /// What notes cost.
    pub quotes: Choice,
    /// The first 24 hours of notes.
    pub launches: Choice,
}

impl Sharing {
    /// The same choice for every field.
    #[must_use]
    pub const fn all(choice: Choice) -> Self {
        Self {
            statistics: choice,
            notes: choice,
            audience: choice,
            quotes: choice,
            launches: choice,
        }
    }

    /// The choice for a field.
    #[must_use]
    pub const fn of(&self, field: Field) -> Choice {
        match field {
            Field::Statistics => self.statistics,
            Field::Notes => self.notes,
            Field::Audience => self.audience,
            Field::Quotes => self.quotes,
            Field::Launches => self.launches,
        }
    }

    /// Makes a choice for a field.
    pub const fn set(&mut self, field: Field, choice: Choice) {
        let place = match field {
            Field::Statistics => &mut self.statistics,
            Field::Notes => &mut self.notes,
            Field::Audience => &mut self.audience,
            Field::Quotes => &mut self.quotes,
            Field::Launches => &mut self.launches,
        };
        *place = choice;
    }

    /// What `viewer` may see.
    #[must_use]
    pub const fn shown_to(self, viewer: Viewer) -> Shown {
        Shown {
            sharing: self,
            viewer,
        }
    }
}

/// What one viewer may see of one creator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown {
    sharing: Sharing,
    viewer: Viewer,
}

impl Shown {
    /// Whether a field may be seen.
    #[must_use]
    pub const fn has(&self, field: Field) -> bool {
        self.viewer.may_see(self.sharing.of(field))
    }

    /// Takes out of a creator what may not be seen; the fields of which something was known.
    #[must_use = "what was withheld is said, so that it is not taken for unknown"]
    pub fn redact_kol(&self, kol: &mut Kol) -> Vec<Field> {
        let mut withheld = Vec::new();
        if !self.has(Field::Statistics) {
            let known = [
                kol.response_rate_48h.take().is_some(),
                kol.active_follower_share.take().is_some(),
            ];
            if known.contains(&true) {
                withheld.push(Field::Statistics);
            }
        }
        if !self.has(Field::Audience) && kol.audience.take().is_some() {
            withheld.push(Field::Audience);
        }
        withheld.extend(self.redact_quotes(&mut kol.picture_quote, &mut kol.video_quote));
        withheld
    }

    /// Takes the quotes away where they may not be seen; the field, if one was known.
    #[must_use = "what was withheld is said, so that it is not taken for unknown"]
    pub fn redact_quotes(
        &self,
        picture: &mut Option<u32>,
        video: &mut Option<u32>,
    ) -> Option<Field> {
        if self.has(Field::Quotes) {
            return None;
        }
        let known = [picture.take().is_some(), video.take().is_some()];
        known.contains(&true).then_some(Field::Quotes)
    }

    /// Takes out of a note's counts what may not be seen: all that only its author is told by
    /// the platform. The field, if anything was known.
    #[must_use = "what was withheld is said, so that it is not taken for unknown"]
    pub fn redact_counts(&self, counts: &mut Counts) -> Option<Field> {
        if self.has(Field::Notes) {
            return None;
        }
        let public = Counts {
            impressions: None,
            reads: None,
            follows: None,
            completion_rate: None,
            three_second_rate: None,
            ..*counts
        };
        let known = public != *counts;
        *counts = public;
        known.then_some(Field::Notes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_may_see_which_choice() {
        use Choice::{Everyone, Nobody, VerifiedBrands};
        for (viewer, choices) in [
            (Viewer::Anonymous, &[Everyone][..]),
            (Viewer::Reader, &[Everyone]),
            (Viewer::UnverifiedBrand, &[Everyone]),
            (Viewer::VerifiedBrand, &[VerifiedBrands, Everyone]),
            (Viewer::OwnMcn, &[Nobody, VerifiedBrands, Everyone]),
            (Viewer::Creator, &[Nobody, VerifiedBrands, Everyone]),
            (Viewer::Admin, &[Nobody, VerifiedBrands, Everyone]),
        ] {
            for choice in Choice::ALL {
                assert_eq!(
                    viewer.may_see(*choice),
                    choices.contains(choice),
                    "{viewer:?} {choice:?}"
                );
            }
        }
    }

    #[test]
    fn each_field_has_its_own_choice() {
        for &field in Field::ALL {
            let mut sharing = Sharing::default();
            sharing.set(field, Choice::Everyone);
            for &other in Field::ALL {
                let shown = sharing.shown_to(Viewer::Anonymous);
                assert_eq!(shown.has(other), other == field, "{field:?} {other:?}");
            }
        }
    }

    #[test]
    fn who_never_chose_shares_nothing() {
        let shown = Sharing::default().shown_to(Viewer::VerifiedBrand);
        assert!(Field::ALL.iter().all(|field| !shown.has(*field)));
    }

    #[test]
    fn what_everyone_sees_on_the_platform_stays() {
        let whole = Counts {
            impressions: Some(9_000),
            reads: Some(900),
            likes: Some(40),
            collects: Some(20),
            comments: Some(0),
            shares: Some(3),
            follows: Some(0),
            completion_rate: Some(0.4),
            three_second_rate: None,
        };
        let mut counts = whole;
        let nothing = Sharing::default().shown_to(Viewer::Reader);
        assert_eq!(nothing.redact_counts(&mut counts), Some(Field::Notes));
        assert_eq!(
            counts,
            Counts {
                likes: Some(40),
                collects: Some(20),
                comments: Some(0),
                shares: Some(3),
                ..Counts::default()
            }
        );
        assert_eq!(
            nothing.redact_counts(&mut counts),
            None,
            "nothing was known"
        );
        let mut counts = whole;
        let all = Sharing::all(Choice::Everyone).shown_to(Viewer::Anonymous);
        assert_eq!(all.redact_counts(&mut counts), None);
        assert_eq!(counts, whole);
    }

    #[test]
    fn choices_are_read_as_they_are_written() {
        for &choice in Choice::ALL {
            assert_eq!(Choice::from_slug(choice.slug()), Some(choice));
            let json = serde_json::to_string(&choice).unwrap();
            assert_eq!(json, format!("\"{}\"", choice.slug()));
        }
    }
}
