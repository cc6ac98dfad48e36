//! 简体中文。

mod rules;

use super::OverviewTexts;

/// The texts.
pub const TEXTS: OverviewTexts = OverviewTexts {
    seen_as: "查看身份",
    as_me: "自己",
    as_brand: "认证品牌",
    as_everyone: "任何人",
    to_kit: "媒体资料页",
    back_to_roster: "返回名单",
    public_page: "公开主页",
    banner_brand: "这是认证品牌看到的你的主页。",
    banner_everyone: "这是任何人看到的你的主页，无论是否登录。",
    nothing_hidden: "没有对其隐藏任何内容。",
    joint: "、",
    change_sharing: "修改公开设置",
    next_steps: "下一步",
    highest_tier: "已在这个方案的最高层级。",
    extrapolated: "按近 30 天的直线外推，不是预测。",
    not_growing: "近 30 天粉丝没有增长，无法推算日期。",
    growth_unknown: "涨粉情况未知，无法推算日期。",
    is_partner: "本站的品牌合作人。",
    scheme_settings: "换一个层级方案",
    own_scheme: "自定义层级",
    calendar: "近 30 天",
    calendar_hint: "圆点是笔记，数字是当日涨粉。斜线格没有数据，不等于 0。",
    calendar_keys: "方向键在日期间移动，Home 与 End 到本周首尾。",
    gained: "涨粉",
    no_data: "没有数据",
    no_growth: "涨粉未知",
    no_notes_that_day: "这一天没有发布笔记。",
    first_days: "最近笔记的前 24 小时",
    first_days_hint: "实线：这篇的阅读；色带：同类笔记的中间一半；虚线：其中位数。",
    first_days_none: "近两周的笔记都没有前 24 小时记录，也没有不满 24 小时的笔记。",
    no_band: "可比较的笔记太少。",
    running: "进行中",
    reads_unknown: "阅读未知",
    peers_median: "同类",
    own_median: "自己",
    so_far_above: "目前领先多数",
    so_far_within: "目前与平常相当",
    so_far_below: "目前落后多数",
    weighing: "什么加分，什么减分",
    score_hint: "只看数字，与品牌的工具所见相同；不代表有任何问题。",
    lowers: "减分项",
    nothing_lowers: "没有减分项。",
    lifts: "加分项",
    lifts_hint: "近 30 天，同层级同类目前四分之一的数据",
    nothing_lifts: "目前没有进入同类前四分之一的数据。",
    no_peers: "暂无同类创作者的数据。",
    remarks: "值得知道",
    sides: "你看到的与别人看到的",
    you_see: "你看到",
    brands_see: "认证品牌看到",
    everyone_sees: "任何人看到",
    single_notes: "单篇阅读数据",
    days_with_data: "有数据的天数",
    active_followers: "活跃粉丝（28 天）",
    is_shown: "可见",
    key_figure: "数据",
    summary: "合计",
    sum_hint: "粉丝数为相加之和，关注多位创作者的人会重复计算；中位数与比率不能相加，故不合计。",
    creators: "创作者",
    notes_30: "30 天笔记数",
    sort: "排序",
    not_on_roster: "不在你的名单里",
    not_on_roster_hint: "只有接受邀请的创作者能在这里打开；其他人可看公开主页。",
    to_roster: "返回名单",
    mcn_sees: "你代理这位创作者，能看到其本人看到的一切，不受公开设置限制。",
    hidden: |fields| format!("已隐藏：{fields}。"),
    to_tier: |tier| format!("距{tier}"),
    to_badge: |n| format!("距品牌合作人（超过 {n} 粉丝）"),
    badge_reached: |n| format!("已超过品牌合作人所需的 {n} 粉丝。"),
    missing: |missing, goal| format!("还差 {missing}，目标 {goal}"),
    about_when: |date, rate| format!("按每天 {rate}，约在 {date}"),
    far: |rate| format!("按每天 {rate}，需两年以上"),
    by_scheme: |scheme| format!("层级方案：{scheme}。"),
    notes_of_day: |n| {
        if n == 0 {
            "没有笔记".to_owned()
        } else {
            format!("{n} 篇笔记")
        }
    },
    gained_followers: |n| format!("粉丝 {n}"),
    missing_days: |n| format!("有 {n} 天没有数据。"),
    after_hours: |reads, hours| format!("{hours} 小时 {reads} 阅读"),
    tile_summary: |reads, hours, band| match band {
        Some([p25, median, p75]) => {
            format!("{hours} 小时阅读 {reads}；同类同期中位数 {median}，中间一半 {p25} 至 {p75}")
        }
        None => format!("{hours} 小时阅读 {reads}"),
    },
    middle_half: |p25, p75| format!("{p25}–{p75}"),
    out_of_100: |n| format!("/100 · {n} 篇"),
    too_few_notes: |n, needed| {
        format!("90 天内 {n} 篇笔记，评分至少需要 {needed} 篇。这不是扣分，只是可看的太少。")
    },
    better_than: |percent, n| format!("优于 {n} 位同类中的 {percent}%"),
    advice: rules::advice,
    weekday: |day| {
        ["一", "二", "三", "四", "五", "六", "日"]
            .get(day)
            .copied()
            .unwrap_or_default()
    },
    metric: rules::metric,
    tier_count: |tier, n| format!("{tier} {n} 位"),
    unknown_followers: |n| format!("{n} 位未知"),
};
