//! All lists: what this browser and the server each name, put together.

use hongbang_api::shortlists::ShortlistCard;
use hongbang_domain::shortlist::ShortlistId;

use super::entry::Head;

/// A list among all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Which.
    pub id: ShortlistId,
    /// What it is called.
    pub title: String,
    /// How many creators are on it.
    pub items: usize,
    /// When it was changed last, in milliseconds since 1970.
    pub updated: i64,
    /// Whether the server has all of it.
    pub saved: bool,
    /// The revision of this browser's copy; `None` where it is the server's that is named.
    pub rev: Option<u64>,
}

/// This browser's lists and the server's, the latest change first; ties by id.
#[must_use]
pub fn together(heads: &[Head], cards: &[ShortlistCard]) -> Vec<Line> {
    let here = |id: ShortlistId| heads.iter().find(|head| head.id == id);
    let theirs = cards.iter().filter(|card| match here(card.id) {
        Some(head) => !head.is_waiting() && card.version > head.version,
        None => true,
    });
    let mut all: Vec<Line> = theirs
        .map(|card| Line {
            id: card.id,
            title: card.title.clone(),
            items: card.items as usize,
            updated: card.updated_at.timestamp_millis(),
            saved: true,
            rev: None,
        })
        .collect();
    for head in heads.iter().filter(|head| !head.deleted) {
        if !all.iter().any(|listed| listed.id == head.id) {
            all.push(Line {
                id: head.id,
                title: head.title.clone(),
                items: head.items,
                updated: head.updated,
                saved: !head.dirty,
                rev: Some(head.rev),
            });
        }
    }
    all.sort_by_key(|listed| (std::cmp::Reverse(listed.updated), listed.id));
    all
}

/// Lists that were deleted elsewhere: the server knew them and does not name them any more, and
/// nothing was changed here since. `before` are the heads as they were when it was asked.
#[must_use]
pub fn deleted_elsewhere(before: &[Head], cards: &[ShortlistCard]) -> Vec<ShortlistId> {
    let named = |head: &&Head| cards.iter().any(|card| card.id == head.id);
    let gone = before
        .iter()
        .filter(|head| head.version > 0 && !head.is_waiting());
    gone.filter(|head| !named(head))
        .map(|head| head.id)
        .collect()
}

#[cfg(test)]
mod tests {
    use hongbang_domain::shortlist::Document;

    use super::*;

    fn card(id: u64, version: u64, updated: i64) -> ShortlistCard {
        ShortlistCard {
            id: ShortlistId::of_chance(id),
            version,
            updated_at: chrono::DateTime::from_timestamp_millis(updated).unwrap(),
            title: "there".to_owned(),
            items: 5,
        }
    }

    fn head(id: u64, version: u64, dirty: bool, updated: i64) -> Head {
        let document = Document::new("here", updated);
        Head {
            version,
            dirty,
            ..Head::written(None, ShortlistId::of_chance(id), &document, updated)
        }
    }

    #[test]
    fn all_lists_are_this_browsers_and_the_servers() {
        let mut deleted = head(5, 1, false, 900);
        deleted.deleted = true;
        let heads = [
            head(1, 2, true, 500),
            head(2, 1, false, 300),
            head(3, 0, true, 800),
            deleted,
        ];
        let cards = [
            card(1, 3, 400),
            card(2, 2, 350),
            card(4, 1, 100),
            card(5, 1, 50),
        ];
        let all = together(&heads, &cards);
        let found: Vec<_> = all
            .iter()
            .map(|listed| (listed.id.get(), listed.title.as_str(), listed.saved))
            .collect();
        assert_eq!(
            found,
            [
                (3, "here", false),
                (1, "here", false),
                (2, "there", true),
                (4, "there", true)
            ]
        );
    }

    #[test]
    fn what_the_server_names_no_more_is_gone_unless_it_was_changed_here() {
        let heads = [
            head(1, 1, false, 1),
            head(2, 1, true, 1),
            head(3, 0, false, 1),
            head(4, 1, false, 1),
        ];
        let gone = deleted_elsewhere(&heads, &[card(4, 1, 1)]);
        assert_eq!(gone, [ShortlistId::of_chance(1)]);
    }
}
