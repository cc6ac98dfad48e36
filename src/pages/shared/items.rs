//! The creators of a shared list: as anyone may see them, and what the brand chose to say.

use hongbang_api::kols::KolCard;
use hongbang_api::shortlists::{Remarks, SharedItem};
use hongbang_domain::shortlist::State;
use hongbang_domain::tier::Scheme;
use leptos::prelude::*;

use crate::components::avatar::Avatar;
use crate::components::kol_card::{Fact, facts};
use crate::components::tier_badge::badge;
use crate::locales::L10n;

/// The creators, in the list's order.
pub fn items(l: L10n, items: &[SharedItem], scheme: &Scheme) -> AnyView {
    let words = l.shared();
    if items.is_empty() {
        return view! {
            <section class="shared-part shared-nobody">
                <h2>{words.empty}</h2>
                <p class="quiet">{words.empty_hint}</p>
            </section>
        }
        .into_any();
    }
    let rows = items.iter().map(|item| row(l, item, scheme));
    view! {
        <section class="shared-part" aria-labelledby="shared-creators">
            <h2 id="shared-creators">{words.creators}</h2>
            <ol class="shared-items">{rows.collect_view()}</ol>
        </section>
    }
    .into_any()
}

fn row(l: L10n, item: &SharedItem, scheme: &Scheme) -> AnyView {
    let words = l.shared();
    let who = match &item.card {
        Some(card) => who(l, card, scheme),
        None => {
            let (name, hint) = match item.own {
                true => (words.own, words.own_hint),
                false => (words.vanished, words.vanished_hint),
            };
            view! {
                <div class="shared-who">
                    <span class="shared-gone-mark" aria-hidden="true"></span>
                    <div class="kol-card-who">
                        <strong class="name">{name}</strong>
                        <span class="quiet">{hint}</span>
                    </div>
                </div>
            }
            .into_any()
        }
    };
    let remarks = item.remarks.as_ref().map(|remarks| said(l, remarks));
    view! {
        <li class="shared-item" class:is-gone=item.card.is_none() && !item.own>
            {who}
            <p class="shared-state">
                {item
                    .pinned
                    .then(|| view! { <span class="shared-pinned">{words.pinned}</span> })}
                {state(l, item.state)}
            </p>
            {figures(l, item)}
            {remarks}
        </li>
    }
    .into_any()
}

fn who(l: L10n, card: &KolCard, scheme: &Scheme) -> AnyView {
    let name = card.nickname.clone();
    view! {
        <a class="shared-who" href=format!("/kols/{}", card.id)>
            <Avatar id=card.id name=name.clone() />
            <span class="kol-card-who">
                <strong class="name">{name}</strong>
                <span class="quiet name">{facts(l, card)}</span>
                <span class="shared-tier">{badge(l, scheme, card.followers)}</span>
            </span>
        </a>
    }
    .into_any()
}

/// A state: its words, and a mark that is read without colour.
pub fn state(l: L10n, state: State) -> AnyView {
    let slug = match state {
        State::ToReview => "to-review",
        State::Shortlisted => "shortlisted",
        State::Contacted => "contacted",
        State::Passed => "passed",
    };
    view! {
        <span class=format!("state state-{slug}")>
            <span class="sr-only">{l.shared().state_label} ": "</span>
            {(l.shared().state)(state)}
        </span>
    }
    .into_any()
}

/// What anyone may see of it; what is withheld is left out rather than named, since the reader
/// of a link cannot do anything about it.
fn figures(l: L10n, item: &SharedItem) -> AnyView {
    let card = item.card.as_ref();
    let figures = card.map(|card| card.figures).unwrap_or_default();
    let yuan = |quote: Option<u32>| quote.filter(|yuan| *yuan > 0).map(|yuan| l.yuan(yuan));
    let count = |value: Option<f64>| value.filter(|v| v.is_finite()).map(|v| l.figure(v));
    let (er_name, er) = match figures.er_by_reads {
        Some(er) => (l.directory().er, Some(er)),
        None => (l.directory().er_followers, figures.er_by_followers),
    };
    let facts = [
        (
            l.record().followers,
            card.and_then(|card| card.followers)
                .map(|n| l.figure(n as f64)),
        ),
        (l.record().median_interactions, count(figures.interactions)),
        (l.shared().reads, count(figures.reads)),
        (er_name, er.map(|share| l.percent(share))),
        (
            l.record().picture_quote,
            yuan(card.and_then(|card| card.picture_quote)),
        ),
        (
            l.record().video_quote,
            yuan(card.and_then(|card| card.video_quote)),
        ),
        (l.shared().price, yuan(item.price)),
    ];
    let facts: Vec<_> = facts
        .into_iter()
        .filter(|(_, value)| value.is_some())
        .map(|(label, value)| view! { <Fact label=label value=value /> })
        .collect();
    if facts.is_empty() {
        return ().into_any();
    }
    view! { <dl class="shared-facts">{facts}</dl> }.into_any()
}

/// What the brand thinks of it.
fn said(l: L10n, remarks: &Remarks) -> AnyView {
    let words = l.shared();
    let line = |name: &'static str, text: &str| {
        let text = text.trim().to_owned();
        (!text.is_empty()).then(|| {
            view! {
                <div>
                    <dt>{name}</dt>
                    <dd>{text}</dd>
                </div>
            }
        })
    };
    let tags = remarks.tags.iter().cloned();
    let tags = tags.map(|tag| view! { <li>{tag}</li> }).collect_view();
    let note = line(words.note, &remarks.note);
    let reason = line(words.reason, &remarks.standing.reason);
    if note.is_none() && reason.is_none() && tags.is_empty() {
        return ().into_any();
    }
    view! {
        <div class="shared-said">
            {(note.is_some() || reason.is_some())
                .then(|| view! { <dl>{note} {reason}</dl> })}
            {(!tags.is_empty())
                .then(|| view! { <ul class="tags" aria-label=words.tags>{tags}</ul> })}
        </div>
    }
    .into_any()
}
