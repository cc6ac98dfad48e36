//! `/kols/{id}`: a creator and the 30 or 90 days behind it, computed here from raw days and
//! notes.

use hongbang_api::kols::{DaysQuery, KolNotesQuery};
use hongbang_api::page::MAX_LIMIT;
use hongbang_domain::account::Role;
use hongbang_domain::kol::KolId;
use hongbang_domain::window::Selection;
use leptos::prelude::*;

use crate::client::{self, Failure};
use crate::components::kol_head::Heading;
use crate::components::kol_profile::KolRecord;
use crate::components::states::awaited;
use crate::pages::mcn::Invite;
use crate::state::language::use_l10n;
use crate::state::loaded::Loaded;
use crate::state::record::Record;
use crate::state::selection;
use crate::state::session::use_account;
use crate::state::title::use_title;

/// The longest window that the page shows; everything it needs is loaded once.
const DAYS: u32 = 90;

/// Loads a creator, as far as one may see it.
pub async fn load(id: KolId) -> Result<Record, Failure> {
    let profile = client::kol(id).await?;
    let days = client::kol_days(id, &DaysQuery { days: Some(DAYS) }).await?;
    let mut notes = Vec::new();
    let mut query = KolNotesQuery {
        days: Some(DAYS),
        limit: Some(MAX_LIMIT),
        cursor: None,
    };
    loop {
        let page = client::kol_notes(id, &query).await?;
        notes.extend(page.items);
        match page.next {
            Some(next) => query.cursor = Some(next),
            None => break,
        }
    }
    let mut record = Record {
        profile,
        days,
        notes,
        statistics: Vec::new(),
    };
    if record.needs_statistics() {
        record.statistics = client::kol_statistics(id).await?.items;
    }
    Ok(record)
}

/// The page of a creator.
#[component]
pub fn KolPage(
    /// The creator.
    id: KolId,
) -> impl IntoView {
    let l = use_l10n();
    let record = Loaded::new(move || Box::pin(load(id)));
    use_title(move || {
        let name = record
            .with(|record| {
                record
                    .map(|record| record.profile.kol.nickname.clone())
                    .ok()
            })
            .flatten();
        name.unwrap_or_else(|| l.kols.to_owned())
    });
    view! {
        <div class="page">
            {awaited(
                record,
                "kol",
                |record| {
                    let id = record.profile.kol.id;
                    let href = Callback::new(move |to: Selection| {
                        format!("/kols/{id}{}", selection::to_query(to))
                    });
                    let action = view! { <ForMcn id=id /> }.into_any();
                    view! {
                        <KolRecord record=record.clone() heading=Heading::Page href=href action=Some(action) />
                    }
                        .into_any()
                },
            )}
        </div>
    }
}

/// What an MCN can do with a creator; nothing for anyone else.
#[component]
fn ForMcn(
    /// The creator.
    id: KolId,
) -> impl IntoView {
    let account = use_account();
    let is_mcn = Memo::new(move |_| account.with(|me| me.is_some_and(|me| me.role == Role::Mcn)));
    move || is_mcn.get().then(|| view! { <Invite id=id /> })
}
