//! The steps of reading a sheet, one at a time. Each takes the focus to its heading, and is said
//! to a screen reader.

use hongbang_domain::id::CollectionId;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use super::fault::fault;
use super::mapping::MappingView;
use super::reading::{Opening, Reading};
use super::result::ResultView;
use crate::components::live::live;
use crate::state::effect::effect;
use crate::state::import::flow::{Flow, Stage};
use crate::state::language::use_l10n;
use crate::state::toast::use_toast;
use crate::state::{focus, import};

/// The id of the heading of a step.
pub const HEADING: &str = "import-step";

/// Which view there is. What changes within a step does not build it anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Idle,
    Opening,
    Mapping(u32),
    Reading,
    Read,
    Kept(CollectionId),
    Failed,
}

impl Step {
    fn of(flow: &Flow) -> Self {
        match &flow.stage {
            Stage::Idle => Self::Idle,
            Stage::Opening => Self::Opening,
            Stage::Mapping => Self::Mapping(flow.sheet.as_ref().map_or(0, |sheet| sheet.key)),
            Stage::Reading { .. } => Self::Reading,
            Stage::Read(_) | Stage::Keeping(_) => Self::Read,
            Stage::Kept(id) => Self::Kept(*id),
            Stage::Failed { .. } => Self::Failed,
        }
    }
}

/// The step.
#[component]
pub fn Steps(
    /// Where it is.
    flow: RwSignal<Flow>,
) -> impl IntoView {
    let l = use_l10n();
    let toast = use_toast();
    let navigate = use_navigate();
    let step = Memo::new(move |_| flow.with(Step::of));
    let mut before = step.get_untracked();
    effect(move || {
        let now = step.get();
        // Also where one comes back to the page after it was kept.
        if let Step::Kept(id) = now {
            let name = import::kept_name();
            toast.say((l.import().report.kept)(&name));
            import::cancel();
            navigate(&format!("/import/{id}"), NavigateOptions::default());
            return;
        }
        if now == std::mem::replace(&mut before, now) {
            return;
        }
        request_animation_frame(|| match document().get_element_by_id(HEADING) {
            Some(heading) => focus::to(&heading),
            None => focus::to_page(),
        });
    });
    live(move || match step.get() {
        Step::Idle | Step::Kept(_) => ().into_any(),
        Step::Opening => view! { <Opening flow=flow /> }.into_any(),
        Step::Mapping(_) => view! { <MappingView flow=flow /> }.into_any(),
        Step::Reading => view! { <Reading flow=flow /> }.into_any(),
        Step::Read => view! { <ResultView flow=flow /> }.into_any(),
        Step::Failed => fault(l, flow),
    })
}

/// The heading of a step.
pub fn heading(words: AnyView) -> AnyView {
    view! {
        <h2 id=HEADING class="import-step" tabindex="-1">
            {words}
        </h2>
    }
    .into_any()
}
