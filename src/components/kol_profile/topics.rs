//! What a creator writes about: its topics, and the words its titles repeat, each with what it
//! gathers.

use hongbang_api::kols::KolNote;
use hongbang_domain::content::{Used, Written, topics, words};
use leptos::html;
use leptos::prelude::*;

use crate::components::live::live;
use crate::components::rich_text::{search_href, topic_href};
use crate::locales::L10n;
use crate::state::language::use_l10n;
use crate::state::record::Record;
use crate::state::viewport::use_near;

/// Topics and words shown: those with the most notes.
const SHOWN: usize = 12;

/// Topics and words, worked out when they come near: not every reader gets here.
#[component]
pub fn Topics(
    /// The creator.
    record: StoredValue<Record>,
) -> impl IntoView {
    let l = use_l10n();
    let words = l.profile();
    let place = NodeRef::<html::Div>::new();
    let near = use_near(place, "600px");
    let seen = Memo::new(move |seen: Option<&bool>| seen == Some(&true) || near.get());
    view! {
        <section class="panel" id="topics">
            <h2>{words.topics}</h2>
            <div class="used" node_ref=place>
                {live(move || {
                    if !seen.get() {
                        return ().into_any();
                    }
                    record.with_value(|record| lists(l, &record.notes))
                })}
            </div>
        </section>
    }
}

fn lists(l: L10n, notes: &[KolNote]) -> AnyView {
    let texts = l.profile();
    let written: Vec<Written<'_>> = notes
        .iter()
        .map(|note| Written {
            title: &note.title,
            topics: &note.topics,
            interactions: note.published.counts.interactions(),
        })
        .collect();
    let mut topics = topics(&written);
    topics.truncate(SHOWN);
    let words = words(&written, SHOWN);
    view! {
        <p class="quiet used-hint">{(texts.topics_hint)(notes.len())}</p>
        {list(l, texts.topics_head, texts.no_topics, topics, topic_href, "#")}
        {list(l, texts.words_head, texts.no_words, words, search_href, "")}
    }
    .into_any()
}

fn list(
    l: L10n,
    title: &'static str,
    none: &'static str,
    used: Vec<Used>,
    href: fn(&str) -> String,
    sign: &'static str,
) -> AnyView {
    if used.is_empty() {
        return view! {
            <div>
                <h3>{title}</h3>
                <p class="quiet">{none}</p>
            </div>
        }
        .into_any();
    }
    let rows = used.into_iter().map(|used| {
        let gathered = used.interactions.map(|median| l.figure(median));
        let href = href(&used.text);
        let said = (l.profile().used)(used.notes, gathered.as_deref());
        view! {
            <li>
                <a class="topic" href=href>
                    {sign}
                    {used.text}
                </a>
                <span class="quiet">{said}</span>
            </li>
        }
    });
    view! {
        <div>
            <h3>{title}</h3>
            <ul>{rows.collect_view()}</ul>
        </div>
    }
    .into_any()
}
