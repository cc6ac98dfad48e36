use proptest::prelude::*;

use super::Span::{Emoji, Mention, Text, Topic};
use super::*;

#[test]
fn topics_as_the_editor_writes_them() {
    let table: [(&str, &[Span<'_>]); 9] = [
        ("#达拉斯[话题]#", &[Topic("达拉斯")]),
        ("#美甲[话题]##美睫[话题]#", &[Topic("美甲"), Topic("美睫")]),
        (
            "走 #达拉斯 探店[话题]# 吧",
            &[Text("走 "), Topic("达拉斯 探店"), Text(" 吧")],
        ),
        (
            "Rd #208[话题]#, Plano",
            &[Text("Rd "), Topic("208"), Text(", Plano")],
        ),
        // Its other links keep their names only.
        (
            "#Loewe 罗意威[品牌]# 包",
            &[Text("Loewe 罗意威"), Text(" 包")],
        ),
        ("#2:10[时刻]#", &[Text("2:10")]),
        // Crawlers and excerpts cut texts off.
        (
            "#达拉斯美食[话题]# #达拉斯[话",
            &[Topic("达拉斯美食"), Text(" "), Topic("达拉斯")],
        ),
        ("#达拉斯[话题]", &[Topic("达拉斯")]),
        ("#[话题]#", &[Text("#[话题]#")]),
    ];
    for (text, expected) in table {
        assert_eq!(spans(text), expected, "{text}");
    }
}

#[test]
fn topics_as_people_type_them() {
    let table: [(&str, &[Span<'_>]); 13] = [
        ("#costco", &[Topic("costco")]),
        ("#قهوة، لذيذة", &[Topic("قهوة"), Text("، لذيذة")]),
        (
            "太实惠了吧！#costco 和#电玩",
            &[
                Text("太实惠了吧！"),
                Topic("costco"),
                Text(" 和"),
                Topic("电玩"),
            ],
        ),
        ("#chicago_food,好", &[Topic("chicago_food"), Text(",好")]),
        ("#a#b", &[Topic("a"), Topic("b")]),
        // As on Weibo: the closing sign belongs to the topic.
        ("#朕还能学# 就存了", &[Topic("朕还能学"), Text(" 就存了")]),
        ("#a##b[话题]#", &[Topic("a"), Topic("b")]),
        ("## 标题", &[Text("## 标题")]),
        ("#", &[Text("#")]),
        ("Suite #208", &[Text("Suite #208")]),
        ("#1 选择", &[Text("#1 选择")]),
        ("C# 语言", &[Text("C# 语言")]),
        ("https://a.example/#top", &[Text("https://a.example/#top")]),
    ];
    for (text, expected) in table {
        assert_eq!(spans(text), expected, "{text}");
    }
}

#[test]
fn mentions() {
    let table: [(&str, &[Span<'_>]); 9] = [
        ("@小红薯 你好", &[Mention("小红薯"), Text(" 你好")]),
        (
            "感谢@Mojo.Farms_1。",
            &[Text("感谢"), Mention("Mojo.Farms_1"), Text("。")],
        ),
        ("@bob.", &[Mention("bob"), Text(".")]),
        (
            "dc@某人🎀 好",
            &[Text("dc"), Mention("某人🎀"), Text(" 好")],
        ),
        ("@a@b", &[Mention("a"), Mention("b")]),
        ("mail me@shop.example", &[Text("mail me@shop.example")]),
        ("Rodeo @ Arena", &[Text("Rodeo @ Arena")]),
        ("@", &[Text("@")]),
        (
            "@这句话没有空格所以不是一个人的名字而是一整句很长的话",
            &[Text(
                "@这句话没有空格所以不是一个人的名字而是一整句很长的话",
            )],
        ),
    ];
    for (text, expected) in table {
        assert_eq!(spans(text), expected, "{text}");
    }
}

#[test]
fn emoji_codes() {
    let table: [(&str, &[Span<'_>]); 5] = [
        (
            "好笑[笑哭R][笑哭R]",
            &[Text("好笑"), Emoji("😂"), Emoji("😂")],
        ),
        ("[doge]", &[Emoji("🐶")]),
        ("[没有这个R]", &[Text("[没有这个R]")]),
        ("[[赞R]]", &[Text("["), Emoji("👍"), Text("]")]),
        ("[赞", &[Text("[赞")]),
    ];
    for (text, expected) in table {
        assert_eq!(spans(text), expected, "{text}");
    }
}

#[test]
fn covers_of_titles() {
    let table = [
        ("单身真的好香啊", "单身真的好香啊"),
        // Past the label.
        ("达拉斯美食丨谁家意大利菜做套餐啊", "谁家意大利菜做套餐啊"),
        (
            "【达拉斯·吃】米其林推荐川菜主厨空降达拉斯？",
            "米其林推荐川菜主厨空降达拉斯",
        ),
        ("旅行|圣地亚哥|Sheraton Bay Tower", "Sheraton Bay Tower"),
        ("303 Nail Studio | Dallas", "303 Nail Studio"),
        ("旅游|韩国|首尔", "旅游"),
        // The first clause, unless it says too little.
        (
            "官宣了！1/8起入境隔离全面取消！",
            "官宣了！1/8起入境隔离全面取",
        ),
        ("种了三年，终于收获洛神花了", "种了三年"),
        ("差点就g了！", "差点就g了！"),
        ("你们见过吗？？？", "你们见过吗？"),
        // Signs inside words and numbers part nothing.
        ("P!NK 10:30开唱", "P!NK 10:30开唱"),
        ("1,000块怎么花", "1,000块怎么花"),
        // Fourteen characters; English at a word; emoji whole.
        (
            "一二三四五六七八九十一二三四五",
            "一二三四五六七八九十一二三四",
        ),
        (
            "Show me the reason why you’re broke",
            "Show me the reason why",
        ),
        (
            "Pneumonoultramicroscopicsilicovolcanoconiosis",
            "Pneumonoultramicroscopicsili",
        ),
        (
            "一二三四五六七八九十一二三👩‍👩‍👧‍👦",
            "一二三四五六七八九十一二三👩‍👩‍👧‍👦",
        ),
        (
            "一二三四五六七八九十一二三四👩‍👩‍👧‍👦",
            "一二三四五六七八九十一二三四",
        ),
        (
            "一二三四五六七八九十一二三a🇨🇳",
            "一二三四五六七八九十一二三a",
        ),
        // Codes are dropped.
        ("太好吃了[笑哭R]", "太好吃了"),
        ("[赞R]#达拉斯[话题]#", "达拉斯"),
    ];
    for (title, expected) in table {
        assert_eq!(hook(title, "正文"), expected, "{title}");
    }
}

#[test]
fn covers_without_a_title_take_the_body() {
    let table = [
        ("", "全身酸痛，但是开心[红色心形R]\n#舞[话题]#", "全身酸痛"),
        ("  ", "#舞[话题]# 今天跳了两天的舞", "今天跳了两天的舞"),
        ("？！", "今天", "今天"),
        ("", "#SHUTDOWN[话题]##blackpink[话题]#", "blackpink"),
        // Nothing but signs: better than nothing.
        ("[笑哭R][笑哭R]", "", "😂😂"),
        ("", "！！！", "！！！"),
        ("", " \n", ""),
        ("", "", ""),
    ];
    for (title, body, expected) in table {
        assert_eq!(hook(title, body), expected, "{title:?} {body:?}");
    }
}

/// Text in which markup, whole and broken, is likely.
fn note_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("#"),
        Just("@"),
        Just("["),
        Just("]"),
        Just("[话题]#"),
        Just("[品牌]#"),
        Just("[话"),
        Just("[笑哭R]"),
        Just("[无R]"),
        Just("好"),
        Just("味道"),
        Just("abc"),
        Just("7"),
        Just("_"),
        Just(" "),
        Just("\n"),
        Just("，"),
        Just("！"),
        Just("."),
        Just("｜"),
        Just("【"),
        Just("】"),
        Just("🇨🇳"),
        Just("👩‍👩‍👧‍👦"),
        Just("❤️"),
        Just("1️⃣"),
        Just("\u{200d}"),
        Just("e\u{301}"),
    ];
    let marked = proptest::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat());
    prop_oneof![3 => marked, 1 => any::<String>()]
}

/// What lies between the spans, taken out of the text; panics if a span is out of order.
fn gaps(text: &str) -> String {
    let mut gaps = String::new();
    let mut rest = text;
    for span in spans(text) {
        let (before, after) = match span {
            Text(slice) | Topic(slice) | Mention(slice) => {
                let at = slice.as_ptr().addr() - rest.as_ptr().addr();
                assert_eq!(&rest[at..at + slice.len()], slice);
                (&rest[..at], &rest[at + slice.len()..])
            }
            Emoji(emoji) => {
                // A code has no slice: it is the first that stands for this emoji.
                let (open, close) = rest
                    .match_indices('[')
                    .filter_map(|(open, _)| Some((open, open + rest[open..].find(']')?)))
                    .find(|&(open, close)| emoji::of(&rest[open + 1..close]) == Some(emoji))
                    .unwrap();
                (&rest[..open], &rest[close + 1..])
            }
        };
        gaps.push_str(before);
        gaps.push(' ');
        rest = after;
    }
    gaps + rest
}

proptest! {
    #[test]
    fn nothing_is_lost_but_signs_marks_and_codes(text in note_text()) {
        for gap in gaps(&text).split(' ').filter(|gap| !gap.is_empty()) {
            let mut rest = gap;
            for mark in [TOPIC_MARK].iter().chain(&OTHER_MARKS) {
                rest = rest.trim_start_matches(mark);
            }
            let rest = rest.trim_start_matches(['#', '@']);
            prop_assert!(TOPIC_MARK.starts_with(rest), "{:?} is lost", gap);
        }
    }

    #[test]
    fn spans_hold_something(text in note_text()) {
        for span in spans(&text) {
            let (Text(held) | Topic(held) | Mention(held) | Emoji(held)) = span;
            prop_assert!(!held.is_empty());
            if let Topic(held) | Mention(held) = span {
                prop_assert!(!held.contains(['#', '\n']));
            }
        }
    }

    #[test]
    fn a_cover_has_words_that_fit(title in note_text(), body in note_text()) {
        let hook = hook(&title, &body);
        prop_assert_eq!(hook.is_empty(), title.trim().is_empty() && body.trim().is_empty());
        prop_assert!(!hook.contains("[笑哭R]"));
        // At least a column each, but for what modifies another or has no width.
        let wide = hook.chars().filter(|c| ('\u{4e00}'..='\u{9fff}').contains(c)).count();
        let narrow = hook.chars().filter(char::is_ascii_graphic).count();
        prop_assert!(2 * wide + narrow <= 28, "{}", hook);
    }

    #[test]
    fn a_cover_never_cuts_an_emoji(count in 0..20_usize) {
        for emoji in ["👩‍👩‍👧‍👦", "🇨🇳", "👍🏽", "❤️", "1️⃣", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"] {
            let title = format!("{}{}", "好".repeat(count), emoji.repeat(20));
            let hook = hook(&title, "");
            let left = hook.trim_start_matches('好').replace(emoji, "");
            prop_assert_eq!(left, "");
        }
    }
}
