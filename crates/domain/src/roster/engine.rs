//! The roster as one value: what is taken, set and asked.

use super::ask::Kept;
use super::codes::Codes;
use super::facets::Counts;
use super::figures::By;
use super::intake::{Intake, Loading, is_read};
use super::options::Options;
use super::prepared::Prepared;
use super::selection::slot;
use super::table::{Table, bytes, city_at};
use crate::category::Category;
use crate::kol::KolId;
use crate::note::NoteKind;
use crate::roster::{Part, PartError, Query, Range, RosterRow, Settings};
use crate::score::{FEATURES, Scale};

/// All creators that a viewer may see, column by column.
///
/// It answers as of an empty roster until all parts are here.
#[derive(Debug, Default)]
pub struct Roster {
    intake: Intake,
    // What has arrived, until all has.
    arriving: Table,
    // The viewer's own creators, until all has.
    own: Table,
    pub(super) table: Table,
    pub(super) prepared: Prepared,
    pub(super) codes: Vec<Codes>,
    pub(super) notes: Notes,
    pub(super) kept: Kept,
    relevance: Relevance,
}

/// Creators whose notes speak of a keyword.
#[derive(Debug, Default)]
pub(super) struct Notes {
    pub keyword: String,
    pub creators: Vec<KolId>,
}

/// Shares that came before the creators did.
#[derive(Debug, Default)]
struct Relevance {
    known: bool,
    shares: Vec<(KolId, f32)>,
}

impl Roster {
    /// An empty roster.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes a part, in any order. With the last, the roster is ready.
    ///
    /// # Errors
    ///
    /// If it is of another format, belongs to other data, was not waited for or is uneven; then
    /// nothing changes.
    pub fn push(&mut self, part: Part) -> Result<Loading, PartError> {
        self.intake.admit(&part)?;
        self.arriving.take(part);
        if self.intake.is_whole() {
            self.table = std::mem::take(&mut self.arriving);
            self.table.sort();
            self.table.lay_over(std::mem::take(&mut self.own));
            self.table.settle();
            self.prepared.begin(&self.table);
            let Relevance { known, shares } = std::mem::take(&mut self.relevance);
            if known {
                self.prepared.set_relevance(&self.table, known, &shares);
            }
            self.code(|_| true);
            self.kept = Kept {
                options: Options::of(&self.table, &self.prepared),
                counts: Counts::of(&self.table, &self.codes),
                ..Kept::default()
            };
        }
        Ok(self.intake.loading())
    }

    /// Takes some of the viewer's own creators, before the last part. When the roster is whole they
    /// are laid over it: of a creator that is there already they fill in what is unknown or
    /// withheld, and the others are added. Of several that name a creator the first counts, and the
    /// next ones fill in what it leaves unknown. `data`, `part`, `parts` and `creators` say nothing
    /// here.
    ///
    /// # Errors
    ///
    /// If it is of another format, is uneven, or comes when the roster is whole; then nothing
    /// changes.
    pub fn own(&mut self, part: Part) -> Result<(), PartError> {
        if self.is_ready() {
            return Err(PartError::Unexpected(part.part));
        }
        is_read(&part)?;
        self.own.take(part);
        Ok(())
    }

    /// How far loading is.
    #[must_use]
    pub fn loading(&self) -> Loading {
        self.intake.loading()
    }

    /// Whether all parts are here.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        self.intake.is_whole()
    }

    /// Takes settings, before the parts or after. Bounds that make no scheme of tiers are those of
    /// the default one; a fee that is none is the default one.
    pub fn set(&mut self, settings: &Settings) {
        let touched = self.prepared.set(&self.table, settings);
        self.code(|range| match range {
            Range::AudienceFit => touched.fit,
            Range::Cpe | Range::Cpm => touched.costs,
            _ => false,
        });
        if touched.tiers {
            self.kept.options.sort_tiers(&self.prepared);
            self.kept.selection.forget(slot::TIERS);
        }
        if touched.scores {
            self.kept.ranking = None;
        }
    }

    /// Takes which creators' notes speak of a keyword. They pass where it is the filter's.
    pub fn keyword(&mut self, keyword: &str, creators: &[KolId]) {
        self.notes = Notes {
            keyword: needle(keyword),
            creators: creators.to_vec(),
        };
        self.kept.selection.forget(slot::KEYWORD);
    }

    /// Takes how much creators' notes speak of the brief's keywords, 0–1. Who is not named has 0;
    /// of whom there are no notes, because nothing but own sheets know it, it is unknown. Nothing is known of it where not `known`.
    pub fn relevance(&mut self, known: bool, shares: &[(KolId, f32)]) {
        if self.is_ready() {
            self.prepared.set_relevance(&self.table, known, shares);
            self.kept.ranking = None;
        } else {
            self.relevance = Relevance {
                known,
                shares: shares.to_vec(),
            };
        }
    }

    /// Creators in full, in the order asked for; who is not there is left out.
    #[must_use]
    pub fn rows(&self, ids: &[KolId], query: &Query) -> Vec<RosterRow> {
        let scale = Scale::of(&query.weights);
        let rows = ids.iter().filter_map(|id| self.table.row(*id));
        rows.map(|row| self.full(row, query.kind, &scale)).collect()
    }

    /// The heap in use.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.arriving.bytes()
            + self.own.bytes()
            + self.table.bytes()
            + self.prepared.bytes()
            + self.codes.iter().map(Codes::bytes).sum::<usize>()
            + self.kept.bytes()
            + bytes(&self.notes.creators)
    }

    /// Turns to another kind of note.
    pub(super) fn turn(&mut self, kind: NoteKind) {
        if self.prepared.set_kind(kind) {
            self.code(|range| matches!(range, Range::Quote | Range::Cpe | Range::Cpm));
            self.kept.ranking = None;
        }
    }

    /// Makes the codes of some ranges anew.
    pub(super) fn code(&mut self, which: impl Fn(Range) -> bool) {
        let table = &self.table;
        let by = by(&self.prepared, self.prepared.kind);
        if self.codes.is_empty() {
            let all = Range::ALL.iter();
            self.codes = all.map(|range| Codes::of(table, *range, by)).collect();
            return;
        }
        let mut any = false;
        for (codes, range) in self.codes.iter_mut().zip(Range::ALL) {
            if which(*range) {
                any = true;
                *codes = Codes::of(table, *range, by);
                self.kept
                    .selection
                    .forget(slot::FIRST_RANGE + range.place());
            }
        }
        if any {
            self.kept.counts.recode(table, &self.codes, which);
        }
    }

    fn full(&self, row: usize, kind: NoteKind, scale: &Scale) -> RosterRow {
        let (table, prepared) = (&self.table, &self.prepared);
        let by = by(prepared, kind);
        let (percentiles, known) = prepared.of(row, kind);
        let figure = |range| table.figure(range, row, by);
        let byte = |column: &[u8]| column.get(row).copied().unwrap_or_default();
        let mcn = table.mcn.get(row);
        let mut features = [None; FEATURES];
        for (place, (feature, percentile)) in features.iter_mut().zip(percentiles).enumerate() {
            *feature = (known >> place & 1 == 1).then(|| f32::from(percentile) / 10_000.0);
        }
        let spread = table.spread.get(row).copied();
        RosterRow {
            id: table.id[row],
            name: table.name.get(row).to_owned(),
            followers: super::figures::known(&table.followers, row).map(u64::from),
            tier: prepared.tier(row),
            category: Category::ALL
                .get(usize::from(byte(&table.category)))
                .copied(),
            city: table.city.get(row).and_then(|city| city_at(*city)),
            mcn: mcn
                .and_then(|code| table.mcn_name(*code))
                .map(str::to_owned),
            picture_quote: table.quote(row, NoteKind::Picture),
            video_quote: table.quote(row, NoteKind::Video),
            notes: table.notes.get(row).map_or(0, |notes| u32::from(*notes)),
            reads: figure(Range::Reads),
            interactions: figure(Range::Interactions),
            spread: spread
                .filter(|spread| *spread != super::table::UNKNOWN_16)
                .map(|spread| f64::from(spread) / 100.0),
            figures: Range::ALL.iter().map(|range| figure(*range)).collect(),
            score: scale.score(&percentiles, known),
            confidence: scale.confidence(known),
            features,
            parts: scale.parts(&percentiles, known),
            cooperation: super::figures::share(&table.cooperation, row).map(|share| share / 100.0),
            trend: table.trend(row),
            day: table.day.get(row).copied().unwrap_or_default(),
            withheld: byte(&table.withheld),
            origin: table.origin.get(row).copied().unwrap_or_default(),
        }
    }
}

/// What figures of a kind of note depend on.
pub(super) fn by(prepared: &Prepared, kind: NoteKind) -> By<'_> {
    By {
        kind,
        fee: prepared.fee,
        fit: &prepared.fit,
    }
}

/// A keyword as it is looked for.
pub(super) fn needle(keyword: &str) -> String {
    crate::text::fold(keyword.trim())
}
