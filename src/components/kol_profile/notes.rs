//! The notes of a selection, each with its first hours. The first of them; the rest on demand.

use hongbang_api::kols::{KolEvidence, KolNote};
use hongbang_domain::window::Selection;
use leptos::prelude::*;

use crate::components::live::live;
use crate::components::note_table::NoteTable;
use crate::state::kol_parts::Part;
use crate::state::language::use_l10n;
use crate::state::record::Record;

/// Notes shown at first: what one reads, not what there is.
const SHOWN: usize = 12;

/// The section.
#[component]
pub fn Notes(
    /// The creator.
    record: StoredValue<Record>,
    /// Which notes.
    chosen: Memo<Selection>,
    /// Their first hours.
    evidence: Signal<Part<KolEvidence>>,
) -> impl IntoView {
    let l = use_l10n();
    let all = RwSignal::new(false);
    view! {
        <section class="panel" id="notes">
            {live(move || {
                let chosen = chosen.get();
                let mut notes = record.with_value(|record| selected(record, chosen));
                let count = notes.len();
                let more = count > SHOWN && !all.get();
                if more {
                    notes.truncate(SHOWN);
                }
                view! {
                    <h2>{(l.record().notes_in_window)(count, chosen.window.days())}</h2>
                    <NoteTable notes=notes evidence=evidence.get() />
                    {more
                        .then(|| {
                            view! {
                                <button
                                    type="button"
                                    class="button button-small"
                                    on:click=move |_| all.set(true)
                                >
                                    {(l.profile().show_all)(count)}
                                </button>
                            }
                        })}
                }
                    .into_any()
            })}
        </section>
    }
}

fn selected(record: &Record, chosen: Selection) -> Vec<KolNote> {
    let data_at = record.profile.kol.data_at;
    let notes = record.notes.iter();
    notes
        .filter(|note| chosen.holds(&note.published, data_at))
        .cloned()
        .collect()
}
