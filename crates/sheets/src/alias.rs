//! From a header to what it may be: every name that tables out there give to a field.
//!
//! Headers are compared without case, width, spaces, brackets and punctuation; a unit is taken off
//! and remembered. A name that is known counts fully; else the words in it are looked at (picture or
//! video, quote; cooperation or daily, reads, median), and at last a known name within it.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::field::{Field, Rows, Unit};
use crate::mapping::Reason;

mod compose;
mod key;
mod names;

pub use key::Key;

/// A field that a header may mean.
#[derive(Debug, Clone, PartialEq)]
pub struct Claim {
    /// Which.
    pub field: Field,
    /// How sure that is, 0–1.
    pub confidence: f32,
    /// Why.
    pub reason: Reason,
}

/// What a header says.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Said {
    /// What it may mean, the likeliest first.
    pub claims: Vec<Claim>,
    /// The unit that it names.
    pub unit: Option<Unit>,
    /// Whether it speaks of a cost, which is no quote.
    pub is_cost: bool,
}

/// How sure a name is that also means other things.
const LIKELY: f32 = 0.6;

/// What stands in brackets and is no unit takes that much off.
const ASIDE: f32 = 0.95;

/// How much is left of a name that stands in a group which adds nothing to it.
const IN_GROUP: f32 = 0.85;

/// Groups that make another thing of what is in them.
const OTHER_GROUPS: &[&str] = &[
    "合作", "商业", "报备", "商单", "推广", "竞品", "同级", "同类", "平均", "均值", "最高", "最低",
    "预估", "目标", "历史", "男", "增", "变化",
];

/// Quotes for something other than a note that is reported to the platform.
const OTHER_QUOTES: &[&str] = &["非", "水下", "授权", "投流", "直播", "改编", "挂车", "返"];

/// Figures of another span than 30 days.
const OTHER_SPAN: f32 = 0.6;

/// The known names, without case and signs.
static NAMES: LazyLock<BTreeMap<String, Vec<(Field, f32)>>> = LazyLock::new(|| {
    let mut names: BTreeMap<String, Vec<(Field, f32)>> = BTreeMap::new();
    let mut add = |name: &str, field: Field, confidence: f32| {
        let of = names.entry(Key::of(name).whole().to_owned()).or_default();
        if !of.iter().any(|(known, _)| *known == field) {
            of.push((field, confidence));
        }
    };
    for field in Field::ALL {
        add(field.zh(), *field, 1.0);
        add(field.en(), *field, 1.0);
    }
    for (table, confidence) in [(names::SURE, 1.0), (names::LIKELY, LIKELY)] {
        for (field, words) in table {
            for word in words.split('|') {
                add(word, *field, confidence);
            }
        }
    }
    names
});

/// Other platforms: their numbers are not this one's.
const ELSEWHERE: &[&str] = &[
    "抖音",
    "微博",
    "b站",
    "bilibili",
    "快手",
    "视频号",
    "公众号",
    "知乎",
    "douyin",
    "weibo",
    "tiktok",
    "instagram",
    "youtube",
    "facebook",
    "全网",
    "全平台",
    "淘宝",
    "京东",
];

/// What makes a header one of a cost.
const COST: &[&str] = &[
    "成本",
    "底价",
    "采购价",
    "结算价",
    "进价",
    "costprice",
    "netcost",
];

/// What a header says, by itself and whole: fast, for finding where the header is.
#[must_use]
pub fn known(header: &str) -> Said {
    let key = Key::of(header);
    let unit = key.unit();
    let has = |words: &[&str]| words.iter().any(|word| key.whole().contains(word));
    if has(COST) || key.whole() == "cost" {
        return Said {
            unit,
            is_cost: true,
            ..Said::default()
        };
    }
    let mut claims = Vec::new();
    if !has(ELSEWHERE) {
        claims = names(&key);
        let composed = compose::field(key.whole()).filter(|_| claims.is_empty());
        claims.extend(composed.map(|(field, confidence, alias)| Claim {
            field,
            confidence,
            reason: Reason::PartOfHeader { alias },
        }));
    }
    for claim in &mut claims {
        if is_of_other_span(key.whole()) && claim.field.rows() == Some(Rows::Creators) {
            claim.confidence *= OTHER_SPAN;
        }
    }
    Said {
        claims,
        unit,
        is_cost: false,
    }
}

/// What a header says, also where a known name is a part of it.
#[must_use]
pub fn of(header: &str) -> Said {
    let mut said = known(header);
    if said.claims.is_empty() && !said.is_cost {
        let inner = behind_group(header);
        said.unit = said.unit.or(inner.unit);
        said.claims = inner.claims;
        for claim in &mut said.claims {
            claim.confidence *= IN_GROUP;
        }
    }
    if said.claims.is_empty() && !said.is_cost {
        let key = Key::of(header);
        if !ELSEWHERE.iter().any(|word| key.whole().contains(word)) {
            said.claims.extend(part(key.whole()));
        }
    }
    said
}

/// What a header says behind the group that it is in (`达人信息_所在地`), where that only says where
/// things are. Names of programs (`video_url`) have no groups.
#[must_use]
pub fn behind_group(header: &str) -> Said {
    let Some((group, name)) = header.rsplit_once('_').filter(|(_, name)| !name.is_ascii()) else {
        return Said::default();
    };
    let key = Key::of(group);
    let is_else = |words: &[&str]| words.iter().any(|word| key.whole().contains(word));
    if is_else(ELSEWHERE) || is_else(COST) || is_else(OTHER_GROUPS) {
        return Said::default();
    }
    let mut said = known(name);
    // `图文` alone may be a quote; of `日常笔记` it is none.
    let is_quote = |field| matches!(field, Field::PictureQuote | Field::VideoQuote);
    said.claims
        .retain(|claim| claim.confidence > LIKELY || !is_quote(claim.field));
    for claim in &mut said.claims {
        claim.reason = Reason::PartOfHeader {
            alias: name.to_owned(),
        };
    }
    said
}

/// What is known by that name: with what stands in brackets; without it, where it only explains; and
/// without its unit.
fn names(key: &Key) -> Vec<Claim> {
    let is_else = |words: &[&str]| words.iter().any(|word| key.aside().contains(word));
    let only_explains = !is_else(OTHER_GROUPS) && !is_else(OTHER_QUOTES);
    let forms = [
        (key.whole(), 1.0),
        (key.bare(), ASIDE),
        (key.unitless(), ASIDE),
    ];
    let found = forms
        .iter()
        .take(if only_explains { forms.len() } else { 1 })
        .find_map(|(name, times)| Some((NAMES.get(*name)?, times)));
    let Some((fields, times)) = found else {
        return Vec::new();
    };
    fields
        .iter()
        .map(|(field, confidence)| Claim {
            field: *field,
            confidence: confidence * times,
            reason: Reason::Header,
        })
        .collect()
}

/// Figures of 90 days are not those of 30, and are better than none.
fn is_of_other_span(key: &str) -> bool {
    [
        "90天", "90日", "60天", "近7天", "近7日", "半年", "90d", "一年", "去年", "上月",
    ]
    .iter()
    .any(|span| key.contains(span))
}

/// Beside a known name, these mean that the header is about something else.
const ABOUT_ELSE: &[&str] = &[
    "占比",
    "比例",
    "率",
    "来源",
    "单价",
    "cpm",
    "cpe",
    "cpc",
    "cpv",
    "预估",
    "排名",
    "排行",
    "增",
    "涨",
    "均",
    "平均",
    "总",
    "最",
    "是否",
    "有无",
    "评估",
    "等级",
    "级别",
    "评级",
    "评分",
    "有对号",
    "超",
    "高于",
    "低于",
    "同比",
    "环比",
    "变化",
    "活跃",
    "水粉",
    "男",
    "女",
    "流失",
    "中位",
    "品牌",
    "竞品",
    "其他",
    "历史",
    "目标",
    "要求",
    "备注",
    "说明",
    "情况",
    "截图",
    "预期",
    "保底",
    "新",
    "取关",
    "区间",
    "范围",
    "量级",
    "类",
    "阅读",
    "互动",
    "头像",
    "封面",
    "数据",
    "性质",
    "ratio",
    "rate",
    "avg",
    "average",
    "mean",
    "total",
    "max",
    "min",
    "growth",
    "per",
    "type",
    "level",
    "count",
    "id",
    "url",
    "link",
    "time",
    "链接",
    "地址",
    "时间",
    "标签",
    "关键词",
    "话题",
    "图文",
    "视频",
];

/// The shortest known name that tells within a longer header, characters: Chinese, Latin.
const SHORTEST: (usize, usize) = (3, 6);

/// The longest known name within a header.
fn part(key: &str) -> Option<Claim> {
    let long = |name: &str| {
        let least = if name.is_ascii() {
            SHORTEST.1
        } else {
            SHORTEST.0
        };
        name.chars().count() >= least
    };
    let (name, field) = NAMES
        .iter()
        .filter(|(name, _)| long(name) && key.contains(name.as_str()))
        .filter_map(|(name, fields)| {
            let (field, _) = fields.iter().find(|(_, confidence)| *confidence >= 1.0)?;
            let rest = key.replacen(name.as_str(), " ", 1);
            let mut words = ABOUT_ELSE.iter().chain(OTHER_GROUPS).chain(OTHER_QUOTES);
            let is_else = words.any(|word| rest.contains(word));
            (!is_else).then_some((name, *field))
        })
        .max_by_key(|(name, _)| name.chars().count())?;
    let share = name.chars().count() as f32 / key.chars().count().max(1) as f32;
    Some(Claim {
        field,
        confidence: 0.4 + 0.4 * share,
        reason: Reason::PartOfHeader {
            alias: name.clone(),
        },
    })
}

/// Headers of columns that are no field: they tell that a row is a header, and no more.
#[must_use]
pub fn is_usual(header: &str) -> bool {
    names::USUAL
        .split('|')
        .any(|word| word == Key::of(header).whole())
}

#[cfg(test)]
mod tests;
