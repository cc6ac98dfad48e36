//! 简体中文。

use hongbang_sheets::report::{Refused, Why};

use super::ReportTexts;

/// The texts.
pub const TEXTS: ReportTexts = ReportTexts {
    reading: "正在读取",
    rows_so_far: |rows| format!("已读 {rows} 行"),
    stop: "停止",
    title: "读取结果",

    rows: "总行数",
    taken: "读入",
    doubtful: "有疑问",
    merged: "合并",
    refused: "未读入",
    on_server: "本站也有",
    not_joined: "没能连上服务器，所以没有按小红书号匹配本站的创作者。稍后重新读取就能匹配。",

    doubts: |n| format!("疑问 {n}"),
    merges: |n| format!("合并 {n}"),
    refusals: |n| format!("未读入 {n}"),
    personal: |n| format!("个人信息 {n}"),
    nothing: "没有。",
    first_of: |shown, all| format!("共 {all} 条，显示前 {shown} 条。"),
    line: "行",
    at_line: |line| format!("第 {line} 行"),
    who: "创作者",
    column: "列",
    cell: "文件里",
    why: "疑问",
    became: "取值",
    was_taken: "已采用",
    was_left: "记为未知",
    doubt: |why, l| match why {
        Why::Unreadable => "读不成这一列该有的值。".to_owned(),
        Why::ImpossibleShare => "占比应在 0 到 100% 之间。".to_owned(),
        Why::PriceZero => "价格 0 记为未知，不是免费。".to_owned(),
        Why::Negative => "数量不会小于零。".to_owned(),
        Why::TooLarge => "大得不可能。".to_owned(),
        Why::Tenfold { against, other } => format!(
            "与{} {} 相比差了约十倍，可能多写或少写了一位。",
            l.field(*against),
            l.figure(*other)
        ),
        Why::OtherUnit => "单位与这一列的其他值不同。".to_owned(),
        Why::ImpossibleDay => "日期在未来，或早于平台上线。".to_owned(),
        Why::Formula => "这是公式，没有执行，只取文字。".to_owned(),
        Why::Sum { sum } => format!("各项占比之和为 {}。", l.percent(*sum)),
        Why::Contradicts { against } => format!("与{}对不上，像是另一个人。", l.field(*against)),
        Why::UnknownName => "没有这个名字的城市或类目。".to_owned(),
        Why::TooLong => "太长，已截断。".to_owned(),
    },
    refusal: |why| match why {
        Refused::Width { found, expected } => {
            format!("这一行有 {found} 格，表头有 {expected} 格。")
        }
        Refused::Quote => "引号没有闭合，或出现在不该有的位置。".to_owned(),
        Refused::Encoding => "字符无法识别。".to_owned(),
        Refused::Nobody => "看不出这一行是谁。".to_owned(),
        Refused::NoRow => "重复了表头，或是合计行。".to_owned(),
        Refused::NoDay => "没有写发布时间。".to_owned(),
    },
    merge: |line, into, by| format!("第 {line} 行并入第 {into} 行：{by}相同"),
    differ: |field, earlier, later| format!("{field}：{earlier} → {later}，以后一行为准"),
    alike: "两行内容一致",
    dropped: |header, what| format!("“{header}”（{what}）已丢弃"),
    emptied: |n| format!("其他列里有 {n} 格含有个人信息，已清空。"),
    other_encoding: |n| format!("有 {n} 行的编码与其余不同，已按其编码读取。"),
    no_name: "没有昵称",

    keep_title: "存在这个浏览器里",
    name: "名称",
    name_empty: "请起个名字。",
    whose: "这些是谁的笔记？",
    whose_hint: "表里没有写作者。不需要的话可以留空。",
    keep: "保存",
    keeping: "正在保存…",
    nothing_taken: "没有一行能读入，所以没有可保存的内容。",
    kept: |name| format!("“{name}”已存在这个浏览器里"),

    difference: "与之前的不同",
    comparing: "正在与已保存的比较…",
    no_comparison: "没能与已保存的比较，仍然可以直接替换。",
    same: "没有不同：每位创作者都和之前一样。",
    changes: |added, gone, changed, same| {
        format!("新增 {added} · 消失 {gone} · 变化 {changed} · 不变 {same}")
    },
    added: "新增",
    gone: "这次没有了",
    changed: "有变化",
    more: |n| format!("还有 {n} 条"),
    was: "原为",
    now: "现为",
    take_over: "替换",
    take_over_hint: |name| format!("“{name}”换成这次读到的内容，名称和使用状态不变。"),
};
