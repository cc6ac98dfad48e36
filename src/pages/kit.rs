//! `/kols/{id}/kit`: a creator on one page, to print or to send as a link.
//!
//! It is asked for without the session, so that whoever makes it sees what its receiver will:
//! what is shared with everyone, and nothing else.

mod audience;
mod parts;
mod tools;

use hongbang_api::kols::DaysQuery;
use hongbang_domain::kol::KolId;
use leptos::prelude::*;

use crate::client::{Failure, public};
use crate::components::live::live;
use crate::components::states::awaited;
use crate::locales::L10n;
use crate::state::kit;
use crate::state::kol_parts::{DAYS, all_notes};
use crate::state::language::use_l10n;
use crate::state::loaded::{Loaded, Request};
use crate::state::record::Record;
use crate::state::session::use_account;
use crate::state::title::use_title;
use crate::state::together::together;
use audience::audience;
use parts::{best, figures, foot, head, quotes};
pub use tools::would_show;
use tools::{Tools, for_owner};

/// Loads a creator as everyone may see it.
async fn load(id: KolId) -> Result<Record, Failure> {
    let days = async move { public::kol_days(id, &DaysQuery { days: Some(DAYS) }).await };
    let notes =
        all_notes(move |query| Box::pin(async move { public::kol_notes(id, &query).await }));
    let shown: Request<_> = Box::pin(together(Box::pin(days), Box::pin(notes)));
    let (profile, (days, notes)) = together(Box::pin(public::kol(id)), shown).await?;
    let statistics = if Record::lacks_statistics(&days, &notes) {
        public::kol_statistics(id).await?.items
    } else {
        Vec::new()
    };
    Ok(Record {
        profile,
        days,
        notes,
        statistics,
        peers: None,
        evidence: None,
    })
}

/// A creator's media kit.
#[component]
pub fn KitPage(
    /// The creator.
    id: KolId,
) -> impl IntoView {
    let l = use_l10n();
    let account = use_account();
    let record = Loaded::new(move || Box::pin(load(id)));
    let own = Memo::new(move |_| account.with(|me| me.and_then(|me| me.kol) == Some(id)));
    use_title(move || {
        let name = record.with(|record| {
            let record = record.ok()?;
            Some(record.profile.kol.nickname.clone())
        });
        name.flatten().map_or_else(
            || l.kit().title.to_owned(),
            |name| (l.kit().title_of)(&name),
        )
    });
    view! {
        <div class="page kit-page">
            {awaited(
                record,
                "kol",
                move |record| {
                    let kept = kit::kept(record);
                    let name = record.profile.kol.nickname.clone();
                    view! {
                        <Tools id=id name=name />
                        {live(move || {
                            if own.get() { for_owner(l, &kept) } else { ().into_any() }
                        })}
                        {sheet(l, record)}
                    }
                        .into_any()
                },
            )}
        </div>
    }
}

/// The page itself.
fn sheet(l: L10n, record: &Record) -> AnyView {
    let kol = &record.profile.kol;
    view! {
        <article class="kit" aria-label=(l.kit().title_of)(&kol.nickname)>
            {head(l, record)}
            {figures(l, record)}
            {kol.audience.as_ref().and_then(|seen| audience(l, seen))}
            {best(l, record)}
            {quotes(l, kol)}
            {foot(l, record)}
        </article>
    }
    .into_any()
}
