//! The dialog that asks what is taken, as what, and in which language.

use hongbang_sheets::protocol::Format;
use leptos::html;
use leptos::prelude::*;

use super::{Asked, Stand, write};
use crate::components::dialog;
use crate::components::icon::Icon;
use crate::components::live::live;
use crate::locales::{L10n, Lang};
use crate::state::effect::effect;
use crate::state::language::use_l10n;

#[component]
pub(super) fn ExportDialog(
    /// What is chosen.
    asked: Asked,
) -> impl IntoView {
    let l = use_l10n();
    let words = l.export();
    let node = NodeRef::<html::Dialog>::new();
    effect(move || {
        if node.get().is_some() {
            dialog::open(node);
        }
    });
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if asked.stand.get_untracked() != Stand::Writing {
            write(l, asked);
        }
    };
    let writing = move || asked.stand.with(|stand| *stand == Stand::Writing);
    view! {
        <dialog
            class="dialog export"
            node_ref=node
            aria-labelledby="export-title"
            on:close=move |_| {
                asked.open.try_set(false);
            }
        >
            <form class="export-body" on:submit=save>
                <header class="share-head">
                    <h2 id="export-title">{words.title}</h2>
                    <button
                        type="button"
                        class="pill pill-icon"
                        aria-label=words.close
                        on:click=move |_| dialog::close(node)
                    >
                        {Icon::Close.view()}
                    </button>
                </header>
                <p class="quiet">{words.hint}</p>
                {offers(asked)} {formats(l, asked)} {languages(l, asked)}
                <p class="export-said" role="status">
                    {live(move || match asked.stand.get() {
                        Stand::Choosing => ().into_any(),
                        Stand::Writing => words.writing.into_any(),
                        Stand::Saved(said) => said.into_any(),
                        Stand::Failed(said) => view! { <span class="field-trouble">{said}</span> }.into_any(),
                    })}
                </p>
                <div class="dialog-actions">
                    <button type="button" class="button" on:click=move |_| dialog::close(node)>
                        {move || {
                            let saved = asked.stand.with(|stand| matches!(stand, Stand::Saved(_)));
                            if saved { words.close } else { words.cancel }
                        }}
                    </button>
                    <button
                        class="button button-primary"
                        aria-disabled=move || if writing() { "true" } else { "false" }
                    >
                        {words.save}
                    </button>
                </div>
            </form>
        </dialog>
    }
}

/// A choice of several.
fn choice(
    group: &'static str,
    words: String,
    hint: &'static str,
    chosen: impl Fn() -> bool + Send + 'static,
    choose: impl Fn() + 'static,
) -> AnyView {
    let hint = (!hint.is_empty()).then(|| view! { <span class="quiet">{hint}</span> });
    view! {
        <label class="choice">
            <input type="radio" name=group prop:checked=chosen on:change=move |_| choose() />
            <span class="strong">{words}</span>
            {hint}
        </label>
    }
    .into_any()
}

/// What there is to take; nothing is asked where there is one thing alone.
fn offers(asked: Asked) -> AnyView {
    let l = use_l10n();
    let all = asked.offers.with_untracked(|offers| {
        let words = offers.iter().map(|offer| offer.words.clone());
        words.collect::<Vec<_>>()
    });
    if all.len() < 2 {
        return ().into_any();
    }
    let all = all.into_iter().enumerate().map(|(at, words)| {
        let chosen = move || asked.what.get() == at;
        choice("export-what", words, "", chosen, move || asked.what.set(at))
    });
    group(l.export().what, all.collect_view().into_any())
}

fn formats(l: L10n, asked: Asked) -> AnyView {
    let words = l.export();
    let all = [
        (Format::Xlsx, words.xlsx, words.xlsx_hint),
        (Format::Csv, words.csv, words.csv_hint),
    ];
    let all = all.map(|(format, name, hint)| {
        let chosen = move || asked.format.get() == format;
        let choose = move || asked.format.set(format);
        choice("export-format", name.to_owned(), hint, chosen, choose)
    });
    group(words.format, all.collect_view().into_any())
}

fn languages(l: L10n, asked: Asked) -> AnyView {
    let words = l.export();
    let all = [(Lang::Zh, words.chinese), (Lang::En, words.english)];
    let all = all.map(|(lang, name)| {
        let chosen = move || asked.lang.get() == lang;
        let choose = move || asked.lang.set(lang);
        choice("export-lang", name.to_owned(), "", chosen, choose)
    });
    group(words.headers, all.collect_view().into_any())
}

fn group(legend: &'static str, choices: AnyView) -> AnyView {
    view! {
        <fieldset class="export-group">
            <legend>{legend}</legend>
            <div class="choices">{choices}</div>
        </fieldset>
    }
    .into_any()
}
