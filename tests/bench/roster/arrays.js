// By hand: typed arrays, and one pass. A creator that fails two filters counts nowhere, so it is
// left at the second; one that fails a single filter counts for that filter's options alone.
import { Best } from "./best.js";
import { MOST_CITIES, MOST_MCNS, RANGES, TOP, bounds, byName, divisors, empty, most } from "./queries.js";

const [NONE, TIER, CATEGORIES, CITY_TIER, FIRST_RANGE] = [-1, 0, 1, 2, 3];
/** Columns of a histogram with the unknown, in a power of two. */
const STRIDE = 32;

export class Arrays {
  name = "typed arrays";

  constructor(data) {
    this.data = data;
    this.best = new Best(TOP, data);
    // All columns of a creator side by side: whoever passes counts in each.
    this.bins = new Uint8Array(data.creators * RANGES.length);
    data.bins.forEach((column, range) => column.forEach((bin, row) => (this.bins[row * RANGES.length + range] = bin)));
    this.tiers = new Uint32Array(8);
    this.categories = new Uint32Array(32);
    this.cityTiers = new Uint32Array(8);
    this.cities = new Uint32Array(data.cities.length);
    this.mcns = new Uint32Array(data.mcns.length);
    this.languages = new Uint32Array(4);
    this.counts = new Uint32Array(RANGES.length * STRIDE);
  }

  reset() {}

  full(question) {
    const { creators, tier, categories, city, cityTier, mcn, language, percentiles, known } = this.data;
    const { tiers: inTiers, categories: inCategories, cityTiers: inCityTiers, cities: inCities, mcns: inMcns, languages: inLanguages, counts, bins, best } = this;
    for (const counted of [inTiers, inCategories, inCityTiers, inCities, inMcns, inLanguages, counts]) counted.fill(0);
    best.clear();

    const all = 0xff;
    const wantedTiers = question.tiers || all;
    const wantedCategories = question.categories || -1;
    const wantedCityTiers = question.cityTiers || all;
    const asked = RANGES.map((range, place) => ({ place, ...bounds(question, range) })).filter(({ min }) => min !== undefined);
    const none = { place: 0, min: -Infinity, max: Infinity, unknown: true };
    // Five ranges at most, each its own variable: an array of columns would be looked up per creator.
    if (asked.length > 5) throw new Error("written for five ranges");
    const [a, b, c, d, e] = Array.from({ length: 5 }, (_, at) => asked[at] ?? none);
    const [va, vb, vc, vd, ve] = [a, b, c, d, e].map(({ place }) => this.data.values[place]);
    const [aMin, aMax, aUnknown] = [a.min, a.max, a.unknown];
    const [bMin, bMax, bUnknown] = [b.min, b.max, b.unknown];
    const [cMin, cMax, cUnknown] = [c.min, c.max, c.unknown];
    const [dMin, dMax, dUnknown] = [d.min, d.max, d.unknown];
    const [eMin, eMax, eUnknown] = [e.min, e.max, e.unknown];
    const [w0, w1, w2, w3, w4, w5, w6, w7] = question.weights;
    const over = divisors(question.weights);
    let passing = 0;

    for (let row = 0; row < creators; row += 1) {
      let failed = NONE;
      if (((wantedTiers >> tier[row]) & 1) === 0) failed = TIER;
      if ((categories[row] & wantedCategories) === 0) {
        if (failed !== NONE) continue;
        failed = CATEGORIES;
      }
      if (((wantedCityTiers >> cityTier[row]) & 1) === 0) {
        if (failed !== NONE) continue;
        failed = CITY_TIER;
      }
      let value = va[row];
      if (!(value >= aMin && value <= aMax) && !(aUnknown && value !== value)) {
        if (failed !== NONE) continue;
        failed = FIRST_RANGE + a.place;
      }
      value = vb[row];
      if (!(value >= bMin && value <= bMax) && !(bUnknown && value !== value)) {
        if (failed !== NONE) continue;
        failed = FIRST_RANGE + b.place;
      }
      value = vc[row];
      if (!(value >= cMin && value <= cMax) && !(cUnknown && value !== value)) {
        if (failed !== NONE) continue;
        failed = FIRST_RANGE + c.place;
      }
      value = vd[row];
      if (!(value >= dMin && value <= dMax) && !(dUnknown && value !== value)) {
        if (failed !== NONE) continue;
        failed = FIRST_RANGE + d.place;
      }
      value = ve[row];
      if (!(value >= eMin && value <= eMax) && !(eUnknown && value !== value)) {
        if (failed !== NONE) continue;
        failed = FIRST_RANGE + e.place;
      }
      if (failed === NONE) {
        passing += 1;
        inTiers[tier[row]] += 1;
        for (let bits = categories[row]; bits !== 0; bits &= bits - 1) inCategories[31 - Math.clz32(bits & -bits)] += 1;
        inCityTiers[cityTier[row]] += 1;
        inCities[city[row]] += 1;
        inMcns[mcn[row]] += 1;
        inLanguages[language[row]] += 1;
        const at = row * 12;
        counts[bins[at]] += 1;
        counts[32 + bins[at + 1]] += 1;
        counts[64 + bins[at + 2]] += 1;
        counts[96 + bins[at + 3]] += 1;
        counts[128 + bins[at + 4]] += 1;
        counts[160 + bins[at + 5]] += 1;
        counts[192 + bins[at + 6]] += 1;
        counts[224 + bins[at + 7]] += 1;
        counts[256 + bins[at + 8]] += 1;
        counts[288 + bins[at + 9]] += 1;
        counts[320 + bins[at + 10]] += 1;
        counts[352 + bins[at + 11]] += 1;
        const p = row * 8;
        const divisor = over[known[row]];
        const sum =
          w0 * percentiles[p] + w1 * percentiles[p + 1] + w2 * percentiles[p + 2] + w3 * percentiles[p + 3] +
          w4 * percentiles[p + 4] + w5 * percentiles[p + 5] + w6 * percentiles[p + 6] + w7 * percentiles[p + 7];
        best.offer(row, divisor > 0 ? Math.fround(sum / divisor) : -1);
      } else if (failed >= FIRST_RANGE) {
        const range = failed - FIRST_RANGE;
        counts[range * STRIDE + bins[row * 12 + range]] += 1;
      } else if (failed === TIER) {
        inTiers[tier[row]] += 1;
      } else if (failed === CATEGORIES) {
        for (let bits = categories[row]; bits !== 0; bits &= bits - 1) inCategories[31 - Math.clz32(bits & -bits)] += 1;
      } else {
        inCityTiers[cityTier[row]] += 1;
      }
    }
    return this.answer(passing);
  }

  /** What was counted, as a page would take it. */
  answer(passing) {
    const { cities, mcns } = this.data;
    const answer = empty();
    answer.passing = passing;
    answer.tiers = Array.from(this.tiers.subarray(0, 6));
    answer.categories = Array.from(this.categories.subarray(0, 28));
    answer.cityTiers = Array.from(this.cityTiers.subarray(0, 5));
    // The last is no city.
    answer.cities = most(Array.from(this.cities.subarray(0, -1), (count, at) => [cities[at], count]), MOST_CITIES);
    answer.mcns = most(Array.from(this.mcns, (count, at) => [mcns[at], count]), MOST_MCNS, byName);
    answer.languages = Array.from(this.languages);
    answer.bins = RANGES.map((_, range) => Array.from(this.counts.subarray(range * STRIDE, range * STRIDE + 25)));
    answer.ranked = this.best.list();
    return answer;
  }

  plain(answer) {
    return answer;
  }
}
