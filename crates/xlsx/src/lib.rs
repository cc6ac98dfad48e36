//! Workbooks, in and out.
//!
//! Reading order: [`archive`] (parts by name, unpacked within limits) · [`xml`] · [`format`] (what a
//! number is shown as) · [`book`] (which sheets there are) · [`cells`] and [`grid`] (a sheet as CSV)
//! · [`write`] (a table as a workbook).
//!
//! The libraries that do all of it weigh 412 kB in a browser, this 157: the archive (`rawzip`), its
//! compression (`flate2`) and XML (`quick-xml`) are others', what a workbook says is ours. In the
//! tests those libraries read what is written here, and write what is read.

pub mod archive;
pub mod book;
pub mod cells;
pub mod format;
pub mod grid;
pub mod write;
pub mod xml;

use wasm_bindgen::prelude::wasm_bindgen;

pub use book::Workbook;
pub use write::write;

use hongbang_sheets::protocol::CannotRead;
use hongbang_sheets::table::Table;

/// A workbook in a worker. What fails throws the JSON of a `CannotRead`.
#[derive(Debug)]
#[wasm_bindgen]
pub struct Book {
    workbook: Workbook,
}

#[wasm_bindgen]
impl Book {
    /// Opens a workbook.
    ///
    /// # Errors
    /// As [`Workbook::open`].
    pub fn open(bytes: Vec<u8>) -> Result<Self, String> {
        let workbook = Workbook::open(bytes).map_err(|why| thrown(&why))?;
        Ok(Self { workbook })
    }

    /// The names of its sheets, as JSON.
    #[must_use]
    pub fn names(&self) -> String {
        serde_json::to_string(self.workbook.names()).unwrap_or_default()
    }

    /// A sheet as CSV, in UTF-8.
    ///
    /// # Errors
    /// As [`Workbook::csv`].
    pub fn csv(&mut self, sheet: usize) -> Result<Vec<u8>, String> {
        let csv = self.workbook.csv(sheet);
        csv.map(String::into_bytes).map_err(|why| thrown(&why))
    }
}

/// Writes a workbook of the JSON of a `Table`.
///
/// # Errors
/// As [`write::write`]; and where it is no such JSON.
#[wasm_bindgen(js_name = write)]
pub fn write_json(table: &str) -> Result<Vec<u8>, String> {
    let table: Table = serde_json::from_str(table).map_err(|error| {
        thrown(&CannotRead::Broken {
            message: error.to_string(),
        })
    })?;
    write(&table).map_err(|why| thrown(&why))
}

fn thrown(why: &CannotRead) -> String {
    serde_json::to_string(why).unwrap_or_default()
}
