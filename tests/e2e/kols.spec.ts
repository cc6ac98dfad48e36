import { cards, expect, fail, get, test } from "./app";

const KOLS = /\/api\/kols(\?|$)/;

test("lists creators by followers, and more of them as one scrolls", async ({ page, request }) => {
  const { items } = await get(request, "/api/kols");
  await page.goto("/kols");
  await expect(page.getByRole("heading", { level: 1, name: "Creators" })).toBeVisible();
  await expect(cards(page).first()).toContainText(items[0].nickname);
  const before = await cards(page).count();
  await page.mouse.wheel(0, 100_000);
  await expect.poll(() => cards(page).count()).toBeGreaterThan(before);
});

test("is narrowed by tier and category, and Back undoes it", async ({ page }) => {
  await page.goto("/kols");
  const tiers = page.getByRole("group", { name: "Tier" });
  await tiers.getByRole("link", { name: "Micro" }).click();
  await expect(page).toHaveURL(/\?tier=micro$/);
  await expect(tiers.getByRole("link", { name: "Micro" })).toHaveAttribute("aria-current", "true");
  await expect(cards(page).first()).toContainText("Micro");
  for (const text of await cards(page).allInnerTexts()) expect(text).toContain("Micro");

  await page.getByRole("combobox", { name: "Category" }).selectOption("food");
  await expect(page).toHaveURL(/\?tier=micro&category=food$/);
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(/\/kols$/);
  await expect(tiers.getByRole("link", { name: "All" })).toHaveAttribute("aria-current", "true");
});

test("says that nobody matches, and leads out of it", async ({ page }) => {
  await page.route(/\/api\/kols\?.*min_followers=300000/, (route) => route.fulfill({ json: { items: [], next: null } }));
  await page.goto("/kols?tier=top");
  await expect(page.getByText("No creators match")).toBeVisible();
  await page.getByRole("link", { name: "All creators" }).click();
  await expect(cards(page).first()).toBeVisible();
});

test.describe("when the server fails", () => {
  test.use({ failing: KOLS });

  test("says so, and loads at the second try", async ({ page }) => {
    await page.route(KOLS, (route) => route.abort());
    await page.goto("/kols");
    await expect(page.getByRole("alert")).toContainText("can't be reached");
    await page.unroute(KOLS);
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(cards(page).first()).toBeVisible();
  });

  test("survives an answer that it cannot read", async ({ page }) => {
    await page.route(KOLS, (route) => route.fulfill({ body: "<html>a proxy's page</html>" }));
    await page.goto("/kols");
    await expect(page.getByRole("alert")).toContainText("can't be read");
    await page.unroute(KOLS);
    await fail(page, KOLS, 503);
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("alert")).toContainText("The server failed");
  });
});
