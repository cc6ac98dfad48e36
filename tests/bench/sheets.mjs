// A sheet's way into the roster: in Chromium, with the workers as they are shipped. Beside it, what
// PapaParse and SheetJS take to parse the same files, which is a part of that way.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { FLAGS } from "./chromium.mjs";
import { figures } from "./sheets_figures.mjs";
import { longest, traced } from "./trace.mjs";

const HERE = fileURLToPath(new URL("./sheets/", import.meta.url));
const TYPES = { ".js": "text/javascript", ".wasm": "application/wasm", ".html": "text/html" };
/** As the app's files are served: a policy that has to let the workers do their work. */
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'";
const SIZE = { csvRows: Number(process.env.CSV_ROWS ?? 100_000), xlsxRows: Number(process.env.XLSX_ROWS ?? 10_000) };

export async function sheets({ executable, workers, rounds, log }) {
  const server = await serve(await bundled(), workers);
  const browser = await chromium.launch({ executablePath: executable, args: FLAGS });
  const detail = { csv: [], xlsx: [], papaparse: [], sheetjs: [] };
  try {
    const page = await browser.newPage();
    page.on("console", (message) => message.type() === "error" && log(`in the page: ${message.text()}`));
    await page.goto(`${server.origin}/`);
    const run = (name) => page.evaluate(async ([name, size]) => (await import("/page.js"))[name](size), [name, SIZE]);
    const { written, csv_bytes } = await run("prepare");
    detail.written = written;
    log(`${(csv_bytes / 1e6).toFixed(1)} MB of CSV, ${(written.xlsx.bytes / 1e6).toFixed(1)} MB of workbook`);
    for (let round = 1; round <= rounds; round += 1) {
      let found;
      const { tasks } = await traced(browser, page, async () => (found = await run("ofCsv")));
      detail.csv.push({ ...found, longest: longest(tasks).wall });
      detail.papaparse.push(await run("peerOfCsv"));
      detail.xlsx.push(await run("ofXlsx"));
      detail.sheetjs.push(await run("peerOfXlsx"));
      const last = (name) => detail[name].at(-1);
      const { open, read, chunks, answer, all, memory, size } = last("csv");
      const pieces = [open, read, chunks, answer].map((ms) => ms.toFixed(0)).join(" + ");
      log(
        `round ${round} of ${rounds}: CSV ${all.toFixed(0)} ms (${pieces}; PapaParse ${last("papaparse").ms.toFixed(0)}), ` +
          `${(memory / size).toFixed(1)} × the file, longest task ${last("csv").longest.toFixed(0)} ms · ` +
          `workbook ${last("xlsx").all.toFixed(0)} ms, opened after ${last("xlsx").open.toFixed(0)} (SheetJS ${last("sheetjs").ms.toFixed(0)})`,
      );
    }
  } finally {
    await browser.close();
    server.close();
  }
  return { rows: figures(detail), detail };
}

async function bundled() {
  const { outputFiles } = await build({
    entryPoints: ["page", "papaparse", "sheetjs"].map((name) => join(HERE, `${name}.js`)),
    outdir: HERE, bundle: true, write: false, format: "esm", target: "esnext", minify: true, logLevel: "error",
  });
  return Object.fromEntries(outputFiles.map(({ path, contents }) => [`/${path.slice(HERE.length)}`, contents]));
}

async function serve(files, workers) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    response.setHeader("Content-Type", TYPES[extname(pathname)] ?? "text/html");
    response.setHeader("Content-Security-Policy", POLICY);
    if (pathname in files) return response.end(files[pathname]);
    const file = /^\/(clerk|engine)\/[\w.]+$/.test(pathname) && join(workers, pathname);
    if (file && (await stat(file).catch(() => null))?.isFile()) return createReadStream(file).pipe(response);
    if (pathname === "/") return response.end("<!doctype html><title>sheets</title>");
    response.statusCode = 404;
    return response.end();
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
