//! A collection as a spreadsheet again: every fact, and the columns that were kept.

use std::pin::Pin;
use std::rc::Rc;

use hongbang_domain::id::CollectionId;
use hongbang_sheets::creator::Creator;
use hongbang_sheets::table::Table;
use leptos::prelude::*;

use crate::components::export::{Offer, export_button, made_at};
use crate::components::live::live;
use crate::locales::L10n;
use crate::state::collections::{self, Head};
use crate::state::export::{Made, about, collection};
use crate::state::language::use_l10n;

/// The button; nothing where a collection has no creators.
pub fn export(
    class: &'static str,
    id: CollectionId,
    head: Memo<Option<Head>>,
    name: Memo<String>,
) -> AnyView {
    let any = Memo::new(move |_| head.with(|head| head.as_ref().is_some_and(|of| of.creators > 0)));
    live(move || {
        if any.get() {
            button(class, id, name)
        } else {
            ().into_any()
        }
    })
}

fn button(class: &'static str, id: CollectionId, name: Memo<String>) -> AnyView {
    let l = use_l10n();
    export_button(class, move || {
        let make = move |l: L10n| {
            let table: Pin<Box<dyn Future<Output = Table>>> = Box::pin(table(l, id));
            table
        };
        vec![Offer {
            words: l.export().creators_sheet.to_owned(),
            title: name.get_untracked(),
            make: Rc::new(make),
        }]
    })
}

/// Empty where this browser does not give the collection.
async fn table(l: L10n, id: CollectionId) -> Table {
    let record = collections::record(id).await.ok().flatten();
    let creators = collections::creators(id).await.unwrap_or_default();
    let Some(record) = record else {
        return Table::default();
    };
    let headers = record.mapping.columns.iter();
    let headers: Vec<String> = headers.map(|column| column.header.clone()).collect();
    let creators: Vec<&Creator> = creators.iter().collect();
    let made = Made {
        when: made_at(l),
        ..Made::default()
    };
    about(
        l,
        collection(l, &record.head.name, &creators, &headers),
        &made,
    )
}
