//! Which statistics a creator's page shows, as the URL's query says it.

use hongbang_domain::window::{Deals, Kinds, Selection, Window};
use leptos_router::params::ParamsMap;

/// The selection in a query; what is absent or unknown is the default.
#[must_use]
pub fn from_query(query: &ParamsMap) -> Selection {
    Selection {
        window: match query.get_str("days") {
            Some("90") => Window::Days90,
            _ => Window::Days30,
        },
        deals: match query.get_str("deals") {
            Some("daily") => Deals::Daily,
            Some("cooperation") => Deals::Cooperation,
            _ => Deals::All,
        },
        kinds: match query.get_str("kinds") {
            Some("picture") => Kinds::Picture,
            Some("video") => Kinds::Video,
            _ => Kinds::All,
        },
    }
}

/// The query of a selection; empty for the default.
#[must_use]
pub fn to_query(selection: Selection) -> String {
    let mut pairs = Vec::new();
    if selection.window == Window::Days90 {
        pairs.push("days=90");
    }
    match selection.deals {
        Deals::All => {}
        Deals::Daily => pairs.push("deals=daily"),
        Deals::Cooperation => pairs.push("deals=cooperation"),
    }
    match selection.kinds {
        Kinds::All => {}
        Kinds::Picture => pairs.push("kinds=picture"),
        Kinds::Video => pairs.push("kinds=video"),
    }
    if pairs.is_empty() {
        String::new()
    } else {
        format!("?{}", pairs.join("&"))
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::*;

    #[test]
    fn every_selection_survives_the_url() {
        for window in [Window::Days30, Window::Days90] {
            for deals in [Deals::All, Deals::Daily, Deals::Cooperation] {
                for kinds in [Kinds::All, Kinds::Picture, Kinds::Video] {
                    let selection = Selection {
                        window,
                        deals,
                        kinds,
                    };
                    let query = to_query(selection);
                    let map = query
                        .trim_start_matches('?')
                        .split('&')
                        .filter_map(|pair| pair.split_once('='))
                        .map(|(key, value)| (Cow::Owned(key.to_owned()), value.to_owned()))
                        .collect::<ParamsMap>();
                    assert_eq!(from_query(&map), selection, "{query}");
                }
            }
        }
    }

    #[test]
    fn an_unknown_value_is_the_default() {
        let map = [(Cow::Borrowed("days"), "7".to_owned())]
            .into_iter()
            .collect::<ParamsMap>();
        assert_eq!(from_query(&map), Selection::default());
    }
}
