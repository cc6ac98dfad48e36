// Looking for notes: by their words, ranked here, and by where one is.
import { expect, fail, get, test } from "./app";

const SEARCH = /\/api\/search\/notes/;
const WORD = "咖啡";

test("finds notes by their words, the title first, and marks them", async ({ page, request }) => {
  const answer = await get(request, `/api/search/notes?q=${encodeURIComponent(WORD)}`);
  expect(answer.items.length).toBeGreaterThan(3);
  await page.goto(`/search?q=${encodeURIComponent(WORD)}`);
  await expect(page).toHaveTitle(new RegExp(WORD));
  await expect(page.getByText(new RegExp(`^${answer.items.length} notes for`))).toBeVisible();
  const notes = page.getByRole("article");
  await expect(notes.first().locator("mark").first()).toHaveText(WORD);
  await notes.first().hover();
  await notes.first().getByRole("button", { name: "Why is this here?" }).click();
  const why = page.getByRole("dialog", { name: "Why is this here?" });
  await expect(why).toContainText("Relevance");
  await expect(why).toContainText("1 of 1 terms, in:");
});

test("sorts and filters what is there without asking again", async ({ page }) => {
  let asked = 0;
  page.on("request", (request) => (asked += SEARCH.test(request.url()) ? 1 : 0));
  await page.goto(`/search?q=${encodeURIComponent(WORD)}`);
  const notes = page.getByRole("article");
  await expect(notes.first()).toBeVisible();
  await page.getByRole("link", { name: "Most liked" }).click();
  await expect(page).toHaveURL(/sort=most_liked/);
  await expect
    .poll(async () => {
      const likes = await notes.locator(".card-like span").allInnerTexts();
      const counts = likes.slice(0, 6).map((text) => parseFloat(text.replace(",", "")) * (text.includes("k") ? 1000 : 1));
      return counts.length > 2 && counts.every((count, at) => at === 0 || count <= counts[at - 1]!);
    })
    .toBe(true);
  await page.getByLabel("Type").selectOption({ label: "Videos" });
  await expect(page).toHaveURL(/type=video/);
  for (const card of (await notes.all()).slice(0, 4)) await expect(card.getByRole("img", { name: "Video" })).toBeVisible();
  expect(asked).toBe(1);
  // What one sees can be sent.
  await page.reload();
  await expect(page.getByRole("link", { name: "Most liked" })).toHaveAttribute("aria-current", /true|page/);
  await expect(page.getByLabel("Type")).toHaveValue("video");
});

test("suggests while one types, and remembers here what was looked for", async ({ page, request }) => {
  const { items } = await get(request, "/api/notes?limit=5");
  const topic = (await get(request, `/api/notes/${items[0].id}`)).note.topics[0];
  await page.goto("/search");
  const field = page.locator("[role=combobox]");
  await expect(field).toBeFocused();
  await field.fill([...topic].slice(0, 2).join(""));
  const list = page.getByRole("listbox");
  await expect(list.getByRole("option").first()).toBeVisible();
  await expect(list).toContainText(topic);
  await field.fill(WORD);
  await field.press("Enter");
  await expect(page).toHaveURL(/\/search\?q=/);
  await expect(page.getByRole("article").first()).toBeVisible();
  await page.goto("/search");
  await expect(page.getByRole("option", { name: WORD }).or(page.getByText(WORD)).first()).toBeVisible();
});

for (const [what, q, said] of [
  ["only punctuation", "?!…，。", "There is no word in this"],
  ["an endless query", "好".repeat(300), "That is too long to look for"],
  ["nothing that is there", "qzxwv", "Nothing found for"],
] as const) {
  test(`says what is wrong with ${what}`, async ({ page }) => {
    await page.goto(`/search?q=${encodeURIComponent(q)}`);
    await expect(page.getByText(said).first()).toBeVisible();
    await expect(page.locator("[role=combobox]")).toHaveValue(q);
  });
}

for (const q of ["咖", "☕", "🍓", "مرحبا", `<img src=/x onerror=alert(1)>`, `"咖啡" NEAR( title:*`]) {
  test(`takes ${q} as words`, async ({ page }) => {
    await page.goto(`/search?q=${encodeURIComponent(q)}`);
    const found = page.getByRole("article").first();
    await expect(found.or(page.locator(".notice")).first()).toBeVisible();
    await expect(page.locator("main img, [role=alert]")).toHaveCount(0);
  });
}

test.describe("when the server fails", () => {
  test.use({ failing: SEARCH });

  test("says so, keeps the words, and finds at the second try", async ({ page }) => {
    await fail(page, SEARCH, 500);
    await page.goto(`/search?q=${encodeURIComponent(WORD)}`);
    await expect(page.getByRole("alert")).toContainText("The server failed");
    await expect(page.locator("[role=combobox]")).toHaveValue(WORD);
    await page.unroute(SEARCH);
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("article").first()).toBeVisible();
  });
});

test.describe("nearby", () => {
  test("tells the server the city and a coarse cell, and nothing finer", async ({ page, context }) => {
    await context.grantPermissions(["geolocation"]);
    await context.setGeolocation({ latitude: 31.2304, longitude: 121.4737 });
    const asked: string[] = [];
    page.on("request", (request) => asked.push(`${request.url()} ${request.postData() ?? ""}`));
    await page.goto("/nearby");
    await page.getByRole("button", { name: "Use my position" }).click();
    await expect(page.getByRole("heading", { name: "Shanghai", exact: true })).toBeVisible();
    await expect(page.getByText(/(\d m|km)/).first()).toBeVisible();
    const nearby = asked.filter((url) => url.includes("feed=nearby"));
    expect(nearby.length).toBeGreaterThan(0);
    for (const url of nearby) expect(new URL(url.split(" ")[0]!).search).toMatch(/city=1796236.*cell=\d+/);
    for (const url of asked) expect(url).not.toMatch(/31\.2|121\.4|latitude/);
    expect(page.url()).not.toMatch(/cell|31\.2/);
    // Kept: the city alone.
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    expect(kept).not.toMatch(/31\.2|121\.4/);
  });

  test("shows a city to those who do not say where they are", async ({ page }) => {
    await page.goto("/nearby");
    await page.getByRole("button", { name: "Use my position" }).click();
    await expect(page.getByText("The browser may not tell where you are")).toBeVisible();
    await page.locator("[role=combobox]").fill("Beijing");
    await page.getByRole("option", { name: /Beijing/ }).first().click();
    await expect(page.getByRole("heading", { name: "Beijing", exact: true })).toBeVisible();
    await expect(page.getByRole("article").first()).toBeVisible();
  });
});
