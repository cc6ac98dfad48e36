//! Makes the shipped scripts smaller, each by itself: what a file is called, what it exports and
//! what it imports stay, so that the files still find each other.

use std::path::{Path, PathBuf};

use crate::compress;
use crate::error::Result;
use crate::process::run;
use crate::tools::{Minifier, Tools};

/// How esbuild works: on modules, with syntax that every browser knows that can start the app.
const MINIFY: &[&str] = &[
    "--minify",
    "--format=esm",
    "--target=es2022",
    "--charset=utf8",
    "--legal-comments=none",
    // No settings of a folder above.
    "--tsconfig-raw={}",
    "--allow-overwrite",
    // wasm-bindgen repeats the keys of an object, of which esbuild would warn.
    "--log-level=error",
];

/// Minifies every script below `dist` in its place.
pub fn scripts(dist: &Path, tools: &Tools) -> Result<()> {
    let files = scripts_of(dist)?;
    if tools.minifier() == Minifier::Absent || files.is_empty() {
        return Ok(());
    }
    let path = |flag: &str| {
        let mut word = std::ffi::OsString::from(flag);
        word.push(dist);
        word
    };
    let mut command = tools.command("esbuild")?;
    command
        .args(MINIFY)
        // Told where the names begin, it keeps them below it.
        .arg(path("--outbase="))
        .arg(path("--outdir="))
        .args(files);
    run(&mut command, "esbuild")
}

fn scripts_of(dist: &Path) -> Result<Vec<PathBuf>> {
    let mut files = compress::files(dist)?;
    files.retain(|file| file.extension().is_some_and(|end| end == "js"));
    Ok(files)
}

#[cfg(all(test, unix))]
mod tests {
    use std::fs;

    use super::*;
    use crate::process::write_script;
    use crate::tools::Optimiser;

    #[test]
    fn every_script_is_minified_in_its_place_and_nothing_else_is() {
        let (bin, dist) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let (dist, told) = (dist.path(), bin.path().join("told"));
        fs::create_dir(dist.join("engine")).unwrap();
        for name in ["app.js", "app_bg.wasm", "index.html", "engine/worker.js"] {
            fs::write(dist.join(name), "x").unwrap();
        }
        let script = format!("#!/bin/sh\nprintf '%s\\n' \"$@\" > '{}'\n", told.display());
        write_script(&bin.path().join("esbuild"), &script).unwrap();
        let with =
            |minifier| Tools::of(vec![bin.path().to_path_buf()], Optimiser::Present, minifier);

        scripts(dist, &with(Minifier::Absent)).unwrap();
        assert!(!told.exists());

        scripts(dist, &with(Minifier::Present)).unwrap();
        let told = fs::read_to_string(told).unwrap();
        let words: Vec<_> = told.lines().collect();
        let (flags, files) = words.split_at(words.len() - 2);
        let below = |name: &str| dist.join(name).display().to_string();
        assert_eq!(files, [below("app.js"), below("engine/worker.js")]);
        assert!(flags.contains(&format!("--outdir={}", dist.display()).as_str()));
        assert!(flags.contains(&format!("--outbase={}", dist.display()).as_str()));
        assert!(flags.contains(&"--allow-overwrite"));
    }
}
