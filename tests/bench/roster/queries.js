// What is asked. A question is plain: sets as masks of places, ranges as [least, most, unknown too].
// Every contender makes of it what it takes.

export const RANGES = [
  "followers", "quote", "cpe", "cpm", "er_by_reads", "er_by_followers",
  "growth", "reads", "interactions", "authenticity", "audience_fit", "response",
];
export const BINS = 24;
export const TIERS = ["nano", "micro", "mid", "top", "mega", null];
export const CITY_TIERS = ["first", "new_first", "second", "lower"];
export const LANGUAGES = ["zh", "latin", "mixed", null];
export const TOP = 100;

const mask = (...places) => places.reduce((bits, place) => bits | (1 << place), 0);
const NARROW = {
  tiers: mask(1, 2, 5),
  categories: mask(0, 1, 2, 4, 5, 6, 9, 13),
  cityTiers: mask(0, 1, 2),
  ranges: {
    followers: [3_000, 300_000, false],
    quote: [200, 30_000, true],
    cpe: [null, 18, true],
    er_by_reads: [0.025, 0.3, true],
    authenticity: [75, null, true],
  },
};
const WIDE = {
  tiers: mask(0, 1, 2, 3, 5),
  categories: mask(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 16, 19),
  cityTiers: mask(0, 1, 2, 3),
  ranges: {
    followers: [600, 5_000_000, true],
    quote: [60, 200_000, true],
    cpe: [null, 90, true],
    er_by_reads: [0.012, 0.5, true],
    authenticity: [55, null, true],
  },
};
const WEIGHTS = [15, 20, 10, 15, 10, 15, 10, 5];

/** What passes everyone, so that nothing of an answer can be kept for the next question. */
export const OPEN = { tiers: 0, categories: 0, cityTiers: 0, ranges: {}, weights: [1, 1, 1, 1, 1, 1, 1, 1] };

/** A question with eight filters and eight weights, a little other for every `step`. */
export function narrow(step) {
  return varied(NARROW, step);
}

/** The same with filters that most pass. */
export function wide(step) {
  return varied(WIDE, step);
}

function varied(base, step) {
  const by = 1 + 0.002 * (step % 50);
  const scaled = (bound) => (bound === null ? null : bound * by);
  const ranges = Object.entries(base.ranges).map(([range, [min, max, unknown]]) => [
    range,
    // Authenticity is in whole points.
    range === "authenticity" ? [min + (step % 3), max, unknown] : [scaled(min), scaled(max), unknown],
  ]);
  const categories = base.categories ^ mask(20 + (step % 7));
  const tiers = base.tiers ^ (step % 2 ? mask(4) : 0);
  const weights = WEIGHTS.map((weight, place) => weight + ((step + place) % 5));
  return { ...base, tiers, categories, ranges: Object.fromEntries(ranges), weights };
}

/** The question after one weight was dragged on. */
export function weighed(question, step) {
  const weights = question.weights.with(1, 1 + (step % 99));
  return { ...question, weights };
}

/** The question after one end of a range was dragged on. */
export function dragged(question, step) {
  const [min, max, unknown] = question.ranges.followers;
  return { ...question, ranges: { ...question.ranges, followers: [min * (1 + 0.01 * (step % 60)), max, unknown] } };
}

/** Bounds of a range as they are compared: to the digits of the column. */
export function bounds(question, range) {
  const asked = question.ranges[range];
  if (!asked) return null;
  const [min, max, unknown] = asked;
  return {
    min: min === null ? -Infinity : Math.fround(min),
    max: max === null ? Infinity : Math.fround(max),
    unknown,
  };
}

/** By the bits of what is known, what a sum of weighed percentiles is divided by; 0 where nothing counts. */
export function divisors(weights) {
  return Float32Array.from({ length: 256 }, (_, known) =>
    100 * weights.reduce((sum, weight, place) => sum + ((known >> place) & 1) * weight, 0),
  );
}

/** Options by count, most first, then by their own order; those that nobody has are left out. */
export function most(entries, limit, order = (a, b) => (a < b ? -1 : 1)) {
  const some = entries.filter(([, count]) => count > 0);
  return some.sort((a, b) => b[1] - a[1] || order(a[0], b[0])).slice(0, limit);
}
export const MOST_CITIES = 60;
export const MOST_MCNS = 40;

/** `null`, no agency, stands before every name. */
export const byName = (a, b) => (a === null ? -1 : b === null ? 1 : a < b ? -1 : 1);

/** An answer of zeros that contenders fill. */
export function empty() {
  return { passing: 0, tiers: [], categories: [], cityTiers: [], cities: [], mcns: [], languages: [], bins: [], ranked: [] };
}
