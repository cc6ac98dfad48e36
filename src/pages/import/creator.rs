//! `/import/creators/{id}`: what one's own spreadsheets say of a creator.

mod says;

use std::sync::Arc;

use hongbang_domain::kol::KolId;
use leptos::prelude::*;

use super::collection::blocked;
use crate::components::avatar::Avatar;
use crate::components::live::live;
use crate::components::notice::notice;
use crate::components::states::Skeleton;
use crate::components::tier_badge::badge;
use crate::locales::L10n;
use crate::state::collections::{self, Found, Shelf, Why, use_shelf};
use crate::state::effect::effect;
use crate::state::language::use_l10n;
use crate::state::loaded::spawn;
use crate::state::preferences::preferences;
use crate::state::title::use_title;
use says::says;

/// The page.
#[component]
pub fn CreatorPage(
    /// Who; `None` where the address names nobody.
    id: Option<KolId>,
) -> impl IntoView {
    let l = use_l10n();
    let shelf = use_shelf();
    let found = RwSignal::new(None::<Result<Arc<Vec<Found>>, Why>>);
    // Whenever the collections are others: read anew, deleted, or somebody else's.
    effect(move || {
        shelf.with(|shelf| match shelf {
            Shelf::Loading => found.set(None),
            Shelf::Failed(why) => found.set(Some(Err(*why))),
            Shelf::Here(_) => spawn(Box::pin(async move {
                let all = match id {
                    Some(id) => collections::find(id).await,
                    None => Ok(Vec::new()),
                };
                found.set(Some(all.map(Arc::new)));
            })),
        });
    });
    use_title(move || {
        found.with(|found| {
            let first = found.as_ref().and_then(|found| found.as_ref().ok());
            let first = first.and_then(|all| all.first());
            first.map_or_else(
                || l.import().title.to_owned(),
                |first| first.creator.kol.nickname.clone(),
            )
        })
    });
    view! {
        <div class="page import-page">
            {live(move || {
                found
                    .with(|found| match found {
                        None => view! { <Skeleton kind="kol" /> }.into_any(),
                        Some(Err(why)) => blocked(l, *why),
                        Some(Ok(all)) => creator(l, all),
                    })
            })}
        </div>
    }
}

fn creator(l: L10n, all: &[Found]) -> AnyView {
    let words = &l.import().kept;
    let Some(first) = all.first() else {
        let back = view! {
            <a class="button" href="/import">
                {words.to_all}
            </a>
        };
        let (what, hint) = (words.no_creator, words.no_creator_hint);
        return notice(what.to_owned(), hint.to_owned(), back.into_any());
    };
    let sections = all.iter().map(|found| says(l, found)).collect_view();
    view! {
        {head(l, first, all)}
        {sections}
    }
    .into_any()
}

fn head(l: L10n, first: &Found, all: &[Found]) -> AnyView {
    let words = &l.import().kept;
    let kol = &first.creator.kol;
    let scheme = preferences().with_untracked(|chosen| chosen.scheme());
    let categories = kol.categories.iter().map(|category| l.category(*category));
    let categories = categories.collect::<Vec<_>>().join(" / ");
    let facts = [
        l.place(kol.city, kol.region.as_deref()),
        Some(categories).filter(|text| !text.is_empty()),
        kol.mcn.clone(),
        kol.red_id
            .as_ref()
            .map(|red_id| format!("{} {red_id}", l.field(hongbang_sheets::field::Field::RedId))),
    ];
    let facts = facts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let tags = kol.tags.iter().map(|tag| view! { <li>{tag.clone()}</li> });
    let tags = tags.collect_view();
    let on_server = all.iter().any(|found| found.creator.on_server);
    let profile = all
        .iter()
        .find_map(|found| found.creator.profile_url.clone());
    let quotes = [
        (
            l.record().followers,
            kol.followers.map(|count| l.figure(count as f64)),
        ),
        (
            l.record().picture_quote,
            kol.picture_quote.map(|yuan| l.yuan(yuan)),
        ),
        (
            l.record().video_quote,
            kol.video_quote.map(|yuan| l.yuan(yuan)),
        ),
    ];
    let quotes = quotes.map(|(name, said)| {
        view! {
            <div>
                <dt>{name}</dt>
                <dd>{said.unwrap_or_else(|| words.unknown.to_owned())}</dd>
            </div>
        }
    });
    view! {
        <header class="panel import-creator">
            <Avatar id=kol.id name=kol.nickname.clone() large=true />
            <div class="import-creator-who">
                <h1>
                    <span>{kol.nickname.clone()}</span>
                    {badge(l, &scheme, kol.followers)}
                </h1>
                <p class="quiet">{facts}</p>
                <p class="quiet">
                    {(words.in_sheets)(all.len())} " · "
                    {(l.record().data_until)(&l.date(kol.data_at))}
                </p>
                {kol.bio.clone().map(|bio| view! { <p>{bio}</p> })}
                <ul class="tags">{tags}</ul>
                <p class="import-ways">
                    {on_server
                        .then(|| {
                            view! {
                                <a class="button button-small" href=format!("/kols/{}", kol.id)>
                                    {words.on_server}
                                </a>
                            }
                        })}
                    {profile
                        .map(|url| {
                            view! {
                                <a
                                    class="button button-small"
                                    href=url
                                    target="_blank"
                                    rel="noopener noreferrer"
                                >
                                    {words.profile}
                                </a>
                            }
                        })}
                </p>
            </div>
            <dl class="import-creator-figures">{quotes}</dl>
        </header>
    }
    .into_any()
}
