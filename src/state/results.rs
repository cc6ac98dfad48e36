//! What a search found, ranked here: the server only says where the words are.

use chrono::{DateTime, Utc};
use hongbang_api::search::{Found, SearchAnswer};
use hongbang_domain::place::CityId;
use hongbang_domain::search::{
    Candidate, Context, Corpus, Evidence, Query, Ranked, Weights, order, rank,
};

use super::asked::Asked;
use super::item::{Item, Why};
use super::passage::{line, pieces};
use super::seen_notes::SeenNotes;
use crate::components::rich_text::plain;

/// What a search found.
#[derive(Debug, Clone, Default)]
pub struct Results {
    /// As the answer has them, with what was found marked.
    items: Vec<Item>,
    evidence: Vec<Evidence>,
    corpus: Corpus,
    /// When the newest was published. Ages count from here: imported data is as old as it is.
    newest: DateTime<Utc>,
}

impl Results {
    /// What an answer holds, marked with the words that were asked for.
    #[must_use]
    pub fn of(words: &str, answer: SearchAnswer) -> Self {
        let query = Query::parse(words);
        let newest = answer.items.iter().map(|found| found.note.published_at);
        let newest = newest.max().unwrap_or_default();
        let (items, evidence) = answer
            .items
            .into_iter()
            .map(|found| (marked(&found, &query), found.evidence))
            .unzip();
        Self {
            items,
            evidence,
            corpus: answer.corpus,
            newest,
        }
    }

    /// How many notes were found.
    #[must_use]
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether nothing was found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// When the newest note was published.
    #[must_use]
    pub fn newest(&self) -> DateTime<Utc> {
        self.newest
    }

    /// What is shown, in its order. `index` is that of [`Results::item`].
    #[must_use]
    pub fn ranked(&self, asked: &Asked, city: Option<CityId>, seen: &SeenNotes) -> Vec<Ranked> {
        let filter = asked.filter(city);
        let context = Context {
            now: self.newest,
            city,
        };
        let all = self.items.iter().zip(&self.evidence);
        let (places, candidates): (Vec<usize>, Vec<_>) = all
            .map(|(item, evidence)| candidate(item, evidence, seen))
            .enumerate()
            .filter(|(_, candidate)| filter.holds(candidate, self.newest))
            .unzip();
        let ranked = rank(&candidates, &self.corpus, &context, &Weights::default());
        let mut ranked = order(ranked, &candidates, asked.order);
        for ranked in &mut ranked {
            ranked.index = places.get(ranked.index).copied().unwrap_or_default();
        }
        ranked
    }

    /// A note as it is shown in its place.
    #[must_use]
    pub fn item(&self, ranked: &Ranked) -> Option<Item> {
        let item = self.items.get(ranked.index)?.clone();
        Some(Item {
            why: Some(Why::Search(ranked.parts)),
            ..item
        })
    }
}

fn candidate<'a>(item: &Item, evidence: &'a Evidence, seen: &SeenNotes) -> Candidate<'a> {
    let card = &item.card;
    Candidate {
        id: card.id,
        evidence,
        kind: card.kind,
        published_at: card.published_at,
        counts: card.counts,
        city: card.city,
        seen: seen.contains(card.id),
        followed: card.mine.unwrap_or_default().following,
    }
}

/// A note with what was found marked in its title, and in the passage below.
fn marked(found: &Found, query: &Query) -> Item {
    let card = found.note.clone();
    let passage = plain(&card.excerpt);
    let untitled = card.title.trim().is_empty();
    let (title, line) = if untitled {
        // The passage stands where the title would.
        (pieces(&passage, query), Vec::new())
    } else {
        (pieces(&plain(&card.title), query), line(&passage, query))
    };
    Item {
        title,
        line,
        ..Item::plain(card)
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use hongbang_api::notes::{Author, NoteCard};
    use hongbang_domain::engagement::Counts;
    use hongbang_domain::kol::{KolId, Source};
    use hongbang_domain::note::{NoteId, NoteKind};
    use hongbang_domain::reader::Mine;
    use hongbang_domain::search::evidence;

    use super::*;
    use crate::state::passage::{LEAD_CHARS, written};

    const SHANGHAI: CityId = CityId(1_796_236);

    /// A note that was published so many hours ago.
    fn found(id: u64, title: &str, body: &str, words: &str, hours: i64) -> Found {
        let note = NoteCard {
            id: NoteId::try_from(id).unwrap(),
            source: Source::Demo,
            kind: if id.is_multiple_of(2) {
                NoteKind::Video
            } else {
                NoteKind::Picture
            },
            title: title.to_owned(),
            excerpt: body.to_owned(),
            category: None,
            published_at: DateTime::UNIX_EPOCH - TimeDelta::hours(hours),
            city: (id == 3).then_some(SHANGHAI),
            spot: None,
            cover: None,
            sponsored: None,
            cover_ratio: 0.75,
            counts: Counts {
                likes: Some(id),
                ..Counts::default()
            },
            author: Author {
                id: KolId::try_from(1).unwrap(),
                nickname: String::new(),
                followers: None,
            },
            mine: (id == 2).then_some(Mine {
                following: true,
                ..Mine::default()
            }),
            withheld: Vec::new(),
        };
        let evidence = evidence(&Query::parse(words), title, body, &[]);
        Found { note, evidence }
    }

    fn results(words: &str) -> Results {
        let items = vec![
            found(1, "别的", "这里有面霜", words, 0),
            found(2, "面霜推荐", "面霜", words, 48),
            found(3, "面霜", "", words, 24 * 30),
        ];
        let corpus = Corpus {
            notes: 100,
            with_term: vec![3],
        };
        Results::of(words, SearchAnswer { corpus, items })
    }

    fn ids(results: &Results, query: &str, city: Option<CityId>) -> Vec<u64> {
        let ranked = results.ranked(&Asked::of(query), city, &SeenNotes::default());
        ranked.iter().map(|ranked| ranked.id.get()).collect()
    }

    #[test]
    fn an_order_and_a_filter_change_what_is_shown_without_another_answer() {
        let results = results("面霜");
        assert_eq!(ids(&results, "?sort=newest", None), [1, 2, 3]);
        assert_eq!(ids(&results, "?sort=most_liked", None), [3, 2, 1]);
        assert_eq!(ids(&results, "?sort=newest&type=video", None), [2]);
        assert_eq!(ids(&results, "?read=followed", None), [2]);
        assert!(ids(&results, "?read=seen", None).is_empty());
        assert_eq!(ids(&results, "?place=city", Some(SHANGHAI)), [3]);
    }

    #[test]
    fn time_counts_from_the_newest_note_that_was_found() {
        let results = results("面霜");
        assert_eq!(results.newest(), DateTime::UNIX_EPOCH);
        assert_eq!(ids(&results, "?time=day", None), [1]);
        assert_eq!(ids(&results, "?sort=newest&time=week", None), [1, 2]);
    }

    #[test]
    fn what_is_shown_is_the_note_that_was_ranked() {
        let results = results("面霜");
        for ranked in results.ranked(&Asked::default(), None, &SeenNotes::default()) {
            let item = results.item(&ranked).unwrap();
            assert_eq!(item.card.id, ranked.id);
            assert_eq!(item.why, Some(Why::Search(ranked.parts)));
        }
    }

    #[test]
    fn what_was_found_is_marked_in_the_title_and_near_the_start_of_the_line() {
        let long = format!("{}。\n里面有一支面霜很好用", "前面说的都是别的".repeat(6));
        let item = marked(
            &found(1, "敏感肌面霜", &long, "面霜", 0),
            &Query::parse("面霜"),
        );
        assert_eq!(written(&item.title), "敏感肌<面霜>");
        let line = written(&item.line);
        assert!(line.starts_with('…') && line.ends_with("很好用"), "{line}");
        let lead = line.chars().take_while(|c| *c != '<').count();
        assert!(lead <= 1 + LEAD_CHARS, "{line}");
    }

    #[test]
    fn without_a_title_the_passage_stands_in_its_place() {
        let item = marked(
            &found(1, " ", "一支面霜[笑哭R]", "面霜", 0),
            &Query::parse("面霜"),
        );
        assert_eq!(written(&item.title), "一支<面霜>😂");
        assert!(item.line.is_empty());
    }
}
