//! Line icons on a 24-px grid, drawn with the colour of the text beside them.

use leptos::prelude::*;

/// An icon. Decoration only: the words beside it, or the label of its button, say the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Icon {
    /// A heart: likes.
    Heart,
    /// A star: collects.
    Star,
    /// A bubble: comments.
    Comment,
    /// An arrow out of a box: passes on.
    Share,
    /// To the one before.
    Previous,
    /// To the next one.
    Next,
    /// A question mark: why.
    Question,
    /// A lens: search.
    Search,
    /// A clock: what was before.
    Clock,
    /// A hash: a topic.
    Hash,
    /// A ring with its middle: where one is.
    Locate,
    /// A cross: closes.
    Close,
    /// A triangle: a video.
    Play,
    /// A pin: a place.
    Pin,
    /// A bag: a product.
    Bag,
    /// A compass: the feed.
    Compass,
    /// Two heads: creators.
    People,
    /// A lock: what is not shared.
    Lock,
    /// Lines with ticks: shortlists.
    List,
    /// A curve over its axes: the studio.
    Chart,
    /// A card with a head: a roster.
    Badge,
    /// An eye: shows a password.
    Eye,
    /// A sun: the light theme.
    Sun,
    /// A moon: the dark theme.
    Moon,
    /// Half and half: as the system says.
    Contrast,
}

impl Icon {
    const fn path(self) -> &'static str {
        match self {
            Self::Heart => {
                "M12 20s-7.5-4.6-7.5-10A4.3 4.3 0 0 1 12 7.4 4.3 4.3 0 0 1 19.5 10c0 5.4-7.5 10-7.5 10Z"
            }
            Self::Star => {
                "m12 4 2.5 5.1 5.6.8-4.05 3.95.95 5.6L12 16.8l-5 2.65.95-5.6L3.9 9.9l5.6-.8Z"
            }
            Self::Comment => "M4.5 5.5h15v11H12l-4.5 3.7v-3.7h-3Z",
            Self::Share => "M12 14.5V4m0 0L8 8m4-4 4 4M5 12.5v7h14v-7",
            Self::Previous => "m14.5 6-6 6 6 6",
            Self::Next => "m9.5 6 6 6-6 6",
            Self::Question => "M9 9a3 3 0 1 1 4.4 2.6c-1 .6-1.4 1.2-1.4 2.4m0 3.2v.3",
            Self::Search => "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Zm5-1.5L20 20",
            Self::Clock => "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17Zm0-13.5v5.3l3.4 2",
            Self::Hash => "M9.5 4 7.5 20m9-16-2 16M4.5 9h15.5M4 15h15.5",
            Self::Locate => {
                "M12 18.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM12 2.5v3m0 13v3M2.5 12h3m13 0h3M12 13.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3Z"
            }
            Self::Close => "M6 6l12 12M18 6 6 18",
            Self::Play => "M8 5.5v13l11-6.5Z",
            Self::Pin => {
                "M12 21s-6.5-5.5-6.5-11a6.5 6.5 0 0 1 13 0c0 5.5-6.5 11-6.5 11Zm0-8.7a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6Z"
            }
            Self::Bag => "M5.5 8h13l1 12h-15ZM9 10.5V7a3 3 0 0 1 6 0v3.5",
            Self::Compass => "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm3.5-12.5-2 5-5 2 2-5Z",
            Self::People => {
                "M9 11a3.2 3.2 0 1 0 0-6.4A3.2 3.2 0 0 0 9 11Zm-6 8.5c.4-3.6 2.8-5.5 6-5.5s5.6 1.9 6 5.5M16 5a3 3 0 0 1 0 5.8M17.5 14.3c2 .7 3.3 2.4 3.5 5.2"
            }
            Self::Lock => "M6 10.5h12V20H6ZM8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5",
            Self::List => "m4 6.5 1.5 1.5L8 5.2M4 16.5 5.5 18 8 15.2M11.5 7H20m-8.5 10H20",
            Self::Chart => "M4 4v16h16M7.5 15.5l3.5-4 3 2.5 5-6.5",
            Self::Badge => {
                "M5 3.5h14v17H5ZM12 11.6a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6Zm-4 5.4c.4-2 1.9-3 4-3s3.6 1 4 3"
            }
            Self::Eye => {
                "M2.5 12C4.5 8 8 6 12 6s7.5 2 9.5 6c-2 4-5.5 6-9.5 6s-7.5-2-9.5-6Zm9.5 2.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6Z"
            }
            Self::Sun => {
                "M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM12 3v2m0 14v2M3 12h2m14 0h2M5.6 5.6 7 7m10 10 1.4 1.4m0-12.8L17 7M7 17l-1.4 1.4"
            }
            Self::Moon => "M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10Z",
            Self::Contrast => {
                "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17Zm0-17v17m3-15.9v14.8m3-12.4v10"
            }
        }
    }

    /// The icon as a view.
    #[must_use]
    pub fn view(self) -> impl IntoView {
        view! {
            <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
                <path d=self.path() />
            </svg>
        }
    }
}
