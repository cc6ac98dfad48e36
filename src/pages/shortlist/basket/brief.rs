//! The brief: one line about it, and a dialog to change it.

use hongbang_domain::shortlist::{Brief, Edit};
use leptos::ev::SubmitEvent;
use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::brief_fields::{BUDGET, fields};
use super::column::Column;
use super::keywords::Typed;
use crate::components::dialog;
use crate::components::live::live;
use crate::locales::L10n;
use crate::state::basket::brief::{BriefTrouble, Draft};
use crate::state::language::use_l10n;

/// The id of the button that opens the brief.
const OPENER: &str = "edit-brief";

/// Opens the brief where its budget is.
pub fn ask_budget() {
    click(OPENER);
    request_animation_frame(|| {
        let field = document().get_element_by_id(BUDGET);
        if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
            let _ = field.focus();
        }
    });
}

fn click(id: &str) {
    let button = document().get_element_by_id(id);
    if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        button.click();
    }
}

/// What the brief says, in one line of parts.
pub fn parts(l: L10n, brief: &Brief) -> Vec<String> {
    let words = l.basket();
    let portrait = l.portrait();
    let named = |on: &[bool], names: &[&'static str]| -> Option<String> {
        let names = on
            .iter()
            .zip(names)
            .filter(|(on, _)| **on)
            .map(|(_, name)| *name);
        let names: Vec<_> = names.collect();
        (!names.is_empty()).then(|| names.join(portrait.and))
    };
    let target = &brief.target;
    let interests = target
        .interests
        .iter()
        .map(|interest| l.category(*interest));
    let interests: Vec<_> = interests.collect();
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| l.whole_day(day));
    let (start, end) = (day(brief.start), day(brief.end));
    let days = (words.days)(start.as_deref(), end.as_deref());
    let keywords = brief.keywords.join(portrait.and);
    let parts = [
        target
            .female
            .map(|share| (words.women)(&l.percent(share).replace(".0%", "%"))),
        named(&target.ages, &portrait.ages),
        named(&target.city_tiers, &portrait.city_tiers),
        Some(interests.join(portrait.and)),
        Some(keywords),
        Some(days),
    ];
    let parts = parts.into_iter().flatten();
    parts.filter(|part| !part.is_empty()).collect()
}

/// The line, and its dialog.
#[component]
pub fn BriefLine(
    /// The column.
    column: Column,
) -> impl IntoView {
    let l = use_l10n();
    let words = l.basket();
    let node = NodeRef::<html::Dialog>::new();
    let brief = Memo::new(move |_| {
        column
            .document
            .with(|document| document.brief.value.clone())
    });
    let draft = RwSignal::new(Draft::default());
    // What was written and neither saved nor given up is still there when it is opened again.
    let unsaved = StoredValue::new(false);
    let typed = Typed::new();
    let trouble = RwSignal::new(None::<BriefTrouble>);
    let open = move |_| {
        if !unsaved.get_value() {
            draft.set(Draft::from(&brief.get_untracked()));
            typed.clear();
            trouble.set(None);
            unsaved.set_value(true);
        }
        dialog::open(node);
    };
    let give_up = move |_| {
        unsaved.set_value(false);
        dialog::close(node);
    };
    let save = move |event: SubmitEvent| {
        event.prevent_default();
        if !typed.take(draft, false) {
            return;
        }
        match draft.with_untracked(Draft::read) {
            Err(why) => trouble.set(Some(why)),
            Ok(to) => {
                trouble.set(None);
                if to == brief.get_untracked() || column.edit(Edit::Brief(Box::new(to))) {
                    unsaved.set_value(false);
                    dialog::close(node);
                }
            }
        }
    };
    let line = live(move || {
        let brief = brief.get();
        let parts = parts(l, &brief);
        let said = first(&brief.words);
        if parts.is_empty() && said.is_none() {
            return view! { <span class="quiet">{words.no_brief}</span> }.into_any();
        }
        view! {
            <span class="brief-parts">{parts.join(words.and)}</span>
            {said.map(|said| view! { <span class="brief-words quiet">{said}</span> })}
        }
        .into_any()
    });
    view! {
        <section class="brief" aria-label=words.brief>
            <div class="brief-line">{line}</div>
            <button
                type="button"
                class="link"
                id=OPENER
                aria-label=words.edit_brief
                title=words.edit_brief
                on:click=open
            >
                {words.brief}
            </button>
        </section>
        <dialog class="dialog brief-dialog" node_ref=node aria-label=words.edit_brief>
            <form novalidate on:submit=save>
                <h2>{words.brief}</h2>
                <p class="quiet">{words.brief_hint}</p>
                {fields(draft, trouble, typed)}
                <div class="dialog-actions">
                    <button type="button" class="button" on:click=give_up>
                        {words.cancel}
                    </button>
                    <button class="button button-primary">{words.save}</button>
                </div>
            </form>
        </dialog>
    }
}

fn first(words: &str) -> Option<String> {
    crate::state::basket::first_line(words).map(str::to_owned)
}
