//! Schemathesis: requests made up from the server's own description of itself, of everything
//! that may be sent and much that may not. Each answer has to be one that the description knows.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use crate::error::{Context, Error, Result};
use crate::http::{self, origin};
use crate::process::run_within;
use crate::project::Project;
use crate::python;
use crate::server::{Demo, Profile, Server, free_port};
use crate::term::say;

/// How long a pass may take; it takes some tens of seconds where nobody else is busy.
const PATIENCE: Duration = Duration::from_secs(300);

/// What the server serves its description at.
const OPENAPI: &str = "/api/openapi.json";

/// Where one learns who is signed in.
const SESSION: &str = "/api/session";

/// Once through all operations.
struct Pass {
    who: &'static str,
    /// A path to sign in at, and what to send there.
    sign_in: Option<(&'static str, &'static str)>,
}

const PASSES: &[Pass] = &[
    Pass {
        who: "nobody",
        sign_in: None,
    },
    // The demo accounts are everyone's, and may not change what is their own.
    Pass {
        who: "a new account",
        sign_in: Some((
            "/api/accounts",
            r#"{"name":"fuzz","password":"four words and more","role":"kol"}"#,
        )),
    },
    Pass {
        who: "the demo creator",
        sign_in: Some(("/api/session/demo", r#"{"role":"kol"}"#)),
    },
    Pass {
        who: "the demo brand",
        sign_in: Some(("/api/session/demo", r#"{"role":"brand"}"#)),
    },
    Pass {
        who: "the demo MCN",
        sign_in: Some(("/api/session/demo", r#"{"role":"mcn"}"#)),
    },
];

/// What would end a pass's session, or begin another.
const OF_SESSIONS: &[&str] = &[
    "POST /api/accounts",
    "POST /api/session",
    "DELETE /api/session",
    "POST /api/session/demo",
    "DELETE /api/me/sessions/{id}",
];

/// Asks the server about a database in `folder`, as everyone in turn.
pub fn fuzz(project: &Project, folder: &Path) -> Result<()> {
    let program = python::schemathesis()?;
    let server = Server::build(project, Profile::Dev)?;
    let db = folder.join("fuzz.db");
    server.demo(&db, Demo::FOR_TESTS)?;
    let port = free_port()?;
    let mut serve = server.serve_demo(&db, &project.dist(), port);
    let _running = server.start(&mut serve, port)?;

    // All before the first pass, which uses up how often one may sign up.
    let cookies = PASSES
        .iter()
        .map(|pass| sign_in(port, pass))
        .collect::<Result<Vec<_>>>()?;
    let mut failed = Vec::new();
    for (pass, cookie) in PASSES.iter().zip(cookies) {
        let who = pass.who;
        if pass.sign_in.is_some() && cookie.is_none() {
            say(format!("  left out: this server does not sign in {who}"));
            continue;
        }
        say(format!("  signed in: {who}"));
        let mut command = ask(project, &program, port, cookie.as_deref());
        let outcome = run_within(
            // It leaves its notes where it runs.
            command.current_dir(folder),
            "Schemathesis",
            PATIENCE,
        )
        .and_then(|()| still_signed_in(port, cookie.as_deref()));
        if let Err(error) = outcome {
            say(format!("error: {error}"));
            failed.push(who);
        }
    }
    if failed.is_empty() {
        return Ok(());
    }
    Err(Error::Failed(format!(
        "Schemathesis did not pass, signed in: {}; requests and answers are above, and come again at the next run.",
        failed.join(", ")
    )))
}

/// Schemathesis over all operations, as whom the cookie says.
fn ask(project: &Project, program: &Path, port: u16, cookie: Option<&str>) -> Command {
    let mut command = Command::new(program);
    command
        .arg("--config-file")
        .arg(project.root().join("xtask").join("schemathesis.toml"))
        .args(["run", &format!("{}{OPENAPI}", origin(port))])
        .args(["--header", &format!("Origin: {}", origin(port))])
        // A proxy does not know this machine's ports.
        .env("NO_PROXY", "127.0.0.1")
        // Its signs are not in every system's alphabet.
        .env("PYTHONUTF8", "1");
    if let Some(cookie) = cookie {
        command
            .args(["--header", &format!("Cookie: {cookie}")])
            // Writes without a body need it as well. Nobody's pass goes without, and so sees
            // how other types are refused.
            .args(["--header", "Content-Type: application/json"]);
        for operation in OF_SESSIONS {
            command.args(["--exclude-name", operation]);
        }
    }
    command
}

/// The cookie of a pass; none where the pass needs none, or the server has no such path.
fn sign_in(port: u16, pass: &Pass) -> Result<Option<String>> {
    let Some((path, body)) = pass.sign_in else {
        return Ok(None);
    };
    let answer = http::post(port, path, body).context(|| format!("cannot sign in {}", pass.who))?;
    match (answer.status, answer.cookie()) {
        (404, _) => Ok(None),
        (200 | 201, Some(cookie)) => Ok(Some(cookie.to_owned())),
        (status, _) => Err(Error::Failed(format!(
            "Signing in {} at {path} gave no session but status {status}: {}",
            pass.who, answer.body
        ))),
    }
}

/// A pass whose session has ended has seen little but refusals.
fn still_signed_in(port: u16, cookie: Option<&str>) -> Result<()> {
    if cookie.is_none() {
        return Ok(());
    }
    let answer = http::get(port, SESSION, cookie).context(|| format!("cannot read {SESSION}"))?;
    if answer.status == 200 && answer.body.contains(r#""me":{"#) {
        return Ok(());
    }
    Err(Error::Failed(
        "The session ended during the pass: what ends it belongs into OF_SESSIONS in xtask/src/fuzz.rs.".to_owned(),
    ))
}
