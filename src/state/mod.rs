//! What changes while the app runs: plain structs, tested natively, in thin reactive shells.

pub mod action;
pub mod effect;
pub mod feeds;
pub mod front_door;
pub mod kol_link;
pub mod language;
pub mod loaded;
pub mod marks;
pub mod masonry;
pub mod meant;
pub mod meta;
pub mod pager;
pub mod record;
pub mod saving;
pub mod scroll;
pub mod selection;
pub mod sending;
pub mod session;
pub mod sign_out;
pub mod storage;
pub mod theme;
pub mod title;
pub mod toast;
pub mod viewport;
