//! A new link: how long it works, what it shows beside what all do, and the link itself, once.

use hongbang_api::shortlists::{NewShare, Shares};
use hongbang_domain::shortlist::ShortlistId;
use leptos::prelude::*;

use crate::client;
use crate::components::form::{Field, Form, Submit};
use crate::locales::L10n;
use crate::state::language::use_l10n;
use crate::state::loaded::Loaded;
use crate::state::sending::{Sending, Trouble};
use crate::state::share;

/// How long a link may be made to work, in days.
const DAYS: [u16; 3] = [7, 30, 90];
/// How long it works unless one says otherwise: a month, which a selection takes.
const USUAL: u16 = 30;

/// The form.
#[component]
pub fn Make(
    /// The list.
    id: ShortlistId,
    /// The links that work.
    shares: Loaded<Shares>,
    /// Takes the token of the link that was made.
    made: RwSignal<Option<String>>,
) -> impl IntoView {
    let l = use_l10n();
    let words = l.shared();
    let days = RwSignal::new(USUAL);
    let notes = RwSignal::new(false);
    let prices = RwSignal::new(false);
    let sending = Sending::new();
    let submit = Callback::new(move |()| {
        let body = NewShare {
            days: days.get_untracked(),
            notes: notes.get_untracked(),
            prices: prices.get_untracked(),
        };
        let request = async move {
            let answer = client::make_share(id, &body).await?;
            made.try_set(Some(answer.token));
            shares.refresh();
            Ok(())
        };
        sending.send(None, Trouble::at("", l.refused), Box::pin(request));
    });
    view! {
        <Form on_submit=submit>
            {lasting(l, days)} <fieldset class="share-shows">
                <legend>{words.shows_too}</legend>
                {shows(words.with_notes, words.with_notes_hint, notes)}
                {shows(words.with_prices, words.with_prices_hint, prices)}
            </fieldset> <Submit words=words.make sending=sending class="button-primary" />
        </Form>
    }
}

/// How long it works.
fn lasting(l: L10n, days: RwSignal<u16>) -> AnyView {
    let words = l.shared();
    let choices = DAYS.into_iter().map(|n| {
        view! {
            <label class="share-days">
                <input
                    type="radio"
                    name="share-days"
                    prop:checked=move || days.get() == n
                    on:change=move |_| days.set(n)
                />
                <span>{(words.days)(n)}</span>
            </label>
        }
    });
    view! {
        <fieldset class="share-lasting">
            <legend>{words.works_for}</legend>
            <div>{choices.collect_view()}</div>
        </fieldset>
    }
    .into_any()
}

/// Something that it shows only where one says so.
fn shows(name: &'static str, hint: &'static str, on: RwSignal<bool>) -> AnyView {
    view! {
        <label class="choice">
            <input
                type="checkbox"
                prop:checked=move || on.get()
                on:change=move |event| on.set(event_target_checked(&event))
            />
            <span>{name}</span>
            <span class="quiet">{hint}</span>
        </label>
    }
    .into_any()
}

/// The link that was just made.
#[component]
pub fn Made(
    /// What opens it.
    token: String,
) -> impl IntoView {
    let l = use_l10n();
    let words = l.shared();
    let address = share::address(&["/s/", &token].concat());
    let value = RwSignal::new(address);
    view! {
        <div class="share-made" role="status">
            <Field
                id="share-link"
                label=words.made
                autocomplete="off"
                value=value
                sending=Sending::new()
                hint=words.made_once
                readonly=true
            />
        </div>
    }
}
