//! The statistics themselves.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{Day, Deals, Kinds, Published, Selection, Window, dates};
use crate::engagement::{Counts, Viral};
use crate::note::NoteKind;

/// A figure and how many notes it rests on.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Figure {
    /// The value; finite.
    pub value: f64,
    /// The notes that knew what it takes; at least 1.
    pub n: usize,
}

/// What followers did between the first and the last day that know their number.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Growth {
    /// Followers gained; negative where they left.
    pub gained: i64,
    /// Gained per follower at the first of the two days; `None` where there was none.
    pub share: Option<f64>,
    /// Days from the first of the two to the last: what was gained was gained in so many.
    pub days: usize,
}

/// A creator's statistics over a window, as a brand reads them.
///
/// Counts and rates are medians over the selected notes that know the figure; `None` where
/// none does. A rate's median is the median of the notes' rates, not the rate of medians.
/// The selection's deals and kinds choose notes; the account's days are what they are.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Statistics {
    /// The selected notes.
    pub notes: usize,
    /// Median impressions of a note.
    pub impressions: Option<Figure>,
    /// Median reads.
    pub reads: Option<Figure>,
    /// Median interactions: likes, collects and comments.
    pub interactions: Option<Figure>,
    /// Median likes.
    pub likes: Option<Figure>,
    /// Median collects.
    pub collects: Option<Figure>,
    /// Median comments.
    pub comments: Option<Figure>,
    /// Median shares.
    pub shares: Option<Figure>,
    /// Median interactions per read.
    pub er_by_reads: Option<Figure>,
    /// Median interactions per follower.
    pub er_by_followers: Option<Figure>,
    /// Median reads per impression.
    pub read_rate: Option<Figure>,
    /// Median share of plays that reached the end; over videos only.
    pub completion_rate: Option<Figure>,
    /// Median share of reads longer than three seconds; over picture notes only.
    pub three_second_rate: Option<Figure>,
    /// Share of notes that went viral (from 1,000 interactions), among those whose
    /// interactions are known. 5–8 % is average, above 20 % success (trade press).
    pub viral_rate: Option<Figure>,
    /// Median comments per like.
    pub comments_per_like: Option<Figure>,
    /// Median collects per like.
    pub collects_per_like: Option<Figure>,
    /// The *mean* interactions of a note: the fair price's rule of thumb is made for it.
    pub mean_interactions: Option<Figure>,
    /// What followers did; `None` unless two days of the window know their number.
    pub follower_growth: Option<Growth>,
    /// Days of the window with any data. Missing days are not filled with zeros.
    pub days_with_data: usize,
    /// The window's start, itself outside.
    pub from: DateTime<Utc>,
    /// The window's end: the moment up to which the data is complete.
    pub data_at: DateTime<Utc>,
}

impl Statistics {
    /// The statistics of one creator. Neither order nor what lies outside the window matters.
    #[must_use]
    pub fn of(
        notes: &[Published],
        days: &[Day],
        followers: Option<u64>,
        data_at: DateTime<Utc>,
        selection: Selection,
    ) -> Self {
        let selected: Vec<&Published> = notes
            .iter()
            .filter(|note| selection.holds(note, data_at))
            .collect();
        let over = |value: &dyn Fn(&Published) -> Option<f64>| {
            figure(selected.iter().filter_map(|note| value(note)))
        };
        let count = |value: fn(&Counts) -> Option<u64>| {
            over(&|note| value(&note.counts).map(|count| count as f64))
        };
        let dates = dates(data_at, selection.window.days());
        let days: Vec<&Day> = days
            .iter()
            .filter(|day| dates.contains(&day.date))
            .collect();
        Self {
            notes: selected.len(),
            impressions: count(|counts| counts.impressions),
            reads: count(|counts| counts.reads),
            interactions: count(Counts::interactions),
            likes: count(|counts| counts.likes),
            collects: count(|counts| counts.collects),
            comments: count(|counts| counts.comments),
            shares: count(|counts| counts.shares),
            er_by_reads: over(&|note| note.counts.er_by_reads()),
            er_by_followers: over(&|note| note.counts.er_by_followers(followers?)),
            read_rate: over(&|note| note.counts.read_rate()),
            completion_rate: over(&|note| {
                note.counts
                    .completion_rate
                    .filter(|_| note.kind == NoteKind::Video)
            }),
            three_second_rate: over(&|note| {
                note.counts
                    .three_second_rate
                    .filter(|_| note.kind == NoteKind::Picture)
            }),
            viral_rate: share(selected.iter().filter_map(|note| {
                note.counts
                    .interactions()
                    .map(|interactions| Viral::of(interactions).is_some())
            })),
            comments_per_like: over(&|note| note.counts.comments_per_like()),
            collects_per_like: over(&|note| note.counts.collects_per_like()),
            mean_interactions: mean(
                selected
                    .iter()
                    .filter_map(|note| note.counts.interactions()),
            ),
            follower_growth: growth(&days),
            days_with_data: days_with_data(&days),
            from: selection.window.start(data_at),
            data_at,
        }
    }
}

/// Paid post performance (PPP): median interactions of cooperation notes per median
/// interactions of daily ones. Below 0.5, the audience turns away from advertising (a
/// vendor's idea). n is that of the smaller group, on which the ratio stands or falls.
///
/// `None` where either group has no known interactions, or the daily median is 0.
#[must_use]
pub fn ppp(
    notes: &[Published],
    data_at: DateTime<Utc>,
    window: Window,
    kinds: Kinds,
) -> Option<Figure> {
    let median = |deals| {
        let selection = Selection {
            window,
            deals,
            kinds,
        };
        figure(
            notes
                .iter()
                .filter(|note| selection.holds(note, data_at))
                .filter_map(|note| note.counts.interactions().map(|count| count as f64)),
        )
    };
    let (cooperation, daily) = (median(Deals::Cooperation)?, median(Deals::Daily)?);
    (daily.value > 0.0).then(|| Figure {
        value: cooperation.value / daily.value,
        n: cooperation.n.min(daily.n),
    })
}

/// Share of cooperation notes among the notes of which it is known (commercial share). Above
/// 40 % it hurts small accounts (practitioners' blogs).
#[must_use]
pub fn cooperation_share(
    notes: &[Published],
    data_at: DateTime<Utc>,
    window: Window,
    kinds: Kinds,
) -> Option<Figure> {
    let selection = Selection {
        window,
        deals: Deals::All,
        kinds,
    };
    share(
        notes
            .iter()
            .filter(|note| selection.holds(note, data_at))
            .filter_map(|note| note.sponsored),
    )
}

/// The middle of the finite values; of an even number, the mean of the two middle ones.
/// `None` where no value is finite.
#[must_use]
pub fn median(values: impl IntoIterator<Item = f64>) -> Option<f64> {
    figure(values).map(|figure| figure.value)
}

fn figure(values: impl IntoIterator<Item = f64>) -> Option<Figure> {
    let mut values: Vec<f64> = values
        .into_iter()
        .filter(|value| value.is_finite())
        .collect();
    // A selection would be quicker, on lists far longer than a creator's notes.
    values.sort_unstable_by(f64::total_cmp);
    let n = values.len();
    let upper = *values.get(n / 2)?;
    let value = if n % 2 == 1 {
        upper
    } else {
        values.get(n / 2 - 1)?.midpoint(upper)
    };
    Some(Figure { value, n })
}

fn share(answers: impl Iterator<Item = bool>) -> Option<Figure> {
    let (yes, n) = answers.fold((0_usize, 0_usize), |(yes, n), answer| {
        (yes + usize::from(answer), n + 1)
    });
    (n > 0).then(|| Figure {
        value: yes as f64 / n as f64,
        n,
    })
}

fn mean(counts: impl Iterator<Item = u64>) -> Option<Figure> {
    // In whole numbers: a sum of floats would depend on the order.
    let (sum, n) = counts.fold((0_u128, 0_usize), |(sum, n), count| {
        (sum + u128::from(count), n + 1)
    });
    (n > 0).then(|| Figure {
        value: sum as f64 / n as f64,
        n,
    })
}

fn growth(days: &[&Day]) -> Option<Growth> {
    // By date and then by number: should a day come twice, its order does not matter.
    let known = || {
        days.iter()
            .filter_map(|day| Some((day.date, day.followers?)))
    };
    let (first, last) = (known().min()?, known().max()?);
    let days = usize::try_from((last.0 - first.0).num_days())
        .ok()
        .filter(|&days| days > 0)?;
    let gained = i128::from(last.1) - i128::from(first.1);
    Some(Growth {
        gained: i64::try_from(gained).unwrap_or(if gained < 0 { i64::MIN } else { i64::MAX }),
        share: (first.1 != 0).then(|| gained as f64 / first.1 as f64),
        days,
    })
}

fn days_with_data(days: &[&Day]) -> usize {
    let mut dates: Vec<NaiveDate> = days
        .iter()
        .filter(|day| {
            [
                day.followers,
                day.impressions,
                day.reads,
                day.likes,
                day.collects,
                day.comments,
                day.shares,
            ]
            .iter()
            .any(Option::is_some)
        })
        .map(|day| day.date)
        .collect();
    dates.sort_unstable();
    dates.dedup();
    dates.len()
}
