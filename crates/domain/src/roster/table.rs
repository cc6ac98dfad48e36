//! The creators as columns, by id ascending: what the parts said, narrower.

use std::collections::BTreeMap;

use crate::category::Category;
use crate::kol::KolId;
use crate::place::{CityId, cities};
use crate::roster::{Columns, Language, Origin, Part};

/// What is unknown in a column of `u32`, of `u16`, of `u8`; `i32::MIN` in growth.
pub(super) const UNKNOWN: u32 = u32::MAX;
pub(super) const UNKNOWN_16: u16 = u16::MAX;
pub(super) const UNKNOWN_8: u8 = u8::MAX;
pub(super) const UNKNOWN_GROWTH: i32 = i32::MIN;

/// Shares of an audience in per cent: by age, by city tier, and up to three interests. The first
/// of a distribution is [`UNKNOWN_8`] where it is unknown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Audience {
    pub female: u8,
    pub ages: [u8; 5],
    pub city_tiers: [u8; 4],
    /// Place in `Category::ALL` and share; [`UNKNOWN_8`] where there are fewer.
    pub interests: [(u8, u8); 3],
}

/// One creator's place in every column is its row. A value that no creator can have (a share
/// above 100 per cent, a city that is none) is unknown; so is a quote of 0.
#[derive(Debug, Default)]
pub(super) struct Table {
    pub id: Vec<KolId>,
    pub name: Texts,
    /// The names, folded; empty until [`Self::fold_names`].
    pub folded: Texts,
    pub followers: Vec<u32>,
    pub category: Vec<u8>,
    pub categories: Vec<u32>,
    /// Place in `cities()`; their number where it is unknown.
    pub city: Vec<u16>,
    /// Place in `mcns` and one; 0 is none.
    pub mcn: Vec<u32>,
    /// Place in `Language::ALL`; their number where it is unknown.
    pub language: Vec<u8>,
    pub picture_quote: Vec<u32>,
    pub video_quote: Vec<u32>,
    pub notes: Vec<u16>,
    pub impressions: Vec<u32>,
    pub reads: Vec<u32>,
    pub interactions: Vec<u32>,
    pub er_by_reads: Vec<u32>,
    pub er_by_followers: Vec<u32>,
    pub growth: Vec<i32>,
    pub spread: Vec<u16>,
    pub cooperation: Vec<u8>,
    pub authenticity: Vec<u8>,
    pub response: Vec<u8>,
    pub audience: Vec<Audience>,
    /// Four bits a note, the oldest lowest; how many from bit 48 on.
    pub trend: Vec<u64>,
    pub day: Vec<i32>,
    pub withheld: Vec<u8>,
    pub origin: Vec<Origin>,
    /// The MCNs' names, ascending.
    pub mcns: Vec<String>,
    /// Each MCN's code in the order of arrival, while parts arrive.
    pub(super) codes: BTreeMap<String, u32>,
}

/// Texts one after the other, in one allocation.
#[derive(Debug, Default)]
pub(super) struct Texts {
    text: String,
    ends: Vec<u32>,
}

impl Texts {
    pub fn push(&mut self, text: &str) {
        // What four gigabytes do not hold is left out.
        if u32::try_from(self.text.len() + text.len()).is_ok() {
            self.text.push_str(text);
        }
        self.ends.push(self.text.len() as u32);
    }

    pub fn get(&self, row: usize) -> &str {
        let end = self.ends.get(row).map_or(0, |end| *end as usize);
        let start = row.checked_sub(1).and_then(|row| self.ends.get(row));
        let start = start.map_or(0, |start| *start as usize);
        self.text.get(start..end).unwrap_or_default()
    }

    /// The rows whose text holds `word`, which is not empty; ascending.
    pub fn holding(&self, word: &str) -> Vec<usize> {
        let mut rows = Vec::new();
        let mut row = 0;
        let mut start = 0;
        // The word may straddle two texts: then it is looked for from the next character on.
        while let Some(at) = self.text.get(start..).and_then(|rest| rest.find(word)) {
            let at = start + at;
            let rest = self.ends.get(row..).unwrap_or_default();
            row += rest.partition_point(|end| *end as usize <= at);
            let end = self.ends.get(row).map_or(0, |end| *end as usize);
            if at + word.len() <= end {
                rows.push(row);
                start = end;
            } else {
                let step = self.text.get(at..).and_then(|rest| rest.chars().next());
                start = at + step.map_or(1, char::len_utf8);
            }
        }
        rows
    }

    pub fn bytes(&self) -> usize {
        self.text.capacity() + bytes(&self.ends)
    }

    pub fn shrink(&mut self) {
        self.text.shrink_to_fit();
        self.ends.shrink_to_fit();
    }
}

/// The heap that a column has.
pub(super) fn bytes<T>(column: &Vec<T>) -> usize {
    column.capacity() * size_of::<T>()
}

/// Does something with every column of plain values.
macro_rules! columns {
    ($borrow:ident $table:expr, $name:ident => $act:expr) => {
        columns!($borrow $table, $name => $act; id followers category categories city mcn language
            picture_quote video_quote notes impressions reads interactions er_by_reads
            er_by_followers growth spread cooperation authenticity response audience trend day
            withheld origin)
    };
    (ref $table:expr, $name:ident => $act:expr; $($column:ident)*) => {
        $({ let $name = &$table.$column; $act; })*
    };
    (mut $table:expr, $name:ident => $act:expr; $($column:ident)*) => {
        $({ let $name = &mut $table.$column; $act; })*
    };
}

impl Table {
    pub fn len(&self) -> usize {
        self.id.len()
    }

    /// Takes a part whose columns are of equal length.
    pub fn take(&mut self, part: Part) {
        let Columns {
            id,
            name,
            followers,
            category,
            categories,
            city,
            mcn,
            language,
            picture_quote,
            video_quote,
            notes,
            impressions,
            reads,
            interactions,
            er_by_reads,
            er_by_followers,
            growth,
            spread,
            cooperation,
            authenticity,
            response,
            female,
            ages,
            city_tiers,
            interests,
            trend,
            day,
            withheld,
        } = part.columns;
        let mcns: Vec<u32> = part.mcns.into_iter().map(|mcn| self.mcn(mcn)).collect();
        self.origin
            .resize(self.id.len() + id.len(), Origin::default());
        self.id.extend(id);
        for name in name {
            self.name.push(&name);
        }
        self.followers
            .extend(followers.into_iter().map(|followers| {
                followers.map_or(UNKNOWN, |count| u32::try_from(count).unwrap_or(UNKNOWN))
            }));
        let main: Vec<u8> = category.into_iter().map(known_category).collect();
        let all = (1 << Category::ALL.len()) - 1;
        let both = categories.into_iter().zip(&main);
        self.categories.extend(both.map(|(bits, main)| match main {
            &UNKNOWN_8 => bits & all,
            main => bits & all | 1 << main,
        }));
        self.category.extend(main);
        self.city.extend(city.into_iter().map(city_place));
        self.mcn.extend(mcn.into_iter().map(|mcn| {
            let mcn = mcn.and_then(|mcn| mcns.get(mcn as usize));
            mcn.copied().unwrap_or_default()
        }));
        self.language.extend(language.into_iter().map(|language| {
            let place = |known| Language::ALL.iter().position(|other| *other == known);
            language.and_then(place).unwrap_or(Language::ALL.len()) as u8
        }));
        let quote = |quote: Option<u32>| quote.filter(|yuan| *yuan > 0).unwrap_or(UNKNOWN);
        self.picture_quote
            .extend(picture_quote.into_iter().map(quote));
        self.video_quote.extend(video_quote.into_iter().map(quote));
        self.notes.extend(notes);
        let count = |count: Option<u32>| count.unwrap_or(UNKNOWN);
        self.impressions.extend(impressions.into_iter().map(count));
        self.reads.extend(reads.into_iter().map(count));
        self.interactions
            .extend(interactions.into_iter().map(count));
        self.er_by_reads.extend(er_by_reads.into_iter().map(count));
        self.er_by_followers
            .extend(er_by_followers.into_iter().map(count));
        let growth = growth.into_iter();
        self.growth
            .extend(growth.map(|share| share.unwrap_or(UNKNOWN_GROWTH)));
        let spread = spread.into_iter();
        self.spread
            .extend(spread.map(|spread| spread.unwrap_or(UNKNOWN_16)));
        self.cooperation.extend(cooperation.into_iter().map(share));
        self.authenticity
            .extend(authenticity.into_iter().map(share));
        self.response.extend(response.into_iter().map(share));
        let audience = female.into_iter().zip(ages).zip(city_tiers).zip(interests);
        self.audience.extend(
            audience.map(|(((female, ages), city_tiers), listed)| Audience {
                female: share(female),
                ages: shares(ages),
                city_tiers: shares(city_tiers),
                interests: interests_of(&listed),
            }),
        );
        self.trend
            .extend(trend.iter().map(|digits| packed_trend(digits)));
        self.day.extend(day);
        self.withheld.extend(withheld);
    }

    /// An MCN's code, by its name. An empty name is none.
    pub(super) fn mcn(&mut self, name: String) -> u32 {
        if name.trim().is_empty() {
            return 0;
        }
        let next = self.codes.len() as u32 + 1;
        *self.codes.entry(name).or_insert(next)
    }

    /// Puts the rows in the order of their ids. Of rows with the same id the first stays.
    pub fn sort(&mut self) {
        if self.id.windows(2).any(|pair| pair[0] >= pair[1]) {
            let mut order: Vec<u32> = (0..self.id.len() as u32).collect();
            order.sort_by_key(|row| self.id.get(*row as usize));
            order.dedup_by_key(|row| self.id.get(*row as usize));
            let mut name = Texts::default();
            for row in &order {
                name.push(self.name.get(*row as usize));
            }
            self.name = name;
            columns!(mut self, column => reorder(column, &order));
        }
    }

    /// Ends taking: gives back what is not needed, and puts the MCNs in order.
    pub fn settle(&mut self) {
        self.name.shrink();
        self.sort_mcns();
        columns!(mut self, column => column.shrink_to_fit());
    }

    /// Sorts the MCNs by name: their codes are in that order then.
    fn sort_mcns(&mut self) {
        // Names are told apart, and the map has them in order.
        let codes = std::mem::take(&mut self.codes);
        let mut sorted = vec![0; codes.len() + 1];
        for (place, old) in (1..).zip(codes.values()) {
            if let Some(code) = sorted.get_mut(*old as usize) {
                *code = place;
            }
        }
        for code in &mut self.mcn {
            *code = sorted.get(*code as usize).copied().unwrap_or_default();
        }
        self.mcns = codes.into_keys().collect();
    }

    /// An MCN's name, by its code; `None` is none.
    pub fn mcn_name(&self, code: u32) -> Option<&str> {
        let place = code.checked_sub(1)?;
        self.mcns.get(place as usize).map(String::as_str)
    }

    /// An MCN's code, by its name; none is 0.
    pub fn mcn_code(&self, name: Option<&str>) -> Option<u32> {
        let Some(name) = name else {
            return Some(0);
        };
        let found = self.mcns.binary_search_by(|mcn| mcn.as_str().cmp(name));
        Some(found.ok()? as u32 + 1)
    }

    /// Folds the names, once: most rosters are never asked for a keyword.
    pub fn fold_names(&mut self) {
        if self.folded.ends.is_empty() {
            for row in 0..self.len() {
                self.folded.push(&crate::text::fold(self.name.get(row)));
            }
            self.folded.shrink();
        }
    }

    /// The row of a creator.
    pub fn row(&self, id: KolId) -> Option<usize> {
        self.id.binary_search(&id).ok()
    }

    pub fn trend(&self, row: usize) -> Vec<u8> {
        let packed = self.trend.get(row).copied().unwrap_or_default();
        let notes = packed >> 48;
        (0..notes)
            .map(|note| (packed >> (4 * note) & 15) as u8)
            .collect()
    }

    pub fn bytes(&self) -> usize {
        let mut sum = self.name.bytes() + self.folded.bytes() + bytes(&self.mcns);
        sum += self.mcns.iter().map(String::capacity).sum::<usize>();
        columns!(ref self, column => sum += bytes(column));
        sum
    }
}

/// A city by its place in the column.
pub(super) fn city_at(place: u16) -> Option<CityId> {
    cities().get(usize::from(place)).map(|city| city.id)
}

/// A city's place in the column.
pub(super) fn city_place(city: Option<u32>) -> u16 {
    let all = cities();
    let found = city.and_then(|city| all.binary_search_by_key(&city, |city| city.id.0).ok());
    found.unwrap_or(all.len()) as u16
}

fn reorder<T: Copy>(column: &mut Vec<T>, order: &[u32]) {
    let rows = order.iter().filter_map(|row| column.get(*row as usize));
    *column = rows.copied().collect();
}

fn known_category(place: Option<u8>) -> u8 {
    place
        .filter(|place| usize::from(*place) < Category::ALL.len())
        .unwrap_or(UNKNOWN_8)
}

fn share(share: Option<u8>) -> u8 {
    share.filter(|share| *share <= 100).unwrap_or(UNKNOWN_8)
}

fn shares<const N: usize>(shares: Option<[u8; N]>) -> [u8; N] {
    shares
        .filter(|shares| shares.iter().all(|share| *share <= 100))
        .unwrap_or([UNKNOWN_8; N])
}

fn interests_of(listed: &[u8]) -> [(u8, u8); 3] {
    let mut interests = [(UNKNOWN_8, 0); 3];
    let pairs = listed.chunks_exact(2).filter_map(|pair| match pair {
        &[place, share] if usize::from(place) < Category::ALL.len() && share <= 100 => {
            Some((place, share))
        }
        _ => None,
    });
    for (place, pair) in interests.iter_mut().zip(pairs) {
        *place = pair;
    }
    interests
}

fn packed_trend(digits: &str) -> u64 {
    let notes = digits.chars().filter_map(|digit| digit.to_digit(10));
    let mut packed = 0;
    for (place, note) in notes.take(12).enumerate() {
        packed |= u64::from(note) << (4 * place);
        packed = packed & 0xffff_ffff_ffff | (place as u64 + 1) << 48;
    }
    packed
}
