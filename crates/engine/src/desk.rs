//! What is asked of the roster, and what is told, without JavaScript: it runs in tests as well.

#[cfg(test)]
mod tests;

use hongbang_domain::roster::{Ask, FORMAT, Fault, Loading, Part, PartError, Roster, Told};
use serde::Deserialize;

/// A roster that is read from JSON and asked in JSON.
#[derive(Debug, Default)]
pub struct Desk {
    roster: Roster,
}

impl Desk {
    /// Takes a part.
    pub fn part(&mut self, json: &[u8]) -> Told {
        let taken = read(json).and_then(|part| self.roster.push(part));
        match taken {
            Ok(Loading { have, of }) => Told::Part { have, of },
            Err(error) => Told::Fault(fault(&error)),
        }
    }

    /// Does what is asked. `now` is a clock in milliseconds.
    pub fn ask(&mut self, json: &str, now: impl Fn() -> f64) -> Told {
        let ask = match serde_json::from_str(json) {
            Ok(ask) => ask,
            Err(error) => return broken(format!("it is not a request: {error}")),
        };
        match ask {
            Ask::Settings(settings) => self.roster.set(&settings),
            Ask::Keyword { keyword, creators } => self.roster.keyword(&keyword, &creators),
            Ask::Relevance { known, shares } => self.roster.relevance(known, &shares),
            Ask::Query(_) | Ask::Rows { .. } if !self.roster.is_ready() => {
                return Told::Fault(Fault::NotReady);
            }
            Ask::Query(query) => {
                let began = now();
                let answer = Box::new(self.roster.query(&query));
                let took = now() - began;
                return Told::Answer { answer, took };
            }
            Ask::Rows { ids, query } => {
                let rows = self.roster.rows(&ids, &query);
                return Told::Rows { rows };
            }
        }
        Told::Done
    }

    /// Bytes of the heap that the roster takes.
    pub fn bytes(&self) -> usize {
        self.roster.bytes()
    }
}

/// What is told, as JSON.
pub fn said(told: &Told) -> String {
    // Nothing in it can fail: no map, and no number that JSON has no word for is an error.
    serde_json::to_string(told).unwrap_or_default()
}

/// A part from its JSON. Another format may have other columns, so its number is looked for
/// before the part is called broken.
fn read(json: &[u8]) -> Result<Part, PartError> {
    #[derive(Deserialize)]
    struct Head {
        format: u32,
    }
    serde_json::from_slice(json).map_err(|error| match serde_json::from_slice(json) {
        Ok(Head { format }) if format != FORMAT => PartError::Format(format),
        _ => PartError::Unreadable(error.to_string()),
    })
}

/// What of a part that was not taken concerns whoever sent it.
fn fault(error: &PartError) -> Fault {
    match error {
        PartError::Format(_) | PartError::OtherData => Fault::Stale,
        PartError::Unexpected(_) | PartError::Length(_) | PartError::Unreadable(_) => {
            Fault::Broken {
                message: error.to_string(),
            }
        }
    }
}

fn broken(message: String) -> Told {
    Told::Fault(Fault::Broken { message })
}
