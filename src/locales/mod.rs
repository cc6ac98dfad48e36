//! Every word that a user reads, in every language.
//!
//! [`Strings`] names the texts; `zh.rs` and `en.rs` fill it. A text missing from a language
//! does not compile. Texts with a figure in them are functions, because languages put the
//! figure in different places.

mod account;
mod assessed;
mod basket;
mod brand;
mod builder;
mod compare;
mod desk;
mod directory;
mod en;
mod export;
mod failure;
mod find;
mod format;
mod import;
mod kit;
mod lists;
mod note;
mod overview;
mod portrait;
mod profile;
mod read;
mod record;
mod shared;
mod sheets;
mod strings;
mod studio;
mod why;
mod zh;

use std::ops::Deref;

use hongbang_domain::category::Category;
use hongbang_domain::place::CityId;
use hongbang_domain::tier::Tier;

pub use basket::BasketTexts;
pub use find::Select;
pub use strings::Strings;

/// A language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lang {
    /// 简体中文
    Zh,
    /// English
    En,
}

impl Lang {
    /// The tag for `<html lang>` and `Intl`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-CN",
            Self::En => "en",
        }
    }

    /// The language for a browser's or a stored tag; English for what we do not speak.
    #[must_use]
    pub fn from_tag(tag: &str) -> Self {
        if tag.to_ascii_lowercase().starts_with("zh") {
            Self::Zh
        } else {
            Self::En
        }
    }

    /// The other language.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Zh => Self::En,
            Self::En => Self::Zh,
        }
    }
}

/// The words and the number formats of one language. Reads as its [`Strings`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct L10n {
    /// The language.
    pub lang: Lang,
}

impl Deref for L10n {
    type Target = Strings;

    fn deref(&self) -> &Strings {
        match self.lang {
            Lang::Zh => &zh::STRINGS,
            Lang::En => &en::STRINGS,
        }
    }
}

/// Texts that only pages of modules of their own read: through a function of their own, so that
/// they come with these pages, and the first screen does not carry them.
macro_rules! texts_of_later_pages {
    ($($(#[$doc:meta])* $name:ident: $module:ident $texts:ident;)*) => {
        impl L10n {
            $($(#[$doc])*
            #[must_use]
            pub const fn $name(self) -> &'static $module::$texts {
                match self.lang {
                    Lang::Zh => &$module::ZH,
                    Lang::En => &$module::EN,
                }
            })*
        }
    };
}

texts_of_later_pages! {
    /// What is said about a note.
    note_page: note NoteTexts;
    /// What is said about search and what is nearby.
    find: find FindTexts;
    /// What is said about sharing, the studio and rosters.
    studio: studio StudioTexts;
    /// Why a note is where it is.
    why: why WhyTexts;
    /// What is said about creators and notes in figures.
    record: record RecordTexts;
    /// What is said in the directory of creators.
    directory: directory DirectoryTexts;
    /// What is said where creators are compared.
    compare: compare CompareTexts;
    /// What is said about a creator's figures, and what stands behind them.
    profile: profile ProfileTexts;
    /// What is said about who a creator's followers are.
    portrait: portrait PortraitTexts;
    /// What is said about what needs a look.
    assessed: assessed AssessedTexts;
    /// What is said on the pages of those who sign in.
    desk: desk DeskTexts;
    /// What is said to a creator about today.
    overview: overview OverviewTexts;
    /// What is said on a media kit.
    kit: kit KitTexts;
    /// What is said on the page of a shortlist.
    builder: builder BuilderTexts;
    /// What is said about the creators of a shortlist, and its brief.
    basket: basket BasketTexts;
    /// What is said about a brand's shortlists.
    lists: lists ListsTexts;
    /// What is said where a shortlist is shared, and on the page that its link shows.
    shared: shared SharedTexts;
    /// What is said about creators of one's own sheets among others.
    sheets: sheets SheetsTexts;
    /// What is said about one's own spreadsheets.
    import: import ImportTexts;
    /// What is said on sheets that are taken away.
    export: export ExportTexts;
    /// What is said about a brand's own settings.
    brand_settings: brand BrandTexts;
}

impl L10n {
    /// A tier's name.
    #[must_use]
    pub fn tier(self, tier: Tier) -> &'static str {
        match tier {
            Tier::Mega => self.tier_mega,
            Tier::Top => self.tier_top,
            Tier::Mid => self.tier_mid,
            Tier::Micro => self.tier_micro,
            Tier::Nano => self.tier_nano,
        }
    }

    /// A category's name.
    #[must_use]
    pub fn category(self, category: Category) -> &'static str {
        match self.lang {
            Lang::Zh => category.platform_name(),
            Lang::En => en::category(category),
        }
    }

    /// A city's name, where the table of cities has it.
    #[must_use]
    pub fn city(self, id: CityId) -> Option<&'static str> {
        id.city().map(|city| match self.lang {
            Lang::Zh => city.zh,
            Lang::En => city.en,
        })
    }

    /// Where a creator is: the city, else the region as the platform names it.
    #[must_use]
    pub fn place(self, city: Option<CityId>, region: Option<&str>) -> Option<String> {
        city.and_then(|id| self.city(id))
            .map(str::to_owned)
            .or_else(|| region.map(str::to_owned))
    }
}
