// The list of a shortlist: what it adds up to, what one says about a creator, its order, its brief.
import { type Locator, type Page } from "@playwright/test";
import { enter, expect, get, send, test } from "./app";

const column = (page: Page): Locator => page.locator(".basket");
const item = (page: Page, name: string): Locator => column(page).locator(".item", { hasText: name });
const opens = (page: Page, name: string): Locator => item(page, name).locator(".item-toggle");
const names = (page: Page): Locator => column(page).locator(".item .item-name > .name");
const cost = async (page: Page): Promise<number> => {
  const words = await column(page).locator(".basket-cost strong").innerText();
  return Number(words.replace(/[^\d]/g, ""));
};
type Wanted = { quote: number; name: string; id: number };

/** A creator on a list, of whom all is known that is added up. */
const wanted = (id: number, name: string, place: number, known: object): unknown => ({
  id,
  added_at: 1_700_000_000_000,
  place: { at: 1, value: place },
  standing: { at: 1, value: { state: "to_review" } },
  known: { name, followers: 30_000, picture_quote: null, reads: 2_000, interactions: 100, spread: 0.7, authenticity: 90, day: today(), ...known },
});

const today = (): number => Math.floor((Date.now() + 8 * 3_600_000) / 86_400_000);

/** Opens a list of some of the directory's creators, with one quote each. */
async function open(page: Page, quotes: number[], more: Wanted[] = []): Promise<{ id: number; names: string[]; cards: any[] }> {
  const { items: cards } = await get(page.request, `/api/kols?limit=${quotes.length}`);
  const id = Math.floor(Math.random() * 2 ** 50) + 1;
  const all = [
    ...cards.map((card: any, at: number) => ({ id: card.id, name: card.nickname, quote: quotes[at] })),
    ...more.map(({ id, name, quote }) => ({ id, name, quote })),
  ];
  const items = all
    .map(({ id, name, quote }, at) => wanted(Number(id), name, at + 1, { picture_quote: quote }))
    .sort((a: any, b: any) => a.id - b.id);
  const view = {
    filter: { tiers: [], categories: [], categories_match: "any", cities: [], city_tiers: [], mcns: [], languages: [], ranges: [], keyword: "", without: [] },
    weights: [5, 25, 5, 15, 20, 15, 10, 5],
    kind: "picture",
  };
  const document = {
    title: { at: 1, value: "Summer" },
    brief: { at: 1, value: {} },
    brief_at: [0, 0, 0, 0, 0, 0],
    view: { at: 1, value: view },
    items,
  };
  const answer = await send(page, "POST", "/api/shortlists", { id, document });
  expect(answer.status(), await answer.text()).toBeLessThan(300);
  await page.goto(`/shortlists/${id}`);
  await expect(column(page).locator(".basket-cost")).toBeVisible();
  return { id, names: all.map(({ name }) => name), cards };
}

/** Waits until the server has what the page shows. */
const synced = async (page: Page, id: number, has: (document: any) => boolean): Promise<void> => {
  await expect
    .poll(async () => has((await get(page.request, `/api/shortlists/${id}`)).document), { timeout: 15_000 })
    .toBe(true);
};

test.beforeEach(async ({ page }) => {
  await enter(page, "brand");
});

test("a price of one's own counts with the fee, and is taken back to the quote", async ({ page }) => {
  const { names: [name] } = await open(page, [1_000, 2_000]);
  const before = await cost(page);
  const range = column(page).locator(".basket-expected dd").first();
  await expect(range).toContainText("–");
  const expected = await range.innerText();

  await opens(page, name).click();
  const field = item(page, name).getByLabel("Price of a note, before the fee");
  await field.fill("0");
  await field.blur();
  await expect(item(page, name)).toContainText("0 is no price");
  expect(await cost(page)).toBe(before);

  await field.fill("¥1.5万");
  await field.blur();
  await expect(item(page, name)).toContainText("¥16,500 with the fee");
  await expect(opens(page, name)).toContainText("your price");
  const dearer = await cost(page);
  expect(dearer).toBeGreaterThan(before);
  // What it may bring does not depend on what it costs.
  await expect(range).toHaveText(expected);

  await item(page, name).getByRole("button", { name: /^As quoted/ }).click();
  await expect.poll(() => cost(page)).toBe(before);
});

test("who is passed has a reason, and no longer counts", async ({ page }) => {
  const { id, names: [name] } = await open(page, [1_000, 2_000]);
  const before = await cost(page);
  const chip = (name: string) => column(page).locator(".basket-chip", { hasText: name });
  await opens(page, name).click();
  await item(page, name).getByRole("button", { name: "Passed" }).click();
  await item(page, name).getByLabel("Why passed").fill("too dear");
  await item(page, name).getByLabel("Why passed").blur();
  await expect(opens(page, name)).toContainText("Passed · too dear");
  await expect.poll(() => cost(page)).toBeLessThan(before);
  await expect(chip("Passed")).toContainText("1");
  await chip("Passed").click();
  await expect(names(page)).toHaveText([name]);
  await item(page, name).locator(".item-history summary").click();
  await expect(item(page, name).locator(".item-history")).toContainText("too dear");
  await synced(page, id, (document) => JSON.stringify(document).includes("too dear"));
});

test("a note and the order survive a reload", async ({ page }) => {
  const { id, names: all } = await open(page, [1_000, 2_000, 3_000]);
  const [first, second, third] = all;
  await expect(names(page)).toHaveText(all);
  await opens(page, first).click();
  await item(page, first).getByLabel("Note", { exact: true }).fill("Explains what is in it\nand why");
  await item(page, first).getByLabel("Note", { exact: true }).press("Control+Enter");
  await expect(opens(page, first)).toContainText("“Explains what is in it”");
  await opens(page, first).click();

  await opens(page, third).focus();
  await page.keyboard.press("Alt+ArrowUp");
  await expect(column(page).getByRole("status").filter({ hasText: `${third} is now 2 of 3` })).toHaveCount(1);
  await expect(names(page)).toHaveText([first, third, second]);
  await expect(opens(page, third), "it keeps the focus").toBeFocused();
  await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("Alt+ArrowUp");
  await page.keyboard.press("Alt+ArrowUp");
  await expect(names(page)).toHaveText([third, first, second]);
  await page.keyboard.press("ArrowDown");
  await expect(opens(page, first)).toBeFocused();

  await synced(page, id, (document) => JSON.stringify(document).includes("Explains"));
  await page.reload();
  await expect(names(page)).toHaveText([third, first, second]);
  await opens(page, first).click();
  await expect(item(page, first).getByLabel("Note", { exact: true })).toHaveValue("Explains what is in it\nand why");
});

test("what is removed comes back, and so does all else", async ({ page }) => {
  const { names: all } = await open(page, [1_000, 2_000, 3_000]);
  const [first] = all;
  const whole = await cost(page);
  await opens(page, first).focus();
  await page.keyboard.press("Delete");
  await expect(names(page)).toHaveCount(2);
  await page.locator(".basket-gone").getByRole("button", { name: "Undo" }).click();
  await expect(names(page)).toHaveText(all);
  expect(await cost(page)).toBe(whole);

  // Several at once, in one step.
  await column(page).getByRole("button", { name: "Select", exact: true }).click();
  await column(page).getByRole("button", { name: "All", exact: true }).click();
  const bar = column(page).locator(".basket-bar");
  await expect(bar).toContainText("3 selected");
  await bar.getByRole("combobox", { name: "Set state…" }).selectOption({ label: "Shortlisted" });
  await expect(column(page).locator(".item-line", { hasText: "Shortlisted" })).toHaveCount(3);
  await bar.getByPlaceholder("Add a tag").fill("summer");
  await bar.getByPlaceholder("Add a tag").press("Enter");
  await bar.getByRole("button", { name: "Remove" }).click();
  await expect(column(page)).toContainText("Nobody is on the list yet");
  await page.locator(".basket-gone").getByRole("button", { name: "Undo" }).click();
  await expect(names(page)).toHaveText(all);
});

test("a creator that vanished is kept, and marked", async ({ page }) => {
  await open(page, [1_000], [{ id: 4_242_424_242, name: "Somebody of old", quote: 500 }]);
  const gone = item(page, "Somebody of old");
  await expect(gone).toContainText("Not there any more");
  await expect(gone).toContainText("¥550");
  await expect(column(page).locator(".basket-chip.is-look")).toContainText("need");
  await opens(page, "Somebody of old").click();
  await expect(gone).toContainText("What was last known is kept here");
});

test("a brief is checked before it is saved", async ({ page }) => {
  const { id } = await open(page, [1_000]);
  await column(page).getByRole("button", { name: "Edit the brief" }).click();
  const dialog = page.getByRole("dialog", { name: "Edit the brief" });
  await dialog.getByLabel("Budget").fill("10万");
  await expect(dialog).toContainText("¥100,000");
  await dialog.getByLabel("Notes from").fill("2026-06-30");
  await dialog.getByLabel("to", { exact: true }).fill("2026-06-01");
  await dialog.getByLabel("Keywords").fill("!?");
  await dialog.getByLabel("Keywords").press("Enter");
  await expect(dialog).toContainText("There is no letter or number in it.");
  await dialog.getByLabel("Keywords").fill("sun screen, SPF50");
  await dialog.getByLabel("Keywords").press("Enter");
  await expect(dialog.locator(".item-tags li")).toHaveCount(2);
  const women = dialog.getByLabel("Women", { exact: false }).first();
  await women.fill("130");
  await women.blur();
  await expect(dialog).toContainText("taken as the nearest");
  await expect(women).toHaveValue("100");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toContainText("It ends before it starts.");
  await dialog.getByLabel("to", { exact: true }).fill("2026-07-31");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();
  await expect(column(page).locator(".basket-cost")).toContainText("/ ¥100,000, fee included");
  await expect(column(page).locator(".brief-parts")).toContainText("SPF50");
  await synced(page, id, (document) => document.brief.value.budget === 100_000);
});

test("on paper it is the list with its notes, and nothing else", async ({ page }) => {
  const { names: [name] } = await open(page, [1_000, 2_000]);
  await opens(page, name).click();
  await item(page, name).getByLabel("Note", { exact: true }).fill("Ask about June");
  await item(page, name).getByLabel("Note", { exact: true }).blur();
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  const paper = page.locator(".list-paper");
  await expect(paper).toBeVisible();
  await expect(paper.getByRole("heading", { name: "Summer" })).toBeVisible();
  await expect(paper).toContainText("Ask about June");
  await expect(paper.locator("tbody tr")).toHaveCount(2);
  for (const chrome of [".bar", ".basket", ".builder-ranked", ".builder-asked"]) {
    await expect(page.locator(chrome).first(), chrome).toBeHidden();
  }
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: null });
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const [width, height] = pdf.match(/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/)!.slice(1).map(Number);
  expect([Math.round(width), Math.round(height)], "A4, upright").toEqual([595, 842]);
  await expect(paper).toHaveCount(0);
});

test("a list of thousands keeps few rows in the page", async ({ page }) => {
  const many = Array.from({ length: 3_000 }, (_, at) => ({ id: 5_000_000_000 + at, name: `Creator ${at}`, quote: 100 }));
  await open(page, [1_000], many);
  await expect(column(page).locator(".basket-head")).toContainText("3,001 creators");
  expect(await names(page).count()).toBeLessThan(80);
  const last = column(page).locator(".items");
  await page.locator(".builder-list").evaluate((list) => list.scrollTo(0, list.scrollHeight));
  await expect(item(page, "Creator 2999")).toBeVisible();
  expect(await names(page).count()).toBeLessThan(80);
  await expect(last).toBeVisible();
});
