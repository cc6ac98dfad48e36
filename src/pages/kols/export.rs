//! Those that are picked, as a spreadsheet.

use std::pin::Pin;
use std::rc::Rc;

use hongbang_domain::kol::KolId;
use hongbang_sheets::creator::{Creator, Figures};
use hongbang_sheets::table::Table;
use leptos::prelude::*;

use crate::client;
use crate::components::export::{Offer, made_at};
use crate::locales::L10n;
use crate::state::export::{Made, about, collection};
use crate::state::feeds::known_kol;

/// What can be taken.
pub fn offers(l: L10n, ids: Vec<KolId>) -> Vec<Offer> {
    let make = move |l: L10n| {
        let ids = ids.clone();
        let table: Pin<Box<dyn Future<Output = Table>>> = Box::pin(table(l, ids));
        table
    };
    vec![Offer {
        words: l.export().creators_sheet.to_owned(),
        title: l.export().creators_sheet.to_owned(),
        make: Rc::new(make),
    }]
}

/// As the server shows them to who asks; whoever it does not know any more is left out.
async fn table(l: L10n, ids: Vec<KolId>) -> Table {
    let mut creators = Vec::new();
    for id in ids {
        if let Ok(profile) = client::kol(id).await {
            let kol = profile.kol;
            creators.push(Creator {
                kol,
                user_id: None,
                profile_url: None,
                figures: figures(id),
                kept: Vec::new(),
                line: 0,
                on_server: true,
            });
        }
    }
    let creators: Vec<&Creator> = creators.iter().collect();
    let made = Made {
        when: made_at(l),
        ..Made::default()
    };
    about(
        l,
        collection(l, l.export().creators_sheet, &creators, &[]),
        &made,
    )
}

/// What the list of creators says of their last 30 days.
fn figures(id: KolId) -> Figures {
    let figures = untrack(|| known_kol(id)).map(|card| card.figures);
    let figures = figures.unwrap_or_default();
    Figures {
        notes: Some(figures.notes).filter(|notes| *notes > 0),
        reads: figures.reads,
        interactions: figures.interactions,
        er_by_reads: figures.er_by_reads,
        ..Figures::default()
    }
}
