//! The command line.

use std::env;
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};
use crate::project::DEFAULT_PORT;

/// What `cargo xtask help` prints.
pub const HELP: &str = "\
Hongbang's own commands

  cargo xtask run     build everything and serve it, with demo data on the first start
      --port N          listen on 127.0.0.1:N (8787)
      --import NOTES --creators CREATORS
                        serve these two CSV files instead of demo data; may be repeated
                        with newer files, whose rows then replace the older ones
      --empty           do not fill a new database
      --db FILE         the database (data/hongbang.db; with --import data/imported.db)
  cargo xtask dev     the same with live reload; the app on --port N (8080)
  cargo xtask build   only the app in release, into dist/, with what it transfers
  cargo xtask workers only what runs in workers, into target/engine/ and target/clerk/, where trunk
                      looks for it
  cargo xtask test    every check and test there is
      --only STEP       one step, may be repeated; --list names them
  cargo xtask bench   measure, print a table, write target/bench/report.json
      --only BENCH      one bench, may be repeated; --list names them

Tools that are missing are installed into $HONGBANG_TOOLS, by default ~/.cache/hongbang/tools.
Exit code 1: a step failed. Exit code 2: this machine or the command line lacks something.";

/// What is asked for.
#[derive(Debug, PartialEq, Eq)]
pub enum Task {
    Run(Run),
    Dev { port: u16 },
    Build,
    Workers,
    Test(Selection),
    Bench(Selection),
    Help,
}

/// How to serve.
#[derive(Debug, PartialEq, Eq)]
pub struct Run {
    pub port: u16,
    pub data: Data,
    /// The database, if not the usual one.
    pub db: Option<PathBuf>,
}

/// What a database is filled with.
#[derive(Debug, PartialEq, Eq)]
pub enum Data {
    /// Made-up creators and notes, once.
    Demo,
    /// Nothing.
    Empty,
    /// Two CSV files, at every start.
    Files { notes: PathBuf, creators: PathBuf },
}

/// Which steps of `test`, or which benches.
#[derive(Debug, PartialEq, Eq)]
pub enum Selection {
    All,
    /// These, by name.
    Only(Vec<String>),
    /// None: name them.
    List,
}

impl Selection {
    fn new(only: Vec<String>, list: bool) -> Self {
        match (only, list) {
            (_, true) => Self::List,
            (only, false) if only.is_empty() => Self::All,
            (only, false) => Self::Only(only),
        }
    }

    /// Those of `all` that are meant, in their own order. `what` is what one of them is called.
    pub fn of<'a, T>(
        &self,
        all: &'a [T],
        what: &str,
        name: impl Fn(&T) -> &'static str,
    ) -> Result<Vec<&'a T>> {
        let names = match self {
            Self::All => return Ok(all.iter().collect()),
            Self::List => return Ok(Vec::new()),
            Self::Only(names) => names,
        };
        for asked in names {
            if !all.iter().any(|one| name(one) == asked) {
                let known: Vec<_> = all.iter().map(name).collect();
                return Err(Error::Environment(format!(
                    "there is no {what} `{asked}`; there are {}.",
                    known.join(", ")
                )));
            }
        }
        Ok(all
            .iter()
            .filter(|one| names.iter().any(|asked| name(one) == asked))
            .collect())
    }
}

/// Reads the command line of this process.
pub fn read() -> Result<Task> {
    parse(lexopt::Parser::from_env())
}

fn parse(mut args: lexopt::Parser) -> Result<Task> {
    use lexopt::prelude::*;
    let command = match args.next()? {
        None | Some(Long("help") | Short('h')) => return Ok(Task::Help),
        Some(Value(command)) => command.string()?,
        Some(other) => return Err(other.unexpected().into()),
    };
    let (mut port, mut db, mut notes, mut creators) = (None, None, None, None);
    let (mut empty, mut only, mut list) = (false, Vec::new(), false);
    while let Some(arg) = args.next()? {
        match (command.as_str(), arg) {
            (_, Long("help") | Short('h')) => return Ok(Task::Help),
            ("run" | "dev", Long("port")) => port = Some(args.value()?.parse()?),
            ("run", Long("empty")) => empty = true,
            ("run", Long("db")) => db = Some(args.value()?.into()),
            ("run", Long("import")) => notes = Some(existing(args.value()?.into())?),
            ("run", Long("creators")) => creators = Some(existing(args.value()?.into())?),
            ("test" | "bench", Long("only")) => only.push(args.value()?.string()?),
            ("test" | "bench", Long("list")) => list = true,
            (_, arg) => return Err(arg.unexpected().into()),
        }
    }
    match command.as_str() {
        "run" => {
            let data = match (notes, creators, empty) {
                (Some(notes), Some(creators), false) => Data::Files { notes, creators },
                (None, None, true) => Data::Empty,
                (None, None, false) => Data::Demo,
                (_, _, true) => return Err(usage("--empty and --import exclude each other")),
                _ => return Err(usage("--import NOTES and --creators CREATORS go together")),
            };
            Ok(Task::Run(Run {
                port: port.unwrap_or(DEFAULT_PORT),
                data,
                db,
            }))
        }
        "dev" => Ok(Task::Dev {
            port: port.unwrap_or(8080),
        }),
        "build" => Ok(Task::Build),
        "workers" => Ok(Task::Workers),
        "test" => Ok(Task::Test(Selection::new(only, list))),
        "bench" => Ok(Task::Bench(Selection::new(only, list))),
        "help" => Ok(Task::Help),
        other => Err(usage(&format!("there is no command `{other}`"))),
    }
}

fn usage(what: &str) -> Error {
    Error::Environment(format!("{what}; see `cargo xtask help`."))
}

/// Looked at before minutes of building, and made absolute before folders change.
fn existing(file: PathBuf) -> Result<PathBuf> {
    let here = env::current_dir().unwrap_or_default();
    let whole = here.join(&file);
    if Path::is_file(&whole) {
        Ok(whole)
    } else {
        Err(usage(&format!("there is no file {}", file.display())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &[&str]) -> Result<Task> {
        parse(lexopt::Parser::from_args(words))
    }

    #[test]
    fn commands_and_their_defaults() {
        assert_eq!(read(&[]).unwrap(), Task::Help);
        assert_eq!(read(&["run", "--help"]).unwrap(), Task::Help);
        assert_eq!(read(&["dev"]).unwrap(), Task::Dev { port: 8080 });
        let run = |port, data| {
            Task::Run(Run {
                port,
                data,
                db: None,
            })
        };
        assert_eq!(read(&["run"]).unwrap(), run(8787, Data::Demo));
        assert_eq!(
            read(&["run", "--port=9000", "--empty"]).unwrap(),
            run(9000, Data::Empty)
        );
        assert_eq!(read(&["workers"]).unwrap(), Task::Workers);
        assert_eq!(read(&["test"]).unwrap(), Task::Test(Selection::All));
        let only = Selection::Only(vec!["lint".to_owned(), "e2e".to_owned()]);
        assert_eq!(
            read(&["test", "--only", "lint", "--only", "e2e"]).unwrap(),
            Task::Test(only)
        );
        assert_eq!(read(&["bench"]).unwrap(), Task::Bench(Selection::All));
        assert_eq!(
            read(&["bench", "--only", "feed"]).unwrap(),
            Task::Bench(Selection::Only(vec!["feed".to_owned()]))
        );
        assert_eq!(
            read(&["bench", "--list"]).unwrap(),
            Task::Bench(Selection::List)
        );
    }

    #[test]
    fn what_is_selected_comes_in_its_own_order_whatever_the_order_asked() {
        let of = |selection: Selection| {
            selection
                .of(&["format", "lint", "web"], "step", |name| name)
                .map(|chosen| chosen.into_iter().copied().collect::<Vec<_>>())
        };
        let only =
            |names: &[&str]| Selection::Only(names.iter().map(|name| (*name).to_owned()).collect());
        assert_eq!(of(only(&["web", "format"])).unwrap(), ["format", "web"]);
        assert_eq!(of(Selection::All).unwrap(), ["format", "lint", "web"]);
        let error = of(only(&["webb"])).unwrap_err();
        assert_eq!(error.exit_code(), 2);
        assert_eq!(
            error.to_string(),
            "there is no step `webb`; there are format, lint, web."
        );
    }

    #[test]
    fn files_are_read_as_a_pair() {
        let dir = tempfile::tempdir().unwrap();
        let (notes, creators) = (dir.path().join("n.csv"), dir.path().join("c.csv"));
        std::fs::write(&notes, "").unwrap();
        std::fs::write(&creators, "").unwrap();
        let (n, c) = (notes.to_str().unwrap(), creators.to_str().unwrap());
        let task = read(&["run", "--import", n, "--creators", c]).unwrap();
        assert!(matches!(
            task,
            Task::Run(Run {
                data: Data::Files { .. },
                ..
            })
        ));
        assert!(read(&["run", "--import", n]).is_err());
        assert!(read(&["run", "--import", n, "--creators", c, "--empty"]).is_err());
    }

    #[test]
    fn what_is_wrong_is_named_in_one_line() {
        for (words, named) in [
            (&["rnu"] as &[&str], "rnu"),
            (&["--port"], "--port"),
            (&["build", "--port", "1"], "--port"),
            (&["run", "--port", "high"], "high"),
            (&["run", "--port", "70000"], "70000"),
            (
                &[
                    "run",
                    "--import",
                    "/no/such.csv",
                    "--creators",
                    "/no/such.csv",
                ],
                "/no/such.csv",
            ),
        ] {
            let error = read(words).unwrap_err();
            assert_eq!(error.exit_code(), 2);
            assert!(
                error.to_string().contains(named) && !error.to_string().contains('\n'),
                "{words:?}: {error}"
            );
        }
    }
}
