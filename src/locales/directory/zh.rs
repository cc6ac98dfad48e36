//! 简体中文。

use hongbang_api::kols::KolSort;

use super::DirectoryTexts;

/// The texts.
pub const TEXTS: DirectoryTexts = DirectoryTexts {
    hint: "数据为近 30 天全部笔记的中位数；横线为未知，未公开的会写明。",
    import: "导入表格",
    nobody_hint: "放宽条件试试：更宽的层级或报价，更少的关键词。",
    search: "搜索创作者",
    search_placeholder: "昵称、简介、标签或小红书号",
    clear_words: "清空搜索",
    filters: "筛选",
    filters_set: |n| format!("筛选 · {n}"),
    city: "城市",
    any_city: "不限城市",
    quote: "报价",
    min_quote: "最低报价（元）",
    max_quote: "最高报价（元）",
    from: "最低",
    to: "最高",
    sort: "排序",
    sorts: |sort| match sort {
        KolSort::Followers => "粉丝数",
        KolSort::Reads => "阅读中位数",
        KolSort::Interactions => "互动中位数",
        KolSort::ErByReads => "互动率（阅读）",
        KolSort::ErByFollowers => "互动率（粉丝）",
        KolSort::Growth => "涨粉率",
        KolSort::PictureQuote => "图文报价",
        KolSort::VideoQuote => "视频报价",
    },
    most_first: "从高到低",
    least_first: "从低到高",
    layout: "视图",
    cards: "卡片",
    table: "表格",
    asked: "已选条件",
    remove: |what| format!("去掉{what}"),
    clear_all: "全部清除",
    quotes_between: |min, max| match (min, max) {
        (Some(min), Some(max)) => format!("{min}–{max}"),
        (Some(min), None) => format!("{min} 起"),
        (None, Some(max)) => format!("不超过 {max}"),
        (None, None) => String::new(),
    },
    quoted_words: |words| format!("“{words}”"),
    shown: |n, all| {
        if all {
            format!("共 {n} 位")
        } else {
            format!("已显示 {n} 位")
        }
    },
    growth: "涨粉率",
    er: "互动率/阅读",
    er_followers: "互动率/粉丝",
    medians_of: |n| {
        if n == 0 {
            "近 30 天没有笔记".to_owned()
        } else {
            format!("近 30 天中位数 · {n} 篇")
        }
    },
    notes_30: "30 天笔记",
    creator: "创作者",
    not_shared_key: "· 未公开　— 未知",
    pick: |name| format!("选 {name} 来对比"),
    pick_short: "加入对比",
    picked_short: "已选",
    look: "速览",
    look_key: "速览（q）",
    look_at: |name| format!("速览 {name}"),
    open_profile: "打开主页",
    close: "关闭",
    latest: "最近的笔记",
    reads_30: "近 30 天每日阅读",
    no_reads: "没有每日阅读数据。",
    spark: |n, first, last, most| format!("{n} 天的阅读：起 {first}，止 {last}，最高 {most}"),
    at_most: |most| format!("最高 {most}"),
    interactions_of: |n| format!("互动 {n} ·"),
    no_notes: "没有收录笔记。",
    removed: "这位创作者已不在这里。",
    picks: "已选创作者",
    unpick: |name| format!("移出 {name}"),
    compare_n: |n| format!("对比（{n}）"),
    of_most: |n, most| format!("{n} / {most}"),
    clear: "清空",
    added: |name, n| format!("已选 {name}，共 {n} 位"),
    taken_out: |name, n| format!("已移出 {name}，还有 {n} 位"),
    cleared: "已清空",
    full: |most| format!("最多并排对比 {most} 位：请先移出一位。"),
    region: "创作者表格",
};
