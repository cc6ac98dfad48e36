//! Screens that are for one role.

use hongbang_api::account::Me;
use hongbang_domain::account::{AccountId, Role};
use hongbang_domain::kol::KolId;
use leptos::prelude::*;

use crate::components::states::{Empty, Skeleton};
use crate::state::language::use_l10n;
use crate::state::session::use_account;

/// A view for who is signed in with a role, and a notice for anyone else. The view is built
/// anew when another account signs in or the creator behind it changes, not when a name does.
pub fn only(
    role: Role,
    hint: &'static str,
    login: &'static str,
    view: impl Fn(Me) -> AnyView + Send + 'static,
) -> impl IntoView {
    let l = use_l10n();
    let account = use_account();
    let me = Memo::new_with_compare(
        move |_| account.get(),
        |before, now| before.map(keys) != now.map(keys),
    );
    move || match me.get() {
        None => view! { <Skeleton kind="kol" /> }.into_any(),
        Some(Some(me)) if me.role == role => view(me),
        Some(Some(_)) => {
            view! { <Empty title=l.studio().other_role hint=hint action=None /> }.into_any()
        }
        Some(None) => {
            let action = Some((login.to_owned(), l.studio().to_sign_in));
            view! { <Empty title=l.signed_out hint=hint action=action /> }.into_any()
        }
    }
}

/// What a view is built for; `None` before it is known.
fn keys(me: &Option<Option<Me>>) -> Option<Option<(AccountId, Role, Option<KolId>)>> {
    let me = me.as_ref()?;
    Some(me.as_ref().map(|me| (me.id, me.role, me.kol)))
}
