//! Which comments are near copies of others, without comparing all with all.

use crate::body::{Span, each_span, is_word};
use crate::text::fold;

/// What a comment says, so that what is added for looks does not count: folded, without
/// punctuation, emoji and mentions.
pub(super) struct Said {
    /// The folded letters and digits.
    chars: Vec<char>,
    /// Pairs of neighbouring characters, sorted, each once.
    pairs: Vec<u64>,
}

impl Said {
    pub(super) fn of(text: &str) -> Self {
        let mut words = String::new();
        each_span(text, &mut |span, _| match span {
            Span::Text(part) | Span::Topic(part) => words.push_str(part),
            _ => {}
        });
        let chars: Vec<char> = fold(&words).chars().filter(|&c| is_word(c)).collect();
        let mut pairs: Vec<u64> = chars
            .windows(2)
            .map(|pair| {
                pair.iter()
                    .fold(0, |key, &c| (key << 32) | u64::from(u32::from(c)))
            })
            .collect();
        pairs.sort_unstable();
        pairs.dedup();
        Self { chars, pairs }
    }

    /// Whether nothing is left of it but praise that fits below any note.
    pub(super) fn says_nothing(&self) -> bool {
        let mut rest: String = self.chars.iter().collect();
        for phrase in STOCK {
            if rest.contains(phrase) {
                rest = rest.replace(phrase, "");
            }
        }
        rest.chars().count() <= 1
    }
}

/// What can be said below any note, the longer first. Our own list.
const STOCK: &[&str] = &[
    "太棒了",
    "学到了",
    "好喜欢",
    "收藏了",
    "已收藏",
    "已关注",
    "好厉害",
    "真不错",
    "写得好",
    "种草了",
    "支持一下",
    "互相支持",
    "来支持",
    "哈哈",
    "好看",
    "好棒",
    "真棒",
    "不错",
    "支持",
    "点赞",
    "赞",
    "喜欢",
    "爱了",
    "收藏",
    "关注",
    "互粉",
    "互关",
    "回关",
    "种草",
    "来了",
    "来啦",
    "打卡",
    "路过",
    "学习",
    "厉害",
    "漂亮",
    "顶",
    "666",
    "nice",
    "good",
    "great",
    "wow",
    "love",
    "了",
    "啦",
    "呀",
    "哦",
    "啊",
];

/// Of each comment, whether another one is at least so like it (the share of their pairs that
/// both have, Jaccard). Those with fewer characters than `least` are like each other by nature.
pub(super) fn copied(said: &[Said], likeness: f64, least: usize) -> Vec<bool> {
    let mut copied = vec![false; said.len()];
    let mut order: Vec<usize> = (0..said.len())
        .filter(|&at| said[at].chars.len() >= least.max(2))
        .collect();
    order.sort_by(|&a, &b| said[a].chars.cmp(&said[b].chars));
    // Of those that are the same to the letter, one stands for all.
    let mut texts: Vec<usize> = Vec::new();
    let mut same: Vec<usize> = vec![0; said.len()];
    for at in order {
        match texts.last() {
            Some(&last) if said[last].chars == said[at].chars => {
                copied[last] = true;
                copied[at] = true;
                same[at] = last;
            }
            _ => {
                texts.push(at);
                same[at] = at;
            }
        }
    }
    for (a, b) in candidates(said, &texts, likeness) {
        if !(copied[a] && copied[b]) && jaccard(&said[a].pairs, &said[b].pairs) >= likeness {
            copied[a] = true;
            copied[b] = true;
        }
    }
    copied
}

/// Pairs of texts that may be alike enough. Two sets with Jaccard ≥ t share one of their rarest
/// `n − ⌈t·n⌉ + 1` elements (the prefix filter of set joins), so only those are looked up.
fn candidates(said: &[Said], texts: &[usize], likeness: f64) -> Vec<(usize, usize)> {
    let mut all: Vec<u64> = texts
        .iter()
        .flat_map(|&at| said[at].pairs.iter().copied())
        .collect();
    all.sort_unstable();
    let count = |pair: u64| {
        all.partition_point(|other| *other <= pair) - all.partition_point(|other| *other < pair)
    };
    let mut rare: Vec<(u64, usize)> = Vec::new();
    for &at in texts {
        let mut pairs: Vec<(usize, u64)> = said[at]
            .pairs
            .iter()
            .map(|&pair| (count(pair), pair))
            .collect();
        pairs.sort_unstable();
        let n = pairs.len();
        let prefix = n + 1 - ((likeness * n as f64).ceil() as usize).clamp(1, n.max(1));
        rare.extend(pairs.iter().take(prefix).map(|&(_, pair)| (pair, at)));
    }
    rare.sort_unstable();
    let mut found = Vec::new();
    for group in rare.chunk_by(|a, b| a.0 == b.0) {
        for (index, &(_, a)) in group.iter().enumerate() {
            for &(_, b) in &group[index + 1..] {
                let (small, large) = (said[a].pairs.len(), said[b].pairs.len());
                let (small, large) = (small.min(large), small.max(large));
                if small as f64 >= likeness * large as f64 {
                    found.push((a, b));
                }
            }
        }
    }
    found
}

/// The share of elements that two sorted sets have in common, 0–1.
fn jaccard(a: &[u64], b: &[u64]) -> f64 {
    let (mut left, mut right) = (a.iter().peekable(), b.iter().peekable());
    let mut both = 0_usize;
    while let (Some(x), Some(y)) = (left.peek(), right.peek()) {
        match x.cmp(y) {
            std::cmp::Ordering::Less => {
                left.next();
            }
            std::cmp::Ordering::Greater => {
                right.next();
            }
            std::cmp::Ordering::Equal => {
                both += 1;
                left.next();
                right.next();
            }
        }
    }
    let all = a.len() + b.len() - both;
    if all == 0 {
        0.0
    } else {
        both as f64 / all as f64
    }
}
