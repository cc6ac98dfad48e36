//! Taking a spreadsheet away: the button, and the dialog that asks what, as what, and in which
//! language.

use std::pin::Pin;
use std::rc::Rc;

use hongbang_sheets::protocol::Format;
use hongbang_sheets::table::Table;
use leptos::html;
use leptos::prelude::*;

use crate::components::dialog;
use crate::components::icon::Icon;
use crate::components::live::live;
use crate::locales::{L10n, Lang};
use crate::state::clerk::Clerk;
use crate::state::download;
use crate::state::effect::effect;
use crate::state::export::file_name;
use crate::state::language::use_l10n;
use crate::state::loaded::spawn;

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

#[component]
fn ExportDialog(
    /// What is chosen.
    asked: Asked,
) -> impl IntoView {
    let l = use_l10n();
    let words = l.export();
    let node = NodeRef::<html::Dialog>::new();
    effect(move || {
        if node.get().is_some() {
            dialog::open(node);
        }
    });
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if asked.stand.get_untracked() != Stand::Writing {
            write(l, asked);
        }
    };
    let writing = move || asked.stand.with(|stand| *stand == Stand::Writing);
    view! {
        <dialog
            class="dialog export"
            node_ref=node
            aria-labelledby="export-title"
            on:close=move |_| {
                asked.open.try_set(false);
            }
        >
            <form class="export-body" on:submit=save>
                <header class="share-head">
                    <h2 id="export-title">{words.title}</h2>
                    <button
                        type="button"
                        class="pill pill-icon"
                        aria-label=words.close
                        on:click=move |_| dialog::close(node)
                    >
                        {Icon::Close.view()}
                    </button>
                </header>
                <p class="quiet">{words.hint}</p>
                {offers(asked)} {formats(l, asked)} {languages(l, asked)}
                <p class="export-said" role="status">
                    {live(move || match asked.stand.get() {
                        Stand::Choosing => ().into_any(),
                        Stand::Writing => words.writing.into_any(),
                        Stand::Saved(said) => said.into_any(),
                        Stand::Failed(said) => view! { <span class="field-trouble">{said}</span> }.into_any(),
                    })}
                </p>
                <div class="dialog-actions">
                    <button type="button" class="button" on:click=move |_| dialog::close(node)>
                        {move || {
                            let saved = asked.stand.with(|stand| matches!(stand, Stand::Saved(_)));
                            if saved { words.close } else { words.cancel }
                        }}
                    </button>
                    <button
                        class="button button-primary"
                        aria-disabled=move || if writing() { "true" } else { "false" }
                    >
                        {words.save}
                    </button>
                </div>
            </form>
        </dialog>
    }
}

/// A choice of several.
fn choice(
    group: &'static str,
    words: String,
    hint: &'static str,
    chosen: impl Fn() -> bool + Send + 'static,
    choose: impl Fn() + 'static,
) -> AnyView {
    let hint = (!hint.is_empty()).then(|| view! { <span class="quiet">{hint}</span> });
    view! {
        <label class="choice">
            <input type="radio" name=group prop:checked=chosen on:change=move |_| choose() />
            <span class="strong">{words}</span>
            {hint}
        </label>
    }
    .into_any()
}

/// What there is to take; nothing is asked where there is one thing alone.
fn offers(asked: Asked) -> AnyView {
    let l = use_l10n();
    let all = asked.offers.with_untracked(|offers| {
        let words = offers.iter().map(|offer| offer.words.clone());
        words.collect::<Vec<_>>()
    });
    if all.len() < 2 {
        return ().into_any();
    }
    let all = all.into_iter().enumerate().map(|(at, words)| {
        let chosen = move || asked.what.get() == at;
        choice("export-what", words, "", chosen, move || asked.what.set(at))
    });
    group(l.export().what, all.collect_view().into_any())
}

fn formats(l: L10n, asked: Asked) -> AnyView {
    let words = l.export();
    let all = [
        (Format::Xlsx, words.xlsx, words.xlsx_hint),
        (Format::Csv, words.csv, words.csv_hint),
    ];
    let all = all.map(|(format, name, hint)| {
        let chosen = move || asked.format.get() == format;
        let choose = move || asked.format.set(format);
        choice("export-format", name.to_owned(), hint, chosen, choose)
    });
    group(words.format, all.collect_view().into_any())
}

fn languages(l: L10n, asked: Asked) -> AnyView {
    let words = l.export();
    let all = [(Lang::Zh, words.chinese), (Lang::En, words.english)];
    let all = all.map(|(lang, name)| {
        let chosen = move || asked.lang.get() == lang;
        let choose = move || asked.lang.set(lang);
        choice("export-lang", name.to_owned(), "", chosen, choose)
    });
    group(words.headers, all.collect_view().into_any())
}

fn group(legend: &'static str, choices: AnyView) -> AnyView {
    view! {
        <fieldset class="export-group">
            <legend>{legend}</legend>
            <div class="choices">{choices}</div>
        </fieldset>
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
