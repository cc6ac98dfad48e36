//! How well authenticity finds what was planted in demo data.
//!
//! Creators are read as the app reads them, assessed without a word of the labels, and only then
//! counted by them.

pub(crate) mod gather;
mod labels;
mod measure;
mod report;

use std::path::PathBuf;

use clap::Args;
use hongbang_domain::authenticity::{LOOK_BELOW, assess};

use crate::cli::Failure;
use crate::config::DatabaseArgs;
use crate::peers::Benchmarks;
use crate::progress::Progress;
use crate::store::Store;
use crate::store::sqlite::SqliteStore;
use report::Judged;
pub use report::{Evaluation, KindRow, RuleRow};

/// What to evaluate.
#[derive(Debug, Args)]
pub struct EvaluateArgs {
    /// What was planted in which creator, as `demo` wrote it.
    #[arg(long, value_name = "FILE")]
    labels: PathBuf,

    /// Look at no more than creators show to anyone.
    #[arg(long)]
    public: bool,

    /// Where to write the figures, as JSON.
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,

    #[command(flatten)]
    database: DatabaseArgs,
}

/// Assesses every creator that the labels name, and counts what was found.
///
/// # Errors
/// When a file cannot be read or written, or the store fails.
pub async fn evaluate(args: &EvaluateArgs) -> Result<Evaluation, Failure> {
    let labels = labels::read(&args.labels)?;
    let database = args.database.path();
    if !database.exists() {
        return Err(Failure::User(format!(
            "{} is not there.",
            database.display()
        )));
    }
    let failed = |error| Failure::store(database, &error);
    let store = SqliteStore::open(database).await.map_err(failed)?;
    let mut progress = Progress::start("creators", labels.len() as u64);
    let mut creators = Vec::with_capacity(labels.len());
    for (id, label) in labels {
        if let Some(creator) = gather::creator(&store, id, args.public)
            .await
            .map_err(failed)?
        {
            creators.push((creator, label));
        }
        let done = creators.len();
        progress.at(done as u64, &format!("{done} creators read"));
    }
    let benchmarks = Benchmarks::of(&store).await.map_err(failed)?;
    store.close().await;
    if creators.is_empty() {
        return Err(Failure::User(format!(
            "{} holds none of the creators that {} names.",
            database.display(),
            args.labels.display()
        )));
    }
    let judged: Vec<Judged> = creators
        .into_iter()
        .map(|(creator, label)| {
            let peers = benchmarks.for_creator(creator.tier, creator.category);
            Judged {
                assessment: assess(&creator.evidence, Some(peers), &[]),
                label,
            }
        })
        .collect();
    drop(progress);
    let evaluation = Evaluation::of(&judged, LOOK_BELOW);
    if let Some(path) = &args.json {
        let text = serde_json::to_string_pretty(&evaluation)
            .map_err(|error| Failure::Server(error.to_string()))?;
        std::fs::write(path, text + "\n").map_err(|error| {
            Failure::User(format!("{} cannot be written: {error}.", path.display()))
        })?;
    }
    Ok(evaluation)
}
