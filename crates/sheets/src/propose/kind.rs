//! What the rows are, what a column's claims are worth, and what in it is personal.

use super::{
    Claim, Column, Field, Linked, Personal, Reason, Rows, Said, Shape, alias, personal, shape,
};

/// Below that, a header that speaks of a field is not believed against its values.
const UNBELIEVED: f32 = 0.2;

/// From here on, values confirm what a header may mean.
const CONFIRMED: f32 = 0.9;

/// Whether rows are notes: by columns that only notes have, against those that only creators have.
pub(super) fn rows(columns: &[Column<'_>]) -> Rows {
    let (mut notes, mut creators, mut telling) = (0_u32, 0_u32, 0_u32);
    for column in columns.iter().filter(|column| column.personal.is_none()) {
        let of = |rows: Rows| {
            let claims = column.said.claims.iter();
            claims
                .filter(|claim| claim.field.rows() == Some(rows) && column.fits(claim.field) >= 0.5)
                .map(|claim| claim.confidence)
                .fold(0.0_f32, f32::max)
        };
        let (of_notes, of_creators) = (of(Rows::Notes), of(Rows::Creators));
        if of_notes >= 0.9 && of_notes > of_creators {
            notes += 1;
            telling += u32::from(column.said.claims.iter().any(|claim| {
                matches!(
                    claim.field,
                    Field::Title | Field::NoteUrl | Field::NoteId | Field::PublishedAt
                )
            }));
        } else if of_creators >= 0.9 && of_creators > of_notes {
            creators += 1;
        }
    }
    let is_notes = telling > 0 && notes >= 2 && notes + telling > creators;
    if is_notes || (creators == 0 && notes > 2) {
        Rows::Notes
    } else {
        Rows::Creators
    }
}

/// Leaves the claims that rows of that kind can have, weighed by what stands in the column.
pub(super) fn weigh(column: &mut Column<'_>, rows: Rows) {
    let mut said = std::mem::take(&mut column.said);
    for claim in &mut said.claims {
        *claim = turned(claim.clone(), column);
    }
    said.claims
        .retain(|claim| claim.field.rows().is_none_or(|of| of == rows));
    for claim in &mut said.claims {
        let fits = column.fits(claim.field);
        claim.confidence = if fits < UNBELIEVED {
            0.0
        } else {
            let believed = claim.confidence * (0.5 + 0.5 * fits);
            let is_confirmed =
                !column.cells.is_empty() && fits >= CONFIRMED && shape::is_telling(claim.field);
            believed
                + if is_confirmed {
                    (1.0 - believed) / 2.0
                } else {
                    0.0
                }
        };
    }
    said.claims.retain(|claim| claim.confidence > 0.0);
    said.claims
        .sort_by(|a, b| b.confidence.total_cmp(&a.confidence));
    column.said = said;
}

/// A link to creators that is called one to notes, or the other way round, is what it leads to.
fn turned(claim: Claim, column: &Column<'_>) -> Claim {
    let to = |linked: Linked| column.share(|cell| shape::link(cell) == Some(linked));
    let field = match claim.field {
        Field::ProfileUrl if to(Linked::Note) > 0.5 => Field::NoteUrl,
        Field::NoteUrl if to(Linked::Profile) > 0.5 => Field::ProfileUrl,
        _ => return claim,
    };
    Claim {
        field,
        reason: Reason::Values,
        confidence: claim.confidence.min(0.8),
    }
}

/// What personal thing a column is: by its header, unless that is a name of a field; else by what
/// most of its cells are.
pub(super) fn personal(name: &str, said: &Said, cells: &[&str]) -> Option<(Personal, Reason, f32)> {
    let is_known = |claim: &Claim| claim.reason == Reason::Header && claim.confidence >= 0.9;
    let known = said.claims.iter().find(|claim| is_known(claim));
    if known.is_none()
        && let Some(what) = personal::of_header(name)
    {
        return Some((what, Reason::Header, 1.0));
    }
    let mut found = [0_usize; 7];
    let is_id = |claim: &Claim| {
        matches!(
            claim.field,
            Field::HongbangId | Field::RedId | Field::UserId | Field::NoteId
        )
    };
    let is_number_here = said.claims.iter().any(is_id) || is_of_ids(name);
    if known.is_some_and(|claim| {
        matches!(
            claim.field.shape(),
            Shape::Count | Shape::Money | Shape::Share | Shape::Time | Shape::Link
        )
    }) {
        return None;
    }
    let kinds = [
        Personal::IdentityCard,
        Personal::BankCard,
        Personal::Phone,
        Personal::WeChat,
        Personal::Email,
        Personal::Address,
        Personal::RealName,
    ];
    for cell in cells {
        let Some(what) = personal::is(cell) else {
            continue;
        };
        // A number of the platform may look like one of a phone, but not like an identity card's.
        if is_number_here && what != Personal::IdentityCard {
            continue;
        }
        if let Some(count) = kinds
            .iter()
            .position(|kind| *kind == what)
            .and_then(|at| found.get_mut(at))
        {
            *count += 1;
        }
    }
    let (what, count) = kinds.iter().zip(found).max_by_key(|(_, count)| *count)?;
    let share = count as f32 / cells.len().max(1) as f32;
    (count > 0 && share > 0.5).then_some((*what, Reason::Values, share * 0.9))
}

/// Whether a header speaks of an id or a number of somewhere: `抖音号`, `订单编号`, `UID`.
pub(super) fn is_of_ids(name: &str) -> bool {
    let key = alias::Key::of(name);
    let key = key.bare();
    let is_it = key.ends_with('号') || key.ends_with("id") || key.contains("编号");
    is_it && personal::of_header(name).is_none()
}
