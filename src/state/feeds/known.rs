//! What lists have loaded already, for the page of one of their items.

use hongbang_api::kols::KolCard;
use hongbang_domain::kol::KolId;
use leptos::prelude::*;

use super::Feeds;
use crate::state::pager::Pager;

/// A creator that a list has loaded.
#[must_use]
pub fn known_kol(id: KolId) -> Option<KolCard> {
    let find = |pager: &Pager<KolCard>| {
        let mut cards = pager.items().iter();
        cards.find(|card| card.id == id).cloned()
    };
    let lists = expect_context::<Feeds>().kols;
    lists.with_value(|lists| {
        let mut lists = lists.iter();
        lists.find_map(|(_, list)| list.pager.with_untracked(find))
    })
}
