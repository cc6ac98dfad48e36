//! 简体中文。

use super::SheetsTexts;

/// The texts.
pub const TEXTS: SheetsTexts = SheetsTexts {
    only: "只看我的表格",
    mark: "表格",
    from_them: "数据来自你的表格，只留在这个浏览器里",
    from_both: "这里未知或未公开的数据取自你的表格",
    nobody_else: "其他创作者没能加载，现在只显示你表格中的创作者。",
    of_a_sheet: "表格中的创作者",
    elsewhere: "来自另一台设备上的表格",
    elsewhere_hint: "表格里的内容只留在读取它的浏览器里。在这里导入同一份表格，就能看到这位创作者。",
    not_in_sheets: "已不在你使用的表格中",
    not_in_sheets_hint: "它来自的表格已删除或不再使用。这里保留最后一次的数据。",
};
