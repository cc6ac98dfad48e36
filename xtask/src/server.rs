//! The server: compiled, filled, started.

use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use crate::error::{Context, Error, Result};
use crate::http;
use crate::process::{Background, cargo, run};
use crate::project::Project;

/// How long a server may take to answer, on a machine that is busy.
const PATIENCE: Duration = Duration::from_secs(30);

/// Which of cargo's profiles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    Dev,
    Release,
}

/// A compiled server.
#[derive(Debug, Clone)]
pub struct Server {
    program: PathBuf,
}

/// Made-up data: its size, its seed, and its last day.
#[derive(Debug, Clone, Copy)]
pub struct Demo {
    pub kols: u32,
    pub notes: u32,
    pub seed: u64,
    pub as_of: &'static str,
}

impl Demo {
    /// As many creators as the platform verifies.
    pub const FULL: Self = Self {
        kols: 8_000,
        notes: 80_000,
        seed: 1,
        as_of: "yesterday",
    };

    /// Quick to make, also by an unoptimised server.
    pub const FOR_DEV: Self = Self {
        kols: 400,
        notes: 4_000,
        seed: 1,
        as_of: "yesterday",
    };

    /// Enough to page through; the same on every day.
    pub const FOR_TESTS: Self = Self {
        kols: 300,
        notes: 3_000,
        seed: 7,
        as_of: "2026-06-30",
    };
}

impl Server {
    /// Compiles the server.
    pub fn build(project: &Project, profile: Profile) -> Result<Self> {
        let (args, folder): (&[&str], _) = match profile {
            Profile::Dev => (&[], "debug"),
            Profile::Release => (&["--release"], "release"),
        };
        let mut command = cargo();
        command
            .args(["build", "--package", "hongbang-server"])
            .args(args)
            .current_dir(project.root());
        run(&mut command, "the build of the server")?;
        let name = format!("hongbang-server{}", std::env::consts::EXE_SUFFIX);
        let program = project.target().join(folder).join(name);
        Ok(Self { program })
    }

    fn command(&self, subcommand: &str, db: &Path) -> Command {
        let mut command = Command::new(&self.program);
        command.arg(subcommand).arg("--db").arg(db);
        command
    }

    /// Makes a database of demo data at `db`, whole or not at all.
    pub fn demo(&self, db: &Path, demo: Demo) -> Result<()> {
        let half = beside(db, "filling");
        let folder = db.parent().unwrap_or(db);
        fs::create_dir_all(folder).context(|| format!("cannot make {}", folder.display()))?;
        remove_database(&half)?;
        let mut command = self.command("demo", &half);
        command
            .args([
                "--kols",
                &demo.kols.to_string(),
                "--notes",
                &demo.notes.to_string(),
            ])
            .args(["--seed", &demo.seed.to_string(), "--as-of", demo.as_of])
            .arg("--labels")
            .arg(beside(db, "labels.csv"));
        of_server(&mut command, "making demo data")?;
        fs::rename(&half, db)
            .context(|| format!("cannot rename {} to {}", half.display(), db.display()))
    }

    /// Tells how well what is planted at `db` is found, by the labels that [`Self::demo`] wrote
    /// beside it; the figures go to `json`.
    pub fn evaluate(&self, db: &Path, json: &Path) -> Result<()> {
        let mut command = self.command("evaluate", db);
        command.arg("--labels").arg(beside(db, "labels.csv"));
        command.arg("--json").arg(json);
        of_server(&mut command, "the evaluation")
    }

    /// Reads the two files into the database at `db`.
    pub fn import(&self, db: &Path, notes: &Path, creators: &Path) -> Result<()> {
        let folder = db.parent().unwrap_or(db);
        fs::create_dir_all(folder).context(|| format!("cannot make {}", folder.display()))?;
        let mut command = self.command("import", db);
        command
            .arg("--notes")
            .arg(notes)
            .arg("--creators")
            .arg(creators);
        of_server(&mut command, "the import")
    }

    /// A command that serves `db` on the port of this machine only.
    pub fn serve(&self, db: &Path, dist: &Path, port: u16) -> Command {
        let mut command = self.command("serve", db);
        if std::env::var_os("HONGBANG_LOG").is_none() {
            // A line a request is for those who ask for it.
            command.env(
                "HONGBANG_LOG",
                "warn,tower_sessions=error,tower_sessions_core=error",
            );
        }
        command
            .arg("--dist")
            .arg(dist)
            .args(["--addr", &format!("127.0.0.1:{port}")]);
        command
    }

    /// The same for made-up data: with accounts that everyone may sign in to with one click.
    pub fn serve_demo(&self, db: &Path, dist: &Path, port: u16) -> Command {
        let mut command = self.serve(db, dist, port);
        command.arg("--demo");
        command
    }

    /// Starts a command that serves on `port`, and returns once the server is ready.
    pub fn start(&self, serve: &mut Command, port: u16) -> Result<Background> {
        let mut server = Background::spawn(serve)?;
        let started = Instant::now();
        while !is_ready(port) {
            if !server.is_running() {
                return Err(Error::Failed(
                    "The server ended before it was ready.".to_owned(),
                ));
            }
            if started.elapsed() > PATIENCE {
                return Err(Error::Failed(format!(
                    "The server is not ready after {} s.",
                    PATIENCE.as_secs()
                )));
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(server)
    }
}

/// Runs one of the server's own commands, which tell the caller's fault (2) from theirs.
fn of_server(command: &mut Command, what: &str) -> Result<()> {
    let status = command
        .status()
        .context(|| format!("cannot start {}", command.get_program().to_string_lossy()))?;
    let sentence = format!("{what} failed ({status}); its own words are above.");
    match status.code() {
        Some(0) => Ok(()),
        Some(2) => Err(Error::Environment(sentence)),
        _ => Err(Error::Failed(sentence)),
    }
}

/// A port that nobody listens on just now.
pub fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .context(|| "there is no free port".to_owned())?;
    Ok(listener
        .local_addr()
        .context(|| "there is no free port".to_owned())?
        .port())
}

/// Fails with a sentence where somebody listens on `port`: better before a build than after.
pub fn want_port(port: u16) -> Result<()> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::AddrInUse => Err(Error::Environment(
            format!("Port {port} is in use; choose another with --port."),
        )),
        Err(error) => Err(Error::Environment(format!(
            "Port {port} cannot be had: {error}; choose another with --port."
        ))),
    }
}

fn is_ready(port: u16) -> bool {
    http::get(port, "/readyz", None).is_ok_and(|answer| answer.status == 200)
}

/// `data/hongbang.db` and `labels.csv` → `data/hongbang.labels.csv`.
fn beside(db: &Path, end: &str) -> PathBuf {
    db.with_extension(end)
}

fn remove_database(db: &Path) -> Result<()> {
    for end in ["", "-wal", "-shm"] {
        let file = PathBuf::from(format!("{}{end}", db.display()));
        match fs::remove_file(&file) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(Error::Failed(format!(
                    "cannot remove {}: {error}",
                    file.display()
                )));
            }
            _ => {}
        }
    }
    Ok(())
}
