//! The notes of a sheet, each once, and what they say of their authors.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use hongbang_domain::authenticity::{Evidence, NoteEvidence, assess};
use hongbang_domain::engagement::Counts;
use hongbang_domain::id::{KolId, NoteId, PLATFORM};
use hongbang_domain::note::NoteKind;
use hongbang_domain::roster::{Language, spread};
use hongbang_domain::window::{
    Deals, Kinds, Published, Selection, Statistics, Window, china_date, cooperation_share, median,
};

use super::draft::Draft;
use crate::creator::{Creator, Figures, SheetNote};
use crate::field::Field;

/// What is known of a note beside what is kept.
#[derive(Debug)]
struct Place {
    /// Where its author is among the creators.
    author: Option<u32>,
    /// What tells it from others.
    key: String,
    doubtful: bool,
}

/// The notes so far.
#[derive(Debug, Default)]
pub(super) struct Notes {
    notes: Vec<SheetNote>,
    places: Vec<Place>,
    index: BTreeMap<String, usize>,
}

/// What became of a note's row.
#[derive(Debug)]
pub(super) struct Put {
    /// The line of the earlier row, by what both are one, and what they say differently.
    pub into: Option<(u64, Field, Differ)>,
}

/// Field, what the earlier row says, what the later one.
type Differ = Vec<(Field, String, String)>;

/// What tells a note from others: its id, its address, or else whose it is, its title and its time.
fn key(draft: &Draft, author: Option<u32>, at: DateTime<Utc>) -> (String, Field) {
    let link = draft.note_link.as_ref();
    let id = draft
        .note_id
        .as_ref()
        .or(link.and_then(|link| link.note_id.as_ref()));
    if let Some(id) = id {
        return (id.clone(), Field::NoteId);
    }
    if let Some(link) = link {
        return (link.url.clone(), Field::NoteUrl);
    }
    let title = draft.title.as_deref().unwrap_or_default();
    let author = author.map_or(0, |author| u64::from(author) + 1);
    (format!("{author} {} {title}", at.timestamp()), Field::Title)
}

impl Notes {
    /// Puts a row where it belongs. Its moment is known.
    pub fn put(
        &mut self,
        draft: Draft,
        at: DateTime<Utc>,
        author: Option<u32>,
        line: u64,
        doubtful: bool,
    ) -> Put {
        let (key, by) = key(&draft, author, at);
        if let Some(known) = self.index.get(&key).copied()
            && let (Some(note), Some(place)) =
                (self.notes.get_mut(known), self.places.get_mut(known))
        {
            place.doubtful |= doubtful;
            place.author = author.or(place.author);
            let into = note.line;
            let differ = overlay(note, draft, at);
            return Put {
                into: Some((into, by, differ)),
            };
        }
        let interactions = draft
            .interactions
            .filter(|_| draft.counts.interactions().is_none());
        self.index.insert(key.clone(), self.notes.len());
        self.places.push(Place {
            author,
            key,
            doubtful,
        });
        self.notes.push(SheetNote {
            author: None,
            title: draft.title.unwrap_or_default(),
            url: draft.note_link.map(|link| link.url),
            published: Published {
                published_at: at,
                // Statistics ask for one, and look at both kinds together.
                kind: draft.kind.unwrap_or(NoteKind::Picture),
                sponsored: draft.sponsored,
                counts: draft.counts,
            },
            interactions,
            line,
        });
        Put { into: None }
    }

    pub fn len(&self) -> usize {
        self.notes.len()
    }

    pub fn doubtful(&self) -> usize {
        self.places.iter().filter(|place| place.doubtful).count()
    }

    /// The notes, each with its author's id.
    pub fn finish(mut self, ids: &[KolId]) -> Authored {
        let mut by_author: BTreeMap<KolId, Vec<usize>> = BTreeMap::new();
        for (at, (note, place)) in self.notes.iter_mut().zip(&self.places).enumerate() {
            note.author = place
                .author
                .and_then(|author| ids.get(author as usize).copied());
            if let Some(author) = note.author {
                by_author.entry(author).or_default().push(at);
            }
        }
        Authored {
            keys: self.places.into_iter().map(|place| place.key).collect(),
            notes: self.notes,
            by_author,
        }
    }
}

/// A later row's counts over an earlier one's, and what both say differently.
fn overlay(note: &mut SheetNote, later: Draft, at: DateTime<Utc>) -> Differ {
    let mut differ = Vec::new();
    let Counts {
        impressions,
        reads,
        likes,
        collects,
        comments,
        shares,
        follows,
        ..
    } = later.counts;
    let counts = &mut note.published.counts;
    for (field, known, said) in [
        (Field::NoteImpressions, &mut counts.impressions, impressions),
        (Field::NoteReads, &mut counts.reads, reads),
        (
            Field::NoteInteractions,
            &mut note.interactions,
            later.interactions,
        ),
        (Field::Likes, &mut counts.likes, likes),
        (Field::Collects, &mut counts.collects, collects),
        (Field::Comments, &mut counts.comments, comments),
        (Field::Shares, &mut counts.shares, shares),
        (Field::Follows, &mut counts.follows, follows),
    ] {
        if let (Some(before), Some(after)) = (*known, said)
            && before != after
        {
            differ.push((field, before.to_string(), after.to_string()));
        }
        *known = said.or(*known);
    }
    if counts.interactions().is_some() {
        note.interactions = None;
    }
    if let Some(title) = later.title {
        note.title = title;
    }
    note.published.published_at = at;
    note.published.kind = later.kind.unwrap_or(note.published.kind);
    note.published.sponsored = later.sponsored.or(note.published.sponsored);
    if let Some(link) = later.note_link {
        note.url = Some(link.url);
    }
    differ
}

/// Notes with their authors.
#[derive(Debug)]
pub(super) struct Authored {
    pub notes: Vec<SheetNote>,
    keys: Vec<String>,
    by_author: BTreeMap<KolId, Vec<usize>>,
}

impl Authored {
    /// Gives a creator what its notes tell. Where its rows do not say up to when they are complete, that is
    /// the end of the day of its latest note.
    pub fn tell(&self, creator: &mut Creator, knows_data_at: bool, now: DateTime<Utc>) {
        let Some(places) = self.by_author.get(&creator.kol.id) else {
            return;
        };
        let mut notes: Vec<(&SheetNote, &String)> = places
            .iter()
            .filter_map(|at| Some((self.notes.get(*at)?, self.keys.get(*at)?)))
            .collect();
        // Oldest first, as what is made of them wants it.
        notes.sort_by_key(|(note, key)| (note.published.published_at, *key));
        if let (false, Some((latest, _))) = (knows_data_at, notes.last()) {
            creator.kol.data_at = end_of_day(latest.published.published_at).min(now);
        }
        creator.figures = figures(creator, &notes);
    }
}

/// When a moment's day ends, in China.
fn end_of_day(moment: DateTime<Utc>) -> DateTime<Utc> {
    let next = china_date(moment).succ_opt().unwrap_or_default();
    let midnight = next.and_time(chrono::NaiveTime::MIN).and_utc();
    midnight
        .checked_sub_signed(TimeDelta::hours(8))
        .unwrap_or(moment)
}

/// The figures of a creator's notes, as the domain works them out. Where a sheet has interactions as
/// sums alone, what they are made of is not made up: their median is that of the sums.
fn figures(creator: &Creator, notes: &[(&SheetNote, &String)]) -> Figures {
    let data_at = creator.kol.data_at;
    let published: Vec<Published> = notes.iter().map(|(note, _)| note.published).collect();
    let of = |window, deals| Selection {
        window,
        deals,
        kinds: Kinds::All,
    };
    let statistics =
        |selection| Statistics::of(&published, &[], creator.kol.followers, data_at, selection);
    let month = of(Window::Days30, Deals::All);
    let paid = of(Window::Days30, Deals::Cooperation);
    let (all, cooperation) = (statistics(month), statistics(paid));
    let summed = |note: &SheetNote| note.published.counts.interactions().or(note.interactions);
    let has_sums = notes.iter().any(|(note, _)| note.interactions.is_some());
    let interactions = |selection: Selection| {
        let selected = notes
            .iter()
            .filter(|(note, _)| selection.holds(&note.published, data_at));
        median(selected.filter_map(|(note, _)| summed(note).map(|count| count as f64)))
    };
    let er_of_sums = || {
        let selected = notes
            .iter()
            .filter(|(note, _)| month.holds(&note.published, data_at));
        median(selected.filter_map(|(note, _)| {
            let reads = note.published.counts.reads.filter(|reads| *reads > 0)?;
            Some(summed(note)? as f64 / reads as f64)
        }))
    };
    let quarter: Vec<u64> = notes
        .iter()
        .filter(|(note, _)| of(Window::Days90, Deals::All).holds(&note.published, data_at))
        .filter_map(|(note, _)| summed(note))
        .collect();
    let says_deals = published.iter().any(|note| note.sponsored.is_some());
    let value = |figure: Option<hongbang_domain::window::Figure>| figure.map(|figure| figure.value);
    let small = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    Figures {
        notes: Some(small(all.notes)),
        cooperation_notes: says_deals.then(|| small(cooperation.notes)),
        impressions: value(all.impressions),
        reads: value(all.reads),
        interactions: if has_sums {
            interactions(month)
        } else {
            value(all.interactions)
        },
        er_by_reads: if has_sums {
            er_of_sums()
        } else {
            value(all.er_by_reads)
        },
        cooperation_reads: value(cooperation.reads),
        cooperation_interactions: if has_sums {
            interactions(paid)
        } else {
            value(cooperation.interactions)
        },
        fake_followers: creator.figures.fake_followers,
        spread: spread(&quarter),
        cooperation: value(cooperation_share(
            &published,
            data_at,
            Window::Days90,
            Kinds::All,
        )),
        authenticity: authenticity(creator, notes),
        language: Language::of_titles(notes.iter().map(|(note, _)| note.title.as_str())),
    }
}

/// The score of the domain's rules, without peers: a sheet has none to compare with.
fn authenticity(creator: &Creator, notes: &[(&SheetNote, &String)]) -> Option<f64> {
    let evidence = |(note, key): &(&SheetNote, &String)| NoteEvidence {
        id: NoteId::derive(creator.kol.id, PLATFORM, key),
        published: note.published,
        launch: None,
        comments: None,
    };
    let evidence = Evidence {
        followers: creator.kol.followers,
        following: creator.kol.following,
        likes_and_collects: creator.kol.likes_and_collects,
        active_follower_share: creator.kol.active_follower_share,
        data_at: creator.kol.data_at,
        days: Vec::new(),
        notes: notes.iter().map(evidence).collect(),
    };
    assess(&evidence, None, &[]).score
}
