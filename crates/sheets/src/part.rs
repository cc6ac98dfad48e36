//! Creators of a sheet as a part of the roster.

use hongbang_domain::roster::{self, Columns, Entry, FORMAT, Part};

use crate::creator::{Creator, Figures};

/// The part of the roster that some creators are, out of `all` in `parts`.
///
/// Authenticity is there where notes were read: the domain gives no score without them.
#[must_use]
pub fn part(creators: &[Creator], part: u32, parts: u32, all: u32) -> Part {
    let mut sorted: Vec<&Creator> = creators.iter().collect();
    sorted.sort_by_key(|creator| creator.kol.id);
    let mut columns = Columns::default();
    let mut mcns = Vec::new();
    for creator in sorted {
        let entry = Entry::of(&creator.kol, figures(creator));
        entry.push(&mut columns, &mut mcns);
    }
    Part {
        format: FORMAT,
        data: "sheet".to_owned(),
        part,
        parts,
        creators: all,
        mcns,
        columns,
    }
}

fn figures(creator: &Creator) -> roster::Figures {
    let Figures {
        notes,
        cooperation_notes,
        impressions,
        reads,
        interactions,
        er_by_reads,
        spread,
        cooperation,
        authenticity,
        language,
        ..
    } = creator.figures;
    let followers = creator.kol.followers.filter(|followers| *followers > 0);
    // Of 30 days, where those of 90 are not known.
    let of_month = || {
        let (paid, all) = (cooperation_notes?, notes.filter(|notes| *notes > 0)?);
        (paid <= all).then(|| f64::from(paid) / f64::from(all))
    };
    roster::Figures {
        language,
        notes: notes
            .and_then(|notes| usize::try_from(notes).ok())
            .unwrap_or_default(),
        impressions,
        reads,
        interactions,
        er_by_reads,
        // Followers are the same for every note, so that this is the median of the notes' rates.
        er_by_followers: interactions
            .zip(followers)
            .map(|(interactions, followers)| interactions / followers as f64),
        growth: None,
        spread,
        cooperation: cooperation.or_else(of_month),
        authenticity,
        trend: String::new(),
        withheld: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use hongbang_domain::roster::Roster;

    use super::*;

    fn creator(id: u64, followers: Option<u64>, figures: &Figures) -> Creator {
        let json = serde_json::json!({
            "kol": {
                "id": id, "source": "sheet", "nickname": format!("名{id}"), "mcn": "机构",
                "followers": followers, "categories": ["food"], "tags": [], "picture_quote": 300,
                "data_at": "2026-01-01T16:00:00Z",
            },
            "figures": figures,
            "line": 2,
        });
        serde_json::from_value(json).unwrap()
    }

    #[test]
    fn creators_become_a_part_that_the_roster_takes() {
        let figures = Figures {
            notes: Some(8),
            cooperation_notes: Some(2),
            interactions: Some(150.0),
            ..Figures::default()
        };
        let creators = [
            creator(7, Some(10_000), &figures),
            creator(3, None, &Figures::default()),
        ];
        let part = part(&creators, 0, 1, 2);
        let columns = &part.columns;
        let ids: Vec<u64> = columns.id.iter().map(|id| id.get()).collect();
        assert_eq!(ids, [3, 7]);
        assert_eq!(columns.er_by_followers, [None, Some(150)]);
        assert_eq!(columns.cooperation, [None, Some(25)]);
        assert_eq!(
            (&columns.notes, &columns.interactions),
            (&vec![0, 8], &vec![None, Some(150)])
        );
        assert_eq!(
            (&part.mcns, &columns.mcn),
            (&vec!["机构".to_owned()], &vec![Some(0), Some(0)])
        );
        assert!(Roster::new().push(part).is_ok());
    }
}
