//! What a creator of a list is called.

use hongbang_domain::shortlist::Item;

use crate::locales::L10n;

/// Its name; where that is not known here, what there is instead.
#[must_use]
pub fn called(l: L10n, item: &Item) -> String {
    let known = &item.known;
    if known.is_elsewhere() {
        // Its name stays in the browser that has the sheet.
        return l.sheets().of_a_sheet.to_owned();
    }
    if known.name.is_empty() {
        // A creator that vanished before its name was known.
        return format!("#{}", item.id);
    }
    known.name.clone()
}
