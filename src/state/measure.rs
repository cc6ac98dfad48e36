//! How long work takes, on the browser's own timeline, where benchmarks and its tools read it.

use leptos::prelude::{request_animation_frame, window};

/// Does work, and puts how long it took on the timeline.
pub fn measured<T>(name: &str, work: impl FnOnce() -> T) -> T {
    let timeline = window().performance();
    if let Some(timeline) = &timeline {
        let _ = timeline.mark(name);
    }
    let done = work();
    if let Some(timeline) = &timeline {
        let _ = timeline.measure_with_start_mark(name, name);
    }
    done
}

/// Puts on the timeline how long it takes from now until the page is painted as it is made.
pub fn until_painted(name: &'static str) {
    let Some(timeline) = window().performance() else {
        return;
    };
    let _ = timeline.mark(name);
    // The first frame is before the paint, the second behind it.
    request_animation_frame(move || {
        request_animation_frame(move || {
            let _ = timeline.measure_with_start_mark(name, name);
        });
    });
}
