//! Creators as the app sees them.

use std::collections::BTreeMap;

use chrono::DateTime;
use hongbang_domain::account::Role;
use hongbang_domain::authenticity::{Evidence, NoteEvidence, SELECTION};
use hongbang_domain::category::Category;
use hongbang_domain::kol::KolId;
use hongbang_domain::tier::Tier;

use crate::peers;
use crate::private::all_shown_to;
use crate::store::{NotePosition, Result, Store};
use crate::viewer::Viewer;

/// A creator, as one viewer sees it.
pub(crate) struct Creator {
    /// Whose peers are its own, with `category`.
    pub(crate) tier: Option<Tier>,
    pub(crate) category: Option<Category>,
    /// As the viewer sees it.
    pub(crate) evidence: Evidence,
}

/// Notes to a page.
const PAGE: u32 = 200;

/// Reads a creator; `None` where it is not there.
pub(crate) async fn creator(
    store: &impl Store,
    id: KolId,
    public: bool,
) -> Result<Option<Creator>> {
    // Who runs the server sees everything.
    let all = Viewer::stand_in(Role::Admin);
    let viewer = if public {
        Viewer::default()
    } else {
        all.clone()
    };
    let Some(kol) = store.kol(id).await? else {
        return Ok(None);
    };
    let now = DateTime::UNIX_EPOCH;
    let days = store.days(id, SELECTION.window.days(), now).await?;
    let evidence = store.evidence(id).await?;
    let (Some(days), Some(evidence)) = (days, evidence) else {
        return Ok(None);
    };
    let mut notes = Vec::new();
    let mut after = None;
    loop {
        let window = Some(SELECTION.window.days());
        let page = store.kol_notes(id, window, after, PAGE).await?;
        let page = page.unwrap_or_default();
        let last = page.last().cloned().map(|note| note.shown_to(&all));
        after = last
            .filter(|_| page.len() as u64 == u64::from(PAGE))
            .map(|note| NotePosition {
                published_at: note.published.published_at,
                id: note.id,
            });
        notes.extend(page);
        if after.is_none() {
            break;
        }
    }
    let (kol, _) = kol.shown_to(&viewer);
    let mut looked_at: BTreeMap<_, _> = evidence
        .shown_to(&viewer)
        .notes
        .into_iter()
        .map(|note| (note.id, note))
        .collect();
    let notes = all_shown_to(notes, &viewer).into_iter().map(|note| {
        let looked_at = looked_at.remove(&note.id);
        let (launch, comments) = match looked_at {
            Some(looked_at) => (looked_at.launch, Some(looked_at.comments)),
            None => (None, None),
        };
        NoteEvidence {
            id: note.id,
            published: note.published,
            launch,
            comments,
        }
    });
    Ok(Some(Creator {
        tier: peers::tier(kol.followers),
        category: kol.categories.first().copied(),
        evidence: Evidence {
            followers: kol.followers,
            following: kol.following,
            likes_and_collects: kol.likes_and_collects,
            active_follower_share: kol.active_follower_share,
            data_at: kol.data_at,
            notes: notes.collect(),
            days: days.shown_to(&viewer).days,
        },
    }))
}
