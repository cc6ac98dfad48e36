//! The server's contract, as its callers notice it: one binary, one module a concern.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking; clippy exempts test functions, not their helpers"
)]

mod cli;
mod conditional;
mod demo;
mod errors;
mod files;
mod fixture;
mod import;
mod interrupted;
mod paging;
mod reading;
mod schema;
mod schema_rules;
mod security;
mod serving;
mod story;
