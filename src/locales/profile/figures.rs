//! The figures' names and formulas, and what practitioners say of their values.

use crate::state::figures::Name;

/// What is said of a figure's values, and whose words it is.
type Said = &'static [(&'static str, &'static str)];

/// 中文名。
pub const fn name_zh(name: Name) -> &'static str {
    match name {
        Name::Reads => "阅读中位数",
        Name::Interactions => "互动中位数",
        Name::ErByReads => "互动率（阅读）",
        Name::Cpe => "CPE",
        Name::ViralRate => "爆文率",
        Name::Growth => "涨粉",
        Name::Impressions => "曝光中位数",
        Name::Likes => "点赞中位数",
        Name::Collects => "收藏中位数",
        Name::Comments => "评论中位数",
        Name::Shares => "分享中位数",
        Name::ReadRate => "阅读率",
        Name::ErByFollowers => "互动率（粉丝）",
        Name::Reach => "阅读 / 粉丝",
        Name::Completion => "视频完播率",
        Name::ThreeSeconds => "图文 3 秒阅读率",
        Name::Ppp => "合作 / 日常互动",
        Name::CooperationShare => "合作笔记占比",
        Name::Cpm => "CPM",
        Name::Cpr => "CPR",
        Name::FairPrice => "合理价",
        Name::ActiveFollowers => "活跃粉丝占比",
    }
}

/// The name.
pub const fn name_en(name: Name) -> &'static str {
    match name {
        Name::Reads => "Median reads",
        Name::Interactions => "Median interactions",
        Name::ErByReads => "ER by reads",
        Name::Cpe => "CPE",
        Name::ViralRate => "Viral rate",
        Name::Growth => "Follower growth",
        Name::Impressions => "Median impressions",
        Name::Likes => "Median likes",
        Name::Collects => "Median collects",
        Name::Comments => "Median comments",
        Name::Shares => "Median shares",
        Name::ReadRate => "Read rate",
        Name::ErByFollowers => "ER by followers",
        Name::Reach => "Reads / followers",
        Name::Completion => "Video completion",
        Name::ThreeSeconds => "Picture 3 s reads",
        Name::Ppp => "Sponsored / daily",
        Name::CooperationShare => "Sponsored share",
        Name::Cpm => "CPM",
        Name::Cpr => "CPR",
        Name::FairPrice => "Fair price",
        Name::ActiveFollowers => "Active followers",
    }
}

/// 算法。
pub const fn formula_zh(name: Name) -> &'static str {
    match name {
        Name::Reads => "窗口内各篇笔记阅读数的中位数。一篇爆文会抬高平均数，中位数不会。",
        Name::Impressions => "窗口内各篇笔记曝光数的中位数。",
        Name::Likes => "窗口内各篇笔记点赞数的中位数。",
        Name::Collects => "窗口内各篇笔记收藏数的中位数。",
        Name::Comments => "窗口内各篇笔记评论数的中位数。",
        Name::Shares => "窗口内各篇笔记分享数的中位数。分享不计入互动。",
        Name::Interactions => "每篇的点赞 + 收藏 + 评论，取各篇的中位数。",
        Name::ErByReads => "每篇的互动 ÷ 阅读，取各篇的中位数。",
        Name::ErByFollowers => "每篇的互动 ÷ 粉丝数，取各篇的中位数。",
        Name::ReadRate => "每篇的阅读 ÷ 曝光，取各篇的中位数。",
        Name::Reach => "阅读中位数 ÷ 粉丝数。",
        Name::Completion => "播放到结尾的比例，取各篇视频的中位数。",
        Name::ThreeSeconds => "停留超过 3 秒的阅读占比，取各篇图文的中位数。",
        Name::ViralRate => "互动不少于 1,000 的笔记 ÷ 互动已知的笔记。",
        Name::Growth => "窗口内首尾两个有粉丝数的日子之差；掉粉为负。",
        Name::Ppp => "合作笔记的互动中位数 ÷ 日常笔记的互动中位数。n 取两者中较少的一方。",
        Name::CooperationShare => "合作笔记 ÷ 知道是否合作的笔记。",
        Name::Cpm => "报价 ×（1 + 服务费）÷ 曝光中位数 × 1,000。",
        Name::Cpr => "报价 ×（1 + 服务费）÷ 阅读中位数。",
        Name::Cpe => "报价 ×（1 + 服务费）÷ 互动中位数。",
        Name::FairPrice => "粉丝数 × 0.1 + 平均互动 × 0.5；爆文率达到 20% 时再 × 1.2。",
        Name::ActiveFollowers => "近 28 天活跃过的粉丝 ÷ 粉丝数，由来源给出。",
    }
}

/// How it is made.
pub const fn formula_en(name: Name) -> &'static str {
    match name {
        Name::Reads => {
            "The median of the notes' reads. One viral note lifts a mean; it does not lift a median."
        }
        Name::Impressions => "The median of the notes' impressions.",
        Name::Likes => "The median of the notes' likes.",
        Name::Collects => "The median of the notes' collects.",
        Name::Comments => "The median of the notes' comments.",
        Name::Shares => "The median of the notes' shares. They do not count as interactions.",
        Name::Interactions => "Likes + collects + comments of a note; the median over the notes.",
        Name::ErByReads => "Interactions ÷ reads of a note; the median over the notes.",
        Name::ErByFollowers => "Interactions of a note ÷ followers; the median over the notes.",
        Name::ReadRate => "Reads ÷ impressions of a note; the median over the notes.",
        Name::Reach => "Median reads ÷ followers.",
        Name::Completion => "Share of plays that reached the end; the median over the videos.",
        Name::ThreeSeconds => {
            "Share of reads longer than three seconds; the median over the picture notes."
        }
        Name::ViralRate => {
            "Notes with at least 1,000 interactions ÷ notes whose interactions are known."
        }
        Name::Growth => {
            "The difference between the first and the last day of the window that know the followers; a loss is negative."
        }
        Name::Ppp => {
            "Median interactions of sponsored notes ÷ median interactions of daily ones. n is that of the smaller group."
        }
        Name::CooperationShare => "Sponsored notes ÷ notes of which it is known.",
        Name::Cpm => "Quote × (1 + fee) ÷ median impressions × 1,000.",
        Name::Cpr => "Quote × (1 + fee) ÷ median reads.",
        Name::Cpe => "Quote × (1 + fee) ÷ median interactions.",
        Name::FairPrice => {
            "Followers × 0.1 + mean interactions × 0.5; × 1.2 from a viral rate of 20% on."
        }
        Name::ActiveFollowers => {
            "Followers active in the last 28 days ÷ followers, as the source gives it."
        }
    }
}

/// 业内说法。
pub const fn folklore_zh(name: Name) -> Said {
    match name {
        Name::ErByReads => &[("市场 3–5%，5–8% 良好，8% 以上为爆款", "从业者博客")],
        Name::ReadRate => &[("大约 10%", "行业媒体")],
        Name::ViralRate => &[
            ("平均 5–8%，超过 20% 算成功", "行业媒体"),
            ("小爆文 ≥ 1 千，大爆文 ≥ 1 万，超级爆文 ≥ 10 万", "行业媒体"),
        ],
        Name::Cpr => &[("低于 ¥1 良好，低于 ¥0.5 优秀", "行业媒体")],
        Name::Cpe => &[("低于 ¥10 良好，低于 ¥5 优秀", "行业媒体")],
        Name::Ppp => &[("低于 0.5，读者对广告不买账", "数据商的提法")],
        Name::CooperationShare => &[("超过 40% 会伤小号", "从业者博客")],
        Name::FairPrice => &[
            (
                "这条算法本身：新手（不超过 3 次合作）× 0.8，复杂视频 × 1.3",
                "从业者博客",
            ),
            ("图文报价约为每粉 ¥0.03–0.20", "我们的推断"),
            ("视频报价比图文高 30–100%", "从业者博客"),
        ],
        Name::ErByFollowers => &[("10 万粉以下，长期低于 3% 值得看一眼", "从业者博客")],
        _ => &[],
    }
}

/// What practitioners say.
pub const fn folklore_en(name: Name) -> Said {
    match name {
        Name::ErByReads => &[(
            "Market 3–5%, good 5–8%, a hit from 8%",
            "practitioners' blogs",
        )],
        Name::ReadRate => &[("About 10%", "trade press")],
        Name::ViralRate => &[
            ("Average 5–8%, success above 20%", "trade press"),
            (
                "Viral from 1,000 interactions, big from 10,000, super from 100,000",
                "trade press",
            ),
        ],
        Name::Cpr => &[("Good below ¥1, excellent below ¥0.5", "trade press")],
        Name::Cpe => &[("Good below ¥10, excellent below ¥5", "trade press")],
        Name::Ppp => &[(
            "Below 0.5, readers turn away from advertising",
            "a vendor's idea",
        )],
        Name::CooperationShare => &[("Above 40% it hurts small accounts", "practitioners' blogs")],
        Name::FairPrice => &[
            (
                "The rule itself: newcomers (3 deals at most) × 0.8, a complex video × 1.3",
                "practitioners' blogs",
            ),
            (
                "A picture note's quote is ¥0.03–0.20 per follower",
                "our inference",
            ),
            (
                "A video costs 30–100% more than a picture note",
                "practitioners' blogs",
            ),
        ],
        Name::ErByFollowers => &[(
            "Below 100k followers, less than 3% for long needs a look",
            "practitioners' blogs",
        )],
        _ => &[],
    }
}
