//! The first rows as a mapping reads them.

use chrono::{DateTime, TimeDelta, Utc};

use crate::cell::{self, Value};
use crate::csv;
use crate::field::{Field, Unit};
use crate::mapping::{Mapped, Mapping, Proposal, SampleRow, Target};
use crate::personal;
use crate::propose::may_hold_personal;
use crate::protocol::Seen;
use crate::records::{Record, Step};
use crate::report::Why;
use crate::sheet::Sheet;

/// The rows of a proposal's sample as a mapping reads them: a cell for every column of it.
///
/// Cells are read as they are in the sheet; those of the sample are shortened.
#[must_use]
pub fn preview(
    sheet: &Sheet,
    proposal: &Proposal,
    mapping: &Mapping,
    now: DateTime<Utc>,
) -> Vec<Vec<Seen>> {
    let records = records(sheet, &proposal.sample);
    let rows = records.iter().map(|record| {
        let columns = mapping.columns.iter().take(proposal.columns.len());
        let cells = columns.enumerate().map(|(at, column)| {
            let text = record.as_ref().and_then(|record| record.cell(at));
            seen(column, text.unwrap_or_default(), now)
        });
        let mut cells: Vec<Seen> = cells.collect();
        cells.resize(proposal.columns.len(), Seen::Left);
        cells
    });
    rows.collect()
}

/// The records of a sample's lines.
fn records(sheet: &Sheet, sample: &[SampleRow]) -> Vec<Option<Record>> {
    let mut found: Vec<Option<Record>> = vec![None; sample.len()];
    let Some(last) = sample.iter().map(|row| row.line).max() else {
        return found;
    };
    let mut records = sheet.records();
    while let Ok(Step::Record(_) | Step::Broken(..)) = records.step().map(|step| {
        if let Step::Record(record) = &step {
            let rows = sample.iter().zip(&mut found);
            for (_, slot) in rows.filter(|(row, _)| row.line == record.line()) {
                *slot = Some(record.clone());
            }
            if record.line() >= last {
                return Step::End;
            }
        }
        step
    }) {}
    found
}

/// How a cell is read.
fn seen(column: &Mapped, text: &str, now: DateTime<Utc>) -> Seen {
    let may_be_personal = may_hold_personal(&column.header, column.target);
    if may_be_personal && personal::of_value(text).is_some() {
        return Seen::Left;
    }
    match column.target {
        Target::Read { field, unit } => read(field, unit, text, now),
        Target::Keep => match csv::original(cell::trim(text)) {
            "" => Seen::Unknown,
            text => Seen::Text {
                text: cell::clean(text, SHOWN),
            },
        },
        Target::Ignore | Target::Personal { .. } => Seen::Left,
    }
}

/// The most characters of a text that is shown.
const SHOWN: usize = 60;

fn read(field: Field, unit: Unit, text: &str, now: DateTime<Utc>) -> Seen {
    let said = cell::look(field, unit, text);
    if let Some(why) = said.doubt {
        return Seen::Doubted { why };
    }
    let Some(value) = said.value else {
        return Seen::Unknown;
    };
    let number = |value: f64| Seen::Number { value };
    let words = |text: String| Seen::Text {
        text: cell::clean(&text, SHOWN),
    };
    match value {
        Value::Count(count) => number(count as f64),
        Value::Median(value) | Value::Seconds(value) => number(value),
        Value::Yuan(yuan) => number(f64::from(yuan)),
        Value::Share(value) => Seen::Share { value },
        Value::Time(at) => {
            let latest = now.checked_add_signed(TimeDelta::days(1)).unwrap_or(now);
            match at <= latest {
                true => Seen::Time {
                    at: at.timestamp_millis(),
                },
                false => Seen::Doubted {
                    why: Why::ImpossibleDay,
                },
            }
        }
        Value::Link(link) => words(link.url),
        Value::Id(id) => words(id.to_string()),
        Value::Text(text) => words(text),
        Value::Words(all) => words(all.join("、")),
        Value::Place(place) => {
            let city = place.city.and_then(|city| city.city()).map(|city| city.zh);
            words(city.or(place.region).unwrap_or_default().to_owned())
        }
        Value::Gender(gender) => words(match gender {
            hongbang_domain::kol::Gender::Female => "女".to_owned(),
            hongbang_domain::kol::Gender::Male => "男".to_owned(),
        }),
        Value::NoteKind(kind) => words(match kind {
            hongbang_domain::note::NoteKind::Picture => "图文".to_owned(),
            hongbang_domain::note::NoteKind::Video => "视频".to_owned(),
        }),
        Value::Flag(yes) => words(if yes { "是" } else { "否" }.to_owned()),
        Value::Shares(shares) => {
            let shown = |(name, share): (String, f64)| format!("{name} {:.1}%", share * 100.0);
            words(shares.into_iter().map(shown).collect::<Vec<_>>().join("、"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::field::Rows;
    use crate::mapping::{Mapped, Proposed, Reason};

    #[test]
    fn the_first_rows_are_shown_as_they_will_be_read() {
        let text = "昵称,粉丝,女粉,更新至,备注,电话,页\n\
                    小红薯,1.2万,120,2025-12-30,好,13800138000,1\n\
                    \"小\n白\",-,85.5,2027-01-01,13800138000,1,2\n";
        let sheet = Sheet::of_csv(text.to_owned()).unwrap();
        let read = |field, unit| Target::Read { field, unit };
        let what = crate::mapping::Personal::Phone;
        let targets = [
            read(Field::Nickname, Unit::One),
            read(Field::Followers, Unit::One),
            read(Field::Female, Unit::Percent),
            read(Field::DataAt, Unit::One),
            Target::Keep,
            Target::Personal { what },
            Target::Ignore,
        ];
        let proposed = targets.map(|target| Proposed {
            header: String::new(),
            target,
            confidence: 1.0,
            reason: Reason::Header,
            unit_reason: None,
            mixed: false,
            filled: 2,
        });
        let sample = [2, 3].map(|line| SampleRow {
            line,
            cells: Vec::new(),
        });
        let proposal = Proposal {
            rows: Rows::Creators,
            header_line: 1,
            banner: Vec::new(),
            fingerprint: String::new(),
            columns: proposed.to_vec(),
            sample: sample.to_vec(),
            any_rows: true,
        };
        let mapping = Mapping {
            columns: targets
                .map(|target| Mapped {
                    header: String::new(),
                    target,
                })
                .to_vec(),
            ..proposal.mapping()
        };
        let now = "2026-01-10T04:00:00Z".parse().unwrap();
        let text = |text: &str| Seen::Text {
            text: text.to_owned(),
        };
        let doubted = |why| Seen::Doubted { why };
        let at = "2025-12-30T16:00:00Z"
            .parse::<DateTime<Utc>>()
            .unwrap()
            .timestamp_millis();
        assert_eq!(
            preview(&sheet, &proposal, &mapping, now),
            [
                vec![
                    text("小红薯"),
                    Seen::Number { value: 12_000.0 },
                    doubted(Why::ImpossibleShare),
                    Seen::Time { at },
                    text("好"),
                    Seen::Left,
                    Seen::Left,
                ],
                vec![
                    text("小 白"),
                    Seen::Unknown,
                    Seen::Share { value: 0.855 },
                    doubted(Why::ImpossibleDay),
                    Seen::Left,
                    Seen::Left,
                    Seen::Left,
                ],
            ]
        );
    }
}
