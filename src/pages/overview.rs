//! What a creator wants to know today, above its record: in its studio, and for its MCN.

mod calendar;
mod day_list;
mod first_days;
mod next_steps;
pub mod sides;
mod weighing;

use leptos::prelude::*;

use crate::state::kol_parts::Late;
use crate::state::record::Record;
use calendar::CalendarView;
use first_days::FirstDays;
use next_steps::NextSteps;
use weighing::Weighing;

/// Next steps, what lifts and lowers, the calendar, and the latest first days.
#[component]
pub fn Today(
    /// The creator's record, whole.
    record: Record,
    /// What of it may come later.
    late: Late,
    /// What stands below the next steps.
    #[prop(optional_no_strip)]
    below: Option<AnyView>,
) -> impl IntoView {
    view! {
        <div class="today">
            <div class="today-first">
                <NextSteps record=record.clone() />
                {below}
            </div>
            <Weighing record=record.clone() late=late />
            <CalendarView record=record.clone() />
            <FirstDays record=record evidence=late.evidence />
        </div>
    }
}
