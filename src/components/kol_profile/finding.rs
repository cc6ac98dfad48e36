//! What came of one rule, with its evidence, and setting it aside.

use hongbang_domain::authenticity::{Clue, Finding, Outcome, Rule};
use leptos::html;
use leptos::prelude::*;

use super::authenticity::Aside;
use crate::components::live::live;
use crate::locales::L10n;
use crate::state::effect::effect;
use crate::state::preferences::REASON_CHARS;

/// Clues shown of a rule: the most telling.
const CLUES: usize = 3;

/// A rule that has something to say.
pub fn finding(l: L10n, finding: &Finding, reason: Option<String>, aside: Aside) -> AnyView {
    let words = l.assessed();
    let rule = finding.rule;
    let points = match finding.outcome {
        _ if reason.is_some() => "0".to_owned(),
        Outcome::Look if finding.points >= 0.5 => ["−", &l.figure(finding.points)].concat(),
        Outcome::Note => words.worth_knowing.to_owned(),
        _ => "0".to_owned(),
    };
    let rests = (words.rests_on)(rule, finding.n);
    let weight = if finding.weight > 0.0 {
        (words.weight)(&l.percent(finding.weight))
    } else {
        words.informs.to_owned()
    };
    let class = match finding.outcome {
        _ if reason.is_some() => "finding is-aside",
        Outcome::Look => "finding is-look",
        _ => "finding",
    };
    let deed = match (reason, finding.outcome) {
        (Some(reason), _) => Some(undo(l, rule, &reason, aside)),
        (None, Outcome::Look) => Some(set_aside(l, rule, aside)),
        _ => None,
    };
    view! {
        <li class=class>
            <div class="finding-head">
                <h3>{(words.rule)(rule)}</h3>
                <span class="finding-points">{points}</span>
            </div>
            {clues(l, finding)}
            <p class="quiet">{rests} " · " {weight}</p>
            {deed}
        </li>
    }
    .into_any()
}

fn clues(l: L10n, finding: &Finding) -> AnyView {
    let words = l.assessed();
    let clues = finding.clues.iter().take(CLUES).map(|clue| {
        let said = (words.clue)(l, finding.rule, clue);
        let note = match clue {
            Clue::Note { id, .. } | Clue::Comments { note: Some(id), .. } => Some(*id),
            _ => None,
        };
        let link = note.map(|id| {
            view! {
                " "
                <a class="link" href=format!("/notes/{id}")>
                    {words.see_note}
                </a>
            }
        });
        view! { <p>{said} {link}</p> }
    });
    clues.collect_view().into_any()
}

/// A reason that was given, and taking it back.
fn undo(l: L10n, rule: Rule, reason: &str, aside: Aside) -> AnyView {
    let words = l.assessed();
    view! {
        <p class="finding-aside">
            <span>{(words.aside)(reason)}</span>
            " "
            <button type="button" class="link-button" on:click=move |_| aside.set(rule, "")>
                {words.undo}
            </button>
        </p>
    }
    .into_any()
}

/// The button that sets a rule aside, and the reason that it takes.
fn set_aside(l: L10n, rule: Rule, aside: Aside) -> AnyView {
    let words = l.assessed();
    live(move || {
        if aside.writing.get() == Some(rule) {
            return form(l, rule, aside);
        }
        view! {
            <button
                type="button"
                class="link-button"
                aria-label=(words.set_aside_rule)((words.rule)(rule))
                on:click=move |_| aside.writing.set(Some(rule))
            >
                {words.set_aside}
            </button>
        }
        .into_any()
    })
}

fn form(l: L10n, rule: Rule, aside: Aside) -> AnyView {
    let words = l.assessed();
    let input = NodeRef::<html::Input>::new();
    effect(move || {
        if let Some(input) = input.get() {
            let _ = input.focus();
        }
    });
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(input) = input.get_untracked() else {
            return;
        };
        let reason = input.value();
        if reason.trim().is_empty() {
            let _ = input.focus();
        } else {
            aside.set(rule, &reason);
        }
    };
    view! {
        <form class="finding-form" on:submit=save>
            <label>
                <span>{words.reason}</span>
                <input
                    node_ref=input
                    required
                    maxlength=REASON_CHARS.to_string()
                    aria-describedby="reason-hint"
                    autocomplete="off"
                />
            </label>
            <p class="field-hint" id="reason-hint">{words.reason_hint}</p>
            <div class="form-end">
                <button class="button button-small">{words.keep}</button>
                <button
                    type="button"
                    class="button button-small"
                    on:click=move |_| aside.writing.set(None)
                >
                    {words.cancel}
                </button>
            </div>
        </form>
    }
    .into_any()
}

/// Rules of which there is little to say, folded up.
pub fn folded(l: L10n, title: String, findings: &[&Finding]) -> Option<AnyView> {
    (!findings.is_empty()).then(|| {
        view! {
            <details class="quiet-list">
                <summary>{title}</summary>
                {quiet_list(l, findings)}
            </details>
        }
        .into_any()
    })
}

/// The same, unfolded: what they saw, or what they lack.
pub fn quiet_list(l: L10n, findings: &[&Finding]) -> AnyView {
    let words = l.assessed();
    let rows = findings.iter().map(|finding| {
        let clue = finding.clues.first();
        let said = match (finding.outcome, clue) {
            (Outcome::Unknown, _) => (words.needs)(finding.rule).to_owned(),
            (_, Some(clue)) => (words.clue)(l, finding.rule, clue),
            (_, None) => {
                let rests = (words.rests_on)(finding.rule, finding.n);
                [words.unstriking, &rests].join(" · ")
            }
        };
        view! {
            <li class:is-fine=finding.outcome == Outcome::Fine>
                <span>{(words.rule)(finding.rule)}</span>
                <span class="quiet">{said}</span>
            </li>
        }
    });
    view! { <ul class="quiet-list">{rows.collect_view()}</ul> }.into_any()
}
