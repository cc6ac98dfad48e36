mod bad_input;
mod creator;
mod laid;
mod oracle;
mod own;
mod properties;
mod random;

use super::*;

fn one(id: u64, followers: Option<u64>) -> Part {
    Part {
        format: FORMAT,
        data: "a".to_owned(),
        part: 0,
        parts: 1,
        creators: 1,
        mcns: vec!["M".to_owned()],
        columns: Columns {
            id: vec![id.try_into().unwrap()],
            name: vec!["Alice".to_owned()],
            followers: vec![followers],
            category: vec![Some(5)],
            categories: vec![0],
            city: vec![None],
            mcn: vec![Some(0)],
            language: vec![None],
            picture_quote: vec![Some(1000)],
            video_quote: vec![None],
            notes: vec![9],
            impressions: vec![None],
            reads: vec![Some(2_000)],
            interactions: vec![Some(100)],
            er_by_reads: vec![Some(500)],
            er_by_followers: vec![None],
            growth: vec![Some(-3)],
            spread: vec![None],
            cooperation: vec![Some(10)],
            authenticity: vec![Some(90)],
            response: vec![None],
            female: vec![None],
            ages: vec![None],
            city_tiers: vec![None],
            interests: vec![Vec::new()],
            trend: vec!["0123".to_owned()],
            day: vec![20_000],
            withheld: vec![0],
        },
    }
}

#[test]
fn one_creator_passes_and_is_scored() {
    let mut roster = Roster::new();
    let query = Query {
        filter: Filter::default(),
        weights: crate::score::Weights::default(),
        kind: crate::note::NoteKind::Picture,
        top: 10,
        rows: (0, 10),
    };
    assert_eq!(roster.query(&query).creators, 0);
    let loading = roster.push(one(7, Some(30_000))).unwrap();
    assert_eq!(loading, Loading { have: 1, of: 1 });
    let answer = roster.query(&query);
    assert_eq!((answer.creators, answer.passing), (1, 1));
    assert_eq!(answer.ranked[0].score, Some(50.0));
    assert_eq!(answer.rows[0].trend, [0, 1, 2, 3]);
    assert_eq!(answer.rows[0].figures[Range::Cpe.place()], Some(10.0));
}
