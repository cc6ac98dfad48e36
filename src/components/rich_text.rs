//! A note's text with its topics and mentions as links and the platform's emoji codes as emoji.
//! Every piece is a text node: nothing a user wrote is ever read as HTML.

use hongbang_domain::body::{Span, spans};
use leptos::prelude::*;

/// The text of a note.
#[component]
pub fn RichText(
    /// The text as the author wrote it.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    spans(&text)
        .into_iter()
        .map(|span| match span {
            Span::Text(text) => text.to_owned().into_any(),
            Span::Emoji(emoji) => emoji.into_any(),
            Span::Topic(topic) => {
                view! { <a class="topic" href=topic_href(topic)>"#" {topic.to_owned()}</a> }
                    .into_any()
            }
            Span::Mention(name) => {
                view! { <a class="mention" href=search_href(name)>"@" {name.to_owned()}</a> }
                    .into_any()
            }
        })
        .collect_view()
}

/// The text without markup: emoji for their codes, `#` and `@` kept.
#[must_use]
pub fn plain(text: &str) -> String {
    spans(text)
        .into_iter()
        .map(|span| match span {
            Span::Text(text) => text.to_owned(),
            Span::Emoji(emoji) => emoji.to_owned(),
            Span::Topic(topic) => format!("#{topic}"),
            Span::Mention(name) => format!("@{name}"),
        })
        .collect()
}

/// Where a topic's feed is.
#[must_use]
pub fn topic_href(topic: &str) -> String {
    [
        "/topics/",
        &String::from(js_sys::encode_uri_component(topic)),
    ]
    .concat()
}

/// Where notes are looked for that have these words.
#[must_use]
pub fn search_href(words: &str) -> String {
    [
        "/search?q=",
        &String::from(js_sys::encode_uri_component(words)),
    ]
    .concat()
}
