//! What becomes of a row that a file has and the store may have already. Pure.
//!
//! The newer row wins, by the time at which it was read from the platform; among equally old
//! ones the file's. What a newer row does not know, the store keeps: unknown never overwrites
//! known.

use chrono::{DateTime, Utc};
use hongbang_domain::engagement::Counts;
use hongbang_domain::kol::Kol;
use hongbang_domain::note::Note;

/// The note to store, or `None` where the stored one stays as it is.
///
/// `new.data_at` is when the row was read.
#[must_use]
pub fn note(stored: &Note, new: &Note) -> Option<Note> {
    if new.data_at < stored.data_at {
        return None;
    }
    let merged = Note {
        id: stored.id,
        author: stored.author,
        source: stored.source,
        kind: new.kind,
        title: new.title.clone(),
        body: new.body.clone(),
        topics: if new.topics.is_empty() {
            stored.topics.clone()
        } else {
            new.topics.clone()
        },
        category: new.category.or(stored.category),
        published_at: new.published_at,
        city: new.city.or(stored.city),
        spot: new.spot.clone().or_else(|| stored.spot.clone()),
        sponsored: new.sponsored.or(stored.sponsored),
        products: if new.products.is_empty() {
            stored.products.clone()
        } else {
            new.products.clone()
        },
        pictures: if new.pictures.is_empty() {
            stored.pictures.clone()
        } else {
            new.pictures.clone()
        },
        // Layout must not jump because a note was read again.
        cover_ratio: stored.cover_ratio,
        counts: counts(&stored.counts, &new.counts),
        data_at: new.data_at,
    };
    (merged != *stored).then_some(merged)
}

fn counts(stored: &Counts, new: &Counts) -> Counts {
    Counts {
        impressions: new.impressions.or(stored.impressions),
        reads: new.reads.or(stored.reads),
        likes: new.likes.or(stored.likes),
        collects: new.collects.or(stored.collects),
        comments: new.comments.or(stored.comments),
        shares: new.shares.or(stored.shares),
        follows: new.follows.or(stored.follows),
        completion_rate: new.completion_rate.or(stored.completion_rate),
        three_second_rate: new.three_second_rate.or(stored.three_second_rate),
    }
}

/// The creator to store, or `None` where the stored one stays as it is.
///
/// `profile_at` is when the stored creator's own page was read, if ever; `new.data_at` when
/// the new row was. `data_at` of the result is the newest moment that either side knows.
#[must_use]
pub fn profile(stored: &Kol, profile_at: Option<DateTime<Utc>>, new: &Kol) -> Option<Kol> {
    if profile_at.is_some_and(|at| new.data_at < at) {
        return None;
    }
    let merged = Kol {
        id: stored.id,
        source: stored.source,
        nickname: new.nickname.clone(),
        red_id: new.red_id.clone().or_else(|| stored.red_id.clone()),
        gender: new.gender.or(stored.gender),
        bio: new.bio.clone().or_else(|| stored.bio.clone()),
        city: new.city.or(stored.city),
        region: new.region.clone().or_else(|| stored.region.clone()),
        followers: new.followers.or(stored.followers),
        following: new.following.or(stored.following),
        likes_and_collects: new.likes_and_collects.or(stored.likes_and_collects),
        categories: if new.categories.is_empty() {
            stored.categories.clone()
        } else {
            new.categories.clone()
        },
        tags: if new.tags.is_empty() {
            stored.tags.clone()
        } else {
            new.tags.clone()
        },
        mcn: new.mcn.clone().or_else(|| stored.mcn.clone()),
        picture_quote: new.picture_quote.or(stored.picture_quote),
        video_quote: new.video_quote.or(stored.video_quote),
        response_rate_48h: new.response_rate_48h.or(stored.response_rate_48h),
        active_follower_share: new.active_follower_share.or(stored.active_follower_share),
        audience: new.audience.clone().or_else(|| stored.audience.clone()),
        data_at: stored.data_at.max(new.data_at),
    };
    let newly_read = profile_at != Some(new.data_at);
    (merged != *stored || newly_read).then_some(merged)
}
