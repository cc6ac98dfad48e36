//! The MCNs that invited one, or represent one.

use hongbang_api::account::Representation as Mcn;
use hongbang_domain::account::AccountId;
use hongbang_domain::representation::Standing;
use leptos::html;
use leptos::prelude::*;

use crate::client::{self, Failure};
use crate::components::dialog::{Dialog, close, open};
use crate::components::problem::Problem;
use crate::components::states::awaited;
use crate::state::action::Action;
use crate::state::language::use_l10n;
use crate::state::loaded::Loaded;

/// Accepts, declines, leaves.
#[component]
pub fn Representation() -> impl IntoView {
    let l = use_l10n();
    let mcns = Loaded::new(|| Box::pin(client::my_representation()));
    let action = Action::new();
    let done = RwSignal::new("");
    let section = NodeRef::<html::Section>::new();
    let dialog = NodeRef::<html::Dialog>::new();
    let leaving = RwSignal::new(None::<AccountId>);

    // The button goes with the answer, so the focus goes to what it was a part of.
    let after = move |words| {
        done.try_set(words);
        mcns.refresh();
        if let Some(section) = section.try_get_untracked().flatten() {
            let _ = section.focus();
        }
    };
    let accept = Callback::new(move |mcn: AccountId| {
        done.set("");
        action.run(Box::pin(async move {
            client::accept_mcn(mcn).await?;
            after(l.studio().mcn_accepted);
            Ok(())
        }));
    });
    let end = move |mcn: AccountId, words| {
        done.set("");
        action.run(Box::pin(async move {
            client::leave_mcn(mcn).await?;
            after(words);
            Ok(())
        }));
    };
    let decline = Callback::new(move |mcn| end(mcn, l.studio().mcn_declined));
    let leave = Callback::new(move |mcn| {
        leaving.set(Some(mcn));
        open(dialog);
    });
    let confirmed = Callback::new(move |()| {
        close(dialog);
        if let Some(mcn) = leaving.get_untracked() {
            end(mcn, l.studio().mcn_left);
        }
    });
    view! {
        <section class="panel" tabindex="-1" node_ref=section aria-label=l.studio().mcn>
            <h2>{l.studio().mcn}</h2>
            {awaited(
                mcns,
                "lines",
                move |mcns| {
                    if mcns.items.is_empty() {
                        return view! { <p>{l.studio().no_mcn}</p> }.into_any();
                    }
                    let items = mcns.items.iter().cloned();
                    let items = items
                        .map(|mcn| view! { <Item mcn=mcn action=action accept=accept decline=decline leave=leave /> });
                    view! { <ul class="mcns">{items.collect_view()}</ul> }.into_any()
                },
            )}
            <p class="answer" role="status">
                {move || done.get()}
            </p>
            <Problem action=action instead=(Failure::Conflict, l.studio().leave_other_first) />
            <Dialog
                node=dialog
                title=l.studio().mcn_leave_title
                text=l.studio().mcn_leave_text
                confirm=l.studio().mcn_leave
                on_confirm=confirmed
            />
        </section>
    }
}

/// One MCN.
#[component]
fn Item(
    /// The MCN.
    mcn: Mcn,
    /// What is under way.
    action: Action,
    /// Accepts its invitation.
    accept: Callback<AccountId>,
    /// Declines it.
    decline: Callback<AccountId>,
    /// Leaves it.
    leave: Callback<AccountId>,
) -> impl IntoView {
    let l = use_l10n();
    let id = mcn.mcn;
    let button = |words, run: Callback<AccountId>| {
        view! {
            <button class="button" disabled=move || action.busy() on:click=move |_| run.run(id)>
                {words}
            </button>
        }
    };
    let since = l.date(mcn.since);
    let (since, hint, buttons) = match mcn.standing {
        Standing::Invited => (
            (l.studio().invited_on)(&since),
            Some(l.studio().mcn_accept_hint),
            vec![
                button(l.studio().mcn_accept, accept),
                button(l.studio().mcn_decline, decline),
            ],
        ),
        Standing::Accepted => (
            (l.studio().represents_since)(&since),
            None,
            vec![button(l.studio().mcn_leave, leave)],
        ),
    };
    view! {
        <li>
            <p class="mcn-who">
                <strong class="name">{mcn.name}</strong>
                {if mcn.verified {
                    view! { <span class="verified">{l.studio().verified}</span> }.into_any()
                } else {
                    view! { <span class="quiet">{l.studio().not_verified}</span> }.into_any()
                }}
                <span class="quiet">{since}</span>
            </p>
            {hint.map(|hint| view! { <p class="quiet">{hint}</p> })}
            <p class="buttons">{buttons}</p>
        </li>
    }
}
