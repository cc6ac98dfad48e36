//! Programs of Debian and Ubuntu: installed where that is allowed.

use std::process::Command;

use crate::error::{Error, Result};
use crate::process::{on_path, output, run};
use crate::term::say;

/// Installs packages if this user may, and fails with what is `lacking` otherwise.
pub fn install(packages: &[&str], lacking: impl Fn() -> Error) -> Result<()> {
    let mut apt = administrator().ok_or_else(&lacking)?;
    say(format!("  installing {}", packages.join(", ")));
    run(apt.arg("update"), "`apt-get update`")?;
    let mut apt = administrator().ok_or_else(&lacking)?;
    run(
        apt.args(["install", "--yes", "--no-install-recommends"])
            .args(packages),
        "`apt-get install`",
    )
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
