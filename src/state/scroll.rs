//! Keeps one's place in a list while another page is open.

use leptos::ev;
use leptos::leptos_dom::helpers::{request_animation_frame, window_event_listener};
use leptos::prelude::*;

use crate::state::effect::effect;

/// Remembers in `place` how far the window is scrolled while the calling view is shown, and
/// goes back there once it is `ready`, that is, as tall as it was.
pub fn keep(place: StoredValue<f64>, ready: Signal<bool>) {
    let handle = window_event_listener(ev::scroll, move |_| {
        place.set_value(window().scroll_y().unwrap_or(0.0));
    });
    on_cleanup(move || handle.remove());
    let back_to = place.get_value();
    let mut done = false;
    effect(move || {
        if done || !ready.get() {
            return;
        }
        done = true;
        // One frame later: after the router's own scroll to the top.
        request_animation_frame(move || window().scroll_to_with_x_and_y(0.0, back_to));
    });
}
