// The worker that reads and writes sheets: nothing of a file leaves the browser. It is sent
// `{id, ask}` (an Ask of sheets::protocol), with `file` (a File or Blob) or `text` beside "open" and
// `numbers` (an ArrayBuffer: the server's JSON) beside "read". It answers `{id, told}`, the JSON of a
// Told, one after the other: a request waits for those before it, but a newer file, sheet or reading
// ends the reading of an older one. "read" is answered by several `progress`, and then by `read` with
// `memory`, the module's bytes. Beside a chunk are `creators` and `part`, or `notes`; beside a file
// that was written is `file`: ArrayBuffers all. `{lost: true}` is sent once, where the module cannot
// be fetched.
import init, { Clerk } from "./clerk.js";

/** So much of a file is copied into the module at once, bytes. */
const PIECE = 2 << 20;

/** So long it reads without a look at what else was sent, and so often it tells how far it is, ms. */
const STEP = 24;
const TELL = 80;

/** So many sheets of a workbook are tried until one can be understood. */
const TRIED = 8;

/** What gives way to newer requests of these kinds. */
const REPLACING = new Set(["open", "sheet", "read"]);

const module = init().then(({ memory }) => ({ clerk: new Clerk(), memory }));

// What cannot be fetched is a TypeError, and nobody may have asked yet. Whatever else goes wrong is
// told to whoever asks.
module.catch((error) => {
  if (error instanceof TypeError) postMessage({ lost: true });
});

/** The module for workbooks, which is fetched when there is one. */
let workbooks = null;
let fetched = 0;

/** The workbook that is open. */
let book = null;

/** The request that the latest reading, or what it is of, came with. */
let latest;

/** What is being answered. */
let turn = Promise.resolve();

onmessage = ({ data }) => {
  if (REPLACING.has(data.ask.ask)) latest = data.id;
  turn = turn
    .then(() => answered(data))
    .catch((error) => refused({ because: "broken", message: String(error) }))
    .then(({ told, memory, ...beside }) => {
      const sent = Object.entries(beside).filter(([, bytes]) => bytes !== undefined);
      const buffers = sent.map(([name, bytes]) => [name, bytes.buffer]);
      postMessage({ id: data.id, told, memory, ...Object.fromEntries(buffers) }, buffers.map(([, buffer]) => buffer));
    });
};

async function answered({ id, ask, file, text, numbers }) {
  const { clerk, memory } = await module;
  const request = JSON.stringify(ask);
  switch (ask.ask) {
    case "open":
      closeBook();
      return { told: file ? await opened(clerk, file, request) : clerk.paste(text ?? "", request) };
    case "sheet":
      return { told: ofBook(clerk, ask.sheet, request) };
    case "read":
      return { told: await read(clerk, id, request, numbers), memory: memory.buffer.byteLength };
    case "write":
      if (ask.format === "xlsx") return written(ask.table);
      break;
  }
  const told = clerk.ask(request);
  return { told, creators: clerk.creators(), part: clerk.part(), notes: clerk.notes(), file: clerk.file() };
}

/** Opens a file. Its bytes go into the module piece by piece, and are nowhere else. */
async function opened(clerk, file, request) {
  const tooLarge = clerk.begin(file.size);
  if (tooLarge) return tooLarge;
  for (let from = 0; from === 0 || from < file.size; from += PIECE) {
    clerk.give(await bytes(file.slice(from, from + PIECE)));
    if (from > 0) continue;
    const kind = clerk.look();
    if (kind === "workbook") {
      clerk.begin(0);
      return workbook(clerk, file, request);
    }
    if (kind !== "text") return kind;
  }
  return clerk.open(request);
}

async function bytes(blob) {
  return new Uint8Array(await blob.arrayBuffer());
}

/** Opens a workbook, at the first of its sheets that can be understood. */
async function workbook(clerk, file, request) {
  const { Book } = await forWorkbooks();
  try {
    book = Book.open(await bytes(file));
  } catch (error) {
    return whyNot(error);
  }
  const sheets = Math.min(JSON.parse(book.names()).length, TRIED);
  let first;
  for (let sheet = 0; sheet < sheets; sheet += 1) {
    const told = ofBook(clerk, sheet, request);
    if (JSON.parse(told).told === "opened") return told;
    first ??= told;
    // A workbook that broke the module is given up.
    if (!book) break;
  }
  return first;
}

function ofBook(clerk, sheet, request) {
  if (!book) return refused({ because: "broken", message: "there is no workbook" }).told;
  let csv;
  try {
    csv = book.csv(sheet);
  } catch (error) {
    return whyNot(error);
  }
  return clerk.sheet(book.names(), sheet, csv, request);
}

/** A string is the JSON of what the module has to say; anything else is the module itself, broken off
 * in the middle: it is fetched anew for the next workbook. */
function whyNot(error) {
  if (typeof error === "string") return `{"told":"refused","why":${error}}`;
  workbooks = null;
  book = null;
  return refused({ because: "broken_workbook" }).told;
}

function forWorkbooks() {
  // Another address each time, since a module that could not be fetched stays so.
  const address = fetched === 0 ? "./xlsx.js" : `./xlsx.js?${fetched}`;
  if (!workbooks) {
    fetched += 1;
    workbooks = import(address).then(async (module) => {
      await module.default();
      return module;
    });
    workbooks.catch(() => (workbooks = null));
  }
  return workbooks;
}

function closeBook() {
  book?.free();
  book = null;
}

async function written(table) {
  const { write } = await forWorkbooks();
  try {
    return { told: '{"told":"file"}', file: write(JSON.stringify(table)) };
  } catch (error) {
    return { told: whyNot(error) };
  }
}

/** Reads all rows, and tells how far it is; lets messages in between. */
async function read(clerk, id, request, numbers) {
  const refusal = clerk.read(request, new Uint8Array(numbers ?? 0));
  if (refusal) return refusal;
  let told = performance.now();
  let rows = 500;
  while (latest === id) {
    const began = performance.now();
    const step = clerk.step(rows);
    if (!step.startsWith('{"told":"progress"')) return step;
    const now = performance.now();
    // As many rows as the last step's pace allows, within reason.
    rows = Math.min(Math.max(Math.round((rows * STEP) / Math.max(now - began, 1)), 100), rows * 4);
    if (now - told > TELL) {
      told = now;
      postMessage({ id, told: step });
    }
    await messages();
  }
  return refused({ because: "broken", message: "another was asked for" }).told;
}

/** Lets messages in. */
function messages() {
  const { port1, port2 } = new MessageChannel();
  return new Promise((done) => {
    port1.onmessage = done;
    port2.postMessage(0);
  });
}

function refused(why) {
  return { told: JSON.stringify({ told: "refused", why }) };
}
