//! One answer that a view waits for.
//!
//! Leptos' own resources do more (suspense, serialisation) and weigh it; a page here has
//! three states and says so itself.

use std::pin::Pin;

use leptos::prelude::*;
use leptos::reactive::spawn_local_scoped_with_cancellation;

use crate::client::Failure;
use crate::state::effect::effect;

/// A request without its type, so that what runs requests is compiled once.
pub type Request<T> = Pin<Box<dyn Future<Output = Result<T, Failure>>>>;

/// An answer on its way, or here, or failed.
pub struct Loaded<T: 'static> {
    answer: RwSignal<Option<Result<T, Failure>>>,
    attempt: RwSignal<u32>,
    /// The next answer takes the place of the present one without a gap.
    kept: StoredValue<bool>,
}

impl<T> Clone for Loaded<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Loaded<T> {}

impl<T: Send + Sync + 'static> Loaded<T> {
    /// Sends the request that `request` makes, and again whenever what it reads changes.
    /// A request whose answer is no longer wanted is aborted.
    #[must_use]
    pub fn new(request: impl Fn() -> Request<T> + 'static) -> Self {
        let loaded = Self {
            answer: RwSignal::new(None),
            attempt: RwSignal::new(0),
            kept: StoredValue::new(false),
        };
        effect(move || {
            loaded.attempt.track();
            if !loaded.kept.get_value() {
                loaded.answer.set(None);
            }
            loaded.kept.set_value(false);
            let request = request();
            spawn(Box::pin(
                async move { loaded.answer.set(Some(request.await)) },
            ));
        });
        loaded
    }

    /// Asks again.
    pub fn retry(self) {
        self.attempt.update(|attempt| *attempt += 1);
    }

    /// Asks again after a write; the present answer stays until the new one is there.
    /// Nothing happens where the view is gone.
    pub fn refresh(self) {
        self.kept.try_set_value(true);
        self.attempt.try_update(|attempt| *attempt += 1);
    }

    /// A view of the answer, or of its failure; `None` while it is on its way.
    pub fn with<V>(self, view: impl FnOnce(Result<&T, Failure>) -> V) -> Option<V> {
        self.answer.with(|answer| {
            answer
                .as_ref()
                .map(|answer| view(answer.as_ref().map_err(|failure| *failure)))
        })
    }
}

/// Runs a task until it ends or the owner that started it goes.
pub fn spawn(task: Pin<Box<dyn Future<Output = ()>>>) {
    spawn_local_scoped_with_cancellation(task);
}
