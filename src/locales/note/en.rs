//! English.

use super::NoteTexts;

/// The texts.
pub const TEXTS: NoteTexts = NoteTexts {
    actions: "What you can do",
    like: "Like",
    collect: "Collect",
    comment: "Comment",
    share: "Share",
    follow: "Follow",
    following: "Following",
    link_copied: "Link copied",
    link_by_hand: |link| format!("The browser does not let us copy. The link: {link}"),
    pictures: "Pictures",
    picture_of: |n, of| format!("Picture {n} of {of}"),
    previous: "Previous picture",
    next: "Next picture",
    notes_about: "Notes about it",
    write: "Write a comment",
    write_hint: "Say something…",
    write_as: |name| format!("As {name}"),
    write_signed_out: "You will be asked to sign in when you send it. What you write stays here.",
    send: "Send",
    sending: "Sending…",
    sent: "Your comment is published",
    comment_empty: "There is nothing written yet.",
    comment_excess: |excess, most| {
        let characters = if excess == 1 {
            "character"
        } else {
            "characters"
        };
        format!(
            "{excess} {characters} too many: a comment has at most {most}. Shorten it and send it again; nothing is lost."
        )
    },
    not_sent: |why, hint| format!("Not sent, and nothing is lost. {why}. {hint}"),
    delete: "Delete",
    delete_title: "Delete this comment?",
    delete_text: "Nobody will see it any more. This can't be undone.",
    yours: "You",
};
