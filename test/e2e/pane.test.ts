import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Page, Route } from "playwright-core";
import { pane as words } from "../../src/words/vi/pane";
import { describeWith } from "../second-opinion";
import { desksOf, type Desk } from "./excel-pane";
import { serveBuild, startBrowser, visit, type Site } from "./site";

jest.setTimeout(180_000);

const DIST = resolve(__dirname, "../../dist");
const BUDGET_KILOBYTES = 160;
const CHECK = /^Rà soát số liệu/;

/** The scripts of our own that a built page names: all that its first screen is made of. */
function ownScriptsOf(page: string): readonly string[] {
  const text = readFileSync(join(DIST, page), "utf8");
  return [...text.matchAll(/src="?([\w.-]+\.js)"?/g)].map(([, name = ""]) => name);
}

describe("the built pane", () => {
  test("has a first screen lighter than the budget, every script of its page counted", () => {
    const scripts = ownScriptsOf("pane.html");
    expect(scripts.length).toBeGreaterThan(0);
    const kilobytes =
      scripts
        .map((name) => gzipSync(readFileSync(join(DIST, name)), { level: 9 }).length)
        .reduce((sum, each) => sum + each, 0) / 1000;
    process.stderr.write(`Scripts of the pane's first screen: ${kilobytes.toFixed(1)} kB\n`);
    expect(kilobytes).toBeLessThanOrEqual(BUDGET_KILOBYTES);
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

describeWith("chromium", "the parts that come after the pane's first screen", () => {
  const { sitDown } = desksOf("parts");

  test("are not waited for: the first screen is there without them, and a job begins once they are", async () => {
    const desk = await sitDown("bach-thong-2023");
    const came: string[] = [];
    let arrive = (): void => undefined;
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await openAgain(desk, async (route) => {
      came.push(route.request().url());
      await arrived;
      await route.fallback();
    });
    await desk.press(CHECK);
    await desk.says(words.working);
    await expect(desk.card("D131").count()).resolves.toBe(0);
    expect(came).not.toEqual([]);
    arrive();
    await desk.card("D131").waitFor();
    expect(desk.complaints).toEqual([]);
  });

  test("are asked for again at the next press where they did not come, and the pane says what to do", async () => {
    const desk = await sitDown("bach-thong-2023");
    let isOffline = true;
    await openAgain(desk, (route) => (isOffline ? route.abort() : route.fallback()));
    await desk.press(CHECK);
    await desk.says("Chương trình chưa tải đủ");
    await desk.says(/^Kiểm tra kết nối mạng rồi bấm lại; .* tải lại ngăn/);
    await desk.show("part-missing");
    isOffline = false;
    await desk.press(CHECK);
    await desk.card("D131").waitFor();
    await expect(desk.pane.getByText("Chương trình chưa tải đủ").count()).resolves.toBe(0);
  });
});

/** Opens the pane anew, on a way to its later scripts that `way` decides about. */
async function openAgain(desk: Desk, way: (route: Route) => Promise<void>): Promise<void> {
  const first = new Set(ownScriptsOf("pane.html"));
  await desk.close();
  await desk.page.route(/^https:[/][/]localhost:3000[/][^/]+[.]js$/, (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    return first.has(name) ? route.fallback() : way(route);
  });
  await desk.open(null);
}

/** Lets the page's animations run in a fraction of their time. */
async function hurryAnimations(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Animation.enable");
  await devtools.send("Animation.setPlaybackRate", { playbackRate: 20 });
}
