//! How a column writes its numbers: what its header says, and what its values can only be.

use crate::field::{Field, Shape, Unit};
use crate::mapping::UnitReason;
use crate::shape::{self, Mark, Number};

/// No creator has as many followers, and no quote is as high.
const BEYOND: f64 = 1e9;

/// Of two sizes: the least of the larger is so many times the most of the smaller.
const APART: f64 = 10.0;

/// What is found of a column's unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// The unit of cells that have no mark.
    pub unit: Unit,
    /// Why.
    pub reason: UnitReason,
    /// Whether cells without a mark are of two sizes.
    pub is_mixed: bool,
}

/// The unit of a column: what the header says (`said`), unless the values cannot be of it; else
/// what the values are of. `None` where the field has none.
#[must_use]
pub fn of<'c>(
    field: Field,
    said: Option<Unit>,
    cells: impl Iterator<Item = &'c str>,
) -> Option<Found> {
    let units = Unit::of(field.shape());
    let usual = *units.first()?;
    let said = said.filter(|unit| units.contains(unit));
    let numbers: Vec<Number> = cells.filter_map(shape::number).collect();
    let plain: Vec<Number> = numbers
        .iter()
        .filter(|number| number.mark == Mark::None && number.value > 0.0)
        .copied()
        .collect();
    let of_values = match field.shape() {
        Shape::Share => share(field, &plain),
        Shape::Money => size(&plain, 100.0, 0.2, false),
        _ => size(&plain, 1_000.0, 0.3, may_be_half(field)),
    };
    let found = |unit, reason| Found {
        unit,
        reason,
        is_mixed: of_values.is_some_and(|values| values.is_mixed),
    };
    if let Some(said) = said {
        return Some(contradicted(field, said, &plain).unwrap_or_else(|| {
            let mut found = found(said, UnitReason::Header);
            found.is_mixed |= said != Unit::One && is_two_sizes(field, &plain);
            found
        }));
    }
    if let Some(values) = of_values.filter(|values| values.unit != usual) {
        return Some(found(values.unit, UnitReason::Values));
    }
    let marked = numbers.iter().filter(|number| number.mark != Mark::None);
    let reason = if marked.count() * 2 > numbers.len() {
        UnitReason::Cells
    } else if field.shape() == Shape::Share && !plain.is_empty() {
        UnitReason::Values
    } else {
        UnitReason::Usual
    };
    Some(found(usual, reason))
}

/// What values alone say.
#[derive(Debug, Clone, Copy)]
struct Values {
    unit: Unit,
    is_mixed: bool,
}

/// Medians of an even number of notes end in .5.
fn may_be_half(field: Field) -> bool {
    !matches!(
        field,
        Field::Followers | Field::Following | Field::LikesAndCollects
    )
}

/// Counts and money: fractions below `small` are of 万, where there are enough of them.
fn size(plain: &[Number], small: f64, enough: f64, halves: bool) -> Option<Values> {
    let is_half = |number: &Number| halves && (number.value * 2.0).fract() == 0.0;
    let fractions = plain
        .iter()
        .filter(|number| number.decimals > 0 && number.value < small && !is_half(number))
        .count();
    let larger = plain
        .iter()
        .filter(|number| number.value >= 1_000.0)
        .count();
    if fractions == 0 {
        return None;
    }
    let below = plain.iter().filter(|number| number.value < small).count();
    let unit = if below == plain.len() && fractions as f64 >= enough * plain.len() as f64
        || larger > 0 && fractions > larger
    {
        Unit::TenThousand
    } else {
        Unit::One
    };
    Some(Values {
        unit,
        is_mixed: larger > 0,
    })
}

/// Shares: fractions of one where none is above it.
fn share(field: Field, plain: &[Number]) -> Option<Values> {
    let (small, large): (Vec<Number>, Vec<Number>) =
        plain.iter().partition(|number| number.value <= 1.0);
    let fractions = small.iter().filter(|number| number.decimals > 0).count();
    if fractions == 0 {
        return None;
    }
    if large.is_empty() {
        return Some(Values {
            unit: Unit::One,
            is_mixed: false,
        });
    }
    // 0.8 among 5.5 and 1.9 is less than a hundredth of an audience; 0.85 among 85.2 is not. What
    // has more digits behind the point than all the others is a fraction of one as well.
    let least = large.iter().map(|number| number.value);
    let least = least.fold(f64::INFINITY, f64::min);
    let finest = large.iter().map(|number| number.decimals).max();
    let finer = |number: &&Number| number.decimals > 2 && Some(number.decimals) > finest;
    let most = small.iter().map(|number| number.value).fold(0.0, f64::max);
    let is_mixed = small.iter().any(|number| finer(&number))
        || (least >= APART * most)
        || (is_most_of_an_audience(field) && fractions > 0);
    Some(Values {
        unit: if is_mixed && small.len() > large.len() {
            Unit::One
        } else {
            Unit::Percent
        },
        is_mixed,
    })
}

/// Shares that are never below a hundredth.
fn is_most_of_an_audience(field: Field) -> bool {
    matches!(field, Field::Female | Field::ActiveFollowers)
}

/// Where the values cannot be of the unit that the header says.
fn contradicted(field: Field, said: Unit, plain: &[Number]) -> Option<Found> {
    let values = |unit| {
        Some(Found {
            unit,
            reason: UnitReason::Values,
            is_mixed: false,
        })
    };
    if plain.is_empty() {
        return None;
    }
    let times = match said {
        Unit::TenThousand => 1e4,
        Unit::Thousand => 1e3,
        Unit::One | Unit::Percent => 1.0,
    };
    let is_fraction = |number: &Number| number.value <= 1.0;
    match said {
        Unit::TenThousand | Unit::Thousand
            if plain
                .iter()
                .all(|number| number.value * times >= BEYOND / 10.0) =>
        {
            values(Unit::One)
        }
        Unit::TenThousand | Unit::Thousand
            if plain
                .iter()
                .all(|number| number.value >= 1_000.0 && number.decimals == 0) =>
        {
            values(Unit::One)
        }
        Unit::Percent if is_most_of_an_audience(field) && plain.iter().all(is_fraction) => {
            values(Unit::One)
        }
        _ => None,
    }
}

/// Whether a column whose header says 万 has numbers that are none of 万.
fn is_two_sizes(field: Field, plain: &[Number]) -> bool {
    field.shape() != Shape::Share
        && plain.iter().any(|number| number.value >= 1_000.0)
        && plain.iter().any(|number| number.value < 1_000.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(field: Field, said: Option<Unit>, cells: &[&str]) -> (Unit, UnitReason, bool) {
        let found = of(field, said, cells.iter().copied()).unwrap();
        (found.unit, found.reason, found.is_mixed)
    }

    #[test]
    fn the_unit_is_what_the_header_or_the_values_say() {
        use UnitReason::{Cells, Header, Usual, Values};
        let ten_thousand = Some(Unit::TenThousand);
        for (field, said, cells, expected) in [
            (
                Field::Followers,
                None,
                vec!["12000", "850"],
                (Unit::One, Usual, false),
            ),
            (
                Field::Followers,
                None,
                vec!["1.2", "35", "0.85"],
                (Unit::TenThousand, Values, false),
            ),
            (
                Field::Followers,
                ten_thousand,
                vec!["12", "3"],
                (Unit::TenThousand, Header, false),
            ),
            (
                Field::Followers,
                ten_thousand,
                vec!["120000", "30000"],
                (Unit::One, Values, false),
            ),
            (
                Field::Followers,
                ten_thousand,
                vec!["12.5", "30000"],
                (Unit::TenThousand, Header, true),
            ),
            (
                Field::Followers,
                None,
                vec!["1.2万", "3.5w", "8500"],
                (Unit::One, Cells, false),
            ),
            (
                Field::Followers,
                None,
                vec!["1.2", "12000", "34000"],
                (Unit::One, Usual, true),
            ),
            (
                Field::Reads,
                None,
                vec!["812.5", "1500", "47.5"],
                (Unit::One, Usual, false),
            ),
            (
                Field::PictureQuote,
                None,
                vec!["50", "30", "20"],
                (Unit::One, Usual, false),
            ),
            (
                Field::PictureQuote,
                None,
                vec!["0.05", "1.2", "3"],
                (Unit::TenThousand, Values, false),
            ),
            (
                Field::VideoQuote,
                None,
                vec!["0.8", "5000", "12000"],
                (Unit::One, Usual, true),
            ),
            (
                Field::Female,
                None,
                vec!["0.85", "0.7", "1"],
                (Unit::One, Values, false),
            ),
            (
                Field::Female,
                None,
                vec!["85.2", "70"],
                (Unit::Percent, Values, false),
            ),
            (
                Field::Female,
                None,
                vec!["85.2%", "70%"],
                (Unit::Percent, Cells, false),
            ),
            (
                Field::Female,
                None,
                vec!["85.2", "0.7", "66"],
                (Unit::Percent, Values, true),
            ),
            (
                Field::AgeOver44,
                None,
                vec!["0.8", "5.5", "1.9", "12"],
                (Unit::Percent, Values, false),
            ),
            (
                Field::AgeOver44,
                Some(Unit::Percent),
                vec!["0.8", "0.5"],
                (Unit::Percent, Header, false),
            ),
            (
                Field::Female,
                Some(Unit::Percent),
                vec!["0.8", "0.5"],
                (Unit::One, Values, false),
            ),
        ] {
            assert_eq!(
                found(field, said, &cells),
                expected,
                "{field:?} {said:?} {cells:?}"
            );
        }
        assert_eq!(of(Field::Nickname, None, std::iter::empty()), None);
    }
}
