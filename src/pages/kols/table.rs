//! Creators a line each: the headers order them.

use hongbang_api::kols::{KolCard as Card, KolSort};
use hongbang_domain::sharing::Field;
use hongbang_domain::tier::Scheme;
use leptos::prelude::*;

use super::count;
use crate::components::avatar::Avatar;
use crate::components::icon::Icon;
use crate::components::kol_card::{facts, is_look};
use crate::components::live::{live, value};
use crate::components::pick_box::PickBox;
use crate::components::rows::Rows;
use crate::components::tier_badge::badge;
use crate::locales::L10n;
use crate::state::directory::Filters;
use crate::state::feeds::List;
use crate::state::language::use_l10n;
use crate::state::preferences::preferences;
use crate::state::record::Missing;

/// The table.
#[component]
pub fn Table(
    /// The creators.
    list: List<Card>,
    /// What is asked for.
    filters: Memo<Filters>,
    /// Shows more of one.
    on_look: Callback<Card>,
) -> impl IntoView {
    let l = use_l10n();
    let scheme = preferences().with_untracked(|chosen| chosen.scheme());
    let row = Callback::new(move |index: usize| {
        let card = list
            .pager
            .with_untracked(|pager| pager.items().get(index).cloned());
        card.map(|card| line(l, card, &scheme, on_look)).into_any()
    });
    let empty = Memo::new(move |_| list.pager.with(|pager| pager.items().is_empty()));
    let head = move |sort| header(l, filters, sort);
    view! {
        <div class="directory-region" tabindex="0" role="region" aria-label=l.directory().region hidden=move || empty.get()>
            <table class="directory-table">
                <thead>
                    <tr>
                        <th scope="col" class="sticky">{l.directory().creator}</th>
                        <th scope="col">{l.record().tier}</th>
                        {head(KolSort::Followers)}
                        {head(KolSort::Reads)}
                        {head(KolSort::Interactions)}
                        {head(KolSort::ErByReads)}
                        {head(KolSort::ErByFollowers)}
                        <th scope="col" class="num">{l.record().viral_rate}</th>
                        {head(KolSort::Growth)}
                        {head(KolSort::PictureQuote)}
                        {head(KolSort::VideoQuote)}
                        <th scope="col" class="num">{l.directory().notes_30}</th>
                        <th scope="col">
                            <span class="sr-only">{l.directory().look}</span>
                        </th>
                    </tr>
                </thead>
                <tbody>
                    <Rows count=count(list) row=row />
                </tbody>
            </table>
        </div>
        {live(move || {
            (!empty.get()).then(|| view! { <p class="quiet table-key">{l.directory().not_shared_key}</p> }).into_any()
        })}
    }
}

fn header(l: L10n, filters: Memo<Filters>, sort: KolSort) -> AnyView {
    let state = move || filters.with(|filters| (filters.sort == sort).then_some(filters.ascending));
    let sorted = value(move || match state() {
        Some(true) => Some("ascending"),
        Some(false) => Some("descending"),
        None => None,
    });
    let arrow = value(move || match state() {
        Some(true) => Some("up"),
        Some(false) => Some("down"),
        None => None,
    });
    view! {
        <th scope="col" class="num" aria-sort=sorted>
            <a
                class="sort-link"
                href=move || filters.with(|filters| filters.sorted(sort).href())
                data-noscroll=""
                data-arrow=arrow
            >
                {(l.directory().sorts)(sort)}
            </a>
        </th>
    }
    .into_any()
}

fn line(l: L10n, card: Card, scheme: &Scheme, on_look: Callback<Card>) -> AnyView {
    let figures = card.figures;
    let kept = Missing::of(Field::Statistics, &card.withheld);
    let quotes = Missing::of(Field::Quotes, &card.withheld);
    let cell = |words: Option<String>, missing: Missing| {
        let shown = words.map_or_else(|| missing.cell(l), IntoAny::into_any);
        view! { <td class="num">{shown}</td> }.into_any()
    };
    let count = |value: Option<f64>| value.map(|value| l.figure(value));
    let share = |value: Option<f64>| value.map(|value| l.percent(value));
    let yuan = |quote: Option<u32>| quote.filter(|yuan| *yuan > 0).map(|yuan| l.yuan(yuan));
    let name = card.nickname.clone();
    let facts = facts(l, &card);
    let look = {
        let card = card.clone();
        Callback::new(move |()| on_look.run(card.clone()))
    };
    view! {
        <tr on:keydown=move |event| if is_look(&event) { look.run(()) }>
            <th scope="row" class="sticky">
                <span class="directory-who">
                    <PickBox id=card.id name=name.clone() />
                    <a class="kol-card-link" href=format!("/kols/{}", card.id)>
                        <Avatar id=card.id name=name.clone() />
                        <span class="kol-card-who">
                            <span class="name">{name.clone()}</span>
                            <span class="quiet name">{facts}</span>
                        </span>
                    </a>
                </span>
            </th>
            <td>{badge(l, scheme, card.followers)}</td>
            {cell(card.followers.map(|followers| l.figure(followers as f64)), Missing::Unknown)}
            {cell(count(figures.reads), kept)}
            {cell(count(figures.interactions), Missing::Unknown)}
            {cell(share(figures.er_by_reads), kept)}
            {cell(share(figures.er_by_followers), Missing::Unknown)}
            {cell(share(figures.viral_rate), Missing::Unknown)}
            {cell(share(figures.growth), kept)}
            {cell(yuan(card.picture_quote), quotes)}
            {cell(yuan(card.video_quote), quotes)}
            {cell(Some(l.integer(figures.notes.into())), Missing::Unknown)}
            <td>
                <button
                    class="pill pill-icon kol-look"
                    title=l.directory().look_key
                    aria-label=(l.directory().look_at)(&name)
                    on:click=move |_| look.run(())
                >
                    {Icon::Eye.view()}
                </button>
            </td>
        </tr>
    }
    .into_any()
}
