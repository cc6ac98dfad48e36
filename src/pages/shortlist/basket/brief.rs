//! The brief: one line about it, and a dialog to change it.

use hongbang_domain::audience::Target;
use hongbang_domain::shortlist::{Brief, Edit, NOTE_CHARS};
use leptos::ev::SubmitEvent;
use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::column::{Column, yuan};
use super::keywords::{Typed, keywords};
use crate::components::dialog;
use crate::components::live::{live, live_words, value};
use crate::components::target_fields::TargetFields;
use crate::locales::L10n;
use crate::state::basket::brief::{BriefTrouble, Draft};
use crate::state::language::use_l10n;

/// The id of the button that opens the brief, and of its field for the budget.
const OPENER: &str = "edit-brief";
const BUDGET: &str = "brief-budget";

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

/// What can be set.
fn fields(
    draft: RwSignal<Draft>,
    trouble: RwSignal<Option<BriefTrouble>>,
    typed: Typed,
) -> AnyView {
    let l = use_l10n();
    let words = l.basket();
    let target = Memo::new(move |_| draft.with(|draft| draft.target.clone()));
    let on_change =
        Callback::new(move |target: Target| draft.update(|draft| draft.target = target));
    let wrong = move |of: fn(BriefTrouble) -> bool| {
        trouble
            .get()
            .filter(|why| of(*why))
            .map_or("", words.brief_trouble)
    };
    let in_days = |why: BriefTrouble| matches!(why, BriefTrouble::Date | BriefTrouble::EndsFirst);
    let in_budget =
        |why: BriefTrouble| matches!(why, BriefTrouble::Budget | BriefTrouble::NoBudget);
    // Said as it is typed: one sees the sum that one means.
    let read = live(move || {
        let budget = draft.with(Draft::budget).ok().flatten();
        budget.map(|budget| yuan(l, budget as f64)).into_any()
    });
    let text = |read: fn(&Draft) -> &String, write: fn(&mut Draft, String)| {
        let shown = move || draft.with(|draft| read(draft).clone());
        let set = move |event| {
            let text: String = event_target_value(&event);
            draft.update(|draft| write(draft, text));
            // A trouble is of what was typed before.
            trouble.set(None);
        };
        (shown, set)
    };
    let (budget, set_budget) = text(|draft| &draft.budget, |draft, text| draft.budget = text);
    let (start, set_start) = text(|draft| &draft.start, |draft, text| draft.start = text);
    let (end, set_end) = text(|draft| &draft.end, |draft, text| draft.end = text);
    let (said, set_said) = text(|draft| &draft.words, |draft, text| draft.words = text);
    view! {
        <div class="field">
            <label for=BUDGET>{words.budget}</label>
            <p class="field-hint">{words.budget_hint}</p>
            <div class="field-input">
                <input
                    id=BUDGET
                    type="text"
                    inputmode="numeric"
                    autocomplete="off"
                    aria-describedby="brief-budget-error"
                    aria-invalid=value(move || (!wrong(in_budget).is_empty()).then_some("true"))
                    prop:value=budget
                    on:input=set_budget
                />
                <span class="brief-read quiet">{read}</span>
            </div>
            <p class="field-error" id="brief-budget-error" role="alert">
                {live_words(move || wrong(in_budget))}
            </p>
        </div>
        <div class="field">
            <div class="brief-days">
                <label>
                    <span>{words.start}</span>
                    <input
                        type="date"
                        aria-describedby="brief-days-error"
                        prop:value=start
                        on:input=set_start
                    />
                </label>
                <label>
                    <span>{words.end}</span>
                    <input
                        type="date"
                        aria-describedby="brief-days-error"
                        aria-invalid=value(move || (!wrong(in_days).is_empty()).then_some("true"))
                        prop:value=end
                        on:input=set_end
                    />
                </label>
            </div>
            <p class="field-error" id="brief-days-error" role="alert">
                {live_words(move || wrong(in_days))}
            </p>
        </div>
        {keywords(draft, typed)}
        <fieldset class="brief-target">
            <legend>{words.target}</legend>
            <TargetFields target=target on_change=on_change />
        </fieldset>
        <div class="field">
            <label for="brief-words">{words.words}</label>
            <textarea
                id="brief-words"
                rows="4"
                maxlength=NOTE_CHARS.to_string()
                prop:value=said
                on:input=set_said
            ></textarea>
            <p class="field-error" role="alert">
                {live_words(move || wrong(|why| why == BriefTrouble::TooLong))}
            </p>
        </div>
    }
    .into_any()
}
