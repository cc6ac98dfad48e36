//! A figure of a bench, and the table of them.

use std::fmt::Write as _;

use serde_json::{Value, json};

/// A figure, what it should be, and what others reach.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    pub name: &'static str,
    pub value: f64,
    pub unit: &'static str,
    pub goal: Goal,
    pub peer: Option<Peer>,
}

/// Which way is better, and how far to go.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Goal {
    AtMost(f64),
    AtLeast(f64),
}

/// What the same costs elsewhere.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Peer {
    pub value: f64,
    pub who: &'static str,
}

impl Row {
    /// As it stands in the report.
    pub fn json(&self) -> Value {
        let (goal, better) = match self.goal {
            Goal::AtMost(goal) => (goal, "lower"),
            Goal::AtLeast(goal) => (goal, "higher"),
        };
        json!({
            "name": self.name,
            "value": self.value,
            "unit": self.unit,
            "goal": goal,
            "better": better,
            "peer": self.peer.map(|peer| json!({"value": peer.value, "who": peer.who})),
        })
    }

    fn is_met(&self) -> bool {
        match self.goal {
            Goal::AtMost(goal) => self.value <= goal,
            Goal::AtLeast(goal) => self.value >= goal,
        }
    }
}

/// A line a row, with a mark for who met its goal.
pub fn table(rows: &[Row]) -> String {
    let mut table = format!(
        "  {:<34} {:>10} {:<8} {:>10}    peer\n",
        "", "value", "", "goal"
    );
    for row in rows {
        let goal = match row.goal {
            Goal::AtMost(goal) => format!("≤ {goal}"),
            Goal::AtLeast(goal) => format!("≥ {goal}"),
        };
        let mark = if row.is_met() { "✓" } else { "✗" };
        let peer = row
            .peer
            .map(|peer| format!("{} ({})", peer.value, peer.who))
            .unwrap_or_default();
        let _ = writeln!(
            table,
            "  {:<34} {:>10} {:<8} {goal:>10} {mark}  {peer}",
            row.name,
            told(row.value),
            row.unit
        );
    }
    table
}

/// With as many digits as tell it from its goal.
fn told(value: f64) -> String {
    match value {
        whole if whole.fract() == 0.0 => format!("{whole:.0}"),
        small if small.abs() < 1.0 => format!("{small:.3}"),
        other => format!("{other:.1}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROW: Row = Row {
        name: "app.first_screen.brotli_kb",
        value: 187.26,
        unit: "kB",
        goal: Goal::AtMost(200.0),
        peer: Some(Peer {
            value: 212.0,
            who: "React",
        }),
    };

    #[test]
    fn a_row_tells_its_figure_its_goal_and_its_peer() {
        let table = table(&[ROW]);
        assert!(
            table.contains("187.3 kB            ≤ 200 ✓  212 (React)"),
            "{table}"
        );
        assert_eq!(
            ROW.json(),
            json!({"name": "app.first_screen.brotli_kb", "value": 187.26, "unit": "kB", "goal": 200.0,
                   "better": "lower", "peer": {"value": 212.0, "who": "React"}})
        );
    }

    #[test]
    fn a_figure_has_the_digits_that_matter() {
        for (value, words) in [
            (1375.0, "1375"),
            (0.0, "0"),
            (0.0489, "0.049"),
            (187.26, "187.3"),
        ] {
            assert_eq!(told(value), words);
        }
    }

    #[test]
    fn a_goal_has_a_direction() {
        assert!(ROW.is_met());
        let goal = Goal::AtLeast(200.0);
        assert!(!Row { goal, ..ROW }.is_met());
    }
}
