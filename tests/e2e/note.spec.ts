import { expect, fail, firstNote, get, test } from "./app";

const NOTE = /\/api\/notes\/\d+$/;

test("shows a note, its author and what readers did", async ({ page, request }) => {
  const card = await firstNote(request);
  const { note, author } = await get(request, `/api/notes/${card.id}`);
  await page.goto(`/notes/${note.id}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator(`a[href="/kols/${author.id}"]`).first()).toContainText(author.nickname);

  const { likes, collects, comments } = note.counts;
  const performance = page.locator("dl", { has: page.getByText("Interactions", { exact: true }) });
  const interactions = performance.locator("div", { has: page.getByText("Interactions", { exact: true }) });
  const sum = likes + collects + comments;
  const digits = sum < 10_000 ? new Intl.NumberFormat("en").format(sum) : /^[\d.]+[kM]$/;
  await expect(interactions.locator("dd")).toHaveText(digits);
});

test("shows the comments, the most liked first", async ({ page, request }) => {
  const { items } = await get(request, "/api/notes?limit=50");
  const commented = items.find((note: any) => note.counts.comments > 3) ?? items[0];
  const comments = await get(request, `/api/notes/${commented.id}/comments`);
  await page.goto(`/notes/${commented.id}`);
  const shown = page.locator("section", { has: page.getByRole("heading", { name: "Comments" }) }).getByRole("listitem");
  if (comments.items.length === 0) {
    await expect(page.getByText("No comments on record.")).toBeVisible();
  } else {
    await expect(shown.first()).toContainText(comments.items[0].nickname);
    expect(await shown.count()).toBeGreaterThanOrEqual(Math.min(comments.items.length, 3));
  }
});

test("shows what people wrote as text, whatever they wrote", async ({ page, request }) => {
  const detail = await get(request, `/api/notes/${(await firstNote(request)).id}`);
  const markup = `<img src=/x onerror="document.title='owned'"><b>bold</b>`;
  detail.note.title = markup;
  detail.note.body = `${markup}\n<script>document.title='owned'</script>`;
  detail.author.nickname = markup;
  await page.route(NOTE, (route) => route.fulfill({ json: detail }));
  await page.goto(`/notes/${detail.note.id}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(markup);
  await expect(page.locator("main img, main b, main script")).toHaveCount(0);
  expect(await page.title()).not.toBe("owned");
});

test.describe("when there is none", () => {
  test.use({ failing: /\/api\/notes\// });

  for (const id of ["9007199254740991", "abc", "-1", "99999999999999999999"]) {
    test(`says so for ${id}`, async ({ page }) => {
      await page.goto(`/notes/${id}`);
      await expect(page.getByRole("alert")).toContainText("Nothing here");
      await page.getByRole("alert").getByRole("link", { name: "Go to the feed" }).click();
      await expect(page).toHaveURL(/\/explore$/);
    });
  }

  test("says when the server failed, and loads at the second try", async ({ page, request }) => {
    const { id } = await firstNote(request);
    await fail(page, NOTE, 500);
    await page.goto(`/notes/${id}`);
    await expect(page.getByRole("alert")).toContainText("The server failed");
    await page.unroute(NOTE);
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });
});
