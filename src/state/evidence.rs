//! What the rules of authenticity look at, from a creator's record as far as it may be seen.

use hongbang_api::kols::{EvidenceNote, KolEvidence, KolNote};
use hongbang_domain::authenticity::{Evidence, NoteEvidence};

use super::record::Record;

/// The evidence in a record, with what came of its notes' first hours and comments.
#[must_use]
pub fn evidence(record: &Record, looked: Option<&KolEvidence>) -> Evidence {
    let kol = &record.profile.kol;
    let of = |note: &KolNote| -> Option<&EvidenceNote> {
        looked?.notes.iter().find(|other| other.id == note.id)
    };
    let note = |note: &KolNote| {
        let looked = of(note);
        NoteEvidence {
            id: note.id,
            published: note.published,
            launch: looked.and_then(|looked| looked.launch.clone()),
            // Of older notes nobody asked: that is not "no comments".
            comments: looked.map(|looked| looked.comments.clone()),
        }
    };
    Evidence {
        followers: kol.followers,
        following: kol.following,
        likes_and_collects: kol.likes_and_collects,
        active_follower_share: kol.active_follower_share,
        data_at: kol.data_at,
        days: record.days.days.clone(),
        notes: record.notes.iter().map(note).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::record::fixture::whole;

    #[test]
    fn what_nobody_looked_at_is_unknown_and_not_none() {
        let record = whole();
        let seen = evidence(&record, record.evidence.as_deref());
        let known: Vec<_> = seen
            .notes
            .iter()
            .map(|note| (note.launch.is_some(), note.comments.as_ref().map(Vec::len)))
            .collect();
        let unknown = (false, None);
        assert_eq!(known, [(true, Some(0)), unknown, unknown, unknown]);
        assert_eq!(seen.days.len(), record.days.days.len());
    }

    #[test]
    fn without_an_answer_the_counts_are_evidence_still() {
        let record = whole();
        let seen = evidence(&record, None);
        assert_eq!(seen.notes.len(), record.notes.len());
        assert!(seen.notes.iter().all(|note| note.comments.is_none()));
        assert_eq!(seen.followers, Some(13_000));
    }
}
