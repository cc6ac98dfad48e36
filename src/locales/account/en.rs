//! English.

use super::AccountTexts;

/// The texts.
pub const TEXTS: AccountTexts = AccountTexts {
    sign_in: "Sign in",
    sign_out: "Sign out",
    sign_out_unsent: "Some changes to your shortlists have not reached the server, and signing out deletes them here. Sign out all the same?",
    show_password: "Show password",
    reader: "Reader",
    kol: "Creator",
    brand: "Brand",
    mcn: "Agency (MCN)",
    admin: "Admin",
    name_empty: "Enter a name.",
    name_too_long: "A name has at most 40 characters.",
    name_invisible: "The name has characters that nobody sees. Type it rather than paste it.",
    password_too_short: "A password has at least 8 characters.",
    password_too_long: "A password has at most 128 characters.",
    password_common: "Too many people have this password. Take another one.",
    copy: "Copy",
    copied: "Copied",
    copy_yourself: "It is selected: copy it",
    demo_account: "Demo account",
    menu: "Account",
    verified: "Verified",
    unverified: "Not verified yet",
    settings: "Settings",
    shortlists: "Shortlists",
    studio: "Studio",
    roster: "Roster",
    session_ended: "Your session has ended. What you typed is still there.",
};
