//! 简体中文。

use hongbang_domain::authenticity::{Clue, Rule};

use super::{AssessedTexts, Counted, counted, figure, quoted};
use crate::locales::L10n;

/// The texts.
pub static TEXTS: AssessedTexts = AssessedTexts {
    title: "真实性",
    of_hundred: "/ 100",
    notes: |n| format!("{n} 篇笔记"),
    insufficient: "数据不足",
    insufficient_hint: |n, least| format!("近 90 天只有 {n} 篇笔记，至少 {least} 篇才给分。"),
    look: "值得看一眼",
    worth_knowing: "仅供了解",
    nothing: "没有需要看一眼的地方。",
    fine: |n| format!("{n} 项如常"),
    fine_more: |n| format!("还有 {n} 项如常"),
    unstriking: "没有异常",
    unknown: |n| format!("{n} 项无法判断"),
    rule: |rule| match rule {
        Rule::Engagement => "互动率与同行",
        Rule::Reach => "阅读与粉丝",
        Rule::CommentRatio => "评论与点赞之比",
        Rule::CollectRatio => "收藏与点赞之比",
        Rule::ReadSpikes => "阅读与互动是否同步",
        Rule::OneHit => "互动是否集中在一篇",
        Rule::TooEven => "各篇互动的起伏",
        Rule::FollowerJumps => "粉丝突增",
        Rule::FollowersPerLike => "涨粉与点赞之比",
        Rule::FollowerLoss => "单日掉粉",
        Rule::LikeSurges => "点赞的节奏",
        Rule::CopiedComments => "评论重复度",
        Rule::SamePeople => "评论者重复度",
        Rule::CommentBursts => "评论的时间分布",
        Rule::ActiveFollowers => "活跃粉丝占比",
        Rule::PaidPerformance => "合作与日常互动之比",
        Rule::CooperationShare => "合作笔记占比",
        Rule::LowEngagement => "粉丝互动率",
        Rule::Plausibility => "关注、获赞与粉丝",
    },
    needs: |rule| match rule {
        Rule::Engagement => "需要阅读或粉丝数，以及互动",
        Rule::Reach => "需要阅读与粉丝数",
        Rule::CommentRatio => "需要评论与点赞",
        Rule::CollectRatio => "需要收藏与点赞",
        Rule::ReadSpikes => "需要至少 5 篇笔记的阅读",
        Rule::OneHit => "需要近 30 天至少 8 篇笔记",
        Rule::TooEven => "需要至少 8 篇满三天的笔记",
        Rule::FollowerJumps => "需要两周以上每天的粉丝数",
        Rule::FollowersPerLike => "需要 30 天每天的粉丝与点赞",
        Rule::FollowerLoss => "需要连续两天的粉丝数",
        Rule::LikeSurges => "需要至少 3 篇笔记的首 24 小时",
        Rule::CopiedComments | Rule::SamePeople | Rule::CommentBursts => "需要足够多的评论",
        Rule::ActiveFollowers => "需要来源给出活跃粉丝",
        Rule::PaidPerformance => "合作与日常笔记各需要几篇",
        Rule::CooperationShare => "需要知道哪些是合作笔记",
        Rule::LowEngagement => "需要互动与粉丝数",
        Rule::Plausibility => "需要粉丝数，以及关注数或获赞",
    },
    clue,
    rests_on: |rule, n| match counted(rule) {
        Counted::Notes => format!("依据 {n} 篇"),
        Counted::Days => format!("依据 {n} 天"),
        Counted::Comments => format!("依据 {n} 条评论"),
        Counted::Account => "依据账号现状".to_owned(),
    },
    weight: |share| format!("权重 {share}"),
    informs: "不影响得分",
    see_note: "看这篇",
    set_aside: "不计入…",
    set_aside_rule: |rule| format!("不计入：{rule}"),
    reason: "理由",
    reason_hint: "写下原因才能不计入。只保存在这个浏览器里。",
    keep: "保存",
    cancel: "取消",
    aside: |reason| format!("你已不计入：{reason}"),
    undo: "重新计入",
    all_rests_on: |notes, days, comments| {
        format!("依据近 90 天的 {notes} 篇笔记、{days} 天数据、{comments} 条评论。")
    },
    launches_kept: "首 24 小时没有分享，不计入。",
    no_peers: "没有取到同行数据，改用固定的界限。",
    folklore: "规则与界限来自业内说法，平台没有公布过；分数提示哪里值得看一眼，不是结论。",
};

fn clue(l: L10n, rule: Rule, clue: &Clue) -> String {
    let figure = |value: f64| figure(l, rule, value);
    match clue {
        Clue::Standing {
            value,
            percentile,
            peers,
        } => format!(
            "{}，高于 {}% 的同行（{peers} 位）",
            figure(*value),
            percentile.round()
        ),
        Clue::Range { value, low, high } => {
            let what = match (rule, low, high) {
                (Rule::Plausibility, None, _) => "关注 ÷ 粉丝 ",
                (Rule::Plausibility, ..) => "获赞与收藏 ÷ 粉丝 ",
                (Rule::TooEven, ..) => "变异系数 ",
                _ => "",
            };
            let usual = match (low, high) {
                (Some(low), Some(high)) => {
                    format!("，通常在 {} 到 {} 之间", figure(*low), figure(*high))
                }
                (Some(low), None) => format!("，通常不低于 {}", figure(*low)),
                (None, Some(high)) => format!("，通常不超过 {}", figure(*high)),
                (None, None) => String::new(),
            };
            format!("{what}{}{usual}", figure(*value))
        }
        Clue::Note { value, usual, .. } => match rule {
            Rule::LikeSurges => format!(
                "首日点赞有 {} 在前两小时，阅读为 {}",
                figure(*value),
                figure(*usual)
            ),
            Rule::OneHit => format!("最高一篇互动 {}，平时 {}", figure(*value), figure(*usual)),
            _ => format!("一篇阅读 {}，平时 {}", figure(*value), figure(*usual)),
        },
        Clue::Followers {
            date,
            change,
            share,
        } => {
            let why = match rule {
                Rule::FollowerJumps => "，前后没有能解释的笔记",
                _ => "",
            };
            format!(
                "{} 起 {} 粉（{}）{why}",
                l.day(*date),
                l.signed(*change),
                l.percent(*share)
            )
        }
        Clue::Comments {
            matching,
            of,
            samples,
            ..
        } => {
            let said = match rule {
                Rule::SamePeople => format!("{of} 条评论中 {matching} 条出自反复出现的人"),
                Rule::CommentBursts => format!("{of} 条评论中 {matching} 条在一分钟内"),
                _ => format!("{of} 条评论中 {matching} 条近似或没有内容"),
            };
            let samples = quoted(samples, ("「", "」"), "");
            if samples.is_empty() {
                said
            } else {
                format!("{said}，如{samples}")
            }
        }
    }
}
