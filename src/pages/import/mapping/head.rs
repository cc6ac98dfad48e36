//! What was found out about the file, and what of it can be set right: the sheet, the header's
//! line, what rows are.

use hongbang_sheets::field::Rows;
use leptos::html;
use leptos::prelude::*;

use super::Desk;
use crate::components::live::{live, value};
use crate::locales::L10n;
use crate::pages::import::fault::of_trouble;
use crate::state::clerk::Opened;
use crate::state::import;
use crate::state::language::use_l10n;

/// The head.
#[component]
pub fn Head(
    /// The step.
    desk: Desk,
) -> impl IntoView {
    let l = use_l10n();
    let words = &l.import().mapping;
    let opened = desk.sheet_now(|sheet| sheet.opened.clone());
    let Some(opened) = opened else {
        return ().into_any();
    };
    let changing = RwSignal::new(false);
    let turning = Memo::new(move |_| {
        let turning = desk.sheet(|sheet| (sheet.turning, sheet.trouble.clone()));
        turning.unwrap_or_default()
    });
    let found = found(l, &opened);
    let line = opened.proposal.header_line;
    let banner = opened.proposal.banner.join("\n");
    view! {
        {sheets(l, &opened)}
        <div class="import-found">
            <p class="quiet" title=Some(banner).filter(|banner| !banner.is_empty())>
                {found}
            </p>
            <button
                type="button"
                class="import-link"
                aria-expanded=value(move || Some(if changing.get() { "true" } else { "false" }))
                on:click=move |_| changing.update(|changing| *changing = !*changing)
            >
                {words.header_change}
            </button>
            {rows(l, opened.proposal.rows)}
        </div>
        {live(move || {
            if changing.get() {
                view! { <HeaderLine line=line /> }.into_any()
            } else {
                ().into_any()
            }
        })}
        <div class="import-turning" role="status">
            {live(move || {
                let (turning, trouble) = turning.get();
                if turning {
                    return view! { <p class="quiet">{words.turning}</p> }.into_any();
                }
                trouble
                    .map(|trouble| {
                        let (what, hint) = of_trouble(l, &trouble);
                        view! { <p class="problem">{what} ". " {hint}</p> }
                    })
                    .into_any()
            })}
        </div>
    }
    .into_any()
}

/// How it is written, where its header is, and what is left out above.
fn found(l: L10n, opened: &Opened) -> String {
    let words = &l.import().mapping;
    let proposal = &opened.proposal;
    let lines = proposal.banner.len();
    let written = match (opened.encoding, opened.delimiter) {
        (None, _) => vec![words.workbook.to_owned()],
        (Some(encoding), delimiter) => {
            let delimiter = delimiter.map(words.delimiter);
            let both = [Some((words.encoding)(encoding)), delimiter];
            both.into_iter().flatten().map(str::to_owned).collect()
        }
    };
    let header = (words.header_at)(proposal.header_line);
    let banner = (lines > 0).then(|| (words.banner)(lines));
    let all = written.into_iter().chain([header]).chain(banner);
    all.collect::<Vec<_>>().join(" · ")
}

/// The sheets of a workbook.
fn sheets(l: L10n, opened: &Opened) -> AnyView {
    if opened.sheets.len() < 2 {
        return ().into_any();
    }
    let current = opened.sheet;
    let tabs = opened.sheets.iter().cloned().enumerate();
    let tabs = tabs.map(|(at, name)| {
        view! {
            <button
                type="button"
                class="segment"
                aria-pressed=if at == current { "true" } else { "false" }
                on:click=move |_| {
                    if at != current {
                        import::turn_to(at);
                    }
                }
            >
                {name}
            </button>
        }
    });
    view! {
        <div class="segmented import-sheets" role="group" aria-label=l.import().mapping.sheets>
            {tabs.collect_view()}
        </div>
    }
    .into_any()
}

/// What rows are.
fn rows(l: L10n, current: Rows) -> AnyView {
    let words = &l.import().mapping;
    let choices = [Rows::Creators, Rows::Notes].map(|rows| {
        view! {
            <button
                type="button"
                class="segment"
                aria-pressed=if rows == current { "true" } else { "false" }
                on:click=move |_| {
                    if rows != current {
                        import::rows_are(rows);
                    }
                }
            >
                {(words.rows_of)(rows)}
            </button>
        }
    });
    view! {
        <span class="import-rows-are">
            <span class="quiet">{words.rows}</span>
            <span class="segmented" role="group" aria-label=words.rows>
                {choices}
            </span>
        </span>
    }
    .into_any()
}

#[component]
fn HeaderLine(
    /// Where it is now.
    line: u64,
) -> impl IntoView {
    let l = use_l10n();
    let words = &l.import().mapping;
    let node = NodeRef::<html::Input>::new();
    let take = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let line = node
            .get_untracked()
            .and_then(|node| node.value().parse().ok());
        if let Some(line) = line.filter(|line| *line > 0) {
            import::header_at(Some(line));
        }
    };
    view! {
        <form class="import-header-line" on:submit=take>
            <label for="import-header-line">{words.header_line}</label>
            <input
                id="import-header-line"
                type="number"
                min="1"
                inputmode="numeric"
                value=line.to_string()
                node_ref=node
            />
            <button class="button button-small">{words.header_use}</button>
            <button
                type="button"
                class="button button-small"
                on:click=move |_| import::header_at(None)
            >
                {words.header_find}
            </button>
        </form>
    }
}
