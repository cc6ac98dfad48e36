// One's own spreadsheets: read here and nowhere else, mapped, kept, ranked, and taken away again.
import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { clearLists, enter, expect, newShortlist, overflow, test } from "./app";

const SHEET = [
  "达人名单（六月）,,,,,,,",
  "昵称,小红书号,粉丝(W),内容类目,图文报价,阅读中位数,联系电话,备注",
  "海盐汽水,950200001,3.2,护肤,2400,5200,13800000001,回复快",
  "木耳小姐,950200002,12.6万,美食,8800,2.1万,13800000002,",
  "茶与亚麻,950200003,0.85,家居家装,0,1300,13800000003,=HYPERLINK(\"http://x\")",
  "海盐汽水,950200001,3.3,护肤,2400,5300,13800000001,新的一行",
  "",
].join("\r\n");

type File = { name: string; mimeType: string; buffer: Buffer };
const csv = (name: string, text: string | Buffer): File => ({
  name,
  mimeType: "text/csv",
  buffer: typeof text === "string" ? Buffer.from(text) : text,
});

const choose = (page: Page, file: File): Promise<void> =>
  page.locator('main input[type="file"]').first().setInputFiles(file);
const heading = (page: Page, name: string): Locator => page.getByRole("heading", { name, exact: true });
const column = (page: Page, header: string): Locator => page.getByLabel(`What “${header}” is`);
const chosen = (select: Locator): Promise<string> =>
  select.evaluate((node) => (node as HTMLSelectElement).selectedOptions[0].textContent ?? "");
const figure = (page: Page, name: string): Locator =>
  page.locator(".import-figures > div", { has: page.getByText(name, { exact: true }) }).locator("dd");

/** Reads a sheet and keeps it under a name. */
async function keep(page: Page, file: File, name: string): Promise<void> {
  await page.goto("/import");
  await choose(page, file);
  await expect(heading(page, "Which column is what?")).toBeVisible();
  await page.getByRole("button", { name: "Read all rows" }).click();
  await expect(heading(page, "What was read")).toBeVisible();
  await page.getByLabel("Name of the collection").fill(name);
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  await expect(page).toHaveURL(/\/import\/\d+$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
}

test("a sheet becomes creators of one's own, and nothing of it leaves the browser", async ({ page }) => {
  await enter(page, "brand");
  await clearLists(page);
  const sent: string[] = [];
  page.on("request", (request) => sent.push(`${request.url()} ${request.postData() ?? ""}`));

  await page.goto("/import");
  await choose(page, csv("June.csv", SHEET));
  await expect(heading(page, "Which column is what?")).toBeFocused();
  await expect(page.getByText("header on line 2")).toBeVisible();
  await expect(column(page, "粉丝(W)")).toBeVisible();
  expect(await chosen(column(page, "粉丝(W)"))).toBe("Followers");
  expect(await chosen(page.getByLabel("The unit of “粉丝(W)”"))).toContain("万");
  await expect(page.getByText(/One column is about persons/)).toBeVisible();
  await expect(page.locator("main")).not.toContainText("13800000001");
  await page.getByRole("button", { name: "Read all rows" }).click();

  await expect(heading(page, "What was read")).toBeFocused();
  for (const [name, count] of [["Rows", "4"], ["Taken", "3"], ["Put together", "1"], ["Not taken", "0"]]) {
    await expect(figure(page, name)).toHaveText(count);
  }
  await expect(page.getByText("A price of 0 is unknown, not free.")).toBeVisible();
  await page.getByLabel("Name of the collection").fill("June");
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  await expect(page).toHaveURL(/\/import\/\d+$/);
  await expect(page.getByText("海盐汽水").first()).toBeVisible();

  // Ranked beside the server's, and alone.
  await page.goto(`/shortlists/${await newShortlist(page, "Mine")}`);
  await page.getByLabel(/Only my spreadsheets/).check();
  const rows = page.locator(".ranked-rows .ranked-row:not([data-state])");
  await expect(rows).toHaveCount(3);
  const first = rows.filter({ hasText: "海盐汽水" });
  await expect(first).toContainText("Sheet");
  await first.getByRole("button").click();
  await expect(page.locator(".builder-list")).toContainText("海盐汽水");
  await expect(page.locator(".builder-saved")).toHaveText("Saved");
  for (const secret of ["海盐汽水", encodeURIComponent("海盐汽水"), "950200001", "13800000001", "5300"]) {
    expect(sent.filter((what) => what.includes(secret)), secret).toEqual([]);
  }

  // On another device the list says that it knows no more.
  const other = await page.context().browser()!.newContext({ baseURL: process.env.BASE_URL });
  await other.addCookies(await page.context().cookies());
  const elsewhere = await other.newPage();
  await elsewhere.goto(page.url());
  await expect(elsewhere.locator(".builder-list")).toContainText("From a spreadsheet on another device");
  await other.close();
});

test("what a sheet says of one creator is a page, and a collection is deleted and taken back", async ({ page }) => {
  await keep(page, csv("June.csv", SHEET), "June");
  await page.getByRole("link", { name: "海盐汽水" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("海盐汽水");
  await expect(page.locator("main")).toContainText("新的一行");
  await page.goto("/import");
  await page.getByRole("button", { name: "Delete June" }).click();
  await expect(page.getByRole("link", { name: "June", exact: true })).toHaveCount(0);
  await page.locator(".import-undo button").click();
  await expect(page.getByRole("link", { name: "June", exact: true })).toBeVisible();
});

test("a mapping that was corrected is remembered", async ({ page }) => {
  await page.goto("/import");
  await choose(page, csv("June.csv", SHEET));
  await column(page, "备注").selectOption({ label: "Leave out" });
  await expect(column(page, "粉丝(W)")).toBeVisible();
  expect(await chosen(column(page, "粉丝(W)"))).toBe("Followers");
  await column(page, "阅读中位数").selectOption({ label: "Median interactions" });
  await page.getByRole("button", { name: "Read all rows" }).click();
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  await expect(page).toHaveURL(/\/import\/\d+$/);
  await page.goto("/import");
  await choose(page, csv("July.csv", SHEET.replace("六月", "七月")));
  await expect(column(page, "阅读中位数")).toBeVisible();
  expect(await chosen(column(page, "阅读中位数"))).toBe("Median interactions");
  expect(await chosen(column(page, "备注"))).toBe("Leave out");
});

test("a newer file says what changed before it is taken over", async ({ page }) => {
  await keep(page, csv("June.csv", SHEET), "June");
  const newer = SHEET.replace("8800", "9900").replace(/茶与亚麻.*\r\n/, "").replace("新的一行", "新的一行\r\n新来的,950200009,1,美妆,500,900,13800000009,");
  await choose(page, csv("June.csv", newer));
  await page.getByRole("button", { name: "Read all rows" }).click();
  await expect(page.locator("main")).toContainText("8,800");
  await expect(page.locator("main")).toContainText("9,900");
  await expect(page.locator("main")).toContainText("新来的");
  await expect(page.locator("main")).toContainText("茶与亚麻");
});

test("what is taken away opens in Excel, runs nothing, and is read again as it was", async ({ page }) => {
  await keep(page, csv("June.csv", SHEET), "June");
  for (const [format, name] of [["CSV", /\.csv$/], ["Excel workbook", /\.xlsx$/]] as const) {
    await page.getByRole("button", { name: "Export", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Export a spreadsheet" });
    await dialog.getByRole("radio", { name: new RegExp(`^${format}`) }).check();
    await dialog.getByRole("radio", { name: "中文" }).check();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      dialog.getByRole("button", { name: "Save the file" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(name);
    const bytes = readFileSync(await download.path());
    if (format === "CSV") {
      const text = bytes.toString("utf8");
      expect(text.startsWith("\ufeff昵称,小红书号")).toBe(true);
      expect(text).toContain("'=HYPERLINK");
      expect(text).not.toContain("13800000001");
    } else {
      expect(bytes.subarray(0, 2).toString()).toBe("PK");
    }
    await dialog.getByRole("button", { name: "Close" }).last().click();
    const again = await page.context().newPage();
    await again.goto("/import");
    await choose(again, { name: download.suggestedFilename(), mimeType: "", buffer: bytes });
    await again.getByRole("button", { name: "Read all rows" }).click();
    await expect(figure(again, "Taken")).toHaveText("3");
    await expect(figure(again, "Put together")).toHaveText("0");
    await again.close();
  }
});

test("what is no sheet is refused with a sentence, and the page goes on", async ({ page }) => {
  await page.goto("/import");
  const wide = Array.from({ length: 10_000 }, (_, at) => `c${at}`).join(",");
  for (const [file, said] of [
    [csv("photo.csv", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])), "This is a picture"],
    [csv("empty.csv", ""), "There is nothing in this file"],
    [csv("wide.csv", `${wide}\n${wide}\n`), "This sheet has 10000 columns"],
    [csv("old.xls", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])), "This workbook is in the format of before 2007"],
    [csv("broken.xlsx", "PK\u0003\u0004 broken"), "This workbook cannot be opened"],
  ] as const) {
    await choose(page, file);
    await expect(page.getByText(said)).toBeVisible();
  }
  await choose(page, csv("June.csv", SHEET));
  await expect(heading(page, "Which column is what?")).toBeVisible();
});

test("a page that is left in the middle keeps nothing half", async ({ page }) => {
  const rows = Array.from({ length: 60_000 }, (_, at) => `creator ${at},${960000000 + at},${at % 900},${100 + at}`);
  await page.goto("/import");
  await choose(page, csv("many.csv", `昵称,小红书号,粉丝数,图文报价\n${rows.join("\n")}\n`));
  await page.getByRole("button", { name: "Read all rows" }).click();
  await page.reload();
  await expect(page.getByRole("heading", { name: "No collection yet" }).or(page.getByText("No collection yet"))).toBeVisible();
});

test("a creator sees its own export as a brand would", async ({ page }) => {
  const note = (day: number, reads: number): string =>
    `第${day}篇,2026-05-${String(day).padStart(2, "0")} 10:00:00,图文,${reads * 10},${reads},5%,${reads / 10},3,20,1,2,12,0`;
  const text = [
    "笔记数据,,,,,,,,,,,,",
    "笔记标题,首次发布时间,体裁,曝光,观看量,封面点击率,点赞,评论,收藏,涨粉,分享,人均观看时长,弹幕",
    ...[3, 8, 14, 20, 26].map((day) => note(day, day * 100)),
    "",
  ].join("\n");
  await enter(page, "kol");
  await page.goto("/studio/export");
  await expect(page.getByText("See your figures from your own export")).toBeVisible();
  await keep(page, csv("notes.csv", text), "My notes");
  await page.goto("/studio/export?as=brand");
  await expect(page.getByText("From My notes.")).toBeVisible();
  await expect(page.locator("main")).toContainText("1,400");
});

for (const [width, lang] of [[390, "zh-CN"], [1440, "en"]] as const) {
  test(`no step is wider than ${width} px, in ${lang}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto("/import");
    await choose(page, csv("June.csv", SHEET));
    await expect(page.locator(".import-map")).toBeVisible();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });
}
