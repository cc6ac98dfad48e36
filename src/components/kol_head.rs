//! The head of a creator's page: who it is, and where it stands.

use hongbang_api::kols::KolProfile;
use hongbang_domain::eligibility::{Eligibility as Standing, Rule};
use hongbang_domain::sharing::Field;
use hongbang_domain::tier::Scheme;
use leptos::prelude::*;

use crate::components::avatar::Avatar;
use crate::components::kol_card::Fact;
use crate::components::live::live;
use crate::components::tier_badge::badge;
use crate::locales::L10n;
use crate::state::language::use_l10n;
use crate::state::meta::use_meta;
use crate::state::preferences::preferences;
use crate::state::record::Missing;

/// Whether the creator may become a brand partner, by this server's rule.
#[component]
pub fn Eligibility(
    /// The creator's followers.
    followers: Option<u64>,
) -> impl IntoView {
    let l = use_l10n();
    let more_than = use_meta(|meta| meta.partner_more_than);
    live(move || {
        let rule = more_than().map_or_else(Rule::default, |more_than| Rule { more_than });
        match rule.check(followers) {
            Standing::Eligible => {
                let hint = (l.record().eligible_hint)(&l.integer(rule.more_than));
                view! { <span class="eligible" title=hint>{l.record().eligible}</span> }.into_any()
            }
            Standing::TooFew { missing } => {
                view! { <span class="quiet">{(l.record().missing_followers)(&l.compact(missing))}</span> }
                    .into_any()
            }
            Standing::Unknown => {
                view! { <span class="quiet">{l.record().followers_unknown}</span> }.into_any()
            }
        }
    })
}

/// How a creator's name stands in its page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heading {
    /// The page is the creator's.
    Page,
    /// The creator is a part of the page.
    Part,
}

/// Who a creator is: name, tier, eligibility, place, agency, quotes, and the data's age.
#[component]
pub fn KolHead(
    /// The creator.
    profile: KolProfile,
    /// How its name stands in the page.
    heading: Heading,
    /// What one can do with it.
    #[prop(optional_no_strip)]
    action: Option<AnyView>,
) -> impl IntoView {
    let l = use_l10n();
    let KolProfile {
        kol,
        partner,
        represented_by,
        withheld,
        ..
    } = profile;
    let quotes = Missing::of(Field::Quotes, &withheld);
    let categories = kol.categories.iter().map(|category| l.category(*category));
    let categories = categories.collect::<Vec<_>>().join(" / ");
    let facts = [
        l.place(kol.city, kol.region.as_deref()),
        Some(categories).filter(|text| !text.is_empty()),
        // Who accepted an MCN's invitation has it named once, below.
        kol.mcn
            .clone()
            .filter(|mcn| represented_by.as_ref() != Some(mcn)),
        represented_by.map(|name| (l.studio().represented_by)(&name)),
    ];
    let facts = facts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    // Bounds differ by who draws them: the scheme is named.
    let (scheme, scheme_name) = preferences().with_untracked(|chosen| {
        let name = if chosen.bounds.is_empty() {
            (l.profile().scheme)(chosen.scheme)
        } else {
            l.profile().own_scheme
        };
        (chosen.scheme(), name)
    });
    // A quote of 0 is unknown, not free.
    let yuan = |quote: Option<u32>| quote.filter(|yuan| *yuan > 0).map(|yuan| l.yuan(yuan));
    let name = view! {
        <span class="kol-head-name">{kol.nickname.clone()}</span>
        {badge(l, &scheme, kol.followers)}
    };
    let name = match heading {
        Heading::Page => view! { <h1>{name}</h1> }.into_any(),
        Heading::Part => view! { <h2>{name}</h2> }.into_any(),
    };
    view! {
        <header class="kol-head panel">
            <Avatar id=kol.id name=kol.nickname.clone() large=true />
            <div class="kol-head-who">
                {name}
                <p class="kol-head-standing">
                    {if partner {
                        view! { <span class="partner" title=l.studio().partner_hint>{l.studio().partner}</span> }.into_any()
                    } else {
                        view! { <Eligibility followers=kol.followers /> }.into_any()
                    }}
                    <span class="quiet">{(l.profile().tier_by)(scheme_name)}</span>
                </p>
                <p class="quiet">{facts}</p>
                <p class="quiet">
                    {(l.record().data_until)(&l.date(kol.data_at))} " · "
                    {l.record().source(kol.source)}
                </p>
                {kol.bio.filter(|bio| !bio.trim().is_empty()).map(|bio| view! { <p class="kol-bio">{bio}</p> })}
                {(!kol.tags.is_empty())
                    .then(|| {
                        view! {
                            <ul class="tags">
                                {kol.tags.into_iter().map(|tag| view! { <li>{tag}</li> }).collect_view()}
                            </ul>
                        }
                    })}
                {action.map(|action| view! { <div class="kol-head-action">{action}</div> })}
            </div>
            <dl class="kol-head-figures">
                <Fact
                    label=l.record().followers
                    value=kol.followers.map(|count| l.figure(count as f64))
                    note=next_tier(l, &scheme, kol.followers)
                />
                <Fact
                    label=l.record().picture_quote
                    value=yuan(kol.picture_quote)
                    missing=quotes
                />
                <Fact
                    label=l.record().video_quote
                    value=yuan(kol.video_quote)
                    missing=quotes
                />
                <Fact
                    label=l.record().response_rate
                    value=kol.response_rate_48h.map(|share| l.percent(share))
                    missing=Missing::of(Field::Statistics, &withheld)
                />
            </dl>
        </header>
    }
}

fn next_tier(l: L10n, scheme: &Scheme, followers: Option<u64>) -> Option<String> {
    let next = scheme.next(followers?)?;
    Some((l.record().to_next_tier)(
        l.tier(next.tier),
        &l.compact(next.missing),
    ))
}
