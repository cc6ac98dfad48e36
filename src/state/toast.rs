//! A few words about what just happened, at the foot of the page, for some seconds.

use std::time::Duration;

use leptos::prelude::*;

/// How long the words stay.
const SHOWN_FOR: Duration = Duration::from_secs(6);

/// Says a few words.
#[derive(Clone, Copy)]
pub struct Toast {
    /// The words, and which ones they are: what is said later is not hidden early.
    words: RwSignal<(u32, String)>,
}

impl Toast {
    /// Says `words`, in place of any others. Nothing happens once the app is gone.
    pub fn say(self, words: String) {
        let said = self.words.try_update(|(count, shown)| {
            *count += 1;
            *shown = words;
            *count
        });
        set_timeout(
            move || {
                self.words.try_update(|(count, shown)| {
                    if Some(*count) == said {
                        shown.clear();
                    }
                });
            },
            SHOWN_FOR,
        );
    }

    /// What is said; empty where nothing is; reactive.
    #[must_use]
    pub fn words(self) -> String {
        self.words.with(|(_, words)| words.clone())
    }
}

/// Makes the toast known to everything below the caller.
pub fn provide() {
    provide_context(Toast {
        words: RwSignal::new((0, String::new())),
    });
}

/// The toast.
#[must_use]
pub fn use_toast() -> Toast {
    expect_context()
}
