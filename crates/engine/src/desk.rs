//! What is asked of the roster, and what is told, without JavaScript: it runs in tests as well.

#[cfg(test)]
mod tests;

use hongbang_domain::roster::{
    Answer, Ask, FORMAT, Fault, Loading, Part, PartError, Ranked, Roster, Told,
};
use serde::Deserialize;

/// A roster that is read from JSON and asked in JSON.
#[derive(Debug, Default)]
pub struct Desk {
    roster: Roster,
    // The edges of histograms as they were last told.
    edges: Vec<Vec<f64>>,
    // What was left out of the last answer.
    numbers: Vec<f64>,
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

    /// Takes a part of the viewer's own creators.
    pub fn own(&mut self, json: &[u8]) -> Told {
        match read(json).and_then(|part| self.roster.own(part)) {
            Ok(()) => Told::Done,
            Err(error) => Told::Fault(fault(&error)),
        }
    }

    /// Does what is asked. `now` is a clock in milliseconds.
    ///
    /// An answer lacks its numbers, see [`Self::numbers`], and the edges of histograms where they
    /// are those of the last answer: three hundred fractions that seldom change.
    pub fn ask(&mut self, json: &str, now: impl Fn() -> f64) -> Told {
        let ask = match request(json) {
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
                let mut answer = Box::new(self.roster.query(&query));
                let took = now() - began;
                self.lighten(&mut answer);
                return Told::Answer { answer, took };
            }
            Ask::Rows { ids, query } => {
                let rows = self.roster.rows(&ids, &query);
                return Told::Rows { rows };
            }
        }
        Told::Done
    }

    /// What the last answer lacks, in one row: how many are ranked, the id and the score of each
    /// (-1 for none), how many cities there are, the id and the count of each, the columns of
    /// every histogram; then of every creator in full the figures, the features (NaN where they
    /// are unknown) and the parts, how long its trend is, and the trend.
    pub fn numbers(&mut self) -> Vec<f64> {
        std::mem::take(&mut self.numbers)
    }

    fn lighten(&mut self, answer: &mut Answer) {
        let ranked = std::mem::take(&mut answer.ranked);
        self.numbers = vec![ranked.len() as f64];
        for Ranked { id, score } in ranked {
            // Ids have 53 bits, so that they are exact.
            let score = score.map_or(-1.0, f64::from);
            self.numbers.extend([id.get() as f64, score]);
        }
        let cities = std::mem::take(&mut answer.facets.cities);
        self.numbers.push(cities.len() as f64);
        for (city, count) in cities {
            self.numbers.extend([f64::from(city.0), f64::from(count)]);
        }
        self.edges.resize(answer.histograms.len(), Vec::new());
        for (histogram, told) in answer.histograms.iter_mut().zip(&mut self.edges) {
            let bins = std::mem::take(&mut histogram.bins);
            self.numbers.extend(bins.into_iter().map(f64::from));
            if histogram.edges == *told {
                histogram.edges.clear();
            } else {
                told.clone_from(&histogram.edges);
            }
        }
        for row in &mut answer.rows {
            let or_nan = |number: Option<f64>| number.unwrap_or(f64::NAN);
            let figures = std::mem::take(&mut row.figures).into_iter();
            self.numbers.extend(figures.map(or_nan));
            let features = std::mem::take(&mut row.features).into_iter();
            self.numbers
                .extend(features.map(|feature| or_nan(feature.map(f64::from))));
            let parts = std::mem::take(&mut row.parts).into_iter();
            self.numbers.extend(parts.map(f64::from));
            let trend = std::mem::take(&mut row.trend);
            self.numbers.push(trend.len() as f64);
            self.numbers.extend(trend.into_iter().map(f64::from));
        }
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

/// A request from its JSON. Nearly all are queries, whose tag is looked for by hand: serde would
/// copy the whole question once more to find it.
fn request(json: &str) -> serde_json::Result<Ask> {
    if json.starts_with(r#"{"ask":"query","#) {
        return serde_json::from_str(json).map(Ask::Query);
    }
    serde_json::from_str(json)
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
