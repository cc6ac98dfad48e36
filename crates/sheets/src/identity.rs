//! Who a row is about: the same creator has the same id here and on the server.

use std::collections::BTreeMap;

use hongbang_domain::id::{KolId, PLATFORM};

/// The namespace of creators that are known by their public number alone.
const BY_NUMBER: &str = "xiaohongshu number";

/// The namespace of creators that are known by nothing but a name.
const BY_NAME: &str = "name";

/// The server's creators by the platform's public number.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Numbers(BTreeMap<String, KolId>);

impl Numbers {
    /// Of pairs; whoever has no number is not among them.
    pub fn of(pairs: impl IntoIterator<Item = (String, KolId)>) -> Self {
        Self(pairs.into_iter().collect())
    }

    /// The server's creator of that number.
    #[must_use]
    pub fn get(&self, red_id: &str) -> Option<KolId> {
        self.0.get(red_id).copied()
    }

    /// The creators that are among them.
    pub fn ids(&self) -> impl Iterator<Item = KolId> {
        self.0.values().copied()
    }
}

/// What a row says of whom it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Said<'r> {
    /// The id here, of a sheet that was written here.
    pub id: Option<KolId>,
    /// The platform's internal id, from its column or from the profile's address.
    pub user_id: Option<&'r str>,
    /// The public number.
    pub red_id: Option<&'r str>,
    /// The name.
    pub name: Option<&'r str>,
}

/// The id of whom a row is about: its own; else the server's by number; else that which the
/// platform's id gives, as in every import; else that of the number; else that of the name, which
/// is how two of one name become one. `None` where nothing is said.
#[must_use]
pub fn id(said: Said<'_>, numbers: &Numbers) -> Option<KolId> {
    let of = |namespace, text: Option<&str>| text.map(|text| KolId::derive(namespace, text));
    said.id
        .or_else(|| said.red_id.and_then(|red_id| numbers.get(red_id)))
        .or_else(|| of(PLATFORM, said.user_id))
        .or_else(|| of(BY_NUMBER, said.red_id))
        .or_else(|| of(BY_NAME, said.name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_server_is_asked_before_anything_is_made_up() {
        let there = KolId::try_from(7).unwrap();
        let numbers = Numbers::of([("95001".to_owned(), there)]);
        let said = Said {
            user_id: Some("5f"),
            red_id: Some("95001"),
            name: Some("A"),
            id: None,
        };
        assert_eq!(id(said, &numbers), Some(there));
        let elsewhere = Numbers::default();
        assert_eq!(
            id(said, &elsewhere),
            Some(KolId::derive(PLATFORM, "5f")),
            "as a crawler's file has it"
        );
        let number = Said {
            user_id: None,
            ..said
        };
        let name = Said {
            red_id: None,
            ..number
        };
        assert_ne!(id(number, &elsewhere), id(name, &elsewhere));
        assert_eq!(id(Said::default(), &elsewhere), None);
    }
}
