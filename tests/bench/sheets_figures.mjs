// The rows of xtask's table, out of what was measured of sheets.
import { median, rounded } from "./figures.mjs";

const PIECES = ["open", "read", "chunks", "answer"];

/** `detail` has a list of rounds for each of `csv`, `xlsx` (`all` and its pieces in ms), `papaparse` and `sheetjs`. */
export function figures({ csv, xlsx, papaparse, sheetjs, written }) {
  const of = (rounds, what) => median(rounds.map((round) => round[what]));
  const row = (name, value, digits, peer = null) => ({ name: `sheets.${name}`, value: rounded(value, digits), peer });
  return [
    row("csv_100k.ms", of(csv, "all"), 0, rounded(of(papaparse, "ms"), 0)),
    ...PIECES.map((piece) => row(`csv_100k.${piece}_ms`, of(csv, piece), 0)),
    row("csv_100k.memory", median(csv.map(({ memory, size }) => memory / size)), 2),
    row("csv_100k.longest_task_ms", of(csv, "longest"), 1),
    row("xlsx_10k.ms", of(xlsx, "all"), 0, rounded(of(sheetjs, "ms"), 0)),
    row("xlsx_10k.open_ms", of(xlsx, "open"), 0),
    row("write_csv_10k.ms", written.csv.ms, 0),
    row("write_xlsx_10k.ms", written.xlsx.ms, 0),
  ];
}
