import assert from "node:assert/strict";
import test from "node:test";
import { AFTER_MS, arrivalCosts } from "./append.mjs";
import { median, share } from "./figures.mjs";
import { losses } from "./losses.mjs";
import { longest, read, workBetween, workByFrame } from "./trace.mjs";

const task = (start, wall, cpu = wall) => ({ start, wall, cpu });

test("the median is in the middle, whatever the order and the number of digits", () => {
  assert.equal(median([100, 9, 20]), 20);
  assert.equal(median([4, 1, 3, 2]), 2.5);
  assert.throws(() => median([]));
  assert.equal(share(1, 8), 12.5);
  assert.throws(() => share(0, 0));
});

test("of a trace only the marked time of the marked thread is read", () => {
  const on = (pid, tid) => (name, ts, dur, args) => ({ name, pid, tid, ts, dur, tdur: dur && dur / 2, args });
  const [main, other] = [on(1, 1), on(1, 2)];
  const trace = read([
    main("RunTask", 500, 400),
    main("bench:end", 21_000),
    main("RunTask", 3_000, 8_000),
    other("RunTask", 4_000, 90_000),
    main("ResourceReceiveResponse", 2_500, undefined, { data: { requestId: "a" } }),
    main("ResourceSendRequest", 2_000, undefined, { data: { requestId: "a", url: "http://x/api/notes" } }),
    main("bench:start", 1_000),
    main("FireAnimationFrame", 3_500, 10),
    main("RunTask", 22_000, 9_000),
  ]);
  assert.deepEqual(trace, {
    length: 20,
    tasks: [{ start: 2, wall: 8, cpu: 4 }],
    frames: [2.5],
    arrivals: [{ at: 1.5, url: "http://x/api/notes" }],
  });
  assert.deepEqual(longest(trace.tasks), { wall: 8, cpu: 4 });
});

test("a trace without its marks or without tasks measures nothing, and says so", () => {
  const mark = (name, ts) => ({ name, pid: 1, tid: 1, ts });
  assert.throws(() => read([mark("bench:start", 1)]), /marks/);
  assert.throws(() => read([mark("bench:start", 1), mark("bench:end", 2)]), /no tasks/);
});

test("a frame's work is all from its callbacks up to the next frame's", () => {
  const tasks = [task(0, 5), task(10, 4, 2), task(15, 3, 1), task(27, 20, 9), task(50, 1)];
  // Two callbacks in one task are one frame.
  const frames = [11, 12, 28, 50.5];
  assert.deepEqual(workByFrame({ tasks, frames }), [
    { wall: 7, cpu: 3 },
    { wall: 20, cpu: 9 },
    { wall: 1, cpu: 1 },
  ]);
});

test("a task that is cut counts by its part", () => {
  const tasks = [task(0, 10, 5), task(20, 10, 10), task(95, 10, 2)];
  assert.deepEqual(workBetween(tasks, 5, 100), { wall: 20, cpu: 13.5 });
});

test("an arrival costs what is done after it beyond what is done anyway", () => {
  const url = "http://127.0.0.1:1/api/notes?cursor=x";
  const tasks = [];
  // 2 ms of every 100 are somebody else's.
  for (let start = 0; start < 10_000; start += 100) tasks.push(task(start, 2, 1));
  tasks.push(task(2010, 30, 24));
  const arrivals = [
    { at: 2000, url },
    { at: 4500, url: "http://127.0.0.1:1/api/meta" },
    // Too near the end of the trace to be seen whole.
    { at: 10_000 - AFTER_MS / 2, url },
    { at: 6000, url: undefined },
  ];
  const [cost, ...others] = arrivalCosts({ tasks, arrivals, length: 10_000 });
  assert.deepEqual(others, []);
  assert.deepEqual(cost, { wall: 30, cpu: 24 });
});

test("an audit costs its share of its category's hundred points", () => {
  const audits = {
    fast: { score: 0.5, title: "Fast", displayValue: "2 s" },
    still: { score: 1, title: "Still" },
    told: { score: 0, title: "Told, of no weight" },
    absent: { score: null, title: "Does not apply" },
  };
  const auditRefs = [
    { id: "fast", weight: 25 },
    { id: "still", weight: 75 },
    { id: "told", weight: 0 },
    { id: "absent", weight: 10 },
  ];
  assert.deepEqual(losses({ categories: { performance: { id: "performance", auditRefs } }, audits }), [
    { category: "performance", audit: "fast", title: "Fast", value: "2 s", points: 12.5 },
  ]);
});
