//! `/studio/sharing`: who may see what, saved as it is chosen, with a preview of what others
//! see, and the way out.

use hongbang_domain::sharing::{Choice, Field, Sharing};
use leptos::prelude::*;

use super::opt_out::OptOut;
use super::preview::Preview;
use super::{Tab, field_words, frame};
use crate::client::{self, Failure};
use crate::components::states::{Empty, awaited};
use crate::pages::kol::load;
use crate::state::language::use_l10n;
use crate::state::loaded::{Loaded, Request};
use crate::state::record::Record;
use crate::state::save;
use crate::state::saving::{Outcome, Saving};
use crate::state::session::use_account;

/// What one shares with whom.
#[component]
pub fn SharingPage() -> impl IntoView {
    let l = use_l10n();
    let removed = RwSignal::new(false);
    move || {
        if removed.get() {
            let action = Some(("/explore".to_owned(), l.to_explore));
            return view! {
                <div role="status">
                    <Empty title=l.studio().opted_out hint=l.studio().opted_out_hint action=action />
                </div>
            }
            .into_any();
        }
        frame(
            Tab::Sharing,
            "/login?next=/studio/sharing",
            move |me, id| {
                let demo = me.demo;
                let own = Loaded::new(move || {
                    Box::pin(async move { Ok((load(id).await?, client::my_sharing().await?)) })
                });
                view! {
                    {awaited(
                        own,
                        "kol",
                        |(record, sharing)| {
                            view! { <Choices record=record.clone() sharing=*sharing /> }.into_any()
                        },
                    )}
                    <OptOut demo=demo removed=removed />
                }
                .into_any()
            },
        )
        .into_any()
    }
}

/// The choices, and what follows from them.
#[component]
fn Choices(
    /// One's own record, whole.
    record: Record,
    /// The choices, as the server has them.
    sharing: Sharing,
) -> impl IntoView {
    let l = use_l10n();
    // Saving goes on where the page is left: what waits must still be sent.
    let queue = ArcRwSignal::new(Saving::new(sharing));
    let saving = RwSignal::from(queue.clone());
    let shown = Memo::new(move |_| saving.with(Saving::shown));
    let account = use_account();
    let choose = Callback::new(move |wanted: Sharing| {
        let request = |sharing: Sharing| -> Request<()> {
            Box::pin(async move { client::share(&sharing).await })
        };
        save::choose(queue.clone(), wanted, request, move |failure| {
            if failure == Failure::SignedOut {
                // The session has ended elsewhere: the whole page has to know.
                account.refresh();
            }
        });
    });
    let set = |words, choice| {
        view! {
            <button class="button" on:click=move |_| choose.run(Sharing::all(choice))>
                {words}
            </button>
        }
    };
    view! {
        <section class="panel sharing" aria-label=l.studio().sharing>
            <p>{l.studio().sharing_hint}</p>
            <div class="sharing-sets">
                {set(l.studio().share_with_brands, Choice::VerifiedBrands)}
                {set(l.studio().share_nothing, Choice::Nobody)}
                <Standing saving=saving />
            </div>
            {(0..Field::ALL.len())
                .map(|index| view! { <Row index=index shown=shown choose=choose /> })
                .collect_view()}
        </section>
        <Preview record=record sharing=shown />
    }
}

/// How saving stands, in words that are read out when they change.
#[component]
fn Standing(
    /// The choices and their way to the server.
    saving: RwSignal<Saving<Sharing>>,
) -> impl IntoView {
    let l = use_l10n();
    let outcome = Memo::new(move |_| saving.with(Saving::outcome));
    view! {
        <p role="status" class="quiet saved">
            {move || match outcome.get() {
                Outcome::Untouched => ().into_any(),
                Outcome::Saving => l.studio().saving.into_any(),
                Outcome::Saved => view! { <span class="is-saved">{l.studio().saved}</span> }.into_any(),
                Outcome::Failed(failure) => {
                    let (title, hint) = l.failure(failure);
                    view! { <span class="problem">{l.studio().not_saved} " " {title} " · " {hint}</span> }.into_any()
                }
            }}
        </p>
    }
}

/// A field, and who may see it.
#[component]
fn Row(
    /// Which of [`Field::ALL`].
    index: usize,
    /// The choices, saved or not.
    shown: Memo<Sharing>,
    /// Makes a choice.
    choose: Callback<Sharing>,
) -> impl IntoView {
    let l = use_l10n();
    let field = Field::ALL[index];
    let (name, what) = field_words(l, field);
    let group = format!("share-{index}");
    let (name_id, what_id) = ([&*group, "-name"].concat(), [&*group, "-what"].concat());
    let choices = Choice::ALL.iter().map(|&choice| {
        let words = match choice {
            Choice::Nobody => l.studio().choice_nobody,
            Choice::VerifiedBrands => l.studio().choice_brands,
            Choice::Everyone => l.studio().choice_everyone,
        };
        view! {
            <label class="segment">
                <input
                    type="radio"
                    class="sr-only"
                    name=group.clone()
                    value=choice.slug()
                    prop:checked=move || shown.get().of(field) == choice
                    on:change=move |_| {
                        let mut sharing = shown.get_untracked();
                        sharing.set(field, choice);
                        choose.run(sharing);
                    }
                />
                {words}
            </label>
        }
    });
    // Who sees every note can work the medians out.
    let follows = move || {
        let sharing = shown.get();
        field == Field::Statistics && sharing.notes > sharing.statistics
    };
    view! {
        <div class="share-row">
            <div>
                <h2 id=name_id.clone()>{name}</h2>
                <p class="quiet" id=what_id.clone()>
                    {what}
                </p>
                {move || follows().then(|| view! { <p class="look">{l.studio().medians_follow}</p> })}
            </div>
            <div class="segmented" role="radiogroup" aria-labelledby=name_id aria-describedby=what_id>
                {choices.collect_view()}
            </div>
        </div>
    }
}
