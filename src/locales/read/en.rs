//! English.

use super::ReadTexts;
use crate::state::meant::Meant;

/// The texts.
pub const TEXTS: ReadTexts = ReadTexts {
    not_done: "That did not work, and was taken back: ",
    sign_in_to: |meant| match meant {
        Meant::Like(_) => "Sign in to like this note",
        Meant::Collect(_) => "Sign in to collect this note",
        Meant::Follow(..) => "Sign in to follow this creator",
        Meant::Comment(_) => "Sign in to comment",
    },
    sign_in_hint: "You come back right here, and it is done.",
};
