//! A shortlist, what of it is selected, or the ranking, as a spreadsheet.

use std::collections::{BTreeMap, BTreeSet};
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;

use hongbang_domain::id::CollectionId;
use hongbang_domain::kol::KolId;
use hongbang_domain::note::NoteKind;
use hongbang_domain::roster::{Filter, Origin, Query, RosterRow};
use hongbang_domain::shortlist::totals::TotalsBy;
use hongbang_domain::shortlist::{Document, View};
use hongbang_sheets::creator::Creator;
use hongbang_sheets::table::Table;
use leptos::prelude::*;

use super::basket::{brief_parts, flag_words, today};
use crate::client;
use crate::components::export::{Offer, made_at};
use crate::locales::L10n;
use crate::state::basket::item;
use crate::state::builder::Builder;
use crate::state::collections;
use crate::state::export::{Line, Made, about, of_list, of_ranking, table};
use crate::state::preferences::preferences;
use crate::state::roster::RosterHandle;

/// What is taken.
#[derive(Clone)]
struct Whom {
    document: Arc<Document>,
    roster: RosterHandle,
    /// By what they are looked for and weighed.
    view: View,
    ids: Vec<KolId>,
    /// Whether it is the ranking, and not the list.
    ranked: bool,
}

/// What can be taken of the page: the list, and the ranking as it is.
pub fn offers(l: L10n, builder: Builder) -> Vec<Offer> {
    let document = builder.list.document().get_untracked();
    let listed: Vec<_> = document.in_order().iter().map(|item| item.id).collect();
    let ranked = builder.answer.with_untracked(|answer| {
        let ranked = answer.as_ref().map(|answer| answer.ranked.iter());
        ranked.into_iter().flatten().map(|of| of.id).collect()
    });
    let view = View {
        filter: Filter::default(),
        weights: builder.weights.get_untracked(),
        kind: builder.kind.get_untracked(),
    };
    let whom = |ids: Vec<KolId>, ranked| Whom {
        document: document.clone(),
        roster: builder.roster,
        view: view.clone(),
        ids,
        ranked,
    };
    let offers = [
        (whom(listed, false), l.export().the_list),
        (whom(ranked, true), l.export().the_ranking),
    ];
    offers
        .into_iter()
        .filter_map(|(whom, words)| offer(l, whom, words))
        .collect()
}

/// What is selected of a list.
pub fn selected(
    l: L10n,
    document: Arc<Document>,
    roster: RosterHandle,
    picked: &[KolId],
) -> Vec<Offer> {
    let picked: BTreeSet<KolId> = picked.iter().copied().collect();
    let ids = document
        .in_order()
        .iter()
        .map(|item| item.id)
        .filter(|id| picked.contains(id))
        .collect();
    let view = document.view.value.clone();
    let whom = Whom {
        document,
        roster,
        view,
        ids,
        ranked: false,
    };
    offer(l, whom, l.export().the_selected)
        .into_iter()
        .collect()
}

/// `None` where there is nobody.
fn offer(l: L10n, whom: Whom, words: fn(&str) -> String) -> Option<Offer> {
    if whom.ids.is_empty() {
        return None;
    }
    let title = title(l, &whom.document);
    let words = words(&l.integer(whom.ids.len() as u64));
    let make = move |l: L10n| {
        let made: Pin<Box<dyn Future<Output = Table>>> = Box::pin(made(l, whom.clone()));
        made
    };
    Some(Offer {
        words,
        title,
        make: Rc::new(make),
    })
}

fn title(l: L10n, document: &Document) -> String {
    let title = document.title.value.trim();
    if title.is_empty() { l.untitled } else { title }.to_owned()
}

async fn made(l: L10n, whom: Whom) -> Table {
    let query = Query {
        filter: Filter::default(),
        weights: whom.view.weights,
        kind: whom.view.kind,
        top: 0,
        rows: (0, 0),
    };
    let rows = whom.roster.rows(whom.ids.clone(), query).await;
    let known = Known {
        numbers: numbers().await,
        own: if rows.iter().any(|row| row.origin != Origin::Server) {
            own(&whom.ids).await
        } else {
            BTreeMap::new()
        },
    };
    untrack(|| sheet(l, &whom, &rows, &known))
}

/// What is known beside the roster.
struct Known {
    numbers: BTreeMap<KolId, String>,
    /// What one's own sheets say.
    own: BTreeMap<KolId, Creator>,
}

/// What one's own sheets say of some creators; the latest sheet counts.
async fn own(ids: &[KolId]) -> BTreeMap<KolId, Creator> {
    let heads: Vec<CollectionId> = collections::shelf().with_untracked(|shelf| {
        let there = shelf.there().into_iter();
        there
            .filter(|head| head.in_use)
            .map(|head| head.id)
            .collect()
    });
    let ids: BTreeSet<KolId> = ids.iter().copied().collect();
    let mut own = BTreeMap::new();
    for head in heads {
        for creator in collections::creators(head).await.unwrap_or_default() {
            if ids.contains(&creator.kol.id) {
                own.entry(creator.kol.id).or_insert(creator);
            }
        }
    }
    own
}

/// The platform's public numbers. Without them where the server cannot be asked: the id here tells
/// who is who as well.
async fn numbers() -> BTreeMap<KolId, String> {
    let numbers = client::public_numbers().await.ok();
    let numbers = numbers.map(|numbers| numbers.ids.into_iter().zip(numbers.red_ids));
    numbers.into_iter().flatten().collect()
}

fn sheet(l: L10n, whom: &Whom, rows: &[RosterRow], known: &Known) -> Table {
    let (document, view) = (&whom.document, &whom.view);
    let rows: BTreeMap<KolId, &RosterRow> = rows.iter().map(|row| (row.id, row)).collect();
    // Where the roster could not be had, nobody is said to be gone.
    let there: BTreeSet<KolId> = rows.keys().copied().collect();
    let there = (!there.is_empty()).then_some(&there);
    let (scheme, fee) = preferences().with_untracked(|chosen| (chosen.scheme(), chosen.fee()));
    let by = TotalsBy {
        kind: view.kind,
        fee,
        scheme: &scheme,
        today: today(),
        there,
    };
    let looks: Vec<String> = whom
        .ids
        .iter()
        .map(|id| {
            let flags = item(&document.items, *id).map(|item| by.flags(item));
            let flags = flags.iter().flatten().map(|flag| flag_words(l, flag));
            flags.collect::<Vec<_>>().join(l.basket().and)
        })
        .collect();
    let lines: Vec<Line<'_>> = whom
        .ids
        .iter()
        .zip(&looks)
        .enumerate()
        .map(|(at, (id, look))| Line {
            place: at + 1,
            id: *id,
            row: rows.get(id).copied(),
            item: item(&document.items, *id),
            own: known.own.get(id),
            red_id: known.numbers.get(id).map(String::as_str),
            look,
        })
        .collect();
    let title = title(l, document);
    let heads = if whom.ranked { of_ranking() } else { of_list() };
    let brief = &document.brief.value;
    let kind = match view.kind {
        NoteKind::Picture => l.record().picture,
        NoteKind::Video => l.video,
    };
    let made = Made {
        when: made_at(l),
        brief: brief_parts(l, brief).join(l.basket().and),
        words: &brief.words,
        budget: brief
            .budget
            .map(|budget| ["\u{a5}", &l.integer(budget)].concat()),
        weights: Some(&view.weights),
        kind: Some(kind),
        fee: Some(l.percent(fee.get())),
        more: Vec::new(),
    };
    about(l, table(l, &title, &heads, &lines, &by), &made)
}
