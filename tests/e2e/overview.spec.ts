// What a creator sees of today, what others see of it, and the same for its MCN.
import { type Page } from "@playwright/test";
import { enter, expect, get, overflow, remember, represented, sharedWith, sharing, test } from "./app";

const grid = (page: Page) => page.getByRole("grid", { name: "The last 30 days" });
const days = (page: Page) => grid(page).locator("[data-at]");
const opened = (page: Page) => page.locator(".day-list");
const part = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const row = (page: Page, name: string) => page.locator(".sides").getByRole("row", { name: new RegExp(`^${name} `) });

/** The days in China of the last 30 on which notes were published. */
async function published(page: Page, kol: number): Promise<Set<string>> {
  const { items } = await get(page.request, `/api/kols/${kol}/notes?days=30&limit=200`);
  const day = (note: any) => new Date(Date.parse(note.published.published_at) + 8 * 3_600_000).toISOString().slice(0, 10);
  return new Set(items.map(day));
}

test("the calendar shows 30 days, their notes and their growth, and goes by the keyboard", async ({ page }) => {
  const { kol } = await enter(page, "kol");
  const notes = await published(page, kol);
  const { days: recorded } = await get(page.request, `/api/kols/${kol}/days?days=30`);
  await page.goto("/studio");
  await expect(days(page)).toHaveCount(30);
  const shown = await days(page).evaluateAll((cells) => cells.map((cell) => cell.querySelectorAll(".day-dots i").length));
  expect(shown.filter((dots) => dots > 0)).toHaveLength(notes.size);
  // Of the last day: what it ended with, less what the day before did.
  const [before, last] = recorded.slice(-2);
  const gained = last.followers - before.followers;
  await expect(days(page).last()).toHaveAccessibleName(new RegExp(`\\${gained < 0 ? "" : "+"}${gained} followers$`));

  // One day for the Tab key, and the arrows from there.
  await expect(grid(page).locator("[tabindex='0']")).toHaveCount(1);
  await days(page).nth(14).click();
  await expect(days(page).nth(14)).toHaveAttribute("aria-selected", "true");
  await days(page).nth(14).focus();
  await page.keyboard.press("ArrowRight");
  await expect(days(page).nth(15)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(days(page).nth(8)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowLeft");
  await expect(days(page).nth(14)).toBeFocused();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowDown");
  await expect(grid(page).locator("[tabindex='0']")).toHaveCount(1);
  // Moving about opens nothing; Enter does, and leads there.
  await expect(days(page).nth(14)).toHaveAttribute("aria-selected", "true");
  const busy = shown.findIndex((dots) => dots > 0);
  await days(page).nth(busy).focus();
  await page.keyboard.press("Enter");
  await expect(opened(page)).toBeFocused();
  await expect(days(page).nth(busy)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Tab");
  await expect(opened(page).getByRole("link").first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/notes\/\d+$/);
});

test("a day without data is missing, and not zero", async ({ page }) => {
  await enter(page, "kol");
  await page.route("**/api/kols/*/days?*", async (route) => {
    const answer = await (await route.fetch()).json();
    answer.days.splice(-3, 1);
    await route.fulfill({ json: answer });
  });
  await page.goto("/studio");
  await expect(page.getByText("1 day has no data.")).toBeVisible();
  const missing = days(page).nth(27);
  await expect(missing).toHaveClass(/day-missing/);
  await expect(missing).toHaveAccessibleName(/no data$/);
  await expect(missing.locator(".day-gained")).toBeEmpty();
  // The day after has no day before it to be compared with.
  await expect(days(page).nth(28)).toHaveAccessibleName(/growth unknown$/);
  await part(page, "The last 30 days").getByText("Show the table").click();
  await expect(part(page, "The last 30 days").getByRole("table").getByRole("row").nth(3)).toContainText("—");
});

test("next steps follow the scheme that one has chosen", async ({ page }) => {
  const { kol } = await enter(page, "kol");
  const { followers } = (await get(page.request, `/api/kols/${kol}`)).kol;
  const goal = followers + 12_345;
  await remember(page, { "hongbang.preferences": JSON.stringify({ bounds: [["top", goal], ["nano", 1]] }) });
  await page.goto("/studio");
  const steps = part(page, "Next steps");
  await expect(steps).toContainText(`To Top12,345 to go, at ${goal.toLocaleString("en")}`);
  await expect(steps).toContainText("Tiers: your own bounds.");
  await expect(steps).toContainText("More than the 1,000 followers that a brand partner needs.");
  await expect(steps).toContainText(/ a day/);
  await expect(steps).toContainText("an extrapolation, not a forecast");
});

test("followers that do not grow have no date", async ({ page }) => {
  await enter(page, "kol");
  await page.route("**/api/kols/*/days?*", async (route) => {
    const answer = await (await route.fetch()).json();
    answer.days.forEach((day: any, at: number) => (day.followers = 60_000 - at));
    await route.fulfill({ json: answer });
  });
  await page.goto("/studio");
  const steps = part(page, "Next steps");
  await expect(steps).toContainText("Followers have not grown in the last 30 days, so there is no date.");
  await expect(steps).not.toContainText("extrapolation");
});

test("the latest notes stand beside their peers, and each leads to its note", async ({ page }) => {
  const { kol } = await enter(page, "kol");
  const { notes } = await get(page.request, `/api/kols/${kol}/evidence`);
  await page.goto("/studio");
  const tiles = page.locator(".tile");
  await expect(tiles.first()).toBeVisible();
  expect(await tiles.count()).toBeLessThanOrEqual(6);
  await expect(tiles.last().getByRole("img")).toHaveAccessibleName(/reads after \d+ hours/);
  await expect(tiles.last().locator(".tile-verdict")).not.toBeEmpty();
  const id = (await tiles.first().getByRole("link").getAttribute("href"))!.split("/").at(-1);
  expect(notes.map((note: any) => String(note.id))).toContain(id);
});

test("a first day that is running is drawn as far as it has come", async ({ page }) => {
  const { kol } = await enter(page, "kol");
  await page.route(`**/api/kols/${kol}/notes?*`, async (route) => {
    const answer = await (await route.fetch()).json();
    const { data_at } = (await get(page.request, `/api/kols/${kol}`)).kol;
    answer.items[0].published.published_at = new Date(Date.parse(data_at) - 5 * 3_600_000).toISOString();
    answer.items[0].published.counts.reads = 1_000_000;
    await route.fulfill({ json: answer });
  });
  await page.route(`**/api/kols/${kol}/evidence`, async (route) => {
    const answer = await (await route.fetch()).json();
    delete answer.notes[0].launch;
    await route.fulfill({ json: answer });
  });
  await page.goto("/studio");
  const tile = page.locator(".tile").first();
  await expect(tile).toContainText("running");
  await expect(tile).toContainText("So far ahead of most");
  await expect(tile).toContainText("1M reads after 5 h · Own notes");
});

test("as a brand one sees what is shared with it, and what is hidden is named", async ({ page }) => {
  await enter(page, "kol");
  const choices = { ...sharedWith("verified_brands"), quotes: "nobody", audience: "everyone" };
  await sharing(page, choices, async () => {
    await page.goto("/studio?as=brand");
    const banner = page.locator(".seen-banner");
    await expect(banner).toContainText("as a verified brand sees it. Hidden: Quotes.");
    await expect(banner.getByRole("link", { name: "Change sharing" })).toHaveAttribute("href", "/studio/sharing");
    await expect(row(page, "Picture quote")).toContainText("Not shared");
    await expect(row(page, "Picture quote").getByRole("cell").first()).toContainText("¥");
    await expect(row(page, "Median reads")).not.toContainText("Not shared");
    // Nothing of what is one's own stands there.
    await expect(grid(page)).toHaveCount(0);

    await page.getByRole("link", { name: "Anyone", exact: true }).click();
    await expect(page).toHaveURL(/\/studio\?as=everyone$/);
    await expect(banner).toContainText("Hidden: 30- and 90-day statistics, Single notes, Quotes, First 24 hours.");
    await expect(row(page, "Median reads")).toContainText("Not shared");
    await expect(row(page, "Audience")).not.toContainText("Not shared");
    await page.getByRole("link", { name: "90 days" }).click();
    await expect(page).toHaveURL(/\/studio\?days=90&as=everyone$/);
    await expect(banner).toBeVisible();
    await page.getByRole("link", { name: "You", exact: true }).click();
    await expect(grid(page)).toBeVisible();
    await expect(page).toHaveURL(/\/studio\?days=90$/);
  });
});

test.describe("where what stands beside a record does not come", () => {
  test.use({ failing: /\/(peers|evidence)$/ });

  test("the record and the calendar stand", async ({ page }) => {
    await enter(page, "kol");
    await page.route(/\/api\/kols\/\d+\/(peers|evidence)$/, (route) =>
      route.fulfill({ status: 503, json: { error: { code: "unavailable", message: "made up" } } }),
    );
    await page.goto("/studio");
    await expect(grid(page)).toBeVisible();
    await expect(part(page, "What lifts and what lowers")).toContainText("Nothing is known of the peers yet.");
    await expect(page.getByRole("heading", { level: 2 }).last()).toBeVisible();
  });
});

test("an MCN adds up what adds up, sorts, and opens whom it represents", async ({ page }) => {
  await enter(page, "mcn");
  const { items } = await get(page.request, "/api/mcn/roster");
  const cards = items.filter((entry: any) => entry.standing === "accepted").map((entry: any) => entry.card);
  await page.goto("/mcn");
  const sums = page.locator(".roster-sums");
  await expect(sums).toContainText(`Creators${cards.length}`);
  const notes = cards.reduce((sum: number, card: any) => sum + card.figures.notes, 0);
  await expect(sums).toContainText(`Notes in 30 days${notes}`);

  await page.getByRole("link", { name: "Median interactions" }).click();
  await expect(page).toHaveURL(/\/mcn\?sort=interactions$/);
  const most = cards.sort((a: any, b: any) => (b.figures.interactions ?? -1) - (a.figures.interactions ?? -1) || a.id - b.id)[0];
  const first = page.locator(".roster-row").first().getByRole("link");
  await expect(first).toHaveAttribute("href", `/mcn/${most.id}`);
  await first.click();
  await expect(page.getByRole("heading", { level: 1, name: most.nickname })).toBeVisible();
  await expect(grid(page)).toBeVisible();
  await expect(page.getByText("Not shared")).toHaveCount(0);
  await page.getByRole("link", { name: "90 days" }).click();
  await expect(page).toHaveURL(new RegExp(`/mcn/${most.id}\\?days=90$`));
  await page.getByRole("link", { name: "Back to the roster" }).click();
  await expect(page).toHaveURL(/\/mcn$/);
});

test("nobody opens there whom it does not represent", async ({ page, browser }) => {
  await enter(page, "mcn");
  const { items } = await get(page.request, "/api/mcn/roster");
  const known = new Set(items.map((entry: any) => entry.card.id));
  const kols = await get(page.request, "/api/kols?limit=100");
  const stranger = kols.items.find((kol: any) => !known.has(kol.id));
  const invited = items.find((entry: any) => entry.standing === "invited")?.card;
  for (const kol of [stranger, invited].filter(Boolean)) {
    await page.goto(`/mcn/${kol.id}`);
    await expect(page.locator(".notice")).toContainText("Not on your roster");
    await expect(grid(page)).toHaveCount(0);
  }
  const own = await represented(page);
  const context = await browser.newContext();
  const brand = await context.newPage();
  await brand.goto(`/mcn/${own.id}`);
  await expect(brand.locator(".notice")).toContainText("You are not signed in");
  await enter(brand, "brand");
  await brand.goto(`/mcn/${own.id}`);
  await expect(brand.locator(".notice")).toContainText("Not for this kind of account");
  await context.close();
});

test("a brand's settings stay in this browser, and say what is wrong with them", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => request.method() !== "GET" && asked.push(request.url()));
  await page.goto("/settings");
  const panel = part(page, "For brands");
  await panel.getByRole("radio", { name: /^HypeAuditor/ }).check();
  await expect(panel.getByRole("status")).toHaveText("Kept in this browser");
  await page.reload();
  await expect(panel.getByRole("radio", { name: /^HypeAuditor/ })).toBeChecked();

  await panel.getByRole("radio", { name: /^Bounds of my own/ }).check();
  const bound = (name: string) => panel.getByRole("textbox", { name, exact: true });
  await expect(bound("Mega")).toHaveValue("1000000");
  await bound("Mid").fill("20w");
  await bound("Mid").blur();
  await expect(panel.getByRole("alert").filter({ hasText: "Mid This tier must start below the next higher one." })).toBeVisible();
  await expect(bound("Mid")).toHaveAttribute("aria-invalid", "true");
  await bound("Mid").fill("9.5w");
  await bound("Mid").blur();
  await expect(panel.getByRole("status")).toHaveText("Kept in this browser");
  await bound("Nano").fill("some");
  await bound("Nano").blur();
  await expect(panel.getByRole("alert").filter({ hasText: "not a whole number" })).toBeVisible();

  const fee = panel.getByRole("textbox", { name: "Platform fee" });
  await fee.fill("120");
  await fee.blur();
  await expect(panel.getByRole("alert").filter({ hasText: "from 0 to 100" })).toBeVisible();
  await fee.fill("7.5%");
  await fee.blur();
  const kept = () => page.evaluate(() => JSON.parse(localStorage.getItem("hongbang.preferences")!));
  expect(await kept()).toMatchObject({ fee: 0.075 });
  expect((await kept()).bounds).toContainEqual(["mid", 95_000]);
  await panel.getByRole("button", { name: "Back to the defaults" }).click();
  await expect(fee).toHaveValue("10");
  await expect(panel.getByRole("radio", { name: /^Brand-partner scheme/ })).toBeChecked();
  expect((await kept()).bounds).toEqual([]);
  expect(asked.filter((url) => !url.endsWith("/api/events"))).toEqual([]);
});

test("on a phone nothing is wider than the screen", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await enter(page, "kol");
  for (const path of ["/studio", "/studio?as=everyone", "/settings"]) {
    await page.goto(path);
    await expect(page.locator(".panel").nth(1)).toBeVisible();
    expect(await overflow(page), path).toBeLessThanOrEqual(0);
  }
});
