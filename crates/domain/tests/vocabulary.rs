//! The words that the store, the URLs and JSON share: ids and categories.

use hongbang_domain::category::{Category, UnknownCategory};
use hongbang_domain::id::{AccountId, InvalidId, KolId, MAX_ID, NoteId};
use proptest::prelude::*;

/// How an id's bucket is read off it, as a shard would.
fn bucket(id: u64) -> u64 {
    id >> 40
}

#[test]
fn ids_are_from_one_to_what_json_carries() {
    let table = [
        ("0", false),
        ("1", true),
        ("9007199254740991", true),
        ("9007199254740992", false),
        ("18446744073709551615", false),
        ("18446744073709551616", false),
        ("-1", false),
        ("1.0", false),
        (" 1", false),
        ("", false),
        ("abc", false),
    ];
    for (text, valid) in table {
        assert_eq!(text.parse::<KolId>().is_ok(), valid, "{text:?}");
        assert_eq!(text.parse::<NoteId>().is_ok(), valid, "{text:?}");
    }
    assert_eq!(KolId::try_from(0), Err(InvalidId));
    assert!(serde_json::from_str::<KolId>("0").is_err());
    assert!(serde_json::from_str::<NoteId>("9007199254740992").is_err());
}

#[test]
fn ids_are_derived_the_same_for_ever() {
    // Stores hold them: these must not change.
    let kol = KolId::derive("crawler", "a creator");
    let note = NoteId::derive(kol, "crawler", "a note");
    assert_eq!(
        (kol.get(), note.get()),
        (8_151_822_303_733_167, 8_152_495_268_641_542)
    );
}

#[test]
fn parts_of_a_key_are_kept_apart() {
    assert_ne!(KolId::derive("ab", "c"), KolId::derive("a", "bc"));
    let kol = KolId::derive("crawler", "1");
    assert_ne!(
        NoteId::derive(kol, "ab", "c"),
        NoteId::derive(kol, "a", "bc")
    );
}

#[test]
fn buckets_are_evenly_filled() {
    let mut filled = [0_u32; 16];
    for n in 0..16_000 {
        let id = KolId::derive("demo", &n.to_string()).get();
        filled[usize::try_from(bucket(id) % 16).unwrap()] += 1;
    }
    assert!(
        filled.iter().all(|&count| (850..1_150).contains(&count)),
        "{filled:?}"
    );
}

#[test]
fn categories_are_28_and_keep_their_slugs() {
    assert_eq!(Category::ALL.len(), 28);
    for &category in Category::ALL {
        assert_eq!(category.slug().parse(), Ok(category));
        assert_eq!(category.to_string(), category.slug());
        let json = serde_json::to_string(&category).unwrap();
        assert_eq!(json, format!("\"{}\"", category.slug()));
        assert_eq!(serde_json::from_str::<Category>(&json).unwrap(), category);
    }
    assert_eq!(
        "美妆".parse::<Category>(),
        Err(UnknownCategory("美妆".to_owned()))
    );
}

proptest! {
    #[test]
    fn derived_ids_are_in_range_and_notes_are_in_their_authors_bucket(
        source: String, author: String, note: String,
    ) {
        let author = KolId::derive(&source, &author);
        let note = NoteId::derive(author, &source, &note);
        prop_assert!((1..=MAX_ID).contains(&author.get()));
        prop_assert!((1..=MAX_ID).contains(&note.get()));
        prop_assert_eq!(bucket(author.get()), bucket(note.get()));
    }

    #[test]
    fn an_id_survives_text_and_json(id in 1..=MAX_ID) {
        let id = KolId::try_from(id).unwrap();
        prop_assert_eq!(id.to_string().parse(), Ok(id));
        let json = serde_json::to_string(&id).unwrap();
        prop_assert_eq!(serde_json::from_str::<KolId>(&json).unwrap(), id);
    }

    #[test]
    fn no_other_number_is_an_id(number in MAX_ID + 1..) {
        prop_assert!(KolId::try_from(number).is_err());
        prop_assert!(NoteId::try_from(number).is_err());
    }

    #[test]
    fn any_word_is_a_category_or_is_named(word: String) {
        match word.parse::<Category>() {
            Ok(category) => prop_assert_eq!(category.slug(), word),
            Err(UnknownCategory(named)) => prop_assert_eq!(named, word),
        }
    }
}

#[test]
fn whatever_chance_gives_is_an_id() {
    for (bits, id) in [(0, 1), (7, 7), (MAX_ID + 1, 1), (u64::MAX, MAX_ID)] {
        assert_eq!(AccountId::of_chance(bits).get(), id, "{bits}");
    }
}
