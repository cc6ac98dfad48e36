//! A creator shows who it is, becomes a partner, and chooses who speaks for it.

use hongbang_domain::account::Role;
use hongbang_domain::eligibility::Rule;
use hongbang_domain::sharing::Sharing;
use hongbang_server::http::settings::Settings;
use hongbang_server::record::Profile;
use serde_json::json;

use crate::errors::assert_error;
use crate::fixture::{App, records};
use crate::visitor::{Visitor, id_of};

#[tokio::test]
async fn a_creator_is_known_by_the_code_in_its_bio() {
    let app = App::new().await;
    let kol = records()[0].kol.clone();
    let (visitor, _) = Visitor::signed_up(&app, Role::Kol).await;
    let claim = json!({"kol": kol.id});
    let first = visitor.post("/api/me/claim", claim.clone()).await.json();
    assert_eq!(first["confirmed"], false);
    let code = first["code"].as_str().unwrap().to_owned();
    assert!(code.starts_with("HB-") && code.len() == 11, "{code}");
    let again = visitor.post("/api/me/claim", claim.clone()).await.json();
    assert_eq!(again["code"], code.as_str(), "the code stays the same");
    assert!(visitor.me().await["kol"].is_null());

    // Another account has another code, and the first one's is of no use to it.
    let (other, _) = Visitor::signed_up(&app, Role::Kol).await;
    let others = other.post("/api/me/claim", claim.clone()).await.json();
    assert_ne!(others["code"], code.as_str());

    let mut page = kol.clone();
    page.bio = Some(format!("认真生活 {}", code.to_lowercase()));
    page.data_at += chrono::TimeDelta::days(1);
    let profile = Profile {
        source_id: "creator-0".to_owned(),
        kol: page,
    };
    app.store.merge_profiles(&[profile]).await.unwrap();
    assert_eq!(
        other.post("/api/me/claim", claim.clone()).await.json()["confirmed"],
        false
    );
    let done = visitor.post("/api/me/claim", claim).await.json();
    assert_eq!(done["confirmed"], true);
    assert_eq!(visitor.me().await["kol"], kol.id.get());
    let nobody = visitor.post("/api/me/claim", json!({"kol": 1})).await;
    assert_error(&nobody, "no such creator", 404, "not_found", None);
}

#[tokio::test]
async fn a_partner_has_more_than_a_thousand_followers() {
    let app = App::new().await;
    let (unlinked, _) = Visitor::signed_up(&app, Role::Kol).await;
    let apply = "/api/me/partner-application";
    let answer = unlinked.post(apply, json!(null)).await.json();
    assert_eq!(
        answer,
        json!({"partner": false, "missing": {"what": "profile"}, "more_than": 1000})
    );
    for (creator, missing) in [
        (0, json!(null)),
        (1, json!({"what": "followers", "count": 1})),
        (4, json!({"what": "follower_count"})),
        (6, json!({"what": "followers", "count": 1001})),
    ] {
        let kol = records()[creator].kol.id;
        let visitor = Visitor::creator(&app, kol).await;
        let answer = visitor.post(apply, json!(null)).await.json();
        assert_eq!(answer["missing"], missing, "{creator}");
        assert_eq!(answer["partner"], missing.is_null());
        assert_eq!(visitor.me().await["partner"], missing.is_null());
        let profile = app.get(&format!("/api/kols/{kol}")).await.json();
        assert_eq!(profile["partner"], missing.is_null());
    }
    let strict = Settings {
        partner: Rule { more_than: 300_000 },
        ..Settings::default()
    };
    let app = App::with(strict).await;
    let visitor = Visitor::creator(&app, records()[0].kol.id).await;
    let answer = visitor.post(apply, json!(null)).await.json();
    assert_eq!(answer["missing"], json!({"what": "followers", "count": 1}));
    assert_eq!(answer["more_than"], 300_000);
    assert_eq!(
        app.get("/api/meta").await.json()["partner_more_than"],
        300_000
    );
}

#[tokio::test]
async fn an_mcn_speaks_for_those_who_accepted_until_they_leave() {
    let app = App::new().await;
    let kol = records()[0].kol.id;
    app.accounts.share(kol, Sharing::default()).await.unwrap();
    let creator = Visitor::creator(&app, kol).await;
    let (mcn, me) = Visitor::signed_up(&app, Role::Mcn).await;
    let (rival, rivals) = Visitor::signed_up(&app, Role::Mcn).await;
    let path = format!("/api/mcn/roster/{kol}");
    let nobody = mcn.put("/api/mcn/roster/1", json!(null)).await;
    assert_error(&nobody, "no such creator", 404, "not_found", None);

    for visitor in [&mcn, &rival] {
        for _ in 0..2 {
            assert_eq!(visitor.put(&path, json!(null)).await.status, 204);
        }
    }
    // Invited, it sees no more than anyone.
    let roster = mcn.get("/api/mcn/roster").await.json();
    let entry = &roster["items"][0];
    assert_eq!(entry["standing"], "invited");
    assert!(entry["card"]["picture_quote"].is_null());
    assert_eq!(entry["card"]["withheld"], json!(["statistics", "quotes"]));

    let invitations = creator.get("/api/me/representation").await.json();
    assert_eq!(invitations["items"].as_array().unwrap().len(), 2);
    let of = |me: &serde_json::Value| format!("/api/me/representation/{}", id_of(me));
    let uninvited = creator.put("/api/me/representation/1", json!(null)).await;
    assert_error(&uninvited, "uninvited", 404, "not_found", None);
    for _ in 0..2 {
        assert_eq!(creator.put(&of(&me), json!(null)).await.status, 204);
    }
    let second = creator.put(&of(&rivals), json!(null)).await;
    assert_error(&second, "a second MCN", 409, "conflict", None);

    let roster = mcn.get("/api/mcn/roster").await.json();
    assert_eq!(roster["items"][0]["standing"], "accepted");
    assert_eq!(roster["items"][0]["card"]["picture_quote"], 1_800);
    let profile = app.get(&format!("/api/kols/{kol}")).await.json();
    assert_eq!(profile["represented_by"], "mcn");
    assert!(
        profile["kol"]["picture_quote"].is_null(),
        "strangers see no more"
    );

    // It leaves, and the other one may have its turn.
    assert_eq!(creator.delete(&of(&me), None).await.status, 204);
    assert_eq!(creator.delete(&of(&me), None).await.status, 404);
    let path = format!("/api/kols/{kol}");
    assert!(mcn.get(&path).await.json()["kol"]["picture_quote"].is_null());
    assert!(app.get(&path).await.json()["represented_by"].is_null());
    assert_eq!(creator.put(&of(&rivals), json!(null)).await.status, 204);
    // An MCN lets go as well.
    let entry = format!("/api/mcn/roster/{kol}");
    assert_eq!(rival.delete(&entry, None).await.status, 204);
    assert_eq!(rival.delete(&entry, None).await.status, 404);
    let left = creator.get("/api/me/representation").await.json();
    assert_eq!(left["items"], json!([]));
}

#[tokio::test]
async fn with_its_account_a_creators_choices_go() {
    let app = App::new().await;
    let kol = records()[0].kol.id;
    let mcn = Visitor::mcn_of(&app, kol).await;
    let creator = Visitor::creator(&app, kol).await;
    creator
        .post("/api/me/partner-application", json!(null))
        .await;
    let gone = creator
        .delete(
            "/api/me",
            Some(json!({"password": crate::visitor::PASSWORD})),
        )
        .await;
    assert_eq!(gone.status, 204);
    let profile = app.get(&format!("/api/kols/{kol}")).await.json();
    assert_eq!(profile["partner"], false);
    assert!(profile["represented_by"].is_null());
    assert!(
        profile["kol"]["picture_quote"].is_null(),
        "nobody is left who shares it"
    );
    assert_eq!(mcn.get("/api/mcn/roster").await.json()["items"], json!([]));
}
