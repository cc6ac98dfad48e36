use proptest::prelude::*;

use super::*;

fn hits(title: u16, opening: u16, rest: u16, tags: u16) -> Hits {
    Hits {
        title,
        opening,
        rest,
        tags,
    }
}

/// What a note has of a query of one term.
fn one(query: &str, title: &str, body: &str, topics: &[&str]) -> Hits {
    let topics: Vec<String> = topics.iter().map(|&topic| topic.to_owned()).collect();
    let evidence = evidence(&Query::parse(query), title, body, &topics);
    assert_eq!(evidence.hits.len(), 1, "{query}");
    evidence.hits[0]
}

#[test]
fn hits_are_counted_where_they_are() {
    let table = [
        ("面霜", "面霜！面霜", "", &[][..], hits(2, 0, 0, 0)),
        ("面霜", "", "这款面霜\n面霜，面霜", &[], hits(0, 1, 2, 0)),
        // The opening is the first line that says something.
        ("面霜", "", " \n\n面霜\n面霜", &[], hits(0, 1, 1, 0)),
        ("面霜", "", "面\n霜", &[], hits(0, 0, 0, 0)),
        ("面霜", "", "无", &["面霜推荐", "夏天"], hits(0, 0, 0, 1)),
        // A topic is one, whether in the text, in the list or in both.
        ("面霜", "", "好 #面霜[话题]#", &["面霜"], hits(0, 0, 0, 1)),
        ("面霜", "", "好 #面霜[话题]#", &[], hits(0, 0, 0, 1)),
        ("霜", "霜降", "面霜霜", &[], hits(1, 2, 0, 0)),
        ("iph", "iPhone", "iphones graph", &[], hits(1, 1, 0, 0)),
        ("🍲", "🍲", "喝🍲[笑哭R]", &[], hits(1, 1, 0, 0)),
        ("قهوة", "قهوة، قَهْوَة", "", &[], hits(2, 0, 0, 0)),
    ];
    for (query, title, body, topics, expected) in table {
        assert_eq!(one(query, title, body, topics), expected, "{query} {body}");
    }
}

#[test]
fn the_opening_has_100_characters() {
    let body = format!("{}面霜面霜", "。".repeat(OPENING_CHARS - 1));
    assert_eq!(one("面霜", "", &body, &[]), hits(0, 1, 1, 0));
}

#[test]
fn a_note_is_as_long_as_its_tokens() {
    let topics = ["面霜".to_owned(), "夏天".to_owned()];
    let query = Query::parse("冬天");
    let found = evidence(&query, "好用", "ok 🍲 #面霜[话题]#", &topics);
    // 好用 用 · ok · u1f372 · 面霜 霜 · 夏天 天
    assert_eq!(found.length, 2 + 2 + 4);
    assert_eq!(found.hits, [Hits::default()]);
    assert_eq!(
        evidence(&Query::default(), "", "", &[]),
        Evidence::default()
    );
}

#[test]
fn evidence_goes_over_the_wire() {
    let sent = evidence(&Query::parse("面霜推荐"), "面霜", "推荐", &[]);
    let json = serde_json::to_string(&sent).unwrap();
    assert_eq!(serde_json::from_str::<Evidence>(&json).unwrap(), sent);
}

#[test]
fn highlights_make_up_the_text() {
    let query = Query::parse("面霜");
    let pieces = highlight("夏天的面霜好", &query);
    assert_eq!(pieces, [("夏天的", false), ("面霜", true), ("好", false)]);
    assert_eq!(highlight("面霜", &query), [("面霜", true)]);
    assert_eq!(highlight("", &query), []);
}

#[test]
fn excerpts_show_what_was_found() {
    let far = "没有用的开头，".repeat(6);
    let table = [
        // The start, where it shows as much as any passage.
        (
            "面霜好用，真的。后面还有面霜",
            "面霜",
            8,
            "面霜好用，真的。",
        ),
        ("什么都没有的一篇笔记", "面霜", 4, "什么都没"),
        (" \n 面霜\n", "面霜", 10, "面霜"),
        ("面霜", "面霜", 0, ""),
        // A clause near before.
        (
            &format!("{far}今天的面霜推荐给大家，然后没有了"),
            "面霜",
            12,
            "今天的面霜推荐给大家，然",
        ),
        // The passage with more of the words.
        (
            &format!("面霜。{far}面霜和精华。{far}"),
            "面霜 精华",
            9,
            "面霜和精华。没有用",
        ),
        // No clause near: as much as leads to it, in whole words.
        (
            "aaaa bbbb cccc dddd eeee ffff gggg",
            "eeee",
            15,
            "dddd eeee ffff",
        ),
        ("aaaa bbbb cccc dddd eeeeeee ffff", "eeeeeee", 8, "eeeeeee"),
        // What is longer than the passage is cut.
        ("abcdefgh", "x", 4, "abcd"),
        // Codes, names and emoji stay whole.
        ("好好好[笑哭R]好", "x", 5, "好好好"),
        ("好好好👩‍🍳好", "x", 5, "好好好"),
        ("好 #达拉斯[话题]# 好", "x", 4, "好"),
        ("好 #达拉斯[话题]# 好", "x", 8, "好 #达拉斯"),
        ("面，[笑哭R]啊啊面霜", "面霜", 7, "啊啊面霜"),
        ("一二三四五六七八 #面霜[话题]# 好", "面霜", 9, "八 #面霜"),
    ];
    for (body, query, chars, expected) in table {
        let shown = excerpt(body, &Query::parse(query), chars);
        assert_eq!(shown, expected, "{query} in {body}");
    }
}

/// Texts with much to find, and much that must not be cut.
fn body() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[面霜推荐好]{1,5}",
        "[ab]{1,9} ?",
        "[，。\n]",
        "(🍲|👩‍🍳|❤️|🇨🇳|\\[笑哭R\\]|#面霜\\[话题\\]#|@小红薯 )",
    ];
    proptest::collection::vec(piece, 0..30).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn an_excerpt_is_a_part_of_the_text(
        body in prop_oneof![body(), any::<String>()],
        query in "[面霜推荐ab ]{0,5}",
        chars in 0_usize..40,
    ) {
        let query = Query::parse(&query);
        let shown = excerpt(&body, &query, chars);
        prop_assert!(body.contains(&shown));
        prop_assert!(shown.chars().count() <= chars);
    }

    #[test]
    fn an_excerpt_shows_something_that_was_found(body in body()) {
        let query = Query::parse("推荐");
        let shown = excerpt(&body, &query, 30);
        let anywhere = !crate::text::matches(&body, &query).is_empty();
        prop_assert_eq!(!crate::text::matches(&shown, &query).is_empty(), anywhere, "{}", shown);
    }

    #[test]
    fn evidence_counts_what_is_highlighted(title: String, body in body()) {
        for query in ["面霜", "推", "ab", "🍲", "👩‍🍳"] {
            let query = Query::parse(query);
            let found = evidence(&query, &title, &body, &[]);
            let none = found.hits.iter().all(|hits| *hits == Hits::default());
            let marked = [&title, &body].iter().any(|text| !crate::text::matches(text, &query).is_empty());
            prop_assert_eq!(!none, marked);
            let pieces = highlight(&body, &query);
            let whole: String = pieces.iter().map(|(piece, _)| *piece).collect();
            prop_assert_eq!(&whole, &body);
        }
    }
}
