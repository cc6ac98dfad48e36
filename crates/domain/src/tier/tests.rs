use proptest::prelude::*;

use super::Tier::{Mega, Micro, Mid, Nano, Top};
use super::*;

#[test]
fn the_bounds_of_the_brief() {
    let table = [
        (0, None),
        (999, None),
        (1_000, Some(Nano)),
        (1_001, Some(Nano)),
        (19_999, Some(Nano)),
        (20_000, Some(Micro)),
        (79_999, Some(Micro)),
        (80_000, Some(Mid)),
        (299_999, Some(Mid)),
        (300_000, Some(Top)),
        (u64::MAX, Some(Top)),
    ];
    for (followers, tier) in table {
        assert_eq!(Scheme::default().tier(followers), tier, "{followers}");
    }
}

#[test]
fn the_bounds_of_every_preset() {
    type Rows = &'static [(u64, Option<Tier>)];
    let table: [(Preset, Rows); 3] = [
        (
            Preset::Xinhong,
            &[
                (4_999, None),
                (5_000, Some(Micro)),
                (49_999, Some(Micro)),
                (50_000, Some(Mid)),
                (499_999, Some(Mid)),
                (500_000, Some(Top)),
                (u64::MAX, Some(Top)),
            ],
        ),
        (
            Preset::Agency,
            &[
                (9_999, None),
                (10_000, Some(Micro)),
                (49_999, Some(Micro)),
                (50_000, Some(Mid)),
                (499_999, Some(Mid)),
                (500_000, Some(Top)),
                (u64::MAX, Some(Top)),
            ],
        ),
        (
            Preset::HypeAuditor,
            &[
                (999, None),
                (1_000, Some(Nano)),
                (4_999, Some(Nano)),
                (5_000, Some(Micro)),
                (19_999, Some(Micro)),
                (20_000, Some(Mid)),
                (99_999, Some(Mid)),
                (100_000, Some(Top)),
                (999_999, Some(Top)),
                (1_000_000, Some(Mega)),
                (u64::MAX, Some(Mega)),
            ],
        ),
    ];
    for (preset, rows) in table {
        for &(followers, tier) in rows {
            assert_eq!(
                Scheme::preset(preset).tier(followers),
                tier,
                "{preset} {followers}"
            );
        }
    }
}

#[test]
fn a_preset_keeps_its_name() {
    for &preset in Preset::ALL {
        assert_eq!(preset.slug().parse(), Ok(preset));
        let json = serde_json::to_string(&preset).unwrap();
        assert_eq!(json, format!("\"{}\"", preset.slug()));
        // Whatever is a preset would also pass as a scheme of one's own.
        let scheme = Scheme::preset(preset);
        assert_eq!(Scheme::custom(scheme.bounds()), Ok(scheme));
    }
    assert_eq!(
        "brief".parse::<Preset>(),
        Err(UnknownPreset("brief".to_owned()))
    );
    assert_eq!(
        serde_json::to_string(Tier::ALL).unwrap(),
        r#"["nano","micro","mid","top","mega"]"#
    );
}

#[test]
fn a_scheme_of_ones_own() {
    let scheme = Scheme::custom(&[(Nano, 1), (Top, 10)]).unwrap();
    assert_eq!(scheme.bounds(), [(Top, 10), (Nano, 1)]);
    assert_eq!(scheme.tier(0), None);
    assert_eq!(scheme.tier(9), Some(Nano));
    assert_eq!(scheme.tier(10), Some(Top));
}

#[test]
fn bounds_that_make_no_scheme_are_named() {
    assert_eq!(Scheme::custom(&[]), Err(InvalidScheme::Empty));
    assert_eq!(
        Scheme::custom(&[(Top, 5), (Nano, 0)]),
        Err(InvalidScheme::Zero(Nano))
    );
    assert_eq!(
        Scheme::custom(&[(Top, 5), (Top, 4)]),
        Err(InvalidScheme::Repeated(Top))
    );
    assert_eq!(
        Scheme::custom(&[(Top, 5), (Mid, 5)]),
        Err(InvalidScheme::NotFalling(Mid))
    );
    assert_eq!(
        Scheme::custom(&[(Micro, 7), (Top, 9), (Mid, 6)]),
        Err(InvalidScheme::NotFalling(Micro))
    );
}

#[test]
fn ranks_count_from_the_lowest_tier_of_the_scheme() {
    let ranks = |preset| {
        Tier::ALL
            .iter()
            .map(|&tier| Scheme::preset(preset).rank(tier))
            .collect::<Vec<_>>()
    };
    assert_eq!(ranks(Preset::Brief2019), [1, 2, 3, 4, 0]);
    assert_eq!(ranks(Preset::Xinhong), [0, 1, 2, 3, 0]);
    assert_eq!(ranks(Preset::HypeAuditor), [1, 2, 3, 4, 5]);
}

#[test]
fn what_is_missing_to_the_next_tier() {
    let next = |followers| {
        Scheme::default()
            .next(followers)
            .map(|next| (next.tier, next.missing))
    };
    assert_eq!(next(0), Some((Nano, 1_000)));
    assert_eq!(next(999), Some((Nano, 1)));
    assert_eq!(next(1_000), Some((Micro, 19_000)));
    assert_eq!(next(299_999), Some((Top, 1)));
    assert_eq!(next(300_000), None);
    assert_eq!(next(u64::MAX), None);
}

fn scheme() -> impl Strategy<Value = Scheme> {
    let own = proptest::collection::vec((0..5_usize, 1..u64::MAX), 1..6).prop_filter_map(
        "bounds must fall",
        |bounds| {
            let mut tiers: Vec<_> = bounds.iter().map(|&(tier, _)| Tier::ALL[tier]).collect();
            let mut values: Vec<_> = bounds.iter().map(|&(_, value)| value).collect();
            tiers.sort_unstable();
            tiers.dedup();
            values.sort_unstable();
            Scheme::custom(&tiers.into_iter().zip(values).collect::<Vec<_>>()).ok()
        },
    );
    prop_oneof![
        (0..4_usize).prop_map(|n| Scheme::preset(Preset::ALL[n])),
        own
    ]
}

proptest! {
    #[test]
    fn more_followers_never_mean_a_lower_tier(scheme in scheme(), a: u64, b: u64) {
        let (fewer, more) = (a.min(b), a.max(b));
        prop_assert!(scheme.tier(fewer) <= scheme.tier(more));
    }

    #[test]
    fn whoever_gains_what_is_missing_is_in_the_next_tier(scheme in scheme(), followers: u64) {
        if let Some(next) = scheme.next(followers) {
            prop_assert_eq!(scheme.tier(followers + next.missing), Some(next.tier));
            prop_assert!(scheme.tier(followers + next.missing - 1) < Some(next.tier));
        } else {
            prop_assert_eq!(scheme.tier(followers), Some(scheme.bounds()[0].0));
        }
    }
}
