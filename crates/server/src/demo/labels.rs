//! Which creator has what planted: for evaluating detectors, and nowhere else.

use std::io::{self, Write};

use hongbang_domain::kol::KolId;

use super::behaviour::Behaviour;

/// What was planted in a creator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The creator.
    pub id: KolId,
    /// Its name, for whoever reads the file.
    pub nickname: String,
    /// What was planted; `None` in an honest one.
    pub behaviour: Option<Behaviour>,
}

/// Writes labels as CSV: `kol_id,nickname,behaviour`, where honest creators are `clean`.
///
/// # Errors
///
/// What `out` answers.
pub fn write_labels(
    mut out: impl Write,
    labels: impl IntoIterator<Item = Label>,
) -> io::Result<()> {
    writeln!(out, "kol_id,nickname,behaviour")?;
    for label in labels {
        let behaviour = label.behaviour.map_or("clean", Behaviour::slug);
        let nickname = quoted(&label.nickname);
        writeln!(out, "{},{nickname},{behaviour}", label.id)?;
    }
    out.flush()
}

fn quoted(field: &str) -> String {
    if field.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", field.replace('"', "\"\""))
    } else {
        field.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn honest_creators_are_listed_as_clean() {
        let label = |number: u64, nickname: &str, behaviour| Label {
            id: KolId::try_from(number).unwrap(),
            nickname: nickname.to_owned(),
            behaviour,
        };
        let labels = [
            label(7, "阿梨", None),
            label(8, "a,\"b\"", Some(Behaviour::Pod)),
        ];
        let mut out = Vec::new();
        write_labels(&mut out, labels).unwrap();
        let expected = "kol_id,nickname,behaviour\n7,阿梨,clean\n8,\"a,\"\"b\"\"\",pod\n";
        assert_eq!(String::from_utf8(out).unwrap(), expected);
    }
}
