//! What readers did with a note, and every rate that needs no peers.

use serde::{Deserialize, Serialize};

/// Counts of one note over its life. `None` is unknown, and unknown is not 0.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Counts {
    /// Times shown in a list (曝光).
    pub impressions: Option<u64>,
    /// Times opened (阅读); plays, for a video.
    pub reads: Option<u64>,
    /// Likes (点赞).
    pub likes: Option<u64>,
    /// Collects, favourites (收藏).
    pub collects: Option<u64>,
    /// Comments (评论).
    pub comments: Option<u64>,
    /// Shares, reposts (分享). Not an interaction, by the field's convention.
    pub shares: Option<u64>,
    /// Followers gained from the note (涨粉).
    pub follows: Option<u64>,
    /// Share of plays that reached the end, 0–1. Video notes only.
    pub completion_rate: Option<f64>,
    /// Share of reads longer than three seconds, 0–1. Picture notes only.
    pub three_second_rate: Option<f64>,
}
