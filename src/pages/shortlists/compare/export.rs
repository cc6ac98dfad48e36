//! Two lists as a spreadsheet.

use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;

use hongbang_domain::shortlist::Document;
use hongbang_sheets::table::Table;
use leptos::prelude::*;

use crate::components::export::{Offer, made_at};
use crate::locales::L10n;
use crate::state::export::{Listed, Made, about, pair};
use crate::state::lists::Opened;

/// What can be taken: both as they are now.
pub fn offers(l: L10n, a: Opened, b: Opened) -> Vec<Offer> {
    let (a, b) = (a.document().get_untracked(), b.document().get_untracked());
    let make = move |l: L10n| {
        let table = table(l, &a, &b);
        let made: Pin<Box<dyn Future<Output = Table>>> = Box::pin(async { table });
        made
    };
    vec![Offer {
        words: l.lists().two.to_owned(),
        title: l.lists().two.to_owned(),
        make: Rc::new(make),
    }]
}

fn table(l: L10n, a: &Arc<Document>, b: &Arc<Document>) -> Table {
    let listed = |document: &'_ Arc<Document>| -> String {
        let title = document.title.value.trim();
        if title.is_empty() { l.untitled } else { title }.to_owned()
    };
    let (of_a, of_b) = (listed(a), listed(b));
    let table = pair(
        l,
        l.lists().two,
        Listed {
            title: &of_a,
            document: a,
        },
        Listed {
            title: &of_b,
            document: b,
        },
    );
    let made = Made {
        when: made_at(l),
        ..Made::default()
    };
    about(l, table, &made)
}
