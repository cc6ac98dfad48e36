//! Which MCN speaks for a creator: the MCN invites, the creator accepts, either may end it.

use serde::{Deserialize, Serialize};

/// Where a creator and an MCN stand. Where they have nothing to do with each other, there is
/// none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// The MCN has invited, and the creator has not answered.
    Invited,
    /// The creator has accepted.
    Accepted,
}

impl Standing {
    /// The stable name in JSON and storage.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Invited => "invited",
            Self::Accepted => "accepted",
        }
    }

    /// The standing with this name.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        [Self::Invited, Self::Accepted]
            .into_iter()
            .find(|standing| standing.slug() == slug)
    }
}

/// Why a creator cannot accept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// There is no invitation of this MCN.
    #[error("this MCN has not invited you")]
    NotInvited,
    /// One MCN at a time.
    #[error("another MCN represents you; leave it first")]
    Represented,
}

/// Whether a creator may accept an MCN's invitation. `with` is where the two stand, and
/// `represented` whether another MCN represents the creator.
///
/// # Errors
///
/// If there is no invitation, or another MCN stands in the way. Accepting twice is no error.
pub fn accept(with: Option<Standing>, represented: bool) -> Result<(), Refused> {
    match with {
        None => Err(Refused::NotInvited),
        Some(Standing::Accepted) => Ok(()),
        Some(Standing::Invited) if represented => Err(Refused::Represented),
        Some(Standing::Invited) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_mcn_at_a_time_and_only_by_invitation() {
        for (with, represented, expected) in [
            (None, false, Err(Refused::NotInvited)),
            (None, true, Err(Refused::NotInvited)),
            (Some(Standing::Invited), false, Ok(())),
            (Some(Standing::Invited), true, Err(Refused::Represented)),
            (Some(Standing::Accepted), false, Ok(())),
        ] {
            assert_eq!(
                accept(with, represented),
                expected,
                "{with:?} {represented}"
            );
        }
    }
}
