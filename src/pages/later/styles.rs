//! The style sheets of each module's pages.

/// What readers open from a feed.
pub const READ: &[&str] = &["common", "forms", "note", "thread", "launch", "kol"];
/// What readers find.
pub const FIND: &[&str] = &["common", "forms", "note", "search", "nearby"];
/// Creators.
pub const KOL: &[&str] = &[
    "common",
    "forms",
    "kol_card",
    "directory",
    "picks",
    "export",
    "look",
    "compare",
    "compare_print",
    "overlap",
    "launch",
    "kol",
    "profile",
    "days",
    "portrait",
    "studio",
    "kit",
    "list_parts",
    "search",
    "roster",
    "overview",
];
/// Shortlists.
pub const LISTS: &[&str] = &[
    "common",
    "forms",
    "kol_card",
    "directory",
    "picks",
    "export",
    "list_parts",
    "lists",
    "lists_compare",
    "share",
    "shared",
    "kol",
    "profile",
    "portrait",
    "studio",
    "basket",
    "basket_item",
    "builder",
    "explained",
    "ranges",
    "ranked",
    "weights",
    "brief",
    "list_print",
];
/// One's own spreadsheets.
pub const IMPORT: &[&str] = &[
    "common",
    "forms",
    "portrait",
    "export",
    "list_parts",
    "import",
    "shelf",
    "mapping",
    "imported",
    "own_kols",
];
/// The pages of those who have an account.
pub const DESK: &[&str] = &[
    "common", "forms", "kol_card", "launch", "kol", "profile", "days", "portrait", "studio",
    "sharing", "roster", "overview", "calendar", "sides", "kit",
];
