//! What creators say: the word banks under `text/`, parsed once.
//!
//! A bank is lines. `== skincare` begins a subject (a category's slug; `en:` before it for
//! those who write in English), `-- name` a scene in it: a kind of note, whose sentences fit
//! each other. `spot=cafe` behind a scene's name tags its notes with a spot of that kind, and
//! `tag=place` some of them, whose sentences know nothing of it; `away` sets them in a city
//! other than the author's own; `alone` keeps the shared openings,
//! points and comments from it; `often` has it chosen more than others. What stands before the first scene
//! is shared by all scenes; `== common` and `== en` are shared by all subjects.
//!
//! | line | holds |
//! |--|--|
//! | `; …` | a remark |
//! | `@name a\|b\|c*3` or `@name 5..60/5` | the words of a slot, `*3` for thrice as often; `@!name`: an author always says the same |
//! | `tags a\|b`, `emoji a\|b` | the subject's tags and emoji |
//! | `t` `l` | a title, what may stand before it |
//! | `o` `p` `c` | an opening, a point, a close |
//! | `q` | a comment |
//! | `#` | a topic |
//! | `n` `b` | a nickname, a biography (also names of spots) |
//! | `+ name 59-129` | a product and its prices |
//!
//! `{name}` in a line is a slot of the scene, the subject or the shared part, else a
//! [`Fact`](super::phrase::Fact). A shared line with a slot that a scene lacks is left out there.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use hongbang_domain::category::Category;

use super::parse::{Kind, Raw, Section, Slots};
use super::phrase::{Slot, Template};

/// Everything that is said in one language.
#[derive(Debug)]
pub struct Language {
    /// All slots.
    pub slots: Vec<Slot>,
    /// What all subjects share: nicknames, biographies, openings, closes, comments.
    pub common: Scene,
    /// The shared part's own scenes (`sponsored`, `giveaway`, `spot:cafe`, …), by name.
    extras: BTreeMap<&'static str, Scene>,
    subjects: Vec<Option<Subject>>,
    lists: BTreeMap<&'static str, Vec<&'static str>>,
}

/// What is said about one category.
#[derive(Debug)]
pub struct Subject {
    /// Level-2 names of the platform's tree.
    pub tags: Vec<&'static str>,
    /// Emoji that suit it.
    pub emoji: Vec<&'static str>,
    /// The shared part.
    pub shared: Scene,
    /// The kinds of notes.
    pub scenes: Vec<Scene>,
}

/// A kind of note: sentences that fit each other.
#[derive(Debug, Default)]
pub struct Scene {
    /// The kind of spot that its notes speak of and are tagged with.
    pub spot: Option<&'static str>,
    /// The kind of spot that some of its notes are tagged with.
    pub tag: Option<&'static str>,
    /// Whether it is set away from the author's city.
    pub away: bool,
    /// Whether it is written about more than others.
    pub often: bool,
    /// What is sold in it; empty where it is what the subject sells.
    pub products: Vec<Product>,
    own: Lines,
    shared: Lines,
}

type Lines = BTreeMap<Kind, Vec<Template>>;

/// A product.
#[derive(Debug)]
pub struct Product {
    /// Its name.
    pub name: Template,
    /// The least and the most it costs, in yuan.
    pub prices: (u32, u32),
}

impl Scene {
    /// The scene's own lines of a kind.
    pub fn own(&self, kind: Kind) -> &[Template] {
        self.own.get(&kind).map_or(&[], Vec::as_slice)
    }

    /// The scene's own lines of a kind where it has any, else its subject's.
    pub fn any(&self, kind: Kind) -> &[Template] {
        match self.own(kind) {
            [] => self.shared(kind),
            own => own,
        }
    }

    /// The subject's lines of a kind, as far as they fit the scene.
    pub fn shared(&self, kind: Kind) -> &[Template] {
        self.shared.get(&kind).map_or(&[], Vec::as_slice)
    }
}

impl Language {
    /// Chinese.
    pub fn zh() -> &'static Self {
        static BANK: OnceLock<Language> = OnceLock::new();
        BANK.get_or_init(|| Self::read_zh().0)
    }

    /// English; of eight categories only.
    pub fn en() -> &'static Self {
        static BANK: OnceLock<Language> = OnceLock::new();
        BANK.get_or_init(|| Self::read_en().0)
    }

    fn read_zh() -> (Self, Vec<String>) {
        let texts = [
            include_str!("text/common.txt"),
            include_str!("text/beauty.txt"),
            include_str!("text/style.txt"),
            include_str!("text/food.txt"),
            include_str!("text/home.txt"),
            include_str!("text/travel.txt"),
            include_str!("text/learning.txt"),
            include_str!("text/leisure.txt"),
        ];
        Self::build("common", "", &texts)
    }

    fn read_en() -> (Self, Vec<String>) {
        Self::build("en", "en:", &[include_str!("text/english.txt")])
    }

    /// What is said about a category, if anything.
    pub fn subject(&self, category: Category) -> Option<&Subject> {
        self.subjects.get(category as usize)?.as_ref()
    }

    /// A scene of the shared part; empty where there is none of the name.
    pub fn extra(&self, name: &str) -> &Scene {
        static NONE: OnceLock<Scene> = OnceLock::new();
        let none = || NONE.get_or_init(Scene::default);
        self.extras.get(name).unwrap_or_else(none)
    }

    /// The plain words of a shared slot (`mcns`, `brands`, `regions`).
    pub fn list(&self, name: &str) -> &[&'static str] {
        self.lists.get(name).map_or(&[], Vec::as_slice)
    }

    /// The bank, and what is wrong with it: a test holds that nothing is.
    fn build(shared: &str, prefix: &str, texts: &[&'static str]) -> (Self, Vec<String>) {
        let mut problems = Vec::new();
        let sections: Vec<Section> = texts
            .iter()
            .flat_map(|text| Section::all(text, &mut problems))
            .collect();
        let empty = Section::default();
        let common = sections.iter().find(|s| s.name == shared).unwrap_or(&empty);

        let mut slots = Slots::default();
        let scope = slots.scope(&[], &common.head, &mut problems);
        let mut extras = BTreeMap::new();
        // Names of spots have slots that only they use.
        let spots = common.scenes.iter().find(|raw| raw.name == "spots");
        let spots = spots.map(|raw| slots.scope(&[&scope], raw, &mut problems));
        let spots = spots.unwrap_or_default();
        for raw in &common.scenes {
            let own = slots.scope(&[&scope], raw, &mut problems);
            let scene = scene(raw, None, &[&own, &spots, &scope], &slots, &mut problems);
            extras.insert(raw.name, scene);
        }
        let common_scene = scene(&common.head, None, &[&scope], &slots, &mut problems);

        let mut subjects: Vec<Option<Subject>> = Category::ALL.iter().map(|_| None).collect();
        for section in sections.iter().filter(|section| section.name != shared) {
            let category = section.name.strip_prefix(prefix);
            let Some(Ok(category)) = category.map(str::parse::<Category>) else {
                problems.push(format!("no category: {}", section.name));
                continue;
            };
            let own = slots.scope(&[&scope], &section.head, &mut problems);
            let chain = [&own, &scope];
            let mut scenes = Vec::new();
            let mut unused: Vec<_> = section.head.lines.iter().map(|&(_, line)| line).collect();
            unused.retain(|line| slots.template(line, &chain).is_err());
            for raw in &section.scenes {
                let inner = slots.scope(&chain, raw, &mut problems);
                let chain = [&inner, &own, &scope];
                let head = Some(&section.head);
                scenes.push(scene(raw, head, &chain, &slots, &mut problems));
                unused.retain(|line| slots.template(line, &chain).is_err());
            }
            problems.extend(
                unused
                    .into_iter()
                    .map(|line| format!("fits nowhere: {line}")),
            );
            subjects[category as usize] = Some(Subject {
                tags: section.head.list("tags"),
                emoji: section.head.list("emoji"),
                // What only fits within scenes is no problem here.
                shared: scene(&section.head, None, &chain, &slots, &mut Vec::new()),
                scenes,
            });
        }
        let lists = ["mcns", "brands", "regions"];
        let language = Self {
            lists: lists.map(|name| (name, common.head.list(name))).into(),
            slots: slots.all,
            common: common_scene,
            extras,
            subjects,
        };
        (language, problems)
    }
}

fn scene(
    raw: &Raw,
    shared: Option<&Raw>,
    chain: &[&super::parse::Scope],
    slots: &Slots,
    problems: &mut Vec<String>,
) -> Scene {
    let mut scene = Scene {
        spot: raw.spot,
        tag: raw.tag,
        away: raw.away,
        often: raw.often,
        products: products(raw, chain, slots, problems),
        ..Scene::default()
    };
    for &(kind, line) in raw.lines.iter().filter(|(kind, _)| *kind != Kind::Product) {
        match slots.template(line, chain) {
            Ok(template) => scene.own.entry(kind).or_default().push(template),
            Err(problem) => problems.push(problem),
        }
    }
    for &(kind, line) in shared.iter().flat_map(|raw| &raw.lines) {
        let own_only = raw.alone && matches!(kind, Kind::Open | Kind::Point | Kind::Reply);
        if own_only || kind == Kind::Product {
            continue;
        }
        if let Ok(template) = slots.template(line, chain) {
            scene.shared.entry(kind).or_default().push(template);
        }
    }
    scene
}

fn products(
    raw: &Raw,
    chain: &[&super::parse::Scope],
    slots: &Slots,
    problems: &mut Vec<String>,
) -> Vec<Product> {
    let lines = raw.lines.iter().filter(|(kind, _)| *kind == Kind::Product);
    let mut products = Vec::new();
    for &(_, line) in lines {
        let parsed = line.rsplit_once(' ').and_then(|(name, prices)| {
            let (low, high) = prices.split_once('-')?;
            let prices = (low.parse().ok()?, high.parse().ok()?);
            let name = slots.template(name, chain).ok()?;
            Some(Product { name, prices })
        });
        match parsed {
            Some(product) => products.push(product),
            None => problems.push(format!("no product: {line}")),
        }
    }
    products
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_banks_is_used() {
        assert_eq!(Language::read_zh().1, Vec::<String>::new());
        assert_eq!(Language::read_en().1, Vec::<String>::new());
    }

    #[test]
    fn every_category_can_be_written_about() {
        for &category in Category::ALL {
            let subject = Language::zh().subject(category).unwrap();
            assert!(!subject.tags.is_empty() && !subject.emoji.is_empty());
            assert!(!subject.shared.own(Kind::Nick).is_empty());
            assert!(!subject.shared.own(Kind::Bio).is_empty());
            for scene in &subject.scenes {
                let shared_or_own = |kind| scene.own(kind).len() + scene.shared(kind).len();
                assert!(scene.own(Kind::Title).len() >= 5, "{category}");
                assert!(shared_or_own(Kind::Point) >= 4, "{category}");
                for kind in [Kind::Open, Kind::Close, Kind::Reply, Kind::Topic] {
                    assert!(shared_or_own(kind) >= 2, "{category} {kind:?}");
                }
            }
        }
        let english = Category::ALL
            .iter()
            .filter(|&&c| Language::en().subject(c).is_some());
        assert_eq!(english.count(), 8);
    }

    #[test]
    fn spots_brands_and_agencies_have_names() {
        let zh = Language::zh();
        for trade in &super::super::spots::TRADES {
            assert!(zh.extra(trade.names).own(Kind::Nick).len() >= 5);
        }
        for language in [zh, Language::en()] {
            let subjects = language.subjects.iter().flatten();
            for scene in subjects.flat_map(|subject| &subject.scenes) {
                let mut kinds = scene.spot.iter().chain(&scene.tag);
                assert!(kinds.all(|kind| super::super::spots::trade(kind).is_some()));
            }
        }
        assert!(zh.list("brands").len() >= 40);
        assert!(zh.list("mcns").len() >= 60);
        assert!(zh.list("regions").len() >= 20);
        assert!(zh.extra("no such scene").own(Kind::Title).is_empty());
    }
}
