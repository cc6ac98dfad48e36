//! The rows of a sheet as creators, read in steps. (A stand-in: reading brings its own.)

use chrono::{DateTime, Utc};
use hongbang_domain::kol::{Kol, Source};

use crate::count;
use crate::creator::{Creator, Figures, SheetNote};
use crate::field::Field;
use crate::identity::{Numbers, Said, id};
use crate::mapping::{Mapping, Target};
use crate::protocol::CannotRead;
use crate::records::{Record, Records};
use crate::report::Report;
use crate::sheet::{Sheet, record};

/// How far reading is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Progress {
    /// Rows so far.
    pub rows: u32,
    /// The share of the text, 0–1.
    pub share: f64,
}

/// What was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Done {
    /// What became of the rows.
    pub report: Report,
    /// The creators, by id.
    pub creators: Vec<Creator>,
    /// The notes.
    pub notes: Vec<SheetNote>,
}

/// A sheet that is being read.
#[derive(Debug)]
pub struct Reading<'s> {
    records: Records<&'s [u8]>,
    numbers: &'s Numbers,
    fields: Vec<Option<Field>>,
    now: DateTime<Utc>,
    creators: Vec<Creator>,
}

impl<'s> Reading<'s> {
    /// Begins behind the header.
    ///
    /// # Errors
    /// Where there is none.
    pub fn begin(
        sheet: &'s Sheet,
        header_line: u64,
        mapping: &Mapping,
        now: DateTime<Utc>,
        numbers: &'s Numbers,
    ) -> Result<Self, CannotRead> {
        let mut records = sheet.records();
        record(&mut records, header_line).ok_or(CannotRead::NoHeader)?;
        let fields = mapping.columns.iter().map(|column| match column.target {
            Target::Read { field, .. } => Some(field),
            _ => None,
        });
        Ok(Self {
            records,
            numbers,
            fields: fields.collect(),
            now,
            creators: Vec::new(),
        })
    }

    /// Reads up to `rows` more; `None` where all is read.
    pub fn step(&mut self, rows: usize) -> Option<Progress> {
        let before = self.creators.len();
        for _ in 0..rows {
            let Some(record) = record(&mut self.records, 0) else {
                break;
            };
            let creator = self.creator(&record);
            self.creators.extend(creator);
        }
        (self.creators.len() > before).then(|| Progress {
            rows: u32::try_from(self.creators.len()).unwrap_or(u32::MAX),
            share: 0.5,
        })
    }

    /// What was read.
    #[must_use]
    pub fn finish(mut self) -> Done {
        self.creators.sort_by_key(|creator| creator.kol.id);
        let taken = u32::try_from(self.creators.len()).unwrap_or(u32::MAX);
        Done {
            report: Report {
                rows: taken,
                taken,
                ..Report::default()
            },
            creators: self.creators,
            notes: Vec::new(),
        }
    }

    fn creator(&self, record: &Record) -> Option<Creator> {
        let text = |of: Field| {
            let at = self.fields.iter().position(|field| *field == Some(of))?;
            record.cell(at).filter(|text| !text.is_empty())
        };
        let said = Said {
            red_id: text(Field::RedId),
            name: text(Field::Nickname),
            ..Said::default()
        };
        let id = id(said, self.numbers)?;
        Some(Creator {
            kol: Kol {
                id,
                source: Source::Sheet,
                nickname: said.name.unwrap_or_default().to_owned(),
                red_id: said.red_id.map(str::to_owned),
                gender: None,
                bio: None,
                city: None,
                region: None,
                followers: text(Field::Followers).and_then(|text| count::parse(text).ok()?),
                following: None,
                likes_and_collects: None,
                categories: Vec::new(),
                tags: Vec::new(),
                mcn: None,
                picture_quote: None,
                video_quote: None,
                response_rate_48h: None,
                active_follower_share: None,
                audience: None,
                data_at: self.now,
            },
            user_id: None,
            profile_url: None,
            figures: Figures::default(),
            kept: Vec::new(),
            line: record.line(),
            on_server: said
                .red_id
                .is_some_and(|number| self.numbers.get(number).is_some()),
        })
    }
}
