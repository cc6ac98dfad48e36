// Accounts: the way in and out, the front doors, and what is one's own.
import { type Page } from "@playwright/test";
import { enter, expect, send, test } from "./app";

const PASSWORD = "three grey herons";

/** Makes an account without the form, and signs the page in. */
async function join(page: Page, name: string, role = "reader"): Promise<any> {
  const answer = await send(page, "POST", "/api/accounts", { name, password: PASSWORD, role });
  expect(answer.status()).toBe(201);
  return answer.json();
}

const account = (page: Page) => page.getByRole("button", { name: /^Account: / });
const menu = (page: Page) => page.locator("#account-menu");

test.describe("signing up", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  test("tells the sign-in name, which leads in again after signing out", async ({ page }) => {
    await page.goto("/login?mode=up");
    await expect(page).toHaveTitle(/^Create account · /);
    await expect(page.getByRole("radio", { name: "Reader" })).toBeChecked();
    await page.getByRole("radio", { name: "Brand" }).check();
    await page.getByRole("textbox", { name: "Name" }).fill("Heron Teas");
    await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await page.getByRole("button", { name: "Create account" }).click();

    await expect(page.getByRole("heading", { name: "Your sign-in name" })).toBeFocused();
    const field = page.getByRole("textbox", { name: "Sign-in name" });
    const login = await field.inputValue();
    expect(login).toMatch(/^Heron Teas\.\w+$/);
    await expect(field).toHaveAttribute("readonly");
    await expect(field).toHaveAttribute("autocomplete", "username");
    await page.getByRole("button", { name: "Copy" }).click();
    await expect(page.getByRole("button", { name: "Copied" })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(login);

    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page).toHaveURL(/\/shortlists$/);
    await expect(page.getByRole("heading", { name: "Your brand is not verified yet" })).toBeVisible();
    const bar = page.getByRole("navigation", { name: "Main" }).first();
    await expect(bar.getByRole("link", { name: "Shortlists" })).toHaveAttribute("aria-current", "page");

    await account(page).click();
    await expect(menu(page)).toContainText("Brand · Not verified yet");
    await menu(page).getByRole("button", { name: "Sign out" }).click();
    await expect(page).toHaveURL(/\/explore$/);
    await expect(bar.getByRole("link", { name: "Shortlists" })).toHaveCount(0);

    await page.getByRole("link", { name: "Sign in" }).click();
    await expect(page).toHaveURL(/\/login\?next=%2Fexplore$/);
    await page.getByRole("textbox", { name: "Sign-in name" }).fill(login);
    await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/explore$/);
    await expect(account(page)).toContainText("Heron Teas");
  });

  test("checks before it sends, and leads to what is wrong", async ({ page }) => {
    let sent = 0;
    page.on("request", (request) => (sent += request.method() === "POST" ? 1 : 0));
    await page.goto("/login?mode=up");
    const name = page.getByRole("textbox", { name: "Name" });
    const password = page.getByLabel("Password", { exact: true });
    const button = page.getByRole("button", { name: "Create account" });
    await button.click();
    await expect(name).toBeFocused();
    await expect(name).toHaveAttribute("aria-invalid", "true");
    await expect(name).toHaveAccessibleDescription(/Enter a name\./);
    await name.fill("Ada");
    await password.fill("short");
    await button.click();
    await expect(password).toBeFocused();
    await expect(page.getByRole("alert")).toHaveText("A password has at least 8 characters.");
    await expect(name).toHaveValue("Ada");
    expect(sent).toBe(0);

    await expect(password).toHaveAttribute("type", "password");
    await page.getByRole("button", { name: "Show password" }).click();
    await expect(password).toHaveAttribute("type", "text");
    await expect(password).toHaveValue("short");
  });
});

test.describe("what the server refuses", () => {
  test.use({ failing: /\/api\/(session|accounts)/ });

  test("a wrong password is said without telling which was wrong", async ({ page }) => {
    await page.goto("/login");
    const login = page.getByRole("textbox", { name: "Sign-in name" });
    await login.fill("nobody.00000");
    await page.getByLabel("Password", { exact: true }).fill("not the password");
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(page.getByRole("alert")).toHaveText("The sign-in name or the password is wrong.");
    await expect(page.getByLabel("Password", { exact: true })).toBeFocused();
    await expect(login).toHaveValue("nobody.00000");
    await expect(page).toHaveURL(/\/login$/);
  });

  test("a common password is said at the password", async ({ page }) => {
    await page.goto("/login?mode=up");
    await page.getByRole("textbox", { name: "Name" }).fill("Ada");
    await page.getByLabel("Password", { exact: true }).fill("password");
    await page.getByRole("button", { name: "Create account" }).click();
    await expect(page.getByRole("alert")).toContainText("Too many people have this password");
    await expect(page.getByLabel("Password", { exact: true })).toBeFocused();
  });

  test("a server that does not answer loses nothing that was typed", async ({ page }) => {
    await page.goto("/login");
    await page.route("**/api/session", (route) => route.abort());
    await page.getByRole("textbox", { name: "Sign-in name" }).fill("ada.7k2m9");
    await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(page.getByRole("alert")).toContainText("can't be reached");
    await expect(page.getByLabel("Password", { exact: true })).toHaveValue(PASSWORD);
  });

  test("a click that is repeated sends one request", async ({ page }) => {
    let sent = 0;
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route("**/api/session", async (route) => {
      if (route.request().method() !== "POST") return route.fallback();
      sent++;
      await held;
      await route.fulfill({ status: 429, json: { error: { code: "rate_limited", message: "made up" } } });
    });
    await page.goto("/login");
    await page.getByRole("textbox", { name: "Sign-in name" }).fill("ada.7k2m9");
    await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
    const button = page.getByRole("button", { name: "Sign in", exact: true });
    await button.dblclick();
    await expect(button).toBeDisabled();
    await page.keyboard.press("Enter");
    release();
    await expect(page.getByRole("alert")).toContainText("Too many attempts");
    expect(sent).toBe(1);
  });
});

for (const [role, name, door] of [
  ["reader", "Reader", "/explore"],
  ["brand", "Brand", "/shortlists"],
  ["kol", "Creator", "/studio"],
  ["mcn", "Agency (MCN)", "/mcn"],
] as const) {
  test(`the demo's ${role} is one click away, and has its front door`, async ({ page }) => {
    await page.goto("/login");
    const demo = page.locator("section", { has: page.getByRole("heading", { name: "Demo: look around as…" }) });
    await demo.getByRole("button", { name, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`${door}$`));
    await account(page).click();
    await expect(menu(page)).toContainText("Demo account");
    await page.goto("/");
    await expect(page).toHaveURL(new RegExp(`${door}$`));
  });
}

for (const [next, leads] of [
  ["/settings", "/settings"],
  ["/kols?tier=mid", "/kols?tier=mid"],
  ["//example.com", "/explore"],
  ["/\\example.com", "/explore"],
  ["https://example.com/", "/explore"],
  ["settings", "/explore"],
] as const) {
  test(`after signing in, next=${next} leads to ${leads}`, async ({ page, baseURL }) => {
    await page.goto(`/login?next=${encodeURIComponent(next)}`);
    await page.getByRole("button", { name: "Reader", exact: true }).click();
    await expect(page).toHaveURL(`${baseURL}${leads}`);
  });
}

test("who is signed in already is led on", async ({ page }) => {
  await enter(page, "brand");
  await page.goto("/login");
  await expect(page).toHaveURL(/\/shortlists$/);
  await page.goto("/login?mode=up&next=/settings");
  await expect(page).toHaveURL(/\/settings$/);
});

test("the menu closes on Escape, on a click elsewhere, and when one goes on", async ({ page }) => {
  await enter(page, "reader");
  await page.goto("/explore");
  await account(page).click();
  await expect(menu(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(menu(page)).toBeHidden();
  await expect(account(page)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(menu(page)).toBeVisible();
  await page.mouse.click(10, 300);
  await expect(menu(page)).toBeHidden();
  await page.goto("/explore");
  await account(page).click();
  await menu(page).getByRole("link", { name: "Settings" }).click();
  await expect(page).toHaveURL(/\/settings$/);
  await expect(menu(page)).toBeHidden();
});

test("the settings change the name, and show and end sessions", async ({ page, browser, baseURL }) => {
  const me = await join(page, "Ada");
  const elsewhere = await browser.newPage({ baseURL });
  const answer = await send(elsewhere, "POST", "/api/session", { login: me.login, password: PASSWORD });
  expect(answer.status()).toBe(200);

  await page.goto("/settings");
  await expect(page.getByRole("textbox", { name: "Sign-in name" })).toHaveValue(me.login);
  const name = page.getByRole("textbox", { name: "Name", exact: true });
  await name.fill("Ada Heron");
  await page.getByRole("button", { name: "Save name" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Saved" })).toBeVisible();
  await expect(account(page)).toContainText("Ada Heron");
  await expect(page.getByRole("textbox", { name: "Sign-in name" })).toHaveValue(me.login);

  const sessions = page.locator("section", { has: page.getByRole("heading", { name: "Where you are signed in" }) });
  await expect(sessions.getByRole("listitem")).toHaveCount(2);
  await expect(sessions.getByRole("listitem").filter({ hasText: "This browser" })).toHaveCount(1);
  await sessions.getByRole("button", { name: /^End the session on / }).click();
  await expect(sessions.getByText("Ended", { exact: true })).toBeVisible();
  await expect(sessions.getByRole("heading")).toBeFocused();
  expect((await (await elsewhere.request.get("/api/session")).json()).me).toBeNull();
  await elsewhere.close();
});

test.describe("where the password is asked for", () => {
  test.use({ failing: /\/api\/me/ });

  test("it is changed with the present one, and ends the account with the new one", async ({ page }) => {
    const me = await join(page, "Ada");
    await page.goto("/settings");
    const present = page.getByLabel("Present password");
    await present.fill("not the password");
    await page.getByLabel("New password").fill("four grey herons");
    const change = page.getByRole("button", { name: "Change password" });
    await change.click();
    await expect(page.getByRole("alert")).toHaveText("That is not the present password.");
    await expect(present).toBeFocused();
    await expect(page.getByLabel("New password")).toHaveValue("four grey herons");
    await present.fill(PASSWORD);
    await change.click();
    await expect(present).toHaveValue("");
    await expect(page.getByRole("alert")).toHaveCount(0);

    await page.getByText("Delete account").click();
    await page.getByLabel("Password", { exact: true }).fill("four grey herons");
    await page.getByRole("button", { name: "Delete for good" }).click();
    await expect(page).toHaveURL(/\/explore$/);
    await expect(page.getByRole("link", { name: "Sign in" })).toBeVisible();
    const again = await send(page, "POST", "/api/session", { login: me.login, password: "four grey herons" });
    expect(again.status()).toBe(401);
  });

  test("a session that ends meanwhile takes nothing that was typed", async ({ page }) => {
    await join(page, "Ada");
    await page.goto("/settings");
    const name = page.getByRole("textbox", { name: "Name", exact: true });
    await expect(name).toHaveValue("Ada");
    await page.context().clearCookies();
    await name.fill("Ada Heron");
    await page.getByRole("button", { name: "Save name" }).click();
    await expect(page.getByRole("alert")).toContainText("Your session has ended");
    await expect(page.locator(".notice").getByRole("link", { name: "Sign in" })).toHaveAttribute("href", "/login?next=%2Fsettings");
    await expect(name).toHaveValue("Ada Heron");
  });
});

test("signed out, the settings and the shortlists lead to signing in", async ({ page }) => {
  for (const path of ["/settings", "/shortlists"]) {
    await page.goto(path);
    const notice = page.locator(".notice");
    await expect(notice).toContainText("You are not signed in");
    await notice.getByRole("link", { name: "Sign in" }).click();
    await expect(page).toHaveURL(`/login?next=${encodeURIComponent(path)}`);
  }
});

test("a demo account says why it has no password to change", async ({ page }) => {
  await enter(page, "kol");
  await page.goto("/settings");
  await expect(page.getByText("Everyone who tries the demo shares this account")).toBeVisible();
  await expect(page.getByLabel("Present password")).toHaveCount(0);
  await expect(page.getByText("Delete account")).toHaveCount(0);
});

test("without demo accounts there is no way into them", async ({ page }) => {
  await page.route("**/api/meta", async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ json: { ...(await answer.json()), demo_accounts: false } });
  });
  await page.goto("/login");
  await expect(page.getByRole("textbox", { name: "Sign-in name" })).toBeVisible();
  await expect(page.locator(".demo-mark")).toBeVisible();
  await expect(page.locator(".demo-accounts")).toHaveCount(0);
});
