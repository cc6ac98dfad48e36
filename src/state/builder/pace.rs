//! At most one deed a frame: the first at once, the latest of the others with the next frame.

use leptos::prelude::*;

/// What is paced.
pub struct Pace<T: Send + Sync + 'static> {
    waiting: StoredValue<Option<T>>,
    /// Something was done in this frame.
    done: StoredValue<bool>,
    deed: fn(T),
}

impl<T: Send + Sync> Clone for Pace<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync> Copy for Pace<T> {}

impl<T: Send + Sync + 'static> Pace<T> {
    /// For the calling view.
    #[must_use]
    pub fn new(deed: fn(T)) -> Self {
        Self {
            waiting: StoredValue::new(None),
            done: StoredValue::new(false),
            deed,
        }
    }

    /// Does it, now or with the next frame.
    pub fn run(self, with: T) {
        if self.done.get_value() {
            self.waiting.set_value(Some(with));
            return;
        }
        self.done.set_value(true);
        (self.deed)(with);
        request_animation_frame(move || {
            // The view may be gone by then.
            self.done.try_set_value(false);
            let waiting = self.waiting.try_update_value(Option::take).flatten();
            if let Some(with) = waiting {
                self.run(with);
            }
        });
    }
}
