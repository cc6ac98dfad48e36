// The rows of xtask's table, out of what was measured.
import { median, rounded } from "./figures.mjs";

const LIBRARIES = ["crossfilter2", "arquero", "DuckDB-WASM"];

/** What of `detail` (by size) has a row. A comparison's peer is its time in ms. */
export function figures(detail) {
  const rows = [];
  const row = (name, value, digits, peer = null) => rows.push({ name: `roster.${name}`, value: rounded(value, digits), peer });
  for (const [size, { full, drag, heap, ready, creators }] of Object.entries(detail)) {
    row(`full_query.${size}.ms`, full.narrow.ours, 3, rounded(full.narrow["typed arrays"], 3));
    for (const [kind, name] of [["narrow", "full_query"], ["wide", "wide_query"]]) {
      const times = full[kind];
      row(`${name}.${size}.vs_typed_arrays`, times["typed arrays"] / times.ours, 2);
      const best = Math.min(...LIBRARIES.map((library) => times[library] ?? Infinity));
      if (best < Infinity) row(`${name}.${size}.vs_best_library`, best / times.ours, 1);
    }
    row(`drag_weight.${size}.vs_full`, drag.narrow.weight.ours / full.narrow.ours, 3);
    row(`drag_range.${size}.vs_full`, drag.narrow.range.ours / full.narrow.ours, 3);
    row(`drag_weight.${size}.ms`, Math.max(drag.narrow.weight.ours, drag.wide.weight.ours), 2);
    row(`drag_range.${size}.ms`, Math.max(drag.narrow.range.ours, drag.wide.range.ours), 2);
    if (ready.length > 0) row(`ready.${size}.ms`, median(ready), 1);
    row(`bytes_per_creator.${size}`, heap.bytes / creators, 1);
    row(`memory_per_creator.${size}`, heap.memory / creators, 1);
  }
  return rows;
}

/** The rows of what was measured on the page: `transfer` and `ready` by round, `weight` and `range` by round and step. */
export function pageFigures({ transfer, ready, ...sliders }) {
  // The worse of both sliders.
  const worse = (what) => Math.max(...Object.values(sliders).map((rounds) => median(rounds.flat().map((step) => step[what]))));
  return [
    ["transfer.8k.kb", Math.max(...transfer) / 1000],
    ["page_ready.8k.ms", median(ready)],
    ["slider_work.100k.ms", worse("work")],
    ["slider_to_paint.100k.ms", worse("painted")],
  ].map(([name, value]) => ({ name: `roster.${name}`, value: rounded(value, 1), peer: null }));
}
