//! Signing up, in and out; sessions; passwords; what a stranger can find out, and cannot.

use chrono::{TimeDelta, Utc};
use hongbang_domain::account::Role;
use hongbang_server::http::settings::Settings;
use serde_json::json;

use crate::errors::assert_error;
use crate::fixture::App;
use crate::visitor::{PASSWORD, Visitor, id_of};

#[tokio::test]
async fn one_signs_up_out_and_in_again() {
    let app = App::empty().await;
    let visitor = Visitor::new(&app);
    assert!(visitor.me().await.is_null());
    let body = json!({"name": " 小林 ", "password": PASSWORD, "role": "brand"});
    let answer = visitor.post("/api/accounts", body).await;
    assert_eq!(answer.status, 201);
    let me = answer.json();
    assert_eq!(me["name"], "小林");
    assert_eq!(me["role"], "brand");
    assert_eq!(me["verified"], false);
    let login = me["login"].as_str().unwrap().to_owned();
    assert!(login.starts_with("小林."), "{login}");
    assert_eq!(visitor.me().await, me);
    assert_eq!(visitor.get("/api/me").await.json(), me);

    let gone = visitor.delete("/api/session", None).await;
    assert_eq!(gone.status, 204);
    assert_eq!(visitor.cookie(), None);
    assert!(visitor.me().await.is_null());
    // Case and margins do not matter.
    let back = visitor
        .sign_in(&format!(" {} ", login.to_uppercase()), PASSWORD)
        .await;
    assert_eq!(back.status, 200);
    assert_eq!(visitor.me().await, me);
}

#[tokio::test]
async fn no_answer_tells_whether_an_account_exists() {
    let app = App::empty().await;
    let (_, me) = Visitor::signed_up(&app, Role::Reader).await;
    let login = me["login"].as_str().unwrap();
    let stranger = Visitor::new(&app);
    let wrong = stranger.sign_in(login, "not the password").await;
    let nobody = stranger.sign_in("reader.00000", "not the password").await;
    assert_error(&wrong, "wrong", 401, "wrong_credentials", Some("password"));
    assert_eq!(wrong.body, nobody.body);
    assert_eq!(wrong.headers.len(), nobody.headers.len());
    // The same name again makes another account, with another sign-in name.
    let body = json!({"name": "reader", "password": PASSWORD, "role": "reader"});
    let again = stranger.post("/api/accounts", body).await;
    assert_eq!(again.status, 201);
    assert_ne!(again.json()["login"], me["login"]);
}

#[tokio::test]
async fn the_cookie_is_kept_from_scripts_and_other_sites() {
    let plain = App::empty().await;
    let (visitor, _) = Visitor::signed_up(&plain, Role::Reader).await;
    assert!(visitor.cookie().unwrap().starts_with("hongbang="));
    let settings = Settings {
        public_url: Some("http://hongbang.test".parse().unwrap()),
        ..Settings::default()
    };
    for (settings, secure) in [
        (settings.clone(), false),
        (
            Settings {
                public_url: Some("https://hongbang.test".parse().unwrap()),
                ..settings
            },
            true,
        ),
    ] {
        let origin = settings.public_url.clone().unwrap();
        let app = App::with(settings).await;
        let body = json!({"name": "a", "password": PASSWORD, "role": "reader"});
        let headers = [
            ("origin", origin.origin()),
            ("content-type", "application/json"),
        ];
        let answer = app
            .send("POST", "/api/accounts", &headers, body.to_string().into())
            .await;
        assert_eq!(answer.status, 201);
        let cookie = answer.header("set-cookie").to_owned();
        for part in ["HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=1209600"] {
            assert!(cookie.contains(part), "{cookie}");
        }
        assert_eq!(cookie.contains("Secure"), secure, "{cookie}");
        assert_eq!(cookie.starts_with("__Host-hongbang="), secure, "{cookie}");
        assert!(!cookie.contains("Domain"), "{cookie}");
        let hsts = answer.header("strict-transport-security");
        assert_eq!(!hsts.is_empty(), secure);
        // Browsers take the removal of such a cookie, too, only if it is for TLS.
        let pair = cookie.split(';').next().unwrap();
        let headers = [("origin", origin.origin()), ("cookie", pair)];
        let out = app.ask("DELETE", "/api/session", &headers).await;
        let removal = out.header("set-cookie");
        assert!(removal.contains("Max-Age=0"), "{removal}");
        assert_eq!(removal.contains("Secure"), secure, "{removal}");
    }
}

#[tokio::test]
async fn signing_in_ends_the_session_that_the_browser_had() {
    let app = App::empty().await;
    let (visitor, me) = Visitor::signed_up(&app, Role::Reader).await;
    let stolen = visitor.cookie();
    visitor
        .sign_in(me["login"].as_str().unwrap(), PASSWORD)
        .await;
    assert_ne!(visitor.cookie(), stolen);
    assert_eq!(visitor.me().await, me);
    let thief = Visitor::new(&app);
    thief.set_cookie(stolen);
    let answer = thief.get("/api/me").await;
    assert_error(&answer, "rotated", 401, "unauthenticated", None);
    assert_eq!(
        thief.cookie(),
        None,
        "a cookie that is of no use is taken back"
    );
}

#[tokio::test]
async fn made_up_and_expired_sessions_are_nobodys() {
    let app = App::empty().await;
    for cookie in ["hongbang=AAAAAAAAAAAAAAAAAAAAAA", "hongbang=x", "hongbang="] {
        let visitor = Visitor::new(&app);
        visitor.set_cookie(Some(cookie.to_owned()));
        let answer = visitor.get("/api/me").await;
        assert_error(&answer, cookie, 401, "unauthenticated", None);
        // What everyone may see stays.
        let visitor = Visitor::new(&app);
        visitor.set_cookie(Some(cookie.to_owned()));
        assert_eq!(visitor.get("/api/notes").await.status, 200);
    }
    let (visitor, me) = Visitor::signed_up(&app, Role::Reader).await;
    let mut row = app
        .accounts
        .sessions(id_of(&me), Utc::now())
        .await
        .unwrap()
        .remove(0);
    assert!(row.expires_at > Utc::now() + TimeDelta::days(13));
    row.expires_at = Utc::now() - TimeDelta::seconds(1);
    app.accounts.touch_session(&row).await.unwrap();
    let answer = visitor.get("/api/me").await;
    assert_error(&answer, "expired", 401, "unauthenticated", None);
    assert_eq!(app.accounts.sweep_sessions(Utc::now()).await.unwrap(), 1);
}

#[tokio::test]
async fn sessions_are_listed_and_ended_one_by_one() {
    let app = App::empty().await;
    let (here, me) = Visitor::signed_up(&app, Role::Reader).await;
    let there = Visitor::new(&app);
    there.sign_in(me["login"].as_str().unwrap(), PASSWORD).await;
    let list = here.get("/api/me/sessions").await.json();
    let items = list["items"].as_array().unwrap();
    assert_eq!(items.len(), 2);
    assert_eq!(
        items.iter().filter(|item| item["current"] == true).count(),
        1
    );
    let other = items.iter().find(|item| item["current"] == false).unwrap();
    let path = format!("/api/me/sessions/{}", other["id"]);

    // Somebody else's session is not there at all.
    let (stranger, _) = Visitor::signed_up(&app, Role::Reader).await;
    let answer = stranger.delete(&path, None).await;
    assert_error(&answer, "another's session", 404, "not_found", None);
    assert_eq!(there.get("/api/me").await.status, 200);

    assert_eq!(here.delete(&path, None).await.status, 204);
    assert_eq!(there.get("/api/me").await.status, 401);
    assert_eq!(here.get("/api/me").await.status, 200);
    assert_eq!(here.delete(&path, None).await.status, 404);
}

#[tokio::test]
async fn a_new_password_ends_every_other_session() {
    let app = App::empty().await;
    let (here, me) = Visitor::signed_up(&app, Role::Reader).await;
    let login = me["login"].as_str().unwrap();
    let there = Visitor::new(&app);
    there.sign_in(login, PASSWORD).await;
    let before = here.cookie();
    let change = |current: &str, new: &str| json!({"current": current, "new": new});

    let wrong = here
        .put("/api/me/password", change("wrong one", "another good one"))
        .await;
    assert_error(&wrong, "wrong", 401, "wrong_credentials", Some("current"));
    let short = here
        .put("/api/me/password", change(PASSWORD, "short"))
        .await;
    assert_error(&short, "short", 400, "invalid_body", Some("new"));
    let common = here
        .put("/api/me/password", change(PASSWORD, "password1"))
        .await;
    assert_error(&common, "common", 400, "common_password", Some("new"));
    assert_eq!(there.get("/api/me").await.status, 200);

    let done = here
        .put("/api/me/password", change(PASSWORD, "another good one"))
        .await;
    assert_eq!(done.status, 204);
    assert_eq!(there.get("/api/me").await.status, 401);
    assert_eq!(here.get("/api/me").await.status, 200);
    assert_ne!(here.cookie(), before);
    assert_eq!(there.sign_in(login, PASSWORD).await.status, 401);
    assert_eq!(there.sign_in(login, "another good one").await.status, 200);
}

#[tokio::test]
async fn an_account_is_renamed_and_deleted() {
    let app = App::empty().await;
    let (visitor, me) = Visitor::signed_up(&app, Role::Brand).await;
    let login = me["login"].as_str().unwrap();
    let renamed = visitor
        .send("PATCH", "/api/me", Some(json!({"name": "山野集"})))
        .await;
    assert_eq!(renamed.json()["name"], "山野集");
    assert_eq!(renamed.json()["login"], login, "the sign-in name stays");

    let wrong = visitor
        .delete("/api/me", Some(json!({"password": "wrong one"})))
        .await;
    assert_error(&wrong, "wrong", 401, "wrong_credentials", Some("password"));
    let other = Visitor::new(&app);
    other.sign_in(login, PASSWORD).await;
    let gone = visitor
        .delete("/api/me", Some(json!({"password": PASSWORD})))
        .await;
    assert_eq!(gone.status, 204);
    assert_eq!(other.get("/api/me").await.status, 401);
    assert_eq!(other.sign_in(login, PASSWORD).await.status, 401);
    assert_eq!(app.accounts.kept().await.unwrap(), 0);
}

#[tokio::test]
async fn guessing_is_slowed_down_per_account_and_per_address() {
    let app = App::empty().await;
    let (_, me) = Visitor::signed_up(&app, Role::Reader).await;
    let login = me["login"].as_str().unwrap();
    let stranger = Visitor::new(&app);
    let mut refused = None;
    for attempt in 0..40 {
        let answer = stranger.sign_in(login, "a wrong guess").await;
        if answer.status == 429 {
            refused = Some((attempt, answer));
            break;
        }
        assert_eq!(answer.status, 401);
    }
    let (attempts, answer) = refused.expect("someone who guesses is slowed down");
    assert_eq!(attempts, 10);
    assert_error(&answer, "guessing", 429, "rate_limited", None);
    let wait: u64 = answer.header("retry-after").parse().unwrap();
    assert!((1..=31).contains(&wait), "{wait}");
    // Another name from the same address, until the address itself runs out.
    let mut others = 0;
    while stranger
        .sign_in(&format!("n.{others}"), "a wrong guess")
        .await
        .status
        == 401
    {
        others += 1;
        assert!(others < 40, "an address is slowed down as well");
    }
    // Making accounts, too: one was made above.
    let mut made = 0;
    while stranger
        .post(
            "/api/accounts",
            json!({"name": "n", "password": PASSWORD, "role": "reader"}),
        )
        .await
        .status
        == 201
    {
        made += 1;
        assert!(made < 40, "so is making accounts");
    }
    assert_eq!(made, 9);
}
