//! What is asked for, each part of it to be taken back by itself, and how many are shown.

use hongbang_domain::tier::Scheme;
use leptos::prelude::*;

use crate::components::icon::Icon;
use crate::components::live::live;
use crate::locales::L10n;
use crate::state::directory::{Filters, Part};
use crate::state::focus;
use crate::state::language::use_l10n;

/// Where the focus goes when what had it is taken away.
const SAID: &str = "directory-said";

/// The chips, and the line that says how many are shown.
#[component]
pub fn Asked(
    /// What is asked for.
    filters: Memo<Filters>,
    /// How tiers are drawn.
    scheme: Scheme,
    /// How many are shown, and whether they are all.
    shown: RwSignal<(usize, bool)>,
) -> impl IntoView {
    let l = use_l10n();
    let chips = live(move || {
        let filters = filters.get();
        let parts = filters.parts(&scheme);
        if parts.is_empty() {
            return ().into_any();
        }
        let chips = parts.into_iter().map(|part| chip(l, &filters, part));
        view! {
            <ul class="asked" aria-label=l.directory().asked>
                {chips.collect_view()}
                <li>
                    <a
                        class="quiet-link asked-clear"
                        href=filters.cleared().href()
                        data-noscroll=""
                        on:click=|_| refocus()
                    >
                        {l.directory().clear_all}
                    </a>
                </li>
            </ul>
        }
        .into_any()
    });
    view! {
        <div class="asked-line">
            <p id=SAID class="quiet" role="status" tabindex="-1">
                {live(move || {
                    let (count, all) = shown.get();
                    (count > 0 || all).then(|| (l.directory().shown)(count, all)).into_any()
                })}
            </p>
            {chips}
        </div>
    }
}

fn chip(l: L10n, filters: &Filters, part: Part) -> AnyView {
    let words = words(l, filters, part);
    view! {
        <li>
            <a
                class="asked-chip"
                href=filters.without(part).href()
                data-noscroll=""
                aria-label=(l.directory().remove)(&words)
                on:click=|_| refocus()
            >
                <span class="name">{words.clone()}</span>
                {Icon::Close.view()}
            </a>
        </li>
    }
    .into_any()
}

/// The chip goes with what it stands for; the focus goes to what says what came of it.
fn refocus() {
    request_animation_frame(|| {
        if let Some(said) = document().get_element_by_id(SAID) {
            focus::to(&said);
        }
    });
}

fn words(l: L10n, filters: &Filters, part: Part) -> String {
    let found = match part {
        Part::Words => Some((l.directory().quoted_words)(&filters.words)),
        Part::Tier => filters.tier.map(|tier| l.tier(tier).to_owned()),
        Part::Category => filters
            .category
            .map(|category| l.category(category).to_owned()),
        Part::City => filters.city.map(|city| l.city_name(city)),
        Part::Tag => filters.tag.clone(),
        Part::Quote => {
            let (min, max) = (filters.min_quote, filters.max_quote);
            let (min, max) = (min.map(|yuan| l.yuan(yuan)), max.map(|yuan| l.yuan(yuan)));
            Some((l.directory().quotes_between)(
                min.as_deref(),
                max.as_deref(),
            ))
        }
    };
    found.unwrap_or_default()
}
