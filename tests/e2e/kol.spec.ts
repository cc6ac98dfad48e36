import AxeBuilder from "@axe-core/playwright";
import { type APIRequestContext } from "@playwright/test";
import { cards, expect, fact, fail, firstKol, get, test } from "./app";

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

/** Peers of whom a quarter, half and three quarters lie below these values of each metric. */
function peers(bucket: { tier: string | null; category: string | null }, values: Record<string, [number, number, number]>): any {
  const at = ([p25, median, p75]: [number, number, number]) => {
    const between = (low: number, high: number, from: number, to: number) =>
      Array.from({ length: to - from }, (_, step) => low + ((high - low) * step) / (to - from));
    return [...between(0, p25, 0, 10), ...between(p25, median, 10, 20), ...between(median, p75, 20, 30), ...between(p75, 2 * p75, 30, 40), 2 * p75];
  };
  const spreads = Object.entries(values).map(([metric, quarters]) => ({ metric, quantiles: { n: 405, at: at(quarters) } }));
  const benchmarks = ["days30", "days90"].flatMap((window) =>
    ["all", "daily", "cooperation"].flatMap((deals) =>
      ["all", "picture", "video"].map((kinds) => ({ selection: { window, deals, kinds }, spreads })),
    ),
  );
  return { as_of: "2026-06-30T16:00:00Z", peers: { bucket, creators: 412, benchmarks } };
}

const PEERS = /\/api\/kols\/\d+\/peers/;

test("a figure opens to its formula, its window and its place among peers", async ({ page, request }) => {
  const { kol } = await creator(request);
  const json = peers({ tier: "mid", category: null }, { er_by_reads: [0.0001, 0.0002, 0.0003], reads: [1, 2, 3] });
  await page.route(PEERS, (route) => route.fulfill({ json }));
  await page.goto(`/kols/${kol.id}`);
  await expect(fact(page, "ER by reads")).toContainText("top 1%");
  await expect(page.getByText("Peers: Mid, any category, 412 creators")).toBeVisible();

  const button = page.getByRole("button", { name: "ER by reads" });
  await button.focus();
  await page.keyboard.press("Enter");
  const sheet = page.getByRole("dialog", { name: "ER by reads" });
  await expect(sheet).toContainText("Interactions ÷ reads of a note");
  await expect(sheet).toContainText("Jun 1, 2026 to Jun 30, 2026");
  await expect(sheet).toContainText("Higher than 100% of the 405 peers");
  await expect(sheet).toContainText("a wider circle stands in");
  await expect(sheet).toContainText("Market 3–5%");
  await expect(sheet.getByRole("img", { name: /half below 0.0%/ })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include("dialog[open]").analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await expect(button).toBeFocused();
  // Of what nobody compares, it says that much.
  await page.getByRole("button", { name: "Sponsored share" }).click();
  await expect(page.getByRole("dialog")).toContainText("Peers are not compared by this figure.");
});

test.describe("when peers do not come", () => {
  test.use({ failing: /\/api\/kols\/\d+\/peers/ });

  test("the figures are there, and say so", async ({ page, request }) => {
    const { kol } = await creator(request);
    await fail(page, PEERS, 500);
    await page.goto(`/kols/${kol.id}`);
    await expect(page.getByText("No peers to compare with at present").first()).toBeVisible();
    await expect(fact(page, "Median reads").locator("dd").first()).toHaveText(/\d/);
    await expect(page.getByText("so fixed bounds stand in")).toBeVisible();
  });
});

test("the chart is read by keys, and holds the focus as it goes", async ({ page, request }) => {
  const { kol } = await creator(request);
  const { days } = await get(request, `/api/kols/${kol.id}/days?days=30`);
  await page.goto(`/kols/${kol.id}`);
  const chart = page.getByRole("slider");
  const reads = (day: any) => new RegExp(`^${Number(day.date.slice(5, 7))}/${Number(day.date.slice(8))} · ${day.reads.toLocaleString("en")}( |$)`);
  await chart.focus();
  await page.keyboard.press("End");
  await expect(chart).toHaveAttribute("aria-valuetext", reads(days.at(-1)));
  await page.keyboard.press("ArrowLeft");
  await expect(chart).toHaveAttribute("aria-valuetext", reads(days.at(-2)));
  await expect(chart.locator(".cursor")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(chart.locator(".cursor")).toHaveCount(0);
  await expect(chart).toBeFocused();

  await page.getByRole("button", { name: "Followers", exact: true }).click();
  await expect(chart).toHaveAttribute("aria-label", /^Followers: /);
  await page.getByText("Show the table").click();
  await expect(page.getByRole("region", { name: "Day by day" }).getByRole("row")).toHaveCount(days.length + 1);
});

test("a target is matched with the audience, part by part, and kept", async ({ page, request }) => {
  const { kol } = await creator(request);
  const audience = { female: 0.8, ages: [0.1, 0.4, 0.3, 0.1, 0.1], city_tiers: [0.3, 0.2, 0.2, 0.1], cities: [], interests: [] };
  await page.route(/\/api\/kols\/\d+$/, async (route) => {
    const profile = await (await route.fetch()).json();
    await route.fulfill({ json: { ...profile, kol: { ...profile.kol, audience } } });
  });
  await page.goto(`/kols/${kol.id}`);
  const section = page.locator("#audience");
  await expect(section).toContainText("Listed parts make up 80.0%");
  await section.getByText("Set a target").click();
  await section.getByLabel("18–24").check();
  await section.getByLabel("25–34").check();
  await section.getByLabel("Women (%)").fill("60");
  await section.getByLabel("Women (%)").blur();
  const match = section.locator(".fit");
  // 0.7 of the ages and 0.8 of the gender.
  await expect(match).toContainText("75");
  await expect(match).toContainText("Matches: 18–24 40.0%, 25–34 30.0%; outside: Under 18 10.0%");
  await expect(match).toContainText("80.0% women, wanted 60.0%");
  await page.reload();
  await expect(match).toContainText("75");
  await section.getByText("Change the target").click();
  await section.getByRole("button", { name: "Clear" }).click();
  await expect(match).toHaveCount(0);
});

/** Below each note, a dozen comments within a minute: what nobody would call usual. */
const crowded = (notes: any[]): any => ({
  notes: notes.slice(0, 8).map(({ id }) => ({
    id,
    comments: Array.from({ length: 12 }, (_, n) => ({ author: `reader ${id} ${n}`, text: `a thought of mine, number ${n * 7919}`, at: "2026-06-20T04:00:30Z" })),
  })),
});

test("a rule is set aside with a reason, which stays, and is taken back", async ({ page, request }) => {
  const { kol } = await creator(request);
  const { items } = await get(request, `/api/kols/${kol.id}/notes?days=90&limit=200`);
  await page.route(/\/api\/kols\/\d+\/evidence/, (route) => route.fulfill({ json: crowded(items) }));
  await page.goto(`/kols/${kol.id}`);
  const section = page.locator("#authenticity");
  await expect(section).toContainText("12 of 12 comments within a minute");
  await expect(section).not.toContainText(/fraud|fake/i);
  await section.getByRole("button", { name: "Set aside: When comments come" }).click();
  // A reason is asked for.
  await section.getByRole("button", { name: "Save" }).click();
  await expect(section.getByLabel("Reason")).toBeFocused();
  await section.getByLabel("Reason").fill("A live stream, we were there");
  await section.getByRole("button", { name: "Save" }).click();
  const reason = section.getByText("You set it aside: A live stream, we were there");
  await expect(reason).toBeVisible();
  await page.reload();
  await expect(reason).toBeVisible();
  await section.getByRole("button", { name: "Count it again" }).click();
  await expect(reason).toHaveCount(0);
  await expect(section.getByRole("button", { name: "Set aside: When comments come" })).toBeVisible();
});

test("four notes are insufficient data", async ({ page, request }) => {
  const { kol } = await creator(request);
  const { items } = await get(request, `/api/kols/${kol.id}/notes?days=90&limit=200`);
  await page.route(/\/api\/kols\/\d+\/notes/, (route) => route.fulfill({ json: { items: items.slice(0, 4), next: null } }));
  await page.goto(`/kols/${kol.id}`);
  const section = page.locator("#authenticity");
  await expect(section).toContainText("Insufficient data");
  await expect(section).toContainText("4 notes in the last 90 days; a score takes 5.");
});

test("what a creator keeps is said to be kept, and is nowhere", async ({ page, request }) => {
  const { items } = await get(request, "/api/kols?limit=200");
  const keeps = (card: any) => ["statistics", "quotes"].every((field) => card.withheld?.includes(field));
  const { id } = items.find(keeps);
  await page.goto(`/kols/${id}`);
  await expect(fact(page, "CPE").first()).toContainText("Not shared");
  await expect(fact(page, "Median reads")).toContainText("Not shared");
  await expect(page.locator("#price")).toContainText("The creator does not share its quotes with you.");
  await expect(page.locator("#days").getByRole("slider")).toHaveCount(0);
  // Likes are public on the platform.
  await expect(fact(page, "Median interactions").locator("dd").first()).toHaveText(/\d|—/);
});

test("the fee is a setting, and costs follow it", async ({ page, request }) => {
  const { kol } = await creator(request);
  await page.route(/\/api\/kols\/\d+$/, async (route) => {
    const profile = await (await route.fetch()).json();
    await route.fulfill({ json: { ...profile, kol: { ...profile.kol, picture_quote: 1_000 } } });
  });
  await page.goto(`/kols/${kol.id}`);
  const price = page.locator("#price");
  await expect(price).toContainText("with the fee ¥1,100");
  await price.getByLabel("Platform fee").fill("20");
  await price.getByLabel("Platform fee").blur();
  await expect(price).toContainText("with the fee ¥1,200");
  await page.reload();
  await expect(price).toContainText("with the fee ¥1,200");
  await price.getByLabel("Platform fee").fill("120");
  await price.getByLabel("Platform fee").blur();
  await expect(price.getByRole("alert")).toHaveText("From 0 to 100, please.");
  await expect(price).toContainText("with the fee ¥1,200");
});

test("from the directory, what the card knew is there at once", async ({ page }) => {
  await page.goto("/kols");
  let answer = () => {};
  const asked = new Promise<void>((resolve) => (answer = resolve));
  await page.route(/\/api\/kols\/\d+$/, async (route) => {
    await asked;
    await route.continue();
  });
  const name = await cards(page).first().getByRole("heading").innerText();
  await cards(page).first().getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
  answer();
  await expect(page.locator("#authenticity h2")).toBeVisible();
});

test("lookalikes say by what, and are asked for when one comes near", async ({ page, request }) => {
  const { items } = await get(request, "/api/kols?limit=4");
  const likeness = { score: 0.87, content: 0.9, audience: null, size: 0.7, categories: [], words: ["露营", "咖啡"] };
  let asked = 0;
  await page.route(/\/api\/kols\/\d+\/lookalikes/, (route) => {
    asked += 1;
    return route.fulfill({ json: { items: items.slice(1).map((card: any) => ({ card, likeness })) } });
  });
  await page.goto(`/kols/${items[0].id}`);
  await expect(page.locator("#authenticity h2")).toBeVisible();
  expect(asked).toBe(0);
  await page.locator("#alike").scrollIntoViewIfNeeded();
  const rows = page.locator("#alike").getByRole("listitem");
  await expect(rows).toHaveCount(3);
  await expect(rows.first()).toContainText("content 90 · size 70 · Both: 露营, 咖啡");
  await expect(rows.first()).toContainText("87 alike");
  expect(asked).toBe(1);
});

test.describe("when a creator is removed while one reads", () => {
  test.use({ failing: /\/api\/kols\/\d+/ });

  test("the page says so", async ({ page, request }) => {
    const { id } = await firstKol(request);
    await page.goto(`/kols/${id}`);
    await expect(page.locator("#authenticity h2")).toBeVisible();
    await fail(page, new RegExp(`/api/kols/${id}`), 404);
    await page.locator("#alike").scrollIntoViewIfNeeded();
    await expect(page.getByRole("alert")).toContainText("This creator has been removed");
    await expect(page.getByRole("link", { name: "All creators" })).toBeVisible();
  });
});
