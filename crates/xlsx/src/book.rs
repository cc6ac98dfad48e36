//! A workbook: which sheets there are, and what they share.

use hongbang_sheets::protocol::{CannotRead, MAX_UNPACKED};
use quick_xml::events::Event;

use crate::archive::Archive;
use crate::cells::{self, Shared};
use crate::format::Format;
use crate::xml::{Xml, add_text, attribute, unescaped};

/// Where a workbook is, in an archive that does not say it.
const USUAL: &str = "xl/workbook.xml";

/// The most formats. Excel has 64,000.
const MOST_FORMATS: usize = 100_000;

/// A workbook that was read as far as all sheets need it.
#[derive(Debug)]
pub struct Workbook {
    archive: Archive,
    names: Vec<String>,
    // Their parts, in the same order.
    paths: Vec<String>,
    shared: Shared,
}

/// What one part says of another: by what it names it, of which kind it is, where it is.
struct Relation {
    id: String,
    kind: String,
    path: String,
}

/// A sheet as the workbook lists it.
struct Listed {
    name: String,
    path: String,
    hidden: bool,
}

impl Workbook {
    /// Opens a workbook. Sheets that are hidden come last; those that only a program can show, and
    /// charts, are left out.
    ///
    /// # Errors
    /// `Bomb` where it would unpack to too much, `BrokenWorkbook` where it is none, or not whole.
    pub fn open(bytes: Vec<u8>) -> Result<Self, CannotRead> {
        let archive = Archive::open(bytes)?;
        let main = relations(&archive, "")?
            .into_iter()
            .find(|relation| relation.kind.ends_with("/officeDocument"))
            .map_or_else(|| USUAL.to_owned(), |relation| relation.path);
        let relations = relations(&archive, &main)?;
        let of_kind = |kind: &str| {
            let mut all = relations.iter();
            all.find(|relation| relation.kind.ends_with(kind))
                .map(|relation| relation.path.as_str())
        };
        let (mut listed, since_1904) = listed(&archive, &main, &relations)?;
        if listed.is_empty() {
            return Err(CannotRead::BrokenWorkbook);
        }
        listed.sort_by_key(|sheet| sheet.hidden);
        let mut shared = Shared {
            since_1904,
            ..Shared::default()
        };
        if let Some(path) = of_kind("/styles") {
            shared.formats = formats(&archive, path)?;
        }
        if let Some(path) = of_kind("/sharedStrings") {
            read_strings(&archive, path, &mut shared)?;
        }
        let (names, paths) = listed
            .into_iter()
            .map(|sheet| (sheet.name, sheet.path))
            .unzip();
        Ok(Self {
            archive,
            names,
            paths,
            shared,
        })
    }

    /// The names of its sheets.
    #[must_use]
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// A sheet as CSV with commas: a line for every row up to the last with anything in it, blank
    /// where the row is, so that the number of a line is that of its row. Breaks of lines within a
    /// cell are carriage returns for that reason.
    ///
    /// Days are `2025-12-30`, moments `2025-12-30 10:13:09`, what is formatted as per cent is
    /// `5.2%`; other numbers are what they are, whatever they look like in Excel. A formula is its
    /// last result, an error is empty. A cell that is merged with those below it fills their rows;
    /// one that is merged with those beside it stays the first of them.
    ///
    /// # Errors
    /// `Empty` where nothing is in it, `TooManyRows` and `TooManyColumns`, `Bomb` where it would be
    /// too large, `BrokenWorkbook` where it is not whole, or there is no such sheet.
    pub fn csv(&mut self, sheet: usize) -> Result<String, CannotRead> {
        let path = self.paths.get(sheet).ok_or(CannotRead::BrokenWorkbook)?;
        let part = self.archive.part(path)?;
        let part = part.ok_or(CannotRead::BrokenWorkbook)?;
        cells::read(Xml::new(part), &self.shared)?.csv()
    }
}

/// What a part is related to.
fn relations(archive: &Archive, of: &str) -> Result<Vec<Relation>, CannotRead> {
    let (folder, file) = of.rsplit_once('/').unwrap_or(("", of));
    let Some(part) = archive.part(&format!("{folder}/_rels/{file}.rels"))? else {
        return Ok(Vec::new());
    };
    let (mut xml, mut found) = (Xml::new(part), Vec::new());
    while let Some(event) = xml.step()? {
        let Event::Start(element) = event else {
            continue;
        };
        if element.local_name().as_ref() == "Relationship"
            && let Some(target) = attribute(&element, "Target")
        {
            found.push(Relation {
                id: attribute(&element, "Id").unwrap_or_default(),
                kind: attribute(&element, "Type").unwrap_or_default(),
                path: resolved(folder, &target),
            });
        }
    }
    Ok(found)
}

/// A path, as a part in `folder` says it.
fn resolved(folder: &str, target: &str) -> String {
    if let Some(path) = target.strip_prefix('/') {
        return path.to_owned();
    }
    let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    steps.join("/")
}

/// The sheets that can be read, and whether the calendar begins in 1904.
fn listed(
    archive: &Archive,
    main: &str,
    relations: &[Relation],
) -> Result<(Vec<Listed>, bool), CannotRead> {
    let part = archive.part(main)?.ok_or(CannotRead::BrokenWorkbook)?;
    let (mut xml, mut found, mut since_1904) = (Xml::new(part), Vec::new(), false);
    while let Some(event) = xml.step()? {
        let Event::Start(element) = event else {
            continue;
        };
        match element.local_name().as_ref() {
            "workbookPr" => {
                if let Some(value) = attribute(&element, "date1904") {
                    since_1904 = matches!(value.as_str(), "1" | "true");
                }
            }
            "sheet" => {
                let state = attribute(&element, "state").unwrap_or_default();
                let id = attribute(&element, "id").unwrap_or_default();
                let related = relations
                    .iter()
                    .find(|relation| relation.id == id && relation.kind.ends_with("/worksheet"));
                if state != "veryHidden"
                    && let Some(related) = related
                {
                    found.push(Listed {
                        name: attribute(&element, "name").unwrap_or_default(),
                        path: related.path.clone(),
                        hidden: state == "hidden",
                    });
                }
            }
            _ => {}
        }
    }
    Ok((found, since_1904))
}

/// What cells' numbers are shown as, by the style of the cell.
fn formats(archive: &Archive, path: &str) -> Result<Vec<Format>, CannotRead> {
    let Some(part) = archive.part(path)? else {
        return Ok(Vec::new());
    };
    let (mut xml, mut formats, mut of_cells) = (Xml::new(part), Vec::new(), false);
    let mut own: Vec<(u32, Format)> = Vec::new();
    while let Some(event) = xml.step()? {
        match event {
            Event::Start(element) => {
                let number = || {
                    let id = attribute(&element, "numFmtId");
                    id.and_then(|id| id.parse::<u32>().ok())
                };
                match element.local_name().as_ref() {
                    "cellXfs" => of_cells = true,
                    "xf" if of_cells && formats.len() < MOST_FORMATS => {
                        let id = number().unwrap_or_default();
                        let own = own.iter().find(|(other, _)| *other == id);
                        formats.push(own.map_or(Format::built_in(id), |(_, format)| *format));
                    }
                    "numFmt" if own.len() < MOST_FORMATS => {
                        if let (Some(id), Some(code)) =
                            (number(), attribute(&element, "formatCode"))
                        {
                            own.push((id, Format::of_code(&code)));
                        }
                    }
                    _ => {}
                }
            }
            Event::End(element) if element.local_name().as_ref() == "cellXfs" => of_cells = false,
            _ => {}
        }
    }
    Ok(formats)
}

/// The texts that cells share, in one.
fn read_strings(archive: &Archive, path: &str, shared: &mut Shared) -> Result<(), CannotRead> {
    let Some(part) = archive.part(path)? else {
        return Ok(());
    };
    let (mut xml, mut text) = (Xml::new(part), String::new());
    // Of one that is written with several fonts, the pieces; how it is spoken is not among them.
    let (mut in_text, mut spoken) = (false, false);
    while let Some(event) = xml.step()? {
        match &event {
            Event::Start(element) => match element.local_name().as_ref() {
                "si" => text.clear(),
                "rPh" => spoken = true,
                "t" => in_text = !spoken,
                _ => {}
            },
            Event::End(element) => match element.local_name().as_ref() {
                "si" => {
                    shared.strings.push_str(&unescaped(&text));
                    let end = u32::try_from(shared.strings.len()).ok();
                    let fits = shared.strings.len() as u64 <= MAX_UNPACKED;
                    shared
                        .ends
                        .push(end.filter(|_| fits).ok_or(CannotRead::Bomb)?);
                }
                "rPh" => spoken = false,
                "t" => in_text = false,
                _ => {}
            },
            event if in_text => add_text(&mut text, event),
            _ => {}
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_resolved_where_they_are_said() {
        for (folder, target, path) in [
            ("xl", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
            (
                "xl",
                "/xl/worksheets/sheet1.xml",
                "xl/worksheets/sheet1.xml",
            ),
            ("xl/a", "../b.xml", "xl/b.xml"),
            ("", "../../b.xml", "b.xml"),
        ] {
            assert_eq!(resolved(folder, target), path);
        }
    }
}
