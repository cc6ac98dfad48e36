//! `/search`: notes by their words, ranked in the browser.

mod controls;
mod field;
mod hits;

use hongbang_domain::text::QUERY_CHARS;
use leptos::prelude::*;

use crate::components::combobox::Combo;
use crate::components::live::live;
use crate::components::notice::notice;
use crate::state::asked::{Asked, Sense, sense};
use crate::state::language::use_l10n;
use crate::state::title::use_title;
use field::SearchField;
use hits::Hits;

/// The page.
#[component]
pub fn Search(
    /// The page's parameters.
    query: Signal<String>,
) -> impl IntoView {
    let l = use_l10n();
    let asked = Memo::new(move |_| query.with(|query| Asked::of(query)));
    let words = Memo::new(move |_| asked.with(|asked| asked.words.clone()));
    use_title(move || {
        let words = words.get();
        if words.is_empty() {
            l.find().search.to_owned()
        } else {
            [&*words, " · ", l.find().search].concat()
        }
    });
    let combo = Combo::new();
    let again = RwSignal::new(0_u32);
    view! {
        <div class="page page-wide search">
            <h1 class="sr-only">{l.find().search}</h1>
            <SearchField
                words=words.into()
                combo=combo
                again=Callback::new(move |()| again.update(|again| *again += 1))
            />
            {live(move || {
                let words = words.get();
                let (title, hint) = match sense(&words) {
                    Sense::Words => {
                        return view! { <Hits asked=asked words=words combo=combo again=again /> }
                            .into_any();
                    }
                    Sense::Nothing => {
                        return view! {
                            <div class="search-idle">
                                <p class="notice-title">{l.find().idle}</p>
                                <p>{l.find().idle_hint}</p>
                            </div>
                        }
                            .into_any();
                    }
                    Sense::NoWord => (l.find().no_word, l.find().no_word_hint.to_owned()),
                    Sense::TooLong => {
                        let hint = (l.find().too_long_hint)(QUERY_CHARS, words.chars().count());
                        (l.find().too_long, hint)
                    }
                };
                notice(title.to_owned(), hint, ().into_any())
            })}
        </div>
    }
}
