//! What the first screen transfers, against its budget.

use std::collections::VecDeque;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::error::{Context, Error, Result};
use crate::{compress, html};

/// Where the product wants to stay, in kB (1,000 bytes) of brotli: a React stack of the same
/// scope weighs 212.
pub const GOAL_KB: f64 = 200.0;

/// Where the build fails.
pub const LIMIT_KB: f64 = 250.0;

/// A kind of file, in the order of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Html,
    Wasm,
    Js,
    Css,
    /// Icons and the like: fetched, and not what the screen waits for.
    Other,
}

impl Kind {
    fn of(file: &str) -> Self {
        match file.rsplit_once('.').map(|(_, end)| end) {
            Some("html") => Self::Html,
            Some("wasm") => Self::Wasm,
            Some("js" | "mjs") => Self::Js,
            Some("css") => Self::Css,
            _ => Self::Other,
        }
    }

    const fn label(self) -> &'static str {
        match self {
            Self::Html => "HTML",
            Self::Wasm => "wasm",
            Self::Js => "JS",
            Self::Css => "CSS",
            Self::Other => "beside",
        }
    }
}

/// One file that the first screen fetches, in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its path below `dist`.
    pub file: String,
    /// What it is.
    pub kind: Kind,
    /// As it is.
    pub raw: u64,
    /// As it is sent.
    pub brotli: u64,
}

/// What the first screen transfers, without data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstScreen {
    parts: Vec<Part>,
    /// Code that other pages fetch when one of them is opened.
    later: Vec<Part>,
}

impl FirstScreen {
    /// Follows the page's own references through `dist`.
    pub fn of(dist: &Path) -> Result<Self> {
        let mut parts: Vec<Part> = Vec::new();
        let mut waiting = VecDeque::from(["index.html".to_owned()]);
        while let Some(file) = waiting.pop_front() {
            let path = dist.join(&file);
            if parts.iter().any(|part| part.file == file) || !path.is_file() {
                continue;
            }
            let kind = Kind::of(&file);
            let text =
                || fs::read_to_string(&path).context(|| format!("cannot read {}", path.display()));
            let named = match kind {
                Kind::Html => html::files_of_page(&text()?),
                Kind::Js => html::files_of_module(&text()?),
                Kind::Css => html::files_of_style(&text()?),
                Kind::Wasm | Kind::Other => Vec::new(),
            };
            waiting.extend(named.iter().map(|name| resolve(&file, name)));
            parts.push(part(dist, file)?);
        }
        if parts.is_empty() {
            return Err(Error::Failed(format!(
                "{} holds no index.html.",
                dist.display()
            )));
        }
        parts.sort_by(|a, b| (a.kind, &a.file).cmp(&(b.kind, &b.file)));
        let mut later = Vec::new();
        for path in compress::files(dist)? {
            let file = path.strip_prefix(dist).unwrap_or(&path);
            let file = file.to_string_lossy().replace('\\', "/");
            if Kind::of(&file) == Kind::Wasm && parts.iter().all(|part| part.file != file) {
                later.push(part(dist, file)?);
            }
        }
        Ok(Self { parts, later })
    }

    /// The transfer in kB of brotli.
    pub fn kb(&self) -> f64 {
        kb(self.counted().map(|part| part.brotli).sum())
    }

    fn counted(&self) -> impl Iterator<Item = &Part> {
        self.parts.iter().filter(|part| part.kind != Kind::Other)
    }

    /// The table that the build prints.
    pub fn table(&self) -> String {
        let row = |kind: &str, file: &str, raw: u64, brotli: u64| {
            format!(
                "  {kind:<7} {file:<40} {:>8.1} kB {:>8.1} kB\n",
                kb(raw),
                kb(brotli)
            )
        };
        let mut table = format!(
            "  {:<7} {:<40} {:>11} {:>11}\n",
            "", "first screen, without data", "raw", "brotli"
        );
        for part in &self.parts {
            table.push_str(&row(part.kind.label(), &part.file, part.raw, part.brotli));
        }
        let raw = self.counted().map(|part| part.raw).sum();
        let brotli = self.counted().map(|part| part.brotli).sum();
        table.push_str(&row(
            "total",
            &format!("aim {GOAL_KB:.0} kB, limit {LIMIT_KB:.0} kB"),
            raw,
            brotli,
        ));
        for part in &self.later {
            table.push_str(&row("later", &part.file, part.raw, part.brotli));
        }
        table
    }

    /// The same for programs.
    pub fn json(&self) -> Value {
        let list = |parts: &[Part]| -> Vec<Value> {
            let parts = parts.iter();
            parts
                .map(|part| json!({"file": part.file, "kind": part.kind.label(), "raw": part.raw, "brotli": part.brotli}))
                .collect()
        };
        json!({"total_brotli_kb": self.kb(), "goal_kb": GOAL_KB, "limit_kb": LIMIT_KB,
            "parts": list(&self.parts), "later": list(&self.later)})
    }

    /// Fails above the limit.
    pub fn hold_limit(&self) -> Result<()> {
        if self.kb() <= LIMIT_KB {
            return Ok(());
        }
        Err(Error::Failed(format!(
            "The first screen transfers {:.1} kB; the limit is {LIMIT_KB:.0} kB.",
            self.kb()
        )))
    }
}

/// A file of `dist`, as it is and as it is sent.
fn part(dist: &Path, file: String) -> Result<Part> {
    let path = dist.join(&file);
    let raw = length(&path)?;
    let small = PathBuf::from(format!("{}.br", path.display()));
    let brotli = if small.is_file() {
        length(&small)?
    } else {
        raw
    };
    Ok(Part {
        kind: Kind::of(&file),
        file,
        raw,
        brotli,
    })
}

fn kb(bytes: u64) -> f64 {
    bytes as f64 / 1000.0
}

fn length(path: &Path) -> Result<u64> {
    Ok(fs::metadata(path)
        .context(|| format!("cannot read {}", path.display()))?
        .len())
}

/// `name`, as `from` says it, as a path below `dist`. Other origins resolve to no file.
fn resolve(from: &str, name: &str) -> String {
    let name = name.split(['?', '#']).next().unwrap_or_default();
    let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
    let whole = match name.strip_prefix('/') {
        Some(absolute) => absolute.to_owned(),
        None => format!("{folder}/{name}"),
    };
    let mut parts: Vec<&str> = Vec::new();
    for part in whole.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn app(wasm: usize) -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        let page = r#"<link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/a.css">
            <script type="module">import init from '/a.js'; init({ module_or_path: '/a_bg.wasm' })</script>"#;
        fs::create_dir(dir.path().join("snippets")).unwrap();
        fs::create_dir(dir.path().join("engine")).unwrap();
        for (name, length) in [
            ("a_bg.wasm", wasm),
            ("a.css", 3_000),
            ("icon.svg", 700),
            ("engine/heavy_bg.wasm", 900_000),
        ] {
            fs::write(dir.path().join(name), vec![b'x'; length]).unwrap();
        }
        fs::write(dir.path().join("index.html"), page).unwrap();
        fs::write(
            dir.path().join("a.js"),
            "import { x } from './snippets/x.js';",
        )
        .unwrap();
        fs::write(dir.path().join("snippets/x.js"), "export const x = 1;").unwrap();
        dir
    }

    #[test]
    fn it_follows_references_and_leaves_out_what_is_loaded_later() {
        let dir = app(10_000);
        fs::write(dir.path().join("a_bg.wasm.br"), vec![b'x'; 4_000]).unwrap();
        let screen = FirstScreen::of(dir.path()).unwrap();
        let files: Vec<_> = screen
            .parts
            .iter()
            .map(|part| (part.kind.label(), part.file.as_str()))
            .collect();
        assert_eq!(
            files,
            [
                ("HTML", "index.html"),
                ("wasm", "a_bg.wasm"),
                ("JS", "a.js"),
                ("JS", "snippets/x.js"),
                ("CSS", "a.css"),
                ("beside", "icon.svg"),
            ]
        );
        let wasm = &screen.parts[1];
        assert_eq!((wasm.raw, wasm.brotli), (10_000, 4_000));
        let css = &screen.parts[4];
        assert_eq!(css.brotli, css.raw, "no smaller form: sent as it is");
        assert!(
            screen.table().contains("10.0 kB      4.0 kB"),
            "{}",
            screen.table()
        );
        let table = screen.table();
        let later = table.lines().last().unwrap();
        assert!(
            later.contains("later") && later.contains("engine/heavy_bg.wasm"),
            "{table}"
        );
        assert!(screen.kb() < 10.0, "what comes later is not counted");
    }

    #[test]
    fn the_limit_is_held_and_icons_are_not_counted() {
        assert!(
            FirstScreen::of(app(200_000).path())
                .unwrap()
                .hold_limit()
                .is_ok()
        );
        let over = FirstScreen::of(app(250_000).path())
            .unwrap()
            .hold_limit()
            .unwrap_err();
        assert!(over.to_string().contains("limit is 250 kB"), "{over}");
    }

    #[test]
    fn an_empty_folder_is_no_app() {
        assert!(FirstScreen::of(tempfile::tempdir().unwrap().path()).is_err());
    }

    #[test]
    fn paths_resolve_as_a_browser_does() {
        for (from, name, path) in [
            ("index.html", "/a.js", "a.js"),
            ("index.html", "a.js?v=1", "a.js"),
            ("js/a.js", "./b.js", "js/b.js"),
            ("js/a.js", "../b.js", "b.js"),
            ("js/a.js", "../../../b.js", "b.js"),
        ] {
            assert_eq!(resolve(from, name), path, "{name} from {from}");
        }
    }
}
