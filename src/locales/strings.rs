//! The texts of the interface, by name.

use super::account::AccountTexts;
use super::read::ReadTexts;

/// Every text. A language fills each, or does not compile.
pub struct Strings {
    /// The product's name in the bar
    pub brand: &'static str,
    /// One character for the mark
    pub brand_mark: &'static str,
    /// The product's name in titles
    pub product: &'static str,
    /// What is said about accounts
    pub account: AccountTexts,
    /// What is said about reading
    pub read: ReadTexts,
    /// Skip to content
    pub skip_to_content: &'static str,
    /// Label of the main navigation
    pub navigation: &'static str,
    /// Front door: the feed
    pub explore: &'static str,
    /// Front door: the directory
    pub kols: &'static str,
    /// Mark of made-up data
    pub demo: &'static str,
    /// Some or all of this data is generated, not real accounts
    pub demo_hint: &'static str,
    /// 切换到中文
    pub other_language: &'static str,
    /// 中
    pub other_language_short: &'static str,
    /// Theme: as the system
    pub theme_system: &'static str,
    /// Theme: light
    pub theme_light: &'static str,
    /// Theme: dark
    pub theme_dark: &'static str,
    /// Loading
    pub loading: &'static str,
    /// Try again
    pub retry: &'static str,
    /// Go to the feed
    pub to_explore: &'static str,
    /// That is all
    pub list_end: &'static str,
    /// The server can’t be reached
    pub unreachable: &'static str,
    /// Check the connection and try again. What was loaded stays.
    pub unreachable_hint: &'static str,
    /// Nothing here
    pub not_found: &'static str,
    /// The address may be wrong, or the content was removed.
    pub not_found_hint: &'static str,
    /// The server refused this request
    pub refused: &'static str,
    /// Go back and try other conditions.
    pub refused_hint: &'static str,
    /// Not shared
    pub not_shared: &'static str,
    /// The creator does not share this with you.
    pub not_shared_hint: &'static str,
    /// You are not signed in
    pub signed_out: &'static str,
    /// Sign in and try again.
    pub signed_out_hint: &'static str,
    /// Too many attempts
    pub too_often: &'static str,
    /// Wait a minute, then try again.
    pub too_often_hint: &'static str,
    /// The server failed
    pub server_failed: &'static str,
    /// It is not you. Try again in a moment.
    pub server_failed_hint: &'static str,
    /// The answer can’t be read
    pub unreadable: &'static str,
    /// The app may be out of date. Reload the page and try again.
    pub unreadable_hint: &'static str,
    /// All
    pub all: &'static str,
    /// All notes
    pub all_notes: &'static str,
    /// Categories
    pub categories: &'static str,
    /// No notes yet
    pub no_notes: &'static str,
    /// Import some, or start with the demo data.
    pub no_notes_hint: &'static str,
    /// No notes here
    pub no_notes_here: &'static str,
    /// Try another topic or category.
    pub no_notes_here_hint: &'static str,
    /// Untitled
    pub untitled: &'static str,
    /// Likes
    pub likes: &'static str,
    /// Sponsored
    pub sponsored: &'static str,
    /// Video
    pub video: &'static str,
    /// Note
    pub note: &'static str,
    /// Notes
    pub notes: &'static str,
    /// Mega
    pub tier_mega: &'static str,
    /// Top
    pub tier_top: &'static str,
    /// Mid
    pub tier_mid: &'static str,
    /// Micro
    pub tier_micro: &'static str,
    /// Nano
    pub tier_nano: &'static str,
    /// No tier
    pub no_tier: &'static str,
}
