//! An initial on a colour that stays its owner's.

use hongbang_domain::kol::KolId;
use leptos::prelude::*;

/// How many colours `style/parts.css` has.
const COLOURS: u64 = 8;

/// A creator's. Decoration: the name stands beside it.
#[component]
pub fn Avatar(
    /// Whose; chooses the colour.
    id: KolId,
    /// The name; its first character is shown.
    #[prop(into)]
    name: String,
    /// Large, as at the head of a page.
    #[prop(optional)]
    large: bool,
) -> impl IntoView {
    view! { <Initial id=id.get() name=name large=large /> }
}

/// The same of anyone: an account has one, too.
#[component]
pub fn Initial(
    /// Whose; chooses the colour.
    id: u64,
    /// The name; its first character is shown.
    name: String,
    /// Large, as at the head of a page.
    #[prop(optional)]
    large: bool,
) -> impl IntoView {
    let initial = name
        .trim()
        .chars()
        .next()
        .unwrap_or('·')
        .to_ascii_uppercase()
        .to_string();
    let class = format!("avatar avatar-{}", id % COLOURS);
    view! { <span class=class class:avatar-large=large aria-hidden="true">{initial}</span> }
}
