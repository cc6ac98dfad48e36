//! One's own creators over the server's, creator by creator, from the definitions.

use crate::category::Category;
use crate::kol::KolId;
use crate::place::CityId;
use crate::roster::{Columns, Origin, Part};
use crate::sharing::Field;

/// A creator by itself, in a part of one row.
#[derive(Clone)]
pub struct Alone {
    pub id: KolId,
    pub part: Part,
    pub origin: Origin,
}

/// Every creator, by id.
pub fn laid(parts: &[Part], own: &[Part]) -> Vec<Alone> {
    let mut all: Vec<Alone> = Vec::new();
    for part in parts {
        all.extend((0..part.columns.id.len()).map(|row| alone(part, row, Origin::Server)));
    }
    all.sort_by_key(|creator| creator.id);
    all.dedup_by_key(|creator| creator.id);
    for part in own {
        for row in 0..part.columns.id.len() {
            let mut more = alone(part, row, Origin::Own);
            more.part.columns.withheld[0] = 0;
            match all.binary_search_by_key(&more.id, |creator| creator.id) {
                Ok(place) => fill(&mut all[place], more),
                Err(place) => all.insert(place, more),
            }
        }
    }
    all
}

/// A creator with nothing but what can be known.
fn alone(part: &Part, row: usize, origin: Origin) -> Alone {
    macro_rules! one {
        ($($column:ident)*) => {
            Columns { $($column: vec![part.columns.$column[row].clone()]),* }
        };
    }
    let mut columns = one!(id name followers category categories city mcn language picture_quote
        video_quote notes impressions reads interactions er_by_reads er_by_followers growth spread
        cooperation authenticity response female ages city_tiers interests trend day withheld);
    let categories = Category::ALL.len() as u8;
    let name = columns.mcn[0].and_then(|place| part.mcns.get(place as usize));
    let name = name.filter(|name| !name.trim().is_empty()).cloned();
    columns.mcn[0] = name.as_ref().map(|_| 0);
    columns.followers[0] = columns.followers[0].filter(|count| *count < u64::from(u32::MAX));
    columns.category[0] = columns.category[0].filter(|place| *place < categories);
    columns.categories[0] &= (1 << categories) - 1;
    columns.categories[0] |= columns.category[0].map_or(0, |place| 1 << place);
    columns.city[0] = columns.city[0].filter(|city| CityId(*city).city().is_some());
    for quote in [&mut columns.picture_quote[0], &mut columns.video_quote[0]] {
        *quote = quote.filter(|yuan| *yuan > 0);
    }
    for share in [
        &mut columns.cooperation[0],
        &mut columns.authenticity[0],
        &mut columns.response[0],
        &mut columns.female[0],
    ] {
        *share = share.filter(|share| *share <= 100);
    }
    columns.ages[0] = columns.ages[0].filter(|ages| ages.iter().all(|share| *share <= 100));
    columns.city_tiers[0] =
        columns.city_tiers[0].filter(|tiers| tiers.iter().all(|share| *share <= 100));
    let pairs = columns.interests[0].chunks_exact(2);
    let pairs = pairs.filter(|pair| pair[0] < categories && pair[1] <= 100);
    columns.interests[0] = pairs.take(3).flatten().copied().collect();
    columns.trend[0].retain(|digit| digit.is_ascii_digit());
    Alone {
        id: columns.id[0],
        part: Part {
            mcns: name.into_iter().collect(),
            columns,
            ..Part::default()
        },
        origin,
    }
}

/// What is unknown of one is taken from the other.
fn fill(known: &mut Alone, mut more: Alone) {
    let before = whole(&known.part.columns);
    if known.part.mcns.is_empty() {
        known.part.mcns = std::mem::take(&mut more.part.mcns);
    }
    let (to, from) = (&mut known.part.columns, more.part.columns);
    macro_rules! or {
        ($($column:ident)*) => {$(to.$column[0] = to.$column[0].or(from.$column[0]);)*};
    }
    or!(followers category city mcn language picture_quote video_quote impressions reads
        interactions er_by_reads er_by_followers growth spread cooperation authenticity response
        female ages city_tiers);
    if to.name[0].trim().is_empty() && !from.name[0].trim().is_empty() {
        to.name[0].clone_from(&from.name[0]);
    }
    if to.categories[0] == 0 {
        to.categories[0] = from.categories[0];
    }
    to.categories[0] |= to.category[0].map_or(0, |place| 1 << place);
    if to.interests[0].is_empty() {
        to.interests[0].clone_from(&from.interests[0]);
    }
    if to.trend[0].is_empty() {
        to.trend[0].clone_from(&from.trend[0]);
    }
    if known.origin == Origin::Own {
        to.notes[0] = if to.notes[0] == 0 {
            from.notes[0]
        } else {
            to.notes[0]
        };
    } else {
        known.origin = Origin::Both;
    }
    for ((place, was), is) in before.iter().enumerate().zip(whole(to)) {
        if is && !was {
            to.withheld[0] &= !(1 << place);
        }
    }
}

/// Of which fields every figure is known.
fn whole(of: &Columns) -> Vec<bool> {
    let fields = Field::ALL.iter().map(|field| match field {
        Field::Statistics => {
            let counts = [of.impressions[0], of.reads[0], of.er_by_reads[0]];
            let all = counts.iter().all(Option::is_some);
            all && of.growth[0].is_some() && of.response[0].is_some()
        }
        Field::Audience => {
            let shares = of.ages[0].is_some() && of.city_tiers[0].is_some();
            shares && of.female[0].is_some() && !of.interests[0].is_empty()
        }
        Field::Quotes => of.picture_quote[0].is_some() && of.video_quote[0].is_some(),
        Field::Notes | Field::Launches => false,
    });
    fields.collect()
}
