//! The key figures twice: as one sees them oneself, and as others do.

use hongbang_domain::sharing::{Field, Sharing};
use hongbang_domain::window::Selection;
use leptos::prelude::*;

use crate::components::icon::Icon;
use crate::locales::L10n;
use crate::state::overview::seen_as::SeenAs;
use crate::state::record::Record;

/// The key figures of one's own record, beside what another sees of them.
pub fn sides(l: L10n, record: &Record, sharing: Sharing, seen_as: SeenAs) -> AnyView {
    let words = l.overview();
    let shown = sharing.shown_to(seen_as.viewer());
    let seen = record.as_seen(shown);
    let (mine, theirs) = (figures(l, record), figures(l, &seen));
    let rows = mine
        .into_iter()
        .zip(theirs)
        .map(|((name, mine), (_, theirs))| {
            let theirs = match (&mine, theirs) {
                (_, Some(value)) => value.into_any(),
                (Some(_), None) => view! {
                    <span class="sides-kept">{Icon::Lock.view()} {l.not_shared}</span>
                }
                .into_any(),
                (None, None) => "—".into_any(),
            };
            view! {
                <tr>
                    <th scope="row">{name}</th>
                    <td class="num">{mine.unwrap_or_else(|| "—".to_owned())}</td>
                    <td class="num">{theirs}</td>
                </tr>
            }
        });
    let launches = shown.has(Field::Launches);
    let they_see = match seen_as {
        SeenAs::Everyone => words.everyone_sees,
        SeenAs::Me | SeenAs::Brand => words.brands_see,
    };
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=words.sides>
            <table class="sides">
                <thead>
                    <tr>
                        <th scope="col">{words.key_figure}</th>
                        <th scope="col" class="num">{words.you_see}</th>
                        <th scope="col" class="num">{they_see}</th>
                    </tr>
                </thead>
                <tbody>
                    {rows.collect_view()}
                    <tr>
                        <th scope="row">{l.studio().field_launches}</th>
                        <td class="num">{words.is_shown}</td>
                        <td class="num">
                            {if launches {
                                words.is_shown.into_any()
                            } else {
                                view! {
                                    <span class="sides-kept">{Icon::Lock.view()} {l.not_shared}</span>
                                }
                                    .into_any()
                            }}
                        </td>
                    </tr>
                </tbody>
            </table>
        </div>
    }
    .into_any()
}

/// The key figures of a record, written out; `None` is not there.
fn figures(l: L10n, record: &Record) -> Vec<(&'static str, Option<String>)> {
    let (words, names) = (l.overview(), l.record());
    let kol = &record.profile.kol;
    let of = record.figures(Selection::default());
    let reads = |note: &&hongbang_api::kols::KolNote| note.published.counts.reads.is_some();
    let notes = record.notes.iter().filter(reads).count();
    let growth = of.follower_growth.map(|growth| l.signed(growth.gained));
    let some = |n: usize| (n > 0).then(|| l.integer(n as u64));
    vec![
        (
            names.followers,
            kol.followers.map(|count| l.figure(count as f64)),
        ),
        (
            names.median_interactions,
            of.interactions.map(|figure| l.figure(figure.value)),
        ),
        (
            names.median_reads,
            of.reads.map(|figure| l.figure(figure.value)),
        ),
        (
            names.er_by_reads,
            of.er_by_reads.map(|figure| l.percent(figure.value)),
        ),
        (names.growth, growth),
        (words.days_with_data, some(of.days_with_data)),
        (words.single_notes, some(notes)),
        (
            words.active_followers,
            kol.active_follower_share.map(|share| l.percent(share)),
        ),
        (
            names.response_rate,
            kol.response_rate_48h.map(|share| l.percent(share)),
        ),
        (
            l.studio().field_audience,
            kol.audience.as_ref().map(|_| words.is_shown.to_owned()),
        ),
        (
            names.picture_quote,
            kol.picture_quote.map(|yuan| l.yuan(yuan)),
        ),
        (names.video_quote, kol.video_quote.map(|yuan| l.yuan(yuan))),
    ]
}
