//! The texts about accounts: signing up, in and out, settings, what a role is there for.

mod en;
mod zh;

pub use en::TEXTS as EN;
pub use zh::TEXTS as ZH;

/// Every text about accounts. A language fills each, or does not compile.
pub struct AccountTexts {
    /// Sign in
    pub sign_in: &'static str,
    /// Sign out
    pub sign_out: &'static str,
    /// Some changes to your shortlists have not reached the server, and signing out deletes them here. Sign out all the same?
    pub sign_out_unsent: &'static str,
    /// Show password
    pub show_password: &'static str,
    /// Reader
    pub reader: &'static str,
    /// Creator
    pub kol: &'static str,
    /// Brand
    pub brand: &'static str,
    /// Agency
    pub mcn: &'static str,
    /// Admin
    pub admin: &'static str,
    /// Enter a name
    pub name_empty: &'static str,
    /// The name is too long
    pub name_too_long: &'static str,
    /// The name has characters that one does not see
    pub name_invisible: &'static str,
    /// The password is too short
    pub password_too_short: &'static str,
    /// The password is too long
    pub password_too_long: &'static str,
    /// The password is too common
    pub password_common: &'static str,
    /// Copy
    pub copy: &'static str,
    /// Copied
    pub copied: &'static str,
    /// It is marked: copy it with the keyboard
    pub copy_yourself: &'static str,
    /// Demo account, the mark
    pub demo_account: &'static str,
    /// Label of the account menu
    pub menu: &'static str,
    /// Verified
    pub verified: &'static str,
    /// Not verified yet
    pub unverified: &'static str,
    /// Settings
    pub settings: &'static str,
    /// Shortlists
    pub shortlists: &'static str,
    /// Studio
    pub studio: &'static str,
    /// Roster
    pub roster: &'static str,
    /// The session ended; what was typed stays
    pub session_ended: &'static str,
}
