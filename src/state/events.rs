//! What readers do that cannot be taken back, told to the server in batches.
//!
//! Nothing is shown of it, and nothing waits for it: what could not be told is told later.

mod queue;

use std::cell::{Cell, RefCell};
use std::time::Duration;

use hongbang_api::events::Events;
use hongbang_domain::note::NoteId;
use hongbang_domain::reader::Deed;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::random;
use crate::client;
use queue::Queue;

/// A read and a share are told almost at once: what counts them is looked at soon.
const SOON: Duration = Duration::from_millis(300);

// Of the whole visit, whoever is on the page, and without anything that a view reads.
thread_local! {
    static QUEUE: RefCell<Queue> = const { RefCell::new(Queue::new()) };
    /// Whether the next batch has its time.
    static DUE: Cell<bool> = const { Cell::new(false) };
}

fn with<T>(queue: impl FnOnce(&mut Queue) -> T) -> T {
    QUEUE.with_borrow_mut(queue)
}

/// The reader did something with a note. An impression and a read count once a visit.
pub fn did(note: NoteId, deed: Deed) {
    if !with(|queue| queue.add(random::id(), note, deed)) {
        return;
    }
    match deed {
        Deed::Impression => later(),
        Deed::Read | Deed::Share => set_timeout(tell, SOON),
    }
}

/// Tells the next batch in a while, unless it has its time already.
fn later() {
    if DUE.replace(true) {
        return;
    }
    set_timeout(
        || {
            DUE.set(false);
            tell();
        },
        with(|queue| queue.pause()),
    );
}

fn tell() {
    let Some(events) = with(Queue::take) else {
        return;
    };
    spawn_local(async move {
        let answer = client::tell_events(&Events { events }).await;
        let more = with(|queue| {
            queue.finish(answer);
            !queue.is_empty()
        });
        if more {
            later();
        }
    });
}

/// Tells all that is left, without waiting for answers: the page may not come back.
fn leave() {
    // What is under way may end with the page. Told twice, it counts once.
    let under_way = with(|queue| queue.under_way().to_vec());
    if !under_way.is_empty() {
        client::tell_events_on_leaving(&Events { events: under_way });
    }
    while let Some(events) = with(Queue::leave) {
        let events = Events { events };
        if !client::tell_events_on_leaving(&events) {
            with(|queue| queue.stay(events.events));
            return;
        }
    }
}

/// Tells what is left where the page is put aside or closed. Called once, by the app.
pub fn provide() {
    window_event_listener_untyped("visibilitychange", |_| {
        if document().hidden() {
            leave();
        }
    });
    window_event_listener_untyped("pagehide", |_| leave());
}
