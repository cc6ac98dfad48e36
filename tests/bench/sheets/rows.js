// Made-up sheets, the same for a seed, with the dirt that real ones have.
import { chance } from "../roster/rows.js";

const MONEY = "yuan";
const COUNT = "number";

/** The columns: header, how a cell is made, and what kind of cell it is in a workbook. */
const COLUMNS = [
  ["昵称", (at) => `小红书创作者${at}`],
  ["小红书号", (at) => String(95_000_000 + at * 7)],
  ["主页链接", (at) => `https://www.xiaohongshu.com/user/profile/${(0x5f00_0000_0000 + at * 9_973).toString(16).padStart(24, "0")}`],
  ["粉丝数", (at, next) => count(next, 14_000, 1.6), COUNT],
  ["关注数", (at, next) => count(next, 200, 1), COUNT],
  ["获赞与收藏", (at, next) => count(next, 90_000, 1.8), COUNT],
  ["性别", (at, next) => (next() < 0.8 ? "女" : "男")],
  ["简介", (at, next) => (next() < 0.5 ? "" : `分享生活, 美食和"探店" ${at}`)],
  ["所在地", (at, next) => pick(next, ["上海", "北京", "广州", "成都", "杭州", "浙江 杭州"])],
  ["机构", (at, next) => (next() < 0.5 ? "-" : `机构${Math.floor(next() * 60)}`)],
  ["内容类目", (at, next) => pick(next, ["美食", "美妆", "母婴", "穿搭", "家居", "美食,探店"])],
  ["内容标签", (at, next) => pick(next, ["探店", "测评", "教程", "日常", "好物分享"])],
  ["图文报价", (at, next) => count(next, 900, 1), MONEY],
  ["视频报价", (at, next) => count(next, 1_400, 1), MONEY],
  ["30天笔记数", (at, next) => Math.floor(next() * 30), COUNT],
  ["合作笔记数", (at, next) => Math.floor(next() * 8), COUNT],
  ["曝光中位数", (at, next) => count(next, 9_000, 1.4), COUNT],
  ["阅读中位数", (at, next) => count(next, 2_500, 1.4), COUNT],
  ["互动中位数", (at, next) => count(next, 180, 1.4), COUNT],
  ["合作_阅读中位数", (at, next) => count(next, 2_000, 1.4), COUNT],
  ["合作_互动中位数", (at, next) => count(next, 150, 1.4), COUNT],
  ["活跃粉丝占比", share, "share"],
  ["水粉丝占比", share, "share"],
  ["邀约48小时回复率", share, "share"],
  ["女性粉丝占比", share, "share"],
  ["粉丝年龄18-24", share, "share"],
  ["粉丝年龄25-34", share, "share"],
  ["数据更新至", (at, next) => `2026-0${1 + Math.floor(next() * 6)}-1${Math.floor(next() * 10)}`, "day"],
  ["备注", (at, next) => (next() < 0.9 ? "" : "已合作过, 反馈好")],
  ["跟进人", (at, next) => pick(next, ["小王", "小李", "小张"])],
];

function pick(next, from) {
  return from[Math.floor(from.length * next() ** 2)];
}

function count(next, median, spread) {
  const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return Math.round(median * Math.exp(spread * normal));
}

function share(at, next) {
  return Math.round(next() * 400) / 1_000;
}

/** A number as somebody has typed it. */
function typed(value, kind, next) {
  const dirt = next();
  if (dirt < 0.02) return pick(next, ["-", "暂无", ""]);
  if (kind === "share") return `${rounded(value * 100)}%`;
  if (kind === COUNT && value >= 10_000 && dirt < 0.3) return `${(value / 10_000).toFixed(1)}万`;
  if (kind === COUNT && value >= 1_000 && dirt < 0.35) return value.toLocaleString("en");
  return String(value);
}

function rounded(value) {
  return Number(value.toFixed(6));
}

function quoted(cell) {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A CSV of so many creators, with a mark. */
export function csv(rows, seed = 7) {
  const next = chance(seed);
  const lines = [COLUMNS.map(([header]) => header).join(",")];
  for (let at = 0; at < rows; at += 1) {
    const cells = COLUMNS.map(([, made, kind]) => {
      const value = made(at, next);
      return quoted(typeof value === "number" ? typed(value, kind, next) : value);
    });
    lines.push(cells.join(","));
  }
  return `\ufeff${lines.join("\r\n")}\r\n`;
}

/** The same as a table that is written. */
export function table(rows, seed = 7) {
  const next = chance(seed);
  const cell = (value, kind) => {
    if (value === "" || value === "-") return { cell: "empty" };
    return { cell: kind ?? "text", value };
  };
  return {
    title: "名单",
    columns: COLUMNS.map(([header]) => ({ header, meaning: header, width: 14 })),
    rows: Array.from({ length: rows }, (_, at) => COLUMNS.map(([, made, kind]) => cell(made(at, next), kind))),
    about_title: "说明",
    about: [["需求", "一次"]],
  };
}
