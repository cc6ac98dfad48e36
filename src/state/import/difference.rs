//! What another reading of the same sheet changes. Pure.

use std::collections::BTreeMap;

use hongbang_domain::kol::KolId;
use hongbang_sheets::creator::Creator;
use hongbang_sheets::field::Field;

/// What changed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Difference {
    /// Creators that are new, in the order that they have afterwards.
    pub added: Vec<Named>,
    /// Creators that are no longer there, in the order that they had.
    pub gone: Vec<Named>,
    /// Creators of whom something else is said.
    pub changed: Vec<Changed>,
    /// Creators of whom the same is said.
    pub same: u32,
}

/// A creator, for showing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Who.
    pub id: KolId,
    /// The name.
    pub name: String,
}

/// A creator of whom something else is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// Who.
    pub who: Named,
    /// What: field, before, after; `None` where it was, or is, not known.
    pub fields: Vec<(Field, Option<String>, Option<String>)>,
}

/// What changed from `before` to `after`.
#[must_use]
pub fn difference(before: &[Creator], after: &[Creator]) -> Difference {
    let had: BTreeMap<KolId, &Creator> = before.iter().map(|one| (one.kol.id, one)).collect();
    let has: BTreeMap<KolId, &Creator> = after.iter().map(|one| (one.kol.id, one)).collect();
    let named = |one: &Creator| Named {
        id: one.kol.id,
        name: one.kol.nickname.clone(),
    };
    let gone = before
        .iter()
        .filter(|one| !has.contains_key(&one.kol.id))
        .map(named);
    let mut found = Difference {
        gone: gone.collect(),
        ..Difference::default()
    };
    for now in after {
        let Some(was) = had.get(&now.kol.id) else {
            found.added.push(named(now));
            continue;
        };
        let fields = changed(was, now);
        if fields.is_empty() {
            found.same += 1;
        } else {
            let who = named(now);
            found.changed.push(Changed { who, fields });
        }
    }
    found
}

fn changed(was: &Creator, now: &Creator) -> Vec<(Field, Option<String>, Option<String>)> {
    let pairs = said(was).into_iter().zip(said(now));
    pairs
        .filter(|((_, was), (_, now))| was != now)
        .map(|((field, was), (_, now))| (field, was, now))
        .collect()
}

/// What a sheet may say of a creator, in the order of a sheet: numbers as they are, shares in
/// per cent; `None` where it is unknown.
#[must_use]
pub fn said(creator: &Creator) -> Vec<(Field, Option<String>)> {
    let Creator { kol, figures, .. } = creator;
    let text = |value: Option<&str>| value.map(str::to_owned).filter(|text| !text.is_empty());
    let count = |value: Option<u64>| value.map(|value| value.to_string());
    let small = |value: Option<u32>| value.map(|value| value.to_string());
    let number = |value: Option<f64>| value.map(|value| format!("{value:.0}"));
    let share = |value: Option<f64>| value.map(|value| format!("{:.1}%", value * 100.0));
    let audience = kol.audience.as_ref();
    let female = audience.and_then(|audience| audience.female);
    let ages = audience.and_then(|audience| audience.ages);
    let age = |at: usize| share(ages.and_then(|ages| ages.get(at).copied()));
    vec![
        (Field::Nickname, text(Some(&kol.nickname))),
        (Field::RedId, text(kol.red_id.as_deref())),
        (Field::ProfileUrl, text(creator.profile_url.as_deref())),
        (Field::Followers, count(kol.followers)),
        (Field::Following, count(kol.following)),
        (Field::LikesAndCollects, count(kol.likes_and_collects)),
        (Field::Bio, text(kol.bio.as_deref())),
        (Field::Mcn, text(kol.mcn.as_deref())),
        (Field::PictureQuote, small(kol.picture_quote)),
        (Field::VideoQuote, small(kol.video_quote)),
        (Field::Notes, small(figures.notes)),
        (Field::CooperationNotes, small(figures.cooperation_notes)),
        (Field::Impressions, number(figures.impressions)),
        (Field::Reads, number(figures.reads)),
        (Field::Interactions, number(figures.interactions)),
        (Field::ActiveFollowers, share(kol.active_follower_share)),
        (Field::FakeFollowers, share(figures.fake_followers)),
        (Field::Response, share(kol.response_rate_48h)),
        (Field::Female, share(female)),
        (Field::AgeUnder18, age(0)),
        (Field::Age18To24, age(1)),
        (Field::Age25To34, age(2)),
        (Field::Age35To44, age(3)),
        (Field::AgeOver44, age(4)),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::import::flow::fixture::creator;

    #[test]
    fn who_came_who_went_and_what_changed() {
        let before = [creator(1, "A", Some(10)), creator(2, "B", Some(20))];
        let mut quoted = creator(2, "B", None);
        quoted.kol.picture_quote = Some(300);
        let after = [creator(3, "C", None), quoted];
        let found = difference(&before, &after);
        let names =
            |who: &[Named]| -> Vec<String> { who.iter().map(|who| who.name.clone()).collect() };
        assert_eq!(names(&found.added), ["C"]);
        assert_eq!(names(&found.gone), ["A"]);
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(
            found.changed[0].fields,
            [
                (Field::Followers, some("20"), None),
                (Field::PictureQuote, None, some("300")),
            ]
        );
        assert_eq!(difference(&after, &after).same, 2);
        assert_eq!(difference(&[], &[]), Difference::default());
    }
}
