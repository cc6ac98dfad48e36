//! Where one writes a comment. What is written is never lost: not by a failure, not by signing
//! in, not by going elsewhere in between.

use hongbang_domain::reader::{COMMENT_CHARS, InvalidComment};
use leptos::ev::{KeyboardEvent, SubmitEvent};
use leptos::html;
use leptos::prelude::*;

use crate::client::Failure;
use crate::components::avatar::Initial;
use crate::components::live::{live, live_words, value};
use crate::locales::L10n;
use crate::state::draft::{Draft, Fault, Phase};
use crate::state::language::use_l10n;
use crate::state::session::use_account;

/// The box, its counter and its button.
#[component]
pub fn CommentForm(
    /// What is written.
    draft: RwSignal<Draft>,
    /// The box, for whoever leads to it.
    node: NodeRef<html::Textarea>,
    /// Sends it.
    on_send: Callback<()>,
) -> impl IntoView {
    let l = use_l10n();
    let account = use_account();
    let phase = Memo::new(move |_| draft.with(Draft::phase));
    let busy = move || (phase.get() == Phase::Sending).then_some("true");
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        on_send.run(());
    };
    let keyed = move |event: KeyboardEvent| {
        if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) && !event.is_composing()
        {
            event.prevent_default();
            on_send.run(());
        }
    };
    view! {
        <form class="comment-form" on:submit=submit>
            {live(move || account.with(|me| writer(l, me.map(|me| (me.id.get(), me.name.clone())))))}
            // The box grows with a copy of its text, without anything being measured.
            <div class="comment-box" data-text=move || draft.with(|draft| draft.text().to_owned())>
                <textarea
                    node_ref=node
                    rows="1"
                    aria-label=l.note_page().write
                    placeholder=l.note_page().write_hint
                    aria-describedby="comment-trouble"
                    aria-invalid=value(move || trouble_is_the_text(phase.get()).then_some("true"))
                    readonly=move || phase.get() == Phase::Sending
                    prop:value=move || draft.with(|draft| draft.text().to_owned())
                    on:input=move |event| draft.update(|draft| draft.edit(event_target_value(&event)))
                    on:keydown=keyed
                ></textarea>
            </div>
            <p class="comment-trouble" id="comment-trouble" role="alert">
                {live(move || {
                    let excess = draft.with_untracked(Draft::excess);
                    trouble(l, phase.get(), excess).into_any()
                })}
            </p>
            <div class="comment-end">
                {live(move || match draft.with(Draft::count) {
                    Some(count) => {
                        let over = count > COMMENT_CHARS;
                        view! {
                            <span class="comment-count" class:is-over=over>
                                {l.integer(count as u64)}
                                " / "
                                {COMMENT_CHARS}
                            </span>
                        }
                            .into_any()
                    }
                    None => ().into_any(),
                })}
                <span class="quiet" role="status">
                    {live_words(move || if phase.get() == Phase::Sent { l.note_page().sent } else { "" })}
                </span>
                <button class="button button-primary" aria-disabled=value(busy)>
                    {live_words(move || if busy().is_some() { l.note_page().sending } else { l.note_page().send })}
                </button>
            </div>
        </form>
    }
}

/// Under which name one writes, or what will be asked first.
fn writer(l: L10n, me: Option<(u64, String)>) -> AnyView {
    match me {
        Some((id, name)) => {
            let words = (l.note_page().write_as)(&name);
            view! {
                <p class="comment-writer quiet">
                    <Initial id=id name=name />
                    <span class="name">{words}</span>
                </p>
            }
            .into_any()
        }
        None => view! { <p class="quiet">{l.note_page().write_signed_out}</p> }.into_any(),
    }
}

fn trouble_is_the_text(phase: Phase) -> bool {
    matches!(phase, Phase::Failed(Fault::Invalid(_)))
}

/// Why it did not go, and what to do about it.
fn trouble(l: L10n, phase: Phase, excess: usize) -> String {
    match phase {
        Phase::Ready | Phase::Sending | Phase::Sent => String::new(),
        Phase::Failed(Fault::Invalid(InvalidComment::Empty)) => {
            l.note_page().comment_empty.to_owned()
        }
        Phase::Failed(Fault::Invalid(InvalidComment::TooLong)) => {
            (l.note_page().comment_excess)(excess, COMMENT_CHARS)
        }
        Phase::Failed(Fault::Failed(failure)) => failed(l, failure),
    }
}

fn failed(l: L10n, failure: Failure) -> String {
    let (what, hint) = l.failure(failure);
    (l.note_page().not_sent)(what, hint)
}
