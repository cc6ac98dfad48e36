//! 简体中文。

use hongbang_domain::audience::Aspect;
use hongbang_domain::window::Kinds;

use super::CompareTexts;
use crate::state::comparison::{Section, What};

/// The texts.
pub const TEXTS: CompareTexts = CompareTexts {
    title: "对比",
    title_n: |n| format!("对比 {n} 位创作者"),
    table: "并排对比",
    loading: |here, all| format!("已载入 {here} / {all} 位"),
    print: "打印",
    change: "增减创作者",
    nobody: "还没有要对比的创作者",
    nobody_hint: "在创作者目录里勾选两位以上。",
    to_directory: "去创作者目录",
    compare_picked: |n| format!("对比已选的 {n} 位"),
    alone: "只有一位，无从对比：再加一位吧。",
    bad: |what| format!("不是创作者编号：{what}"),
    doubled: |n| format!("有 {n} 位重复出现，只显示一次。"),
    surplus: |most, n| format!("最多并排 {most} 位，另有 {n} 位未显示。"),
    take_out: |name| format!("移出 {name}"),
    gone: "没有这位创作者：编号有误，或已移除。",
    legend: "标记",
    best: "最优",
    outlier: "明显偏离",
    best_legend: "该行最优（有优劣之分时）",
    outlier_legend: "明显偏离：与中位数相差超过 3.5 个稳健标准差（至少 4 个值）",
    fee_legend: |fee| format!("成本含平台服务费 {fee}。"),
    made: "各行的算法",
    who: "基本信息",
    eligibility: "合作资格",
    categories: "类目",
    agency: "MCN",
    no_agency: "无",
    data: "数据截至",
    top_ages: "主要年龄",
    top_tiers: "主要城市等级",
    top_interests: "主要兴趣",
    ages: ["18 岁以下", "18–24", "25–34", "35–44", "44 岁以上"],
    city_tiers: ["一线", "新一线", "二线", "三线及以下"],
    what,
    formula,
    section,
    times: |n| format!("{n} 倍"),
    overlap: "受众重叠（估计）",
    overlap_model: "较小一方的粉丝中，可能同时关注较大一方的占比。平台之外没有人知道真实数字，这里是估计：下限按同性别、年龄、城市等级的人随机关注计算；上限按对方受众容得下的人全部关注计算；最可能值介于两者之间，内容（类目、标签、话题）越像越靠近上限。",
    overlap_pair: "两位创作者",
    overlap_likely: "最可能",
    overlap_range: "范围",
    overlap_content: "内容相似",
    overlap_without: |n| format!("{n} 对无法估计"),
    overlap_unknown: "粉丝数或受众未知",
    overlap_kept: "受众未公开",
};

const fn what(what: What) -> &'static str {
    match what {
        What::Followers => "粉丝数",
        What::LikesAndCollects => "获赞与收藏",
        What::Growth => "涨粉率",
        What::Gained => "净涨粉",
        What::Active => "28 天活跃粉丝",
        What::Notes => "笔记数",
        What::Reads => "阅读",
        What::Impressions => "曝光",
        What::Interactions => "互动",
        What::Likes => "点赞",
        What::Collects => "收藏",
        What::Comments => "评论",
        What::Shares => "分享",
        What::ErByReads => "互动率（阅读）",
        What::ErByFollowers => "互动率（粉丝）",
        What::ReadRate => "阅读率",
        What::Completion => "视频完播率",
        What::ThreeSeconds => "图文 3 秒阅读率",
        What::ViralRate => "爆文率",
        What::Ppp => "合作互动 ÷ 日常互动",
        What::CooperationShare => "合作笔记占比",
        What::Response => "48 小时回复率",
        What::Quote(Kinds::Video) => "视频报价",
        What::Quote(_) => "图文报价",
        What::Cpm(Kinds::Video) => "视频 CPM",
        What::Cpm(_) => "图文 CPM",
        What::Cpr(Kinds::Video) => "视频 CPR",
        What::Cpr(_) => "图文 CPR",
        What::Cpe(Kinds::Video) => "视频 CPE",
        What::Cpe(_) => "图文 CPE",
        What::Fair => "合理价",
        What::QuoteToFair(Kinds::Video) => "视频报价 ÷ 合理价",
        What::QuoteToFair(_) => "图文报价 ÷ 合理价",
        What::Women => "女性占比",
        What::Fit => "受众契合度",
        What::FitBy(Aspect::Gender) => "按性别",
        What::FitBy(Aspect::Age) => "按年龄",
        What::FitBy(Aspect::CityTier) => "按城市等级",
        What::FitBy(Aspect::Interest) => "按兴趣",
    }
}

const fn formula(what: What) -> &'static str {
    match what {
        What::Followers | What::LikesAndCollects => "平台公开数据",
        What::Growth => "净涨粉 ÷ 窗口首个有数据日的粉丝数",
        What::Gained => "窗口首尾两个有数据的日子之差",
        What::Active => "近 28 天活跃的粉丝 ÷ 粉丝数",
        What::Notes => "所选范围内的笔记",
        What::Reads
        | What::Impressions
        | What::Likes
        | What::Collects
        | What::Comments
        | What::Shares => "所选范围内各篇笔记的中位数",
        What::Interactions => "点赞 + 收藏 + 评论，取各篇的中位数",
        What::ErByReads => "互动 ÷ 阅读，取各篇的中位数",
        What::ErByFollowers => "互动 ÷ 粉丝数，取各篇的中位数",
        What::ReadRate => "阅读 ÷ 曝光，取各篇的中位数",
        What::Completion => "看完的播放 ÷ 播放，取各视频的中位数",
        What::ThreeSeconds => "超过 3 秒的阅读 ÷ 阅读，取各图文的中位数",
        What::ViralRate => "互动不少于 1,000 的笔记占比",
        What::Ppp => "合作笔记互动中位数 ÷ 日常笔记互动中位数；低于 0.5 说明粉丝不爱看广告",
        What::CooperationShare => "合作笔记 ÷ 已知是否合作的笔记",
        What::Response => "48 小时内回复的邀约占比",
        What::Quote(_) => "不含平台服务费",
        What::Cpm(_) => "（报价 + 服务费）÷ 同体裁曝光中位数 × 1,000",
        What::Cpr(_) => "（报价 + 服务费）÷ 同体裁阅读中位数",
        What::Cpe(_) => "（报价 + 服务费）÷ 同体裁互动中位数",
        What::Fair => "粉丝数 × 0.1 + 平均互动 × 0.5，爆文率达 20% 再 × 1.2：经验公式",
        What::QuoteToFair(_) => "大于 1 表示比经验公式贵",
        What::Women => "粉丝中的女性占比",
        What::Fit => "下列已知维度的平均",
        What::FitBy(_) => "受众中符合目标的占比",
    }
}

const fn section(section: Section) -> &'static str {
    match section {
        Section::Size => "规模与增长",
        Section::Medians => "中位数",
        Section::Rates => "比率",
        Section::Price => "价格",
        Section::Audience => "受众",
        Section::Fit => "与目标的契合",
    }
}
