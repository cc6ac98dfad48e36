//! The roster as a module of its own, for a worker: `domain::roster::Roster` with a door that
//! JavaScript can open. It is built for speed where the app is built for size.
//!
//! It knows bytes, JSON and a clock, and neither the page nor who asks.
//!
//! Questions and answers cross as JSON text: one string each way, where objects would cost a call
//! into JavaScript for every value of theirs, and there are thousands in an answer. Its long rows of
//! numbers cross beside it; whoever asked puts them back.

mod desk;
mod warm;

use wasm_bindgen::prelude::wasm_bindgen;

use desk::Desk;

#[wasm_bindgen]
extern "C" {
    /// Milliseconds of the worker's clock.
    #[wasm_bindgen(js_namespace = performance)]
    fn now() -> f64;
}

/// One roster and whoever asks it.
#[derive(Debug, Default)]
#[wasm_bindgen]
pub struct Engine {
    desk: Desk,
}

#[wasm_bindgen]
impl Engine {
    /// An empty roster.
    #[must_use]
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Runs on made-up creators for some milliseconds, so that it is compiled when others come.
    pub fn warm() {
        warm::step();
    }

    /// Takes a part, the JSON of `domain::roster::Part`. Gives the JSON of a `Told`.
    #[must_use]
    pub fn part(&mut self, json: &[u8]) -> String {
        desk::said(&self.desk.part(json))
    }

    /// Takes a part of the viewer's own creators, before the last of the others: as
    /// `domain::roster::Roster::own` does. Gives the JSON of a `Told`: done, or why not.
    #[must_use]
    pub fn own(&mut self, json: &[u8]) -> String {
        desk::said(&self.desk.own(json))
    }

    /// Does what is asked, the JSON of a `domain::roster::Ask`. Gives the JSON of a `Told`.
    #[must_use]
    pub fn ask(&mut self, json: &str) -> String {
        desk::said(&self.desk.ask(json, now))
    }

    /// The numbers that are left out of the JSON of the last answer, in one row: `Desk::numbers`
    /// says in which order.
    #[must_use]
    pub fn numbers(&mut self) -> Vec<f64> {
        self.desk.numbers()
    }

    /// Bytes of the heap that the roster takes.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.desk.bytes()
    }
}
