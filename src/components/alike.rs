//! Creators like one, each with by what.

use hongbang_api::kols::{KolCard, Lookalike};
use hongbang_domain::likeness::Likeness;
use leptos::prelude::*;

use crate::components::avatar::Avatar;
use crate::components::tier_badge::badge;
use crate::locales::L10n;
use crate::state::preferences::preferences;

/// The creators, the most alike first.
pub fn alike(l: L10n, items: &[Lookalike]) -> AnyView {
    if items.is_empty() {
        return view! { <p class="quiet">{l.profile().no_alike}</p> }.into_any();
    }
    let rows = items.iter().map(|item| row(l, item));
    view! { <ul class="alike">{rows.collect_view()}</ul> }.into_any()
}

fn row(l: L10n, Lookalike { card, likeness }: &Lookalike) -> AnyView {
    let KolCard {
        id,
        nickname,
        followers,
        ..
    } = card;
    let scheme = preferences().with_untracked(|chosen| chosen.scheme());
    let category = card.categories.first();
    let facts = [
        category.map(|category| l.category(*category).to_owned()),
        l.place(card.city, card.region.as_deref()),
        followers.map(|count| (l.record().followers_of)(&l.compact(count))),
    ];
    let facts: Vec<_> = facts.into_iter().flatten().collect();
    let score = l.figure(likeness.score * 100.0);
    view! {
        <li>
            <a class="alike-link" href=format!("/kols/{id}")>
                <Avatar id=*id name=nickname.clone() />
                <span class="alike-who">
                    <span class="alike-name">
                        <strong class="name">{nickname.clone()}</strong>
                        {badge(l, &scheme, *followers)}
                    </span>
                    <span class="quiet name">{facts.join(" · ")}</span>
                    <span class="quiet name">{reasons(l, likeness)}</span>
                </span>
                <span class="alike-score">{(l.profile().alike_score)(&score)}</span>
            </a>
        </li>
    }
    .into_any()
}

/// By what they are alike: the parts that are known, then what both write about.
fn reasons(l: L10n, likeness: &Likeness) -> String {
    let words = l.profile();
    let parts = [likeness.content, likeness.audience, likeness.size];
    let parts = words.alike_parts.iter().zip(parts);
    let mut said: Vec<String> = parts
        .filter_map(|(name, part)| Some([name, " ", &l.figure(part? * 100.0)].concat()))
        .collect();
    let categories = likeness.categories.iter().map(|each| l.category(*each));
    let shared: Vec<&str> = categories
        .chain(likeness.words.iter().map(String::as_str))
        .take(4)
        .collect();
    if !shared.is_empty() {
        said.push((words.alike_shared)(&shared.join(l.portrait().and)));
    }
    said.join(" · ")
}
