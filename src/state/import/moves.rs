//! What was read becomes a collection.

use hongbang_domain::id::CollectionId;
use hongbang_sheets::creator::Creator;
use hongbang_sheets::field::Rows;
use js_sys::ArrayBuffer;
use leptos::prelude::WithUntracked;
use leptos::task::spawn_local;

use super::flow::{Fault, Flow, Read, Stage};
use super::{DESK, change, clerk, signal};
use crate::state::clerk::{Chunk, Clerk, Trouble};
use crate::state::collections::{self, Head, Record, json};
use crate::state::random;
use hongbang_sheets::difference::{Difference, difference};

/// Keeps what was read under a name. `whose` are notes that name nobody.
pub fn keep(name: String, whose: Option<String>) {
    keep_as(move |head| {
        head.name = name;
        head.whose = whose;
    });
}

/// Puts what was read in the place of the collection that it is to replace.
pub fn take_over() {
    keep_as(|_| {});
}

fn keep_as(named: impl FnOnce(&mut Head) + 'static) {
    let (Some(clerk), Some((ticket, read))) = (clerk(), change(Flow::keep)) else {
        return;
    };
    spawn_local(async move {
        let kept = kept(&clerk, &read, named).await;
        let done = kept.is_ok();
        change(|flow| flow.kept(ticket, kept));
        if done {
            DESK.with(|desk| {
                desk.clerk.take();
                desk.given.take();
            });
        }
    });
}

async fn kept(
    clerk: &Clerk,
    read: &Read,
    named: impl FnOnce(&mut Head),
) -> Result<CollectionId, Fault> {
    let (again, file, sheet) = signal().with_untracked(|flow| {
        let sheet = flow.sheet.clone();
        (flow.again, flow.name.clone(), sheet)
    });
    let broken = Fault::Clerk(crate::state::clerk::NOT_UNDERSTOOD);
    let sheet = sheet.ok_or(broken)?;
    // All of it is here before the first is written: a transaction does not wait for a worker.
    let mut chunks = Vec::new();
    for chunk in 0..read.done.chunks {
        chunks.push(clerk.creators(chunk).await.map_err(Fault::Clerk)?);
    }
    let mut notes = Vec::new();
    for chunk in 0..read.done.note_chunks {
        notes.push(clerk.notes(chunk).await.map_err(Fault::Clerk)?);
    }
    let now = js_sys::Date::now() as i64;
    let before = match again {
        Some(id) => collections::head(id).await.map_err(Fault::Kept)?,
        None => None,
    };
    let creators = match sheet.mapping.rows {
        Rows::Creators => read.done.report.taken,
        Rows::Notes => authors(&chunks).await,
    };
    let id = CollectionId::of_chance(random::id());
    let mut head = Head::of(id, &sheet.mapping, &read.done, creators, read.joined, now);
    head.file = file;
    head.bytes = bytes(&chunks, &notes);
    named(&mut head);
    if let Some(before) = before {
        head.replaces(&before);
    }
    let id = head.id;
    DESK.with(|desk| desk.kept.replace(head.name.clone()));
    let record = Record {
        head,
        mapping: sheet.mapping,
        report: read.done.report.clone(),
    };
    collections::keep(record, chunks, notes)
        .await
        .map_err(Fault::Kept)?;
    Ok(id)
}

/// Bytes of all that is kept.
fn bytes(chunks: &[Chunk], notes: &[ArrayBuffer]) -> f64 {
    let each = chunks
        .iter()
        .flat_map(|chunk| [&chunk.creators, &chunk.part]);
    let each = each.chain(notes);
    each.map(|bytes| f64::from(bytes.byte_length())).sum()
}

/// How many authors notes have.
async fn authors(chunks: &[Chunk]) -> u32 {
    let mut sum = 0;
    for chunk in chunks {
        sum += json::length(&chunk.part).await;
    }
    sum
}

/// Works out what is different from the collection whose place it takes.
pub(super) fn compare() {
    let wanted = signal().with_untracked(Flow::compares);
    let (Some(clerk), Some((ticket, id))) = (clerk(), wanted) else {
        return;
    };
    let chunks = signal().with_untracked(|flow| match &flow.stage {
        Stage::Read(read) => read.done.chunks,
        _ => 0,
    });
    spawn_local(async move {
        let found = differing(&clerk, id, chunks).await;
        change(|flow| flow.compared(ticket, found));
    });
}

async fn differing(clerk: &Clerk, id: CollectionId, chunks: u32) -> Option<Difference> {
    let before = collections::creators(id).await.ok()?;
    let mut after: Vec<Creator> = Vec::new();
    for chunk in 0..chunks {
        let chunk = clerk.creators(chunk).await.ok()?;
        after.extend(json::read::<Vec<Creator>>(&chunk.creators).await?);
    }
    Some(difference(&before, &after))
}

impl From<Trouble> for Fault {
    fn from(trouble: Trouble) -> Self {
        Self::Clerk(trouble)
    }
}

/// What the collection is called that was kept last.
#[must_use]
pub fn kept_name() -> String {
    DESK.with(|desk| desk.kept.borrow().clone())
}
