//! What a collection is called, where it is from, and what is done with it.

use hongbang_domain::id::CollectionId;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::components::live::live;
use crate::locales::L10n;
use crate::pages::import::export::export;
use crate::pages::import::in_use::in_use;
use crate::pages::import::pick::{TABLES, pick};
use crate::pages::import::shelf::holds;
use crate::state::clerk::Given;
use crate::state::collections::{self, Head, NAME_CHARS};
use crate::state::import;
use crate::state::language::use_l10n;
use crate::state::toast::use_toast;

/// The head.
#[component]
pub fn HeadView(
    /// Which.
    id: CollectionId,
    /// What is known of it.
    head: Memo<Option<Head>>,
) -> impl IntoView {
    let l = use_l10n();
    let words = &l.import().kept;
    let toast = use_toast();
    let navigate = use_navigate();
    let name = Memo::new(move |_| {
        head.with(|head| {
            head.as_ref()
                .map(|head| head.name.clone())
                .unwrap_or_default()
        })
    });
    let used = Memo::new(move |_| head.with(|head| head.as_ref().is_some_and(|head| head.in_use)));
    let any = head.with_untracked(|head| head.as_ref().is_some_and(|head| head.creators > 0));
    let to_flow = navigate.clone();
    let again = move |file| {
        import::take(Given::File(file), Some(id));
        to_flow("/import", NavigateOptions::default());
    };
    let delete = move |_| {
        let navigate = navigate.clone();
        spawn_local(async move {
            match collections::delete(id).await {
                // The way back is at the foot of that page.
                Ok(()) => navigate("/import", NavigateOptions::default()),
                Err(why) => toast.say((l.import().not_kept)(why).0.to_owned()),
            }
        });
    };
    view! {
        <header class="import-head">
            <a class="quiet-link" href="/import">
                {words.to_all}
            </a>
            <div class="import-head-line">
                <Title id=id name=name />
                {in_use(l, toast, id, head, name)}
                <div class="import-deeds" title=words.again_hint>
                    {pick(words.again, "button", TABLES, again)}
                    {export("button", id, head, name)}
                    <button type="button" class="button" on:click=delete>
                        {l.import().delete}
                    </button>
                </div>
            </div>
            <p class="quiet">
                {live(move || head.with(|head| head.as_ref().map(|head| facts(l, head)).into_any()))}
            </p>
            <p class="import-holds">
                {live(move || head.with(|head| head.as_ref().map(|head| holds(l, head)).into_any()))}
            </p>
            {live(move || {
                if !any {
                    ().into_any()
                } else if used.get() {
                    view! {
                        <p>
                            <a class="import-rank" href="/shortlists">
                                {words.rank}
                            </a>
                        </p>
                    }
                        .into_any()
                } else {
                    view! { <p class="look">{words.not_ranked}</p> }.into_any()
                }
            })}
        </header>
    }
}

fn facts(l: L10n, head: &Head) -> String {
    let words = l.import();
    let at = chrono::DateTime::from_timestamp_millis(head.updated_at);
    let read = at.map(|at| (words.read_at)(&l.ago(at)));
    let file = Some(&head.file).filter(|file| !file.is_empty());
    let file = file.map(|file| (words.kept.from_file)(file));
    let size = (head.bytes > 0.0).then(|| (words.size)(head.bytes));
    let all = [file, read, size].into_iter().flatten();
    all.collect::<Vec<_>>().join(" · ")
}

/// The name, which can be written over.
#[component]
fn Title(
    /// Which.
    id: CollectionId,
    /// Its name.
    name: Memo<String>,
) -> impl IntoView {
    let l = use_l10n();
    let words = &l.import().kept;
    let toast = use_toast();
    let rename = move |event| {
        let new = event_target_value(&event);
        let new: String = new.trim().chars().take(NAME_CHARS).collect();
        if new == name.get_untracked() {
            return;
        }
        if new.is_empty() {
            // Not without a name: it is what it was.
            event_target::<web_sys::HtmlInputElement>(&event).set_value(&name.get_untracked());
            toast.say(l.import().report.name_empty.to_owned());
            return;
        }
        spawn_local(async move {
            toast.say(match collections::rename(id, new).await {
                Ok(()) => words.renamed.to_owned(),
                Err(why) => (l.import().not_kept)(why).0.to_owned(),
            });
        });
    };
    view! {
        <h1 class="sr-only">{move || name.get()}</h1>
        <input
            class="import-title"
            aria-label=words.name
            autocomplete="off"
            maxlength=NAME_CHARS.to_string()
            prop:value=move || name.get()
            on:change=rename
        />
    }
}
