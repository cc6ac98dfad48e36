//! One file a route.

pub mod compare;
pub mod explore;
pub mod front_door;
pub mod import;
pub mod kit;
pub mod kol;
pub mod kols;
pub mod later;
pub mod login;
pub mod mcn;
pub mod nearby;
pub mod not_found;
pub mod note;
pub mod overview;
pub mod reading;
pub mod search;
pub mod settings;
pub mod shared;
pub mod shortlist;
pub mod shortlists;
pub mod studio;
