//! English.

use hongbang_domain::roster::Range;

use super::{ExportTexts, facts};
use crate::state::export::Here;

/// The texts.
pub static TEXTS: ExportTexts = ExportTexts {
    export: "Export",
    title: "Export a spreadsheet",
    hint: "The file is written in this browser. Imported again, it says the same.",
    what: "What",
    the_list: |n| format!("The list ({n})"),
    the_selected: |n| format!("Selected ({n})"),
    the_ranking: |n| format!("The ranking ({n})"),
    format: "Format",
    xlsx: "Excel workbook",
    xlsx_hint: "Numbers as numbers, the header stays in sight, and a second sheet has the brief, the weights and what each column means.",
    csv: "CSV",
    csv_hint: "For any program. Opens in Excel with its Chinese characters, and no cell runs as a formula.",
    headers: "Headers",
    chinese: "中文",
    english: "English",
    save: "Save the file",
    writing: "Writing the file…",
    saved: |name, rows| format!("Saved {name}: {rows} rows."),
    failed: "The file could not be written. Please try again.",
    nothing: "There is nothing to export yet.",
    cancel: "Cancel",
    close: "Close",
    creators_sheet: "Creators",
    comparison: "Comparison",
    about: "About",
    made: "Exported",
    creators: "Creators",
    brief: "Brief",
    brief_words: "In its own words",
    budget: "Budget, with the fee",
    kind: "Quotes and costs are of",
    fee: "Platform fee",
    weights: "Weights of the score",
    over: "Medians and rates are of",
    unknown: "Empty cells",
    unknown_means: "Unknown, or not shared. Never 0.",
    here,
    here_means,
    part: |feature| format!("Score from {feature}"),
    part_means: |feature| {
        format!(
            "How many of the score's points come from: {feature}. The parts add up to the score."
        )
    },
    fact_means: facts::en,
    figure_means,
    kept_means: "As the imported sheet had it.",
    female: "Female",
    male: "Male",
};

const fn here(here: Here) -> &'static str {
    match here {
        Here::Place => "#",
        Here::Tier => "Tier",
        Here::Score => "Score",
        Here::Confidence => "Confidence",
        Here::Cooperation => "Sponsored share",
        Here::State => "Status",
        Here::Reason => "Reason",
        Here::Remark => "Remark",
        Here::Words => "Own tags",
        Here::Price => "Agreed price",
        Here::Cost => "Cost with fee",
        Here::Look => "To check",
    }
}

const fn here_means(here: Here) -> &'static str {
    match here {
        Here::Place => "The place in the order that was on screen.",
        Here::Tier => "By followers, in the scheme of tiers that is set.",
        Here::Score => {
            "0–100: features as percentiles within the tier, weighed as said on this page."
        }
        Here::Confidence => {
            "How much of the weight is known. What is unknown never lowers a score."
        }
        Here::Cooperation => "Sponsored notes among those of 90 days whose kind is known.",
        Here::State => "How far the team is with the creator.",
        Here::Reason => "Why, in the team's words.",
        Here::Remark => "What the team thinks of the creator.",
        Here::Words => "The team's own tags.",
        Here::Price => "What a note costs as agreed, in yuan before the fee.",
        Here::Cost => {
            "What a note costs in yuan with the platform's fee: the agreed price, else the quote."
        }
        Here::Look => "What should make one look twice. Reasons to look, not verdicts.",
    }
}

const fn figure_means(range: Range) -> &'static str {
    match range {
        Range::Followers => "Followers.",
        Range::Quote => "The quote in yuan, before the fee.",
        Range::Cpe => "Yuan per interaction, with the fee: quote ÷ median interactions.",
        Range::Cpm => "Yuan per thousand impressions, with the fee.",
        Range::ErByReads => "Interactions ÷ reads of each note, median of 30 days.",
        Range::ErByFollowers => "Interactions of each note ÷ followers, median of 30 days.",
        Range::Growth => "Followers gained in 30 days ÷ followers.",
        Range::Reads => "Median reads of a note, 30 days.",
        Range::Interactions => "Median interactions of a note, 30 days.",
        Range::Authenticity => {
            "0–100. Below 70 the creator needs a look; it says nothing of guilt."
        }
        Range::AudienceFit => "How far the audience is the one that the brief wants.",
        Range::Response => "Invitations answered within 48 hours.",
    }
}
