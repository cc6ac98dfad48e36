//! A creator with what its statistics are made of, as far as it may be seen.
//!
//! One's own record is whole; [`Record::as_seen`] makes of it what another is answered, by
//! the rule that the server enforces, so that a preview needs no request.

use std::sync::Arc;

use hongbang_api::kols::{Days, KolEvidence, KolNote, KolPeers, KolProfile, SelectedStatistics};
use hongbang_domain::sharing::{Field, Shown};
use hongbang_domain::window::{Published, Selection, Statistics};

/// Why a value is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// Nobody knows it.
    Unknown,
    /// Its creator keeps it.
    NotShared,
}

impl Missing {
    /// Why a value of `field` is not there, by what the answer says was withheld.
    #[must_use]
    pub fn of(field: Field, withheld: &[Field]) -> Self {
        if withheld.contains(&field) {
            Self::NotShared
        } else {
            Self::Unknown
        }
    }
}

/// A creator, its days and its notes.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// The creator.
    pub profile: KolProfile,
    /// Its days, oldest first.
    pub days: Days,
    /// Its notes, newest first.
    pub notes: Vec<KolNote>,
    /// Worked out by the server, where single notes are withheld and statistics are not;
    /// empty where the notes themselves tell.
    pub statistics: Vec<SelectedStatistics>,
    /// Its peers; `None` where they have not come, or not yet.
    pub peers: Option<Arc<KolPeers>>,
    /// What is looked at for authenticity; `None` where it has not come, or not yet.
    pub evidence: Option<Arc<KolEvidence>>,
}

impl Record {
    /// Whether the statistics have to be asked for: these notes would give too few.
    #[must_use]
    pub fn lacks_statistics(days: &Days, notes: &[KolNote]) -> bool {
        withheld(notes) && !days.withheld.contains(&Field::Statistics)
    }

    /// The statistics of a selection.
    #[must_use]
    pub fn figures(&self, selection: Selection) -> Statistics {
        let given = self
            .statistics
            .iter()
            .find(|given| given.selection == selection);
        if let Some(given) = given {
            return given.statistics.clone();
        }
        let kol = &self.profile.kol;
        let published: Vec<Published> = self.notes.iter().map(|note| note.published).collect();
        Statistics::of(
            &published,
            &self.days.days,
            kol.followers,
            kol.data_at,
            selection,
        )
    }

    /// Why a median of what only the creator is told is not there.
    #[must_use]
    pub fn missing_medians(&self) -> Missing {
        if self.statistics.is_empty() && self.withholds_notes() {
            Missing::NotShared
        } else {
            Missing::Unknown
        }
    }

    /// Why the days, and what follows from them, are not there.
    #[must_use]
    pub fn missing_days(&self) -> Missing {
        Missing::of(Field::Statistics, &self.days.withheld)
    }

    /// What is left of one's own record for another. Statistics that are shared are those of
    /// all notes, even where the single notes are kept.
    #[must_use]
    pub fn as_seen(&self, shown: Shown) -> Self {
        let mut seen = self.clone();
        seen.profile.withheld = shown.redact_kol(&mut seen.profile.kol);
        if !shown.has(Field::Statistics) && !seen.days.days.is_empty() {
            seen.days.days.clear();
            seen.days.withheld = vec![Field::Statistics];
        }
        for note in &mut seen.notes {
            note.withheld = Vec::from_iter(shown.redact_counts(&mut note.published.counts));
        }
        if seen.withholds_notes() && shown.has(Field::Statistics) {
            let given = Selection::all().map(|selection| SelectedStatistics {
                selection,
                statistics: self.figures(selection),
            });
            seen.statistics = given.collect();
        }
        if !shown.has(Field::Launches)
            && let Some(evidence) = &mut seen.evidence
        {
            withhold_launches(Arc::make_mut(evidence));
        }
        seen
    }

    fn withholds_notes(&self) -> bool {
        withheld(&self.notes)
    }
}

fn withheld(notes: &[KolNote]) -> bool {
    let mut notes = notes.iter();
    notes.any(|note| note.withheld.contains(&Field::Notes))
}

fn withhold_launches(evidence: &mut KolEvidence) {
    let mut known = false;
    for note in &mut evidence.notes {
        known |= note.launch.take().is_some();
    }
    if known {
        evidence.withheld = vec![Field::Launches];
    }
}

#[cfg(test)]
pub mod fixture;

#[cfg(test)]
mod tests {
    use hongbang_domain::sharing::{Choice, Sharing, Viewer};
    use hongbang_domain::window::Window;

    use super::fixture::whole;
    use super::*;

    const BRAND: Viewer = Viewer::VerifiedBrand;

    fn shared(field: Field, choice: Choice) -> Sharing {
        let mut sharing = Sharing::default();
        sharing.set(field, choice);
        sharing
    }

    #[test]
    fn each_field_shows_its_part_and_no_other_and_only_to_whom_it_is_shared() {
        for &field in Field::ALL {
            for &choice in Choice::ALL {
                for viewer in [Viewer::Anonymous, Viewer::UnverifiedBrand, BRAND] {
                    let seen = whole().as_seen(shared(field, choice).shown_to(viewer));
                    let sees = |wanted: Field| wanted == field && viewer.may_see(choice);
                    let case = format!("{field:?} {choice:?} {viewer:?}");
                    let kol = &seen.profile.kol;
                    let reads = seen.figures(Selection::default()).reads;

                    assert_eq!(kol.picture_quote.is_some(), sees(Field::Quotes), "{case}");
                    assert_eq!(
                        kol.response_rate_48h.is_some(),
                        sees(Field::Statistics),
                        "{case}"
                    );
                    assert_eq!(
                        !seen.days.days.is_empty(),
                        sees(Field::Statistics),
                        "{case}"
                    );
                    assert_eq!(
                        seen.notes[0].published.counts.reads.is_some(),
                        sees(Field::Notes),
                        "{case}"
                    );
                    let evidence = seen.evidence.as_ref().unwrap();
                    assert_eq!(
                        evidence.notes[0].launch.is_some(),
                        sees(Field::Launches),
                        "{case}"
                    );
                    assert_eq!(
                        evidence.withheld.is_empty(),
                        sees(Field::Launches),
                        "{case}"
                    );
                    assert_eq!(
                        reads.is_some(),
                        sees(Field::Statistics) || sees(Field::Notes),
                        "{case}"
                    );
                    assert_eq!(kol.followers, Some(13_000), "public: {case}");
                    assert_eq!(seen.notes[0].published.counts.likes, Some(40), "{case}");
                }
            }
        }
    }

    #[test]
    fn what_is_missing_says_why() {
        for (sharing, quotes, medians, days) in [
            (
                Sharing::default(),
                Missing::NotShared,
                Missing::NotShared,
                Missing::NotShared,
            ),
            (
                shared(Field::Statistics, Choice::Everyone),
                Missing::NotShared,
                Missing::Unknown,
                Missing::Unknown,
            ),
            (
                shared(Field::Notes, Choice::Everyone),
                Missing::NotShared,
                Missing::Unknown,
                Missing::NotShared,
            ),
            (
                shared(Field::Quotes, Choice::Everyone),
                Missing::Unknown,
                Missing::NotShared,
                Missing::NotShared,
            ),
            (
                Sharing::all(Choice::Everyone),
                Missing::Unknown,
                Missing::Unknown,
                Missing::Unknown,
            ),
        ] {
            let seen = whole().as_seen(sharing.shown_to(Viewer::Anonymous));
            let withheld = &seen.profile.withheld;
            assert_eq!(Missing::of(Field::Quotes, withheld), quotes, "{sharing:?}");
            assert_eq!(seen.missing_medians(), medians, "{sharing:?}");
            assert_eq!(seen.missing_days(), days, "{sharing:?}");
        }
    }

    #[test]
    fn what_nobody_knew_is_not_called_withheld() {
        let mut record = whole();
        record.days.days.clear();
        record.profile.kol.picture_quote = None;
        record
            .notes
            .retain(|note| note.published.counts.reads.is_none());
        let seen = record.as_seen(Sharing::default().shown_to(Viewer::Anonymous));
        assert_eq!(seen.missing_days(), Missing::Unknown);
        assert_eq!(seen.missing_medians(), Missing::Unknown);
        assert_eq!(
            seen.profile.withheld,
            [Field::Statistics],
            "the response rate"
        );
    }

    #[test]
    fn shared_statistics_are_those_of_the_notes_that_are_kept() {
        let whole = whole();
        let seen = whole.as_seen(shared(Field::Statistics, Choice::VerifiedBrands).shown_to(BRAND));
        for selection in Selection::all() {
            assert_eq!(
                seen.figures(selection),
                whole.figures(selection),
                "{selection:?}"
            );
        }
        let all = Selection {
            window: Window::Days90,
            ..Selection::default()
        };
        assert_eq!(seen.figures(all).reads.map(|reads| reads.n), Some(3));
    }

    #[test]
    fn medians_follow_from_shared_notes_even_where_statistics_are_kept() {
        let seen = whole().as_seen(shared(Field::Notes, Choice::Everyone).shown_to(BRAND));
        let figures = seen.figures(Selection::default());
        assert_eq!(figures.reads.map(|reads| reads.value), Some(2_000.0));
        assert_eq!(figures.follower_growth, None, "the days are kept");
        assert!(seen.statistics.is_empty());
    }

    #[test]
    fn the_creator_itself_sees_all() {
        for viewer in [Viewer::Creator, Viewer::OwnMcn, Viewer::Admin] {
            assert_eq!(
                whole().as_seen(Sharing::default().shown_to(viewer)),
                whole()
            );
        }
    }

    #[test]
    fn statistics_are_asked_for_only_where_they_help() {
        let seen = |sharing: Sharing| {
            let mut seen = whole().as_seen(sharing.shown_to(Viewer::Anonymous));
            seen.statistics.clear();
            Record::lacks_statistics(&seen.days, &seen.notes)
        };
        let statistics = shared(Field::Statistics, Choice::Everyone);
        assert!(seen(statistics));
        assert!(!seen(Sharing::default()), "not shared");
        assert!(!seen(shared(Field::Notes, Choice::Everyone)));
        let whole = whole();
        assert!(!Record::lacks_statistics(&whole.days, &whole.notes));
    }
}
