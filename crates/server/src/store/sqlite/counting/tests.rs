//! Tests: buckets agree with what is set, whatever was done in whichever order.

use chrono::TimeDelta;
use hongbang_api::events::Event;
use hongbang_api::notes::NewComment;
use hongbang_domain::account::{AccountId, Role};
use hongbang_domain::reader::{Deed, Mark};
use sqlx::Row;

use crate::account::Account;
use crate::store::sqlite::SqliteStore;
use crate::store::sqlite::testing::{record, time};
use crate::store::{Accounts, Readers, Store};

const COLUMNS: [&str; 7] = [
    "impressions",
    "reads",
    "likes",
    "collects",
    "comments",
    "shares",
    "follows",
];

/// The sums of the columns, with a prefix, of a table; none may be below 0 anywhere.
async fn sums(store: &SqliteStore, table: &str, prefix: &str) -> Vec<i64> {
    let mut sums = Vec::new();
    for column in COLUMNS {
        let sql = format!("SELECT MIN({prefix}{column}), SUM({prefix}{column}) FROM {table}");
        let row = sqlx::query(sqlx::AssertSqlSafe(sql))
            .fetch_one(&store.readers)
            .await
            .unwrap();
        assert!(
            row.get::<Option<i64>, _>(0).unwrap_or(0) >= 0,
            "{table} {column}"
        );
        sums.push(row.get::<Option<i64>, _>(1).unwrap_or(0));
    }
    sums
}

async fn rows(store: &SqliteStore, of: &str) -> i64 {
    sqlx::query_scalar(sqlx::AssertSqlSafe(format!("SELECT COUNT(*) FROM {of}")))
        .fetch_one(&store.readers)
        .await
        .unwrap()
}

/// Every count against the rows that it counts.
async fn check(store: &SqliteStore, shares: i64) {
    let of_notes = vec![
        0,
        0,
        rows(store, "note_marks WHERE mark = 'like'").await,
        rows(store, "note_marks WHERE mark = 'collect'").await,
        rows(store, "comments WHERE account_id > 0").await,
        shares,
        rows(store, "creator_follows WHERE note_id > 0").await,
    ];
    let mut of_creators = of_notes.clone();
    of_creators[6] = rows(store, "creator_follows").await;
    assert_eq!(sums(store, "note_hours", "").await, of_notes);
    assert_eq!(sums(store, "notes", "here_").await, of_notes);
    assert_eq!(sums(store, "creator_counted_days", "").await, of_creators);
}

#[tokio::test]
async fn buckets_agree_with_what_is_set() {
    let folder = tempfile::tempdir().unwrap();
    let store = SqliteStore::open(&folder.path().join("counting.db"))
        .await
        .unwrap();
    let records = [record("a"), record("b")];
    store.insert(&records).await.unwrap();
    let accounts: Vec<Account> = (1..=3)
        .map(|id| Account {
            id: AccountId::try_from(id).unwrap(),
            login: format!("reader.{id}"),
            ..Account::new("reader", Role::Reader).unwrap()
        })
        .collect();
    for account in &accounts {
        store.create(account, None).await.unwrap();
    }
    let mut state = 1_u64;
    let mut chance = |below: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        usize::try_from(state >> 33).unwrap() % below
    };
    let mut shares = std::collections::BTreeSet::new();
    for step in 0..400 {
        let by = &accounts[chance(3)];
        let record = &records[chance(2)];
        let note = record.notes[chance(2)].note.id;
        let (id, kol) = (1 + chance(4) as u64, record.kol.id);
        let at = time() + TimeDelta::minutes(chance(5_000) as i64);
        match chance(8) {
            0 => drop(store.mark(by.id, note, Mark::Like, at).await.unwrap()),
            1 => drop(store.unmark(by.id, note, Mark::Like).await.unwrap()),
            2 => drop(store.mark(by.id, note, Mark::Collect, at).await.unwrap()),
            3 => drop(store.follow(by.id, kol, Some(note), at).await.unwrap()),
            4 => drop(store.follow(by.id, kol, None, at).await.unwrap()),
            5 => drop(store.unfollow(by.id, kol).await.unwrap()),
            6 => {
                let text = "好".to_owned();
                let new = NewComment { id, text };
                store.comment(by, note, &new, at).await.unwrap();
                store.uncomment(accounts[0].id, note, id).await.unwrap();
            }
            _ => {
                let deed = Deed::Share;
                store
                    .count(&[Event { id, note, deed }], None, at)
                    .await
                    .unwrap();
                shares.insert((note, id));
            }
        }
        if step % 50 == 0 {
            check(&store, i64::try_from(shares.len()).unwrap()).await;
        }
    }
    let all_shares = i64::try_from(shares.len()).unwrap();
    check(&store, all_shares).await;
    assert!(rows(&store, "note_marks").await > 3 && rows(&store, "creator_follows").await > 1);

    for account in &accounts {
        store.delete(account.id).await.unwrap();
        check(&store, all_shares).await;
    }
    assert_eq!(rows(&store, "note_marks").await, 0);
    store
        .remove_creator(records[0].kol.id, time())
        .await
        .unwrap();
    store
        .remove_creator(records[1].kol.id, time())
        .await
        .unwrap();
    for table in [
        "note_events",
        "note_hours",
        "creator_counted_days",
        "comments",
    ] {
        assert_eq!(rows(&store, table).await, 0, "{table}");
    }
}
