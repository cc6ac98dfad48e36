// An MCN's roster, and what those see who have no part in a creator's work.
import { type APIRequestContext, type Page } from "@playwright/test";
import { cards, enter, expect, fact, get, send, test } from "./app";

const panel = (page: Page, name: string) =>
  page.locator("section", { has: page.getByRole("heading", { name: new RegExp(`^${name} · `) }) });

/** A creator who is not on the roster of the page's MCN. */
async function stranger(page: Page): Promise<any> {
  const { items } = await get(page.request, "/api/mcn/roster");
  const known = new Set(items.map((entry: any) => entry.card.id));
  const kols = await get(page.request, "/api/kols?limit=50");
  return kols.items.find((kol: any) => !known.has(kol.id));
}

/** A creator with a quote that is not shared with everyone. */
async function withheld(request: APIRequestContext): Promise<any> {
  const { items } = await get(request, "/api/kols?limit=200");
  return items.find((kol: any) => kol.withheld?.includes("quotes"));
}

test("the roster shows whom one represents, with full figures", async ({ page }) => {
  await enter(page, "mcn");
  const { items } = await get(page.request, "/api/mcn/roster");
  const accepted = items.filter((entry: any) => entry.standing === "accepted");
  expect(accepted.length).toBeGreaterThan(0);
  await page.goto("/mcn");
  await expect(page.getByRole("heading", { level: 1, name: "Roster" })).toBeVisible();
  await expect(page.getByText(/This MCN is verified/)).toBeVisible();
  const represented = panel(page, "Represented");
  await expect(represented.getByRole("listitem")).toHaveCount(accepted.length);
  await expect(represented).not.toContainText("Not shared");
  for (const { card } of accepted) {
    expect(card.withheld ?? []).toEqual([]);
    await expect(represented).toContainText(card.nickname);
  }
  await represented.locator(".roster-row").first().getByRole("link").click();
  await expect(page).toHaveURL(/\/mcn\/\d+$/);
  await page.getByRole("link", { name: "Public page" }).click();
  await expect(page).toHaveURL(/\/kols\/\d+$/);
  await expect(page.getByText("On your roster")).toBeVisible();
  await expect(page.getByText("Not shared")).toHaveCount(0);
});

test("invites from a creator's page, and takes the invitation back", async ({ page }) => {
  await enter(page, "mcn");
  const kol = await stranger(page);
  try {
    await page.goto(`/kols/${kol.id}`);
    await page.getByRole("button", { name: "Invite to my roster" }).click();
    await page.getByRole("link", { name: "Invited to your roster" }).click();
    await expect(page).toHaveURL(/\/mcn$/);
    const row = panel(page, "Invited").getByRole("listitem").filter({ hasText: kol.nickname }).first();
    await expect(row).toBeVisible();
    await row.getByRole("button", { name: `Take back ${kol.nickname}` }).click();
    await expect(page.getByRole("status").filter({ hasText: "Taken off the roster." })).toBeVisible();
    await expect(page.locator(`a[href="/kols/${kol.id}"]`)).toHaveCount(0);
  } finally {
    await send(page, "DELETE", `/api/mcn/roster/${kol.id}`);
  }
});

test.describe("by link", () => {
  test.use({ failing: /\/api\/mcn\/roster\/9007199254740991/ });

  test("invites, and says what is wrong with a link", async ({ page }) => {
    await enter(page, "mcn");
    const kol = await stranger(page);
    try {
      await page.goto("/mcn");
      const input = page.getByRole("textbox");
      await input.fill("someone");
      await input.press("Enter");
      await expect(page.getByRole("alert").filter({ hasText: "neither an id nor a link" })).toBeVisible();
      await input.fill("9007199254740991");
      await input.press("Enter");
      await expect(page.getByRole("alert").filter({ hasText: "no such creator" })).toBeVisible();
      await input.fill(`https://example.com/kols/${kol.id}`);
      await page.getByRole("button", { name: "Invite", exact: true }).click();
      await expect(page.getByRole("status").filter({ hasText: "Invited." })).toBeVisible();
      await expect(panel(page, "Invited")).toContainText(kol.nickname);
    } finally {
      await send(page, "DELETE", `/api/mcn/roster/${kol.id}`);
    }
  });
});

test("letting go asks first", async ({ page }) => {
  await enter(page, "mcn");
  await page.goto("/mcn");
  const represented = panel(page, "Represented");
  await expect(represented.getByRole("listitem").first()).toBeVisible();
  const count = await represented.getByRole("listitem").count();
  await represented.getByRole("button", { name: /^Let go/ }).first().click();
  const dialog = page.getByRole("dialog", { name: "Let this creator go?" });
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(represented.getByRole("listitem")).toHaveCount(count);
});

test("what is not shared is said on the card and on the page", async ({ page, request }) => {
  const kol = await withheld(request);
  await page.goto("/kols");
  const link = cards(page).filter({ has: page.locator(`a[href="/kols/${kol.id}"]`) });
  for (let pages = 0; pages < 20 && !(await link.count()); pages++) {
    await page.mouse.wheel(0, 100_000);
    await page.waitForTimeout(200);
  }
  await expect(link).toContainText("Not shared");
  await page.goto(`/kols/${kol.id}`);
  await expect(fact(page, "Picture quote").or(fact(page, "Video quote")).filter({ hasText: "Not shared" }).first()).toBeVisible();
});

test("is for MCNs, and nobody else invites", async ({ page, request }) => {
  await page.goto("/mcn");
  await expect(page.locator(".notice").getByRole("link")).toHaveAttribute("href", "/login?next=/mcn");
  await enter(page, "brand");
  await page.goto("/mcn");
  await expect(page.locator(".notice")).toContainText("Not for this kind of account");
  const { items } = await get(request, "/api/kols?limit=1");
  await page.goto(`/kols/${items[0].id}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("button", { name: "Invite to my roster" })).toHaveCount(0);
});
