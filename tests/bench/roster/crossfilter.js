// crossfilter2: a dimension for every filter and facet, each with the counts of its own group, which
// leave out its own filter. It knows neither sets of options of one creator nor scores: these are
// counted and ranked by hand.
import crossfilter from "crossfilter2";
import { Best } from "./best.js";
import { BINS, MOST_CITIES, MOST_MCNS, RANGES, TOP, bounds, byName, divisors, empty, most } from "./queries.js";

/** Below every figure; crossfilter sorts by value, and nothing sorts by NaN. */
const UNKNOWN = -1e30;

export class Crossfilter {
  name = "crossfilter2";

  constructor(data) {
    this.data = data;
    this.best = new Best(TOP, data);
    this.rows = crossfilter(Array.from({ length: data.creators }, (_, row) => row));
    const counted = (column) => {
      const dimension = this.rows.dimension((row) => column[row]);
      return { dimension, group: dimension.group().reduceCount() };
    };
    this.tier = counted(data.tier);
    this.cityTier = counted(data.cityTier);
    this.city = counted(data.city);
    this.mcn = counted(data.mcn);
    this.language = counted(data.language);
    const bits = this.rows.dimension((row) => data.categories[row]);
    const add = (by) => (counts, row) => {
      for (let rest = data.categories[row]; rest !== 0; rest &= rest - 1) counts[31 - Math.clz32(rest & -rest)] += by;
      return counts;
    };
    this.categories = { dimension: bits, group: bits.groupAll().reduce(add(1), add(-1), () => new Int32Array(28)) };
    this.ranges = RANGES.map((_, range) => {
      const [values, bins] = [data.values[range], data.bins[range]];
      const dimension = this.rows.dimension((row) => (Number.isNaN(values[row]) ? UNKNOWN : values[row]));
      // Groups are by value: the column of a value is looked up once, here.
      const column = new Map();
      for (let row = 0; row < data.creators; row += 1) {
        if (bins[row] === BINS) continue;
        const least = column.get(bins[row]);
        if (least === undefined || values[row] < least) column.set(bins[row], values[row]);
      }
      const starts = [...column].sort((a, b) => a[1] - b[1]);
      const group = dimension
        .group((value) => {
          let found = -1;
          for (const [bin, least] of starts) {
            if (least > value) break;
            found = bin;
          }
          return found;
        })
        .reduceCount();
      return { dimension, group };
    });
  }

  reset() {
    for (const { dimension } of [this.tier, this.cityTier, this.categories, ...this.ranges]) dimension.filterAll();
    this.asked = undefined;
  }

  full(question) {
    const before = this.asked;
    this.asked = question;
    const changed = (of) => !before || JSON.stringify(of(before)) !== JSON.stringify(of(question));
    const chosen = ({ dimension }, bits) => (bits ? dimension.filterFunction((place) => (bits >> place) & 1) : dimension.filterAll());
    if (changed(({ tiers }) => tiers)) chosen(this.tier, question.tiers);
    if (changed(({ cityTiers }) => cityTiers)) chosen(this.cityTier, question.cityTiers);
    if (changed(({ categories }) => categories)) {
      const wanted = question.categories;
      if (wanted) this.categories.dimension.filterFunction((bits) => (bits & wanted) !== 0);
      else this.categories.dimension.filterAll();
    }
    RANGES.forEach((range, place) => {
      if (!changed(({ ranges }) => ranges[range] ?? null)) return;
      const { dimension } = this.ranges[place];
      const asked = bounds(question, range);
      if (!asked) return dimension.filterAll();
      // The upper end of crossfilter's ranges is open.
      const above = asked.max === Infinity ? Infinity : asked.max + Math.abs(asked.max) * 1e-9 + 1e-12;
      if (!asked.unknown) return dimension.filterRange([Math.max(asked.min, UNKNOWN / 2), above]);
      if (asked.min === -Infinity) return dimension.filterRange([UNKNOWN, above]);
      return dimension.filterFunction((value) => value === UNKNOWN || (value >= asked.min && value <= asked.max));
    });

    const { percentiles, known } = this.data;
    const { weights } = question;
    const over = divisors(weights);
    const passing = this.rows.allFiltered();
    this.best.clear();
    for (const row of passing) {
      const divisor = over[known[row]];
      let sum = 0;
      for (let which = 0; which < 8; which += 1) sum += weights[which] * percentiles[row * 8 + which];
      this.best.offer(row, divisor > 0 ? Math.fround(sum / divisor) : -1);
    }
    const { cities, mcns } = this.data;
    const places = ({ group }, many) => {
      const counts = new Array(many).fill(0);
      for (const { key, value } of group.all()) counts[key] = value;
      return counts;
    };
    const answer = empty();
    answer.passing = passing.length;
    answer.tiers = places(this.tier, 6);
    answer.categories = Array.from(this.categories.group.value());
    answer.cityTiers = places(this.cityTier, 5);
    answer.cities = most(this.city.group.all().filter(({ key }) => cities[key] !== null).map(({ key, value }) => [cities[key], value]), MOST_CITIES);
    answer.mcns = most(this.mcn.group.all().map(({ key, value }) => [mcns[key], value]), MOST_MCNS, byName);
    answer.languages = places(this.language, 4);
    answer.bins = this.ranges.map(({ group }) => {
      const counts = new Array(BINS + 1).fill(0);
      for (const { key, value } of group.all()) counts[key < 0 ? BINS : key] = value;
      return counts;
    });
    answer.ranked = this.best.list();
    return answer;
  }

  plain(answer) {
    return answer;
  }
}
