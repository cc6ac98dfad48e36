//! Which rows a comparison has, how they are written, and which way is better.

use hongbang_domain::audience::Aspect;
use hongbang_domain::compare::Better;
use hongbang_domain::window::Kinds;

use super::{Section, Terms, Unit, What};

/// Which rows there are. Prices are told apart by kind: the quote for a picture buys a picture.
pub(super) fn sections(terms: &Terms) -> Vec<(Section, Vec<What>)> {
    use What::{
        Active, Collects, Comments, Completion, CooperationShare, Cpe, Cpm, Cpr, ErByFollowers,
        ErByReads, Fair, Followers, Gained, Growth, Impressions, Interactions, Likes,
        LikesAndCollects, Notes, Ppp, Quote, QuoteToFair, ReadRate, Reads, Response, Shares,
        ThreeSeconds, ViralRate, Women,
    };
    let kinds: &[Kinds] = match terms.chosen.kinds {
        Kinds::All => &[Kinds::Picture, Kinds::Video],
        Kinds::Picture => &[Kinds::Picture],
        Kinds::Video => &[Kinds::Video],
    };
    let mut price: Vec<What> = kinds
        .iter()
        .flat_map(|kinds| [Quote, Cpm, Cpr, Cpe].map(|what| what(*kinds)))
        .collect();
    price.push(Fair);
    price.extend(kinds.iter().map(|kinds| QuoteToFair(*kinds)));
    let mut sections = vec![
        (
            Section::Size,
            vec![Followers, LikesAndCollects, Growth, Gained, Active],
        ),
        (
            Section::Medians,
            vec![
                Notes,
                Reads,
                Impressions,
                Interactions,
                Likes,
                Collects,
                Comments,
                Shares,
            ],
        ),
        (
            Section::Rates,
            vec![
                ErByReads,
                ErByFollowers,
                ReadRate,
                ViralRate,
                Completion,
                ThreeSeconds,
                Ppp,
                CooperationShare,
                Response,
            ],
        ),
        (Section::Price, price),
        (Section::Audience, vec![Women]),
    ];
    let target = &terms.target;
    let wanted = [
        (Aspect::Gender, target.female.is_some()),
        (Aspect::Age, target.ages.contains(&true)),
        (Aspect::CityTier, target.city_tiers.contains(&true)),
        (Aspect::Interest, !target.interests.is_empty()),
    ];
    let wanted: Vec<What> = wanted
        .into_iter()
        .filter(|(_, wanted)| *wanted)
        .map(|(aspect, _)| What::FitBy(aspect))
        .collect();
    if !wanted.is_empty() {
        let fit = [What::Fit].into_iter().chain(wanted).collect();
        sections.push((Section::Fit, fit));
    }
    sections
}

/// How a row's values are written, and which are better.
pub(super) const fn nature(what: What) -> (Unit, Better) {
    match what {
        What::Gained => (Unit::Signed, Better::More),
        What::Notes => (Unit::Count, Better::Neither),
        What::Followers
        | What::LikesAndCollects
        | What::Reads
        | What::Impressions
        | What::Interactions
        | What::Likes
        | What::Collects
        | What::Comments
        | What::Shares => (Unit::Count, Better::More),
        What::Growth
        | What::Active
        | What::ErByReads
        | What::ErByFollowers
        | What::ReadRate
        | What::Completion
        | What::ThreeSeconds
        | What::ViralRate
        | What::Response
        | What::Fit
        | What::FitBy(_) => (Unit::Share, Better::More),
        What::CooperationShare | What::Women => (Unit::Share, Better::Neither),
        What::Ppp => (Unit::Times, Better::More),
        What::QuoteToFair(_) => (Unit::Times, Better::Less),
        What::Quote(_) => (Unit::Yuan, Better::Less),
        What::Fair => (Unit::Yuan, Better::Neither),
        What::Cpm(_) | What::Cpr(_) | What::Cpe(_) => (Unit::Cents, Better::Less),
    }
}
