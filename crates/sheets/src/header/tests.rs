use super::*;
use crate::records::{Records, Step};

fn records(text: &str) -> Vec<Record> {
    let mut records = Records::new(text.as_bytes());
    let mut all = Vec::new();
    while let Ok(Step::Record(record)) = records.step() {
        if filled(&record) > 0 {
            all.push(record);
        }
    }
    all
}

/// The line where the header ends, and the names.
fn found(text: &str) -> Option<(u64, Vec<String>)> {
    let records = records(text);
    let header = find(&records)?;
    let names = header.shown(header.names.len());
    Some((records[header.last].line(), names))
}

#[test]
fn banners_and_notes_stand_above_a_header() {
    for (text, line) in [
        ("昵称,小红书号,粉丝数\nA,950012,1200\n", 1),
        (
            "达人列表 2025-11-30,,\n昵称,小红书号,粉丝数\nA,950012,1200\n",
            2,
        ),
        (
            "\n\n笔记数据（近30天）\n笔记标题,发布时间,点赞\n早,2025-11-30,12\n",
            4,
        ),
        (
            "最多导出排序后前1000条笔记,,,,\n笔记标题,首次发布时间,体裁,曝光,观看量\n早,2025年12月30日10时13分09秒,图文,12,3\n",
            2,
        ),
        (
            "导出人：A,,导出时间：2025-11-30,\n说明：粉丝数为昨日数据,,,\n,,,\n达人名称,小红书号,粉丝数,图文报价\n小红薯,1,2,3\n",
            4,
        ),
        ("昵称\nA\nB\n", 1),
        // Names that nobody knows, above numbers.
        ("项目,数目\n甲,12\n乙,13\n", 1),
    ] {
        assert_eq!(found(text).map(|(line, _)| line), Some(line), "{text}");
    }
}

#[test]
fn rows_alone_have_no_header() {
    for text in [
        "小红薯,950012,1200\n小土豆,950013,800\n",
        "A\nB\nC\n",
        "5f1e2d3c4b5a69788796a5b4,小红薯\n5f1e2d3c4b5a69788796a5b5,小土豆\n",
        "1,2,3\n4,5,6\n",
    ] {
        assert_eq!(found(text), None, "{text}");
    }
}

#[test]
fn groups_are_joined_with_what_is_in_them() {
    let text = "昵称,小红书号,日常笔记,,合作笔记,,机构\n\
                ,,阅读中位数,互动中位数,阅读中位数,互动中位数,\n\
                A,950012,1200,30,900,20,无忧\n";
    let (line, names) = found(text).unwrap();
    assert_eq!(line, 2);
    assert_eq!(
        names,
        [
            "昵称",
            "小红书号",
            "日常笔记_阅读中位数",
            "日常笔记_互动中位数",
            "合作笔记_阅读中位数",
            "合作笔记_互动中位数",
            "机构",
        ]
    );
    let (_, names) =
        found("达人信息,,,报价,\n昵称,小红书号,粉丝数,图文,视频\nA,950012,1200,30,90\n").unwrap();
    assert_eq!(names.last().map(String::as_str), Some("报价_视频"));
    // A banner with two things in it is no group.
    let (line, names) =
        found("达人列表,,制表：小王,\n昵称,小红书号,粉丝数,机构\nA,950012,1200,无忧\n").unwrap();
    assert_eq!((line, names[0].as_str()), (2, "昵称"));
}

#[test]
fn names_are_one_line_each_and_another_each() {
    assert_eq!(clean("\u{feff}图文\n报价 （RMB）"), "图文报价（RMB）");
    assert_eq!(clean(" fans \r\n count\u{200b} "), "fans count");
    assert_eq!(clean("=\"昵称\""), "昵称");
    let header = Header {
        first: 0,
        last: 0,
        names: ["昵称", "", "阅读", "阅读"].map(str::to_owned).into(),
    };
    assert_eq!(header.shown(5), ["昵称", "#2", "阅读", "阅读_2", "#5"]);
}

#[test]
fn a_header_is_named_by_its_names_in_their_order() {
    let of = |names: &[&str]| {
        let names = names.iter().map(|name| (*name).to_owned()).collect();
        Header {
            first: 0,
            last: 0,
            names,
        }
        .fingerprint()
    };
    assert_eq!(of(&["昵称", "粉丝数"]), of(&["昵称", "粉丝数", "", ""]));
    assert_ne!(of(&["昵称", "粉丝数"]), of(&["粉丝数", "昵称"]));
    assert_ne!(of(&["昵称", "粉丝数"]), of(&["昵称粉丝数"]));
    assert_ne!(of(&["昵称", "粉丝数"]), of(&["昵称", "", "粉丝数"]));
    // What was remembered a year ago is still found.
    assert_eq!(of(&["昵称", "粉丝数"]), "ffc5c8557d78397f3bd4ea2056af8ffa");
}

#[test]
fn a_header_that_the_user_names_is_one_whatever_it_says() {
    let records = records("小红薯,950012\n昵称,小红书号\nA,B\n");
    assert_eq!(named(&records, 0).unwrap().names, ["小红薯", "950012"]);
    assert!(named(&records, 3).is_none());
    // The row below is none of its groups.
    let records = self::records("项目,数目,,\n甲,无,乙,丙\n");
    assert_eq!(named(&records, 0).unwrap().last, 0);
}
