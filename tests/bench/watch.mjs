// What a page sees of itself. Runs in the page, from before its first script.

/** A frame that came later than this has missed a refresh of 60 a second: 1.5 × 16.67 ms. */
export const MISSED_MS = 25;
/** How often elements are counted, ms. */
const COUNT_EVERY_MS = 250;

/** For `page.addInitScript`. */
export function watch([missed, countEvery]) {
  const seen = { shift: 0, longTask: 0, elements: 0, frames: 0, slow: 0 };
  const observe = (type, each) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  observe("layout-shift", (entry) => {
    if (!entry.hadRecentInput) seen.shift += entry.value;
  });
  let from = Infinity;
  observe("longtask", (entry) => {
    if (entry.startTime >= from) seen.longTask = Math.max(seen.longTask, entry.duration);
  });
  // A live collection: unlike a query it makes no list of what it counts.
  const all = document.getElementsByTagName("*");
  const count = () => {
    seen.elements = Math.max(seen.elements, all.length);
  };
  let timer, last;
  const frame = (now) => {
    if (timer === undefined) return;
    if (last !== undefined) {
      seen.frames += 1;
      if (now - last > missed) seen.slow += 1;
    }
    last = now;
    requestAnimationFrame(frame);
  };
  window.bench = {
    start() {
      from = performance.now();
      timer = setInterval(count, countEvery);
      requestAnimationFrame(frame);
    },
    stop() {
      clearInterval(timer);
      timer = undefined;
      count();
      return seen;
    },
  };
}

/** Its arguments. */
export const WATCH = [MISSED_MS, COUNT_EVERY_MS];
