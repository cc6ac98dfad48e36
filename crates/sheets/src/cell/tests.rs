mod words;

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
