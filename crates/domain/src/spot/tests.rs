use proptest::prelude::*;

use super::*;

/// A moment in China, in November 2026, whose 2nd is a Monday.
fn at(day: u32, hour: u32, minute: u32) -> DateTime<Utc> {
    let text = format!("2026-11-{day:02}T{hour:02}:{minute:02}:00+08:00");
    DateTime::parse_from_rfc3339(&text).unwrap().to_utc()
}

fn date(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
}

fn spot(hours: Option<Hours>, event: Option<Run>) -> Spot {
    Spot {
        name: "雾岸咖啡".to_owned(),
        latitude: 31.2,
        longitude: 121.4,
        kind: Some(SpotKind::Cafe),
        hours,
        event,
    }
}

fn open(hours: &[&[[u16; 2]]]) -> Spot {
    let days = hours.iter().map(|day| day.to_vec()).collect();
    spot(Some(Hours(days)), None)
}

fn run(from: u32, until: u32) -> Option<Run> {
    Some(Run {
        from: date(from),
        until: date(until),
    })
}

use Openness::{Always, Closed, NotYet, OpensAt, Over, Unknown};

fn until(moment: DateTime<Utc>) -> Openness {
    Openness::Open { until: moment }
}

/// Ten to ten.
const DAILY: &[[u16; 2]] = &[[600, 1_320]];
/// Six in the evening to two at night.
const NIGHTLY: &[[u16; 2]] = &[[1_080, 1_560]];

#[test]
fn a_day_opens_and_closes_on_the_minute() {
    let spot = open(&[DAILY]);
    for (now, expected) in [
        (at(2, 9, 59), OpensAt(at(2, 10, 0))),
        (at(2, 10, 0), until(at(2, 22, 0))),
        (at(2, 21, 59), until(at(2, 22, 0))),
        (at(2, 22, 0), OpensAt(at(3, 10, 0))),
    ] {
        assert_eq!(spot.status(now), expected, "{now}");
    }
}

#[test]
fn nights_run_into_the_next_day() {
    let spot = open(&[NIGHTLY]);
    for (now, expected) in [
        (at(2, 0, 0), until(at(2, 2, 0))),
        (at(2, 1, 59), until(at(2, 2, 0))),
        (at(2, 2, 0), OpensAt(at(2, 18, 0))),
        (at(2, 23, 59), until(at(3, 2, 0))),
    ] {
        assert_eq!(spot.status(now), expected, "{now}");
    }
}

#[test]
fn closed_days_are_passed_over_and_the_week_wraps() {
    // Closed on Mondays and Tuesdays; Sunday's night runs into Monday.
    let spot = open(&[&[], &[], DAILY, DAILY, DAILY, DAILY, NIGHTLY]);
    for (now, expected) in [
        (at(8, 23, 0), until(at(9, 2, 0))),
        (at(9, 1, 0), until(at(9, 2, 0))),
        (at(9, 2, 0), OpensAt(at(11, 10, 0))),
        (at(10, 12, 0), OpensAt(at(11, 10, 0))),
        (at(7, 22, 0), OpensAt(at(8, 18, 0))),
    ] {
        assert_eq!(spot.status(now), expected, "{now}");
    }
    // Open on Sundays only, asked on a Sunday evening.
    let spot = open(&[&[], &[], &[], &[], &[], &[], DAILY]);
    assert_eq!(spot.status(at(8, 22, 0)), OpensAt(at(15, 10, 0)));
    assert_eq!(open(&[&[]]).status(at(8, 22, 0)), Closed);
}

#[test]
fn a_break_at_noon_is_a_break_and_touching_spans_are_one() {
    let spot = open(&[&[[1_020, 1_290], [660, 840]]]);
    assert_eq!(spot.status(at(2, 14, 0)), OpensAt(at(2, 17, 0)));
    assert_eq!(spot.status(at(2, 13, 59)), until(at(2, 14, 0)));
    // From Monday's morning to Tuesday's evening, and closed thereafter.
    let spot = open(&[&[[480, 1_440]], &[[0, 1_200]], &[], &[], &[], &[], &[]]);
    assert_eq!(spot.status(at(2, 9, 0)), until(at(3, 20, 0)));
    assert_eq!(spot.status(at(3, 20, 0)), OpensAt(at(9, 8, 0)));
}

#[test]
fn day_and_night_has_no_closing() {
    let halves: &[[u16; 2]] = &[[0, 720], [720, 1_440]];
    let overlapping: &[[u16; 2]] = &[[300, 1_740]];
    for hours in [&[[0, 1_440]], halves, overlapping] {
        assert_eq!(open(&[hours]).status(at(2, 3, 0)), Always);
        assert_eq!(open(&[hours; 7]).status(at(2, 0, 0)), Always);
    }
    assert_eq!(
        spot(Some(Hours::always()), None).status(at(2, 0, 0)),
        Always
    );
    // One day short of it.
    let mut week = vec![vec![[0, 1_440]]; 6];
    week.push(vec![[0, 1_200]]);
    let spot = spot(Some(Hours(week)), None);
    assert_eq!(spot.status(at(9, 0, 0)), until(at(15, 20, 0)));
    assert_eq!(spot.status(at(8, 20, 0)), OpensAt(at(9, 0, 0)));
}

#[test]
fn an_event_is_there_from_its_first_day_to_the_end_of_its_last() {
    let hours = || Some(Hours(vec![DAILY.to_vec()]));
    let event = spot(hours(), run(5, 10));
    for (now, expected) in [
        (at(4, 23, 59), NotYet { from: date(5) }),
        (at(5, 0, 0), OpensAt(at(5, 10, 0))),
        (at(5, 10, 0), until(at(5, 22, 0))),
        (at(10, 21, 59), until(at(10, 22, 0))),
        // It never opens again.
        (at(10, 22, 0), Over),
        (at(11, 12, 0), Over),
    ] {
        assert_eq!(event.status(now), expected, "{now}");
    }
    // Its nights end with it, and the night before it starts is not its own.
    let event = spot(Some(Hours(vec![NIGHTLY.to_vec()])), run(5, 10));
    assert_eq!(event.status(at(5, 1, 0)), OpensAt(at(5, 18, 0)));
    assert_eq!(event.status(at(9, 23, 0)), until(at(10, 2, 0)));
    assert_eq!(event.status(at(10, 23, 0)), until(at(11, 0, 0)));
    assert_eq!(event.status(at(11, 0, 0)), Over);

    let whole = spot(Some(Hours::always()), run(5, 30));
    assert_eq!(
        whole.status(at(5, 0, 0)),
        until(at(30, 0, 0) + chrono::TimeDelta::days(1))
    );
    let one_day = spot(hours(), run(5, 5));
    assert_eq!(one_day.status(at(5, 12, 0)), until(at(5, 22, 0)));
    assert!(run(5, 5).unwrap().holds(date(5)) && !run(6, 4).unwrap().holds(date(5)));
}

#[test]
fn an_event_without_hours_is_known_only_outside_its_run() {
    let event = spot(None, run(5, 10));
    assert_eq!(event.status(at(4, 12, 0)), NotYet { from: date(5) });
    assert_eq!(event.status(at(7, 12, 0)), Unknown);
    assert_eq!(event.status(at(11, 12, 0)), Over);
    assert_eq!(spot(None, None).status(at(2, 12, 0)), Unknown);
}

#[test]
fn what_makes_no_sense_is_unknown() {
    for hours in [
        vec![],
        vec![vec![]; 2],
        vec![vec![]; 8],
        vec![vec![[1_440, 1_500]]],
        vec![vec![[600, 600]]],
        vec![vec![[600, 2_041]]],
        vec![vec![[1_200, 600]]],
        vec![vec![[u16::MAX, u16::MAX]]],
        vec![vec![[0, u16::MAX]]],
    ] {
        let spot = spot(Some(Hours(hours)), None);
        assert_eq!(spot.status(at(2, 12, 0)), Unknown, "{:?}", spot.hours);
    }
    let backwards = spot(Some(Hours::always()), run(10, 5));
    assert_eq!(backwards.status(at(7, 12, 0)), Unknown);
}

#[test]
fn a_spot_stored_before_there_were_hours_still_reads() {
    let old = r#"{"name":"慢半拍咖啡","latitude":39.93,"longitude":116.4}"#;
    let spot: Spot = serde_json::from_str(old).unwrap();
    assert_eq!((spot.kind, &spot.hours, spot.event), (None, &None, None));
    assert_eq!(serde_json::to_string(&spot).unwrap(), old);

    let full = r#"{"name":"糖纸快闪","latitude":39.93,"longitude":116.4,"kind":"pop_up","hours":[[[600,1320]]],"event":{"from":"2026-11-05","until":"2026-11-10"}}"#;
    let spot: Spot = serde_json::from_str(full).unwrap();
    assert_eq!(spot.kind, Some(SpotKind::PopUp));
    assert_eq!(spot.status(at(5, 10, 0)), until(at(5, 22, 0)));
    assert_eq!(serde_json::to_string(&spot).unwrap(), full);
}

fn minutes() -> impl Strategy<Value = [u16; 2]> {
    prop_oneof![
        6 => (0_u16..1_440, 1_u16..=1_440).prop_map(|(from, long)| [from, from + long]),
        1 => any::<[u16; 2]>(),
    ]
}

proptest! {
    #[test]
    fn any_hours_and_any_moment_have_a_status(
        days in proptest::collection::vec(proptest::collection::vec(minutes(), 0..3), 0..9),
        run in any::<Option<(i32, u16)>>(),
        seconds in prop_oneof![
            0_i64..4_000_000_000,
            Just(DateTime::<Utc>::MIN_UTC.timestamp()),
            Just(DateTime::<Utc>::MAX_UTC.timestamp()),
        ],
    ) {
        let now = DateTime::from_timestamp(seconds, 0).unwrap();
        let event = run.map(|(from, days)| {
            let from = NaiveDate::from_num_days_from_ce_opt(from % 90_000_000)
                .unwrap_or(NaiveDate::MAX);
            let until = from.checked_add_days(chrono::Days::new(days.into()));
            Run { from, until: until.unwrap_or(NaiveDate::MAX) }
        });
        match spot(Some(Hours(days)), event).status(now) {
            Openness::Open { until } => prop_assert!(until > now),
            OpensAt(moment) => {
                prop_assert!(moment > now && moment <= now + chrono::TimeDelta::days(8));
            }
            NotYet { from } => prop_assert!(from > crate::window::china_date(now)),
            Over => prop_assert!(event.is_some()),
            Always | Closed => prop_assert!(event.is_none()),
            Unknown => {}
        }
    }

    /// The status agrees with asking minute by minute.
    #[test]
    fn a_status_holds_until_it_says(
        days in proptest::collection::vec(
            proptest::collection::vec(
                (0_u16..1_440, 1_u16..=1_440).prop_map(|(from, long)| [from, from + long]), 0..2),
            7,
        ),
        minute in 0_i64..20_160,
    ) {
        let spot = spot(Some(Hours(days)), None);
        let now = at(2, 0, 0) + chrono::TimeDelta::minutes(minute);
        let is_open = |moment| matches!(spot.status(moment), Openness::Open { .. } | Always);
        let (change, open_before) = match spot.status(now) {
            Openness::Open { until } => (until, true),
            OpensAt(moment) => (moment, false),
            _ => return Ok(()),
        };
        let last = change - chrono::TimeDelta::minutes(1);
        prop_assert_eq!(is_open(last), open_before);
        prop_assert_eq!(is_open(change), !open_before);
    }
}
