//! The worker itself: messages there, answers back to whoever waits for them.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use hongbang_sheets::protocol::{Ask, Told};
use js_sys::{ArrayBuffer, Function, Object, Promise, Reflect};
use leptos::wasm_bindgen::prelude::Closure;
use leptos::wasm_bindgen::{JsCast, JsValue};
use serde::Serialize;
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};

use super::{NOT_UNDERSTOOD, Trouble};
use crate::client::{Failure, from_json};

const SCRIPT: &str = "/clerk/worker.js";

/// Hears of rows, and of the share of the file.
pub type Progress = Box<dyn Fn(u32, f64)>;

/// Who waits for an answer.
struct Waiting {
    give: Function,
    progress: Option<Progress>,
}

/// Those who wait, by the number of what they asked; `None` once the worker is lost.
type All = Rc<RefCell<Option<BTreeMap<u32, Waiting>>>>;

/// What the worker answered.
pub struct Answer {
    /// In words.
    pub told: Told,
    data: JsValue,
}

impl Answer {
    /// Bytes beside the words.
    pub fn bytes(&self, key: &str) -> Option<ArrayBuffer> {
        get(&self.data, key).dyn_into().ok()
    }
}

/// A worker. It ends where this is dropped.
pub struct Link {
    worker: Worker,
    next: Cell<u32>,
    waiting: All,
    // Called as long as the worker is there.
    _on_message: Closure<dyn Fn(MessageEvent)>,
    _on_error: Closure<dyn Fn()>,
}

impl Drop for Link {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

impl Link {
    /// Starts a worker; `None` where the browser does not let one.
    pub fn open() -> Option<Self> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(SCRIPT, &options).ok()?;
        let waiting: All = Rc::new(RefCell::new(Some(BTreeMap::new())));
        let all = Rc::clone(&waiting);
        let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            hear(&all, &event.data());
        });
        let all = Rc::clone(&waiting);
        let on_error = Closure::<dyn Fn()>::new(move || lose(&all));
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        worker.set_onmessageerror(Some(on_error.as_ref().unchecked_ref()));
        Some(Self {
            worker,
            next: Cell::new(1),
            waiting,
            _on_message: on_message,
            _on_error: on_error,
        })
    }

    /// Asks, with something beside the words; the answer is waited for.
    pub async fn ask(
        &self,
        ask: &Ask,
        beside: Option<(&str, JsValue)>,
        progress: Option<Progress>,
    ) -> Result<Answer, Trouble> {
        let id = self.next.get();
        self.next.set(id.wrapping_add(1));
        let serializer = serde_wasm_bindgen::Serializer::json_compatible();
        let ask = ask.serialize(&serializer).map_err(|_| NOT_UNDERSTOOD)?;
        let message = Object::new();
        set(&message, "id", &id.into());
        set(&message, "ask", &ask);
        if let Some((key, value)) = &beside {
            set(&message, key, value);
        }
        let mut progress = progress;
        let promise = Promise::new(&mut |give, _| {
            if let Some(waiting) = self.waiting.borrow_mut().as_mut() {
                let progress = progress.take();
                waiting.insert(id, Waiting { give, progress });
            } else {
                let _ = give.call0(&JsValue::UNDEFINED);
            }
        });
        if self.worker.post_message(&message).is_err() {
            return Err(NOT_UNDERSTOOD);
        }
        let data = JsFuture::from(promise).await.unwrap_or_default();
        if data.is_undefined() {
            return Err(Trouble::Failed(Failure::Unreachable));
        }
        match told(&data) {
            Some(Told::Refused { why }) => Err(Trouble::Refused(why)),
            Some(told) => Ok(Answer { told, data }),
            None => Err(NOT_UNDERSTOOD),
        }
    }
}

fn get(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &key.into()).unwrap_or_default()
}

fn set(object: &Object, key: &str, value: &JsValue) {
    // Setting a property of a plain object cannot fail.
    let _ = Reflect::set(object, &key.into(), value);
}

fn told(data: &JsValue) -> Option<Told> {
    from_json(&get(data, "told").as_string()?)
}

/// Gives an answer to whom it is for.
fn hear(all: &All, data: &JsValue) {
    if get(data, "lost").is_truthy() {
        return lose(all);
    }
    let id = get(data, "id").as_f64().unwrap_or_default() as u32;
    let mut borrowed = all.borrow_mut();
    let Some(waiting) = borrowed.as_mut() else {
        return;
    };
    // Only who reads waits with a progress, and only that is told before the end.
    let reads = waiting.get(&id).is_some_and(|one| one.progress.is_some());
    if reads && let Some(Told::Progress { rows, share }) = told(data) {
        if let Some(progress) = waiting.get(&id).and_then(|one| one.progress.as_ref()) {
            progress(rows, share);
        }
        return;
    }
    let given = waiting.remove(&id);
    drop(borrowed);
    if let Some(Waiting { give, .. }) = given {
        let _ = give.call1(&JsValue::UNDEFINED, data);
    }
}

/// The worker is lost: nobody gets an answer, now or later.
fn lose(all: &All) {
    for Waiting { give, .. } in all.take().unwrap_or_default().into_values() {
        let _ = give.call0(&JsValue::UNDEFINED);
    }
}
