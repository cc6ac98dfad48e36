//! What one row says, before anyone knows whose it is.

use chrono::{DateTime, Utc};
use hongbang_domain::audience::{Audience, CityShare, InterestShare};
use hongbang_domain::category::Category;
use hongbang_domain::engagement::Counts;
use hongbang_domain::id::KolId;
use hongbang_domain::kol::{Kol, Source};
use hongbang_domain::note::NoteKind;

use crate::cell::{self, Link, Value};
use crate::creator::{Creator, Figures};
use crate::field::{Field, Shape, Unit};
use crate::report::Why;

/// What a row says. Of two columns that are one field, the first that says something counts.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub id: Option<KolId>,
    pub user_id: Option<String>,
    pub red_id: Option<String>,
    pub nickname: Option<String>,
    pub profile: Option<Link>,
    pub followers: Option<u64>,
    pub following: Option<u64>,
    pub likes_and_collects: Option<u64>,
    pub gender: Option<hongbang_domain::kol::Gender>,
    pub bio: Option<String>,
    pub place: Option<cell::Place>,
    pub mcn: Option<String>,
    pub categories: Vec<Category>,
    pub tags: Vec<String>,
    pub picture_quote: Option<u32>,
    pub video_quote: Option<u32>,
    pub figures: Figures,
    pub active: Option<f64>,
    pub response: Option<f64>,
    pub female: Option<f64>,
    pub ages: [Option<f64>; 5],
    pub interests: Vec<InterestShare>,
    pub cities: Vec<CityShare>,
    pub data_at: Option<DateTime<Utc>>,
    pub kept: Vec<(u16, String)>,
    pub title: Option<String>,
    pub note_link: Option<Link>,
    pub note_id: Option<String>,
    pub published_at: Option<DateTime<Utc>>,
    pub kind: Option<NoteKind>,
    pub sponsored: Option<bool>,
    pub counts: Counts,
    pub interactions: Option<u64>,
}

/// What became of a cell.
#[derive(Debug, PartialEq)]
pub(super) struct Doubted {
    pub why: Why,
    pub taken: bool,
}

fn first<T>(slot: &mut Option<T>, value: T) {
    slot.get_or_insert(value);
}

impl Draft {
    /// Takes a cell; the doubt, where there is one.
    pub fn read(&mut self, field: Field, unit: Unit, text: &str) -> Option<Doubted> {
        if field.shape() == Shape::Shares {
            return self.shares(field, text);
        }
        let said = cell::look(field, unit, text);
        if let Some(link) = said.address {
            self.link(field, *link);
        }
        let taken = said.value.is_some();
        if let Some(value) = said.value {
            self.take(field, value);
        }
        said.doubt.map(|why| Doubted { why, taken })
    }

    /// Where the link of a name's or a title's formula leads.
    fn link(&mut self, field: Field, link: Link) {
        match field {
            Field::Title | Field::NoteId => first(&mut self.note_link, link),
            Field::Nickname | Field::RedId | Field::UserId => first(&mut self.profile, link),
            _ => {}
        }
    }

    fn take(&mut self, field: Field, value: Value) {
        match value {
            Value::Id(id) => first(&mut self.id, id),
            Value::Text(text) => self.text(field, text),
            Value::Count(count) => self.count(field, count),
            Value::Median(median) => self.median(field, median),
            Value::Yuan(yuan) => match field {
                Field::PictureQuote => first(&mut self.picture_quote, yuan),
                _ => first(&mut self.video_quote, yuan),
            },
            Value::Share(share) => self.share(field, share),
            Value::Time(at) => match field {
                Field::PublishedAt => first(&mut self.published_at, at),
                _ => first(&mut self.data_at, at),
            },
            Value::Link(link) => match field {
                Field::NoteUrl => first(&mut self.note_link, link),
                _ => first(&mut self.profile, link),
            },
            Value::Words(words) => self.words(field, words),
            Value::Place(place) => first(&mut self.place, place),
            Value::Gender(gender) => first(&mut self.gender, gender),
            Value::NoteKind(kind) => first(&mut self.kind, kind),
            Value::Flag(yes) => first(&mut self.sponsored, yes),
            // Nothing has a place for how long a note is watched.
            Value::Seconds(_) | Value::Shares(_) => {}
        }
    }

    fn text(&mut self, field: Field, text: String) {
        let slot = match field {
            Field::Nickname => &mut self.nickname,
            Field::RedId => &mut self.red_id,
            Field::UserId => &mut self.user_id,
            Field::Bio => &mut self.bio,
            Field::Mcn => &mut self.mcn,
            Field::Title => &mut self.title,
            Field::NoteId => &mut self.note_id,
            _ => return,
        };
        first(slot, text);
    }

    fn count(&mut self, field: Field, count: u64) {
        let figures = &mut self.figures;
        let small = || u32::try_from(count).unwrap_or(u32::MAX);
        match field {
            Field::Notes => return first(&mut figures.notes, small()),
            Field::CooperationNotes => return first(&mut figures.cooperation_notes, small()),
            _ => {}
        }
        let counts = &mut self.counts;
        let slot = match field {
            Field::Followers => &mut self.followers,
            Field::Following => &mut self.following,
            Field::LikesAndCollects => &mut self.likes_and_collects,
            Field::NoteImpressions => &mut counts.impressions,
            Field::NoteReads => &mut counts.reads,
            Field::NoteInteractions => &mut self.interactions,
            Field::Likes => &mut counts.likes,
            Field::Collects => &mut counts.collects,
            Field::Comments => &mut counts.comments,
            Field::Shares => &mut counts.shares,
            Field::Follows => &mut counts.follows,
            _ => return,
        };
        first(slot, count);
    }

    fn median(&mut self, field: Field, median: f64) {
        let figures = &mut self.figures;
        let slot = match field {
            Field::Impressions => &mut figures.impressions,
            Field::Reads => &mut figures.reads,
            Field::Interactions => &mut figures.interactions,
            Field::CooperationReads => &mut figures.cooperation_reads,
            Field::CooperationInteractions => &mut figures.cooperation_interactions,
            _ => return,
        };
        first(slot, median);
    }

    fn share(&mut self, field: Field, share: f64) {
        let [under_18, to_24, to_34, to_44, over_44] = &mut self.ages;
        let slot = match field {
            Field::ActiveFollowers => &mut self.active,
            Field::FakeFollowers => &mut self.figures.fake_followers,
            Field::Response => &mut self.response,
            Field::Female => &mut self.female,
            Field::AgeUnder18 => under_18,
            Field::Age18To24 => to_24,
            Field::Age25To34 => to_34,
            Field::Age35To44 => to_44,
            Field::AgeOver44 => over_44,
            // A note has no place for the share of those who opened it.
            _ => return,
        };
        first(slot, share);
    }

    /// What names a category is one; what names one of the second level, or none, is a tag.
    fn words(&mut self, field: Field, words: Vec<String>) {
        for word in words {
            if field == Field::Categories {
                let named = cell::category_named(&word);
                if let Some((category, _)) = named
                    && !self.categories.contains(&category)
                {
                    self.categories.push(category);
                }
                if named.is_some_and(|(_, is_first)| is_first) {
                    continue;
                }
            }
            if !self.tags.contains(&word) {
                self.tags.push(word);
            }
        }
    }

    /// Interests that are categories, and places that are cities. Whatever else is named there has no
    /// place in an audience, and is left out: provinces, and interests of no category.
    fn shares(&mut self, field: Field, text: &str) -> Option<Doubted> {
        let text = cell::trim(text);
        let found = if field == Field::AudienceInterests {
            let mut interests = Interests::default();
            let found = cell::each_share(text, |name, share| interests.add(name, share));
            if self.interests.is_empty() {
                self.interests = interests.strongest_first();
            }
            found
        } else {
            let mut cities: Vec<CityShare> = Vec::new();
            let found = cell::each_share(text, |name, share| {
                let city = cell::city_named(name);
                let is_new = |city| cities.iter().all(|known| known.city != city);
                if let Some(city) = city.filter(|city| is_new(*city)) {
                    cities.push(CityShare { city, share });
                }
            });
            cities.sort_by(|a, b| b.share.total_cmp(&a.share).then(a.city.cmp(&b.city)));
            if self.cities.is_empty() {
                self.cities = cities;
            }
            found
        };
        (found == 0 && !cell::is_unknown(text)).then_some(Doubted {
            why: Why::Unreadable,
            taken: false,
        })
    }

    /// Whether it says of whom it is.
    pub fn names_somebody(&self) -> bool {
        self.id.is_some()
            || self.user_id.is_some()
            || self.red_id.is_some()
            || self.profile.is_some()
            || self.nickname.is_some()
    }

    /// The creator that it is about. Its id and its place on the server are for whoever knows the
    /// others.
    pub fn creator(&mut self, line: u64, now: DateTime<Utc>) -> Creator {
        // Lists of one take the room of four, a hundred thousand times.
        self.kept.shrink_to_fit();
        self.tags.shrink_to_fit();
        self.interests.shrink_to_fit();
        self.cities.shrink_to_fit();
        let ages = self.ages;
        let known = ages.iter().all(Option::is_some);
        let audience = Audience {
            female: self.female,
            ages: known.then(|| ages.map(Option::unwrap_or_default)),
            city_tiers: None,
            cities: std::mem::take(&mut self.cities),
            interests: std::mem::take(&mut self.interests),
        };
        let is_empty = audience.female.is_none()
            && audience.ages.is_none()
            && audience.cities.is_empty()
            && audience.interests.is_empty();
        let place = self.place.take().unwrap_or_default();
        Creator {
            kol: Kol {
                id: self.id.unwrap_or_else(|| KolId::derive("", "")),
                source: Source::Sheet,
                nickname: self.nickname.take().unwrap_or_default(),
                red_id: self.red_id.take(),
                gender: self.gender,
                bio: self.bio.take(),
                city: place.city,
                region: place.region.map(str::to_owned),
                followers: self.followers,
                following: self.following,
                likes_and_collects: self.likes_and_collects,
                categories: std::mem::take(&mut self.categories),
                tags: std::mem::take(&mut self.tags),
                mcn: self.mcn.take(),
                picture_quote: self.picture_quote,
                video_quote: self.video_quote,
                response_rate_48h: self.response,
                active_follower_share: self.active,
                audience: (!is_empty).then_some(audience),
                data_at: self.data_at.unwrap_or(now),
            },
            user_id: self.user_id.take(),
            profile_url: self.profile.take().map(|link| link.url),
            figures: self.figures,
            kept: std::mem::take(&mut self.kept),
            line,
            on_server: false,
        }
    }
}

/// Interests by category: what is said of it itself, or else what is said of its parts.
#[derive(Debug, Default)]
struct Interests(Vec<(Category, Option<f64>, f64)>);

impl Interests {
    fn add(&mut self, name: &str, share: f64) {
        let Some((category, is_first)) = cell::category_named(name) else {
            return;
        };
        let known = self.0.iter().position(|(known, ..)| *known == category);
        let place = known.unwrap_or_else(|| {
            self.0.push((category, None, 0.0));
            self.0.len() - 1
        });
        let Some((_, own, parts)) = self.0.get_mut(place) else {
            return;
        };
        if is_first {
            own.get_or_insert(share);
        } else {
            *parts += share;
        }
    }

    fn strongest_first(self) -> Vec<InterestShare> {
        let of = |(interest, own, parts): (Category, Option<f64>, f64)| InterestShare {
            interest,
            share: own.unwrap_or(parts.min(1.0)),
        };
        let mut interests: Vec<InterestShare> = self.0.into_iter().map(of).collect();
        interests.sort_by(|a, b| {
            b.share
                .total_cmp(&a.share)
                .then(a.interest.cmp(&b.interest))
        });
        interests
    }
}
