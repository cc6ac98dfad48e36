//! People's spreadsheets, in and out: bytes in, values and sentences out.
//!
//! Pure: no files, no network, no clock. Runs in the browser and natively. It knows what cells
//! say, not what becomes of them.
//!
//! Reading order: [`count`] (how people write numbers) · [`text`] (what kind of file it is, and how
//! its characters are written) · [`records`] (CSV, and what to do about broken lines) ·
//! [`delimiter`] (where it is none of commas) · [`stream`] (all of that for a file that is read piece
//! by piece) · [`crawler`] (the files that crawlers write) · [`field`] (what a column can be) ·
//! [`mapping`] (which column is what) · [`cell`] (what one cell says) · [`reading`] (rows as
//! creators and notes) · [`creator`] (what a row becomes) · [`identity`] (who that is) · [`report`]
//! (what became of the rows) · [`preview`] (the first of them) · [`part`] (creators for the roster) ·
//! [`difference`] (from one reading to the next) · [`protocol`] (all of it in a worker).

pub mod cell;
pub mod count;
pub mod crawler;
pub mod creator;
pub mod delimiter;
pub mod difference;
mod facts;
pub mod field;
pub mod identity;
pub mod mapping;
pub mod part;
pub mod personal;
pub mod preview;
pub mod protocol;
pub mod reading;
pub mod records;
pub mod report;
pub mod sheet;
pub mod stream;
pub mod table;
pub mod text;
