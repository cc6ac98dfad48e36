// What holds on every page, in both languages and both themes: no barrier that axe knows,
// and nothing wider than the screen.
import AxeBuilder from "@axe-core/playwright";
import { PAGES, expect, overflow, remember, test } from "./app";

// axe looks at every element four times.
test.describe.configure({ timeout: 120_000 });

for (const [name, open] of Object.entries(PAGES)) {
  for (const lang of ["en", "zh-CN"]) {
    test(`${name} in ${lang}, light and dark`, async ({ page, request }) => {
      await remember(page, { "hongbang.lang": lang });
      for (const [width, height] of [[1440, 900], [390, 844]]) {
        await page.setViewportSize({ width, height });
        await open(page, request);
        await expect(page.locator("html")).toHaveAttribute("lang", lang);
        expect(await overflow(page), `pixels beyond ${width}`).toBeLessThanOrEqual(0);
        // Each language in both themes, each width in both themes: axe takes seconds.
        const theme = (lang === "en") === (width === 1440) ? "light" : "dark";
        // As the button does, without loading the page again.
        await page.evaluate((theme) => (document.documentElement.dataset.theme = theme), theme);
        const { violations } = await new AxeBuilder({ page }).analyze();
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html).join(" ")}`);
        expect(found, `at ${width} px, ${theme}`).toEqual([]);
      }
    });
  }
}
