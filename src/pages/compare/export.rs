//! The comparison as a spreadsheet.

use std::rc::Rc;
use std::sync::Arc;

use hongbang_domain::window::{Deals, Kinds, Selection, Window};
use leptos::prelude::*;

use super::columns::Columns;
use crate::components::export::{Offer, made_at};
use crate::locales::L10n;
use crate::state::comparison::Terms;
use crate::state::export::{Compared, Made, about, compared};
use crate::state::record::Record;

/// What can be taken: those that have arrived.
pub fn offers(l: L10n, columns: Columns, terms: Memo<Terms>) -> Vec<Offer> {
    let records = columns.records();
    let terms = Arc::new(terms.get_untracked());
    let make = move |l: L10n| {
        let (records, terms) = (records.clone(), terms.clone());
        let table = untrack(|| table(l, &records, &terms));
        let made: std::pin::Pin<Box<dyn Future<Output = _>>> = Box::pin(async { table });
        made
    };
    vec![Offer {
        words: l.export().comparison.to_owned(),
        title: l.export().comparison.to_owned(),
        make: Rc::new(make),
    }]
}

fn table(l: L10n, records: &[Arc<Record>], terms: &Terms) -> hongbang_sheets::table::Table {
    let words = l.export();
    let of = Compared {
        records: records.iter().map(Arc::as_ref).collect(),
        terms,
    };
    let made = Made {
        when: made_at(l),
        fee: Some(l.percent(terms.fee.get())),
        more: vec![(words.over.to_owned(), chosen(l, terms.chosen))],
        ..Made::default()
    };
    about(l, compared(l, words.comparison, &of), &made)
}

/// The notes that count, in words.
fn chosen(l: L10n, chosen: Selection) -> String {
    let window = match chosen.window {
        Window::Days30 => l.record().days_30,
        Window::Days90 => l.record().days_90,
    };
    let deals = match chosen.deals {
        Deals::All => None,
        Deals::Daily => Some(l.record().daily),
        Deals::Cooperation => Some(l.record().cooperation),
    };
    let kinds = match chosen.kinds {
        Kinds::All => None,
        Kinds::Picture => Some(l.record().picture),
        Kinds::Video => Some(l.video),
    };
    let parts = [Some(window), deals, kinds].into_iter().flatten();
    parts.collect::<Vec<_>>().join(" · ")
}
