//! As whom one looks at one's own page, as the address says it.

use hongbang_domain::sharing::Viewer;
use hongbang_domain::window::Selection;

use crate::state::selection;

/// As whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SeenAs {
    /// As oneself.
    #[default]
    Me,
    /// As a verified brand.
    Brand,
    /// As anyone, signed in or not.
    Everyone,
}

impl SeenAs {
    /// Every choice, the default first.
    pub const ALL: &'static [Self] = &[Self::Me, Self::Brand, Self::Everyone];

    /// What the address' `as` says; what is absent or unknown is oneself.
    #[must_use]
    pub fn from_query(value: Option<&str>) -> Self {
        match value {
            Some("brand") => Self::Brand,
            Some("everyone") => Self::Everyone,
            _ => Self::Me,
        }
    }

    /// Its part of an address; `None` for the default.
    #[must_use]
    pub const fn to_query(self) -> Option<&'static str> {
        match self {
            Self::Me => None,
            Self::Brand => Some("as=brand"),
            Self::Everyone => Some("as=everyone"),
        }
    }

    /// Who that is to the rule of sharing.
    #[must_use]
    pub const fn viewer(self) -> Viewer {
        match self {
            Self::Me => Viewer::Creator,
            Self::Brand => Viewer::VerifiedBrand,
            Self::Everyone => Viewer::Anonymous,
        }
    }
}

/// An address with a selection, and one more part of a query.
#[must_use]
pub fn address(path: &str, chosen: Selection, part: Option<&str>) -> String {
    let query = selection::to_query(chosen);
    match part {
        None => [path, &query].concat(),
        Some(part) => {
            let joint = if query.is_empty() { "?" } else { "&" };
            [path, &query, joint, part].concat()
        }
    }
}

#[cfg(test)]
mod tests {
    use hongbang_domain::window::Window;

    use super::*;

    #[test]
    fn the_address_holds_the_selection_and_as_whom() {
        let days = Selection {
            window: Window::Days90,
            ..Selection::default()
        };
        for (chosen, seen, expected) in [
            (Selection::default(), SeenAs::Me, "/studio"),
            (days, SeenAs::Me, "/studio?days=90"),
            (Selection::default(), SeenAs::Brand, "/studio?as=brand"),
            (days, SeenAs::Everyone, "/studio?days=90&as=everyone"),
        ] {
            assert_eq!(address("/studio", chosen, seen.to_query()), expected);
        }
    }

    #[test]
    fn every_choice_survives_the_address() {
        for &seen in SeenAs::ALL {
            let part = seen.to_query().and_then(|part| part.strip_prefix("as="));
            assert_eq!(SeenAs::from_query(part), seen);
        }
        assert_eq!(SeenAs::from_query(Some("admin")), SeenAs::Me);
    }
}
