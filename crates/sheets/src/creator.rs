//! A creator as a sheet knows it.

mod lean;

use hongbang_domain::id::KolId;
use hongbang_domain::kol::Kol;
use hongbang_domain::roster::Language;
use hongbang_domain::window::Published;
use serde::{Deserialize, Serialize};

/// A creator of a sheet. Whatever the sheet does not say is `None`, never 0.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Creator {
    /// Who. The id is the server's where the creator is there (see [`crate::identity`]); the source
    /// is `Source::Sheet`, and `data_at` the moment of the import where the sheet names none.
    #[serde(serialize_with = "lean::kol")]
    pub kol: Kol,
    /// The platform's internal id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_id: Option<String>,
    /// The profile's address: https, on the platform, or none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profile_url: Option<String>,
    /// The figures of 30 days.
    pub figures: Figures,
    /// What columns say that are kept as they are: place among the mapping's columns, text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kept: Vec<(u16, String)>,
    /// The line of the file where it was found first, from 1.
    pub line: u64,
    /// Whether the server has it, too.
    #[serde(default)]
    pub on_server: bool,
}

/// What a sheet says of a creator's last 30 days. Medians are of a note.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Figures {
    /// Notes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notes: Option<u32>,
    /// Cooperation notes among them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cooperation_notes: Option<u32>,
    /// Median impressions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub impressions: Option<f64>,
    /// Median reads.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reads: Option<f64>,
    /// Median interactions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interactions: Option<f64>,
    /// Median interactions per read; known only where the sheet is one of notes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub er_by_reads: Option<f64>,
    /// Median reads of cooperation notes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cooperation_reads: Option<f64>,
    /// Median interactions of cooperation notes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cooperation_interactions: Option<f64>,
    /// Share of followers taken for fake by whoever made the sheet, 0–1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fake_followers: Option<f64>,
    /// The standard deviation of ln(1 + interactions) over the notes of 90 days; known only of
    /// notes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub spread: Option<f64>,
    /// Share of cooperation notes among those of 90 days of which it is known, 0–1; known only of
    /// notes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cooperation: Option<f64>,
    /// The authenticity score of the notes of 90 days, 0–100; known only of notes, from five on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub authenticity: Option<f64>,
    /// The language of the titles; known only of notes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
}

/// A note of a sheet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SheetNote {
    /// Whose; `None` in a creator's own export, which names nobody.
    pub author: Option<KolId>,
    /// The title.
    pub title: String,
    /// Its address: https, on the platform, or none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// When, of what kind, paid for or not, and its counts.
    pub published: Published,
    /// Interactions as the sheet sums them, where it does not say what they are made of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interactions: Option<u64>,
    /// The line of the file, from 1.
    pub line: u64,
}
