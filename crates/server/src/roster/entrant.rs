//! A creator on its way into the roster, and what one viewer sees of it.

use hongbang_domain::authenticity::{Evidence, NoteEvidence};
use hongbang_domain::kol::Kol;
use hongbang_domain::roster::{Language, spread, trend};
use hongbang_domain::sharing::{Field, Shown};
use hongbang_domain::window::{
    Day, Kinds, Published, Selection, Statistics, Window, cooperation_share,
};

use crate::private::Redact;

/// A creator with all that its row is worked out from.
#[derive(Debug, Clone, PartialEq)]
pub struct Entrant {
    /// The creator.
    pub kol: Kol,
    /// Daily statistics of 90 days.
    pub days: Vec<Day>,
    /// Notes of the same 90 days, oldest first, then by id.
    pub notes: Vec<Noted>,
}

/// A note of such a creator.
#[derive(Debug, Clone, PartialEq)]
pub struct Noted {
    /// The title.
    pub title: String,
    /// What authenticity looks at.
    pub evidence: NoteEvidence,
}

/// What a viewer sees of a creator. `None` is unknown, or withheld.
#[derive(Debug, Clone, PartialEq)]
pub struct Seen {
    /// The creator.
    pub kol: Kol,
    /// The language of its titles.
    pub language: Option<Language>,
    /// Notes of 30 days.
    pub notes: usize,
    /// Median impressions of a note, 30 days.
    pub impressions: Option<f64>,
    /// Median reads.
    pub reads: Option<f64>,
    /// Median interactions.
    pub interactions: Option<f64>,
    /// Median interactions per read.
    pub er_by_reads: Option<f64>,
    /// Median interactions per follower.
    pub er_by_followers: Option<f64>,
    /// Followers gained per follower in 30 days.
    pub growth: Option<f64>,
    /// See [`spread`].
    pub spread: Option<f64>,
    /// Share of cooperation notes in 90 days.
    pub cooperation: Option<f64>,
    /// See [`trend`].
    pub trend: String,
    /// What authenticity is judged by.
    pub evidence: Evidence,
    /// What there is and is not shown.
    pub withheld: Vec<Field>,
}

impl Redact for Entrant {
    type Shown = Seen;

    fn redact(self, shown: &Shown) -> Seen {
        let Self {
            mut kol,
            mut days,
            mut notes,
        } = self;
        // Before anything is taken out: medians of 30 days are shown where they are shared,
        // whether or not single notes are.
        let published: Vec<Published> = notes.iter().map(|note| note.evidence.published).collect();
        let statistics = Statistics::of(
            &published,
            &days,
            kol.followers,
            kol.data_at,
            Selection::default(),
        );
        let titles = notes.iter().map(|note| note.title.as_str());
        let language = Language::of_titles(titles);
        let interactions: Vec<u64> = published
            .iter()
            .filter_map(|note| note.counts.interactions())
            .collect();
        let cooperation = cooperation_share(&published, kol.data_at, Window::Days90, Kinds::All);

        let mut withheld = shown.redact_kol(&mut kol);
        let mut impressions = statistics.impressions.map(|figure| figure.value);
        let mut reads = statistics.reads.map(|figure| figure.value);
        let mut er_by_reads = statistics.er_by_reads.map(|figure| figure.value);
        let mut growth = statistics.follower_growth.and_then(|growth| growth.share);
        if !shown.has(Field::Statistics) {
            let figures = [&mut impressions, &mut reads, &mut er_by_reads, &mut growth];
            let known = figures.map(|figure| figure.take().is_some());
            if known.contains(&true) || !days.is_empty() {
                withheld.push(Field::Statistics);
            }
            days.clear();
        }
        for note in &mut notes {
            withheld.extend(shown.redact_counts(&mut note.evidence.published.counts));
            if !shown.has(Field::Launches) && note.evidence.launch.take().is_some() {
                withheld.push(Field::Launches);
            }
        }
        withheld.sort_unstable();
        withheld.dedup();
        Seen {
            language,
            notes: statistics.notes,
            impressions,
            reads,
            interactions: statistics.interactions.map(|figure| figure.value),
            er_by_reads,
            er_by_followers: statistics.er_by_followers.map(|figure| figure.value),
            growth,
            spread: spread(&interactions),
            cooperation: cooperation.map(|figure| figure.value),
            trend: trend(&interactions),
            evidence: Evidence {
                followers: kol.followers,
                following: kol.following,
                likes_and_collects: kol.likes_and_collects,
                active_follower_share: kol.active_follower_share,
                data_at: kol.data_at,
                notes: notes.into_iter().map(|note| note.evidence).collect(),
                days,
            },
            kol,
            withheld,
        }
    }
}
