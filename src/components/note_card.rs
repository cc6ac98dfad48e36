//! A note in a feed.

use hongbang_api::notes::NoteCard as Card;
use leptos::prelude::*;

use crate::components::avatar::Avatar;
use crate::components::cover::{Cover, shown_ratio};
use crate::components::icon::Icon;
use crate::components::rich_text::plain;
use crate::components::tier_badge::TierBadge;
use crate::state::language::use_l10n;

/// Text size and line height of a card's title, px; `style/feed.css` sets the same.
const TITLE_SIZE: f64 = 14.0;
const TITLE_LINE: f64 = 20.0;
const TITLE_LINES: f64 = 2.0;
/// Padding, the line of the author and what is between them, px.
const FRAME: f64 = 54.0;
/// Left and right padding of the text, px.
const INSET: f64 = 26.0;

/// How a card is sized: from its data alone, before it is painted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Size {
    /// Lines of the title.
    pub lines: u8,
    /// The whole card's height, px.
    pub height: f64,
}

/// The size of a card in a column of the given width, px.
#[must_use]
pub fn size(card: &Card, width: f64) -> Size {
    let room = ((width - INSET) / TITLE_SIZE).max(1.0);
    let lines = (ems(&heading(card)) / room).ceil().clamp(1.0, TITLE_LINES);
    let height = width / shown_ratio(card.cover_ratio) + FRAME + lines * TITLE_LINE;
    Size {
        lines: lines as u8,
        height,
    }
}

/// A text's width in ems, in a bold sans: exact for Chinese, a little on the generous side
/// for Latin and emoji, since a line too many leaves a gap, and one too few cuts words off.
fn ems(text: &str) -> f64 {
    text.chars()
        .map(|c| match c {
            ' '..='/' | ':' | ';' | 'I' | 'f' | 'i' | 'j' | 'l' | 'r' | 't' | '|' => 0.38,
            'M' | 'W' | 'm' | 'w' => 0.95,
            'A'..='Z' => 0.69,
            '\0'..'\u{2e80}' => 0.6,
            '\u{2e80}'..'\u{1f000}' => 1.0,
            _ => 1.3,
        })
        .sum()
}

/// The title, or where there is none the first words.
fn heading(card: &Card) -> String {
    plain(if card.title.trim().is_empty() {
        &card.excerpt
    } else {
        &card.title
    })
}

/// A note in a feed: cover, title, author, likes.
#[component]
pub fn NoteCard(
    /// The note.
    card: Card,
    /// Lines of the title, from [`size`].
    lines: Signal<u8>,
) -> impl IntoView {
    let l = use_l10n();
    let heading = Some(heading(&card)).filter(|text| !text.trim().is_empty());
    let heading = heading.unwrap_or_else(|| l.untitled.to_owned());
    let Card { id, author, .. } = card;
    view! {
        <a class="card-link" href=format!("/notes/{id}")>
            <Cover
                id=id
                title=card.title
                body=card.excerpt
                category=card.category
                kind=card.kind
                sponsored=card.sponsored
            />
            <h2 class=move || format!("card-title lines-{}", lines.get())>{heading}</h2>
        </a>
        <div class="card-foot">
            <a class="card-author" href=format!("/kols/{}", author.id)>
                <Avatar id=author.id name=author.nickname.clone() />
                <span class="name">{author.nickname}</span>
            </a>
            <TierBadge followers=author.followers />
            {card
                .counts
                .likes
                .map(|likes| {
                    view! {
                        <span class="card-likes">
                            {Icon::Heart.view()} <span class="sr-only">{l.likes}" "</span>
                            {l.compact(likes)}
                        </span>
                    }
                })}
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_title_takes_two_lines_and_no_more() {
        assert!((ems("敏感肌换季") - 5.0).abs() < 1e-9);
        assert!(ems("sensitive") < ems("敏感肌换季实测面霜"));
    }
}
