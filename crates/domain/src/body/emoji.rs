//! The platform's emoji codes, as Unicode.

/// Codes without their brackets, each with the emoji nearest to the platform's own drawing,
/// the most frequent first. One string: it is a third of what a table of pairs weighs.
const CODES: &str = "\
偷笑R 🤭 笑哭R 😂 赞R 👍 失望R 😞 哇R 🤩 哭惹R 😭 萌萌哒R 🥰 派对R 🥳 大笑R 😄 害羞R 😊 \
捂脸R 🤦 色色R 😍 斜眼R 😒 皱眉R 🙁 汗颜R 😅 暗中观察R 👀 飞吻R 😘 石化R 🗿 doge 🐶 喝奶茶R 🧋 \
微笑R 🙂 吧唧R 😚 黄金薯R 🍠 得意R 😎 叹气R 😔 自拍R 🤳 彩虹R 🌈 星R ⭐ 抓狂R 😫 买爆R 🛍️ \
红色心形R ❤️ 抠鼻R 😑 扶墙R 😵 点赞R 👍 扯脸H 😝 可怜R 🥺 惊恐R 😱 生气R 😡 吃瓜R 🍉 鄙视R 🙄 \
鼓掌R 👏 樱花R 🌸 猪头R 🐷 黑薯问号R ❓ 再见R 👋 蹲后续H 👀 偷笑 🤭 捂脸 🤦 太阳R ☀️ okR 👌 \
加油R 💪 向右R 👉 向左R 👈 向上R 👆 向下R 👇 一R 1️⃣ 二R 2️⃣ 三R 3️⃣ 四R 4️⃣ 五R 5️⃣ 六R 6️⃣ \
七R 7️⃣ 八R 8️⃣ 九R 9️⃣ 零R 0️⃣ 爱心R ❤️ 种草R 🌱 拔草R 🥀 烟花R 🎆 啤酒R 🍺 气球R 🎈 打卡R ✅ \
庆祝R 🎉 弱R 👎 耶R ✌️ 红书R 📕 吐舌头H 😜 呲牙 😁 破涕为笑 😂 黄色心形R 💛 满月R 🌕 新月R 🌑 \
火R 🔥 咖啡R ☕ 流汗R 😓 飞机R ✈️ 探店R 🏪 炸弹R 💣 生日蛋糕R 🎂 爆炸R 💥 私信R 💌 kissR 💋 \
两颗心R 💕 学生党R 🎓 辣椒R 🌶️ 合十R 🙏 举手R 🙋 渔夫帽R 👒 睡觉R 😴 拥抱R 🤗 玫瑰R 🌹 郁金香R 🌷 \
握手R 🤝 大便R 💩 看R 👀 红薯R 🍠 抱拳R 🙏 比心R 💗 哈哈R 😆 思考R 🤔 疑问R ❓ 惊讶R 😮 \
委屈R 🥺 流泪R 😢 酷盖R 😎 炸裂R 🤯 红包R 🧧 好的R 👌 黑脸R 😠";

/// The emoji of a code without its brackets.
pub(super) fn of(code: &str) -> Option<&'static str> {
    // Odd items are emoji, and no emoji is ever asked for: a text that writes `[😂]` means it.
    let mut items = CODES.split(' ');
    while let (Some(known), Some(emoji)) = (items.next(), items.next()) {
        if known == code {
            return Some(emoji);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_emoji_alternate() {
        let items: Vec<_> = CODES.split(' ').collect();
        let (pairs, rest) = items.as_chunks::<2>();
        assert!(rest.is_empty());
        for [code, emoji] in pairs {
            assert!(code.chars().any(char::is_alphabetic), "{code}");
            assert!(!emoji.chars().any(char::is_alphabetic), "{emoji}");
            assert_eq!(of(code), Some(*emoji), "{code} comes twice");
        }
    }

    #[test]
    fn unknown_codes_have_no_emoji() {
        for code in ["", " ", "笑哭", "笑哭R ", "😂", "话题"] {
            assert_eq!(of(code), None, "{code:?}");
        }
    }
}
