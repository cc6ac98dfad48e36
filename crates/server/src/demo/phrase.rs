//! Sentences with slots, and a voice that fills them alike throughout one note.

use super::chance::{Chance, mix};

/// A piece of a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// As it stands.
    Text(&'static str),
    /// A line break.
    Break,
    /// Something about the note or its author.
    Fact(Fact),
    /// A word of the slot with this number.
    Slot(usize),
}

/// What is said about the note or its author wherever its name stands in braces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fact {
    /// The city that the note is about.
    City,
    /// The season in which it was published.
    Season,
    /// The brand of a cooperation.
    Brand,
    /// The product of a cooperation or a giveaway.
    Product,
    /// Its price.
    Price,
    /// The spot that the note is tagged with.
    Spot,
}

impl Fact {
    /// The fact of this name.
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "city" => Self::City,
            "season" => Self::Season,
            "brand" => Self::Brand,
            "product" => Self::Product,
            "price" => Self::Price,
            "spot" => Self::Spot,
            _ => return None,
        })
    }
}

/// A sentence with slots.
pub type Template = Vec<Part>;

/// Words of which one is chosen.
#[derive(Debug)]
pub struct Slot {
    /// The number of its name: slots of one name, wherever they are defined, say the same
    /// within one note.
    pub name: usize,
    /// Whether one author always says the same (its skin type, the size of its flat).
    pub sticky: bool,
    /// The words.
    pub words: Words,
}

/// The words of a slot.
#[derive(Debug)]
pub enum Words {
    /// These.
    List(Vec<Template>),
    /// The numbers `from`, `from + step`, … up to `to`.
    Numbers {
        /// The first.
        from: u32,
        /// The last, where the steps meet it.
        to: u32,
        /// From one to the next.
        step: u32,
    },
}

impl Words {
    fn len(&self) -> usize {
        match self {
            Self::List(words) => words.len(),
            Self::Numbers { from, to, step } => ((to - from) / step + 1) as usize,
        }
    }
}

/// The facts of a note; empty where there is none.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// See [`Fact::City`].
    pub city: &'static str,
    /// See [`Fact::Season`].
    pub season: &'static str,
    /// See [`Fact::Brand`].
    pub brand: String,
    /// See [`Fact::Product`].
    pub product: String,
    /// See [`Fact::Price`].
    pub price: String,
    /// See [`Fact::Spot`].
    pub spot: String,
}

/// Slots may stand in words of slots, so deep; deeper ones stay empty.
const MAX_DEPTH: u8 = 4;

/// What one note says wherever a slot or a fact stands.
pub struct Voice {
    slots: &'static [Slot],
    author: u64,
    bound: Vec<(usize, usize, usize)>,
    /// The facts.
    pub facts: Facts,
    /// Whether the city was named.
    pub named_city: bool,
}

impl Voice {
    /// A voice of the author with this key.
    pub fn new(slots: &'static [Slot], author: u64, facts: Facts) -> Self {
        Self {
            slots,
            author,
            bound: Vec::with_capacity(12),
            facts,
            named_city: false,
        }
    }

    /// Writes a sentence.
    pub fn say(&mut self, chance: &mut Chance, template: &[Part], out: &mut String) {
        self.say_within(chance, template, out, MAX_DEPTH);
    }

    /// A sentence of its own.
    pub fn said(&mut self, chance: &mut Chance, template: &[Part]) -> String {
        let mut out = String::with_capacity(48);
        self.say(chance, template, &mut out);
        out
    }

    /// Forgets what was chosen, so that the next sentence chooses anew.
    pub fn forget(&mut self) {
        self.bound.clear();
        self.named_city = false;
    }

    fn say_within(&mut self, chance: &mut Chance, template: &[Part], out: &mut String, depth: u8) {
        for part in template {
            match *part {
                Part::Text(text) => out.push_str(text),
                Part::Break => out.push('\n'),
                Part::Fact(Fact::City) => {
                    self.named_city = true;
                    out.push_str(self.facts.city);
                }
                Part::Fact(Fact::Season) => out.push_str(self.facts.season),
                Part::Fact(Fact::Brand) => out.push_str(&self.facts.brand),
                Part::Fact(Fact::Product) => out.push_str(&self.facts.product),
                Part::Fact(Fact::Price) => out.push_str(&self.facts.price),
                Part::Fact(Fact::Spot) => out.push_str(&self.facts.spot),
                Part::Slot(slot) if depth > 0 => self.fill(chance, slot, out, depth - 1),
                Part::Slot(_) => {}
            }
        }
    }

    fn fill(&mut self, chance: &mut Chance, slot: usize, out: &mut String, depth: u8) {
        let slots = self.slots;
        let Some((slot, choice)) = self.choose(chance, slot) else {
            return;
        };
        match &slots[slot].words {
            Words::List(words) => self.say_within(chance, &words[choice], out, depth),
            Words::Numbers { from, step, .. } => {
                out.push_str(itoa(from + step * choice as u32, &mut [0; 10]));
            }
        }
    }

    /// The choice for a slot's name: the first one holds for the whole note.
    fn choose(&mut self, chance: &mut Chance, slot: usize) -> Option<(usize, usize)> {
        let Slot {
            name,
            sticky,
            words,
        } = self.slots.get(slot)?;
        if let Some(&(_, slot, choice)) = self.bound.iter().find(|(bound, ..)| bound == name) {
            return Some((slot, choice));
        }
        let choice = match (words.len(), sticky) {
            (0, _) => return None,
            (n, true) => (mix(self.author ^ mix(*name as u64)) % n as u64) as usize,
            (n, false) => chance.below(n),
        };
        self.bound.push((*name, slot, choice));
        Some((slot, choice))
    }
}

/// A number's digits, without an allocation.
fn itoa(mut number: u32, digits: &mut [u8; 10]) -> &str {
    let mut start = digits.len();
    loop {
        start -= 1;
        digits[start] = b'0' + (number % 10) as u8;
        number /= 10;
        if number == 0 {
            break;
        }
    }
    str::from_utf8(&digits[start..]).unwrap_or_default()
}

/// How wide a text is, in halves of a Chinese character: the platform counts two Latin
/// letters as one character.
pub fn half_widths(text: &str) -> usize {
    text.chars()
        .map(|char| match char {
            '\u{200d}' | '\u{fe0f}' => 0,
            '\0'..='\u{2ff}' => 1,
            _ => 2,
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::super::chance::Purpose;
    use super::*;

    fn slots() -> &'static [Slot] {
        let list = |name, sticky, words: &[&'static str]| Slot {
            name,
            sticky,
            words: Words::List(words.iter().map(|&word| vec![Part::Text(word)]).collect()),
        };
        vec![
            list(0, false, &["面霜", "防晒", "精华", "面膜"]),
            list(1, true, &["油皮", "干皮", "敏感肌"]),
            Slot {
                name: 2,
                sticky: false,
                words: Words::Numbers {
                    from: 800,
                    to: 1_000,
                    step: 100,
                },
            },
            // A word that holds its own slot: it must end.
            Slot {
                name: 3,
                sticky: false,
                words: Words::List(vec![vec![Part::Slot(3), Part::Text("x")]]),
            },
        ]
        .leak()
    }

    #[test]
    fn a_note_says_the_same_throughout_and_an_author_stays_itself() {
        let mut chance = Chance::new(1, 1, Purpose::Text);
        let mut skins = Vec::new();
        let mut things = Vec::new();
        for _ in 0..40 {
            let mut voice = Voice::new(slots(), 7, Facts::default());
            let twice = voice.said(
                &mut chance,
                &[Part::Slot(0), Part::Text("|"), Part::Slot(0)],
            );
            let (first, second) = twice.split_once('|').unwrap();
            assert_eq!(first, second);
            things.push(first.to_owned());
            skins.push(voice.said(&mut chance, &[Part::Slot(1)]));
            let number = voice.said(&mut chance, &[Part::Slot(2)]);
            assert!(["800", "900", "1000"].contains(&number.as_str()));
        }
        things.sort();
        things.dedup();
        skins.dedup();
        assert_eq!((things.len(), skins.len()), (4, 1));
    }

    #[test]
    fn a_slot_within_itself_ends() {
        let mut chance = Chance::new(1, 1, Purpose::Text);
        let mut voice = Voice::new(slots(), 7, Facts::default());
        assert!(voice.said(&mut chance, &[Part::Slot(3)]).len() <= 4);
        assert_eq!(voice.said(&mut chance, &[Part::Slot(99)]), "");
    }

    #[test]
    fn widths_are_the_platforms() {
        for (text, halves) in [
            ("", 0),
            ("a1", 2),
            ("护肤", 4),
            ("38平", 4),
            ("✨", 2),
            ("☁️", 2),
        ] {
            assert_eq!(half_widths(text), halves, "{text}");
        }
    }

    #[test]
    fn numbers_are_written_out() {
        for number in [0, 7, 10, 4_294_967_295] {
            assert_eq!(itoa(number, &mut [0; 10]), number.to_string());
        }
    }
}
