//! What was read, before it is kept: figures, doubts, and a name.

use std::sync::Arc;

use hongbang_domain::id::CollectionId;
use hongbang_sheets::field::Rows;
use leptos::prelude::*;

use super::again::Again;
use super::fault::words as fault_words;
use super::report::{figures, parts};
use super::steps::heading;
use crate::components::live::{live, value};
use crate::locales::L10n;
use crate::state::collections::NAME_CHARS;
use crate::state::import::flow::{Flow, Read, Stage};
use crate::state::language::use_l10n;
use crate::state::{import, sending};

const NAME: &str = "import-name";
const WHOSE: &str = "import-whose";

/// What was read, while the step is shown.
fn read(flow: &Flow) -> Option<Arc<Read>> {
    match &flow.stage {
        Stage::Read(read) | Stage::Keeping(read) => Some(Arc::clone(read)),
        _ => None,
    }
}

/// The step.
#[component]
pub fn ResultView(
    /// Where it is.
    flow: RwSignal<Flow>,
) -> impl IntoView {
    let l = use_l10n();
    let words = &l.import().report;
    let found = flow.with_untracked(|flow| {
        let mapping = flow.sheet.as_ref().map(|sheet| sheet.mapping.clone());
        read(flow).zip(mapping).map(|both| (both, flow.again))
    });
    let Some(((read, mapping), again)) = found else {
        return ().into_any();
    };
    let report = &read.done.report;
    let rows = mapping.rows;
    // A creator's own export names nobody.
    let nobody = rows == Rows::Notes && read.done.chunks == 0;
    let leave = ways(l, again);
    let keep = if report.taken == 0 {
        view! {
            <p class="problem">{words.nothing_taken}</p>
            <p class="import-ways">{leave}</p>
        }
        .into_any()
    } else {
        match again {
            Some(id) => view! { <Again flow=flow id=id leave=leave /> }.into_any(),
            None => view! { <Keep flow=flow nobody=nobody leave=leave /> }.into_any(),
        }
    };
    view! {
        <section class="import-result">
            <p class="quiet import-name">{super::reading::name(l, flow)}</p>
            {heading(words.title.into_any())}
            {figures(l, report, read.joined)}
            <div class="panel import-keep">
                {keep} <Trouble flow=flow />
            </div>
            {parts(l, report, &mapping)}
        </section>
    }
    .into_any()
}

/// The ways back: to the columns, or out.
fn ways(l: L10n, again: Option<CollectionId>) -> AnyView {
    let words = l.import().cancel;
    let leave = match again {
        Some(id) => view! {
            <a class="button" href=format!("/import/{id}") on:click=move |_| import::cancel()>
                {words}
            </a>
        }
        .into_any(),
        None => view! {
            <button type="button" class="button" on:click=move |_| import::cancel()>
                {words}
            </button>
        }
        .into_any(),
    };
    view! {
        <button type="button" class="button" on:click=move |_| import::back()>
            {l.import().to_columns}
        </button>
        {leave}
    }
    .into_any()
}

/// Why it was not kept.
#[component]
fn Trouble(
    /// Where it is.
    flow: RwSignal<Flow>,
) -> impl IntoView {
    let l = use_l10n();
    let trouble =
        Memo::new(move |_| flow.with(|flow| read(flow).and_then(|read| read.not_kept.clone())));
    view! {
        <p class="form-alert" role="alert">
            {live(move || {
                trouble
                    .get()
                    .map(|trouble| {
                        let (what, hint) = fault_words(l, &trouble);
                        format!("{what}. {hint}")
                    })
                    .unwrap_or_default()
                    .into_any()
            })}
        </p>
    }
}

/// A collection's name from a file's: without its ending.
fn proposed(file: &str) -> String {
    let stem = file.rsplit_once('.').map_or(file, |(stem, end)| {
        if stem.is_empty() || end.chars().count() > 5 {
            file
        } else {
            stem
        }
    });
    stem.trim().chars().take(NAME_CHARS).collect()
}

/// The name, and whose notes these are.
#[component]
fn Keep(
    /// Where it is.
    flow: RwSignal<Flow>,
    /// Whether the notes name nobody.
    nobody: bool,
    /// The ways back.
    leave: AnyView,
) -> impl IntoView {
    let l = use_l10n();
    let words = &l.import().report;
    let name = RwSignal::new(proposed(&super::reading::name(l, flow)));
    let whose = RwSignal::new(String::new());
    let empty = RwSignal::new(false);
    let keeping = Memo::new(move |_| flow.with(|flow| matches!(flow.stage, Stage::Keeping(_))));
    let keep = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let named = name.with_untracked(|name| name.trim().to_owned());
        empty.set(named.is_empty());
        if named.is_empty() {
            sending::focus(NAME);
            return;
        }
        let whose = whose.with_untracked(|whose| whose.trim().to_owned());
        import::keep(named, Some(whose).filter(|whose| !whose.is_empty()));
    };
    let field = move |id: &'static str, label: &'static str, of: RwSignal<String>| {
        view! {
            <label for=id>{label}</label>
            <div class="field-input">
                <input
                    id=id
                    autocomplete="off"
                    maxlength=NAME_CHARS.to_string()
                    aria-describedby=format!("{id}-about")
                    prop:value=move || of.get()
                    on:input=move |event| of.set(event_target_value(&event))
                />
            </div>
        }
    };
    view! {
        <form class="form" on:submit=keep>
            <h3>{words.keep_title}</h3>
            <div class="import-fields">
                <div class="field">
                    {field(NAME, words.name, name)}
                    <p class="field-error" id=format!("{NAME}-about") role="alert">
                        {live(move || if empty.get() { words.name_empty } else { "" }.into_any())}
                    </p>
                </div>
                {nobody
                    .then(|| {
                        view! {
                            <div class="field">
                                {field(WHOSE, words.whose, whose)}
                                <p class="field-hint" id=format!("{WHOSE}-about")>
                                    {words.whose_hint}
                                </p>
                            </div>
                        }
                    })}
            </div>
            <p class="form-end">
                <button
                    class="button button-primary"
                    aria-disabled=value(move || keeping.get().then_some("true"))
                >
                    {live(move || {
                        if keeping.get() { words.keeping } else { words.keep }.into_any()
                    })}
                </button>
                {leave}
            </p>
        </form>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_collection_is_named_after_its_file() {
        for (file, name) in [
            ("June candidates.csv", "June candidates"),
            ("v1.2 final.xlsx", "v1.2 final"),
            ("no ending", "no ending"),
            (".csv", ".csv"),
            ("e.g. this one", "e.g. this one"),
        ] {
            assert_eq!(proposed(file), name);
        }
        assert_eq!(proposed(&"x".repeat(500)).chars().count(), NAME_CHARS);
    }
}
