//! Which column gets which field, where several want the same one.

use super::{Column, Field, Linked, Proposed, Reason, Rows, Target, Unit, shape};

/// What a column that is wholly filled is ahead of an empty one.
const FILLED: f32 = 0.3;

/// Gives every field to the column that claims it best; another column of it gets its next claim, or
/// is kept.
pub(super) fn assign(columns: &[Column<'_>], shown: &[String], rows: usize) -> Vec<Proposed> {
    let mut bids: Vec<(f32, usize, usize)> = Vec::new();
    for (at, column) in columns.iter().enumerate() {
        if column.personal.is_some() {
            continue;
        }
        for (rank, claim) in column.said.claims.iter().enumerate() {
            let filled = filled(column, claim.field) / rows.max(1) as f32;
            bids.push((claim.confidence + FILLED * filled, at, rank));
        }
    }
    bids.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let mut owners: Vec<(Field, usize)> = Vec::new();
    let mut given: Vec<Option<usize>> = vec![None; columns.len()];
    for (_, at, rank) in bids {
        let claim = columns
            .get(at)
            .and_then(|column| column.said.claims.get(rank));
        let (Some(claim), Some(given)) = (claim, given.get_mut(at)) else {
            continue;
        };
        let is_free = owners.iter().all(|(field, _)| *field != claim.field);
        if given.is_none() && is_free {
            owners.push((claim.field, at));
            *given = Some(rank);
        }
    }
    columns
        .iter()
        .zip(shown)
        .zip(given)
        .map(|((column, header), rank)| proposed(column, header, rank, &owners))
        .collect()
}

/// How many cells say something of a field. An API that gives 0 followers gives none.
fn filled(column: &Column<'_>, field: Field) -> f32 {
    let cells = column.cells.iter();
    let says = |cell: &&&str| {
        field != Field::Followers || shape::number(cell).is_none_or(|number| number.value > 0.0)
    };
    cells.filter(says).count() as f32
}

fn proposed(
    column: &Column<'_>,
    header: &str,
    rank: Option<usize>,
    owners: &[(Field, usize)],
) -> Proposed {
    let claim = rank.and_then(|rank| column.said.claims.get(rank));
    let (target, confidence, reason) = if let Some((what, reason, confidence)) = &column.personal {
        (
            Target::Personal { what: *what },
            *confidence,
            reason.clone(),
        )
    } else if let Some(claim) = claim {
        let target = Target::Read {
            field: claim.field,
            unit: Unit::default(),
        };
        (target, claim.confidence, claim.reason.clone())
    } else if column.said.is_cost {
        (Target::Keep, 1.0, Reason::Cost)
    } else if let Some(by) = taken(column, owners) {
        (Target::Keep, 0.8, Reason::Taken { by })
    } else if column.cells.is_empty() {
        let target = if column.name.is_empty() {
            Target::Ignore
        } else {
            Target::Keep
        };
        (target, 1.0, Reason::Empty)
    } else {
        (Target::Keep, 0.0, Reason::Unknown)
    };
    Proposed {
        header: header.to_owned(),
        target,
        confidence: confidence.clamp(0.0, 1.0),
        reason,
        unit_reason: None,
        mixed: false,
        filled: u32::try_from(column.cells.len()).unwrap_or(u32::MAX),
    }
}

/// The column that has what this one claims.
fn taken(column: &Column<'_>, owners: &[(Field, usize)]) -> Option<usize> {
    let claim = column.said.claims.first()?;
    let owner = owners.iter().find(|(field, _)| *field == claim.field);
    owner.map(|(_, at)| *at)
}

/// Gives fields to columns of which the header says nothing, by what their values are.
pub(super) fn by_values(columns: &[Column<'_>], rows: Rows, proposed: &mut [Proposed]) {
    for (at, column) in columns.iter().enumerate() {
        let unknown = proposed
            .get(at)
            .is_some_and(|proposed| proposed.reason == Reason::Unknown);
        if !unknown {
            continue;
        }
        let Some((field, confidence)) = seen(column, rows) else {
            continue;
        };
        let target = Target::Read {
            field,
            unit: Unit::default(),
        };
        let is_free = proposed
            .iter()
            .all(|other| !matches!(other.target, Target::Read { field: of, .. } if of == field));
        let fits_rows = field.rows().is_none_or(|of| of == rows);
        if let Some(proposed) = proposed.get_mut(at)
            && is_free
            && fits_rows
        {
            proposed.target = target;
            proposed.confidence = confidence;
            proposed.reason = Reason::Values;
        }
    }
}

/// The field that a column's values look like.
fn seen(column: &Column<'_>, rows: Rows) -> Option<(Field, f32)> {
    const MOST: f32 = 0.8;
    let to = |linked: Linked| column.share(|cell| shape::link(cell) == Some(linked));
    if to(Linked::Profile) >= MOST {
        return Some((Field::ProfileUrl, 0.5));
    }
    if to(Linked::Note) >= MOST {
        return Some((Field::NoteUrl, 0.5));
    }
    if column.share(shape::is_platform_id) >= MOST {
        let field = match rows {
            Rows::Notes if is_unique(column) => Field::NoteId,
            _ => Field::UserId,
        };
        return Some((field, 0.45));
    }
    if column.share(shape::is_shares) >= MOST {
        let places = [
            "广东", "江苏", "浙江", "上海", "北京", "四川", "山东", "海外",
        ];
        let is_place = |cell: &str| places.iter().any(|place| cell.contains(place));
        let field = if column.share(is_place) > 0.5 {
            Field::AudiencePlaces
        } else {
            Field::AudienceInterests
        };
        return Some((field, 0.4));
    }
    if rows == Rows::Notes && column.share(shape::is_day) >= MOST {
        return Some((Field::PublishedAt, 0.4));
    }
    let is_gender = |cell: &str| matches!(cell.trim(), "男" | "女" | "male" | "female");
    (column.share(is_gender) >= MOST).then_some((Field::Gender, 0.4))
}

/// Whether no value is there twice.
fn is_unique(column: &Column<'_>) -> bool {
    let mut cells = column.cells.clone();
    cells.sort_unstable();
    cells.windows(2).all(|pair| pair.first() != pair.last())
}
