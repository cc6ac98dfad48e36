// The app as it is shipped, in a real browser, before the real server.
// `cargo xtask test --only e2e` builds both, starts the server and says where it is.
import { defineConfig } from "@playwright/test";

// A server for each worker: what one test leaves behind is not in the way of another beside it.
const servers = (process.env.SERVERS ?? process.env.BASE_URL ?? "").split(" ").filter(Boolean);
const baseURL = servers[Number(process.env.TEST_PARALLEL_INDEX ?? 0)];
if (!baseURL) throw new Error("SERVERS is not set; `cargo xtask test --only e2e` sets it");
process.env.BASE_URL = baseURL;

export default defineConfig({
  testDir: ".",
  outputDir: "../../target/e2e-results",
  workers: servers.length,
  // A test that sometimes fails is broken, or has found something that is.
  retries: 0,
  forbidOnly: !!process.env.CI,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    baseURL,
    locale: "en-US",
    timezoneId: "Asia/Shanghai",
    colorScheme: "light",
    viewport: { width: 1440, height: 900 },
    trace: "off",
    launchOptions: {
      executablePath: process.env.CHROMIUM,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
