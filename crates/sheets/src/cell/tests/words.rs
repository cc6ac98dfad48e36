use super::super::*;

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
