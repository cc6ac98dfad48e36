//! Signing out.

use leptos::prelude::*;

use crate::client::{self, Failure};
use crate::state::sending::{Sending, Trouble};

/// Signs out, and runs `then`.
pub fn sign_out(sending: Sending, then: Callback<()>) {
    let account = sending.account();
    let request = async move {
        match client::sign_out().await {
            // Nobody was signed in any more: that is what was wanted.
            Ok(()) | Err(Failure::SignedOut) => {
                account.set(None);
                then.run(());
                Ok(())
            }
            Err(failure) => Err(failure),
        }
    };
    sending.send(None, Trouble::at("", ""), Box::pin(request));
}
