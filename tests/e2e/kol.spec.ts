import { type APIRequestContext } from "@playwright/test";
import { expect, fact, fail, firstKol, get, test } from "./app";

/** The tiers of the brief, each from its lower bound on. */
const TIERS: [string, number][] = [["Top", 300_000], ["Mid", 80_000], ["Micro", 20_000], ["Nano", 1_000], ["No tier", 0]];

const DAY = 24 * 60 * 60 * 1000;

/** A creator who shares reads, with notes of both kinds and some of the last 30 days. */
async function creator(request: APIRequestContext): Promise<{ kol: any; notes: any[] }> {
  const { items } = await get(request, "/api/kols?limit=50");
  for (const { id } of items) {
    const { kol } = await get(request, `/api/kols/${id}`);
    const page = await get(request, `/api/kols/${id}/notes?days=90&limit=200`);
    const notes = page.items.map((note: any) => note.published);
    const recent = within(kol, notes, 30);
    const kinds = new Set(notes.map((note: any) => note.kind));
    const known = notes.every((note: any) => note.counts.reads !== null);
    if (known && kinds.size === 2 && recent.length > 0 && recent.length < notes.length) return { kol, notes };
  }
  throw new Error("the demo data has no such creator");
}

const within = (kol: any, notes: any[], days: number): any[] =>
  notes.filter((note) => Date.parse(note.published_at) > Date.parse(kol.data_at) - days * DAY);

/** Worked out here by its own few lines, to compare with what the page computes. */
function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length % 2 ? sorted[Math.floor(half)] : (sorted[half - 1] + sorted[half]) / 2;
}

/** The page writes large figures to three digits. */
function written(value: number): string {
  const options: Intl.NumberFormatOptions =
    value < 10_000 ? { maximumFractionDigits: 0 } : { notation: "compact", maximumSignificantDigits: 3 };
  return new Intl.NumberFormat("en", options).format(value).replace("K", "k");
}

test("shows who a creator is, with tier and eligibility", async ({ page, request }) => {
  const kol = await firstKol(request);
  await page.goto(`/kols/${kol.id}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(kol.nickname);
  const [tier] = TIERS.find(([, bound]) => kol.followers >= bound)!;
  await expect(page.getByRole("heading", { level: 1 })).toContainText(tier);
  await expect(page.getByText(/^(Eligible|Brand) partner$/)).toBeVisible();
  await expect(page.getByText(/^Data until .+ demo data, generated$/)).toBeVisible();
});

test("computes medians of 30 and 90 days from raw notes", async ({ page, request }) => {
  const { kol, notes } = await creator(request);
  await page.goto(`/kols/${kol.id}`);
  const shows = async (chosen: any[]) => {
    const reads = chosen.map((note) => note.counts.reads);
    await expect(fact(page, "Median reads").locator("dd").first()).toHaveText(written(median(reads)));
    await expect(fact(page, "Median reads")).toContainText(`${reads.length} note`);
    const sums = chosen.map(({ counts }) => counts.likes + counts.collects + counts.comments);
    await expect(fact(page, "Median interactions").locator("dd").first()).toHaveText(written(median(sums)));
  };
  await shows(within(kol, notes, 30));

  await page.getByRole("link", { name: "90 days" }).click();
  await expect(page).toHaveURL(/\?days=90$/);
  await shows(notes);

  await page.getByRole("group", { name: "Kind" }).getByRole("link", { name: "Video" }).click();
  await expect(page).toHaveURL(/days=90&kinds=video/);
  await shows(notes.filter((note) => note.kind === "video"));

  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`/kols/${kol.id}$`));
  await shows(within(kol, notes, 30));
});

test("a creator without days and notes has dashes, not zeros", async ({ page, request }) => {
  const kol = await firstKol(request);
  await page.route(/\/api\/kols\/\d+\/days/, (route) => route.fulfill({ json: { data_at: kol.data_at, days: [] } }));
  await page.route(/\/api\/kols\/\d+\/notes/, (route) => route.fulfill({ json: { items: [], next: null } }));
  await page.goto(`/kols/${kol.id}`);
  await expect(fact(page, "Median reads").locator("dd").first()).toHaveText("—");
  await expect(page.getByText("No daily data")).toBeVisible();
  await expect(page.getByText("No notes in this selection.")).toBeVisible();
});

test.describe("when there is none", () => {
  test.use({ failing: /\/api\/kols\// });

  for (const id of ["9007199254740991", "abc"]) {
    test(`says so for ${id}`, async ({ page }) => {
      await page.goto(`/kols/${id}`);
      await expect(page.getByRole("alert")).toContainText("Nothing here");
    });
  }

  test("says when the server failed, and loads at the second try", async ({ page, request }) => {
    const { id } = await firstKol(request);
    const days = /\/api\/kols\/\d+\/days/;
    await fail(page, days, 500);
    await page.goto(`/kols/${id}`);
    await expect(page.getByRole("alert")).toContainText("The server failed");
    await page.unroute(days);
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });
});
