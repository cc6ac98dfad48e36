// The contract as a stranger meets it: errors have one shape, caches work, files are small.
import { expect, firstNote, get, test } from "./app";

for (const [path, status, code, field] of [
  ["/api/notes/9007199254740991", 404, "not_found"],
  ["/api/kols/9007199254740991", 404, "not_found"],
  ["/api/kols/9007199254740991/days", 404, "not_found"],
  ["/api/no-such-thing", 404, "not_found"],
  ["/api/notes?cursor=nonsense", 400, "invalid_cursor"],
  ["/api/kols?cursor=nonsense", 400, "invalid_cursor"],
  ["/api/notes?limit=0", 400, "invalid_parameter", "limit"],
  ["/api/notes?limit=201", 400, "invalid_parameter", "limit"],
  ["/api/notes?limit=many", 400, "invalid_parameter"],
  ["/api/notes?category=nonsense", 400, "invalid_parameter"],
  ["/api/notes?colour=red", 400, "invalid_parameter"],
  ["/api/notes/abc", 400, "invalid_parameter"],
  ["/api/kols/1/days?days=91", 400, "invalid_parameter", "days"],
] as const) {
  test(`${path} answers ${status} ${code}`, async ({ request }) => {
    const answer = await request.get(path);
    expect(answer.status()).toBe(status);
    const { error } = await answer.json();
    expect(error.code).toBe(code);
    expect(error.message).toMatch(/\w+/);
    if (field) expect(error.field).toBe(field);
  });
}

test("a method that does not exist has the same error shape", async ({ request }) => {
  const answer = await request.delete("/api/notes");
  expect(answer.status()).toBe(405);
  expect((await answer.json()).error.code).toBe("method_not_allowed");
});

test("pages follow one another without gap or repetition", async ({ request }) => {
  const whole = await get(request, "/api/notes?limit=100");
  const ids: number[] = [];
  let cursor = "";
  while (ids.length < 100) {
    const page = await get(request, `/api/notes?limit=25${cursor}`);
    ids.push(...page.items.map((note: any) => note.id));
    cursor = `&cursor=${encodeURIComponent(page.next)}`;
  }
  expect(ids).toEqual(whole.items.map((note: any) => note.id));
});

test("an answer that one has already is not sent again", async ({ request }) => {
  const path = `/api/notes/${(await firstNote(request)).id}`;
  const etag = (await request.get(path)).headers()["etag"];
  expect(etag).toBeTruthy();
  const again = await request.get(path, { headers: { "if-none-match": etag } });
  expect(again.status()).toBe(304);
});

test("the app is sent small, once, and under a strict policy", async ({ request }) => {
  const page = await request.get("/explore", { headers: { accept: "text/html" } });
  const policy = page.headers()["content-security-policy"];
  expect(policy).toContain("default-src");
  expect(policy).toContain("'wasm-unsafe-eval'");
  const scripts = policy.split(";").find((directive) => directive.trim().startsWith("script-src"))!;
  expect(scripts).not.toContain("'unsafe-inline'");
  expect(scripts).not.toContain("'unsafe-eval'");
  expect(page.headers()["x-content-type-options"]).toBe("nosniff");
  expect(page.headers()["cache-control"]).not.toContain("immutable");

  const wasm = (await page.text()).match(/\/[\w-]+_bg\.wasm/)![0];
  const file = await request.get(wasm, { headers: { "accept-encoding": "br" } });
  expect(file.headers()["content-encoding"]).toBe("br");
  expect(file.headers()["content-type"]).toBe("application/wasm");
  expect(file.headers()["cache-control"]).toContain("immutable");
});

test("alive, ready, and described", async ({ request }) => {
  for (const path of ["/healthz", "/readyz"]) expect((await get(request, path)).status).toBe("ok");
  const contract = await get(request, "/api/openapi.json");
  expect(Object.keys(contract.paths)).toContain("/api/notes/{id}");
});
