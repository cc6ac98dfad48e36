//! The figures of a selection: those that matter first with their place among the peers, the
//! others below. Every one opens.

use hongbang_api::kols::KolPeers;
use leptos::prelude::*;

use super::peers::{beside, strip};
use super::sheet::Sheet;
use super::words::{lacking, rests_on, written};
use crate::locales::L10n;
use crate::state::figures::{Figures, KEY, MORE, Name};
use crate::state::kol_parts::Part;

/// The figures.
pub fn grid(l: L10n, figures: &Figures, peers: &Part<KolPeers>, sheet: Sheet) -> AnyView {
    let key = KEY.map(|name| cell(l, figures, name, peers, sheet, true));
    let more = MORE.map(|name| cell(l, figures, name, peers, sheet, false));
    view! {
        <dl class="figures panel" aria-label=l.record().medians>
            {key.collect_view()}
            {more.collect_view()}
        </dl>
    }
    .into_any()
}

/// A figure with its n and its place. Unknown is a dash with its reason, never 0; what is not
/// shared says so.
pub fn cell(
    l: L10n,
    figures: &Figures,
    name: Name,
    peers: &Part<KolPeers>,
    sheet: Sheet,
    large: bool,
) -> AnyView {
    let beside = beside(figures, name, peers);
    let value = match figures.get(name) {
        Ok((value, base)) => {
            let place = beside.map(|beside| {
                let words = (l.profile().place)(beside.place(), beside.less_is_better);
                view! { <span class="figure-place">{words}</span> }
            });
            view! {
                <dd class="figure-value">{written(l, name.unit(), value)}</dd>
                {large.then(|| view! { <dd class="figure-strip">{strip(beside.as_ref())}</dd> })}
                <dd class="figure-note">
                    <span>{rests_on(l, base)}</span>
                    {place}
                </dd>
            }
            .into_any()
        }
        Err(why) => {
            let (words, class, hint) = lacking(l, why);
            view! {
                <dd class=format!("figure-value {class}") title=hint>
                    {words}
                </dd>
                {large.then(|| view! { <dd class="figure-strip">{strip(None)}</dd> })}
                <dd class="figure-note">{(words != l.not_shared).then_some(hint)}</dd>
            }
            .into_any()
        }
    };
    let kinds = figures.selection.kinds;
    view! {
        <div class="figure" class:figure-key=large>
            <dt>
                <button
                    type="button"
                    class="figure-open"
                    aria-haspopup="dialog"
                    on:click=move |_| sheet.open(name, kinds)
                >
                    {(l.profile().name)(name)}
                </button>
            </dt>
            {value}
        </div>
    }
    .into_any()
}
