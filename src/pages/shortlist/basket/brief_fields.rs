//! The fields of a brief.

use hongbang_domain::audience::Target;
use hongbang_domain::shortlist::NOTE_CHARS;
use leptos::prelude::*;

use super::column::yuan;
use super::keywords::{Typed, keywords};
use crate::components::live::{live, live_words, value};
use crate::components::target_fields::TargetFields;
use crate::state::basket::brief::{BriefTrouble, Draft};
use crate::state::language::use_l10n;

/// The id of the field for the budget.
pub const BUDGET: &str = "brief-budget";

/// What can be set.
pub fn fields(
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
