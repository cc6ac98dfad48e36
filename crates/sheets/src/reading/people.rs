//! The creators of a sheet, each once: by id, by number, by profile.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use hongbang_domain::id::KolId;

use super::overlay::overlay;
use crate::creator::Creator;
use crate::field::Field;
use crate::identity::{self, Numbers, Said};

/// What is known of a creator's place in the sheet.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// The last row about it.
    pub last_line: u64,
    /// The rows that quote a picture note and a video note.
    pub quote_lines: [u64; 2],
    /// Whether a row said up to when it is complete.
    pub knows_data_at: bool,
    pub doubtful: bool,
    /// Where it went, when a later row said that it is one with another.
    into: Option<u32>,
}

/// Two that turned out to be one.
#[derive(Debug)]
pub(super) struct Union {
    pub line: u64,
    pub into: u64,
    pub by: Field,
}

/// What became of a row.
#[derive(Debug)]
pub(super) struct Put {
    /// Where the creator is.
    pub at: u32,
    /// The line of the earlier row, and by what both are one; `None` where this is the first.
    pub into: Option<(u64, Field)>,
    /// What both say, differently.
    pub differ: Vec<(Field, String, String)>,
    /// Earlier ones that this row makes one.
    pub unions: Vec<Union>,
}

/// A row's creator, and what else matters of the row.
#[derive(Debug)]
pub(super) struct Entry {
    pub creator: Creator,
    /// The id that the sheet itself gives.
    pub own_id: Option<KolId>,
    pub knows_data_at: bool,
    pub doubtful: bool,
    /// Whether to say what differs.
    pub tell: bool,
}

/// Keys are hashes already; this only spreads their bits.
#[derive(Debug, Default)]
struct Spread(u64);

impl Hasher for Spread {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u64(u64::from(*byte));
        }
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = (self.0 ^ key)
            .wrapping_mul(0x9e37_79b9_7f4a_7c15)
            .rotate_left(26);
    }
}

/// The creators so far.
#[derive(Debug)]
pub(super) struct People<'s> {
    numbers: &'s Numbers,
    /// Whether rows are complete up to days of their own, of which the latest counts: notes are.
    latest_day: bool,
    there: Keys,
    index: Keys,
    creators: Vec<Creator>,
    places: Vec<Place>,
    own_ids: HashMap<u64, KolId, BuildHasherDefault<Spread>>,
}

type Keys = HashMap<u64, u32, BuildHasherDefault<Spread>>;

/// By what creators are found.
#[derive(Debug, Clone, Copy)]
enum By {
    Id = 0,
    Number = 1,
    User = 2,
    Profile = 3,
}

fn key(by: By, hash: KolId) -> u64 {
    hash.get() | (by as u64) << 60
}

impl<'s> People<'s> {
    pub fn new(numbers: &'s Numbers, latest_day: bool) -> Self {
        Self {
            numbers,
            latest_day,
            there: numbers.ids().map(|id| (id.get(), 0)).collect(),
            index: Keys::default(),
            creators: Vec::new(),
            places: Vec::new(),
            own_ids: HashMap::default(),
        }
    }

    /// Room for so many.
    pub fn reserve(&mut self, all: usize) {
        let more = all.saturating_sub(self.creators.len());
        self.creators.reserve_exact(more);
        self.places.reserve_exact(more);
        // An id, a number, and the platform's id.
        self.index.reserve(more * 3);
    }

    pub fn get(&self, at: u32) -> Option<&Creator> {
        self.creators.get(self.resolve(at) as usize)
    }

    /// Where it is by now.
    fn resolve(&self, mut at: u32) -> u32 {
        while let Some(into) = self.places.get(at as usize).and_then(|place| place.into) {
            at = into;
        }
        at
    }

    /// The keys under which a creator is found, the surest first.
    fn keys(creator: &Creator) -> [(Field, Option<u64>); 3] {
        let of = |by, namespace, text: Option<&String>| {
            text.map(|text| key(by, KolId::derive(namespace, text)))
        };
        // A profile's address with an id in it says no more than the id.
        let link = creator
            .profile_url
            .as_ref()
            .filter(|_| creator.user_id.is_none());
        [
            (
                Field::RedId,
                of(By::Number, "number", creator.kol.red_id.as_ref()),
            ),
            (
                Field::UserId,
                of(By::User, "user", creator.user_id.as_ref()),
            ),
            (Field::ProfileUrl, of(By::Profile, "profile", link)),
        ]
    }

    fn id_of(&self, creator: &Creator, own_id: Option<KolId>) -> Option<KolId> {
        let name = creator.kol.nickname.as_str();
        let said = Said {
            id: own_id,
            user_id: creator.user_id.as_deref(),
            red_id: creator.kol.red_id.as_deref(),
            name: Some(name).filter(|name| !name.is_empty()),
        };
        identity::id(said, self.numbers).or_else(|| {
            // Nothing but an address that is short for another.
            let url = creator.profile_url.as_deref()?;
            Some(KolId::derive("profile", url))
        })
    }

    /// Puts a row where it belongs; `None` where it names nobody.
    pub fn put(&mut self, entry: Entry) -> Option<Put> {
        let Entry {
            creator,
            own_id,
            knows_data_at,
            doubtful,
            tell,
        } = entry;
        let id = self.id_of(&creator, own_id)?;
        let line = creator.line;
        let keys = Self::keys(&creator);
        let by_id = match (own_id, &creator.kol.red_id, &creator.user_id) {
            (Some(_), ..) => Field::HongbangId,
            (_, Some(_), _) => Field::RedId,
            (.., Some(_)) => Field::UserId,
            _ => Field::Nickname,
        };
        let looked = [(by_id, Some(key(By::Id, id)))];
        let mut found: Vec<(u32, Field)> = Vec::new();
        for (field, key) in keys.into_iter().chain(looked) {
            let at = key.and_then(|key| self.index.get(&key).copied());
            if let Some(at) = at.map(|at| self.resolve(at))
                && !found.iter().any(|(known, _)| *known == at)
            {
                found.push((at, field));
            }
        }
        // One that is found is the one whose row was first; the others go into it.
        found.sort_unstable_by_key(|(at, _)| *at);
        let quoted = [
            creator.kol.picture_quote.is_some(),
            creator.kol.video_quote.is_some(),
        ];
        let Some(((at, by), others)) = found.split_first() else {
            let at = u32::try_from(self.creators.len()).unwrap_or(u32::MAX);
            for (_, key) in keys.into_iter().chain(looked) {
                self.index.extend(key.map(|key| (key, at)));
            }
            let place = Place {
                last_line: line,
                quote_lines: quoted.map(|quoted| if quoted { line } else { 0 }),
                knows_data_at,
                doubtful,
                into: None,
            };
            return Some(self.add(creator, id, place, own_id));
        };
        let (at, by) = (*at, *by);
        let mut unions = Vec::new();
        for (other, by) in others {
            unions.extend(self.unite(at, *other, *by));
        }
        let into = self.get(at).map_or(line, |earlier| earlier.line);
        let mut differ = Vec::new();
        let place = self.places.get_mut(at as usize)?;
        place.last_line = line;
        place.doubtful |= doubtful;
        for (slot, quoted) in place.quote_lines.iter_mut().zip(quoted) {
            *slot = if quoted { line } else { *slot };
        }
        let knew_data_at = place.knows_data_at;
        place.knows_data_at |= knows_data_at;
        if let Some(earlier) = self.creators.get_mut(at as usize) {
            let is_latest = !self.latest_day || creator.kol.data_at >= earlier.kol.data_at;
            let data_at_counts = !knew_data_at || (knows_data_at && is_latest);
            if tell {
                differ = crate::facts::differ(earlier, &creator);
            }
            overlay(earlier, creator, data_at_counts);
        }
        if let Some(own_id) = own_id {
            self.own_ids.insert(at.into(), own_id);
        }
        unions.extend(self.settle(at));
        Some(Put {
            at,
            into: Some((into, by)),
            differ,
            unions,
        })
    }

    /// Adds one that nothing was known of.
    fn add(&mut self, mut creator: Creator, id: KolId, place: Place, own: Option<KolId>) -> Put {
        let at = u32::try_from(self.creators.len()).unwrap_or(u32::MAX);
        if self.creators.len() == self.creators.capacity() {
            // By an eighth and not by as much again: they are what takes the most memory.
            self.creators.reserve_exact(at as usize / 8 + 64);
        }
        creator.kol.id = id;
        creator.on_server = self.is_on_server(&creator);
        self.places.push(place);
        self.creators.push(creator);
        if let Some(own) = own {
            self.own_ids.insert(at.into(), own);
        }
        Put {
            at,
            into: None,
            differ: Vec::new(),
            unions: Vec::new(),
        }
    }

    fn is_on_server(&self, creator: &Creator) -> bool {
        let number = creator.kol.red_id.as_deref();
        number.is_some_and(|number| self.numbers.get(number).is_some())
            || self.there.contains_key(&creator.kol.id.get())
    }

    /// Gives a creator the id that all its rows together give it, and takes in who has it already.
    fn settle(&mut self, at: u32) -> Vec<Union> {
        let mut unions = Vec::new();
        loop {
            let own_id = self.own_ids.get(&at.into()).copied();
            let Some(creator) = self.creators.get(at as usize) else {
                return unions;
            };
            let Some(id) = self.id_of(creator, own_id) else {
                return unions;
            };
            for (_, key) in Self::keys(creator) {
                if let Some(key) = key {
                    self.index.insert(key, at);
                }
            }
            let before = self.index.insert(key(By::Id, id), at);
            if let Some(creator) = self.creators.get_mut(at as usize) {
                creator.kol.id = id;
            }
            let on_server = self
                .get(at)
                .is_some_and(|creator| self.is_on_server(creator));
            if let Some(creator) = self.creators.get_mut(at as usize) {
                creator.on_server = on_server;
            }
            match before.map(|before| self.resolve(before)) {
                Some(other) if other != at => unions.extend(self.unite(at, other, Field::UserId)),
                _ => return unions,
            }
        }
    }

    /// Puts one creator into another; what the later of their rows says counts.
    fn unite(&mut self, at: u32, other: u32, by: Field) -> Option<Union> {
        let gone = *self.places.get(other as usize)?;
        let empty = Creator {
            line: u64::MAX,
            ..blank()
        };
        let taken = std::mem::replace(self.creators.get_mut(other as usize)?, empty);
        self.places.get_mut(other as usize)?.into = Some(at);
        let place = self.places.get_mut(at as usize)?;
        let earlier = self.creators.get_mut(at as usize)?;
        let (line, into) = (taken.line, earlier.line);
        if gone.last_line >= place.last_line {
            overlay(earlier, taken, gone.knows_data_at || !place.knows_data_at);
            for (slot, line) in place.quote_lines.iter_mut().zip(gone.quote_lines) {
                *slot = if line > 0 { line } else { *slot };
            }
        } else {
            let later = std::mem::replace(earlier, taken);
            overlay(earlier, later, place.knows_data_at || !gone.knows_data_at);
            for (slot, line) in place.quote_lines.iter_mut().zip(gone.quote_lines) {
                *slot = if *slot > 0 { *slot } else { line };
            }
        }
        earlier.line = into.min(line);
        place.last_line = place.last_line.max(gone.last_line);
        place.knows_data_at |= gone.knows_data_at;
        place.doubtful |= gone.doubtful;
        if let Some(own_id) = self.own_ids.remove(&other.into()) {
            self.own_ids.entry(at.into()).or_insert(own_id);
        }
        Some(Union {
            line: line.max(into),
            into: line.min(into),
            by,
        })
    }

    /// Those that are left, with their places, in the order of their first rows.
    pub fn left(&self) -> impl Iterator<Item = (&Creator, &Place)> + Clone {
        let all = self.creators.iter().zip(&self.places);
        all.filter(|(_, place)| place.into.is_none())
    }

    pub fn each_mut(&mut self) -> impl Iterator<Item = (u32, &mut Creator, &mut Place)> {
        let all = (0..).zip(&mut self.creators).zip(&mut self.places);
        all.map(|((at, creator), place)| (at, creator, place))
            .filter(|(.., place)| place.into.is_none())
    }

    /// Their ids by where they were put.
    pub fn ids(&self) -> Vec<KolId> {
        let all = 0..self.creators.len();
        all.filter_map(|at| Some(self.get(u32::try_from(at).ok()?)?.kol.id))
            .collect()
    }

    pub fn into_creators(self) -> Vec<Creator> {
        let mut creators = self.creators;
        let mut places = self.places.iter();
        creators.retain(|_| places.next().is_some_and(|place| place.into.is_none()));
        creators
    }
}

/// A creator of whom nothing is known.
fn blank() -> Creator {
    super::draft::Draft::default().creator(0, chrono::DateTime::UNIX_EPOCH)
}
