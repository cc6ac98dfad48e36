//! Tests: no hot statement reads or sorts a whole table.

use chrono::DateTime;
use hongbang_domain::account::AccountId;
use hongbang_domain::category::Category;
use hongbang_domain::kol::KolId;
use hongbang_domain::note::NoteId;
use hongbang_domain::place::{Cell, CityId};
use hongbang_domain::window::Window;
use sqlx::{AssertSqlSafe, QueryBuilder, Row, Sqlite};

use crate::store::sqlite::{
    SqliteStore, accounts, choices, comments, directory, evidence, feeds, fulltext, kols, launches,
    lookalikes, measures, notes, readers, roster, samples, search, sessions, shortlists,
};
use crate::store::{
    CommentPosition, KolFilter, KolPosition, MarkPosition, NoteFilter, NotePosition, Start,
};
use crate::viewer::Viewer;

/// The steps of a statement's plan.
async fn plan(store: &SqliteStore, sql: &str) -> Vec<String> {
    sqlx::query(AssertSqlSafe(format!("EXPLAIN QUERY PLAN {sql}")))
        .fetch_all(&store.readers)
        .await
        .unwrap()
        .iter()
        .map(|row| row.get("detail"))
        .collect()
}

fn text(query: &QueryBuilder<Sqlite>) -> String {
    query.sql().as_str().to_owned()
}

/// Whether a step reads rows one after the other without an index that has them in order, or
/// sorts what it read.
fn is_slow(step: &str) -> bool {
    let lists =
        step.contains("USING") || step.contains("CONSTANT ROW") || step.contains("VALUES CLAUSE");
    (step.starts_with("SCAN") && !lists) || step.contains("TEMP B-TREE")
}

#[tokio::test]
async fn no_hot_statement_reads_or_sorts_a_whole_table() {
    let folder = tempfile::tempdir().unwrap();
    let store = SqliteStore::open(&folder.path().join("plans.db"))
        .await
        .unwrap();
    let kol = KolId::derive("test", "a");
    let note = NoteId::derive(kol, "test", "n");
    let account = AccountId::try_from(1).unwrap();
    let time = DateTime::from_timestamp_millis(1_741_739_525_000).unwrap();
    let seen_note = NotePosition {
        published_at: time,
        id: note,
    };
    let seen_mark = MarkPosition { at: time, note };
    let city = CityId(1_816_670);
    let seen_kol = KolPosition {
        value: Some(1.0),
        id: kol,
    };
    let seen_comment = CommentPosition { likes: None, id: 1 };

    let topic = Some("咖啡".to_owned());
    let category = Some(Category::Food);
    let all_notes = NoteFilter::default();
    let of_topic = NoteFilter {
        topic: topic.clone(),
        ..all_notes.clone()
    };
    let of_category = NoteFilter {
        category,
        ..all_notes.clone()
    };
    let of_author = NoteFilter {
        author: Some(kol),
        ..all_notes.clone()
    };
    let of_all = NoteFilter {
        start: Start::All,
        topic,
        category,
        author: Some(kol),
    };
    let all_kols = KolFilter::default();
    let with_category = KolFilter {
        category,
        ..all_kols.clone()
    };
    let within = KolFilter {
        min_followers: Some(1),
        below_followers: Some(9),
        ..all_kols.clone()
    };
    let within_category = KolFilter {
        category,
        ..within.clone()
    };
    // Whatever else is asked for is looked at on the way along the index.
    let with_more = KolFilter {
        text: Some("a".to_owned()),
        tag: Some("b".to_owned()),
        city: Some(city),
        min_quote: Some(1),
        ..within_category.clone()
    };
    let viewer = Viewer::default();

    let (three, days) = ([kol; 3], Window::Days90);
    let mut statements = vec![
        ("samples", samples::NEXT.to_owned()),
        ("entrants", text(&roster::creators_query(&three))),
        ("entrants' notes", text(&roster::notes_query(&three))),
        ("entrants' days", text(&roster::days_query(&three))),
        ("cards", text(&directory::cards_query(&three))),
        ("list", shortlists::ONE.to_owned()),
        ("lists", shortlists::OF.to_owned()),
        ("links", shortlists::LINKS.to_owned()),
        ("linked", shortlists::LINKED.to_owned()),
        ("rising", lookalikes::RISING.to_owned()),
        ("falling", lookalikes::FALLING.to_owned()),
        ("alike", text(&lookalikes::cards_query(&three))),
        ("recent topics", text(&lookalikes::topics_query(&three))),
        ("measured", text(&measures::creators_query(&three))),
        ("measured notes", text(&measures::notes_query(&three, days))),
        ("measured days", text(&measures::days_query(&three, days))),
        ("note", notes::ONE.to_owned()),
        ("launch", launches::ONE.to_owned()),
        ("likeness", launches::LIKENESS.to_owned()),
        ("found", text(&search::cards_query(&[note; 3]))),
        ("author", notes::AUTHOR_OF.to_owned()),
        ("kol", kols::ONE.to_owned()),
        ("frame", kols::FRAME.to_owned()),
        ("days", kols::DAYS.to_owned()),
        ("counted days", kols::COUNTED_DAYS.to_owned()),
        ("comment", comments::ONE.to_owned()),
        ("evidence", evidence::NOTES.to_owned()),
        ("latest comments", evidence::COMMENTS.to_owned()),
        ("follows", readers::FOLLOWS.to_owned()),
        (
            "marks",
            text(&readers::marks_query(account, &[(note, kol); 3])),
        ),
        (
            "followed",
            text(&readers::followed_query(account, &[(note, kol); 3])),
        ),
        ("account", accounts::ONE.to_owned()),
        ("sign-in name", accounts::BY_LOGIN.to_owned()),
        ("session", sessions::ONE.to_owned()),
        ("representations", choices::REPRESENTATIONS.to_owned()),
    ];
    for after in [None, Some(seen_note)] {
        for filter in [&all_notes, &of_topic, &of_category, &of_author, &of_all] {
            statements.push(("feed", text(&feeds::page_query(filter, after, 30))));
            for cell in [None, Cell::of(31.2, 121.5)] {
                let filter = NoteFilter {
                    start: Start::Spots { city, cell },
                    ..filter.clone()
                };
                statements.push(("nearby", text(&feeds::page_query(&filter, after, 30))));
            }
        }
        for window in [None, Some((time, time))] {
            statements.push((
                "kol's notes",
                text(&kols::notes_query(kol, window, after, 30)),
            ));
        }
    }
    for after in [None, Some(seen_mark)] {
        for filter in [&all_notes, &of_topic, &of_category, &of_author, &of_all] {
            statements.push((
                "collected",
                text(&feeds::collected_query(account, filter, after, 30)),
            ));
        }
    }
    for after in [None, Some(seen_kol)] {
        for filter in [
            &all_kols,
            &with_category,
            &within,
            &within_category,
            &with_more,
        ] {
            statements.push((
                "kols",
                text(&directory::list_query(filter, &viewer, after, 30)),
            ));
        }
    }
    for after in [None, Some(seen_comment)] {
        statements.push((
            "comments",
            text(&comments::page_query(kol, note, after, 30)),
        ));
    }

    for (name, sql) in statements {
        let plan = plan(&store, &sql).await;
        assert!(!plan.is_empty(), "{name}: no plan for {sql}");
        assert!(
            !plan.iter().any(|step| is_slow(step)),
            "{name}: {plan:#?}\n{sql}"
        );
    }
}

#[tokio::test]
async fn filtered_lists_are_read_from_their_own_index() {
    let folder = tempfile::tempdir().unwrap();
    let store = SqliteStore::open(&folder.path().join("plans.db"))
        .await
        .unwrap();
    let filter = |topic: Option<&str>, category, author| NoteFilter {
        start: Start::All,
        topic: topic.map(str::to_owned),
        category,
        author,
    };
    for (filter, index) in [
        (filter(None, None, None), "notes_by_time"),
        (
            filter(None, Some(Category::Food), None),
            "notes_by_category",
        ),
        (
            filter(None, None, Some(KolId::derive("test", "a"))),
            "notes_by_author",
        ),
        (filter(Some("咖啡"), None, None), "note_topics_by_time"),
        (
            NoteFilter {
                start: Start::Spots {
                    city: CityId(1_816_670),
                    cell: Cell::of(39.9, 116.4),
                },
                ..NoteFilter::default()
            },
            "notes_by_city",
        ),
    ] {
        let plan = plan(&store, &text(&feeds::page_query(&filter, None, 30))).await;
        assert!(
            plan.iter().any(|step| step.contains(index)),
            "{filter:?}: {plan:#?}"
        );
    }
}

#[tokio::test]
async fn what_is_followed_is_found_by_author_and_sorted_alone() {
    let folder = tempfile::tempdir().unwrap();
    let store = SqliteStore::open(&folder.path().join("plans.db"))
        .await
        .unwrap();
    let filter = NoteFilter {
        start: Start::Followed(AccountId::try_from(1).unwrap()),
        ..NoteFilter::default()
    };
    let plan = plan(&store, &text(&feeds::page_query(&filter, None, 30))).await;
    for index in [
        "creator_follows_by_account",
        "COVERING INDEX notes_by_author",
    ] {
        assert!(plan.iter().any(|step| step.contains(index)), "{plan:#?}");
    }
    let scans = plan.iter().filter(|step| step.starts_with("SCAN"));
    assert!(scans.into_iter().all(|step| step == "SCAN p"), "{plan:#?}");
}

#[tokio::test]
async fn peers_and_suggestions_look_through_a_part_of_an_index() {
    let folder = tempfile::tempdir().unwrap();
    let store = SqliteStore::open(&folder.path().join("plans.db"))
        .await
        .unwrap();
    let peers = text(&launches::peers_query(&launches::tests::likeness()));
    for (sql, index) in [
        (peers.as_str(), "SEARCH notes USING INDEX notes_by_category"),
        (
            search::TOPICS,
            "COVERING INDEX note_topics_by_time (topic>? AND topic<?)",
        ),
        (
            search::KOLS,
            "creators_by_nickname (nickname_key>? AND nickname_key<?)",
        ),
    ] {
        let plan = plan(&store, sql).await;
        assert!(plan.iter().any(|step| step.contains(index)), "{plan:#?}");
        let scans = plan.iter().filter(|step| step.starts_with("SCAN"));
        assert!(scans.into_iter().all(|step| step == "SCAN p"), "{plan:#?}");
    }
}

#[tokio::test]
async fn what_the_roster_looks_at_closely_is_found_note_by_note() {
    let folder = tempfile::tempdir().unwrap();
    let store = SqliteStore::open(&folder.path().join("plans.db"))
        .await
        .unwrap();
    let three = [KolId::derive("test", "a"); 3];
    let (launches, comments) = (
        text(&roster::launches_query(&three)),
        text(&roster::comments_query(&three)),
    );
    for (sql, indexes) in [
        (
            launches.as_str(),
            &["SEARCH n", "SEARCH l", "COVERING INDEX notes_by_author"][..],
        ),
        (
            comments.as_str(),
            &["SEARCH n", "SEARCH x", "COVERING INDEX comments_by_time"],
        ),
        // Whoever is found is put together by author: as many as are counted, and no more.
        (
            fulltext::AUTHORS,
            &[
                "SCAN note_texts",
                "notes_by_id",
                "COVERING INDEX notes_by_author",
            ],
        ),
    ] {
        let plan = plan(&store, sql).await;
        for index in indexes {
            assert!(
                plan.iter().any(|step| step.contains(index)),
                "{index}: {plan:#?}"
            );
        }
        let tables = [
            "creators", "notes", "comments", "SCAN c", "SCAN n", "SCAN m", "SCAN x",
        ];
        let scans = plan
            .iter()
            .filter(|step| step.starts_with("SCAN") && !step.contains("note_texts"));
        assert!(
            scans
                .into_iter()
                .all(|step| tables.iter().all(|table| !step.contains(table))),
            "{plan:#?}"
        );
    }
}
