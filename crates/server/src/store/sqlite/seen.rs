//! What a viewer may see, in SQL: lists are ordered and filtered by it, so that neither tells
//! what is withheld.

use hongbang_domain::sharing::{Choice, Field};
use sqlx::{QueryBuilder, Sqlite};

use crate::store::sqlite::rows::to_i64;
use crate::viewer::Viewer;

/// Whether the viewer may see a field of the creator `c`, whose choices are joined as `s`. Of who
/// never chose they are NULL, and so is the answer: as good as no.
///
/// The domain's rule for each choice, and nothing else: [`crate::private`] opens values by the
/// same one.
pub fn push_sees(sql: &mut QueryBuilder<Sqlite>, viewer: &Viewer, field: Field) {
    let others = viewer.relation_to_others();
    if others.may_see(Choice::Nobody) {
        sql.push("1 = 1");
        return;
    }
    let column = match field {
        Field::Statistics => "s.statistics",
        Field::Notes => "s.notes",
        Field::Audience => "s.audience",
        Field::Quotes => "s.quotes",
        Field::Launches => "s.launches",
    };
    sql.push(format_args!("({column} IN ("));
    let mut list = sql.separated(", ");
    let choices = Choice::ALL.iter().copied();
    for choice in choices.filter(|choice| others.may_see(*choice)) {
        list.push_bind(choice.slug());
    }
    sql.push(")");
    let own = viewer.own();
    if !own.is_empty() {
        sql.push(" OR c.id IN (");
        let mut list = sql.separated(", ");
        for creator in own.iter() {
            list.push_bind(to_i64(creator.get()));
        }
        sql.push(")");
    }
    sql.push(")");
}
