//! The field of the search, and what it suggests.

use std::time::Duration;

use hongbang_api::search::{SearchQuery, Suggestions};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::client;
use crate::components::combobox::{Combo, Combobox};
use crate::components::icon::Icon;
use crate::components::offers::{Forget, Offer};
use crate::locales::L10n;
use crate::state::asked::{Asked, Sense, sense};
use crate::state::effect::effect;
use crate::state::focus;
use crate::state::language::use_l10n;
use crate::state::loaded::spawn;
use crate::state::recent_searches::RecentSearches;
use crate::state::suggested::{Suggested, suggested};

/// How long nothing may be written before suggestions are asked for: about as long as from one
/// key to the next.
const PAUSE: Duration = Duration::from_millis(150);

/// The field.
#[component]
pub fn SearchField(
    /// What is looked for.
    words: Signal<String>,
    /// The field itself.
    combo: Combo,
    /// Looks for the same again.
    again: Callback<()>,
) -> impl IntoView {
    let l = use_l10n();
    let navigate = use_navigate();
    let recent = RwSignal::new(RecentSearches::load());
    // The address leads: Back writes what was looked for then.
    effect(move || {
        let words = words.get();
        if sense(&words) == Sense::Words {
            recent.update(|recent| {
                recent.add(&words);
                recent.save();
            });
        }
        if words.is_empty() {
            combo.focus();
        } else {
            combo.open.set(false);
        }
        combo.text.set(words);
    });
    let found = RwSignal::new(Suggestions::default());
    suggest(combo, found);
    let all = Memo::new(move |_| {
        let text = combo.text.get();
        recent.with(|recent| found.with(|found| suggested(&text, recent.all(), found)))
    });
    let ask = move |text: &str| {
        let asked = Asked::words(text);
        if asked.words.is_empty() {
            return;
        }
        combo.open.set(false);
        // To what is found: the keys of the feed work, and a phone's keyboard goes.
        focus::to_page();
        if words.with_untracked(|words| *words == asked.words) {
            again.run(());
        } else {
            navigate(&asked.href(), NavigateOptions::default());
        }
    };
    let go = use_navigate();
    let on_take = Callback::new(move |which: Option<usize>| {
        let chosen = which.and_then(|index| all.with_untracked(|all| all.get(index).cloned()));
        let to = match chosen {
            None => return ask(&combo.text.get_untracked()),
            Some(Suggested::Earlier(words) | Suggested::Words(words)) => return ask(&words),
            Some(Suggested::Topic(topic)) => {
                let tag = js_sys::encode_uri_component(&topic.topic);
                format!("/topics/{}", String::from(tag))
            }
            Some(Suggested::Kol(kol)) => format!("/kols/{}", kol.id),
        };
        go(&to, NavigateOptions::default());
    });
    let change = move |change: &dyn Fn(&mut RecentSearches)| {
        recent.update(|recent| {
            change(recent);
            recent.save();
        });
        // The button that was pressed is gone.
        combo.focus();
    };
    let forget = Forget {
        shown: Signal::derive(move || combo.text.with(|text| text.trim().is_empty())),
        one: Callback::new(move |index: usize| {
            change(&|recent| {
                if let Some(words) = recent.all().get(index).cloned() {
                    recent.remove(&words);
                }
            });
        }),
        all: Callback::new(move |()| change(&RecentSearches::clear)),
    };
    view! {
        <form
            class="search-form"
            role="search"
            on:submit=move |event| {
                event.prevent_default();
                on_take.run(None);
            }
        >
            <Combobox
                combo=combo
                id="search-field"
                label=l.read.search
                placeholder=l.find().placeholder
                offers=Signal::derive(move || {
                    all.with(|all| all.iter().map(|one| offer(l, one)).collect())
                })
                count=l.find().suggestions_count
                on_take=on_take
                forget=forget
            />
        </form>
    }
}

fn offer(l: L10n, suggested: &Suggested) -> Offer {
    let (icon, words, hint) = match suggested {
        Suggested::Earlier(words) => (Icon::Clock, words.clone(), String::new()),
        Suggested::Words(words) => (Icon::Search, (l.find().search_for)(words), String::new()),
        Suggested::Topic(topic) => (
            Icon::Hash,
            topic.topic.clone(),
            (l.find().notes_count)(&l.compact(topic.notes)),
        ),
        Suggested::Kol(kol) => {
            let followers = kol.followers.map(|count| l.compact(count));
            let hint = followers.map(|count| (l.find().followers_count)(&count));
            (Icon::People, kol.nickname.clone(), hint.unwrap_or_default())
        }
    };
    Offer { icon, words, hint }
}

/// Follows what is written with what it may mean. A request that is overtaken is aborted, and
/// one that fails is no news: the words are still there.
fn suggest(combo: Combo, found: RwSignal<Suggestions>) {
    effect(move || {
        let text = combo.text.with(|text| text.trim().to_owned());
        let open = combo.open.get();
        if sense(&text) != Sense::Words {
            found.set(Suggestions::default());
        } else if open {
            // Of this run: the next one ends the request.
            let owner = Owner::current().unwrap_or_default();
            let ask = move || {
                owner.with(|| {
                    spawn(Box::pin(async move {
                        if let Ok(answer) = client::suggestions(&SearchQuery { q: text }).await {
                            found.set(answer);
                        }
                    }));
                });
            };
            if let Ok(timer) = set_timeout_with_handle(ask, PAUSE) {
                on_cleanup(move || timer.clear());
            }
        }
    });
}
