//! Other programs: found, run, stopped.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::Mutex;
use std::time::{Duration, Instant};
use std::{env, fs, thread};

use crate::error::{Context, Error, Result};
use crate::term::duration;

/// How long a stopped program may take to put its things in order.
const GRACE: Duration = Duration::from_secs(5);

/// The background programs that are to end with this one.
static RUNNING: Mutex<Vec<u32>> = Mutex::new(Vec::new());

/// The program of that name on `PATH`.
pub fn on_path(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&path)
        .map(|dir| dir.join(&file))
        .find(|file| file.is_file())
}

/// `PATH` with these folders before all others.
pub fn path_with(dirs: &[PathBuf]) -> Result<std::ffi::OsString> {
    let before = env::var_os("PATH").unwrap_or_default();
    let all = dirs.iter().cloned().chain(env::split_paths(&before));
    env::join_paths(all).context(|| "a folder of the tools cannot be put on PATH".to_owned())
}

/// Writes a script that can be started. They are for the shell, so there are none on Windows.
pub fn write_script(file: &Path, text: &str) -> Result<()> {
    if cfg!(not(unix)) {
        return Err(Error::Environment(
            "The app is built on Linux and macOS; on Windows, in its Linux subsystem.".to_owned(),
        ));
    }
    fs::write(file, text).context(|| format!("cannot write {}", file.display()))?;
    run(
        Command::new("chmod").arg("755").arg(file),
        &format!("making {} runnable", file.display()),
    )
}

/// The cargo that started this program.
pub fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// npm, which Windows knows as a script.
pub fn npm() -> Command {
    Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" })
}

/// Runs a program in this terminal. `what` is a noun: `the build of the app`.
pub fn run(command: &mut Command, what: &str) -> Result<()> {
    let status = command
        .status()
        .map_err(|error| missing(command.get_program(), &error))?;
    succeeded(status, what)
}

/// As [`run`], for a program that might go on for ever: it is ended after `limit`.
pub fn run_within(command: &mut Command, what: &str, limit: Duration) -> Result<()> {
    let mut program = Background::spawn(command)?;
    match program.wait(limit, what)? {
        Some(status) => succeeded(status, what),
        None => Err(Error::Failed(format!(
            "{what} has been ended after {}.",
            duration(limit)
        ))),
    }
}

fn succeeded(status: ExitStatus, what: &str) -> Result<()> {
    if status.success() {
        Ok(())
    } else {
        Err(Error::Failed(format!(
            "{what} failed ({status}); its own words are above."
        )))
    }
}

/// What a program prints, trimmed; nothing of it is shown.
pub fn output(command: &mut Command) -> Result<String> {
    let output = command
        .stdin(Stdio::null())
        .output()
        .map_err(|error| missing(command.get_program(), &error))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
    } else {
        let words = String::from_utf8_lossy(&output.stderr);
        let program = command.get_program().to_string_lossy().into_owned();
        Err(Error::Failed(format!(
            "{program} failed ({}): {}",
            output.status,
            words.trim()
        )))
    }
}

fn missing(program: &OsStr, error: &std::io::Error) -> Error {
    let name = Path::new(program)
        .file_name()
        .unwrap_or(program)
        .to_string_lossy();
    match error.kind() {
        std::io::ErrorKind::NotFound => {
            Error::Environment(format!("{name} is not installed, or not on PATH."))
        }
        _ => Error::Failed(format!("cannot start {name}: {error}")),
    }
}

/// A program in the background; it ends when this value does.
#[derive(Debug)]
pub struct Background {
    child: Child,
}

impl Background {
    /// Starts a program that writes to this terminal.
    pub fn spawn(command: &mut Command) -> Result<Self> {
        let child = command
            .spawn()
            .map_err(|error| missing(command.get_program(), &error))?;
        if let Ok(mut running) = RUNNING.lock() {
            running.push(child.id());
        }
        Ok(Self { child })
    }

    /// Whether it is still there.
    pub fn is_running(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None))
    }

    /// How it ended, unless it is still there after `limit`.
    fn wait(&mut self, limit: Duration, what: &str) -> Result<Option<ExitStatus>> {
        let started = Instant::now();
        loop {
            let status = self
                .child
                .try_wait()
                .context(|| format!("cannot wait for {what}"))?;
            if status.is_some() || started.elapsed() > limit {
                return Ok(status);
            }
            thread::sleep(Duration::from_millis(50));
        }
    }
}

impl Drop for Background {
    fn drop(&mut self) {
        let id = self.child.id();
        if self.is_running() {
            ask_to_end(id);
            let asked = Instant::now();
            while self.is_running() && asked.elapsed() < GRACE {
                thread::sleep(Duration::from_millis(20));
            }
            let _ = self.child.kill();
        }
        let _ = self.child.wait();
        if let Ok(mut running) = RUNNING.lock() {
            running.retain(|running| *running != id);
        }
    }
}

/// SIGTERM, by the system's own `kill`: the standard library only knows SIGKILL.
fn ask_to_end(id: u32) {
    if cfg!(unix) {
        let _ = Command::new("kill")
            .arg(id.to_string())
            .stderr(Stdio::null())
            .status();
    }
}

/// From now on SIGINT and SIGTERM end the background programs, then this one.
#[cfg(unix)]
pub fn end_together() -> Result<()> {
    use signal_hook::consts::{SIGINT, SIGTERM};
    let mut signals = signal_hook::iterator::Signals::new([SIGINT, SIGTERM])
        .context(|| "cannot listen for signals".to_owned())?;
    thread::spawn(move || {
        if let Some(signal) = signals.forever().next() {
            let running = RUNNING
                .lock()
                .map(|running| running.clone())
                .unwrap_or_default();
            running.into_iter().for_each(ask_to_end);
            std::process::exit(128 + signal);
        }
    });
    Ok(())
}

/// Elsewhere the console ends the whole group by itself.
#[cfg(not(unix))]
pub fn end_together() -> Result<()> {
    Ok(())
}

/// Becomes the other program, so that signals and the exit code are its own.
#[cfg(unix)]
pub fn become_program(command: &mut Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    let error = command.exec();
    Err(missing(command.get_program(), &error))
}

/// Waits for the other program, where one program cannot become another.
#[cfg(not(unix))]
pub fn become_program(command: &mut Command) -> Result<()> {
    run(command, "the server")
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_goes_on_for_ever_is_ended() {
        let limit = Duration::from_millis(200);
        let error = run_within(Command::new("sleep").arg("60"), "sleeping", limit).unwrap_err();
        assert_eq!(error.to_string(), "sleeping has been ended after 0.2 s.");
        let limit = Duration::from_secs(60);
        run_within(&mut Command::new("true"), "nothing", limit).unwrap();
        let error = run_within(&mut Command::new("false"), "failing", limit).unwrap_err();
        assert!(error.to_string().starts_with("failing failed"), "{error}");
    }
}
