//! What happened to an item: every state and note it ever had.
//!
//! Kept without a bound on what is different. Two things go: a note that is typed on within a
//! minute takes the place of its beginning, and above [`MAX_EVENTS`] the oldest of those go that
//! are there again later, word for word. A text that stands nowhere else never goes.

use crate::shortlist::{Event, Happening, Item, Standing};

/// So many events of an item, and repeated ones go, the oldest first.
pub const MAX_EVENTS: usize = 200;

/// Within so many milliseconds a note is still being typed.
const TYPING_MS: i64 = 60_000;

impl Item {
    /// Gives it a state, and remembers that.
    pub(super) fn stand(&mut self, standing: Standing, at: i64) {
        self.remember_present();
        self.standing.at = super::later(self.standing.at, at);
        self.standing.value = standing.clone();
        self.remember(self.standing.at, Happening::Standing(standing));
    }

    /// Gives it a note, and remembers that.
    pub(super) fn write(&mut self, text: &str, at: i64) {
        self.remember_present();
        self.note.at = super::later(self.note.at, at);
        text.clone_into(&mut self.note.value);
        let text = text.to_owned();
        self.remember(self.note.at, Happening::Note { text });
    }

    /// Makes sure that what stands here is among the events, wherever it came from.
    pub(super) fn remember_present(&mut self) {
        let (standing, note) = (&self.standing, &self.note);
        let mut present = Vec::new();
        if standing.value != Standing::default() {
            let what = Happening::Standing(standing.value.clone());
            present.push((standing.at, what));
        }
        if !note.value.is_empty() {
            let text = note.value.clone();
            present.push((note.at, Happening::Note { text }));
        }
        for (at, what) in present {
            if !self.events.iter().any(|event| event.what == what) {
                self.insert(Event { at, what });
            }
        }
    }

    fn remember(&mut self, at: i64, what: Happening) {
        let same = |event: &&Event| same_kind(&event.what, &what);
        if let Some(last) = self.events.iter().rev().find(same) {
            if last.what == what {
                return;
            }
            if typed_on(last, at, &what) {
                let gone = last.clone();
                self.events.retain(|event| *event != gone);
            }
        }
        self.insert(Event { at, what });
        self.forget_repeated();
    }

    /// Puts an event where it belongs in time.
    pub(super) fn insert(&mut self, event: Event) {
        if let Err(place) = self.events.binary_search(&event) {
            self.events.insert(place, event);
        }
    }

    fn forget_repeated(&mut self) {
        while self.events.len() > MAX_EVENTS {
            let again = |at: usize, event: &Event| {
                let later = self.events.iter().skip(at + 1);
                later
                    .map(|later| &later.what)
                    .any(|what| *what == event.what)
            };
            let repeated = |(at, event): (usize, &Event)| again(at, event).then_some(at);
            match self.events.iter().enumerate().find_map(repeated) {
                Some(at) => drop(self.events.remove(at)),
                None => break,
            }
        }
    }
}

fn same_kind(one: &Happening, other: &Happening) -> bool {
    matches!(
        (one, other),
        (Happening::Standing(_), Happening::Standing(_))
            | (Happening::Note { .. }, Happening::Note { .. })
    )
}

/// Whether a note is the last one, typed on.
fn typed_on(last: &Event, at: i64, what: &Happening) -> bool {
    match (&last.what, what) {
        (Happening::Note { text: before }, Happening::Note { text }) => {
            at.saturating_sub(last.at) < TYPING_MS && text.starts_with(before.as_str())
        }
        _ => false,
    }
}
