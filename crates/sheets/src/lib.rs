//! People's spreadsheets, in and out: bytes in, values and sentences out.
//!
//! Pure: no files, no network, no clock. Runs in the browser and natively. It knows what cells
//! say, not what becomes of them.
//!
//! Reading order. What a file is: [`count`] (how people write numbers) · [`text`] (what kind of file
//! it is, and how its characters are written) · [`records`] (CSV, and what to do about broken lines) ·
//! [`delimiter`] (where it is none of commas) · [`stream`] (all of that for a file that is read piece
//! by piece) · [`crawler`] (the files that crawlers write). What it means: [`field`] (what a column
//! can be) · [`mapping`] (which column is what) · [`sheet`] (a text in memory, and what it is proposed
//! to be: [`header`], [`alias`], [`personal`], [`shape`], [`unit`] and, over them, [`propose`]). What
//! is read of it: [`cell`] · [`creator`] · [`identity`] · [`reading`], [`preview`] and [`report`] ·
//! [`part`] (for the roster) · [`facts`] and [`difference`] (what
//! changed). The way out: [`table`], [`csv`] and
//! [`number`]. [`protocol`] is all of it in a worker.

pub mod alias;
pub mod cell;
pub mod count;
pub mod crawler;
pub mod creator;
pub mod csv;
pub mod delimiter;
pub mod difference;
pub mod facts;
pub mod field;
pub mod header;
pub mod identity;
pub mod mapping;
pub mod number;
pub mod part;
pub mod personal;
pub mod preview;
pub mod propose;
pub mod protocol;
pub mod reading;
pub mod records;
pub mod report;
pub mod shape;
pub mod sheet;
pub mod stream;
pub mod table;
pub mod text;
pub mod unit;
