// What readers do with notes: shown at once, kept, counted once, taken back where it failed.
import { enter, expect, get, send, test } from "./app";
import type { Locator, Page } from "@playwright/test";

const like = (card: Locator): Locator => card.getByRole("button", { name: "Likes" });
const id = async (card: Locator): Promise<string> =>
  (await card.locator("a.card-link").getAttribute("href"))!.split("/").pop()!;

/** Makes sure that nothing is set on a note, whatever earlier tests left. */
async function untouched(page: Page, note: string): Promise<void> {
  for (const mark of ["like", "collect"]) {
    expect((await send(page, "DELETE", `/api/notes/${note}/${mark}`)).status()).toBe(204);
  }
}

async function first(page: Page): Promise<{ card: Locator; note: string; likes: number }> {
  await page.goto("/explore");
  await expect(page.getByRole("article").first()).toBeVisible();
  const note = await id(page.getByRole("article").first());
  // By its address: what readers do may give it another place.
  const card = page.getByRole("article").filter({ has: page.locator(`a[href="/notes/${note}"]`) });
  await untouched(page, note);
  await page.reload();
  await expect(like(card)).toHaveAttribute("aria-pressed", "false");
  const { note: whole } = await get(page.request, `/api/notes/${note}`);
  return { card, note, likes: whole.counts.likes };
}

const likes = async (page: Page, note: string): Promise<number> =>
  (await get(page.request, `/api/notes/${note}`)).note.counts.likes;

test("a like shows at once, is kept, and counts once", async ({ page }) => {
  await enter(page, "reader");
  const { card, note, likes: before } = await first(page);
  await like(card).click();
  await expect(like(card)).toHaveAttribute("aria-pressed", "true");
  await expect.poll(() => likes(page, note)).toBe(before + 1);
  // Sent again, as after a lost answer: counted once.
  await send(page, "PUT", `/api/notes/${note}/like`);
  expect(await likes(page, note)).toBe(before + 1);
  await page.reload();
  await expect(like(card)).toHaveAttribute("aria-pressed", "true");
  // In the note that lies over the feed, and back in the feed.
  await card.locator("a.card-link").click();
  const over = page.getByRole("dialog", { name: "Note" });
  const pressed = over.getByRole("button", { name: /^Like/ });
  await expect(pressed).toHaveAttribute("aria-pressed", "true");
  await pressed.click();
  await page.goBack();
  await expect(like(card)).toHaveAttribute("aria-pressed", "false");
  await expect.poll(() => likes(page, note)).toBe(before);
});

test("a double click and two tabs end where they should", async ({ page, context }) => {
  await enter(page, "reader");
  const { card, note, likes: before } = await first(page);
  await like(card).dblclick();
  await expect(like(card)).toHaveAttribute("aria-pressed", "false");
  await page.waitForTimeout(300);
  expect(await likes(page, note)).toBe(before);

  const other = await context.newPage();
  await other.goto(`/notes/${note}`);
  const there = other.getByRole("button", { name: /^Like/ });
  await expect(there).toHaveAttribute("aria-pressed", "false");
  await like(card).click();
  await there.click();
  await expect.poll(() => likes(page, note)).toBe(before + 1);
  await there.click();
  await expect.poll(() => likes(page, note)).toBe(before);
  await like(card).click();
  await page.waitForTimeout(300);
  expect(await likes(page, note)).toBe(before);
  await other.close();
});

test.describe("where it fails", () => {
  test.use({ failing: /\/api\/notes\// });

  test("a like is taken back, and that is said", async ({ page }) => {
    await enter(page, "reader");
    const { card, note } = await first(page);
    await page.route(/\/like$/, (route) =>
      route.fulfill({ status: 503, json: { error: { code: "unavailable", message: "made up" } } }));
    await like(card).click();
    await expect(page.locator(".toast")).toContainText("taken back");
    await expect(like(card)).toHaveAttribute("aria-pressed", "false");
    await page.unroute(/\/like$/);
    await like(card).click();
    await expect(like(card)).toHaveAttribute("aria-pressed", "true");
    await untouched(page, note);
  });
});

test("who is not signed in is asked to, and comes back to what was meant", async ({ page }) => {
  await page.goto("/explore");
  const card = page.getByRole("article").nth(2);
  await expect(card).toBeVisible();
  const note = await id(card);
  await card.focus();
  await page.keyboard.press("c");
  const ask = page.getByRole("dialog", { name: "Sign in to collect this note" });
  await expect(ask).toBeVisible();
  await ask.getByRole("link", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/login\?next=/);
  await page.locator(".demo-accounts button").first().click();
  await expect(page).toHaveURL(new RegExp(`/notes/${note}$`));
  await expect(page.getByRole("button", { name: /^Collect/ })).toHaveAttribute("aria-pressed", "true");
  await page.goto("/collected");
  await expect(page.locator(`a.card-link[href="/notes/${note}"]`)).toBeVisible();
  await untouched(page, note);
  await page.reload();
  await expect(page.locator(`a.card-link[href="/notes/${note}"]`)).toHaveCount(0);
});

test("whom one follows fills a feed of its own", async ({ page }) => {
  await page.goto("/following");
  await expect(page.getByText("This list is yours alone")).toBeVisible();
  await enter(page, "reader");
  const { items } = await get(page.request, "/api/notes?limit=1");
  const author = items[0].author;
  await send(page, "DELETE", `/api/kols/${author.id}/follow`);
  await page.goto(`/notes/${items[0].id}`);
  await page.getByRole("button", { name: /^Follow/ }).click();
  await expect(page.getByRole("button", { name: /^Following/ })).toHaveAttribute("aria-pressed", "true");
  await expect.poll(async () => (await get(page.request, `/api/kols/${author.id}`)).following).toBe(true);
  await page.goto("/following");
  await expect(page.getByRole("article").first()).toContainText(author.nickname);
  await send(page, "DELETE", `/api/kols/${author.id}/follow`);
});

test("a comment is checked, published once, and can be taken away", async ({ page }) => {
  await enter(page, "reader");
  const { items } = await get(page.request, "/api/notes?limit=1");
  const note = items[0].id;
  await page.goto(`/notes/${note}`);
  const field = page.getByRole("textbox", { name: "Write a comment" });
  await field.fill("好".repeat(10_000));
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText("9500 characters too many").or(page.getByText("9,500 characters too many"))).toBeVisible();
  expect((await field.inputValue()).length, "nothing is lost").toBe(10_000);

  const words = `<b>${Date.now()}</b> 好看`;
  await field.fill(words);
  await field.press("Control+Enter");
  const mine = page.getByRole("listitem").filter({ hasText: words });
  await expect(mine).toBeVisible();
  await expect(field).toHaveValue("");
  await page.reload();
  await expect(mine).toHaveCount(1);
  await mine.getByRole("button", { name: "Delete" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
  await expect(mine).toHaveCount(0);
  await page.reload();
  await expect(page.locator(".comments li").first().or(page.getByText("No comments"))).toBeVisible();
  await expect(mine).toHaveCount(0);
});

test("what readers read and pass on is counted for the creator", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const { items } = await get(page.request, "/api/notes?limit=60");
  // One whose author shows everyone what it gets.
  let shown: any;
  for (const card of items) if (card.counts.reads != null && !shown) shown = card;
  expect(shown).toBeTruthy();
  const counts = async () => (await get(page.request, `/api/notes/${shown.id}`)).note.counts;
  const before = await counts();
  await page.goto(`/notes/${shown.id}`);
  await expect.poll(async () => (await counts()).reads).toBe(before.reads + 1);
  await page.getByRole("button", { name: /^Share/ }).click();
  await expect.poll(async () => (await counts()).shares).toBe(before.shares + 1);
});
