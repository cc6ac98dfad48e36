//! Who passes: a set of who fails for every filter that asks something, kept until that filter
//! changes, and what they make together.

use super::bits::{Bits, WIDE, count, gather, none, spans, trim};
use super::codes::{Codes, UNKNOWN_CODE, narrowed};
use super::engine::{Notes, needle};
use super::figures::By;
use super::options::Options;
use super::table::{Table, bytes, city_place};
use crate::roster::{Filter, Match, RANGES, Range};
use crate::tier::Tier;

/// A filter's place: those of facets, two that have none, that of one's own, and the ranges.
pub(super) mod slot {
    pub const TIERS: usize = 0;
    pub const CATEGORIES: usize = 1;
    pub const CITIES: usize = 2;
    pub const CITY_TIERS: usize = 3;
    pub const MCNS: usize = 4;
    pub const LANGUAGES: usize = 5;
    pub const KEYWORD: usize = 6;
    pub const WITHOUT: usize = 7;
    pub const OWN: usize = 8;
    pub const FIRST_RANGE: usize = 9;
}
use slot::FIRST_RANGE;

const SLOTS: usize = FIRST_RANGE + RANGES;

/// Words that are combined at a time: their sums stay in the fastest cache.
const BLOCK: usize = 256;

/// What filters read.
pub(super) struct Source<'a> {
    pub table: &'a Table,
    pub options: &'a Options,
    pub codes: &'a [Codes],
    pub notes: &'a Notes,
    pub by: By<'a>,
}

/// The sets that the last filter made.
#[derive(Debug, Default)]
pub(super) struct Selection {
    filter: Option<Filter>,
    fails: [Option<Bits>; SLOTS],
    stale: [bool; SLOTS],
    /// Who passes.
    pub pass: Bits,
    /// Who fails one filter alone.
    once: Bits,
    pub passing: u32,
}

impl Selection {
    /// Takes a filter. Says whether anything changed.
    pub fn take(&mut self, source: &Source, filter: &Filter) -> bool {
        let old = self.filter.take();
        let mut changed = old.is_none();
        for slot in 0..SLOTS {
            let stale = std::mem::take(&mut self.stale[slot]);
            if stale || old.as_ref().is_none_or(|old| differs(slot, old, filter)) {
                changed = true;
                let spare = self.fails[slot].take().unwrap_or_default();
                self.fails[slot] = fails(source, slot, filter, spare);
            }
        }
        self.filter = Some(filter.clone());
        if changed {
            self.combine(source.table.len());
        }
        changed
    }

    /// Forgets who fails the filter of a slot: what it reads is other than it was.
    pub fn forget(&mut self, slot: usize) {
        if let Some(stale) = self.stale.get_mut(slot) {
            *stale = true;
        }
    }

    /// Who would pass without the filter of a slot; in `spare`, where it asks something.
    pub fn without<'a>(&'a self, slot: usize, spare: &'a mut Bits) -> &'a [u64] {
        let Some(Some(fails)) = self.fails.get(slot) else {
            return &self.pass;
        };
        spare.clear();
        let words = self.pass.iter().zip(&self.once).zip(fails);
        spare.extend(words.map(|((pass, once), fails)| pass | once & fails));
        spare
    }

    /// Who fails the filter of a slot alone, in `spare`; `None` where it asks nothing.
    pub fn only<'a>(&self, slot: usize, spare: &'a mut Bits) -> Option<&'a [u64]> {
        let fails = self.fails.get(slot)?.as_ref()?;
        spare.clear();
        spare.extend(
            self.once
                .iter()
                .zip(fails)
                .map(|(once, fails)| once & fails),
        );
        Some(spare)
    }

    pub fn bytes(&self) -> usize {
        let fails = self.fails.iter().flatten();
        fails.map(bytes).sum::<usize>() + bytes(&self.pass) + bytes(&self.once)
    }

    fn combine(&mut self, rows: usize) {
        let words = rows.div_ceil(WIDE);
        self.pass.resize(words, 0);
        self.once.resize(words, 0);
        let blocks = self.pass.chunks_mut(BLOCK).zip(self.once.chunks_mut(BLOCK));
        for (block, (pass, once)) in blocks.enumerate() {
            let mut any = [0_u64; BLOCK];
            let mut more = [0_u64; BLOCK];
            for fails in self.fails.iter().flatten() {
                let fails = fails.get(block * BLOCK..).unwrap_or_default();
                for ((any, more), fails) in any.iter_mut().zip(&mut more).zip(fails) {
                    *more |= *any & fails;
                    *any |= fails;
                }
            }
            let sums = any.iter().zip(&more);
            for ((pass, once), (any, more)) in pass.iter_mut().zip(once).zip(sums) {
                *pass = !any;
                *once = any & !more;
            }
        }
        trim(&mut self.pass, rows);
        trim(&mut self.once, rows);
        self.passing = count(&self.pass);
    }
}

/// Whether two filters ask other things in a slot.
fn differs(slot: usize, old: &Filter, new: &Filter) -> bool {
    match slot {
        slot::TIERS => old.tiers != new.tiers,
        slot::CATEGORIES => {
            old.categories != new.categories || old.categories_match != new.categories_match
        }
        slot::CITIES => old.cities != new.cities,
        slot::CITY_TIERS => old.city_tiers != new.city_tiers,
        slot::MCNS => old.mcns != new.mcns,
        slot::LANGUAGES => old.languages != new.languages,
        slot::KEYWORD => old.keyword != new.keyword,
        slot::WITHOUT => old.without != new.without,
        slot::OWN => old.own != new.own,
        _ => range_of(slot).is_some_and(|range| old.bounds(range) != new.bounds(range)),
    }
}

fn range_of(slot: usize) -> Option<Range> {
    Range::ALL.get(slot.checked_sub(FIRST_RANGE)?).copied()
}

/// Who fails the filter of a slot, in the room of `spare`; `None` where it asks nothing.
fn fails(source: &Source, slot: usize, filter: &Filter, mut spare: Bits) -> Option<Bits> {
    let (table, options) = (source.table, source.options);
    let (bits, rows) = (&mut spare, table.len());
    match slot {
        slot::TIERS => {
            let place = |tier: &Option<Tier>| tier.map_or(Tier::ALL.len(), |tier| tier as usize);
            let chosen = filter.tiers.iter().map(|tier| place(&tier.0));
            none_of(bits, &options.tiers, chosen, rows)?;
        }
        slot::CATEGORIES => {
            let chosen = filter.categories.iter().map(|category| *category as usize);
            match filter.categories_match {
                Match::Any => none_of(bits, &options.categories, chosen, rows)?,
                Match::All => not_all_of(bits, &options.categories, chosen, rows)?,
            }
        }
        slot::CITY_TIERS => {
            let chosen = filter.city_tiers.iter().map(|tier| *tier as usize);
            none_of(bits, &options.city_tiers, chosen, rows)?;
        }
        slot::LANGUAGES => {
            let chosen = filter.languages.iter().map(|language| *language as usize);
            none_of(bits, &options.languages, chosen, rows)?;
        }
        slot::CITIES => {
            if filter.cities.is_empty() {
                return None;
            }
            let unknown = city_place(None);
            let places = filter.cities.iter().map(|city| city_place(Some(city.0)));
            let chosen: Vec<u16> = places.filter(|place| *place != unknown).collect();
            strangers(bits, &table.city, &chosen, usize::from(unknown) + 1);
        }
        slot::MCNS => {
            if filter.mcns.is_empty() {
                return None;
            }
            let code = |name: &Option<String>| table.mcn_code(name.as_deref());
            let chosen: Vec<u32> = filter.mcns.iter().filter_map(code).collect();
            strangers(bits, &table.mcn, &chosen, table.mcns.len() + 1);
        }
        slot::KEYWORD => {
            let word = needle(&filter.keyword);
            if word.is_empty() {
                return None;
            }
            all(bits, rows);
            let spoken = (source.notes.keyword == word).then_some(&source.notes.creators);
            let spoken = spoken.into_iter().flatten();
            let spoken = spoken.filter_map(|creator| table.row(*creator));
            for row in table.folded.holding(&word).into_iter().chain(spoken) {
                bits[row / WIDE] &= !(1 << (row % WIDE));
            }
        }
        slot::WITHOUT => {
            if filter.without.is_empty() {
                return None;
            }
            bits.clear();
            bits.resize(rows.div_ceil(WIDE), 0);
            for row in filter.without.iter().filter_map(|id| table.row(*id)) {
                bits[row / WIDE] |= 1 << (row % WIDE);
            }
        }
        slot::OWN => {
            if !filter.own {
                return None;
            }
            bits.clone_from(&options.own);
            invert(bits);
        }
        _ => {
            let range = range_of(slot)?;
            let bounds = filter.bounds(range);
            if bounds.is_open() {
                return None;
            }
            let codes = source.codes.get(range.place())?;
            let plan = codes.plan(&bounds);
            let (min, max) = narrowed(&bounds);
            let unknown = plan.unknown.then_some((UNKNOWN_CODE, 0));
            let inside: Vec<_> = plan.pass.into_iter().chain(unknown).collect();
            let look: Vec<u8> = plan.look.into_iter().flatten().collect();
            spans(bits, &codes.code, &inside, &look, |row| {
                let value = table.value(range, row, source.by);
                min <= value && value <= max
            });
            invert(bits);
        }
    }
    Some(spare)
}

fn all(bits: &mut Bits, rows: usize) {
    bits.clear();
    bits.resize(rows.div_ceil(WIDE), u64::MAX);
}

fn invert(bits: &mut Bits) {
    for word in bits {
        *word = !*word;
    }
}

/// Who has none of the chosen options; `None` where none is chosen.
fn none_of(
    bits: &mut Bits,
    options: &[Bits],
    chosen: impl Iterator<Item = usize>,
    rows: usize,
) -> Option<()> {
    let mut chosen = chosen.peekable();
    chosen.peek()?;
    all(bits, rows);
    for option in chosen.filter_map(|place| options.get(place)) {
        for (word, option) in bits.iter_mut().zip(option) {
            *word &= !option;
        }
    }
    Some(())
}

/// Who does not have all chosen options; `None` where none is chosen.
fn not_all_of(
    bits: &mut Bits,
    options: &[Bits],
    chosen: impl Iterator<Item = usize>,
    rows: usize,
) -> Option<()> {
    let mut chosen = chosen.peekable();
    chosen.peek()?;
    *bits = none(rows);
    for option in chosen.filter_map(|place| options.get(place)) {
        for (word, option) in bits.iter_mut().zip(option) {
            *word |= !option;
        }
    }
    Some(())
}

/// Whose code is none of the chosen; there are `codes` of them.
fn strangers<T>(bits: &mut Bits, column: &[T], chosen: &[T], codes: usize)
where
    T: Copy + Default + Eq + TryInto<usize>,
{
    match *chosen {
        // Comparing is done many at a time, looking up is not.
        [one] => gather(bits, column, |code| code != one),
        [one, two] => gather(bits, column, |code| (code != one) & (code != two)),
        [one, two, three] => gather(bits, column, |code| {
            (code != one) & (code != two) & (code != three)
        }),
        _ => {
            let place = |code: T| code.try_into().unwrap_or(usize::MAX);
            let mut strange = vec![true; codes];
            for code in chosen {
                if let Some(strange) = strange.get_mut(place(*code)) {
                    *strange = false;
                }
            }
            gather(bits, column, |code| {
                strange.get(place(code)).copied().unwrap_or(true)
            });
        }
    }
}
