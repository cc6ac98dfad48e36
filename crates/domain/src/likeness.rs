//! How like two creators are: by what they publish, whom they reach, and how large they are.
//!
//! Each part is 0–1 and says what it rests on; parts that are unknown of either drop out, and
//! the weights of the rest are taken anew.

use serde::{Deserialize, Serialize};

use crate::audience::{self, Audience};
use crate::category::Category;

/// What likeness is worked out from.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Traits {
    /// Content categories, the main one first.
    pub categories: Vec<Category>,
    /// Free tags.
    pub tags: Vec<String>,
    /// Topics of the recent notes, the most used first.
    pub topics: Vec<String>,
    /// Who the followers are.
    pub audience: Option<Audience>,
    /// Followers.
    pub followers: Option<u64>,
}

/// How much each part counts. Our own choice.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Weights {
    /// Of what is published.
    pub content: f64,
    /// Of whom it reaches.
    pub audience: f64,
    /// Of how large one is.
    pub size: f64,
}

impl Default for Weights {
    /// 5 : 3 : 2.
    fn default() -> Self {
        Self {
            content: 0.5,
            audience: 0.3,
            size: 0.2,
        }
    }
}

/// How like two creators are.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Likeness {
    /// All parts together, 0–1.
    pub score: f64,
    /// By what is published: shared categories, tags and topics.
    pub content: Option<f64>,
    /// By whom it reaches; `None` where either audience is not known.
    pub audience: Option<f64>,
    /// By followers: 1 where as many, 0 where ten times as many or more.
    pub size: Option<f64>,
    /// Categories of both, in the first one's order.
    pub categories: Vec<Category>,
    /// Tags and topics of both, in the first one's order.
    pub words: Vec<String>,
}

/// The most words that a [`Likeness`] names.
const WORDS: usize = 6;

/// How like `other` is to `one`; `None` where nothing is known of both.
#[must_use]
pub fn likeness(one: &Traits, other: &Traits, weights: &Weights) -> Option<Likeness> {
    let content = content(one, other);
    let audience = one
        .audience
        .as_ref()
        .zip(other.audience.as_ref())
        .and_then(|(one, other)| audience::similarity(one, other));
    let size = one.followers.zip(other.followers).map(|(one, other)| {
        let (one, other) = ((one.max(1)) as f64, (other.max(1)) as f64);
        (1.0 - (one / other).log10().abs()).max(0.0)
    });
    let parts = [
        (weights.content, content),
        (weights.audience, audience),
        (weights.size, size),
    ];
    let (sum, weight) = parts.iter().fold((0.0, 0.0), |(sum, weight), (w, part)| {
        part.map_or((sum, weight), |part| (sum + w * part, weight + w))
    });
    if weight <= 0.0 {
        return None;
    }
    let both = |one: &[String], other: &[String]| -> Vec<String> {
        one.iter()
            .filter(|word| other.contains(word))
            .cloned()
            .collect()
    };
    let mut words = both(&one.tags, &other.tags);
    for topic in both(&one.topics, &other.topics) {
        if !words.contains(&topic) {
            words.push(topic);
        }
    }
    words.truncate(WORDS);
    Some(Likeness {
        score: sum / weight,
        content,
        audience,
        size,
        categories: shared(&one.categories, &other.categories),
        words,
    })
}

fn shared(one: &[Category], other: &[Category]) -> Vec<Category> {
    one.iter()
        .filter(|category| other.contains(category))
        .copied()
        .collect()
}

/// The mean of what is known of: the main category (1 where the same, half where it is among
/// the other's), and the shares of tags and of topics that both have.
fn content(one: &Traits, other: &Traits) -> Option<f64> {
    let category = one
        .categories
        .first()
        .zip(other.categories.first())
        .map(|(a, b)| {
            if a == b {
                1.0
            } else if other.categories.contains(a) || one.categories.contains(b) {
                0.5
            } else {
                0.0
            }
        });
    let parts = [
        (2.0, category),
        (1.0, jaccard(&one.tags, &other.tags)),
        (1.0, jaccard(&one.topics, &other.topics)),
    ];
    let (sum, weight) = parts.iter().fold((0.0, 0.0), |(sum, weight), (w, part)| {
        part.map_or((sum, weight), |part| (sum + w * part, weight + w))
    });
    (weight > 0.0).then(|| sum / weight)
}

/// Shared among all, 0–1; `None` where either is empty.
fn jaccard(one: &[String], other: &[String]) -> Option<f64> {
    if one.is_empty() || other.is_empty() {
        return None;
    }
    let both = one.iter().filter(|word| other.contains(word)).count();
    Some(both as f64 / (one.len() + other.len() - both) as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn traits(category: Category, tags: &[&str], followers: u64) -> Traits {
        Traits {
            categories: vec![category],
            tags: tags.iter().map(|tag| (*tag).to_owned()).collect(),
            followers: Some(followers),
            ..Traits::default()
        }
    }

    #[test]
    fn one_is_most_like_oneself() {
        let one = traits(Category::Food, &["a", "b"], 10_000);
        let same = likeness(&one, &one, &Weights::default()).unwrap();
        assert_eq!(
            (same.score, same.content, same.size),
            (1.0, Some(1.0), Some(1.0))
        );
        assert_eq!(same.audience, None, "unknown, so it drops out");
        assert_eq!(same.words, ["a", "b"]);
        for other in [
            traits(Category::Food, &["a"], 10_000),
            traits(Category::Travel, &["a", "b"], 10_000),
            traits(Category::Food, &["a", "b"], 20_000),
        ] {
            assert!(
                likeness(&one, &other, &Weights::default()).unwrap().score < 1.0,
                "{other:?}"
            );
        }
    }

    #[test]
    fn ten_times_as_many_followers_are_another_size() {
        let one = traits(Category::Food, &[], 1_000);
        for (followers, size) in [
            (1_000, 1.0),
            (10_000, 0.0),
            (100, 0.0),
            (9_000_000, 0.0),
            (0, 0.0),
        ] {
            let other = traits(Category::Food, &[], followers);
            let found = likeness(&one, &other, &Weights::default()).unwrap();
            assert!((found.size.unwrap() - size).abs() < 1e-9, "{followers}");
        }
    }

    #[test]
    fn of_whom_nothing_is_known_nothing_is_said() {
        let nobody = Traits::default();
        assert_eq!(likeness(&nobody, &nobody, &Weights::default()), None);
    }
}
