//! `/mcn`: the creators that an MCN represents, and those it has invited.

mod entries;
mod invite;
mod represented;
mod row;

use hongbang_api::account::Me;
use hongbang_domain::account::Role;
use hongbang_domain::kol::KolId;
use leptos::html;
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::client::{self, Failure};
use crate::components::dialog::{Dialog, close, open};
use crate::components::guard::only;
use crate::components::kol_input::KolInput;
use crate::components::problem::Problem;
use crate::components::states::awaited;
use crate::state::action::Action;
use crate::state::language::use_l10n;
use crate::state::loaded::Loaded;
use crate::state::overview::roster::sort_of;
use crate::state::title::use_title;
use entries::{invited, represented};
pub use invite::Invite;
pub use represented::RepresentedPage;

/// An MCN's front door.
#[component]
pub fn McnPage() -> impl IntoView {
    let l = use_l10n();
    use_title(move || l.studio().roster.to_owned());
    view! {
        <div class="page studio">
            <header class="page-head">
                <h1>{l.studio().roster}</h1>
                <a class="quiet-link" href="/import">
                    {l.studio().import}
                </a>
            </header>
            {only(
                Role::Mcn,
                l.studio().roster_hint,
                "/login?next=/mcn",
                |me| view! { <RosterView me=me /> }.into_any(),
            )}
        </div>
    }
}

/// Invites, takes back, lets go.
#[component]
fn RosterView(
    /// The MCN's account.
    me: Me,
) -> impl IntoView {
    let l = use_l10n();
    let roster = Loaded::new(|| Box::pin(client::roster()));
    let query = use_location().query;
    let sort = Memo::new(move |_| sort_of(query.read().get_str("sort")));
    let action = Action::new();
    let done = RwSignal::new("");
    let section = NodeRef::<html::Section>::new();
    let dialog = NodeRef::<html::Dialog>::new();
    let leaving = RwSignal::new(None::<KolId>);

    let invite = Callback::new(move |kol: KolId| {
        done.set("");
        action.run(Box::pin(async move {
            client::invite_to_roster(kol).await?;
            done.try_set(l.studio().invitation_sent);
            roster.refresh();
            Ok(())
        }));
    });
    let drop = Callback::new(move |kol: KolId| {
        done.set("");
        action.run(Box::pin(async move {
            client::drop_from_roster(kol).await?;
            done.try_set(l.studio().dropped);
            roster.refresh();
            // The button goes with its row, so the focus goes to what says so.
            if let Some(section) = section.try_get_untracked().flatten() {
                let _ = section.focus();
            }
            Ok(())
        }));
    });
    let let_go = Callback::new(move |kol: KolId| {
        leaving.set(Some(kol));
        open(dialog);
    });
    let confirmed = Callback::new(move |()| {
        close(dialog);
        if let Some(kol) = leaving.get_untracked() {
            drop.run(kol);
        }
    });
    let (standing, class) = if me.verified {
        (l.studio().mcn_is_verified, "quiet")
    } else {
        (l.studio().mcn_is_not_verified, "look")
    };
    view! {
        <p class=class>{standing}</p>
        <section class="panel roster-invite" tabindex="-1" node_ref=section aria-label=l.studio().invite>
            <KolInput
                label=l.studio().invite_label
                button=l.studio().invite
                busy=Signal::derive(move || action.busy())
                on_kol=invite
            />
            <p class="answer" role="status">
                {move || done.get()}
            </p>
            <Problem action=action instead=(Failure::NotFound, l.studio().no_such_kol) />
        </section>
        {awaited(
            roster,
            "lines",
            move |roster| {
                view! {
                    {represented(l, roster, sort.get(), let_go)}
                    {invited(l, roster, drop)}
                }
                    .into_any()
            },
        )}
        <Dialog node=dialog title=l.studio().let_go_title text=l.studio().let_go_text confirm=l.studio().let_go on_confirm=confirmed />
    }
}
