//! What a note costs as agreed, over what is quoted.

use hongbang_domain::kol::KolId;
use hongbang_domain::shortlist::{Edit, quote};
use leptos::prelude::*;

use super::column::{Column, yuan};
use crate::components::live::{live, live_words, value};
use crate::state::basket::{PriceTrouble, read_price};
use crate::state::language::use_l10n;

/// The field.
pub fn price(column: Column, id: KolId) -> AnyView {
    let l = use_l10n();
    let words = l.basket();
    let own = Memo::new(move |_| column.of(id, |item| item.price.value).flatten());
    let quoted = Memo::new(move |_| {
        let kind = column.document.with(|document| document.view.value.kind);
        let quoted = column.of(id, |item| quote(&item.known, kind)).flatten();
        quoted.filter(|quoted| *quoted > 0)
    });
    let trouble = RwSignal::new(None::<PriceTrouble>);
    let set = move |price: Option<u32>| {
        trouble.set(None);
        if price != own.get_untracked() {
            column.edit(Edit::Price { id, price });
        }
    };
    let save = move |event| {
        let text: String = event_target_value(&event);
        match read_price(&text) {
            Ok(price) => set(price),
            Err(why) => trouble.set(Some(why)),
        }
    };
    let shown = move || {
        own.get()
            .map_or_else(String::new, |price| price.to_string())
    };
    let placeholder = move || {
        quoted
            .get()
            .map_or_else(String::new, |quoted| l.yuan(quoted))
    };
    let about = live(move || {
        let cost = column
            .cost(id)
            .map(|cost| (words.price_with_fee)(&yuan(l, cost)));
        let back = own.get().map(|_| {
            let said = match quoted.get() {
                Some(quoted) => (words.as_quoted)(&l.yuan(quoted)),
                None => words.as_no_quote.to_owned(),
            };
            view! {
                <button type="button" class="link" on:click=move |_| set(None)>
                    {said}
                </button>
            }
        });
        view! {
            <span class="quiet">{cost}</span>
            {back}
        }
        .into_any()
    });
    view! {
        <div class="item-field">
            <label for=format!("price-{id}")>{words.price}</label>
            <span class="item-price">
                <input
                    id=format!("price-{id}")
                    type="text"
                    inputmode="numeric"
                    autocomplete="off"
                    aria-invalid=value(move || trouble.get().map(|_| "true"))
                    placeholder=placeholder
                    prop:value=shown
                    on:change=save
                />
                {about}
            </span>
            <span class="field-error" role="alert">
                {live_words(move || match trouble.get() {
                    None => "",
                    Some(PriceTrouble::NotANumber) => words.price_trouble,
                    Some(PriceTrouble::Zero) => words.price_zero,
                })}
            </span>
        </div>
    }
    .into_any()
}
