use proptest::prelude::*;

use super::*;
use crate::count;

fn count(text: &str, unit: Unit) -> Result<Option<u64>, Why> {
    match read(Field::Followers, unit, text) {
        Ok(Some(Value::Count(count))) => Ok(Some(count)),
        Ok(None) => Ok(None),
        Err(why) => Err(why),
        other => panic!("{other:?}"),
    }
}

#[test]
fn counts_are_read_in_their_own_unit_before_the_columns() {
    use Unit::{One, TenThousand, Thousand};
    for (text, unit, expected) in [
        ("12000", One, 12_000),
        ("1.2万", One, 12_000),
        ("1.2W", One, 12_000),
        ("10万+", One, 100_000),
        ("18k", One, 18_000),
        ("1,234", One, 1_234),
        ("１，２３４", One, 1_234),
        ("１．２万", One, 12_000),
        ("12.0", One, 12),
        ("1.2E+04", One, 12_000),
        ("约1.2万左右", One, 12_000),
        ("1.2 万", One, 12_000),
        ("3篇", One, 3),
        ("1.2", TenThousand, 12_000),
        ("1.23456", TenThousand, 12_346),
        ("1,234", TenThousand, 12_340_000),
        ("18k", TenThousand, 18_000),
        ("2.53亿", TenThousand, 253_000_000),
        ("12", Thousand, 12_000),
        ("1.2万", Thousand, 12_000),
        ("'0123", One, 123),
        ("=\"0123\"", One, 123),
    ] {
        assert_eq!(count(text, unit), Ok(Some(expected)), "{text}");
    }
    for text in [
        "", " ", "-", "--", "—", "null", "NULL", "N/A", "#N/A", "暂无", "　", "/", "#REF!",
    ] {
        assert_eq!(count(text, One), Ok(None), "{text:?}");
    }
    for (text, unit, why) in [
        ("abc", One, Why::Unreadable),
        ("1-2万", One, Why::Unreadable),
        ("12,34", One, Why::Unreadable),
        ("-5", One, Why::Negative),
        ("1.2", One, Why::OtherUnit),
        ("120000", TenThousand, Why::OtherUnit),
        ("12亿", TenThousand, Why::TooLarge),
        ("9999999999", One, Why::TooLarge),
        ("=1+1", One, Why::Formula),
        ("+86", One, Why::Formula),
        ("@SUM(A1)", One, Why::Formula),
    ] {
        assert_eq!(count(text, unit), Err(why), "{text}");
    }
}

#[test]
fn medians_may_lie_between_two_numbers() {
    let median = |text| read(Field::Reads, Unit::One, text);
    assert_eq!(median("1234.5"), Ok(Some(Value::Median(1_234.5))));
    assert_eq!(median("1.25万"), Ok(Some(Value::Median(12_500.0))));
    assert_eq!(median("暂无数据"), Ok(None));
}

#[test]
fn prices_are_whole_yuan_and_never_free() {
    use Unit::{One, TenThousand};
    for (text, unit, expected) in [
        ("3000", One, Ok(Some(3_000))),
        ("¥3,000", One, Ok(Some(3_000))),
        ("￥ 3000", One, Ok(Some(3_000))),
        ("3000元", One, Ok(Some(3_000))),
        ("RMB 3000", One, Ok(Some(3_000))),
        ("3000元/篇", One, Ok(Some(3_000))),
        ("5k", One, Ok(Some(5_000))),
        ("1.2w", One, Ok(Some(12_000))),
        ("1.2万元", One, Ok(Some(12_000))),
        ("1499.6", One, Ok(Some(1_500))),
        ("0.5", TenThousand, Ok(Some(5_000))),
        ("5000元", TenThousand, Ok(Some(5_000))),
        ("面议", One, Ok(None)),
        ("私聊", One, Ok(None)),
        ("待定", One, Ok(None)),
        ("0", One, Err(Why::PriceZero)),
        ("0.00", TenThousand, Err(Why::PriceZero)),
        ("3000-5000", One, Err(Why::Unreadable)),
        ("5k～8k", One, Err(Why::Unreadable)),
        ("-100", One, Err(Why::Negative)),
        ("5000", TenThousand, Err(Why::OtherUnit)),
        ("99999999", One, Err(Why::TooLarge)),
    ] {
        let read = read(Field::PictureQuote, unit, text);
        assert_eq!(read, expected.map(|yuan| yuan.map(Value::Yuan)), "{text}");
    }
}

#[test]
fn shares_are_fractions_however_they_are_written() {
    use Unit::{One, Percent};
    for (text, unit, expected) in [
        ("5.2%", One, Ok(Some(0.052))),
        ("5.2%", Percent, Ok(Some(0.052))),
        ("５.２％", One, Ok(Some(0.052))),
        ("5.2 %", One, Ok(Some(0.052))),
        ("0.052", One, Ok(Some(0.052))),
        ("5.2", Percent, Ok(Some(0.052))),
        ("64.38", Percent, Ok(Some(0.6438))),
        ("100", Percent, Ok(Some(1.0))),
        ("0", Percent, Ok(Some(0.0))),
        ("null", Percent, Ok(None)),
        ("45.2", One, Err(Why::OtherUnit)),
        ("120", One, Err(Why::ImpossibleShare)),
        ("120", Percent, Err(Why::ImpossibleShare)),
        ("120%", One, Err(Why::ImpossibleShare)),
        ("-5%", Percent, Err(Why::ImpossibleShare)),
        ("many", Percent, Err(Why::Unreadable)),
    ] {
        let read = read(Field::Female, unit, text);
        assert_eq!(
            read,
            expected.map(|share| share.map(Value::Share)),
            "{text}"
        );
    }
}

#[test]
fn days_are_read_in_every_shape() {
    let read = |text| read(Field::PublishedAt, Unit::One, text);
    for (text, expected) in [
        ("2025年12月30日10时13分09秒", "2025-12-30T02:13:09Z"),
        ("2025年12月30日 10:13", "2025-12-30T02:13:00Z"),
        ("2025-12-30 10:13:09", "2025-12-30T02:13:09Z"),
        ("2025/12/30 10:13", "2025-12-30T02:13:00Z"),
        ("2025/1/3 9:05", "2025-01-03T01:05:00Z"),
        ("2025-12-30T10:13:09", "2025-12-30T02:13:09Z"),
        ("2025-12-30T10:13:09Z", "2025-12-30T10:13:09Z"),
        ("2025-12-30T10:13:09.123+08:00", "2025-12-30T02:13:09Z"),
        ("2025-12-30T10:13:09-0500", "2025-12-30T15:13:09Z"),
        ("2025-12-30 10:13:09 UTC", "2025-12-30T10:13:09Z"),
        ("2025年12月30日 星期二 下午3:05", "2025-12-30T07:05:00Z"),
        ("2025-12-30 12:05 AM", "2025-12-29T16:05:00Z"),
        ("2025年12月30日", "2025-12-29T16:00:00Z"),
        ("25年12月30日", "2025-12-29T16:00:00Z"),
        ("2025-12-30", "2025-12-29T16:00:00Z"),
        ("2025.12.30", "2025-12-29T16:00:00Z"),
        ("２０２５/１２/３０", "2025-12-29T16:00:00Z"),
        ("20251230", "2025-12-29T16:00:00Z"),
        ("20251230101309", "2025-12-30T02:13:09Z"),
        ("30/12/2025", "2025-12-29T16:00:00Z"),
        ("12/30/2025", "2025-12-29T16:00:00Z"),
        ("1767060789", "2025-12-30T02:13:09Z"),
        ("1767060789000", "2025-12-30T02:13:09Z"),
        ("46021", "2025-12-29T16:00:00Z"),
        ("46021.5", "2025-12-30T04:00:00Z"),
    ] {
        let at: DateTime<Utc> = expected.parse().unwrap();
        assert_eq!(read(text), Ok(Some(Value::Time(at))), "{text}");
    }
    for text in [
        "12-30",
        "12月30日",
        "3天前",
        "2025",
        "2025.12",
        "1/2/2025",
        "2025-13-01",
        "2025-02-30",
        "2025-12-30 25:00",
        "1.76706E+12",
        "昨天 12:30",
        "2025-12-30 下午",
        "123456",
    ] {
        assert_eq!(read(text), Err(Why::Unreadable), "{text}");
    }
    for text in ["1999-01-01", "2012-12-31", "36526"] {
        assert_eq!(read(text), Err(Why::ImpossibleDay), "{text}");
    }
    assert_eq!(read("暂无"), Ok(None));
}

#[test]
fn a_day_up_to_which_data_is_complete_is_complete_at_its_end() {
    let read = |text| read(Field::DataAt, Unit::One, text);
    let at = |text: &str| Ok(Some(Value::Time(text.parse().unwrap())));
    assert_eq!(read("2025-12-30"), at("2025-12-30T16:00:00Z"));
    assert_eq!(read("2025-12-30 10:00"), at("2025-12-30T02:00:00Z"));
}

const ID: &str = "5ff0e6410000000001008400";

#[test]
fn links_lead_to_the_platform_alone() {
    let link = |text: &str| match read(Field::ProfileUrl, Unit::One, text) {
        Ok(Some(Value::Link(link))) => Ok(link),
        Err(why) => Err(why),
        other => panic!("{other:?}"),
    };
    let canonical = format!("https://www.xiaohongshu.com/user/profile/{ID}");
    for text in [
        canonical.clone(),
        format!("http://www.xiaohongshu.com/user/profile/{ID}?xsec_token=abc&x=1"),
        format!(
            "HTTPS://WWW.xiaohongshu.com/user/profile/{}/",
            ID.to_uppercase()
        ),
        format!("www.xiaohongshu.com/user/profile/{ID}"),
        format!("快来看我的主页 https://www.xiaohongshu.com/user/profile/{ID} 复制打开"),
        ID.to_owned(),
        format!("=HYPERLINK(\"{canonical}\",\"主页\")"),
    ] {
        let link = link(&text).unwrap();
        assert_eq!(link.url, canonical, "{text}");
        assert_eq!(link.user_id.as_deref(), Some(ID), "{text}");
    }
    let short = link("http://xhslink.com/a/AbC12").unwrap();
    assert_eq!(short.url, "https://xhslink.com/a/AbC12");
    for text in [
        "javascript:alert(1)",
        "https://example.com/user/profile/1",
        "https://xiaohongshu.com.evil.example/",
        "https://evilxiaohongshu.com/",
        "https://xiaohongshu.com@evil.example/",
        "https://evil.example/?https://www.xiaohongshu.com/",
        "ftp://www.xiaohongshu.com/",
        "data:text/html,https",
        "小红书",
    ] {
        assert_eq!(link(text), Err(Why::Unreadable), "{text}");
    }
    let note = read(
        Field::NoteUrl,
        Unit::One,
        &format!("https://www.xiaohongshu.com/explore/{ID}?xsec_token=t"),
    );
    let Ok(Some(Value::Link(note))) = note else {
        panic!("{note:?}");
    };
    assert_eq!(note.note_id.as_deref(), Some(ID));
    assert!(
        note.url.ends_with("?xsec_token=t"),
        "it does not open without"
    );
}

#[test]
fn choices_are_words_of_many_kinds() {
    use hongbang_domain::kol::Gender::{Female, Male};
    use hongbang_domain::note::NoteKind::{Picture, Video};
    let read = |field, text| read(field, Unit::One, text);
    for (text, expected) in [
        ("女", Ok(Some(Value::Gender(Female)))),
        ("F", Ok(Some(Value::Gender(Female)))),
        ("male", Ok(Some(Value::Gender(Male)))),
        ("未知", Ok(None)),
        ("1", Err(Why::Unreadable)),
    ] {
        assert_eq!(read(Field::Gender, text), expected, "{text}");
    }
    for (text, expected) in [
        ("图文", Ok(Some(Value::NoteKind(Picture)))),
        ("normal", Ok(Some(Value::NoteKind(Picture)))),
        ("视频笔记", Ok(Some(Value::NoteKind(Video)))),
        ("2", Ok(Some(Value::NoteKind(Video)))),
        ("直播", Err(Why::Unreadable)),
    ] {
        assert_eq!(read(Field::NoteKind, text), expected, "{text}");
    }
    for (text, expected) in [
        ("是", Ok(Some(Value::Flag(true)))),
        ("报备笔记", Ok(Some(Value::Flag(true)))),
        ("TRUE", Ok(Some(Value::Flag(true)))),
        ("日常", Ok(Some(Value::Flag(false)))),
        ("0", Ok(Some(Value::Flag(false)))),
        ("-", Ok(None)),
    ] {
        assert_eq!(read(Field::Sponsored, text), expected, "{text}");
    }
}

#[test]
fn categories_are_known_by_the_names_of_both_levels() {
    use hongbang_domain::category::Category;
    for (name, expected) in [
        ("美食", Some((Category::Food, true))),
        ("美食探店", Some((Category::Food, false))),
        ("美食博主", Some((Category::Food, true))),
        ("food", Some((Category::Food, true))),
        ("Personal Care", Some((Category::PersonalCare, true))),
        ("personal_care", Some((Category::PersonalCare, true))),
        ("早教", Some((Category::Parenting, false))),
        ("Vlog", Some((Category::DailyLife, false))),
        ("其他", Some((Category::Other, true))),
        ("康奈尔大学", None),
        ("", None),
    ] {
        assert_eq!(category_named(name), expected, "{name}");
    }
    for category in Category::ALL {
        for name in [category.platform_name(), category.slug()] {
            assert_eq!(category_named(name), Some((*category, true)));
        }
    }
    let look = |text| look(Field::Categories, Unit::One, text);
    assert_eq!(look("美食/美食探店").doubt, None);
    assert_eq!(look("种草").doubt, Some(Why::UnknownName));
    let words = ["美食", "护肤", "时尚"].map(str::to_owned).to_vec();
    assert_eq!(
        look("美食、护肤；时尚\n美食").value,
        Some(Value::Words(words))
    );
}

#[test]
fn places_are_cities_or_regions_and_never_finer() {
    for (text, city, region) in [
        ("上海", Some("上海"), None),
        ("上海市", Some("上海"), None),
        ("浙江 杭州", Some("杭州"), None),
        ("浙江-杭州", Some("杭州"), None),
        ("浙江省杭州市", Some("杭州"), None),
        ("杭州市西湖区", Some("杭州"), None),
        ("北京朝阳", Some("北京"), None),
        ("中国 广东 深圳", Some("深圳"), None),
        ("IP属地：广东", None, Some("广东")),
        ("广东省", None, Some("广东")),
        ("吉林", None, Some("吉林")),
        ("吉林市", Some("吉林"), None),
        ("吉林长春", Some("长春"), None),
        ("海南", None, Some("海南")),
        ("内蒙古", None, Some("内蒙古")),
        ("蒙古", None, Some("蒙古")),
        ("美国TX", None, Some("美国")),
        ("UnitedStates...", None, Some("美国")),
        ("US", None, Some("美国")),
        ("海外美国", None, Some("海外")),
        ("Shanghai", Some("上海"), None),
        ("Hangzhou, Zhejiang", Some("杭州"), None),
        ("Zhejiang", None, Some("浙江")),
    ] {
        let place = place::place(text).unwrap().unwrap();
        let found = place.city.and_then(|city| city.city()).map(|city| city.zh);
        assert_eq!((found, place.region), (city, region), "{text}");
    }
    assert_eq!(place::place("中国"), Ok(None));
    assert_eq!(place::place("火星"), Err(Why::UnknownName));
    assert_eq!(place::place("Usbekistan"), Err(Why::UnknownName));
}

#[test]
fn lists_of_shares_are_read_by_line_and_in_one() {
    let read = |text: &str| match read(Field::AudienceInterests, Unit::One, text) {
        Ok(Some(Value::Shares(shares))) => shares,
        other => panic!("{other:?}"),
    };
    let expected = [("美食".to_owned(), 0.0717), ("家居家装".to_owned(), 0.0513)];
    for text in [
        "1\t美食\t7.17%\n2\t家居家装\t5.13%",
        "1\t美食\t7.17%\r\n2\t家居家装\t5.13%\r\n",
        "1        美食        7.17%        \n2        家居家装        5.13%        ",
        "1 美食 7.17% 2 家居家装 5.13%",
        "美食(7.17%),家居家装(5.13%)",
        "美食（7.17％）、家居家装（5.13％）",
        "美食:7.17%;家居家装:5.13%",
        "美食 7.17、家居家装 5.13",
        "美食 0.0717|家居家装 0.0513",
        "1. 美食 7.17\n2. 家居家装 5.13",
    ] {
        assert_eq!(read(text), expected, "{text}");
    }
    let look = |text| look(Field::AudiencePlaces, Unit::One, text);
    assert_eq!(look("null").doubt, None);
    assert_eq!(look("广东、江苏").doubt, Some(Why::Unreadable));
}

#[test]
fn formulas_are_never_run() {
    let address = format!("https://www.xiaohongshu.com/user/profile/{ID}");
    let said = look(
        Field::Nickname,
        Unit::One,
        &format!("=HYPERLINK(\"{address}\",\"小\"\"红\"\"薯\")"),
    );
    assert_eq!(said.value, Some(Value::Text("小\"红\"薯".to_owned())));
    assert_eq!(said.doubt, Some(Why::Formula));
    assert_eq!(said.address.map(|link| link.url.clone()), Some(address));
    let elsewhere = look(
        Field::Nickname,
        Unit::One,
        "=HYPERLINK(\"http://evil.example\";\"薯\")",
    );
    assert_eq!(elsewhere.value, Some(Value::Text("薯".to_owned())));
    assert_eq!(elsewhere.address, None);
    let text = |text: &str| look(Field::Nickname, Unit::One, text);
    assert_eq!(text("=1+1").value, Some(Value::Text("=1+1".to_owned())));
    assert_eq!(text("=1+1").doubt, Some(Why::Formula));
    // As they are written by what neutralises them; and names that only look like it.
    for (name, expected) in [
        ("'=1+1", "=1+1"),
        ("@小红薯", "@小红薯"),
        ("+1", "+1"),
        ("'tis", "'tis"),
    ] {
        assert_eq!(
            text(name).value,
            Some(Value::Text(expected.to_owned())),
            "{name}"
        );
        assert_eq!(text(name).doubt, None, "{name}");
    }
    let shown = look(Field::Followers, Unit::One, "=HYPERLINK(\"x\",\"1.2万\")");
    assert_eq!(shown.value, Some(Value::Count(12_000)));
}

#[test]
fn numbers_and_ids_are_taken_only_whole() {
    let read = |field, text: &str| read(field, Unit::One, text);
    let text = |text: &str| Ok(Some(Value::Text(text.to_owned())));
    for (cell, expected) in [
        ("95001234", text("95001234")),
        ("小红书号：95001234", text("95001234")),
        ("95001234.0", text("95001234")),
        ("'095001234", text("095001234")),
        ("=\"095001234\"", text("095001234")),
        ("red_potato-7", text("red_potato-7")),
        ("9.50012E+11", Err(Why::Unreadable)),
        ("两个字", Err(Why::Unreadable)),
        ("暂无", Ok(None)),
    ] {
        assert_eq!(read(Field::RedId, cell), expected, "{cell}");
    }
    assert_eq!(read(Field::UserId, &ID.to_uppercase()), text(ID));
    assert_eq!(read(Field::UserId, "123"), Err(Why::Unreadable));
    let id = KolId::try_from(1_234_567_890_123_456).unwrap();
    assert_eq!(
        read(Field::HongbangId, "1234567890123456"),
        Ok(Some(Value::Id(id)))
    );
    assert_eq!(read(Field::HongbangId, "1.23457E+15"), Err(Why::Unreadable));
}

#[test]
fn texts_are_cut_and_show_every_character() {
    let long = "薯".repeat(60);
    let said = look(Field::Nickname, Unit::One, &long);
    assert_eq!(said.value, Some(Value::Text("薯".repeat(40))));
    assert_eq!(said.doubt, Some(Why::TooLong));
    let text = |field, text| look(field, Unit::One, text).value;
    let value = |text: &str| Some(Value::Text(text.to_owned()));
    assert_eq!(text(Field::Nickname, "小\n红\u{202e}薯"), value("小 红薯"));
    assert_eq!(text(Field::Bio, "一行\r\n两行"), value("一行\n两行"));
    assert_eq!(text(Field::Nickname, "无"), value("无"));
    assert_eq!(text(Field::Mcn, "无"), None);
}

#[test]
fn spans_are_seconds() {
    for (text, expected) in [
        ("12.5", 12.5),
        ("12.5s", 12.5),
        ("12秒", 12.0),
        ("1分20秒", 80.0),
        ("1分钟20秒", 80.0),
        ("1:20", 80.0),
        ("00:01:20", 80.0),
    ] {
        let read = read(Field::WatchTime, Unit::One, text);
        assert_eq!(read, Ok(Some(Value::Seconds(expected))), "{text}");
    }
    assert_eq!(
        read(Field::WatchTime, Unit::One, "long"),
        Err(Why::Unreadable)
    );
}

const UNITS: [Unit; 4] = [Unit::One, Unit::Thousand, Unit::TenThousand, Unit::Percent];

proptest! {
    #[test]
    fn any_text_is_a_value_or_an_error(
        field in proptest::sample::select(Field::ALL),
        unit in proptest::sample::select(&UNITS[..]),
        text in "(\\PC|[0-9.,%万kw:=+@'\"(\\-/ \t\n年月日时]){0,24}",
    ) {
        let said = look(field, unit, &text);
        match said.value {
            Some(Value::Share(share)) => prop_assert!((0.0..=1.0).contains(&share)),
            Some(Value::Median(value) | Value::Seconds(value)) => {
                prop_assert!(value.is_finite() && value >= 0.0);
            }
            Some(Value::Yuan(yuan)) => prop_assert!(yuan > 0),
            Some(Value::Link(link)) => prop_assert!(link.url.starts_with("https://")),
            _ => {}
        }
    }

    #[test]
    fn counts_are_those_of_every_import(text in "[0-9]{1,7}([.][0-9]{1,3})?(万|w|k|\\+)?") {
        // Where both read it: a count without a unit is whole.
        if let Ok(counted) = count::parse(&text)
            && counted.is_some_and(|counted| counted <= 300_000_000)
        {
            prop_assert_eq!(count(&text, Unit::One), Ok(counted));
        }
    }
}
