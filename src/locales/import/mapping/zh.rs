//! 简体中文。

use hongbang_sheets::field::{Rows, Shape, Unit};
use hongbang_sheets::mapping::{Personal, Reason, UnitReason};
use hongbang_sheets::protocol::Written;

use super::MappingTexts;
use crate::state::import::columns::{Check, Group, Lack, Show};

/// The texts.
pub const TEXTS: MappingTexts = MappingTexts {
    title: "每一列是什么？",
    encoding: |written| match written {
        Written::Utf8 => "UTF-8",
        Written::Utf16 => "UTF-16",
        Written::Gb18030 => "GBK",
    },
    delimiter: |delimiter| match delimiter {
        ',' => "逗号分隔",
        '\t' => "制表符分隔",
        ';' => "分号分隔",
        '|' => "竖线分隔",
        _ => "只有一列",
    },
    workbook: "工作簿",
    header_at: |line| format!("表头在第 {line} 行"),
    banner: |lines| format!("跳过上方 {lines} 行"),
    header_change: "更改",
    header_line: "表头所在行",
    header_use: "用这一行",
    header_find: "重新查找",
    sheets: "工作表",
    rows: "每行是",
    rows_of: |rows| match rows {
        Rows::Creators => "一位创作者",
        Rows::Notes => "一篇笔记",
    },
    turning: "正在重新识别…",
    remembered: "按你上次的选择",

    show: "列",
    shown: |show, n| match show {
        Show::All => format!("全部 {n}"),
        Show::Check => format!("看一眼 {n}"),
        Show::Ignored => format!("不读 {n}"),
    },
    show_rest: |n| format!("再显示 {n} 列"),
    none_shown: "没有这样的列。",

    column: "列",
    before: "文件里",
    is: "对应",
    after: "读作",
    why: "依据",
    field_of: |header| format!("“{header}”对应"),
    unit_of: |header| format!("“{header}”的单位"),
    keep: "原样保留",
    keep_hint: "以原表头显示在创作者页",
    ignore: "不读",
    group: |group| match group {
        Group::Who => "身份",
        Group::Account => "账号",
        Group::Quotes => "报价",
        Group::Figures => "近 30 天",
        Group::Audience => "受众",
        Group::Note => "笔记",
        Group::Counts => "笔记数据",
    },
    unit: |unit, shape| match (unit, shape) {
        (Unit::One, Shape::Share) => "小数（0.052）",
        (Unit::One, Shape::Money) => "元",
        (Unit::One, _) => "个",
        (Unit::Thousand, Shape::Money) => "千元",
        (Unit::Thousand, _) => "千（k）",
        (Unit::TenThousand, Shape::Money) => "万元",
        (Unit::TenThousand, _) => "万",
        (Unit::Percent, _) => "%（5.2）",
    },
    personal: |what| match what {
        Personal::IdentityCard => "身份证号",
        Personal::BankCard => "银行卡号",
        Personal::Phone => "电话号码",
        Personal::WeChat => "微信等联系方式",
        Personal::Email => "邮箱",
        Personal::Address => "收件地址",
        Personal::RealName => "真实姓名",
    },
    dropped: |what| format!("{what}：保存之前就丢弃"),
    personal_note: |n| {
        format!("有 {n} 列是个人信息，在保存任何内容之前就丢弃：不显示、不保存、不导出。")
    },
    sure: |confidence| {
        if confidence >= 0.9 {
            "确定"
        } else if confidence >= 0.75 {
            "很可能"
        } else {
            "猜测"
        }
    },
    reason: |reason, by| match reason {
        Reason::Header => "表头就是这个".to_owned(),
        Reason::PartOfHeader { alias } => format!("表头里有“{alias}”"),
        Reason::Values => "数值看起来是".to_owned(),
        Reason::Cost => "成本不是报价".to_owned(),
        Reason::Taken { .. } => format!("“{by}”已经是这一项"),
        Reason::Remembered => "按你上次的选择".to_owned(),
        Reason::Unknown => "看不出是什么".to_owned(),
        Reason::Empty => "整列为空".to_owned(),
    },
    unit_reason: |reason| match reason {
        UnitReason::Usual => "常用单位",
        UnitReason::Header => "单位写在表头里",
        UnitReason::Values => "按数值大小判断",
        UnitReason::Cells => "单元格自带单位",
    },
    by_you: "你的选择",
    check: |check| match check {
        Check::Conflict => "另一列也读作这一项。",
        Check::Mixed => "数值有两种量级：部分单元格的单位应该不同。",
        Check::Unsure => "这是猜测，请看一眼。",
        Check::Doubted => "前几行里有存疑的值。",
    },
    conflict: |field, headers| {
        format!("{headers}都读作“{field}”，只能有一列：其余请改为原样保留或不读。")
    },
    and: "、",
    lack: |lack| match lack {
        Lack::Nobody => "看不出每行是谁。请指出哪一列是昵称、小红书号或主页链接。",
        Lack::NoDay => "看不出笔记何时发布。请指出哪一列是发布时间。",
    },
    no_values: "没有值",
    unknown: "未知",
    left: "不读",
    yes: "✓",

    read: "读取全部行",
    counts: |read, kept, ignored| {
        let kept = match kept {
            0 => String::new(),
            n => format!(" · 原样保留 {n} 列"),
        };
        let ignored = match ignored {
            0 => String::new(),
            n => format!(" · 不读 {n} 列"),
        };
        format!("读取 {read} 列{kept}{ignored}")
    },
    to_check: |n| format!("{n} 列需要看一眼"),
    all_clear: "没有需要看的列",
    file: "列对应文件",
    file_save: "保存",
    file_use: "套用文件",
    file_used: "已按文件套用",
    file_other: "这个文件是另一种表头的。",
};
