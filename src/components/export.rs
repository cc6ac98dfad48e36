//! Taking a spreadsheet away: the button, and the dialog that asks what, as what, and in which
//! language.

mod dialog;

use std::pin::Pin;
use std::rc::Rc;

use hongbang_sheets::protocol::Format;
use hongbang_sheets::table::Table;
use leptos::prelude::*;

use crate::components::live::live;
use crate::locales::{L10n, Lang};
use crate::state::clerk::Clerk;
use crate::state::download;
use crate::state::export::file_name;
use crate::state::language::use_l10n;
use crate::state::loaded::spawn;
use dialog::ExportDialog;

/// What makes a sheet, in a language.
pub type Make = Rc<dyn Fn(L10n) -> Pin<Box<dyn Future<Output = Table>>>>;

/// Something that can be taken.
#[derive(Clone)]
pub struct Offer {
    /// What it is.
    pub words: String,
    /// What the file is called, without its ending.
    pub title: String,
    /// Makes it.
    pub make: Make,
}

/// How it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Stand {
    /// Something is to be chosen.
    Choosing,
    /// It is being written.
    Writing,
    /// It was saved: what to say.
    Saved(String),
    /// It was not: what to say.
    Failed(&'static str),
}

/// The dialog's choices.
#[derive(Clone, Copy)]
struct Asked {
    offers: RwSignal<Vec<Offer>, LocalStorage>,
    open: RwSignal<bool>,
    what: RwSignal<usize>,
    format: RwSignal<Format>,
    lang: RwSignal<Lang>,
    stand: RwSignal<Stand>,
}

/// The button, and its dialog. `offers` are asked for when it is pressed.
pub fn export_button(class: &'static str, offers: impl Fn() -> Vec<Offer> + 'static) -> AnyView {
    let l = use_l10n();
    let asked = Asked {
        offers: RwSignal::new_local(Vec::new()),
        open: RwSignal::new(false),
        what: RwSignal::new(0),
        format: RwSignal::new(Format::Xlsx),
        lang: RwSignal::new(l.lang),
        stand: RwSignal::new(Stand::Choosing),
    };
    let open = move |_| {
        asked.offers.set(offers());
        asked.what.set(0);
        asked.stand.set(Stand::Choosing);
        asked.open.set(true);
    };
    view! {
        <button type="button" class=class aria-haspopup="dialog" on:click=open>
            {l.export().export}
        </button>
        {live(move || {
            if asked.open.get() {
                view! { <ExportDialog asked=asked /> }.into_any()
            } else {
                ().into_any()
            }
        })}
    }
    .into_any()
}

/// Makes the sheet, has it written, and saves it.
fn write(l: L10n, asked: Asked) {
    let what = asked.what.get_untracked();
    let offer = asked
        .offers
        .with_untracked(|offers| offers.get(what).cloned());
    let Some(offer) = offer else {
        asked.stand.set(Stand::Failed(l.export().nothing));
        return;
    };
    let (format, lang) = (asked.format.get_untracked(), asked.lang.get_untracked());
    asked.stand.set(Stand::Writing);
    spawn(Box::pin(async move {
        let stand = written(l, &offer, format, lang).await;
        asked.stand.try_set(stand);
    }));
}

async fn written(l: L10n, offer: &Offer, format: Format, lang: Lang) -> Stand {
    let words = l.export();
    let table = (offer.make)(L10n { lang }).await;
    let rows = table.rows.len();
    if rows == 0 {
        return Stand::Failed(words.nothing);
    }
    let (ending, kind) = match format {
        Format::Csv => (".csv", "text/csv;charset=utf-8"),
        Format::Xlsx => (
            ".xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ),
    };
    let bytes = match Clerk::start() {
        Ok(clerk) => clerk.write(table, format).await,
        Err(trouble) => Err(trouble),
    };
    let name = [&file_name(&offer.title, &today()), ending].concat();
    match bytes {
        Ok(bytes) if download::save(&name, kind, &bytes) => {
            Stand::Saved((words.saved)(&name, &l.integer(rows as u64)))
        }
        _ => Stand::Failed(words.failed),
    }
}

/// Now.
fn now() -> chrono::DateTime<chrono::Utc> {
    chrono::DateTime::from_timestamp_millis(js_sys::Date::now() as i64).unwrap_or_default()
}

/// When a sheet is made, as people read it: in China's time, as all days here.
pub fn made_at(l: L10n) -> String {
    [&l.date(now()), " ", &l.time(now())].concat()
}

/// Today in China, as files are named by it.
fn today() -> String {
    hongbang_domain::window::china_date(now()).to_string()
}
