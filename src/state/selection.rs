//! Which statistics a creator's page shows, as the URL's query says it.

use hongbang_domain::window::{Deals, Kinds, Selection, Window};

/// The selection in a query, read with `get`; what is absent or unknown is the default.
#[must_use]
pub fn from_query<'a>(get: impl Fn(&str) -> Option<&'a str>) -> Selection {
    Selection {
        window: match get("days") {
            Some("90") => Window::Days90,
            _ => Window::Days30,
        },
        deals: match get("deals") {
            Some("daily") => Deals::Daily,
            Some("cooperation") => Deals::Cooperation,
            _ => Deals::All,
        },
        kinds: match get("kinds") {
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
    use super::*;

    fn get<'a>(query: &'a str) -> impl Fn(&str) -> Option<&'a str> {
        move |wanted| {
            let mut pairs = query
                .trim_start_matches('?')
                .split('&')
                .filter_map(|pair| pair.split_once('='));
            pairs
                .find(|(key, _)| *key == wanted)
                .map(|(_, value)| value)
        }
    }

    #[test]
    fn every_selection_survives_the_url() {
        for &window in Window::ALL {
            for &deals in Deals::ALL {
                for &kinds in Kinds::ALL {
                    let selection = Selection {
                        window,
                        deals,
                        kinds,
                    };
                    let query = to_query(selection);
                    assert_eq!(from_query(get(&query)), selection, "{query}");
                }
            }
        }
    }

    #[test]
    fn an_unknown_value_is_the_default() {
        assert_eq!(
            from_query(get("?days=7&deals=&kinds=text")),
            Selection::default()
        );
    }
}
