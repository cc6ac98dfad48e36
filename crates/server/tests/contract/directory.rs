//! Lists of creators: sorted and filtered by what the caller sees, so that neither the values nor
//! their order nor a filter tells what is withheld.

use chrono::{Days, NaiveDate};
use hongbang_api::kols::KolSort;
use hongbang_domain::account::Role;
use hongbang_domain::kol::KolId;
use hongbang_domain::sharing::{Choice, Sharing};
use hongbang_domain::window::Day;
use hongbang_server::record::KolRecord;
use serde_json::Value;

use crate::fixture::{App, bare_kol, full_note, time};
use crate::visitor::Visitor;

/// A creator all of whose figures rise with `level`.
fn creator(name: &str, level: u32, sharing: Option<Sharing>) -> KolRecord {
    let mut kol = bare_kol(name);
    kol.followers = Some(1_000);
    kol.picture_quote = Some(100 * level);
    kol.video_quote = Some(200 * level);
    let note = (1..=3_u32).map(|at| {
        let published_at = time("2026-10-31T04:00:00Z") - Days::new(u64::from(at));
        let mut record = full_note(kol.id, &format!("{name}-{at}"), published_at);
        let counts = &mut record.note.counts;
        counts.reads = Some(u64::from(1_000 * level));
        counts.likes = Some(40);
        record.note.topics.clear();
        record
    });
    let notes = note.collect();
    let last = NaiveDate::from_ymd_opt(2026, 11, 1).unwrap();
    let day = |back: u64, followers: u32| Day {
        date: last - Days::new(back),
        followers: Some(followers.into()),
        impressions: None,
        reads: None,
        likes: None,
        collects: None,
        comments: None,
        shares: None,
    };
    KolRecord {
        source_id: name.to_owned(),
        days: vec![day(20, 1_000), day(1, 1_000 + level)],
        kol,
        sharing,
        notes,
    }
}

/// Creators that share everything, one of which little is known, and `secret`.
fn creators(secret: u32) -> Vec<KolRecord> {
    let all = Some(Sharing::all(Choice::Everyone));
    let mut creators: Vec<KolRecord> = [2, 9, 4, 4, 7]
        .into_iter()
        .enumerate()
        .map(|(at, level)| creator(&format!("open-{at}"), level, all))
        .collect();
    let mut bare = creator("bare", 0, all);
    bare.notes.clear();
    bare.days.clear();
    creators.push(bare);
    creators.push(creator("secret", secret, None));
    creators
}

fn secret() -> KolId {
    bare_kol("secret").id
}

async fn app(level: u32) -> App {
    let app = App::empty().await;
    app.store.insert(&creators(level)).await.unwrap();
    app
}

/// What a card shows of what lists are sorted by.
fn shown(card: &Value, sort: KolSort) -> Option<f64> {
    let value = match sort {
        KolSort::Followers => &card["followers"],
        KolSort::PictureQuote => &card["picture_quote"],
        KolSort::VideoQuote => &card["video_quote"],
        _ => &card["figures"][sort.slug()],
    };
    value.as_f64().filter(|value| {
        let quote = matches!(sort, KolSort::PictureQuote | KolSort::VideoQuote);
        !quote || *value > 0.0
    })
}

/// The cards of a list, asked for three at a time.
async fn walk(visitor: &Visitor<'_>, query: &str) -> Vec<Value> {
    let mut cards = Vec::new();
    let mut cursor = String::new();
    loop {
        let path = format!("/api/kols?limit=3&{query}{cursor}");
        let page = visitor.get(&path).await.json();
        cards.extend(page["items"].as_array().unwrap().iter().cloned());
        match page["next"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => return cards,
        }
        assert!(cards.len() < 50, "{query} has no end");
    }
}

/// Everyone who looks, with the choices under which they see.
async fn viewers<'a>(app: &'a App) -> Vec<(&'static str, Visitor<'a>, &'static [Choice])> {
    use Choice::{Everyone, Nobody, VerifiedBrands};
    let other = bare_kol("open-0").id;
    vec![
        ("anonymous", Visitor::new(app), &[Everyone]),
        (
            "reader",
            Visitor::signed_up(app, Role::Reader).await.0,
            &[Everyone],
        ),
        (
            "another creator",
            Visitor::creator(app, other).await,
            &[Everyone],
        ),
        (
            "another MCN",
            Visitor::mcn_of(app, other).await,
            &[Everyone],
        ),
        (
            "unverified brand",
            Visitor::signed_up(app, Role::Brand).await.0,
            &[Everyone],
        ),
        (
            "verified brand",
            Visitor::verified_brand(app).await,
            &[VerifiedBrands, Everyone],
        ),
        (
            "own MCN",
            Visitor::mcn_of(app, secret()).await,
            &[Nobody, VerifiedBrands, Everyone],
        ),
        (
            "the creator",
            Visitor::creator(app, secret()).await,
            &[Nobody, VerifiedBrands, Everyone],
        ),
        (
            "admin",
            Visitor::admin(app).await,
            &[Nobody, VerifiedBrands, Everyone],
        ),
    ]
}

#[tokio::test]
async fn lists_are_in_the_order_of_what_is_shown() {
    let app = app(8).await;
    let viewers = viewers(&app).await;
    for &choice in Choice::ALL {
        let sharing = Sharing::all(choice);
        app.accounts.share(secret(), sharing).await.unwrap();
        for (who, visitor, choices) in &viewers {
            let sees = choices.contains(&choice);
            for &sort in KolSort::ALL {
                for ascending in [false, true] {
                    let query = format!("sort={}&ascending={ascending}", sort.slug());
                    let what = format!("{query} for {who}, with {choice:?}");
                    let cards = walk(visitor, &query).await;
                    assert_eq!(cards.len(), 7, "{what}");
                    let mut expected = cards.clone();
                    expected.sort_by(|a, b| {
                        let id = |card: &Value| card["id"].as_u64();
                        let (one, other) = (shown(a, sort), shown(b, sort));
                        let order = one.partial_cmp(&other).unwrap().then(id(a).cmp(&id(b)));
                        let order = if ascending { order } else { order.reverse() };
                        one.is_none().cmp(&other.is_none()).then(order)
                    });
                    assert_eq!(cards, expected, "{what}");
                    let mut cards = cards.iter();
                    let card = cards.find(|card| card["id"] == secret().get()).unwrap();
                    let public = matches!(
                        sort,
                        KolSort::Followers | KolSort::Interactions | KolSort::ErByFollowers
                    );
                    assert_eq!(shown(card, sort).is_some(), sees || public, "{what}");
                }
            }
            for (query, there) in [
                ("min_quote=700&max_quote=850", sees),
                ("min_quote=1600&max_quote=1600", sees),
                ("max_quote=1000", sees),
                // Between the picture's and the video's quote: neither is.
                ("min_quote=810&max_quote=1590", false),
            ] {
                let found = walk(visitor, query).await;
                let found = found.iter().any(|card| card["id"] == secret().get());
                assert_eq!(found, there, "{query} for {who}, with {choice:?}");
            }
        }
    }
}

#[tokio::test]
async fn what_is_withheld_could_be_anything() {
    let queries = [
        "",
        "min_quote=1",
        "max_quote=900",
        "min_quote=300&max_quote=700",
        "q=secret",
        "sort=reads&q=secret",
    ];
    let sorts: Vec<String> = KolSort::ALL
        .iter()
        .flat_map(|sort| {
            [true, false].map(|ascending| format!("sort={}&ascending={ascending}", sort.slug()))
        })
        .collect();
    let queries = queries.into_iter().chain(sorts.iter().map(String::as_str));
    let queries: Vec<&str> = queries.collect();
    let mut answers: Vec<Vec<Vec<Value>>> = Vec::new();
    for level in [1, 8, 40] {
        let app = app(level).await;
        let visitor = Visitor::new(&app);
        let mut of_level = Vec::new();
        for query in &queries {
            of_level.push(walk(&visitor, query).await);
        }
        answers.push(of_level);
    }
    for (at, query) in queries.iter().enumerate() {
        assert_eq!(answers[0][at], answers[1][at], "{query}");
        assert_eq!(answers[1][at], answers[2][at], "{query}");
    }
}

#[tokio::test]
async fn a_text_is_trimmed_and_may_be_nothing() {
    let app = app(8).await;
    let count = async |query: &str| {
        let page = app.get(&format!("/api/kols?{query}")).await.json();
        page["items"].as_array().unwrap().len()
    };
    assert_eq!(count("q=").await, 7);
    assert_eq!(count("q=++").await, 7);
    assert_eq!(count("q=+Secret+").await, 1);
    assert_eq!(count("q=open").await, 5);
    assert_eq!(count(&format!("q=+{}+", "a".repeat(100))).await, 0);
    assert_eq!(count("q=%25").await, 0);
    assert_eq!(count("q=%00").await, 7);
    assert_eq!(count("q=%00se%00cret").await, 1);
}
