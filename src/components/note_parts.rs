//! What surrounds a note's text: its author, its extras, its figures.

use hongbang_api::notes::Author;
use hongbang_domain::engagement::{CesWeights, Counts};
use hongbang_domain::note::{Note, NoteKind, ProductLink};
use leptos::prelude::*;

use crate::components::actions::FollowButton;
use crate::components::avatar::Avatar;
use crate::components::icon::Icon;
use crate::components::kol_card::Fact;
use crate::components::kol_head::Eligibility;
use crate::components::live::live;
use crate::components::missing::not_shared;
use crate::components::rich_text::{search_href, topic_href};
use crate::components::tier_badge::TierBadge;
use crate::state::language::use_l10n;
use crate::state::marks::Toggle;
use crate::state::record::Missing;
use crate::state::session::use_account;

/// Who wrote it, and whether one follows.
#[component]
pub fn AuthorCard(
    /// The author.
    author: Author,
    /// The reader's following.
    follow: Toggle,
) -> impl IntoView {
    let l = use_l10n();
    let account = use_account();
    let id = author.id;
    view! {
        <div class="note-author">
            <a class="note-author-link" href=format!("/kols/{id}")>
                <Avatar id=id name=author.nickname.clone() />
                <span class="note-author-who">
                    <strong class="name">{author.nickname}</strong>
                    <span class="note-author-standing quiet">
                        {author.followers.map(|count| (l.record().followers_of)(&l.figure(count as f64)))}
                        <TierBadge followers=author.followers />
                        <Eligibility followers=author.followers />
                    </span>
                </span>
            </a>
            {live(move || {
                // Nobody follows oneself.
                let own = account.with(|me| me.and_then(|me| me.kol) == Some(id));
                (!own).then(|| view! { <FollowButton follow=follow /> }).into_any()
            })}
        </div>
    }
}

/// Topics that the text itself does not carry.
#[component]
pub fn Topics(
    /// The note.
    note: Note,
) -> impl IntoView {
    let missing = |topic: &String| !note.body.contains(&format!("#{topic}"));
    let topics: Vec<_> = note.topics.iter().filter(|topic| missing(topic)).collect();
    (!topics.is_empty()).then(|| {
        let links = topics.into_iter().map(|topic| {
            view! {
                <a class="topic" href=topic_href(topic)>
                    "#"
                    {topic.clone()}
                </a>
            }
        });
        view! { <p class="note-topics">{links.collect_view()}</p> }
    })
}

/// The products that a note links to. Their shops are inside the platform, so what one can open
/// from here is what else is said about them.
#[component]
pub fn Products(
    /// The products.
    products: Vec<ProductLink>,
) -> impl IntoView {
    let l = use_l10n();
    (!products.is_empty()).then(|| {
        let rows = products.into_iter().map(|product| {
            let about = [l.note_page().notes_about, ": ", &product.name].concat();
            view! {
                <li>
                    {Icon::Bag.view()}
                    <p class="product-what">
                        <span>{product.name.clone()}</span>
                        <span class="quiet">{product.shop}</span>
                    </p>
                    <span class="price">{product.price.map(|yuan| l.yuan(yuan))}</span>
                    <a class="quiet-link" href=search_href(&product.name) aria-label=about>
                        {l.note_page().notes_about}
                    </a>
                </li>
            }
        });
        view! {
            <ul class="products" aria-label=l.record().products>
                {rows.collect_view()}
            </ul>
        }
    })
}

/// When, where and as what it was published, and the data's age and source.
#[component]
pub fn Origin(
    /// The note.
    note: Note,
) -> impl IntoView {
    let l = use_l10n();
    let source = l.record().source(note.source);
    // A spot says its city itself.
    let city = note.city.filter(|_| note.spot.is_none());
    let city = city.and_then(|city| l.city(city));
    view! {
        <p class="note-meta quiet">
            <time datetime=l.iso(note.published_at)>{l.date(note.published_at)}</time>
            {note
                .category
                .map(|category| {
                    view! {
                        <a href=format!("/explore?category={category}")>{l.category(category)}</a>
                    }
                })}
            {(note.kind == NoteKind::Video)
                .then(|| view! { <span>{Icon::Play.view()} {l.video}</span> })}
            {city.map(|city| view! { <span>{Icon::Pin.view()} {city}</span> })}
            <span>{(l.record().data_until)(&l.date(note.data_at))} " · " {source}</span>
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
        None => (l.record().ces_public, counts.ces(&CesWeights::PUBLIC)),
        whole => (l.record().ces, whole),
    };
    // Reads and impressions are the creator's own to share: four dashes would say nothing.
    let private_known = counts.reads.is_some() || counts.impressions.is_some();
    view! {
        <dl class="performance" aria-label=l.record().performance>
            <Fact label=l.likes value=count(counts.likes) />
            <Fact label=l.record().collects value=count(counts.collects) />
            <Fact label=l.record().comments value=count(counts.comments) />
            <Fact label=l.record().shares value=count(counts.shares) />
            <Fact label=l.record().interactions value=count(counts.interactions()) />
            <Fact label=ces_label value=ces.map(|score| l.figure(score)) />
            {private_known
                .then(|| {
                    view! {
                        <Fact label=l.record().reads value=count(counts.reads) />
                        <Fact label=l.record().impressions value=count(counts.impressions) />
                        <Fact label=l.record().er_by_reads value=rate(counts.er_by_reads()) />
                        <Fact label=l.record().read_rate value=rate(counts.read_rate()) />
                    }
                })}
        </dl>
        {(missing == Missing::NotShared).then(|| not_shared(l, l.studio().counts_not_shared))}
    }
}
