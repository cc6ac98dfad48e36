//! The labels file: `kol_id,nickname,behaviour`.

use std::collections::BTreeMap;
use std::fs::File;
use std::path::Path;

use hongbang_domain::kol::KolId;
use hongbang_sheets::records::{Record, Records, Step};

use crate::cli::Failure;

/// What an honest creator's line says.
pub(super) const CLEAN: &str = "clean";

/// What was planted in whom; `None` in an honest creator.
pub(super) fn read(path: &Path) -> Result<BTreeMap<KolId, Option<String>>, Failure> {
    let unusable = |why: &dyn std::fmt::Display| {
        Failure::User(format!("{} cannot be read: {why}.", path.display()))
    };
    let file = File::open(path).map_err(|error| unusable(&error))?;
    let mut records = Records::new(file);
    let mut columns = None;
    let mut labels = BTreeMap::new();
    loop {
        match records.step().map_err(|error| unusable(&error))? {
            Step::End => break,
            Step::Broken(line, broken) => {
                return Err(unusable(&format_args!("line {line}: {broken}")));
            }
            Step::Record(record) => match columns {
                None => {
                    columns = Some(
                        header(&record)
                            .ok_or_else(|| unusable(&"it has no columns kol_id and behaviour"))?,
                    );
                    records.expect_width(record.width());
                }
                Some((id, behaviour)) => {
                    let line = record.line();
                    let id = record.cell(id).and_then(|cell| cell.parse::<KolId>().ok());
                    let (Some(id), Some(behaviour)) = (id, record.cell(behaviour)) else {
                        return Err(unusable(&format_args!("line {line} names no creator")));
                    };
                    labels.insert(id, (behaviour != CLEAN).then(|| behaviour.to_owned()));
                }
            },
        }
    }
    Ok(labels)
}

fn header(record: &Record) -> Option<(usize, usize)> {
    let column = |name: &str| (0..record.width()).find(|&at| record.cell(at) == Some(name));
    Some((column("kol_id")?, column("behaviour")?))
}
