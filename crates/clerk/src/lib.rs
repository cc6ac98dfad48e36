//! Sheets in a worker: what `sheets` knows, with a door that JavaScript can open. It is built for
//! speed where the app is built for size, and nothing it reads leaves the browser.
//!
//! Requests and answers are the JSON of `sheets::protocol`; `worker.js` says in which order they
//! come, and brings the bytes. Workbooks come as CSV, from `crates/xlsx`.

mod chunks;
pub mod desk;
mod open;

use wasm_bindgen::prelude::wasm_bindgen;

use desk::{Desk, said};

#[wasm_bindgen]
extern "C" {
    /// Milliseconds since 1970, by the worker's clock.
    #[wasm_bindgen(js_namespace = Date)]
    fn now() -> f64;
}

/// One sheet, and whoever asks about it.
#[derive(Debug, Default)]
#[wasm_bindgen]
pub struct Clerk {
    desk: Desk,
}

#[wasm_bindgen]
impl Clerk {
    /// Without a sheet.
    #[must_use]
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Forgets all, and waits for a file of so many bytes. Gives the JSON of a `Told` where it is
    /// refused.
    pub fn begin(&mut self, bytes: f64) -> Option<String> {
        self.desk.begin(bytes).map(|told| said(&told))
    }

    /// Takes the next piece of it.
    pub fn give(&mut self, piece: &[u8]) {
        self.desk.give(piece);
    }

    /// Looks at the first pieces: `text`, `workbook`, or the JSON of a `Told` where it is refused.
    #[must_use]
    pub fn look(&self) -> String {
        self.desk.look()
    }

    /// Opens the file as text. `ask` is the JSON of an `Ask`; gives the JSON of a `Told`.
    #[must_use]
    pub fn open(&mut self, ask: &str) -> String {
        said(&self.desk.open(ask))
    }

    /// Opens text of the clipboard.
    #[must_use]
    pub fn paste(&mut self, text: String, ask: &str) -> String {
        said(&self.desk.paste(text, ask))
    }

    /// Opens a workbook's sheet: the names of all, as JSON, which of them it is, and it as CSV.
    #[must_use]
    pub fn sheet(&mut self, names: &str, sheet: usize, csv: Vec<u8>, ask: &str) -> String {
        said(&self.desk.sheet(names, sheet, csv, ask))
    }

    /// Does what needs neither bytes nor time: proposes, previews, gives chunks, writes CSV.
    #[must_use]
    pub fn ask(&mut self, ask: &str) -> String {
        said(&self.desk.ask(ask, now()))
    }

    /// Begins to read. `numbers` is the JSON of the server's numbers, or nothing. Gives the JSON of a
    /// `Told` where it is refused.
    pub fn read(&mut self, ask: &str, numbers: &[u8]) -> Option<String> {
        self.desk.read(ask, numbers).map(|told| said(&told))
    }

    /// Reads up to so many rows more: the JSON of a `Told`, which is `progress` until it is `read`.
    #[must_use]
    pub fn step(&mut self, rows: usize) -> String {
        said(&self.desk.step(rows))
    }

    /// The creators of the last chunk, as JSON.
    pub fn creators(&mut self) -> Option<Vec<u8>> {
        self.desk.beside().creators.take()
    }

    /// The part of the roster that they are, as JSON.
    pub fn part(&mut self) -> Option<Vec<u8>> {
        self.desk.beside().part.take()
    }

    /// The notes of the last chunk, as JSON.
    pub fn notes(&mut self) -> Option<Vec<u8>> {
        self.desk.beside().notes.take()
    }

    /// The file that was written.
    pub fn file(&mut self) -> Option<Vec<u8>> {
        self.desk.beside().file.take()
    }
}
