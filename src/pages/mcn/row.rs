//! A creator on the roster.

use hongbang_api::kols::KolSort;
use hongbang_api::mcn::RosterEntry;
use hongbang_domain::kol::KolId;
use hongbang_domain::representation::Standing;
use hongbang_domain::sharing::Field;
use leptos::prelude::*;

use crate::components::avatar::Avatar;
use crate::components::kol_card::Fact;
use crate::components::tier_badge::TierBadge;
use crate::locales::L10n;
use crate::state::language::use_l10n;
use crate::state::record::Missing;

/// An order's name, which is that of its figure.
pub fn sort_name(l: L10n, sort: KolSort) -> &'static str {
    let words = l.record();
    match sort {
        KolSort::Followers => words.followers,
        KolSort::Reads => words.median_reads,
        KolSort::Interactions => words.median_interactions,
        KolSort::ErByReads => words.er_by_reads,
        KolSort::ErByFollowers => words.er_by_followers,
        KolSort::Growth => words.growth,
        KolSort::PictureQuote => words.picture_quote,
        KolSort::VideoQuote => words.video_quote,
    }
}

/// A creator: who, and its last 30 days in a few figures.
#[component]
pub fn Entry(
    /// The creator.
    entry: RosterEntry,
    /// Takes the invitation back, or lets it go.
    end: Callback<KolId>,
) -> impl IntoView {
    let l = use_l10n();
    let RosterEntry {
        card,
        standing,
        since,
    } = entry;
    let id = card.id;
    let since = l.date(since);
    // Whom one represents, one sees whole; of others there is the page that everyone gets.
    let (since, words, href) = match standing {
        Standing::Accepted => (
            [l.studio().since, " ", &since].concat(),
            l.studio().let_go,
            format!("/mcn/{id}"),
        ),
        Standing::Invited => (
            [l.studio().invited_at, " ", &since].concat(),
            l.studio().take_back,
            format!("/kols/{id}"),
        ),
    };
    let facts = [
        card.categories
            .first()
            .map(|category| l.category(*category).to_owned()),
        l.place(card.city, card.region.as_deref()),
    ];
    let facts = facts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let statistics = Missing::of(Field::Statistics, &card.withheld);
    let quotes = Missing::of(Field::Quotes, &card.withheld);
    let figures = card.figures;
    let count = |value: Option<f64>| value.map(|value| l.figure(value));
    let rate = |value: Option<f64>| value.map(|value| l.percent(value));
    let name = |sort| sort_name(l, sort);
    view! {
        <li class="roster-row">
            <a class="kol-card-link" href=href>
                <Avatar id=id name=card.nickname.clone() />
                <span class="kol-card-who">
                    <strong class="name">{card.nickname.clone()}</strong>
                    <span class="quiet name">{facts}</span>
                    <span class="roster-tier">
                        <TierBadge followers=card.followers />
                        <span class="quiet">{since}</span>
                    </span>
                </span>
            </a>
            <dl class="kol-card-figures">
                <Fact
                    label=name(KolSort::Followers)
                    value=card.followers.map(|count| l.figure(count as f64))
                />
                <Fact label=name(KolSort::Growth) value=rate(figures.growth) missing=statistics />
                <Fact label=name(KolSort::Reads) value=count(figures.reads) missing=statistics />
                <Fact label=name(KolSort::Interactions) value=count(figures.interactions) />
                <Fact label=name(KolSort::ErByReads) value=rate(figures.er_by_reads) missing=statistics />
                <Fact
                    label=name(KolSort::PictureQuote)
                    value=card.picture_quote.map(|yuan| l.yuan(yuan))
                    missing=quotes
                />
                <Fact
                    label=name(KolSort::VideoQuote)
                    value=card.video_quote.map(|yuan| l.yuan(yuan))
                    missing=quotes
                />
            </dl>
            <button class="button" on:click=move |_| end.run(id)>
                {words}
                <span class="sr-only">" " {card.nickname}</span>
            </button>
        </li>
    }
}
