// The builder of a shortlist: who passes, in which order, and what the keyboard does with them.
import { type Locator, type Page } from "@playwright/test";
import { enter, expect, get, newShortlist, overflow, test } from "./app";

const rows = (page: Page) => page.locator(".ranked-rows .ranked-row:not([data-state])");
const names = (page: Page) => rows(page).locator(".ranked-name .name").allInnerTexts();
const passing = async (page: Page) =>
  Number((await page.locator(".builder-counts strong").innerText()).replaceAll(",", ""));
const option = (page: Page, name: RegExp) => page.locator(".asked-box", { hasText: name }).first();
const said = async (option: Locator) =>
  Number((await option.locator(".asked-count").innerText()).replaceAll(",", ""));

/** Opens a new list, with its creators ranked. */
async function opened(page: Page): Promise<void> {
  await enter(page, "brand");
  await page.goto(`/shortlists/${await newShortlist(page, "Summer")}`);
  await expect(rows(page).first()).toBeVisible();
}

test("what an option says is how many pass with it, and a reload keeps what was asked", async ({ page }) => {
  await opened(page);
  const all = await passing(page);
  const category = page.getByRole("group", { name: "Categories" }).locator(".asked-box").first();
  for (const each of [option(page, /^Micro/), category]) {
    // Counts follow the list, some tenths of a second later.
    let promised = -1;
    await expect
      .poll(async () => promised === (promised = await said(each)), { intervals: [400] })
      .toBe(true);
    await each.getByRole("checkbox").check();
    await expect.poll(() => passing(page)).toBe(promised);
  }
  expect(await passing(page)).toBeLessThan(all);
  await expect(rows(page).first().locator(".ranked-tier")).toContainText("Micro");

  // A bound that is typed is where the thumb is, and a key moves it on.
  const field = page.getByRole("textbox", { name: "Quote, at most" });
  const thumb = page.getByRole("slider", { name: "Quote, at most" });
  await field.fill("1,000");
  await field.press("Enter");
  await expect(field).toHaveValue("¥1,000");
  await expect(thumb).toHaveAttribute("aria-valuetext", "¥1,000");
  const few = await passing(page);
  await thumb.focus();
  for (let step = 0; step < 30; step += 1) await page.keyboard.press("ArrowRight");
  await expect.poll(() => passing(page)).toBeGreaterThanOrEqual(few);
  await expect(field).not.toHaveValue("¥1,000");

  const [asked, kept] = [await names(page), await field.inputValue()];
  const count = await passing(page);
  // The view comes to rest before it is kept.
  await expect.poll(async () => (await get(page.request, `/api${new URL(page.url()).pathname}`)).document.view.value.filter.ranges?.length).toBe(1);
  await page.reload();
  await expect(rows(page).first()).toBeVisible();
  await expect(field).toHaveValue(kept);
  await expect.poll(() => passing(page)).toBe(count);
  expect(await names(page)).toEqual(asked);
  await page.getByRole("button", { name: "Reset 3" }).click();
  await expect.poll(() => passing(page)).toBe(all);
});

test("a least above the most passes nobody, and says what to do about it", async ({ page }) => {
  await opened(page);
  const all = await passing(page);
  for (const [name, value] of [["Followers, at least", "8万"], ["Followers, at most", "20k"]] as const) {
    const field = page.getByRole("textbox", { name });
    await field.fill(value);
    await field.press("Enter");
  }
  await expect(page.getByRole("alert")).toHaveText("The least is above the most: nobody passes.");
  await expect(page.getByRole("textbox", { name: "Followers, at least" })).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator(".ranked-instead")).toContainText("Nobody passes");
  await page.getByRole("button", { name: "Without: Followers" }).click();
  await expect.poll(() => passing(page)).toBe(all);
});

test("weights reorder, and tell who rose and who fell", async ({ page }) => {
  await opened(page);
  const before = await names(page);
  await page.getByRole("combobox", { name: "Preset of weights" }).selectOption("Awareness");
  await expect.poll(() => names(page)).not.toEqual(before);
  const after = await names(page);
  for (const [place, name] of after.slice(0, 12).entries()) {
    const was = before.indexOf(name);
    if (was < 0 || after.filter((other) => other === name).length > 1) continue;
    const moved = rows(page).nth(place).locator(".moved .sr-only");
    await expect(moved).toHaveText(was > place ? `up by ${was - place}` : was < place ? `down by ${place - was}` : "");
  }
  // Whoever is asked for anew has risen over nobody.
  await option(page, /^Nano/).getByRole("checkbox").check();
  await expect(rows(page).locator(".moved", { hasText: /./ })).toHaveCount(0);

  for (const name of await page.getByRole("spinbutton", { name: /as a number$/ }).all()) {
    await name.fill("0");
    await name.press("Enter");
  }
  await expect(page.locator(".weights")).toContainText("All weights are zero");
  await expect(rows(page).first().locator(".ranked-score strong")).toHaveText("—");
});

test("the keyboard goes all the way: walk, add, pass, explain, undo", async ({ page }) => {
  await opened(page);
  const grid = page.getByRole("grid");
  const active = page.locator('.ranked-row[aria-selected="true"]');
  await grid.focus();
  await page.keyboard.press("ArrowDown");
  const added = await active.locator(".ranked-name .name").innerText();
  await page.keyboard.press("Space");
  await expect(active).toHaveAttribute("data-list", "on");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("x");
  await expect(active).toHaveAttribute("data-list", "passed");
  await page.keyboard.press("Enter");
  await expect(page.locator(".explained-words")).toContainText(/adds \d+ of \d+/);
  await page.keyboard.press("Escape");
  await expect(page.locator(".explained")).toHaveCount(0);
  await page.keyboard.press("End");
  await expect(active).toBeVisible();
  expect(await grid.getAttribute("aria-activedescendant")).toBe(await active.getAttribute("id"));
  await page.keyboard.press("Home");
  await page.keyboard.press("z");
  await expect(page.locator('.ranked-row[data-list="passed"]')).toHaveCount(0);
  await expect(page.locator(".builder-list")).toContainText(added);

  await page.keyboard.press("?");
  await page.getByRole("checkbox", { name: "Single keys are on" }).uncheck();
  await page.keyboard.press("Escape");
  await grid.focus();
  await page.keyboard.press("x");
  await expect(page.locator('.ranked-row[data-list="passed"]')).toHaveCount(0);
});

test("a phone shows one column at a time", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await opened(page);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  const [name] = await names(page);
  await rows(page).first().getByRole("button").click();
  await page.getByRole("button", { name: /^List/ }).click();
  await expect(page.locator(".builder-list")).toContainText(name);
  await page.getByRole("button", { name: "Filters", exact: true }).click();
  await expect(page.getByRole("slider", { name: "Quote, at least" })).toBeVisible();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});

test.describe("without creators", () => {
  test.use({ failing: /\/api\/kols\/roster|\/engine\// });

  test("says so, and tries again", async ({ page }) => {
    await enter(page, "brand");
    await page.route(/\/api\/kols\/roster/, (route) => route.abort());
    await page.goto(`/shortlists/${await newShortlist(page, "Autumn")}`);
    await expect(page.locator(".ranked-instead")).toContainText("The server can't be reached");
    await expect(page.getByRole("textbox", { name: "Title of the list" })).toHaveValue("Autumn");
    await page.unroute(/\/api\/kols\/roster/);
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(rows(page).first()).toBeVisible();
  });

  test("says so where the engine cannot be fetched", async ({ page, context }) => {
    await enter(page, "brand");
    await context.route(/engine_bg/, (route) => route.abort("internetdisconnected"));
    await page.goto(`/shortlists/${await newShortlist(page, "Spring")}`);
    await expect(page.locator(".ranked-instead")).toContainText("The server can't be reached");
    await context.unroute(/engine_bg/);
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(rows(page).first()).toBeVisible();
  });

  test("waits for a server that is still working them out", async ({ page }) => {
    await enter(page, "brand");
    let asked = 0;
    await page.route(/\/api\/kols\/roster/, (route) => {
      asked += 1;
      if (asked > 2) return route.continue();
      return route.fulfill({ status: 503, json: { error: { code: "unavailable", message: "Later." } } });
    });
    await page.goto(`/shortlists/${await newShortlist(page, "Winter")}`);
    await expect(rows(page).first()).toBeVisible();
    expect(asked).toBeGreaterThan(2);
  });
});
