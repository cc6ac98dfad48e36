//! What a roster takes to answer, natively: the browser's benchmark asks the same in wasm.
//!
//! `cargo bench -p hongbang-domain --bench roster`; a filter by name follows `--`.

#[path = "support/sample.rs"]
mod sample;

use std::hint::black_box;

use criterion::measurement::WallTime;
use criterion::{
    BatchSize, BenchmarkGroup, BenchmarkId, Criterion, criterion_group, criterion_main,
};
use hongbang_domain::roster::{Part, Query, Range, Roster};

/// Creators.
const SIZES: [usize; 3] = [8_000, 100_000, 1_000_000];

/// Creators in a part.
const PART: usize = 4_000;

type Case = (&'static str, fn() -> Query);

const QUERIES: [Case; 4] = [
    ("eight filters", sample::full),
    ("no filter", sample::open),
    ("half pass", sample::half),
    ("few pass", sample::narrow),
];

fn roster(parts: Vec<Part>) -> Roster {
    let mut roster = Roster::new();
    roster.set(&sample::settings());
    for part in parts {
        let taken = roster.push(part);
        assert!(taken.is_ok(), "the sample is whole");
    }
    roster
}

fn ask(criterion: &mut Criterion) {
    for size in SIZES {
        let mut roster = roster(sample::parts(size, PART, 7));
        println!("{size}: {} bytes a creator", roster.bytes() / size);
        let mut group = criterion.benchmark_group(format!("roster/{size}"));
        group.sample_size(if size > 500_000 { 20 } else { 60 });
        for (name, query) in QUERIES {
            let query = query();
            group.bench_function(BenchmarkId::new("whole query", name), |b| {
                b.iter(|| {
                    roster.forget();
                    black_box(roster.query(&query))
                });
            });
            drags(&mut group, &mut roster, name, &query);
        }
        group.finish();
    }
}

/// What follows a slider: one thing changes at a time.
fn drags(group: &mut BenchmarkGroup<WallTime>, roster: &mut Roster, name: &str, query: &Query) {
    let mut query = query.clone();
    let mut step = 0_u8;
    group.bench_function(BenchmarkId::new("one weight", name), |b| {
        b.iter(|| {
            step = (step + 1) % 100;
            query.weights.0[1] = step;
            black_box(roster.query(&query))
        });
    });
    group.bench_function(BenchmarkId::new("one range", name), |b| {
        b.iter(|| {
            step = (step + 1) % 100;
            let mut bounds = query.filter.bounds(Range::Followers);
            bounds.min = Some(5_000.0 + 300.0 * f64::from(step));
            query.filter.set_bounds(Range::Followers, bounds);
            black_box(roster.query(&query))
        });
    });
}

fn prepare(criterion: &mut Criterion) {
    for size in [8_000, 100_000] {
        let parts = sample::parts(size, PART, 7);
        let mut group = criterion.benchmark_group(format!("roster/{size}"));
        group.sample_size(20);
        group.bench_function("load", |b| {
            b.iter_batched(|| parts.clone(), roster, BatchSize::LargeInput);
        });
        let mut ready = roster(parts);
        let mut settings = sample::settings();
        let mut step = 0_u8;
        group.bench_function("another target", |b| {
            b.iter(|| {
                step = (step + 1) % 100;
                settings.target.female = Some(f64::from(step) / 100.0);
                ready.set(&settings);
            });
        });
        group.finish();
    }
}

criterion_group!(benches, prepare, ask);
criterion_main!(benches);
