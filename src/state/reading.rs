//! Where a reader is: which feed, and which note over it or by itself.

use hongbang_domain::note::NoteId;

/// A feed that has a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Feed {
    /// `/explore`
    Explore,
    /// `/following`
    Following,
    /// `/collected`
    Collected,
    /// `/nearby`
    Nearby,
    /// `/topics/{tag}`
    Topic(String),
    /// `/search`
    Search,
}

/// A page of a reader's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// A feed.
    Feed(Feed),
    /// `/notes/{id}`; `None` where that is no id.
    Note(Option<NoteId>),
    /// No page of ours.
    Nowhere,
}

impl Place {
    /// The place at a path, as the browser has it: percent-encoded.
    #[must_use]
    pub fn of(path: &str, decode: impl Fn(&str) -> Option<String>) -> Self {
        let mut parts = path.trim_matches('/').split('/');
        let place = match (parts.next(), parts.next()) {
            (Some("explore"), None) => Self::Feed(Feed::Explore),
            (Some("following"), None) => Self::Feed(Feed::Following),
            (Some("collected"), None) => Self::Feed(Feed::Collected),
            (Some("nearby"), None) => Self::Feed(Feed::Nearby),
            (Some("search"), None) => Self::Feed(Feed::Search),
            (Some("notes"), Some(id)) => Self::Note(id.parse().ok()),
            (Some("topics"), Some(tag)) => {
                let tag = decode(tag).filter(|tag| !tag.trim().is_empty());
                tag.map_or(Self::Nowhere, |tag| Self::Feed(Feed::Topic(tag)))
            }
            _ => Self::Nowhere,
        };
        if parts.next().is_some() {
            return Self::Nowhere;
        }
        place
    }

    /// Whether going from one path to the other opens a note over a feed, or closes it: the
    /// page stays, and so does the focus.
    #[must_use]
    pub fn is_over(from: &str, to: &str) -> bool {
        let note = |path: &str| path.starts_with("/notes/");
        let feed = |path: &str| matches!(Self::of(path, |tag| Some(tag.to_owned())), Self::Feed(_));
        (note(from) && feed(to)) || (feed(from) && note(to))
    }
}

/// A parameter of a query string, as it was meant.
#[must_use]
pub fn param(query: &str, name: &str) -> Option<String> {
    let pairs: Vec<(String, String)> =
        serde_urlencoded::from_str(query.trim_start_matches('?')).ok()?;
    let found = pairs.into_iter().find(|(key, _)| key == name);
    found
        .map(|(_, value)| value)
        .filter(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(path: &str) -> Place {
        Place::of(path, |tag| Some(tag.to_owned()))
    }

    #[test]
    fn the_site_map_of_reading() {
        for (path, place) in [
            ("/explore", Place::Feed(Feed::Explore)),
            ("/explore/", Place::Feed(Feed::Explore)),
            ("/following", Place::Feed(Feed::Following)),
            ("/collected", Place::Feed(Feed::Collected)),
            ("/nearby", Place::Feed(Feed::Nearby)),
            ("/search", Place::Feed(Feed::Search)),
            (
                "/topics/coffee",
                Place::Feed(Feed::Topic("coffee".to_owned())),
            ),
            ("/topics", Place::Nowhere),
            ("/topics/", Place::Nowhere),
            ("/notes/7", Place::Note(NoteId::try_from(7).ok())),
            ("/notes/abc", Place::Note(None)),
            ("/notes/7/more", Place::Nowhere),
            ("/explore/more", Place::Nowhere),
            ("/nowhere", Place::Nowhere),
        ] {
            assert_eq!(plain(path), place, "{path}");
        }
    }

    #[test]
    fn a_note_lies_over_a_feed_and_over_nothing_else() {
        assert!(Place::is_over("/explore", "/notes/7"));
        assert!(Place::is_over("/notes/7", "/search"));
        assert!(!Place::is_over("/kols/7", "/notes/7"));
        assert!(!Place::is_over("/notes/7", "/notes/8"));
        assert!(!Place::is_over("/explore", "/search"));
    }

    #[test]
    fn parameters_are_read_as_they_were_meant() {
        assert_eq!(param("?q=a%20b&sort=new", "q").as_deref(), Some("a b"));
        assert_eq!(param("q=a+b", "q").as_deref(), Some("a b"));
        assert_eq!(param("q=", "q"), None);
        assert_eq!(param("", "q"), None);
    }
}
