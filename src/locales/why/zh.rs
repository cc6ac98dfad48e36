//! 简体中文。

use hongbang_domain::feed::{Placement, What};

use super::WhyTexts;

/// The texts.
pub const TEXTS: WhyTexts = WhyTexts {
    parts: "得分构成",
    score: |score| format!("在同一批笔记中得分 {score}（满分 100）。"),
    signal_name: |what| match what {
        What::Quality => "内容质量",
        What::Velocity => "起量速度",
        What::Freshness => "新鲜度",
        What::SmallAuthor => "小创作者",
    },
    signal: |what, value| match (what, value) {
        (_, None) => "数据未知，不计入，其余各项权重相应提高。".to_owned(),
        (What::Quality, Some(share)) => format!("收藏、评论、转发的深度超过其中 {share} 的笔记。"),
        (What::Velocity, Some(share)) => format!("互动增长快于其中 {share} 的笔记。"),
        (What::Freshness, Some(share)) => format!("相当于新笔记的 {share}；每 12 小时减半。"),
        (What::SmallAuthor, Some(share)) => format!("获得新人扶持的 {share}。"),
    },
    placement: |reason, by_score| match reason {
        Placement::ByScore => format!("按得分排在本批第 {by_score} 位，就在这里。"),
        Placement::SmallAuthor => {
            format!("按得分应排第 {by_score} 位；每五个位置留一个给小创作者，因此提前。")
        }
        Placement::Author => format!("按得分应排第 {by_score} 位；避免同一作者相邻，因此后移。"),
        Placement::Category => format!("按得分应排第 {by_score} 位；让不同品类穿插，因此后移。"),
    },
    explore_source: "平台未公布推荐权重。这里的权重由我们设定，对所有人一致，不使用你的任何信息。",
    relevance: "相关度",
    relevance_words: |found, terms, places| {
        let named = [
            (places.title, "标题"),
            (places.opening, "首段"),
            (places.rest, "正文"),
            (places.tags, "话题"),
        ];
        let named: Vec<_> = named
            .iter()
            .filter(|(is, _)| *is)
            .map(|(_, name)| *name)
            .collect();
        format!(
            "命中 {terms} 个词中的 {found} 个，位于{}。标题最重要，其次是前 100 字。",
            named.join("、")
        )
    },
    engagement: "互动",
    engagement_words: |ces| match ces {
        Some(points) => format!("{points} 分：点赞、收藏各 1 分，评论、分享各 4 分。"),
        None => "部分数据未知，以其他结果的中位数代替。".to_owned(),
    },
    freshness: "新鲜度",
    age_words: |days| match days {
        ..1.0 => "与最新结果相差不到一天。".to_owned(),
        _ => format!("比最新结果早 {days:.0} 天；每 30 天减半。"),
    },
    same_city: "同城",
    same_city_words: "笔记与你所在的城市有关。",
    search_source: "在本机排序，各项相乘。平台未公布权重，数值为从业者的估计。",
};
