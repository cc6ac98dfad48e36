// What runs in the browser: the clerk and the engine in their workers as the app starts them, and
// two others that only parse, each in a worker of its own.
import { csv, table } from "./rows.js";

const now = () => performance.now();

/** A worker, asked one thing after the other. */
class Asked {
  constructor(address) {
    this.worker = new Worker(address, { type: "module" });
    this.waiting = new Map();
    this.progress = 0;
    this.worker.onmessage = ({ data }) => {
      if (data.lost) throw new Error(`${address} cannot be fetched`);
      const told = typeof data.told === "string" ? JSON.parse(data.told) : data.told;
      if (told.told === "progress") return void (this.progress += 1);
      this.waiting.get(data.id)({ ...data, told });
      this.waiting.delete(data.id);
    };
    this.worker.onerror = (event) => console.error(event.message);
  }

  ask(message, transferred = []) {
    const id = this.waiting.size + Math.random();
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      this.worker.postMessage({ id, ...message }, transferred);
    });
  }

  end() {
    this.worker.terminate();
  }
}

const QUERY = { ask: "query", filter: {}, weights: [1, 1, 1, 1, 1, 1, 1, 1], kind: "picture", top: 200, rows: [0, 30] };
const SETTINGS = {
  ask: "settings", bounds: [], fee: 0.1, today: 20_634,
  target: { female: null, ages: [false, true, true, false, false], city_tiers: [false, false, false, false], interests: [] },
};

/** The server's numbers: of every third creator. */
function numbers(rows) {
  const thirds = Array.from({ length: Math.ceil(rows / 3) }, (_, at) => at * 3);
  const text = JSON.stringify({ ids: thirds.map((at) => 1_000 + at), red_ids: thirds.map((at) => String(95_000_000 + at * 7)) });
  return new TextEncoder().encode(text).buffer;
}

/** Both workers, loaded. */
async function workers() {
  const [clerk, engine] = [new Asked("/clerk/worker.js"), new Asked("/engine/worker.js")];
  await clerk.ask({ ask: { ask: "propose", header_line: null, rows: null } });
  await engine.ask({ ask: SETTINGS });
  return { clerk, engine };
}

/** A file's way into the roster, in ms. */
async function intoRoster(file, rows) {
  const { clerk, engine } = await workers();
  const known = numbers(rows);
  const times = {};
  let began = now();
  const took = (what) => {
    times[what] = now() - began;
    began = now();
  };
  const opened = await clerk.ask({ ask: { ask: "open" }, file });
  if (opened.told.told !== "opened") throw new Error(JSON.stringify(opened.told));
  took("open");
  const { proposal } = opened.told;
  const mapping = {
    fingerprint: proposal.fingerprint,
    rows: proposal.rows,
    columns: proposal.columns.map(({ header, target }) => ({ header, target })),
  };
  const read = await clerk.ask({ ask: { ask: "read", mapping, now: Date.UTC(2026, 6, 1) }, numbers: known }, [known]);
  if (read.told.told !== "read") throw new Error(JSON.stringify(read.told));
  took("read");
  let taken = 0;
  const pushed = [];
  for (let chunk = 0; chunk < read.told.chunks; chunk += 1) {
    const { told, creators, part } = await clerk.ask({ ask: { ask: "chunk", of: "creators", chunk } });
    if (told.told !== "chunk") throw new Error(JSON.stringify(told));
    taken += creators.byteLength;
    pushed.push(engine.ask({ part }, [part]));
  }
  took("chunks");
  for (const { told } of await Promise.all(pushed)) if (told.told !== "part") throw new Error(JSON.stringify(told));
  const { told } = await engine.ask({ ask: QUERY });
  if (told.told !== "answer") throw new Error(JSON.stringify(told));
  took("answer");
  const { report } = read.told;
  if (report.rows !== rows || told.answer.creators !== report.taken) throw new Error(JSON.stringify({ report: report.rows, creators: told.answer.creators }));
  const found = {
    ...times,
    all: Object.values(times).reduce((sum, time) => sum + time, 0),
    memory: read.memory, size: file.size, json: taken, progress: clerk.progress,
    report: { ...report, doubted: undefined, refusals: undefined, merges: undefined },
  };
  clerk.end();
  engine.end();
  return found;
}

let sheet;
let workbook;

/** Makes the files. */
export async function prepare({ csvRows, xlsxRows }) {
  sheet = new File([csv(csvRows)], "creators.csv");
  const { clerk, engine } = await workers();
  const made = table(xlsxRows);
  const times = {};
  for (const format of ["csv", "xlsx"]) {
    const began = now();
    const { told, file } = await clerk.ask({ ask: { ask: "write", table: made, format } });
    if (told.told !== "file") throw new Error(JSON.stringify(told));
    times[format] = { ms: now() - began, bytes: file.byteLength };
    if (format === "xlsx") workbook = new File([file], "creators.xlsx");
  }
  clerk.end();
  engine.end();
  return { written: times, csv_bytes: sheet.size };
}

export const ofCsv = ({ csvRows }) => intoRoster(sheet, csvRows);
export const ofXlsx = ({ xlsxRows }) => intoRoster(workbook, xlsxRows);

/** Parsing alone, by others: ms, and rows. */
async function parsed(address, file) {
  const peer = new Asked(address);
  await peer.ask({ file: new File(["a,b\n1,2\n"], "small.csv") });
  const began = now();
  const { told } = await peer.ask({ file });
  const ms = now() - began;
  peer.end();
  return { ms, rows: told.rows };
}

export const peerOfCsv = () => parsed("/papaparse.js", sheet);
export const peerOfXlsx = () => parsed("/sheetjs.js", workbook);
