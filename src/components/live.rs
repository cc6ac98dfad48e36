//! What changes on a page, compiled once: every type of closure that is a view, or the value
//! of an attribute, is one to three kilobytes of code.

use leptos::prelude::*;

/// A view that is built anew whenever what it reads changes.
pub fn live(view: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let view: Box<dyn Fn() -> AnyView + Send> = Box::new(view);
    (move || view()).into_any()
}

/// Words that change.
pub fn live_words(words: impl Fn() -> &'static str + Send + 'static) -> AnyView {
    live(move || words().into_any())
}

/// The value of an attribute, without its type.
pub type Value = Box<dyn Fn() -> Option<&'static str> + Send>;

/// The value of an attribute that changes, or goes.
pub fn value(value: impl Fn() -> Option<&'static str> + Send + 'static) -> Value {
    Box::new(value)
}
