//! The command line: what is asked, and how it ends.
//!
//! Exit codes: 0 done, 1 the program's or the machine's fault, 2 the caller's.

use std::fmt;
use std::io::{IsTerminal, Write};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::str::FromStr;

use axum_client_ip::ClientIpSource;
use chrono::{Datelike, NaiveDate, TimeDelta, Utc};
use clap::{Args, Parser, Subcommand};
use hongbang_domain::eligibility::Rule;
use hongbang_domain::window::china_date;
use tracing_subscriber::EnvFilter;

use crate::admin::{self, AccountCommand, CreatorCommand};
use crate::config::DatabaseArgs;
use crate::evaluate::{self, EvaluateArgs};
use crate::http::settings::{PublicUrl, Settings};
use crate::import::{self, Files};
use crate::store::StoreError;
use crate::{demo, http, seed, serve};

/// Hongbang's JSON API over a store, with the app beside it.
#[derive(Debug, Parser)]
#[command(name = "hongbang-server", version)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the API and the app until interrupted.
    Serve(ServeArgs),
    /// Import a crawler's files of notes and creators (CSV), or a sheet of creators.
    Import(ImportArgs),
    /// Fill a new database with made-up creators and notes.
    Demo(DemoArgs),
    /// List, make, verify, link and delete accounts.
    Account(AccountArgs),
    /// Remove creators that ask to be left out, or let them in again.
    Creator(CreatorArgs),
    /// Tell how well authenticity finds what was planted in demo data.
    Evaluate(EvaluateArgs),
    /// Print the contract as OpenAPI.
    Openapi,
    /// Print the version.
    Version,
}

#[derive(Debug, Args)]
struct ServeArgs {
    /// The address to listen on; port 0 takes a free one.
    #[arg(long, env = "HONGBANG_ADDR", default_value = "127.0.0.1:8787")]
    addr: SocketAddr,

    #[command(flatten)]
    database: DatabaseArgs,

    /// The folder of the built app.
    #[arg(
        long,
        env = "HONGBANG_DIST",
        value_name = "DIR",
        default_value = "dist"
    )]
    dist: PathBuf,

    /// Offer one-click sign-in to accounts that everyone shares. For made-up data only.
    #[arg(long, env = "HONGBANG_DEMO")]
    demo: bool,

    /// Where browsers find the server, such as https://hongbang.example, where a proxy stands
    /// before it. With https, cookies and the app are for TLS only.
    #[arg(long, env = "HONGBANG_PUBLIC_URL", value_name = "ORIGIN")]
    public_url: Option<PublicUrl>,

    /// What says where a request comes from: ConnectInfo, or the header that a trusted proxy
    /// sets, such as RightmostXForwardedFor or XRealIp.
    #[arg(
        long,
        env = "HONGBANG_CLIENT_IP",
        value_name = "SOURCE",
        default_value = "ConnectInfo"
    )]
    client_ip: ClientIpSource,

    /// A brand partner has more followers than this.
    #[arg(
        long,
        env = "HONGBANG_PARTNER_MORE_THAN",
        value_name = "FOLLOWERS",
        default_value_t = Rule::default().more_than
    )]
    partner_more_than: u64,

    /// The folder of notes' pictures that `import --pictures` was given.
    #[arg(long, env = "HONGBANG_PICTURES", value_name = "DIR")]
    pictures: Option<PathBuf>,
}

impl ServeArgs {
    fn settings(&self) -> Settings {
        Settings {
            demo: self.demo,
            partner: Rule {
                more_than: self.partner_more_than,
            },
            public_url: self.public_url.clone(),
            client_ip: self.client_ip.clone(),
            pictures: self.pictures.clone(),
        }
    }
}

#[derive(Debug, Args)]
struct AccountArgs {
    #[command(subcommand)]
    command: AccountCommand,

    #[command(flatten)]
    database: DatabaseArgs,
}

#[derive(Debug, Args)]
struct CreatorArgs {
    #[command(subcommand)]
    command: CreatorCommand,

    #[command(flatten)]
    database: DatabaseArgs,
}

#[derive(Debug, Args)]
#[group(id = "files", required = true, multiple = true, args = ["notes", "creators", "sheet"])]
struct ImportArgs {
    /// The crawler's file of notes.
    #[arg(long, value_name = "FILE")]
    notes: Option<PathBuf>,

    /// The crawler's file of creators.
    #[arg(long, value_name = "FILE")]
    creators: Option<PathBuf>,

    /// Somebody's own sheet of creators, as CSV or .xlsx: its columns are recognised.
    #[arg(long, value_name = "FILE")]
    sheet: Option<PathBuf>,

    /// Which of the sheet's columns is what, as /import saves it.
    #[arg(long, value_name = "FILE", requires = "sheet")]
    mapping: Option<PathBuf>,

    /// Where to list every skipped line, as CSV.
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,

    /// A folder of notes' pictures, NOTE_ID/0.jpg and so on. They stay where they are: `serve`
    /// needs the same folder.
    #[arg(long, env = "HONGBANG_PICTURES", value_name = "DIR")]
    pictures: Option<PathBuf>,

    #[command(flatten)]
    database: DatabaseArgs,
}

#[derive(Debug, Args)]
struct DemoArgs {
    /// How many creators.
    #[arg(long, default_value_t = 8_000)]
    kols: u32,

    /// How many notes, over all creators.
    #[arg(long, default_value_t = 80_000)]
    notes: u32,

    /// Another seed gives another world; the same seed always the same one.
    #[arg(long, default_value_t = 1)]
    seed: u64,

    /// The last day of the data: YYYY-MM-DD or yesterday (in China).
    #[arg(long, value_name = "DATE", default_value_t = demo::DEFAULT_AS_OF.into())]
    as_of: AsOf,

    /// Where to write what was planted in which creator, for evaluating detectors
    /// [default: beside the database].
    #[arg(long, value_name = "FILE")]
    labels: Option<PathBuf>,

    #[command(flatten)]
    database: DatabaseArgs,
}

/// A date, or the word for the current one.
#[derive(Debug, Clone, Copy)]
struct AsOf(NaiveDate);

impl From<NaiveDate> for AsOf {
    fn from(date: NaiveDate) -> Self {
        Self(date)
    }
}

impl fmt::Display for AsOf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for AsOf {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let date = match text {
            // The last day that is over: data of today would hold what has not happened yet.
            "yesterday" => Ok(china_date(Utc::now() - TimeDelta::days(1))),
            date => date
                .parse()
                .map_err(|_| "a date is YYYY-MM-DD, or yesterday"),
        }?;
        // Days are counted from 1970, and four digits make a year.
        if (1971..=9999).contains(&date.year()) {
            Ok(Self(date))
        } else {
            Err("a date is from 1971 to 9999")
        }
    }
}

/// How a command failed, in one sentence.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The caller can do something about it. Exit code 2.
    #[error("{0}")]
    User(String),
    /// The program's fault, or the machine's. Exit code 1.
    #[error("{0}")]
    Server(String),
}

impl Failure {
    /// A store's error, with the file that it is about.
    #[must_use]
    pub fn store(path: &Path, error: &StoreError) -> Self {
        let sentence = format!("{}: {error}.", path.display());
        match error {
            // A folder that is not writable, a file that is no database, a lock held elsewhere.
            StoreError::Unavailable(_) => Self::User(sentence),
            StoreError::Corrupt(_) | StoreError::Failed(_) => Self::Server(sentence),
        }
    }
}

/// Does what the command line asks.
#[must_use]
pub fn run(cli: Cli) -> ExitCode {
    log_to_stderr();
    let outcome = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| Failure::Server(format!("threads cannot be started: {error}.")))
        .and_then(|runtime| runtime.block_on(execute(cli.command)));
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::from(match failure {
                Failure::User(_) => 2,
                Failure::Server(_) => 1,
            })
        }
    }
}

async fn execute(command: Command) -> Result<(), Failure> {
    match command {
        Command::Serve(args) => {
            let settings = args.settings();
            serve::serve(args.addr, args.database.path(), &args.dist, settings).await
        }
        Command::Account(args) => {
            let text = admin::account(args.command, args.database.path()).await?;
            print(&text);
            Ok(())
        }
        Command::Creator(args) => {
            let text = admin::creator(args.command, args.database.path()).await?;
            print(&text);
            Ok(())
        }
        Command::Import(args) => {
            let files = Files {
                notes: args.notes,
                creators: args.creators,
                sheet: args.sheet,
                mapping: args.mapping,
                report: args.report,
                pictures: args.pictures,
            };
            let report = import::import(&files, args.database.path()).await?;
            print(&report);
            Ok(())
        }
        Command::Demo(args) => {
            let options = demo::Options {
                kols: args.kols,
                notes: args.notes,
                seed: args.seed,
                as_of: args.as_of.0,
            };
            let seeded = seed::seed(options, args.database.path(), args.labels.as_deref()).await?;
            print(&seeded);
            Ok(())
        }
        Command::Evaluate(args) => {
            let evaluation = evaluate::evaluate(&args).await?;
            print(&evaluation);
            Ok(())
        }
        Command::Openapi => {
            let document = http::document()
                .to_pretty_json()
                .map_err(|error| Failure::Server(error.to_string()))?;
            print(&format_args!("{document}\n"));
            Ok(())
        }
        Command::Version => {
            print(&format_args!(
                "hongbang-server {}\n",
                env!("CARGO_PKG_VERSION")
            ));
            Ok(())
        }
    }
}

/// Writes an answer. Whoever closed standard output (`| head -1`) wants no more of it.
pub(crate) fn print(answer: &dyn fmt::Display) {
    let mut out = std::io::stdout().lock();
    let _ = write!(out, "{answer}").and_then(|()| out.flush());
}

/// What is logged where nobody says. A cookie of a session that has ended is nothing to warn of.
const LOG: &str = "info,sqlx=warn,tower_sessions=error,tower_sessions_core=error";

/// Standard output is for answers; everything else goes to standard error.
fn log_to_stderr() {
    let filter = EnvFilter::try_from_env("HONGBANG_LOG").unwrap_or_else(|_| EnvFilter::new(LOG));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal())
        .with_target(false)
        .init();
}
