//! People's spreadsheets, in and out: bytes in, values and sentences out.
//!
//! Pure: no files, no network, no clock. Runs in the browser and natively. It knows what cells
//! say, not what becomes of them: no ids are made and nothing is merged here.
//!
//! Reading order: [`count`] (how people write numbers) · [`text`] (what kind of file it is, and how
//! its characters are written) · [`records`] (CSV, and what to do about broken lines) ·
//! [`delimiter`] (where it is none of commas) · [`stream`] (all of that for a file that is read piece
//! by piece) · [`crawler`] (the files that crawlers write).

pub mod count;
pub mod crawler;
pub mod delimiter;
pub mod records;
pub mod stream;
pub mod text;
