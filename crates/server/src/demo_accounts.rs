//! The accounts that everyone shares on a server of made-up data.
//!
//! They have no password, cannot be changed or deleted, and are nobody's on a server that was
//! started without them.

use chrono::Utc;
use hongbang_domain::account::{AccountId, Role};
use hongbang_domain::kol::{KolId, Source};
use hongbang_domain::sharing::{Choice, Sharing};

use crate::account::Account;
use crate::private::Private;
use crate::store::{Accounts, KolFilter, Result, Store};
use crate::viewer::Viewer;

/// How many creators the demo MCN represents.
const REPRESENTED: usize = 8;

/// How many it has invited besides.
const INVITED: usize = 3;

/// Creators among which the demo ones are looked for.
const LOOKED_AT: u32 = 50;

/// The roles with a demo account, and the names of these. An account's id is its place in the
/// list and one: no chance gives one so small.
const CAST: &[(Role, &str)] = &[
    (Role::Reader, "演示读者"),
    (Role::Kol, "演示创作者"),
    (Role::Brand, "演示品牌"),
    (Role::Mcn, "演示机构"),
];

/// The id of a role's demo account.
#[must_use]
pub fn id(role: Role) -> Option<AccountId> {
    let at = CAST.iter().position(|(of, _)| *of == role)?;
    AccountId::try_from(u64::try_from(at).ok()? + 1).ok()
}

/// Makes the accounts that are missing: a reader, a verified brand, a micro creator, and the
/// MCN that represents it and some others.
///
/// # Errors
/// When the store does not answer.
pub async fn ensure(store: &dyn Store, accounts: &dyn Accounts) -> Result<()> {
    let micro = KolFilter {
        min_followers: Some(20_000),
        below_followers: Some(80_000),
        ..KolFilter::default()
    };
    let creators = busiest(store, &micro).await?;
    for &(role, name) in CAST {
        let Some(id) = id(role) else { continue };
        if accounts.account(id).await?.is_some() {
            continue;
        }
        let kol = match role {
            Role::Kol => creators.first().copied(),
            _ => None,
        };
        let account = Account {
            id,
            login: format!("demo-{}", role.slug()),
            name: name.to_owned(),
            role,
            demo: true,
            verified_at: role.is_verifiable().then(Utc::now),
            kol,
            created_at: Utc::now(),
        };
        accounts.create(&account, None).await?;
        match role {
            Role::Kol => {
                if let Some(kol) = kol {
                    accounts
                        .share(kol, Sharing::all(Choice::VerifiedBrands))
                        .await?;
                }
            }
            Role::Mcn => fill_roster(accounts, id, &creators).await?,
            _ => {}
        }
    }
    Ok(())
}

/// The made-up creators of a filter that wrote most in their last 30 days, who have the most to
/// show.
async fn busiest(store: &dyn Store, filter: &KolFilter) -> Result<Vec<KolId>> {
    let mut found = Vec::new();
    let cards = store
        .kols(filter, &Viewer::default(), None, LOOKED_AT)
        .await?;
    for card in cards.into_iter().map(Private::public) {
        if card.source == Source::Demo {
            let notes = store.kol_notes(card.id, Some(30), None, LOOKED_AT).await?;
            found.push((notes.map_or(0, |notes| notes.len()), card.id));
        }
    }
    found.sort_unstable_by(|a, b| b.cmp(a));
    found.truncate(REPRESENTED + INVITED);
    Ok(found.into_iter().map(|(_, id)| id).collect())
}

async fn fill_roster(accounts: &dyn Accounts, mcn: AccountId, creators: &[KolId]) -> Result<()> {
    for (at, &creator) in creators.iter().enumerate() {
        let now = Utc::now();
        accounts.invite(mcn, creator, now).await?;
        if at < REPRESENTED {
            // None of them has another MCN: nobody else has had an account before.
            let _ = accounts.accept(mcn, creator, now).await?;
        }
    }
    Ok(())
}
