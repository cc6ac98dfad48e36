//! One-click sign-in: there on a server of made-up data, and nowhere else.

use hongbang_server::demo_accounts;
use hongbang_server::http::settings::Settings;
use serde_json::json;

use crate::errors::assert_error;
use crate::fixture::App;
use crate::visitor::Visitor;

async fn demo() -> App {
    let settings = Settings {
        demo: true,
        ..Settings::default()
    };
    let app = App::with(settings).await;
    for _ in 0..2 {
        demo_accounts::ensure(&*app.store, &*app.accounts)
            .await
            .unwrap();
    }
    app
}

#[tokio::test]
async fn one_click_signs_in_as_each_role() {
    let app = demo().await;
    assert_eq!(app.get("/api/meta").await.json()["demo_accounts"], true);
    for role in ["reader", "kol", "brand", "mcn"] {
        let visitor = Visitor::new(&app);
        let answer = visitor
            .post("/api/session/demo", json!({"role": role}))
            .await;
        assert_eq!(answer.status, 200, "{role}");
        let me = visitor.me().await;
        assert_eq!((&me["role"], &me["demo"]), (&json!(role), &json!(true)));
        assert_eq!(me["verified"], role == "brand" || role == "mcn");
        // It is everyone's, so nobody changes or ends it, or sees where others are.
        for (method, path, body) in [
            ("PATCH", "/api/me", json!({"name": "mine"})),
            ("DELETE", "/api/me", json!({"password": ""})),
            (
                "PUT",
                "/api/me/password",
                json!({"current": "", "new": "a good long one"}),
            ),
            ("DELETE", "/api/me/profile", json!({"password": ""})),
        ] {
            let answer = visitor.send(method, path, Some(body)).await;
            assert_error(&answer, path, 403, "forbidden", None);
        }
        assert_eq!(visitor.get("/api/me/sessions").await.status, 403);
        // And no password opens it.
        let login = me["login"].as_str().unwrap();
        assert_eq!(Visitor::new(&app).sign_in(login, "").await.status, 401);
    }
    let admin = Visitor::new(&app)
        .post("/api/session/demo", json!({"role": "admin"}))
        .await;
    assert_error(&admin, "admin", 404, "not_found", None);
}

#[tokio::test]
async fn a_server_started_without_them_has_none() {
    let app = demo().await;
    let visitor = Visitor::new(&app);
    visitor
        .post("/api/session/demo", json!({"role": "brand"}))
        .await;
    assert!(!visitor.me().await.is_null());
    // The same database, served without: neither the way in nor the session is there.
    let cookie = visitor.cookie();
    let app = app.restarted();
    assert_eq!(app.get("/api/meta").await.json()["demo_accounts"], false);
    let visitor = Visitor::new(&app);
    visitor.set_cookie(cookie);
    assert!(visitor.me().await.is_null());
    let answer = visitor
        .post("/api/session/demo", json!({"role": "brand"}))
        .await;
    assert_error(&answer, "demo", 404, "not_found", None);
}
