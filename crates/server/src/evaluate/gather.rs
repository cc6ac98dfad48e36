//! Creators as the app sees them, and their peers.

use std::collections::BTreeMap;

use chrono::DateTime;
use hongbang_domain::account::{AccountId, Role};
use hongbang_domain::authenticity::{Evidence, NoteEvidence, SELECTION};
use hongbang_domain::category::Category;
use hongbang_domain::kol::KolId;
use hongbang_domain::peers::{
    Benchmark, Bucket, Facts, MIN_CREATORS, Metric, Peers, Quantiles, Spread,
};
use hongbang_domain::tier::{Scheme, Tier};
use hongbang_domain::window::Statistics;

use crate::account::Account;
use crate::private::all_shown_to;
use crate::store::{NotePosition, Result, Store, StoreError};
use crate::viewer::Viewer;

/// A creator, as one viewer sees it.
pub(super) struct Creator {
    tier: Option<Tier>,
    category: Option<Category>,
    /// From all that is known, whoever looks: peers are over all creators.
    facts: Facts,
    statistics: Statistics,
    /// As the viewer sees it.
    pub(super) evidence: Evidence,
}

/// Notes to a page.
const PAGE: u32 = 200;

/// Reads a creator; `None` where it is not there.
pub(super) async fn creator(
    store: &impl Store,
    id: KolId,
    public: bool,
) -> Result<Option<Creator>> {
    let all = everything()?;
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
    let (whole, _) = kol.clone().shown_to(&all);
    let facts = Facts {
        followers: whole.followers,
        active_follower_share: whole.active_follower_share,
        picture_quote: whole.picture_quote,
        video_quote: whole.video_quote,
    };
    let published: Vec<_> = all_shown_to(notes.clone(), &all)
        .into_iter()
        .map(|note| note.published)
        .collect();
    let statistics = Statistics::of(
        &published,
        &days.clone().shown_to(&all).days,
        whole.followers,
        whole.data_at,
        SELECTION,
    );
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
        tier: whole
            .followers
            .and_then(|count| Scheme::default().tier(count)),
        category: whole.categories.first().copied(),
        facts,
        statistics,
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

/// Who sees everything.
fn everything() -> Result<Viewer> {
    let id = AccountId::try_from(1).map_err(|error| StoreError::Failed(error.to_string()))?;
    Ok(Viewer {
        account: Some(Account {
            id,
            login: String::new(),
            name: String::new(),
            role: Role::Admin,
            demo: false,
            verified_at: None,
            kol: None,
            created_at: DateTime::UNIX_EPOCH,
        }),
        ..Viewer::default()
    })
}

/// Every creator's peers: of its tier and category, or of its tier, or everyone, whichever are
/// enough.
pub(super) struct Peerage {
    buckets: BTreeMap<(Option<Tier>, Option<Category>), Peers>,
}

impl Peerage {
    pub(super) fn of<'a>(creators: impl Iterator<Item = &'a Creator>) -> Self {
        let mut members: BTreeMap<_, Vec<&Creator>> = BTreeMap::new();
        for creator in creators {
            let mut keys = creator.keys().to_vec();
            keys.dedup();
            for key in keys {
                members.entry(key).or_default().push(creator);
            }
        }
        let enough = members
            .into_iter()
            .filter(|(_, members)| members.len() >= MIN_CREATORS);
        Self {
            buckets: enough
                .map(|((tier, category), members)| {
                    let bucket = Bucket { tier, category };
                    ((tier, category), peers(bucket, &members))
                })
                .collect(),
        }
    }

    pub(super) fn peers(&self, creator: &Creator) -> Option<&Peers> {
        creator.keys().iter().find_map(|key| self.buckets.get(key))
    }
}

impl Creator {
    /// From the nearest peers to all.
    fn keys(&self) -> [(Option<Tier>, Option<Category>); 3] {
        [(self.tier, self.category), (self.tier, None), (None, None)]
    }
}

fn peers(bucket: Bucket, members: &[&Creator]) -> Peers {
    let spread = |&metric: &Metric| {
        let values = members
            .iter()
            .filter_map(|member| metric.of(&member.statistics, &member.facts, SELECTION.kinds));
        Some(Spread {
            metric,
            quantiles: Quantiles::of(values)?,
        })
    };
    Peers {
        bucket,
        creators: members.len(),
        benchmarks: vec![Benchmark {
            selection: SELECTION,
            spreads: Metric::ALL.iter().filter_map(spread).collect(),
        }],
    }
}
