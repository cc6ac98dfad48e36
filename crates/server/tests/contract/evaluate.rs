//! What the evaluation of authenticity says of demo data.

use std::path::Path;

use serde_json::Value;

use crate::cli::{run, stderr, stdout};

/// Evaluates by a labels file, and gives the figures.
fn evaluated(database: &Path, labels: &Path, more: &[&str]) -> Value {
    let json = labels.with_extension("json");
    let mut arguments = vec!["evaluate", "--labels", labels.to_str().unwrap()];
    arguments.extend(["--json", json.to_str().unwrap()]);
    arguments.extend(more);
    let output = run(database, &arguments);
    assert!(output.status.success(), "{}", stderr(&output));
    let table = stdout(&output);
    assert!(
        table.contains("AUC") && table.contains("TooEven"),
        "{table}"
    );
    serde_json::from_str(&std::fs::read_to_string(json).unwrap()).unwrap()
}

#[test]
fn what_was_planted_is_found_by_its_figures_alone() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("demo.db");
    let demo = ["demo", "--kols", "300", "--notes", "3000", "--seed", "7"];
    assert!(run(&database, &demo).status.success());
    let labels = folder.path().join("demo.labels.csv");
    let found = evaluated(&database, &labels, &[]);
    assert!(found["auc"].as_f64().unwrap() > 0.9, "{found:#}");
    assert!(found["false_alarms"].as_f64().unwrap() < 0.05, "{found:#}");
    let scored = found["honest"].as_u64().unwrap() + found["planted"].as_u64().unwrap();
    assert_eq!(scored + found["unscored"].as_u64().unwrap(), 300);

    // The labels only count: with honest and planted exchanged, the same scores are the other
    // way round.
    let turned: String = std::fs::read_to_string(&labels)
        .unwrap()
        .lines()
        .map(|line| match line.rsplit_once(',') {
            Some((creator, "clean")) => format!("{creator},pod\n"),
            Some((creator, "behaviour")) => format!("{creator},behaviour\n"),
            Some((creator, _)) => format!("{creator},clean\n"),
            None => String::new(),
        })
        .collect();
    let other = folder.path().join("turned.csv");
    std::fs::write(&other, turned).unwrap();
    let turned = evaluated(&database, &other, &[]);
    let sum = found["auc"].as_f64().unwrap() + turned["auc"].as_f64().unwrap();
    assert!((sum - 1.0).abs() < 1e-9, "{sum}");

    // Who sees less finds less.
    let public = evaluated(&database, &labels, &["--public"]);
    assert!(public["auc"].as_f64() < found["auc"].as_f64());
}

#[test]
fn files_that_are_no_good_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("demo.db");
    let labels = folder.path().join("labels.csv");
    let words = |labels: &Path| {
        let output = run(
            &database,
            &["evaluate", "--labels", labels.to_str().unwrap()],
        );
        assert_eq!(output.status.code(), Some(2), "{}", stdout(&output));
        stderr(&output)
    };
    assert!(words(&labels).contains("labels.csv cannot be read"));
    std::fs::write(&labels, "kol_id,nickname,behaviour\n7,a,clean\n").unwrap();
    assert!(words(&labels).contains("demo.db is not there"));
    let demo = ["demo", "--kols", "3", "--notes", "9"];
    assert!(run(&database, &demo).status.success());
    assert!(words(&labels).contains("holds none of the creators"));
    for (text, why) in [
        ("id,behaviour\n7,clean\n", "no columns kol_id and behaviour"),
        (
            "kol_id,nickname,behaviour\nx,a,clean\n",
            "line 2 names no creator",
        ),
        ("kol_id,nickname,behaviour\n7,clean\n", "line 2: 2 columns"),
    ] {
        std::fs::write(&labels, text).unwrap();
        assert!(words(&labels).contains(why), "{why}");
    }
}
