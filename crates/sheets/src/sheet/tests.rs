use encoding_rs::GBK;
use proptest::prelude::*;

use super::*;
use crate::field::{Field, Unit};
use crate::mapping::Target;

const TEXT: &str = "昵称,小红书号,粉丝数\n小红薯,950012,1.2万\n小土豆,950013,800\n";

fn of(bytes: &[u8]) -> Result<Sheet, CannotRead> {
    Sheet::of_bytes(bytes.to_vec())
}

#[test]
fn every_encoding_gives_the_same_sheet() {
    let wide = TEXT.encode_utf16().flat_map(u16::to_le_bytes);
    let wide: Vec<u8> = [0xff, 0xfe].into_iter().chain(wide).collect();
    for (bytes, written) in [
        (TEXT.as_bytes().to_vec(), Written::Utf8),
        (["\u{feff}", TEXT].concat().into_bytes(), Written::Utf8),
        (GBK.encode(TEXT).0.into_owned(), Written::Gb18030),
        (wide, Written::Utf16),
    ] {
        let sheet = of(&bytes).unwrap();
        assert_eq!(sheet.text(), TEXT);
        assert_eq!(sheet.written(), Some(written));
        let proposal = sheet.propose(None, None, &[]).unwrap();
        assert_eq!(proposal.columns.len(), 3);
        assert!(proposal.any_rows);
    }
}

#[test]
fn what_is_no_sheet_is_refused() {
    for (bytes, why) in [
        (&b""[..], CannotRead::Empty),
        (b"  \r\n", CannotRead::Empty),
        (b"\x89PNG\r\n\x1a\nabc", CannotRead::Picture),
        (b"%PDF-1.7", CannotRead::Pdf),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", CannotRead::OldWorkbook),
        (b"<html><table>", CannotRead::Html),
        (b"a\0b\0\0\0,\x01\x02", CannotRead::Binary),
        (b"PK\x03\x04", CannotRead::Binary),
    ] {
        assert_eq!(of(bytes).unwrap_err(), why);
    }
    assert_eq!(
        Sheet::of_text(" \n ".to_owned()).unwrap_err(),
        CannotRead::Empty
    );
    assert_eq!(Sheet::of_csv(String::new()).unwrap_err(), CannotRead::Empty);
}

#[test]
fn a_sheet_of_too_many_columns_is_refused_and_a_header_alone_is_not() {
    for columns in [1_001, 10_000, 100_000] {
        let header: Vec<String> = (0..columns).map(|at| format!("列{at}")).collect();
        let sheet = of([header.join(","), "\n".to_owned()].concat().as_bytes()).unwrap();
        let why = sheet.propose(None, None, &[]).unwrap_err();
        assert!(
            matches!(why, CannotRead::TooManyColumns { columns: found } if found >= 1_001),
            "{why:?}"
        );
    }
    // Columns without a name and without a cell do not count.
    let wide = [
        "昵称,粉丝数",
        &",".repeat(5_000),
        "\nA,12",
        &",".repeat(5_000),
        "\n",
    ]
    .concat();
    assert_eq!(
        of(wide.as_bytes())
            .unwrap()
            .propose(None, None, &[])
            .unwrap()
            .columns
            .len(),
        2
    );
    let alone = of("昵称,粉丝数\n".as_bytes())
        .unwrap()
        .propose(None, None, &[])
        .unwrap();
    assert!(!alone.any_rows);
    let none = of(b"1,2\n3,4\n").unwrap().propose(None, None, &[]);
    assert_eq!(none, Err(CannotRead::NoHeader));
}

#[test]
fn the_clipboard_has_tabs_or_one_column() {
    for (text, columns) in [
        ("昵称\t粉丝数\nA\t1,200\n", 2),
        ("昵称,粉丝数\nA,1200\n", 2),
        ("粉丝数\n1,200\n3,400\n5,600\n", 1),
        ("昵称\nA,B\nC,D\n", 1),
        ("昵称\tA\n", 2),
    ] {
        let sheet = Sheet::of_text(text.to_owned()).unwrap();
        let proposal = sheet.propose(Some(1), None, &[]).unwrap();
        assert_eq!(proposal.columns.len(), columns, "{text}");
    }
}

#[test]
fn a_header_is_found_again_by_its_line() {
    let text = "达人列表,,\n甲,乙,丙\n\"昵\n称\",小红书号,粉丝数\nA,950012,12\n";
    let sheet = of(text.as_bytes()).unwrap();
    let found = sheet.propose(None, None, &[]).unwrap();
    assert_eq!(
        (found.header_line, found.columns[0].header.as_str()),
        (3, "昵称")
    );
    assert_eq!(found.banner, ["达人列表", "甲 乙 丙"]);
    // The line within the header's record, too.
    assert_eq!(sheet.propose(Some(4), None, &[]).unwrap().header_line, 3);
    assert_eq!(
        sheet.propose(Some(2), None, &[]).unwrap().columns[2].header,
        "丙"
    );
    assert_eq!(sheet.propose(Some(0), None, &[]), Err(CannotRead::NoHeader));
    let (mut below, width) = sheet.below(found.header_line).unwrap();
    assert_eq!(width, 3);
    assert_eq!(next(&mut below).unwrap().line(), 5);
    assert!(sheet.below(4).is_none());
}

#[test]
fn a_header_far_below_can_be_named() {
    let text = ["x\n".repeat(500).as_str(), "昵称,粉丝数\nA,12\n"].concat();
    let sheet = of(text.as_bytes()).unwrap();
    let proposal = sheet.propose(Some(501), None, &[]).unwrap();
    assert_eq!((proposal.header_line, proposal.columns.len()), (501, 2));
}

/// A file of Excel in China, with what people do to it.
#[test]
fn dirt_does_not_hide_what_columns_are() {
    let text = "达人列表 2025-11-30,,,,,,,,\r\n\
                说明：粉丝数（万）为昨日数据，\"—\"为未知,,,,,,,,\r\n\
                ,,,,,,,,\r\n\
                达人 昵称,\"小红书\n号\",粉丝数（Ｗ）,\"图文报价\n（元）\",【视频】报价,女粉 占比（%）,备注,备注,\r\n\
                \"=HYPERLINK(\"\"https://www.xiaohongshu.com/user/profile/5f1e2d3c4b5a69788796a5b4\"\",\"\"小红薯\"\")\",\"=\"\"13912345678\"\"\",1.2,\"1,200\",--,85.2,\"多行\r\n备注\",=1+1,\r\n\
                小土豆,\"=\"\"950013\"\"\",10万+,暂无,3000,7.1e1,a,,\r\n\
                坏行,\"没有\"结束,1,2\r\n\
                小番茄,950014\t,0.8,800,null,66,,,\r\n";
    let bytes = GBK.encode(text).0.into_owned();
    let proposal = of(&bytes).unwrap().propose(None, None, &[]).unwrap();
    assert_eq!(proposal.header_line, 4);
    assert_eq!(proposal.banner.len(), 2);
    let headers: Vec<&str> = proposal
        .columns
        .iter()
        .map(|column| column.header.as_str())
        .collect();
    assert_eq!(
        headers,
        [
            "达人昵称",
            "小红书号",
            "粉丝数（Ｗ）",
            "图文报价（元）",
            "【视频】报价",
            "女粉占比（%）",
            "备注",
            "备注_2"
        ]
    );
    let read = |field, unit| Target::Read { field, unit };
    let targets: Vec<Target> = proposal
        .columns
        .iter()
        .map(|column| column.target)
        .collect();
    assert_eq!(
        targets,
        [
            read(Field::Nickname, Unit::One),
            read(Field::RedId, Unit::One),
            read(Field::Followers, Unit::TenThousand),
            read(Field::PictureQuote, Unit::One),
            read(Field::VideoQuote, Unit::One),
            read(Field::Female, Unit::Percent),
            Target::Keep,
            Target::Keep,
        ]
    );
}

fn dirt() -> impl Strategy<Value = String> {
    let cell = prop_oneof![
        Just("昵称".to_owned()),
        Just("粉丝(W)".to_owned()),
        Just("点赞".to_owned()),
        Just("发布时间".to_owned()),
        Just("1.2万".to_owned()),
        Just("13912345678".to_owned()),
        Just("\"a\nb\"".to_owned()),
        Just("\"".to_owned()),
        Just("=HYPERLINK(\"http://x\")".to_owned()),
        "\\PC{0,12}",
    ];
    let row = proptest::collection::vec(cell, 0..8).prop_map(|cells| cells.join(","));
    proptest::collection::vec(row, 0..30).prop_map(|rows| rows.join("\n"))
}

proptest! {
    #[test]
    fn any_bytes_are_a_sheet_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..2_000)) {
        if let Ok(sheet) = Sheet::of_bytes(bytes) {
            let _ = sheet.propose(None, None, &[]);
        }
    }

    #[test]
    fn any_table_is_understood_in_one_way(text in dirt(), line in proptest::option::of(0_u64..40)) {
        if let Ok(sheet) = Sheet::of_text(text.clone()) {
            let proposal = sheet.propose(line, None, &[]);
            prop_assert_eq!(&proposal, &sheet.propose(line, None, &[]));
            if let Ok(proposal) = proposal {
                let again = sheet.propose(Some(proposal.header_line), None, &[]).unwrap();
                prop_assert_eq!(again.header_line, proposal.header_line);
                let mapping = proposal.mapping();
                let remembered = sheet.propose(line, None, std::slice::from_ref(&mapping)).unwrap();
                prop_assert_eq!(remembered.mapping(), mapping);
                for row in &proposal.sample {
                    prop_assert_eq!(row.cells.len(), proposal.columns.len());
                }
            }
        }
    }
}
