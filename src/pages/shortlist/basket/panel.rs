//! An open item: everything one says and does about it.

use hongbang_domain::kol::KolId;
use hongbang_domain::shortlist::{Edit, Flag};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::column::Column;
use super::drag::go;
use super::history::history;
use super::note::note;
use super::price::price;
use super::said::flag_words;
use super::standing::{reason, states};
use super::tags::tags;
use crate::components::live::live;
use crate::components::tier_badge;
use crate::locales::L10n;
use crate::state::basket::lines::needs_look;
use crate::state::basket::moves::Way;
use crate::state::language::use_l10n;
use crate::state::preferences::{Preferences, preferences};

/// The panel.
pub fn panel(column: Column, id: KolId) -> AnyView {
    let l = use_l10n();
    // Escape closes it, and the focus goes back to its row.
    let close = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            event.stop_propagation();
            column.open.set(None);
            let row = document().get_element_by_id(&super::row::toggle_id(id));
            if let Some(row) = row {
                crate::state::focus::to(&row);
            }
        }
    };
    view! {
        <div class="item-panel" on:keydown=close>
            {live(move || figures(l, column, id))}
            {live(move || flags(l, column, id))}
            {states(column, id)}
            {reason(column, id)}
            {note(column, id)}
            {tags(column, id)}
            {price(column, id)}
            {deeds(column, id)}
            {history(column, id)}
        </div>
    }
    .into_any()
}

/// What is known of the creator.
fn figures(l: L10n, column: Column, id: KolId) -> AnyView {
    let Some(known) = column.of(id, |item| item.known.clone()) else {
        return ().into_any();
    };
    let scheme = preferences().with(Preferences::scheme);
    let city = known.city.and_then(|city| l.city(city)).map(str::to_owned);
    let followers = known.followers.map(|count| l.compact(count));
    let category = known
        .category
        .map(|category| l.category(category).to_owned());
    let who = [category, city]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" · ");
    let figure = |name: &'static str, value: Option<String>| {
        let value = value.unwrap_or_else(|| "—".to_owned());
        view! {
            <div>
                <dt>{name}</dt>
                <dd>{value}</dd>
            </div>
        }
    };
    view! {
        <p class="item-facts">
            {tier_badge::badge(l, &scheme, known.followers)}
            <span class="quiet">{who}</span>
        </p>
        <dl class="item-figures">
            {figure(l.record().followers, followers)}
            {figure(l.record().median_reads, known.reads.map(|reads| l.figure(reads)))}
            {figure(l.record().median_interactions, known.interactions.map(|count| l.figure(count)))}
            {figure(l.assessed().title, known.authenticity.map(|score| score.to_string()))}
        </dl>
    }
    .into_any()
}

/// All that should make one look twice.
fn flags(l: L10n, column: Column, id: KolId) -> AnyView {
    let words = l.basket();
    let day = column.of(id, |item| item.known.day).unwrap_or_default();
    let all = column.flags_of(id);
    let all = all.iter().map(|flag| {
        let said = match flag {
            Flag::Vanished => words.vanished_hint.to_owned(),
            Flag::Elsewhere => l.sheets().elsewhere_hint.to_owned(),
            Flag::NotInSheets => l.sheets().not_in_sheets_hint.to_owned(),
            Flag::Stale { .. } => match since(l, day) {
                Some(day) => (words.stale_since)(&day),
                None => flag_words(l, flag),
            },
            flag => flag_words(l, flag),
        };
        let look = needs_look(flag) || matches!(flag, Flag::Stale { .. });
        view! { <li class:look=look>{said}</li> }
    });
    let all = all.collect_view();
    view! { <ul class="item-flags">{all}</ul> }.into_any()
}

/// The day from which data counts as stale: the first that is more than the bound after its end.
fn since(l: L10n, day: i32) -> Option<String> {
    let stale = day.checked_add(hongbang_domain::shortlist::STALE_DAYS + 1)?;
    let days = chrono::Days::new(u64::try_from(stale).ok()?);
    let day = chrono::NaiveDate::default().checked_add_days(days)?;
    Some(l.day(day))
}

/// What one does with it.
fn deeds(column: Column, id: KolId) -> AnyView {
    let l = use_l10n();
    let words = l.basket();
    let pinned = Memo::new(move |_| column.of(id, |item| item.pinned.value) == Some(true));
    let pin = move |_| {
        let ids = vec![id];
        let pinned = !pinned.get_untracked();
        column.edit(Edit::Pin { ids, pinned });
    };
    let ways = [
        (Way::Top, "⤒"),
        (Way::Up, "↑"),
        (Way::Down, "↓"),
        (Way::End, "⤓"),
    ];
    let ways = ways.map(|(way, sign)| {
        let button = format!("move-{id}-{way:?}");
        let focused = button.clone();
        view! {
            <button
                type="button"
                class="button button-small item-way"
                id=button
                aria-label=(words.way)(way)
                title=(words.way)(way)
                on:click=move |_| go(column, id, way, focused.clone())
            >
                {sign}
            </button>
        }
        .into_any()
    });
    let remove = move |_| {
        column.open.set(None);
        column.remove(vec![id]);
    };
    view! {
        <div class="item-deeds">
            <span role="group" aria-label=words.move_to class="item-ways">
                {ways.into_iter().collect_view()}
            </span>
            <button type="button" class="button button-small" on:click=pin>
                {live(move || if pinned.get() { words.unpin } else { words.pin }.into_any())}
            </button>
            {live(move || {
                let page = column.page(id);
                page.map(|page| {
                        view! {
                            <a class="button button-small" href=page>
                                {words.profile}
                            </a>
                        }
                    })
                    .into_any()
            })}
            <button type="button" class="button button-small button-danger" on:click=remove>
                {words.remove}
            </button>
        </div>
    }
    .into_any()
}
