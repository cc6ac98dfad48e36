//! The viewer's own creators over the server's.
//!
//! What the server says stays, and what it leaves unknown or withholds is taken from the sheets.
//! The day of the data and the number of notes are never unknown, so they stay the server's.

use std::collections::BTreeMap;

use super::table::{Table, UNKNOWN, UNKNOWN_8, UNKNOWN_16, UNKNOWN_GROWTH};
use crate::place::cities;
use crate::roster::{Language, Origin};
use crate::sharing::Field;

impl Table {
    /// Lays own creators over this, whose rows are in order. They are in order afterwards, too.
    pub fn lay_over(&mut self, own: Self) {
        if own.len() == 0 {
            return;
        }
        let mut order: Vec<usize> = (0..own.len()).collect();
        // Those of one id stay in the order in which they came.
        order.sort_by_key(|row| own.id.get(*row));
        let mut mcns = vec![0; own.codes.len() + 1];
        for (name, code) in &own.codes {
            if let Some(mcn) = mcns.get_mut(*code as usize) {
                *mcn = self.mcn(name.clone());
            }
        }
        let mut names = BTreeMap::new();
        let theirs = self.len();
        for from in order {
            let Some(id) = own.id.get(from) else { continue };
            let there = self.id.get(..theirs).unwrap_or_default().binary_search(id);
            let last = self.len().checked_sub(1).filter(|row| *row >= theirs);
            let added = last.filter(|row| self.id.get(*row) == Some(id));
            match there.ok().or(added) {
                Some(row) => {
                    self.fill(row, &own, from, &mcns);
                    let name = own.name.get(from);
                    if self.name.get(row).trim().is_empty() && !name.trim().is_empty() {
                        names.entry(row).or_insert(name);
                    }
                }
                None => self.add(&own, from, &mcns),
            }
        }
        if !names.is_empty() {
            self.rename(&names);
        }
        self.sort();
    }

    /// Takes from a row of one's own what is unknown.
    fn fill(&mut self, row: usize, own: &Self, from: usize, mcns: &[u32]) {
        let whole = self.whole_fields(row);
        macro_rules! fill {
            ($($column:ident: $unknown:expr),* $(,)?) => {$(
                let taken = own.$column.get(from).copied();
                if let (Some(to), Some(taken)) = (self.$column.get_mut(row), taken)
                    && *to == $unknown
                {
                    *to = taken;
                }
            )*};
        }
        fill!(
            followers: UNKNOWN,
            category: UNKNOWN_8,
            categories: 0,
            city: cities().len() as u16,
            language: Language::ALL.len() as u8,
            picture_quote: UNKNOWN,
            video_quote: UNKNOWN,
            impressions: UNKNOWN,
            reads: UNKNOWN,
            interactions: UNKNOWN,
            er_by_reads: UNKNOWN,
            er_by_followers: UNKNOWN,
            growth: UNKNOWN_GROWTH,
            spread: UNKNOWN_16,
            cooperation: UNKNOWN_8,
            authenticity: UNKNOWN_8,
            response: UNKNOWN_8,
            trend: 0,
        );
        if let (Some(bits), Some(main)) = (self.categories.get_mut(row), self.category.get(row))
            && *main != UNKNOWN_8
        {
            *bits |= 1 << main;
        }
        let taken = own.mcn.get(from).and_then(|code| mcns.get(*code as usize));
        if let (Some(to), Some(taken)) = (self.mcn.get_mut(row), taken)
            && *to == 0
        {
            *to = *taken;
        }
        if let (Some(to), Some(taken)) = (self.audience.get_mut(row), own.audience.get(from)) {
            if to.female == UNKNOWN_8 {
                to.female = taken.female;
            }
            if to.ages.contains(&UNKNOWN_8) {
                to.ages = taken.ages;
            }
            if to.city_tiers.contains(&UNKNOWN_8) {
                to.city_tiers = taken.city_tiers;
            }
            if to.interests.iter().all(|(place, _)| *place == UNKNOWN_8) {
                to.interests = taken.interests;
            }
        }
        match self.origin.get_mut(row) {
            // Of one's own an unknown number of notes is 0.
            Some(Origin::Own) => {
                fill!(notes: 0);
            }
            Some(origin) => *origin = Origin::Both,
            None => {}
        }
        // A field of which every figure is known by now is withheld no longer. As long as one is
        // not, nobody can say whether the creator has none or does not share it.
        let filled = self.whole_fields(row) & !whole;
        if let Some(withheld) = self.withheld.get_mut(row) {
            *withheld &= !filled;
        }
    }

    /// The fields of which every figure is known, as `withheld` has them. Single notes and first
    /// hours are no figures of the roster.
    fn whole_fields(&self, row: usize) -> u8 {
        let count = |column: &[u32]| column.get(row).is_some_and(|value| *value != UNKNOWN);
        let share = |column: &[u8]| column.get(row).is_some_and(|value| *value != UNKNOWN_8);
        let audience = self.audience.get(row);
        let known = |field: &Field| match field {
            Field::Statistics => {
                count(&self.impressions)
                    && count(&self.reads)
                    && count(&self.er_by_reads)
                    && self.growth.get(row) != Some(&UNKNOWN_GROWTH)
                    && share(&self.response)
            }
            Field::Audience => audience.is_some_and(|of| {
                let shares = [of.female, of.interests[0].0];
                let shares = shares.iter().chain(&of.ages).chain(&of.city_tiers);
                shares.into_iter().all(|share| *share != UNKNOWN_8)
            }),
            Field::Quotes => count(&self.picture_quote) && count(&self.video_quote),
            Field::Notes | Field::Launches => false,
        };
        let fields = Field::ALL.iter().enumerate();
        let known = fields.filter(|(_, field)| known(field));
        known.fold(0, |bits, (place, _)| bits | 1 << place)
    }

    /// Adds a row of one's own, of which nothing is withheld.
    fn add(&mut self, own: &Self, from: usize, mcns: &[u32]) {
        macro_rules! add {
            ($($column:ident)*) => {$(self.$column.extend(own.$column.get(from).copied());)*};
        }
        add!(id followers category categories city language picture_quote video_quote notes
            impressions reads interactions er_by_reads er_by_followers growth spread cooperation
            authenticity response audience trend day);
        self.name.push(own.name.get(from));
        let mcn = own.mcn.get(from).and_then(|code| mcns.get(*code as usize));
        self.mcn.push(mcn.copied().unwrap_or_default());
        self.withheld.push(0);
        self.origin.push(Origin::Own);
    }

    fn rename(&mut self, names: &BTreeMap<usize, &str>) {
        let old = std::mem::take(&mut self.name);
        for row in 0..self.len() {
            let name = names.get(&row).copied();
            self.name.push(name.unwrap_or_else(|| old.get(row)));
        }
    }
}
