//! One file a route.

pub mod explore;
pub mod kol;
pub mod kols;
pub mod mcn;
pub mod not_found;
pub mod note;
pub mod studio;
