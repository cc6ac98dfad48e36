//! The other tabs of the browser: they are told that something was written, and tell so.

use leptos::wasm_bindgen::prelude::Closure;
use leptos::wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};

/// A channel to the other tabs; silent where the browser has none.
pub struct Tabs {
    channel: Option<BroadcastChannel>,
    _heard: Closure<dyn FnMut(MessageEvent)>,
}

impl Tabs {
    /// Listens; `heard` is called when another tab wrote something.
    pub fn open(name: &str, mut heard: impl FnMut() + 'static) -> Self {
        let channel = BroadcastChannel::new(name).ok();
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |_| heard());
        if let Some(channel) = &channel {
            channel.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        }
        Self {
            channel,
            _heard: on_message,
        }
    }

    /// Tells the others that something was written.
    pub fn tell(&self) {
        if let Some(channel) = &self.channel {
            let _ = channel.post_message(&JsValue::TRUE);
        }
    }
}

impl Drop for Tabs {
    fn drop(&mut self) {
        if let Some(channel) = &self.channel {
            channel.set_onmessage(None);
            channel.close();
        }
    }
}
