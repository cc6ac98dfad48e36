//! The rules of creator marketing on Xiaohongshu, as pure values and total functions.
//!
//! This crate runs in the browser (compiled to wasm) and natively, and must not know where
//! its values come from: no I/O, no clock, no randomness, no locale. Time and seeds are
//! arguments. What is unknown is `None`, never 0.
//!
//! Reading order: [`kol`] · [`tier`] · [`eligibility`] · [`note`] · [`engagement`] ·
//! [`window`] · [`launch`] · [`audience`] · [`price`] · [`peers`] · [`authenticity`] ·
//! [`likeness`] · [`compare`] · [`content`] · [`place`] · [`spot`] · [`body`] ·
//! [`score`] · [`roster`] · [`shortlist`] · [`account`] · [`sharing`] · [`representation`] · [`reader`] · [`text`] · [`search`] · [`feed`];
//! [`category`] and [`id`] are vocabulary.

pub mod account;
pub mod audience;
pub mod authenticity;
pub mod body;
pub mod category;
pub mod compare;
pub mod content;
pub mod eligibility;
pub mod engagement;
pub mod feed;
pub mod id;
pub mod kol;
pub mod launch;
pub mod likeness;
pub mod note;
pub mod peers;
pub mod place;
pub mod price;
pub mod reader;
pub mod representation;
pub mod roster;
pub mod score;
pub mod search;
pub mod sharing;
pub mod shortlist;
pub mod spot;
pub mod text;
pub mod tier;
pub mod window;
