//! A small store with every awkward case, and a client without a network.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Request, StatusCode};
use axum::{Extension, Router};
use chrono::{DateTime, Days, NaiveDate, Utc};
use hongbang_api::notes::{Comment, Launch};
use hongbang_domain::audience::{Audience, CityShare, InterestShare};
use hongbang_domain::category::Category;
use hongbang_domain::engagement::Counts;
use hongbang_domain::kol::{Gender, Kol, KolId, Source};
use hongbang_domain::note::{Note, NoteId, NoteKind, Picture, ProductLink};
use hongbang_domain::place::CityId;
use hongbang_domain::sharing::{Choice, Sharing};
use hongbang_domain::spot::{Hours, Run, Spot, SpotKind};
use hongbang_domain::window::Day;
use hongbang_server::http::settings::Settings;
use hongbang_server::http::spa::Spa;
use hongbang_server::http::{Sources, router};
use hongbang_server::peers::Cache;
use hongbang_server::record::{KolRecord, NoteRecord};
use hongbang_server::roster;
use hongbang_server::store::sqlite::SqliteStore;
use hongbang_server::store::{Accounts, Readers, Store};
use http_body_util::BodyExt;
use serde_json::Value;
use tempfile::TempDir;
use tower::ServiceExt;

/// The moment up to which the fixture's data is complete: the end of a day in China.
pub const DATA_AT: &str = "2026-11-01T15:59:59Z";

pub fn time(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// A creator of whom only a name is known.
pub fn bare_kol(name: &str) -> Kol {
    Kol {
        id: KolId::derive("test", name),
        source: Source::Demo,
        nickname: name.to_owned(),
        red_id: None,
        gender: None,
        bio: None,
        city: None,
        region: None,
        followers: None,
        following: None,
        likes_and_collects: None,
        categories: Vec::new(),
        tags: Vec::new(),
        mcn: None,
        picture_quote: None,
        video_quote: None,
        response_rate_48h: None,
        active_follower_share: None,
        audience: None,
        data_at: time(DATA_AT),
    }
}

/// A creator of whom everything is known.
pub fn full_kol(name: &str, followers: u64) -> Kol {
    Kol {
        red_id: Some("95001122".to_owned()),
        gender: Some(Gender::Female),
        bio: Some("认真生活\n也认真吃饭 🍜".to_owned()),
        city: Some(CityId(1_816_670)),
        region: Some("北京".to_owned()),
        followers: Some(followers),
        following: Some(0),
        likes_and_collects: Some(12_345),
        categories: vec![Category::Food, Category::Travel],
        tags: vec!["美食探店".to_owned()],
        mcn: Some("晴川文化".to_owned()),
        picture_quote: Some(1_800),
        video_quote: Some(2_600),
        response_rate_48h: Some(0.92),
        active_follower_share: Some(0.41),
        audience: Some(Audience {
            female: Some(0.72),
            ages: Some([0.1, 0.35, 0.35, 0.15, 0.05]),
            city_tiers: Some([0.3, 0.3, 0.2, 0.2]),
            cities: vec![CityShare {
                city: CityId(1_816_670),
                share: 0.2,
            }],
            interests: vec![InterestShare {
                interest: Category::Food,
                share: 0.3,
            }],
        }),
        ..bare_kol(name)
    }
}

/// A note of which little is known.
pub fn bare_note(author: KolId, name: &str, published_at: DateTime<Utc>) -> NoteRecord {
    let note = Note {
        id: NoteId::derive(author, "test", name),
        author,
        source: Source::Demo,
        kind: NoteKind::Picture,
        title: name.to_owned(),
        body: "正文".repeat(60),
        topics: Vec::new(),
        category: None,
        published_at,
        city: None,
        spot: None,
        sponsored: None,
        products: Vec::new(),
        pictures: Vec::new(),
        cover_ratio: 0.75,
        counts: Counts::default(),
        data_at: time(DATA_AT),
    };
    NoteRecord {
        source_id: name.to_owned(),
        note,
        launch: None,
        comments: Vec::new(),
    }
}

/// A note of which everything is known.
pub fn full_note(author: KolId, name: &str, published_at: DateTime<Utc>) -> NoteRecord {
    let mut record = bare_note(author, name, published_at);
    record.note.kind = NoteKind::Video;
    record.note.topics = vec!["咖啡".to_owned(), "a&b=c".to_owned()];
    record.note.category = Some(Category::Food);
    record.note.city = Some(CityId(1_816_670));
    record.note.spot = Some(Spot {
        name: "慢半拍咖啡".to_owned(),
        latitude: 39.93,
        longitude: 116.4,
        kind: Some(SpotKind::Cafe),
        hours: Some(Hours(vec![vec![[600, 1_560]]])),
        event: Some(Run {
            from: "2026-10-20".parse().unwrap(),
            until: "2027-01-03".parse().unwrap(),
        }),
    });
    record.note.pictures = vec![Picture {
        path: "demo/1.jpg".to_owned(),
        width: 900,
        height: 1_200,
    }];
    record.note.sponsored = Some(true);
    record.note.products = vec![ProductLink {
        name: "挂耳咖啡".to_owned(),
        shop: "山野集".to_owned(),
        price: Some(59),
    }];
    record.note.counts = Counts {
        impressions: Some(10_000),
        reads: Some(1_000),
        likes: Some(40),
        collects: Some(20),
        comments: Some(5),
        shares: Some(0),
        follows: Some(1),
        completion_rate: Some(0.4),
        three_second_rate: None,
    };
    let hours = vec![1; 24];
    record.launch = Some(Launch {
        impressions: hours.clone(),
        reads: hours.clone(),
        likes: hours.clone(),
        collects: hours.clone(),
        comments: hours.clone(),
        shares: hours,
    });
    // Ties and unknowns among the likes.
    record.comments = [Some(3), None, Some(3), Some(0), None, Some(9), Some(3)]
        .into_iter()
        .zip(1..)
        .map(|(likes, id)| Comment {
            id,
            nickname: format!("读者{id}"),
            text: "<b>好看</b>".to_owned(),
            published_at,
            likes,
            mine: false,
        })
        .collect();
    record
}

/// Creators with ties and unknown followers; notes with ties in time; days with gaps.
pub fn records() -> Vec<KolRecord> {
    let followers = [
        Some(300_000),
        Some(1_000),
        Some(1_000),
        Some(1_000),
        None,
        None,
        Some(0),
    ];
    let first = time("2026-10-31T04:00:00Z");
    followers
        .into_iter()
        .enumerate()
        .map(|(number, followers)| {
            let name = format!("creator-{number}");
            let mut kol =
                followers.map_or_else(|| bare_kol(&name), |followers| full_kol(&name, followers));
            if number == 6 {
                kol.categories = vec![Category::Pets];
            }
            let notes = (0..9_u32)
                .map(|index| {
                    // Three notes of each creator share a moment, and so do all creators'.
                    let published_at = first - Days::new(u64::from(index / 3) * 20);
                    let name = format!("{name}-note-{index}");
                    match index % 3 {
                        0 => full_note(kol.id, &name, published_at),
                        _ => bare_note(kol.id, &name, published_at),
                    }
                })
                .collect();
            let last = NaiveDate::from_ymd_opt(2026, 11, 1).unwrap();
            let days = (0..90_u64)
                .rev()
                .filter(|back| back % 7 != 6)
                .map(|back| Day {
                    date: last - Days::new(back),
                    followers: kol.followers,
                    impressions: Some(100 + back),
                    reads: Some(10),
                    likes: Some(0),
                    collects: None,
                    comments: Some(1),
                    shares: None,
                })
                .collect();
            KolRecord {
                source_id: name,
                kol,
                sharing: Some(Sharing::all(Choice::Everyone)),
                days,
                notes,
            }
        })
        .collect()
}

/// An answer, read to its end.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body)
            .unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&self.body)))
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }

    /// Every value of a header that may come more than once.
    pub fn headers(&self, name: &str) -> Vec<&str> {
        let values = self.headers.get_all(name).iter();
        values.map(|value| value.to_str().unwrap()).collect()
    }
}

/// The origin that the tests' server is asked under.
pub const ORIGIN: &str = "http://hongbang.test";

/// The server without a network.
pub struct App {
    pub router: Router,
    pub store: Arc<dyn Store>,
    pub accounts: Arc<dyn Accounts>,
    pub readers: Arc<dyn Readers>,
    pub sources: Sources,
    pub folder: TempDir,
}

impl App {
    /// A server over the fixture's records, without app files.
    pub async fn new() -> Self {
        Self::with(Settings::default()).await
    }

    pub async fn with(settings: Settings) -> Self {
        let app = Self::empty_with(settings).await;
        app.store.insert(&records()).await.unwrap();
        app
    }

    /// A server over an empty store.
    pub async fn empty() -> Self {
        Self::empty_with(Settings::default()).await
    }

    async fn empty_with(settings: Settings) -> Self {
        let (folder, store) = empty_store().await;
        Self::made_of(Sources::of(&store), folder, settings)
    }

    /// The same server, started anew: it looks at its app's files when it starts.
    pub fn restarted(self) -> Self {
        Self::made_of(self.sources, self.folder, Settings::default())
    }

    /// A server over any store of notes; its app's files are in `dist` below its folder.
    pub async fn over(store: Arc<dyn Store>, settings: Settings) -> Self {
        let (folder, others) = empty_store().await;
        let peers = Cache::new(store.clone());
        let sources = Sources {
            rosters: roster::Cache::new(store.clone(), peers.clone()),
            store,
            peers,
            ..Sources::of(&others)
        };
        Self::made_of(sources, folder, settings)
    }

    fn made_of(sources: Sources, folder: TempDir, settings: Settings) -> Self {
        let spa = Spa::new(&folder.path().join("dist"));
        let address = ConnectInfo(SocketAddr::from(([203, 0, 113, 7], 50_000)));
        let router = router(sources.clone(), spa, settings).unwrap();
        let router = router.layer(Extension(address));
        Self {
            router,
            store: sources.store.clone(),
            accounts: sources.accounts.clone(),
            readers: sources.readers.clone(),
            sources,
            folder,
        }
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &[]).await
    }

    pub async fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.send(method, path, headers, Body::empty()).await
    }

    pub async fn send(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: Body,
    ) -> Answer {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header("host", "hongbang.test");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(body).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = body.collect().await.unwrap().to_bytes().to_vec();
        Answer {
            status: parts.status,
            headers: parts.headers,
            body,
        }
    }
}

async fn empty_store() -> (TempDir, Arc<SqliteStore>) {
    let folder = tempfile::tempdir().unwrap();
    let store = SqliteStore::open(&folder.path().join("test.db")).await;
    (folder, Arc::new(store.unwrap()))
}

/// A value for a query string.
pub fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}
