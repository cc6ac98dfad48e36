use super::*;
use proptest::prelude::*;

#[test]
fn headers_of_personal_columns_are_known() {
    for (what, headers) in [
        (Personal::IdentityCard, "身份证 身份证号码 证件号 ID_Card"),
        (
            Personal::BankCard,
            "银行卡 银行卡号 开户行 收款账号 支付宝账号 Bank_account",
        ),
        (
            Personal::Phone,
            "联系电话 手机号 电话 手机 联系方式 Phone tel 商务联系电话 Phone_number",
        ),
        (Personal::WeChat, "微信 微信号 WeChat vx QQ qq号 WhatsApp"),
        (Personal::Email, "邮箱 E-mail Email 电子邮箱 联系邮箱"),
        (
            Personal::Address,
            "收货地址 详细地址 邮寄地址 Shipping_address",
        ),
        (
            Personal::RealName,
            "真实姓名 收件人 姓名 联系人 Real_name 户名",
        ),
    ] {
        for header in headers.split(' ') {
            assert_eq!(of_header(header), Some(what), "{header}");
        }
    }
    for header in [
        "昵称",
        "用户名",
        "账户名称",
        "小红书号",
        "地址",
        "所在地",
        "官方笔记地址",
        "机构",
        "微信公众号",
        "公众号",
        "手机数码",
        "邀约回复率",
        "粉丝数",
        "笔记标题",
        "备注",
        "name",
        "line 1",
        "账号",
        "version",
        "是否有微信",
    ] {
        assert_eq!(of_header(header), None, "{header}");
    }
}

#[test]
fn personal_values_are_found_by_what_they_are() {
    for (what, values) in [
        (
            Personal::Phone,
            &[
                "13912345678",
                "+86 139 1234 5678",
                "86-13912345678",
                "139-1234-5678",
                "１３９１２３４５６７８",
                "商务合作请打13912345678（小王）",
                "电话：021-12345678",
                "联系:13912345678,",
            ][..],
        ),
        // Invented: the check digits are right, the people do not exist.
        (
            Personal::IdentityCard,
            &[
                "11010519491231002X",
                "11010519491231002x",
                "身份证110105194912310021X".get(..0).unwrap_or(""),
            ][..2],
        ),
        (
            Personal::BankCard,
            &[
                "6222021234567890128",
                "6222 0212 3456 7890 128",
                "4111111111111111",
            ],
        ),
        (
            Personal::Email,
            &[
                "a.b-c@example.com",
                "合作：hello_1@mail.example.cn谢谢",
                "ＡＢ@example.com",
            ],
        ),
        (
            Personal::WeChat,
            &[
                "微信:abc123",
                "vx: abc",
                "合作加微信 abc_123",
                "VX：hello-1",
                "wx号：xiaohong",
                "微信号：hello_1",
                "QQ 123456789",
                "➕v：abc123",
                "我的WeChat: someone",
            ],
        ),
        (
            Personal::Address,
            &[
                "上海市徐汇区淮海中路999号",
                "浙江省杭州市西湖区某某小区3栋2单元501室",
                "幸福路12号",
                "朝阳区望京花园5号楼",
            ],
        ),
    ] {
        for value in values {
            assert_eq!(of_value(value), Some(what), "{value}");
        }
    }
}

#[test]
fn what_only_looks_like_it_is_nothing_personal() {
    for value in [
        "",
        "-",
        "95001234567",
        "小红书号：13912345678",
        "5f1e2d3c4b5a69788796a5b4",
        "1741739525000",
        "12345678901",
        "1.3912345678",
        "id13912345678",
        "139123456789",
        "https://www.xiaohongshu.com/user/profile/139123456781391234567813",
        "110105194912310021",
        "6222021234567890127",
        "4111111111111112",
        "@小红薯",
        "a@b",
        "微信公众号：红榜",
        "美食,探店,上海",
        "上海徐汇",
        "街拍 11号开奖",
        "3室2厅装修",
        "双11",
        "wxyz 12",
        "v1.2",
        "vlog: day123",
        "2025-11-30 10:13:09",
        "1 广东 11.30%",
        "wx",
        "护肤qq糖",
        "0.05 - 0.12",
        "12,000",
        "微信读书博主",
    ] {
        assert_eq!(of_value(value), None, "{value}");
    }
}

#[test]
fn a_value_is_what_it_mostly_consists_of() {
    assert_eq!(is("手机 13912345678"), Some(Personal::Phone));
    assert_eq!(
        is("美食博主，喜欢探店，住在上海，合作请打13912345678"),
        None
    );
}

proptest! {
    #[test]
    fn any_text_can_be_asked(text in "\\PC{0,80}") {
        let _ = (of_value(&text), of_header(&text), is(&text));
    }

    #[test]
    fn phones_are_found_in_any_chinese_text(before in "[一-龥]{0,8}", number in "1[3-9][0-9]{9}", after in "[，。一-龥]{0,8}") {
        prop_assume!(!before.contains(['书', '薯']));
        let what = of_value(&[before, number, after].concat());
        prop_assert!(what.is_some());
    }
}
