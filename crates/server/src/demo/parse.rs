//! Reading the word banks: lines to sections, braces to slots. See [`super::bank`].

use super::phrase::{Fact, Part, Slot, Template, Words};

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A title.
    Title,
    /// What an author may put before a title: who it is for, which series it is.
    Lead,
    /// How a body begins.
    Open,
    /// What it says.
    Point,
    /// How it ends.
    Close,
    /// A comment.
    Reply,
    /// A topic.
    Topic,
    /// A nickname, or the name of a spot.
    Nick,
    /// A biography.
    Bio,
    /// A product and its prices.
    Product,
}

impl Kind {
    fn of(prefix: &str) -> Option<Self> {
        Some(match prefix {
            "t" => Self::Title,
            "l" => Self::Lead,
            "o" => Self::Open,
            "p" => Self::Point,
            "c" => Self::Close,
            "q" => Self::Reply,
            "#" => Self::Topic,
            "n" => Self::Nick,
            "b" => Self::Bio,
            "+" => Self::Product,
            _ => return None,
        })
    }
}

/// A subject's lines.
#[derive(Debug, Default)]
pub struct Section {
    /// What stands behind `==`.
    pub name: &'static str,
    /// What stands before the first scene.
    pub head: Raw,
    /// The scenes.
    pub scenes: Vec<Raw>,
}

/// The lines of a scene, or of a section's head.
#[derive(Debug, Default)]
pub struct Raw {
    /// What stands behind `--`.
    pub name: &'static str,
    /// The kind of spot that it speaks of.
    pub spot: Option<&'static str>,
    /// The kind of spot that it may be tagged with.
    pub tag: Option<&'static str>,
    /// Whether it is set away from home.
    pub away: bool,
    /// Whether what its subject says in openings, points and comments does not fit it.
    pub alone: bool,
    /// Whether it is written about more than others.
    pub often: bool,
    /// The lines, without their prefix.
    pub lines: Vec<(Kind, &'static str)>,
    slots: Vec<(&'static str, &'static str)>,
    lists: Vec<(&'static str, &'static str)>,
}

impl Raw {
    /// The words of a list (`tags`, `emoji`) or of a slot whose words are plain.
    pub fn list(&self, name: &str) -> Vec<&'static str> {
        let all = self.lists.iter().chain(&self.slots);
        all.filter(|(key, _)| *key == name)
            .flat_map(|(_, words)| words.split('|'))
            .collect()
    }
}

impl Section {
    /// All sections of a text.
    pub fn all(text: &'static str, problems: &mut Vec<String>) -> Vec<Self> {
        let mut sections: Vec<Self> = Vec::new();
        for line in text.lines() {
            let Some((prefix, rest)) = line.split_once(' ') else {
                if !line.is_empty() {
                    problems.push(format!("no prefix: {line}"));
                }
                continue;
            };
            if prefix == "==" {
                sections.push(Self {
                    name: rest,
                    ..Self::default()
                });
                continue;
            }
            let Some(section) = sections.last_mut() else {
                if prefix != ";" {
                    problems.push(format!("before any section: {line}"));
                }
                continue;
            };
            let raw = section.scenes.last_mut().unwrap_or(&mut section.head);
            match (prefix, Kind::of(prefix), prefix.strip_prefix('@')) {
                (";", ..) => {}
                ("--", ..) => {
                    let scene = scene(rest);
                    section.scenes.push(scene);
                }
                (_, Some(kind), _) => raw.lines.push((kind, rest)),
                (_, _, Some(slot)) => raw.slots.push((slot, rest)),
                ("tags" | "emoji", ..) => raw.lists.push((prefix, rest)),
                _ => problems.push(format!("unknown prefix: {line}")),
            }
        }
        sections
    }
}

fn scene(header: &'static str) -> Raw {
    let mut words = header.split(' ');
    let mut raw = Raw {
        name: words.next().unwrap_or_default(),
        ..Raw::default()
    };
    for word in words {
        match (word, word.split_once('=')) {
            ("away", _) => raw.away = true,
            ("alone", _) => raw.alone = true,
            ("often", _) => raw.often = true,
            (_, Some(("spot", kind))) => raw.spot = Some(kind),
            (_, Some(("tag", kind))) => raw.tag = Some(kind),
            _ => {}
        }
    }
    raw
}

/// Slots by name, as one section or scene defines them.
pub type Scope = Vec<(&'static str, usize)>;

/// All slots of a language.
#[derive(Debug, Default)]
pub struct Slots {
    /// The slots.
    pub all: Vec<Slot>,
    names: Vec<&'static str>,
}

impl Slots {
    /// Takes in the slots that `raw` defines. Their words may hold slots of the same scope and
    /// of the outer ones.
    pub fn scope(&mut self, outer: &[&Scope], raw: &Raw, problems: &mut Vec<String>) -> Scope {
        let mut scope = Scope::new();
        for (name, _) in &raw.slots {
            let sticky = name.starts_with('!');
            let name = name.trim_start_matches('!');
            let number = self.name(name);
            scope.push((name, self.all.len()));
            self.all.push(Slot {
                name: number,
                sticky,
                words: Words::List(Vec::new()),
            });
        }
        let mut chain = vec![&scope];
        chain.extend(outer);
        for ((_, spec), &(name, slot)) in raw.slots.iter().zip(&scope) {
            match self.words(spec, &chain) {
                Ok(words) => self.all[slot].words = words,
                Err(problem) => problems.push(format!("@{name}: {problem}")),
            }
        }
        scope
    }

    /// A line as a template; what is wrong, where a slot is unknown or a brace left open.
    pub fn template(&self, line: &'static str, chain: &[&Scope]) -> Result<Template, String> {
        let mut template = Template::new();
        let mut rest = line;
        while let Some((before, after)) = rest.split_once('{') {
            text(before, &mut template);
            let Some((name, after)) = after.split_once('}') else {
                return Err(format!("open brace: {line}"));
            };
            let mut scopes = chain.iter().flat_map(|scope| scope.iter());
            let slot = scopes.find(|(known, _)| *known == name);
            let part = slot.map(|&(_, slot)| Part::Slot(slot));
            match part.or_else(|| Fact::named(name).map(Part::Fact)) {
                Some(part) => template.push(part),
                None => return Err(format!("no slot {{{name}}}: {line}")),
            }
            rest = after;
        }
        text(rest, &mut template);
        Ok(template)
    }

    fn words(&self, spec: &'static str, chain: &[&Scope]) -> Result<Words, String> {
        if let Some(numbers) = numbers(spec) {
            return Ok(numbers);
        }
        let mut words = Vec::new();
        for word in spec.split('|') {
            let (word, times) = match word.rsplit_once('*') {
                Some((word, times)) => (word, times.parse().map_err(|_| word.to_owned())?),
                None => (word, 1),
            };
            let template = self.template(word, chain)?;
            words.extend(std::iter::repeat_n(template, times));
        }
        Ok(Words::List(words))
    }

    fn name(&mut self, name: &'static str) -> usize {
        let known = self.names.iter().position(|known| *known == name);
        known.unwrap_or_else(|| {
            self.names.push(name);
            self.names.len() - 1
        })
    }
}

/// `5..60` or `5..60/5`.
fn numbers(spec: &str) -> Option<Words> {
    let (from, rest) = spec.split_once("..")?;
    let (to, step) = rest.split_once('/').unwrap_or((rest, "1"));
    let (from, to, step) = (from.parse().ok()?, to.parse().ok()?, step.parse().ok()?);
    (from <= to && step > 0).then_some(Words::Numbers { from, to, step })
}

fn text(text: &'static str, template: &mut Template) {
    for (index, line) in text.split("\\n").enumerate() {
        if index > 0 {
            template.push(Part::Break);
        }
        if !line.is_empty() {
            template.push(Part::Text(line));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_becomes_sections_scenes_and_lines() {
        let mut problems = Vec::new();
        let text = "; remark\n\n== food\n@k 3..5\ntags a|b\no open\n-- out spot=cafe away\nt {k} x\n-- up tag=place alone often\n";
        let sections = Section::all(text, &mut problems);
        assert_eq!(problems, Vec::<String>::new());
        let [food] = sections.as_slice() else {
            panic!("{sections:?}")
        };
        assert_eq!(
            (food.name, food.head.list("tags")),
            ("food", vec!["a", "b"])
        );
        assert_eq!(food.head.lines, [(Kind::Open, "open")]);
        assert_eq!(
            (food.scenes[0].spot, food.scenes[0].away),
            (Some("cafe"), true)
        );
        assert_eq!(
            (food.scenes[1].tag, food.scenes[1].alone),
            (Some("place"), true)
        );
        assert_eq!((food.scenes[0].often, food.scenes[1].often), (false, true));
        assert_eq!(food.scenes[0].lines, [(Kind::Title, "{k} x")]);
    }

    #[test]
    fn what_is_wrong_is_named() {
        let mut problems = Vec::new();
        Section::all("t too early\n== food\nx what\nalone\n", &mut problems);
        assert_eq!(problems.len(), 3, "{problems:?}");
        let slots = Slots::default();
        assert!(slots.template("{nothing}", &[]).is_err());
        assert!(slots.template("{open", &[]).is_err());
        assert!(slots.template("{city}", &[]).is_ok());
    }

    #[test]
    fn ranges_of_numbers() {
        assert!(matches!(
            numbers("5..60/5"),
            Some(Words::Numbers {
                from: 5,
                to: 60,
                step: 5
            })
        ));
        for wrong in ["5", "9..3", "1..2/0", "a..b"] {
            assert!(numbers(wrong).is_none(), "{wrong}");
        }
    }
}
