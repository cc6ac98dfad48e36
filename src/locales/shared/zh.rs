//! 简体中文。

use hongbang_domain::shortlist::State;

use super::SharedTexts;

/// The texts.
pub const TEXTS: SharedTexts = SharedTexts {
    share: "分享",
    title: "分享名单",
    hint: "拿到链接的人不用登录就能看到名单的当前内容：标题、需求、创作者的公开数据和每位的进展。不含任何联系方式，也不含“不选”的创作者。",
    close: "关闭",
    make: "生成链接",
    works_for: "有效期",
    days: |n| format!("{n} 天"),
    shows_too: "还要展示",
    with_notes: "备注、理由和标签",
    with_notes_hint: "你和团队对每位创作者的看法",
    with_prices: "预算和约定价格",
    with_prices_hint: "需求里的预算，以及你填写的价格",
    made: "你的链接",
    made_once: "只显示这一次，请现在复制。服务器只保存它的指纹。",
    links: "有效的链接",
    no_links: "现在没有有效的链接。",
    link_times: |made, until| format!("{made}生成 · 有效至 {until}"),
    link_shows: |notes, prices| match (notes, prices) {
        (false, false) => "仅公开数据",
        (true, false) => "含备注",
        (false, true) => "含预算和价格",
        (true, true) => "含备注、预算和价格",
    },
    end: "停用",
    end_of: |until| format!("停用有效至 {until} 的链接"),
    ended: "链接已停用，任何人都打不开了。",
    full: |most| format!("同时有效的链接最多 {most} 个，请先停用一个。"),
    only_here: "这份名单还没有到服务器上",
    only_here_hint: "链接展示的是服务器上的内容。同步完成后就能分享。",
    behind: "最近的修改还没有到服务器上，同步后链接就会显示。",
    offline: "链接由服务器生成，联网后再试。",

    kind: "候选名单",
    by: |name| format!("来自 {name}"),
    as_of: |date| format!("更新于 {date}"),
    until: |date| format!("链接有效至 {date}"),
    public_only: "数据均为任何人可见的公开数据，取近 30 天中位数；不含联系方式。",
    data_between: |first, last| {
        if first == last {
            format!("数据截至 {first}")
        } else {
            format!("数据截至 {first} 至 {last}，因人而异")
        }
    },
    print: "打印",
    brief: "合作需求",
    target: "目标人群",
    women: |share| format!("女性 {share}"),
    aged: |ages| format!("年龄 {ages}"),
    living: |tiers| format!("城市 {tiers}"),
    liking: |interests| format!("兴趣 {interests}"),
    and: "、",
    keywords: "关键词",
    budget: "预算",
    dates: "档期",
    between: |first, last| match (first, last) {
        (Some(first), Some(last)) if first == last => first.to_owned(),
        (Some(first), Some(last)) => format!("{first} 至 {last}"),
        (Some(first), None) => format!("{first} 起"),
        (None, Some(last)) => format!("{last} 前"),
        (None, None) => String::new(),
    },
    creators: "创作者",
    gone: |n| format!("其中 {n} 位已不在这里"),
    followers: "粉丝合计",
    interactions: "互动合计（每人一篇）",
    interactions_hint: "各位创作者近 30 天互动中位数之和",
    prices: "约定价格合计",
    known_of: |known, all| format!("已知 {known} / {all} 位"),
    tiers: "层级构成",
    empty: "名单上还没有人",
    empty_hint: "“不选”的创作者不会显示。",
    state: |state| match state {
        State::ToReview => "待看",
        State::Shortlisted => "入选",
        State::Contacted => "已联系",
        State::Passed => "不选",
    },
    state_label: "状态",
    pinned: "置顶",
    vanished: "已不在这里",
    vanished_hint: "这位创作者的资料已移除，数据也一并移除了。",
    note: "备注",
    reason: "理由",
    tags: "标签",
    price: "约定价格",
    reads: "阅读中位数",
    not_valid: "这个链接无效",
    not_valid_hint: "链接可能不完整，也可能已经失效。请向发给你的人要一个新的。",
    made_with: "由红榜生成",
};
