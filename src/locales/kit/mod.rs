//! What is said on a media kit.

mod en;
mod zh;

pub use en::TEXTS as EN;
pub use zh::TEXTS as ZH;

/// Every text. A language fills each, or does not compile.
pub struct KitTexts {
    /// Media kit
    pub title: &'static str,
    /// Copy link
    pub copy: &'static str,
    /// Link copied
    pub copied: &'static str,
    /// Copy the address from the bar
    pub cannot_copy: &'static str,
    /// Share…
    pub share: &'static str,
    /// Print
    pub print: &'static str,
    /// In figures
    pub figures: &'static str,
    /// Audience
    pub audience: &'static str,
    /// Gender
    pub gender: &'static str,
    /// Women
    pub women: &'static str,
    /// Men
    pub men: &'static str,
    /// Age
    pub ages: &'static str,
    /// City tier
    pub city_tiers: &'static str,
    /// Top cities
    pub cities: &'static str,
    /// Interests
    pub interests: &'static str,
    /// Notes that gathered most
    pub best: &'static str,
    /// Of the last 90 days, by likes, collects and comments
    pub best_hint: &'static str,
    /// No notes of the last 90 days are on record.
    pub no_best: &'static str,
    /// Quotes
    pub quotes: &'static str,
    /// For one note, before the platform's fee
    pub quotes_hint: &'static str,
    /// Contact
    pub contact: &'static str,
    /// Through the platform only: invite this creator there. No personal contacts are kept here.
    pub contact_hint: &'static str,
    /// Number on the platform
    pub red_id: &'static str,
    /// Open the media kit
    pub open: &'static str,
    /// Only you see this box
    pub for_owner: &'static str,
    /// The page is what anyone gets who has the link, you included: it shows only what you share with everyone.
    pub for_owner_hint: &'static str,
    /// Everything that this page can show is shared with everyone.
    pub all_shared: &'static str,
    /// Shared with everyone, it would show as well:
    pub would_show: &'static str,
    /// Choose what is shared
    pub to_sharing: &'static str,
    /// Medians of reads, growth, response rate, active followers
    pub would_statistics: &'static str,
    /// Reads of each note
    pub would_notes: &'static str,
    /// Who the followers are
    pub would_audience: &'static str,
    /// What a picture and a video note cost
    pub would_quotes: &'static str,
    /// Full page
    pub to_page: &'static str,
    /// Made with Hongbang
    pub made_with: &'static str,
    /// No figures are known yet.
    pub unknown_figures: &'static str,
    /// An age band, 0–4
    pub age: fn(usize) -> &'static str,
    /// A city tier, 0–3
    pub city_tier: fn(usize) -> &'static str,
    /// The days that figures are over, and the notes
    pub window: fn(u32, usize) -> String,
    /// Whose media kit
    pub title_of: fn(&str) -> String,
    /// Interactions of a note
    pub interactions: fn(&str) -> String,
    /// Reads of a note
    pub reads: fn(&str) -> String,
}
