//! 创作者可以怎么做，以及指标的名称。

use hongbang_domain::authenticity::Rule;
use hongbang_domain::peers::Metric;

/// What one can do about what a rule saw.
pub fn advice(rule: Rule) -> &'static str {
    match rule {
        Rule::Engagement => {
            "每篇给读者一个参与的理由，首日回复评论；若是活动带来的异常流量，可向品牌说明。"
        }
        Rule::Reach => "老粉可能已不再关注：围绕仍在看的读者选题，保持稳定更新。",
        Rule::CommentRatio => "抽奖或关闭评论都会造成；多提真实问题，保持评论开放。",
        Rule::CollectRatio => "教程与清单类本就收藏更多，向品牌说明即可。",
        Rule::ReadSpikes => "付费投流常见这种情况：注明哪些投过流，并看看带来的是谁。",
        Rule::OneHit => "爆文是好事，但品牌看中位数：趁热跟进同类选题。",
        Rule::TooEven => "自然数据有起有伏：换换选题与发布时间。",
        Rule::FollowerJumps => "被他处提及也会如此：留下链接，便于向品牌说明。",
        Rule::FollowersPerLike => "互关与抽奖带来的粉丝不看内容，建议停用。",
        Rule::FollowerLoss => "平台清理账号或转换主题都可能造成；不扣分。",
        Rule::LikeSurges => "互赞群会造成这种曲线：让笔记自然传播。",
        Rule::CopiedComments => "要求复制一句话的抽奖会造成：请读者说自己的话，并清理垃圾评论。",
        Rule::SamePeople => "忠实读者很宝贵，互评群则不然：尝试触达更多人。",
        Rule::CommentBursts => "若在直播中号召过评论可作说明；否则看看是谁。",
        Rule::ActiveFollowers => "粉丝会老化：用新选题带来新粉丝。",
        Rule::PaidPerformance => "选择你本就会写的产品，用自己的方式表达。",
        Rule::CooperationShare => "在合作之间多发日常笔记；不扣分。",
        Rule::LowEngagement => "小账号靠与读者交流：多回复、多提问、按需求选题。",
        Rule::Plausibility => "少关注一些账号，保留旧笔记，让人更了解你。",
    }
}

/// A metric's name.
pub fn metric(metric: Metric) -> &'static str {
    match metric {
        Metric::Impressions => "曝光中位数",
        Metric::Reads => "阅读中位数",
        Metric::Interactions => "互动中位数",
        Metric::Likes => "点赞中位数",
        Metric::Collects => "收藏中位数",
        Metric::Comments => "评论中位数",
        Metric::Shares => "分享中位数",
        Metric::ErByReads => "互动率（阅读）",
        Metric::ErByFollowers => "互动率（粉丝）",
        Metric::ReadRate => "阅读率",
        Metric::CompletionRate => "完播率",
        Metric::ThreeSecondRate => "3 秒阅读率",
        Metric::ViralRate => "爆文率",
        Metric::Growth => "涨粉率",
        Metric::ReadsPerFollower => "阅读粉丝比",
        Metric::CommentsPerLike => "评赞比",
        Metric::CollectsPerLike => "藏赞比",
        Metric::ActiveFollowers => "活跃粉丝占比",
        Metric::Cpm => "千次曝光成本",
        Metric::Cpr => "单次阅读成本",
        Metric::Cpe => "单次互动成本",
    }
}
