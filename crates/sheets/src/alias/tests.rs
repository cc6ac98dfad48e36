use super::*;
use proptest::prelude::*;

/// What a header is taken for, in a sheet of such rows.
fn meant(header: &str, rows: Rows) -> Option<(Field, f32)> {
    of(header)
        .claims
        .into_iter()
        .filter(|claim| claim.field.rows().is_none_or(|of| of == rows))
        .max_by(|a, b| a.confidence.total_cmp(&b.confidence))
        .map(|claim| (claim.field, claim.confidence))
}

#[test]
fn the_headers_that_are_written_here_are_known_for_sure() {
    for field in Field::ALL {
        for header in [field.zh(), field.en()] {
            let said = known(header);
            let own = said.claims.iter().find(|claim| claim.field == *field);
            assert_eq!(own.map(|claim| claim.confidence), Some(1.0), "{header}");
            let rows = field.rows().unwrap_or(Rows::Creators);
            assert_eq!(meant(header, rows), Some((*field, 1.0)), "{header}");
        }
    }
}

#[test]
fn names_of_the_field_are_known() {
    use Field::*;
    for (field, headers) in [
        (
            Nickname,
            "达人昵称 博主昵称 昵称 达人名称 小红书昵称 小红书名称 name 用户名",
        ),
        (RedId, "小红书号 小红书ID redId 红薯号 RED_ID"),
        (UserId, "user_id userId 用户ID"),
        (ProfileUrl, "主页链接 小红书链接 达人主页 URL"),
        (
            Followers,
            "粉丝数 粉丝量 粉丝 粉丝(W) 粉丝（万） fans fansNum fansCount 粉丝数/万 粉丝数w 粉丝数量(个)",
        ),
        (LikesAndCollects, "赞藏 获赞与收藏 interaction 赞藏量"),
        (
            PictureQuote,
            "图文报价 图文价格 picturePrice 图文报价(RMB) 图文报价（万） 【图文】报价 图文报价(含税) 图文笔记官方一口价 报价_图文",
        ),
        (
            VideoQuote,
            "视频报价 videoPrice 视频原创刊例 视频60s以上报价 视频报价（元）",
        ),
        (
            Reads,
            "阅读中位数 日常_阅读中位数 clickMidNum 日常笔记_阅读量中位数",
        ),
        (Interactions, "互动中位数 日常_互动中位数"),
        (Impressions, "曝光中位数 日常笔记曝光中位数"),
        (
            CooperationNotes,
            "合作笔记数 coopNoteNum30d 合作笔记发布篇数",
        ),
        (
            CooperationReads,
            "合作_阅读中位数 合作笔记阅读中位数 商业笔记_阅读(播放)中位数 阅读中位数（合作）",
        ),
        (
            CooperationInteractions,
            "合作_互动中位数 合作笔记互动中位数",
        ),
        (ActiveFollowers, "活跃粉丝占比 活跃粉丝占比(仅>1K)"),
        (FakeFollowers, "水粉丝占比 水粉占比"),
        (Response, "邀约回复率 邀约48小时回复率"),
        (Categories, "内容类目 内容分类 所属类别"),
        (Tags, "内容标签 tags(text) 擅长标签"),
        (
            Place,
            "地区 地域 所在地 地址 所属地区 ip_location 达人信息_所在地",
        ),
        (Mcn, "机构 机构MCN 所属公司 MCN"),
        (
            Female,
            "女性粉丝占比 粉丝女性比例 女粉占比(%) 粉丝画像_女性占比",
        ),
        (
            AgeUnder18,
            "粉丝年龄<18 粉丝年龄＜18 18岁以下 粉丝年龄_18岁以下占比",
        ),
        (Age18To24, "粉丝年龄18-24 18~24岁 年龄18—24占比"),
        (AgeOver44, "粉丝年龄>44 粉丝年龄≥45 45岁以上"),
        (AudienceInterests, "粉丝兴趣标签"),
        (AudiencePlaces, "粉丝地域分布 粉丝所在区域（前五城市）"),
        (DataAt, "数据更新至 last_modify_ts"),
        (Following, "关注数 follows"),
        (Gender, "性别 Sex gender"),
        (Bio, "简介 Bio(text) desc"),
    ] {
        for header in headers.split(' ') {
            let (meant, confidence) = meant(header, Rows::Creators).expect(header);
            assert_eq!(meant, field, "{header}");
            assert!(confidence > 0.5, "{header}: {confidence}");
        }
    }
    for (field, headers) in [
        (NoteUrl, "官方笔记地址 笔记链接 note_url"),
        (Title, "笔记标题 title 标题"),
        (PublishedAt, "发布时间 首次发布时间 time"),
        (NoteKind, "笔记类型 体裁 type"),
        (NoteReads, "预估阅读量 观看量 阅读数 阅读（播放）量"),
        (NoteInteractions, "互动量 互动数"),
        (NoteImpressions, "曝光 曝光量"),
        (Likes, "点赞 点赞数 liked_count"),
        (Collects, "收藏 收藏数 collected_count"),
        (Comments, "评论 评论数 comment_count"),
        (Shares, "分享 分享数 share_count 转发数"),
        (Follows, "涨粉 follows"),
        (CoverClicks, "封面点击率"),
        (WatchTime, "人均观看时长 人均观看时长(秒)"),
        (Sponsored, "是否合作 是否商业笔记"),
        (Nickname, "达人名称"),
        (Followers, "粉丝数"),
    ] {
        for header in headers.split(' ') {
            assert_eq!(
                meant(header, Rows::Notes).map(|(field, _)| field),
                Some(field),
                "{header}"
            );
        }
    }
}

#[test]
fn what_only_sounds_like_a_field_is_none() {
    for header in [
        "关键词",
        "页码",
        "账号评估",
        "预估阅读单价_图文",
        "图文3秒阅读",
        "日常_阅读来源发现页占比",
        "日常_阅读来源搜索页占比",
        "年龄占比最多的",
        "日常笔记点赞中位数",
        "合作_曝光中位数",
        "预估CPM",
        "预估CPE",
        "数据来源",
        "订单次数",
        "图文报价有对号",
        "抖音粉丝数",
        "微博链接",
        "抖音_粉丝数",
        "活跃粉丝数",
        "粉丝增长率",
        "男性粉丝占比",
        "video_url",
        "last_update_time",
        "视频号报价",
        "图文视频报价",
        "粉丝年龄18-23",
        "封面地址",
        "图文平均阅读",
        "日常笔记_图文",
        "非报备图文报价",
        "图文报价（非报备）",
        "图文报价(授权)",
        "粉丝数（增量）",
        "女性粉丝占比（男性）",
        "粉丝阅读量",
        "日常笔记发布篇数",
        "全网粉丝量",
        "星座",
        "",
    ] {
        assert_eq!(meant(header, Rows::Creators), None, "{header}");
    }
    for header in [
        "图文直发成本",
        "图文原创成本",
        "视频原创成本",
        "图文报价（成本）",
        "Cost",
    ] {
        assert!(
            of(header).is_cost && of(header).claims.is_empty(),
            "{header}"
        );
    }
}

#[test]
fn a_header_names_its_unit() {
    for (header, unit) in [
        ("粉丝(W)", Some(Unit::TenThousand)),
        ("粉丝（单位：万）", Some(Unit::TenThousand)),
        ("粉丝数/万", Some(Unit::TenThousand)),
        ("粉丝数w", Some(Unit::TenThousand)),
        ("粉丝数(k)", Some(Unit::Thousand)),
        ("图文报价（万元）", Some(Unit::TenThousand)),
        ("图文报价(RMB)", Some(Unit::One)),
        ("占比(%)", Some(Unit::Percent)),
        ("女粉占比%", Some(Unit::Percent)),
        ("活跃粉丝占比(仅>1K)", None),
        ("粉丝数", None),
        ("view", None),
    ] {
        assert_eq!(of(header).unit, unit, "{header}");
    }
}

#[test]
fn another_span_makes_less_sure() {
    let (field, confidence) = meant("近90天阅读中位数", Rows::Creators).unwrap();
    assert_eq!(field, Field::Reads);
    assert!(confidence < 0.6);
}

proptest! {
    #[test]
    fn any_header_says_something_or_nothing(header in "\\PC{0,40}") {
        for claim in of(&header).claims {
            prop_assert!((0.0..=1.0).contains(&claim.confidence));
        }
    }
}
