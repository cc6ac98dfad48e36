use super::*;
use crate::sheet::Sheet;

fn proposal(text: &str) -> Proposal {
    let sheet = Sheet::of_bytes(text.as_bytes().to_vec()).unwrap();
    sheet.propose(None, None, &[]).unwrap()
}

/// What every column is, by its header.
fn fields(proposal: &Proposal) -> Vec<(&str, String)> {
    let columns = proposal.columns.iter();
    columns
        .map(|column| {
            let what = match (column.target, &column.reason) {
                (Target::Read { field, unit }, _) => {
                    if unit == Unit::One || (unit == Unit::Percent && field.shape() == Shape::Share)
                    {
                        format!("{field:?}")
                    } else {
                        format!("{field:?} {unit:?}")
                    }
                }
                (Target::Personal { what }, _) => format!("! {what:?}"),
                (Target::Ignore, _) => "-".to_owned(),
                (Target::Keep, Reason::Cost) => "cost".to_owned(),
                (Target::Keep, Reason::Taken { by }) => format!("as {by}"),
                (Target::Keep, _) => String::new(),
            };
            (column.header.as_str(), what)
        })
        .collect()
}

/// Checks `header = what it is | …` against a sheet with that header and `rows`.
fn check(expected: &str, rows: &str, of: Rows) -> Proposal {
    let expected: Vec<(&str, &str)> = expected
        .split('|')
        .map(|pair| pair.trim().split_once('=').unwrap_or((pair.trim(), "")))
        .map(|(header, what)| (header.trim(), what.trim()))
        .collect();
    let header: Vec<&str> = expected.iter().map(|(header, _)| *header).collect();
    let text = [header.join(",").as_str(), "\n", rows, "\n"].concat();
    let proposal = proposal(&text);
    let found = fields(&proposal);
    let found: Vec<(&str, &str)> = found
        .iter()
        .map(|(header, what)| (*header, what.as_str()))
        .collect();
    assert_eq!(found, expected);
    assert_eq!(proposal.rows, of);
    proposal
}

#[test]
fn a_list_of_pugongying_is_understood() {
    check(
        "关键词|页码|小红书昵称=Nickname|小红书号=RedId|地址=Place|机构=Mcn|数据更新至=DataAt|小红书链接=ProfileUrl\
         |粉丝数=Followers|账号类型|图文报价=PictureQuote|视频报价=VideoQuote|合作笔记数=CooperationNotes\
         |预估阅读单价_图文|图文3秒阅读|日常_阅读中位数=Reads|日常_互动中位数=Interactions\
         |日常_阅读来源发现页占比|日常_阅读来源搜索页占比|合作_阅读中位数=CooperationReads\
         |合作_互动中位数=CooperationInteractions|女性粉丝占比=Female|年龄占比最多的|账号评估",
        "护肤,1,小红薯,13912345678,上海,无忧,2025-11-30,https://www.xiaohongshu.com/user/profile/5f1e2d3c4b5a69788796a5b4,12000,个人,500,800,3,0.5,45.2%,1200,30,60%,20%,900,20,85.2%,18-24,优\n\
         护肤,1,小土豆,13812345678,北京,-,2025-11-30,https://www.xiaohongshu.com/user/profile/5f1e2d3c4b5a69788796a5b5,8000,个人,300,0,1,0.4,45.2%,900.5,12,60%,20%,-,-,70.1%,25-34,良",
        Rows::Creators,
    );
}

#[test]
fn a_collectors_sheet_is_understood() {
    let proposal = check(
        "达人名称=Nickname|小红书号=RedId|内容类目=Categories|地域=Place|粉丝量=Followers|粉丝所在区域（前五城市）=AudiencePlaces\
         |获赞与收藏=LikesAndCollects|图文报价（万）=PictureQuote TenThousand|视频报价（万）=VideoQuote TenThousand\
         |女性粉丝占比=Female|日常笔记发布篇数|日常笔记曝光中位数=Impressions|日常笔记阅读中位数=Reads|日常笔记点赞中位数\
         |合作笔记发布篇数=CooperationNotes|合作笔记曝光中位数|合作笔记阅读中位数=CooperationReads|内容标签=Tags|擅长标签=as 17\
         |预估CPM|预估CPE|数据来源",
        "小红薯,950012345,护肤,上海,1.2万,上海12.5% 北京8%,10万+,0.05,0.08,85%,12,3万,1200,30,3,2万,900,测评,好物,35,1.2,自采\n\
         小土豆,950012346,母婴,北京,8500,广州10.1% 深圳9%,3.4万,0.3,1.2,91%,9,2万,800,20,1,1万,700,育儿,-,40,2.2,自采",
        Rows::Creators,
    );
    assert_eq!(proposal.columns[4].unit_reason, Some(UnitReason::Usual));
    assert_eq!(proposal.columns[6].unit_reason, Some(UnitReason::Cells));
    assert_eq!(proposal.columns[7].unit_reason, Some(UnitReason::Header));
}

#[test]
fn an_agencys_sheets_are_understood() {
    let proposal = check(
        "小红书号=RedId|昵称=Nickname|粉丝数=Followers|内容分类=Categories|机构MCN=Mcn|所在地=Place|图文报价=PictureQuote\
         |视频报价=VideoQuote|联系电话=! Phone|微信=! WeChat|邮箱=! Email|备注",
        "950012,小红薯,12000,护肤,无忧,上海,500,800,13912345678,abc123,a@example.com,加微信：hello1\n\
         950013,小土豆,8000,母婴,,北京,300,400,,,,寄样：沪A路12号301室",
        Rows::Creators,
    );
    assert_eq!(
        proposal.sample[0].cells[8..],
        ["", "", "", ""],
        "nothing personal is shown"
    );
    check(
        "小红书=Nickname|小红书号=RedId|所属类别=Categories|所属地区=Place|粉丝(W)=Followers TenThousand|图文直发成本=cost\
         |图文原创成本=cost|视频原创刊例=VideoQuote|视频原创成本=cost|订单次数",
        "小红薯,950012,护肤,上海,12.5,500,800,1200,1000,3\n小土豆,950013,母婴,北京,3,500,800,1500,1000,1",
        Rows::Creators,
    );
}

#[test]
fn sheets_of_notes_are_understood() {
    check(
        "官方笔记地址=NoteUrl|笔记标题=Title|关键词|预估阅读量=NoteReads|互动量=NoteInteractions|点赞数=Likes|收藏数=Collects\
         |评论数=Comments|分享数=Shares|发布时间=PublishedAt|笔记类型=NoteKind|封面地址|达人名称=Nickname|小红书号=RedId|粉丝数=Followers",
        "https://www.xiaohongshu.com/explore/5f1e2d3c4b5a69788796a5b4,早,护肤,1200,30,20,8,2,1,2025-11-30 10:13:09,图文,https://img.example.com/1.jpg,小红薯,950012,12000",
        Rows::Notes,
    );
    check(
        "笔记标题=Title|首次发布时间=PublishedAt|体裁=NoteKind|曝光=NoteImpressions|观看量=NoteReads|封面点击率=CoverClicks|点赞=Likes\
         |评论=Comments|收藏=Collects|涨粉=Follows|分享=Shares|人均观看时长=WatchTime|弹幕",
        "早,2025年12月30日10时13分09秒,图文,1200,300,12.3%,20,2,8,1,1,12.5,0",
        Rows::Notes,
    );
    check(
        "note_id=NoteId|type=NoteKind|title=Title|desc|video_url|time=PublishedAt|last_update_time|user_id=UserId|nickname=Nickname\
         |avatar|liked_count=Likes|collected_count=Collects|comment_count=Comments|share_count=Shares|ip_location|image_list\
         |tag_list|last_modify_ts|note_url=NoteUrl|source_keyword|xsec_token",
        "5f1e2d3c4b5a69788796a5b4,normal,早,今天,,1741739525000,1741739526000,5f1e2d3c4b5a69788796a5b5,小红薯,,5,2,10,3,上海,,探店,1741740908175,,,",
        Rows::Notes,
    );
}

#[test]
fn a_crawlers_creators_are_understood() {
    check(
        "user_id=UserId|nickname=Nickname|gender=Gender|avatar|desc=Bio|ip_location=Place|follows=Following|fans=Followers\
         |interaction=LikesAndCollects|tag_list|last_modify_ts=DataAt",
        "5f1e2d3c4b5a69788796a5b4,小红薯,女,,今天,上海,837,1653,11636,{},1741740734045",
        Rows::Creators,
    );
}

#[test]
fn of_two_columns_of_one_field_the_better_has_it() {
    check(
        "昵称=Nickname|fans=as 2|fansNum=Followers|粉丝数=as 2",
        "A,0,1200,\nB,0,800,\nC,0,12,12",
        Rows::Creators,
    );
    check(
        "昵称=Nickname|阅读中位数=Reads|合作_阅读中位数=CooperationReads|图文阅读中位数=as 1",
        "A,12,30,9\nB,12,,9",
        Rows::Creators,
    );
}

#[test]
fn values_tell_where_headers_do_not() {
    check(
        "昵称=Nickname|甲=UserId|乙=ProfileUrl|丙=! Phone|丁=! Email|戊=! IdentityCard|抖音号|己=! Address",
        "A,5f1e2d3c4b5a69788796a5b4,https://www.xiaohongshu.com/user/profile/5f1e2d3c4b5a69788796a5b4,13912345678,a@example.com,11010519491231002X,13912345678,上海市徐汇区某路12号\n\
         B,5f1e2d3c4b5a69788796a5b5,https://www.xiaohongshu.com/user/profile/5f1e2d3c4b5a69788796a5b5,13912345679,b@example.com,11010519491231002X,13912345679,北京市朝阳区某街3号楼501室",
        Rows::Creators,
    );
    assert!(
        !may_hold_personal("抖音号", Target::Keep),
        "what is one's own number elsewhere stays"
    );
    assert!(may_hold_personal("备注", Target::Keep));
    // A place is none where streets stand in it; a link leads where it leads.
    check(
        "昵称=Nickname|地址=! Address|笔记链接=ProfileUrl",
        "A,上海市徐汇区某路12号,https://www.xiaohongshu.com/user/profile/5f1e2d3c4b5a69788796a5b4",
        Rows::Creators,
    );
}

#[test]
fn a_column_of_two_sizes_is_told() {
    let proposal = proposal(
        "昵称,粉丝数,图文报价,女性粉丝占比,活跃粉丝占比\nA,1.2,0.05,0.85,50.1\nB,12000,500,85.2,60.2\nC,8000,3000,70.1,41\n",
    );
    let mixed: Vec<bool> = proposal.columns.iter().map(|column| column.mixed).collect();
    assert_eq!(mixed, [false, true, true, true, false]);
}

#[test]
fn rows_wider_than_the_header_keep_what_most_of_them_have() {
    let proposal = proposal("昵称,粉丝数,,,\nA,12,x,,\nB,13,,,\n");
    assert_eq!(proposal.columns.len(), 3);
    let proposal = self::proposal("昵称,粉丝数\nA,12,上海,\nB,13,北京\nC,14,a,b,c\n");
    assert_eq!(proposal.columns.len(), 3);
    assert_eq!(proposal.columns[2].header, "#3");
    let proposal = self::proposal("昵称,,粉丝数\nA,,12\n");
    assert_eq!(proposal.columns[1].target, Target::Ignore);
    assert_eq!(proposal.columns[1].reason, Reason::Empty);
}

#[test]
fn a_mapping_is_remembered_but_for_what_is_personal() {
    let text = "昵称,粉丝数,备注,电话\nA,12,x,13912345678\n";
    let sheet = Sheet::of_bytes(text.as_bytes().to_vec()).unwrap();
    let mut mapping = sheet.propose(None, None, &[]).unwrap().mapping();
    let bio = Target::Read {
        field: Field::Bio,
        unit: Unit::One,
    };
    mapping.columns[1].target = Target::Read {
        field: Field::Followers,
        unit: Unit::TenThousand,
    };
    mapping.columns[2].target = bio;
    mapping.columns[3].target = Target::Keep;
    let other = Mapping {
        fingerprint: "another".to_owned(),
        ..mapping.clone()
    };
    let again = sheet
        .propose(None, None, &[other, mapping.clone()])
        .unwrap();
    assert_eq!(again.columns[1].target, mapping.columns[1].target);
    assert_eq!(again.columns[1].reason, Reason::Remembered);
    assert_eq!(again.columns[2].target, bio);
    let phone = Target::Personal {
        what: Personal::Phone,
    };
    assert_eq!(again.columns[3].target, phone);
    let notes = sheet.propose(None, Some(Rows::Notes), &[mapping]).unwrap();
    assert_eq!(notes.rows, Rows::Notes);
    assert_ne!(notes.columns[2].reason, Reason::Remembered);
}

#[test]
fn what_is_shown_is_short_and_names_nobody() {
    let long = "长".repeat(300);
    let text = format!(
        "达人列表（联系 13912345678）,,\n导出于2025-11-30,,\n昵称,简介,备注\nA,合作vx：hello1,{long}\n"
    );
    let proposal = proposal(&text);
    assert_eq!(proposal.banner, ["导出于2025-11-30"]);
    let row = &proposal.sample[0];
    assert_eq!((row.line, row.cells[1].as_str()), (4, ""));
    assert_eq!(row.cells[2].chars().count(), 121);
}

/// A sheet written here, in either language, is what it was.
#[test]
fn what_is_written_here_is_read_again() {
    for rows in [Rows::Creators, Rows::Notes] {
        for header in [Field::zh, Field::en] {
            let fields = || {
                Field::ALL
                    .iter()
                    .filter(|field| field.rows().is_none_or(|of| of == rows))
            };
            let names: Vec<String> = fields()
                .map(|field| format!("\"{}\"", header(*field)))
                .collect();
            let text = [names.join(","), "\n".to_owned()].concat();
            let sheet = Sheet::of_bytes(text.into_bytes()).unwrap();
            let proposal = sheet.propose(None, None, &[]).unwrap();
            assert_eq!(proposal.rows, rows);
            for (column, field) in proposal.columns.iter().zip(fields()) {
                let is_it =
                    matches!(column.target, Target::Read { field: found, .. } if found == *field);
                assert!(is_it, "{column:?}");
                assert!(column.confidence >= 1.0, "{column:?}");
            }
        }
    }
}
