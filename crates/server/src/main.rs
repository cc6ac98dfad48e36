//! The `hongbang-server` command.

use std::process::ExitCode;

use clap::Parser;
use hongbang_server::cli::{self, Cli};

fn main() -> ExitCode {
    cli::run(Cli::parse())
}
