//! The single-page app, and the only code that knows Leptos, the DOM or a browser.
//!
//! `pages` are routes, `components` are views of values, `state` is what changes, `client`
//! is the only HTTP, `locales` are the words. Rules and formulas live in `hongbang_domain`.

pub mod app;
pub mod client;
pub mod components;
pub mod locales;
pub mod pages;
pub mod state;
