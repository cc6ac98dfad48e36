//! What those see who have no lists: they are not signed in, or no brand.

use leptos::prelude::*;

use crate::components::account_menu::login_href;
use crate::components::states::Empty;
use crate::locales::L10n;
use crate::state::front_door;
use crate::state::session::Account;

/// The way on: in, or to one's own front door. `path` is where one comes back to.
pub fn guest(l: L10n, account: Account, path: &str) -> AnyView {
    let role = account.with(|me| me.map(|me| me.role));
    match role {
        Some(role) => {
            let door = front_door::of(Some(role)).to_owned();
            view! {
                <Empty
                    title=l.desk().shortlists_brands
                    hint=l.desk().shortlists_brands_hint
                    action=Some((door, l.desk().go_on))
                />
            }
            .into_any()
        }
        None => {
            let action = Some((login_href(path, ""), l.account.sign_in));
            view! { <Empty title=l.signed_out hint=l.desk().shortlists_signed_out action=action /> }
                .into_any()
        }
    }
}
