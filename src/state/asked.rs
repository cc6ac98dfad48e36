//! What a searcher asks for, as the address has it.

use hongbang_domain::note::NoteKind;
use hongbang_domain::place::CityId;
use hongbang_domain::search::{Filter, Near, Order, Query, Reading, Within};
use hongbang_domain::text::QUERY_CHARS;

/// A search: its words, its order and what it leaves out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Asked {
    /// What is looked for, without white space around it.
    pub words: String,
    /// In which order.
    pub order: Order,
    /// Only pictures, or only videos.
    pub kind: Option<NoteKind>,
    /// Only what is new enough.
    pub within: Option<Within>,
    /// Only what the searcher has or has not to do with.
    pub reading: Option<Reading>,
    /// Only what is about a place.
    pub place: Option<Vicinity>,
}

/// A place as one asks for it: which city it is stays in the browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Vicinity {
    /// The searcher's own city.
    City,
    /// It, and the cities around it.
    Around,
}

/// What words are good for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sense {
    /// There are none.
    Nothing,
    /// There is no letter, no digit and no emoji in them.
    NoWord,
    /// There are more than a search takes.
    TooLong,
    /// They can be looked for.
    Words,
}

/// What words are good for.
#[must_use]
pub fn sense(words: &str) -> Sense {
    if words.is_empty() {
        Sense::Nothing
    } else if words.chars().nth(QUERY_CHARS).is_some() {
        Sense::TooLong
    } else if Query::parse(words).is_empty() {
        Sense::NoWord
    } else {
        Sense::Words
    }
}

impl Asked {
    /// A search for words, in the usual order, with nothing left out.
    #[must_use]
    pub fn words(words: &str) -> Self {
        Self {
            words: words.trim().to_owned(),
            ..Self::default()
        }
    }

    /// What a query string asks for; what it says that makes no sense is not asked for.
    #[must_use]
    pub fn of(query: &str) -> Self {
        let pairs: Vec<(String, String)> =
            serde_urlencoded::from_str(query.trim_start_matches('?')).unwrap_or_default();
        let mut asked = Self::default();
        for (key, value) in pairs {
            let value = value.trim();
            match &*key {
                "q" => value.clone_into(&mut asked.words),
                "sort" => asked.order = Order::from_slug(value).unwrap_or_default(),
                "type" => asked.kind = kind(value),
                "time" => asked.within = Within::from_slug(value),
                "read" => asked.reading = Reading::from_slug(value),
                "place" => asked.place = Vicinity::from_slug(value),
                _ => {}
            }
        }
        asked
    }

    /// The address that asks for it.
    #[must_use]
    pub fn href(&self) -> String {
        let sort = (self.order != Order::default()).then(|| self.order.slug());
        let words = Some(&*self.words).filter(|words| !words.is_empty());
        let pairs = [
            ("q", words),
            ("sort", sort),
            ("type", self.kind.map(kind_slug)),
            ("time", self.within.map(Within::slug)),
            ("read", self.reading.map(Reading::slug)),
            ("place", self.place.map(Vicinity::slug)),
        ];
        let pairs: Vec<(&str, &str)> = pairs
            .into_iter()
            .filter_map(|(key, value)| Some((key, value?)))
            .collect();
        let query = serde_urlencoded::to_string(pairs).unwrap_or_default();
        if query.is_empty() {
            "/search".to_owned()
        } else {
            format!("/search?{query}")
        }
    }

    /// Whether anything is left out.
    #[must_use]
    pub fn is_filtered(&self) -> bool {
        *self != self.unfiltered()
    }

    /// The same search with nothing left out.
    #[must_use]
    pub fn unfiltered(&self) -> Self {
        Self {
            words: self.words.clone(),
            order: self.order,
            ..Self::default()
        }
    }

    /// What is left out. Without a city there is no place to ask for.
    #[must_use]
    pub fn filter(&self, city: Option<CityId>) -> Filter {
        Filter {
            kind: self.kind,
            within: self.within,
            reading: self.reading,
            near: self.place.zip(city).map(|(place, city)| match place {
                Vicinity::City => Near::City(city),
                Vicinity::Around => Near::Around(city),
            }),
        }
    }
}

impl Vicinity {
    /// Every one.
    pub const ALL: &'static [Self] = &[Self::City, Self::Around];

    /// The stable name in addresses.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::City => "city",
            Self::Around => "around",
        }
    }

    /// The one with this name.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|one| one.slug() == slug)
    }
}

/// The kinds of notes, in the order in which they are offered.
pub const KINDS: [NoteKind; 2] = [NoteKind::Picture, NoteKind::Video];

/// The kind of notes with this name in addresses.
#[must_use]
pub fn kind(slug: &str) -> Option<NoteKind> {
    KINDS.into_iter().find(|kind| kind_slug(*kind) == slug)
}

/// A kind's stable name in addresses.
#[must_use]
pub const fn kind_slug(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Picture => "picture",
        NoteKind::Video => "video",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_and_what_it_asks_for_are_the_same() {
        let everything = Asked {
            words: "面霜 & co".to_owned(),
            order: Order::MostCollected,
            kind: Some(NoteKind::Video),
            within: Some(Within::HalfYear),
            reading: Some(Reading::Unseen),
            place: Some(Vicinity::Around),
        };
        for asked in [everything, Asked::words("a+b"), Asked::default()] {
            let href = asked.href();
            let query = href.strip_prefix("/search").unwrap();
            assert_eq!(Asked::of(query), asked, "{href}");
        }
    }

    #[test]
    fn only_what_is_chosen_is_in_the_address() {
        assert_eq!(Asked::default().href(), "/search");
        assert_eq!(Asked::words(" a ").href(), "/search?q=a");
        let asked = Asked::of("?q=a&sort=best&type=video");
        assert_eq!(asked.href(), "/search?q=a&type=video");
    }

    #[test]
    fn nonsense_asks_for_nothing() {
        let asked = Asked::of("?q=a&sort=worst&type=audio&time=ever&read=1&place=mars&x=y");
        assert_eq!(asked, Asked::words("a"));
        assert_eq!(Asked::of("?q=%20%20"), Asked::default());
    }

    #[test]
    fn filters_go_and_the_rest_stays() {
        let asked = Asked::of("?q=a&sort=newest&time=day");
        assert!(asked.is_filtered());
        assert_eq!(asked.unfiltered().href(), "/search?q=a&sort=newest");
        assert!(!asked.unfiltered().is_filtered());
    }

    #[test]
    fn a_place_takes_a_city() {
        let asked = Asked::of("?q=a&place=city");
        assert_eq!(asked.filter(None).near, None);
        let city = CityId(1_796_236);
        assert_eq!(asked.filter(Some(city)).near, Some(Near::City(city)));
    }

    #[test]
    fn words_are_looked_at_before_anybody_is_asked() {
        for (words, expected) in [
            ("", Sense::Nothing),
            ("?!…", Sense::NoWord),
            ("面", Sense::Words),
            ("🍲", Sense::Words),
        ] {
            assert_eq!(sense(words), expected, "{words}");
        }
        assert_eq!(sense(&"好".repeat(QUERY_CHARS)), Sense::Words);
        assert_eq!(sense(&"好".repeat(QUERY_CHARS + 1)), Sense::TooLong);
    }
}
