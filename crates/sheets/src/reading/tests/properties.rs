use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::difference::difference;
use crate::part::part;

const UNITS: [Unit; 4] = [Unit::One, Unit::Thousand, Unit::TenThousand, Unit::Percent];

fn target() -> impl Strategy<Value = Target> {
    let field = proptest::sample::select(Field::ALL);
    let unit = proptest::sample::select(&UNITS[..]);
    prop_oneof![
        8 => (field, unit).prop_map(|(field, unit)| Target::Read { field, unit }),
        1 => Just(Target::Keep),
        1 => Just(Target::Ignore),
    ]
}

fn rows() -> impl Strategy<Value = Rows> {
    prop_oneof![Just(Rows::Creators), Just(Rows::Notes)]
}

/// What cells hold, sense and nonsense.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        "[0-9]{0,6}",
        "[0-9]{1,3}[.][0-9]{1,2}(万|w|k|%)?",
        Just("暂无".to_owned()),
        Just("小红薯".to_owned()),
        Just("95001".to_owned()),
        Just("5ff0e6410000000001008400".to_owned()),
        Just("https://www.xiaohongshu.com/user/profile/5ff0e6410000000001008411".to_owned()),
        Just("2025-12-30 10:00".to_owned()),
        Just("=HYPERLINK(\"x\",\"y\")".to_owned()),
        Just("合计".to_owned()),
        "\\PC{0,6}",
        "[,\"\n]{0,3}",
    ]
}

fn quoted(cell: &str) -> String {
    format!("\"{}\"", cell.replace('"', "\"\""))
}

/// A sheet of five columns whose quotes are in order.
fn sheet() -> impl Strategy<Value = String> {
    let row = proptest::collection::vec(cell(), 5);
    proptest::collection::vec(row, 1..30).prop_map(|rows| {
        let mut text = "a,b,c,d,e\n".to_owned();
        for row in rows {
            let cells: Vec<String> = row.iter().map(|cell| quoted(cell)).collect();
            text += &(cells.join(",") + "\n");
        }
        text
    })
}

fn in_steps(text: &str, mapping: &Mapping, rows: usize) -> Result<Done, CannotRead> {
    let sheet = Sheet::of_csv(text.to_owned())?;
    let numbers = Numbers::of([("95001".to_owned(), KolId::try_from(9).unwrap())]);
    let mut reading = Reading::begin(&sheet, 1, mapping, now(), &numbers)?;
    let mut last = Progress {
        rows: 0,
        share: 0.0,
    };
    while let Some(progress) = reading.step(rows) {
        assert!(progress.rows >= last.rows && progress.share >= last.share);
        assert!(progress.share <= 1.0);
        last = progress;
    }
    Ok(reading.finish())
}

fn check(done: &Done) {
    let report = &done.report;
    assert_eq!(report.rows, report.taken + report.merged + report.refused);
    assert!(report.doubtful <= report.taken && report.joined <= report.taken);
    let ids: BTreeSet<_> = done.creators.iter().map(|of| of.kol.id).collect();
    assert_eq!(ids.len(), done.creators.len(), "each is there once");
    assert!(done.creators.is_sorted_by_key(|of| of.kol.id));
    for creator in &done.creators {
        assert_ne!(creator.kol.picture_quote, Some(0));
        assert!(creator.kol.data_at <= now());
    }
    let all = u32::try_from(done.creators.len()).unwrap();
    assert_eq!(
        part(&done.creators, 0, 1, all).columns.id.len(),
        done.creators.len()
    );
}

use hongbang_domain::id::KolId;

proptest! {
    #[test]
    fn any_text_with_any_mapping_is_read_to_its_end(
        text in "([\\PC,;\t\"]|[0-9]|\n){1,300}",
        rows in rows(),
        targets in proptest::collection::vec(target(), 0..8),
    ) {
        if let Ok(done) = in_steps(&text, &mapping(rows, &targets), 3) {
            check(&done);
        }
    }

    #[test]
    fn the_size_of_a_step_does_not_matter(
        text in sheet(),
        rows in rows(),
        targets in proptest::collection::vec(target(), 5),
        size in 1_usize..9,
    ) {
        let mapping = mapping(rows, &targets);
        let once = in_steps(&text, &mapping, usize::MAX);
        prop_assert_eq!(&once, &in_steps(&text, &mapping, usize::MAX), "twice the same");
        prop_assert_eq!(&once, &in_steps(&text, &mapping, size));
        if let Ok(done) = once {
            check(&done);
        }
    }

    #[test]
    fn what_was_made_one_is_not_made_one_again(
        people in proptest::collection::vec((0_u8..4, 0_u8..4, 0_u8..4, 0_u32..9), 1..30),
    ) {
        // 0 is a cell that says nothing.
        let said = |n: u8, text: String| if n == 0 { String::new() } else { text };
        let fields = [Field::Nickname, Field::RedId, Field::UserId, Field::Followers];
        let mut text = "a,b,c,d\n".to_owned();
        for (name, number, user, followers) in people {
            text += &format!(
                "{},{},{},{followers}\n",
                said(name, format!("名{name}")),
                said(number, format!("9500{number}")),
                said(user, format!("5ff0e641000000000100840{user}")),
            );
        }
        let first = creators(&text, &fields);
        let mut again = "a,b,c,d\n".to_owned();
        for creator in &first.creators {
            let Creator { kol, user_id, .. } = creator;
            let followers = kol.followers.map(|count| count.to_string());
            let cells = [
                Some(kol.nickname.clone()),
                kol.red_id.clone(),
                user_id.clone(),
                followers,
            ];
            again += &(cells.map(Option::unwrap_or_default).join(",") + "\n");
        }
        if !first.creators.is_empty() {
            let second = creators(&again, &fields);
            prop_assert_eq!(second.report.merged, 0);
            let difference = difference(&first.creators, &second.creators);
            prop_assert_eq!(difference.same as usize, first.creators.len(), "{:?}", difference);
            prop_assert!(difference.added.is_empty() && difference.gone.is_empty());
        }
    }
}
