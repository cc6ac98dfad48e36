//! Content categories: level 1 of the platform's own tree (28 of them).

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

macro_rules! categories {
    ($($variant:ident $slug:literal $zh:literal),* $(,)?) => {
        /// A level-1 content category.
        ///
        /// Written as its slug (`makeup`, `food`, …) in JSON, URLs and the store.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum Category {
            $(#[doc = $zh] #[serde(rename = $slug)] $variant,)*
        }

        impl Category {
            /// All categories, in the platform's order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The stable name in JSON, URLs and the store.
            #[must_use]
            pub const fn slug(self) -> &'static str {
                match self { $(Self::$variant => $slug,)* }
            }

            /// The platform's own name, as spreadsheets and the platform write it.
            #[must_use]
            pub const fn platform_name(self) -> &'static str {
                match self { $(Self::$variant => $zh,)* }
            }
        }
    };
}

categories! {
    Makeup "makeup" "美妆",
    Skincare "skincare" "护肤",
    PersonalCare "personal_care" "个人护理",
    Parenting "parenting" "母婴",
    Fashion "fashion" "时尚",
    Food "food" "美食",
    Home "home" "家居家装",
    Screen "screen" "影视综资讯",
    Fitness "fitness" "运动健身",
    Pets "pets" "宠物",
    Art "art" "文化艺术",
    Hobbies "hobbies" "兴趣爱好",
    DailyLife "daily_life" "生活记录",
    Education "education" "教育",
    Career "career" "职场",
    Relationships "relationships" "情感",
    Photography "photography" "摄影",
    Games "games" "游戏",
    Tech "tech" "科技数码",
    Travel "travel" "出行旅游",
    Music "music" "音乐",
    Comedy "comedy" "搞笑",
    Wellness "wellness" "健康养生",
    Cars "cars" "汽车",
    Wedding "wedding" "婚嫁",
    Business "business" "商业财经",
    Material "material" "素材",
    Other "other" "其他",
}

// By hand: the derive does not see through the macro's `rename`, and would list Rust's names.
#[cfg(feature = "openapi")]
impl utoipa::PartialSchema for Category {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        utoipa::openapi::schema::ObjectBuilder::new()
            .schema_type(utoipa::openapi::schema::Type::String)
            .description(Some("A level-1 content category of the platform."))
            .enum_values(Some(Self::ALL.iter().map(|category| category.slug())))
            .into()
    }
}

#[cfg(feature = "openapi")]
impl utoipa::ToSchema for Category {}

/// A name that is no category's slug.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no category is called '{0}'")]
pub struct UnknownCategory(pub String);

impl FromStr for Category {
    type Err = UnknownCategory;

    fn from_str(slug: &str) -> Result<Self, UnknownCategory> {
        Self::ALL
            .iter()
            .copied()
            .find(|category| category.slug() == slug)
            .ok_or_else(|| UnknownCategory(slug.to_owned()))
    }
}

impl fmt::Display for Category {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.slug())
    }
}
