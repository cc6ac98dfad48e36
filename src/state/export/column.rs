//! A column, as wide as what stands in it.

use hongbang_sheets::table::{Cell, Column};

/// A column as wide as what stands in it, within reason.
pub(super) fn column(header: String, meaning: String, cells: &[Cell]) -> Column {
    let longest = cells.iter().map(width).fold(0.0, f64::max);
    let width = longest.max(text_width(&header)).clamp(6.0, 40.0) + 2.0;
    Column {
        header,
        meaning,
        width,
    }
}

fn width(cell: &Cell) -> f64 {
    match cell {
        Cell::Empty => 0.0,
        Cell::Text(text) => text_width(text),
        Cell::Day(_) => 10.0,
        Cell::Share(_) => 6.0,
        Cell::Number(value) | Cell::Decimal(value) | Cell::Yuan(value) => {
            // Digits, and what stands between them.
            value.abs().max(1.0).log10().floor() * 1.4 + 4.0
        }
    }
}

/// Chinese characters are as wide as two digits.
fn text_width(text: &str) -> f64 {
    let wide = |char: char| if char < '\u{1100}' { 1.0 } else { 2.0 };
    text.chars().take(60).map(wide).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_as_wide_as_what_they_say() {
        let wide = |cells: &[Cell]| column("a".to_owned(), String::new(), cells).width;
        assert!(
            wide(&[Cell::Text(
                "\u{5341}\u{4e2a}\u{5b57}\u{5341}\u{4e2a}\u{5b57}\u{5341}\u{4e2a}\u{5b57}\u{5341}"
                    .into()
            )]) > wide(&[Cell::Text("ten letter".into())])
        );
        assert!(wide(&[Cell::Text("x".repeat(5_000))]) <= 42.0);
        assert!(wide(&[Cell::Number(1e12)]) > wide(&[Cell::Number(1.0)]));
    }
}
