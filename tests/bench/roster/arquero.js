// arquero: for each of the eight filters a table that all others were applied to, and counts by
// group of it; everything else is counted in the table that all were applied to.
import { desc, escape, table } from "arquero";
import { MOST_CITIES, MOST_MCNS, RANGES, TOP, bounds, byName, divisors, empty, most } from "./queries.js";

export class Arquero {
  name = "arquero";

  constructor(data) {
    this.data = data;
    const columns = {
      row: Int32Array.from({ length: data.creators }, (_, row) => row),
      id: data.id, followers: data.followers, tier: data.tier, categories: data.categories,
      city: data.city, cityTier: data.cityTier, mcn: data.mcn, language: data.language,
    };
    data.values.forEach((values, range) => (columns[`v${range}`] = values));
    data.bins.forEach((bins, range) => (columns[`b${range}`] = bins));
    this.table = table(columns);
    const sums = Array.from({ length: 28 }, (_, place) => [`c${place}`, `d => op.sum((d.categories >> ${place}) & 1)`]);
    this.sums = Object.fromEntries(sums);
  }

  reset() {}

  full(question) {
    const { data } = this;
    const tests = [];
    if (question.tiers) tests.push(["tier", `((${question.tiers} >> d.tier) & 1)`]);
    if (question.categories) tests.push(["categories", `((d.categories & ${question.categories}) !== 0)`]);
    if (question.cityTiers) tests.push(["cityTier", `((${question.cityTiers} >> d.cityTier) & 1)`]);
    RANGES.forEach((range, place) => {
      const asked = bounds(question, range);
      if (!asked) return;
      const value = `d.v${place}`;
      const ends = [];
      if (asked.min !== -Infinity) ends.push(`${value} >= ${asked.min}`);
      if (asked.max !== Infinity) ends.push(`${value} <= ${asked.max}`);
      tests.push([`b${place}`, `((${ends.join(" && ")})${asked.unknown ? ` || ${value} !== ${value}` : ""})`]);
    });
    const passed = (list) => (list.length ? this.table.filter(`d => ${list.map(([, test]) => test).join(" && ")}`) : this.table);
    const all = passed(tests);
    const others = new Map(tests.map(([name]) => [name, passed(tests.filter(([other]) => other !== name))]));
    const of = (name) => others.get(name) ?? all;
    const counts = (name, many) => {
      const found = new Array(many).fill(0);
      const grouped = of(name).groupby(name).count();
      const [keys, numbers] = [grouped.array(name), grouped.array("count")];
      keys.forEach((key, at) => (found[key] = numbers[at]));
      return found;
    };
    const { percentiles, known, cities, mcns } = data;
    const { weights } = question;
    const over = divisors(weights);
    const score = escape(({ row }) => {
      const divisor = over[known[row]];
      let sum = 0;
      for (let which = 0; which < 8; which += 1) sum += weights[which] * percentiles[row * 8 + which];
      return divisor > 0 ? Math.fround(sum / divisor) : -1;
    });
    const ranked = all.derive({ score }).orderby(desc("score"), desc("followers"), "id").slice(0, TOP);
    const answer = empty();
    answer.passing = all.numRows();
    answer.tiers = counts("tier", 6);
    const sums = of("categories").rollup(this.sums).object(0);
    answer.categories = Array.from({ length: 28 }, (_, place) => sums[`c${place}`] ?? 0);
    answer.cityTiers = counts("cityTier", 5);
    answer.cities = most(counts("city", cities.length).slice(0, -1).map((count, at) => [cities[at], count]), MOST_CITIES);
    answer.mcns = most(counts("mcn", mcns.length).map((count, at) => [mcns[at], count]), MOST_MCNS, byName);
    answer.languages = counts("language", 4);
    answer.bins = RANGES.map((_, range) => counts(`b${range}`, 25));
    const [ids, scores] = [ranked.array("id"), ranked.array("score")];
    answer.ranked = Array.from(ids, (id, at) => [id, scores[at] < 0 ? null : scores[at]]);
    return answer;
  }

  plain(answer) {
    return answer;
  }
}
