//! 简体中文。

use hongbang_domain::audience::Aspect;

use super::PortraitTexts;

/// The texts.
pub static TEXTS: PortraitTexts = PortraitTexts {
    title: "受众",
    unknown: "这个来源没有受众数据。",
    not_shared: "创作者没有分享受众数据。",
    gender: "性别",
    genders: ["女", "男"],
    age: "年龄",
    ages: ["18 岁以下", "18–24", "25–34", "35–44", "44 岁以上"],
    city_tier: "城市等级",
    city_tiers: ["一线", "新一线", "二线", "三线及以下"],
    cities: "主要城市",
    interests: "兴趣",
    listed: |share| format!("列出的部分合计 {share}"),
    part_unknown: "未知",
    wanted: "目标",
    no_more: "阅读粉丝与互动粉丝：来源没有给出，这里不作估计。",

    target: "品牌目标",
    target_hint: "想触达谁就选谁，没选的不影响匹配。只保存在这个浏览器里，对所有创作者生效。",
    no_target: "设定想触达的人群，看这位创作者的受众有多匹配。",
    set_target: "设定品牌目标",
    change_target: "修改品牌目标",
    women_share: "女性占比（%）",
    men_left: |share| format!("男性：{share}"),
    share_beyond: "占比只能在 0 到 100% 之间，已按最接近的值处理。",
    add_interest: "添加兴趣…",
    remove: |interest| format!("去掉{interest}"),
    clear: "清空",
    fit: "与品牌目标的匹配",
    fit_unknown: "目标涉及的数据都未知，无法判断。",
    aspect: |aspect| match aspect {
        Aspect::Gender => "性别",
        Aspect::Age => "年龄",
        Aspect::CityTier => "城市等级",
        Aspect::Interest => "兴趣",
    },
    women_beside: |own, wanted| format!("女性 {own}，目标 {wanted}"),
    matching: |inside, outside| format!("符合：{inside}；不在目标内：{outside}"),
    part: |name, share| format!("{name} {share}"),
    and: "、",
    none: "没有",
    measure: "匹配度 = 受众中符合目标的占比（性别：1 − 两个分布的总变差距离），各项取平均；未知的项不计入。",
};
