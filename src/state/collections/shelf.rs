//! Whose collections are open, and what is known of all of them, for as long as the app runs.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use hongbang_domain::account::AccountId;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::database::Sheets;
use super::head::{GRACE, Head, due, shown};
use super::tabs::Tabs;
use super::{Why, name};
use crate::state::effect::effect;
use crate::state::roster;
use crate::state::session::use_account;

/// All collections.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Shelf {
    /// They are being looked for.
    #[default]
    Loading,
    /// They, the latest first; those that can still be taken back as well.
    Here(Vec<Head>),
    /// This browser does not give them.
    Failed(Why),
}

impl Shelf {
    /// Those that are there, and not deleted.
    #[must_use]
    pub fn there(&self) -> Vec<&Head> {
        match self {
            Self::Here(heads) => heads.iter().filter(|head| head.is_there()).collect(),
            Self::Loading | Self::Failed(_) => Vec::new(),
        }
    }

    /// The one that was deleted last, and can be taken back.
    #[must_use]
    pub fn leaving(&self) -> Option<&Head> {
        match self {
            Self::Here(heads) => heads.iter().max_by_key(|head| head.deleted_at),
            Self::Loading | Self::Failed(_) => None,
        }
        .filter(|head| !head.is_there())
    }
}

/// Whose collections they are; `None` within for guests.
type Owner = Option<AccountId>;

#[derive(Default)]
struct Held {
    owner: Option<Owner>,
    database: Option<Rc<Sheets>>,
    tabs: Option<Tabs>,
}

thread_local! {
    static HELD: RefCell<Held> = RefCell::default();
    static SHELF: ArcRwSignal<Shelf> = ArcRwSignal::new(Shelf::Loading);
}

/// All collections of whoever is signed in, or of guests; for a view.
#[must_use]
pub fn use_shelf() -> RwSignal<Shelf> {
    let account = use_account();
    effect(move || {
        if let Some(me) = account.get() {
            enter(me.map(|me| me.id));
        }
    });
    RwSignal::from(shelf())
}

/// All collections.
#[must_use]
pub fn shelf() -> ArcRwSignal<Shelf> {
    SHELF.with(Clone::clone)
}

/// Somebody is here: from now on, collections are theirs.
pub fn enter(owner: Owner) {
    let known = HELD.with_borrow(|held| held.owner == Some(owner));
    if known {
        return;
    }
    let tabs = Tabs::open(&name(owner), || {
        reread();
        roster::own_changed();
    });
    HELD.replace(Held {
        owner: Some(owner),
        database: None,
        tabs: Some(tabs),
    });
    shelf().set(Shelf::Loading);
    spawn_local(async {
        sweep().await;
        read().await;
    });
}

/// The database, opened where it is not.
pub(super) async fn database() -> Result<Rc<Sheets>, Why> {
    let (owner, open) = HELD.with_borrow(|held| (held.owner, held.database.clone()));
    if let Some(open) = open {
        return Ok(open);
    }
    let owner = owner.flatten();
    let database = Rc::new(Sheets::open(&name(owner)).await?);
    HELD.with_borrow_mut(|held| {
        // Somebody else may be here by now.
        if held.owner == Some(owner) {
            held.database = Some(Rc::clone(&database));
        }
    });
    Ok(database)
}

/// Looks for them again.
pub fn reread() {
    spawn_local(read());
}

async fn read() {
    let owner = || HELD.with_borrow(|held| held.owner);
    let of = owner();
    let heads = async { database().await?.heads().await };
    let found = match heads.await {
        Ok(heads) => Shelf::Here(shown(heads)),
        Err(why) => {
            // What could not be opened is opened anew the next time.
            HELD.with_borrow_mut(|held| held.database = None);
            Shelf::Failed(why)
        }
    };
    if of == owner() && shelf().with_untracked(|shelf| *shelf != found) {
        shelf().set(found);
    }
}

/// Something was written: the shelf, the other tabs and the roster hear of it.
pub(super) async fn changed() {
    HELD.with_borrow(|held| {
        if let Some(tabs) = &held.tabs {
            tabs.tell();
        }
    });
    read().await;
    roster::own_changed();
}

/// Deletes for good what was deleted long enough ago.
async fn sweep() {
    let sweep = async {
        let database = database().await?;
        let heads = database.heads().await?;
        let gone = due(&heads, js_sys::Date::now() as i64);
        for id in gone {
            database.remove(id).await?;
        }
        Ok::<_, Why>(())
    };
    // What fails is tried again by the next visit.
    let _ = sweep.await;
}

/// Deletes for good, when it cannot be taken back any more.
pub(super) fn sweep_later() {
    let wait = u64::try_from(GRACE).unwrap_or_default() + 50;
    set_timeout(
        || {
            spawn_local(async {
                sweep().await;
                read().await;
            });
        },
        Duration::from_millis(wait),
    );
}
