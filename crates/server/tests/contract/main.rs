//! The server's contract, as its callers notice it: one binary, one module a concern.

mod cli;
mod conditional;
mod errors;
mod files;
mod fixture;
mod import;
mod interrupted;
mod paging;
mod reading;
mod schema;
mod security;
mod serving;
mod story;
