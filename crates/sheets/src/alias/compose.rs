//! Fields that headers name by words put together: `小红书_视频笔记_官方报价`, `商业笔记阅读量中位数`.

use crate::field::Field;

/// How sure that is.
const SURE: f32 = 0.8;

/// How sure a figure of pictures or of videos alone is for both.
const OF_ONE_KIND: f32 = 0.5;

/// The field that the words of a header make, how sure that is, and the words.
pub(super) fn field(key: &str) -> Option<(Field, f32, String)> {
    age(key)
        .map(|(field, class)| (field, SURE, class.to_owned()))
        .or_else(|| quote(key))
        .or_else(|| median(key))
}

/// The first of `words` in a header.
fn word<'w>(key: &str, words: &[&'w str]) -> Option<&'w str> {
    words.iter().copied().find(|word| key.contains(word))
}

const PICTURE: &[&str] = &["图文", "图片", "picture", "image", "photo"];
const VIDEO: &[&str] = &["视频", "video"];

/// A quote is a price of one kind of note, and nothing that is worked out of it.
fn quote(key: &str) -> Option<(Field, f32, String)> {
    const PRICE: &[&str] = &[
        "报价",
        "价格",
        "刊例",
        "一口价",
        "官方价",
        "平台价",
        "报备价",
        "price",
        "quote",
    ];
    const NOT: &[&str] = &[
        "单价",
        "cpm",
        "cpe",
        "cpc",
        "cpv",
        "cpr",
        "预估",
        "返",
        "折",
        "是否",
        "有无",
        "有对号",
        "对号",
        "非报备",
        "水下",
        "阅读",
        "互动",
        "曝光",
        "占比",
        "涨",
        "授权",
        "投流",
        "直播",
        "挂车",
        "改编",
        "历史",
        "变化",
        "区间",
        "范围",
        "说明",
        "备注",
        "per",
        "average",
        "平均",
        "最低",
        "最高",
        "更新",
        "时间",
    ];
    let price = word(key, PRICE)?;
    let field = match (word(key, PICTURE), word(key, VIDEO)) {
        (Some(kind), None) => (Field::PictureQuote, kind),
        (None, Some(kind)) => (Field::VideoQuote, kind),
        _ => return None,
    };
    let (field, kind) = field;
    word(key, NOT)
        .is_none()
        .then(|| (field, SURE, [kind, price].join(" ")))
}

/// A median of daily or of cooperation notes.
fn median(key: &str) -> Option<(Field, f32, String)> {
    const MEDIAN: &[&str] = &["中位", "median", "midnum"];
    const COOPERATION: &[&str] = &[
        "合作",
        "商业",
        "报备",
        "商单",
        "推广",
        "coop",
        "sponsored",
        "business",
    ];
    const TOPICS: &[(&[&str], Field, Option<Field>)] = &[
        (
            &["阅读", "观看", "播放", "read", "click", "view"],
            Field::Reads,
            Some(Field::CooperationReads),
        ),
        (
            &["互动", "interaction", "engage"],
            Field::Interactions,
            Some(Field::CooperationInteractions),
        ),
        (&["曝光", "展现", "impression"], Field::Impressions, None),
    ];
    const NOT: &[&str] = &[
        "占比", "来源", "率", "rate", "ratio", "点赞", "收藏", "评论", "分享", "排名", "超",
        "同级", "同类", "单价", "粉丝", "fans", "cpm", "cpe", "cpc", "完播", "时长", "秒",
    ];
    let median = word(key, MEDIAN).filter(|_| word(key, NOT).is_none())?;
    let mut topics = TOPICS
        .iter()
        .filter_map(|(words, daily, cooperation)| Some((word(key, words)?, daily, cooperation)));
    let (topic, daily, cooperation) = topics.next().filter(|_| topics.next().is_none())?;
    let of = word(key, COOPERATION);
    let field = match of {
        Some(_) => (*cooperation)?,
        None => *daily,
    };
    let is_of_one_kind = word(key, PICTURE).is_some() != word(key, VIDEO).is_some();
    let confidence = if is_of_one_kind { OF_ONE_KIND } else { SURE };
    let words = [of.unwrap_or_default(), topic, median].join(" ");
    Some((field, confidence, words.trim().to_owned()))
}

/// A class of ages. Classes that are cut otherwise are none of ours.
fn age(key: &str) -> Option<(Field, &'static str)> {
    const NOT: &[&str] = &[
        "最多",
        "主要",
        "最高",
        "男",
        "女",
        "达人",
        "博主",
        "平均",
        "占比top",
    ];
    let said = ["粉丝", "年龄", "age", "岁", "fans", "followers", "受众"];
    if word(key, NOT).is_some() {
        return None;
    }
    let digits: String = key
        .chars()
        .filter(|char| char.is_ascii_digit() || matches!(char, '<' | '>' | '+'))
        .collect();
    let is_below = word(key, &["以下", "小于", "under", "below"]).is_some();
    let is_above = word(key, &["以上", "大于", "over", "above"]).is_some();
    let is_said = word(key, &said).is_some() || is_below || is_above;
    match digits.as_str() {
        "<18" => Some((Field::AgeUnder18, "<18")),
        "18" if is_below && is_said => Some((Field::AgeUnder18, "<18")),
        "1824" if is_said => Some((Field::Age18To24, "18-24")),
        "2534" if is_said => Some((Field::Age25To34, "25-34")),
        "3544" if is_said => Some((Field::Age35To44, "35-44")),
        ">44" | ">45" | "45+" | "44+" => Some((Field::AgeOver44, ">44")),
        "44" | "45" if is_above && is_said => Some((Field::AgeOver44, ">44")),
        _ => None,
    }
}
