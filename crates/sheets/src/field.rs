//! What a column can be: the facts about creators and notes that sheets carry, and the ways in which
//! their numbers are written.

use serde::{Deserialize, Serialize};

/// What the rows of a sheet are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rows {
    /// A creator each.
    Creators,
    /// A note each.
    Notes,
}

/// How the values of a field are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Shape {
    /// Words.
    Text,
    /// A whole number: followers, reads.
    Count,
    /// Whole yuan.
    Money,
    /// A share of a whole, 0–1.
    Share,
    /// A moment, or a day.
    Time,
    /// An address of a profile or a note.
    Link,
    /// One of a few words: a gender, a kind of note.
    Choice,
    /// Words apart from each other: categories, tags.
    Words,
    /// Names with their shares: `1 广东 11.30%`, one a line or apart by commas.
    Shares,
    /// Seconds.
    Seconds,
}

macro_rules! fields {
    ($($(#[doc = $doc:literal])* $name:ident $rows:ident $shape:ident $zh:literal $en:literal),* $(,)?) => {
        /// A fact that a column may carry. Figures of creators are of the last 30 days where they
        /// have no other span; medians are of a note.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Field {
            $($(#[doc = $doc])* $name,)*
        }

        impl Field {
            /// Every field, in the order of a sheet that is written.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// How its values are read.
            #[must_use]
            pub const fn shape(self) -> Shape {
                match self { $(Self::$name => Shape::$shape,)* }
            }

            /// What it is of; `None` where it may be of either.
            #[must_use]
            pub const fn rows(self) -> Option<Rows> {
                match self { $(Self::$name => rows!($rows),)* }
            }

            /// Its header in a sheet that is written in Chinese.
            #[must_use]
            pub const fn zh(self) -> &'static str {
                match self { $(Self::$name => $zh,)* }
            }

            /// Its header in a sheet that is written in English.
            #[must_use]
            pub const fn en(self) -> &'static str {
                match self { $(Self::$name => $en,)* }
            }
        }
    };
}

macro_rules! rows {
    (Either) => {
        None
    };
    ($rows:ident) => {
        Some(Rows::$rows)
    };
}

fields! {
    /// The id that a creator has here.
    HongbangId Creators Text "红榜编号" "Hongbang ID",
    /// The name shown.
    Nickname Either Text "昵称" "Name",
    /// The platform's public number.
    RedId Either Text "小红书号" "Xiaohongshu number",
    /// The platform's internal id, 24 hexadecimal digits.
    UserId Either Text "用户ID" "User ID",
    /// The profile's address.
    ProfileUrl Either Link "主页链接" "Profile link",
    /// Followers.
    Followers Either Count "粉丝数" "Followers",
    /// Accounts that the creator follows.
    Following Creators Count "关注数" "Following",
    /// Likes and collects over the account's whole life.
    LikesAndCollects Creators Count "获赞与收藏" "Likes and collects",
    /// The stated gender.
    Gender Creators Choice "性别" "Gender",
    /// The creator's own words.
    Bio Creators Text "简介" "Bio",
    /// Where the creator is: a city, or else a region.
    Place Creators Text "所在地" "Location",
    /// The agency.
    Mcn Creators Text "机构" "MCN",
    /// Content categories, the main one first.
    Categories Creators Words "内容类目" "Categories",
    /// Free tags.
    Tags Creators Words "内容标签" "Tags",
    /// Quote for a picture note.
    PictureQuote Creators Money "图文报价" "Picture quote",
    /// Quote for a video note.
    VideoQuote Creators Money "视频报价" "Video quote",
    /// Notes of 30 days.
    Notes Creators Count "30天笔记数" "Notes in 30 days",
    /// Cooperation notes of 30 days.
    CooperationNotes Creators Count "合作笔记数" "Cooperation notes in 30 days",
    /// Median impressions.
    Impressions Creators Count "曝光中位数" "Median impressions",
    /// Median reads.
    Reads Creators Count "阅读中位数" "Median reads",
    /// Median interactions.
    Interactions Creators Count "互动中位数" "Median interactions",
    /// Median reads of cooperation notes.
    CooperationReads Creators Count "合作_阅读中位数" "Median reads, cooperation",
    /// Median interactions of cooperation notes.
    CooperationInteractions Creators Count "合作_互动中位数" "Median interactions, cooperation",
    /// Share of followers that were active in the last 28 days.
    ActiveFollowers Creators Share "活跃粉丝占比" "Active followers",
    /// Share of followers that are taken for fake by whoever made the sheet.
    FakeFollowers Creators Share "水粉丝占比" "Fake followers",
    /// Share of invitations answered within 48 hours.
    Response Creators Share "邀约48小时回复率" "Invitations answered in 48 h",
    /// Share of women in the audience.
    Female Creators Share "女性粉丝占比" "Female audience",
    /// Share of the audience under 18.
    AgeUnder18 Creators Share "粉丝年龄<18" "Audience aged under 18",
    /// Share of the audience aged 18 to 24.
    Age18To24 Creators Share "粉丝年龄18-24" "Audience aged 18–24",
    /// Share of the audience aged 25 to 34.
    Age25To34 Creators Share "粉丝年龄25-34" "Audience aged 25–34",
    /// Share of the audience aged 35 to 44.
    Age35To44 Creators Share "粉丝年龄35-44" "Audience aged 35–44",
    /// Share of the audience above 44.
    AgeOver44 Creators Share "粉丝年龄>44" "Audience aged over 44",
    /// What the audience is interested in.
    AudienceInterests Creators Shares "粉丝兴趣标签" "Audience interests",
    /// Where the audience is.
    AudiencePlaces Creators Shares "粉丝地域分布" "Audience places",
    /// The day up to which the row is complete.
    DataAt Creators Time "数据更新至" "Data until",
    /// A note's title.
    Title Notes Text "笔记标题" "Note title",
    /// A note's address.
    NoteUrl Notes Link "笔记链接" "Note link",
    /// The platform's id of a note.
    NoteId Notes Text "笔记ID" "Note ID",
    /// When it was published.
    PublishedAt Notes Time "发布时间" "Published",
    /// Picture or video.
    NoteKind Notes Choice "笔记类型" "Note kind",
    /// Whether it was paid for.
    Sponsored Notes Choice "是否合作" "Cooperation",
    /// Impressions.
    NoteImpressions Notes Count "曝光" "Impressions",
    /// Reads, or views of a video.
    NoteReads Notes Count "阅读" "Reads",
    /// Likes, collects, comments and shares together.
    NoteInteractions Notes Count "互动量" "Interactions",
    /// Likes.
    Likes Notes Count "点赞" "Likes",
    /// Collects.
    Collects Notes Count "收藏" "Collects",
    /// Comments.
    Comments Notes Count "评论" "Comments",
    /// Shares.
    Shares Notes Count "分享" "Shares",
    /// Followers gained by it.
    Follows Notes Count "涨粉" "Followers gained",
    /// Share of those who saw the cover and opened it.
    CoverClicks Notes Share "封面点击率" "Cover click rate",
    /// How long it is watched on average.
    WatchTime Notes Seconds "人均观看时长" "Average watch time",
}

/// How a column writes its numbers where a cell does not say it itself, as `1.2万` and `5.2%` do.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// As they are: 12,000 followers, 5,200 yuan; for shares, fractions of one: 0.052.
    #[default]
    One,
    /// Thousands: 12 is 12,000.
    Thousand,
    /// 万: 1.2 is 12,000.
    TenThousand,
    /// Per cent: 5.2 is 0.052.
    Percent,
}

impl Unit {
    /// The units that a shape may have, the usual one first; none where it has no number.
    #[must_use]
    pub const fn of(shape: Shape) -> &'static [Self] {
        match shape {
            Shape::Count | Shape::Money => &[Self::One, Self::TenThousand, Self::Thousand],
            Shape::Share => &[Self::Percent, Self::One],
            _ => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn headers_tell_fields_apart() {
        for headers in [Field::zh, Field::en] {
            let all: BTreeSet<_> = Field::ALL.iter().map(|field| headers(*field)).collect();
            assert_eq!(all.len(), Field::ALL.len());
        }
    }
}
