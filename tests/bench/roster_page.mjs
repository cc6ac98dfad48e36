// The roster on its page, `/shortlists/{id}`: what it transfers, how soon it is there, and how soon
// the list follows a slider.
import { chromium } from "playwright-core";
import { FLAGS } from "./chromium.mjs";
import { median, undisturbed } from "./figures.mjs";
import { cities } from "./roster.mjs";
import { parts } from "./roster/rows.js";
import { pageFigures } from "./roster_figures.mjs";

/** Where parts of the roster come from. */
const PARTS = /\/api\/kols\/roster\?/;
/** A creator of the ranked list who is there. */
const ROW = ".ranked-rows .ranked-row:not([data-state])";
/** Creators of the large roster, and those of a part. */
const CREATORS = 100_000;
const PART = 20_000;
/** Steps of a slider in a round, and what is left out at the start, while code is compiled. */
const STEPS = 60;
const FIRST = 12;

/** The sliders that are moved: their names, and from where. */
const SLIDERS = {
  weight: { name: /^Weight of engagement$/, at: 0.4 },
  range: { name: /^Quote, at most$/, at: 0.25 },
};

export async function rosterPage({ server, executable, rounds, viewport, log }) {
  const large = await made();
  const browser = await chromium.launch({ executablePath: executable, args: FLAGS });
  const detail = { transfer: [], ready: [], weight: [], range: [] };
  try {
    for (let round = 1; round <= rounds; round += 1) {
      const { bytes, ready } = await arrival(browser, server, viewport);
      detail.transfer.push(bytes);
      detail.ready.push(ready);
      const moved = await sliders(browser, server, viewport, large);
      for (const slider of Object.keys(SLIDERS)) detail[slider].push(moved[slider]);
      log(
        `round ${round} of ${rounds}: ${(bytes / 1000).toFixed(0)} kB · list ${ready.toFixed(0)} ms after the last part · ` +
          Object.entries(moved).map(([slider, steps]) => `${slider} ${told(steps)}`).join(" · "),
      );
    }
  } finally {
    await browser.close();
  }
  return { rows: pageFigures(detail), detail };
}

function told(steps) {
  const of = (what) => steps.map((step) => step[what]);
  return ["changed", "work", "painted"].map((what) => `${what} ${median(of(what)).toFixed(1)} (${undisturbed(of(what)).toFixed(1)})`).join(", ") + " ms";
}

/** Parts of a large roster as the API would send them. */
async function made() {
  const { ids } = await cities();
  return Array.from(parts(CREATORS, PART, ids), (part) => JSON.stringify(part));
}

/** The demo's own roster, in a browser that has never seen it: bytes on the wire, and ms to the list. */
async function arrival(browser, server, viewport) {
  const context = await browser.newContext({ viewport });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    const [asked, sizes] = [new Set(), []];
    session.on("Network.requestWillBeSent", ({ requestId, request }) => PARTS.test(request.url) && asked.add(requestId));
    // With the heads of answers.
    session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => asked.has(requestId) && sizes.push(encodedDataLength));
    await page.addInitScript(watchFrames);
    await page.goto(`${server}${await newList(context, server)}`);
    await page.waitForSelector(ROW);
    const ready = await page.waitForFunction(() => window.painted);
    const at = await ready.jsonValue();
    const arrived = await page.evaluate((parts) => {
      const all = performance.getEntriesByType("resource").filter(({ name }) => new RegExp(parts).test(name));
      return Math.max(...all.map(({ responseEnd }) => responseEnd));
    }, PARTS.source);
    if (sizes.length !== asked.size || asked.size === 0) throw new Error("not all parts of the roster have arrived");
    return { bytes: sizes.reduce((sum, size) => sum + size, 0), ready: at - arrived };
  } finally {
    await context.close();
  }
}

/** In the page: notes in `window.painted` when the first frame with a row was painted. */
function watchFrames() {
  const look = () => {
    if (!document.querySelector(".ranked-rows .ranked-row:not([data-state])")) return requestAnimationFrame(look);
    const { port1, port2 } = new MessageChannel();
    // Behind this frame's own style, layout and paint.
    port1.onmessage = () => (window.painted = performance.now());
    return port2.postMessage(0);
  };
  requestAnimationFrame(look);
}

/** Steps of each slider over the large roster: ms from the input event to the changed list, and to the frame with it. */
async function sliders(browser, server, viewport, large) {
  const context = await browser.newContext({ viewport });
  try {
    const page = await context.newPage();
    await page.route(PARTS, (route) => {
      const part = Number(new URL(route.request().url()).searchParams.get("part") ?? 0);
      return route.fulfill({ body: large[part], contentType: "application/json" });
    });
    await page.goto(`${server}${await newList(context, server)}`);
    await page.waitForSelector(ROW, { timeout: 60_000 });
    await page.waitForLoadState("networkidle");
    await page.evaluate(watchSteps);
    const moved = {};
    for (const [slider, { name, at }] of Object.entries(SLIDERS)) {
      const thumb = page.getByRole("slider", { name });
      // Where about half of them pass, so that every notch moves some of the best in or out.
      await thumb.evaluate((thumb, at) => {
        thumb.value = Math.round(thumb.max * at);
        thumb.dispatchEvent(new Event("input", { bubbles: true }));
      }, at);
      await page.waitForTimeout(500);
      await thumb.focus();
      moved[slider] = [];
      for (let step = 0; step < FIRST + STEPS; step += 1) {
        // There and back, so that it never is at an end.
        await page.keyboard.press(step % 20 < 10 ? "ArrowLeft" : "ArrowRight");
        // Not in step with the frames: of the time between two of them, every part comes about.
        await page.waitForTimeout(90 + ((step * 7) % 40));
        const found = await page.evaluate(() => window.lastStep());
        if (found && step >= FIRST) moved[slider].push(found);
      }
      if (moved[slider].length < STEPS / 2) throw new Error(`the list followed ${moved[slider].length} of ${STEPS} steps of the ${slider}`);
    }
    return moved;
  } finally {
    await context.close();
  }
}

/**
 * In the page: of every input event, when the ranked rows changed, and when the frame was painted in
 * which they had. `window.lastStep` gives both for the last one, ms after the event.
 */
function watchSteps() {
  let step = null;
  addEventListener("input", (event) => (step = { from: event.timeStamp }), { capture: true });
  new MutationObserver(() => {
    const now = step;
    if (!now || now.changed) return;
    now.changed = performance.now();
    // The next frame paints it; a message that is sent before comes behind its style, layout and paint.
    requestAnimationFrame(() => {
      now.framed = performance.now();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (now.painted = performance.now());
      port2.postMessage(0);
    });
  }).observe(document.querySelector(".ranked-rows"), { subtree: true, characterData: true, childList: true, attributeFilter: ["d"] });
  window.lastStep = () => {
    const { from, changed, framed, painted } = step ?? {};
    step = null;
    return painted ? { changed: changed - from, work: changed - from + painted - framed, painted: painted - from } : null;
  };
}

/** The address of a new list of the demo's brand, in which `context` is signed in. */
export async function newList(context, server) {
  const send = async (path, data) => {
    const headers = { origin: server, "content-type": "application/json" };
    const answer = await context.request.fetch(`${server}${path}`, { method: "POST", headers, data: JSON.stringify(data) });
    if (!answer.ok()) throw new Error(`${path} answers ${answer.status()}: ${await answer.text()}`);
  };
  await send("/api/session/demo", { role: "brand" });
  const id = 1 + Math.floor(Math.random() * 2 ** 52);
  const stamped = (value) => ({ at: 0, value });
  const document = {
    title: stamped("Bench"),
    brief: stamped({}),
    view: stamped({ filter: {}, weights: [5, 25, 5, 15, 20, 15, 10, 5], kind: "picture" }),
    items: [],
  };
  await send("/api/shortlists", { id, document });
  return `/shortlists/${id}`;
}
