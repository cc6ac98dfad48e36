//! What becomes of each record.

use super::column::Reads;
use super::told::About;
use super::{ENOUGH_TO_GUESS, Reading};
use super::{checks, lines, row};
use crate::field::{Field, Rows};
use crate::records::{Broken, Record};
use crate::report::{Merge, Refused};

impl Reading<'_> {
    pub(super) fn broken(&mut self, line: u64, broken: Broken) {
        self.report.rows += 1;
        let small = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let why = match broken {
            Broken::Width { found, expected } => Refused::Width {
                found: small(found),
                expected: small(expected),
            },
            Broken::OpenQuote | Broken::StrayQuote => Refused::Quote,
            Broken::NotUtf8 => Refused::Encoding,
        };
        self.report.refuse(line, "", why);
    }

    pub(super) fn record(&mut self, record: &Record) {
        if lines::is_blank(record) {
            return;
        }
        self.report.rows += 1;
        if self.report.rows == ENOUGH_TO_GUESS {
            self.reserve();
        }
        let line = record.line();
        if lines::is_broken(record, self.sheet.broken_lines()) {
            return self
                .report
                .refuse(line, self.name(record), Refused::Encoding);
        }
        if lines::repeats(record, &self.header) || lines::sums_up(record, &self.columns) {
            return self.report.refuse(line, self.name(record), Refused::NoRow);
        }
        let mut read = row::read(record, &self.columns, self.now);
        self.report.personal_cells += read.personal_cells;
        row::contradictions(&mut read, self.numbers);
        match self.rows {
            Rows::Creators => self.creator(record, &mut read),
            Rows::Notes => self.note(record, &mut read),
        }
    }

    /// What a row is called, where nothing of it is taken.
    fn name<'r>(&self, record: &'r Record) -> &'r str {
        let wanted = if self.rows == Rows::Notes {
            Field::Title
        } else {
            Field::Nickname
        };
        let column = self
            .columns
            .iter()
            .find(|column| matches!(column.reads, Reads::Field(field, _) if field == wanted));
        column
            .and_then(|column| record.cell(column.at))
            .unwrap_or_default()
    }

    fn creator(&mut self, record: &Record, read: &mut row::Read) {
        let line = record.line();
        if !read.draft.names_somebody() {
            return self.report.refuse(line, "", Refused::Nobody);
        }
        checks::row(&read.draft, |field, why| {
            read.doubts.push((field, why, true))
        });
        let doubtful = self.doubts(record, read);
        let tell = self.report.tells_merges();
        let Some(put) = self
            .people
            .put(row::entry(read, line, self.now, doubtful, tell))
        else {
            return self.report.refuse(line, "", Refused::Nobody);
        };
        if put.into.is_none() && put.unions.is_empty() {
            return;
        }
        let name = self.people.get(put.at).map(|of| of.kol.nickname.clone());
        let name = name.unwrap_or_default();
        for union in put.unions {
            self.report.merge(Merge {
                line: union.line,
                into: union.into,
                name: name.clone(),
                by: union.by,
                differ: Vec::new(),
            });
        }
        if let Some((into, by)) = put.into {
            self.report.merge(Merge {
                line,
                into,
                name,
                by,
                differ: put.differ,
            });
        }
    }

    fn note(&mut self, record: &Record, read: &mut row::Read) {
        let line = record.line();
        let title = read.draft.title.clone().unwrap_or_default();
        let names_somebody = read.draft.names_somebody();
        if self.has_authors && !names_somebody {
            return self.report.refuse(line, &title, Refused::Nobody);
        }
        let Some(at) = read.draft.published_at else {
            self.doubts(record, read);
            return self.report.refuse(line, &title, Refused::NoDay);
        };
        checks::note(&read.draft, |field, why| {
            read.doubts.push((field, why, true))
        });
        let doubtful = self.doubts(record, read);
        let author = names_somebody
            .then(|| {
                self.people
                    .put(row::entry(read, line, self.now, false, false))
            })
            .flatten()
            .map(|put| put.at);
        let put = self
            .notes
            .put(std::mem::take(&mut read.draft), at, author, line, doubtful);
        if let Some((into, by, differ)) = put.into {
            self.report.merge(Merge {
                line,
                into,
                name: title,
                by,
                differ,
            });
        }
    }

    /// Tells the doubts of a row; whether there are any.
    fn doubts(&mut self, record: &Record, read: &row::Read) -> bool {
        if read.doubts.is_empty() {
            return false;
        }
        let draft = &read.draft;
        let name = match self.rows {
            Rows::Creators => draft.nickname.as_deref(),
            Rows::Notes => draft.title.as_deref(),
        };
        let name = name.unwrap_or_default();
        for (field, why, taken) in &read.doubts {
            let column = self
                .columns
                .iter()
                .find(|column| matches!(column.reads, Reads::Field(of, _) if of == *field));
            let about = About {
                line: record.line(),
                column: column.map_or(u16::MAX, |column| column.place()),
                field: *field,
                cell: column
                    .and_then(|column| record.cell(column.at))
                    .unwrap_or_default(),
                taken: *taken,
            };
            self.report.doubt(&about, name, why.clone());
        }
        true
    }
}
