use proptest::prelude::*;

use super::*;

fn joined(text: &str) -> String {
    tokens(text).join(" ")
}

/// The terms of a query, the prefixes with a star.
fn terms(text: &str) -> String {
    let query = Query::parse(text);
    let term = |term: &Term| format!("{}{}", term.text, if term.prefix { "*" } else { "" });
    query.terms().iter().map(term).collect::<Vec<_>>().join(" ")
}

#[test]
fn what_looks_alike_folds_alike() {
    let table = [
        ("ＡＢＣ１２３！　ｘ", "abc123! x"),
        ("ｶﾞｯﾊﾟｳﾞｧﾝ", "ガッパヴァン"),
        ("か\u{3099}は\u{309a}", "がぱ"),
        ("①⑳㉑㊿⓪❶➉", "12021500110"),
        ("⑴⒈⒜", "(1)1.(a)"),
        ("Ⓐⓩ🅰🄱", "azab"),
        ("Ⅷⅻ", "viiixii"),
        ("ﬁﬀ", "fiff"),
        ("℃㎡™℡№㏄㎏", "°cm2tmtelnocckg"),
        ("x²₃ª¾", "x23a3/4"),
        ("𝓑𝐞𝒂𝚞𝘁𝕪𝟚", "beauty2"),
        ("㊗㈱㊤", "祝(株)上"),
        ("Lancôme ESTÉE L’Oréal", "lancome estee l’oreal"),
        ("cafe\u{301} café", "cafe cafe"),
        ("Straße Ærø Łódź Đà Nẵng", "strasse aero lodz da nang"),
        ("lǜ nǚ ư ơ", "lu nu u o"),
        ("ΆΣ ς Ёлка Й", "ασ σ елка и"),
        ("İstanbul ISTANBUL", "istanbul istanbul"),
        ("שָׁלוֹם مَرْحَبًا مـرحبا", "שלום مرحبا مرحبا"),
        ("❤\u{fe0f}👍🏽1\u{fe0f}\u{20e3}", "❤👍1"),
        ("\u{202b}a\u{200d}b\u{feff}\u{ad}c\u{202c}", "abc"),
        // What stays: traditional characters, compatibility ideographs.
        ("護膚護肤\u{f900}", "護膚護肤\u{f900}"),
    ];
    for (text, expected) in table {
        assert_eq!(fold(text), expected, "{text}");
    }
}

#[test]
fn tokens_of_documents() {
    let table = [
        ("面霜推荐", "面霜 霜推 推荐 荐"),
        ("霜", "霜"),
        ("面 霜", "面 霜"),
        ("好吃yyds!", "好吃 吃 yyds"),
        ("iPhone15 Pro", "iphone15 pro"),
        ("SK-II/3.5_x", "sk ii 3 5 x"),
        (
            "人々〇ガッツー안녕𠮷野",
            "人々 々〇 〇ガ ガッ ッツ ツー ー안 안녕 녕𠮷 𠮷野 野",
        ),
        ("مرحبا، العالم؟", "مرحبا العالم"),
        ("שלום־עולם", "שלום עולם"),
        ("สวัสดี", "สวัสดี"),
        ("好🍲🍲吃", "好 u1f372 u1f372 吃"),
        ("❤️👍🏽🇨🇳🇨🇳⭐", "u2764 u1f44d u1f1e8u1f1f3 u1f1e8u1f1f3 u2b50"),
        ("👩‍🍳", "u1f469 u1f373"),
        ("！？、。（）~· ・|\n\t→▶", ""),
        // The platform's marks and codes are no words.
        ("#达拉斯[话题]# @小红薯 好", "达拉 拉斯 斯 小红 红薯 薯 好"),
        ("#Loewe[品牌]#好[笑哭R]看", "loewe 好 u1f602 看"),
        ("#达拉斯[话", "达拉 拉斯 斯"),
    ];
    for (text, expected) in table {
        assert_eq!(joined(text), expected, "{text}");
    }
}

#[test]
fn long_words_are_cut() {
    let word = "é".repeat(WORD_CHARS + 5);
    assert_eq!(tokens(&word), ["e".repeat(WORD_CHARS)]);
    let query = Query::parse(&word);
    assert_eq!(query.terms()[0].text, "e".repeat(WORD_CHARS));
    assert_eq!(matches(&word, &query), vec![0..2 * WORD_CHARS]);
}

#[test]
fn terms_of_queries() {
    let table = [
        ("面霜推荐", "面霜 霜推 推荐"),
        ("霜", "霜*"),
        ("面 霜", "面* 霜*"),
        ("面霜 面霜", "面霜"),
        ("LANCÔME", "lancome*"),
        ("lancome 面霜", "lancome* 面霜"),
        ("estee lauder", "estee lauder*"),
        ("go good go", "go* good"),
        // One letter could be anything.
        ("vitamin c", "vitamin c"),
        ("15", "15*"),
        ("🍲", "u1f372"),
        ("قهوة تركية", "قهوة تركية*"),
        ("#达拉斯[话题]#", "达拉 拉斯"),
        ("", ""),
        ("！？ …", ""),
    ];
    for (text, expected) in table {
        assert_eq!(terms(text), expected, "{text}");
        assert_eq!(Query::parse(text).is_empty(), expected.is_empty(), "{text}");
    }
}

#[test]
fn queries_have_an_end() {
    let long: String = ('\u{4e00}'..'\u{4f00}').collect();
    assert_eq!(Query::parse(&long).terms().len(), QUERY_TERMS);
    // A term that is known takes no room.
    let again = format!("{} zz", "aa bb ".repeat(30));
    assert_eq!(terms(&again), "aa bb zz*");
    let late = format!("{}面霜", " ".repeat(QUERY_CHARS));
    assert!(Query::parse(&late).is_empty());
    let split = format!("{}面霜", " ".repeat(QUERY_CHARS - 1));
    assert_eq!(terms(&split), "面*");
}

/// The text with what is found in brackets.
fn marked(text: &str, query: &str) -> String {
    let mut marked = text.to_owned();
    for range in matches(text, &Query::parse(query)).into_iter().rev() {
        marked.insert(range.end, '}');
        marked.insert(range.start, '{');
    }
    marked
}

#[test]
fn what_is_found_is_marked() {
    let table = [
        ("夏天面霜推荐！", "面霜推荐", "夏天{面霜推荐}！"),
        ("面霜，推荐", "面霜推荐", "{面霜}，{推荐}"),
        ("霜降的霜", "霜", "{霜}降的{霜}"),
        ("面霜推荐", "面霜 推荐", "{面霜推荐}"),
        ("iPhone15 and phone", "iphone", "{iPhone}15 and phone"),
        ("iphones iphone x", "iphone 15", "iphones {iphone} x"),
        ("ＬＡＮＣÔＭＥ的", "lancome", "{ＬＡＮＣÔＭＥ}的"),
        ("cafe\u{301}s", "café", "{cafe\u{301}}s"),
        // One character that says two letters is marked whole.
        ("㎏ Ⅷ", "kg", "{㎏} Ⅷ"),
        ("Ⅷ", "vi", "{Ⅷ}"),
        ("喝🍲！🍲🍲", "🍲", "喝{🍲}！{🍲🍲}"),
        // Half of a joined emoji is another one.
        ("我👩‍🍳🍲", "👩", "我{👩‍🍳}🍲"),
        ("我🏃🏽‍♂️🍲", "🏃", "我{🏃🏽‍♂️}🍲"),
        ("🇨🇳🇯🇵", "🇯🇵", "🇨🇳{🇯🇵}"),
        ("真[笑哭R]的", "😂", "真{[笑哭R]}的"),
        ("话题#话题[话题]#", "话题", "{话题}#{话题}[话题]#"),
        ("مرحبا يا عالم", "عال", "مرحبا يا {عال}م"),
        ("u1f372 是码", "u1", "{u1}f372 是码"),
        ("🍲", "u1", "🍲"),
        ("面霜", "", "面霜"),
    ];
    for (text, query, expected) in table {
        assert_eq!(marked(text, query), expected, "{query} in {text}");
    }
}

#[test]
fn every_kind_of_character_folds_for_good() {
    // But for the middles of the Han and hangul blocks, where all are alike, and the planes
    // that are empty or private.
    let apart = ('\0'..='\u{3500}')
        .chain('\u{9f00}'..='\u{ad00}')
        .chain('\u{d700}'..='\u{20010}')
        .chain('\u{e0000}'..='\u{e0200}');
    for c in apart {
        let text = format!("a{c}霜");
        let folded = fold(&text);
        assert_eq!(fold(&folded), folded, "{c:?}");
        for token in tokens(&text) {
            assert!(sound(&token), "{c:?} in {token:?}");
        }
        for range in matches(&text, &Query::parse(&text)) {
            assert!(text.get(range).is_some(), "{c:?}");
        }
    }
}

/// What every database takes for one word.
fn sound(token: &str) -> bool {
    let bad = |c: char| c.is_whitespace() || c.is_uppercase() || c.is_ascii_punctuation();
    !token.is_empty() && !token.contains(bad) && token.chars().count() <= WORD_CHARS
}

fn finds(tokens: &[String], term: &Term) -> bool {
    let found =
        |token: &String| *token == term.text || (term.prefix && token.starts_with(&term.text));
    tokens.iter().any(found)
}

/// What notes are made of, in pieces that stay apart.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        "[面霜推荐好用的ガぱ한々]{1,6}",
        "[a-cA-CéÉＡｂ1-3ßш]{1,45} ",
        "[，。！ \n～·]{1,3}",
        "(🍲|❤️|👍🏽|👩‍🍳|🇨🇳|⭐|\\[笑哭R\\])",
        "(مرحبا|שָׁלוֹם) ",
    ]
}

proptest! {
    #[test]
    fn any_text_can_be_analysed(text: String, query: String) {
        prop_assert!(tokens(&text).iter().all(|token| sound(token)));
        let folded = fold(&text);
        prop_assert_eq!(fold(&folded), folded.clone());
        for query in [&query, &text] {
            let query = Query::parse(query);
            prop_assert!(query.terms().len() <= QUERY_TERMS);
            let mut last = None;
            for range in matches(&text, &query) {
                prop_assert!(text.get(range.clone()).is_some_and(|found| !found.is_empty()));
                prop_assert!(last.is_none_or(|last| last < range.start));
                last = Some(range.end);
            }
        }
    }

    #[test]
    fn a_part_of_a_text_finds_the_text(
        pieces in proptest::collection::vec(piece(), 1..12),
        (from, to) in (0_usize..12, 0_usize..12),
        (front, back) in (0_usize..6, 0_usize..6),
    ) {
        let text = pieces.concat();
        let from = from % pieces.len();
        let part = &pieces[from..=(from + to % (pieces.len() - from))];
        let mut part = part.concat();
        // Runs of characters may be cut anywhere, the last word down to two letters.
        let cjk = |c: char| kind(c) == Some(Kind::Cjk);
        for _ in 0..front {
            let after: String = part.chars().skip(1).collect();
            if part.starts_with(cjk) && !after.is_empty() {
                part = after;
            }
        }
        let word = |part: &str| fold(part).chars().rev().take_while(|&c| kind(c) == Some(Kind::Word)).count();
        for _ in 0..back {
            let mut before = part.clone();
            before.pop();
            if part.ends_with(cjk) || part.ends_with(' ') || word(&before) >= 2 {
                part = before;
            }
        }
        let query = Query::parse(&part);
        let tokens = tokens(&text);
        for term in query.terms() {
            prop_assert!(finds(&tokens, term), "{:?} of {:?} in {:?}", term, part, tokens);
        }
        // What is found can be shown.
        prop_assert_eq!(matches(&text, &query).is_empty(), query.is_empty());
    }
}
