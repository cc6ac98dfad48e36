//! What is personal by words: headers, mail, messengers, streets.

use std::ops::Range;

use crate::alias::Key;
use crate::mapping::Personal;

/// Headers, and parts of headers, without spaces and signs and in lower case.
const PARTS: &[(Personal, &str)] = &[
    (
        Personal::IdentityCard,
        "身份证|证件号|证件照|护照|idcard|identitycard|identityno|identitynumber|passport",
    ),
    (
        Personal::BankCard,
        "银行卡|银行账|银行帐|银行户|开户行|开户银|开户支行|收款账|收款帐|收款卡|收款方式|卡号|支付宝\
         |alipay|bankcard|bankaccount|bankname|cardnumber",
    ),
    (
        Personal::Address,
        "收货地|收件地|详细地址|邮寄地|寄送地|寄件地|快递地|通讯地|通信地|联系地址|家庭地|家庭住|住址|收货信息\
         |收件信息|寄样地|邮编|邮政编码|streetaddress|shippingaddress|mailingaddress|homeaddress\
         |deliveryaddress|postalcode|zipcode",
    ),
    (
        Personal::RealName,
        "真实姓名|真名|实名|收件人|收货人|联系人姓名|本人姓名|持卡人|开户名|银行户名|收款人|realname|legalname\
         |recipient|accountholder|cardholder",
    ),
    (Personal::Email, "邮箱|电邮|电子邮件|email|mailbox"),
    (
        Personal::WeChat,
        "wechat|weixin|微信|v信|qq号|whatsapp|telegram|kakaotalk",
    ),
    (
        Personal::Phone,
        "手机号|电话|联系方式|联系号码|手机号码|phonenumber|mobilephone|cellphone|telephone|mobilenumber\
         |contactnumber|phoneno",
    ),
];

/// Headers that are that and no more.
const WHOLE: &[(Personal, &str)] = &[
    (Personal::IdentityCard, "证件|idno"),
    (Personal::BankCard, "银行|账户信息|bank|iban"),
    (Personal::Email, "mail|邮件|邮件地址|eml"),
    (Personal::WeChat, "vx|wx|qq|v|威信|薇信|line|skype|wxid"),
    (
        Personal::Phone,
        "手机|tel|phone|mobile|cell|contact|contactinfo|contacts|联系|座机|联络方式",
    ),
    (
        Personal::RealName,
        "姓名|户名|联系人|本名|法人|contactperson|contactname|fullname|firstname|lastname",
    ),
    (Personal::Address, "street|address1|address2|收货|寄件"),
];

/// Words that make a header one of something else.
const NOT: &[&str] = &[
    "公众号",
    "视频号",
    "指数",
    "阅读",
    "粉丝",
    "是否",
    "有无",
    "同意",
    "类目",
    "数码",
    "平台",
    "封面",
];

/// What a column is by its header.
pub(super) fn of_header(header: &str) -> Option<Personal> {
    let key = Key::of(header);
    let key = key.whole();
    if NOT.iter().any(|not| key.contains(not)) {
        return None;
    }
    let among = |table: &[(Personal, &str)], matches: &dyn Fn(&str) -> bool| {
        table
            .iter()
            .find(|(_, words)| words.split('|').any(matches))
            .map(|(what, _)| *what)
    };
    among(WHOLE, &|word| word == key).or_else(|| among(PARTS, &|word| key.contains(word)))
}

/// Where a mail address stands.
pub(super) fn email(text: &str) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let signs = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'@');
    for (at, _) in signs {
        let of_name =
            |byte: &&u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-' | b'+');
        let name = bytes.iter().take(at).rev().take_while(of_name).count();
        let host = bytes
            .iter()
            .skip(at + 1)
            .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-'))
            .count();
        let end = at + 1 + host;
        let host = text.get(at + 1..end).unwrap_or_default();
        let is_host = host.trim_end_matches('.').rsplit_once('.');
        let is_host = is_host.is_some_and(|(name, top)| {
            !name.is_empty()
                && (2..=10).contains(&top.len())
                && top.bytes().all(|byte| byte.is_ascii_alphabetic())
        });
        if name > 0 && is_host {
            return Some(at - name..end);
        }
    }
    None
}

/// How messengers are called in front of a name there. What is Latin must not be part of a word.
const MESSENGERS: &[&str] = &[
    "wechat", "weixin", "微信", "v信", "薇信", "威信", "vx", "wx", "qq", "扣扣", "v",
];

/// Where a name in a messenger stands: behind what the messenger is called.
pub(super) fn messenger(text: &str) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let mut in_word = false;
    for (at, byte) in bytes.iter().enumerate() {
        // What begins here: a word with v, w or q, or one of 微, 威, 薇 and 扣.
        let may_begin = match byte {
            b'v' | b'V' | b'w' | b'W' | b'q' | b'Q' => !in_word,
            0xe5 | 0xe6 | 0xe8 => true,
            _ => false,
        };
        in_word = byte.is_ascii_alphanumeric() || *byte == b'_';
        if !may_begin {
            continue;
        }
        let rest = bytes.get(at..).unwrap_or_default();
        let found = MESSENGERS.iter().find_map(|called| {
            let begins = rest
                .get(..called.len())?
                .eq_ignore_ascii_case(called.as_bytes());
            begins.then(|| behind(text, at, called)).flatten()
        });
        if found.is_some() {
            return found;
        }
    }
    None
}

/// Where the name stands behind what a messenger is called, at `at`.
fn behind(text: &str, at: usize, called: &str) -> Option<Range<usize>> {
    let mut rest = text.get(at + called.len()..)?;
    for filler in ["号码", "号", "id", "ID", "同号"] {
        rest = rest.strip_prefix(filler).unwrap_or(rest);
    }
    let name = rest.trim_start_matches(|char: char| {
        char.is_whitespace() || ":：-—是为加➕+=>→/.。".contains(char)
    });
    let gap = rest.get(..rest.len() - name.len())?;
    let is_told = gap.contains([':', '：', '=', '➕', '是', '为', '加']);
    let length = name
        .bytes()
        .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
        .count();
    let name = name.get(..length)?;
    let has_digit = name
        .bytes()
        .any(|byte| byte.is_ascii_digit() || byte == b'_');
    let is_name = match called {
        // One letter says little: what follows has to look like a name.
        "v" => is_told && has_digit && length >= 5,
        "qq" | "扣扣" => length >= 5 && name.bytes().all(|byte| byte.is_ascii_digit()),
        _ if is_told => length >= 3,
        _ if called.is_ascii() => !gap.is_empty() && has_digit && length >= 6,
        _ => has_digit && length >= 6,
    };
    let start = at + called.len() + (text.len() - at - called.len() - rest.len()) + gap.len();
    is_name.then_some(at..start + length)
}

/// The longest text that may be an address and no more, bytes.
const STREET: usize = 160;

/// A whole text that is where somebody lives: a house in a street, or a door. What speaks of streets
/// among other things is no address.
pub(super) fn street(text: &str) -> Option<Range<usize>> {
    if text.len() > STREET {
        return None;
    }
    // What stands behind numbers tells most texts apart from addresses.
    let numbered = |units: &[&str]| {
        let bytes = text.as_bytes();
        let ends = bytes.windows(2).enumerate().filter(|(_, two)| {
            two.first().is_some_and(u8::is_ascii_digit)
                && two.last().is_some_and(|byte| *byte > 127)
        });
        ends.map(|(at, _)| text.get(at + 1..).unwrap_or_default())
            .any(|behind| units.iter().any(|unit| behind.starts_with(unit)))
    };
    if !numbered(&["室", "栋", "幢", "单元", "号", "弄"]) {
        return None;
    }
    let has_door = numbered(&["室", "栋", "幢", "单元", "号楼"]);
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    let house_in = |road: &&str| {
        text.match_indices(*road).any(|(at, _)| {
            let behind = text.get(at + road.len()..).unwrap_or_default();
            let behind = behind.trim_start();
            let number = behind.trim_start_matches(|char: char| char.is_ascii_digit());
            number.len() < behind.len() && number.starts_with(['号', '弄'])
        })
    };
    let has_house = ["路", "街", "道", "巷", "弄", "胡同", "村"]
        .iter()
        .any(house_in);
    let has_place = has(&[
        "省", "市", "区", "县", "路", "街", "巷", "弄", "村", "镇", "花园", "大厦",
    ]);
    // 3室2厅 is a home, but not where it is.
    let is_else = text.contains(['！', '？', '!', '?', '；', '\n', '厅']);
    let is_street = !is_else && (has_house || (has_place && has_door));
    is_street.then_some(0..text.len())
}
