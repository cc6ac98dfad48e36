//! Creators of one's own sheets, as they are known: every fact, and the columns that were kept.

use hongbang_domain::audience::Audience;
use hongbang_domain::kol::{Gender, Kol};
use hongbang_domain::window::dates;
use hongbang_sheets::creator::Creator;
use hongbang_sheets::field::{Field, Rows};
use hongbang_sheets::table::{Cell, Table};

use super::{Head, column, number, sheet, words};
use crate::locales::L10n;

/// The sheet of a collection. `kept` are the headers of its columns, by their places.
#[must_use]
pub fn collection(l: L10n, title: &str, creators: &[&Creator], kept: &[String]) -> Table {
    let facts = Field::ALL.iter().copied();
    let facts = facts.filter(|field| field.rows() != Some(Rows::Notes));
    // The id here is worth the less the more a person reads it: last.
    let (ids, facts): (Vec<_>, Vec<_>) = facts.partition(|field| *field == Field::HongbangId);
    let of_facts = |fields: Vec<Field>| {
        fields.into_iter().map(|field| {
            let cells: Vec<Cell> = creators.iter().map(|of| fact(l, of, field)).collect();
            let head = Head::Fact(field);
            (column(head.words(l), head.meaning(l), &cells), cells)
        })
    };
    let of_kept = kept.iter().enumerate().map(|(place, header)| {
        let text = |of: &&Creator| {
            let kept = of.kept.iter().find(|(at, _)| usize::from(*at) == place);
            words(kept.map(|(_, text)| text.as_str()))
        };
        let cells: Vec<Cell> = creators.iter().map(text).collect();
        let meaning = l.export().kept_means.to_owned();
        (column(header.clone(), meaning, &cells), cells)
    });
    let columns = of_facts(facts).chain(of_kept).chain(of_facts(ids));
    let (columns, rows) = sheet(columns.collect(), creators.len());
    Table {
        title: title.to_owned(),
        columns,
        rows,
        ..Table::default()
    }
}

fn fact(l: L10n, creator: &Creator, field: Field) -> Cell {
    let Creator { kol, figures, .. } = creator;
    let count = |value: Option<u64>| number(value.map(|value| value as f64), Cell::Number);
    let small = |value: Option<u32>| number(value.map(f64::from), Cell::Number);
    let median = |value: Option<f64>| number(value, Cell::Number);
    let yuan = |value: Option<u32>| number(value.map(f64::from), Cell::Yuan);
    let share = |value: Option<f64>| number(value, Cell::Share);
    let audience = kol.audience.as_ref();
    let age = |place: usize| share(audience.and_then(|of| of.ages?.get(place).copied()));
    match field {
        Field::HongbangId => Cell::Text(kol.id.to_string()),
        Field::Nickname => words(Some(&kol.nickname)),
        Field::RedId => words(kol.red_id.as_deref()),
        Field::UserId => words(creator.user_id.as_deref()),
        Field::ProfileUrl => words(creator.profile_url.as_deref()),
        Field::Followers => count(kol.followers),
        Field::Following => count(kol.following),
        Field::LikesAndCollects => count(kol.likes_and_collects),
        Field::Gender => words(kol.gender.map(|gender| match gender {
            Gender::Female => l.export().female,
            Gender::Male => l.export().male,
        })),
        Field::Bio => words(kol.bio.as_deref()),
        Field::Place => words(l.place(kol.city, kol.region.as_deref()).as_deref()),
        Field::Mcn => words(kol.mcn.as_deref()),
        Field::Categories => words(Some(&categories(l, kol))),
        Field::Tags => words(Some(&kol.tags.join(" / "))),
        Field::PictureQuote => yuan(kol.picture_quote),
        Field::VideoQuote => yuan(kol.video_quote),
        Field::Notes => small(figures.notes),
        Field::CooperationNotes => small(figures.cooperation_notes),
        Field::Impressions => median(figures.impressions),
        Field::Reads => median(figures.reads),
        Field::Interactions => median(figures.interactions),
        Field::CooperationReads => median(figures.cooperation_reads),
        Field::CooperationInteractions => median(figures.cooperation_interactions),
        Field::ActiveFollowers => share(kol.active_follower_share),
        Field::FakeFollowers => share(figures.fake_followers),
        Field::Response => share(kol.response_rate_48h),
        Field::Female => share(audience.and_then(|of| of.female)),
        Field::AgeUnder18 => age(0),
        Field::Age18To24 => age(1),
        Field::Age25To34 => age(2),
        Field::Age35To44 => age(3),
        Field::AgeOver44 => age(4),
        Field::AudienceInterests => words(audience.map(|of| interests(l, of)).as_deref()),
        Field::AudiencePlaces => words(audience.map(|of| places(l, of)).as_deref()),
        Field::DataAt => Cell::Day(*dates(kol.data_at, 1).end()),
        _ => Cell::Empty,
    }
}

fn categories(l: L10n, kol: &Kol) -> String {
    let names: Vec<_> = kol.categories.iter().map(|of| l.category(*of)).collect();
    names.join(" / ")
}

/// As such lists are read: a name and its share, apart by commas.
fn interests(l: L10n, audience: &Audience) -> String {
    let all = audience.interests.iter();
    let all = all.map(|of| named(l.category(of.interest), of.share));
    all.collect::<Vec<_>>().join(",")
}

fn places(l: L10n, audience: &Audience) -> String {
    let all = audience.cities.iter();
    let all = all.filter_map(|of| Some(named(l.city(of.city)?, of.share)));
    all.collect::<Vec<_>>().join(",")
}

fn named(name: &str, share: f64) -> String {
    // Two decimals, as the sources have them.
    let percent = (share * 10_000.0).round() / 100.0;
    format!("{name}({percent}%)")
}
