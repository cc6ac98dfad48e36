// What the main thread did, by Chromium's own trace: the only clock that sees tasks of any length.
// Times in ms on the trace's clock.

/** Tasks come by the first, animation frames and network by the second, marks by the third. */
const CATEGORIES = ["disabled-by-default-devtools.timeline", "devtools.timeline", "blink.user_timing"];
/** Of the hundreds of thousands of events of a long scroll, those that are read. */
const READ = new Set(["RunTask", "FireAnimationFrame", "ResourceSendRequest", "ResourceReceiveResponse"]);
const START = "bench:start";
const END = "bench:end";

/** Traces `page` while `work` is done; gives what its main thread did in that time. */
export async function traced(browser, page, work) {
  const session = await browser.newBrowserCDPSession();
  const events = [];
  session.on("Tracing.dataCollected", ({ value }) => {
    for (const event of value) if (READ.has(event.name) || event.name === START || event.name === END) events.push(event);
  });
  const whole = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  const traceConfig = { recordMode: "recordUntilFull", includedCategories: CATEGORIES, excludedCategories: ["*"] };
  await session.send("Tracing.start", { transferMode: "ReportEvents", traceConfig });
  const mark = (name) => page.evaluate((name) => void performance.mark(name), name);
  await mark(START);
  await work();
  await mark(END);
  await session.send("Tracing.end");
  const { dataLossOccurred } = await whole;
  await session.detach();
  if (dataLossOccurred) throw new Error("the trace is not whole");
  return read(events);
}

/** The events of the thread that set the marks, between them, in order. */
export function read(events) {
  const start = events.find((event) => event.name === START);
  const end = events.find((event) => event.name === END);
  if (!start || !end) throw new Error("the trace lacks its marks");
  const mine = events
    .filter(({ pid, tid, ts }) => pid === start.pid && tid === start.tid && ts >= start.ts && ts < end.ts)
    .sort((a, b) => a.ts - b.ts);
  const named = (name) => mine.filter((event) => event.name === name);
  const at = ({ ts }) => (ts - start.ts) / 1000;
  const tasks = named("RunTask").map((event) => ({
    start: at(event),
    // By the clock on the wall, and what the processor gave to it: less, where others had the core.
    wall: event.dur / 1000,
    cpu: (event.tdur ?? event.dur) / 1000,
  }));
  if (tasks.length === 0) throw new Error("the trace has no tasks");
  const urls = new Map(named("ResourceSendRequest").map(({ args: { data } }) => [data.requestId, data.url]));
  return {
    length: at(end),
    tasks,
    frames: named("FireAnimationFrame").map(at),
    arrivals: named("ResourceReceiveResponse").map((event) => ({ at: at(event), url: urls.get(event.args.data.requestId) })),
  };
}

/** The longest task, by either clock. */
export function longest(tasks) {
  return { wall: Math.max(...tasks.map(({ wall }) => wall)), cpu: Math.max(...tasks.map(({ cpu }) => cpu)) };
}

/**
 * Main-thread work a frame: all tasks from one that runs animation frames' callbacks up to the
 * next that does. What happened before the first of them belongs to no frame.
 */
export function workByFrame({ tasks, frames }) {
  const work = [];
  let next = 0;
  for (const { start, wall, cpu } of tasks) {
    let begins = false;
    for (; next < frames.length && frames[next] < start + wall; next += 1) begins ||= frames[next] >= start;
    if (begins) work.push({ wall, cpu });
    else if (work.length > 0) {
      work.at(-1).wall += wall;
      work.at(-1).cpu += cpu;
    }
  }
  return work;
}

/** Main-thread work between two moments; a task that is cut counts by its part inside. */
export function workBetween(tasks, from, to) {
  const total = { wall: 0, cpu: 0 };
  for (const { start, wall, cpu } of tasks) {
    const inside = Math.min(start + wall, to) - Math.max(start, from);
    if (inside <= 0) continue;
    total.wall += inside;
    total.cpu += cpu * (inside / wall);
  }
  return total;
}
