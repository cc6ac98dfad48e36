//! What surrounds a note's text: its author, its extras, its figures.

use hongbang_api::notes::Author;
use hongbang_domain::engagement::{CesWeights, Counts};
use hongbang_domain::note::Note;
use leptos::prelude::*;

use crate::components::avatar::Avatar;
use crate::components::icon::Icon;
use crate::components::kol_card::Fact;
use crate::components::kol_head::Eligibility;
use crate::components::missing::not_shared;
use crate::components::rich_text::topic_href;
use crate::components::tier_badge::TierBadge;
use crate::state::language::use_l10n;
use crate::state::record::Missing;

/// Who wrote it.
#[component]
pub fn AuthorCard(
    /// The author.
    author: Author,
) -> impl IntoView {
    let l = use_l10n();
    view! {
        <a class="note-author" href=format!("/kols/{}", author.id)>
            <Avatar id=author.id name=author.nickname.clone() />
            <span class="note-author-who">
                <strong class="name">{author.nickname}</strong>
                <span class="quiet">
                    {author.followers.map(|count| (l.followers_of)(&l.figure(count as f64)))}
                </span>
            </span>
            <TierBadge followers=author.followers />
            <Eligibility followers=author.followers />
        </a>
    }
}

/// Topics that the text itself does not carry, products, the spot, the date.
#[component]
pub fn Extras(
    /// The note.
    note: Note,
) -> impl IntoView {
    let l = use_l10n();
    let place = note.spot.as_ref().map(|spot| spot.name.clone());
    let city = note.city.and_then(|city| l.city(city));
    let place = [place, city.map(str::to_owned)]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" · ");
    let missing = |topic: &&String| !note.body.contains(&format!("#{topic}"));
    let topics: Vec<_> = note.topics.iter().filter(missing).cloned().collect();
    view! {
        {(!topics.is_empty())
            .then(|| {
                view! {
                    <p class="note-topics">
                        {topics
                            .into_iter()
                            .map(|topic| {
                                view! {
                                    <a class="topic" href=topic_href(&topic)>
                                        "#"
                                        {topic.clone()}
                                    </a>
                                }
                            })
                            .collect_view()}
                    </p>
                }
            })}
        {(!note.products.is_empty())
            .then(|| {
                view! {
                    <ul class="products" aria-label=l.products>
                        {note
                            .products
                            .into_iter()
                            .map(|product| {
                                view! {
                                    <li>
                                        {Icon::Bag.view()}
                                        <span class="name">{product.name}</span>
                                        <span class="quiet name">{product.shop}</span>
                                        <span class="price">{product.price.map(|yuan| l.yuan(yuan))}</span>
                                    </li>
                                }
                            })
                            .collect_view()}
                    </ul>
                }
            })}
        <p class="note-meta quiet">
            <time datetime=l.iso(note.published_at)>{l.date(note.published_at)}</time>
            {(!place.is_empty()).then(|| view! { <span>{Icon::Pin.view()} {place}</span> })}
        </p>
    }
}

/// What readers did, and the rates that follow from it; computed here, from the counts.
#[component]
pub fn Performance(
    /// The counts.
    counts: Counts,
    /// Why reads and impressions are not there, where they are not.
    missing: Missing,
) -> impl IntoView {
    let l = use_l10n();
    let count = move |value: Option<u64>| value.map(|value| l.figure(value as f64));
    let rate = move |value: Option<f64>| value.map(|value| l.percent(value));
    let (ces_label, ces) = match counts.ces(&CesWeights::default()) {
        None => (l.ces_public, counts.ces(&CesWeights::PUBLIC)),
        whole => (l.ces, whole),
    };
    // Reads and impressions are the creator's own to share: four dashes would say nothing.
    let private_known = counts.reads.is_some() || counts.impressions.is_some();
    view! {
        <dl class="performance" aria-label=l.performance>
            <Fact label=l.likes value=count(counts.likes) />
            <Fact label=l.collects value=count(counts.collects) />
            <Fact label=l.comments value=count(counts.comments) />
            <Fact label=l.shares value=count(counts.shares) />
            <Fact label=l.interactions value=count(counts.interactions()) />
            <Fact label=ces_label value=ces.map(|score| l.figure(score)) />
            {private_known
                .then(|| {
                    view! {
                        <Fact label=l.reads value=count(counts.reads) />
                        <Fact label=l.impressions value=count(counts.impressions) />
                        <Fact label=l.er_by_reads value=rate(counts.er_by_reads()) />
                        <Fact label=l.read_rate value=rate(counts.read_rate()) />
                    }
                })}
        </dl>
        {(missing == Missing::NotShared).then(|| not_shared(l, l.studio.counts_not_shared))}
    }
}
