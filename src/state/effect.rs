//! Effects, compiled once.

use leptos::prelude::Effect;

/// Runs `effect` now and whenever what it reads changes, as long as the calling view is
/// shown. Boxed, since every type of closure given to `Effect::new` is another kilobyte of
/// code.
pub fn effect(effect: impl FnMut() + 'static) {
    let effect: Box<dyn FnMut()> = Box::new(effect);
    Effect::new(effect);
}
