//! Errors: the status, the code and the field, for everything that can be asked wrongly, and
//! for a server that is in trouble.

use std::collections::BTreeMap;
use std::sync::Arc;

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use hongbang_api::kols::{Days, KolCard, KolEvidence, KolNote};
use hongbang_api::notes::{Comment, Launch, NoteCard, NoteDetail};
use hongbang_api::search::Suggestions;
use hongbang_domain::account::AccountId;
use hongbang_domain::kol::{Kol, KolId};
use hongbang_domain::note::NoteId;
use hongbang_domain::search::Query;
use hongbang_domain::sharing::Sharing;
use hongbang_server::http::settings::Settings;
use hongbang_server::peers::Samples;
use hongbang_server::private::{Measured, Private};
use hongbang_server::record::{BylinedNote, Change, KolRecord, NotesMerged, Profile};
use hongbang_server::roster::Entrant;
use hongbang_server::store::{
    Alike, CommentPosition, Holdings, KolFilter, KolPosition, MarkPosition, NoteFilter,
    NotePosition, Result, Searched, Store, StoreError,
};
use hongbang_server::viewer::Viewer;

use crate::fixture::{Answer, App, records};

pub fn assert_error(answer: &Answer, what: &str, status: u16, code: &str, field: Option<&str>) {
    assert_eq!(answer.status, status, "{what}");
    assert_eq!(answer.header("content-type"), "application/json", "{what}");
    let body = answer.json();
    assert_eq!(body["error"]["code"], code, "{what}: {body}");
    assert_eq!(body["error"]["field"].as_str(), field, "{what}: {body}");
    assert!(
        body["error"]["message"]
            .as_str()
            .is_some_and(|text| !text.is_empty()),
        "{what}"
    );
    assert_eq!(
        body.as_object().map(serde_json::Map::len),
        Some(1),
        "{what}"
    );
}

#[tokio::test]
async fn whatever_is_asked_wrongly_is_named() {
    let app = App::new().await;
    let records = records();
    let kol = records[0].kol.id;
    let note = records[0].notes[0].note.id;
    let cursor = |page: serde_json::Value| page["next"].as_str().unwrap().to_owned();
    let of_notes = cursor(app.get("/api/notes?limit=1").await.json());
    let of_food = cursor(app.get("/api/notes?limit=1&category=food").await.json());
    let of_kols = cursor(app.get("/api/kols?limit=1").await.json());

    let parameter = |field| (400, "invalid_parameter", Some(field));
    let bad_cursor = (400, "invalid_cursor", Some("cursor"));
    let not_found = (404, "not_found", None);
    for (path, (status, code, field)) in [
        ("/api/notes?limit=0".to_owned(), parameter("limit")),
        ("/api/notes?limit=201".to_owned(), parameter("limit")),
        ("/api/notes?limit=ten".to_owned(), parameter("limit")),
        ("/api/notes?limit=-1".to_owned(), parameter("limit")),
        (
            "/api/notes?limit=99999999999999999999".to_owned(),
            parameter("limit"),
        ),
        (
            "/api/notes?category=beauty".to_owned(),
            parameter("category"),
        ),
        ("/api/notes?category=Food".to_owned(), parameter("category")),
        ("/api/notes?author=abc".to_owned(), parameter("author")),
        ("/api/notes?author=0".to_owned(), parameter("author")),
        ("/api/notes?topic=".to_owned(), parameter("topic")),
        ("/api/notes?page=2".to_owned(), parameter("page")),
        ("/api/notes?limit=1&limit=2".to_owned(), parameter("limit")),
        (
            "/api/kols?min_followers=-1".to_owned(),
            parameter("min_followers"),
        ),
        (
            "/api/kols?below_followers=1.5".to_owned(),
            parameter("below_followers"),
        ),
        (format!("/api/kols?q={}", "a".repeat(101)), parameter("q")),
        (
            format!("/api/kols?tag={}", "a".repeat(101)),
            parameter("tag"),
        ),
        ("/api/kols?tag=".to_owned(), parameter("tag")),
        ("/api/kols?tag=+".to_owned(), parameter("tag")),
        ("/api/kols?city=x".to_owned(), parameter("city")),
        ("/api/kols?min_quote=-1".to_owned(), parameter("min_quote")),
        (
            "/api/kols?max_quote=4294967296".to_owned(),
            parameter("max_quote"),
        ),
        ("/api/kols?sort=fame".to_owned(), parameter("sort")),
        ("/api/kols?sort=".to_owned(), parameter("sort")),
        ("/api/kols?ascending=1".to_owned(), parameter("ascending")),
        (
            "/api/kols?sort=reads&sort=growth".to_owned(),
            parameter("sort"),
        ),
        (format!("/api/kols?sort=reads&cursor={of_kols}"), bad_cursor),
        (
            format!("/api/kols?ascending=true&cursor={of_kols}"),
            bad_cursor,
        ),
        (format!("/api/kols?q=a&cursor={of_kols}"), bad_cursor),
        (format!("/api/kols/{kol}/days?days=0"), parameter("days")),
        (format!("/api/kols/{kol}/days?days=91"), parameter("days")),
        (format!("/api/kols/{kol}/notes?days=91"), parameter("days")),
        (
            format!("/api/notes/{note}?fields=title"),
            parameter("fields"),
        ),
        (format!("/api/notes/{note}/launch?x"), parameter("x")),
        (format!("/api/kols/{kol}?x=1"), parameter("x")),
        (format!("/api/kols/{kol}/evidence?x=1"), parameter("x")),
        (format!("/api/kols/{kol}/peers?tier=top"), parameter("tier")),
        ("/api/meta?x=1".to_owned(), parameter("x")),
        ("/api/notes/abc".to_owned(), parameter("id")),
        ("/api/notes/0".to_owned(), parameter("id")),
        ("/api/notes/-1".to_owned(), parameter("id")),
        ("/api/notes/9007199254740992".to_owned(), parameter("id")),
        ("/api/notes/%FF".to_owned(), parameter("id")),
        (
            format!("/api/kols/{kol}/lookalikes?limit=5"),
            parameter("limit"),
        ),
        ("/api/kols/1.5/days".to_owned(), parameter("id")),
        ("/api/kols/x/evidence".to_owned(), parameter("id")),
        ("/api/kols/x/peers".to_owned(), parameter("id")),
        ("/api/kols/0/lookalikes".to_owned(), parameter("id")),
        ("/api/notes?cursor=".to_owned(), bad_cursor),
        ("/api/notes?cursor=nonsense".to_owned(), bad_cursor),
        (format!("/api/notes?cursor={of_notes}A"), bad_cursor),
        (format!("/api/notes?cursor={of_kols}"), bad_cursor),
        (format!("/api/notes?cursor={of_food}"), bad_cursor),
        (format!("/api/kols?cursor={of_notes}"), bad_cursor),
        (
            format!("/api/kols/{kol}/notes?cursor={of_notes}"),
            bad_cursor,
        ),
        (
            format!("/api/notes/{note}/comments?cursor={of_notes}"),
            bad_cursor,
        ),
        ("/api/notes/1".to_owned(), not_found),
        ("/api/notes/1/comments".to_owned(), not_found),
        ("/api/notes/1/launch".to_owned(), not_found),
        ("/api/kols/1".to_owned(), not_found),
        ("/api/kols/1/days".to_owned(), not_found),
        ("/api/kols/1/notes".to_owned(), not_found),
        ("/api/kols/1/evidence".to_owned(), not_found),
        ("/api/kols/1/peers".to_owned(), not_found),
        ("/api/kols/1/lookalikes".to_owned(), not_found),
        ("/api".to_owned(), not_found),
        ("/api/".to_owned(), not_found),
        ("/api/nothing".to_owned(), not_found),
        ("/api/notes/1/likes".to_owned(), not_found),
    ] {
        let answer = app.get(&path).await;
        assert_error(&answer, &path, status, code, field);
    }
}

#[tokio::test]
async fn other_methods_are_refused() {
    let app = App::new().await;
    for method in ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"] {
        for path in ["/api/notes", "/api/kols/1", "/api/openapi.json", "/healthz"] {
            let answer = app.ask(method, path, &[]).await;
            assert_error(&answer, path, 405, "method_not_allowed", None);
            assert_eq!(answer.header("allow"), "GET,HEAD");
        }
        let answer = app.ask(method, "/explore", &[]).await;
        assert_error(&answer, "/explore", 405, "method_not_allowed", None);
    }
}

/// A store in trouble: each question fails in its own way.
struct Troubled;

#[async_trait]
impl Store for Troubled {
    async fn ping(&self) -> Result<()> {
        Err(StoreError::Unavailable("locked".to_owned()))
    }
    async fn data_version(&self) -> Result<i64> {
        Ok(0)
    }
    async fn holdings(&self) -> Result<Holdings> {
        Err(StoreError::Corrupt("secret detail".to_owned()))
    }
    async fn notes(
        &self,
        _: &NoteFilter,
        _: Option<NotePosition>,
        _: u32,
    ) -> Result<Vec<Private<NoteCard>>> {
        Err(StoreError::Unavailable("locked".to_owned()))
    }
    async fn collected(
        &self,
        _: AccountId,
        _: &NoteFilter,
        _: Option<MarkPosition>,
        _: u32,
    ) -> Result<Vec<(MarkPosition, Private<NoteCard>)>> {
        Ok(Vec::new())
    }
    async fn note(&self, _: NoteId) -> Result<Option<Private<NoteDetail>>> {
        panic!("secret detail")
    }
    async fn launch(&self, _: NoteId) -> Result<Option<Private<Option<Launch>>>> {
        std::future::pending().await
    }
    async fn launch_peers(&self, _: NoteId) -> Result<Vec<Private<Option<Launch>>>> {
        Ok(Vec::new())
    }
    async fn comments(
        &self,
        _: NoteId,
        _: Option<AccountId>,
        _: Option<CommentPosition>,
        _: u32,
    ) -> Result<Option<Vec<Comment>>> {
        Ok(None)
    }
    async fn kols(
        &self,
        _: &KolFilter,
        _: &Viewer,
        _: Option<KolPosition>,
        _: u32,
    ) -> Result<Vec<Private<KolCard>>> {
        Err(StoreError::Failed("secret detail".to_owned()))
    }
    async fn kol(&self, _: KolId) -> Result<Option<Private<Kol>>> {
        Ok(None)
    }
    async fn days(&self, _: KolId, _: u32, _: DateTime<Utc>) -> Result<Option<Private<Days>>> {
        Ok(None)
    }
    async fn measured(&self, _: KolId) -> Result<Option<Private<Measured>>> {
        Ok(None)
    }
    async fn kol_notes(
        &self,
        _: KolId,
        _: Option<u32>,
        _: Option<NotePosition>,
        _: u32,
    ) -> Result<Option<Vec<Private<KolNote>>>> {
        Ok(None)
    }
    async fn samples(&self, _: Option<KolId>, _: u32) -> Result<Samples> {
        Err(StoreError::Failed("secret detail".to_owned()))
    }
    async fn entrants(&self, _: Option<KolId>, _: u32) -> Result<Vec<Private<Entrant>>> {
        Err(StoreError::Failed("secret detail".to_owned()))
    }
    async fn entrants_among(&self, _: &[KolId]) -> Result<Vec<Private<Entrant>>> {
        Ok(Vec::new())
    }
    async fn choices(&self) -> Result<BTreeMap<KolId, Sharing>> {
        Ok(BTreeMap::new())
    }
    async fn cards(&self, _: &[KolId]) -> Result<BTreeMap<KolId, Private<KolCard>>> {
        Ok(BTreeMap::new())
    }
    async fn numbers(&self) -> Result<Vec<(KolId, String)>> {
        Err(StoreError::Unavailable("locked".to_owned()))
    }
    async fn mentions(&self, _: Query) -> Result<Vec<(KolId, u64, u64)>> {
        Err(StoreError::Unavailable("locked".to_owned()))
    }
    async fn lookalikes(&self, _: KolId) -> Result<Option<Alike>> {
        Ok(None)
    }
    async fn evidence(&self, _: KolId) -> Result<Option<Private<KolEvidence>>> {
        Ok(None)
    }
    async fn search(&self, _: Query) -> Result<Searched> {
        Err(StoreError::Failed("secret detail".to_owned()))
    }
    async fn suggestions(&self, _: &str) -> Result<Suggestions> {
        Err(StoreError::Unavailable("locked".to_owned()))
    }
    async fn insert(&self, _: &[KolRecord]) -> Result<()> {
        Ok(())
    }
    async fn merge_profiles(&self, _: &[Profile]) -> Result<Vec<Change>> {
        Ok(Vec::new())
    }
    async fn merge_notes(&self, _: &[BylinedNote]) -> Result<NotesMerged> {
        Ok(NotesMerged::default())
    }
    async fn close(&self) {}
}

#[tokio::test]
async fn trouble_on_the_server_has_the_same_shape_and_tells_no_secrets() {
    let app = App::over(Arc::new(Troubled), Settings::default()).await;
    tokio::time::pause();
    for (path, status, code) in [
        ("/api/notes", 503, "unavailable"),
        ("/readyz", 503, "unavailable"),
        ("/api/meta", 500, "internal"),
        ("/api/kols", 500, "internal"),
        ("/api/search/notes?q=a", 500, "internal"),
        ("/api/kols/roster", 500, "internal"),
        ("/api/kols/mentions?q=a", 503, "unavailable"),
        ("/api/kols/numbers", 503, "unavailable"),
        ("/api/search/suggestions?q=a", 503, "unavailable"),
        // The handler panics.
        ("/api/notes/1", 500, "internal"),
        // The store never answers.
        ("/api/notes/1/launch", 503, "unavailable"),
    ] {
        let answer = app.get(path).await;
        assert_error(&answer, path, status, code, None);
        assert!(
            !String::from_utf8_lossy(&answer.body).contains("secret"),
            "{path}"
        );
        assert_ne!(answer.header("cache-control"), "no-cache", "{path}");
    }
    assert_eq!(app.get("/healthz").await.status, 200);
}
