// The directory: everything in the address, really filtered and really ordered, a quick look,
// and up to ten creators to compare.
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { cards, enter, expect, fail, get, overflow, someKols, test } from "./app";

const KOLS = /\/api\/kols(\?|$)/;

const rows = (page: Page) => page.locator("main tbody tr");

/** What a cell of a table says as a number; what says nothing is the least of all. */
function figure(text: string): number {
  const found = /-?[\d.]+/.exec(text.replace(/[,¥]/g, ""));
  if (!found) return -Infinity;
  return parseFloat(found[0]) * (/\dk/.test(text) ? 1e3 : /\dM/.test(text) ? 1e6 : 1);
}

/** The column of a table below a header. */
async function column(page: Page, name: string): Promise<number[]> {
  const heads = await page.locator("main thead th").allInnerTexts();
  const at = heads.findIndex((head) => head.replace(/[↓↑]/, "").trim() === name);
  expect(at, name).toBeGreaterThan(0);
  return (await page.locator(`main tbody tr > :nth-child(${at + 1})`).allInnerTexts()).map(figure);
}

test("lists creators by followers, and more of them as one scrolls", async ({ page, request }) => {
  const { items } = await get(request, "/api/kols");
  await page.goto("/kols");
  await expect(page.getByRole("heading", { level: 1, name: "Creators" })).toBeVisible();
  await expect(cards(page).first()).toContainText(items[0].nickname);
  const before = await cards(page).count();
  await page.mouse.wheel(0, 100_000);
  await expect.poll(() => cards(page).count()).toBeGreaterThan(before);
});

test("is narrowed by tier and category, each chip takes one back, and Back undoes it", async ({ page }) => {
  await page.goto("/kols");
  const tiers = page.getByRole("group", { name: "Tier" });
  await tiers.getByRole("link", { name: "Micro" }).click();
  await expect(page).toHaveURL(/\?tier=micro$/);
  await expect(tiers.getByRole("link", { name: "Micro" })).toHaveAttribute("aria-current", "true");
  await expect(tiers.getByRole("link", { name: "Micro" })).toBeFocused();
  await expect(cards(page).first()).toContainText("Micro");
  for (const text of await cards(page).allTextContents()) expect(text).toContain("Micro");

  await page.getByRole("combobox", { name: "Category" }).selectOption("food");
  await expect(page).toHaveURL(/\?tier=micro&category=food$/);
  await expect(cards(page).first()).toContainText("Food");
  await page.getByRole("link", { name: "Remove Micro" }).click();
  await expect(page).toHaveURL(/\/kols\?category=food$/);
  await expect(page.locator("#directory-said")).toBeFocused();
  await page.goBack();
  await expect(page).toHaveURL(/\?tier=micro&category=food$/);
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(/\/kols$/);
  await expect(tiers.getByRole("link", { name: "All" })).toHaveAttribute("aria-current", "true");
  await expect(page.getByRole("combobox", { name: "Category" })).toHaveValue("");
});

test("looks for words a moment after they are written, as one step of the history", async ({ page, request }) => {
  const kol = (await someKols(request, 5))[4];
  let asked = 0;
  page.on("request", (request) => (asked += /[?&]q=/.test(request.url()) ? 1 : 0));
  await page.goto("/kols");
  await expect(cards(page).first()).toBeVisible();
  const field = page.getByRole("searchbox", { name: "Search creators" });
  await field.pressSequentially(kol.nickname, { delay: 40 });
  await expect(page).toHaveURL(/\?q=/);
  await expect(cards(page).first()).toContainText(kol.nickname);
  expect(asked, "not a request a key").toBeLessThanOrEqual(2);
  await field.press("End");
  await field.pressSequentially("zzzzqqqq");
  await expect(page.getByText("No creators match")).toBeVisible();
  await page.getByRole("link", { name: "All creators" }).click();
  await expect(page).toHaveURL(/\/kols$/);
  await expect(field).toHaveValue("");
  await expect(cards(page).nth(1)).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(/\/kols$/);
});

test("finds those of a tag, a city and a range of quotes, and all of it can be sent", async ({ page }) => {
  await enter(page, "brand");
  await page.goto("/kols");
  const first = cards(page).first();
  const tag = first.getByRole("list").getByRole("link").first();
  const words = await tag.innerText();
  await tag.click();
  await expect(page).toHaveURL(/\?tag=/);
  await expect(page.getByRole("link", { name: `Remove ${words}` })).toBeVisible();
  for (const text of await cards(page).allTextContents()) expect(text).toContain(words);

  await page.goto("/kols");
  const city = page.locator("#city-field");
  await city.fill("shanghai");
  await city.press("Enter");
  await expect(page).toHaveURL(/\?city=1796236$/);
  await expect(city).toHaveValue("Shanghai");
  await expect(cards(page).first()).toContainText("Shanghai");
  for (const text of await cards(page).allTextContents()) expect(text).toContain("Shanghai");

  await page.getByLabel("Lowest quote").fill("900");
  await page.getByLabel("Highest quote").fill("300");
  await page.getByLabel("Highest quote").press("Enter");
  await expect(page).toHaveURL(/min=300&max=900/);
  await expect(page.getByRole("link", { name: "Remove ¥300–¥900" })).toBeVisible();
  await page.goto(`${page.url()}&view=table&sort=picture_quote`);
  await expect(rows(page).first()).toBeVisible();
  const pictures = await column(page, "Picture quote");
  const videos = await column(page, "Video quote");
  const within = (yuan: number | undefined) => yuan! >= 300 && yuan! <= 900;
  expect(pictures.every((yuan, at) => within(yuan) || within(videos[at]))).toBe(true);

  await page.getByRole("link", { name: "Clear all" }).click();
  await expect(page).toHaveURL(/\/kols\?sort=picture_quote&view=table$/);
  await expect(city).toHaveValue("");
  await expect(page.getByLabel("Lowest quote")).toHaveValue("");
});

test("what the address says that makes no sense is not asked for", async ({ page }) => {
  await page.goto("/kols?tier=giant&category=x&city=1&min=-3&max=abc&sort=age&order=up&view=map&tag=&q=%20");
  await expect(cards(page).first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Clear all" })).toHaveCount(0);
});

test("the table is really ordered, either way, with what is unknown last", async ({ page }) => {
  await enter(page, "brand");
  await page.goto("/kols?view=table");
  for (const [name, slug] of [["Median interactions", "interactions"], ["ER by reads", "er_by_reads"], ["Picture quote", "picture_quote"]]) {
    const header = page.getByRole("columnheader", { name: name! });
    await header.getByRole("link").click();
    await expect(page).toHaveURL(new RegExp(`sort=${slug}&view=table$`));
    await expect(header).toHaveAttribute("aria-sort", "descending");
    await expect(rows(page).nth(5)).toBeVisible();
    const falling = await column(page, name!);
    expect(falling.filter((value) => value > -Infinity).length, name).toBeGreaterThan(1);
    expect(falling, name).toEqual([...falling].sort((a, b) => b - a));

    await header.getByRole("link").click();
    await expect(page).toHaveURL(/order=asc/);
    await expect(header).toHaveAttribute("aria-sort", "ascending");
    await expect(rows(page).nth(5)).toBeVisible();
    const last = (value: number) => (value === -Infinity ? Infinity : value);
    const rising = (await column(page, name!)).map(last);
    expect(rising, name).toEqual([...rising].sort((a, b) => a - b));
  }
  await expect(page.getByRole("columnheader", { name: "Followers" }).first()).not.toHaveAttribute("aria-sort");
});

test("on a phone the table scrolls by itself, and the filters fold away", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/kols?view=table");
  await expect(rows(page).first()).toBeVisible();
  const region = page.getByRole("region", { name: "Creators, as a table" });
  expect(await region.evaluate((region) => region.scrollWidth > region.clientWidth)).toBe(true);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await region.evaluate((region) => region.scrollTo(300, 0));
  const name = rows(page).first().getByRole("rowheader");
  expect((await name.boundingBox())!.x).toBeLessThan(30);

  await expect(page.getByRole("group", { name: "Tier" })).toBeHidden();
  await page.getByRole("button", { name: "Filters" }).click();
  await page.getByRole("link", { name: "Nano" }).click();
  await expect(page.getByRole("button", { name: "Filters · 1" })).toHaveAttribute("aria-expanded", "true");
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});

test("what a creator keeps is told from what nobody knows", async ({ page, request }) => {
  const [item] = await someKols(request, 1);
  const figures = { notes: 3, reads: null, interactions: 1_874, er_by_reads: null, er_by_followers: null, viral_rate: 0, growth: null };
  const kept = { ...item, figures, picture_quote: null, video_quote: null, withheld: ["statistics", "quotes"] };
  const unknown = { ...kept, id: item.id - 1, figures: { ...figures, notes: 0, interactions: null }, withheld: [] };
  await page.route(KOLS, (route) => route.fulfill({ json: { items: [kept, unknown], next: null } }));
  await page.goto("/kols");
  await expect(cards(page).first().getByText("Not shared")).toHaveCount(5);
  await expect(cards(page).first()).toContainText("30-day medians · 3 notes");
  await expect(cards(page).nth(1).getByText("—", { exact: true })).toHaveCount(6);
  await expect(cards(page).nth(1)).not.toContainText("Not shared");
  await expect(page.locator("#directory-said")).toHaveText("2 creators");
});

test("a quick look by keyboard, and out of it where one was", async ({ page, request }) => {
  const [kol] = await someKols(request, 1);
  await page.goto("/kols");
  const card = cards(page).first();
  const link = card.getByRole("link").first();
  await link.focus();
  await page.keyboard.press("q");
  const look = page.getByRole("dialog", { name: kol.nickname });
  await expect(look).toBeVisible();
  await expect(look).toContainText("Latest notes");
  await expect(look.locator(".look-notes li").first()).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include("dialog").analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await look.getByRole("checkbox").check();
  await page.keyboard.press("Escape");
  await expect(look).toHaveCount(0);
  await expect(link).toBeFocused();
  await expect(card.getByRole("checkbox")).toBeChecked();

  await page.keyboard.press("Space");
  await expect(look).toBeVisible();
  await look.getByRole("link", { name: "Open profile" }).click();
  await expect(page).toHaveURL(new RegExp(`/kols/${kol.id}$`));
});

test.describe("when somebody who is looked at is gone, or the server fails", () => {
  test.use({ failing: /\/api\/kols/ });

  test("the quick look says so, and keeps what the card knew", async ({ page, request }) => {
    const [kol] = await someKols(request, 1);
    await page.goto("/kols");
    await fail(page, /\/api\/kols\/\d+\/(days|notes)/, 404);
    await cards(page).first().getByRole("button", { name: "Quick look" }).click();
    const look = page.getByRole("dialog", { name: kol.nickname });
    await expect(look.getByRole("alert")).toHaveText("This creator is no longer here.");
    await look.getByRole("button", { name: "Close" }).click();
    await page.unrouteAll();
    await fail(page, /\/api\/kols\/\d+\/days/, 500);
    await cards(page).first().getByRole("button", { name: "Quick look" }).click();
    await expect(look.getByRole("alert")).toContainText("The server failed");
    await page.unrouteAll();
    await look.getByRole("button", { name: "Try again" }).click();
    await expect(look.getByRole("alert")).toHaveCount(0);
  });

  test("says so, and loads at the second try", async ({ page }) => {
    await page.route(KOLS, (route) => route.abort());
    await page.goto("/kols");
    await expect(page.getByRole("alert")).toContainText("can't be reached");
    await page.unroute(KOLS);
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(cards(page).first()).toBeVisible();
  });

  test("survives an answer that it cannot read", async ({ page }) => {
    await page.route(KOLS, (route) => route.fulfill({ body: "<html>a proxy's page</html>" }));
    await page.goto("/kols");
    await expect(page.getByRole("alert")).toContainText("can't be read");
    await page.unroute(KOLS);
    await fail(page, KOLS, 503);
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("alert")).toContainText("The server failed");
  });
});

test("ten can be picked, kept while one filters and reloads; the eleventh says why not", async ({ page }) => {
  await page.goto("/kols");
  const boxes = cards(page).getByRole("checkbox");
  for (let at = 0; at < 10; at++) await boxes.nth(at).check();
  const bar = page.getByRole("region", { name: "Selected creators" });
  await expect(bar).toContainText("10 of 10");
  await expect(page.locator("main > * > p[role=status].sr-only")).toContainText("10 selected");
  await boxes.nth(10).click();
  await expect(boxes.nth(10)).not.toBeChecked();
  await expect(page.locator(".toast")).toContainText("10 is the most");

  await page.getByRole("group", { name: "Tier" }).getByRole("link", { name: "Nano" }).click();
  await expect(page).toHaveURL(/tier=nano/);
  await expect(bar).toContainText("10 of 10");
  await page.reload();
  await expect(bar).toContainText("10 of 10");

  await bar.getByRole("button", { name: "Take out" }).first().click();
  await expect(bar).toContainText("9 of 10");
  await expect(bar.getByRole("button", { name: "Take out" }).first()).toBeFocused();
  await bar.getByRole("link", { name: "Compare (9)" }).click();
  await expect(page).toHaveURL(/\/kols\/compare\?ids=(\d+,){8}\d+$/);
  await expect(page.getByRole("heading", { level: 1, name: "Compare 9 creators" })).toBeVisible();
  await page.goBack();
  await expect(bar).toContainText("9 of 10");
  await bar.getByRole("button", { name: "Clear" }).click();
  await expect(bar).toHaveCount(0);
});
