// A list by link: for anyone, with nothing that is not for everyone, and with notes and prices only where chosen.
import { type Browser, type Page } from "@playwright/test";
import { clearLists, enter, expect, get, newList, overflow, send, sharedWith, sharing, test } from "./app";

const NOTE = "Explains its ingredients";
const REASON = "Quote is above the budget";

/** A list with the page's first creators, one of them with a note and a price. */
async function filled(page: Page, kol: number): Promise<string> {
  const id = await newList(page, "Summer sun");
  const { version, document } = await get(page.request, `/api/shortlists/${id}`);
  const at = Date.now();
  const item = {
    id: kol,
    added_at: at,
    place: { at, value: 1 },
    standing: { at, value: { state: "contacted", reason: REASON } },
    note: { at, value: NOTE },
    tags: ["ingredients"],
    price: { at, value: 4321 },
    pinned: { at: 0, value: false },
    known: { name: "known", day: 20000, reads: 987654 },
    events: [],
  };
  document.items = [item];
  document.brief.value.budget = 88800;
  document.brief.value.keywords = ["sun cream"];
  const headers = { origin: process.env.BASE_URL!, "content-type": "application/json", "if-match": `"${version}"` };
  const answer = await page.request.fetch(`/api/shortlists/${id}`, { method: "PUT", headers, data: JSON.stringify(document) });
  expect(answer.status(), await answer.text()).toBe(200);
  return id;
}

async function link(page: Page, id: string, body: unknown): Promise<{ token: string; share: { id: number } }> {
  const answer = await send(page, "POST", `/api/shortlists/${id}/shares`, body);
  expect(answer.ok()).toBe(true);
  return answer.json();
}

/** Opens a path as somebody without a session. */
async function anyone(browser: Browser, path: string, story: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(path);
  await story(page);
  await context.close();
}

const sheet = (page: Page) => page.locator(".shared");

test("a link shows public figures, and notes and prices only where chosen", async ({ page, browser }) => {
  // A creator who shares its reads with verified brands only.
  const { kol } = await enter(page, "kol");
  await sharing(page, { ...sharedWith("nobody"), statistics: "verified_brands" }, async () => {
    const context = await browser.newContext();
    const brand = await context.newPage();
    await enter(brand, "brand");
    await clearLists(brand);
    const id = await filled(brand, kol);
    const plain = await link(brand, id, { days: 7, notes: false, prices: false });
    const whole = await link(brand, id, { days: 7, notes: true, prices: true });
    const { kol: profile } = await get(brand.request, `/api/kols/${kol}`);

    await anyone(browser, `/s/${plain.token}`, async (guest) => {
      await expect(sheet(guest).getByRole("heading", { level: 1, name: "Summer sun" })).toBeVisible();
      await expect(sheet(guest).getByRole("link", { name: profile.nickname })).toHaveAttribute("href", `/kols/${kol}`);
      await expect(sheet(guest)).toContainText("Contacted");
      await expect(sheet(guest)).toContainText("sun cream");
      for (const secret of [NOTE, REASON, "ingredients", "4,321", "88,800", "987,654", "Median reads"]) {
        await expect(sheet(guest), secret).not.toContainText(secret);
      }
      await expect(guest.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
      await guest.setViewportSize({ width: 360, height: 740 });
      expect(await overflow(guest)).toBeLessThanOrEqual(0);
    });
    await anyone(browser, `/s/${whole.token}`, async (guest) => {
      for (const said of [NOTE, REASON, "ingredients", "¥4,321", "¥88,800"]) {
        await expect(sheet(guest), said).toContainText(said);
      }
      await expect(sheet(guest)).not.toContainText("Median reads");
    });
    // The brand itself, which may see more, sees the same page.
    await brand.goto(`/s/${plain.token}`);
    await expect(sheet(brand)).toContainText("Summer sun");
    await expect(sheet(brand)).not.toContainText("Median reads");
    await clearLists(brand);
    await context.close();
  });
});

test.describe("a link that is none", () => {
  test.use({ failing: /\/api\/shared\// });

  test("guessed, broken or ended: all say the same", async ({ page, browser }) => {
    await enter(page, "brand");
    await clearLists(page);
    const id = await newList(page, "Ends");
    const { token, share } = await link(page, id, { days: 7, notes: false, prices: false });
    const ended = await send(page, "DELETE", `/api/shortlists/${id}/shares/${share.id}`);
    expect(ended.ok()).toBe(true);
    const said: string[] = [];
    for (const path of [`/s/${token}`, `/s/${"A".repeat(token.length)}`, "/s/x", "/s/a%20b"]) {
      await page.goto(path);
      await expect(page.locator(".notice")).toContainText("This link is not valid");
      said.push(await page.locator(".notice").innerText());
    }
    expect(new Set(said).size).toBe(1);
    await clearLists(page);
  });
});

test("a link is made, copied and ended in the dialog", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await enter(page, "brand");
  await clearLists(page);
  const id = await newList(page, "To share");
  await page.goto(`/shortlists/${id}`);
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Share this list" });
  await expect(dialog).toContainText("No link works at present.");
  await dialog.getByRole("radio", { name: "7 days" }).check();
  await dialog.getByRole("checkbox", { name: /^Notes/ }).check();
  await dialog.getByRole("button", { name: "Make a link" }).click();
  await expect(dialog.getByLabel("Your link")).toHaveValue(/\/s\/[\w-]{20,}$/);
  await expect(dialog.getByRole("listitem")).toContainText(["With notes"]);
  await dialog.getByRole("button", { name: "Copy" }).click();
  await expect(dialog.getByRole("button", { name: "Copied" })).toBeVisible();
  const address = await page.evaluate(() => navigator.clipboard.readText());
  expect(address).toBe(await dialog.getByLabel("Your link").inputValue());
  const answer = await page.request.get(address.replace("/s/", "/api/shared/"));
  const { expires_at } = await answer.json();
  const days = (Date.parse(expires_at) - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(6.9);
  expect(days).toBeLessThan(7.1);
  await dialog.getByRole("button", { name: /^End the link/ }).click();
  await expect(dialog).toContainText("The link has ended.");
  await expect(dialog).toContainText("No link works at present.");
  expect((await page.request.get(address.replace("/s/", "/api/shared/"))).status()).toBe(404);
  await clearLists(page);
});
