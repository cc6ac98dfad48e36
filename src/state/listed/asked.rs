//! Which lists are shown and in which order, as the address has it; and those that are about to
//! be deleted.

use hongbang_domain::shortlist::{ShortlistId, TITLE_CHARS};
use serde::{Deserialize, Serialize};

use crate::state::reading::param;

/// What lists are ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// The latest change first.
    #[default]
    Change,
    /// By title.
    Title,
    /// The most creators first.
    Size,
}

impl Sort {
    /// Every order.
    pub const ALL: &'static [Self] = &[Self::Change, Self::Title, Self::Size];

    /// The stable name in addresses; empty for the default.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Change => "",
            Self::Title => "title",
            Self::Size => "size",
        }
    }

    /// The order with this name; the default for any other.
    #[must_use]
    pub fn from_slug(slug: &str) -> Self {
        let mut all = Self::ALL.iter().copied();
        all.find(|sort| sort.slug() == slug).unwrap_or_default()
    }
}

/// A list among all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Which.
    pub id: ShortlistId,
    /// Its title.
    pub title: String,
    /// How many creators are on it.
    pub items: usize,
    /// When it was changed last, in milliseconds since 1970.
    pub updated_at: i64,
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Asked {
    /// What the title has in it, as it was typed.
    pub words: String,
    /// The order.
    pub sort: Sort,
}

impl Asked {
    /// What a query string asks for.
    #[must_use]
    pub fn of(query: &str) -> Self {
        let words = param(query, "q").unwrap_or_default();
        Self {
            words: words.chars().take(TITLE_CHARS).collect(),
            sort: Sort::from_slug(&param(query, "sort").unwrap_or_default()),
        }
    }

    /// The address that asks for this.
    #[must_use]
    pub fn href(&self) -> String {
        let sort = self.sort.slug();
        let pairs = [("q", self.words.as_str()), ("sort", sort)];
        let pairs: Vec<_> = pairs
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .collect();
        match serde_urlencoded::to_string(&pairs) {
            Ok(query) if !query.is_empty() => format!("/shortlists?{query}"),
            _ => "/shortlists".to_owned(),
        }
    }

    /// The lists that are asked for, in the order that is. Each word has to be in the title, in
    /// whichever case.
    #[must_use]
    pub fn choose(&self, lines: &[Line]) -> Vec<ShortlistId> {
        let words = self.words.to_lowercase();
        let words: Vec<&str> = words.split_whitespace().collect();
        let mut found: Vec<&Line> = lines
            .iter()
            .filter(|line| {
                let title = line.title.to_lowercase();
                words.iter().all(|word| title.contains(word))
            })
            .collect();
        found.sort_by(|one, other| {
            let latest = || other.updated_at.cmp(&one.updated_at);
            let first = match self.sort {
                Sort::Change => latest(),
                Sort::Title => {
                    let titles = one.title.to_lowercase().cmp(&other.title.to_lowercase());
                    titles.then_with(latest)
                }
                Sort::Size => other.items.cmp(&one.items).then_with(latest),
            };
            first.then_with(|| one.id.cmp(&other.id))
        });
        found.into_iter().map(|line| line.id).collect()
    }
}

/// How long a list can be taken back after it was deleted, in milliseconds.
pub const GRACE: i64 = 10_000;

/// Lists that are about to be deleted, and when. Kept in the browser, so that who leaves
/// meanwhile has still deleted them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Leaving {
    lists: Vec<(ShortlistId, i64)>,
}

impl Leaving {
    /// A list is to go [`GRACE`] after `now`.
    pub fn add(&mut self, id: ShortlistId, now: i64) {
        self.take_back(id);
        self.lists.push((id, now.saturating_add(GRACE)));
    }

    /// A list stays after all, or is gone.
    pub fn take_back(&mut self, id: ShortlistId) {
        self.lists.retain(|(other, _)| *other != id);
    }

    /// Whether a list is about to go.
    #[must_use]
    pub fn has(&self, id: ShortlistId) -> bool {
        self.lists.iter().any(|(other, _)| *other == id)
    }

    /// The one that was deleted last.
    #[must_use]
    pub fn last(&self) -> Option<ShortlistId> {
        self.lists.last().map(|(id, _)| *id)
    }

    /// Those whose time has come; what was stored may have been written by anyone, so no time
    /// lies further ahead than [`GRACE`].
    #[must_use]
    pub fn due(&self, now: i64) -> Vec<ShortlistId> {
        let due = self.lists.iter().filter(|(_, at)| {
            let ahead = at.saturating_sub(now);
            ahead <= 0 || ahead > GRACE
        });
        due.map(|(id, _)| *id).collect()
    }

    /// All of them.
    #[must_use]
    pub fn all(&self) -> Vec<ShortlistId> {
        self.lists.iter().map(|(id, _)| *id).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(id: u64) -> ShortlistId {
        ShortlistId::try_from(id).unwrap()
    }

    fn line(number: u64, title: &str, items: usize, updated_at: i64) -> Line {
        Line {
            id: id(number),
            title: title.to_owned(),
            items,
            updated_at,
        }
    }

    fn chosen(query: &str) -> Vec<u64> {
        let lines = [
            line(1, "Summer Sun", 12, 50),
            line(2, "autumn teas", 3, 70),
            line(3, "Summer teas", 12, 60),
            line(4, "Autumn teas", 0, 70),
        ];
        let found = Asked::of(query).choose(&lines);
        found.into_iter().map(ShortlistId::get).collect()
    }

    #[test]
    fn every_order_is_total() {
        assert_eq!(chosen(""), [2, 4, 3, 1]);
        assert_eq!(chosen("sort=title"), [2, 4, 1, 3]);
        assert_eq!(chosen("sort=size"), [3, 1, 2, 4]);
        assert_eq!(chosen("sort=nonsense"), chosen(""));
    }

    #[test]
    fn every_word_has_to_be_there() {
        assert_eq!(chosen("q=TEAS+summer"), [3]);
        assert_eq!(chosen("q=winter"), [] as [u64; 0]);
    }

    #[test]
    fn the_address_says_what_is_asked_for() {
        for query in [
            "",
            "q=a+b%26",
            "sort=size",
            "q=%E9%98%B2%E6%99%92&sort=title",
        ] {
            let asked = Asked::of(query);
            let again = asked.href();
            let again = again.split_once('?').map_or("", |(_, query)| query);
            assert_eq!(again, query);
        }
        let long = format!("q={}", "x".repeat(10_000));
        assert_eq!(Asked::of(&long).words.chars().count(), TITLE_CHARS);
    }

    #[test]
    fn a_list_goes_when_its_time_has_come_and_not_before() {
        let mut leaving = Leaving::default();
        leaving.add(id(1), 1_000);
        leaving.add(id(2), 2_000);
        assert_eq!(leaving.last(), Some(id(2)));
        assert_eq!(leaving.due(10_999), []);
        assert_eq!(leaving.due(11_000), [id(1)]);
        leaving.take_back(id(1));
        assert!(!leaving.has(id(1)) && leaving.has(id(2)));
        assert_eq!(leaving.due(i64::MIN), [id(2)], "a time that nobody set");
        assert_eq!(leaving.all(), [id(2)]);
    }
}
