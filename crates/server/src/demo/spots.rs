//! The spots that notes are tagged with. A city has its own, which many notes share.
//!
//! A spot is a number within its city and trade: whichever note comes upon it finds the same
//! name, place and hours, without anybody's keeping a list.

use hongbang_domain::place::{City, CityTier};
use hongbang_domain::spot::{Hours, Run, Spot, SpotKind};

use super::bank::Language;
use super::calendar::Calendar;
use super::chance::{Chance, Purpose, mix};
use super::parse::Kind;
use super::phrase::{Facts, Voice};

/// What spots of one kind are like.
pub struct Trade {
    /// Where the word bank has their names.
    pub names: &'static str,
    kind: SpotKind,
    /// How many a city of the first tier has.
    number: f64,
    /// How far from the centre they lie, in degrees (one deviation).
    spread: f64,
    /// How often which hours.
    weeks: &'static [Week],
}

/// Opening hours: how often, closed on which days (Monday is the lowest bit), and from when
/// until when on the others.
type Week = (f64, u8, &'static [[u16; 2]]);

const MONDAY: u8 = 1;
const TUESDAY: u8 = 2;
/// Monday to Thursday.
const WORKING: u8 = 0b000_1111;
const FRIDAY: u8 = 0b001_0000;
const ROUND_THE_CLOCK: [u16; 2] = [0, 1_440];

/// Every trade, by the name that scenes use.
pub const TRADES: [Trade; 8] = [
    Trade {
        names: "spot:restaurant",
        kind: SpotKind::Restaurant,
        number: 110.0,
        spread: 0.022,
        weeks: &[
            (0.32, 0, &[[660, 840], [1_020, 1_290]]),
            (0.26, 0, &[[630, 1_320]]),
            (0.08, MONDAY, &[[690, 870], [1_050, 1_260]]),
            (0.18, 0, &[[1_020, 1_560]]),
            (0.10, 0, &[[390, 840]]),
            (0.06, TUESDAY, &[[660, 1_440]]),
        ],
    },
    Trade {
        names: "spot:cafe",
        kind: SpotKind::Cafe,
        number: 80.0,
        spread: 0.022,
        weeks: &[
            (0.34, 0, &[[600, 1_320]]),
            (0.28, 0, &[[480, 1_200]]),
            (0.16, TUESDAY, &[[570, 1_110]]),
            (0.10, MONDAY, &[[660, 1_260]]),
            (0.12, 0, &[[840, 1_530]]),
        ],
    },
    Trade {
        names: "spot:hotel",
        kind: SpotKind::Hotel,
        number: 40.0,
        spread: 0.05,
        weeks: &[(1.0, 0, &[ROUND_THE_CLOCK])],
    },
    Trade {
        names: "spot:shop",
        kind: SpotKind::Shop,
        number: 30.0,
        spread: 0.018,
        weeks: &[
            (0.6, 0, &[[660, 1_320]]),
            (0.2, MONDAY, &[[780, 1_230]]),
            (0.2, MONDAY | TUESDAY, &[[720, 1_200]]),
        ],
    },
    Trade {
        names: "spot:exhibition",
        kind: SpotKind::Exhibition,
        number: 24.0,
        spread: 0.03,
        weeks: &[
            (0.5, MONDAY, &[[540, 1_020]]),
            (0.3, MONDAY, &[[600, 1_080]]),
            (0.2, 0, &[[600, 1_260]]),
        ],
    },
    Trade {
        names: "spot:place",
        kind: SpotKind::Sight,
        number: 36.0,
        spread: 0.045,
        weeks: &[
            (0.4, 0, &[ROUND_THE_CLOCK]),
            (0.35, 0, &[[360, 1_320]]),
            (0.25, 0, &[[510, 1_050]]),
        ],
    },
    Trade {
        names: "spot:popup",
        kind: SpotKind::PopUp,
        // That start within one slot of days.
        number: 4.0,
        spread: 0.018,
        weeks: &[
            (0.6, 0, &[[600, 1_320]]),
            (0.25, 0, &[[660, 1_200]]),
            (0.15, MONDAY, &[[600, 1_080]]),
        ],
    },
    Trade {
        names: "spot:market",
        kind: SpotKind::PopUp,
        // The same.
        number: 3.0,
        spread: 0.022,
        weeks: &[
            (0.55, WORKING, &[[840, 1_320]]),
            (0.25, 0, &[[960, 1_380]]),
            (0.2, WORKING | FRIDAY, &[[600, 1_200]]),
        ],
    },
];

/// How many spots nobody has said the hours of.
const UNSAID: f64 = 0.06;

/// Events start in slots of so many days; a note speaks of one from the slot before its own,
/// which started 1 to 19 days before it.
const SLOT_DAYS: i32 = 10;

/// How long an event is on, in days: from three weeks to five months, so that it outlasts its
/// notes, and some the data.
const EVENT_DAYS: (f64, f64) = (21.0, 150.0);

/// Where and when spots are looked for.
pub struct Place<'a> {
    /// The world's seed.
    pub seed: u64,
    /// The city.
    pub city: &'a City,
    /// The world's days.
    pub calendar: &'a Calendar,
}

/// The trade of this name in a scene's header.
pub fn trade(name: &str) -> Option<&'static Trade> {
    let named = |trade: &&Trade| trade.names.strip_prefix("spot:") == Some(name);
    TRADES.iter().find(named)
}

/// A spot that a note published so many hours after the first midnight may be about: some are
/// spoken of far more than others.
pub fn spot(place: &Place, name: &str, published: f64, chance: &mut Chance) -> Option<Spot> {
    let trade = trade(name)?;
    let favoured = chance.unit().powf(1.7);
    let number = (favoured * number(trade, place.city)) as u32;
    let slot = (published / 24.0) as i32 / SLOT_DAYS - 1;
    match trade.kind {
        SpotKind::PopUp => trade.spot(place, number, Some(slot)),
        _ => trade.spot(place, number, None),
    }
}

/// How many spots of a trade a city has; at least one.
fn number(trade: &Trade, city: &City) -> f64 {
    let share = match city.tier {
        Some(CityTier::First) => 1.0,
        Some(CityTier::NewFirst) => 0.45,
        Some(CityTier::Second) | None => 0.2,
        Some(CityTier::Lower) => 0.08,
    };
    (trade.number * share).ceil()
}

impl Trade {
    /// The spot of this number; of an event, among those that start within a slot of days.
    fn spot(&self, place: &Place, number: u32, slot: Option<i32>) -> Option<Spot> {
        // Slots count from −1.
        let slots = slot.map_or(0, |slot| slot.unsigned_abs() * 2 + u32::from(slot < 0));
        let trade = self
            .names
            .bytes()
            .fold(u64::from(place.city.id.0), |key, byte| {
                mix(key ^ u64::from(byte))
            });
        let mut chance = Chance::new(
            mix(place.seed ^ trade),
            slots << 16 | number,
            Purpose::Spots,
        );
        let chance = &mut chance;
        // Signs are in Chinese, whatever one writes about them.
        let language = Language::zh();
        let template = chance.pick(language.extra(self.names).own(Kind::Nick))?;
        let name = Voice::new(&language.slots, 0, Facts::default()).said(chance, template);
        let near = |centre: f64, chance: &mut Chance| {
            let offset = (self.spread * chance.normal()).clamp(-0.12, 0.12);
            ((centre + offset) * 1e5).round() / 1e5
        };
        Some(Spot {
            name,
            latitude: near(place.city.latitude(), chance),
            longitude: near(place.city.longitude(), chance),
            kind: Some(self.kind),
            hours: self.hours(chance),
            event: slot.map(|slot| {
                let start = slot * SLOT_DAYS + chance.below(SLOT_DAYS as usize) as i32;
                let days = chance.between(EVENT_DAYS.0, EVENT_DAYS.1) as i32;
                Run {
                    from: place.calendar.date_around(start),
                    until: place.calendar.date_around(start + days - 1),
                }
            }),
        })
    }

    fn hours(&self, chance: &mut Chance) -> Option<Hours> {
        let weights = self.weeks.iter().map(|(weight, ..)| *weight);
        let (_, closed, spans) = self.weeks.get(chance.weighted(weights))?;
        // Half an hour more or less, mornings and evenings alike.
        let shift = 30 * chance.below(3) as u16;
        let shifted = |&[from, until]: &[u16; 2]| match [from, until] {
            ROUND_THE_CLOCK => ROUND_THE_CLOCK,
            _ => [from + shift - 30, until + shift - 30],
        };
        let day: Vec<[u16; 2]> = spans.iter().map(shifted).collect();
        let open = |weekday: u8| closed & (1 << weekday) == 0;
        let week = match closed {
            0 => vec![day],
            _ => (0..7)
                .map(|weekday| {
                    if open(weekday) {
                        day.clone()
                    } else {
                        Vec::new()
                    }
                })
                .collect(),
        };
        let said = !chance.hit(UNSAID) || self.kind == SpotKind::Hotel;
        said.then_some(Hours(week))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use hongbang_domain::place::{cities, distance_km};
    use hongbang_domain::spot::Openness;

    use super::super::DEFAULT_AS_OF;
    use super::super::calendar::{DAYS, HOURS};
    use super::*;

    fn found(seed: u64, tier: CityTier, name: &str, notes: usize) -> Vec<(f64, Spot)> {
        let calendar = Calendar::until(DEFAULT_AS_OF);
        let place = Place {
            seed,
            city: cities()
                .iter()
                .find(|city| city.tier == Some(tier))
                .unwrap(),
            calendar: &calendar,
        };
        let mut chance = Chance::new(1, 1, Purpose::Text);
        let published = |note| HOURS * note as f64 / notes as f64;
        (0..notes)
            .map(|note| {
                let published = published(note);
                (
                    published,
                    spot(&place, name, published, &mut chance).unwrap(),
                )
            })
            .collect()
    }

    fn distinct(spots: &[(f64, Spot)]) -> usize {
        let texts: BTreeSet<String> = spots.iter().map(|(_, spot)| format!("{spot:?}")).collect();
        texts.len()
    }

    #[test]
    fn a_place_collects_notes_and_stays_what_it_is() {
        for trade in &TRADES {
            let name = trade.names.strip_prefix("spot:").unwrap();
            let all = found(1, CityTier::First, name, 300);
            let number = distinct(&all);
            assert!((20..=110).contains(&number), "{name}: {number}");
            assert_eq!(all, found(1, CityTier::First, name, 300));
            assert_ne!(all, found(2, CityTier::First, name, 300));
            let few = distinct(&found(1, CityTier::Lower, name, 300));
            assert!(few * 2 < number, "{name}: {few}");
        }
        assert!(trade("nothing").is_none());
    }

    #[test]
    fn hours_make_sense_and_suit_the_trade() {
        let calendar = Calendar::until(DEFAULT_AS_OF);
        for trade in &TRADES {
            let name = trade.names.strip_prefix("spot:").unwrap();
            let (mut unknown, mut weeks) = (0, BTreeSet::new());
            for (published, spot) in found(1, CityTier::First, name, 200) {
                let status = spot.status(calendar.moment(published));
                match status {
                    Openness::Unknown => {
                        assert_eq!(spot.hours, None, "{spot:?}");
                        unknown += 1;
                    }
                    // Events are on when one writes of them.
                    Openness::NotYet { .. } | Openness::Over | Openness::Closed => {
                        panic!("{spot:?}")
                    }
                    Openness::Always => assert_ne!(trade.kind, SpotKind::PopUp),
                    Openness::Open { .. } | Openness::OpensAt(_) => {
                        assert_ne!(trade.kind, SpotKind::Hotel);
                    }
                }
                weeks.insert(format!("{:?}", spot.hours));
            }
            assert!(unknown < 40, "{name}");
            let hotel = trade.kind == SpotKind::Hotel;
            assert_eq!(weeks.len() == 1, hotel, "{name}: {weeks:?}");
        }
    }

    #[test]
    fn events_start_before_their_notes_and_some_outlast_the_data() {
        let calendar = Calendar::until(DEFAULT_AS_OF);
        let (mut on, mut over) = (0, 0);
        for (published, spot) in found(1, CityTier::First, "popup", 900) {
            let run = spot.event.unwrap();
            let day = calendar.date((published / 24.0) as usize);
            assert!(
                (1..=19).contains(&(day - run.from).num_days()),
                "{run:?} {day}"
            );
            assert!((21..=150).contains(&((run.until - run.from).num_days() + 1)));
            match run.until > calendar.date(DAYS - 1) + chrono::Days::new(14) {
                true => on += 1,
                false => over += u32::from(run.until < calendar.date(DAYS - 1)),
            }
        }
        assert!(on > 200 && over > 100, "{on} {over}");
    }

    #[test]
    fn spots_lie_about_the_centre() {
        let city = cities()
            .iter()
            .find(|city| city.tier == Some(CityTier::First))
            .unwrap();
        let centre = (city.latitude(), city.longitude());
        for (_, spot) in found(1, CityTier::First, "cafe", 200) {
            assert_eq!(spot.event, None);
            assert!(distance_km(centre, (spot.latitude, spot.longitude)) < 19.0);
        }
    }
}
