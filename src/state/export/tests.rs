//! Tests: what is known stands under headers that an import knows, and what is unknown is empty.

use std::collections::BTreeSet;

use hongbang_domain::audience::{Audience, InterestShare};
use hongbang_domain::category::Category;
use hongbang_domain::kol::{Gender, KolId, Source};
use hongbang_domain::note::NoteKind;
use hongbang_domain::place::CityId;
use hongbang_domain::price::Fee;
use hongbang_domain::roster::{Range, RosterRow};
use hongbang_domain::score::{Feature, Preset, Weights};
use hongbang_domain::shortlist::totals::TotalsBy;
use hongbang_domain::shortlist::{Item, Known, State};
use hongbang_domain::tier::Scheme;
use hongbang_domain::window::{Selection, Window};
use hongbang_sheets::creator::{Creator, Figures};
use hongbang_sheets::facts::facts;
use hongbang_sheets::field::Field;
use hongbang_sheets::identity::Numbers;
use hongbang_sheets::reading::Reading;
use hongbang_sheets::sheet::Sheet;
use hongbang_sheets::table::{Cell, Table};

use super::*;
use crate::locales::Lang;
use crate::state::builder::fixture::row;
use crate::state::comparison::{Terms, fixture::record};

const ZH: L10n = L10n { lang: Lang::Zh };
const EN: L10n = L10n { lang: Lang::En };

fn with<T>(read: impl FnOnce(&TotalsBy<'_>) -> T) -> T {
    read(&TotalsBy {
        kind: NoteKind::Picture,
        fee: Fee::default(),
        scheme: &Scheme::default(),
        today: 20_600,
        there: None,
    })
}

fn line(place: usize, row: &RosterRow) -> Line<'_> {
    Line {
        place,
        id: row.id,
        row: Some(row),
        item: None,
        own: None,
        red_id: None,
        look: "",
    }
}

fn cell<'t>(table: &'t Table, row: usize, header: &str) -> Option<&'t Cell> {
    let column = table.columns.iter().position(|of| of.header == header)?;
    table.rows.get(row)?.get(column)
}

#[test]
fn facts_stand_under_headers_that_an_import_knows() {
    let mut known = row(7);
    known.followers = Some(42_000);
    known.category = Some(Category::Food);
    known.picture_quote = Some(1_500);
    known.reads = Some(1_234.5);
    known.day = 20_600;
    known.figures[Range::Cpe.place()] = Some(2.345);
    let lines = [Line {
        red_id: Some("95001"),
        ..line(1, &known)
    }];
    let zh = with(|by| table(ZH, "达人", &of_ranking(), &lines, by));
    assert_eq!(cell(&zh, 0, "小红书号"), Some(&Cell::Text("95001".into())));
    assert_eq!(cell(&zh, 0, "内容类目"), Some(&Cell::Text("美食".into())));
    assert_eq!(cell(&zh, 0, "图文报价"), Some(&Cell::Yuan(1_500.0)));
    assert_eq!(cell(&zh, 0, "阅读中位数"), Some(&Cell::Number(1_235.0)));
    assert_eq!(cell(&zh, 0, "CPE"), Some(&Cell::Decimal(2.345)));
    assert_eq!(cell(&zh, 0, "红榜编号"), Some(&Cell::Text("7".into())));
    let en = with(|by| table(EN, "Creators", &of_ranking(), &lines, by));
    assert_eq!(cell(&en, 0, "Categories"), Some(&Cell::Text("Food".into())));
    assert_eq!(en.columns.len(), zh.columns.len());
    let day = cell(&en, 0, Field::DataAt.en());
    assert_eq!(day, Some(&Cell::Day("2026-05-27".parse().unwrap())));
}

#[test]
fn what_nobody_has_is_no_column_and_what_one_lacks_is_an_empty_cell() {
    let (mut one, other) = (row(1), row(2));
    one.video_quote = Some(900);
    let lines = [line(1, &one), line(2, &other)];
    let table = with(|by| table(EN, "", &of_ranking(), &lines, by));
    assert_eq!(cell(&table, 1, "Video quote"), Some(&Cell::Empty));
    assert_eq!(cell(&table, 0, "Picture quote"), None);
    assert_eq!(cell(&table, 0, "Score"), None, "no score is not 0");
    assert_eq!(cell(&table, 0, "Notes in 30 days"), None);
    assert!(
        table
            .rows
            .iter()
            .all(|row| row.len() == table.columns.len())
    );
}

#[test]
fn a_list_says_what_the_team_says_and_remembers_who_is_gone() {
    let known = Known {
        name: "gone".to_owned(),
        followers: Some(9_000),
        picture_quote: Some(2_000),
        ..Known::default()
    };
    let id = KolId::try_from(9).unwrap();
    let mut item = Item::new(id, known, 0);
    item.standing.value.state = State::Passed;
    item.standing.value.reason = "too dear".to_owned();
    item.note.value = "=HYPERLINK(\"x\")".to_owned();
    item.tags = BTreeSet::from(["skin".to_owned(), "spring".to_owned()]);
    item.price.value = Some(1_800);
    let lines = [Line {
        place: 1,
        id,
        row: None,
        item: Some(&item),
        own: None,
        red_id: None,
        look: "not here any more",
    }];
    let table = with(|by| table(EN, "List", &of_list(), &lines, by));
    assert_eq!(cell(&table, 0, "Name"), Some(&Cell::Text("gone".into())));
    assert_eq!(cell(&table, 0, "Agreed price"), Some(&Cell::Yuan(1_800.0)));
    assert_eq!(cell(&table, 0, "Cost with fee"), Some(&Cell::Yuan(1_980.0)));
    assert_eq!(
        cell(&table, 0, "Own tags"),
        Some(&Cell::Text("skin, spring".into()))
    );
    // Harmless in the file: writing is where formulas are taken for text.
    assert_eq!(
        cell(&table, 0, "Remark"),
        Some(&Cell::Text("=HYPERLINK(\"x\")".into()))
    );
    let tier = with(|by| by.tier(&item)).0.map(|tier| EN.tier(tier));
    assert_eq!(
        cell(&table, 0, "Tier"),
        tier.map(|tier| Cell::Text(tier.into())).as_ref()
    );
}

#[test]
fn a_comparison_is_a_creator_a_row() {
    let records = [record(10), record(20)];
    let of = |window| {
        let terms = Terms {
            chosen: Selection {
                window,
                ..Selection::default()
            },
            fee: Fee::default(),
            target: Default::default(),
        };
        let records = records.iter().collect();
        let terms = &terms;
        compared(EN, "Comparison", &Compared { records, terms })
    };
    let table = of(Window::Days30);
    assert_eq!(table.rows.len(), 2);
    assert_eq!(cell(&table, 1, "Followers"), Some(&Cell::Number(20_000.0)));
    assert_eq!(
        cell(&table, 0, "Median reads"),
        Some(&Cell::Number(10_000.0))
    );
    assert_eq!(cell(&table, 0, "Female audience"), Some(&Cell::Share(0.8)));
    // Medians of 90 days are none of those that sheets carry.
    let longer = of(Window::Days90);
    assert_eq!(cell(&longer, 0, "Median reads"), None);
    assert!(cell(&longer, 0, "Reads").is_some());
}

#[test]
fn the_second_page_tells_by_what_it_was_made() {
    let weights = Preset::Awareness.weights();
    let table = Table {
        rows: vec![Vec::new(); 3],
        ..Table::default()
    };
    let table = about(
        EN,
        table,
        &Made {
            when: "today".to_owned(),
            brief: "women 80%".to_owned(),
            words: " ",
            budget: None,
            weights: Some(&weights),
            kind: Some("picture"),
            fee: Some("10%".to_owned()),
            more: vec![("List".to_owned(), "Spring".to_owned())],
        },
    );
    let said = |what: &str| {
        let line = table.about.iter().find(|(name, _)| name == what);
        line.map(|(_, said)| said.as_str())
    };
    assert_eq!(said("Creators"), Some("3"));
    assert_eq!(said("In its own words"), None, "nothing is said of nothing");
    assert_eq!(said("List"), Some("Spring"));
    let named = said("Weights of the score").unwrap();
    let heaviest = Feature::ALL
        .iter()
        .max_by_key(|of| weights.of(**of))
        .unwrap();
    assert!(
        weights.of(*heaviest) > 0 && named.split(" · ").count() > 2,
        "{named}"
    );
    assert!(said("Empty cells").unwrap().contains("Never 0"));
    let none = about(
        EN,
        Table::default(),
        &Made {
            weights: Some(&Weights([0; 8])),
            ..Made::default()
        },
    );
    assert!(none.about.iter().all(|(_, said)| !said.is_empty()));
}

#[test]
fn a_file_has_a_name_that_every_system_takes() {
    assert_eq!(
        file_name("春季 / 护肤: A?", "2026-05-27"),
        "春季  护肤 A 2026-05-27"
    );
    assert_eq!(file_name("..", "2026-05-27"), "2026-05-27");
    assert!(file_name(&"长".repeat(500), "d").chars().count() < 70);
}

#[test]
fn columns_are_as_wide_as_what_they_say() {
    let wide = |cells: &[Cell]| column("a".to_owned(), String::new(), cells).width;
    assert!(
        wide(&[Cell::Text("十个字十个字十个字十".into())])
            > wide(&[Cell::Text("ten letter".into())])
    );
    assert!(wide(&[Cell::Text("x".repeat(5_000))]) <= 42.0);
    assert!(wide(&[Cell::Number(1e12)]) > wide(&[Cell::Number(1.0)]));
}

/// A creator of a sheet of whom much is known.
fn of_a_sheet() -> Creator {
    let mut kol = record(20).profile.kol;
    kol.id = KolId::try_from(5_320_864_836_394_226).unwrap();
    kol.source = Source::Sheet;
    kol.nickname = "=小薯 \"A\"".to_owned();
    kol.red_id = Some("95001000001".to_owned());
    kol.bio = Some("两行\n简介, 逗号".to_owned());
    kol.city = Some(CityId(310_000)).filter(|city| city.city().is_some());
    kol.following = Some(12);
    kol.likes_and_collects = Some(1_234_567);
    kol.gender = Some(Gender::Female);
    kol.categories = vec![Category::Skincare, Category::Food];
    kol.tags = vec!["防晒".to_owned(), "早八".to_owned()];
    kol.mcn = Some("无忧".to_owned());
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
    let kept = ["x", "合作意向", "备注二"].map(str::to_owned);
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
