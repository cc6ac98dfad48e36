//! Builds what runs in workers: wasm modules of their own, which the app starts beside itself. Trunk
//! copies them into the app, a folder for each worker.

use std::fs;
use std::path::{Path, PathBuf};

use crate::error::{Context, Result};
use crate::process::{cargo, run};
use crate::project::Project;
use crate::term::say;
use crate::tools::{Optimiser, Tools};
use crate::{app, compress, fingerprint, lock};

/// A worker: its script, and the modules that it starts.
#[derive(Debug)]
pub struct Worker {
    /// What it is called, which is its folder in the app and below `target`.
    pub name: &'static str,
    /// What it is, for whoever waits.
    what: &'static str,
    /// Its script, as crates/ knows it.
    script: &'static str,
    modules: &'static [Module],
    /// What all of it is made of, beside [`fingerprint::EVERYWHERE`].
    pub sources: &'static [&'static str],
}

/// A wasm module.
#[derive(Debug)]
struct Module {
    /// Its files' name.
    name: &'static str,
    /// The package, and its profile, as Cargo.toml knows them.
    package: &'static str,
    profile: &'static str,
    /// What the compiler may use beside the usual.
    flags: &'static str,
    /// How wasm-opt works.
    level: &'static str,
}

// The profiles are not called as the folders: cargo would keep what it builds for this machine in the
// one that trunk copies.

/// The roster's engine: for speed, with instructions that every browser has known since 2023.
pub const ENGINE: Worker = Worker {
    name: "engine",
    what: "the roster's engine",
    script: "crates/engine/worker.js",
    modules: &[Module {
        name: "engine",
        package: "hongbang-engine",
        profile: "worker",
        flags: "-Ctarget-feature=+simd128",
        level: "-O3",
    }],
    sources: &["crates/domain", "crates/engine"],
};

/// What reads and writes sheets; workbooks in a module that is fetched where there is one.
pub const CLERK: Worker = Worker {
    name: "clerk",
    what: "the clerk, which reads sheets",
    script: "crates/clerk/worker.js",
    modules: &[
        Module {
            name: "clerk",
            package: "hongbang-clerk",
            profile: "worker",
            flags: "",
            level: "-O3",
        },
        Module {
            name: "xlsx",
            package: "hongbang-xlsx",
            profile: "worker",
            flags: "",
            level: "-O3",
        },
    ],
    sources: &[
        "crates/clerk",
        "crates/domain",
        "crates/sheets",
        "crates/xlsx",
    ],
};

/// All of them.
pub const WORKERS: &[&Worker] = &[&ENGINE, &CLERK];

/// What wasm-opt may use. Named, since it guesses wrongly.
const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-sign-ext",
    "--enable-simd",
];

/// Builds every worker.
pub fn build_all(project: &Project, tools: &Tools) -> Result<()> {
    WORKERS
        .iter()
        .try_for_each(|worker| build(project, tools, worker))
}

/// Builds a worker unless it already is what would come out.
pub fn build(project: &Project, tools: &Tools, worker: &Worker) -> Result<()> {
    let folder = project.worker(worker.name);
    let _alone = lock::wait(
        &folder.with_extension("lock"),
        &format!("another build of {}", worker.what),
    )?;
    // Beside the folder, which is copied as it is.
    let stamp = folder.with_extension("built-from");
    let sources = fingerprint::of_worker(project.root(), worker, &tools.identity()?)?;
    let whole = worker
        .files()
        .iter()
        .all(|file| folder.join(file).is_file());
    if whole && fs::read_to_string(&stamp).is_ok_and(|built| built == sources) {
        return Ok(());
    }
    say(format!("  {}, for its worker", worker.what));
    let modules = worker
        .modules
        .iter()
        .map(|module| module.compile(project))
        .collect::<Result<Vec<_>>>()?;
    fs::create_dir_all(&folder).context(|| format!("cannot make {}", folder.display()))?;
    // All that is in it is served: nothing of an older build stays. The folder itself does, since
    // trunk watches it.
    for file in compress::files(&folder)? {
        fs::remove_file(&file).context(|| format!("cannot remove {}", file.display()))?;
    }
    for (module, compiled) in worker.modules.iter().zip(modules) {
        module.bind(tools, &compiled, &folder)?;
        module.optimise(tools, &folder)?;
    }
    let script = project.root().join(worker.script);
    fs::copy(&script, folder.join("worker.js"))
        .context(|| format!("cannot copy {}", script.display()))?;
    // Last, so that an aborted build is not taken for a finished one.
    fs::write(&stamp, &sources).context(|| format!("cannot write {}", stamp.display()))
}

impl Worker {
    /// What stands in its folder when it is built.
    fn files(&self) -> Vec<String> {
        let modules = self.modules.iter();
        let mut files: Vec<String> = modules
            .flat_map(|Module { name, .. }| [format!("{name}.js"), format!("{name}_bg.wasm")])
            .collect();
        files.push("worker.js".to_owned());
        files
    }
}

impl Module {
    /// Compiles it; gives where it is.
    fn compile(&self, project: &Project) -> Result<PathBuf> {
        let mut compile = cargo();
        compile
            .args(["build", "--lib", "--package", self.package])
            .args(["--profile", self.profile])
            .args(["--target", "wasm32-unknown-unknown"])
            .current_dir(project.root())
            // Added to those of .cargo/config.toml.
            .env(
                "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
                [&app::short_paths(), self.flags].join(" "),
            );
        run(&mut compile, &format!("the build of {}", self.package))?;
        let file = format!("{}.wasm", self.package.replace('-', "_"));
        let folder = project.target().join("wasm32-unknown-unknown");
        Ok(folder.join(self.profile).join(file))
    }

    /// The real wasm-bindgen: the one that the app's build finds before it takes apps apart.
    fn bind(&self, tools: &Tools, module: &Path, folder: &Path) -> Result<()> {
        let mut command = tools.command("wasm-bindgen")?;
        command
            .args(["--target", "web", "--no-typescript"])
            .args(["--out-name", self.name, "--out-dir"])
            .arg(folder)
            .arg(module);
        run(&mut command, "wasm-bindgen")
    }

    fn optimise(&self, tools: &Tools, folder: &Path) -> Result<()> {
        if tools.optimiser() == Optimiser::Absent {
            return Ok(());
        }
        let module = folder.join(format!("{}_bg.wasm", self.name));
        let small = module.with_extension("small.wasm");
        let mut command = tools.command("wasm-opt")?;
        command
            .arg(self.level)
            .args(FEATURES)
            .arg(&module)
            .arg("-o")
            .arg(&small);
        run(&mut command, "wasm-opt")?;
        fs::rename(&small, &module).context(|| format!("cannot write {}", module.display()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trunk_copies_what_is_built_here() {
        let (page, watched) = (
            include_str!("../../index.html"),
            include_str!("../../Trunk.toml"),
        );
        let manifest = include_str!("../../Cargo.toml");
        let project = Project::here();
        for worker in WORKERS {
            let name = worker.name;
            let copied =
                format!(r#"rel="copy-dir" href="target/{name}" data-target-path="{name}""#);
            assert!(page.contains(&copied), "{name}");
            assert!(watched.contains(&format!("\"target/{name}\"")), "{name}");
            let script = fs::read_to_string(project.root().join(worker.script)).unwrap();
            for module in worker.modules {
                assert!(script.contains(&format!("\"./{}.js\"", module.name)));
                assert_ne!(project.worker(name), project.target().join(module.profile));
                assert!(manifest.contains(&format!("[profile.{}]", module.profile)));
            }
        }
    }
}
