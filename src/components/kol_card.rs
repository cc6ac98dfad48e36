//! A creator in the directory.

use hongbang_api::kols::KolCard as Card;
use hongbang_domain::sharing::Field;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::Element;

use crate::components::add_to_list::AddButton;
use crate::components::avatar::Avatar;
use crate::components::kol_head::Eligibility;
use crate::components::pick_box::PickBox;
use crate::components::tier_badge::badge;
use crate::locales::L10n;
use crate::state::directory::Filters;
use crate::state::language::use_l10n;
use crate::state::listed::item::of_card;
use crate::state::preferences::preferences;
use crate::state::record::Missing;

/// Tags shown of a creator; the rest is on its page.
const TAGS: usize = 3;

/// A creator: who, where, how large, at what price, and how its notes do.
#[component]
pub fn KolCard(
    /// The creator.
    card: Card,
    /// What is asked for: a tag leads to those that have it as well.
    filters: Memo<Filters>,
    /// Shows more of it.
    on_look: Callback<Card>,
) -> impl IntoView {
    let l = use_l10n();
    let scheme = preferences().with_untracked(|chosen| chosen.scheme());
    let look = {
        let card = card.clone();
        Callback::new(move |()| on_look.run(card.clone()))
    };
    let name = card.nickname.clone();
    let whom = vec![(card.id, of_card(&card))];
    view! {
        <article class="kol-card" on:keydown=move |event| if is_look(&event) { look.run(()) }>
            <header class="kol-card-head">
                <a class="kol-card-link" href=format!("/kols/{}", card.id)>
                    <Avatar id=card.id name=name.clone() />
                    <span class="kol-card-who">
                        <h2 class="name">{name.clone()}</h2>
                        <span class="quiet name">{facts(l, &card)}</span>
                    </span>
                </a>
                <PickBox id=card.id name=name.clone() />
            </header>
            <p class="kol-card-standing">
                {badge(l, &scheme, card.followers)} <Eligibility followers=card.followers />
            </p>
            <dl class="kol-card-figures">{first(l, &card)}</dl>
            <div class="kol-card-does">
                <p class="kol-card-of">{(l.directory().medians_of)(card.figures.notes as usize)}</p>
                <dl class="kol-card-medians">{medians(l, &card)}</dl>
            </div>
            <footer class="kol-card-foot">
                {tags(&card, filters)}
                <AddButton whom=whom class="quiet-link kol-look" words=l.lists().adding.add />
                <button class="quiet-link kol-look" title=l.directory().look_key aria-label=(l.directory().look_at)(&name) on:click=move |_| look.run(())>
                    {l.directory().look}
                </button>
            </footer>
        </article>
    }
}

/// Space and q on a card show more of it, as long as they mean nothing else there.
#[must_use]
pub fn is_look(event: &KeyboardEvent) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let taken = target.is_none_or(|target| {
        let control = target
            .closest("input,button,select,textarea")
            .ok()
            .flatten();
        control.is_some()
    });
    let plain = !(event.ctrl_key() || event.meta_key() || event.alt_key() || event.repeat());
    let look = !taken && plain && matches!(&*event.key(), " " | "q");
    if look {
        event.prevent_default();
    }
    look
}

/// What a creator is about, where it is, and who represents it, on a line.
#[must_use]
pub fn facts(l: L10n, card: &Card) -> String {
    let category = card.categories.first();
    let facts = [
        category.map(|category| l.category(*category).to_owned()),
        l.place(card.city, card.region.as_deref()),
        card.mcn.clone(),
    ];
    facts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// How large it is, and what a note costs.
pub fn first(l: L10n, card: &Card) -> AnyView {
    let quotes = Missing::of(Field::Quotes, &card.withheld);
    let yuan = |quote: Option<u32>| quote.filter(|yuan| *yuan > 0).map(|yuan| l.yuan(yuan));
    view! {
        <Fact label=l.record().followers value=card.followers.map(|count| l.figure(count as f64)) />
        <Fact label=l.record().picture_quote value=yuan(card.picture_quote) missing=quotes />
        <Fact label=l.record().video_quote value=yuan(card.video_quote) missing=quotes />
    }
    .into_any()
}

/// How its notes of the last 30 days do. Where reads are not known, the rate is by followers.
pub fn medians(l: L10n, card: &Card) -> AnyView {
    let figures = card.figures;
    let kept = Missing::of(Field::Statistics, &card.withheld);
    let by_followers = figures.er_by_reads.is_none() && figures.er_by_followers.is_some();
    let (er_label, er) = if by_followers {
        (l.directory().er_followers, figures.er_by_followers)
    } else {
        (l.directory().er, figures.er_by_reads)
    };
    let count = |value: Option<f64>| value.map(|value| l.figure(value));
    let share = |value: Option<f64>| value.map(|value| l.percent(value));
    view! {
        <Fact label=l.record().reads value=count(figures.reads) missing=kept />
        <Fact label=l.record().interactions value=count(figures.interactions) />
        <Fact label=er_label value=share(er) missing=kept />
        <Fact label=l.directory().growth value=share(figures.growth) missing=kept />
    }
    .into_any()
}

/// The first tags, that which is asked for before all others.
fn tags(card: &Card, filters: Memo<Filters>) -> AnyView {
    let asked = filters.with_untracked(|filters| filters.tag.clone());
    let (first, rest): (Vec<_>, Vec<_>) = card
        .tags
        .iter()
        .partition(|tag| asked.as_ref() == Some(*tag));
    let tags = first
        .into_iter()
        .chain(rest)
        .take(TAGS)
        .cloned()
        .map(|tag| {
            let to = tag.clone();
            let href = move || {
                let tag = Some(to.clone());
                filters.with(|filters| {
                    Filters {
                        tag,
                        ..filters.clone()
                    }
                    .href()
                })
            };
            view! {
                <li>
                    <a href=href data-noscroll="">
                        {tag}
                    </a>
                </li>
            }
        });
    view! { <ul class="tags">{tags.collect_view()}</ul> }.into_any()
}

/// A name and its value; a dash where it is unknown, words where it is not shared.
#[component]
pub fn Fact(
    /// The name.
    label: &'static str,
    /// The value, written out.
    value: Option<String>,
    /// Why it is not there, where it is not.
    #[prop(default = Missing::Unknown)]
    missing: Missing,
    /// What to know about it.
    #[prop(optional_no_strip)]
    note: Option<String>,
) -> impl IntoView {
    let l = use_l10n();
    view! {
        <div>
            <dt>{label}</dt>
            {match value {
                Some(value) => view! { <dd>{value}</dd> }.into_any(),
                None => {
                    let (words, hint) = missing.words(l);
                    view! { <dd class=missing.class() title=hint>{words}</dd> }.into_any()
                }
            }}
            {note.map(|note| view! { <dd class="figure-note">{note}</dd> })}
        </div>
    }
}
