//! What did not work, and the way on.

use leptos::prelude::*;

use super::pick::{TABLES, pick};
use super::steps::HEADING;
use crate::locales::L10n;
use crate::state::clerk::{Given, Trouble};
use crate::state::import;
use crate::state::import::flow::{Fault, Flow, Stage, Way};

/// What went wrong, and what helps.
pub fn words(l: L10n, fault: &Fault) -> (String, &'static str) {
    match fault {
        Fault::Clerk(trouble) => of_trouble(l, trouble),
        Fault::Kept(why) => {
            let (what, hint) = (l.import().not_kept)(*why);
            (what.to_owned(), hint)
        }
    }
}

/// The same of the worker.
pub fn of_trouble(l: L10n, trouble: &Trouble) -> (String, &'static str) {
    match trouble {
        Trouble::Refused(why) => (l.import().cannot)(why),
        Trouble::Failed(failure) => {
            let (what, hint) = l.failure(*failure);
            (what.to_owned(), hint)
        }
    }
}

/// The view.
pub fn fault(l: L10n, flow: RwSignal<Flow>) -> AnyView {
    let failed = flow.with_untracked(|flow| match &flow.stage {
        Stage::Failed { trouble, way } => Some((trouble.clone(), *way, flow.name.clone())),
        _ => None,
    });
    let Some((trouble, way, name)) = failed else {
        return ().into_any();
    };
    let (what, hint) = words(l, &trouble);
    let again = flow.with_untracked(|flow| flow.again);
    let on = match way {
        Way::Again => view! {
            <button type="button" class="button button-primary" on:click=move |_| import::retry()>
                {l.retry}
            </button>
        }
        .into_any(),
        Way::Mapping => view! {
            <button type="button" class="button button-primary" on:click=move |_| import::back()>
                {l.import().to_columns}
            </button>
        }
        .into_any(),
        Way::Other => ().into_any(),
    };
    let other = if way == Way::Other {
        "button button-primary"
    } else {
        "button"
    };
    view! {
        <section class="panel import-fault" role="alert">
            <p class="quiet import-name">{name}</p>
            <h2 id=HEADING class="import-step" tabindex="-1">
                {what}
            </h2>
            <p>{hint}</p>
            <p class="import-ways">
                {on}
                {pick(
                    l.import().other_file,
                    other,
                    TABLES,
                    move |file| import::take(Given::File(file), again),
                )}
                <button type="button" class="button" on:click=move |_| import::cancel()>
                    {l.import().cancel}
                </button>
            </p>
        </section>
    }
    .into_any()
}
