//! Tests: titles as they are written.

use super::*;

#[test]
fn a_title_is_in_the_language_of_most_of_its_words() {
    for (title, language) in [
        ("油皮亲妈！这支防晒不搓泥", Some(Language::Zh)),
        ("vlog 日常", Some(Language::Zh)),
        ("OOTD今日穿搭", Some(Language::Zh)),
        ("My first haul 开箱", Some(Language::Latin)),
        ("5 cafés in Shanghai", Some(Language::Latin)),
        ("ＯＯＴＤ", Some(Language::Latin)),
        // Of as many, Chinese.
        ("go go 出发", Some(Language::Zh)),
        ("", None),
        ("2026 🎉 ?!", None),
        ("ありがとう", None),
        ("안녕", None),
    ] {
        assert_eq!(Language::of_title(title), language, "{title}");
    }
}

#[test]
fn a_second_language_counts_from_more_than_a_fifth_of_the_notes() {
    let titles = |zh: usize, latin: usize, none: usize| {
        let zh = std::iter::repeat_n("今天吃什么", zh);
        let latin = std::iter::repeat_n("What I ate", latin);
        Language::of_titles(zh.chain(latin).chain(std::iter::repeat_n("123", none)))
    };
    for (zh, latin, none, language) in [
        (0, 0, 0, None),
        (0, 0, 9, None),
        (1, 0, 9, Some(Language::Zh)),
        (0, 1, 0, Some(Language::Latin)),
        (4, 1, 0, Some(Language::Zh)),
        (1, 4, 0, Some(Language::Latin)),
        (3, 1, 0, Some(Language::Mixed)),
        (7, 2, 5, Some(Language::Mixed)),
        (1, 1, 0, Some(Language::Mixed)),
    ] {
        assert_eq!(titles(zh, latin, none), language, "{zh} {latin} {none}");
    }
}
