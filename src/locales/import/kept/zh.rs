//! 简体中文。

use super::KeptTexts;
use crate::state::collections::index::Sort;

/// The texts.
pub const TEXTS: KeptTexts = KeptTexts {
    missing: "这里没有这份表",
    missing_hint: "它可能已删除，或在另一个浏览器、另一个账号里：表格不会离开读取它的浏览器。",
    to_all: "全部表格",
    name: "名称",
    renamed: "新名称已保存",
    from_file: |file| format!("来自 {file}"),
    again: "读取新版文件",
    again_hint: "先看有什么不同，再决定是否替换。",
    rank: "在候选名单里排序",
    not_ranked: "未使用：其中的创作者不参与名单排序。",
    creators: "创作者",
    report: "读取结果",
    notes: "笔记",
    notes_of: |name| format!("{name} 的笔记"),
    notes_of_nobody: "同一账号的笔记",

    search: "查找创作者",
    count: |n| format!("{n} 位创作者"),
    count_of: |n, all| format!("{n} / {all} 位创作者"),
    nobody: "没有昵称含有这些字。",
    head: |sort| match sort {
        Sort::Name => "创作者",
        Sort::Followers => "粉丝",
        Sort::PictureQuote => "图文报价",
        Sort::VideoQuote => "视频报价",
        Sort::Reads => "阅读中位数",
        Sort::Interactions => "互动中位数",
    },
    sort_by: |column| format!("按{column}排序"),
    tier: "层级",

    no_creator: "这里没有表格提到这位创作者",
    no_creator_hint: "那份表可能已删除，或在另一个浏览器、另一个账号里。",
    by_sheet: |name| format!("“{name}”里的内容"),
    in_sheets: |n| format!("来自你的 {n} 份表格"),
    on_server: "看本站的资料",
    profile: "小红书主页",
    at_line: |line| format!("文件第 {line} 行"),
    facts: "账号",
    figures: "近 30 天",
    no_figures: "表里没有近 30 天的数据。",
    kept: "其他列",
    doubts: "这一行的疑问",
    unknown: "—",
    er_by_reads: "互动率（阅读）",

    window: |day| format!("截至 {day} 的 30 天"),
    in_window: |n| format!("{n} 篇笔记"),
    resting_on: |n| format!("n={n}"),
    reads: "阅读中位数",
    interactions: "互动中位数",
    impressions: "曝光中位数",
    viral: "爆文率",
    latest: |shown, all| format!("共 {all} 篇，显示最近 {shown} 篇。"),
    untitled: "无标题",
    sponsored: "合作",
};
