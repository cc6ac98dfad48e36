//! What a visitor waits for, and what a developer waits for.

use std::time::Instant;

use super::Shared;
use super::row::{Goal, Peer, Row};
use crate::app;
use crate::error::Result;
use crate::server::{Demo, Profile, Server, free_port};
use crate::size::GOAL_KB;
use crate::tools::Tools;

/// What the browser fetches before it can show anything.
pub fn first_screen(shared: &Shared<'_>) -> Result<Vec<Row>> {
    let screen = app::build(shared.project, &shared.tools)?;
    Ok(vec![Row {
        name: "app.first_screen.brotli_kb",
        value: screen.kb(),
        unit: "kB",
        goal: Goal::AtMost(GOAL_KB),
        // react, router, masonic, TanStack Query, i18next, recharts, crossfilter2.
        peer: Some(Peer {
            value: 212.0,
            who: "React stack of this scope",
        }),
    }])
}

/// All that `run` does when nothing has changed, until the server is ready.
pub fn second_start(shared: &Shared<'_>) -> Result<Vec<Row>> {
    let db = shared.folder.join("start.db");
    shared.server.demo(&db, Demo::FOR_TESTS)?;
    let started = Instant::now();
    let tools = Tools::prepare(shared.project)?;
    app::build(shared.project, &tools)?;
    let server = Server::build(shared.project, Profile::Release)?;
    let port = free_port()?;
    let mut serve = server.serve_demo(&db, &shared.project.dist(), port);
    let running = server.start(&mut serve, port)?;
    let value = started.elapsed().as_secs_f64();
    drop(running);
    Ok(vec![Row {
        name: "run.second_start.s",
        value,
        unit: "s",
        goal: Goal::AtMost(5.0),
        peer: None,
    }])
}
