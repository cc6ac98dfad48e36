//! One's own page: as oneself, with what one wants to know today, or as others see it.

use std::sync::Arc;

use hongbang_api::account::Me;
use hongbang_domain::sharing::{Field, Sharing};
use hongbang_domain::window::Selection;
use leptos::prelude::*;

use super::seen_as::{seen_as, switch};
use super::{Tab, field_words, partner::Partner, representation::Representation};
use crate::components::icon::Icon;
use crate::components::kol_head::{Heading, KolHead};
use crate::components::kol_profile::{KolBody, KolRecord};
use crate::components::live::live;
use crate::locales::L10n;
use crate::pages::kit::would_show;
use crate::pages::overview::Today;
use crate::pages::overview::sides::sides;
use crate::state::kit;
use crate::state::kol_parts::{Late, Part};
use crate::state::language::use_l10n;
use crate::state::overview::seen_as::{SeenAs, address};
use crate::state::record::Record;

/// The overview of the studio.
#[component]
pub fn Own(
    /// One's own account.
    me: Me,
    /// One's own record, whole.
    record: Record,
    /// What one shares with whom.
    sharing: Sharing,
    /// What of it may come later.
    late: Late,
) -> impl IntoView {
    let l = use_l10n();
    let words = l.overview();
    let seen_as = seen_as();
    view! {
        {switch(l, Tab::Overview.path(), seen_as)}
        {live(move || {
            let seen_as = seen_as.get();
            let href = Callback::new(move |to: Selection| {
                address(Tab::Overview.path(), to, seen_as.to_query())
            });
            if seen_as == SeenAs::Me {
                let below = view! {
                    <Partner me=me.clone() />
                    <Representation />
                };
                return view! {
                    <Today record=record.clone() late=late below=Some(below.into_any()) />
                    <div class="studio-rest">
                        <section class="panel sides-wide">
                            <h2>{words.sides}</h2>
                            {sides(l, &record, sharing, SeenAs::Brand)}
                        </section>
                        {kit_panel(l, &record, sharing)}
                    </div>
                    <KolHead profile=record.profile.clone() heading=Heading::Part />
                    <KolBody record=record.clone() late=late href=href />
                }
                    .into_any();
            }
            // What has come by now is withheld or shown as the rest is.
            let whole = Record {
                peers: arrived(late.peers.get()),
                evidence: arrived(late.evidence.get()),
                ..record.clone()
            };
            let seen = whole.as_seen(sharing.shown_to(seen_as.viewer()));
            view! {
                {banner(l, sharing, seen_as)}
                <section class="panel">
                    <h2>{words.sides}</h2>
                    {sides(l, &record, sharing, seen_as)}
                </section>
                <KolRecord record=seen heading=Heading::Part href=href />
            }
                .into_any()
        })}
    }
}

/// The media kit, and what it lacks because it is not shared with everyone.
fn kit_panel(l: L10n, record: &Record, sharing: Sharing) -> AnyView {
    let words = l.kit();
    let kept = kit::kept(&record.as_seen(sharing.shown_to(SeenAs::Everyone.viewer())));
    let what = if kept.is_empty() {
        view! { <p>{words.all_shared}</p> }.into_any()
    } else {
        view! {
            <p>{words.would_show}</p>
            {would_show(l, &kept)}
        }
        .into_any()
    };
    let href = format!("/kols/{}/kit", record.profile.kol.id);
    view! {
        <section class="panel kit-panel" aria-label=words.title>
            <h2>{words.title}</h2>
            <p class="quiet">{words.for_owner_hint}</p>
            {what}
            <p class="buttons">
                <a class="button" href=href>
                    {words.open}
                </a>
                <a class="button" href=Tab::Sharing.path()>
                    {words.to_sharing}
                </a>
            </p>
        </section>
    }
    .into_any()
}

/// As whom one looks, and what is hidden from them.
fn banner(l: L10n, sharing: Sharing, seen_as: SeenAs) -> AnyView {
    let words = l.overview();
    let shown = sharing.shown_to(seen_as.viewer());
    let hidden: Vec<_> = Field::ALL
        .iter()
        .filter(|field| !shown.has(**field))
        .map(|&field| field_words(l, field).0)
        .collect();
    let what = match seen_as {
        SeenAs::Everyone => words.banner_everyone,
        SeenAs::Me | SeenAs::Brand => words.banner_brand,
    };
    let hidden = if hidden.is_empty() {
        words.nothing_hidden.to_owned()
    } else {
        (words.hidden)(&hidden.join(l.overview().joint))
    };
    view! {
        <div class="seen-banner" role="status">
            {Icon::Eye.view()}
            <p>
                <strong>{what}</strong> " " {hidden}
            </p>
            <a class="text-link" href=Tab::Sharing.path()>
                {words.change_sharing}
            </a>
        </div>
    }
    .into_any()
}

/// A part that is here.
fn arrived<T>(part: Part<T>) -> Option<Arc<T>> {
    match part {
        Part::Here(part) => Some(part),
        Part::Waiting | Part::Absent => None,
    }
}
