//! What a view needs to know of the visible part of the page: nearness and width.

use crate::state::effect::effect;
use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::prelude::Closure;
use web_sys::{
    IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit, ResizeObserver,
};

/// Follows whether `element` is within `margin` (as in CSS) of what is visible.
/// True until the browser has said otherwise, so that a first page never waits for it.
#[must_use]
pub fn use_near(element: NodeRef<html::Div>, margin: &'static str) -> ReadSignal<bool> {
    follow(element, margin, true)
}

/// The same, but false until the browser has said otherwise: for what can wait.
#[must_use]
pub fn use_seen(element: NodeRef<html::Div>, margin: &'static str) -> ReadSignal<bool> {
    follow(element, margin, false)
}

fn follow(element: NodeRef<html::Div>, margin: &'static str, at_first: bool) -> ReadSignal<bool> {
    let (near, set_near) = signal(at_first);
    effect(move || {
        let Some(element) = element.get() else { return };
        let changed = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
            let entry = entries.pop().unchecked_into::<IntersectionObserverEntry>();
            set_near.set(entry.is_intersecting());
        });
        let options = IntersectionObserverInit::new();
        // What scrolls by itself, as a note over its feed, has a margin of its own. Never both:
        // for what scrolls with the page they add up.
        if matches!(element.closest("dialog"), Ok(Some(_))) {
            let _ = js_sys::Reflect::set(&options, &"scrollMargin".into(), &margin.into());
        } else {
            options.set_root_margin(margin);
        }
        let observer =
            IntersectionObserver::new_with_options(changed.as_ref().unchecked_ref(), &options);
        let Ok(observer) = observer else { return };
        observer.observe(&element);
        let held = StoredValue::new_local((observer, changed));
        on_cleanup(move || held.with_value(|(observer, _)| observer.disconnect()));
    });
    near
}

/// Follows the width of `element`, px; 0 until it is in the page. An element as wide as the
/// page changes its width with the window's, and with nothing else.
#[must_use]
pub fn use_width(element: NodeRef<html::Div>) -> ReadSignal<f64> {
    let (width, set_width) = signal(0.0);
    let measure = move || {
        if let Some(element) = element.get_untracked() {
            set_width.set(f64::from(element.client_width()));
        }
    };
    // In the frame, when the page is laid out anyway: while it is being built, asking would have
    // it laid out once more.
    let frame = StoredValue::new(None::<AnimationFrameRequestHandle>);
    effect(move || {
        element.track();
        frame.set_value(request_animation_frame_with_handle(measure).ok());
    });
    let handle = window_event_listener(leptos::ev::resize, move |_| measure());
    on_cleanup(move || {
        handle.remove();
        if let Some(frame) = frame.get_value() {
            frame.cancel();
        }
    });
    width
}

/// Tells the height of what is inside of `element`'s borders, px, when it is in the page and
/// whenever it changes: before it is painted so.
pub fn use_height(element: NodeRef<html::Div>, tell: impl Fn(f64) + Copy + 'static) {
    effect(move || {
        let Some(element) = element.get() else { return };
        let watched = element.clone();
        let changed = Closure::<dyn Fn()>::new(move || tell(f64::from(watched.client_height())));
        let Ok(observer) = ResizeObserver::new(changed.as_ref().unchecked_ref()) else {
            return;
        };
        observer.observe(&element);
        let held = StoredValue::new_local((observer, changed));
        on_cleanup(move || held.with_value(|(observer, _)| observer.disconnect()));
    });
}

/// The part of `element` that is visible, px from its top; more than there is of it where it
/// ends before the window does.
#[must_use]
pub fn visible(element: &web_sys::Element) -> (f64, f64) {
    let top = -element.get_bounding_client_rect().top();
    (top, top + window_height())
}

/// The height of the window, px.
#[must_use]
pub fn window_height() -> f64 {
    let height = window().inner_height().ok();
    height.and_then(|height| height.as_f64()).unwrap_or(0.0)
}
