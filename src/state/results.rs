//! What a search found, ranked here: the server only says where the words are.

use chrono::{DateTime, Utc};
use hongbang_api::search::{Found, SearchAnswer};
use hongbang_domain::place::CityId;
use hongbang_domain::search::{
    Candidate, Context, Corpus, Evidence, Query, Ranked, Weights, highlight, order, rank,
};

use super::asked::Asked;
use super::item::{Item, Piece, Why};
use super::seen_notes::SeenNotes;
use crate::components::rich_text::plain;

/// A card's line holds some 17 Chinese characters, 13 on a phone: what was found has to stand
/// after no more of them than these.
const LEAD_CHARS: usize = 8;

/// What ends a clause, in both widths; typed as it is read.
const ENDS: [char; 8] = [
    '\u{3002}', '\u{ff01}', '\u{ff1f}', '\u{ff0c}', '\u{ff1b}', '!', '?', ';',
];

/// Joins emoji to one; with what varies one and its colours of skin.
const JOINER: char = '\u{200d}';
const JOINED: [char; 7] = [
    JOINER,
    '\u{fe0f}',
    '\u{1f3fb}',
    '\u{1f3fc}',
    '\u{1f3fd}',
    '\u{1f3fe}',
    '\u{1f3ff}',
];

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

/// A passage from just before what was found in it. Shortens what the server chose: a passage
/// of 80 characters, of which a card shows a fifth.
fn line(passage: &str, query: &Query) -> Vec<Piece> {
    let passage = passage.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut line = pieces(&passage, query);
    if line.len() > 1
        && let Some(before) = line.first_mut().filter(|piece| !piece.marked)
    {
        let start = lead(&before.text);
        if start > 0 {
            before.text.replace_range(..start, "…");
        }
    }
    line
}

/// The byte of a text from which on it is short enough to stand before what was found: where
/// its last clause starts, or a word of it.
fn lead(text: &str) -> usize {
    let mut start = text.len();
    for (at, c) in text.char_indices().rev().take(LEAD_CHARS) {
        if ENDS.contains(&c) && start < text.len() {
            break;
        }
        start = at;
    }
    // Neither a word nor what is joined to an emoji stands for itself.
    let inside = |at: usize| {
        let before = text[..at].chars().next_back();
        let after = text[at..].chars().next();
        before.zip(after).is_some_and(|(before, after)| {
            (before.is_ascii_alphanumeric() && after.is_ascii_alphanumeric())
                || before == JOINER
                || JOINED.contains(&after)
                || after == ' '
        })
    };
    while inside(start) {
        start += text[start..].chars().next().map_or(1, char::len_utf8);
    }
    start
}

fn pieces(text: &str, query: &Query) -> Vec<Piece> {
    highlight(text, query)
        .into_iter()
        .map(|(text, marked)| Piece {
            text: text.to_owned(),
            marked,
        })
        .collect()
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

    fn written(pieces: &[Piece]) -> String {
        let piece = |piece: &Piece| match piece.marked {
            true => format!("<{}>", piece.text),
            false => piece.text.clone(),
        };
        pieces.iter().map(piece).collect()
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
    fn a_line_starts_with_a_clause_or_a_word() {
        let lines = [
            ("面霜很好用", "<面霜>很好用"),
            ("这支面霜", "这支<面霜>"),
            ("一二三四五六七八九面霜", "…二三四五六七八九<面霜>"),
            ("前面很长很长的话。这支面霜", "…这支<面霜>"),
            ("前面很长很长的话！ #面霜", "…#<面霜>"),
            ("wonderful cream 面霜", "…cream <面霜>"),
            ("看一看👩‍👩‍👧一二三四五六面霜", "…一二三四五六<面霜>"),
            ("没有什么", "没有什么"),
        ];
        for (passage, expected) in lines {
            let line = line(passage, &Query::parse("面霜"));
            assert_eq!(written(&line), expected, "{passage}");
        }
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
