//! What others see, worked out here from one's own record: no request, so it follows every
//! choice at once.

use hongbang_domain::sharing::{Field, Sharing, Viewer};
use hongbang_domain::window::Selection;
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::Tab;
use super::field_words;
use crate::components::icon::Icon;
use crate::components::kol_head::Heading;
use crate::components::kol_profile::KolRecord;
use crate::components::segmented::{Choice, Segmented};
use crate::state::language::use_l10n;
use crate::state::overview::seen_as::address;
use crate::state::record::Record;
use crate::state::selection;

/// One's own page as another sees it.
#[component]
pub fn Preview(
    /// One's own record, whole.
    record: Record,
    /// The choices, saved or not.
    sharing: Memo<Sharing>,
) -> impl IntoView {
    let l = use_l10n();
    let query = use_location().query;
    let viewer = Memo::new(move |_| match query.read().get_str("viewer") {
        Some("anyone") => Viewer::Anonymous,
        Some("unverified") => Viewer::UnverifiedBrand,
        _ => Viewer::VerifiedBrand,
    });
    let viewers = move || {
        let query = query.read();
        let chosen = selection::from_query(|key| query.get_str(key));
        let choices = [
            (l.studio().viewer_anyone, Viewer::Anonymous),
            (l.studio().viewer_unverified, Viewer::UnverifiedBrand),
            (l.studio().viewer_brand, Viewer::VerifiedBrand),
        ]
        .map(|(words, to)| Choice {
            words,
            href: href(to, chosen),
            current: to == viewer.get(),
        });
        view! { <Segmented label=l.studio().viewer choices=choices.into() /> }
    };
    view! {
        <section class="preview" aria-label=l.studio().preview>
            <div class="preview-head">
                <h2>{l.studio().preview}</h2>
                {viewers}
            </div>
            {move || {
                let viewer = viewer.get();
                let shown = sharing.get().shown_to(viewer);
                let fields = Field::ALL
                    .iter()
                    .map(|&field| {
                        let (name, _) = field_words(l, field);
                        if shown.has(field) {
                            view! { <li class="is-shared">{name}</li> }.into_any()
                        } else {
                            view! {
                                <li>
                                    {Icon::Lock.view()} {name}
                                    <span class="sr-only">{l.not_shared}</span>
                                </li>
                            }
                                .into_any()
                        }
                    });
                let to = Callback::new(move |to: Selection| href(viewer, to));
                view! {
                    <ul class="preview-fields">{fields.collect_view()}</ul>
                    <KolRecord record=record.as_seen(shown) heading=Heading::Part href=to />
                }
            }}
        </section>
    }
}

/// The address of a preview.
fn href(viewer: Viewer, chosen: Selection) -> String {
    let viewer = match viewer {
        Viewer::Anonymous => Some("viewer=anyone"),
        Viewer::UnverifiedBrand => Some("viewer=unverified"),
        _ => None,
    };
    address(Tab::Sharing.path(), chosen, viewer)
}

#[cfg(test)]
mod tests {
    use hongbang_domain::window::Window;

    use super::*;

    #[test]
    fn the_address_holds_the_viewer_and_the_selection() {
        let days = Selection {
            window: Window::Days90,
            ..Selection::default()
        };
        for (viewer, chosen, address) in [
            (
                Viewer::VerifiedBrand,
                Selection::default(),
                "/studio/sharing",
            ),
            (Viewer::VerifiedBrand, days, "/studio/sharing?days=90"),
            (
                Viewer::Anonymous,
                Selection::default(),
                "/studio/sharing?viewer=anyone",
            ),
            (
                Viewer::UnverifiedBrand,
                days,
                "/studio/sharing?days=90&viewer=unverified",
            ),
        ] {
            assert_eq!(href(viewer, chosen), address);
        }
    }
}
