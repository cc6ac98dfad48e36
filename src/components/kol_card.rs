//! A creator in the directory.

use hongbang_api::kols::KolCard as Card;
use hongbang_domain::sharing::Field;
use leptos::prelude::*;

use crate::components::avatar::Avatar;
use crate::components::kol_head::Eligibility;
use crate::components::tier_badge::TierBadge;
use crate::state::language::use_l10n;
use crate::state::record::Missing;

/// Tags shown of a creator; the rest is on its page.
const TAGS: usize = 3;

/// A creator: who, where, how large, at what price.
#[component]
pub fn KolCard(
    /// The creator.
    card: Card,
) -> impl IntoView {
    let l = use_l10n();
    let facts = [
        card.categories
            .first()
            .map(|category| l.category(*category).to_owned()),
        l.place(card.city, card.region.as_deref()),
        card.mcn.clone(),
    ];
    let facts = facts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let tags: Vec<_> = card.tags.iter().take(TAGS).cloned().collect();
    view! {
        <article class="kol-card">
            <a class="kol-card-link" href=format!("/kols/{}", card.id)>
                <Avatar id=card.id name=card.nickname.clone() />
                <span class="kol-card-who">
                    <h2 class="name">{card.nickname}</h2>
                    <span class="quiet name">{facts}</span>
                </span>
            </a>
            <p class="kol-card-standing">
                <TierBadge followers=card.followers />
                <Eligibility followers=card.followers />
            </p>
            <dl class="kol-card-figures">
                <Fact label=l.record().followers value=card.followers.map(|count| l.figure(count as f64)) />
                <Fact
                    label=l.record().likes_and_collects
                    value=card.likes_and_collects.map(|count| l.figure(count as f64))
                />
                <Fact
                    label=l.record().picture_quote
                    value=card.picture_quote.map(|yuan| l.yuan(yuan))
                    missing=Missing::of(Field::Quotes, &card.withheld)
                />
            </dl>
            {(!tags.is_empty())
                .then(|| {
                    view! {
                        <ul class="tags">
                            {tags.into_iter().map(|tag| view! { <li>{tag}</li> }).collect_view()}
                        </ul>
                    }
                })}
        </article>
    }
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
