//! What is seen of the list is painted first, from the first answer on; what else an answer changes,
//! beside the list and outside of what is seen of it, follows once that is done. While one drags,
//! answers come with every frame, and a frame has room for the list alone: the rest then follows
//! ten times a second.

use std::sync::Arc;

use hongbang_domain::roster::Answer;
use leptos::prelude::*;

use super::Builder;
use crate::state::effect::effect;
use crate::state::roster;

/// So long the rest waits at most, ms.
const PATIENCE: f64 = 100.0;

/// An answer that all follow.
#[derive(Debug, Clone)]
pub struct Settled {
    /// It.
    pub answer: Arc<Answer>,
    /// The place of the first of its rows.
    pub first: usize,
}

/// Follows as long as the calling view is shown.
pub fn settle(builder: Builder) {
    let since = StoredValue::new(None::<f64>);
    effect(move || {
        let there = builder.answer.with(Option::is_some);
        if !there {
            builder.settled.set(None);
        } else if since.get_value().is_none() {
            since.set_value(Some(js_sys::Date::now()));
            later(builder, since);
        }
    });
}

fn latest(builder: Builder) -> Option<Settled> {
    let answer = builder.answer.get_untracked()?;
    let asked = builder.asked.get_untracked()?;
    let first = asked.rows.0 as usize;
    Some(Settled { answer, first })
}

fn later(builder: Builder, since: StoredValue<Option<f64>>) {
    let before = builder.answer.get_untracked();
    let fresh = builder.settled.with_untracked(Option::is_none);
    after_paint(move || {
        // The view may be gone by then.
        let Some(began) = since.try_get_value().flatten() else {
            return;
        };
        let now = builder.answer.get_untracked();
        let same = match (&now, &before) {
            (Some(now), Some(before)) => Arc::ptr_eq(now, before),
            _ => now.is_none() && before.is_none(),
        };
        let rests = same && !roster::is_asked();
        if fresh || rests || js_sys::Date::now() - began > PATIENCE {
            since.set_value(None);
            builder.settled.set(latest(builder));
        } else {
            later(builder, since);
        }
    });
}

/// Does something once the next frame is painted.
fn after_paint(deed: impl FnOnce() + 'static) {
    request_animation_frame(move || set_timeout(deed, std::time::Duration::ZERO));
}
