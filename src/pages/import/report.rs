//! What became of the rows: figures in a line, and what is to be said of single ones.

mod lines;

use hongbang_sheets::mapping::Mapping;
use hongbang_sheets::report::Report;
use leptos::prelude::*;

pub use lines::doubt;
use lines::{doubts, merges, personals, refusals};

use crate::components::live::{live, value};
use crate::locales::L10n;

/// So many lines are built at once; the rest on demand.
const FIRST: usize = 20;

/// The parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Doubts,
    Merges,
    Refusals,
    Personal,
}

/// The figures.
pub fn figures(l: L10n, report: &Report, joined: bool) -> AnyView {
    let words = &l.import().report;
    let all = [
        (words.rows, Some(report.rows)),
        (words.taken, Some(report.taken)),
        (words.doubtful, Some(report.doubtful)),
        (words.merged, Some(report.merged)),
        (words.refused, Some(report.refused)),
        (words.on_server, joined.then_some(report.joined)),
    ];
    let doubted = words.doubtful;
    let figures = all.into_iter().map(|(name, count)| {
        let look = (name == doubted && count.is_some_and(|count| count > 0)).then_some("true");
        let count = count.map_or_else(|| "—".to_owned(), |count| l.integer(count.into()));
        view! {
            <div data-look=look>
                <dt>{name}</dt>
                <dd>{count}</dd>
            </div>
        }
    });
    let encoding = (report.other_encoding > 0)
        .then(|| (words.other_encoding)(&l.integer(report.other_encoding.into())));
    let apart = (!joined).then(|| words.not_joined.to_owned());
    let notes = [apart, encoding].into_iter().flatten();
    view! {
        <dl class="import-figures">{figures.collect_view()}</dl>
        {notes.map(|note| view! { <p class="look">{note}</p> }).collect_view()}
    }
    .into_any()
}

/// What is said of single rows, a part at a time.
pub fn parts(l: L10n, report: &Report, mapping: &Mapping) -> AnyView {
    let words = &l.import().report;
    let personal = report.personal.len() + report.personal_cells as usize;
    let counts = [
        (Part::Doubts, report.doubts as usize, words.doubts),
        (Part::Merges, report.merged as usize, words.merges),
        (Part::Refusals, report.refused as usize, words.refusals),
        (Part::Personal, personal, words.personal),
    ];
    let some = counts.iter().find(|(_, count, _)| *count > 0);
    let Some((first, ..)) = some else {
        return ().into_any();
    };
    let chosen = RwSignal::new(*first);
    let choices = counts.map(|(part, count, said)| {
        let pressed = value(move || {
            Some(if chosen.get() == part {
                "true"
            } else {
                "false"
            })
        });
        view! {
            <button
                type="button"
                class="segment"
                aria-pressed=pressed
                prop:disabled=count == 0
                on:click=move |_| chosen.set(part)
            >
                {said(count)}
            </button>
        }
    });
    let (report, mapping) = (report.clone(), mapping.clone());
    view! {
        <section class="import-report">
            <div class="segmented import-parts" role="group" aria-label=words.title>
                {choices}
            </div>
            {live(move || match chosen.get() {
                Part::Doubts => doubts(l, &report, &mapping),
                Part::Merges => merges(l, &report),
                Part::Refusals => refusals(l, &report),
                Part::Personal => personals(l, &report),
            })}
        </section>
    }
    .into_any()
}

/// Lines, of which the first are shown at once; `all` is how many there are, told or not.
fn lines<T: Clone + Send + Sync + 'static>(
    l: L10n,
    class: &'static str,
    lines: &[T],
    all: u32,
    line: impl Fn(&T) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let told = lines.len();
    let lines = lines.to_vec();
    let most = RwSignal::new(FIRST);
    let cut = (all as usize > told).then(|| {
        let (told, all) = (l.integer(told as u64), l.integer(all.into()));
        view! { <p class="quiet">{(l.import().report.first_of)(&told, &all)}</p> }
    });
    view! {
        <ul class=class>
            {live(move || lines.iter().take(most.get()).map(&line).collect_view().into_any())}
        </ul>
        {live(move || {
            let rest = told.saturating_sub(most.get());
            if rest == 0 {
                return ().into_any();
            }
            let words = (l.import().report.more)(&l.integer(rest as u64));
            view! {
                <button
                    type="button"
                    class="button button-small"
                    on:click=move |_| most.set(usize::MAX)
                >
                    {words}
                </button>
            }
                .into_any()
        })}
        {cut}
    }
    .into_any()
}
