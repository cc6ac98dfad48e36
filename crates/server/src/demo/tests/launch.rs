//! What the rules of the first 24 hours find in the demo.

use hongbang_domain::launch::{Confidence, Input, Launch, Rules, Standing, Verdict, verdict};

use super::*;

/// The verdict on each of a creator's notes against its other ones.
fn verdicts(creator: &Creator) -> Vec<Verdict> {
    let notes = &creator.record.notes;
    let of = |index: usize| {
        let record = notes.get(index)?;
        let others = notes
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != index);
        let peers: Vec<Launch> = others
            .filter_map(|(_, other)| other.launch.clone())
            .collect();
        let input = Input {
            launch: record.launch.as_ref()?,
            kind: record.note.kind,
            counts: &record.note.counts,
            age: record.note.data_at - record.note.published_at,
            peers: &peers,
        };
        Some(verdict(&input, &Rules::default()))
    };
    (0..notes.len()).filter_map(of).collect()
}

#[test]
fn bought_likes_are_found_and_honest_creators_hardly() {
    let mut found: BTreeMap<Option<Behaviour>, (usize, usize)> = BTreeMap::new();
    for creator in world() {
        let verdicts = verdicts(creator);
        if verdicts.is_empty() {
            continue;
        }
        let looks = verdicts.iter().filter(|verdict| verdict.needs_a_look());
        let (flagged, all) = found.entry(creator.planted).or_default();
        *flagged += usize::from(looks.count() >= 2);
        *all += 1;
    }
    let share = |behaviour| {
        let (flagged, all) = found[&behaviour];
        flagged as f64 / all as f64
    };
    let (bought, honest) = (share(Some(Behaviour::BoughtLikes)), share(None));
    assert!(bought > 0.3 && honest < 0.01, "{bought} {honest} {found:?}");
}

#[test]
fn notes_stand_on_all_sides_of_their_authors_band() {
    let all: Vec<Verdict> = world().iter().flat_map(verdicts).collect();
    let count = |standing| {
        let those = all.iter().filter(|verdict| verdict.standing == standing);
        those.count() as f64 / all.len() as f64
    };
    let (above, within, below) = (
        count(Standing::Above),
        count(Standing::Within),
        count(Standing::Below),
    );
    assert!((0.15..0.35).contains(&above), "{above} {within} {below}");
    assert!((0.15..0.35).contains(&below), "{above} {within} {below}");
    assert!(within > 0.25, "{above} {within} {below}");
    for confidence in [Confidence::Low, Confidence::Medium, Confidence::High] {
        assert!(
            all.iter()
                .any(|verdict| verdict.confidence == Some(confidence))
        );
    }
}
