//! What just became of the list, in words.

use hongbang_domain::shortlist::{MAX_ITEMS, Refused};

use crate::locales::L10n;
use crate::state::builder::Done;
use crate::state::toast::Toast;

/// Says what became of a creator.
pub fn say(l: L10n, toast: Toast, done: Done, name: &str) {
    let words = l.builder();
    toast.say(match done {
        Done::Added => (words.added)(name),
        Done::Removed => (words.removed)(name),
        Done::Passed => (words.passed)(name),
        Done::Refused(why) => refused(l, &why),
    });
}

/// Why the list does not take something.
pub fn refused(l: L10n, why: &Refused) -> String {
    match why {
        Refused::TooManyItems => (l.builder().list_full)(&l.integer(MAX_ITEMS as u64)),
        _ => l.builder().refused.to_owned(),
    }
}
