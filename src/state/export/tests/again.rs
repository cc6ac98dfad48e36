//! What is taken away is read again as it was.

use hongbang_domain::audience::{Audience, InterestShare};
use hongbang_domain::category::Category;
use hongbang_domain::kol::{Gender, KolId, Source};
use hongbang_domain::place::CityId;
use hongbang_sheets::creator::{Creator, Figures};
use hongbang_sheets::facts::facts;
use hongbang_sheets::identity::Numbers;
use hongbang_sheets::reading::Reading;
use hongbang_sheets::sheet::Sheet;

use super::{EN, ZH};
use crate::state::comparison::fixture::record;
use crate::state::export::collection;

/// A creator of a sheet of whom much is known.
fn of_a_sheet() -> Creator {
    let mut kol = record(20).profile.kol;
    kol.id = KolId::try_from(5_320_864_836_394_226).unwrap();
    kol.source = Source::Sheet;
    kol.nickname = "=\u{5c0f}\u{85af} \"A\"".to_owned();
    kol.red_id = Some("95001000001".to_owned());
    kol.bio = Some("\u{4e24}\u{884c}\n\u{7b80}\u{4ecb}, \u{9017}\u{53f7}".to_owned());
    kol.city = Some(CityId(310_000)).filter(|city| city.city().is_some());
    kol.following = Some(12);
    kol.likes_and_collects = Some(1_234_567);
    kol.gender = Some(Gender::Female);
    kol.categories = vec![Category::Skincare, Category::Food];
    kol.tags = vec!["\u{9632}\u{6652}".to_owned(), "\u{65e9}\u{516b}".to_owned()];
    kol.mcn = Some("\u{65e0}\u{5fe7}".to_owned());
    kol.response_rate_48h = Some(0.876);
    kol.active_follower_share = Some(0.3002);
    kol.audience = Some(Audience {
        female: Some(0.8584),
        ages: Some([0.1698, 0.2311, 0.2949, 0.184, 0.1199]),
        city_tiers: None,
        cities: Vec::new(),
        interests: vec![InterestShare {
            interest: Category::Food,
            share: 0.0717,
        }],
    });
    Creator {
        kol,
        user_id: Some("5f0123456789abcdef012345".to_owned()),
        profile_url: Some(
            "https://www.xiaohongshu.com/user/profile/5f0123456789abcdef012345".to_owned(),
        ),
        figures: Figures {
            notes: Some(9),
            cooperation_notes: Some(2),
            impressions: Some(30_100.0),
            reads: Some(2_345.5),
            interactions: Some(210.0),
            cooperation_reads: Some(1_900.0),
            cooperation_interactions: Some(99.0),
            fake_followers: Some(0.035),
            ..Figures::default()
        },
        kept: vec![(1, "'=1+1 kept".to_owned()), (2, "-".to_owned())],
        line: 2,
        on_server: false,
    }
}

#[test]
fn what_is_taken_away_says_the_same_when_it_is_read_again() {
    let first = of_a_sheet();
    let mut poor = of_a_sheet();
    poor.kol.id = KolId::try_from(8_467_818_063_968_311).unwrap();
    poor.kol.nickname = "poor".to_owned();
    poor.kol.red_id = Some("95001000002".to_owned());
    poor.kol.picture_quote = None;
    poor.kol.audience = None;
    poor.figures = Figures::default();
    poor.user_id = None;
    poor.profile_url = None;
    poor.kept = Vec::new();
    let kept = [
        "x",
        "\u{5408}\u{4f5c}\u{610f}\u{5411}",
        "\u{5907}\u{6ce8}\u{4e8c}",
    ]
    .map(str::to_owned);
    for l in [ZH, EN] {
        let table = collection(l, "sheet", &[&first, &poor], &kept);
        let sheet = Sheet::of_bytes(hongbang_sheets::csv::write(&table)).unwrap();
        let proposal = sheet.propose(None, None, &[]).unwrap();
        let numbers = Numbers::default();
        let now = first.kol.data_at + chrono::TimeDelta::days(9);
        let mapping = proposal.mapping();
        let reading = Reading::begin(&sheet, proposal.header_line, &mapping, now, &numbers);
        let done = reading.unwrap().finish();
        assert_eq!(done.report.taken, 2, "{:?}", done.report);
        assert_eq!(done.report.doubts, 0, "{:?}", done.report.doubted);
        for was in [&first, &poor] {
            let now = done.creators.iter().find(|of| of.kol.id == was.kol.id);
            let now = now.unwrap_or_else(|| panic!("{:?}", done.creators));
            assert_eq!(facts(now), facts(was), "{:?}", l.lang);
            assert_eq!(now.kol.data_at, was.kol.data_at, "no day is lost or won");
            let texts = |of: &Creator| -> Vec<String> {
                of.kept.iter().map(|(_, text)| text.clone()).collect()
            };
            assert_eq!(texts(now), texts(was));
        }
    }
}
