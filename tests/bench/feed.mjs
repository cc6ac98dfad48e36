// Our feed and masonic's, over the same notes, in the same browser, one after the other.
import { chromium } from "playwright-core";
import { append } from "./append.mjs";
import { FLAGS } from "./chromium.mjs";
import { median, rounded } from "./figures.mjs";
import { PEER, startProxy } from "./proxy.mjs";
import { scroll } from "./scroll.mjs";
import { WATCH, watch } from "./watch.mjs";

const APPS = { ours: "/explore", masonic: PEER };

/** The figures' names, where they are found in a round, and how many digits are worth telling. */
const FIGURES = [
  ["feed.10k.dom", (round) => round.scroll.elements, 0],
  ["feed.10k.longest_task_ms", (round) => round.scroll.longestTask, 1],
  ["feed.10k.longest_task_cpu_ms", (round) => round.scroll.longestTaskCpu, 1],
  ["feed.10k.slow_frames_pct", (round) => round.scroll.slowFrames, 2],
  ["feed.10k.heavy_frames_pct", (round) => round.scroll.heavyFramesCpu, 2],
  ["feed.10k.layout_shift", (round) => round.scroll.shift, 4],
  ["feed.append_ms", (round) => round.append.cpu, 1],
];

/** Alternates, so that a busy minute of the machine falls on both. */
export async function feed({ server, executable, rounds, notes, viewport, log }) {
  const proxy = await startProxy(server);
  const browser = await chromium.launch({ executablePath: executable, args: FLAGS });
  const results = { ours: [], masonic: [] };
  try {
    for (let round = 1; round <= rounds; round += 1) {
      for (const [app, path] of Object.entries(APPS)) {
        const result = await once(browser, proxy, path, notes, viewport);
        results[app].push(result);
        log(`round ${round} of ${rounds}, ${app}: ${told(result)}`);
      }
    }
  } finally {
    await browser.close();
    proxy.close();
  }
  const middle = (app, of, digits) => rounded(median(results[app].map(of)), digits);
  const rows = FIGURES.map(([name, of, digits]) => ({
    name,
    value: middle("ours", of, digits),
    peer: middle("masonic", of, digits),
  }));
  return { rows, detail: { browser: browser.version(), viewport, notes, rounds: results } };
}

async function once(browser, proxy, path, notes, viewport) {
  const context = await browser.newContext({ viewport, locale: "zh-CN", timezoneId: "Asia/Shanghai" });
  try {
    const page = await context.newPage();
    let failure;
    page.on("pageerror", (error) => (failure ??= error));
    await page.addInitScript(watch, WATCH);
    proxy.reset();
    await page.goto(proxy.origin + path);
    await page.locator("article").first().waitFor();
    await page.mouse.move(viewport.width / 2, viewport.height / 2);
    await page.waitForTimeout(1000);
    const result = { scroll: await scroll(browser, page, proxy, notes), append: await append(browser, page, proxy) };
    if (failure) throw failure;
    return result;
  } finally {
    await context.close();
  }
}

function told({ scroll, append }) {
  return [
    `${scroll.notes} notes in ${scroll.seconds.toFixed(0)} s`,
    `${scroll.elements} elements`,
    `longest task ${scroll.longestTask.toFixed(0)} ms (${scroll.longestTaskCpu.toFixed(0)} of the processor)`,
    `slow frames ${scroll.slowFrames.toFixed(1)} %`,
    `heavy frames ${scroll.heavyFrames.toFixed(1)} % (${scroll.heavyFramesCpu.toFixed(1)} by the processor)`,
    `main thread busy ${scroll.busy.toFixed(0)} %`,
    `shift ${scroll.shift.toFixed(4)}`,
    `a page ${append.cpu.toFixed(1)} ms (${append.wall.toFixed(1)} by the clock)`,
  ].join(" · ");
}
