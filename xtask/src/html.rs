//! Which files a page fetches before it can show its first screen.
//!
//! Knows text, not files. It reads trunk's own output, so it need not be a whole parser.

/// The files that an HTML page loads by itself, in order of appearance, each once.
pub fn files_of_page(html: &str) -> Vec<String> {
    let mut files = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        rest = &rest[start..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        let Some((tag, after)) = split_tag(rest) else {
            break;
        };
        rest = after;
        match tag_name(tag).as_str() {
            "link" => add(
                &mut files,
                attribute(tag, "href").filter(|_| is_fetched(tag)),
            ),
            "script" => {
                add(&mut files, attribute(tag, "src"));
                let (inline, after) = rest.split_once("</script").unwrap_or((rest, ""));
                for word in quoted(inline) {
                    let code = [".js", ".mjs", ".wasm", ".css"]
                        .iter()
                        .any(|end| word.ends_with(end));
                    add(&mut files, code.then(|| word.to_owned()));
                }
                rest = after;
            }
            "style" => {
                let (inline, after) = rest.split_once("</style").unwrap_or((rest, ""));
                files_of_style(inline)
                    .into_iter()
                    .for_each(|file| add(&mut files, Some(file)));
                rest = after;
            }
            _ => {}
        }
    }
    files
}

/// The modules that a module imports statically: those it cannot start without.
pub fn files_of_module(js: &str) -> Vec<String> {
    let mut files = Vec::new();
    for keyword in ["from", "import"] {
        for (at, _) in js.match_indices(keyword) {
            let before = js[..at].chars().next_back();
            if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '$' || c == '.') {
                continue;
            }
            let after = js[at + keyword.len()..].trim_start();
            let Some(quote) = after.chars().next().filter(|c| matches!(c, '"' | '\'')) else {
                continue;
            };
            let path = after[1..].split(quote).next().unwrap_or_default();
            let local = path.starts_with("./") || path.starts_with("../") || path.starts_with('/');
            add(&mut files, local.then(|| path.to_owned()));
        }
    }
    files
}

/// The style sheets that a style sheet imports.
pub fn files_of_style(css: &str) -> Vec<String> {
    let mut files = Vec::new();
    for (at, _) in css.match_indices("@import") {
        let statement = css[at..].split(';').next().unwrap_or_default();
        add(&mut files, quoted(statement).next().map(str::to_owned));
    }
    files
}

fn add(files: &mut Vec<String>, file: Option<String>) {
    if let Some(file) = file.filter(|file| !file.is_empty() && !files.contains(file)) {
        files.push(file);
    }
}

/// The tag at the start of `html`, and what follows it. Quoted `>` do not end it.
fn split_tag(html: &str) -> Option<(&str, &str)> {
    let mut quote = None;
    for (at, c) in html.char_indices() {
        match quote {
            Some(open) if c == open => quote = None,
            Some(_) => {}
            None if c == '"' || c == '\'' => quote = Some(c),
            None if c == '>' => return Some((&html[..=at], &html[at + 1..])),
            None => {}
        }
    }
    None
}

fn tag_name(tag: &str) -> String {
    tag.chars()
        .skip(1)
        .take_while(char::is_ascii_alphanumeric)
        .collect::<String>()
        .to_lowercase()
}

/// Whether the first screen waits for, or at once fetches, what this `<link>` names.
fn is_fetched(link: &str) -> bool {
    attribute(link, "rel").is_some_and(|rel| {
        rel.split_ascii_whitespace().any(|rel| {
            matches!(
                rel,
                "stylesheet" | "preload" | "modulepreload" | "icon" | "manifest"
            )
        })
    })
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    for (at, _) in tag.match_indices(name) {
        let starts =
            tag[..at].ends_with(|c: char| c.is_ascii_whitespace() || c == '"' || c == '\'');
        let Some(value) = tag[at + name.len()..].strip_prefix('=').filter(|_| starts) else {
            continue;
        };
        return Some(match value.chars().next() {
            Some(quote @ ('"' | '\'')) => value[1..]
                .split(quote)
                .next()
                .unwrap_or_default()
                .to_owned(),
            _ => value
                .split(|c: char| c.is_ascii_whitespace() || c == '>')
                .next()
                .unwrap_or_default()
                .to_owned(),
        });
    }
    None
}

/// What stands between quotes of one kind.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let start = rest.find(['"', '\'', '`'])?;
        let quote = rest[start..].chars().next()?;
        let (word, after) = rest[start + 1..].split_once(quote)?;
        rest = after;
        Some(word)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What trunk 0.21 writes, shortened.
    const PAGE: &str = r#"<!doctype html><html><head>
      <meta name="description" content="a > b">
      <!-- <link rel="stylesheet" href="/old.css"> -->
      <link rel="stylesheet" href="/base-1f.css" integrity="sha384-x"/>
      <link rel=icon href=/favicon.svg>
      <link rel="canonical" href="/explore">
      <link rel="modulepreload" href="/app-2a.js" crossorigin="anonymous">
      <link rel="preload" href="/app-2a_bg.wasm" as="fetch" type="application/wasm">
      <script type="module">
import init, * as bindings from '/app-2a.js';
const wasm = await init({ module_or_path: '/app-2a_bg.wasm' });
      </script>
      <script src="/theme.js"></script>
    </head><body><a href="/kols">x</a></body></html>"#;

    #[test]
    fn a_page_names_each_file_that_it_loads_once() {
        assert_eq!(
            files_of_page(PAGE),
            [
                "/base-1f.css",
                "/favicon.svg",
                "/app-2a.js",
                "/app-2a_bg.wasm",
                "/theme.js"
            ]
        );
    }

    #[test]
    fn an_inline_script_is_enough() {
        let html = r#"<script type="module">import init from '/a.js'; init('/a_bg.wasm')</script>"#;
        assert_eq!(files_of_page(html), ["/a.js", "/a_bg.wasm"]);
    }

    #[test]
    fn broken_pages_end() {
        for html in [
            "",
            "<",
            "<link",
            "<!--",
            "<script",
            "<script>",
            "a > b < c",
            "<link rel=\"stylesheet\" href=",
        ] {
            assert!(files_of_page(html).is_empty(), "{html:?}");
        }
    }

    #[test]
    fn only_static_local_imports_count() {
        let js = r#"
            import { a } from './snippets/a.js';
            import "./side.js";
            export * from "../b.js";
            import { c } from 'https://elsewhere/c.js';
            const later = () => import('./heavy.js');
            worker('./worker.js'); xfrom './no.js';
        "#;
        assert_eq!(
            files_of_module(js),
            ["./snippets/a.js", "../b.js", "./side.js"]
        );
    }

    #[test]
    fn minified_imports_count_too() {
        let js = r#"import*as C from"./a.js";import{b as d}from"./b.js";import"./c.js";export*from"./d.js";"#;
        assert_eq!(
            files_of_module(js),
            ["./a.js", "./b.js", "./d.js", "./c.js"]
        );
    }

    #[test]
    fn style_sheets_import_style_sheets() {
        assert_eq!(
            files_of_style("@layer a; @import url(\"x.css\") layer(a); @import 'y.css';"),
            ["x.css", "y.css"]
        );
    }
}
