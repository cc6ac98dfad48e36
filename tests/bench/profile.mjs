// Opening a creator's page from the directory, and switching its window: a creator of the demo,
// whose notes and days are replaced by as many as a busy one has.
import { chromium } from "playwright-core";
import { FLAGS } from "./chromium.mjs";
import { median } from "./figures.mjs";

const NOTES = 200;
const DAYS = 90;
const SWITCHES = 12;
/** The link to a creator's own page. */
const CARD = "main a.kol-card-link";

export async function profile({ server, executable, rounds, viewport, log }) {
  const browser = await chromium.launch({ executablePath: executable, args: FLAGS });
  try {
    const all = { statistics: [], page: [], head: [], switches: [] };
    for (let round = 1; round <= rounds; round += 1) {
      const one = await open(browser, server, viewport);
      log(
        `round ${round} of ${rounds}: head ${one.head.toFixed(0)} ms after the click · page ${one.page.toFixed(0)} ms after the data · ` +
          `statistics ${one.statistics.map((ms) => ms.toFixed(2)).join(" ")} ms · switching ${one.switches.map((ms) => ms.toFixed(1)).join(" ")} ms`,
      );
      all.head.push(one.head);
      all.page.push(one.page);
      all.statistics.push(...one.statistics);
      all.switches.push(...one.switches);
    }
    if (all.statistics.length === 0) throw new Error("the app left no mark of its statistics");
    const rows = [
      { name: "profile.head_ms", value: median(all.head), peer: null },
      { name: "profile.page_ms", value: median(all.page), peer: null },
      { name: "profile.statistics_200_ms", value: median(all.statistics), peer: null },
      { name: "profile.switch_ms", value: median(all.switches), peer: null },
    ];
    return { rows, detail: { notes: NOTES, days: DAYS, ...all } };
  } finally {
    await browser.close();
  }
}

async function open(browser, server, viewport) {
  const context = await browser.newContext({ viewport });
  try {
    const page = await context.newPage();
    await page.route(/\/api\/kols\/\d+$/, (route) => changed(route, unlock));
    await page.route(/\/api\/kols\/\d+\/days/, (route) => changed(route, days));
    await page.route(/\/api\/kols\/\d+\/notes/, (route) => changed(route, notes));
    await page.goto(`${server}/kols`);
    await page.waitForSelector(CARD);
    await page.waitForLoadState("networkidle");
    // Once before, so that the code and the styles are there: what counts is the page's own work.
    const address = await page.locator(CARD).first().evaluate((link) => new URL(link.href).pathname);
    await page.locator(`main a[href="${address}"]`).first().click();
    await page.waitForSelector("table");
    await page.waitForLoadState("networkidle");
    await page.goBack();
    await page.waitForSelector(`main a[href="${address}"]`);
    await page.waitForLoadState("networkidle");

    await page.evaluate(watch, address);
    await page.locator(`main a[href="${address}"]`).first().click();
    await page.waitForFunction(() => window.opened?.page);
    const { head, page: painted } = await page.evaluate(() => window.opened);
    await page.waitForLoadState("networkidle");

    const switches = [];
    for (let at = 0; at < SWITCHES; at += 1) {
      const others = page.locator('main .segmented a[aria-current="false"]');
      switches.push(await others.first().evaluate(press));
      await page.waitForTimeout(150);
    }
    const statistics = await page.evaluate(() =>
      performance.getEntriesByName("statistics", "measure").map((one) => one.duration));
    return { head, page: painted, statistics, switches };
  } finally {
    await context.close();
  }
}

/** In the page: waits for a click, then for the head, and for the table below it. */
function watch(address) {
  window.opened = {};
  const seen = { from: 0 };
  addEventListener("click", (event) => (seen.from = event.timeStamp), { capture: true, once: true });
  const look = () => {
    const now = performance.now();
    const here = location.pathname === address;
    if (here && !window.opened.head && document.querySelector("main h1")) window.opened.head = now - seen.from;
    if (here && document.querySelector("main table")) {
      const answers = performance.getEntriesByType("resource").filter((one) =>
        one.startTime > seen.from && /\/api\/kols\/\d+(\/days|\/notes|$)/.test(new URL(one.name).pathname));
      const arrived = Math.max(...answers.map((one) => one.responseEnd));
      // What is in the document now is painted with this frame.
      setTimeout(() => (window.opened.page = performance.now() - arrived));
      return;
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** In the page: follows a link, and tells how long until what follows from it is laid out, ms. */
function press(link) {
  return new Promise((done) => {
    const from = performance.now();
    link.click();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      document.body.getBoundingClientRect();
      done(performance.now() - from);
    };
    port2.postMessage(0);
  });
}

async function changed(route, change) {
  const answer = await route.fetch();
  const json = await answer.json();
  await route.fulfill({ response: answer, json: change(json) });
}

function unlock(profile) {
  return { ...profile, withheld: [] };
}

function days(answer) {
  const end = new Date(answer.data_at);
  const list = Array.from({ length: DAYS }, (_, back) => ({
    date: new Date(end.getTime() - back * 86_400_000).toISOString().slice(0, 10),
    followers: 50_000 - back * 37,
    impressions: 9_000 + (back * 7_919) % 5_000,
    reads: 900 + (back * 104_729) % 700,
    likes: 60 + (back * 31) % 50,
    collects: 20 + (back * 17) % 20,
    comments: 5 + (back * 13) % 9,
    shares: 2 + (back * 11) % 5,
  }));
  return { ...answer, days: list.reverse(), withheld: [] };
}

function notes(answer) {
  const [first] = answer.items;
  if (!first) throw new Error("the creator has no note");
  const newest = new Date(first.published.published_at).getTime();
  const items = Array.from({ length: NOTES }, (_, at) => ({
    ...first,
    id: first.id,
    withheld: [],
    published: {
      ...first.published,
      published_at: new Date(newest - at * 0.44 * 86_400_000).toISOString(),
      kind: at % 3 ? "picture" : "video",
      sponsored: at % 4 === 0,
      counts: {
        impressions: 20_000 + (at * 7_919) % 9_000,
        reads: 2_000 + (at * 104_729) % 1_900,
        likes: 80 + (at * 31) % 90,
        collects: 30 + (at * 17) % 40,
        comments: 8 + (at * 13) % 20,
        shares: 3 + (at * 11) % 9,
        follows: 2 + at % 7,
        completion_rate: at % 3 ? null : 0.4,
        three_second_rate: at % 3 ? 0.7 : null,
      },
    },
  }));
  return { items, next: null };
}
