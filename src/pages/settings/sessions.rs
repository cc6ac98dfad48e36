//! Where one is signed in.

use hongbang_api::account::SessionInfo;
use leptos::prelude::*;

use crate::client;
use crate::components::form::Alert;
use crate::components::states::awaited;
use crate::state::language::use_l10n;
use crate::state::loaded::Loaded;
use crate::state::sending::{Sending, Trouble, focus};

/// The heading, which takes the focus of a button that goes.
const HEADING: &str = "sessions";

/// The sessions, each with a button that ends it.
#[component]
pub fn SessionList() -> impl IntoView {
    let l = use_l10n();
    let sessions = Loaded::new(|| Box::pin(client::my_sessions()));
    let sending = Sending::new();
    let ended = RwSignal::new(Vec::new());
    let end = Callback::new(move |id: u64| {
        let request = async move {
            client::end_session(id).await?;
            ended.try_update(|ended| ended.push(id));
            focus(HEADING);
            Ok(())
        };
        sending.send(None, Trouble::at("", l.refused), Box::pin(request));
    });
    view! {
        <section class="panel form">
            <h2 id=HEADING tabindex="-1">
                {l.account.sessions}
            </h2>
            {awaited(
                sessions,
                "lines",
                move |sessions| {
                    let rows = sessions.items.iter().cloned();
                    let rows = rows.map(|info| view! { <Row info=info ended=ended end=end /> });
                    view! { <ul class="sessions">{rows.collect_view()}</ul> }.into_any()
                },
            )}
            <Alert sending=sending />
        </section>
    }
}

#[component]
fn Row(
    /// The session.
    info: SessionInfo,
    /// Those that were ended here.
    ended: RwSignal<Vec<u64>>,
    /// Ends one.
    end: Callback<u64>,
) -> impl IntoView {
    let l = use_l10n();
    let device = info
        .device
        .unwrap_or_else(|| l.account.device_unknown.to_owned());
    let label = (l.account.end_on)(&device);
    let times = (l.account.session_times)(&l.ago(info.created_at), &l.ago(info.seen_at));
    let id = info.id;
    view! {
        <li>
            <span class="session-what">
                <strong class="name">{device}</strong>
                <span class="quiet">{times}</span>
            </span>
            {move || {
                if info.current {
                    view! { <span class="eligible">{l.account.this_browser}</span> }.into_any()
                } else if ended.read().contains(&id) {
                    view! { <span class="quiet">{l.account.ended}</span> }.into_any()
                } else {
                    view! {
                        <button
                            class="button button-small"
                            aria-label=label.clone()
                            on:click=move |_| end.run(id)
                        >
                            {l.account.end}
                        </button>
                    }
                        .into_any()
                }
            }}
        </li>
    }
}
