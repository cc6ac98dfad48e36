//! Someone with a browser: keeps cookies, says where requests come from.

use std::sync::Mutex;

use axum::body::Body;
use hongbang_domain::account::{AccountId, Role};
use hongbang_domain::kol::KolId;
use serde_json::{Value, json};

use crate::fixture::{Answer, App, ORIGIN};

/// A password that nobody would try first.
pub const PASSWORD: &str = "correct horse battery";

/// A browser at the tests' server.
pub struct Visitor<'a> {
    pub app: &'a App,
    cookie: Mutex<Option<String>>,
}

impl<'a> Visitor<'a> {
    /// A browser that has never been here.
    pub const fn new(app: &'a App) -> Self {
        Self {
            app,
            cookie: Mutex::new(None),
        }
    }

    /// A new account of a role, signed in, with what the server says of it.
    pub async fn signed_up(app: &'a App, role: Role) -> (Self, Value) {
        let visitor = Self::new(app);
        let body = json!({"name": role.slug(), "password": PASSWORD, "role": role});
        let answer = visitor.post("/api/accounts", body).await;
        assert_eq!(
            answer.status,
            201,
            "{}",
            String::from_utf8_lossy(&answer.body)
        );
        let me = answer.json();
        (visitor, me)
    }

    /// A creator's account, known as the creator.
    pub async fn creator(app: &'a App, kol: KolId) -> Self {
        let (visitor, me) = Self::signed_up(app, Role::Kol).await;
        app.accounts.link(id_of(&me), Some(kol)).await.unwrap();
        visitor
    }

    /// A brand's account, verified.
    pub async fn verified_brand(app: &'a App) -> Self {
        let (visitor, me) = Self::signed_up(app, Role::Brand).await;
        let now = Some(chrono::Utc::now());
        app.accounts.verify(id_of(&me), now).await.unwrap();
        visitor
    }

    /// The MCN that a creator has accepted.
    pub async fn mcn_of(app: &'a App, kol: KolId) -> Self {
        let (visitor, me) = Self::signed_up(app, Role::Mcn).await;
        let now = chrono::Utc::now();
        app.accounts.invite(id_of(&me), kol, now).await.unwrap();
        let accepted = app.accounts.accept(id_of(&me), kol, now).await.unwrap();
        accepted.unwrap();
        visitor
    }

    /// Who runs the server.
    pub async fn admin(app: &'a App) -> Self {
        let visitor = Self::new(app);
        let account = hongbang_server::account::Account::new("admin", Role::Admin).unwrap();
        let passwords = hongbang_server::password::Passwords::new().unwrap();
        let hash = passwords.hash(PASSWORD).await.unwrap();
        app.accounts.create(&account, Some(&hash)).await.unwrap();
        let answer = visitor.sign_in(&account.login, PASSWORD).await;
        assert_eq!(answer.status, 200);
        visitor
    }

    pub fn cookie(&self) -> Option<String> {
        self.cookie.lock().unwrap().clone()
    }

    pub fn set_cookie(&self, cookie: Option<String>) {
        *self.cookie.lock().unwrap() = cookie;
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send("GET", path, None).await
    }

    pub async fn post(&self, path: &str, body: Value) -> Answer {
        self.send("POST", path, Some(body)).await
    }

    pub async fn put(&self, path: &str, body: Value) -> Answer {
        self.send("PUT", path, Some(body)).await
    }

    pub async fn delete(&self, path: &str, body: Option<Value>) -> Answer {
        self.send("DELETE", path, body).await
    }

    pub async fn sign_in(&self, login: &str, password: &str) -> Answer {
        let body = json!({"login": login, "password": password});
        self.post("/api/session", body).await
    }

    /// Who the server says is signed in.
    pub async fn me(&self) -> Value {
        self.get("/api/session").await.json()["me"].clone()
    }

    pub async fn send(&self, method: &str, path: &str, body: Option<Value>) -> Answer {
        self.send_with(method, path, &[], body).await
    }

    /// With headers besides those that a browser sets.
    pub async fn send_with(
        &self,
        method: &str,
        path: &str,
        more: &[(&str, &str)],
        body: Option<Value>,
    ) -> Answer {
        let cookie = self.cookie();
        let mut headers = vec![("origin", ORIGIN)];
        headers.extend(more);
        headers.extend(cookie.as_deref().map(|cookie| ("cookie", cookie)));
        if body.is_some() {
            headers.push(("content-type", "application/json"));
        }
        let body = body.map_or_else(Body::empty, |body| Body::from(body.to_string()));
        let answer = self.app.send(method, path, &headers, body).await;
        for set in answer.headers("set-cookie") {
            let pair = set.split(';').next().unwrap_or_default();
            let gone = set.contains("Max-Age=0");
            self.set_cookie((!gone).then(|| pair.to_owned()));
        }
        answer
    }
}

/// The id in the server's word about an account.
pub fn id_of(me: &Value) -> AccountId {
    AccountId::try_from(me["id"].as_u64().unwrap()).unwrap()
}
