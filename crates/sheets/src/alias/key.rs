//! A header without what people write differently: case, width, spaces, brackets, signs, units.

use crate::count::narrow;
use crate::field::Unit;

/// Units as they stand in brackets.
const UNITS: &[(&str, Unit)] = &[
    ("万元", Unit::TenThousand),
    ("万人", Unit::TenThousand),
    ("万", Unit::TenThousand),
    ("w", Unit::TenThousand),
    ("千元", Unit::Thousand),
    ("千", Unit::Thousand),
    ("k", Unit::Thousand),
    ("百分比", Unit::Percent),
    ("percent", Unit::Percent),
    ("%", Unit::Percent),
    ("人民币", Unit::One),
    ("元", Unit::One),
    ("rmb", Unit::One),
    ("cny", Unit::One),
    ("¥", Unit::One),
    ("人", Unit::One),
    ("个", Unit::One),
    ("篇", Unit::One),
    ("条", Unit::One),
    ("次", Unit::One),
];

/// Units that a header may end in without brackets. A Latin letter is one only behind Chinese.
const ENDS: &[(&str, Unit)] = &[
    ("万元", Unit::TenThousand),
    ("万", Unit::TenThousand),
    ("w", Unit::TenThousand),
    ("千元", Unit::Thousand),
    ("k", Unit::Thousand),
    ("元", Unit::One),
    ("rmb", Unit::One),
];

/// A header as it is compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    whole: String,
    bare: String,
    unitless: String,
    unit: Option<Unit>,
}

impl Key {
    /// Of a header.
    #[must_use]
    pub fn of(header: &str) -> Self {
        let text: String = header
            .chars()
            .map(narrow)
            .collect::<String>()
            .to_lowercase();
        let (outside, asides) = brackets(&text);
        let mut unit = None;
        let mut whole = letters(&outside);
        let bare = whole.clone();
        for aside in asides {
            match in_brackets(&aside) {
                Some(named) => unit = unit.or(Some(named)),
                None => whole.push_str(&letters(&aside)),
            }
        }
        if unit.is_none() && text.contains('%') {
            unit = Some(Unit::Percent);
        }
        let mut unitless = bare.clone();
        let end = ENDS.iter().find_map(|(end, of)| {
            let rest = bare.strip_suffix(end)?;
            let is_unit = !end.is_ascii() || rest.ends_with(|char: char| !char.is_ascii());
            (is_unit && !rest.is_empty()).then_some((rest, *of))
        });
        if let Some((rest, of)) = end {
            unit = unit.or(Some(of));
            rest.clone_into(&mut unitless);
        }
        Self {
            whole,
            bare,
            unitless,
            unit,
        }
    }

    /// All of it, but a unit in brackets.
    #[must_use]
    pub fn whole(&self) -> &str {
        &self.whole
    }

    /// What stands in brackets and is no unit.
    #[must_use]
    pub fn aside(&self) -> &str {
        self.whole.get(self.bare.len()..).unwrap_or_default()
    }

    /// Without what stands in brackets.
    #[must_use]
    pub fn bare(&self) -> &str {
        &self.bare
    }

    /// Without a unit at its end, either.
    #[must_use]
    pub fn unitless(&self) -> &str {
        &self.unitless
    }

    /// The unit that it names.
    #[must_use]
    pub const fn unit(&self) -> Option<Unit> {
        self.unit
    }
}

/// What stands outside of brackets, and what in each of them.
fn brackets(text: &str) -> (String, Vec<String>) {
    let (mut outside, mut asides) = (String::new(), Vec::new());
    let mut aside: Option<String> = None;
    for char in text.chars() {
        match char {
            '(' | '[' | '{' | '【' | '「' | '〔' if aside.is_none() => {
                aside = Some(String::new())
            }
            ')' | ']' | '}' | '】' | '」' | '〕' if aside.is_some() => {
                asides.extend(aside.take())
            }
            other => match &mut aside {
                Some(aside) => aside.push(other),
                None => outside.push(other),
            },
        }
    }
    // A bracket that is never closed is a sign like others.
    outside.push_str(&aside.unwrap_or_default());
    (outside, asides)
}

/// The unit that brackets hold: nothing else but a word for it.
fn in_brackets(aside: &str) -> Option<Unit> {
    let aside = aside
        .trim()
        .trim_start_matches("单位")
        .trim_start_matches([':', ' ']);
    let named = UNITS.iter().find(|(name, _)| *name == aside.trim());
    named.map(|(_, unit)| *unit)
}

/// Letters and digits of any script, and the signs that tell ages apart.
fn letters(text: &str) -> String {
    text.chars()
        .filter_map(|char| match char {
            '≥' | '>' => Some('>'),
            '≤' | '<' => Some('<'),
            '+' => Some('+'),
            other => other.is_alphanumeric().then_some(other),
        })
        .collect()
}
