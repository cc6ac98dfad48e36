//! What another reading of the same sheet changes. Pure.

use std::collections::BTreeMap;

use hongbang_domain::kol::{Kol, KolId};
use hongbang_sheets::creator::Creator;
use hongbang_sheets::field::Field;

/// What is different.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Difference {
    /// Who is new: id and name, as the sheet has them.
    pub added: Vec<(KolId, String)>,
    /// Who is not in it any more.
    pub gone: Vec<(KolId, String)>,
    /// Whose values are others.
    pub changed: Vec<Changed>,
    /// How many are as they were.
    pub same: usize,
}

/// A creator whose values are others.
#[derive(Debug, Clone, PartialEq)]
pub struct Changed {
    /// Who.
    pub id: KolId,
    /// The name now.
    pub name: String,
    /// The fields, with what they were and what they are.
    pub cells: Vec<(Field, Said, Said)>,
}

/// A value to be shown.
#[derive(Debug, Clone, PartialEq)]
pub enum Said {
    /// Unknown.
    Unknown,
    /// A count.
    Count(f64),
    /// Yuan.
    Yuan(u32),
    /// A share, 0–1.
    Share(f64),
    /// Words.
    Text(String),
}

/// What is different between two readings: by id, in the order of the later one, those that are
/// gone in the order of the earlier.
#[must_use]
pub fn difference(before: &[Creator], after: &[Creator]) -> Difference {
    let had: BTreeMap<KolId, &Creator> = before.iter().map(|one| (one.kol.id, one)).collect();
    let has: BTreeMap<KolId, &Creator> = after.iter().map(|one| (one.kol.id, one)).collect();
    let who = |one: &Creator| (one.kol.id, one.kol.nickname.clone());
    let mut found = Difference {
        gone: before
            .iter()
            .filter(|one| !has.contains_key(&one.kol.id))
            .map(who)
            .collect(),
        ..Difference::default()
    };
    for now in after {
        let Some(was) = had.get(&now.kol.id) else {
            found.added.push(who(now));
            continue;
        };
        let cells = changed(was, now);
        if cells.is_empty() {
            found.same += 1;
        } else {
            found.changed.push(Changed {
                id: now.kol.id,
                name: now.kol.nickname.clone(),
                cells,
            });
        }
    }
    found
}

fn changed(was: &Creator, now: &Creator) -> Vec<(Field, Said, Said)> {
    let pairs = said(was).into_iter().zip(said(now));
    pairs
        .filter(|((_, was), (_, now))| was != now)
        .map(|((field, was), (_, now))| (field, was, now))
        .collect()
}

fn count(value: Option<u64>) -> Said {
    value.map_or(Said::Unknown, |value| Said::Count(value as f64))
}

fn number(value: Option<f64>) -> Said {
    value.map_or(Said::Unknown, Said::Count)
}

fn yuan(value: Option<u32>) -> Said {
    value.map_or(Said::Unknown, Said::Yuan)
}

fn share(value: Option<f64>) -> Said {
    value.map_or(Said::Unknown, Said::Share)
}

fn text(value: Option<&str>) -> Said {
    match value.map(str::trim).filter(|text| !text.is_empty()) {
        Some(text) => Said::Text(text.to_owned()),
        None => Said::Unknown,
    }
}

/// Every value of a creator that a sheet may say, in the order of a sheet.
#[must_use]
pub fn said(creator: &Creator) -> Vec<(Field, Said)> {
    let Creator { kol, figures, .. } = creator;
    let profile = creator.profile_url.as_deref();
    let mut all = vec![
        (Field::Nickname, text(Some(&kol.nickname))),
        (Field::RedId, text(kol.red_id.as_deref())),
        (Field::ProfileUrl, text(profile)),
        (Field::Followers, count(kol.followers)),
        (Field::Following, count(kol.following)),
        (Field::LikesAndCollects, count(kol.likes_and_collects)),
        (Field::Bio, text(kol.bio.as_deref())),
        (Field::Mcn, text(kol.mcn.as_deref())),
        (Field::PictureQuote, yuan(kol.picture_quote)),
        (Field::VideoQuote, yuan(kol.video_quote)),
        (Field::Notes, count(figures.notes.map(u64::from))),
        (
            Field::CooperationNotes,
            count(figures.cooperation_notes.map(u64::from)),
        ),
        (Field::Impressions, number(figures.impressions)),
        (Field::Reads, number(figures.reads)),
        (Field::Interactions, number(figures.interactions)),
        (Field::CooperationReads, number(figures.cooperation_reads)),
        (
            Field::CooperationInteractions,
            number(figures.cooperation_interactions),
        ),
        (Field::ActiveFollowers, share(kol.active_follower_share)),
        (Field::FakeFollowers, share(figures.fake_followers)),
        (Field::Response, share(kol.response_rate_48h)),
    ];
    all.extend(audience(kol));
    all
}

fn audience(kol: &Kol) -> impl Iterator<Item = (Field, Said)> {
    let audience = kol.audience.as_ref();
    let ages = audience.and_then(|audience| audience.ages);
    let fields = [
        Field::AgeUnder18,
        Field::Age18To24,
        Field::Age25To34,
        Field::Age35To44,
        Field::AgeOver44,
    ];
    let female = audience.and_then(|audience| audience.female);
    std::iter::once((Field::Female, share(female))).chain(
        fields
            .into_iter()
            .enumerate()
            .map(move |(at, field)| (field, share(ages.map(|ages| ages[at])))),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::import::flow::tests::creator;

    #[test]
    fn who_came_who_went_and_what_changed() {
        let before = [creator(1, "A", Some(10)), creator(2, "B", Some(20))];
        let mut quoted = creator(2, "B", None);
        quoted.kol.picture_quote = Some(300);
        let after = [creator(3, "C", None), quoted];
        let found = difference(&before, &after);
        let names = |who: &[(KolId, String)]| -> Vec<String> {
            who.iter().map(|(_, name)| name.clone()).collect()
        };
        assert_eq!(names(&found.added), ["C"]);
        assert_eq!(names(&found.gone), ["A"]);
        assert_eq!(
            found.changed[0].cells,
            [
                (Field::Followers, Said::Count(20.0), Said::Unknown),
                (Field::PictureQuote, Said::Unknown, Said::Yuan(300)),
            ]
        );
        assert_eq!(difference(&after, &after).same, 2);
        assert_eq!(difference(&[], &[]), Difference::default());
    }
}
