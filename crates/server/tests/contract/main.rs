//! The server's contract, as its callers notice it: one binary, one module a concern.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking; clippy exempts test functions, not their helpers"
)]

mod accounts;
mod authority;
mod awkward;
mod cli;
mod comments;
mod conditional;
mod crawler_files;
mod demo;
mod demo_accounts;
mod directory;
mod engagement;
mod errors;
mod evaluate;
mod evidence;
mod feeds;
mod files;
mod fixture;
mod import;
mod interrupted;
mod interrupted_readers;
mod json_schema;
mod launches;
mod lookalikes;
mod opting_out;
mod paging;
mod peers;
mod pictures;
mod reading;
mod representation;
mod rosters;
mod running;
mod schema;
mod schema_rules;
mod search;
mod security;
mod serving;
mod shares;
mod sharing;
mod sheets;
mod shortlists;
mod story;
mod visitor;
mod writes;
