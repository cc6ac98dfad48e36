//! Fields in the groups in which they are chosen. Pure.

use hongbang_sheets::field::{Field, Rows};

/// What fields are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Who it is.
    Who,
    /// What is known of the account.
    Account,
    /// Prices.
    Quotes,
    /// The last 30 days.
    Figures,
    /// The audience.
    Audience,
    /// A note.
    Note,
    /// A note's counts.
    Counts,
}

impl Group {
    /// Every group, in the order of a list.
    pub const ALL: [Self; 7] = [
        Self::Who,
        Self::Account,
        Self::Quotes,
        Self::Figures,
        Self::Audience,
        Self::Note,
        Self::Counts,
    ];

    /// What a field is about.
    #[must_use]
    pub fn of(field: Field) -> Self {
        use Field as F;
        match field {
            F::PictureQuote | F::VideoQuote => Self::Quotes,
            F::Title | F::NoteUrl | F::NoteId | F::PublishedAt | F::NoteKind | F::Sponsored => {
                Self::Note
            }
            F::HongbangId | F::Nickname | F::RedId | F::UserId | F::ProfileUrl => Self::Who,
            other if other >= F::NoteImpressions => Self::Counts,
            F::DataAt => Self::Account,
            other if other >= F::ActiveFollowers && other != F::Response => Self::Audience,
            other if other >= F::Notes => Self::Figures,
            _ => Self::Account,
        }
    }

    /// The fields of the group that rows may have.
    #[must_use]
    pub fn fields(self, rows: Rows) -> Vec<Field> {
        let fields = Field::ALL.iter().copied();
        let may = |field: &Field| field.rows().is_none_or(|of| of == rows);
        fields
            .filter(|field| Self::of(*field) == self && may(field))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_can_be_chosen_for_rows_that_may_have_it() {
        for rows in [Rows::Creators, Rows::Notes] {
            let offered: Vec<Field> = Group::ALL
                .iter()
                .flat_map(|group| group.fields(rows))
                .collect();
            let may = Field::ALL
                .iter()
                .filter(|field| field.rows().is_none_or(|of| of == rows));
            assert_eq!(offered.len(), may.count());
        }
        assert_eq!(Group::of(Field::Response), Group::Figures);
        assert_eq!(Group::of(Field::AgeOver44), Group::Audience);
        assert_eq!(Group::of(Field::Gender), Group::Account);
        assert_eq!(Group::of(Field::Likes), Group::Counts);
    }
}
