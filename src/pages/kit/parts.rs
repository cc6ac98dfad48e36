//! The parts of a kit: who, in figures, the best notes, the price, and where all that is from.
//! What is not shared with everyone is left out: a page that one sends has no gaps.

use hongbang_domain::kol::Kol;
use hongbang_domain::note::NoteKind;
use hongbang_domain::window::Figure;
use leptos::prelude::*;

use crate::components::avatar::Avatar;
use crate::components::kol_head::Eligibility;
use crate::components::rich_text::plain;
use crate::components::tier_badge::TierBadge;
use crate::locales::L10n;
use crate::state::kit;
use crate::state::record::Record;
use crate::state::share;

/// Who it is.
pub fn head(l: L10n, record: &Record) -> AnyView {
    let kol = &record.profile.kol;
    let categories = kol.categories.iter().map(|category| l.category(*category));
    let categories = categories.collect::<Vec<_>>().join(" / ");
    let represented = record.profile.represented_by.as_ref();
    let facts = [
        Some(categories).filter(|text| !text.is_empty()),
        l.place(kol.city, kol.region.as_deref()),
        represented
            .map(|name| (l.studio().represented_by)(name))
            .or_else(|| kol.mcn.clone()),
    ];
    let facts = facts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let bio = kol.bio.clone().filter(|bio| !bio.trim().is_empty());
    let tags: Vec<_> = kol
        .tags
        .iter()
        .map(|tag| view! { <li>{tag.clone()}</li> })
        .collect();
    view! {
        <header class="kit-head">
            <Avatar id=kol.id name=kol.nickname.clone() large=true />
            <div>
                <h1>{kol.nickname.clone()}</h1>
                <p class="kit-standing">
                    <TierBadge followers=kol.followers />
                    {if record.profile.partner {
                        view! { <span class="partner">{l.studio().partner}</span> }.into_any()
                    } else {
                        view! { <Eligibility followers=kol.followers /> }.into_any()
                    }}
                </p>
                <p class="kit-facts">{facts}</p>
                {bio.map(|bio| view! { <p class="kol-bio">{bio}</p> })}
                {(!tags.is_empty()).then(|| view! { <ul class="tags">{tags}</ul> })}
            </div>
        </header>
    }
    .into_any()
}

/// The key figures that are there.
pub fn figures(l: L10n, record: &Record) -> AnyView {
    let words = l.record();
    let kol = &record.profile.kol;
    let selection = kit::selection(record);
    let of = record.figures(selection);
    let count = |figure: Option<Figure>| figure.map(|figure| l.figure(figure.value));
    let rate = |figure: Option<Figure>| figure.map(|figure| l.percent(figure.value));
    let growth = of.follower_growth.map(|growth| l.signed(growth.gained));
    let all = [
        (
            words.followers,
            kol.followers.map(|count| l.figure(count as f64)),
        ),
        (
            words.likes_and_collects,
            kol.likes_and_collects.map(|count| l.figure(count as f64)),
        ),
        (words.growth, growth),
        (words.median_reads, count(of.reads)),
        (words.median_interactions, count(of.interactions)),
        (words.median_likes, count(of.likes)),
        (words.median_collects, count(of.collects)),
        (words.er_by_reads, rate(of.er_by_reads)),
        (words.er_by_followers, rate(of.er_by_followers)),
        (words.viral_rate, rate(of.viral_rate)),
        (
            words.response_rate,
            kol.response_rate_48h.map(|share| l.percent(share)),
        ),
        (
            l.overview().active_followers,
            kol.active_follower_share.map(|share| l.percent(share)),
        ),
    ];
    let known = all.into_iter().filter_map(|(name, value)| {
        let value = value?;
        Some(view! {
            <div>
                <dt>{name}</dt>
                <dd>{value}</dd>
            </div>
        })
    });
    let known: Vec<_> = known.collect();
    let window = (l.kit().window)(selection.window.days(), of.notes);
    view! {
        <section class="kit-part">
            <header>
                <h2>{l.kit().figures}</h2>
                <p class="quiet">{window}</p>
            </header>
            {if known.is_empty() {
                view! { <p class="quiet">{l.kit().unknown_figures}</p> }.into_any()
            } else {
                view! { <dl class="kit-figures">{known}</dl> }.into_any()
            }}
        </section>
    }
    .into_any()
}

/// The notes that gathered most.
pub fn best(l: L10n, record: &Record) -> AnyView {
    let words = l.kit();
    let notes = kit::best(record);
    let rows = notes.iter().map(|note| {
        let counts = note.published.counts;
        let title = Some(plain(&note.title)).filter(|title| !title.trim().is_empty());
        let kind = match note.published.kind {
            NoteKind::Picture => l.record().picture,
            NoteKind::Video => l.video,
        };
        let facts = [
            Some(l.date(note.published.published_at)),
            Some(kind.to_owned()),
            (note.published.sponsored == Some(true)).then(|| l.sponsored.to_owned()),
            counts.reads.map(|reads| (words.reads)(&l.compact(reads))),
        ];
        let facts = facts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        let gathered = counts.interactions();
        view! {
            <li>
                <a class="note-link" href=format!("/notes/{}", note.id)>
                    {title.unwrap_or_else(|| l.untitled.to_owned())}
                </a>
                <span class="quiet">{facts}</span>
                <strong>{gathered.map(|count| (words.interactions)(&l.compact(count)))}</strong>
            </li>
        }
    });
    let rows: Vec<_> = rows.collect();
    view! {
        <section class="kit-part">
            <header>
                <h2>{words.best}</h2>
                <p class="quiet">{words.best_hint}</p>
            </header>
            {if rows.is_empty() {
                view! { <p class="quiet">{words.no_best}</p> }.into_any()
            } else {
                view! { <ol class="kit-notes">{rows}</ol> }.into_any()
            }}
        </section>
    }
    .into_any()
}

/// What a note costs, where that is shared, and how one comes to it.
pub fn quotes(l: L10n, kol: &Kol) -> AnyView {
    let words = l.kit();
    // A quote of 0 is an unknown one.
    let quote = |name: &'static str, quote: Option<u32>| {
        let yuan = quote.filter(|yuan| *yuan > 0)?;
        Some(view! {
            <div>
                <dt>{name}</dt>
                <dd>{l.yuan(yuan)}</dd>
            </div>
        })
    };
    let all = [
        quote(l.record().picture_quote, kol.picture_quote),
        quote(l.record().video_quote, kol.video_quote),
    ];
    let all: Vec<_> = all.into_iter().flatten().collect();
    let number = kol.red_id.clone().map(|number| {
        view! {
            <p>
                <span class="quiet">{words.red_id}</span>
                " "
                <strong>{number}</strong>
            </p>
        }
    });
    view! {
        <div class="kit-last">
            {(!all.is_empty())
                .then(|| {
                    view! {
                        <section class="kit-part">
                            <header>
                                <h2>{words.quotes}</h2>
                                <p class="quiet">{words.quotes_hint}</p>
                            </header>
                            <dl class="kit-figures">{all}</dl>
                        </section>
                    }
                })}
            <section class="kit-part">
                <h2>{words.contact}</h2>
                {number}
                <p class="quiet">{words.contact_hint}</p>
            </section>
        </div>
    }
    .into_any()
}

/// Where it is from, and up to when.
pub fn foot(l: L10n, record: &Record) -> AnyView {
    let kol = &record.profile.kol;
    let source = l.record().source(kol.source);
    let address = share::address(&format!("/kols/{}/kit", kol.id));
    view! {
        <footer class="kit-foot quiet">
            <span>{(l.record().data_until)(&l.date(kol.data_at))} " · " {source}</span>
            <span>{l.kit().made_with}</span>
            <span class="kit-address">{address}</span>
        </footer>
    }
    .into_any()
}
