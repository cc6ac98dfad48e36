//! One's own creators beside the server's, or alone where the server's cannot be had.

use hongbang_domain::roster::{FORMAT, Part};
use js_sys::{ArrayBuffer, Uint8Array};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Held, held};
use crate::client::{self, Failure};
use crate::state::collections;
use crate::state::sleep::sleep;

/// So long one's own are waited for, ms: the browser's database may be busy, or broken, and the
/// server's are not to suffer for it.
const PATIENCE: u32 = 10_000;

/// A part of the server's without anybody.
pub(super) fn nobody() -> Result<ArrayBuffer, Failure> {
    let part = Part {
        format: FORMAT,
        parts: 1,
        ..Part::default()
    };
    let text = client::to_json(&part).map_err(|_| Failure::Unreadable)?;
    Ok(Uint8Array::from(text.as_bytes()).buffer())
}

impl Held {
    /// One's own creators are others now.
    pub fn own_changed(&self) {
        let is_held = self.inside.borrow().who.is_some();
        if is_held {
            self.begin();
        }
    }

    /// Has one's own creators sent to a worker that was just started.
    pub(super) fn send_own(&self, epoch: u32) {
        spawn_local(async move {
            let parts = collections::parts_in_use().await;
            held(|held| held.own_here(epoch, &parts));
        });
        spawn_local(async move {
            sleep(PATIENCE).await;
            held(|held| held.own_here(epoch, &[]));
        });
    }

    fn own_here(&self, epoch: u32, parts: &[Uint8Array]) {
        let waited = {
            let inside = &mut *self.inside.borrow_mut();
            let Some(link) = &inside.link else { return };
            if inside.epoch != epoch || inside.own.are_sent() {
                return;
            }
            let messages: Vec<u32> = parts.iter().filter_map(|part| link.own(part)).collect();
            inside.own.sent(messages)
        };
        for theirs in waited {
            self.arrived(epoch, theirs);
        }
    }

    /// The server's roster cannot be had: one's own creators alone, where there are any.
    pub(super) fn without_server(&self, epoch: u32, failure: Failure) {
        let parts = {
            let inside = &mut *self.inside.borrow_mut();
            if inside.epoch != epoch {
                return;
            }
            let any = inside.own.any() && inside.alone.is_none();
            any.then(|| {
                inside.alone = Some(failure);
                inside.loading.begin()
            })
        };
        match parts {
            Some(parts) => {
                self.alone.set(Some(failure));
                self.start(parts);
            }
            None => self.fail(epoch, failure),
        }
    }
}
