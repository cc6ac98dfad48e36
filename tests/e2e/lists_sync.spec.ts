// A list is in the browser first: tabs agree, being offline loses nothing, and what two devices
// wrote is put together.
import { type Locator, type Page } from "@playwright/test";
import { enter, expect, get, send, test } from "./app";

const item = (page: Page, name: string): Locator => page.locator(".basket .item", { hasText: name });
const saved = (page: Page, words: string | RegExp): Promise<void> => expect(page.getByText(words).first()).toBeVisible({ timeout: 20_000 });
const SYNCED = /^Saved$/;

/** Makes a list of two creators, as another device would, and says how they are called. */
async function make(page: Page): Promise<{ id: number; names: string[]; kols: number[] }> {
  const { items: cards } = await get(page.request, "/api/kols?limit=2");
  const id = Math.floor(Math.random() * 2 ** 50) + 1;
  const items = cards.map((card: any, at: number) => ({
    id: card.id,
    added_at: 1_700_000_000_000,
    place: { at: 1, value: at + 1 },
    standing: { at: 0, value: { state: "to_review" } },
    known: { name: card.nickname, day: 20_000 },
  }));
  const view = {
    filter: { tiers: [], categories: [], categories_match: "any", cities: [], city_tiers: [], mcns: [], languages: [], ranges: [], keyword: "", without: [] },
    weights: [5, 25, 5, 15, 20, 15, 10, 5],
    kind: "picture",
  };
  const document = {
    title: { at: 1, value: "Sync" },
    brief: { at: 0, value: {} },
    view: { at: 0, value: view },
    items: items.sort((a: any, b: any) => a.id - b.id),
  };
  const answer = await send(page, "POST", "/api/shortlists", { id, document });
  expect(answer.status(), await answer.text()).toBeLessThan(300);
  return { id, names: cards.map((card: any) => card.nickname), kols: cards.map((card: any) => card.id) };
}

async function open(page: Page, id: number, name: string): Promise<void> {
  await page.goto(`/shortlists/${id}`);
  await expect(item(page, name)).toBeVisible();
}

async function note(page: Page, name: string, words: string): Promise<void> {
  const toggle = item(page, name).locator(".item-toggle");
  if ((await toggle.getAttribute("aria-expanded")) !== "true") await toggle.click();
  const field = item(page, name).getByLabel("Note", { exact: true });
  await field.fill(words);
  await field.blur();
}

async function noted(page: Page, name: string, words: string): Promise<void> {
  const toggle = item(page, name).locator(".item-toggle");
  if ((await toggle.getAttribute("aria-expanded")) !== "true") await toggle.click();
  await expect(item(page, name).getByLabel("Note", { exact: true })).toHaveValue(words);
}

/** Waits until the server has a note, and gives the item. */
async function onServer(page: Page, id: number, kol: number, words: string): Promise<any> {
  const read = async () => {
    const { document } = await get(page.request, `/api/shortlists/${id}`);
    return document.items.find((item: any) => item.id === kol);
  };
  await expect.poll(async () => (await read())?.note?.value, { timeout: 20_000 }).toBe(words);
  return read();
}

const texts = (item: any): string[] => item.events.filter((event: any) => event.what.kind === "note").map((event: any) => event.what.text);

test.use({ failing: /\/api\// });

test.beforeEach(async ({ page }) => {
  await enter(page, "brand");
});

test("two tabs agree, and each takes back its own", async ({ page, context }) => {
  const { id, names: [one, two], kols } = await make(page);
  await open(page, id, one);
  const other = await context.newPage();
  await open(other, id, one);
  await note(page, one, "from the first tab");
  await noted(other, one, "from the first tab");
  await note(other, two, "from the second tab");
  await noted(page, two, "from the second tab");
  await page.locator("h1, body").first().click({ position: { x: 1, y: 1 } });
  await page.keyboard.press("Control+z");
  await noted(page, one, "");
  await noted(other, one, "");
  await noted(other, two, "from the second tab");
  await onServer(page, id, kols[1], "from the second tab");
  await onServer(page, id, kols[0], "");
  await other.close();
});

test("what was written offline is there after reloading, and is sent when there is a network", async ({ page, context }) => {
  const { id, names: [one], kols } = await make(page);
  await open(page, id, one);
  await saved(page, SYNCED);
  await context.setOffline(true);
  await note(page, one, "written on a train");
  await saved(page, "Offline: saved in this browser");
  // The app itself comes from the server; what it keeps lists in is out of order.
  await page.route("**/api/shortlists/**", (route) => route.abort("internetdisconnected"));
  await context.setOffline(false);
  // Chromium says that it is online some moments before it is.
  await expect.poll(() => page.evaluate(() => fetch("/healthz").then(({ ok }) => ok, () => false))).toBe(true);
  await page.reload();
  await noted(page, one, "written on a train");
  await saved(page, "Offline: saved in this browser");
  expect((await get(page.request, `/api/shortlists/${id}`)).document.items.every((item: any) => !item.note?.value)).toBe(true);
  await page.unroute("**/api/shortlists/**");
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await onServer(page, id, kols[0], "written on a train");
  await saved(page, SYNCED);
});

test("what two devices wrote is put together", async ({ page, browser, context }) => {
  const { id, names: [one, two], kols } = await make(page);
  await open(page, id, one);
  await saved(page, SYNCED);
  await context.setOffline(true);
  await note(page, one, "here, first");

  const elsewhere = await browser.newContext({ locale: "en-US" });
  const other = await elsewhere.newPage();
  await enter(other, "brand");
  await open(other, id, one);
  await note(other, one, "there, later");
  await note(other, two, "only there");
  await onServer(other, id, kols[0], "there, later");
  await onServer(other, id, kols[1], "only there");

  await context.setOffline(false);
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await noted(page, two, "only there");
  await noted(page, one, "there, later");
  // What did not make it is in what happened.
  await expect.poll(async () => texts(await onServer(page, id, kols[0], "there, later")), { timeout: 20_000 }).toEqual(["here, first", "there, later"]);
  await elsewhere.close();
});

test("a list that is deleted elsewhere while one writes is kept", async ({ page, context }) => {
  const { id, names: [one], kols } = await make(page);
  await open(page, id, one);
  await saved(page, SYNCED);
  await context.setOffline(true);
  await note(page, one, "still needed");
  await saved(page, "Offline: saved in this browser");
  const { version } = await get(page.request, `/api/shortlists/${id}`);
  const headers = { origin: process.env.BASE_URL!, "content-type": "application/json", "if-match": `"${version}"` };
  expect((await page.request.fetch(`/api/shortlists/${id}`, { method: "DELETE", headers, data: "null" })).ok()).toBe(true);
  await context.setOffline(false);
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await expect.poll(async () => (await page.request.get(`/api/shortlists/${id}`)).status(), { timeout: 20_000 }).toBe(200);
  await onServer(page, id, kols[0], "still needed");
});

for (const [what, script, words] of [
  ["keeps nothing", "IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError') }", "Not saved: this browser keeps nothing"],
  ["has no room", "IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError') }", "Not saved: this browser's storage is full"],
] as const) {
  test(`a browser that ${what} says so, and the list goes to the server`, async ({ page }) => {
    const { id, names: [one], kols } = await make(page);
    await page.addInitScript(script);
    await open(page, id, one);
    await note(page, one, "kept elsewhere");
    await saved(page, words);
    await onServer(page, id, kols[0], "kept elsewhere");
    await note(page, one, "and again");
    await onServer(page, id, kols[0], "and again");
  });
}

test("signing out sends what is not sent, and leaves nothing behind", async ({ page }) => {
  const { id, names: [one], kols } = await make(page);
  await open(page, id, one);
  await note(page, one, "on the way out");
  await page.locator(".account").click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/explore/);
  const left = () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name).filter((name) => name?.startsWith("hongbang.lists")));
  await expect.poll(left).toEqual([]);
  await enter(page, "brand");
  await onServer(page, id, kols[0], "on the way out");
});

test("signing out without a network asks before it deletes what is not sent", async ({ page }) => {
  const { id, names: [one] } = await make(page);
  await open(page, id, one);
  await saved(page, SYNCED);
  await page.route("**/api/shortlists/**", (route) => route.abort("internetdisconnected"));
  await note(page, one, "not sent");
  await saved(page, "Offline: saved in this browser");
  const asked = page.waitForEvent("dialog").then(async (dialog) => {
    const words = dialog.message();
    await dialog.dismiss();
    return words;
  });
  await page.locator(".account").click();
  await page.getByRole("button", { name: "Sign out" }).click();
  expect(await asked).toContain("have not reached the server");
  await noted(page, one, "not sent");
  await expect(page).toHaveURL(new RegExp(`/shortlists/${id}`));
});
