//! What is known of a list's creators, as the roster has it.

use crate::roster::{Origin, Range, RosterRow};
use crate::sharing::Field;
use crate::shortlist::apply::shortened;
use crate::shortlist::{Document, Known};

impl From<&RosterRow> for Known {
    fn from(row: &RosterRow) -> Self {
        let figure = |range: Range| row.figures.get(range.place()).copied().flatten();
        let authenticity = figure(Range::Authenticity);
        Self {
            name: row.name.clone(),
            followers: row.followers,
            category: row.category,
            city: row.city,
            picture_quote: row.picture_quote,
            video_quote: row.video_quote,
            reads: row.reads,
            interactions: row.interactions,
            spread: row.spread,
            authenticity: authenticity.map(|score| score.round().clamp(0.0, 100.0) as u8),
            cooperation: row.cooperation,
            day: row.day,
            withheld: row.withheld,
            own: row.origin != Origin::Server,
        }
        .within_limits()
    }
}

impl Known {
    /// Whether there is a field that is not shared with the list's owner.
    #[must_use]
    pub fn withholds(&self, field: Field) -> bool {
        let place = Field::ALL.iter().position(|other| *other == field);
        place.is_some_and(|place| self.withheld & (1 << place) != 0)
    }

    /// What others are told of a creator that a sheet tells of: that it is so.
    #[must_use]
    pub fn of_a_sheet() -> Self {
        Self {
            own: true,
            ..Self::default()
        }
    }

    /// Whether it is from a sheet on another device, and nothing is known of it here.
    #[must_use]
    pub fn is_elsewhere(&self) -> bool {
        *self == Self::of_a_sheet()
    }

    /// The same with a name that is not too long, and without what is no number.
    pub(super) fn within_limits(&self) -> Self {
        let finite = |figure: Option<f64>| figure.filter(|figure| figure.is_finite());
        Self {
            name: shortened(&self.name),
            reads: finite(self.reads),
            interactions: finite(self.interactions),
            spread: finite(self.spread),
            cooperation: finite(self.cooperation),
            ..self.clone()
        }
    }

    /// What is known now, with what was known before of what is not shared any more: one does
    /// not unlearn it, and it is marked (`withheld`). What a sheet said is unlearned with the sheet:
    /// it would look like the server's, and go there.
    fn after(&self, before: &Self) -> Self {
        let mut known = self.clone();
        if before.own {
            return known;
        }
        if known.withholds(Field::Quotes) {
            known.picture_quote = known.picture_quote.or(before.picture_quote);
            known.video_quote = known.video_quote.or(before.video_quote);
        }
        if known.withholds(Field::Statistics) || known.withholds(Field::Notes) {
            known.reads = known.reads.or(before.reads);
        }
        known
    }
}

impl Document {
    /// Takes over what the roster knows of the list's creators, unless more was known already;
    /// whether that changed anything. No edit: nothing is stamped, and nothing can be taken back.
    /// What the owner's sheets say is always taken over: nobody else knows more of it.
    pub fn refresh(&mut self, rows: &[RosterRow]) -> bool {
        let mut changed = false;
        for row in rows {
            let Some(item) = self.item_mut(row.id) else {
                continue;
            };
            let known = Known::from(row).after(&item.known);
            let newer = known.own || item.known.own || known.day >= item.known.day;
            if newer && known != item.known {
                item.known = known;
                changed = true;
            }
        }
        changed
    }

    /// The list as a server may have it: without what is known of creators from the owner's sheets.
    #[must_use]
    pub fn without_own(&self) -> Self {
        let mut document = self.clone();
        for item in &mut document.items {
            if item.known.own {
                item.known = Known::of_a_sheet();
            }
        }
        document
    }

    /// Whether it tells nothing of creators from the owner's sheets.
    #[must_use]
    pub fn is_without_own(&self) -> bool {
        let mut own = self.items.iter().filter(|item| item.known.own);
        own.all(|item| item.known.is_elsewhere())
    }
}
