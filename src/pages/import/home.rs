//! The way in: what can be read, and what is kept. While a sheet is on its way, its steps.

use leptos::prelude::*;

use super::drop::Start;
use super::mappings::Mappings;
use super::shelf::ShelfView;
use super::steps::Steps;
use crate::components::live::live;
use crate::state::import;
use crate::state::import::flow::Stage;
use crate::state::language::use_l10n;
use crate::state::title::use_title;

/// The page.
#[component]
pub fn Home() -> impl IntoView {
    let l = use_l10n();
    use_title(move || l.import().title.to_owned());
    let flow = import::flow();
    let idle = Memo::new(move |_| flow.with(|flow| flow.stage == Stage::Idle));
    view! {
        <div class="page import-page">
            <header class="page-head">
                <h1>{l.import().title}</h1>
                <p class="import-promise">{l.import().promise}</p>
            </header>
            {live(move || {
                if idle.get() {
                    view! {
                        <Start />
                        <ShelfView />
                        <Mappings />
                    }
                        .into_any()
                } else {
                    ().into_any()
                }
            })}
            <Steps flow=flow />
        </div>
    }
}
