//! Shortlists, local first: every change is shown at once, kept in this browser before anything
//! else, told to its other tabs, and sent to the server when there is one.
//!
//! `replica` is a list in this tab, `entry` one in the browser's store, `pace` when to send:
//! plain structs. `database`, `store` and `browser` are the browser; `sync` speaks with the
//! server, in `passes`; `runtime`, `desk` and `shelf` are what lives as long as the page. Not a context, so
//! that the first screen, which shows no list, does not pay for it.

mod browser;
mod database;
mod desk;
pub mod entry;
mod lines;
mod opened;
mod pace;
mod passes;
pub mod replica;
mod runtime;
mod shared;
mod shelf;
pub mod store;
mod sync;

use std::sync::Arc;

use hongbang_domain::shortlist::{Document, ShortlistId};

use self::pace::{Sent, Trouble};
use crate::client::Failure;

/// Whether a list is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// It is on its way.
    Loading,
    /// It is here.
    Ready,
    /// There is no such list, or not any more.
    Missing,
    /// It is not in this browser, and the server does not give it.
    Failed(Failure),
}

/// Where a list is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saved {
    /// Here and on the server.
    Synced,
    /// Here, and on its way to the server.
    Syncing,
    /// Here; the server cannot be reached.
    Offline {
        /// Since when, in milliseconds since 1970.
        since: i64,
    },
    /// Here; the server does not take it, or nobody is signed in.
    OnlyHere,
    /// Nowhere but in this tab, and on the server where it can be reached.
    InMemory(Why),
}

/// Where a list is kept, from what is known.
fn saved(why: Option<Why>, sent: Sent) -> Saved {
    match (why, sent.waiting, sent.trouble) {
        (Some(why), ..) => Saved::InMemory(why),
        (None, false, _) => Saved::Synced,
        (None, true, None) => Saved::Syncing,
        (None, true, Some((Trouble::Offline, since))) => Saved::Offline { since },
        (None, true, Some((Trouble::NotTaken(_), _))) => Saved::OnlyHere,
    }
}

/// What a write came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Written {
    /// The revision that it is.
    pub rev: u64,
    /// What was written, where that was merged with what another tab wrote.
    pub merged: Option<Arc<Document>>,
}

/// From where all lists are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum From {
    /// The server has not answered yet; this browser's may be here.
    #[default]
    Nowhere,
    /// From this browser and the server.
    Everywhere,
    /// From this browser: the server cannot be reached.
    Offline,
    /// From this browser: the server did not give its own.
    Failed(Failure),
}

/// All lists.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct All {
    /// From where.
    pub from: From,
    /// They, the latest change first.
    pub items: Vec<Arc<Listed>>,
}

/// A list among all.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    /// Which.
    pub id: ShortlistId,
    /// What it is called.
    pub title: String,
    /// How many creators are on it.
    pub items: usize,
    /// When it was changed last, in milliseconds since 1970.
    pub updated_at: i64,
    /// Where it is kept.
    pub saved: Saved,
    /// The list, where this browser has its latest state.
    pub document: Option<Arc<Document>>,
}

pub use crate::state::database::Why;
pub use opened::{Opened, open};
pub use shared::{Unadded, add_to, all, create, delete, duplicate};
