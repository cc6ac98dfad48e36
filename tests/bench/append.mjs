// What a page of the feed costs the main thread when it arrives: nothing else happens meanwhile.
//
// The proxy holds every page back until scrolling has come to rest, so that work after the
// arrival is the arrival's. What the page does anyway, measured just before, is taken off.
import { setTimeout as sleep } from "node:timers/promises";
import { median } from "./figures.mjs";
import { FEED, STEP } from "./scroll.mjs";
import { traced, workBetween } from "./trace.mjs";

/** How many arrivals a round has. */
const PAGES = 6;
/** What is looked at before and after an arrival. */
export const BEFORE_MS = 1000;
export const AFTER_MS = 2000;
/** How long a page is held back: what happened before it, be it another page's arrival, is over. */
const HELD_MS = BEFORE_MS + AFTER_MS + 300;
/** How long a step takes to scroll, and to be followed by a request. */
const SCROLL_MS = 500;
/** A step may be needed more than once a page, but not for ever. */
const STEPS = 10 * PAGES;

/** Goes on from where scrolling ended. */
export async function append(browser, page, proxy) {
  await rest(proxy);
  proxy.delay = HELD_MS;
  const trace = await traced(browser, page, async () => {
    const enough = proxy.pages + PAGES;
    for (let step = 0; proxy.pages < enough; step += 1) {
      if (step === STEPS) throw new Error(`${STEPS} steps brought fewer than ${PAGES} pages`);
      await page.mouse.wheel(0, 2 * STEP);
      await rest(proxy);
    }
  });
  proxy.delay = 0;
  const costs = arrivalCosts(trace);
  return {
    pages: costs.length,
    cpu: median(costs.map(({ cpu }) => cpu)),
    wall: median(costs.map(({ wall }) => wall)),
    most: Math.max(...costs.map(({ wall }) => wall)),
  };
}

/** Waits until scrolling has ended, no page is on its way, and what the last one caused is over. */
async function rest(proxy) {
  await sleep(SCROLL_MS);
  while (proxy.waiting > 0 || Date.now() - proxy.sentAt < AFTER_MS + 100) await sleep(50);
}

/** The work after each arrival that the trace sees whole, less what there was before it. */
export function arrivalCosts({ tasks, arrivals, length }) {
  const pages = arrivals.filter(({ url }) => url && new URL(url).pathname === FEED);
  const whole = pages.filter(({ at }) => at >= BEFORE_MS && at + AFTER_MS <= length);
  return whole.map(({ at }) => {
    const before = workBetween(tasks, at - BEFORE_MS, at);
    const after = workBetween(tasks, at, at + AFTER_MS);
    const less = AFTER_MS / BEFORE_MS;
    return { wall: Math.max(after.wall - before.wall * less, 0), cpu: Math.max(after.cpu - before.cpu * less, 0) };
  });
}
