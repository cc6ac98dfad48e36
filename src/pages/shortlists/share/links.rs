//! The links that work, each to be ended.

use hongbang_api::shortlists::{Share, Shares};
use hongbang_domain::shortlist::ShortlistId;
use leptos::prelude::*;

use crate::client::{self, Failure};
use crate::components::form::Alert;
use crate::components::live::{live, live_words};
use crate::locales::L10n;
use crate::state::language::use_l10n;
use crate::state::loaded::Loaded;
use crate::state::sending::{Sending, Trouble, focus};

/// The heading, which takes the focus of a button that goes.
const HEADING: &str = "share-links";

/// The links.
#[component]
pub fn Links(
    /// The list.
    id: ShortlistId,
    /// They, as the server has them.
    shares: Loaded<Shares>,
) -> impl IntoView {
    let l = use_l10n();
    let words = l.shared();
    let sending = Sending::new();
    let said = RwSignal::new("");
    let end = Callback::new(move |share: u64| {
        said.set("");
        let request = async move {
            match client::end_share(id, share).await {
                // It had ended already: that is what was wanted.
                Ok(()) | Err(Failure::NotFound) => {
                    said.try_set(words.ended);
                    focus(HEADING);
                    shares.refresh();
                    Ok(())
                }
                Err(failure) => Err(failure),
            }
        };
        sending.send(None, Trouble::at("", l.refused), Box::pin(request));
    });
    view! {
        <section class="share-links" aria-labelledby=HEADING>
            <h3 id=HEADING tabindex="-1">
                {words.links}
            </h3>
            <p class="quiet" role="status">
                {live_words(move || said.get())}
            </p>
            {live(move || {
                let rows = shares
                    .with(|shares| {
                        let shares = shares.ok()?;
                        let rows: Vec<_> = shares
                            .items
                            .iter()
                            .map(|share| row(l, share, end))
                            .collect();
                        Some(rows)
                    })
                    .flatten()
                    .unwrap_or_default();
                if rows.is_empty() {
                    view! { <p class="quiet">{words.no_links}</p> }.into_any()
                } else {
                    view! { <ul>{rows}</ul> }.into_any()
                }
            })}
            <Alert sending=sending />
        </section>
    }
}

fn row(l: L10n, share: &Share, end: Callback<u64>) -> AnyView {
    let words = l.shared();
    let id = share.id;
    let until = l.date(share.expires_at);
    view! {
        <li>
            <span class="share-link">
                <span class="strong">{(words.link_shows)(share.notes, share.prices)}</span>
                <span class="quiet">{(words.link_times)(&l.ago(share.created_at), &until)}</span>
            </span>
            <button
                type="button"
                class="button button-small"
                aria-label=(words.end_of)(&until)
                on:click=move |_| end.run(id)
            >
                {words.end}
            </button>
        </li>
    }
    .into_any()
}
