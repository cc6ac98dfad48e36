import { expect, get, test } from "./app";

test("the front door is the feed, and the bar leads to the creators", async ({ page }) => {
  await page.goto("/");
  await expect(page).toHaveURL(/\/explore$/);
  const navigation = page.getByRole("navigation", { name: "Main" }).first();
  await expect(navigation.getByRole("link", { name: "Explore" })).toHaveAttribute("aria-current", "page");
  await navigation.getByRole("link", { name: "Creators" }).click();
  await expect(page).toHaveURL(/\/kols$/);
  await expect(page.getByRole("main")).toBeFocused();
  await page.goBack();
  await expect(page).toHaveURL(/\/explore$/);
});

test("made-up data is marked as such", async ({ page, request }) => {
  expect((await get(request, "/api/meta")).demo).toBe(true);
  await page.goto("/explore");
  await expect(page.getByText("Demo data", { exact: true })).toBeVisible();
});

test("the language is changed at once, and stays", async ({ page }) => {
  await page.goto("/explore");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.getByRole("button", { name: "切换到中文" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  await expect(page.getByRole("button", { name: "Switch to English" })).toBeFocused();
  await expect(page.getByRole("link", { name: "创作者" }).first()).toBeVisible();
  await page.reload();
  await expect(page.getByRole("link", { name: "创作者" }).first()).toBeVisible();
  await expect(page).toHaveTitle(/^发现 · /);
});

test("the theme is changed at once, and stays", async ({ page }) => {
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.goto("/explore");
  const light = await paper();
  await page.getByRole("button", { name: "Theme: as the system" }).click();
  await page.getByRole("button", { name: "Theme: light" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  expect(await paper()).not.toBe(light);
  await page.reload();
  await expect(page.getByRole("button", { name: "Theme: dark" })).toBeVisible();
  expect(await paper()).not.toBe(light);
});

test("an address that leads nowhere says so", async ({ page }) => {
  await page.goto("/no/such/page");
  await expect(page.locator(".notice")).toContainText("Nothing here");
  await page.locator(".notice").getByRole("link", { name: "Go to the feed" }).click();
  await expect(page).toHaveURL(/\/explore$/);
});

test("the keyboard skips the bar", async ({ page }) => {
  await page.goto("/explore");
  await expect(page.getByRole("article").first()).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

test("the first paint does not wait for the app", async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\.wasm$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("/explore", { waitUntil: "commit" });
  await expect(page.locator("#shell .skeleton").first()).toBeVisible();
  const painted = () => page.evaluate(() => performance.getEntriesByName("first-contentful-paint").length);
  await expect.poll(painted).toBe(1);
  await expect(page.getByRole("feed")).toHaveCount(0);
  release();
  await expect(page.getByRole("article").first()).toBeVisible();
  await expect(page.locator("#shell")).toHaveCount(0);
});

test("the first screen fetches no code of other pages", async ({ page }) => {
  const parts: string[] = [];
  page.on("request", (request) => {
    if (/\/(split|chunk)_/.test(request.url())) parts.push(request.url());
  });
  await page.goto("/explore");
  await expect(page.getByRole("article").first()).toBeVisible();
  expect(parts).toEqual([]);
  await page.getByRole("link", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in");
  expect(parts.length).toBeGreaterThan(0);
});

test.describe("when the code of a page does not come", () => {
  test.use({ failing: /split/ });

  test("the page says so, and comes at the second try", async ({ page }) => {
    await page.goto("/explore");
    await expect(page.getByRole("article").first()).toBeVisible();
    await page.route(/\/split_/, (route) => route.abort());
    await page.getByRole("link", { name: "Sign in" }).click();
    await expect(page.getByRole("alert")).toContainText("The server can't be reached");
    await page.unroute(/\/split_/);
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in");
  });
});

test("the first screen transfers less than its limit", async ({ page }) => {
  await page.goto("/explore");
  await expect(page.getByRole("article").first()).toBeVisible();
  const kb = await page.evaluate(() => {
    const entries = performance.getEntriesByType("resource").concat(performance.getEntriesByType("navigation"));
    const files = (entries as PerformanceResourceTiming[]).filter((entry) => !new URL(entry.name).pathname.startsWith("/api/"));
    return files.reduce((sum, file) => sum + file.encodedBodySize, 0) / 1000;
  });
  expect(kb).toBeGreaterThan(50);
  expect(kb).toBeLessThan(250);
});
