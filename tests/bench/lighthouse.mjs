// Lighthouse, as it comes: its mobile preset, before our server itself.
import * as launcher from "chrome-launcher";
import lighthouse from "lighthouse";
import { computeMedianRun } from "lighthouse/core/lib/median-run.js";
import { FLAGS } from "./chromium.mjs";
import { losses } from "./losses.mjs";

const PATH = "/explore";
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

/** One Chromium a run, since a second visit would find everything in the cache of the first. */
export async function audit({ server, executable, rounds, log }) {
  const runs = [];
  for (let round = 1; round <= rounds; round += 1) {
    const chrome = await launcher.launch({ chromePath: executable, chromeFlags: ["--headless=new", ...FLAGS] });
    try {
      const result = await lighthouse(server + PATH, { port: chrome.port, output: "json", onlyCategories: CATEGORIES, logLevel: "error" });
      const run = result?.lhr;
      if (!run) throw new Error("Lighthouse gave no result");
      if (run.runtimeError) throw new Error(`Lighthouse: ${run.runtimeError.message}`);
      runs.push(run);
      log(`round ${round} of ${rounds}: ${CATEGORIES.map((id) => `${id} ${points(run, id)}`).join(" · ")}`);
    } finally {
      chrome.kill();
    }
  }
  // By its own rule the run whose first paint and interactivity are in the middle.
  const run = computeMedianRun(runs);
  const rows = CATEGORIES.map((id) => ({ name: `lighthouse.explore.${id.replace("-", "_")}`, value: points(run, id), peer: null }));
  for (const loss of losses(run)) log(`  ${loss.category} −${loss.points}: ${loss.title}${loss.value ? ` (${loss.value})` : ""}`);
  return { rows, detail: { version: run.lighthouseVersion, benchmarkIndex: run.environment.benchmarkIndex, losses: losses(run) }, run };
}

function points(run, id) {
  const { score } = run.categories[id];
  if (score === null) throw new Error(`Lighthouse has no score for ${id}`);
  return Math.round(score * 100);
}
