//! English.

use super::RecordTexts;

/// The texts.
pub const TEXTS: RecordTexts = RecordTexts {
    category_label: "Category",
    all_categories: "All categories",
    collects: "Collects",
    comments: "Comments",
    shares: "Shares",
    reads: "Reads",
    impressions: "Impressions",
    interactions: "Interactions",
    ces: "CES",
    ces_public: "CES without follows",
    er_by_reads: "ER by reads",
    er_by_followers: "ER by followers",
    read_rate: "Read rate",
    viral_rate: "Viral rate",
    growth: "Follower growth",
    performance: "Performance",
    products: "Products",
    no_comments: "No comments on record.",
    picture: "Picture",
    published: "Published",
    kind: "Kind",
    no_kols: "No creators match",
    all_kols: "All creators",
    tier: "Tier",
    eligible: "Eligible partner",
    eligible_hint: |n| format!("More than {n} followers: may become a brand partner"),
    followers: "Followers",
    followers_unknown: "Followers unknown",
    likes_and_collects: "Likes & collects",
    picture_quote: "Picture quote",
    video_quote: "Video quote",
    response_rate: "48 h response",
    unknown: "Unknown",
    source_demo: "demo data, generated",
    source_crawler: "from an imported crawl",
    source_sheet: "from an imported sheet",
    window: "Window",
    days_30: "30 days",
    days_90: "90 days",
    deals: "Deals",
    daily: "Daily",
    cooperation: "Sponsored",
    medians: "Medians",
    median_reads: "Median reads",
    median_interactions: "Median interactions",
    median_impressions: "Median impressions",
    median_likes: "Median likes",
    median_collects: "Median collects",
    median_comments: "Median comments",
    median_shares: "Median shares",
    median_formula: "The median over the notes in the window",
    interactions_formula: "Likes + collects + comments, median over the notes",
    er_by_reads_formula: "Interactions ÷ reads, median over the notes",
    er_by_followers_formula: "Interactions ÷ followers, median over the notes",
    viral_rate_formula: "Share of notes with at least 1,000 interactions",
    read_rate_formula: "Reads ÷ impressions, median over the notes",
    growth_formula: "The difference between the window's first and last known day",
    daily_reads: "Reads and publishing by day",
    no_days: "No daily data: this source has only the notes' totals.",
    chart_legend: "Dots are publishing days; gaps have no data",
    show_table: "Show the table",
    day_column: "Day",
    no_notes_in_window: "No notes in this selection.",
    n_of: |n| {
        if n == 1 {
            "1 note".to_owned()
        } else {
            format!("{n} notes")
        }
    },
    over_days: |n| {
        if n == 1 {
            "in 1 day".to_owned()
        } else {
            format!("in {n} days")
        }
    },
    missing_followers: |n| format!("{n} followers short of partner"),
    followers_of: |n| format!("{n} followers"),
    data_until: |date| format!("Data until {date}"),
    to_next_tier: |tier, n| format!("{n} to {tier}"),
    notes_in_window: |n, days| format!("Notes of the last {days} days · {n}"),
    peak: |day, n| format!("{day} · {n} reads"),
    chart_summary: |n, peak| format!("Reads of {n} days, highest on {peak}"),
};
