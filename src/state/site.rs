//! The site map.
//!
//! A table of ours instead of a route a page: each of the router's routes is some five kilobytes
//! of code, and a feed has to stay as it is while a note, which has a path of its own, lies over
//! it.

use hongbang_domain::id::CollectionId;
use hongbang_domain::kol::KolId;
use hongbang_domain::shortlist::ShortlistId;

use super::reading::Place;

/// A page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// `/`
    FrontDoor,
    /// The feeds, and a note over one of them or by itself: [`Place`] has their paths.
    Reading,
    /// `/kols`
    Kols,
    /// `/kols/compare`
    Compare,
    /// `/kols/{id}`; `None` where that is no id.
    Kol(Option<KolId>),
    /// `/kols/{id}/kit`: its media kit.
    Kit(Option<KolId>),
    /// A page of those who have an account.
    Desk(Desk),
    /// A brand's shortlists.
    Lists(Lists),
    /// One's own spreadsheets.
    Import(Import),
    /// `/s/{token}`: what a link to a shortlist shows.
    Shared,
    /// No page of ours.
    Nowhere,
}

/// A page of those who have an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Desk {
    /// `/login`
    Login,
    /// `/settings`
    Settings,
    /// `/studio`
    Studio,
    /// `/studio/export`
    Export,
    /// `/studio/sharing`
    Sharing,
    /// `/mcn`
    Mcn,
    /// `/mcn/{id}`: a creator of one's own.
    Represented(KolId),
}

/// A page of shortlists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lists {
    /// `/shortlists`
    All,
    /// `/shortlists/compare`
    Compare,
    /// `/shortlists/{id}`; `None` where that is no id.
    One(Option<ShortlistId>),
}

/// A page of one's own spreadsheets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Import {
    /// `/import`
    All,
    /// `/import/{id}`: what was read of one; `None` where that is no id.
    One(Option<CollectionId>),
    /// `/import/creators/{id}`: a creator of one's own; `None` where that is no id.
    Creator(Option<KolId>),
}

impl Page {
    /// The page at a path.
    #[must_use]
    pub fn of(path: &str) -> Self {
        match path.trim_matches('/') {
            "" => Self::FrontDoor,
            "kols" => Self::Kols,
            "kols/compare" => Self::Compare,
            "login" => Self::Desk(Desk::Login),
            "settings" => Self::Desk(Desk::Settings),
            "shortlists" => Self::Lists(Lists::All),
            "shortlists/compare" => Self::Lists(Lists::Compare),
            "import" => Self::Import(Import::All),
            "studio" => Self::Desk(Desk::Studio),
            "studio/export" => Self::Desk(Desk::Export),
            "studio/sharing" => Self::Desk(Desk::Sharing),
            "mcn" => Self::Desk(Desk::Mcn),
            other => match other.split_once('/') {
                Some(("kols", id)) => match id.strip_suffix("/kit") {
                    Some(id) => Self::Kit(id.parse().ok()),
                    None => Self::Kol(id.parse().ok()),
                },
                Some(("shortlists", id)) => Self::Lists(Lists::One(id.parse().ok())),
                Some(("import", id)) => Self::Import(match id.strip_prefix("creators/") {
                    Some(id) => Import::Creator(id.parse().ok()),
                    None => Import::One(id.parse().ok()),
                }),
                Some(("s", _)) => Self::Shared,
                Some(("mcn", id)) => match id.parse() {
                    Ok(id) => Self::Desk(Desk::Represented(id)),
                    Err(_) => Self::Nowhere,
                },
                _ if Place::of(path, |tag| Some(tag.to_owned())) == Place::Nowhere => Self::Nowhere,
                _ => Self::Reading,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_site_map() {
        for (path, page) in [
            ("/", Page::FrontDoor),
            ("/explore", Page::Reading),
            ("/topics/coffee", Page::Reading),
            ("/notes/7", Page::Reading),
            ("/notes/abc", Page::Reading),
            ("/kols", Page::Kols),
            ("/kols/", Page::Kols),
            ("/kols/compare", Page::Compare),
            ("/kols/compare/", Page::Compare),
            ("/kols/compare/9", Page::Kol(None)),
            ("/kols/9", Page::Kol(KolId::try_from(9).ok())),
            ("/kols/abc", Page::Kol(None)),
            ("/kols/9/more", Page::Kol(None)),
            ("/kols/9/kit", Page::Kit(KolId::try_from(9).ok())),
            ("/kols/abc/kit", Page::Kit(None)),
            (
                "/mcn/9",
                Page::Desk(Desk::Represented(KolId::try_from(9).unwrap())),
            ),
            ("/mcn/abc", Page::Nowhere),
            ("/shortlists/", Page::Lists(Lists::All)),
            ("/shortlists/compare", Page::Lists(Lists::Compare)),
            (
                "/shortlists/9",
                Page::Lists(Lists::One(ShortlistId::try_from(9).ok())),
            ),
            ("/shortlists/abc", Page::Lists(Lists::One(None))),
            ("/import", Page::Import(Import::All)),
            (
                "/import/9",
                Page::Import(Import::One(CollectionId::try_from(9).ok())),
            ),
            ("/import/abc", Page::Import(Import::One(None))),
            (
                "/import/creators/9",
                Page::Import(Import::Creator(KolId::try_from(9).ok())),
            ),
            ("/s/abc", Page::Shared),
            ("/login", Page::Desk(Desk::Login)),
            ("/studio/export", Page::Desk(Desk::Export)),
            ("/studio/sharing", Page::Desk(Desk::Sharing)),
            ("/studio/nothing", Page::Nowhere),
            ("/no/such/page", Page::Nowhere),
        ] {
            assert_eq!(Page::of(path), page, "{path}");
        }
    }
}
