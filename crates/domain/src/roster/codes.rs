//! A range figure as one byte per creator, which is what filters and histograms read.
//!
//! The byte is a bucket: at most 242 of them, parted by the edges of the histogram and by the
//! quantiles of a sample, so that none holds much more than its share. A bound then lies
//! within at most one bucket, and only the creators in that one are looked at again.

use super::figures::By;
use super::table::{Table, bytes};
use crate::roster::{BINS, Bounds, Range};

/// The code of an unknown figure.
pub(super) const UNKNOWN_CODE: u8 = u8::MAX;

/// How many codes there are.
pub(super) const CODES: usize = 256;

/// Buckets that quantiles alone would make.
const QUANTILES: usize = 220;

/// How many figures quantiles are taken from.
const SAMPLE: usize = 4096;

/// From how many times the least on columns go by orders of magnitude.
const SPAN: f64 = 32.0;

/// A figure's codes.
#[derive(Debug)]
pub(super) struct Codes {
    pub code: Vec<u8>,
    /// The least and the largest figure in each bucket; the bucket of none is empty.
    within: Vec<(f32, f32)>,
    /// The histogram's column of each bucket.
    bin: Vec<u8>,
    pub extent: Option<(f64, f64)>,
    pub edges: Vec<f64>,
}

/// Which buckets pass a filter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Plan {
    /// The first code that passes, and how many after it do too; none where it is `None`.
    pub pass: Option<(u8, u8)>,
    /// Buckets that a bound lies within.
    pub look: [Option<u8>; 2],
    /// Whether the unknown pass.
    pub unknown: bool,
}

impl Codes {
    pub fn of(table: &Table, range: Range, by: By) -> Self {
        let values: Vec<f32> = (0..table.len())
            .map(|row| table.value(range, row, by))
            .collect();
        let (mut least, mut most) = (None::<(f32, usize)>, None::<(f32, usize)>);
        for (row, value) in values.iter().enumerate() {
            if !value.is_nan() {
                if least.is_none_or(|(least, _)| *value < least) {
                    least = Some((*value, row));
                }
                if most.is_none_or(|(most, _)| *value > most) {
                    most = Some((*value, row));
                }
            }
        }
        let figure = |found: Option<(f32, usize)>| table.figure(range, found?.1, by);
        let extent = figure(least).zip(figure(most));
        let ends = least.zip(most).map(|((least, _), (most, _))| (least, most));
        let edges = edges(range, ends);
        let thresholds = thresholds(&values, &edges);
        let code: Vec<u8> = values
            .iter()
            .map(|value| code_of(&thresholds, *value))
            .collect();
        let mut within = vec![(f32::INFINITY, f32::NEG_INFINITY); CODES];
        for (value, code) in values.iter().zip(&code) {
            let code = usize::from(*code);
            let (least, most) = within[code];
            within[code] = (least.min(*value), most.max(*value));
        }
        let inner = edges.get(1..BINS).unwrap_or_default();
        let bin = within
            .iter()
            .map(|(least, _)| inner.partition_point(|edge| edge <= least) as u8)
            .collect();
        Self {
            code,
            within,
            bin,
            extent,
            edges: edges.iter().map(|edge| f64::from(*edge)).collect(),
        }
    }

    /// Which buckets pass bounds that ask something.
    pub fn plan(&self, bounds: &Bounds) -> Plan {
        let mut plan = Plan {
            pass: None,
            look: [None, None],
            unknown: bounds.unknown,
        };
        if bounds.is_crossed() {
            plan.unknown = false;
            return plan;
        }
        let (min, max) = narrowed(bounds);
        let (mut first, mut last) = (None, 0);
        for code in 0..UNKNOWN_CODE {
            let (least, most) = self.within[usize::from(code)];
            if least > most || most < min || least > max {
                continue;
            }
            if min <= least && most <= max {
                first = first.or(Some(code));
                last = code;
            } else if let Some(free) = plan.look.iter_mut().find(|look| look.is_none()) {
                // Buckets are in order and do not overlap: a bound lies in one.
                *free = Some(code);
            }
        }
        plan.pass = first.map(|first| (first, last - first));
        plan
    }

    /// Adds up the counts of buckets by the histogram's columns.
    pub fn bins(&self, counts: &[u32]) -> Vec<u32> {
        let mut bins = vec![0; BINS];
        let counts = counts.iter().take(usize::from(UNKNOWN_CODE));
        for (count, bin) in counts.zip(&self.bin) {
            if let Some(place) = bins.get_mut(usize::from(*bin)) {
                *place += count;
            }
        }
        bins
    }

    pub fn bytes(&self) -> usize {
        bytes(&self.code) + bytes(&self.within) + bytes(&self.bin) + bytes(&self.edges)
    }
}

/// Bounds as figures are compared.
pub(super) fn narrowed(bounds: &Bounds) -> (f32, f32) {
    let min = bounds.min().map_or(f32::NEG_INFINITY, |min| min as f32);
    let max = bounds.max().map_or(f32::INFINITY, |max| max as f32);
    (min, max)
}

fn by_magnitude(range: Range) -> bool {
    matches!(
        range,
        Range::Followers
            | Range::Quote
            | Range::Cpe
            | Range::Cpm
            | Range::Reads
            | Range::Interactions
    )
}

/// The `BINS` + 1 edges of a histogram over figures from `ends.0` to `ends.1`.
fn edges(range: Range, ends: Option<(f32, f32)>) -> Vec<f32> {
    let (least, most) = ends.unwrap_or((0.0, 1.0));
    let most = if most > least {
        most
    } else {
        least + least.abs().max(1.0)
    };
    let (low, high) = (f64::from(least), f64::from(most));
    // The logarithm of one more: zero is among the figures.
    let wide = by_magnitude(range) && 1.0 + high >= SPAN * (1.0 + low);
    let edge = |step: usize| {
        let part = step as f64 / BINS as f64;
        if wide {
            (low.ln_1p() + part * (high.ln_1p() - low.ln_1p())).exp_m1()
        } else {
            low + part * (high - low)
        }
    };
    let mut edges: Vec<f32> = (0..=BINS)
        .map(|step| match step {
            0 => least,
            BINS => most,
            step => (edge(step) as f32).clamp(least, most),
        })
        .collect();
    edges.sort_unstable_by(f32::total_cmp);
    edges
}

/// What parts the buckets, ascending; after the last, infinity.
fn thresholds(values: &[f32], edges: &[f32]) -> [f32; CODES] {
    let stride = values.len() / SAMPLE + 1;
    let sample = values.iter().step_by(stride).copied();
    let mut sample: Vec<f32> = sample.filter(|value| !value.is_nan()).collect();
    sample.sort_unstable_by(f32::total_cmp);
    let quantiles = (1..QUANTILES).filter_map(|part| sample.get(part * sample.len() / QUANTILES));
    let inner = edges.get(1..BINS).unwrap_or_default().iter();
    let mut found: Vec<f32> = inner.chain(quantiles).copied().collect();
    found.sort_unstable_by(f32::total_cmp);
    found.dedup();
    let mut thresholds = [f32::INFINITY; CODES];
    for (place, threshold) in thresholds.iter_mut().zip(found) {
        *place = threshold;
    }
    thresholds
}

/// How many thresholds are not above a value, without a branch.
fn code_of(thresholds: &[f32; CODES], value: f32) -> u8 {
    if value.is_nan() {
        return UNKNOWN_CODE;
    }
    let mut below = 0_u8;
    for step in [128, 64, 32, 16, 8, 4, 2, 1] {
        let next = below + step;
        if thresholds[usize::from(next - 1)] <= value {
            below = next;
        }
    }
    below
}
