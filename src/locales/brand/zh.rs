//! 简体中文。

use hongbang_domain::tier::Preset;

use super::BrandTexts;

/// The texts.
pub const TEXTS: BrandTexts = BrandTexts {
    title: "品牌设置",
    hint: "本浏览器如何划分层级、计算成本。仅保存在本浏览器，不告诉任何人。",
    scheme: "按粉丝数划分层级",
    own: "自定义",
    source: "来源",
    own_hint: "填写各层级的最低粉丝数，留空即不设该层级；可写 8万 或 80k。",
    fee: "平台服务费",
    fee_hint: "计算成本时加在报价上；默认 10%（行业媒体）。",
    fee_trouble: "请填 0 到 100 之间的百分比。",
    empty: "至少填写一个层级。",
    not_a_number: "这不是有效的粉丝数。",
    zero: "层级至少从 1 个粉丝开始。",
    not_falling: "该层级的下限必须低于上一层级。",
    not_kept: "尚未保存：仍按之前的层级划分。",
    kept: "已保存在本浏览器",
    reset: "恢复默认",
    is_reset: "已恢复默认。",
    preset: |preset| match preset {
        Preset::Brief2019 => ("品牌合作人方案（2019）", "产品说明，2019 年数据"),
        Preset::Xinhong => ("新红", "数据服务商"),
        Preset::Agency => ("代理商常用", "代理商博客，民间说法，但不少报价照此书写"),
        Preset::HypeAuditor => ("HypeAuditor", "数据服务商，其 macro 即此处的头部"),
    },
    from: |tier, n| format!("{tier} ≥ {n}"),
};
