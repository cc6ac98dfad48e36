//! The little XML that workbooks need: elements by their local names, attributes, texts.

use std::borrow::Cow;
use std::io::ErrorKind;

use hongbang_sheets::protocol::CannotRead;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Error, Reader, XmlVersion};

use crate::archive::Unpacked;

/// A document that is read from its beginning to its end.
pub struct Xml<'a> {
    reader: Reader<Unpacked<'a>>,
    buffer: Vec<u8>,
}

impl<'a> Xml<'a> {
    /// Of a part.
    pub fn new(part: Unpacked<'a>) -> Self {
        let mut reader = Reader::from_reader(part);
        let config = reader.config_mut();
        // `<c/>` is `<c></c>`: one case less for whoever reads.
        config.expand_empty_elements = true;
        config.check_end_names = false;
        Self {
            reader,
            buffer: Vec::new(),
        }
    }

    /// What comes next; `None` at the end.
    ///
    /// # Errors
    /// Where it is no XML, or does not unpack to what it should.
    pub fn step(&mut self) -> Result<Option<Event<'_>>, CannotRead> {
        self.buffer.clear();
        match self.reader.read_event_into(&mut self.buffer) {
            Ok(Event::Eof) => Ok(None),
            Ok(event) => Ok(Some(event)),
            Err(Error::Io(error)) if error.kind() == ErrorKind::FileTooLarge => {
                Err(CannotRead::Bomb)
            }
            Err(_) => Err(CannotRead::BrokenWorkbook),
        }
    }
}

/// An attribute's text, by its name without what stands before a colon.
pub fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = raw(element, name)?;
    let text = attribute.normalized_value(XmlVersion::Implicit1_0).ok()?;
    Some(text.into_owned())
}

fn raw<'e>(
    element: &'e BytesStart<'_>,
    name: &str,
) -> Option<quick_xml::events::attributes::Attribute<'e>> {
    let mut attributes = element.attributes();
    attributes.with_checks(false);
    attributes
        .filter_map(Result::ok)
        .find(|attribute| attribute.key.local_name().as_ref() == name)
}

/// Adds what a piece of text says. What stands between `&` and `;` and is nothing known is left out.
pub fn add_text(text: &mut String, event: &Event<'_>) {
    match event {
        Event::Text(piece) => text.push_str(&piece.xml10_content()),
        Event::CData(piece) => text.push_str(&piece.xml10_content()),
        Event::GeneralRef(named) => text.extend(character(named)),
        _ => {}
    }
}

fn character(named: &BytesRef<'_>) -> Option<char> {
    if named.is_char_ref() {
        return named.resolve_char_ref().ok().flatten();
    }
    Some(match named.xml10_content().as_ref() {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => return None,
    })
}

/// A text as cells have it: characters that XML cannot hold are written as `_x0007_`, and so is the
/// underscore before what only looks like that.
pub fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains("_x") {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let (before, behind) = rest.split_at(at);
        plain.push_str(before);
        match escape(behind) {
            Some(char) => {
                plain.push(char);
                rest = behind.get(ESCAPE..).unwrap_or_default();
            }
            None => {
                plain.push_str("_x");
                rest = behind.get(2..).unwrap_or_default();
            }
        }
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}

/// Bytes of `_x0007_`.
const ESCAPE: usize = 7;

/// The character that an escape at the beginning of `text` stands for.
fn escape(text: &str) -> Option<char> {
    let digits = text.get(2..ESCAPE)?.strip_suffix('_')?;
    if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    char::from_u32(u32::from_str_radix(digits, 16).ok()?)
}

/// A text as it stands in XML, and as [`unescaped`] reads it.
pub fn push_escaped(xml: &mut String, text: &str) {
    for (at, char) in text.char_indices() {
        match char {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '"' => xml.push_str("&quot;"),
            '_' if text.get(at..).and_then(escape).is_some() => xml.push_str("_x005F_"),
            '\t' | '\n' => xml.push(char),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {
                xml.push_str(&format!("_x{:04X}_", u32::from(char)));
            }
            _ => xml.push(char),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn escapes_of_cells_are_read() {
        for (escaped, plain) in [
            ("a_x000D_b", "a\rb"),
            ("_x005F_x000D_", "_x000D_"),
            ("_x00_", "_x00_"),
            ("_xD800_", "_xD800_"),
            ("_x+00D_", "_x+00D_"),
            ("_x", "_x"),
            ("_x00\u{e9}", "_x00\u{e9}"),
        ] {
            assert_eq!(unescaped(escaped), plain);
        }
    }

    proptest! {
        #[test]
        fn what_is_escaped_is_itself_again(text in "[_x0-9A-F\u{0}\u{7}小]{0,20}") {
            let mut xml = String::new();
            push_escaped(&mut xml, &text);
            prop_assert_eq!(unescaped(&xml), text.as_str());
        }
    }
}
