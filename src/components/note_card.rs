//! A note in a feed.

use hongbang_api::notes::NoteCard as Card;
use leptos::prelude::*;

use crate::components::avatar::Avatar;
use crate::components::cover::{Cover, shown_ratio};
use crate::components::icon::Icon;
use crate::components::live::{live, value};
use crate::components::rich_text::plain;
use crate::components::tier_badge::TierBadge;
use crate::state::item::{Item, Piece};
use crate::state::language::use_l10n;
use crate::state::marks::use_marks;
use crate::state::meant::Meant;

/// Text size and line height of a card's title, px; `style/feed.css` sets the same.
const TITLE_SIZE: f64 = 14.0;
const TITLE_LINE: f64 = 20.0;
const TITLE_LINES: f64 = 2.0;
/// Padding, the line of the author and what is between them, px.
const FRAME: f64 = 54.0;
/// Left and right padding of the text, px.
const INSET: f64 = 26.0;

/// The line below the title, where there is one, px.
const LINE: f64 = 20.0;

/// Between the button on the cover and the cover's foot, px.
const WHY_GAP: f64 = 8.0;

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
pub fn size(item: &Item, width: f64) -> Size {
    let card = &item.card;
    let room = ((width - INSET) / TITLE_SIZE).max(1.0);
    let lines = (ems(&heading(card)) / room).ceil().clamp(1.0, TITLE_LINES);
    let line = if item.line.is_empty() { 0.0 } else { LINE };
    let height = width / shown_ratio(ratio(card)) + FRAME + line + lines * TITLE_LINE;
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

/// Width over height of what is on the cover.
fn ratio(card: &Card) -> f64 {
    match &card.cover {
        Some(picture) if picture.width > 0 && picture.height > 0 => {
            f64::from(picture.width) / f64::from(picture.height)
        }
        _ => card.cover_ratio,
    }
}

/// A note in a feed: cover, title, author, likes.
#[component]
pub fn NoteCard(
    /// The note.
    item: Item,
    /// Lines of the title, from [`size`].
    lines: u8,
    /// The title's id.
    title_id: String,
    /// Tells why it is here.
    #[prop(optional_no_strip)]
    why: Option<Callback<()>>,
) -> impl IntoView {
    let l = use_l10n();
    let Item {
        card, line, title, ..
    } = item;
    let heading = Some(heading(&card)).filter(|text| !text.trim().is_empty());
    let heading = heading.unwrap_or_else(|| l.untitled.to_owned());
    let heading = if title.is_empty() {
        heading.into_any()
    } else {
        pieces(title)
    };
    let foot = if line.is_empty() { 0.0 } else { LINE } + FRAME + f64::from(lines) * TITLE_LINE;
    let bottom = format!("{}px", foot + WHY_GAP);
    let Card { id, author, .. } = card;
    view! {
        <a class="card-link" href=format!("/notes/{id}") data-noscroll="">
            <Cover
                id=id
                title=card.title
                body=card.excerpt
                category=card.category
                kind=card.kind
                sponsored=card.sponsored
                picture=card.cover
            />
            <h2 class=format!("card-title lines-{lines}") id=title_id>
                {heading}
            </h2>
            {(!line.is_empty()).then(|| view! { <p class="card-line">{pieces(line)}</p> })}
        </a>
        <div class="card-foot">
            <a class="card-author" href=format!("/kols/{}", author.id)>
                <Avatar id=author.id name=author.nickname.clone() />
                <span class="name">{author.nickname}</span>
            </a>
            <TierBadge followers=author.followers />
            {like(Meant::Like(id), card.mine.unwrap_or_default().liked, card.counts.likes)}
        </div>
        {why
            .map(|why| {
                view! {
                    <button class="card-why" style:bottom=bottom aria-label=l.read.why title=l.read.why on:click=move |_| why.run(())>
                        {Icon::Question.view()}
                    </button>
                }
            })}
    }
}

/// The like of a card, and how many there are.
fn like(meant: Meant, base: bool, likes: Option<u64>) -> AnyView {
    let l = use_l10n();
    let toggle = use_marks().toggle(meant, base);
    view! {
        <button
            class="card-like"
            aria-label=l.likes
            aria-pressed=value(move || Some(if toggle.is_on() { "true" } else { "false" }))
            on:click=move |_| toggle.press()
        >
            {Icon::Heart.view()}
            {likes
                .map(|likes| live(move || view! { <span>{l.compact(toggle.counted(likes))}</span> }.into_any()))}
        </button>
    }
    .into_any()
}

/// Text of which some is what was looked for.
fn pieces(pieces: Vec<Piece>) -> AnyView {
    pieces
        .into_iter()
        .map(|piece| {
            if piece.marked {
                view! { <mark>{piece.text}</mark> }.into_any()
            } else {
                piece.text.into_any()
            }
        })
        .collect_view()
        .into_any()
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
