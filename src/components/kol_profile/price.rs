//! What a creator asks for a note, what that comes to with the platform's fee, and what one gets
//! for it, beside the price by the rule of thumb.

use hongbang_domain::window::Kinds;
use leptos::prelude::*;

use super::grid::cell;
use super::sheet::{Of, Sheet};
use super::words::written;
use crate::components::live::{live, value as attribute};
use crate::components::missing::not_shared;
use crate::locales::L10n;
use crate::state::figures::{Figures, Name, Unit};
use crate::state::language::use_l10n;
use crate::state::preferences;
use crate::state::record::Missing;

/// Quotes and costs.
#[component]
pub fn Price(
    /// What it is worked out from.
    of: Of,
    /// Opens a figure.
    sheet: Sheet,
    /// Why quotes are not there, where they are not.
    missing: Missing,
) -> impl IntoView {
    let l = use_l10n();
    view! {
        <section class="panel kol-price" id="price">
            <header class="panel-head">
                <h2>{l.profile().price}</h2>
                <FeeField fee=of.fee />
            </header>
            {live(move || {
                let kinds = match of.chosen.get().kinds {
                    Kinds::All => vec![Kinds::Picture, Kinds::Video],
                    one => vec![one],
                };
                let offers: Vec<_> = kinds.into_iter().map(|kinds| of.figures(kinds)).collect();
                if missing == Missing::NotShared {
                    let fair = offers.iter().map(|figures| fair(l, figures, sheet));
                    return view! {
                        {not_shared(l, l.profile().quotes_not_shared)}
                        <div class="offers-row">{fair.collect_view()}</div>
                    }
                        .into_any();
                }
                let offers = offers.iter().map(|figures| offer(l, figures, of, sheet));
                view! { <div class="offers-row">{offers.collect_view()}</div> }.into_any()
            })}
        </section>
    }
}

fn title(l: L10n, kinds: Kinds) -> &'static str {
    match kinds {
        Kinds::Video => l.record().video_quote,
        _ => l.record().picture_quote,
    }
}

/// The fair price alone, where the quote is kept.
fn fair(l: L10n, figures: &Figures, sheet: Sheet) -> AnyView {
    let kinds = figures.selection.kinds;
    view! {
        <div class="offer">
            <h3>{super::words::kinds(l, kinds)}</h3>
            <dl class="offer-costs">
                {cell(l, figures, Name::FairPrice, &crate::state::kol_parts::Part::Absent, sheet, false)}
            </dl>
        </div>
    }
    .into_any()
}

fn offer(l: L10n, figures: &Figures, of: Of, sheet: Sheet) -> AnyView {
    let words = l.profile();
    let kinds = figures.selection.kinds;
    let quote = figures.quote();
    let price = figures.fair_price();
    let total = price.map(|price| price.total);
    let beside = quote.zip(total).filter(|(_, fair)| *fair > 0.0);
    let beside = beside.map(|(quote, fair)| {
        let share = f64::from(quote) / fair - 1.0;
        (words.beside_fair)(share, &l.money(fair))
    });
    let fair = beside.map(|words| {
        view! {
            <button
                type="button"
                class="link-button"
                aria-haspopup="dialog"
                on:click=move |_| sheet.open(Name::FairPrice, kinds)
            >
                {words}
            </button>
        }
    });
    let with_fee = figures.cost().map(|cost| {
        let cost = written(l, Unit::Yuan, cost);
        view! { <span class="quiet">{words.with_fee} " " {cost}</span> }
    });
    let peers = of.peers.get();
    let costs =
        [Name::Cpm, Name::Cpr, Name::Cpe].map(|name| cell(l, figures, name, &peers, sheet, false));
    view! {
        <div class="offer">
            <h3>{title(l, kinds)}</h3>
            <p class="offer-quote">
                <strong>{quote.map_or_else(|| "—".to_owned(), |yuan| l.yuan(yuan))}</strong>
                {with_fee}
            </p>
            <p class="offer-fair">{fair}</p>
            <dl class="offer-costs">{costs.collect_view()}</dl>
        </div>
    }
    .into_any()
}

/// The platform's fee, in per cent: one's own setting, kept in this browser.
#[component]
fn FeeField(
    /// The fee, as a share.
    fee: Memo<f64>,
) -> impl IntoView {
    let l = use_l10n();
    let wrong = RwSignal::new(false);
    let percent = move || ((fee.get() * 1000.0).round() / 10.0).to_string();
    let changed = move |event| {
        let text: String = event_target_value(&event);
        let text = text.trim();
        let share = text.parse::<f64>().ok().map(|percent| percent / 100.0);
        let valid = share.is_some_and(|share| (0.0..=1.0).contains(&share));
        wrong.set(!valid && !text.is_empty());
        if valid || text.is_empty() {
            // Nothing written: as the product has it.
            preferences::change(|chosen| chosen.fee = share);
        }
    };
    view! {
        <label class="fee">
            <span>{l.profile().fee}</span>
            <input
                type="number"
                min="0"
                max="100"
                step="0.5"
                inputmode="decimal"
                aria-describedby="fee-wrong"
                aria-invalid=attribute(move || wrong.get().then_some("true"))
                prop:value=percent
                on:change=changed
            />
            <span aria-hidden="true">"%"</span>
            <span id="fee-wrong" class="problem" role="alert">
                {live(move || wrong.get().then_some(l.profile().fee_wrong).into_any())}
            </span>
        </label>
    }
}
