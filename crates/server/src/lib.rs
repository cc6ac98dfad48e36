//! Hongbang's server: a JSON API over a store, with the app's files beside it.
//!
//! It stores, retrieves and counts; it does not score. `http` knows no SQL, `store` knows no
//! HTTP, and neither knows where records come from (`import`, `demo`).

pub mod account;
pub mod admin;
pub mod cli;
pub mod config;
pub mod cursor;
pub mod demo;
pub mod demo_accounts;
pub mod evaluate;
pub mod http;
pub mod import;
pub mod kept;
pub mod merge;
pub mod password;
pub mod peers;
pub mod pictures;
pub mod private;
pub mod progress;
pub mod random;
pub mod record;
pub mod roster;
pub mod seed;
pub mod serve;
pub mod store;
pub mod viewer;
