// One question to the roster, beside typed arrays by hand, crossfilter2, arquero and DuckDB-WASM: in
// one page of the same Chromium, over the same rows, taking turns.
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { FLAGS } from "./chromium.mjs";
import { rounded } from "./figures.mjs";
import { figures } from "./roster_figures.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const ROOT = join(HERE, "..", "..");
/** So long the engine runs for nothing before parts come at most, ms; crates/engine/worker.js has the same. */
const WARM = Number(process.env.WARM ?? 60);
const TYPES = { ".js": "text/javascript", ".wasm": "application/wasm", ".html": "text/html" };

/** Creators, repetitions of what takes milliseconds and of what may take seconds. */
const SIZES = [
  { name: "8k", creators: 8_000, many: 200, few: 40, starts: 5 },
  { name: "100k", creators: 100_000, many: 80, few: 10, starts: 3 },
  { name: "1m", creators: 1_000_000, many: 24, few: 3, starts: 0 },
];

export async function roster({ executable, engine, log }) {
  const module = await bundled();
  const facts = { cities: await cities(), categories: await categories() };
  const server = await serve({ "/page.js": module }, { "/engine/": engine, "/duckdb/": join(HERE, "node_modules/@duckdb/duckdb-wasm/dist/") });
  const detail = {};
  try {
    const sizes = SIZES.filter(({ name }) => !process.env.SIZES || process.env.SIZES.split(",").includes(name));
    // A browser each time: a million rows in five libraries are not given back.
    const inBrowser = async (name, asked) => {
      const browser = await chromium.launch({ executablePath: executable, args: FLAGS });
      try {
        const page = await browser.newPage();
        await page.goto(`${server.origin}/`);
        return await page.evaluate(async ([name, asked]) => (await import("/page.js"))[name](asked), [name, asked]);
      } finally {
        await browser.close();
      }
    };
    for (const { name, starts, ...size } of sizes) {
      const ready = [];
      for (let start = 0; start < starts; start += 1) ready.push((await inBrowser("ready", { ...size, ...facts, warm: WARM })).ms);
      const found = await inBrowser("measure", { ...size, ...facts, peers: process.env.PEERS !== "0" });
      detail[name] = { ...found, ready };
      log(`${name}: ${JSON.stringify(detail[name], (_, value) => (typeof value === "number" ? rounded(value, 3) : value))}`);
    }
  } finally {
    server.close();
  }
  return { rows: figures(detail), detail };
}

async function bundled() {
  const { outputFiles } = await build({
    entryPoints: [join(HERE, "roster", "page.js")],
    bundle: true, write: false, format: "esm", target: "esnext", minify: true,
    external: ["/engine/engine.js"],
    logLevel: "error",
  });
  return outputFiles[0].contents;
}

/** Files in memory, and folders, from an origin of their own that may use a fine clock. */
async function serve(files, folders) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
    response.setHeader("Content-Type", TYPES[extname(pathname)] ?? "text/html");
    if (pathname in files) return response.end(files[pathname]);
    const folder = Object.keys(folders).find((folder) => pathname.startsWith(folder));
    const file = folder && join(folders[folder], pathname.slice(folder.length));
    if (file && (await stat(file).catch(() => null))?.isFile()) return createReadStream(file).pipe(response);
    if (pathname === "/") return response.end("<!doctype html><title>roster</title>");
    response.statusCode = 404;
    return response.end();
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

/** The domain's own cities and their tiers, 4 for none. */
export async function cities() {
  const source = await readFile(join(ROOT, "crates/domain/src/place/cities.rs"), "utf8");
  const found = [...source.matchAll(/city\((\d+), ".*?", ".*?", -?\d+, -?\d+, (?:Some\((\w+)\)|None)\)/g)];
  const tier = (name) => (name ? ["First", "NewFirst", "Second", "Lower"].indexOf(name) : 4);
  // The large ones first, where more creators are.
  const all = found.map(([, id, name]) => ({ id: Number(id), tier: tier(name) })).sort((a, b) => a.tier - b.tier);
  return { ids: all.map(({ id }) => id), tiers: all.map(({ tier }) => tier) };
}

/** The domain's own categories. */
async function categories() {
  const source = await readFile(join(ROOT, "crates/domain/src/category.rs"), "utf8");
  return [...source.matchAll(/^ {4}\w+ "(\w+)" ".*",$/gm)].map(([, slug]) => slug);
}
