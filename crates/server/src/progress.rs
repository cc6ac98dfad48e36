//! How far a long command is: a bar where someone watches, else a line every few seconds.

use std::io::IsTerminal;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

/// How often a line is written where there is no terminal.
const LINE_EVERY: Duration = Duration::from_secs(3);

/// What one command says about how far it is, on standard error.
#[derive(Debug)]
pub struct Progress {
    bar: ProgressBar,
    what: &'static str,
    watched: bool,
    last_line: Instant,
}

impl Progress {
    /// Starts saying how far `what` is, out of `total` units.
    #[must_use]
    pub fn start(what: &'static str, total: u64) -> Self {
        let watched = std::io::stderr().is_terminal();
        let bar = if watched {
            ProgressBar::new(total)
        } else {
            ProgressBar::hidden()
        };
        bar.set_length(total);
        // A template that is wrong would show the default bar: no reason to fail.
        if let Ok(style) =
            ProgressStyle::with_template("{prefix} [{bar:32}] {percent:>3} % · {msg} · {eta} left")
        {
            bar.set_style(style.progress_chars("━╸ "));
        }
        bar.set_prefix(what);
        Self {
            bar,
            what,
            watched,
            last_line: Instant::now(),
        }
    }

    /// Says that `done` units are done, which came to `items`.
    pub fn at(&mut self, done: u64, items: &str) {
        self.bar.set_position(done);
        self.bar.set_message(items.to_owned());
        if !self.watched && self.last_line.elapsed() >= LINE_EVERY {
            self.last_line = Instant::now();
            let total = self.bar.length().unwrap_or(0).max(1);
            eprintln!(
                "{}: {} % · {items}",
                self.what,
                (done.min(total) * 100) / total
            );
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
