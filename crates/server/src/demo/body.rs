//! A note's body: an opening, some points, a close and the topics, laid out as people do.

use super::bank::{Language, Scene, Subject};
use super::chance::{Chance, mix};
use super::parse::Kind;
use super::phrase::{Template, Voice};

/// What is to be written.
pub struct Task<'a> {
    /// In which language.
    pub language: &'static Language,
    /// Which kind of note.
    pub scene: &'static Scene,
    /// About what.
    pub subject: &'static Subject,
    /// The shared scene that holds what one says in a cooperation, if it is one.
    pub cooperation: Option<&'static str>,
    /// The topics at its end.
    pub topics: &'a [String],
    /// What tells this author's hand from others'.
    pub author: u64,
}

/// How points are set apart.
#[derive(Debug, Clone, Copy)]
enum Layout {
    Lines,
    Numbered,
    Bullets(&'static str),
    /// A sentence or two, in one piece.
    Short,
}

/// Writes it.
pub fn write(task: &Task, voice: &mut Voice, chance: &mut Chance) -> String {
    let layout = match chance.unit() {
        ..0.14 => Layout::Short,
        0.14..0.36 => Layout::Numbered,
        0.36..0.52 => bullets(task.author),
        _ => Layout::Lines,
    };
    let cooperation = task.cooperation.map(|name| task.language.extra(name));
    let mut hand = Hand {
        stops: mix(task.author ^ 2) % 5 > 1,
        body: String::with_capacity(640),
    };
    if let Some(line) = opening(task, cooperation, chance) {
        hand.line("", line, voice, chance);
    }
    let number = match layout {
        Layout::Short => 1,
        _ => 2 + chance.weighted([0.25, 0.4, 0.25, 0.1]),
    };
    let mut points = points(task.scene, number, chance);
    if let Some(cooperation) = cooperation {
        let said = sample(cooperation.own(Kind::Point), 1 + chance.below(2), chance);
        let at = points.len().min(1);
        points.splice(at..at, said);
    }
    // Some leave a blank line between paragraphs, some do not.
    let gap = if mix(task.author).is_multiple_of(3) {
        "\n"
    } else {
        "\n\n"
    };
    for (index, line) in points.iter().enumerate() {
        match (hand.body.is_empty(), index) {
            (true, _) => {}
            (false, 0) => hand.body.push_str(gap),
            (false, _) => hand.body.push('\n'),
        }
        let mark = match layout {
            Layout::Numbered => number_mark(index),
            Layout::Bullets(mark) => mark,
            Layout::Lines | Layout::Short => "",
        };
        hand.line(mark, line, voice, chance);
        if chance.hit(0.14) {
            hand.emoji(task.subject, chance);
        }
    }
    if let Some(line) = closing(task, cooperation, chance) {
        hand.body.push_str(gap);
        hand.line("", line, voice, chance);
    }
    let mut body = hand.body;
    if !task.topics.is_empty() {
        body.push_str("\n\n");
    }
    for (index, topic) in task.topics.iter().enumerate() {
        body.push_str(if index == 0 { "#" } else { " #" });
        body.push_str(topic);
    }
    body
}

/// How one author sets its lines.
struct Hand {
    /// Whether lines end in full stops.
    stops: bool,
    body: String,
}

impl Hand {
    fn line(&mut self, mark: &str, line: &Template, voice: &mut Voice, chance: &mut Chance) {
        self.body.push_str(mark);
        let start = self.body.len();
        voice.say(chance, line, &mut self.body);
        let first = self.body[start..].chars().next();
        if let Some(first) = first.filter(char::is_ascii_lowercase) {
            let upper = first.to_ascii_uppercase();
            self.body
                .replace_range(start..=start, upper.encode_utf8(&mut [0; 4]));
        }
        if !self.stops && self.body.ends_with('。') {
            self.body.pop();
        }
    }

    fn emoji(&mut self, subject: &Subject, chance: &mut Chance) {
        self.drop_stop();
        self.body.extend(chance.pick(&subject.emoji).copied());
    }

    fn drop_stop(&mut self) {
        if self.body.ends_with(['。', '.']) {
            self.body.pop();
        }
    }
}

fn bullets(author: u64) -> Layout {
    const MARKS: [&str; 6] = ["✅ ", "▫️", "🔸", "• ", "✔️ ", "— "];
    Layout::Bullets(MARKS[(mix(author ^ 1) % MARKS.len() as u64) as usize])
}

fn number_mark(index: usize) -> &'static str {
    const MARKS: [&str; 9] = [
        "1️⃣ ", "2️⃣ ", "3️⃣ ", "4️⃣ ", "5️⃣ ", "6️⃣ ", "7️⃣ ", "8️⃣ ", "9️⃣ ",
    ];
    MARKS.get(index).copied().unwrap_or("• ")
}

fn opening<'a>(
    task: &Task,
    cooperation: Option<&'a Scene>,
    chance: &mut Chance,
) -> Option<&'a Template>
where
    'static: 'a,
{
    if let Some(cooperation) = cooperation.filter(|_| chance.hit(0.45)) {
        return chance.pick(cooperation.own(Kind::Open));
    }
    match chance.unit() {
        ..0.62 => chance.pick(task.scene.any(Kind::Open)),
        0.62..0.86 => chance.pick(task.language.common.own(Kind::Open)),
        _ => None,
    }
}

fn closing<'a>(
    task: &Task,
    cooperation: Option<&'a Scene>,
    chance: &mut Chance,
) -> Option<&'a Template>
where
    'static: 'a,
{
    if let Some(cooperation) = cooperation.filter(|_| chance.hit(0.5)) {
        return chance.pick(cooperation.own(Kind::Close));
    }
    match chance.unit() {
        ..0.5 => chance.pick(task.scene.any(Kind::Close)),
        0.5..0.78 => chance.pick(task.language.common.own(Kind::Close)),
        _ => None,
    }
}

/// Points of the scene, and one that holds for its whole subject, anywhere but first.
fn points(scene: &'static Scene, number: usize, chance: &mut Chance) -> Vec<&'static Template> {
    let shared = usize::from(number > 1 && chance.hit(0.6));
    let mut points = sample(scene.own(Kind::Point), number - shared, chance);
    for line in sample(scene.shared(Kind::Point), shared, chance) {
        let at = 1 + chance.below(points.len().max(1));
        points.insert(at.min(points.len()), line);
    }
    points
}

/// So many of the lines, each once, in the order in which they are written: the banks list
/// points as one would tell them.
fn sample<'a>(lines: &'a [Template], number: usize, chance: &mut Chance) -> Vec<&'a Template> {
    let mut left = number.min(lines.len());
    let mut sample = Vec::with_capacity(left + 2);
    for (index, line) in lines.iter().enumerate() {
        if chance.below(lines.len() - index) < left {
            sample.push(line);
            left -= 1;
        }
    }
    sample
}

#[cfg(test)]
mod tests {
    use super::super::chance::Purpose;
    use super::*;

    #[test]
    fn a_sample_keeps_the_order_and_takes_each_once() {
        let lines: Vec<Template> = (0..7)
            .map(|n| vec![super::super::phrase::Part::Slot(n)])
            .collect();
        let mut chance = Chance::new(1, 1, Purpose::Text);
        for number in 0..9 {
            let taken = sample(&lines, number, &mut chance);
            assert_eq!(taken.len(), number.min(7));
            let position = |line: &Template| lines.iter().position(|known| known == line);
            assert!(taken.iter().map(|line| position(line)).is_sorted());
        }
    }
}
