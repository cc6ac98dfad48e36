//! 简体中文。

use hongbang_sheets::protocol::CannotRead;

use super::{ImportTexts, kept, mapping, report};
use crate::state::collections::Why;

/// The texts.
pub const TEXTS: ImportTexts = ImportTexts {
    title: "我的表格",
    promise: "只在这个浏览器里读取，绝不上传。",
    formats: "支持 CSV、TSV、TXT 和 XLSX：蒲公英、千瓜、新红的导出表，MCN 发来的表，或自己做的表。自动识别 UTF-8、GBK 和 UTF-16。",
    limits: |megabytes, rows| format!("每个文件最大 {megabytes} MB，最多 {rows} 行。"),
    drop: "把表格拖到这里",
    drop_now: "松手就开始读取",
    choose: "选择文件",
    paste: "粘贴单元格",
    paste_hint: "或在本页任意位置按 Ctrl+V",
    paste_label: "从表格里复制的单元格",
    paste_read: "读取这些单元格",
    paste_empty: "先连同表头一起复制几行，再粘贴到这里。",
    one_at_a_time: "一次读一个文件：先读第一个。",
    sample: "用示例表试试",
    sample_name: "示例表.csv",
    sample_text: "示例：夏季投放候选（虚构数据）,,,,,,,,\r\n小红书昵称,小红书号,粉丝(W),内容类目,图文报价,视频报价,阅读中位数,联系电话,备注\r\n榛子手记,950100001,3.2,护肤,2400,3600,5200,13800000001,回复快\r\n山野小森,950100002,12.6万,运动健身,8800,12000,21000,13800000002,\r\n茶与亚麻,950100003,0.85,家居家装,0,900,1300,13800000003,报价面议\r\n北方厨房,950100004,4.1,美食,32000,4200,6100,13800000004,报价待核实\r\n榛子手记,950100001,3.3,护肤,2400,3800,5300,13800000001,较新的一行\r\n周日的猫,950100005,--,宠物,700,null,2200,13800000005,\r\n",
    pasted: "粘贴的单元格",

    opening: "正在打开…",
    cancel: "取消",
    cannot: |why| {
        let (what, hint) = match why {
            CannotRead::Empty => ("这个文件是空的", "请选择另一个文件。"),
            CannotRead::Picture => (
                "这是一张图片",
                "图片里的表格读不了，请把表格导出为 CSV 或 XLSX。",
            ),
            CannotRead::Pdf => ("这是 PDF", "请在制表的软件里导出为 CSV 或 XLSX。"),
            CannotRead::OldWorkbook => (
                "这是 2007 年以前的旧版工作簿",
                "请用 Excel 或 WPS 打开，另存为 .xlsx。",
            ),
            CannotRead::Html => (
                "这是网页，不是表格",
                "有些工具会把网页存成 .xls。请用 Excel 或 WPS 打开，另存为 .xlsx。",
            ),
            CannotRead::Binary => (
                "这既不是文本，也不是工作簿",
                "可以读取 CSV、TSV、TXT 和 XLSX。",
            ),
            CannotRead::TooLarge => (
                "文件太大",
                "没有读取任何内容。请拆分文件，或去掉不需要的列。",
            ),
            CannotRead::Bomb => (
                "这个工作簿解压后远大于文件本身",
                "没有打开它：这样的文件可能有害，或已经损坏。",
            ),
            CannotRead::BrokenWorkbook => (
                "打不开这个工作簿",
                "它已损坏或有密码。请去掉密码另存一份再试。",
            ),
            CannotRead::TooManyColumns { columns } => {
                return (
                    format!("这张表有 {columns} 列"),
                    "最多能读 1,000 列，请去掉不需要的列。",
                );
            }
            CannotRead::TooManyRows => ("这张表行数太多", "最多能读 200,000 行，请拆成几个文件。"),
            CannotRead::NoRows => ("只有表头，没有数据行", "请选择另一个文件，或换一张工作表。"),
            CannotRead::NoHeader => ("没有找到表头", "数据上方要有一行写明各列是什么。"),
            CannotRead::Broken { .. } => (
                "读取意外中断",
                "这是我们的问题，不是文件的问题。什么都没有保存，请重试或换一个文件。",
            ),
        };
        (what.to_owned(), hint)
    },
    not_kept: |why| match why {
        Why::Full => (
            "浏览器的存储空间不够了",
            "什么都没有丢：删除一份旧表或腾出空间后再试。",
        ),
        Why::Blocked => (
            "浏览器不允许保存数据",
            "可能是无痕窗口，或关闭了本站的存储。",
        ),
    },
    other_file: "选择另一个文件",
    to_columns: "回到列对应",

    shelf: "存在这个浏览器里",
    shelf_account: "只存在这个浏览器里你的账号下，退出登录也会保留。在公用电脑上，请删除不再需要的表。",
    shelf_guest: "你没有登录：这些表以访客身份存在这个浏览器里，不会转到账号下。",
    empty: "还没有表格",
    empty_hint: "一张表会成为一份本地数据：里面的创作者和服务器上的一起分层、打分、进候选名单，全程不离开这个浏览器。",
    example: "像这样的表可以直接识别：",
    example_rows: [
        [
            "小红书昵称",
            "小红书号",
            "粉丝(W)",
            "图文报价",
            "阅读中位数",
        ],
        ["榛子手记", "950100001", "3.2", "2,400", "5200"],
        ["山野小森", "950100002", "12.6", "8,800", "2.1万"],
    ],
    creators: |n| format!("{n} 位创作者"),
    notes: |n| format!("{n} 篇笔记"),
    doubtful: |n| format!("{n} 行有疑问"),
    no_doubts: "没有疑问",
    refused: |n| format!("{n} 行未读入"),
    on_server: |n| format!("{n} 位本站也有"),
    size: |bytes| {
        if bytes < 1_000_000.0 {
            format!("{:.0} kB", (bytes / 1_000.0).max(1.0))
        } else {
            format!("{:.1} MB", bytes / 1_000_000.0)
        }
    },
    read_at: |ago| format!("{ago}读取"),
    in_use: "使用中",
    in_use_of: |name| format!("让 {name} 里的创作者参与名单排序"),
    used: |name| format!("“{name}”里的创作者已加入名单排序"),
    unused: |name| format!("“{name}”里的创作者不再参与名单排序"),
    open: "打开",
    delete: "删除",
    deed_of: |deed, name| format!("{deed} {name}"),
    deleted: |name| format!("“{name}”已删除"),
    deleted_hint: "几秒后彻底删除。",
    undo: "撤销",
    back: |name| format!("“{name}”已恢复"),

    mappings: "记住的列对应",
    mappings_hint: |n| match n {
        0 => "你对一个表头的选择会被记住，下次遇到就直接套用。".to_owned(),
        n => format!("记住了 {n} 种表头，再遇到就按你的选择套用。"),
    },
    mappings_save: "存为文件",
    mappings_load: "从文件读取",
    mappings_loaded: |n| format!("已读入 {n} 种表头"),
    mappings_wrong: "这不是列对应文件。",

    mapping: mapping::ZH,
    report: report::ZH,
    kept: kept::ZH,
};
