// A creator's own screens: what it shares with whom, and who works with it.
import { type Page } from "@playwright/test";
import { enter, expect, fact, get, overflow, send, test } from "./app";

const FIELDS = ["statistics", "notes", "audience", "quotes", "launches"];

const all = (choice: string) => Object.fromEntries(FIELDS.map((field) => [field, choice]));

const group = (page: Page, field: string) => page.getByRole("radiogroup", { name: field, exact: true });

const radio = (page: Page, field: string, choice: string) => group(page, field).getByRole("radio", { name: choice });

/** The words of a choice take the click; the radio itself is there for the keyboard. */
const choose = (page: Page, field: string, choice: string) => group(page, field).getByText(choice, { exact: true }).click();

const standing = (page: Page) => page.locator(".saved");

/** Signs in as the demo creator, sets what it shares, and puts it back afterwards. */
async function sharing(page: Page, choices: unknown, story: (kol: number) => Promise<void>): Promise<void> {
  const { kol } = await enter(page, "kol");
  const before = await get(page.request, "/api/me/sharing");
  expect((await send(page, "PUT", "/api/me/sharing", choices)).ok()).toBe(true);
  try {
    await story(kol);
  } finally {
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await send(page, "PUT", "/api/me/sharing", before);
  }
}

test("a choice is previewed at once, saved, and kept from others", async ({ page, browser }) => {
  await sharing(page, all("everyone"), async (kol) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route("**/api/me/sharing", async (route) => {
      if (route.request().method() === "PUT") await held;
      await route.continue();
    });
    await page.goto("/studio/sharing?viewer=anyone");
    await expect(fact(page, "Picture quote")).toContainText("¥");
    await expect(radio(page, "Quotes", "Everyone")).toBeChecked();

    const asked: string[] = [];
    page.on("request", (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
    await choose(page, "Quotes", "Nobody");
    await expect(fact(page, "Picture quote")).toContainText("Not shared");
    await expect(radio(page, "Quotes", "Nobody")).toBeChecked();
    await expect(standing(page)).toHaveText("Saving…");
    release();
    await expect(standing(page)).toHaveText("Saved");
    expect(asked, "the preview needs no request").toEqual(["PUT /api/me/sharing"]);

    const context = await browser.newContext();
    const visitor = await context.newPage();
    const answer = await get(visitor.request, `/api/kols/${kol}`);
    expect(answer.kol.picture_quote).toBeNull();
    expect(answer.withheld).toContain("quotes");
    await visitor.goto(`/kols/${kol}`);
    await expect(fact(visitor, "Picture quote")).toContainText("Not shared");
    await expect(fact(visitor, "Median reads")).not.toContainText("Not shared");
    await context.close();
  });
});

test("the preview is what the viewer gets", async ({ page, browser }) => {
  // Notes are kept and statistics shared: the figures are those of the kept notes.
  const choices = { ...all("verified_brands"), notes: "nobody", quotes: "everyone" };
  await sharing(page, choices, async (kol) => {
    const names = ["Followers", "Picture quote", "Video quote", "48 h response", "Median reads", "ER by reads", "Follower growth", "Read rate"];
    const figures = async (page: Page) => {
      await expect(page.getByRole("table").last()).toBeVisible();
      return Promise.all(names.map((name) => fact(page, name).locator("dd").first().innerText()));
    };
    for (const [viewer, role] of [["anyone", null], ["", "brand"]] as const) {
      await page.goto(`/studio/sharing${viewer && `?viewer=${viewer}`}`);
      const previewed = await figures(page);
      const context = await browser.newContext();
      const other = await context.newPage();
      if (role) await enter(other, role);
      await other.goto(`/kols/${kol}`);
      expect(await figures(other), viewer || "a verified brand").toEqual(previewed);
      await expect(other.getByText("Reads of single notes: not shared")).toBeVisible();
      await context.close();
    }
    await expect(fact(page, "Median reads")).not.toContainText("Not shared");
    await page.goto("/studio/sharing?viewer=anyone");
    await expect(fact(page, "Median reads")).toContainText("Not shared");
    await expect(page.getByText("Daily statistics: not shared")).toBeVisible();
  });
});

test("quick sets, the keyboard, and a hint where notes tell what statistics keep", async ({ page }) => {
  await sharing(page, all("everyone"), async () => {
    await page.goto("/studio/sharing");
    await page.getByRole("button", { name: "Nothing to anyone" }).click();
    for (const name of ["30- and 90-day statistics", "Single notes", "Audience", "Quotes", "First 24 hours"]) {
      await expect(radio(page, name, "Nobody")).toBeChecked();
    }
    await expect(standing(page)).toHaveText("Saved");
    expect(await get(page.request, "/api/me/sharing")).toEqual(all("nobody"));

    await radio(page, "Single notes", "Nobody").focus();
    await page.keyboard.press("ArrowRight");
    await expect(radio(page, "Single notes", "Verified brands")).toBeChecked();
    await expect(page.getByText("can work out the medians of reads")).toBeVisible();
    await expect.poll(() => get(page.request, "/api/me/sharing")).toMatchObject({ notes: "verified_brands" });

    await page.getByRole("button", { name: "Everything to verified brands" }).click();
    await expect(page.getByText("can work out the medians of reads")).toHaveCount(0);
    await expect.poll(() => get(page.request, "/api/me/sharing")).toEqual(all("verified_brands"));
  });
});

test("of quick choices the latest is saved, by one request at a time", async ({ page }) => {
  await sharing(page, all("nobody"), async () => {
    let underWay = 0;
    const sent: string[] = [];
    await page.route("**/api/me/sharing", async (route) => {
      if (route.request().method() !== "PUT") return route.continue();
      expect(++underWay).toBe(1);
      sent.push(route.request().postDataJSON().quotes);
      await new Promise((resolve) => setTimeout(resolve, 300));
      underWay--;
      await route.continue();
    });
    await page.goto("/studio/sharing");
    for (const choice of ["Everyone", "Nobody", "Verified brands"]) await choose(page, "Quotes", choice);
    await expect(standing(page)).toHaveText("Saved");
    expect(sent).toEqual(["everyone", "verified_brands"]);
    expect(await get(page.request, "/api/me/sharing")).toMatchObject({ quotes: "verified_brands" });
  });
});

test.describe("when saving fails", () => {
  test.use({ failing: /\/api\/me\/sharing/ });

  test("goes back to what the server has, and says so", async ({ page }) => {
    await sharing(page, all("everyone"), async () => {
      await page.goto("/studio/sharing?viewer=anyone");
      await expect(radio(page, "Quotes", "Everyone")).toBeChecked();
      await page.route("**/api/me/sharing", (route) =>
        route.fulfill({ status: 503, json: { error: { code: "unavailable", message: "made up" } } }),
      );
      await choose(page, "Quotes", "Nobody");
      await expect(standing(page)).toContainText("Not saved");
      await expect(radio(page, "Quotes", "Everyone")).toBeChecked();
      await expect(fact(page, "Picture quote")).toContainText("¥");
    });
  });
});

test("the overview shows one's own record, whole, and the partner panel", async ({ page }) => {
  const me = await enter(page, "kol");
  await page.goto("/studio");
  const { kol } = await get(page.request, `/api/kols/${me.kol}`);
  await expect(page.getByRole("heading", { name: kol.nickname })).toBeVisible();
  await expect(page.getByText("Not shared")).toHaveCount(0);
  await page.getByRole("link", { name: "90 days" }).click();
  await expect(page).toHaveURL(/\/studio\?days=90$/);
  await expect(page.getByText(/Notes of the last 90 days/)).toBeVisible();

  const apply = page.getByRole("button", { name: "Become a brand partner" });
  if (!me.partner) await apply.click();
  await expect(page.getByText("You are a brand partner.")).toBeVisible();
  await expect(apply).toHaveCount(0);
});

test("leaves an MCN after a question, and accepts it again", async ({ page, browser }) => {
  const me = await enter(page, "kol");
  const context = await browser.newContext();
  const agency = await context.newPage();
  await enter(agency, "mcn");
  const path = `/api/mcn/roster/${me.kol}`;
  try {
    await page.goto("/studio");
    const mcn = page.getByRole("region", { name: "MCN" });
    await expect(mcn.getByText(/represents you since/)).toBeVisible();

    await mcn.getByRole("button", { name: "Leave" }).first().click();
    const dialog = page.getByRole("dialog", { name: "Leave this MCN?" });
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await expect(mcn.getByText(/represents you since/)).toBeVisible();
    await mcn.getByRole("button", { name: "Leave" }).first().click();
    await dialog.getByRole("button", { name: "Leave" }).click();
    await expect(mcn.getByRole("status")).toHaveText("You have left the MCN.");
    await expect(mcn.getByText(/represents you since/)).toHaveCount(0);

    expect((await send(agency, "PUT", path)).ok()).toBe(true);
    await page.reload();
    await expect(mcn).toContainText("may answer brands for you");
    await mcn.getByRole("button", { name: "Accept" }).click();
    await expect(mcn.getByText(/represents you since/)).toBeVisible();
    await expect(mcn.getByRole("status")).toContainText("Accepted");
  } finally {
    // As it was: the demo MCN represents the demo creator.
    await send(agency, "PUT", path);
    const { items } = await get(page.request, "/api/me/representation");
    for (const { mcn, standing } of items) {
      if (standing === "invited") await send(page, "PUT", `/api/me/representation/${mcn}`);
    }
    await context.close();
  }
});

test("the demo creator cannot be removed", async ({ page }) => {
  await enter(page, "kol");
  await page.goto("/studio/sharing");
  await expect(page.getByText("so it cannot be removed")).toBeVisible();
  await expect(page.getByRole("button", { name: "Remove me…" })).toHaveCount(0);
});

test("a new creator shows who it is with a code in its bio", async ({ page, request }) => {
  const body = { name: "Ada", password: "three grey herons", role: "kol" };
  expect((await send(page, "POST", "/api/accounts", body)).status()).toBe(201);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/studio");
  await expect(page.getByRole("heading", { name: "Which creator are you?" })).toBeVisible();
  const input = page.getByRole("textbox", { name: "Your page here, or its id" });
  await input.fill("Ada");
  await page.getByRole("button", { name: "This is me" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "neither an id nor a link" })).toBeVisible();
  await expect(input).toBeFocused();

  const { items } = await get(request, "/api/kols?limit=50");
  await input.fill(`http://example.com/kols/${items[40].id}?days=90`);
  await input.press("Enter");
  const code = page.locator("code");
  await expect(code).toHaveText(/\S{4,}/);
  const before = await code.innerText();
  await page.getByRole("button", { name: "Check again" }).click();
  await expect(page.getByText("Not found there yet.")).toBeVisible();
  expect(await code.innerText()).toBe(before);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});

test("is for creators", async ({ page }) => {
  for (const path of ["/studio", "/studio/sharing"]) {
    await page.goto(path);
    await expect(page.locator(".notice")).toContainText("You are not signed in");
    await expect(page.locator(".notice").getByRole("link")).toHaveAttribute("href", `/login?next=${path}`);
  }
  await enter(page, "brand");
  await page.goto("/studio");
  await expect(page.locator(".notice")).toContainText("Not for this kind of account");
});

test.describe("when the session has ended elsewhere", () => {
  test.use({ failing: /\/api\/me\// });

  test("the next choice is not taken for saved, and leads to signing in", async ({ page }) => {
    await enter(page, "kol");
    await page.goto("/studio/sharing");
    await expect(group(page, "Quotes")).toBeVisible();
    await page.context().clearCookies();
    const chosen = await group(page, "Quotes").getByRole("radio", { checked: true }).getAttribute("value");
    await choose(page, "Quotes", chosen === "everyone" ? "Nobody" : "Everyone");
    await expect(page.locator(".notice")).toContainText("You are not signed in");
    await expect(page.locator(".notice").getByRole("link")).toHaveAttribute("href", "/login?next=/studio/sharing");
  });
});
