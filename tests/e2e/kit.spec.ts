// A creator on one page: for everyone the same, with only what everyone may see, on paper as well.
import { type Page } from "@playwright/test";
import { enter, expect, firstKol, get, overflow, sharedWith, sharing, test } from "./app";

const kit = (page: Page) => page.locator(".kit");
const figure = (page: Page, name: string) =>
  kit(page).locator("dl > div", { has: page.locator("dt", { hasText: new RegExp(`^${name}$`) }) });

/** What a kit says, without the address of the server. */
const said = async (page: Page) => {
  await expect(kit(page)).toBeVisible();
  return kit(page).innerText();
};

test("everyone gets the same page, with what is shared with everyone and nothing else", async ({ page, browser }) => {
  const { kol } = await enter(page, "kol");
  const choices = { ...sharedWith("verified_brands"), quotes: "everyone" };
  await sharing(page, choices, async () => {
    await page.goto(`/kols/${kol}/kit`);
    const own = await said(page);
    await expect(figure(page, "Picture quote")).toContainText("¥");
    await expect(figure(page, "Median interactions")).toBeVisible();
    for (const name of ["Median reads", "ER by reads", "Follower growth", "48 h response"]) {
      await expect(figure(page, name), name).toHaveCount(0);
    }
    await expect(kit(page).getByRole("heading", { name: "Audience" })).toHaveCount(0);
    await expect(kit(page)).not.toContainText(/reads$/m);
    const owner = page.getByRole("complementary", { name: "Only you see this box" });
    await expect(owner.getByRole("listitem")).toHaveText([/^Medians of reads/, /^Reads of each note/, /^Who the followers are/]);
    await expect(owner.getByRole("link")).toHaveAttribute("href", "/studio/sharing");

    // A verified brand may see more elsewhere, and not here; nor does the creator's MCN.
    for (const role of ["brand", "mcn", null] as const) {
      const context = await browser.newContext();
      const other = await context.newPage();
      if (role) await enter(other, role);
      if (role === "brand") {
        expect((await get(other.request, `/api/kols/${kol}`)).kol.audience).not.toBeNull();
      }
      await other.goto(`/kols/${kol}/kit`);
      expect(await said(other), role ?? "anyone").toBe(own);
      await expect(other.locator(".kit-owner")).toHaveCount(0);
      await context.close();
    }
  });
});

test("who shares nothing has a page still, and who shares all is told so", async ({ page }) => {
  const { kol } = await enter(page, "kol");
  const { nickname } = (await get(page.request, `/api/kols/${kol}`)).kol;
  await sharing(page, sharedWith("nobody"), async () => {
    await page.goto(`/kols/${kol}/kit`);
    await expect(kit(page).getByRole("heading", { level: 1, name: nickname })).toBeVisible();
    await expect(figure(page, "Followers")).toBeVisible();
    await expect(kit(page).locator(".kit-notes li")).toHaveCount(6);
    await expect(kit(page)).not.toContainText("Not shared");
    await expect(kit(page)).not.toContainText("—");
    await expect(kit(page).getByRole("heading", { name: "Quotes" })).toHaveCount(0);
    await expect(kit(page)).toContainText("Through the platform only");
    await expect(page.locator(".kit-owner li")).toHaveCount(4);
  });
  await sharing(page, sharedWith("everyone"), async () => {
    await page.reload();
    await expect(page.locator(".kit-owner")).toContainText("Everything that this page can show is shared with everyone.");
    await expect(kit(page).getByRole("heading", { name: "Audience" })).toBeVisible();
    await expect(figure(page, "Median reads")).toBeVisible();
    const shares = await kit(page).locator(".kit-notes strong").allInnerTexts();
    const counts = shares.map((words) => Number.parseFloat(words.replace(/,/g, "")) * (/k/.test(words) ? 1_000 : 1));
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });
});

test("is one page of paper, black on white, without the page's own furniture", async ({ page }) => {
  const { kol } = await enter(page, "kol");
  await sharing(page, sharedWith("everyone"), async () => {
    for (const scheme of ["light", "dark"] as const) {
      await page.emulateMedia({ media: null, colorScheme: scheme });
      await page.goto(`/kols/${kol}/kit`);
      await expect(kit(page).getByRole("heading", { name: "Audience" })).toBeVisible();
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
      expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g), scheme).toHaveLength(1);
      const [width, height] = pdf.match(/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/)!.slice(1).map(Number);
      expect([Math.round(width), Math.round(height)], "A4, upright").toEqual([595, 842]);
      await page.emulateMedia({ media: "print", colorScheme: scheme });
      for (const gone of [".bar", ".kit-tools", ".kit-owner"]) await expect(page.locator(gone)).toBeHidden();
      const colours = await kit(page).evaluate((kit) => {
        const { color, backgroundColor } = getComputedStyle(kit);
        return [color, backgroundColor];
      });
      expect(colours).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
    }
  });
});

test("its link is copied, and it prints", async ({ page, context, request, baseURL }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute("data-printed", "");
  });
  const { id } = await firstKol(request);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`/kols/${id}/kit`);
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Link copied" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL}/kols/${id}/kit`);
  await page.getByRole("button", { name: "Print" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-printed", "");
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});

test.describe("of nobody", () => {
  test.use({ failing: /\/api\/kols\/9007199254740991/ });

  test("says so", async ({ page }) => {
    for (const path of ["/kols/9007199254740991/kit", "/kols/abc/kit"]) {
      await page.goto(path);
      await expect(page.locator(".notice")).toContainText("Nothing here");
    }
  });
});
