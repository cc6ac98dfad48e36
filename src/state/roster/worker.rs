//! The worker that holds the roster, and what it says.

use std::cell::{Cell, RefCell};

use hongbang_domain::roster::{Answer, Ask, Fault};
use js_sys::{Array, ArrayBuffer, Float64Array, Object, Reflect, Uint8Array};
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::JsValue;
use leptos::wasm_bindgen::prelude::{Closure, wasm_bindgen};
use serde::Serialize;
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};

use super::numbers::Numbers;

const SCRIPT: &str = "/engine/worker.js";

#[wasm_bindgen]
extern "C" {
    /// JSON's own, of a text that stays where it is: js_sys has one for texts of ours.
    #[wasm_bindgen(catch, js_namespace = JSON, js_name = parse)]
    fn parse(text: &JsValue) -> Result<JsValue, JsValue>;
}

/// What the worker said.
pub enum Heard {
    /// It has taken a part.
    Part {
        /// Parts that it has.
        have: u32,
        /// Of so many.
        of: u32,
    },
    /// It is done.
    Done,
    /// The answer to a query, and how long it took, ms.
    Answer(Box<Answer>, f64),
    /// Creators in full, unread.
    Rows(JsValue),
    /// It cannot be done.
    Fault(Fault),
    /// The engine cannot be fetched.
    Lost,
    /// Something that this version does not understand.
    Unreadable,
}

/// A worker. It ends where this is dropped.
pub struct Link {
    worker: Worker,
    next: Cell<u32>,
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
    /// Starts a worker; `None` where the browser does not let one. `hear` gets the number of
    /// what it answers, and the answer; `fail` is called where the worker's script cannot be
    /// had or breaks.
    pub fn open(hear: impl Fn(u32, Heard) + 'static, fail: impl Fn() + 'static) -> Option<Self> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(SCRIPT, &options).ok()?;
        let numbers = RefCell::new(Numbers::default());
        let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            let data = event.data();
            let id = get(&data, "id").as_f64().unwrap_or_default() as u32;
            let heard = read(&data, &mut numbers.borrow_mut());
            hear(id, heard);
        });
        let on_error = Closure::<dyn Fn()>::new(fail);
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        worker.set_onmessageerror(Some(on_error.as_ref().unchecked_ref()));
        Some(Self {
            worker,
            next: Cell::new(1),
            _on_message: on_message,
            _on_error: on_error,
        })
    }

    /// Asks; the number of what is asked.
    pub fn ask(&self, ask: &Ask) -> Option<u32> {
        let serializer = serde_wasm_bindgen::Serializer::json_compatible();
        let ask = ask.serialize(&serializer).ok()?;
        let (id, message) = self.message("ask", &ask);
        self.worker.post_message(&message).ok().map(|()| id)
    }

    /// Hands over the bytes of a part: they are the worker's from then on.
    pub fn part(&self, bytes: &ArrayBuffer) -> Option<u32> {
        let (id, message) = self.message("part", bytes);
        let posted = self
            .worker
            .post_message_with_transfer(&message, &Array::of1(bytes));
        posted.ok().map(|()| id)
    }

    /// Hands over a copy of a part of one's own creators.
    pub fn own(&self, bytes: &Uint8Array) -> Option<u32> {
        let (id, message) = self.message("own", bytes);
        self.worker.post_message(&message).ok().map(|()| id)
    }

    fn message(&self, key: &str, value: &JsValue) -> (u32, Object) {
        let id = self.next.get();
        self.next.set(id.wrapping_add(1));
        let message = Object::new();
        // Setting a property of a plain object cannot fail.
        let _ = Reflect::set(&message, &"id".into(), &id.into());
        let _ = Reflect::set(&message, &key.into(), value);
        (id, message)
    }
}

fn get(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &key.into()).unwrap_or_default()
}

fn count(object: &JsValue, key: &str) -> u32 {
    get(object, key).as_f64().unwrap_or_default() as u32
}

/// The tag is read by hand: serde would copy everything once more to find it, and an answer is
/// read in every frame of a drag.
fn read(data: &JsValue, numbers: &mut Numbers) -> Heard {
    if get(data, "lost").is_truthy() {
        return Heard::Lost;
    }
    let Ok(told) = parse(&get(data, "told")) else {
        return Heard::Unreadable;
    };
    match get(&told, "told").as_string().as_deref() {
        Some("part") => Heard::Part {
            have: count(&told, "have"),
            of: count(&told, "of"),
        },
        Some("done") => Heard::Done,
        Some("answer") => {
            answer(&told, &get(data, "numbers"), numbers).unwrap_or(Heard::Unreadable)
        }
        Some("rows") => Heard::Rows(get(&told, "rows")),
        Some("fault") => {
            serde_wasm_bindgen::from_value(told).map_or(Heard::Unreadable, Heard::Fault)
        }
        _ => Heard::Unreadable,
    }
}

fn answer(told: &JsValue, row: &JsValue, numbers: &mut Numbers) -> Option<Heard> {
    let took = get(told, "took").as_f64()?;
    let mut answer: Box<Answer> = serde_wasm_bindgen::from_value(get(told, "answer")).ok()?;
    let row = row.dyn_ref::<Float64Array>()?.to_vec();
    numbers.put_back(&mut answer, &row)?;
    Some(Heard::Answer(answer, took))
}
