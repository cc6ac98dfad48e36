import { expect, fail, get, test } from "./app";

const NOTES = /\/api\/notes(\?|$)/;

test("shows the newest notes, and more of them as one scrolls", async ({ page, request }) => {
  const { items } = await get(request, "/api/notes");
  await page.goto("/explore");
  await expect(page).toHaveTitle(/^Explore · /);
  const notes = page.getByRole("feed", { name: "Explore" }).getByRole("article");
  await expect(notes.first()).toHaveAttribute("aria-posinset", "1");
  await expect(notes.first().getByRole("link").first()).toHaveAttribute("href", `/notes/${items[0].id}`);
  await expect(notes.first().getByRole("link").last()).toContainText(items[0].author.nickname);

  const before = await notes.count();
  await page.mouse.wheel(0, 100_000);
  await expect.poll(() => notes.count()).toBeGreaterThan(before);
  const ids = await notes.getByRole("link").evaluateAll((links) => links.map((a) => a.getAttribute("href")));
  const shown = ids.filter((href) => href?.startsWith("/notes/"));
  expect(new Set(shown).size, "no note twice").toBe(shown.length);
});

test("is narrowed to a category by a link, and Back undoes it", async ({ page }) => {
  await page.goto("/explore");
  const categories = page.getByRole("navigation", { name: "Categories" });
  const chip = categories.getByRole("link").nth(1);
  const name = await chip.innerText();
  await chip.click();
  await expect(page).toHaveURL(/\/explore\?category=\w+/);
  await expect(chip).toHaveAttribute("aria-current", "true");
  const notes = page.getByRole("article");
  await expect(notes.first()).toContainText(name);
  for (const text of await notes.allInnerTexts()) expect(text).toContain(name);
  await page.goBack();
  await expect(page).toHaveURL(/\/explore$/);
  await expect(categories.getByRole("link", { name: "All", exact: true })).toHaveAttribute("aria-current", "true");
});

test("finds its place again after a note", async ({ page }) => {
  await page.goto("/explore");
  const notes = page.getByRole("article");
  await expect(notes.first()).toBeVisible();
  const before = await notes.count();
  await page.mouse.wheel(0, 100_000);
  await expect.poll(() => notes.count()).toBeGreaterThan(before);
  await page.mouse.wheel(0, -600);
  await page.waitForTimeout(300);
  const place = await page.evaluate(() => scrollY);
  expect(place).toBeGreaterThan(500);

  const inView = await notes.evaluateAll((all) => {
    const at = all.findIndex((note) => note.getBoundingClientRect().top > 100);
    return { at, href: all[at]?.querySelector("a")?.getAttribute("href") };
  });
  await notes.nth(inView.at).getByRole("link").first().click();
  await expect(page).toHaveURL(inView.href!);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.goBack();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeCloseTo(place, -1);
  expect(await notes.count()).toBeGreaterThan(before);
});

test("says what is empty, and leads out of it", async ({ page }) => {
  await page.goto("/explore?topic=no-such-topic");
  await expect(page.getByText("No notes here")).toBeVisible();
  await page.locator(".notice").getByRole("link", { name: "All notes" }).click();
  await expect(page).toHaveURL(/\/explore$/);
  await expect(page.getByRole("article").first()).toBeVisible();
});

test("tells an empty server from an empty filter", async ({ page }) => {
  await page.route(NOTES, (route) => route.fulfill({ json: { items: [], next: null } }));
  await page.goto("/explore");
  await expect(page.getByText("No notes yet")).toBeVisible();
});

test.describe("when the server fails", () => {
  test.use({ failing: NOTES });

  test("says so, and loads at the second try", async ({ page }) => {
    await fail(page, NOTES, 500);
    await page.goto("/explore");
    await expect(page.getByRole("alert")).toContainText("The server failed");
    await page.unroute(NOTES);
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("article").first()).toBeVisible();
    await expect(page.getByRole("alert")).toHaveCount(0);
  });

  test("keeps what is there when only the next page fails", async ({ page }) => {
    // A small first page: the second is asked for at once.
    let asked = 0;
    await page.route(NOTES, (route) => (asked++ === 0 ? route.fallback() : route.abort()));
    await page.goto("/explore");
    const notes = page.getByRole("article");
    await expect(notes.first()).toBeVisible();
    await page.mouse.wheel(0, 100_000);
    await expect(page.getByRole("alert")).toContainText("can't be reached");
    const before = await notes.count();
    expect(before).toBeGreaterThan(0);
    await page.unroute(NOTES);
    await page.getByRole("button", { name: "Try again" }).click();
    await expect.poll(() => notes.count()).toBeGreaterThan(before);
  });
});
