//! The names that tables give to fields, by field: the platform's own, those of Pugongying, Qiangua,
//! Xinhong and Huitun, of agencies' templates, of crawlers. Case, spaces and signs do not matter.

use crate::field::Field;

/// Names that mean that and nothing else. `A|b`.
pub(super) const SURE: &[(Field, &str)] = &[
    (Field::HongbangId, "hongbang_id"),
    (
        Field::Nickname,
        "达人昵称|博主昵称|昵称|达人名称|小红书昵称|小红书名称|小红书名|name|nickname|nick_name|红人昵称\
         |红人名称|博主名称|账号名称|账号名|账号昵称|kol名称|kol昵称|kol name|用户昵称|用户名|作者昵称\
         |作者名称|作者|创作者|创作者昵称|创作者名称|达人名|博主名|达人姓名|博主姓名|红人姓名|薯名|creator\
         |creator name|author|author name|account name|influencer|influencer name|display name\
         |username|user name|blogger|小红书达人昵称|小红书博主昵称|达人小红书昵称|发布者|发布人|媒体名称\
         |screen_name|小红书账号名称|小红书账号昵称",
    ),
    (
        Field::RedId,
        "小红书号|小红书ID|redId|red_id|小红书ID号|小红书号ID|红薯号|红书号|薯号|xhs号|xhs id|xhsid\
         |xiaohongshu id|rednote id|red number|red id|达人小红书号|博主小红书号|达人小红书ID|小红书编号\
         |小红书账号ID|小红书号码|xiaohongshu no|redbook id|达人红书号",
    ),
    (
        Field::UserId,
        "user_id|userid|用户ID|小红书用户ID|author_id|达人用户ID|小红书uid|creator_id|kol_id|作者ID\
         |蒲公英ID|博主用户ID|blogger_id",
    ),
    (
        Field::ProfileUrl,
        "主页链接|小红书链接|达人链接|博主链接|主页|主页地址|个人主页|个人主页链接|达人主页|博主主页|账号链接\
         |账号主页|小红书主页|小红书主页链接|达人主页链接|博主主页链接|小红书主页地址|首页链接|红人主页链接\
         |红人链接|红人主页|用户主页|用户链接|用户主页链接|作者主页|作者链接|作者主页链接|profile|profile url\
         |profile_url|profile link|homepage|home page|达人主页地址|小红书地址|蒲公英链接|蒲公英主页\
         |蒲公英主页链接|user_url|author_url|account link|account url|kol link|达人官方地址|达人小红书链接\
         |达人小红书主页|账号主页链接|博主主页地址|主页url|个人主页地址|xhs link|xiaohongshu link|小红书账号链接",
    ),
    (
        Field::Followers,
        "粉丝数|粉丝量|粉丝|fans|fansNum|fansCount|fans count|followers|follower|follower count\
         |followers count|粉丝总数|粉丝总量|总粉丝数|粉丝人数|粉丝数量|小红书粉丝|小红书粉丝数|小红书粉丝量\
         |达人粉丝数|达人粉丝量|达人粉丝|博主粉丝数|博主粉丝量|博主粉丝|作者粉丝数|账号粉丝数|账号粉丝量\
         |当前粉丝数|最新粉丝数|红人粉丝数|粉丝体量|粉丝规模|fans number|number of followers|total fans\
         |total followers|subscribers|fans_num|fan count|小红书粉丝数量|用户粉丝数",
    ),
    (
        Field::Following,
        "关注数|关注|关注量|following|following count|follows|关注人数|关注数量|followings|follows count",
    ),
    (
        Field::LikesAndCollects,
        "赞藏|获赞与收藏|interaction|赞藏数|赞藏量|赞藏总数|总赞藏|总赞藏数|赞藏总量|累计赞藏|获赞收藏|获赞收藏数\
         |获赞与收藏数|获赞与收藏量|获赞数与收藏数|获赞和收藏|获赞及收藏|点赞与收藏|获赞收藏总数|总获赞与收藏\
         |liked n collected|liked and collected|likes and collects|likes & collects|likes_collects\
         |likeCollectCountInfo|likeCollectNum|total likes and collects|likes and saves|获赞与收藏总数\
         |账号获赞与收藏|赞与收藏",
    ),
    (Field::Gender, "性别|gender|sex|达人性别|博主性别|红人性别"),
    (
        Field::Bio,
        "简介|个人简介|达人简介|博主简介|账号简介|红人简介|个性签名|签名|bio|desc|自我介绍|个人介绍|达人介绍\
         |博主介绍|signature|biography|用户简介",
    ),
    (
        Field::Place,
        "所在地|地区|地域|地址|城市|所在城市|所在地区|所属地区|所在区域|区域|省份|省市|所在省份|所在省市|所属地域\
         |所属城市|达人地区|达人地域|达人所在地|达人所在地区|达人所在城市|达人城市|博主所在地|博主地区|博主地域\
         |博主城市|红人地区|红人所在地|常驻地|常驻城市|常住地|常住城市|居住地|居住城市|现居地|归属地|属地|IP属地\
         |IP归属地|ip_location|ip location|location|city|region|area|province|国家/地区|国家地区|base地\
         |达人地址|地理位置|达人属地|creator location",
    ),
    (
        Field::Mcn,
        "机构|机构MCN|MCN机构|所属公司|mcn|所属机构|机构名称|mcn名称|mcn机构名称|签约机构|所属mcn|所属mcn机构\
         |经纪公司|签约公司|达人机构|合作机构|博主机构|agency|机构/公司|mcn name|mcn/机构|达人所属机构|机构归属",
    ),
    (
        Field::Categories,
        "内容类目|内容分类|所属类别|类目|类别|分类|达人类型|博主类型|红人类型|达人分类|博主分类|红人分类|达人类别\
         |博主类别|垂类|达人垂类|所属类目|所属分类|所属领域|领域|赛道|内容方向|账号分类|账号类别|账号类目|达人领域\
         |博主领域|擅长领域|内容领域|创作领域|达人类目|博主类目|主类目|一级类目|内容垂类|内容赛道|category\
         |categories|content category|content categories|niche|vertical|创作类目|达人内容类目",
    ),
    (
        Field::Tags,
        "标签|tags|tag|tag_list|达人标签|博主标签|红人标签|账号标签|个人标签|人设标签|特色标签|特征标签|风格标签\
         |content tags|creator tags|内容特征标签",
    ),
    (
        Field::PictureQuote,
        "图文报价|图文价格|picturePrice|图文笔记报价|图文笔记价格|图文刊例|图文刊例价|图文价|图文一口价\
         |图文笔记一口价|图文官方报价|图文合作报价|图文合作价格|蒲公英图文报价|报备图文报价|图文报备报价|图文报备价\
         |图文报备|报备图文|报备图文价格|平台图文报价|小红书图文报价|picture quote|picture price|image price\
         |photo price|price_picture|报价图文|价格图文|刊例图文|图文原创刊例|图文原创报价",
    ),
    (
        Field::VideoQuote,
        "视频报价|videoPrice|视频价格|视频笔记报价|视频笔记价格|视频刊例|视频刊例价|视频价|视频一口价\
         |视频笔记一口价|视频官方报价|视频合作报价|视频合作价格|蒲公英视频报价|报备视频报价|视频报备报价|视频报备价\
         |视频报备|报备视频|报备视频价格|平台视频报价|小红书视频报价|video quote|video price|price_video\
         |报价视频|价格视频|刊例视频|视频原创刊例|视频原创报价|短视频报价",
    ),
    (
        Field::Notes,
        "近30天笔记数|近30天发布笔记数|近30天笔记|30天发布笔记数|30天内笔记数|近30日笔记数|30日笔记数\
         |近30天发文数|30天发文数|近30天笔记总数|近30天发布笔记|noteNum30d|note count 30d|notes_30d\
         |近30天作品数|近30天发布数",
    ),
    (
        Field::CooperationNotes,
        "合作笔记数|coopNoteNum30d|合作笔记发布篇数|近30天合作笔记数|30天合作笔记数|近30天合作笔记|商业笔记数\
         |近30天商业笔记数|30天商业笔记数|近30天商业笔记|合作笔记数量|报备笔记数|近30天报备笔记数\
         |cooperation notes|sponsored notes|coop_notes_30d|合作笔记篇数|近30天合作笔记总数",
    ),
    (
        Field::Impressions,
        "日常_曝光中位数|日常笔记曝光中位数|笔记曝光中位数|日常曝光中位数|曝光量中位数|impression_median\
         |impMedian|impMidNum|曝光数中位数",
    ),
    (
        Field::Reads,
        "日常_阅读中位数|clickMidNum|日常笔记阅读中位数|阅读量中位数|笔记阅读中位数|日常阅读中位数|read_median\
         |readMedian|阅读数中位数|近30天阅读中位数|阅读(播放)中位数|readMidNum",
    ),
    (
        Field::Interactions,
        "日常_互动中位数|日常笔记互动中位数|互动量中位数|笔记互动中位数|日常互动中位数|interaction_median\
         |interMidNum|interactionMidNum|interactionMedian|互动数中位数|近30天互动中位数|median engagement",
    ),
    (
        Field::CooperationReads,
        "合作笔记阅读中位数|合作阅读中位数|商业笔记阅读中位数|合作笔记阅读量中位数|商业_阅读中位数\
         |coop_read_median",
    ),
    (
        Field::CooperationInteractions,
        "合作笔记互动中位数|合作互动中位数|商业笔记互动中位数|合作笔记互动量中位数|商业_互动中位数\
         |coop_interaction_median",
    ),
    (
        Field::ActiveFollowers,
        "活跃粉丝比例|活跃粉丝率|active ratio|active_ratio|粉丝活跃度|粉丝活跃占比|活跃粉占比|近28天活跃粉丝占比\
         |28天活跃粉丝占比|activeFansRate|active fans ratio|active follower ratio|粉丝活跃率",
    ),
    (
        Field::FakeFollowers,
        "水粉占比|水粉率|水粉比例|水粉丝比例|水粉丝率|假粉占比|假粉率|假粉比例|假粉丝占比|僵尸粉占比|疑似水粉占比\
         |water_ratio|fake follower ratio|fake_ratio|suspicious followers|水号占比",
    ),
    (
        Field::Response,
        "邀约回复率|48小时回复率|48h回复率|response rate|回复率|邀约48h回复率|48小时响应率|响应率\
         |response_48h|邀约响应率|48小时邀约回复率|合作邀约回复率|responseRate48h|邀约48小时响应率",
    ),
    (
        Field::Female,
        "粉丝女性比例|女粉占比|女粉比例|女性占比|女性比例|female|female ratio|女粉丝占比|粉丝女性占比\
         |女性粉丝比例|女性粉丝|女粉丝比例|女性用户占比|female fans|femaleFansRatio|female share\
         |female followers|女粉率|女粉|women|female percentage|粉丝性别占比女|受众女性占比",
    ),
    (
        Field::AudienceInterests,
        "粉丝兴趣|粉丝关注焦点|用户兴趣|粉丝兴趣分布|兴趣分布|受众兴趣|粉丝画像兴趣|audience interest\
         |fans interests|用户兴趣分布|粉丝偏好",
    ),
    (
        Field::AudiencePlaces,
        "粉丝地域|粉丝所在区域|粉丝地区分布|粉丝地区|粉丝省份分布|粉丝省份|粉丝城市分布|粉丝城市|粉丝所在城市\
         |粉丝所在地|地域分布|城市分布|省份分布|地区分布|audience locations|audience location|fans region\
         |粉丝所在省份|用户地域分布|粉丝区域分布|受众地域",
    ),
    (
        Field::DataAt,
        "数据更新时间|数据更新日期|数据日期|数据时间|数据截止|数据截止时间|数据截止日期|数据采集时间|last_modify_ts\
         |data date|data_at|统计日期|统计截止|更新至|数据更新",
    ),
    (
        Field::Title,
        "标题|title|作品标题|文章标题|笔记名称|稿件标题|note title|post title|笔记主题标题",
    ),
    (
        Field::NoteUrl,
        "官方笔记地址|笔记地址|发布链接|note_url|note link|作品链接|笔记url|小红书笔记链接|内容链接|笔记官方地址\
         |笔记发布链接|post url|post link|文章链接|稿件链接|回链|笔记原文链接|官方笔记链接",
    ),
    (
        Field::NoteId,
        "note_id|作品ID|笔记编号|post id|item_id|笔记id号",
    ),
    (
        Field::PublishedAt,
        "首次发布时间|发布日期|笔记发布时间|笔记发布日期|发文时间|发文日期|publish time|publish date|publish_time\
         |published at|posted at|time|create_time|上线时间|上线日期|发布日|首发时间|作品发布时间|date published",
    ),
    (
        Field::NoteKind,
        "体裁|笔记体裁|笔记形式|作品类型|note type|note_type|内容体裁|作品体裁|内容形式",
    ),
    (
        Field::Sponsored,
        "是否商业笔记|是否为商业笔记|是否商业|是否报备|是否报备笔记|是否合作笔记|是否为合作笔记|是否广告|是否推广\
         |sponsored|is_ad|is_sponsored|是否商单|是否品牌合作|是否付费|是否商业合作|isAdvertise|paid partnership",
    ),
    (
        Field::NoteImpressions,
        "曝光量|曝光数|impression|展现量|展现|展现数|笔记曝光|笔记曝光量|曝光次数|预估曝光量|impression_count|exposure",
    ),
    (
        Field::NoteReads,
        "阅读量|观看量|阅读数|预估阅读量|播放量|观看数|浏览量|观看|播放|播放数|views|view|小眼睛|小眼睛数|view_count\
         |read_count|阅读/播放量|阅读播放|阅读观看量|笔记阅读量|笔记阅读数|笔记阅读|预估阅读|预估阅读数|观看次数|浏览数|浏览|plays\
         |play count|笔记观看量",
    ),
    (
        Field::NoteInteractions,
        "互动|互动数|总互动量|总互动|互动总量|互动总数|笔记互动量|笔记互动数|笔记互动|engagement|engagements\
         |interaction_count|interaction|总互动数|total engagement",
    ),
    (
        Field::Likes,
        "点赞数|liked_count|点赞量|获赞|获赞数|赞|赞数|like_count|点赞次数|笔记点赞数|笔记点赞|like|liked",
    ),
    (
        Field::Collects,
        "收藏数|collected_count|收藏量|藏|收藏次数|笔记收藏数|笔记收藏|saves|favorites|favourites\
         |collect_count|save_count|favorite_count",
    ),
    (
        Field::Comments,
        "评论数|comment_count|评论量|评|评论次数|笔记评论数|笔记评论|comment|comments_count",
    ),
    (
        Field::Shares,
        "分享数|share_count|分享量|转发|转发数|转发量|分享次数|笔记分享数|笔记分享|reposts|share|shared_count",
    ),
    (
        Field::Follows,
        "涨粉数|涨粉量|新增粉丝|新增粉丝数|新增关注|新增关注数|follows|笔记涨粉|直接涨粉|new followers|涨粉人数\
         |笔记涨粉数|带来关注",
    ),
    (
        Field::CoverClicks,
        "点击率|封面ctr|笔记点击率|ctr|cover ctr|click rate|click through rate",
    ),
    (
        Field::WatchTime,
        "平均观看时长|平均播放时长|人均播放时长|人均观看时间|avg watch time|average view duration\
         |平均观看时间|人均观看",
    ),
];

/// Names that mean that more often than not.
pub(super) const LIKELY: &[(Field, &str)] = &[
    (
        Field::RedId,
        "小红书账号|小红书账户|账号|账号id|达人id|博主id|红人id|id|红书id|小红书",
    ),
    (
        Field::Nickname,
        "小红书|账号|达人|博主|红人|kol|网名|资源名称|账户名称|媒体",
    ),
    (Field::UserId, "达人id|博主id|红人id|id|uid|账号id|小红书id"),
    (Field::ProfileUrl, "链接|url|link|网址|小红书|地址|账号"),
    (Field::Followers, "粉丝基数|粉丝情况"),
    (Field::Bio, "介绍|描述|description|about|intro|introduction"),
    (Field::Place, "坐标|位置|国家|country|place|base|所在"),
    (Field::Mcn, "公司|公会|company|organization|供应商|mcn公司"),
    (
        Field::Categories,
        "行业|所属行业|品类|内容类型|账号定位|类型|达人属性|内容定位|industry",
    ),
    (
        Field::Tags,
        "擅长标签|擅长内容|风格|人设|labels|关键标签|内容风格",
    ),
    (Field::PictureQuote, "图文"),
    (Field::VideoQuote, "视频"),
    (
        Field::Notes,
        "笔记数|笔记数量|发布笔记数|作品数|发文数|notes|note count|笔记",
    ),
    (
        Field::CooperationNotes,
        "合作笔记|商业笔记|商单数|商业笔记总数|合作笔记总数|推广笔记数",
    ),
    (Field::Response, "回复率48h"),
    (
        Field::DataAt,
        "更新时间|更新日期|采集时间|抓取时间|updated|updated at|最后更新时间|crawl time",
    ),
    (
        Field::NoteUrl,
        "链接|url|link|地址|原文链接|网址|投放链接|post",
    ),
    (Field::NoteId, "id"),
    (
        Field::PublishedAt,
        "时间|日期|date|发布|创建时间|created at",
    ),
    (Field::NoteKind, "类型|type|形式|kind|format|内容类型"),
    (Field::Sponsored, "商业笔记|合作笔记|广告|商单|报备|paid|ad"),
    (Field::Likes, "点赞人数"),
    (Field::Collects, "收藏人数"),
    (Field::Follows, "关注|关注数|涨关注|关注人数"),
    (Field::WatchTime, "观看时长|播放时长|watch time"),
];

/// Headers of columns that are no field.
pub(super) const USUAL: &str = "序号|编号|no|index|备注|说明|关键词|页码|平台|数据来源|账号类型|来源|状态|合作情况|星座\
    |排名|等级|平台等级|头像|avatar|封面|封面地址|话题|品牌|产品|弹幕|订单次数|返点|折扣|档期|remark|remarks|comment\
    |note|platform|status|source|rank|level|brand|product|video_url|image_list|source_keyword";
