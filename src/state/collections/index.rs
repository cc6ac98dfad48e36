//! The creators of a collection as a table that can be ordered and searched: of the roster's
//! parts, which have them column by column. Pure.

use std::cmp::Ordering;

use hongbang_domain::category::Category;
use hongbang_domain::kol::KolId;
use hongbang_domain::place::CityId;
use serde::Deserialize;

/// What is read of a roster's part.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
pub struct Part {
    /// Its columns.
    pub columns: Columns,
}

/// The columns that are shown; see `hongbang_domain::roster::Columns`.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
pub struct Columns {
    id: Vec<KolId>,
    name: Vec<String>,
    followers: Vec<Option<u64>>,
    category: Vec<Option<u8>>,
    city: Vec<Option<u32>>,
    picture_quote: Vec<Option<u32>>,
    video_quote: Vec<Option<u32>>,
    reads: Vec<Option<u32>>,
    interactions: Vec<Option<u32>>,
}

/// A creator in a row.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Who.
    pub id: KolId,
    /// The name.
    pub name: String,
    /// The name as it is searched.
    folded: String,
    /// Followers.
    pub followers: Option<u64>,
    /// The main category.
    pub category: Option<Category>,
    /// The city.
    pub city: Option<CityId>,
    /// Quote for a picture note, yuan.
    pub picture_quote: Option<u32>,
    /// Quote for a video note, yuan.
    pub video_quote: Option<u32>,
    /// Median reads.
    pub reads: Option<u32>,
    /// Median interactions.
    pub interactions: Option<u32>,
}

/// What creators are ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// The name.
    Name,
    /// Followers.
    #[default]
    Followers,
    /// Quote for a picture note.
    PictureQuote,
    /// Quote for a video note.
    VideoQuote,
    /// Median reads.
    Reads,
    /// Median interactions.
    Interactions,
}

/// What is asked of the table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Asked {
    /// Part of a name.
    pub words: String,
    /// The order.
    pub sort: Sort,
    /// The smallest first.
    pub ascending: bool,
}

impl Asked {
    /// The same, ordered by `sort`: the other way round where it is already.
    #[must_use]
    pub fn sorted(&self, sort: Sort) -> Self {
        let same = self.sort == sort;
        Self {
            words: self.words.clone(),
            sort,
            ascending: if same {
                !self.ascending
            } else {
                sort == Sort::Name
            },
        }
    }
}

/// The creators of parts, in their order.
#[must_use]
pub fn lines(parts: Vec<Columns>) -> Vec<Line> {
    parts.into_iter().flat_map(of_part).collect()
}

fn of_part(part: Columns) -> Vec<Line> {
    let names = part.id.into_iter().zip(part.name).enumerate();
    names
        .map(|(at, (id, name))| Line {
            id,
            folded: fold(&name),
            name,
            followers: at_place(&part.followers, at),
            category: at_place(&part.category, at)
                .and_then(|place| Category::ALL.get(usize::from(place)).copied()),
            city: at_place(&part.city, at).map(CityId),
            picture_quote: at_place(&part.picture_quote, at),
            video_quote: at_place(&part.video_quote, at),
            reads: at_place(&part.reads, at),
            interactions: at_place(&part.interactions, at),
        })
        .collect()
}

fn at_place<T: Copy>(column: &[Option<T>], at: usize) -> Option<T> {
    column.get(at).copied().flatten()
}

fn fold(text: &str) -> String {
    text.trim().to_lowercase()
}

/// The places of the lines that are asked for, in the order that is. What is unknown stands last,
/// whichever way; ties are broken by id.
#[must_use]
pub fn choose(lines: &[Line], asked: &Asked) -> Vec<u32> {
    let words = fold(&asked.words);
    let all = lines.iter().enumerate();
    let found = all.filter(|(_, line)| words.is_empty() || line.folded.contains(&words));
    let mut places: Vec<u32> = found.map(|(at, _)| at as u32).collect();
    places.sort_unstable_by(|one, other| {
        let (one, other) = (&lines[*one as usize], &lines[*other as usize]);
        compare(one, other, asked).then(one.id.cmp(&other.id))
    });
    places
}

fn compare(one: &Line, other: &Line, asked: &Asked) -> Ordering {
    let turned = |order: Ordering| {
        if asked.ascending {
            order
        } else {
            order.reverse()
        }
    };
    if asked.sort == Sort::Name {
        return turned(one.folded.cmp(&other.folded));
    }
    let value = |line: &Line| match asked.sort {
        Sort::Name => None,
        Sort::Followers => line.followers,
        Sort::PictureQuote => line.picture_quote.map(u64::from),
        Sort::VideoQuote => line.video_quote.map(u64::from),
        Sort::Reads => line.reads.map(u64::from),
        Sort::Interactions => line.interactions.map(u64::from),
    };
    match (value(one), value(other)) {
        (Some(one), Some(other)) => turned(one.cmp(&other)),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(id: u64) -> KolId {
        KolId::try_from(id).unwrap()
    }

    fn all() -> Vec<Line> {
        lines(vec![
            Columns {
                id: vec![id(1), id(2)],
                name: vec!["Ada Lin".to_owned(), "bob".to_owned()],
                followers: vec![Some(10), None],
                picture_quote: vec![None, Some(300)],
                category: vec![Some(0), Some(250)],
                ..Columns::default()
            },
            Columns {
                id: vec![id(3)],
                name: vec!["Adam".to_owned()],
                followers: vec![Some(90)],
                ..Columns::default()
            },
        ])
    }

    fn chosen(asked: &Asked) -> Vec<u64> {
        let all = all();
        let places = choose(&all, asked);
        places
            .into_iter()
            .map(|at| all[at as usize].id.get())
            .collect()
    }

    #[test]
    fn creators_are_ordered_with_the_unknown_last() {
        let by = |sort, ascending| {
            chosen(&Asked {
                sort,
                ascending,
                ..Asked::default()
            })
        };
        assert_eq!(by(Sort::Followers, false), [3, 1, 2]);
        assert_eq!(by(Sort::Followers, true), [1, 3, 2]);
        assert_eq!(by(Sort::Name, true), [1, 3, 2]);
        assert_eq!(by(Sort::PictureQuote, false), [2, 1, 3]);
        assert_eq!(by(Sort::Reads, false), [1, 2, 3], "nobody knows: by id");
    }

    #[test]
    fn a_name_is_found_by_any_part_of_it() {
        let found = |words: &str| {
            chosen(&Asked {
                words: words.to_owned(),
                ..Asked::default()
            })
        };
        assert_eq!(found(" ADA "), [3, 1]);
        assert_eq!(found("lin"), [1]);
        assert!(found("nobody").is_empty());
    }

    #[test]
    fn what_a_part_has_no_place_for_is_unknown() {
        let all = all();
        assert_eq!(all[0].category, Some(Category::ALL[0]));
        assert_eq!(all[1].category, None, "of a version to come");
        assert_eq!(all[2].interactions, None);
    }

    #[test]
    fn asking_for_an_order_again_turns_it_round() {
        let asked = Asked::default();
        assert!(asked.sorted(Sort::Followers).ascending);
        assert!(!asked.sorted(Sort::Reads).ascending);
        assert!(asked.sorted(Sort::Name).ascending);
    }
}
