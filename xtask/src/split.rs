//! Takes the app's module apart, so that the first screen does not pay for the other pages.
//!
//! Trunk knows nothing of it. It starts wasm-bindgen, and finds a script of ours in its place,
//! which has the module split first (`wasm_split_cli_support`) and then passes the main part on.
//! Afterwards the other parts are put beside what trunk made, each under a name that changes with
//! its content, and the file that fetches them is told these names.

use std::fs;
use std::path::{Path, PathBuf};

use crate::error::{Context, Error, Result};
use crate::fingerprint;
use crate::process::{run, write_script};
use crate::project::Project;
use crate::tools::{Optimiser, Tools};

/// What the compiler has to know: which functions are where, and that there will be parts.
pub const FLAGS: &[&str] = &["--cfg=hongbang_split", "-Clink-arg=--emit-relocs"];

/// The file that fetches the parts; the app's own file names it, so its name stays.
const LINK: &str = "__wasm_split.js";

/// What `LINK` calls the app's own file before it is told.
const MAIN: &str = "./main.js";

/// What wasm-opt may use and how it is to work; the same as in index.html, where trunk reads it.
const OPTIMISE: &[&str] = &[
    "-Oz",
    "--enable-bulk-memory",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-sign-ext",
    "--enable-simd",
];

/// Where the parts are until the app is whole.
fn parts(project: &Project) -> PathBuf {
    project.target().join("split").join("parts")
}

/// Makes the script; the folder to look into before all others.
pub fn stand_before_bindgen(project: &Project, tools: &Tools) -> Result<PathBuf> {
    let script = format!(
        "#!/bin/sh\n\
         # Stands before wasm-bindgen: has the app's module taken apart first.\n\
         set -e\n\
         parts='{parts}'\n\
         case \"$*\" in *--version*) exec '{bindgen}' \"$@\" ;; esac\n\
         for argument; do case \"$argument\" in *.wasm) module=$argument ;; esac; done\n\
         rm -rf \"$parts\" && mkdir -p \"$parts\"\n\
         '{split}' \"$module\" \"$parts\"\n\
         left=$#\n\
         while [ $left -gt 0 ]; do\n\
         \x20 argument=$1; shift; left=$((left - 1))\n\
         \x20 if [ \"$argument\" = \"$module\" ]; then argument=$parts/main.wasm; fi\n\
         \x20 set -- \"$@\" \"$argument\"\n\
         done\n\
         exec '{bindgen}' \"$@\" --keep-lld-exports\n",
        parts = parts(project).display(),
        bindgen = tools.find("wasm-bindgen").display(),
        split = tools.find("wasm-split-cli").display(),
    );
    let dir = project.target().join("split").join("bin");
    fs::create_dir_all(&dir).context(|| format!("cannot make {}", dir.display()))?;
    let file = dir.join("wasm-bindgen");
    write_script(&file, &script)?;
    Ok(dir)
}

/// Puts the parts beside the app that trunk made.
pub fn put_parts(project: &Project, tools: &Tools) -> Result<()> {
    let dist = project.dist();
    let parts = parts(project);
    let link = parts.join(LINK);
    let mut text =
        fs::read_to_string(&link).context(|| format!("cannot read {}", link.display()))?;
    for part in wasm_files(&parts)? {
        let small = part.with_extension("small.wasm");
        match tools.optimiser() {
            Optimiser::Present => run(
                tools
                    .command("wasm-opt")?
                    .args(OPTIMISE)
                    .arg(&part)
                    .arg("-o")
                    .arg(&small),
                "wasm-opt",
            )?,
            Optimiser::Absent => {
                fs::copy(&part, &small).context(|| format!("cannot copy {}", part.display()))?;
            }
        }
        let bytes = fs::read(&small).context(|| format!("cannot read {}", small.display()))?;
        let stem = part.file_stem().unwrap_or_default().to_string_lossy();
        let name = format!("{stem}-{}.wasm", fingerprint::of_bytes(&bytes));
        text = renamed(&text, &format!("./{stem}.wasm"), &format!("./{name}"))?;
        let file = dist.join(name);
        fs::write(&file, bytes).context(|| format!("cannot write {}", file.display()))?;
    }
    text = renamed(&text, MAIN, &format!("./{}", main_of(&dist)?))?;
    let file = dist.join(LINK);
    fs::write(&file, text).context(|| format!("cannot write {}", file.display()))
}

/// The parts, without the main one, in the order of their names.
fn wasm_files(parts: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(parts).context(|| format!("cannot list {}", parts.display()))? {
        let file = entry
            .context(|| format!("cannot list {}", parts.display()))?
            .path();
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        if name.ends_with(".wasm") && name != "main.wasm" && !name.ends_with(".small.wasm") {
            files.push(file);
        }
    }
    files.sort();
    Ok(files)
}

/// The app's own file in `dist`: the one beside its module.
fn main_of(dist: &Path) -> Result<String> {
    for entry in fs::read_dir(dist).context(|| format!("cannot list {}", dist.display()))? {
        let entry = entry.context(|| format!("cannot list {}", dist.display()))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if let Some(stem) = name.strip_suffix(".js")
            && dist.join(format!("{stem}_bg.wasm")).is_file()
        {
            return Ok(name);
        }
    }
    Err(Error::Failed(format!("{} holds no app.", dist.display())))
}

/// `text` with another name for a file that it must name.
fn renamed(text: &str, from: &str, to: &str) -> Result<String> {
    let (from, to) = (format!("\"{from}\""), format!("\"{to}\""));
    if text.contains(&from) {
        Ok(text.replace(&from, &to))
    } else {
        Err(Error::Failed(format!(
            "{LINK} does not name {from}: another version of wasm_split_cli_support?"
        )))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wasm_opt_works_on_every_part_alike() {
        let page = include_str!("../../index.html");
        for flag in OPTIMISE.iter().filter(|flag| flag.starts_with("--")) {
            assert!(page.contains(flag), "index.html does not say {flag}");
        }
        assert!(page.contains("data-wasm-opt=\"z\""));
    }

    #[test]
    fn a_name_that_is_not_there_is_not_passed_over() {
        let text = "fetch(new URL(\"./split_desk.wasm\", import.meta.url))";
        let renamed_text = renamed(text, "./split_desk.wasm", "./split_desk-1.wasm").unwrap();
        assert!(renamed_text.contains("\"./split_desk-1.wasm\""));
        assert!(renamed(text, "./split_kol.wasm", "./x.wasm").is_err());
    }
}
