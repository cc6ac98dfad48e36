//! Not on other lists: whoever is there already is left out.

use std::collections::{BTreeMap, BTreeSet};

use hongbang_domain::kol::KolId;
use hongbang_domain::shortlist::ShortlistId;
use leptos::prelude::*;

use super::choices::{Choices, Options};
use crate::components::live::live;
use crate::state::builder::Builder;
use crate::state::effect::effect;
use crate::state::language::use_l10n;
use crate::state::lists::{self, Status};

/// The other lists. The filter knows creators alone: which list they were of is known as long
/// as the page is open, and those of an earlier visit are told as a number.
#[component]
pub fn Without(
    /// The page.
    builder: Builder,
    /// The list that it is of.
    id: ShortlistId,
) -> impl IntoView {
    let l = use_l10n();
    let all = lists::all();
    let others = Memo::new(move |_| {
        all.with(|all| {
            let others = all.items.iter().filter(|list| list.id != id);
            let others = others.map(|list| (list.id, list.title.clone(), list.items));
            others.collect::<Vec<_>>()
        })
    });
    let chosen = RwSignal::new(BTreeMap::<ShortlistId, Vec<KolId>>::new());
    let at = move |option: usize| others.with(|others| others.get(option).cloned());
    let options = Options {
        shown: Signal::derive(move || (0..others.with(Vec::len)).collect()),
        words: Callback::new(move |option| {
            let title = at(option).map(|(_, title, _)| title);
            let title = title.filter(|title| !title.is_empty());
            title.unwrap_or_else(|| l.untitled.to_owned())
        }),
        count: Callback::new(move |option| {
            at(option).and_then(|(_, _, items)| u32::try_from(items).ok())
        }),
        chosen: Callback::new(move |option| {
            at(option).is_some_and(|(id, ..)| chosen.with(|chosen| chosen.contains_key(&id)))
        }),
        choose: Callback::new(move |(option, on)| {
            let Some((id, ..)) = at(option) else { return };
            if on {
                chosen.update(|chosen| {
                    chosen.insert(id, Vec::new());
                });
                return;
            }
            let gone = chosen.try_update(|chosen| chosen.remove(&id)).flatten();
            leave_out(builder, chosen, &gone.unwrap_or_default());
        }),
    };
    // A list that is chosen is opened, wherever it is kept.
    let open = Memo::new(move |_| chosen.with(|chosen| chosen.keys().copied().collect::<Vec<_>>()));
    effect(move || {
        for id in open.get() {
            let list = lists::open(id);
            effect(move || {
                if list.status().get() != Status::Ready {
                    return;
                }
                let ids: Vec<KolId> = list
                    .document()
                    .with(|document| document.items.iter().map(|item| item.id).collect());
                let changed = chosen.try_update(|chosen| {
                    let known = chosen.get_mut(&id)?;
                    let gone = std::mem::replace(known, ids);
                    Some(gone)
                });
                if let Some(Some(gone)) = changed {
                    leave_out(builder, chosen, &gone);
                }
            });
        }
    });
    let before = Memo::new(move |_| {
        let known: BTreeSet<KolId> =
            chosen.with(|chosen| chosen.values().flatten().copied().collect());
        builder.filter.with(|filter| {
            let without = filter.without.iter();
            without.filter(|id| !known.contains(id)).count()
        })
    });
    let after = live(move || {
        let before = before.get();
        if before == 0 {
            let none = others.with(Vec::is_empty);
            return none
                .then(|| view! { <p class="quiet">{l.builder().no_other_lists}</p> })
                .into_any();
        }
        view! {
            <label class="asked-box">
                <input
                    type="checkbox"
                    checked=true
                    on:change=move |_| {
                        let known: BTreeSet<KolId> = chosen
                            .with_untracked(|chosen| chosen.values().flatten().copied().collect());
                        builder.filter.update(|filter| filter.without.retain(|id| known.contains(id)));
                    }
                />
                <span>{(l.builder().left_out)(before)}</span>
            </label>
        }
        .into_any()
    });
    view! { <Choices name=l.builder().without options=options after=Some(after) /> }
}

/// Leaves out whoever is on a chosen list, and not `gone` any more, unless another one has them.
fn leave_out(
    builder: Builder,
    chosen: RwSignal<BTreeMap<ShortlistId, Vec<KolId>>>,
    gone: &[KolId],
) {
    let known: BTreeSet<KolId> =
        chosen.with_untracked(|chosen| chosen.values().flatten().copied().collect());
    builder.filter.maybe_update(|filter| {
        let before: BTreeSet<KolId> = filter.without.iter().copied().collect();
        let kept = before.iter().filter(|id| !gone.contains(id));
        let now: BTreeSet<KolId> = kept.chain(&known).copied().collect();
        let changed = now != before;
        if changed {
            filter.without = now.into_iter().collect();
        }
        changed
    });
}
