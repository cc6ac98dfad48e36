//! Names of content categories: the platform's own, of both levels, and what people say instead.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use hongbang_domain::category::Category;

/// Names beside those that [`Category`] knows itself, by category. The platform's second level first.
const NAMES: &[(Category, &[&str])] = {
    use Category as C;
    &[
        (
            C::Makeup,
            &[
                "整体妆容",
                "唇妆",
                "眼妆",
                "美甲",
                "底妆",
                "香水",
                "彩妆",
                "化妆",
                "美容",
                "美容美妆",
                "妆容",
                "口红",
                "beauty",
            ],
        ),
        (
            C::Skincare,
            &["面部保养", "面部清洁", "防晒", "医美", "护肤品"],
        ),
        (
            C::PersonalCare,
            &[
                "个护",
                "身体护理",
                "洗护",
                "美发护发",
                "口腔护理",
                "个人洗护",
            ],
        ),
        (
            C::Parenting,
            &[
                "母婴日常",
                "早教",
                "婴童用品",
                "孕产经验",
                "育儿经验",
                "育儿",
                "亲子",
                "孕产",
                "婴童",
                "母婴育儿",
                "mom",
                "baby",
            ],
        ),
        (
            C::Fashion,
            &[
                "穿搭",
                "配饰",
                "发型",
                "箱包",
                "鞋靴",
                "时尚穿搭",
                "潮流",
                "服饰",
                "珠宝",
                "服装",
                "鞋包",
                "outfit",
            ],
        ),
        (
            C::Food,
            &[
                "美食教程",
                "美食探店",
                "美食测评",
                "吃播",
                "探店",
                "餐饮",
                "烘焙",
                "饮品",
                "零食",
                "美食饮品",
                "咖啡",
            ],
        ),
        (
            C::Home,
            &[
                "装修",
                "家居用品",
                "花艺园艺",
                "家电",
                "家居",
                "家装",
                "家居家电",
                "家具",
                "房产",
            ],
        ),
        (
            C::Screen,
            &[
                "影视",
                "影视综",
                "娱乐",
                "综艺",
                "明星",
                "影视娱乐",
                "娱乐影视",
                "电影",
                "追剧",
                "资讯",
                "entertainment",
                "film",
                "movies",
            ],
        ),
        (
            C::Fitness,
            &[
                "减脂塑形",
                "跑步",
                "游泳",
                "滑雪",
                "健身",
                "运动",
                "瑜伽",
                "户外",
                "户外运动",
                "减肥",
                "体育",
                "体育运动",
                "sports",
            ],
        ),
        (
            C::Pets,
            &["猫", "狗", "萌宠", "宠物猫", "宠物狗", "萌宠动物", "动物"],
        ),
        (
            C::Art,
            &[
                "文化", "艺术", "人文", "读书", "绘画", "书法", "展览", "国学", "文史", "阅读",
                "books",
            ],
        ),
        (
            C::Hobbies,
            &[
                "手工",
                "潮玩",
                "手账",
                "兴趣",
                "玩具",
                "二次元",
                "动漫",
                "文具",
                "星座",
            ],
        ),
        (
            C::DailyLife,
            &[
                "生活",
                "日常",
                "vlog",
                "生活日常",
                "生活vlog",
                "日常生活",
                "lifestyle",
            ],
        ),
        (
            C::Education,
            &[
                "大学教育",
                "语言教育",
                "学习",
                "教育学习",
                "考研",
                "校园",
                "留学",
                "校园教育",
            ],
        ),
        (C::Career, &["职场干货", "求职", "工作"]),
        (
            C::Relationships,
            &["情感日常", "恋爱", "两性", "情侣", "情感心理", "心理"],
        ),
        (
            C::Photography,
            &["人像摄影", "摄影技巧", "拍照", "摄影教程"],
        ),
        (C::Games, &["手游", "电竞", "桌游", "gaming"]),
        (
            C::Tech,
            &[
                "科技",
                "数码",
                "手机",
                "电脑",
                "互联网",
                "digital",
                "科技互联网",
            ],
        ),
        (
            C::Travel,
            &[
                "旅游",
                "旅行",
                "出行",
                "旅行攻略",
                "酒店",
                "民宿",
                "旅游出行",
                "景点",
                "酒店民宿",
            ],
        ),
        (C::Music, &["乐器", "唱歌", "歌曲", "舞蹈", "音乐舞蹈"]),
        (C::Comedy, &["搞笑段子", "幽默", "段子", "funny", "humor"]),
        (
            C::Wellness,
            &[
                "健康",
                "养生",
                "医疗",
                "中医",
                "医疗健康",
                "大健康",
                "health",
            ],
        ),
        (C::Cars, &["用车", "买车", "汽车出行", "autos"]),
        (C::Wedding, &["婚礼", "婚纱", "婚庆", "备婚", "结婚"]),
        (
            C::Business,
            &["商业", "财经", "理财", "创业", "金融", "投资", "finance"],
        ),
        (C::Material, &["壁纸", "头像", "表情包"]),
        (C::Other, &["综合", "其它"]),
    ]
};

/// What people put behind the name of a category.
const BEHIND: &[&str] = &[
    "类博主",
    "博主",
    "达人",
    "类目",
    "类",
    "领域",
    "号",
    "blogger",
];

/// The category of that name, and whether it is one of the first level.
pub fn named(name: &str) -> Option<(Category, bool)> {
    let name = super::number::trim(name);
    exactly(name).or_else(|| {
        let bare = BEHIND.iter().find_map(|behind| name.strip_suffix(behind))?;
        exactly(bare.trim_end())
    })
}

/// Every name in lower case, with its category and whether it is one of the first level.
static ALL: LazyLock<BTreeMap<String, (Category, bool)>> = LazyLock::new(|| {
    let mut all = BTreeMap::new();
    for (category, names) in NAMES {
        let names = names
            .iter()
            .map(|name| (name.to_lowercase(), (*category, false)));
        all.extend(names);
    }
    for category in Category::ALL {
        let slug = category.slug();
        let names = [category.platform_name(), slug, &slug.replace('_', " ")];
        all.extend(names.map(|name| (name.to_owned(), (*category, true))));
    }
    all
});

fn exactly(name: &str) -> Option<(Category, bool)> {
    if name.bytes().any(|byte| byte.is_ascii_uppercase()) {
        return ALL.get(&name.to_lowercase()).copied();
    }
    ALL.get(name).copied()
}
