// Scrolling by wheel as somebody does who looks for something: on and on, never waiting.
import { setTimeout as sleep } from "node:timers/promises";
import { share } from "./figures.mjs";
import { longest, traced, workByFrame } from "./trace.mjs";

/** Where both apps ask for the pages of the feed. */
export const FEED = "/api/notes";
/** Pixels a step, and ms from step to step. */
export const STEP = 600;
const EVERY_MS = 100;
/** With no page for so long, the list has an end or a fault. */
const PATIENCE_MS = 60_000;
const FRAME_MS = 1000 / 60;

/** Scrolls until `notes` notes have been sent to the page. */
export async function scroll(browser, page, proxy, notes) {
  const started = Date.now();
  const trace = await traced(browser, page, async () => {
    await page.evaluate(() => window.bench.start());
    await wheel(page, proxy, notes);
  });
  const seen = await page.evaluate(() => window.bench.stop());
  const work = workByFrame(trace);
  const task = longest(trace.tasks);
  return {
    notes: proxy.notes,
    seconds: (Date.now() - started) / 1000,
    elements: seen.elements,
    longestTask: task.wall,
    longestTaskCpu: task.cpu,
    longTaskObserved: seen.longTask,
    frames: seen.frames,
    slowFrames: share(seen.slow, seen.frames),
    heavyFrames: share(work.filter(({ wall }) => wall > FRAME_MS).length, work.length),
    heavyFramesCpu: share(work.filter(({ cpu }) => cpu > FRAME_MS).length, work.length),
    busy: share(trace.tasks.reduce((sum, { wall }) => sum + wall, 0), trace.length),
    shift: seen.shift,
  };
}

async function wheel(page, proxy, notes) {
  let before = proxy.notes;
  let moved = Date.now();
  let due = Date.now();
  while (proxy.notes < notes) {
    await page.mouse.wheel(0, STEP);
    if (proxy.notes > before) [before, moved] = [proxy.notes, Date.now()];
    if (Date.now() - moved > PATIENCE_MS) throw new Error(`no page followed for ${PATIENCE_MS / 1000} s after ${before} notes`);
    // Steps that are late are not made up for: nobody's finger does.
    due = Math.max(due + EVERY_MS, Date.now());
    await sleep(due - Date.now());
  }
}
