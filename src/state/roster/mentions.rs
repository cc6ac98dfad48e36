//! What creators' notes speak of: the server knows, the worker is told.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::time::Duration;

use hongbang_api::roster::{Mentions, MentionsQuery};
use hongbang_domain::kol::KolId;
use hongbang_domain::roster::Ask;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::held::held;
use crate::client::{self, Failure};

/// So long the hand has to rest before notes are asked for.
const PAUSE: Duration = Duration::from_millis(300);

/// The longest keyword that the server takes, in characters.
const MOST_CHARS: usize = 100;

/// How far looking for a keyword in notes is. In names it is looked for at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mentioned {
    /// Nothing is looked for.
    Nothing,
    /// It is asked for.
    Asking,
    /// So many creators' notes speak of it.
    By(u32),
    /// The server could not be asked: names alone count.
    Failed(Failure),
}

thread_local! {
    /// The keyword that is looked for.
    static KEYWORD: RefCell<String> = const { RefCell::new(String::new()) };
    /// The keywords of the brief, and whether all of them were answered.
    static BRIEF: RefCell<(Vec<String>, bool)> = const { RefCell::new((Vec::new(), true)) };
}

fn is_current(keyword: &str) -> bool {
    KEYWORD.with_borrow(|current| current == keyword)
}

/// Looks for a keyword, once the hand rests.
pub fn keyword(keyword: &str) {
    let keyword: String = keyword.trim().chars().take(MOST_CHARS).collect();
    let failed = held(|held| {
        held.mentioned
            .with_untracked(|mentioned| matches!(mentioned, Mentioned::Failed(_)))
    });
    if is_current(&keyword) && !failed {
        return;
    }
    KEYWORD.set(keyword.clone());
    if keyword.is_empty() {
        held(|held| held.mentioned.set(Mentioned::Nothing));
        return;
    }
    held(|held| held.mentioned.set(Mentioned::Asking));
    set_timeout(
        move || {
            if is_current(&keyword) {
                spawn_local(ask(keyword));
            }
        },
        PAUSE,
    );
}

async fn ask(keyword: String) {
    let answer = client::mentions(&MentionsQuery { q: keyword.clone() }).await;
    if !is_current(&keyword) {
        return;
    }
    held(|held| match answer {
        Ok(Mentions { creators, .. }) => {
            held.mentioned.set(Mentioned::By(creators.len() as u32));
            held.set_keyword(Ask::Keyword { keyword, creators });
        }
        Err(failure) => held.mentioned.set(Mentioned::Failed(failure)),
    });
}

/// Sets what the brief's notes should speak of. With a keyword unanswered nothing is known: what
/// is half known would tell creators apart by chance.
pub fn relevance(keywords: Vec<String>) {
    let same = BRIEF.with_borrow(|(current, answered)| *current == keywords && *answered);
    if same {
        return;
    }
    BRIEF.set((keywords.clone(), false));
    if keywords.is_empty() {
        tell(true, false, Vec::new());
        return;
    }
    spawn_local(async move {
        let mut all = Vec::new();
        for keyword in &keywords {
            let q = keyword.trim().chars().take(MOST_CHARS).collect();
            match client::mentions(&MentionsQuery { q }).await {
                Ok(mentions) => all.push(mentions),
                Err(_) => break,
            }
        }
        if BRIEF.with_borrow(|(current, _)| *current != keywords) {
            return;
        }
        let known = all.len() == keywords.len();
        tell(
            known,
            known,
            if known { together(&all) } else { Vec::new() },
        );
    });
}

fn tell(answered: bool, known: bool, shares: Vec<(KolId, f32)>) {
    BRIEF.with_borrow_mut(|(_, done)| *done = answered);
    held(|held| held.set_relevance(Ask::Relevance { known, shares }));
}

/// The share of a creator's notes that speak of at least one of several keywords, as if each
/// were spoken of for itself: 1 − Π(1 − sₖ). How notes overlap is not told, and asking for every
/// set of keywords would be another request each.
fn together(all: &[Mentions]) -> Vec<(KolId, f32)> {
    let mut silent: BTreeMap<KolId, f32> = BTreeMap::new();
    for mentions in all {
        for (id, share) in mentions.creators.iter().zip(&mentions.shares) {
            let share = f32::from(*share).min(1_000.0) / 1_000.0;
            *silent.entry(*id).or_insert(1.0) *= 1.0 - share;
        }
    }
    silent
        .into_iter()
        .map(|(id, silent)| (id, 1.0 - silent))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kol(id: u64) -> KolId {
        KolId::try_from(id).unwrap()
    }

    fn mentions(of: &[(u64, u16)]) -> Mentions {
        Mentions {
            creators: of.iter().map(|(id, _)| kol(*id)).collect(),
            shares: of.iter().map(|(_, share)| *share).collect(),
        }
    }

    #[test]
    fn several_keywords_are_put_together_by_creator() {
        let all = [
            mentions(&[(1, 500), (2, 1_000)]),
            mentions(&[(1, 500), (3, 100), (4, 60_000)]),
        ];
        let shares = together(&all);
        let of = |id| {
            shares
                .iter()
                .find(|(other, _)| *other == kol(id))
                .map(|(_, share)| *share)
        };
        assert_eq!(of(1), Some(0.75));
        assert_eq!(of(2), Some(1.0));
        assert!((of(3).unwrap() - 0.1).abs() < 1e-6);
        assert_eq!(of(4), Some(1.0), "no share is above one");
        assert_eq!(of(5), None);
    }
}
