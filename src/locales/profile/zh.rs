//! 简体中文。

use hongbang_domain::tier::Preset;

use super::{ProfileTexts, figures};
use crate::state::day_series::Series;
use crate::state::standing::Place;

/// The texts.
pub static TEXTS: ProfileTexts = ProfileTexts {
    scheme: |preset| match preset {
        Preset::Brief2019 => "2019 年品牌合作人方案",
        Preset::Xinhong => "新红方案",
        Preset::Agency => "代理商方案",
        Preset::HypeAuditor => "HypeAuditor 方案",
    },
    own_scheme: "自定义方案",
    tier_by: |scheme| format!("层级：{scheme}"),
    parts: "本页内容",
    part_figures: "数据",
    days: "每日走势",
    part_notes: "笔记",
    topics: "话题与用词",
    removed: "这位创作者已经移除",
    removed_hint: "资料在你浏览时被删除，不再显示。",

    name: figures::name_zh,
    formula: figures::formula_zh,
    folklore: figures::folklore_zh,
    folklore_title: "业内说法",
    folklore_hint: "平台没有公布过标准，仅供参考。",
    only_pictures: "只看图文",
    only_videos: "只看视频",
    no_notes: "没有笔记",
    no_quote: "没有报价",
    of_account: "账号现状",
    place: |place, cost| match (place, cost) {
        (Place::Middle, _) => "居中".to_owned(),
        (Place::Top(share), false) => format!("前 {share}%"),
        (Place::Bottom(share), false) => format!("后 {share}%"),
        (Place::Top(share), true) => format!("最省的 {share}%"),
        (Place::Bottom(share), true) => format!("最贵的 {share}%"),
    },
    peers_of: |who, n| format!("同行对比：{who}，{n} 位创作者"),
    both: |tier, category| format!("{tier} × {category}"),
    tier_alone: |tier| format!("{tier}，不分类目"),
    category_alone: |category| format!("{category}，不分层级"),
    everyone: "不分层级与类目",
    fell_back: "同层级同类目的人太少，换成了更宽的范围。",
    peers_waiting: "正在取同行数据…",
    peers_absent: "暂时没有同行数据",
    peers_few: "知道这项数据的同行太少，不作比较。",
    peers_never: "这一项没有同行数据。",
    peers: "同行对比",
    percentile: |share, n, cost| {
        if cost {
            format!("比 {share}% 的同行贵（{n} 位有数据）")
        } else {
            format!("高于 {share}% 的同行（{n} 位有数据）")
        }
    },
    without_fee: "比较时不含服务费。",
    per_follower: "按涨粉 ÷ 期初粉丝数比较。",
    peers_scheme: "同行的层级一律按 2019 年品牌合作人方案。",
    strip: |own, p25, median, p75| {
        format!("本人 {own}；同行四分之一 {p25}，中位 {median}，四分之三 {p75}")
    },
    quartiles: ["P25", "中位", "P75"],
    window: "窗口",
    from_to: |from, to| format!("{from} 至 {to}"),
    rests_on: "依据",
    data: "数据",
    all_deals: "日常与合作都计入",
    all_kinds: "图文与视频",
    traffic: "流量：来源不区分自然与付费，计入的是全部流量。",
    close: "关闭",

    price: "报价与成本",
    quotes_not_shared: "创作者没有分享报价；合理价由公开数据算出。",
    fee: "平台服务费",
    fee_wrong: "请填 0 到 100。",
    with_fee: "含服务费",
    beside_fair: |share, fair| {
        let percent = (share.abs() * 100.0).round();
        if percent < 5.0 {
            format!("与合理价 {fair} 相当")
        } else if share > 0.0 {
            format!("比合理价 {fair} 高 {percent}%")
        } else {
            format!("比合理价 {fair} 低 {percent}%")
        }
    },
    fair_parts: |followers, their, interactions, others| {
        format!("粉丝 {followers} × 0.1 = {their}；平均互动 {interactions} × 0.5 = {others}")
    },
    fair_viral: |rate| format!("爆文率 {rate}，不低于 20%：× 1.2"),
    fair_left_out: "不知道窗口之前合作过几次，也不知道哪些视频算复杂，这两个系数没有计入。",

    series_label: "图中的数据",
    series: |series| match series {
        Series::Reads => "阅读",
        Series::Interactions => "互动",
        Series::Impressions => "曝光",
        Series::Followers => "粉丝",
        Series::Growth => "日涨粉",
    },
    legend: |series| match series {
        Series::Reads | Series::Interactions | Series::Impressions => {
            "圆点为发布日，断开处没有数据。指向或用方向键逐日查看。"
        }
        Series::Followers => "纵轴不从零开始。圆点为发布日，断开处没有数据。",
        Series::Growth => "每天净增的粉丝，零线以下为掉粉。圆点为发布日。",
    },
    chart_label: |series, n| format!("{series}，{n} 天有数据，用方向键逐日查看"),
    at_day: |day, value| format!("{day} · {value}"),
    no_data: "没有数据",
    notes_on_day: |n| format!("发布 {n} 篇"),

    first_day: "首 24 小时",
    first_day_of: |title, reads| format!("《{title}》首 24 小时，阅读 {reads}"),
    first_day_by: |title, count| format!("《{title}》首 24 小时，互动 {count}"),
    launches_not_shared: "创作者没有分享首 24 小时的数据。",
    show_all: |n| format!("看全部 {n} 篇"),
    topics_head: "话题",
    words_head: "标题常用词",
    topics_hint: |n| format!("近 90 天的 {n} 篇笔记：篇数与互动中位数"),
    used: |n, interactions| match interactions {
        Some(interactions) => format!("{n} 篇，互动中位数 {interactions}"),
        None => format!("{n} 篇"),
    },
    no_topics: "这些笔记没有带话题。",
    no_words: "标题里没有反复出现的词。",

    alike: "相似创作者",
    alike_hint: "按内容、受众和体量综合，未知的部分不计入。",
    no_alike: "还没有与之相似的创作者。",
    alike_failed: "相似创作者没有取到。",
    alike_score: |score| format!("相似度 {score}"),
    alike_parts: ["内容", "受众", "体量"],
    alike_shared: |words| format!("都写：{words}"),
};
