//! 中文。

use hongbang_domain::roster::Range;

use super::{ExportTexts, facts};
use crate::state::export::Here;

/// 文案。
pub static TEXTS: ExportTexts = ExportTexts {
    export: "导出",
    title: "导出表格",
    hint: "文件在本浏览器中生成。再次导入，内容不变。",
    what: "内容",
    the_list: |n| format!("清单（{n}）"),
    the_selected: |n| format!("已选（{n}）"),
    the_ranking: |n| format!("排名（{n}）"),
    format: "格式",
    xlsx: "Excel 工作簿",
    xlsx_hint: "数字就是数字，表头固定；第二个工作表写明需求、权重和每一列的含义。",
    csv: "CSV",
    csv_hint: "任何软件都能打开。用 Excel 打开中文不乱码，单元格不会被当作公式运行。",
    headers: "表头语言",
    chinese: "中文",
    english: "English",
    save: "保存文件",
    writing: "正在生成文件…",
    saved: |name, rows| format!("已保存 {name}，共 {rows} 行。"),
    failed: "文件没有生成，请再试一次。",
    nothing: "还没有可导出的内容。",
    cancel: "取消",
    close: "关闭",
    creators_sheet: "达人",
    comparison: "达人对比",
    about: "说明",
    made: "导出时间",
    creators: "达人数",
    brief: "投放需求",
    brief_words: "需求描述",
    budget: "预算（含服务费）",
    kind: "报价与成本按",
    fee: "平台服务费",
    weights: "评分权重",
    over: "中位数与比率的范围",
    unknown: "空单元格",
    unknown_means: "未知或未公开，不代表 0。",
    here,
    here_means,
    part: |feature| format!("得分：{feature}"),
    part_means: |feature| format!("总分中来自“{feature}”的分数，各项相加等于总分。"),
    fact_means: facts::zh,
    figure_means,
    kept_means: "导入表格中的原文。",
    female: "女",
    male: "男",
};

const fn here(here: Here) -> &'static str {
    match here {
        Here::Place => "序号",
        Here::Tier => "量级",
        Here::Score => "评分",
        Here::Confidence => "可信度",
        Here::Cooperation => "合作笔记占比",
        Here::State => "状态",
        Here::Reason => "理由",
        Here::Remark => "团队备注",
        Here::Words => "团队标签",
        Here::Price => "议定价",
        Here::Cost => "成本（含服务费）",
        Here::Look => "需要留意",
    }
}

const fn here_means(here: Here) -> &'static str {
    match here {
        Here::Place => "导出时屏幕上的顺序。",
        Here::Tier => "按粉丝数，依照所设的量级划分。",
        Here::Score => "0–100：各特征在同量级达人中的百分位，按本页所列权重加权。",
        Here::Confidence => "已知部分占总权重的比例。未知的特征不会拉低评分。",
        Here::Cooperation => "90 天内类型已知的笔记中，合作笔记的占比。",
        Here::State => "团队的跟进进度。",
        Here::Reason => "团队写下的理由。",
        Here::Remark => "团队对达人的看法。",
        Here::Words => "团队自己的标签。",
        Here::Price => "谈定的单篇价格，元，不含服务费。",
        Here::Cost => "单篇成本，元，含平台服务费：有议定价用议定价，否则用报价。",
        Here::Look => "值得再看一眼的理由，不是结论。",
    }
}

const fn figure_means(range: Range) -> &'static str {
    match range {
        Range::Followers => "粉丝数。",
        Range::Quote => "报价，元，不含服务费。",
        Range::Cpe => "单次互动成本，元，含服务费：报价 ÷ 互动中位数。",
        Range::Cpm => "千次曝光成本，元，含服务费。",
        Range::ErByReads => "每篇互动 ÷ 阅读，30 天中位数。",
        Range::ErByFollowers => "每篇互动 ÷ 粉丝数，30 天中位数。",
        Range::Growth => "30 天涨粉 ÷ 粉丝数。",
        Range::Reads => "30 天单篇阅读中位数。",
        Range::Interactions => "30 天单篇互动中位数。",
        Range::Authenticity => "0–100。低于 70 需要留意，不代表作假。",
        Range::AudienceFit => "受众与需求目标人群的吻合程度。",
        Range::Response => "48 小时内回复的邀约占比。",
    }
}
