use hongbang_domain::id::{KolId, PLATFORM};
use hongbang_domain::note::NoteKind;
use hongbang_domain::window::{Selection, Statistics};

use super::*;

const USER: &str = "5ff0e6410000000001008400";

fn notes(text: &str, fields: &[Field]) -> Done {
    let targets: Vec<Target> = fields.iter().copied().map(read_as).collect();
    read(text, Rows::Notes, &targets, &Numbers::default())
}

#[test]
fn the_notes_of_a_creators_own_export_are_of_nobody() {
    use Field as F;
    let text = "\
笔记标题,首次发布时间,体裁,曝光,观看量,封面点击率,点赞,评论,收藏,涨粉,分享,人均观看时长
第一篇,2025年12月30日10时13分09秒,图文,10000,1000,10.5%,40,10,20,2,5,12.5
第二篇,2025年12月28日09时00分00秒,视频,20000,-,9%,80,20,40,4,10,33
第一篇,2025年12月30日10时13分09秒,图文,12000,1200,10%,50,10,20,2,5,12.5
没有日期,,图文,1,1,1%,1,1,1,1,1,1
";
    let fields = [
        F::Title,
        F::PublishedAt,
        F::NoteKind,
        F::NoteImpressions,
        F::NoteReads,
        F::CoverClicks,
        F::Likes,
        F::Comments,
        F::Collects,
        F::Follows,
        F::Shares,
        F::WatchTime,
    ];
    let done = notes(text, &fields);
    assert_eq!(done.creators, []);
    assert_eq!((done.report.taken, done.report.merged), (2, 1));
    assert_eq!(refusals(&done.report), [(5, Refused::NoDay)]);
    let [first, second] = &done.notes[..] else {
        panic!("{:?}", done.notes);
    };
    assert_eq!(
        (first.author, first.title.as_str(), first.line),
        (None, "第一篇", 2)
    );
    let counts = &first.published.counts;
    assert_eq!(
        (counts.impressions, counts.reads),
        (Some(12_000), Some(1_200))
    );
    assert_eq!(
        (counts.interactions(), first.interactions),
        (Some(80), None)
    );
    assert_eq!(
        first.published.published_at,
        "2025-12-30T02:13:09Z".parse::<DateTime<Utc>>().unwrap()
    );
    assert_eq!(
        (second.published.kind, second.published.counts.reads),
        (NoteKind::Video, None)
    );
    let merge = &done.report.merges[0];
    assert_eq!((merge.line, merge.into, merge.by), (4, 2, Field::Title));
    assert!(
        merge
            .differ
            .contains(&(Field::Likes, "40".to_owned(), "50".to_owned()))
    );
}

#[test]
fn third_party_notes_give_their_authors_the_domains_figures() {
    use Field as F;
    let mut text =
        "官方笔记地址,笔记标题,阅读,点赞,收藏,评论,发布时间,合作,达人名称,主页,粉丝数\n".to_owned();
    for day in 1..=9 {
        let likes = day * 37 % 100;
        let paid = if day % 3 == 0 { "是" } else { "否" };
        text += &format!(
            "https://www.xiaohongshu.com/explore/{day:024x},咖啡日记{day},{},{likes},20,10,2025-12-{:02} 10:00,{paid},小红薯,{USER},{}\n",
            1_000 + day,
            day * 3,
            20_000 + day,
        );
    }
    let fields = [
        F::NoteUrl,
        F::Title,
        F::NoteReads,
        F::Likes,
        F::Collects,
        F::Comments,
        F::PublishedAt,
        F::Sponsored,
        F::Nickname,
        F::ProfileUrl,
        F::Followers,
    ];
    let done = notes(&text, &fields);
    assert_eq!(
        (done.report.taken, done.report.refused, done.report.doubts),
        (9, 0, 0)
    );
    let [creator] = &done.creators[..] else {
        panic!("{:?}", done.creators);
    };
    let id = KolId::derive(PLATFORM, USER);
    assert_eq!(creator.kol.id, id);
    assert!(done.notes.iter().all(|note| note.author == Some(id)));
    assert_eq!(creator.kol.followers, Some(20_009), "the last row's");
    // Up to the end of the last note's day, in China.
    let data_at: DateTime<Utc> = "2025-12-27T16:00:00Z".parse().unwrap();
    assert_eq!(creator.kol.data_at, data_at);
    let published: Vec<_> = done.notes.iter().map(|note| note.published).collect();
    let expected = Statistics::of(
        &published,
        &[],
        creator.kol.followers,
        data_at,
        Selection::default(),
    );
    let figures = &creator.figures;
    assert_eq!(figures.notes, Some(9));
    assert_eq!(figures.cooperation_notes, Some(3));
    assert_eq!(
        figures.interactions,
        expected.interactions.map(|of| of.value)
    );
    assert_eq!(figures.reads, expected.reads.map(|of| of.value));
    assert_eq!(figures.er_by_reads, expected.er_by_reads.map(|of| of.value));
    assert_eq!(figures.cooperation, Some(3.0 / 9.0));
    assert!(figures.spread.is_some() && figures.authenticity.is_some());
}

#[test]
fn interactions_that_are_a_sum_alone_stay_one() {
    use Field as F;
    let text = "\
标题,互动量,阅读,发布时间,达人名称
一,100,1000,2025-12-30,小红薯
二,300,2000,2025-12-29,小红薯
三,500,,2025-12-28,小红薯
四,7万,80万,2025-11-01,小红薯
五,10,100,2027-01-01,小红薯
六,10,100,2025-12-30,
";
    let fields = [
        F::Title,
        F::NoteInteractions,
        F::NoteReads,
        F::PublishedAt,
        F::Nickname,
    ];
    let done = notes(text, &fields);
    assert_eq!(
        refusals(&done.report),
        [(6, Refused::NoDay), (7, Refused::Nobody)]
    );
    assert_eq!(
        whys(&done.report),
        [(6, F::PublishedAt, Why::ImpossibleDay, false)]
    );
    assert_eq!(done.notes[0].interactions, Some(100));
    assert_eq!(
        done.notes[0].published.counts.likes, None,
        "what it is made of is not made up"
    );
    let figures = &done.creators[0].figures;
    assert_eq!(
        (figures.notes, figures.interactions),
        (Some(3), Some(300.0))
    );
    assert_eq!(figures.er_by_reads, Some(0.125));
    assert_eq!(figures.cooperation_notes, None, "nobody said");
}

#[test]
fn a_note_whose_readers_are_fewer_than_those_who_act_is_doubted() {
    use Field as F;
    let text = "标题,阅读,点赞,收藏,评论,互动量,发布时间\n一,500,4000,800,20,4820,2025-12-30\n二,90000,400,80,20,50000,2025-12-30\n";
    let fields = [
        F::Title,
        F::NoteReads,
        F::Likes,
        F::Collects,
        F::Comments,
        F::NoteInteractions,
        F::PublishedAt,
    ];
    let done = notes(text, &fields);
    let doubts: Vec<_> = done
        .report
        .doubted
        .iter()
        .map(|of| (of.line, of.field))
        .collect();
    assert_eq!(doubts, [(2, F::NoteReads), (3, F::NoteInteractions)]);
    assert_eq!(done.report.doubtful, 2);
}

#[test]
fn notes_are_complete_up_to_the_latest_day_that_a_row_names() {
    use Field as F;
    let text = "\
标题,发布时间,达人名称,更新至
一,2025-12-20,小红薯,2026-01-05
二,2025-12-21,小红薯,2026-01-02
三,2025-12-22,小红薯,-
";
    let done = notes(text, &[F::Title, F::PublishedAt, F::Nickname, F::DataAt]);
    let data_at: DateTime<Utc> = "2026-01-05T16:00:00Z".parse().unwrap();
    assert_eq!(done.creators[0].kol.data_at, data_at);
    assert_eq!(done.creators[0].figures.notes, Some(3));
}
