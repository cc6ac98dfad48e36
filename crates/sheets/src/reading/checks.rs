//! What cannot be, or hardly, when columns of a row are looked at together.
//!
//! Typing errors in sheets are mostly a digit too many or too few, or the wrong unit, which is why
//! all of these look for some ten times. They are wide: a doubt about what is right costs a
//! user's time, and what is doubted here is taken nevertheless.

use hongbang_domain::tier::Scheme;
use hongbang_domain::window::median;

use super::draft::Draft;
use crate::creator::Creator;
use crate::field::Field;
use crate::report::Why;

/// Small accounts have notes that go far beyond their followers; larger ones do not every day.
const FOLLOWERS: u64 = 1_000;

/// Reads of the usual note per follower. Even of accounts that the feed favours it is below five.
const READS_PER_FOLLOWER: f64 = 20.0;

/// Likes and collects over an account's life per follower: mostly from two to twenty.
const LIKES_PER_FOLLOWER: std::ops::RangeInclusive<f64> = 0.02..=2_000.0;

/// A video costs a third to twice more than a picture note.
const VIDEO_PER_PICTURE: f64 = 10.0;

/// The price per follower that goes without saying (practitioners' rule of thumb).
const YUAN_PER_FOLLOWER: f64 = 0.1;

/// Hands what is doubted about a row to `doubt`.
pub(super) fn row(draft: &Draft, mut doubt: impl FnMut(Field, Why)) {
    let mut tenfold = |is: bool, field, against, other: f64| {
        if is {
            doubt(field, Why::Tenfold { against, other });
        }
    };
    let figures = &draft.figures;
    // Hardly one of ten readers does anything, so that more who do than read is ten times too
    // much of the one, or too little of the other.
    let pairs = [
        (
            figures.interactions,
            Field::Interactions,
            figures.reads,
            Field::Reads,
        ),
        (
            figures.cooperation_interactions,
            Field::CooperationInteractions,
            figures.cooperation_reads,
            Field::CooperationReads,
        ),
    ];
    for (interactions, field, reads, against) in pairs {
        if let (Some(interactions), Some(reads)) = (interactions, reads) {
            tenfold(interactions > reads, field, against, reads);
        }
    }
    // A note is opened where it is shown. Some are opened from elsewhere, but not most of them.
    if let (Some(reads), Some(impressions)) = (figures.reads, figures.impressions) {
        tenfold(
            reads > 2.0 * impressions,
            Field::Reads,
            Field::Impressions,
            impressions,
        );
    }
    if let Some(followers) = draft.followers.filter(|followers| *followers > FOLLOWERS) {
        let followers = followers as f64;
        if let Some(reads) = figures.reads {
            let is = reads > READS_PER_FOLLOWER * followers;
            tenfold(is, Field::Reads, Field::Followers, followers);
        }
        if let Some(likes) = draft.likes_and_collects {
            let is = !LIKES_PER_FOLLOWER.contains(&(likes as f64 / followers));
            tenfold(is, Field::LikesAndCollects, Field::Followers, followers);
        }
    }
    if let (Some(picture), Some(video)) = (draft.picture_quote, draft.video_quote) {
        quotes(picture, video, draft.followers, tenfold);
    }
}

/// Two quotes far apart: the one that is farther from what so many followers cost is doubted, and
/// that for a video where nobody knows.
fn quotes(
    picture: u32,
    video: u32,
    followers: Option<u64>,
    mut tenfold: impl FnMut(bool, Field, Field, f64),
) {
    let (picture, video) = (f64::from(picture), f64::from(video));
    let apart = (video / picture).ln().abs() > VIDEO_PER_PICTURE.ln();
    let usual = followers.map(|followers| (followers as f64).max(1.0) * YUAN_PER_FOLLOWER);
    let far = |quote: f64| usual.map(|usual| (quote / usual).ln().abs());
    if far(picture) > far(video) {
        tenfold(apart, Field::PictureQuote, Field::VideoQuote, video);
    } else {
        tenfold(apart, Field::VideoQuote, Field::PictureQuote, picture);
    }
}

/// Doubts about a note's row.
pub(super) fn note(draft: &Draft, mut doubt: impl FnMut(Field, Why)) {
    /// Below this, a few friends are more than the readers.
    const READS: u64 = 100;
    let counts = &draft.counts;
    let summed = counts.interactions();
    if let (Some(sum), Some(said)) = (summed, draft.interactions) {
        let (sum, said) = (sum.max(1) as f64, said.max(1) as f64);
        if (said / sum).ln().abs() > 10_f64.ln() {
            let against = Field::Likes;
            doubt(
                Field::NoteInteractions,
                Why::Tenfold {
                    against,
                    other: sum,
                },
            );
        }
    }
    if let (Some(interactions), Some(reads)) = (summed.or(draft.interactions), counts.reads)
        && interactions > reads.max(READS)
    {
        doubt(
            Field::NoteReads,
            Why::Tenfold {
                against: Field::NoteInteractions,
                other: interactions as f64,
            },
        );
    }
    if let (Some(reads), Some(impressions)) = (counts.reads, counts.impressions)
        && reads > impressions.saturating_mul(2).max(READS)
    {
        doubt(
            Field::NoteReads,
            Why::Tenfold {
                against: Field::NoteImpressions,
                other: impressions as f64,
            },
        );
    }
}

/// Fewer quotes than this do not make a usual one.
const QUOTES: usize = 10;

/// What is usual in a tier: the quote, and the quote per follower.
#[derive(Debug, Clone, Copy)]
struct Usual {
    quote: f64,
    per_follower: f64,
}

/// The quotes of a sheet that are ten times what its creators of the same tier ask, or a tenth, and
/// are so per follower as well: within a tier, followers differ as much. Place in the list, field,
/// and what is usual.
pub(super) fn quotes_apart<'c>(
    creators: impl Iterator<Item = &'c Creator> + Clone,
) -> Vec<(usize, Field, f64)> {
    let scheme = Scheme::default();
    let mut apart = Vec::new();
    for field in [Field::PictureQuote, Field::VideoQuote] {
        let quoted = creators.clone().enumerate().filter_map(|(at, creator)| {
            let followers = creator.kol.followers.filter(|followers| *followers > 0)?;
            let quote = f64::from(match field {
                Field::PictureQuote => creator.kol.picture_quote?,
                _ => creator.kol.video_quote?,
            });
            // Below the first tier they are one more.
            let tier = scheme
                .tier(followers)
                .map_or(usize::MAX, |tier| scheme.rank(tier));
            Some((tier, at, quote, quote / followers as f64))
        });
        let mut quoted: Vec<_> = quoted.collect();
        quoted.sort_by_key(|(tier, at, ..)| (*tier, *at));
        for tier in quoted.chunk_by(|a, b| a.0 == b.0) {
            let Some(usual) = usual(tier) else {
                continue;
            };
            let far = |value: f64, usual: f64| (value / usual).log10();
            for (_, at, quote, per_follower) in tier {
                let (one, other) = (
                    far(*quote, usual.quote),
                    far(*per_follower, usual.per_follower),
                );
                if (one >= 1.0 && other >= 1.0) || (one <= -1.0 && other <= -1.0) {
                    apart.push((*at, field, usual.quote));
                }
            }
        }
    }
    apart
}

fn usual(tier: &[(usize, usize, f64, f64)]) -> Option<Usual> {
    if tier.len() < QUOTES {
        return None;
    }
    Some(Usual {
        quote: median(tier.iter().map(|(_, _, quote, _)| *quote))?,
        per_follower: median(tier.iter().map(|(.., per_follower)| *per_follower))?,
    })
}

/// Shares of which a column has some this much, and others below a hundredth: these may be
/// fractions in a column of per cent.
const MUCH: f64 = 0.1;
const LITTLE: f64 = 0.01;

/// The creators whose share may be in another unit than the column's.
pub(super) fn shares_apart<'c>(
    creators: impl Iterator<Item = &'c Creator> + Clone,
    share: impl Fn(&Creator) -> Option<f64>,
) -> Vec<usize> {
    let is_small = |share: f64| share > 0.0 && share < LITTLE;
    let small: Vec<usize> = creators
        .clone()
        .enumerate()
        .filter(|(_, creator)| share(creator).is_some_and(is_small))
        .map(|(at, _)| at)
        .collect();
    if small.is_empty() || median(creators.filter_map(&share)).is_none_or(|usual| usual < MUCH) {
        return Vec::new();
    }
    small
}
