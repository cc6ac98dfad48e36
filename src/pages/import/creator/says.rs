//! What one sheet says of a creator: figures, the audience, what is kept as text, doubts, notes.

use hongbang_domain::audience::Target;
use hongbang_sheets::creator::{Creator, Figures};
use hongbang_sheets::facts::facts as facts_of;
use hongbang_sheets::field::Field;
use leptos::prelude::*;

use crate::components::kol_profile::audience_bars;
use crate::locales::L10n;
use crate::pages::import::again::said;
use crate::pages::import::notes::notes;
use crate::pages::import::report::doubt;
use crate::state::collections::Found;

/// Facts of the account that the head of the page does not have.
const FACTS: [Field; 5] = [
    Field::Following,
    Field::LikesAndCollects,
    Field::ActiveFollowers,
    Field::FakeFollowers,
    Field::Response,
];

/// The section.
pub fn says(l: L10n, found: &Found) -> AnyView {
    let words = &l.import().kept;
    let Found {
        record,
        creator,
        notes: its,
    } = found;
    let audience = creator.kol.audience.as_ref().map(|audience| {
        view! {
            <section class="import-part">
                <h3>{l.portrait().title}</h3>
                {audience_bars(l, audience, &Target::default())}
            </section>
        }
    });
    let doubts = record.report.doubted.iter();
    let doubts: Vec<_> = doubts
        .filter(|doubt| doubt.line == creator.line)
        .map(|one| doubt(l, one, &record.mapping))
        .collect();
    let doubts = (!doubts.is_empty()).then(|| {
        view! {
            <section class="import-part">
                <h3>{words.doubts}</h3>
                <ul class="import-doubts">{doubts}</ul>
            </section>
        }
    });
    let its = (!its.is_empty()).then(|| {
        view! {
            <section class="import-part">
                <h3>{words.notes}</h3>
                {notes(l, its.clone())}
            </section>
        }
    });
    let head = &record.head;
    view! {
        <section class="panel import-says">
            <header>
                <h2>{(words.by_sheet)(&head.name)}</h2>
                <p class="quiet">
                    <a class="quiet-link" href=format!("/import/{}", head.id)>
                        {l.import().open}
                    </a>
                    " · "
                    {(words.at_line)(creator.line)}
                </p>
            </header>
            {facts(l, creator)}
            {figures(l, &creator.figures)}
            {audience}
            {kept(l, found)}
            {doubts}
            {its}
        </section>
    }
    .into_any()
}

fn facts(l: L10n, creator: &Creator) -> AnyView {
    let known = facts_of(creator).into_iter();
    let known: Vec<_> = known
        .filter(|(field, _)| FACTS.contains(field))
        .map(|(field, value)| (l.field(field), said(l, field, Some(&value))))
        .collect();
    list(l.import().kept.facts, known, "import-figures")
}

fn figures(l: L10n, of: &Figures) -> AnyView {
    let words = &l.import().kept;
    let count =
        |field: Field, value: Option<f64>| value.map(|value| (l.field(field), l.figure(value)));
    let share =
        |name: &'static str, value: Option<f64>| value.map(|value| (name, l.percent(value)));
    let known = [
        count(Field::Notes, of.notes.map(f64::from)),
        count(Field::CooperationNotes, of.cooperation_notes.map(f64::from)),
        count(Field::Impressions, of.impressions),
        count(Field::Reads, of.reads),
        count(Field::Interactions, of.interactions),
        share(words.er_by_reads, of.er_by_reads),
        count(Field::CooperationReads, of.cooperation_reads),
        count(Field::CooperationInteractions, of.cooperation_interactions),
    ];
    let known: Vec<_> = known.into_iter().flatten().collect();
    if known.is_empty() {
        return view! { <p class="quiet">{words.no_figures}</p> }.into_any();
    }
    list(words.figures, known, "import-figures")
}

/// Columns that are kept as text, under their own headers.
fn kept(l: L10n, found: &Found) -> AnyView {
    let columns = &found.record.mapping.columns;
    let kept = found.creator.kept.iter().filter_map(|(at, text)| {
        let column = columns.get(usize::from(*at))?;
        Some((column.header.clone(), text.clone()))
    });
    list(l.import().kept.kept, kept.collect(), "import-kept-texts")
}

/// Names with what is said of them; nothing where there is nothing.
fn list<N: IntoView + 'static>(
    title: &'static str,
    known: Vec<(N, String)>,
    class: &'static str,
) -> AnyView {
    if known.is_empty() {
        return ().into_any();
    }
    let known = known.into_iter().map(|(name, said)| {
        view! {
            <div>
                <dt>{name}</dt>
                <dd>{said}</dd>
            </div>
        }
    });
    view! {
        <section class="import-part">
            <h3>{title}</h3>
            <dl class=class>{known.collect_view()}</dl>
        </section>
    }
    .into_any()
}
