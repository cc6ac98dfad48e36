//! `/mcn`: the creators that an MCN represents, and those it has invited.

mod invite;

use hongbang_api::account::Me;
use hongbang_api::mcn::{Roster, RosterEntry};
use hongbang_domain::account::Role;
use hongbang_domain::kol::KolId;
use hongbang_domain::representation::Standing;
use hongbang_domain::sharing::Field;
use leptos::html;
use leptos::prelude::*;

use crate::client::{self, Failure};
use crate::components::avatar::Avatar;
use crate::components::dialog::{Dialog, close, open};
use crate::components::guard::only;
use crate::components::kol_card::Fact;
use crate::components::kol_input::KolInput;
use crate::components::problem::Problem;
use crate::components::states::awaited;
use crate::components::tier_badge::TierBadge;
use crate::state::action::Action;
use crate::state::language::use_l10n;
use crate::state::loaded::Loaded;
use crate::state::record::Missing;
use crate::state::title::use_title;
pub use invite::Invite;

/// An MCN's front door.
#[component]
pub fn McnPage() -> impl IntoView {
    let l = use_l10n();
    use_title(move || l.studio().roster.to_owned());
    view! {
        <div class="page studio">
            <header class="page-head">
                <h1>{l.studio().roster}</h1>
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
                    <Entries roster=roster standing=Standing::Accepted end=let_go />
                    <Entries roster=roster standing=Standing::Invited end=drop />
                }
                    .into_any()
            },
        )}
        <Dialog node=dialog title=l.studio().let_go_title text=l.studio().let_go_text confirm=l.studio().let_go on_confirm=confirmed />
    }
}

/// The creators of one standing.
#[component]
fn Entries<'a>(
    /// The roster.
    roster: &'a Roster,
    /// Which of them.
    standing: Standing,
    /// Ends it.
    end: Callback<KolId>,
) -> impl IntoView {
    let l = use_l10n();
    let entries = roster
        .items
        .iter()
        .filter(|entry| entry.standing == standing);
    let entries: Vec<_> = entries.cloned().collect();
    let (title, empty) = match standing {
        Standing::Accepted => (
            (l.studio().represented)(entries.len()),
            l.studio().no_roster,
        ),
        Standing::Invited => ((l.studio().invited)(entries.len()), ""),
    };
    // Nobody misses an empty list of invitations.
    if entries.is_empty() && empty.is_empty() {
        return ().into_any();
    }
    view! {
        <section class="panel roster">
            <h2>{title}</h2>
            {if entries.is_empty() {
                view! {
                    <p>{empty}</p>
                    <p>
                        <a class="button" href="/kols">
                            {l.studio().claim_directory}
                        </a>
                    </p>
                }
                    .into_any()
            } else {
                let rows = entries.into_iter().map(|entry| view! { <Entry entry=entry end=end /> });
                view! { <ul>{rows.collect_view()}</ul> }.into_any()
            }}
        </section>
    }
    .into_any()
}

/// A creator on the roster.
#[component]
fn Entry(
    /// The creator.
    entry: RosterEntry,
    /// Takes the invitation back, or lets it go.
    end: Callback<KolId>,
) -> impl IntoView {
    let l = use_l10n();
    let RosterEntry {
        card,
        standing,
        since,
    } = entry;
    let id = card.id;
    let (since_label, words) = match standing {
        Standing::Accepted => (l.studio().since, l.studio().let_go),
        Standing::Invited => (l.studio().invited_at, l.studio().take_back),
    };
    let facts = [
        card.categories
            .first()
            .map(|category| l.category(*category).to_owned()),
        l.place(card.city, card.region.as_deref()),
    ];
    let facts = facts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let quotes = Missing::of(Field::Quotes, &card.withheld);
    view! {
        <li class="roster-row">
            <a class="kol-card-link" href=format!("/kols/{id}")>
                <Avatar id=id name=card.nickname.clone() />
                <span class="kol-card-who">
                    <strong class="name">{card.nickname.clone()}</strong>
                    <span class="quiet name">{facts}</span>
                </span>
            </a>
            <TierBadge followers=card.followers />
            <dl class="kol-card-figures">
                <Fact label=l.record().followers value=card.followers.map(|count| l.figure(count as f64)) />
                <Fact label=l.record().picture_quote value=card.picture_quote.map(|yuan| l.yuan(yuan)) missing=quotes />
                <Fact label=l.record().video_quote value=card.video_quote.map(|yuan| l.yuan(yuan)) missing=quotes />
                <Fact label=since_label value=Some(l.date(since)) />
            </dl>
            <button class="button" on:click=move |_| end.run(id)>
                {words}
                <span class="sr-only">" " {card.nickname}</span>
            </button>
        </li>
    }
}
