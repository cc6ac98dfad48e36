//! The switch by which a collection's creators are ranked.

use hongbang_domain::id::CollectionId;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::components::live::value;
use crate::locales::L10n;
use crate::state::collections::{self, Head};
use crate::state::toast::Toast;

/// Whether its creators are ranked.
pub fn in_use(
    l: L10n,
    toast: Toast,
    id: CollectionId,
    head: Memo<Option<Head>>,
    name: Memo<String>,
) -> AnyView {
    let words = l.import();
    // Notes that name nobody make no creator who could be ranked.
    let any = head.with_untracked(|head| head.as_ref().is_some_and(|head| head.creators > 0));
    if !any {
        return view! { <span></span> }.into_any();
    }
    let on = Memo::new(move |_| head.with(|head| head.as_ref().is_some_and(|head| head.in_use)));
    let turn = move |_| {
        let on = !on.get_untracked();
        let name = name.get_untracked();
        spawn_local(async move {
            toast.say(match collections::set_in_use(id, on).await {
                Ok(()) if on => (words.used)(&name),
                Ok(()) => (words.unused)(&name),
                Err(why) => (words.not_kept)(why).0.to_owned(),
            });
        });
    };
    view! {
        <button
            type="button"
            class="import-switch"
            role="switch"
            aria-checked=value(move || Some(if on.get() { "true" } else { "false" }))
            aria-label=move || name.with(|name| (words.in_use_of)(name))
            on:click=turn
        >
            <i aria-hidden="true"></i>
            <span aria-hidden="true">{words.in_use}</span>
        </button>
    }
    .into_any()
}
