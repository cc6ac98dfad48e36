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
) -> impl IntoView {
    view! {
        <div class="today">
            <NextSteps record=record.clone() />
            <Weighing record=record.clone() late=late />
            <CalendarView record=record.clone() />
            <FirstDays record=record evidence=late.evidence />
        </div>
    }
}
