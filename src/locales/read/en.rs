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
    sign_in_hint: |meant| match meant {
        Meant::Comment(_) => "You come back to the note. What you wrote waits there, to be sent.",
        _ => "You come back to it, and it is done.",
    },
    feeds: "Feeds",
    following: "Following",
    nearby: "Nearby",
    collected: "Collected",
    no_following: "Nothing here yet",
    no_following_hint: "Follow creators whose notes you like: their next ones come here.",
    no_collected: "Nothing collected yet",
    no_collected_hint: "Collect a note, and it waits for you here.",
    yours: "This list is yours alone",
    yours_hint: "Sign in to see it.",
    new_notes: |count| match count {
        1 => "1 new note".to_owned(),
        30.. => "30+ new notes".to_owned(),
        _ => format!("{count} new notes"),
    },
    search: "Search notes",
    why: "Why is this here?",
    close: "Close",
    keys_hint: "j and k or Page Up and Page Down walk the notes; a question mark shows all keys.",
    keys_title: "Keys",
    keys: &[
        (&["j", "Page Down"], "next note"),
        (&["k", "Page Up"], "note before"),
        (&["Enter"], "open the note"),
        (&["l"], "like"),
        (&["c"], "collect"),
        (&["Esc"], "back to the feed"),
        (&["/"], "search"),
        (&["Ctrl+Home", "Ctrl+End"], "before and after the feed"),
        (&["?"], "these keys"),
    ],
    cancel: "Cancel",
};
