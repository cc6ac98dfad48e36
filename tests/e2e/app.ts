// What all specs share: a page that is watched, and the API's answers to compare it with.
import { test as base, expect, type APIRequestContext, type APIResponse, type Locator, type Page } from "@playwright/test";

/** Every path of the app with what tells that it has loaded. */
export const PAGES: Record<string, (page: Page, request: APIRequestContext) => Promise<void>> = {
  explore: async (page) => {
    await page.goto("/explore");
    await expect(page.getByRole("feed").getByRole("article").first()).toBeVisible();
  },
  note: async (page, request) => {
    await page.goto(`/notes/${(await firstNote(request)).id}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.locator(".comments > h2")).toBeVisible();
  },
  search: async (page) => {
    await page.goto(`/search?q=${encodeURIComponent("咖啡")}`);
    await expect(page.getByRole("article").first()).toBeVisible();
  },
  nearby: async (page) => {
    await page.goto("/nearby?city=1816670");
    await expect(page.getByRole("article").first()).toBeVisible();
  },
  kols: async (page) => {
    await page.goto("/kols");
    await expect(cards(page).first()).toBeVisible();
  },
  "kols as a table": async (page) => {
    await page.goto("/kols?view=table&sort=er_by_followers&category=food&min=1");
    await expect(page.locator("main").getByRole("table")).toBeVisible();
  },
  compare: async (page, request) => {
    await page.goto(`/kols/compare?ids=${(await someKols(request, 3)).map(({ id }) => id).join(",")}`);
    await expect(page.getByRole("heading", { level: 2 })).toBeVisible();
    await expect(page.locator(".compare-waits")).toHaveCount(0);
  },
  kol: async (page, request) => {
    await page.goto(`/kols/${(await firstKol(request)).id}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("table").first()).toBeVisible();
  },
  login: async (page) => {
    await page.goto("/login");
    await expect(page.locator("#login")).toBeVisible();
    await expect(page.locator(".demo-accounts")).toBeVisible();
  },
  "sign up": async (page) => {
    await page.goto("/login?mode=up");
    await expect(page.locator("#new-password")).toBeVisible();
    await expect(page.locator(".demo-accounts")).toBeVisible();
  },
  settings: async (page) => {
    await enter(page, "reader");
    await page.goto("/settings");
    await expect(page.locator("#login")).toHaveValue(/./);
  },
  shortlists: async (page) => {
    await enter(page, "brand");
    await page.goto("/shortlists");
    await expect(page.locator("main h2")).toBeVisible();
    // With its menu open, which no other page shows.
    await page.locator(".account").click();
    await expect(page.locator("#account-menu")).toBeVisible();
  },
  shortlist: async (page) => {
    await enter(page, "brand");
    await page.goto(`/shortlists/${await newShortlist(page, "Summer")}`);
    await expect(page.locator(".ranked-rows .ranked-row:not([data-state])").first()).toBeVisible();
    await page.locator(".ranked-rows .ranked-row").nth(2).click();
    await expect(page.locator(".explained")).toBeVisible();
  },
  studio: async (page) => {
    await enter(page, "kol");
    await page.goto("/studio");
    await expect(page.getByRole("grid")).toBeVisible();
    await expect(page.locator(".tile-chart, .first-days > .quiet").first()).toBeVisible();
    await expect(page.getByRole("region", { name: "MCN" }).getByRole("listitem").first()).toBeVisible();
  },
  "studio as a brand": async (page) => {
    await enter(page, "kol");
    await page.goto("/studio?as=brand");
    await expect(page.locator(".seen-banner")).toBeVisible();
    await expect(page.locator(".sides").getByRole("row").nth(3)).toBeVisible();
  },
  kit: async (page) => {
    const { kol } = await enter(page, "kol");
    await page.goto(`/kols/${kol}/kit`);
    await expect(page.locator(".kit-owner")).toBeVisible();
  },
  "represented": async (page) => {
    await enter(page, "mcn");
    await page.goto(`/mcn/${(await represented(page)).id}`);
    await expect(page.getByRole("grid")).toBeVisible();
    await expect(page.locator(".tile-chart, .first-days > .quiet").first()).toBeVisible();
  },
  sharing: async (page) => {
    await enter(page, "kol");
    await page.goto("/studio/sharing");
    await expect(page.getByRole("radiogroup").first()).toBeVisible();
    await expect(page.getByRole("table").first()).toBeVisible();
  },
  mcn: async (page) => {
    await enter(page, "mcn");
    await page.goto("/mcn");
    await expect(page.locator(".roster-row").first()).toBeVisible();
  },
  "nowhere": async (page) => {
    await page.goto("/no/such/page");
    await expect(page.locator(".notice")).toBeVisible();
  },
};

/** The cards of the directory. */
export const cards = (page: Page): Locator => page.locator("main").getByRole("article");

export async function get(request: APIRequestContext, path: string): Promise<any> {
  const answer = await request.get(path);
  expect(answer.status(), path).toBe(200);
  return answer.json();
}

/** Sends JSON as the app does: from the server's own origin, with the page's cookie. */
export async function send(page: Page, method: string, path: string, data?: unknown): Promise<APIResponse> {
  const headers = { origin: process.env.BASE_URL!, "content-type": "application/json" };
  return page.request.fetch(path, { method, headers, data: JSON.stringify(data ?? null) });
}

/** Signs the page in as an account of made-up data. */
export async function enter(page: Page, role: "reader" | "brand" | "kol" | "mcn"): Promise<any> {
  const answer = await send(page, "POST", "/api/session/demo", { role });
  expect(answer.status()).toBe(200);
  return answer.json();
}

/** Makes an empty shortlist of the page's brand; its id. */
export async function newShortlist(page: Page, title: string): Promise<number> {
  const id = 1 + Math.floor(Math.random() * 2 ** 52);
  const at = Date.now();
  const brief = { target: {}, keywords: [], budget: null, start: null, end: null, words: "" };
  const weights = [5, 25, 5, 15, 20, 15, 10, 5];
  const view = { filter: {}, weights, kind: "picture" };
  const stamped = (value: unknown) => ({ at, value });
  const document = { title: stamped(title), brief: stamped(brief), view: stamped(view), items: [] };
  const answer = await send(page, "POST", "/api/shortlists", { id, document });
  expect(answer.ok(), await answer.text()).toBe(true);
  return id;
}

/** The newest note that has a title. */
export async function firstNote(request: APIRequestContext): Promise<any> {
  const { items } = await get(request, "/api/notes");
  return items.find((note: any) => note.title);
}

/** The creator with the most followers. */
export async function firstKol(request: APIRequestContext): Promise<any> {
  return (await get(request, "/api/kols?limit=1")).items[0];
}

/** The creators with the most followers. */
export async function someKols(request: APIRequestContext, count: number): Promise<any[]> {
  return (await get(request, `/api/kols?limit=${count}`)).items;
}

/** A creator whom the page's MCN represents. */
export async function represented(page: Page): Promise<any> {
  const { items } = await get(page.request, "/api/mcn/roster");
  return items.find((entry: any) => entry.standing === "accepted").card;
}

/** Every choice of sharing alike. */
export const sharedWith = (choice: string): Record<string, string> =>
  Object.fromEntries(["statistics", "notes", "audience", "quotes", "launches"].map((field) => [field, choice]));

/** Sets what the page's creator shares, and puts it back after the story. */
export async function sharing(page: Page, choices: unknown, story: () => Promise<void>): Promise<void> {
  const before = await get(page.request, "/api/me/sharing");
  expect((await send(page, "PUT", "/api/me/sharing", choices)).ok()).toBe(true);
  try {
    await story();
  } finally {
    await send(page, "PUT", "/api/me/sharing", before);
  }
}

/** A figure or a fact, by its name. */
export const fact = (page: Page, name: string): Locator =>
  page.locator("dl > div", { has: page.locator("dt", { hasText: new RegExp(`^${name}$`) }) });

/** Answers every request for `url` with a status and the API's error shape. */
export async function fail(page: Page, url: string | RegExp, status: number): Promise<void> {
  const body = { error: { code: status === 404 ? "not_found" : "internal", message: "made up" } };
  await page.route(url, (route) => route.fulfill({ status, json: body }));
}

/** Keeps the choices of an earlier visit. */
export async function remember(page: Page, choices: Record<string, string>): Promise<void> {
  await page.addInitScript((choices) => {
    for (const [key, value] of Object.entries(choices)) localStorage.setItem(key, value);
  }, choices);
}

/** How many pixels wider than the window the page is; less than 0 where room is kept for a scroll bar. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

type Watched = {
  /** Failed requests that a test brings about itself; any other is an error. */
  failing: RegExp | null;
  watch: void;
};

/** A page must stay on its origin, keep its content security policy, and log no error. */
export const test = base.extend<Watched>({
  failing: [null, { option: true }],
  watch: [
    async ({ page, baseURL, failing }, use) => {
      const wrong: string[] = [];
      page.on("request", (request) => {
        const { origin, protocol } = new URL(request.url());
        if (origin !== baseURL && protocol !== "data:" && protocol !== "blob:") {
          wrong.push(`a request to ${request.url()}`);
        }
      });
      page.on("pageerror", (error) => wrong.push(`an uncaught ${error}`));
      page.on("console", (message) => {
        // Violations of the content security policy come this way as well.
        if (message.type() !== "error" && message.type() !== "warning") return;
        const { url } = message.location();
        const told = message.text().startsWith("Failed to load resource") || url.endsWith("/__wasm_split.js");
      if (told && failing?.test(url)) return;
        wrong.push(`${message.type()} in the console: ${message.text()} (${url})`);
      });
      await use();
      expect(wrong).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
