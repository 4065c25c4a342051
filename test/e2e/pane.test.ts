import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { describeWith } from "../second-opinion";
import { serveBuild, startBrowser, visit, type Site } from "./site";

jest.setTimeout(180_000);

const DIST = resolve(__dirname, "../../dist");
const BUDGET_KILOBYTES = 200;

describe("the built pane", () => {
  test("is lighter than the budget, every script of its page counted", () => {
    const page = readFileSync(join(DIST, "pane.html"), "utf8");
    const scripts = [...page.matchAll(/src="?([\w.-]+\.js)"?/g)].map(([, name = ""]) => name);
    expect(scripts.length).toBeGreaterThan(0);
    const bytes = scripts
      .map((name) => gzipSync(readFileSync(join(DIST, name)), { level: 9 }).length)
      .reduce((sum, each) => sum + each, 0);
    expect(bytes / 1000).toBeLessThan(BUDGET_KILOBYTES);
  });

  test("loads Office.js before its own scripts, and the workbench has no trace of it", () => {
    const page = readFileSync(join(DIST, "pane.html"), "utf8");
    const [first] = [...page.matchAll(/<script[^>]*src="?([^" >]+)/g)].map(([, source]) => source);
    expect(first).toBe("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
    expect(readFileSync(join(DIST, "index.html"), "utf8")).not.toContain("microsoft");
  });
});

describeWith("chromium", "the pane's page without Excel", () => {
  let site: Site;
  let browser: Browser;

  beforeAll(async () => {
    site = await serveBuild();
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  test("says why nothing can be done when Office.js did not come", async () => {
    const { page, leave } = await visit(browser, `${site.address}pane.html`);
    await page.getByText("Excel", { exact: false }).first().waitFor();
    const said = await page.locator("#root").innerText();
    expect(said.trim()).not.toBe("");
    expect(said).not.toContain("Đang mở Soát Phụ lục");
    await leave();
  });

  test("shows its text and, later, what may be wrong when scripts cannot run at all", async () => {
    const { page, leave } = await visit(browser, `${site.address}pane.html`, {
      javaScriptEnabled: false,
    });
    await page.getByText("Đang mở Soát Phụ lục…").waitFor();
    const advice = page.getByText("Bản Excel quá cũ", { exact: false });
    await expect(advice.isVisible()).resolves.toBe(false);
    await hurryAnimations(page);
    await advice.waitFor({ state: "visible" });
    await leave();
  });
});

/** Lets the page's animations run in a fraction of their time. */
async function hurryAnimations(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Animation.enable");
  await devtools.send("Animation.setPlaybackRate", { playbackRate: 20 });
}
