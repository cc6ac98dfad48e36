// Made-up creators, the same for a seed, as the server sends them: parts in JSON, column by column.

export const CATEGORIES = 28;

/** Pseudo-random numbers, 0–1 (mulberry32). */
export function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A roster of `creators` in parts of `size`, one after the other, each an object that JSON holds. `cities` are ids. */
export function* parts(creators, size, cities, seed = 7) {
  const next = chance(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const lognormal = (median, spread) => median * Math.exp(spread * normal());
  const or = (unknown, value) => (next() < unknown ? null : value());
  const count = (value) => Math.max(0, Math.min(4_000_000_000, Math.round(value)));
  const percent = (value) => Math.max(0, Math.min(100, Math.round(value)));
  // Few of much: the first is the most frequent.
  const skewed = (many) => Math.floor(many * next() ** 2);
  const mcns = Array.from({ length: 60 }, (_, place) => `MCN ${String(place).padStart(2, "0")}`);
  const shares = (of) => {
    const parts = Array.from({ length: of }, () => next() + 0.05);
    const sum = parts.reduce((a, b) => a + b);
    return parts.map((part) => Math.round((100 * part) / sum));
  };

  const whole = Math.ceil(creators / size);
  let id = 1_000;
  for (let part = 0; part < whole; part += 1) {
    const columns = {
      id: [], name: [], followers: [], category: [], categories: [], city: [], mcn: [], language: [],
      picture_quote: [], video_quote: [], notes: [], impressions: [], reads: [], interactions: [],
      er_by_reads: [], er_by_followers: [], growth: [], spread: [], cooperation: [], authenticity: [],
      response: [], female: [], ages: [], city_tiers: [], interests: [], trend: [], day: [], withheld: [],
    };
    for (let row = 0; row < Math.min(size, creators - part * size); row += 1) {
      id += 1 + Math.floor(next() * 4_000_000);
      const followers = lognormal(14_000, 1.6) + 200;
      const impressions = lognormal(followers * 0.6, 0.8);
      const reads = impressions * (0.1 + 0.3 * next());
      const rate = Math.min(0.6, lognormal(0.07, 0.6));
      const interactions = reads * rate;
      const quote = lognormal(followers ** 0.85 * 0.18, 0.5) + 50;
      const main = skewed(CATEGORIES);
      let categories = 1 << main;
      for (let more = Math.floor(next() * 3); more > 0; more -= 1) categories |= 1 << skewed(CATEGORIES);
      const put = (column, value) => columns[column].push(value);
      put("id", id);
      put("name", `小红书创作者${id % 99_991}`);
      put("followers", or(0.02, () => count(followers)));
      put("category", main);
      put("categories", categories);
      put("city", or(0.1, () => cities[skewed(cities.length)]));
      put("mcn", or(0.55, () => skewed(mcns.length)));
      put("language", or(0.03, () => ["zh", "zh", "zh", "zh", "zh", "zh", "mixed", "latin"][Math.floor(next() * 8)]));
      put("picture_quote", or(0.2, () => count(quote)));
      put("video_quote", or(0.25, () => count(quote * 1.5)));
      put("notes", Math.floor(next() * 25));
      put("impressions", or(0.1, () => count(impressions)));
      put("reads", or(0.15, () => count(reads)));
      put("interactions", or(0.05, () => count(interactions)));
      put("er_by_reads", or(0.15, () => count(rate * 10_000)));
      put("er_by_followers", or(0.06, () => count((interactions / followers) * 10_000)));
      put("growth", or(0.1, () => Math.round(normal() * 400 + 150)));
      put("spread", or(0.1, () => count(40 + 60 * next())));
      put("cooperation", or(0.3, () => percent(100 * next() ** 3)));
      put("authenticity", or(0.1, () => percent(100 - 45 * next() ** 2.5 - 4 * Math.abs(normal()))));
      put("response", or(0.35, () => percent(100 - 60 * next() ** 2)));
      put("female", or(0.1, () => percent(65 + 18 * normal())));
      put("ages", or(0.1, () => shares(5)));
      put("city_tiers", or(0.1, () => shares(4)));
      put("interests", next() < 0.1 ? [] : [main, 40, (main + 3) % CATEGORIES, 20]);
      put("trend", Array.from({ length: 12 }, () => Math.floor(next() * 10)).join(""));
      put("day", 20_634 - Math.floor(9 * next() ** 4));
      put("withheld", 0);
    }
    yield { format: 1, data: `bench ${creators}`, part, parts: whole, creators, mcns, columns };
  }
}
