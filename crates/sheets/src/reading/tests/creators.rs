use hongbang_domain::category::Category;
use hongbang_domain::id::{KolId, PLATFORM};
use hongbang_domain::kol::{Gender, Source};
use hongbang_domain::place::CityId;

use super::*;
use crate::mapping::Personal;

const USER: &str = "5ff0e6410000000001008400";

fn only(done: &Done) -> &Creator {
    assert_eq!(done.creators.len(), 1, "{:?}", done.report);
    &done.creators[0]
}

fn city(creator: &Creator) -> Option<&'static str> {
    creator.kol.city.and_then(CityId::city).map(|city| city.zh)
}

#[test]
fn a_row_becomes_a_creator() {
    use Field as F;
    let text = "\
昵称,小红书号,粉丝,赞藏,性别,地域,类目,图文,视频,女粉,<18,18-24,25-34,35-44,>44,兴趣,地区,更新至,阅读,互动,合作,笔记
小红薯,95001,1.2万,\"98,000\",女,浙江 杭州,美食/美食探店,¥3000,5k,85.84%,5,20,40,25,10,\
\"1\t美食\t7.17%\n2\t时尚\t5.13%\",\"上海(11.3%),广东(7%)\",2026年1月5日,1234.5,88,2,10
";
    let fields = [
        F::Nickname,
        F::RedId,
        F::Followers,
        F::LikesAndCollects,
        F::Gender,
        F::Place,
        F::Categories,
        F::PictureQuote,
        F::VideoQuote,
        F::Female,
        F::AgeUnder18,
        F::Age18To24,
        F::Age25To34,
        F::Age35To44,
        F::AgeOver44,
        F::AudienceInterests,
        F::AudiencePlaces,
        F::DataAt,
        F::Reads,
        F::Interactions,
        F::CooperationNotes,
        F::Notes,
    ];
    let done = creators(text, &fields);
    assert_eq!(done.report.doubts, 0, "{:?}", done.report);
    let creator = only(&done);
    let kol = &creator.kol;
    assert_eq!(kol.source, Source::Sheet);
    assert_eq!(
        (kol.nickname.as_str(), kol.red_id.as_deref()),
        ("小红薯", Some("95001"))
    );
    assert_eq!(
        (kol.followers, kol.likes_and_collects),
        (Some(12_000), Some(98_000))
    );
    assert_eq!(
        (kol.gender, city(creator), &kol.region),
        (Some(Gender::Female), Some("杭州"), &None)
    );
    assert_eq!(
        (&kol.categories, &kol.tags),
        (&vec![Category::Food], &vec!["美食探店".to_owned()])
    );
    assert_eq!(
        (kol.picture_quote, kol.video_quote),
        (Some(3_000), Some(5_000))
    );
    let audience = kol.audience.as_ref().unwrap();
    assert_eq!(
        (audience.female, audience.ages),
        (Some(0.8584), Some([0.05, 0.2, 0.4, 0.25, 0.1]))
    );
    let interests: Vec<_> = audience
        .interests
        .iter()
        .map(|of| (of.interest, of.share))
        .collect();
    assert_eq!(
        interests,
        [(Category::Food, 0.0717), (Category::Fashion, 0.0513)]
    );
    assert_eq!(audience.cities.len(), 1, "a province has no place there");
    assert_eq!(
        kol.data_at,
        "2026-01-05T16:00:00Z".parse::<DateTime<Utc>>().unwrap()
    );
    assert_eq!(
        (creator.figures.reads, creator.figures.notes),
        (Some(1_234.5), Some(10))
    );
    assert_eq!(creator.line, 2);
}

#[test]
fn what_nobody_knows_stays_unknown() {
    let done = creators(
        "昵称,粉丝,报价,女粉,更新至\n小红薯,暂无,面议,null,-\n",
        &[
            Field::Nickname,
            Field::Followers,
            Field::PictureQuote,
            Field::Female,
            Field::DataAt,
        ],
    );
    let creator = only(&done);
    assert_eq!(done.report.doubts, 0);
    assert_eq!(
        (creator.kol.followers, creator.kol.picture_quote),
        (None, None)
    );
    assert_eq!(creator.kol.audience, None);
    assert_eq!(creator.kol.data_at, now(), "the moment of reading");
}

#[test]
fn rows_that_are_none_and_rows_that_are_broken_cost_themselves_alone() {
    let text = "\
昵称,粉丝,报价,备注
A,1000,100,
,,,
昵称,粉丝,报价,备注
B,2000,200,
C,3000
D,\"4000,400,
E,5000,500,,,
F,6000,600,x,y
合计,21000,2100,
G,7000,700,
,8000,800,
";
    let fields = [
        Field::Nickname,
        Field::Followers,
        Field::PictureQuote,
        Field::Bio,
    ];
    let done = creators(text, &fields);
    let mut names: Vec<_> = done
        .creators
        .iter()
        .map(|of| of.kol.nickname.as_str())
        .collect();
    names.sort_unstable();
    assert_eq!(names, ["A", "B", "E", "G"]);
    let width = |found| Refused::Width { found, expected: 4 };
    assert_eq!(
        refusals(&done.report),
        [
            (4, Refused::NoRow),
            (6, width(2)),
            (7, Refused::Quote),
            (9, width(5)),
            (10, Refused::NoRow),
            (12, Refused::Nobody),
        ]
    );
    assert_eq!((done.report.rows, done.report.taken), (10, 4));
}

#[test]
fn cells_that_excel_leaves_out_at_the_end_of_rows_are_no_fault() {
    let mut text = "昵称,粉丝,机构,备注\nA,1000,,x\n".to_owned();
    for row in 0..16 {
        text += &format!("B{row},2000\n");
    }
    // The row with a comma too few is one among many here.
    let none = creators(
        &text,
        &[Field::Nickname, Field::Followers, Field::Mcn, Field::Bio],
    );
    assert_eq!(
        none.report.taken, 1,
        "half of the cells are missing, which is something else"
    );
    let text = text.replace(",2000\n", ",2000,\n");
    let done = creators(
        &text,
        &[Field::Nickname, Field::Followers, Field::Mcn, Field::Bio],
    );
    assert_eq!((done.report.taken, done.report.refused), (17, 0));
}

#[test]
fn lines_that_could_not_be_read_whole_are_refused() {
    let mut bytes = "昵称,粉丝\nA,1000\nB,2000\n".as_bytes().to_vec();
    bytes.extend(b"\xff\xff\x81,3000\n\"C\nC\",4000\n");
    let sheet = Sheet::of_bytes(bytes).unwrap();
    let mapping = mapping(
        Rows::Creators,
        &[read_as(Field::Nickname), read_as(Field::Followers)],
    );
    let numbers = Numbers::default();
    let done = Reading::begin(&sheet, 1, &mapping, now(), &numbers)
        .unwrap()
        .finish();
    assert_eq!(refusals(&done.report), [(4, Refused::Encoding)]);
    assert_eq!(done.report.taken, 3);
}

#[test]
fn rows_of_one_creator_become_one_and_the_later_counts() {
    let text = format!(
        "\
昵称,小红书号,链接,粉丝,报价,类目
小红薯,95001,,10000,1000,美食
别人,95002,,500,,
小红薯,,https://www.xiaohongshu.com/user/profile/{USER},11000,,
小红薯改名,95001,https://www.xiaohongshu.com/user/profile/{USER}?a=1,-,1200,
"
    );
    let fields = [
        Field::Nickname,
        Field::RedId,
        Field::ProfileUrl,
        Field::Followers,
        Field::PictureQuote,
        Field::Categories,
    ];
    let done = creators(&text, &fields);
    assert_eq!((done.report.taken, done.report.merged), (2, 2));
    let id = KolId::derive(PLATFORM, USER);
    let one = done.creators.iter().find(|of| of.kol.id == id).unwrap();
    assert_eq!(one.kol.nickname, "小红薯改名");
    assert_eq!(
        one.kol.followers,
        Some(11_000),
        "what is unknown takes nothing away"
    );
    assert_eq!(one.kol.picture_quote, Some(1_200));
    assert_eq!(one.kol.categories, [Category::Food]);
    assert_eq!(one.line, 2);
    // The last row says that the two before it are one.
    let merges: Vec<_> = done
        .report
        .merges
        .iter()
        .map(|of| (of.line, of.into, of.by))
        .collect();
    assert_eq!(merges, [(4, 2, Field::UserId), (5, 2, Field::RedId)]);
    let differ = &done.report.merges[1].differ;
    let quote = (Field::PictureQuote, "1000".to_owned(), "1200".to_owned());
    assert!(differ.contains(&quote), "{differ:?}");
}

#[test]
fn the_same_name_alone_is_the_same_creator() {
    let done = creators(
        "昵称,粉丝\n小红薯,100\n小红薯,200\n",
        &[Field::Nickname, Field::Followers],
    );
    assert_eq!(only(&done).kol.followers, Some(200));
    assert_eq!(done.report.merges[0].by, Field::Nickname);
    let done = creators(
        "昵称,小红书号\n小红薯,100001\n小红薯,200002\n",
        &[Field::Nickname, Field::RedId],
    );
    assert_eq!(done.report.taken, 2, "numbers tell them apart");
}

#[test]
fn creators_of_the_server_have_its_ids() {
    let there = KolId::try_from(77).unwrap();
    let numbers = Numbers::of([("95001".to_owned(), there)]);
    let fields = [Field::HongbangId, Field::Nickname, Field::RedId].map(read_as);
    let text = "编号,昵称,小红书号\n,A,95001\n77,B,\n78,C,95001\n";
    let done = read(text, Rows::Creators, &fields, &numbers);
    let creator = only(&done);
    assert_eq!((creator.kol.id, creator.on_server), (there, true));
    assert_eq!((done.report.joined, done.report.merged), (1, 2));
    // An id that contradicts the number was damaged on its way.
    let against = Field::RedId;
    assert_eq!(
        whys(&done.report),
        [(4, Field::HongbangId, Why::Contradicts { against }, false)]
    );
}

#[test]
fn what_is_about_a_person_is_not_kept() {
    let keep = Target::Keep;
    let what = Personal::Phone;
    let targets = [
        read_as(Field::Nickname),
        read_as(Field::Bio),
        keep,
        Target::Personal { what },
        Target::Ignore,
    ];
    let text =
        "昵称,简介,备注,电话,其他\nA,13800138000,合作愉快,13800138000,x\nB,你好,a@b.com,1,y\n";
    let done = read(text, Rows::Creators, &targets, &Numbers::default());
    assert_eq!(done.report.personal_cells, 2);
    assert_eq!(done.report.personal, [("column 3".to_owned(), what)]);
    let json = serde_json::to_string(&done.creators).unwrap();
    assert!(
        !json.contains("13800138000") && !json.contains("b.com"),
        "{json}"
    );
    let kept: Vec<_> = done.creators.iter().flat_map(|of| &of.kept).collect();
    assert_eq!(kept, [&(2, "合作愉快".to_owned())]);
}
