//! How long work takes, on the browser's own timeline, where benchmarks and its tools read it.

use leptos::prelude::window;

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
