//! The texts about creators and notes in figures.

mod en;
mod zh;

pub use en::TEXTS as EN;
pub use zh::TEXTS as ZH;

use hongbang_domain::kol::Source;

/// Every text about figures. A language fills each, or does not compile.
pub struct RecordTexts {
    /// Category
    pub category_label: &'static str,
    /// All categories
    pub all_categories: &'static str,
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
    /// Picture
    pub picture: &'static str,
    /// Published
    pub published: &'static str,
    /// Kind
    pub kind: &'static str,
    /// No creators match
    pub no_kols: &'static str,
    /// All creators
    pub all_kols: &'static str,
    /// Tier
    pub tier: &'static str,
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
    /// From somebody's own spreadsheet.
    pub source_sheet: &'static str,
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

impl RecordTexts {
    /// Where a record came from.
    #[must_use]
    pub const fn source(&self, source: Source) -> &'static str {
        match source {
            Source::Demo => self.source_demo,
            Source::Crawler => self.source_crawler,
            Source::Sheet => self.source_sheet,
        }
    }
}
