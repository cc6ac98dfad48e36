//! Signing out.

use leptos::prelude::*;

use crate::client::{self, Failure};
use crate::state::sending::{Sending, Trouble};
use crate::state::unsynced;

/// Signs out, and runs `then`. Shortlists that the server does not have are sent first; where
/// that fails it is asked whether to go all the same. This browser keeps none of them.
pub fn sign_out(sending: Sending, then: Callback<()>) {
    let account = sending.account();
    let me = untrack(|| account.get()).flatten().map(|me| me.id);
    let words = sending.l10n().account.sign_out_unsent;
    let request = async move {
        if let Some(me) = me
            && !unsynced::send(me).await
            && !window().confirm_with_message(words).unwrap_or(true)
        {
            return Ok(());
        }
        match client::sign_out().await {
            // Nobody was signed in any more: that is what was wanted.
            Ok(()) | Err(Failure::SignedOut) => {
                if let Some(me) = me {
                    unsynced::forget(me);
                }
                account.set(None);
                then.run(());
                Ok(())
            }
            Err(failure) => Err(failure),
        }
    };
    sending.send(None, Trouble::at("", ""), Box::pin(request));
}
