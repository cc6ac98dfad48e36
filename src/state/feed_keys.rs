//! The keyboard in a feed: j and k or Page Down and Page Up walk the articles, Enter opens one,
//! l likes it, c collects it, Ctrl with Home and End leaves the feed.

use leptos::ev::{self, KeyboardEvent};
use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::focus;
use super::item::Cards;
use super::marks::use_marks;
use super::masonry::Slot;
use super::meant::Meant;
use super::viewport::{visible, window_height};

/// What walking needs to know of a feed.
#[derive(Clone, Copy)]
pub struct Walk {
    /// The feed's element.
    pub container: NodeRef<html::Div>,
    /// Its cards.
    pub cards: Cards,
    /// The card that has, or last had, the focus.
    pub current: StoredValue<Option<usize>>,
    /// Where a card is.
    pub slots: Callback<usize, Option<Slot>>,
    /// Builds the cards near the visible part.
    pub refresh: Callback<()>,
}

/// The id of a card's element.
#[must_use]
pub fn card_id(index: usize) -> String {
    format!("card-{index}")
}

/// Listens as long as the calling view is shown.
pub fn listen(walk: Walk) {
    let marks = use_marks();
    let handle = window_event_listener(ev::keydown, move |event| {
        if !is_for_the_page(&event) {
            return;
        }
        let within = walk.has_focus();
        let done = match &*event.key() {
            "Home" | "End" if event.ctrl_key() && within => walk.leave(&event.key()),
            _ if event.ctrl_key() => false,
            "j" => walk.step(true),
            "k" => walk.step(false),
            "PageDown" if within => walk.step(true),
            "PageUp" if within => walk.step(false),
            "Enter" if walk.is_on_article(&event) => walk.open(),
            key @ ("l" | "c") => walk.current().is_some_and(|index| {
                walk.cards.at.run(index).is_some_and(|item| {
                    let (id, mine) = (item.card.id, item.card.mine.unwrap_or_default());
                    let toggle = if key == "l" {
                        marks.toggle(Meant::Like(id), mine.liked)
                    } else {
                        marks.toggle(Meant::Collect(id), mine.collected)
                    };
                    toggle.press();
                    true
                })
            }),
            _ => false,
        };
        if done {
            event.prevent_default();
        }
    });
    on_cleanup(move || handle.remove());
}

/// Whether a key is meant for the page: not for a field, a dialog or the browser.
#[must_use]
pub fn is_for_the_page(event: &KeyboardEvent) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let field = target.is_some_and(|target| {
        let field = target.closest("input,textarea,select,[contenteditable],dialog");
        field.ok().flatten().is_some()
    });
    let covered = document().query_selector("dialog[open]").ok().flatten();
    !(event.default_prevented() || event.alt_key() || event.meta_key() || field)
        && covered.is_none()
}

impl Walk {
    fn has_focus(self) -> bool {
        let (container, active) = (self.container.get_untracked(), document().active_element());
        container.is_some_and(|container| container.contains(active.as_deref()))
    }

    /// The card with the focus, or else the last one that had it, while it is to be seen.
    fn current(self) -> Option<usize> {
        let index = self.current.get_value()?;
        let container = self.container.get_untracked()?;
        let (top, bottom) = visible(&container);
        let slot = self.slots.run(index)?;
        (self.has_focus() || (slot.y < bottom && slot.y + slot.height > top)).then_some(index)
    }

    fn step(self, forth: bool) -> bool {
        let next = match self.current() {
            Some(index) if forth => Some(index + 1),
            Some(index) => index.checked_sub(1),
            None => self.first_visible(),
        };
        next.is_some_and(|index| self.focus(index))
    }

    fn first_visible(self) -> Option<usize> {
        let container = self.container.get_untracked()?;
        let (top, _) = visible(&container);
        let starts_below = |index: &usize| {
            self.slots
                .run(*index)
                .is_some_and(|slot| slot.y + slot.height / 2.0 > top)
        };
        (0..self.cards.count.get_untracked()).find(starts_below)
    }

    /// Gives a card the focus, and brings it into view.
    fn focus(self, index: usize) -> bool {
        let (Some(container), Some(slot)) = (self.container.get_untracked(), self.slots.run(index))
        else {
            return false;
        };
        let (top, bottom) = visible(&container);
        // Room for the bars above and below.
        let room = (window_height() * 0.12).min(84.0);
        let start = window().scroll_y().unwrap_or(0.0) - top;
        if slot.y < top + room || slot.y + slot.height > bottom - room {
            let to = start + slot.y - room;
            window().scroll_to_with_x_and_y(0.0, to.max(0.0));
        }
        self.current.set_value(Some(index));
        self.refresh.run(());
        request_animation_frame(move || {
            if let Some(card) = document().get_element_by_id(&card_id(index)) {
                focus::to(&card);
            }
        });
        true
    }

    /// The first thing after the feed, or the last before it.
    fn leave(self, key: &str) -> bool {
        let beyond = if key == "End" {
            document()
                .query_selector("nav.tabs a, .feed-end")
                .ok()
                .flatten()
        } else {
            document().query_selector("main nav a").ok().flatten()
        };
        beyond.is_some_and(|element| {
            focus::to(&element);
            true
        })
    }

    fn is_on_article(self, event: &KeyboardEvent) -> bool {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        target.is_some_and(|target| target.matches(".card") == Ok(true))
    }

    fn open(self) -> bool {
        let link = self.current.get_value().and_then(|index| {
            let card = document().get_element_by_id(&card_id(index))?;
            card.query_selector("a").ok()?
        });
        link.and_then(|link| link.dyn_into::<HtmlElement>().ok())
            .is_some_and(|link| {
                link.click();
                true
            })
    }
}
