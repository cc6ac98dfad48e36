// Ranking what a search brought, as the page does it: by the marks that the app itself leaves on
// the browser's timeline.
import { chromium } from "playwright-core";
import { FLAGS } from "./chromium.mjs";
import { median } from "./figures.mjs";

/** Words that more notes have than one answer holds. */
const WORDS = ["今天", "真的", "推荐", "分享"];

export async function rank({ server, executable, rounds, log }) {
  const browser = await chromium.launch({ executablePath: executable, args: FLAGS });
  try {
    const page = await browser.newPage();
    const times = [];
    let fewest = Infinity;
    for (let round = 1; round <= rounds; round += 1) {
      for (const word of WORDS) {
        const answered = page.waitForResponse((answer) => answer.url().includes("/api/search/notes"));
        await page.goto(`${server}/search?q=${encodeURIComponent(word)}`);
        fewest = Math.min(fewest, (await (await answered).json()).items.length);
        await page.waitForSelector("article.card");
        // The first time, the code has only just been compiled; then each sort ranks again.
        const measured = await page.evaluate(() => performance.getEntriesByName("rank", "measure").map((one) => one.duration));
        times.push(...measured);
      }
      log(`round ${round} of ${rounds}: ${times.map((ms) => ms.toFixed(2)).join(" ")} ms`);
    }
    if (times.length === 0) throw new Error("the app left no mark of ranking");
    const rows = [{ name: "search.rank_500_ms", value: median(times), peer: null }];
    return { rows, detail: { words: WORDS, fewest_candidates: fewest, times } };
  } finally {
    await browser.close();
  }
}
