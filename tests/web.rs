//! What only a browser can show: words and figures by its `Intl`, views in its DOM.
#![cfg(target_arch = "wasm32")]
// A test that panics has failed, which is what it is for.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "web/lists.rs"]
mod lists;

use chrono::{TimeDelta, TimeZone, Utc};
use hongbang::client::Failure;
use hongbang::components::cover::media;
use hongbang::components::launch::LaunchView;
use hongbang::components::rich_text::RichText;
use hongbang::components::states::FailureView;
use hongbang::components::tier_badge::TierBadge;
use hongbang::locales::{L10n, Lang};
use hongbang_api::notes::{Launch, LaunchReport};
use hongbang_domain::category::Category;
use hongbang_domain::engagement::Counts;
use hongbang_domain::note::NoteKind;
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::HtmlElement;

wasm_bindgen_test_configure!(run_in_browser);

const ZH: L10n = L10n { lang: Lang::Zh };
const EN: L10n = L10n { lang: Lang::En };

/// Mounts a view in an element of its own, with the words of a language.
fn mount<V: IntoView + 'static>(l: L10n, view: impl FnOnce() -> V + 'static) -> HtmlElement {
    let root = document()
        .create_element("div")
        .unwrap()
        .unchecked_into::<HtmlElement>();
    document().body().unwrap().append_child(&root).unwrap();
    mount_to(root.clone(), move || {
        provide_context(l);
        view()
    })
    .forget();
    root
}

fn text(root: &HtmlElement) -> String {
    root.text_content().unwrap_or_default()
}

#[wasm_bindgen_test]
fn counts_are_short_in_the_way_of_each_language() {
    for (count, zh, en) in [
        (0, "0", "0"),
        (999, "999", "999"),
        (9_313, "9,313", "9,313"),
        (12_000, "1.2万", "12k"),
        (216_000, "21.6万", "216k"),
        (120_000_000, "1.2亿", "120M"),
    ] {
        assert_eq!(ZH.compact(count), zh);
        assert_eq!(EN.compact(count), en);
    }
}

#[wasm_bindgen_test]
fn figures_keep_three_digits() {
    assert_eq!(ZH.figure(84_215.0), "8.42万");
    assert_eq!(EN.figure(84_215.0), "84.2k");
    assert_eq!(ZH.figure(1_126.4), "1,126");
    assert_eq!(EN.percent(0.0614), "6.1%");
    assert_eq!(EN.percent(-0.0614), "-6.1%");
    assert_eq!(EN.percent(-0.0001), "0.0%");
    assert_eq!(EN.yuan(6_800), "¥6,800");
    assert_eq!(EN.signed(2_310), "+2,310");
    assert_eq!(EN.signed(-3), "-3");
    assert_eq!(EN.signed(0), "0");
}

#[wasm_bindgen_test]
fn days_are_counted_in_china() {
    // 23:30 UTC on 23 May is the morning of 24 May in China.
    let moment = Utc.with_ymd_and_hms(2026, 5, 23, 23, 30, 0).unwrap();
    assert_eq!(ZH.date(moment), "2026年5月24日");
    assert_eq!(EN.date(moment), "May 24, 2026");
    assert_eq!(ZH.day(moment.date_naive()), "5/23");
}

#[wasm_bindgen_test]
fn the_last_days_are_said_as_so_long_ago() {
    let now = Utc
        .timestamp_millis_opt(js_sys::Date::now() as i64)
        .unwrap();
    assert_eq!(EN.ago(now - TimeDelta::hours(3)), "3 hours ago");
    assert_eq!(EN.ago(now - TimeDelta::hours(30)), "yesterday");
    assert_eq!(ZH.ago(now - TimeDelta::hours(30)), "昨天");
    // A clock that is behind the server's must not say "in 2 minutes".
    assert_eq!(EN.ago(now + TimeDelta::minutes(2)), "this minute");
    let old = now - TimeDelta::days(40);
    assert_eq!(EN.ago(old), EN.date(old));
}

#[wasm_bindgen_test]
fn every_category_has_a_name_in_both_languages() {
    for category in Category::ALL {
        assert!(!ZH.category(*category).is_empty());
        assert!(EN.category(*category).is_ascii(), "{category}");
    }
}

#[wasm_bindgen_test]
fn what_a_user_wrote_is_never_html() {
    let root = mount(
        ZH,
        || view! { <RichText text="<img src=x onerror=alert(1)> #<b>x</b>[笑哭R]" /> },
    );
    assert_eq!(root.query_selector_all("img, b").unwrap().length(), 0);
    assert!(text(&root).contains("<img src=x onerror=alert(1)>"));
    assert!(text(&root).contains('😂'));
}

#[wasm_bindgen_test]
fn a_topic_leads_to_its_feed() {
    let root = mount(
        ZH,
        || view! { <RichText text="好吃 #达拉斯美食[话题]# 下次再来" /> },
    );
    let link = root.query_selector("a").unwrap().unwrap();
    assert_eq!(link.text_content().unwrap(), "#达拉斯美食");
    let href = link.get_attribute("href").unwrap();
    assert!(href.starts_with("/topics/%E8"), "{href}");
}

#[wasm_bindgen_test]
fn a_tier_has_as_many_bars_as_it_is_high_and_unknown_followers_have_none() {
    for (followers, name, bars) in [
        (Some(300_000), "头部", 4),
        (Some(299_999), "腰部", 3),
        (Some(1_000), "长尾", 1),
        (Some(999), "未入级", 0),
        (None, "", 0),
    ] {
        let root = mount(ZH, move || view! { <TierBadge followers=followers /> });
        assert_eq!(text(&root), name);
        assert_eq!(root.query_selector_all(".on").unwrap().length(), bars);
    }
}

#[wasm_bindgen_test]
fn a_failure_offers_a_retry_only_where_it_may_help() {
    let on_retry = Callback::new(|()| ());
    let root = mount(
        EN,
        move || view! { <FailureView failure=Failure::Unreachable on_retry=on_retry /> },
    );
    assert_eq!(root.query_selector_all("button").unwrap().length(), 1);
    let root = mount(
        EN,
        move || view! { <FailureView failure=Failure::NotFound on_retry=on_retry /> },
    );
    assert_eq!(root.query_selector_all("button").unwrap().length(), 0);
    assert_eq!(
        root.query_selector_all("a[href='/explore']")
            .unwrap()
            .length(),
        1
    );
}

#[wasm_bindgen_test]
fn a_picture_may_have_any_name() {
    assert_eq!(media("a/b.jpg"), "/media/a/b.jpg");
    assert_eq!(media("a b/50%#?.jpg"), "/media/a%20b/50%25%23%3F.jpg");
}

/// So many reads, evenly over the day, and of everything else what goes with them.
fn launch(reads: u64) -> Launch {
    let curve = |total: u64| vec![total / 24; 24];
    Launch {
        impressions: curve(reads * 10),
        reads: curve(reads),
        likes: curve(reads / 20),
        collects: curve(reads / 40),
        comments: curve(reads / 100),
        shares: curve(0),
    }
}

fn mount_launch(l: L10n, report: LaunchReport) -> HtmlElement {
    mount(l, move || {
        let age = TimeDelta::days(9);
        view! {
            <LaunchView report=report kind=NoteKind::Picture counts=Counts::default() age=age />
        }
    })
}

#[wasm_bindgen_test]
fn the_first_day_is_said_beside_its_peers_and_whose_thresholds_are_used() {
    let peers: Vec<_> = (1..=8).map(|n| launch(n * 2_400)).collect();
    let report = |reads| LaunchReport {
        launch: launch(reads),
        peers: peers.clone(),
    };
    for (reads, standing) in [
        (240, "Fewer reads than most notes like it"),
        (9_600, "About as many reads as notes like it"),
        (96_000, "More reads than most notes like it"),
    ] {
        let root = mount_launch(EN, report(reads));
        let said = text(&root);
        assert!(said.contains(standing), "{said}");
        assert!(said.contains("8 notes by other authors"), "{said}");
        assert!(said.contains("practitioners' estimates"), "{said}");
        assert!(!said.to_lowercase().contains("fraud"), "{said}");
        let rows = root.query_selector_all("tbody tr").unwrap().length();
        assert_eq!(rows, 24, "the same as a table");
    }
}

#[wasm_bindgen_test]
fn too_few_peers_and_unknown_curves_say_so() {
    let few = mount_launch(
        EN,
        LaunchReport {
            launch: launch(2_400),
            peers: vec![launch(2_400); 4],
        },
    );
    assert!(text(&few).contains("Only 4; a comparison needs 5."));
    assert_eq!(few.query_selector_all("thead th").unwrap().length(), 2);
    let unknown = Launch {
        impressions: Vec::new(),
        reads: Vec::new(),
        likes: Vec::new(),
        collects: Vec::new(),
        comments: Vec::new(),
        shares: Vec::new(),
    };
    let report = LaunchReport {
        launch: unknown,
        peers: Vec::new(),
    };
    let root = mount_launch(EN, report);
    assert_eq!(
        text(&root),
        "Nobody has recorded this note's first 24 hours."
    );
}
