//! What a searcher may mean, while it is being written.

use hongbang_api::search::{KolSuggestion, Suggestions, TopicSuggestion};
use hongbang_domain::text::fold;

/// How many earlier searches are shown beside what the server suggests.
const EARLIER: usize = 3;

/// Something that a searcher may mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Suggested {
    /// An earlier search.
    Earlier(String),
    /// A topic.
    Topic(TopicSuggestion),
    /// A creator.
    Kol(KolSuggestion),
    /// The words as they are.
    Words(String),
}

/// What `text` may mean: with nothing written the earlier searches; else those that start with
/// it, topics, creators, and last the words as they are.
#[must_use]
pub fn suggested(text: &str, earlier: &[String], found: &Suggestions) -> Vec<Suggested> {
    let text = text.trim();
    let earlier = earlier.iter().cloned().map(Suggested::Earlier);
    if text.is_empty() {
        return earlier.collect();
    }
    let start = fold(text);
    let earlier = earlier
        .filter(|search| match search {
            Suggested::Earlier(words) => words != text && fold(words).starts_with(&start),
            _ => false,
        })
        .take(EARLIER);
    earlier
        .chain(found.topics.iter().cloned().map(Suggested::Topic))
        .chain(found.kols.iter().cloned().map(Suggested::Kol))
        .chain([Suggested::Words(text.to_owned())])
        .collect()
}

#[cfg(test)]
mod tests {
    use hongbang_domain::kol::KolId;

    use super::*;

    #[test]
    fn with_nothing_written_there_are_the_earlier_searches() {
        let earlier = ["a".to_owned(), "b".to_owned()];
        let all = suggested("  ", &earlier, &Suggestions::default());
        assert_eq!(all, earlier.map(Suggested::Earlier));
    }

    #[test]
    fn what_is_written_goes_on_as_an_earlier_search_a_topic_or_a_creator() {
        let topic = TopicSuggestion {
            topic: "面霜".to_owned(),
            notes: 3,
        };
        let kol = KolSuggestion {
            id: KolId::try_from(7).unwrap(),
            nickname: "面面".to_owned(),
            followers: None,
        };
        let found = Suggestions {
            topics: vec![topic.clone()],
            kols: vec![kol.clone()],
        };
        let earlier = ["面", "ＡＢ面", "面霜推荐", "面1", "面2", "面3"].map(str::to_owned);
        let all = suggested("面", &earlier, &found);
        let expected = [
            Suggested::Earlier("面霜推荐".to_owned()),
            Suggested::Earlier("面1".to_owned()),
            Suggested::Earlier("面2".to_owned()),
            Suggested::Topic(topic),
            Suggested::Kol(kol),
            Suggested::Words("面".to_owned()),
        ];
        assert_eq!(all, expected);
        let ab = suggested("ab", &earlier, &Suggestions::default());
        assert_eq!(ab[0], Suggested::Earlier("ＡＢ面".to_owned()));
    }
}
