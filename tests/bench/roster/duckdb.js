// DuckDB-WASM, in its own worker: whoever fails one filter at most, with which one, in a temporary
// table, then one statement for all counts and one for the ranking.
import * as duckdb from "@duckdb/duckdb-wasm";
import { tableFromArrays } from "apache-arrow";
import { BINS, MOST_CITIES, MOST_MCNS, RANGES, TOP, bounds, byName, empty, most } from "./queries.js";

/** The places of filters in the bits of what failed. */
const [TIER, CATEGORIES, CITY_TIER, FIRST_RANGE] = [0, 1, 2, 3];

export class DuckDb {
  name = "DuckDB-WASM";

  static async open(data) {
    const worker = new Worker("/duckdb/duckdb-browser-eh.worker.js");
    const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
    await db.instantiate(new URL("/duckdb/duckdb-eh.wasm", location.href).href);
    const connection = await db.connect();
    const step = 250_000;
    for (let from = 0; from < data.creators; from += step) {
      const to = Math.min(from + step, data.creators);
      const part = (column) => column.slice(from, to);
      const columns = {
        id: part(data.id), followers: part(data.followers), tier: part(data.tier), categories: part(data.categories),
        city: part(data.city), cityTier: part(data.cityTier), mcn: part(data.mcn), language: part(data.language),
        known: part(data.known),
      };
      data.values.forEach((values, range) => (columns[`v${range}`] = part(values)));
      data.bins.forEach((bins, range) => (columns[`b${range}`] = part(bins)));
      for (let which = 0; which < 8; which += 1) {
        columns[`p${which}`] = Int16Array.from({ length: to - from }, (_, row) => data.percentiles[(from + row) * 8 + which]);
      }
      await connection.insertArrowTable(tableFromArrays(columns), { name: "roster", create: from === 0 });
    }
    return Object.assign(new DuckDb(), { data, db, worker, connection });
  }

  async close() {
    await this.connection.close();
    await this.db.terminate();
  }

  reset() {}

  async full(question) {
    const fails = [];
    const fail = (place, test) => fails.push(`CASE WHEN ${test} THEN 0 ELSE ${1 << place} END`);
    if (question.tiers) fail(TIER, `((${question.tiers} >> tier) & 1) = 1`);
    if (question.categories) fail(CATEGORIES, `(categories & ${question.categories >>> 0}) <> 0`);
    if (question.cityTiers) fail(CITY_TIER, `((${question.cityTiers} >> cityTier) & 1) = 1`);
    RANGES.forEach((range, place) => {
      const asked = bounds(question, range);
      if (!asked) return;
      // DuckDB has NaN above every number.
      const end = (bound) => `${bound}::FLOAT`;
      const max = asked.max === Infinity ? 3.4e38 : asked.max;
      const min = asked.min === -Infinity ? -3.4e38 : asked.min;
      const within = `v${place} BETWEEN ${end(min)} AND ${end(max)}`;
      fail(FIRST_RANGE + place, asked.unknown ? `(${within} OR isnan(v${place}))` : within);
    });
    const failed = fails.length ? fails.join(" + ") : "0";
    const over = (which) => `CASE WHEN (known >> ${which}) & 1 = 1 THEN ${question.weights[which]} ELSE 0 END`;
    const each = Array.from({ length: 8 }, (_, which) => which);
    const sum = each.map((which) => `p${which}::INTEGER * ${question.weights[which]}`).join(" + ");
    const whole = `100 * (${each.map(over).join(" + ")})`;
    const columns = ["tier", "cityTier", "city", "mcn", "language", ...RANGES.map((_, range) => `b${range}`)];
    await this.connection.query(
      `CREATE OR REPLACE TEMP TABLE near AS SELECT * FROM (SELECT id, followers, categories, known, ${columns.join(", ")},
       ${each.map((which) => `p${which}`).join(", ")}, (${failed})::INTEGER AS failed FROM roster) WHERE bit_count(failed) <= 1`,
    );
    const place = { tier: TIER, cityTier: CITY_TIER, ...Object.fromEntries(RANGES.map((_, range) => [`b${range}`, FIRST_RANGE + range])) };
    const counted = columns.map((column, at) => {
      const own = column in place ? `failed = 0 OR failed = ${1 << place[column]}` : "failed = 0";
      return `SELECT ${at} AS facet, ${column}::INTEGER AS option, count(*)::INTEGER AS creators FROM near WHERE ${own} GROUP BY ${column}`;
    });
    const sums = Array.from({ length: 28 }, (_, bit) => `sum((categories >> ${bit}) & 1)::DOUBLE AS c${bit}`);
    const counts = await this.connection.query(counted.join(" UNION ALL "));
    const inCategories = await this.connection.query(`SELECT ${sums.join(", ")} FROM near WHERE failed = 0 OR failed = ${1 << CATEGORIES}`);
    const ranked = await this.connection.query(
      `SELECT id, CASE WHEN whole > 0 THEN sum::FLOAT / whole::FLOAT ELSE -1::FLOAT END AS score FROM
       (SELECT id, followers, (${sum}) AS sum, (${whole}) AS whole FROM near WHERE failed = 0)
       ORDER BY score DESC, followers DESC, id LIMIT ${TOP}`,
    );
    const { cities, mcns } = this.data;
    const facets = columns.map(() => []);
    const [facet, option, creators] = ["facet", "option", "creators"].map((name) => counts.getChild(name).toArray());
    facet.forEach((which, at) => (facets[which][option[at]] = creators[at]));
    const of = (name, many) => Array.from({ length: many }, (_, at) => facets[columns.indexOf(name)][at] ?? 0);
    const answer = empty();
    answer.languages = of("language", 4);
    answer.passing = answer.languages.reduce((a, b) => a + b, 0);
    answer.tiers = of("tier", 6);
    const row = inCategories.get(0);
    answer.categories = sums.map((_, bit) => row[`c${bit}`] ?? 0);
    answer.cityTiers = of("cityTier", 5);
    answer.cities = most(of("city", cities.length).slice(0, -1).map((count, at) => [cities[at], count]), MOST_CITIES);
    answer.mcns = most(of("mcn", mcns.length).map((count, at) => [mcns[at], count]), MOST_MCNS, byName);
    answer.bins = RANGES.map((_, range) => of(`b${range}`, BINS + 1));
    const [ids, scores] = [ranked.getChild("id").toArray(), ranked.getChild("score").toArray()];
    answer.ranked = Array.from(ids, (id, at) => [id, scores[at] < 0 ? null : scores[at]]);
    return answer;
  }

  plain(answer) {
    return answer;
  }
}
