import assert from "node:assert/strict";
import test from "node:test";
import { undisturbed } from "./figures.mjs";
import { Arrays } from "./roster/arrays.js";
import { Best } from "./roster/best.js";
import { difference } from "./roster/equal.js";
import { Answers } from "./roster/answers.js";
import { BINS, RANGES, bounds, byName, divisors, most, narrow, weighed } from "./roster/queries.js";
import { parts } from "./roster/rows.js";
import { figures, pageFigures } from "./roster_figures.mjs";

/** Creators whose figures are all `value`, their column too, in the first option of everything unless told otherwise. */
function roster(rows) {
  const of = (Kind, name, otherwise = 0) => Kind.from(rows, (row) => row[name] ?? otherwise);
  return {
    creators: rows.length,
    id: Float64Array.from(rows, (_, at) => at + 1),
    followers: of(Float64Array, "followers"),
    tier: of(Uint8Array, "tier"),
    categories: of(Uint32Array, "categories", 1),
    city: of(Uint16Array, "city"),
    cityTier: of(Uint8Array, "cityTier"),
    mcn: of(Uint8Array, "mcn"),
    language: of(Uint8Array, "language"),
    values: RANGES.map(() => of(Float32Array, "value")),
    bins: RANGES.map(() => Uint8Array.from(rows, ({ value }) => (Number.isNaN(value) ? BINS : value))),
    percentiles: new Int16Array(
      rows.flatMap(({ percentile = 0, known = 255 }) => Array.from({ length: 8 }, (_, which) => ((known >> which) & 1) * percentile)),
    ),
    known: of(Uint8Array, "known", 255),
    cities: [10, 20, null],
    mcns: [null, "A"],
  };
}

const OPEN = { tiers: 0, categories: 0, cityTiers: 0, ranges: {}, weights: [1, 1, 1, 1, 1, 1, 1, 1] };

test("a creator that fails one filter counts for that filter's options, and one that fails two for none", () => {
  const arrays = new Arrays(roster([
    { value: 5 },
    { value: 9, city: 1 },
    { value: 5, tier: 3 },
    { value: 9, tier: 3 },
    { value: NaN, mcn: 1, categories: 0b101 },
  ]));
  const answer = arrays.full({ ...OPEN, tiers: 0b11, ranges: { quote: [1, 6, true] } });
  assert.equal(answer.passing, 2);
  assert.deepEqual(answer.tiers, [2, 0, 0, 1, 0, 0]);
  const quote = answer.bins[RANGES.indexOf("quote")];
  assert.deepEqual([quote[5], quote[9], quote[BINS]], [1, 1, 1]);
  assert.deepEqual([answer.bins[0][5], answer.bins[0][9]], [1, 0]);
  assert.deepEqual(answer.categories.slice(0, 3), [2, 0, 1]);
  assert.deepEqual(answer.cities, [[10, 2]]);
  assert.deepEqual(answer.mcns, [[null, 1], ["A", 1]]);
  // The unknown pass where that is asked for alone, and counts start anew.
  assert.equal(arrays.full({ ...OPEN, ranges: { quote: [1, 6, false] } }).passing, 2);
  assert.equal(arrays.full(OPEN).passing, 5);
});

test("what is unknown drops out of a score", () => {
  const arrays = new Arrays(roster([
    { value: 1, percentile: 5_000, known: 0b1 },
    { value: 1, percentile: 8_000, known: 0b10 },
    { value: 1, percentile: 0, known: 0 },
  ]));
  const { ranked } = arrays.full({ ...OPEN, weights: [3, 1, 0, 0, 0, 0, 0, 0] });
  assert.deepEqual(ranked, [[2, 80], [1, 50], [3, null]]);
  assert.equal(divisors([3, 1, 0, 0, 0, 0, 0, 0])[0b11], 400);
});

test("the best are those of a whole sort, with ties by followers and then by id", () => {
  let state = 1;
  const next = (below) => (state = (state * 48_271) % 2_147_483_647) % below;
  const rows = Array.from({ length: 500 }, (_, at) => ({ id: at + 1, followers: next(4) - 1, score: next(8) - 1 }));
  const best = new Best(40, { id: rows.map(({ id }) => id), followers: rows.map(({ followers }) => followers) });
  rows.forEach(({ score }, row) => best.offer(row, score));
  const sorted = rows.toSorted((a, b) => b.score - a.score || b.followers - a.followers || a.id - b.id).slice(0, 40);
  assert.deepEqual(best.list(), sorted.map(({ id, score }) => [id, score < 0 ? null : score]));
});

test("answers are equal to the last number or said to be other", () => {
  const answer = { passing: 1, ranked: [[7, 1.5]], mcns: [[null, 2]] };
  assert.equal(difference(answer, structuredClone(answer)), undefined);
  assert.match(difference(answer, { ...answer, ranked: [[7, 1.5000001]] }), /ranked\[0\]\[1\]/);
  assert.match(difference(answer, { ...answer, ranked: [] }), /1 and 0/);
  assert.match(difference(answer, { passing: 1, ranked: [[7, 1.5]] }), /mcns/);
  assert.match(difference({ bins: [null] }, { bins: [0] }), /null and 0/);
});

test("options come most first, and those of nobody not at all", () => {
  assert.deepEqual(most([["B", 2], [null, 2], ["A", 2], ["C", 0], ["D", 3]], 3, byName), [["D", 3], [null, 2], ["A", 2]]);
});

test("every step asks something else with eight filters, and a drag one thing", () => {
  const [one, other] = [narrow(1), narrow(2)];
  assert.equal(3 + Object.keys(one.ranges).length, 8);
  for (const range of Object.keys(one.ranges)) assert.notDeepEqual(one.ranges[range], other.ranges[range]);
  for (const set of ["tiers", "categories", "weights"]) assert.notDeepEqual(one[set], other[set]);
  const dragged = weighed(one, 3);
  assert.deepEqual({ ...dragged, weights: one.weights }, one);
  assert.deepEqual(bounds({ ranges: { cpe: [null, 0.1, true] } }, "cpe"), { min: -Infinity, max: Math.fround(0.1), unknown: true });
  assert.equal(bounds(one, "growth"), null);
});

test("made-up creators are the same every time, by id ascending, in parts of equal columns", () => {
  const all = [...parts(25, 10, [1, 2, 3])];
  assert.deepEqual(all.map(({ part, parts, creators, columns }) => [part, parts, creators, columns.id.length]), [
    [0, 3, 25, 10],
    [1, 3, 25, 10],
    [2, 3, 25, 5],
  ]);
  for (const { columns } of all) {
    for (const column of Object.values(columns)) assert.equal(column.length, columns.id.length);
  }
  const ids = all.flatMap(({ columns }) => columns.id);
  assert.deepEqual(ids, [...new Set(ids)].sort((a, b) => a - b));
  assert.deepEqual(all, [...parts(25, 10, [1, 2, 3])]);
});

test("an answer is made whole by its numbers, and by the edges of the answer before", () => {
  const answers = new Answers();
  const told = (...edges) => ({ told: "answer", answer: { ranked: [], facets: { cities: [] }, histograms: edges.map((edges) => ({ edges, bins: [] })), rows: [] } });
  const numbers = Float64Array.of(2, 9_007_199_254_740_991, 50.5, 7, -1, 1, 20, 6, 1, 2, 3);
  const { ranked, facets, histograms } = answers.whole(told([0, 1, 2], [5, 6]), numbers).answer;
  assert.deepEqual(ranked, [{ id: 9_007_199_254_740_991, score: 50.5 }, { id: 7, score: null }]);
  assert.deepEqual(facets.cities, [[20, 6]]);
  assert.deepEqual(histograms, [{ edges: [0, 1, 2], bins: [1, 2] }, { edges: [5, 6], bins: [3] }]);
  const next = answers.whole(told([], [8, 9]), Float64Array.of(0, 0, 4, 5, 6)).answer;
  assert.deepEqual(next.histograms, [{ edges: [0, 1, 2], bins: [4, 5] }, { edges: [8, 9], bins: [6] }]);
  const row = told();
  row.answer.rows = [{ id: 7 }];
  const figures = Array.from({ length: 12 }, (_, place) => place);
  const [creator] = answers.whole(row, Float64Array.of(0, 0, ...figures, NaN, 1, 1, 1, 1, 1, 1, 1, 8, 7, 6, 5, 4, 3, 2, 1, 2, 9, 0)).answer.rows;
  assert.deepEqual(creator, { id: 7, figures, features: [null, 1, 1, 1, 1, 1, 1, 1], parts: [8, 7, 6, 5, 4, 3, 2, 1], trend: [9, 0] });
  assert.deepEqual(answers.whole({ told: "done" }, new Float64Array()), { told: "done" });
});

test("what takes undisturbed is what a tenth stays below", () => {
  assert.equal(undisturbed(Array.from({ length: 40 }, (_, at) => 40 - at)), 5);
  assert.equal(undisturbed([3]), 3);
  assert.throws(() => undisturbed([]));
});

test("ratios are of the same question, and libraries count by their best", () => {
  const full = { ours: 2, "typed arrays": 7, crossfilter2: 50, arquero: 30, "DuckDB-WASM": 90 };
  const drag = { weight: { ours: 0.5 }, range: { ours: 1 } };
  const size = {
    creators: 100, full: { narrow: full, wide: { ours: 4, "typed arrays": 8 } },
    drag: { narrow: drag, wide: { weight: { ours: 3 }, range: { ours: 0.1 } } },
    heap: { bytes: 18_000, memory: 20_000 }, ready: [30, 10, 20],
  };
  const rows = new Map(figures({ "1m": size }).map(({ name, value, peer }) => [name, [value, peer]]));
  const value = (name) => rows.get(`roster.${name}`)?.[0];
  assert.deepEqual(rows.get("roster.full_query.1m.ms"), [2, 7]);
  assert.equal(value("full_query.1m.vs_typed_arrays"), 3.5);
  assert.equal(value("full_query.1m.vs_best_library"), 15);
  assert.equal(value("wide_query.1m.vs_typed_arrays"), 2);
  assert.equal(value("wide_query.1m.vs_best_library"), undefined);
  assert.equal(value("drag_weight.1m.vs_full"), 0.25);
  // The worse of both questions has to keep up with a slider.
  assert.equal(value("drag_weight.1m.ms"), 3);
  assert.equal(value("drag_range.1m.ms"), 1);
  assert.deepEqual([value("ready.1m.ms"), value("bytes_per_creator.1m"), value("memory_per_creator.1m")], [20, 180, 200]);
});

test("of a roster on its page the largest transfer counts, the middle of the rest, and the worse of both sliders", () => {
  const steps = (...all) => all.map(([work, painted]) => ({ changed: 1, work, painted }));
  const rows = pageFigures({
    transfer: [431_000, 432_060], ready: [90, 250, 100],
    weight: [steps([8, 20], [9, 21]), steps([30, 60])],
    range: [steps([11, 12]), steps([12, 13], [13, 14])],
  });
  assert.deepEqual(rows, [
    { name: "roster.transfer.8k.kb", value: 432.1, peer: null },
    { name: "roster.page_ready.8k.ms", value: 100, peer: null },
    { name: "roster.slider_work.100k.ms", value: 12, peer: null },
    { name: "roster.slider_to_paint.100k.ms", value: 21, peer: null },
  ]);
});
