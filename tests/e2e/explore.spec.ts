import { expect, fail, get, test } from "./app";

const NOTES = /\/api\/notes(\?|$)/;

test("shows what is new, mixed, and more of it as one scrolls", async ({ page, request }) => {
  const { items } = await get(request, "/api/notes");
  const authors = new Map(items.map((note: any) => [`/notes/${note.id}`, note.author.id]));
  await page.goto("/explore");
  await expect(page).toHaveTitle(/^Explore · /);
  const notes = page.getByRole("feed", { name: "Explore" }).getByRole("article");
  await expect(notes.first()).toHaveAttribute("aria-posinset", "1");

  // The newest notes are what is chosen from, and no author follows itself.
  const hrefs = () => notes.locator("a.card-link").evaluateAll((links) => links.map((a) => a.getAttribute("href")!));
  const first = await hrefs();
  expect(first.length).toBeGreaterThan(5);
  for (const [at, href] of first.entries()) {
    expect(authors.has(href), href).toBe(true);
    if (at > 0) expect(authors.get(href), href).not.toBe(authors.get(first[at - 1]));
  }

  const seen = new Map<string, string>();
  for (let step = 0; step < 30; step++) {
    for (const card of await notes.all()) {
      const place = await card.getAttribute("aria-posinset");
      const href = await card.locator("a.card-link").getAttribute("href");
      seen.set(place!, href!);
    }
    await page.mouse.wheel(0, 700);
    await page.waitForTimeout(60);
  }
  expect(seen.size).toBeGreaterThan(60);
  expect(new Set(seen.values()).size, "no note twice").toBe(seen.size);
});

test("keeps few cards in the page, however far one scrolls", async ({ page }) => {
  await page.goto("/explore");
  const notes = page.getByRole("article");
  await expect(notes.first()).toBeVisible();
  for (let step = 0; step < 40; step++) {
    await page.mouse.wheel(0, 1200);
    await page.waitForTimeout(40);
  }
  expect(await page.evaluate(() => document.querySelectorAll("*").length)).toBeLessThan(1500);
  await expect.poll(async () => Number(await notes.last().getAttribute("aria-posinset"))).toBeGreaterThan(100);
  // What is in view is there, in the order of the feed.
  const places = await notes.evaluateAll((all) => all.map((card) => Number(card.getAttribute("aria-posinset"))));
  expect(places).toEqual([...places].sort((a, b) => a - b));
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

test("lays a note over the feed, and finds its place again", async ({ page }) => {
  await page.goto("/explore");
  const notes = page.getByRole("article");
  await expect(notes.first()).toBeVisible();
  for (let step = 0; step < 8; step++) {
    await page.mouse.wheel(0, 900);
    await page.waitForTimeout(60);
  }
  const place = await page.evaluate(() => scrollY);
  expect(place).toBeGreaterThan(500);
  const inView = await notes.evaluateAll((all) => {
    const card = all.find((note) => note.getBoundingClientRect().top > 100)!;
    return { id: card.id, href: card.querySelector("a")!.getAttribute("href")! };
  });
  await page.locator(`#${inView.id} a.card-link`).click();
  await expect(page).toHaveURL(inView.href);
  const over = page.getByRole("dialog", { name: "Note" });
  await expect(over.getByRole("heading", { level: 1 })).toBeVisible();
  // The feed is still there, where it was.
  await expect(page.locator(`#${inView.id}`)).toHaveCount(1);
  expect(await page.evaluate(() => scrollY)).toBeCloseTo(place, -1);

  await page.goBack();
  await expect(page).toHaveURL(/\/explore$/);
  await expect(over).toHaveCount(0);
  expect(await page.evaluate(() => scrollY)).toBeCloseTo(place, -1);
  await expect(page.locator(`#${inView.id} a.card-link`)).toBeFocused();

  // Escape and the button close it as well.
  await page.locator(`#${inView.id} a.card-link`).click();
  await expect(over).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(over).toHaveCount(0);
  await page.goForward();
  await expect(over).toBeVisible();
  await over.getByRole("button", { name: "Close" }).click();
  await expect(page).toHaveURL(/\/explore$/);

  // A reload opens the note alone.
  await page.locator(`#${inView.id} a.card-link`).click();
  await expect(over).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("feed")).toHaveCount(0);
});

test("finds its place again after another page", async ({ page }) => {
  await page.goto("/explore");
  await expect(page.getByRole("article").first()).toBeVisible();
  for (let step = 0; step < 8; step++) {
    await page.mouse.wheel(0, 900);
    await page.waitForTimeout(60);
  }
  // Two frames, so that the page has been told of the last step.
  const place = await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    return scrollY;
  });
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Creators" }).first().click();
  await expect(page).toHaveURL(/\/kols$/);
  await page.goBack();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeCloseTo(place, -1);
  await expect(page.getByRole("article").first()).toBeVisible();
});

test("is walked with the keyboard", async ({ page }) => {
  await page.goto("/explore");
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-posinset"));
  await expect(page.getByRole("article").first()).toBeVisible();
  await page.keyboard.press("j");
  await expect.poll(focused).toBe("1");
  for (const [key, place] of [["j", "2"], ["PageDown", "3"], ["PageDown", "4"], ["k", "3"], ["PageUp", "2"]]) {
    await page.keyboard.press(key!);
    await expect.poll(focused, key).toBe(place);
  }
  // A long way: the card with the focus is always in view.
  for (let step = 0; step < 30; step++) {
    const before = Number(await focused());
    await page.keyboard.press("j");
    await expect.poll(focused).toBe(String(before + 1));
  }
  const box = await page.locator(":focus").boundingBox();
  expect(box!.y).toBeGreaterThan(0);
  expect(box!.y + 40).toBeLessThan(900);

  const href = await page.locator(":focus a.card-link").getAttribute("href");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(href!);
  await page.keyboard.press("Escape");
  await expect.poll(focused).toBe("32");

  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toContainText("Page Down");
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  await expect(page).toHaveURL(/\/search$/);
  await expect(page.getByRole("combobox")).toBeFocused();
  // What one types is no command.
  await page.keyboard.type("j/?");
  await expect(page.getByRole("combobox")).toHaveValue("j/?");
});

test("says why a note is where it is", async ({ page }) => {
  await page.goto("/explore");
  const card = page.getByRole("article").first();
  await card.hover();
  await card.getByRole("button", { name: "Why is this here?" }).click();
  const why = page.getByRole("dialog", { name: "Why is this here?" });
  await expect(why.getByRole("row")).not.toHaveCount(0);
  await expect(why).toContainText("Freshness");
  await why.getByRole("button", { name: "Close" }).click();
  await expect(why).toHaveCount(0);
});

test("lets new notes wait until they are wanted", async ({ page }) => {
  await page.clock.install();
  await page.goto("/explore");
  const notes = page.getByRole("article");
  await expect(notes.first()).toBeVisible();
  await page.mouse.wheel(0, 900);
  const heading = (at: number) => notes.nth(at).getByRole("heading").innerText();
  const before = await heading(0);
  // Two more, made of the newest.
  await page.route(NOTES, async (route) => {
    const answer = await (await route.fetch()).json();
    const [newest] = answer.items;
    const at = (minutes: number) => new Date(Date.parse(newest.published_at) + minutes * 60_000).toISOString();
    const made = [1, 2].map((n) => ({ ...newest, id: newest.id + n, title: `New ${n}`, published_at: at(n) }));
    answer.items = [...made, ...answer.items];
    await route.fulfill({ json: answer });
  });
  await page.clock.runFor(61_000);
  const wait = page.getByRole("button", { name: "2 new notes" });
  await expect(wait).toBeVisible();
  expect(await heading(0)).toBe(before);
  await wait.click();
  await expect(page.getByRole("heading", { name: "New 2" })).toBeVisible();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await expect(wait).toHaveCount(0);
});

test("opens a topic, says what is empty, and leads out of it", async ({ page, request }) => {
  const { items } = await get(request, "/api/notes?limit=30");
  const whole = await get(request, `/api/notes/${items[0].id}`);
  const topic = whole.note.topics[0];
  await page.goto(`/topics/${encodeURIComponent(topic)}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`#${topic}`);
  await expect(page.getByRole("article").first()).toBeVisible();
  await page.goto("/topics/no-such-topic");
  await expect(page.getByText("No notes here")).toBeVisible();
  await page.locator(".notice").getByRole("link", { name: "Explore" }).click();
  await expect(page).toHaveURL(/\/explore$/);
  await expect(page.getByRole("article").first()).toBeVisible();
});

test("tells an empty server from an empty filter", async ({ page }) => {
  await page.route(NOTES, (route) => route.fulfill({ json: { items: [], next: null } }));
  await page.goto("/explore");
  await expect(page.getByText("No notes yet")).toBeVisible();
});

test("asks for each thing once, though it asks before the app is there", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith("/api/")) asked.push(pathname);
  });
  await page.goto("/explore");
  await expect(page.getByRole("article").first()).toBeVisible();
  await page.waitForLoadState("networkidle");
  expect(asked.sort()).toEqual(["/api/meta", "/api/notes", "/api/session"]);
});

test.describe("when the server fails", () => {
  test.use({ failing: /\/api\/notes/ });

  test("says so, and loads at the second try", async ({ page }) => {
    await fail(page, NOTES, 500);
    await page.goto("/explore");
    await expect(page.getByRole("alert")).toContainText("The server failed");
    await page.unroute(NOTES);
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("article").first()).toBeVisible();
    await expect(page.getByRole("alert")).toHaveCount(0);
  });

  test("keeps what is there when the network is lost while scrolling", async ({ page }) => {
    let asked = 0;
    await page.route(NOTES, (route) => (asked++ === 0 ? route.fallback() : route.abort()));
    await page.goto("/explore");
    const notes = page.getByRole("article");
    await expect(notes.first()).toBeVisible();
    await page.mouse.wheel(0, 100_000);
    await expect(page.getByRole("alert")).toContainText("can't be reached");
    await expect(notes.first()).toBeVisible();
    await page.mouse.wheel(0, -100_000);
    await expect(notes.first()).toHaveAttribute("aria-posinset", "1");
    await page.mouse.wheel(0, 100_000);
    await page.unroute(NOTES);
    await page.getByRole("button", { name: "Try again" }).click();
    await expect.poll(async () => Number(await notes.last().getAttribute("aria-posinset"))).toBeGreaterThan(30);
  });

  test("says that a note is gone which is still in the feed", async ({ page }) => {
    await page.route(/\/api\/notes\/\d+$/, (route) =>
      route.fulfill({ status: 404, json: { error: { code: "not_found", message: "gone" } } }));
    await page.goto("/explore");
    await page.locator("a.card-link").first().click();
    await expect(page.getByRole("dialog", { name: "Note" })).toContainText("Nothing here");
    await page.goBack();
    await expect(page.getByRole("article").first()).toBeVisible();
  });
});
