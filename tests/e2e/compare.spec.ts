// Creators side by side: worked out in the browser from their raw notes, with marks, a way out
// of every bad address, and a print of its own.
import type { Locator, Page } from "@playwright/test";
import { enter, expect, fail, get, overflow, remember, send, someKols, test } from "./app";

const DAY = 24 * 60 * 60 * 1000;
const NOBODY = "9007199254740991";

const region = (page: Page): Locator => page.getByRole("region", { name: "Creators side by side" });

/** The cells of a row, by its name. */
const row = (page: Page, name: string): Locator =>
  region(page).locator("tr", { has: page.locator("th[scope=row]", { hasText: new RegExp(`^${name}$`) }) }).locator("td");

const address = (ids: (number | string)[], more = ""): string => `/kols/compare?ids=${ids.join(",")}${more}`;

/** Opens a comparison and waits until all have answered. */
async function compare(page: Page, ids: (number | string)[], more = ""): Promise<void> {
  await page.goto(address(ids, more));
  await expect(region(page)).toBeVisible();
  await expect(page.locator(".compare-waits")).toHaveCount(0);
}

/** Worked out here by its own few lines, to compare with what the page computes. */
function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length % 2 ? sorted[Math.floor(half)]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** The page writes large figures to three digits. */
function written(value: number): string {
  const options: Intl.NumberFormatOptions =
    value < 10_000 ? { maximumFractionDigits: 0 } : { notation: "compact", maximumSignificantDigits: 3 };
  return new Intl.NumberFormat("en", options).format(value).replace("K", "k");
}

test("works out medians of the chosen notes, the same for all, and marks the best", async ({ page, request }) => {
  const kols = await someKols(request, 4);
  const ids = kols.map(({ id }) => id);
  const interactions = async (days: number): Promise<number[]> => {
    const all = [];
    for (const { id } of kols) {
      const { kol } = await get(request, `/api/kols/${id}`);
      const { items } = await get(request, `/api/kols/${id}/notes?days=90&limit=200`);
      const from = Date.parse(kol.data_at) - days * DAY;
      const counts = items.filter(({ published }: any) => Date.parse(published.published_at) > from);
      const sum = ({ published: { counts } }: any) => counts.likes + counts.collects + counts.comments;
      all.push(median(counts.map(sum)));
    }
    return all;
  };
  const shows = async (days: number) => {
    const expected = await interactions(days);
    for (const [at, value] of expected.entries()) {
      const cell = row(page, "Interactions").nth(at);
      await expect(cell.locator(".compare-value")).toHaveText(written(value));
      const best = value === Math.max(...expected);
      await expect(cell.getByText("best", { exact: true })).toHaveCount(best ? 1 : 0);
    }
  };
  await compare(page, ids);
  await shows(30);
  let asked = 0;
  page.on("request", (request) => (asked += request.url().includes("/api/kols") ? 1 : 0));
  await page.getByRole("link", { name: "90 days" }).click();
  await expect(page).toHaveURL(/ids=.+&days=90$/);
  await expect(page.getByRole("link", { name: "90 days" })).toBeFocused();
  await shows(90);
  expect(asked, "changing the window asks nothing").toBe(0);
  await page.goBack();
  await shows(30);
});

test("prices follow the fee, the target is looked at where it is set, and outliers are told", async ({ page, request }) => {
  const target = { ages: [false, true, true, false, false], city_tiers: [true, false, false, false], interests: [], female: null };
  await remember(page, { "hongbang.preferences": JSON.stringify({ fee: 0, target }) });
  await enter(page, "brand");
  const ids = (await someKols(request, 10)).map(({ id }) => id);
  await compare(page, ids);
  await expect(page.getByText("Costs include the platform's fee of 0.0%.")).toBeVisible();
  await expect(region(page).getByText("Fit with the target")).toBeVisible();
  await expect(row(page, "by age").first()).toContainText(/%|—|Not shared/);
  await expect(row(page, "by interest")).toHaveCount(0);
  const apart = region(page).locator("td").getByText("far from the others", { exact: true });
  await expect(apart.first()).toBeAttached();
  await expect(page.getByText("more than 3.5 robust deviations")).toBeVisible();
  // A picture's quote is set against pictures: at no fee, CPE times interactions is the quote.
  const [at] = (await row(page, "CPE, picture").allInnerTexts()).map((text, at) => (/¥/.test(text) ? at : -1)).filter((at) => at >= 0);
  const number = async (name: string) => parseFloat((await row(page, name).nth(at!).locator(".compare-value").innerText()).replace(/[¥,]/g, ""));
  const [quote, cpe] = [await number("Quote, picture"), await number("CPE, picture")];
  await page.getByRole("group", { name: "Kind" }).getByRole("link", { name: "Picture" }).click();
  await expect(page).toHaveURL(/kinds=picture/);
  await expect(row(page, "Quote, video")).toHaveCount(0);
  const interactions = await row(page, "Interactions").nth(at!).locator(".compare-value").innerText();
  const count = parseFloat(interactions.replace(",", "")) * (interactions.includes("k") ? 1000 : 1);
  expect(Math.abs(cpe * count - quote) / quote).toBeLessThan(0.02);
});

test("one is taken out, and Back brings it again without asking", async ({ page, request }) => {
  const kols = await someKols(request, 3);
  await compare(page, kols.map(({ id }) => id));
  await page.getByRole("button", { name: `Take out ${kols[1].nickname}` }).click();
  await expect(page).toHaveURL(new RegExp(`ids=${kols[0].id},${kols[2].id}$`));
  await expect(region(page)).toBeFocused();
  await expect(page.getByRole("heading", { level: 1, name: "Compare 2 creators" })).toBeVisible();
  await expect(row(page, "Followers")).toHaveCount(2);
  await page.goBack();
  await expect(row(page, "Followers")).toHaveCount(3);
  await page.getByRole("link", { name: "Add or change" }).click();
  await expect(page.getByRole("region", { name: "Selected creators" })).toContainText("3 of 10");
});

test("audience overlap is an estimate with its range", async ({ page, request }) => {
  await enter(page, "brand");
  const kols = await someKols(request, 5);
  await compare(page, kols.map(({ id }) => id));
  const overlap = page.getByRole("region", { name: "Audience overlap, estimated" });
  const without = page.locator(".overlap-without li");
  const pairs = async () => (await overlap.locator("tbody tr").count()) + (await without.count());
  await expect.poll(pairs).toBe(10);
  for (const text of await overlap.locator("tbody tr").allInnerTexts()) {
    const [likely, low, high] = (text.match(/[\d.]+(?=%)/g) ?? []).map(parseFloat);
    expect(low!, text).toBeLessThanOrEqual(likely!);
    expect(likely!, text).toBeLessThanOrEqual(high!);
  }
  await expect(page.getByText("Nobody outside the platform knows: this is an estimate.")).toBeVisible();
});

test("what has arrived is shown while the rest is on its way", async ({ page, request }) => {
  const kols = await someKols(request, 2);
  let go = () => {};
  const held = new Promise<void>((resolve) => (go = resolve));
  await page.route(`**/api/kols/${kols[1].id}`, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(address(kols.map(({ id }) => id)));
  await expect(page.getByText("1 of 2 creators are here")).toBeVisible();
  await expect(row(page, "Followers").first()).toContainText(written(kols[0].followers));
  await expect(row(page, "Followers").nth(1)).toHaveText("");
  go();
  await expect(row(page, "Followers").nth(1)).toContainText(written(kols[1].followers));
  await expect(page.getByText("creators are here")).toHaveCount(0);
});

test("nobody, or one alone, has a way on", async ({ page, request }) => {
  const [kol] = await someKols(request, 1);
  for (const bad of ["/kols/compare", "/kols/compare?ids=,,", "/kols/compare?ids=a"]) {
    await page.goto(bad);
    await expect(page.getByText("Nobody to compare yet")).toBeVisible();
  }
  await page.getByRole("link", { name: "To the directory" }).click();
  await expect(page).toHaveURL(/\/kols$/);
  await compare(page, [kol.id]);
  await expect(page.getByText("add another")).toBeVisible();
  await expect(region(page).getByText("best", { exact: true })).toHaveCount(0);
});

test.describe("with ids that lead nowhere", () => {
  test.use({ failing: /\/api\/kols\// });

  test("bad, doubled and unknown ones are said and are not fatal", async ({ page, request }) => {
    const kols = await someKols(request, 2);
    await compare(page, [kols[0].id, "x1", kols[1].id, kols[0].id, NOBODY, "-5"]);
    const said = page.locator(".compare-said");
    await expect(said).toContainText("Not an id: x1 · -5");
    await expect(said).toContainText("One creator was named more than once");
    const gone = page.getByRole("columnheader").filter({ hasText: NOBODY });
    await expect(gone).toContainText("the creator was removed");
    await expect(row(page, "Followers")).toHaveCount(3);
    await gone.getByRole("button", { name: "Take out" }).click();
    await expect(page).toHaveURL(new RegExp(`ids=${kols[0].id},${kols[1].id}$`));
    await expect(said).toHaveCount(0);
  });

  test("more than ten are ten, and one that fails is tried again by itself", async ({ page, request }) => {
    const ids = (await someKols(request, 12)).map(({ id }) => id);
    const broken = `**/api/kols/${ids[3]}`;
    await page.route(broken, (route) => route.abort());
    await compare(page, ids);
    await expect(page.getByText("10 is the most that fit: 2 more were left out.")).toBeVisible();
    await expect(row(page, "Followers")).toHaveCount(10);
    const column = page.getByRole("columnheader").nth(3);
    await expect(column).toContainText("can't be reached");
    await page.unroute(broken);
    await column.getByRole("button", { name: "Try again" }).click();
    await expect(row(page, "Followers").nth(3)).toContainText(/\d/);
  });
});

test("scrolls by itself on a phone, its head and its first column stay", async ({ page, request }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await compare(page, (await someKols(request, 6)).map(({ id }) => id));
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await region(page).evaluate((region) => region.scrollTo(400, 500));
  const box = (await region(page).boundingBox())!;
  const head = (await page.locator(".compare-table thead td").boundingBox())!;
  expect(Math.abs(head.y - box.y)).toBeLessThanOrEqual(2);
  expect(Math.abs(head.x - box.x)).toBeLessThanOrEqual(2);
});

test("prints every column in black on white, without the bars", async ({ page, request }) => {
  await remember(page, { "hongbang.theme": "dark" });
  await compare(page, (await someKols(request, 10)).map(({ id }) => id));
  // As wide as A4 across, less its margins.
  await page.setViewportSize({ width: 1047, height: 720 });
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
  const table = page.locator(".compare-table");
  expect((await table.boundingBox())!.width).toBeLessThanOrEqual(1047);
  const style = await table.locator("td.num").first().evaluate((cell) => [getComputedStyle(cell).color, getComputedStyle(document.documentElement).backgroundColor]);
  expect(style).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});

test("who signs out sees no more than anyone", async ({ page, request }) => {
  await enter(page, "brand");
  const ids = (await someKols(request, 4)).map(({ id }) => id);
  const quotes = () => row(page, "Quote, picture").allInnerTexts();
  await compare(page, ids);
  const before = await quotes();
  await send(page, "DELETE", "/api/session");
  await compare(page, ids);
  const after = await quotes();
  const known = (texts: string[]) => texts.filter((text) => text.includes("¥")).length;
  expect(known(after)).toBeLessThan(known(before));
  expect(after.join(" ")).toContain("Not shared");
});

test("survives records that make no sense, and writes none of it as zero", async ({ page, request }) => {
  const [whole, odd] = await someKols(request, 2);
  const profile = await get(request, `/api/kols/${odd.id}`);
  const audience = { female: 7, ages: [0, 0, 0, 0, 0], city_tiers: [-1, 2, 0, 0], cities: [], interests: [] };
  const kol = { ...profile.kol, followers: 0, picture_quote: 0, video_quote: 0, likes_and_collects: null, categories: [], city: null, region: null, audience };
  await page.route(`**/api/kols/${odd.id}`, (route) => route.fulfill({ json: { ...profile, kol, withheld: [] } }));
  const day = { impressions: null, reads: 0, likes: 0, collects: 0, comments: 0, shares: 0 };
  const days = [{ ...day, date: "2026-06-20", followers: 0 }, { ...day, date: "2026-06-30", followers: 0 }];
  await page.route(`**/api/kols/${odd.id}/days*`, (route) => route.fulfill({ json: { data_at: kol.data_at, days } }));
  const counts = { impressions: 5, reads: 50, likes: 0, collects: 0, comments: 0, shares: 0, follows: null, completion_rate: null, three_second_rate: null };
  const note = { id: 1, title: "", published: { published_at: kol.data_at, kind: "picture", sponsored: null, counts } };
  await page.route(`**/api/kols/${odd.id}/notes*`, (route) => route.fulfill({ json: { items: [note], next: null } }));
  await compare(page, [whole.id, odd.id]);
  for (const name of ["Growth", "Quote, picture", "CPE, picture", "Women", "Top ages", "Top city tiers", "Top interests", "Categories", "City", "Likes & collects", "ER by followers"]) {
    const cell = row(page, name === "Growth" ? "Growth" : name).nth(1);
    await expect(cell, name).toHaveText(/^(—|·\s*Not shared)$/);
  }
  await expect(row(page, "Interactions").nth(1).locator(".compare-value")).toHaveText("0");
  await expect(page.locator(".overlap-without li, .overlap-region tbody tr")).toHaveCount(1);
  expect(await region(page).innerText()).not.toMatch(/NaN|Infinity|undefined/);
});
