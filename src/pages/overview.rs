//! What a creator wants to know today, above its record: in its studio, and for its MCN.

mod calendar;
mod day_list;
mod first_days;
mod next_steps;
pub mod sides;
mod weighing;

use hongbang_api::kols::{KolEvidence, KolPeers};
use hongbang_domain::kol::KolId;
use leptos::prelude::*;

use crate::client;
use crate::state::loaded::Loaded;
use crate::state::record::Record;
use calendar::CalendarView;
use first_days::FirstDays;
use next_steps::NextSteps;
use weighing::Weighing;

/// What is asked for beside a record. Each part of the page waits for its own.
#[derive(Clone, Copy)]
pub struct Beside {
    /// The creator's peers.
    pub peers: Loaded<KolPeers>,
    /// What is looked at for authenticity.
    pub evidence: Loaded<KolEvidence>,
}

impl Beside {
    /// Asks for it.
    #[must_use]
    pub fn of(id: KolId) -> Self {
        Self {
            peers: Loaded::new(move || Box::pin(client::kol_peers(id))),
            evidence: Loaded::new(move || Box::pin(client::kol_evidence(id))),
        }
    }
}

/// Next steps, what lifts and lowers, the calendar, and the latest first days.
#[component]
pub fn Today(
    /// The creator's record, whole.
    record: Record,
    /// What is known beside it.
    beside: Beside,
) -> impl IntoView {
    view! {
        <div class="today">
            <NextSteps record=record.clone() />
            <Weighing record=record.clone() beside=beside />
            <CalendarView record=record.clone() />
            <FirstDays record=record evidence=beside.evidence />
        </div>
    }
}
