//! Names with their shares: `1 美食 7.17%` a line, mostly with tabs, `广东(11.3%),江苏(7%)`, `广东：11.3、江苏：7`.

use super::number::{float, is_unknown, narrow, percent, trim};

/// The most of them that are read of a cell.
const MOST: usize = 100;

/// Hands every name with its share (0–1) to `take`; how many there were. Numbers without a mark are per cent,
/// except where they sum to no more than one.
pub(super) fn each(text: &str, mut take: impl FnMut(&str, f64)) -> usize {
    if is_unknown(text) {
        return 0;
    }
    let narrowed = narrow(text);
    let text = trim(&narrowed);
    let marked = text.contains('%');
    let mut items: Vec<(&str, f64)> = Vec::new();
    if marked {
        // Whatever stands between, a share ends with its mark.
        let mut rest = text;
        while let Some((before, behind)) = rest.split_once('%') {
            items.extend(item(before).and_then(|(name, share)| Some((name, percent(share)?))));
            rest = behind;
        }
    } else {
        // Workbooks have carriage returns within cells.
        let is_end = |char: char| matches!(char, '\n' | '\r');
        let lines = text.contains(is_end);
        let ends = |char: char| is_end(char) || (!lines && matches!(char, ',' | ';' | '|' | '、'));
        let found: Vec<(&str, &str)> = text.split(ends).filter_map(item).collect();
        let sum: f64 = found.iter().filter_map(|(_, share)| float(share)).sum();
        let share = if sum > 1.05 { percent } else { float };
        let found = found.into_iter();
        items.extend(found.filter_map(|(name, number)| Some((name, share(number)?))));
    }
    let items = items.iter().take(MOST);
    items
        .filter(|(_, share)| (0.0..=1.0).contains(share))
        .map(|(name, share)| take(name, *share))
        .count()
}

/// A name and the number behind it.
fn item(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_end_matches(|char: char| char.is_whitespace() || char == ')');
    let digits = text
        .bytes()
        .rev()
        .take_while(|byte| byte.is_ascii_digit() || *byte == b'.')
        .count();
    let (name, number) = text.split_at_checked(text.len() - digits)?;
    float(number)?;
    let around = |char: char| {
        char.is_whitespace()
            || matches!(
                char,
                '(' | ')' | ':' | ',' | ';' | '|' | '、' | '-' | '—' | '=' | '[' | ']' | '"' | '.'
            )
    };
    let name = name.trim_matches(around);
    // Its rank.
    let name = name.trim_start_matches(|char: char| char.is_ascii_digit());
    let name = name.trim_start_matches(around);
    (!name.is_empty()).then_some((name, number))
}
