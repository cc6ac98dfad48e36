//! What a field may become: a list of options, and beside those that can be forgotten the
//! buttons that forget them.

use leptos::html;
use leptos::prelude::*;
use web_sys::Element;

use crate::components::icon::Icon;
use crate::components::live::value;
use crate::state::language::use_l10n;

/// Something that the field may become.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// What kind of thing it is.
    pub icon: Icon,
    /// Its words.
    pub words: String,
    /// What to know about it.
    pub hint: String,
}

/// Offers that can be forgotten.
#[derive(Clone, Copy)]
pub struct Forget {
    /// Whether those that are shown can be.
    pub shown: Signal<bool>,
    /// Forgets one.
    pub one: Callback<usize>,
    /// Forgets all.
    pub all: Callback<()>,
}

/// The list of a field: how it is walked, and how an option is taken.
#[derive(Clone, Copy)]
pub struct Listed {
    /// The field's id; those of the list and its options start with it.
    pub id: &'static str,
    /// What it lists, for a screen reader.
    pub label: &'static str,
    /// The option that is chosen.
    pub active: RwSignal<Option<usize>>,
    /// The list itself.
    pub list: NodeRef<html::Ul>,
    /// Takes an option.
    pub take: Callback<usize>,
}

impl Listed {
    /// The list's id.
    #[must_use]
    pub fn list_id(self) -> String {
        [self.id, "-list"].concat()
    }

    /// An option's id.
    #[must_use]
    pub fn option_id(self, index: usize) -> String {
        format!("{}-{index}", self.id)
    }

    /// Chooses the option that an arrow leads to, and scrolls to it.
    pub fn walk(self, count: usize, key: &str) {
        let to = step(self.active.get_untracked(), count, key);
        self.active.set(to);
        if let Some((list, index)) = self.list.get_untracked().zip(to) {
            reveal(&list, index);
        }
    }
}

/// The list. What is pressed in it leaves the focus where it is.
pub fn popup(offers: Vec<Offer>, listed: Listed, forget: Option<Forget>) -> AnyView {
    let l = use_l10n();
    let forget = forget.map(|forget| {
        view! {
            <p class="combo-head">{l.find().recent}</p>
            {forgetting(&offers, forget)}
        }
    });
    let options = offers
        .into_iter()
        .enumerate()
        .map(|(index, offer)| option(index, offer, listed))
        .collect_view();
    view! {
        <div class="combo-popup" on:mousedown=move |event| event.prevent_default()>
            {forget}
            <ul id=listed.list_id() role="listbox" aria-label=listed.label node_ref=listed.list>
                {options}
            </ul>
        </div>
    }
    .into_any()
}

fn option(index: usize, offer: Offer, listed: Listed) -> AnyView {
    let Listed { active, take, .. } = listed;
    let selected = value(move || {
        Some(if active.get() == Some(index) {
            "true"
        } else {
            "false"
        })
    });
    view! {
        <li
            id=listed.option_id(index)
            class="combo-option"
            role="option"
            aria-selected=selected
            on:click=move |_| take.run(index)
        >
            {offer.icon.view()}
            <span class="name">{offer.words}</span>
            <span class="combo-hint">{offer.hint}</span>
        </li>
    }
    .into_any()
}

/// The buttons that forget, each beside its offer: a list of options holds no buttons.
fn forgetting(offers: &[Offer], forget: Forget) -> AnyView {
    let l = use_l10n();
    let buttons = offers
        .iter()
        .enumerate()
        .map(|(index, offer)| {
            view! {
                <button
                    type="button"
                    class="combo-forget"
                    aria-label=(l.find().forget)(&offer.words)
                    on:click=move |_| forget.one.run(index)
                >
                    {Icon::Close.view()}
                </button>
            }
        })
        .collect_view();
    view! {
        <button
            type="button"
            class="combo-forget-all quiet-link"
            on:click=move |_| forget.all.run(())
        >
            {l.find().forget_all}
        </button>
        <div class="combo-beside">{buttons}</div>
    }
    .into_any()
}

/// The option that an arrow leads to: round and round, with the field itself in between.
fn step(active: Option<usize>, count: usize, key: &str) -> Option<usize> {
    let last = count.checked_sub(1)?;
    match (active, key) {
        (None, "ArrowDown") => Some(0),
        (None, _) => Some(last),
        (Some(at), "ArrowDown") => (at < last).then_some(at + 1),
        (Some(at), _) => at.checked_sub(1),
    }
}

/// Scrolls a list to an option, and the page to nowhere.
fn reveal(list: &Element, index: usize) {
    let option: Option<Element> = list.children().item(index as u32);
    let Some(option) = option else { return };
    // Beside buttons, both scroll together.
    let frame = match list.parent_element() {
        Some(parent) if list.scroll_height() <= list.client_height() => parent,
        _ => list.clone(),
    };
    let (seen, option) = (
        frame.get_bounding_client_rect(),
        option.get_bounding_client_rect(),
    );
    let above = (seen.top() - option.top()).max(0.0);
    let below = (option.bottom() - seen.bottom()).max(0.0);
    frame.set_scroll_top(frame.scroll_top() + (below - above).ceil() as i32);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_go_round_and_through_the_field() {
        let mut at = None;
        let mut walk = |key: &str| {
            at = step(at, 2, key);
            at
        };
        let down = [(); 4].map(|()| walk("ArrowDown"));
        assert_eq!(down, [Some(0), Some(1), None, Some(0)]);
        let up = [(); 3].map(|()| walk("ArrowUp"));
        assert_eq!(up, [None, Some(1), Some(0)]);
        assert_eq!(step(None, 0, "ArrowDown"), None);
    }
}
