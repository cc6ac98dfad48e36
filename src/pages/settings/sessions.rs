//! Where one is signed in.

use hongbang_api::account::SessionInfo;
use leptos::prelude::*;

use crate::client;
use crate::components::form::Alert;
use crate::components::live::live;
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
    let end = Callback::new(move |(id, ended): (u64, RwSignal<bool>)| {
        let request = async move {
            client::end_session(id).await?;
            ended.try_set(true);
            focus(HEADING);
            Ok(())
        };
        sending.send(None, Trouble::at("", l.refused), Box::pin(request));
    });
    view! {
        <section class="panel form">
            <h2 id=HEADING tabindex="-1">
                {l.desk().sessions}
            </h2>
            {awaited(
                sessions,
                "lines",
                move |sessions| {
                    let rows = sessions.items.iter().cloned();
                    let rows = rows.map(|info| view! { <Row info=info end=end /> });
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
    /// Ends it, and says so.
    end: Callback<(u64, RwSignal<bool>)>,
) -> impl IntoView {
    let l = use_l10n();
    let device = info
        .device
        .unwrap_or_else(|| l.desk().device_unknown.to_owned());
    let label = (l.desk().end_on)(&device);
    let times = (l.desk().session_times)(&l.ago(info.created_at), &l.ago(info.seen_at));
    let id = info.id;
    let ended = RwSignal::new(false);
    view! {
        <li>
            <span class="session-what">
                <span class="name strong">{device}</span>
                <span class="quiet">{times}</span>
            </span>
            {live(move || {
                if info.current {
                    view! { <span class="eligible">{l.desk().this_browser}</span> }.into_any()
                } else if ended.get() {
                    view! { <span class="quiet">{l.desk().ended}</span> }.into_any()
                } else {
                    view! {
                        <button
                            class="button button-small"
                            aria-label=label.clone()
                            on:click=move |_| end.run((id, ended))
                        >
                            {l.desk().end}
                        </button>
                    }
                        .into_any()
                }
            })}
        </li>
    }
}
