//! Who asks, and what that makes of them to a creator.

use std::borrow::Cow;
use std::collections::BTreeSet;

use chrono::DateTime;
use hongbang_domain::account::{AccountId, Role};
use hongbang_domain::kol::KolId;
use hongbang_domain::sharing;

use crate::account::Account;

/// Who asks: nobody signed in, or an account and the creators that it represents.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Viewer {
    /// The account; `None` where nobody is signed in.
    pub account: Option<Account>,
    /// The creators that accepted the account's invitation, where it is an MCN's.
    pub represents: BTreeSet<KolId>,
}

impl Viewer {
    /// Someone of a role, verified where that can be, who is no creator and represents none:
    /// stands for all of whom that is so.
    #[must_use]
    pub fn stand_in(role: Role) -> Self {
        Self {
            account: Some(Account {
                id: AccountId::of_chance(0),
                login: String::new(),
                name: String::new(),
                role,
                demo: false,
                verified_at: role.is_verifiable().then_some(DateTime::UNIX_EPOCH),
                kol: None,
                created_at: DateTime::UNIX_EPOCH,
            }),
            represents: BTreeSet::new(),
        }
    }

    /// The id of the account, where somebody is signed in.
    #[must_use]
    pub fn account_id(&self) -> Option<AccountId> {
        self.account.as_ref().map(|account| account.id)
    }

    /// What the viewer is to a creator.
    #[must_use]
    pub fn relation_to(&self, creator: KolId) -> sharing::Viewer {
        match self.account.as_ref().map(|account| account.role) {
            Some(Role::Kol) if self.own().contains(&creator) => sharing::Viewer::Creator,
            Some(Role::Mcn) if self.own().contains(&creator) => sharing::Viewer::OwnMcn,
            _ => self.relation_to_others(),
        }
    }

    /// What the viewer is to every creator that is not its [`own`](Self::own).
    #[must_use]
    pub fn relation_to_others(&self) -> sharing::Viewer {
        let Some(account) = &self.account else {
            return sharing::Viewer::Anonymous;
        };
        match account.role {
            Role::Admin => sharing::Viewer::Admin,
            Role::Brand if account.verified_at.is_some() => sharing::Viewer::VerifiedBrand,
            Role::Brand => sharing::Viewer::UnverifiedBrand,
            Role::Reader | Role::Kol | Role::Mcn => sharing::Viewer::Reader,
        }
    }

    /// The creators that the viewer is, or represents, and of which it sees everything.
    #[must_use]
    pub fn own(&self) -> Cow<'_, BTreeSet<KolId>> {
        match &self.account {
            Some(account) if account.role == Role::Kol => {
                Cow::Owned(account.kol.into_iter().collect())
            }
            Some(account) if account.role == Role::Mcn => Cow::Borrowed(&self.represents),
            _ => Cow::Owned(BTreeSet::new()),
        }
    }
}

#[cfg(test)]
mod tests {
    use hongbang_domain::sharing::Viewer as Seen;

    use super::*;

    fn viewer(role: Role, verified: bool, kol: Option<KolId>, represents: &[KolId]) -> Viewer {
        let time = DateTime::UNIX_EPOCH;
        Viewer {
            account: Some(Account {
                id: AccountId::try_from(1).unwrap(),
                login: "a.1".to_owned(),
                name: "a".to_owned(),
                role,
                demo: false,
                verified_at: verified.then_some(time),
                kol,
                created_at: time,
            }),
            represents: represents.iter().copied().collect(),
        }
    }

    #[test]
    fn what_an_account_is_to_a_creator() {
        let this = KolId::derive("test", "this");
        let other = KolId::derive("test", "other");
        assert_eq!(Viewer::default().relation_to(this), Seen::Anonymous);
        for (role, verified, kol, represents, expected) in [
            (Role::Reader, false, None, &[][..], Seen::Reader),
            (Role::Kol, false, Some(this), &[], Seen::Creator),
            (Role::Kol, false, Some(other), &[], Seen::Reader),
            (Role::Kol, false, None, &[], Seen::Reader),
            (Role::Brand, false, None, &[], Seen::UnverifiedBrand),
            (Role::Brand, true, None, &[], Seen::VerifiedBrand),
            (Role::Mcn, true, None, &[this], Seen::OwnMcn),
            (Role::Mcn, true, None, &[other], Seen::Reader),
            (Role::Admin, false, None, &[], Seen::Admin),
            // Neither verification nor a creator's id turns one role into another.
            (Role::Reader, true, Some(this), &[this], Seen::Reader),
        ] {
            let viewer = viewer(role, verified, kol, represents);
            assert_eq!(viewer.relation_to(this), expected, "{viewer:?}");
        }
    }
}
