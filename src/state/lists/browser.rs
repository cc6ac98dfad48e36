//! What the tabs of a browser have in common: a lock, so that one of them sends, and a channel
//! on which they tell each other what they wrote.

use std::cell::RefCell;
use std::pin::Pin;

use hongbang_domain::shortlist::ShortlistId;
use js_sys::{Function, Promise, Reflect};
use leptos::prelude::window;
use leptos::wasm_bindgen::prelude::Closure;
use leptos::wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::{BroadcastChannel, MessageEvent};

/// Something to do, without its type.
pub type Task = Pin<Box<dyn Future<Output = ()>>>;

/// Now, in milliseconds since 1970.
#[must_use]
pub fn now() -> i64 {
    js_sys::Date::now() as i64
}

/// Runs `task` while no other tab runs one under that name. Without the lock where the browser
/// has none (plain HTTP): tabs then may send the same twice, which the server's versions bear.
pub async fn exclusively(name: &str, task: Task) {
    let locks = Reflect::get(&window().navigator(), &"locks".into()).unwrap_or_default();
    let request = Reflect::get(&locks, &"request".into()).ok();
    let Some(request) = request.and_then(|value| value.dyn_into::<Function>().ok()) else {
        return task.await;
    };
    let task = std::rc::Rc::new(RefCell::new(Some(task)));
    let own = std::rc::Rc::clone(&task);
    let run = Closure::once_into_js(move |_lock: JsValue| -> Promise {
        let task = own.take();
        future_to_promise(async move {
            if let Some(task) = task {
                task.await;
            }
            Ok(JsValue::UNDEFINED)
        })
    });
    let granted = request.call2(&locks, &JsValue::from_str(name), &run);
    if let Ok(granted) = granted.and_then(JsCast::dyn_into::<Promise>) {
        let _ = JsFuture::from(granted).await;
    }
    // Where it was refused, without.
    let refused = task.take();
    if let Some(task) = refused {
        task.await;
    }
}

/// A channel to the other tabs.
pub struct Channel {
    channel: Option<BroadcastChannel>,
    _heard: Closure<dyn FnMut(MessageEvent)>,
}

impl Channel {
    /// Listens; `heard` gets the list that another tab wrote.
    pub fn open(name: &str, mut heard: impl FnMut(ShortlistId) + 'static) -> Self {
        let channel = BroadcastChannel::new(name).ok();
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let id = event.data().as_f64().map(|id| id as u64);
            if let Some(id) = id.and_then(|id| ShortlistId::try_from(id).ok()) {
                heard(id);
            }
        });
        if let Some(channel) = &channel {
            channel.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        }
        Self {
            channel,
            _heard: on_message,
        }
    }

    /// Tells the others that a list was written.
    pub fn tell(&self, id: ShortlistId) {
        if let Some(channel) = &self.channel {
            let _ = channel.post_message(&JsValue::from_f64(id.get() as f64));
        }
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        if let Some(channel) = &self.channel {
            channel.set_onmessage(None);
            channel.close();
        }
    }
}
