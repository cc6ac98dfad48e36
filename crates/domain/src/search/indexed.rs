//! A note as an index takes it.

use super::evidence::{Part, each_part};

/// The tokens of a note by the parts that they count for, each separated from the next by a
/// space: what [`evidence`](super::evidence()) finds, an index of these finds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Indexed {
    /// Of the title.
    pub title: String,
    /// Of the text's opening.
    pub opening: String,
    /// Of the rest of the text.
    pub rest: String,
    /// Of the topics, those in the text included.
    pub tags: String,
}

impl Indexed {
    /// The tokens of a note.
    #[must_use]
    pub fn of(title: &str, body: &str, topics: &[String]) -> Self {
        let mut indexed = Self::default();
        each_part(title, body, topics, &mut |part, token| {
            let column = match part {
                Part::Title => &mut indexed.title,
                Part::Opening => &mut indexed.opening,
                Part::Rest => &mut indexed.rest,
                Part::Tags => &mut indexed.tags,
            };
            if !column.is_empty() {
                column.push(' ');
            }
            column.push_str(token.text);
        });
        indexed
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::search::{Query, evidence};

    #[test]
    fn parts_are_apart_and_no_pair_is_lost_between_them() {
        let topics = vec!["咖啡".to_owned()];
        let indexed = Indexed::of("面霜推荐", "好用！\n真的 #咖啡 #ootd 🍲", &topics);
        assert_eq!(indexed.title, "面霜 霜推 推荐 荐");
        assert_eq!(indexed.opening, "好用 用");
        assert_eq!(indexed.rest, "真的 的 u1f372");
        assert_eq!(indexed.tags, "ootd 咖啡 啡");
        // The opening ends inside a run: the pair across is the opening's.
        let long = "好".repeat(99) + "用的";
        assert!(Indexed::of("", &long, &[]).opening.ends_with("好用 用的"));
    }

    proptest! {
        #[test]
        fn what_evidence_counts_is_indexed(
            title in "[面霜推荐a #🍲]{0,8}",
            body in "[面霜推荐ab #🍲，\n]{0,160}",
            topic in "[面霜ab]{1,4}",
        ) {
            let topics = [topic];
            let indexed = Indexed::of(&title, &body, &topics);
            let columns = [&indexed.title, &indexed.opening, &indexed.rest, &indexed.tags];
            let tokens = columns.iter().map(|column| column.split_whitespace().count());
            let found = evidence(&Query::default(), &title, &body, &topics);
            prop_assert_eq!(tokens.sum::<usize>(), usize::try_from(found.length).unwrap());
            let query = Query::parse("面霜 ab");
            let hits = evidence(&query, &title, &body, &topics).hits;
            for (term, hits) in query.terms().iter().zip(hits) {
                let counts = [hits.title, hits.opening, hits.rest, hits.tags];
                for (column, count) in columns.iter().zip(counts) {
                    let found = column.split(' ').filter(|token| {
                        *token == term.text || (term.prefix && token.starts_with(&term.text))
                    });
                    prop_assert_eq!(found.count(), usize::from(count));
                }
            }
        }
    }
}
