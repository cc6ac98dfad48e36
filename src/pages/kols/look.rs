//! More of a creator without leaving the directory: what its card knows at once, its days and
//! its latest notes as they come.

use hongbang_api::Page;
use hongbang_api::kols::{Days, DaysQuery, KolCard as Card, KolNote, KolNotesQuery};
use hongbang_domain::kol::KolId;
use hongbang_domain::sharing::Field;
use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::Element;

use crate::client::{self, Failure};
use crate::components::add_to_list::AddButton;
use crate::components::avatar::Avatar;
use crate::components::dialog;
use crate::components::icon::Icon;
use crate::components::kol_card::{Fact, facts, first, medians};
use crate::components::kol_head::Eligibility;
use crate::components::live::live;
use crate::components::missing::not_shared;
use crate::components::pick_box::PickBox;
use crate::components::rich_text::plain;
use crate::components::sparkline::{line, sparkline};
use crate::components::states::{FailureView, Skeleton};
use crate::components::tier_badge::badge;
use crate::locales::L10n;
use crate::state::effect::effect;
use crate::state::language::use_l10n;
use crate::state::listed::item::of_card;
use crate::state::loaded::Loaded;
use crate::state::preferences::preferences;
use crate::state::record::Missing;

/// The window that the card's figures are of.
const DAYS: u32 = 30;
/// The notes that are shown.
const NOTES: u32 = 3;

/// The dialog, where somebody is looked at.
#[component]
pub fn Look(
    /// Who is looked at; without one it is closed.
    looked: RwSignal<Option<Card>>,
) -> impl IntoView {
    live(move || match looked.get() {
        Some(card) => view! { <Sheet card=card looked=looked /> }.into_any(),
        None => ().into_any(),
    })
}

#[component]
fn Sheet(
    /// The creator.
    card: Card,
    /// Who is looked at.
    looked: RwSignal<Option<Card>>,
) -> impl IntoView {
    let l = use_l10n();
    let node = NodeRef::<html::Dialog>::new();
    effect(move || {
        if node.get().is_some() {
            dialog::open(node);
        }
    });
    let id = card.id;
    let days = Loaded::new(move || {
        Box::pin(async move { client::kol_days(id, &DaysQuery { days: Some(DAYS) }).await })
    });
    let notes = Loaded::new(move || {
        let query = KolNotesQuery {
            days: None,
            limit: Some(NOTES),
            cursor: None,
        };
        Box::pin(async move { client::kol_notes(id, &query).await })
    });
    let scheme = preferences().with_untracked(|chosen| chosen.scheme());
    let viral = card.figures.viral_rate.map(|share| l.percent(share));
    let name = card.nickname.clone();
    view! {
        <dialog
            class="dialog sheet look"
            node_ref=node
            aria-labelledby="look-name"
            on:close=move |_| looked.set(None)
            on:click=move |event| {
                // The dialog itself is what lies around its content: the backdrop.
                let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
                if target.is_some_and(|target| target.matches("dialog") == Ok(true)) {
                    dialog::close(node);
                }
            }
        >
            <div class="look-body">
                <header class="look-head">
                    <Avatar id=id name=name.clone() large=true />
                    <div class="kol-card-who">
                        <h2 id="look-name" class="name">{name.clone()}</h2>
                        <p class="quiet">{facts(l, &card)}</p>
                        <p class="kol-card-standing">
                            {badge(l, &scheme, card.followers)} <Eligibility followers=card.followers />
                        </p>
                    </div>
                    <button
                        class="pill pill-icon"
                        aria-label=l.directory().close
                        on:click=move |_| dialog::close(node)
                    >
                        {Icon::Close.view()}
                    </button>
                </header>
                <dl class="look-figures">
                    {first(l, &card)} <Fact label=l.record().viral_rate value=viral />
                    {medians(l, &card)}
                </dl>
                <p class="quiet">
                    {(l.directory().medians_of)(card.figures.notes as usize)} " · "
                    {(l.record().data_until)(&l.date(card.data_at))}
                </p>
                {loading(days, "none", move |days| reads(l, days))}
                {loading(notes, "lines", move |notes| latest(l, notes))}
                <div class="look-deeds">
                    <PickBox id=id name=name words=true />
                    <AddButton whom=vec![(id, of_card(&card))] class="button" words=l.lists().adding.add />
                    <a class="button button-primary" href=profile(id)>
                        {l.directory().open_profile}
                    </a>
                </div>
            </div>
        </dialog>
    }
}

fn profile(id: KolId) -> String {
    format!("/kols/{id}")
}

/// A part of the dialog, once it is there. Who is gone is told once, and not as an error of ours.
fn loading<T: Send + Sync + 'static>(
    loaded: Loaded<T>,
    skeleton: &'static str,
    view: impl Fn(&T) -> AnyView + Send + 'static,
) -> AnyView {
    let l = use_l10n();
    let on_retry = Callback::new(move |()| loaded.retry());
    live(move || {
        let shown = loaded.with(|answer| match answer {
            Ok(value) => view(value),
            Err(Failure::NotFound) if skeleton == "none" => {
                view! { <p role="alert">{l.directory().removed}</p> }.into_any()
            }
            Err(Failure::NotFound) => ().into_any(),
            Err(failure) => view! { <FailureView failure=failure on_retry=on_retry /> }.into_any(),
        });
        shown.unwrap_or_else(|| match skeleton {
            "none" => view! { <div class="skeleton look-waits"></div> }.into_any(),
            kind => view! { <Skeleton kind=kind count=NOTES as usize /> }.into_any(),
        })
    })
}

fn reads(l: L10n, days: &Days) -> AnyView {
    let points: Vec<_> = days.days.iter().map(|day| (day.date, day.reads)).collect();
    let drawn = match line(&points) {
        Some(line) => {
            let [first, last, most] =
                [line.first, line.last, line.most].map(|reads| l.compact(reads));
            let words = (l.directory().spark)(line.count, &first, &last, &most);
            view! {
                {sparkline(&line, words)}
                <p class="look-peak quiet" aria-hidden="true">
                    {(l.directory().at_most)(&most)}
                </p>
            }
            .into_any()
        }
        None => match Missing::of(Field::Statistics, &days.withheld) {
            Missing::NotShared => not_shared(l, l.studio().days_not_shared),
            Missing::Unknown => view! { <p class="quiet">{l.directory().no_reads}</p> }.into_any(),
        },
    };
    view! {
        <section class="look-reads">
            <h3>{l.directory().reads_30}</h3>
            {drawn}
        </section>
    }
    .into_any()
}

fn latest(l: L10n, notes: &Page<KolNote>) -> AnyView {
    let notes = notes.items.iter().map(|note| {
        let title = Some(plain(&note.title)).filter(|title| !title.trim().is_empty());
        let interactions = note.published.counts.interactions();
        view! {
            <li>
                <a class="name" href=format!("/notes/{}", note.id)>
                    {title.unwrap_or_else(|| l.untitled.to_owned())}
                </a>
                <span class="quiet">
                    {interactions.map(|count| (l.directory().interactions_of)(&l.compact(count)))} " "
                    {l.ago(note.published.published_at)}
                </span>
            </li>
        }
    });
    let notes = notes.collect_view();
    view! {
        <section class="look-notes">
            <h3>{l.directory().latest}</h3>
            {match notes.is_empty() {
                true => view! { <p class="quiet">{l.directory().no_notes}</p> }.into_any(),
                false => view! { <ul>{notes}</ul> }.into_any(),
            }}
        </section>
    }
    .into_any()
}
