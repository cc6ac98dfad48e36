//! What needs a look in a creator's figures: a score with all that it is made of. Never that
//! anything is wrong; who knows better sets a rule aside, and says why.

use hongbang_domain::authenticity::{Assessment, Finding, MIN_NOTES, Outcome, Rule, assess};
use hongbang_domain::kol::KolId;
use leptos::html;
use leptos::prelude::*;

use super::finding::{finding, folded, quiet_list};
use crate::components::live::live;
use crate::components::states::Skeleton;
use crate::locales::L10n;
use crate::state::evidence::evidence;
use crate::state::focus;
use crate::state::kol_parts::{Late, Part};
use crate::state::language::use_l10n;
use crate::state::measure::measured;
use crate::state::preferences::{Override, change, preferences};
use crate::state::record::Record;

/// As many findings as leave room for what is as expected.
const FEW: usize = 2;

/// As many rules that are as expected are then shown at once.
const SHOWN: usize = 5;

/// Setting rules of one creator aside.
#[derive(Clone, Copy)]
pub struct Aside {
    id: KolId,
    /// The rule of which a reason is being written.
    pub writing: RwSignal<Option<Rule>>,
    section: NodeRef<html::Section>,
}

impl Aside {
    /// Sets a rule aside for a reason; without one, it counts again.
    pub fn set(self, rule: Rule, reason: &str) {
        self.writing.set(None);
        change(|chosen| chosen.set_override(self.id, rule, reason));
        // The button is gone with the row that had it.
        request_animation_frame(move || {
            if let Some(section) = self.section.try_get_untracked().flatten() {
                focus::to(&section);
            }
        });
    }
}

/// The section.
#[component]
pub fn Authenticity(
    /// The creator.
    record: StoredValue<Record>,
    /// What may come later.
    late: Late,
) -> impl IntoView {
    let l = use_l10n();
    let id = record.with_value(|record| record.profile.kol.id);
    let aside = Aside {
        id,
        writing: RwSignal::new(None),
        section: NodeRef::new(),
    };
    let chosen = preferences();
    let overrides = Memo::new(move |_| chosen.with(|chosen| chosen.overrides(id).to_vec()));
    let view = live(move || {
        let (peers, looked) = (late.peers.get(), late.evidence.get());
        let waits = matches!(peers, Part::Waiting) || matches!(looked, Part::Waiting);
        if waits {
            return view! { <Skeleton kind="findings" /> }.into_any();
        }
        let overrides = overrides.get();
        let rules: Vec<Rule> = overrides.iter().map(|over| over.rule).collect();
        let evidence = record.with_value(|record| evidence(record, looked.here()));
        let peers = peers.here().map(|peers| &peers.peers);
        let assessment = measured("authenticity", || assess(&evidence, peers, &rules));
        let comments = evidence
            .notes
            .iter()
            .filter_map(|note| note.comments.as_ref());
        let words = l.assessed();
        let rests = (words.all_rests_on)(
            evidence.notes.len(),
            evidence.days.len(),
            comments.map(Vec::len).sum(),
        );
        let kept = looked
            .here()
            .is_some_and(|looked| !looked.withheld.is_empty());
        view! {
            {head(l, &assessment)}
            {findings(l, &assessment, &overrides, aside)}
            <p class="quiet assessed-foot">
                {rests} " " {kept.then_some(words.launches_kept)} " "
                {peers.is_none().then_some(words.no_peers)} " " {words.folklore}
            </p>
        }
        .into_any()
    });
    view! {
        <section class="panel assessed" id="authenticity" tabindex="-1" node_ref=aside.section>
            {view}
        </section>
    }
}

fn head(l: L10n, assessment: &Assessment) -> AnyView {
    let words = l.assessed();
    let Some(score) = assessment.score else {
        return view! {
            <header class="panel-head">
                <h2>{words.title}</h2>
            </header>
            <p class="assessed-none">
                <strong>{words.insufficient}</strong>
                <span class="quiet">{(words.insufficient_hint)(assessment.notes, MIN_NOTES)}</span>
            </p>
        }
        .into_any();
    };
    let confidence = assessment.confidence.map(l.launch().confidence);
    let notes = (words.notes)(assessment.notes);
    let rests: Vec<_> = confidence
        .map(str::to_owned)
        .into_iter()
        .chain([notes])
        .collect();
    view! {
        <header class="panel-head">
            <h2>{words.title}</h2>
            <p class="assessed-score" class:is-look=assessment.needs_a_look()>
                <strong>{l.figure(score)}</strong>
                <span class="quiet">{words.of_hundred} " · " {rests.join(" · ")}</span>
            </p>
        </header>
        <p class="assessed-bar" aria-hidden="true">
            <i style:width=format!("{:.1}%", score.clamp(0.0, 100.0))></i>
        </p>
    }
    .into_any()
}

fn findings(l: L10n, assessment: &Assessment, overrides: &[Override], aside: Aside) -> AnyView {
    let words = l.assessed();
    let of = |wanted: fn(&Finding) -> bool| {
        let findings = assessment.findings.iter();
        findings.filter(move |finding| wanted(finding))
    };
    let told = of(|finding| {
        finding.overridden || matches!(finding.outcome, Outcome::Look | Outcome::Note)
    });
    let told: Vec<_> = told
        .map(|found| {
            let mut overrides = overrides.iter();
            let reason = overrides.find(|over| over.rule == found.rule);
            finding(l, found, reason.map(|over| over.reason.clone()), aside)
        })
        .collect();
    let fine: Vec<_> =
        of(|finding| finding.outcome == Outcome::Fine && !finding.overridden).collect();
    let unknown: Vec<_> =
        of(|finding| finding.outcome == Outcome::Unknown && !finding.overridden).collect();
    // Where little stands out, some of what does not is worth the room.
    let room = if told.len() <= FEW { SHOWN } else { 0 };
    let (shown, rest) = fine.split_at(room.min(fine.len()));
    let rest_title = if shown.is_empty() {
        words.fine
    } else {
        words.fine_more
    };
    let told = if told.is_empty() && assessment.score.is_some() {
        view! { <p class="assessed-nothing">{words.nothing}</p> }.into_any()
    } else {
        view! { <ul class="findings">{told}</ul> }.into_any()
    };
    view! {
        {told}
        {(!shown.is_empty()).then(|| quiet_list(l, shown))}
        {folded(l, rest_title(rest.len()), rest)}
        {folded(l, (words.unknown)(unknown.len()), &unknown)}
    }
    .into_any()
}
