use super::*;

const USER: &str = "5ff0e6410000000001008400";
const OTHER: &str = "5ff0e6410000000001008411";

#[test]
fn a_link_and_an_id_of_different_creators_are_told() {
    let text = format!(
        "昵称,ID,链接\nA,{USER},https://www.xiaohongshu.com/user/profile/{OTHER}\nB,,javascript:alert(1)\n"
    );
    let done = creators(&text, &[Field::Nickname, Field::UserId, Field::ProfileUrl]);
    let against = Field::UserId;
    assert_eq!(
        whys(&done.report),
        [
            (2, Field::ProfileUrl, Why::Contradicts { against }, false),
            (3, Field::ProfileUrl, Why::Unreadable, false),
        ]
    );
    assert!(done.creators.iter().all(|of| of.profile_url.is_none()));
    assert!(
        done.creators
            .iter()
            .any(|of| of.user_id.as_deref() == Some(USER))
    );
}

#[test]
fn what_cannot_be_is_doubted_and_left_out() {
    let text = "\
昵称,粉丝,报价,女粉,<18,18-24,25-34,35-44,>44,更新至
A,1000,0,120,50,50,50,50,50,2027-01-01
B,1.5,100,45,5,20,40,25,10,2010-01-01
";
    let fields = [
        Field::Nickname,
        Field::Followers,
        Field::PictureQuote,
        Field::Female,
        Field::AgeUnder18,
        Field::Age18To24,
        Field::Age25To34,
        Field::Age35To44,
        Field::AgeOver44,
        Field::DataAt,
    ];
    let done = creators(text, &fields);
    assert_eq!(
        whys(&done.report),
        [
            (2, Field::PictureQuote, Why::PriceZero, false),
            (2, Field::Female, Why::ImpossibleShare, false),
            (2, Field::DataAt, Why::ImpossibleDay, false),
            (2, Field::AgeUnder18, Why::Sum { sum: 2.5 }, false),
            (3, Field::Followers, Why::OtherUnit, false),
            (3, Field::DataAt, Why::ImpossibleDay, false),
        ]
    );
    assert_eq!(done.report.doubtful, 2);
    let a = done
        .creators
        .iter()
        .find(|of| of.kol.nickname == "A")
        .unwrap();
    assert_eq!((a.kol.picture_quote, &a.kol.audience), (None, &None));
    let doubt = &done.report.doubted[0];
    assert_eq!(
        (doubt.column, doubt.cell.as_str(), doubt.name.as_str()),
        (2, "0", "A")
    );
}

#[test]
fn tenfold_jumps_are_taken_and_doubted() {
    use Field as F;
    let text = "\
昵称,粉丝,赞藏,图文,视频,阅读,互动,曝光
A,20000,90000,2000,3000,5000,300,50000
B,20000,90000,2000,30000,5000,300,50000
C,20000,90000,20000,1500,5000,300,50000
D,20000,90000,2000,3000,5000,6000,50000
E,20000,90000,2000,3000,500000,300,5000000
F,20000,90000,2000,3000,5000,300,500
G,20000,300,2000,3000,5000,300,50000
";
    let fields = [
        F::Nickname,
        F::Followers,
        F::LikesAndCollects,
        F::PictureQuote,
        F::VideoQuote,
        F::Reads,
        F::Interactions,
        F::Impressions,
    ];
    let done = creators(text, &fields);
    let tenfold = |against, other| Why::Tenfold { against, other };
    assert_eq!(
        whys(&done.report),
        [
            (3, F::VideoQuote, tenfold(F::PictureQuote, 2_000.0), true),
            (4, F::PictureQuote, tenfold(F::VideoQuote, 1_500.0), true),
            (5, F::Interactions, tenfold(F::Reads, 5_000.0), true),
            (6, F::Reads, tenfold(F::Followers, 20_000.0), true),
            (7, F::Reads, tenfold(F::Impressions, 500.0), true),
            (
                8,
                F::LikesAndCollects,
                tenfold(F::Followers, 20_000.0),
                true
            ),
        ]
    );
    assert!(done.creators.iter().all(|of| of.kol.video_quote.is_some()));
}

#[test]
fn a_quote_far_from_those_of_its_tier_is_doubted() {
    let mut text = "昵称,粉丝,报价\n".to_owned();
    for row in 0..20_u32 {
        text += &format!("A{row},{},{}\n", 20_000 + row * 1_000, 2_000 + row * 100);
    }
    text += "B,30000,30000\nC,30000,250\nD,75000,9000\n";
    let done = creators(
        &text,
        &[Field::Nickname, Field::Followers, Field::PictureQuote],
    );
    let lines: Vec<_> = whys(&done.report)
        .into_iter()
        .map(|of| (of.0, of.3))
        .collect();
    assert_eq!(lines, [(22, true), (23, true)]);
    assert_eq!(done.report.doubtful, 2);
}

#[test]
fn a_fraction_among_per_cents_is_doubted() {
    let mut text = "昵称,女粉\n".to_owned();
    for row in 0..9 {
        text += &format!("A{row},8{row}.5\n");
    }
    text += "B,0.855\nC,91%\n";
    let done = creators(&text, &[Field::Nickname, Field::Female]);
    assert_eq!(
        whys(&done.report),
        [(11, Field::Female, Why::OtherUnit, true)]
    );
}

#[test]
fn sheets_without_rows_or_header_say_so() {
    let begin = |text: &str, line| {
        let sheet = Sheet::of_csv(text.to_owned()).unwrap();
        let mapping = mapping(Rows::Creators, &[read_as(Field::Nickname)]);
        let numbers = Numbers::default();
        Reading::begin(&sheet, line, &mapping, now(), &numbers).map(Reading::finish)
    };
    assert_eq!(begin("昵称\n", 1).unwrap_err(), CannotRead::NoRows);
    assert_eq!(begin("昵称\nA\n", 7).unwrap_err(), CannotRead::NoHeader);
    let wide = ",".repeat(MAX_COLUMNS);
    let columns = 1_001;
    assert_eq!(
        begin(&format!("{wide}\n{wide}"), 1).unwrap_err(),
        CannotRead::TooManyColumns { columns }
    );
    let many = "a\n".repeat(200_002);
    assert_eq!(begin(&many, 1).unwrap_err(), CannotRead::TooManyRows);
    // Behind a banner.
    let done = begin("达人列表\n\"昵\n称\"\nA\n", 2).unwrap();
    assert_eq!((done.report.taken, done.creators[0].line), (1, 4));
}
