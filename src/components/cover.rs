//! A generated text cover: a few words in a serif at the foot of a plain colour.

use hongbang_domain::body::hook;
use hongbang_domain::category::Category;
use hongbang_domain::note::{NoteId, NoteKind, Picture};
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
    /// The picture on it, in place of words.
    #[prop(optional_no_strip)]
    picture: Option<Picture>,
) -> impl IntoView {
    let l = use_l10n();
    let face = match picture {
        // The title beside it says what it is about.
        Some(Picture { path, width, height }) => view! {
            <img class="cover-picture" src=media(&path) width=width height=height alt="" loading="lazy" decoding="async" />
        }
        .into_any(),
        None => {
            let words = hook(&title, &body);
            view! { <p class="cover-words" aria-hidden="true">{words}</p> }.into_any()
        }
    };
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
            {face}
        </div>
    }
}

/// Where the server has a picture. Names of files may have any character in them.
#[must_use]
pub fn media(path: &str) -> String {
    let encoded = |part| String::from(js_sys::encode_uri_component(part));
    let parts: Vec<_> = path.split('/').map(encoded).collect();
    ["/media/", &parts.join("/")].concat()
}
