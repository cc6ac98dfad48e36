// All lists of a brand: made, renamed, duplicated, deleted and taken back, compared; and filled from elsewhere.
import { type Locator, type Page } from "@playwright/test";
import { cards, clearLists, enter, expect, newList, overflow, rows, test } from "./app";

const row = (page: Page, title: string): Locator =>
  rows(page).filter({ has: page.getByRole("heading", { name: title, exact: true }) });
const deed = (page: Page, words: string, title: string) =>
  page.getByRole("button", { name: `${words} ${title}`, exact: true });

test.beforeEach(async ({ page }) => {
  await enter(page, "brand");
  await clearLists(page);
});

test("who has no list is told what one is for, and makes the first", async ({ page }) => {
  await page.goto("/shortlists");
  await expect(page.getByRole("heading", { name: "No lists yet" })).toBeVisible();
  await page.getByRole("button", { name: "New list" }).click();
  const dialog = page.getByRole("dialog", { name: "New list" });
  await dialog.getByRole("button", { name: "Create list" }).click();
  await expect(dialog.getByRole("alert").filter({ hasText: "Give it a title." })).toBeVisible();
  await expect(dialog.getByLabel("Title")).toBeFocused();
  await dialog.getByLabel("Title").fill("x".repeat(10_000));
  await dialog.getByRole("button", { name: "Create list" }).click();
  await expect(dialog.getByRole("alert").filter({ hasText: "too long" })).toBeVisible();
  await dialog.getByLabel("Title").fill("Summer sun");
  await dialog.getByRole("radio", { name: /^Seeding/ }).check();
  await dialog.getByLabel("Keywords (optional)").fill("sun cream, SPF50");
  await dialog.getByRole("button", { name: "Create list" }).click();
  await expect(page).toHaveURL(/\/shortlists\/\d+$/);
  await page.goto("/shortlists");
  await expect(row(page, "Summer sun")).toContainText("Seeding");
  await expect(row(page, "Summer sun")).toContainText("SPF50");
  await expect(row(page, "Summer sun")).toContainText("Synced");
});

test("a list is renamed and duplicated", async ({ page }) => {
  await newList(page, "First");
  await page.goto("/shortlists");
  await deed(page, "Rename", "First").click();
  const dialog = page.getByRole("dialog", { name: "Rename the list" });
  await expect(dialog.getByLabel("Title")).toHaveValue("First");
  await dialog.getByLabel("Title").fill("Second");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(row(page, "Second")).toBeVisible();
  await expect(row(page, "First")).toHaveCount(0);
  await deed(page, "Duplicate", "Second").click();
  await expect(row(page, "Second (copy)")).toBeVisible();
  await expect(rows(page)).toHaveCount(2);
  await expect(row(page, "Second (copy)")).toContainText("Synced");
  await page.reload();
  await expect(rows(page)).toHaveCount(2);
});

test("a list that was deleted can be taken back, or is gone", async ({ page }) => {
  await newList(page, "Stays");
  await newList(page, "Goes");
  await page.goto("/shortlists");
  await deed(page, "Delete", "Stays").click();
  await expect(row(page, "Stays")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Undo" })).toBeFocused();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(row(page, "Stays")).toBeVisible();
  await deed(page, "Delete", "Goes").click();
  await expect(row(page, "Goes")).toHaveCount(0);
  // Leaving the page takes the offer away, and the list with it.
  await page.getByRole("navigation").getByRole("link", { name: "Creators" }).first().click();
  await expect(cards(page).first()).toBeVisible();
  await expect.poll(async () => (await (await page.request.get("/api/shortlists")).json()).items.length).toBe(1);
  await page.goto("/shortlists");
  await expect(row(page, "Stays")).toBeVisible();
  await expect(rows(page)).toHaveCount(1);
});

test("creators are put on lists from the directory, and two lists are compared", async ({ page }) => {
  await newList(page, "Alpha");
  await newList(page, "Beta");
  await page.goto("/kols");
  const names: string[] = [];
  for (const [at, lists] of [["Alpha"], ["Alpha", "Beta"], ["Beta"]].entries()) {
    const card = cards(page).nth(at);
    names.push((await card.getByRole("heading").innerText()).trim());
    await card.getByRole("button", { name: /to a list$/ }).click();
    const dialog = page.getByRole("dialog", { name: "To which list?" });
    for (const list of lists) {
      await dialog.getByRole("button", { name: `Add to ${list}`, exact: true }).click();
      const there = dialog.getByRole("listitem").filter({ hasText: list });
      await expect(there).toContainText("On it already");
    }
    await dialog.getByRole("button", { name: "Done" }).click();
  }
  await page.goto("/shortlists");
  for (const list of ["Alpha", "Beta"]) {
    await expect(row(page, list)).toContainText("2 creators");
    await page.getByRole("checkbox", { name: `Choose ${list} to compare` }).check();
  }
  await page.getByRole("link", { name: "Compare", exact: true }).click();
  await expect(page).toHaveURL(/\/shortlists\/compare\?a=\d+&b=\d+$/);
  const group = (name: string) => page.getByRole("region", { name, exact: true });
  await expect(group("Only in Alpha").getByRole("listitem")).toContainText([names[0]]);
  await expect(group("In both").getByRole("listitem")).toContainText([names[1]]);
  await expect(group("Only in Beta").getByRole("listitem")).toContainText([names[2]]);
  const creators = page.getByRole("row", { name: /^Creators/ }).getByRole("cell");
  await expect(creators).toHaveText([/^2/, /^2/]);

  await page.getByRole("button", { name: `Move ${names[0]} to Beta` }).click();
  await expect(creators).toHaveText([/^1/, /^3/]);
  await expect(group("Only in Alpha")).toContainText("Nobody.");
  await page.getByRole("button", { name: "Exchange" }).click();
  await expect(group("Only in Beta").getByRole("listitem")).toHaveCount(2);
  await page.goBack();
  await expect(creators).toHaveText([/^1/, /^3/]);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});

test("two lists that are none, or one and the same", async ({ page }) => {
  const id = await newList(page, "Only one");
  for (const [query, words] of [
    ["", "Choose two lists"],
    [`?a=${id}&b=${id}`, "That is one and the same list"],
    ["?a=x&b=0", "Choose two lists"],
  ]) {
    await page.goto(`/shortlists/compare${query}`);
    await expect(page.locator(".notice")).toContainText(words);
  }
});
