// One bench that needs a browser: `node run.mjs NAME`, as `cargo xtask bench` calls it.
// Progress goes to stderr; rows and the detail behind them go to the file REPORT, as JSON.
import { writeFile } from "node:fs/promises";
import { feed } from "./feed.mjs";
import { audit } from "./lighthouse.mjs";
import { profile } from "./profile.mjs";
import { rank } from "./rank.mjs";
import { roster } from "./roster.mjs";
import { rosterPage } from "./roster_page.mjs";
import { sheets } from "./sheets.mjs";

/** By name. Each gives `rows` (name, value, peer or null) and `detail`. */
const BENCHES = { feed, rank, profile, roster, "roster-page": rosterPage, sheets, lighthouse: audit };

const { BASE_URL, CHROMIUM, REPORT, ENGINE, WORKERS, ROUNDS = "3", NOTES = "10000", VIEWPORT = "1440x900" } = process.env;
const name = process.argv[2];
const bench = BENCHES[name];
if (!bench) fail(`there is no bench \`${name}\`; there are ${Object.keys(BENCHES).join(", ")}`);
if (!(BASE_URL || ENGINE || WORKERS) || !CHROMIUM || !REPORT) fail("BASE_URL, ENGINE or WORKERS, CHROMIUM and REPORT have to be set; `cargo xtask bench` sets them");

const [width, height] = VIEWPORT.split("x").map(Number);
const report = await bench({
  server: BASE_URL,
  executable: CHROMIUM,
  engine: ENGINE,
  workers: WORKERS,
  rounds: count("ROUNDS", ROUNDS),
  notes: count("NOTES", NOTES),
  viewport: { width: count("VIEWPORT", width), height: count("VIEWPORT", height) },
  log: (line) => console.error(`  ${line}`),
});
await writeFile(REPORT, `${JSON.stringify(report, null, 2)}\n`);

function count(what, value) {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) fail(`${what} is wrong`);
  return number;
}

function fail(sentence) {
  console.error(`error: ${sentence}.`);
  process.exit(2);
}
