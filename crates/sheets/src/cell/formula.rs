//! Formulas, which are never run.

use crate::csv;

/// What a cell is, when it may be a formula.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Content<'t> {
    /// No formula.
    Plain(&'t str),
    /// A text in quotes behind an equals sign (`="95001"`), which is how programs keep Excel from
    /// taking numbers for numbers.
    Quoted(String),
    /// A link with the text that is shown.
    Hyperlink {
        /// Where it leads.
        address: String,
        /// What is shown.
        shown: String,
    },
    /// Anything else that a spreadsheet would run.
    Formula,
}

/// Looks at a text without space around it. `is_text` is whether a column has words, which may begin with a
/// plus or an at sign.
pub(super) fn content(text: &str, is_text: bool) -> Content<'_> {
    let Some((first, rest)) = text.split_at_checked(1) else {
        return Content::Plain(text);
    };
    match first {
        "=" => equals(rest),
        // How spreadsheets say that a number is a text.
        "'" if rest.bytes().all(|byte| byte.is_ascii_digit()) => Content::Plain(rest),
        // How formulas are written so that they are none: here, too.
        "'" => Content::Plain(csv::original(text)),
        "+" | "@" if !is_text || is_call(rest) => Content::Formula,
        "-" if is_call(rest) => Content::Formula,
        _ => Content::Plain(text),
    }
}

/// `SUM(`: a name in Latin letters, and what it is called with.
fn is_call(text: &str) -> bool {
    let text = text.trim_start_matches(['+', '-', '@', '=']);
    let name = text
        .bytes()
        .take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'.')
        .count();
    name > 0 && text.as_bytes().get(name) == Some(&b'(')
}

fn equals(rest: &str) -> Content<'_> {
    if let Some((text, "")) = quoted(rest) {
        return Content::Quoted(text);
    }
    hyperlink(rest).unwrap_or(Content::Formula)
}

fn hyperlink(rest: &str) -> Option<Content<'static>> {
    const NAME: &str = "HYPERLINK";
    let name = rest.get(..NAME.len())?;
    if !name.eq_ignore_ascii_case(NAME) {
        return None;
    }
    let inner = rest.get(NAME.len()..)?.trim_start().strip_prefix('(')?;
    let (address, rest) = quoted(inner.trim_start())?;
    let rest = rest.trim_start();
    let shown = match rest.strip_prefix([',', ';']) {
        Some(rest) => quoted(rest.trim_start()).map(|(shown, _)| shown)?,
        None => address.clone(),
    };
    Some(Content::Hyperlink { address, shown })
}

/// A text in quotes, with doubled ones in it, and what follows.
fn quoted(text: &str) -> Option<(String, &str)> {
    let mut rest = text.strip_prefix('"')?;
    let mut read = String::new();
    loop {
        let (before, behind) = rest.split_once('"')?;
        read.push_str(before);
        match behind.strip_prefix('"') {
            Some(more) => {
                read.push('"');
                rest = more;
            }
            None => return Some((read, behind)),
        }
    }
}
