// One origin for both apps: passes everything on to our server, except the peer's few files.
import { once } from "node:events";
import http from "node:http";
import { pipeline } from "node:stream/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { FEED } from "./scroll.mjs";

/** Where the peer is found. */
export const PEER = "/masonic/";

const PAGE = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>masonic</title>
    <link rel="icon" href="/icon.svg" />
    <link rel="stylesheet" href="${PEER}main.css" />
    <script type="module" src="${PEER}main.js"></script>
  </head>
  <body><div id="root"></div></body>
</html>
`;

/**
 * Starts it. Of the feed it tells how many pages and notes it has sent since `reset`, how many
 * pages are on their way, and when it sent the last; `delay` ms are how long it holds each back.
 */
export async function startProxy(server) {
  const files = await peer();
  const agent = new http.Agent({ keepAlive: true });
  const listener = http.createServer();
  listener.listen(0, "127.0.0.1");
  await once(listener, "listening");
  const proxy = {
    origin: `http://127.0.0.1:${listener.address().port}`,
    reset: () => Object.assign(proxy, { notes: 0, pages: 0, waiting: 0, sentAt: 0, delay: 0 }),
    close: () => {
      listener.close();
      listener.closeAllConnections();
      agent.destroy();
    },
  };
  proxy.reset();
  const pass = async (request, response) => {
    const { method, url, headers } = request;
    const onward = http.request(new URL(url, server), { method, headers, agent });
    request.pipe(onward);
    const [answer] = await once(onward, "response");
    response.writeHead(answer.statusCode, answer.headers);
    await pipeline(answer, response);
  };
  const feed = async (request, response) => {
    proxy.waiting += 1;
    try {
      // As one whole: it has to be counted, and to arrive at one moment.
      const answer = await fetch(new URL(request.url, server));
      const body = await answer.text();
      await sleep(proxy.delay);
      response.writeHead(answer.status, { "content-type": answer.headers.get("content-type") });
      await new Promise((resolve) => response.end(body, resolve));
      if (answer.ok) {
        proxy.pages += 1;
        proxy.notes += JSON.parse(body).items.length;
      }
    } finally {
      proxy.waiting -= 1;
      proxy.sentAt = Date.now();
    }
  };
  listener.on("request", (request, response) => {
    const { pathname } = new URL(request.url, server);
    const file = files.get(pathname);
    if (file) {
      response.writeHead(200, { "content-type": file.type, "cache-control": "no-cache" }).end(file.body);
    } else {
      // A page that is closed drops its requests, which is no fault; to others it is a failed request.
      (pathname === FEED ? feed : pass)(request, response).catch(() => response.destroy());
    }
  });
  return proxy;
}

/** The peer as one ships it: React's production build, minified. */
async function peer() {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("masonic/main.jsx", import.meta.url))],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    outdir: "/",
    write: false,
    logLevel: "warning",
  });
  const files = new Map([[PEER, { type: "text/html; charset=utf-8", body: PAGE }]]);
  for (const { path, contents } of outputFiles) {
    const [name, type] = path.endsWith(".css") ? ["main.css", "text/css"] : ["main.js", "text/javascript"];
    files.set(PEER + name, { type: `${type}; charset=utf-8`, body: Buffer.from(contents) });
  }
  return files;
}
