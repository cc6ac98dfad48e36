//! A generated text cover: a few words in a serif at the foot of a plain colour.

use hongbang_domain::body::hook;
use hongbang_domain::category::Category;
use hongbang_domain::note::{NoteId, NoteKind};
use leptos::prelude::*;

use crate::components::icon::Icon;
use crate::state::language::use_l10n;

/// How many pairs of paper and ink `style/cover.css` has.
const PALETTES: u64 = 12;

/// Covers narrower than 2:3 or wider than 4:3 would break a column's rhythm.
const RATIOS: (f64, f64) = (0.66, 1.34);

/// The ratio (width over height) in which a cover is shown.
#[must_use]
pub fn shown_ratio(ratio: f64) -> f64 {
    if ratio.is_finite() {
        ratio.clamp(RATIOS.0, RATIOS.1)
    } else {
        0.75
    }
}

/// A cover. The words repeat the title beside it, so it is decoration to a screen reader;
/// "video" and "cooperation" are not, and are said.
#[component]
pub fn Cover(
    /// Whose; chooses the palette.
    id: NoteId,
    /// The note's title.
    #[prop(into)]
    title: String,
    /// The note's text, or its beginning.
    #[prop(into)]
    body: String,
    /// The category, shown in the corner.
    category: Option<Category>,
    /// Picture or video.
    kind: NoteKind,
    /// Cooperation or not.
    sponsored: Option<bool>,
) -> impl IntoView {
    let l = use_l10n();
    let words = hook(&title, &body);
    view! {
        <div class=format!("cover cover-{}", id.get() % PALETTES)>
            <div class="cover-marks">
                <span>{category.map(|category| l.category(category))}</span>
                {(sponsored == Some(true)).then(|| view! { <span class="mark">{l.sponsored}</span> })}
                {(kind == NoteKind::Video)
                    .then(|| {
                        view! {
                            <span class="mark mark-icon" role="img" aria-label=l.video>
                                {Icon::Play.view()}
                            </span>
                        }
                    })}
            </div>
            <p class="cover-words" aria-hidden="true">{words}</p>
        </div>
    }
}
