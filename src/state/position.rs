//! Where the device is, where its user shows it: asked for once, at a press of a button.

use js_sys::{Function, Object, Reflect};
use leptos::prelude::{Callable as _, Callback, window};
use leptos::wasm_bindgen::prelude::Closure;
use leptos::wasm_bindgen::{JsCast, JsValue};

use super::here::Position;

/// How long the device may take, ms. Who sees nothing for longer thinks it broken.
const PATIENCE: u32 = 10_000;

/// How old a position may be, ms: nobody walks far in a minute.
const FRESH: u32 = 60_000;

/// Why there is no position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// The user, or the browser for them, said no.
    Denied,
    /// The device does not know.
    Unavailable,
    /// It took too long.
    TimedOut,
}

impl Trouble {
    /// The trouble behind the browser's number.
    fn of(code: Option<f64>) -> Self {
        match code {
            Some(1.0) => Self::Denied,
            Some(3.0) => Self::TimedOut,
            _ => Self::Unavailable,
        }
    }
}

/// Asks the device where it is, coarsely: what is shown is no finer than ten metres. `found` is
/// not called where its view is gone.
pub fn find(found: Callback<Result<Position, Trouble>>) {
    let tell = move |answer| {
        found.try_run(answer);
    };
    let here = Closure::once_into_js(move |answer: JsValue| {
        let coords = get(&answer, "coords");
        let degrees = |name| get(&coords, name).as_f64();
        let position = degrees("latitude").zip(degrees("longitude"));
        tell(position.ok_or(Trouble::Unavailable));
    });
    let not = Closure::once_into_js(move |error: JsValue| {
        tell(Err(Trouble::of(get(&error, "code").as_f64())));
    });
    let options = Object::new();
    for (name, value) in [("timeout", PATIENCE), ("maximumAge", FRESH)] {
        // Setting a property of a plain object cannot fail.
        let _ = Reflect::set(&options, &name.into(), &value.into());
    }
    let geolocation = get(&window().navigator(), "geolocation");
    let asked = get(&geolocation, "getCurrentPosition")
        .dyn_into::<Function>()
        .ok()
        .and_then(|ask| ask.call3(&geolocation, &here, &not, &options).ok());
    if asked.is_none() {
        tell(Err(Trouble::Unavailable));
    }
}

fn get(object: &JsValue, name: &str) -> JsValue {
    // Fails where it is no object, as where there is no geolocation.
    Reflect::get(object, &name.into()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browsers_numbers_are_told_apart() {
        assert_eq!(Trouble::of(Some(1.0)), Trouble::Denied);
        assert_eq!(Trouble::of(Some(2.0)), Trouble::Unavailable);
        assert_eq!(Trouble::of(Some(3.0)), Trouble::TimedOut);
        assert_eq!(Trouble::of(None), Trouble::Unavailable);
    }
}
