//! The texts of signing in and up, the settings, and the standing of a brand.

mod en;
mod zh;

pub use en::TEXTS as EN;
pub use zh::TEXTS as ZH;

/// Every text of these pages. A language fills each, or does not compile.
pub struct DeskTexts {
    /// Create an account
    pub sign_up: &'static str,
    /// Sign in or create an account, for a screen reader
    pub modes: &'static str,
    /// Sign-in name
    pub login: &'static str,
    /// The name that was given when the account was made, with its ending
    pub login_hint: &'static str,
    /// Password
    pub password: &'static str,
    /// How long a password is
    pub password_hint: &'static str,
    /// Name
    pub name: &'static str,
    /// How long a name is, and who sees it
    pub name_hint: &'static str,
    /// What is the account for?
    pub role: &'static str,
    /// What a reader does
    pub reader_hint: &'static str,
    /// What a creator does
    pub kol_hint: &'static str,
    /// What a brand does, and that it is unverified first
    pub brand_hint: &'static str,
    /// What an agency does
    pub mcn_hint: &'static str,
    /// Enter the sign-in name
    pub login_empty: &'static str,
    /// Enter the password
    pub password_empty: &'static str,
    /// Sign-in name or password is wrong; never which
    pub wrong_credentials: &'static str,
    /// The password is wrong
    pub password_wrong: &'static str,
    /// The account is there
    pub made: &'static str,
    /// What the sign-in name is for, and that nobody can send it
    pub made_hint: &'static str,
    /// Go on
    pub go_on: &'static str,
    /// Demo: look around as…
    pub demo: &'static str,
    /// What a demo account is
    pub demo_hint: &'static str,
    /// Your account
    pub own: &'static str,
    /// What to know about the sign-in name
    pub own_login_hint: &'static str,
    /// Save
    pub save: &'static str,
    /// Saved
    pub saved: &'static str,
    /// Change the password
    pub change_password: &'static str,
    /// That other sessions end
    pub change_password_hint: &'static str,
    /// Present password
    pub password_now: &'static str,
    /// New password
    pub password_new: &'static str,
    /// Where you are signed in
    pub sessions: &'static str,
    /// This browser
    pub this_browser: &'static str,
    /// A device that does not say what it is
    pub device_unknown: &'static str,
    /// End this session
    pub end: &'static str,
    /// Ended
    pub ended: &'static str,
    /// Delete the account
    pub delete: &'static str,
    /// What goes with it
    pub delete_hint: &'static str,
    /// What stays of a creator
    pub delete_kol: &'static str,
    /// The link to where it is removed
    pub to_sharing: &'static str,
    /// Delete for good
    pub delete_now: &'static str,
    /// Why a demo account has no password and cannot be deleted
    pub demo_fixed: &'static str,
    /// Sign in to see the settings.
    pub settings_signed_out: &'static str,
    /// Sign in as a brand to see the shortlists.
    pub shortlists_signed_out: &'static str,
    /// Shortlists are for brands
    pub shortlists_brands: &'static str,
    /// What a brand account is for
    pub shortlists_brands_hint: &'static str,
    /// Your brand is not verified yet
    pub brand_unverified: &'static str,
    /// What an unverified brand sees, and who verifies
    pub brand_unverified_hint: &'static str,
    /// When one signed in and when that was last used
    pub session_times: fn(&str, &str) -> String,
    /// End the session on a device
    pub end_on: fn(&str) -> String,
}
