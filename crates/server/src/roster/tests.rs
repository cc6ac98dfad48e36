//! Tests: rows are what the app would say of each creator, and what has to hold at once does.

use std::collections::BTreeMap;

use hongbang_domain::authenticity::assess;
use hongbang_domain::roster::{Entry, Part};
use hongbang_domain::sharing::Choice;
use tempfile::TempDir;

use super::*;
use crate::demo::{DEFAULT_AS_OF, Options, generate};
use crate::evaluate::gather;
use crate::store::Accounts;
use crate::store::sqlite::SqliteStore;

async fn demo(kols: u32) -> (TempDir, Arc<SqliteStore>) {
    let folder = tempfile::tempdir().unwrap();
    let store = SqliteStore::open(&folder.path().join("roster.db"))
        .await
        .unwrap();
    let options = Options {
        kols,
        notes: kols * 12,
        seed: 7,
        as_of: DEFAULT_AS_OF,
    };
    let records: Vec<_> = generate(&options, 0..kols)
        .into_iter()
        .map(|creator| creator.record)
        .collect();
    store.insert(&records).await.unwrap();
    (folder, Arc::new(store))
}

fn parts(packed: &Packed) -> Vec<Part> {
    let read = |part: &PackedPart| serde_json::from_slice(&part.plain).unwrap();
    packed.parts().iter().map(read).collect()
}

fn cache(store: &Arc<SqliteStore>) -> Arc<Cache> {
    Cache::new(store.clone(), peers::Cache::new(store.clone()))
}

#[tokio::test]
async fn rows_say_what_the_app_would_say_of_each_creator() {
    let (_folder, store) = demo(120).await;
    let benchmarks = Arc::new(Benchmarks::of(&*store).await.unwrap());
    let rosters = Rosters::of(&*store, &benchmarks).await.unwrap();
    let (mut scored, mut withheld) = (0, 0);
    for (kind, public) in [(Kind::Admin, false), (Kind::Everyone, true)] {
        let viewer = kind.viewer();
        let parts = parts(rosters.for_viewer(&viewer));
        let columns = &parts[0].columns;
        assert_eq!(columns.id.len(), 120);
        for (at, id) in columns.id.iter().enumerate() {
            let one = gather::creator(&*store, *id, public)
                .await
                .unwrap()
                .unwrap();
            let peers = benchmarks.for_creator(one.tier, one.category);
            let score = assess(&one.evidence, Some(peers), &[]).score;
            let score = score.map(|score| score.round() as u8);
            assert_eq!(columns.authenticity[at], score, "{kind:?} {id}");
            scored += usize::from(score.is_some());
            withheld += usize::from(columns.withheld[at] != 0);
            let cards = store.cards(&[*id]).await.unwrap();
            let card = cards.into_values().next().unwrap().shown_to(&viewer);
            let rounded = |value: Option<f64>| value.map(|value| value.round() as u32);
            assert_eq!(columns.name[at], card.nickname);
            assert_eq!(columns.followers[at], card.followers);
            assert_eq!(u32::from(columns.notes[at]), card.figures.notes);
            assert_eq!(columns.reads[at], rounded(card.figures.reads));
            assert_eq!(columns.interactions[at], rounded(card.figures.interactions));
            assert_eq!(columns.picture_quote[at], card.picture_quote);
            assert_eq!(columns.video_quote[at], card.video_quote);
            let per = |rate: Option<f64>| rounded(rate.map(|rate| rate * 10_000.0));
            assert_eq!(columns.er_by_reads[at], per(card.figures.er_by_reads));
            let growth = card
                .figures
                .growth
                .map(|rate| (rate * 10_000.0).round() as i32);
            assert_eq!(columns.growth[at], growth);
        }
    }
    assert!(scored > 100 && withheld > 20, "{scored} {withheld}");
}

#[tokio::test]
async fn parts_belong_together_and_are_whole() {
    let (_folder, store) = demo(60).await;
    let rosters = cache(&store).get().await.unwrap();
    let admin = rosters.for_viewer(&Kind::Admin.viewer());
    let rows: Vec<Arc<Entry>> = rosters
        .creators
        .values()
        .map(|k| k.rows[2].clone())
        .collect();
    // As many as need three parts; ids ascend in fact, which does not matter here.
    let many: Vec<Arc<Entry>> = rows.iter().cycle().take(2 * PART + 1).cloned().collect();
    let packed = Packed::of(many).unwrap();
    let parts = parts(&packed);
    let lengths: Vec<usize> = parts.iter().map(|part| part.columns.id.len()).collect();
    assert_eq!(lengths, [PART, PART, 1]);
    let tags: std::collections::BTreeSet<_> = packed.parts().iter().map(|p| &p.tag).collect();
    assert_eq!(tags.len(), 3);
    for (part, at) in parts.iter().zip(0..) {
        assert_eq!((part.part, part.parts, part.creators), (at, 3, 4_001));
        assert_eq!(part.data, parts[0].data);
        let mcns = part.columns.mcn.iter().flatten();
        assert!(
            mcns.into_iter()
                .all(|place| (*place as usize) < part.mcns.len())
        );
    }
    assert!(packed.part(3).is_none());
    // Of the same rows the same version; of one less another.
    assert_eq!(
        Packed::of(rows.clone()).unwrap().parts()[0].tag,
        admin.parts()[0].tag
    );
    let fewer = Packed::of(rows[1..].to_vec()).unwrap();
    assert_ne!(fewer.parts()[0].tag, admin.parts()[0].tag);
    let none = Packed::of(Vec::new()).unwrap();
    let empty: Part = serde_json::from_slice(&none.part(0).unwrap().plain).unwrap();
    assert_eq!((empty.parts, empty.creators), (1, 0));
}

#[tokio::test]
async fn the_compressed_forms_hold_the_same() {
    use std::io::Read;
    let (_folder, store) = demo(40).await;
    let rosters = cache(&store).get().await.unwrap();
    let part = rosters.for_viewer(&Viewer::default()).part(0).unwrap();
    let mut plain = Vec::new();
    brotli::Decompressor::new(&*part.brotli, 4_096)
        .read_to_end(&mut plain)
        .unwrap();
    assert_eq!(plain, part.plain);
    plain.clear();
    flate2::read::GzDecoder::new(&*part.gzip)
        .read_to_end(&mut plain)
        .unwrap();
    assert_eq!(plain, part.plain);
}

#[tokio::test]
async fn choices_and_removals_hold_for_the_next_who_asks_and_for_nobody_else() {
    let (_folder, store) = demo(50).await;
    let cache = cache(&store);
    let tags = |rosters: &Rosters| {
        Kind::ALL.map(|kind| rosters.for_viewer(&kind.viewer()).parts()[0].tag.clone())
    };
    let before = cache.get().await.unwrap();
    let id = *before.creators.keys().next().unwrap();
    let same = cache.get().await.unwrap();
    assert!(Arc::ptr_eq(&before, &same));

    store
        .share(id, Sharing::all(Choice::Everyone))
        .await
        .unwrap();
    let open = cache.get().await.unwrap();
    let public = |rosters: &Rosters| rosters.creators[&id].rows[0].clone();
    store.share(id, Sharing::default()).await.unwrap();
    let shut = cache.get().await.unwrap();
    assert_ne!(public(&open), public(&shut));
    let (open, shut) = (tags(&open), tags(&shut));
    assert_ne!(open[0], shut[0]);
    assert_ne!(open[1], shut[1]);
    // Who sees everything, sees the same.
    assert_eq!(open[2], shut[2]);

    let now = chrono::Utc::now();
    assert!(store.remove_creator(id, now).await.unwrap());
    let gone = cache.get().await.unwrap();
    assert!(!gone.creators.contains_key(&id));
    assert_eq!(gone.creators.len(), 49);
    for kind in Kind::ALL {
        let parts = parts(gone.for_viewer(&kind.viewer()));
        assert!(!parts[0].columns.id.contains(&id));
        assert_eq!(parts[0].creators, 49);
    }
}

#[tokio::test]
async fn new_creators_wait_for_the_next_making() {
    let (_folder, store) = demo(30).await;
    let peers = peers::Cache::new(store.clone());
    let (late, eager) = (
        Cache::new(store.clone(), peers.clone()),
        Cache::with_min_age(store.clone(), peers, Duration::ZERO),
    );
    let creators = |rosters: Arc<Rosters>| rosters.creators.len();
    assert_eq!(creators(late.get().await.unwrap()), 30);
    assert_eq!(creators(eager.get().await.unwrap()), 30);
    let record = crate::store::sqlite::testing::record("new");
    store.insert(&[record]).await.unwrap();
    let mut asked = 0;
    while creators(eager.get().await.unwrap()) == 30 {
        asked += 1;
        assert!(asked < 1_000, "never made anew");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    assert_eq!(creators(late.get().await.unwrap()), 30);
}

#[test]
fn who_gets_which_roster() {
    let kinds: BTreeMap<&str, Kind> = [
        ("nobody", Viewer::default()),
        ("a reader", Viewer::stand_in(Role::Reader)),
        ("a creator", Viewer::stand_in(Role::Kol)),
        ("an MCN", Viewer::stand_in(Role::Mcn)),
        ("a brand", Viewer::stand_in(Role::Brand)),
        ("the admin", Viewer::stand_in(Role::Admin)),
    ]
    .into_iter()
    .map(|(who, viewer)| (who, Kind::of(&viewer)))
    .collect();
    for (who, kind) in kinds {
        let expected = match who {
            "a brand" => Kind::VerifiedBrands,
            "the admin" => Kind::Admin,
            _ => Kind::Everyone,
        };
        assert_eq!(kind, expected, "{who}");
    }
    let mut unverified = Viewer::stand_in(Role::Brand);
    if let Some(account) = &mut unverified.account {
        account.verified_at = None;
    }
    assert_eq!(Kind::of(&unverified), Kind::Everyone);
}
