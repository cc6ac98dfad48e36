//! Chromium and its driver: found, or installed where that is allowed.

use std::path::{Path, PathBuf};

use crate::apt;
use crate::error::{Error, Result};
use crate::process::on_path;

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
        apt::install(PACKAGES, lacking)?;
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
