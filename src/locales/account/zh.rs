//! 简体中文.

use super::AccountTexts;

/// The texts.
pub const TEXTS: AccountTexts = AccountTexts {
    sign_in: "登录",
    sign_out: "退出登录",
    sign_out_unsent: "清单里有些修改还没有传到服务器，退出后本机上的这些修改会被删除。仍要退出吗？",
    show_password: "显示密码",
    reader: "读者",
    kol: "创作者",
    brand: "品牌",
    mcn: "MCN 机构",
    admin: "管理员",
    name_empty: "请填写名字。",
    name_too_long: "名字最多 40 个字符。",
    name_invisible: "名字里有看不见的字符，请手动输入，不要粘贴。",
    password_too_short: "密码至少 8 个字符。",
    password_too_long: "密码最多 128 个字符。",
    password_common: "太多人用这个密码了，请换一个。",
    copy: "复制",
    copied: "已复制",
    copy_yourself: "已选中，请手动复制",
    demo_account: "演示账号",
    menu: "账号",
    verified: "已认证",
    unverified: "尚未认证",
    settings: "设置",
    shortlists: "候选名单",
    studio: "创作中心",
    roster: "签约创作者",
    session_ended: "登录已失效，你填写的内容还在。",
};
