//! The window, the deals and the kinds, as links: the choice is in the address, so Back undoes
//! it. The links stay, and with them the focus; only what they say changes.

use hongbang_domain::window::{Deals, Kinds, Selection, Window};
use leptos::prelude::*;

use crate::components::live::value;
use crate::state::language::use_l10n;

/// A link's words, and the selection it leads to from the present one.
type To = (&'static str, fn(Selection) -> Selection);

/// An address that changes.
type Href = Box<dyn Fn() -> String + Send>;

/// The choices.
#[component]
pub fn Selectors(
    /// The present choice.
    chosen: Memo<Selection>,
    /// The address that makes another.
    href: Callback<Selection, String>,
) -> impl IntoView {
    let l = use_l10n();
    let words = l.record();
    let windows: [To; 2] = [
        (words.days_30, |from| Selection {
            window: Window::Days30,
            ..from
        }),
        (words.days_90, |from| Selection {
            window: Window::Days90,
            ..from
        }),
    ];
    let deals: [To; 3] = [
        (l.all, |from| Selection {
            deals: Deals::All,
            ..from
        }),
        (words.daily, |from| Selection {
            deals: Deals::Daily,
            ..from
        }),
        (words.cooperation, |from| Selection {
            deals: Deals::Cooperation,
            ..from
        }),
    ];
    let kinds: [To; 3] = [
        (l.all, |from| Selection {
            kinds: Kinds::All,
            ..from
        }),
        (words.picture, |from| Selection {
            kinds: Kinds::Picture,
            ..from
        }),
        (l.video, |from| Selection {
            kinds: Kinds::Video,
            ..from
        }),
    ];
    let group = |label: &'static str, choices: &[To]| {
        let links = choices.iter().map(|&(words, to)| {
            let href: Href = Box::new(move || href.run(to(chosen.get())));
            let current = move || {
                let is = to(chosen.get()) == chosen.get();
                Some(if is { "true" } else { "false" })
            };
            view! {
                <a class="segment" href=href data-noscroll="" aria-current=value(current)>
                    {words}
                </a>
            }
        });
        view! {
            <div class="segmented" role="group" aria-label=label>
                {links.collect_view()}
            </div>
        }
        .into_any()
    };
    [
        group(words.window, &windows),
        group(words.deals, &deals),
        group(words.kind, &kinds),
    ]
    .collect_view()
}
