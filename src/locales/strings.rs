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
    /// Category
    pub category_label: &'static str,
    /// All categories
    pub all_categories: &'static str,
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
    /// Collects
    pub collects: &'static str,
    /// Comments
    pub comments: &'static str,
    /// Shares
    pub shares: &'static str,
    /// Reads
    pub reads: &'static str,
    /// Impressions
    pub impressions: &'static str,
    /// Interactions
    pub interactions: &'static str,
    /// Community engagement score
    pub ces: &'static str,
    /// The same, where followers gained are not known and so not counted
    pub ces_public: &'static str,
    /// ER by reads
    pub er_by_reads: &'static str,
    /// ER by followers
    pub er_by_followers: &'static str,
    /// Read rate
    pub read_rate: &'static str,
    /// Viral rate
    pub viral_rate: &'static str,
    /// Follower growth
    pub growth: &'static str,
    /// Performance
    pub performance: &'static str,
    /// Products
    pub products: &'static str,
    /// No comments on record.
    pub no_comments: &'static str,
    /// Sponsored
    pub sponsored: &'static str,
    /// Video
    pub video: &'static str,
    /// Picture
    pub picture: &'static str,
    /// Note
    pub note: &'static str,
    /// Notes
    pub notes: &'static str,
    /// Published
    pub published: &'static str,
    /// Kind
    pub kind: &'static str,
    /// By followers; tiers by the 2019 brand-partner scheme.
    pub kols_hint: &'static str,
    /// No creators match
    pub no_kols: &'static str,
    /// Try a wider tier or category.
    pub no_kols_hint: &'static str,
    /// All creators
    pub all_kols: &'static str,
    /// Tier
    pub tier: &'static str,
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
    /// Eligible partner
    pub eligible: &'static str,
    /// More than so many followers: may become a brand partner
    pub eligible_hint: fn(&str) -> String,
    /// Followers
    pub followers: &'static str,
    /// Followers unknown
    pub followers_unknown: &'static str,
    /// Likes & collects
    pub likes_and_collects: &'static str,
    /// Picture quote
    pub picture_quote: &'static str,
    /// Video quote
    pub video_quote: &'static str,
    /// 48 h response
    pub response_rate: &'static str,
    /// Unknown
    pub unknown: &'static str,
    /// demo data, generated
    pub source_demo: &'static str,
    /// from an imported crawl
    pub source_crawler: &'static str,
    /// Window
    pub window: &'static str,
    /// 30 days
    pub days_30: &'static str,
    /// 90 days
    pub days_90: &'static str,
    /// Deals
    pub deals: &'static str,
    /// Daily
    pub daily: &'static str,
    /// Sponsored
    pub cooperation: &'static str,
    /// Medians
    pub medians: &'static str,
    /// Median reads
    pub median_reads: &'static str,
    /// Median interactions
    pub median_interactions: &'static str,
    /// Median impressions
    pub median_impressions: &'static str,
    /// Median likes
    pub median_likes: &'static str,
    /// Median collects
    pub median_collects: &'static str,
    /// Median comments
    pub median_comments: &'static str,
    /// Median shares
    pub median_shares: &'static str,
    /// The median over the notes in the window
    pub median_formula: &'static str,
    /// Likes + collects + comments, median over the notes
    pub interactions_formula: &'static str,
    /// Interactions ÷ reads, median over the notes
    pub er_by_reads_formula: &'static str,
    /// Interactions ÷ followers, median over the notes
    pub er_by_followers_formula: &'static str,
    /// Share of notes with at least 1,000 interactions
    pub viral_rate_formula: &'static str,
    /// Reads ÷ impressions, median over the notes
    pub read_rate_formula: &'static str,
    /// The difference between the window’s first and last known day
    pub growth_formula: &'static str,
    /// Reads and publishing by day
    pub daily_reads: &'static str,
    /// No daily data: this source has only the notes’ totals.
    pub no_days: &'static str,
    /// Dots are publishing days; gaps have no data
    pub chart_legend: &'static str,
    /// Show the table
    pub show_table: &'static str,
    /// Day
    pub day_column: &'static str,
    /// No notes in this selection.
    pub no_notes_in_window: &'static str,
    /// How many notes a figure is of
    pub n_of: fn(usize) -> String,
    /// The days that a growth spans
    pub over_days: fn(usize) -> String,
    /// Followers missing for eligibility
    pub missing_followers: fn(&str) -> String,
    /// So many followers
    pub followers_of: fn(&str) -> String,
    /// The data's date
    pub data_until: fn(&str) -> String,
    /// The next tier and what is missing
    pub to_next_tier: fn(&str, &str) -> String,
    /// Heading over the notes: how many, in how many days
    pub notes_in_window: fn(usize, u32) -> String,
    /// The highest day and its reads
    pub peak: fn(&str, &str) -> String,
    /// What the chart shows: days, and its peak
    pub chart_summary: fn(usize, &str) -> String,
}
