//! The left column: who passes, and below it what counts.

use hongbang_domain::note::NoteKind;
use hongbang_domain::roster::{Filter, Range};
use hongbang_domain::shortlist::ShortlistId;
use leptos::prelude::*;

use super::facets::{categories, others, tiers};
use super::own::only_own;
use super::range::range;
use super::without::Without;
use crate::components::live::live;
use crate::state::builder::Builder;
use crate::state::language::use_l10n;
use crate::state::roster::Mentioned;

/// The ranges that are seen at once.
const FIRST: [Range; 5] = [
    Range::Quote,
    Range::ErByReads,
    Range::Authenticity,
    Range::Cpe,
    Range::Followers,
];

/// The id of the keyword's field, for the key that goes there.
pub const KEYWORD: &str = "builder-keyword";

/// Who passes.
#[component]
pub fn Filters(
    /// The page.
    builder: Builder,
    /// The list that it is of.
    id: ShortlistId,
) -> impl IntoView {
    let l = use_l10n();
    let others_of = Range::ALL.iter().filter(|range| !FIRST.contains(range));
    let rest: Vec<Range> = others_of.copied().collect();
    let rest_asked = rest.clone();
    let rest_set = builder.filter.with_untracked(|filter| {
        let mut rest = rest_asked.iter();
        rest.any(|range| !filter.bounds(*range).is_open())
    });
    let others_set = builder.filter.with_untracked(|filter| {
        !(filter.cities.is_empty()
            && filter.city_tiers.is_empty()
            && filter.languages.is_empty()
            && filter.mcns.is_empty())
    });
    view! {
        <div class="filters">
            <header class="filters-head">
                <h2>{l.builder().filters}</h2>
                <Reset builder=builder />
            </header>
            <Keyword builder=builder />
            {only_own(builder)}
            {tiers(builder)}
            {categories(builder)}
            <Kinds builder=builder />
            {FIRST.map(|each| range(builder, each)).into_iter().collect_view()}
            <details class="asked-fold" open=rest_set>
                <summary>{l.builder().more_ranges}</summary>
                {rest.into_iter().map(|each| range(builder, each)).collect_view()}
            </details>
            <details class="asked-fold" open=others_set>
                <summary>{l.builder().more_facets}</summary>
                {others(builder)}
            </details>
            <Without builder=builder id=id />
        </div>
    }
}

/// Takes all filters back.
#[component]
fn Reset(
    /// The page.
    builder: Builder,
) -> impl IntoView {
    let l = use_l10n();
    let active = Memo::new(move |_| builder.filter.with(Filter::active));
    live(move || {
        let active = active.get();
        if active == 0 {
            return ().into_any();
        }
        view! {
            <button
                type="button"
                class="filters-reset"
                on:click=move |_| builder.filter.set(Filter::default())
            >
                {(l.builder().reset)(active)}
            </button>
        }
        .into_any()
    })
}

/// A word in names or notes.
#[component]
fn Keyword(
    /// The page.
    builder: Builder,
) -> impl IntoView {
    let l = use_l10n();
    let mentioned = builder.roster.mentioned();
    view! {
        <div class="filters-keyword">
                <input
                    id=KEYWORD
                    class="asked-search"
                    type="search"
                    autocomplete="off"
                    spellcheck="false"
                    maxlength="100"
                    aria-label=l.builder().keyword
                    aria-describedby="builder-keyword-said"
                    placeholder=l.builder().keyword
                    prop:value=move || builder.filter.with(|filter| filter.keyword.clone())
                    on:input=move |event| {
                        let keyword = event_target_value(&event);
                        builder.filter.update(|filter| filter.keyword = keyword);
                    }
                />
            <p id="builder-keyword-said" class="quiet" role="status">
                {live(move || match mentioned.get() {
                    Mentioned::Nothing => ().into_any(),
                    Mentioned::Asking => l.builder().mentions_asked.into_any(),
                    Mentioned::By(count) => (l.builder().mentioned_by)(&l.integer(count.into())).into_any(),
                    Mentioned::Failed(_) => {
                        view! {
                            {l.builder().mentions_failed}
                            " "
                            <button
                                type="button"
                                class="asked-more"
                                on:click=move |_| {
                                    let keyword = builder
                                        .filter
                                        .with_untracked(|filter| filter.keyword.clone());
                                    builder.roster.keyword(&keyword);
                                }
                            >
                                {l.retry}
                            </button>
                        }
                            .into_any()
                    }
                })}
            </p>
        </div>
    }
}

/// The kind of note that quotes and costs are of.
#[component]
fn Kinds(
    /// The page.
    builder: Builder,
) -> impl IntoView {
    let l = use_l10n();
    let kind = move |kind: NoteKind, words: &'static str| {
        view! {
            <label class="kind">
                <input
                    type="radio"
                    name="builder-kind"
                    prop:checked=move || builder.kind.get() == kind
                    on:change=move |_| builder.kind.set(kind)
                />
                <span>{words}</span>
            </label>
        }
    };
    view! {
        <fieldset class="kinds">
            <legend>{l.builder().kind}</legend>
            {kind(NoteKind::Picture, l.record().picture)}
            {kind(NoteKind::Video, l.video)}
        </fieldset>
    }
}
