//! A query: what changed since the last is worked out, the rest is kept.

use super::engine::{Roster, by};
use super::facets::Counts;
use super::options::Options;
use super::rank::best;
use super::selection::{Selection, Source};
use super::table::bytes;
use crate::kol::KolId;
use crate::roster::{Answer, Query, Ranked};
use crate::score::{Scale, Weights};

/// What is kept between queries.
#[derive(Debug, Default)]
pub(super) struct Kept {
    pub options: Options,
    pub selection: Selection,
    pub counts: Counts,
    /// Whether `counts` are of `selection`.
    pub counted: bool,
    pub ranking: Option<Ranking>,
}

/// The best of the last query.
#[derive(Debug)]
pub(super) struct Ranking {
    weights: Weights,
    // How many were asked for.
    top: u32,
    rows: Vec<(u32, Option<f32>)>,
}

impl Kept {
    pub fn bytes(&self) -> usize {
        let ranking = self.ranking.as_ref().map_or(0, |r| bytes(&r.rows));
        self.options.bytes() + self.selection.bytes() + self.counts.bytes() + ranking
    }
}

impl Roster {
    /// Answers. What did not change since the last query is not worked out again.
    pub fn query(&mut self, query: &Query) -> Answer {
        self.turn(query.kind);
        if self.codes.is_empty() {
            self.code(|_| true);
        }
        if !query.filter.keyword.trim().is_empty() {
            self.table.fold_names();
        }
        let (table, prepared, kept) = (&self.table, &self.prepared, &mut self.kept);
        let source = Source {
            table,
            options: &kept.options,
            codes: &self.codes,
            notes: &self.notes,
            by: by(prepared, query.kind),
        };
        if kept.selection.take(&source, &query.filter) {
            kept.counted = false;
            kept.ranking = None;
        }
        if !kept.counted {
            let columns = (table, &kept.options, self.codes.as_slice());
            kept.counts
                .turn(&kept.selection, columns, (&query.filter, prepared));
            kept.counted = true;
        }
        let scale = Scale::of(&query.weights);
        let ranking = kept.ranking.take();
        let ranking = ranking.filter(|r| r.weights == query.weights && r.top >= query.top);
        let ranking = ranking.unwrap_or_else(|| Ranking {
            weights: query.weights,
            top: query.top,
            rows: best(
                &kept.selection.pass,
                prepared,
                &table.followers,
                &scale,
                query.top as usize,
            ),
        });
        let ranked: Vec<Ranked> = ranking
            .rows
            .iter()
            .take(query.top as usize)
            .filter_map(|(row, score)| {
                Some(Ranked {
                    id: table.id.get(*row as usize).copied()?,
                    score: *score,
                })
            })
            .collect();
        kept.ranking = Some(ranking);
        let (from, many) = query.rows;
        let shown = ranked.iter().skip(from as usize).take(many as usize);
        let shown: Vec<KolId> = shown.map(|ranked| ranked.id).collect();
        Answer {
            creators: table.len() as u32,
            passing: kept.selection.passing,
            facets: kept.counts.facets.clone(),
            histograms: kept.counts.histograms.clone(),
            rows: self.rows(&shown, query),
            ranked,
        }
    }

    /// Forgets the last query, so that the next is answered from the columns alone: for measuring.
    pub fn forget(&mut self) {
        self.kept.selection = Selection::default();
        self.kept.counts.forget();
        self.kept.ranking = None;
    }
}
