//! A creator as a list of facts in words, for telling two of them apart.

use crate::creator::Creator;
use crate::field::Field;

fn percent(share: f64) -> String {
    // To a hundredth of a per cent, without zeros at the end.
    let text = format!("{:.2}", share * 100.0);
    let text = text.trim_end_matches('0').trim_end_matches('.');
    format!("{text}%")
}

fn number(value: f64) -> String {
    let text = format!("{value:.1}");
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

/// What is known of a creator, in the order of a sheet that is written. Not up to which day: that is
/// another in every export.
#[must_use]
pub fn facts(creator: &Creator) -> Vec<(Field, String)> {
    let mut facts = Vec::new();
    let mut add = |field, text: Option<String>| {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            facts.push((field, text));
        }
    };
    let Creator { kol, figures, .. } = creator;
    let whole = |count: Option<u64>| count.map(|count| count.to_string());
    let small = |count: Option<u32>| count.map(|count| count.to_string());
    let audience = kol.audience.as_ref();
    let ages = audience.and_then(|audience| audience.ages);
    let age = |at: usize| ages.and_then(|ages| ages.get(at).copied()).map(percent);
    add(Field::Nickname, Some(kol.nickname.clone()));
    add(Field::RedId, kol.red_id.clone());
    add(Field::UserId, creator.user_id.clone());
    add(Field::ProfileUrl, creator.profile_url.clone());
    add(Field::Followers, whole(kol.followers));
    add(Field::Following, whole(kol.following));
    add(Field::LikesAndCollects, whole(kol.likes_and_collects));
    add(
        Field::Gender,
        kol.gender.map(|gender| match gender {
            hongbang_domain::kol::Gender::Female => "女".to_owned(),
            hongbang_domain::kol::Gender::Male => "男".to_owned(),
        }),
    );
    add(Field::Bio, kol.bio.clone());
    let city = kol.city.and_then(|city| city.city());
    add(
        Field::Place,
        city.map(|city| city.zh.to_owned())
            .or_else(|| kol.region.clone()),
    );
    add(Field::Mcn, kol.mcn.clone());
    let categories: Vec<_> = kol.categories.iter().map(|of| of.platform_name()).collect();
    add(Field::Categories, Some(categories.join("、")));
    add(Field::Tags, Some(kol.tags.join("、")));
    add(Field::PictureQuote, small(kol.picture_quote));
    add(Field::VideoQuote, small(kol.video_quote));
    add(Field::Notes, small(figures.notes));
    add(Field::CooperationNotes, small(figures.cooperation_notes));
    add(Field::Impressions, figures.impressions.map(number));
    add(Field::Reads, figures.reads.map(number));
    add(Field::Interactions, figures.interactions.map(number));
    add(
        Field::CooperationReads,
        figures.cooperation_reads.map(number),
    );
    add(
        Field::CooperationInteractions,
        figures.cooperation_interactions.map(number),
    );
    add(
        Field::ActiveFollowers,
        kol.active_follower_share.map(percent),
    );
    add(Field::FakeFollowers, figures.fake_followers.map(percent));
    add(Field::Response, kol.response_rate_48h.map(percent));
    add(
        Field::Female,
        audience.and_then(|of| of.female).map(percent),
    );
    for (at, field) in [
        Field::AgeUnder18,
        Field::Age18To24,
        Field::Age25To34,
        Field::Age35To44,
        Field::AgeOver44,
    ]
    .into_iter()
    .enumerate()
    {
        add(field, age(at));
    }
    let shares = |name: &str, share: f64| format!("{name} {}", percent(share));
    let interests = audience.map(|audience| {
        let interests = audience.interests.iter();
        let interests = interests.map(|of| shares(of.interest.platform_name(), of.share));
        interests.collect::<Vec<_>>().join("、")
    });
    add(Field::AudienceInterests, interests);
    let cities = audience.map(|audience| {
        let cities = audience.cities.iter();
        let cities = cities.filter_map(|of| Some(shares(of.city.city()?.zh, of.share)));
        cities.collect::<Vec<_>>().join("、")
    });
    add(Field::AudiencePlaces, cities);
    facts
}

/// What both know, and say differently: field, what the earlier says, what the later one.
pub(crate) fn differ(earlier: &Creator, later: &Creator) -> Vec<(Field, String, String)> {
    let later = facts(later);
    let both = facts(earlier).into_iter().filter_map(|(field, before)| {
        let (_, after) = later.iter().find(|(of, _)| *of == field)?;
        (before != *after).then(|| (field, before, after.clone()))
    });
    both.collect()
}
