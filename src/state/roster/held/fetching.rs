//! The server's parts on their way: asked for, taken, begun anew.

use js_sys::ArrayBuffer;
use leptos::task::spawn_local;

use super::{Held, held, own};
use crate::client::{self, Failure};
use crate::state::sleep::sleep;

/// How long the server is given when it cannot answer, time after time, ms. It works the roster out
/// when it starts, which may take longer than it lets anybody wait.
const WAITS: [u32; 3] = [500, 2_000, 5_000];

/// A part, asked for again where the server cannot answer yet.
async fn patiently(part: u32) -> Result<ArrayBuffer, Failure> {
    for wait in WAITS {
        match client::roster_part(part).await {
            Err(Failure::Server) => sleep(wait).await,
            other => return other,
        }
    }
    client::roster_part(part).await
}

impl Held {
    pub(super) fn fetch(&self, epoch: u32, parts: Vec<u32>) {
        let alone = self.inside.borrow().alone.is_some();
        for part in parts {
            if alone {
                self.arrived(epoch, own::nobody());
                continue;
            }
            spawn_local(async move {
                let bytes = patiently(part).await;
                held(|held| held.arrived(epoch, bytes));
            });
        }
    }

    pub(super) fn arrived(&self, epoch: u32, bytes: Result<ArrayBuffer, Failure>) {
        if self.inside.borrow().epoch != epoch {
            return;
        }
        let Some(bytes) = self.inside.borrow_mut().own.before(bytes) else {
            return;
        };
        let bytes = match bytes {
            Ok(bytes) => bytes,
            // There are fewer parts now than the first one said.
            Err(Failure::NotFound) if self.inside.borrow().loading.has_begun() => {
                return self.begin_anew(epoch);
            }
            Err(failure) => return self.without_server(epoch, failure),
        };
        let parts = {
            let inside = &mut *self.inside.borrow_mut();
            if let Some(link) = &inside.link {
                link.part(&bytes);
            }
            inside.loading.arrived()
        };
        self.fetch(epoch, parts);
    }

    pub(super) fn begin_anew(&self, epoch: u32) {
        let parts = self.inside.borrow_mut().loading.begin_anew();
        match parts {
            Some(parts) => self.start(parts),
            None => self.without_server(epoch, Failure::Unreadable),
        }
    }
}
