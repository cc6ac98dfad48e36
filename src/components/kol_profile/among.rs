//! Where a figure stands among the peers, in the sheet behind it.

use leptos::prelude::*;

use super::peers::{beside, scale, who};
use super::sheet::Of;
use crate::locales::L10n;
use crate::state::figures::{Figures, Name};
use crate::state::kol_parts::Part;
use crate::state::standing::{Beside, fell_back};

/// The place, drawn and in words, or why there is none.
pub fn among(l: L10n, name: Name, figures: &Figures, of: Of) -> AnyView {
    let words = l.profile();
    let peers = of.peers.get();
    let line = |words: &'static str| view! { <p class="quiet">{words}</p> }.into_any();
    let told = match (name.metric(), &peers) {
        (None, _) => line(words.peers_never),
        (_, Part::Waiting) => line(words.peers_waiting),
        (_, Part::Absent) => line(words.peers_absent),
        (_, Part::Here(here)) => match (beside(figures, name, &peers), figures.compared(name)) {
            (Some(beside), Some(own)) => {
                let circle = (words.peers_of)(&who(l, here.peers.bucket), here.peers.creators);
                let wider = of.record.with_value(|record| {
                    let kol = &record.profile.kol;
                    fell_back(here.peers.bucket, kol.followers, &kol.categories)
                });
                view! {
                    <p>{standing(l, &beside)}</p>
                    {scale(l, name.peer_unit(), own, &beside)}
                    <p class="quiet">
                        {circle} " · " {words.peers_scheme} " " {wider.then_some(words.fell_back)} " "
                        {beside.less_is_better.then_some(words.without_fee)}
                        {(name == Name::Growth).then_some(words.per_follower)}
                    </p>
                }
                .into_any()
            }
            _ if figures.get(name).is_err() => ().into_any(),
            _ => line(words.peers_few),
        },
    };
    view! {
        <h3>{words.peers}</h3>
        {told}
    }
    .into_any()
}

fn standing(l: L10n, beside: &Beside) -> String {
    let words = l.profile();
    let share = beside.percentile.round().to_string();
    let place = (words.place)(beside.place(), beside.less_is_better);
    let than = (words.percentile)(&share, beside.n, beside.less_is_better);
    [place, than].join(" · ")
}
