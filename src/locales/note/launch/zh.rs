//! 简体中文。

use hongbang_domain::launch::{
    Confidence, MIN_PEERS, MIN_READS, Met, Reason, Stage, Standing, Test,
};

use super::LaunchTexts;
use crate::locales::L10n;

/// The texts.
pub static TEXTS: LaunchTexts = LaunchTexts {
    title: "首 24 小时",
    hint: "与同类笔记比一比起步",
    not_known: "没有这篇笔记首 24 小时的记录。",
    not_shared: "作者没有向你公开这篇笔记的首 24 小时。",
    metric: "曲线看什么",
    this_note: "本篇",
    median: "同类中位",
    legend: "实线为本篇，虚线为同类笔记的中位数，色带为其中间一半（第 25–75 百分位）。均为累计值。",
    legend_alone: "实线为本篇的累计值。",
    peers: |n| format!("同类：同层级、同类目其他作者的 {n} 篇笔记"),
    few_peers: |n| format!("同层级、同类目的其他笔记只有 {n} 篇，不足 {MIN_PEERS} 篇，不作比较。"),
    hours: |n| format!("{n} 时"),
    summary: |metric, note, median| match median {
        Some(median) => format!("首 24 小时{metric}累计 {note}，同类中位数 {median}"),
        None => format!("首 24 小时{metric}累计 {note}"),
    },
    hour_column: "小时",
    p25: "第 25 百分位",
    p75: "第 75 百分位",
    table_hint: "到每小时结束时的累计值",
    above_since: |hour| format!("第 {hour} 小时起高于同类"),
    below_since: |hour| format!("第 {hour} 小时起低于同类"),
    standing: |standing| match standing {
        Standing::Above => "阅读多于大多数同类笔记",
        Standing::Within => "阅读与同类笔记相当",
        Standing::Below => "阅读少于大多数同类笔记",
        Standing::Unknown => "数据太少，还不能比较",
    },
    confidence: |confidence| match confidence {
        Confidence::Low => "置信度低",
        Confidence::Medium => "置信度中",
        Confidence::High => "置信度高",
    },
    look: "值得看一眼",
    reason,
    stage: |stage| match stage {
        Stage::Initial => "初始流量池",
        Stage::Second => "二级推荐",
        Stage::Search => "搜索流量池",
        Stage::Talked => "热议流量池",
        Stage::Reviewed => "人工审核池",
    },
    stages: "走到哪一级流量池",
    reached: |stage, bounds, impressions| {
        format!("24 小时曝光 {impressions}，到了{stage}（曝光 {bounds}）。")
    },
    next: |stage, bounds| format!("下一级是{stage}（曝光 {bounds}），据称要求："),
    next_unnamed: |stage, bounds| {
        format!("下一级是{stage}（曝光 {bounds}），没有人说得出具体条件。")
    },
    last: "再往上没有公认的流量池。",
    test: |test| match test {
        Test::ReadRate => "阅读率（阅读 ÷ 曝光）",
        Test::Completion => "完播率",
        Test::ErByImpressions => "曝光互动率（互动 ÷ 曝光）",
        Test::CommentRate => "评论率（评论 ÷ 阅读）",
        Test::Review => "平台人工审核",
    },
    asked: |value, needed| match value {
        Some(value) => format!("{value}，要求 {needed}"),
        None => format!("未知，要求 {needed}"),
    },
    review: "平台之外无从得知",
    met: |met| match met {
        Met::Yes => "达到",
        Met::No => "未达到",
        Met::Unknown => "未知",
    },
    folklore: "流量池与门槛是从业者的经验估计，平台从未公布；也有人认为并不存在固定的流量池。",
};

fn reason(l: L10n, reason: Reason) -> (&'static str, String) {
    match reason {
        Reason::LikesSurgedAndStopped {
            first_two_hours,
            after,
        } => (
            "点赞集中爆发后停止，值得看一眼",
            format!(
                "首日点赞的 {} 在前两小时，首日之后只有全部的 {}。自然增长通常更分散；活动、热点也会造成这样的曲线。",
                l.percent(first_two_hours),
                l.percent(after)
            ),
        ),
        Reason::FirstTwoHours { share } => (
            "点赞集中在前两小时",
            format!(
                "占首日点赞的 {}。之后仍有增长，或时间尚短，还看不出是否停止。",
                l.percent(share)
            ),
        ),
        Reason::AboveBand { by } => (
            "阅读高于同类的上四分位",
            match by {
                Some(by) => format!("24 小时阅读是上四分位的 {} 倍。", tenths(by)),
                None => "同类的上四分位为 0。".to_owned(),
            },
        ),
        Reason::BelowBand { by } => (
            "阅读低于同类的下四分位",
            format!("24 小时阅读是下四分位的 {}。", l.percent(by)),
        ),
        Reason::ReadRate { value, needed } => (
            if value < needed {
                "阅读率低于经验门槛"
            } else {
                "阅读率达到经验门槛"
            },
            format!(
                "{} 的曝光被点开，从业者的经验值是 {}。",
                l.percent(value),
                l.percent(needed)
            ),
        ),
        Reason::Sparse { reads } => (
            "阅读太少",
            format!(
                "24 小时只有 {reads} 次阅读；少于 {MIN_READS} 次时，多一个人少一个人都会改变比率。"
            ),
        ),
        Reason::FewPeers { n } => (
            "同类笔记太少",
            format!("只有 {n} 篇，至少要 {MIN_PEERS} 篇才作比较。"),
        ),
        Reason::ReadsUnknown => ("阅读未知", "没有逐小时的阅读记录。".to_owned()),
    }
}

fn tenths(value: f64) -> String {
    ((value * 10.0).round() / 10.0).to_string()
}
