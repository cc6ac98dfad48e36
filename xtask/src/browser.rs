//! Chromium and its driver: found, or installed where that is allowed.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::{Error, Result};
use crate::process::{on_path, output, run};
use crate::term::say;

/// What Debian and Ubuntu call them. The fonts: without them Chinese text is boxes.
const PACKAGES: &[&str] = &["chromium", "chromium-driver", "fonts-noto-cjk"];

/// A browser, and the program that drives it for the wasm tests.
#[derive(Debug, Clone)]
pub struct Browser {
    pub chromium: PathBuf,
    pub driver: PathBuf,
}

impl Browser {
    /// Finds both, and installs what is missing if this user may.
    pub fn prepare() -> Result<Self> {
        if let Some(browser) = Self::find() {
            return Ok(browser);
        }
        let lacking = || {
            Error::Environment(format!(
                "Chromium and chromedriver are missing; on Debian or Ubuntu `apt-get install {}` brings them.",
                PACKAGES.join(" ")
            ))
        };
        let mut apt = administrator().ok_or_else(lacking)?;
        say(format!("  installing {}", PACKAGES.join(", ")));
        run(apt.arg("update"), "`apt-get update`")?;
        let mut apt = administrator().ok_or_else(lacking)?;
        run(
            apt.args(["install", "--yes", "--no-install-recommends"])
                .args(PACKAGES),
            "`apt-get install`",
        )?;
        Self::find().ok_or_else(lacking)
    }

    fn find() -> Option<Self> {
        let chromium = ["chromium", "chromium-browser", "google-chrome"]
            .iter()
            .find_map(|name| on_path(name))?;
        let driver = on_path("chromedriver").or_else(|| {
            let elsewhere = Path::new("/usr/lib/chromium-browser/chromedriver");
            elsewhere.is_file().then(|| elsewhere.to_path_buf())
        })?;
        Some(Self { chromium, driver })
    }
}

/// `apt-get` with the rights to install, if it can be had without asking for a password.
fn administrator() -> Option<Command> {
    let apt = on_path("apt-get")?;
    let root = output(Command::new("id").arg("-u")).is_ok_and(|id| id == "0");
    let mut command = if root {
        Command::new(apt)
    } else {
        let sudo = on_path("sudo")?;
        output(Command::new(&sudo).args(["-n", "true"])).ok()?;
        let mut command = Command::new(sudo);
        command
            .args(["-n", "env", "DEBIAN_FRONTEND=noninteractive"])
            .arg(apt);
        command
    };
    command
        .env("DEBIAN_FRONTEND", "noninteractive")
        .args(["--quiet", "--quiet"]);
    Some(command)
}
