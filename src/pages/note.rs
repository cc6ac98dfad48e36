//! `/notes/{id}`: one note.

use hongbang_api::notes::{Author, Comment, NoteDetail, PageQuery};
use hongbang_domain::engagement::{CesWeights, Counts};
use hongbang_domain::kol::Source;
use hongbang_domain::note::{Note, NoteId};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::client::{self, Failure};
use crate::components::avatar::Avatar;
use crate::components::comments::CommentView;
use crate::components::cover::{Cover, shown_ratio};
use crate::components::icon::Icon;
use crate::components::kol_card::Fact;
use crate::components::kol_head::Eligibility;
use crate::components::more::More;
use crate::components::rich_text::{RichText, plain, topic_href};
use crate::components::rows::Rows;
use crate::components::states::{FailureView, Skeleton};
use crate::components::tier_badge::TierBadge;
use crate::state::feeds::List;
use crate::state::language::use_l10n;
use crate::state::loaded::Loaded;
use crate::state::pager::Pager;
use crate::state::title::use_title;

/// The page of a note.
#[component]
pub fn NotePage() -> impl IntoView {
    let l = use_l10n();
    let params = use_params_map();
    let id = move || {
        params
            .read()
            .get_str("id")
            .and_then(|id| id.parse::<NoteId>().ok())
    };
    let note = Loaded::new(move || {
        let id = id();
        Box::pin(async move { client::note(id.ok_or(Failure::NotFound)?).await })
    });
    use_title(move || {
        let title = note
            .with(|note| note.map(|detail| plain(&detail.note.title)).ok())
            .flatten();
        title
            .filter(|title| !title.is_empty())
            .unwrap_or_else(|| l.note.to_owned())
    });
    let retry = Callback::new(move |()| note.retry());

    view! {
        <div class="page">
            {move || {
                note.with(|note| match note {
                    Ok(detail) => view! { <Detail detail=detail.clone() /> }.into_any(),
                    Err(failure) => view! { <FailureView failure=failure on_retry=retry /> }.into_any(),
                })
                    .unwrap_or_else(|| view! { <Skeleton kind="note" /> }.into_any())
            }}
        </div>
    }
}

/// A note, whole.
#[component]
fn Detail(
    /// The note and its author.
    detail: NoteDetail,
) -> impl IntoView {
    let l = use_l10n();
    let NoteDetail { note, author } = detail;
    let title = Some(plain(&note.title)).filter(|title| !title.trim().is_empty());
    view! {
        <article class="note">
            <div
                class="note-cover"
                style=("--ratio", shown_ratio(note.cover_ratio).to_string())
            >
                <Cover
                    id=note.id
                    title=note.title.clone()
                    body=note.body.clone()
                    category=note.category
                    kind=note.kind
                    sponsored=note.sponsored
                />
            </div>
            <div class="note-text">
                <AuthorCard author=author />
                <h1>{title.unwrap_or_else(|| l.untitled.to_owned())}</h1>
                <p class="note-body">
                    <RichText text=note.body.clone() />
                </p>
                <Extras note=note.clone() />
                <Performance counts=note.counts />
                <p class="quiet">
                    {(l.data_until)(&l.date(note.data_at))} " · "
                    {match note.source {
                        Source::Demo => l.source_demo,
                        Source::Crawler => l.source_crawler,
                    }}
                </p>
                <Comments id=note.id />
            </div>
        </article>
    }
}

/// Who wrote it.
#[component]
fn AuthorCard(
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
fn Extras(
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
fn Performance(
    /// The counts.
    counts: Counts,
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
    }
}

/// What readers wrote.
#[component]
fn Comments(
    /// The note.
    id: NoteId,
) -> impl IntoView {
    let l = use_l10n();
    let list = List::<Comment>::new();
    let load = Callback::new(move |()| {
        list.load(|cursor| {
            Box::pin(async move {
                client::note_comments(
                    id,
                    &PageQuery {
                        cursor,
                        ..PageQuery::default()
                    },
                )
                .await
            })
        });
    });
    view! {
        <section class="comments">
            <h2>{l.comments}</h2>
            <ul>
                <Rows
                    count=Signal::derive(move || list.pager.with(|pager| pager.items().len()))
                    row=Callback::new(move |index: usize| {
                        let comment = list.pager.with_untracked(|pager| pager.items().get(index).cloned());
                        comment.map(|comment| view! { <CommentView comment=comment /> }).into_any()
                    })
                />
            </ul>
            {move || {
                let empty = list.pager.with(Pager::is_empty);
                empty.then(|| view! { <p class="quiet">{l.no_comments}</p> })
            }}
            <More list=list load=load skeleton="lines" />
        </section>
    }
}
