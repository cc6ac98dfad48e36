//! Which creator someone means: by id, or by the address of its page; and which page that is.

use hongbang_domain::kol::KolId;

/// The creator that `text` names: an id, or an address that ends in `/kols/{id}`.
#[must_use]
pub fn kol_id(text: &str) -> Option<KolId> {
    let address = text.trim().split(['?', '#']).next()?;
    let id = match address.trim_end_matches('/').rsplit_once('/') {
        None => address,
        Some((before, id)) if before == "kols" || before.ends_with("/kols") => id,
        Some(_) => return None,
    };
    // `parse` takes a sign as well.
    let digits = id.bytes().all(|byte| byte.is_ascii_digit());
    id.parse().ok().filter(|_| digits)
}

/// The page of a creator: the server's, or what one's own sheets say of one that is nowhere else.
#[must_use]
pub fn page(id: KolId, own: bool) -> String {
    let pages = if own { "import/creators" } else { "kols" };
    format!("/{pages}/{id}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_creators_have_a_page_of_their_own() {
        let id = KolId::try_from(9).unwrap();
        assert_eq!(page(id, false), "/kols/9");
        assert_eq!(page(id, true), "/import/creators/9");
    }

    #[test]
    fn an_id_or_an_address_names_a_creator() {
        for (text, id) in [
            ("42", Some(42)),
            (" 42\n", Some(42)),
            ("/kols/42", Some(42)),
            ("kols/42", Some(42)),
            ("/kols/42/", Some(42)),
            ("https://hongbang.example/kols/42", Some(42)),
            (
                "https://hongbang.example/kols/42?days=90&kinds=video",
                Some(42),
            ),
            (
                "http://localhost:8787/kols/9007199254740991#notes",
                Some(9_007_199_254_740_991),
            ),
            ("", None),
            ("   ", None),
            ("0", None),
            ("+42", None),
            ("9007199254740992", None),
            ("/kols/", None),
            ("/kols", None),
            ("/notes/42", None),
            ("https://hongbang.example/mykols/42", None),
            ("https://hongbang.example/kols/42/notes", None),
            ("Ada", None),
        ] {
            assert_eq!(kol_id(text).map(KolId::get), id, "{text:?}");
        }
    }
}
