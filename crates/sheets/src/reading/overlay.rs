//! One row over another about the same creator: what the later knows counts, and what it does not
//! know takes nothing away.

use hongbang_domain::audience::Audience;

use crate::creator::{Creator, Figures};

fn lay<T>(earlier: &mut Option<T>, later: Option<T>) {
    if later.is_some() {
        *earlier = later;
    }
}

fn lay_all<T>(earlier: &mut Vec<T>, later: Vec<T>) {
    if !later.is_empty() {
        *earlier = later;
    }
}

/// Lays a later row over an earlier one, whose line stays. `data_at` is whether the later one's counts.
pub(super) fn overlay(earlier: &mut Creator, later: Creator, data_at: bool) {
    let Creator {
        kol,
        user_id,
        profile_url,
        figures,
        kept,
        ..
    } = later;
    let known = &mut earlier.kol;
    if !kol.nickname.is_empty() {
        known.nickname = kol.nickname;
    }
    lay(&mut known.red_id, kol.red_id);
    lay(&mut known.gender, kol.gender);
    lay(&mut known.bio, kol.bio);
    // A region beside a city of another would say two things.
    if kol.city.is_some() || kol.region.is_some() {
        known.city = kol.city;
        known.region = kol.region;
    }
    lay(&mut known.followers, kol.followers);
    lay(&mut known.following, kol.following);
    lay(&mut known.likes_and_collects, kol.likes_and_collects);
    lay_all(&mut known.categories, kol.categories);
    lay_all(&mut known.tags, kol.tags);
    lay(&mut known.mcn, kol.mcn);
    lay(&mut known.picture_quote, kol.picture_quote);
    lay(&mut known.video_quote, kol.video_quote);
    lay(&mut known.response_rate_48h, kol.response_rate_48h);
    lay(&mut known.active_follower_share, kol.active_follower_share);
    audience(&mut known.audience, kol.audience);
    if data_at {
        known.data_at = kol.data_at;
    }
    lay(&mut earlier.user_id, user_id);
    lay(&mut earlier.profile_url, profile_url);
    self::figures(&mut earlier.figures, figures);
    for (column, text) in kept {
        match earlier.kept.iter_mut().find(|(known, _)| *known == column) {
            Some((_, known)) => *known = text,
            None => earlier.kept.push((column, text)),
        }
    }
    earlier.kept.sort_unstable_by_key(|(column, _)| *column);
}

fn audience(earlier: &mut Option<Audience>, later: Option<Audience>) {
    let Some(later) = later else {
        return;
    };
    let Some(known) = earlier else {
        *earlier = Some(later);
        return;
    };
    lay(&mut known.female, later.female);
    lay(&mut known.ages, later.ages);
    lay(&mut known.city_tiers, later.city_tiers);
    lay_all(&mut known.cities, later.cities);
    lay_all(&mut known.interests, later.interests);
}

fn figures(earlier: &mut Figures, later: Figures) {
    lay(&mut earlier.notes, later.notes);
    lay(&mut earlier.cooperation_notes, later.cooperation_notes);
    lay(&mut earlier.impressions, later.impressions);
    lay(&mut earlier.reads, later.reads);
    lay(&mut earlier.interactions, later.interactions);
    lay(&mut earlier.er_by_reads, later.er_by_reads);
    lay(&mut earlier.cooperation_reads, later.cooperation_reads);
    lay(
        &mut earlier.cooperation_interactions,
        later.cooperation_interactions,
    );
    lay(&mut earlier.fake_followers, later.fake_followers);
    lay(&mut earlier.spread, later.spread);
    lay(&mut earlier.cooperation, later.cooperation);
    lay(&mut earlier.authenticity, later.authenticity);
    lay(&mut earlier.language, later.language);
}
