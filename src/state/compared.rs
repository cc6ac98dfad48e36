//! Which creators are compared, and by which notes, as the address has it.

use hongbang_domain::kol::KolId;
use hongbang_domain::window::Selection;

use super::picks::MOST;
use super::reading::param;
use super::selection;

/// What an address asks to compare.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Compared {
    /// The creators, each once, in the order of the address.
    pub ids: Vec<KolId>,
    /// What is no id, as it was written.
    pub bad: Vec<String>,
    /// Those that were named more than once.
    pub doubled: Vec<KolId>,
    /// How many more were named than can be compared.
    pub surplus: usize,
}

/// More of what is no id is not repeated to its writer, nor more characters of it.
const BAD: usize = 5;
const BAD_CHARS: usize = 20;

impl Compared {
    /// What a query string asks for.
    #[must_use]
    pub fn of(query: &str) -> Self {
        let mut compared = Self::default();
        let ids = param(query, "ids").unwrap_or_default();
        for text in ids.split([',', ' ', ';']).filter(|text| !text.is_empty()) {
            let digits = text.bytes().all(|byte| byte.is_ascii_digit());
            match text.parse::<KolId>().ok().filter(|_| digits) {
                None if compared.bad.len() < BAD => {
                    compared.bad.push(text.chars().take(BAD_CHARS).collect());
                }
                None => {}
                Some(id) if compared.doubled.contains(&id) => {}
                Some(id) if compared.ids.contains(&id) => compared.doubled.push(id),
                Some(_) if compared.ids.len() >= MOST => compared.surplus += 1,
                Some(id) => compared.ids.push(id),
            }
        }
        compared
    }
}

/// The address that compares creators by a selection of their notes.
#[must_use]
pub fn href(ids: &[KolId], chosen: Selection) -> String {
    let ids: Vec<String> = ids.iter().map(KolId::to_string).collect();
    let chosen = selection::to_query(chosen);
    let chosen = chosen.trim_start_matches('?');
    let ids = ids.join(",");
    match (ids.is_empty(), chosen.is_empty()) {
        (true, true) => "/kols/compare".to_owned(),
        (true, false) => format!("/kols/compare?{chosen}"),
        (false, true) => format!("/kols/compare?ids={ids}"),
        (false, false) => format!("/kols/compare?ids={ids}&{chosen}"),
    }
}

#[cfg(test)]
mod tests {
    use hongbang_domain::window::{Deals, Window};

    use super::*;

    fn id(id: u64) -> KolId {
        KolId::try_from(id).unwrap()
    }

    #[test]
    fn ids_are_read_in_their_order() {
        let compared = Compared::of("?ids=3,1,2&days=90");
        assert_eq!(compared.ids, [3, 1, 2].map(id));
        assert_eq!(Compared::of("?ids=3%2C1").ids, [3, 1].map(id));
        assert_eq!(Compared::of(""), Compared::default());
        assert_eq!(Compared::of("?ids=,,"), Compared::default());
    }

    #[test]
    fn what_cannot_be_compared_is_said_and_the_rest_is() {
        let compared = Compared::of("?ids=1,x,2,1,-4,0,1,%2B5,9999999999999999999");
        assert_eq!(compared.ids, [1, 2].map(id));
        assert_eq!(compared.doubled, [id(1)]);
        assert_eq!(compared.bad, ["x", "-4", "0", "+5", "9999999999999999999"]);
        let many: Vec<String> = (1..=14).map(|id| id.to_string()).collect();
        let compared = Compared::of(&format!("?ids={}", many.join(",")));
        assert_eq!((compared.ids.len(), compared.surplus), (10, 4));
        let bad = Compared::of(&format!("?ids={}", vec!["y".repeat(99); 9].join(",")));
        assert_eq!(bad.bad, vec!["y".repeat(BAD_CHARS); BAD]);
    }

    #[test]
    fn the_address_holds_the_creators_and_the_notes() {
        let chosen = Selection {
            window: Window::Days90,
            deals: Deals::Daily,
            ..Selection::default()
        };
        let ids = [4, 2].map(id);
        assert_eq!(
            href(&ids, chosen),
            "/kols/compare?ids=4,2&days=90&deals=daily"
        );
        assert_eq!(href(&ids, Selection::default()), "/kols/compare?ids=4,2");
        assert_eq!(href(&[], Selection::default()), "/kols/compare");
        assert_eq!(href(&[], chosen), "/kols/compare?days=90&deals=daily");
        assert_eq!(Compared::of("?ids=4,2&days=90").ids, ids);
    }
}
