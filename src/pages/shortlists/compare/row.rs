//! Someone on one of two lists, or on both.

use hongbang_domain::shortlist::{Item, Standing};
use leptos::prelude::*;

use super::groups::Deed;
use crate::components::avatar::Avatar;
use crate::components::called::called;
use crate::components::tier_badge::badge;
use crate::locales::L10n;
use crate::pages::shortlists::bars::slug;
use crate::state::kol_link;
use crate::state::listed::pair::Both;
use crate::state::preferences::preferences;

/// Someone on one list only, with the ways to the other.
pub fn one_row(l: L10n, item: &Item, to: &str, deed: Callback<(Item, Deed)>) -> AnyView {
    let words = l.lists();
    let name = called(l, item);
    let copied = item.clone();
    let shifted = item.clone();
    let note = item.note.value.trim().to_owned();
    view! {
        <li class="pair-item">
            {who(l, item)} <p class="pair-said">
                {standing(l, &item.standing.value)} " " {price(l, item.price.value)}
            </p>
            {(!note.is_empty()).then(|| view! { <p class="pair-text quiet">{note}</p> })}
            <p class="pair-deeds">
                <button
                    type="button"
                    class="button button-small"
                    aria-label=(words.copy_to)(&name, to)
                    on:click=move |_| {
                        deed.run((copied.clone(), Deed::Copy));
                    }
                >
                    {words.copy}
                </button>
                <button
                    type="button"
                    class="button button-small"
                    aria-label=(words.shift_to)(&name, to)
                    on:click=move |_| {
                        deed.run((shifted.clone(), Deed::Shift));
                    }
                >
                    {words.shift}
                </button>
            </p>
        </li>
    }
    .into_any()
}

/// Someone on both: where they differ, what each says.
pub fn both_row(l: L10n, both: &Both, a: &str, b: &str) -> AnyView {
    let words = l.lists();
    let item = &both.item;
    let said = |name: &'static str, of_a: AnyView, of_b: AnyView| {
        view! {
            <div class="pair-differ">
                <dt>{name}</dt>
                <dd>
                    <span class="sr-only">{a.to_owned()} ": "</span>
                    {of_a}
                </dd>
                <dd>
                    <span class="sr-only">{b.to_owned()} ": "</span>
                    {of_b}
                </dd>
            </div>
        }
        .into_any()
    };
    let standings = both
        .standing
        .as_ref()
        .map(|(of_a, of_b)| said(words.state, standing(l, of_a), standing(l, of_b)));
    let prices = both
        .price
        .map(|(of_a, of_b)| said(words.price, agreed(l, of_a), agreed(l, of_b)));
    let notes = both
        .note
        .as_ref()
        .map(|(of_a, of_b)| said(words.note, text(l, of_a), text(l, of_b)));
    view! {
        <li class="pair-item" class:is-same=!both.differs()>
            {who(l, item)}
            {if both.differs() {
                view! { <dl class="pair-differs">{standings} {prices} {notes}</dl> }.into_any()
            } else {
                view! {
                    <p class="pair-said">
                        {standing(l, &item.standing.value)} " " {price(l, item.price.value)} " "
                        <span class="quiet">{words.same}</span>
                    </p>
                }
                    .into_any()
            }}
        </li>
    }
    .into_any()
}

fn who(l: L10n, item: &Item) -> AnyView {
    let scheme = preferences().with_untracked(|chosen| chosen.scheme());
    let known = &item.known;
    let facts = [
        known.category.map(|one| l.category(one).to_owned()),
        l.place(known.city, None),
        known
            .followers
            .map(|count| (l.record().followers_of)(&l.compact(count))),
    ];
    let facts: Vec<_> = facts.into_iter().flatten().collect();
    let name = called(l, item);
    if known.is_elsewhere() {
        return view! {
            <span class="pair-who">
                <Avatar id=item.id name=name.clone() />
                <span class="kol-card-who">
                    <strong class="name">{name}</strong>
                    <span class="quiet name">{l.sheets().elsewhere}</span>
                </span>
            </span>
        }
        .into_any();
    }
    view! {
        <a class="pair-who" href=kol_link::page(item.id, known.own)>
            <Avatar id=item.id name=name.clone() />
            <span class="kol-card-who">
                <strong class="name">{name}</strong>
                <span class="quiet name">{facts.join(" · ")}</span>
            </span>
            {badge(l, &scheme, known.followers)}
        </a>
    }
    .into_any()
}

fn standing(l: L10n, standing: &Standing) -> AnyView {
    let reason = standing.reason.trim().to_owned();
    view! {
        <span class=format!("state state-{}", slug(standing.state))>
            {(l.shared().state)(standing.state)}
        </span>
        {(!reason.is_empty()).then(|| view! { <span class="quiet">" " {reason}</span> })}
    }
    .into_any()
}

/// The price as agreed, where there is one.
fn price(l: L10n, price: Option<u32>) -> AnyView {
    let price = price.filter(|yuan| *yuan > 0);
    price
        .map(|yuan| view! { <span>{l.yuan(yuan)}</span> })
        .into_any()
}

/// The same where the other list has another.
fn agreed(l: L10n, price: Option<u32>) -> AnyView {
    match price.filter(|yuan| *yuan > 0) {
        Some(yuan) => l.yuan(yuan).into_any(),
        None => view! { <span class="quiet">{l.lists().by_quote}</span> }.into_any(),
    }
}

fn text(l: L10n, text: &str) -> AnyView {
    let text = text.trim().to_owned();
    if text.is_empty() {
        return view! { <span class="quiet">{l.lists().none}</span> }.into_any();
    }
    text.into_any()
}
