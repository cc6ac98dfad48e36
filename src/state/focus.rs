//! Moving the focus, and nothing else: the page stays where it is.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};

/// Gives an element the focus.
pub fn to(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Gives it to the page, as after any navigation.
pub fn to_page() {
    if let Some(main) = document().get_element_by_id("main") {
        to(&main);
    }
}
