import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Browser, BrowserContext, FrameLocator, Locator, Page, Route } from "playwright-core";
import { passOnToExcel, postToPane, removeFrame, showFrame } from "./excel-on-the-web-page";
import { Conversation, frameName } from "./excel-on-the-web-protocol";
import type { Answering, Claims } from "./window-external";

const DIST = resolve(__dirname, "../../dist");
const LIBRARY = dirname(require.resolve("@microsoft/office-js/dist/office.js"));

/**
 * Excel's page and the add-in have one host name and two origins: the library trusts a parent that is https
 * and of the add-in's own host name. Nothing listens at either; the browser is answered from the files.
 */
const EXCEL = "https://localhost:4430";
const ADDIN = "https://localhost:3000";
const OFFICE = "https://appsforoffice.microsoft.com/lib/1/hosted/";

const PATIENCE_MS = 20_000;
const PAUSE_MS = 20;

const EXCEL_PAGE = `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <title>Excel</title>
    <link rel="icon" href="data:," />
    <style>html, body { height: 100%; margin: 0; }</style>
  </head>
  <body></body>
</html>`;

/** The ribbon's button that opens the pane, or null where it opens on its start screen. */
export type Job = "check" | "fill" | "rank" | null;

/** How the pane is opened; what is left out is as in an ordinary Excel on the web. */
export interface PaneOptions {
  /** Which of the add-in's pages is opened. */
  readonly document?: "pane" | "probe";
  readonly job?: Job;
  readonly claims?: Claims;
  /** In pixels: 350 on the web, 320 on Windows, 270 in the narrowest windows. */
  readonly width?: number;
  readonly height?: number;
  /** What the machine asks for. Excel's own theme is not told: on the web this library has none. */
  readonly colorScheme?: "light" | "dark";
  readonly forcedColors?: "active" | "none";
}

const ORDINARY: Required<PaneOptions> = {
  ...{
    document: "pane",
    job: null,
    claims: { requirements: { ExcelApi: "1.9" }, locale: "vi-VN" },
  },
  ...{ width: 350, height: 800, colorScheme: "light", forcedColors: "none" },
};

/** A pane in Excel on the web, and what a person does with it. */
export interface OpenPane {
  /** Excel's page; the pane fills it, so a screenshot shows the pane alone. */
  readonly page: Page;
  /** What stands in the pane, also after it was closed and opened again. */
  readonly pane: FrameLocator;
  /** Every address that was asked for. */
  readonly requests: readonly string[];
  /** Those that are neither ours nor Office.js; they were refused. */
  readonly strays: readonly string[];
  /** Errors on the console, uncaught errors, and faults of the simulated Excel itself. */
  readonly complaints: readonly string[];
  /** Clicks the one button of exactly that name, or whose name fits; `within` says where there are several. */
  readonly press: (name: string | RegExp, within?: Locator) => Promise<void>;
  /** Closes the pane, as with its cross; what it keeps in the browser stays. */
  readonly close: () => Promise<void>;
  /** Opens the pane in place of the one before. */
  readonly open: (job: Job) => Promise<void>;
  /** Ends the visit with all that the browser kept. Throws when a request went astray. */
  readonly leave: () => Promise<void>;
}

/**
 * Opens the built pane, unmodified, in a frame of a page that speaks as Excel on the web does, under the
 * genuine Office.js. The workbook stays here in Node. Throws when nothing has been built.
 */
export async function openPane(
  browser: Browser,
  excel: Answering,
  options: PaneOptions = {},
): Promise<OpenPane> {
  if (!existsSync(join(DIST, "pane.html"))) throw new Error("Nothing built: run `npm run build`.");
  const { document, job, claims, width, height, ...looks } = { ...ORDINARY, ...options };
  // Nothing is waited for that only moves.
  const context = await browser.newContext({
    viewport: { width, height },
    reducedMotion: "reduce",
    ...looks,
  });
  const strays = await answerFromFiles(context);
  const page = await context.newPage();
  const { requests, complaints } = overheard(page);

  const send = (text: string): void => {
    // A page that was left meanwhile needs no answer.
    page.evaluate(postToPane, { text, origin: ADDIN }).catch(() => undefined);
  };
  const talk = () => new Conversation(excel, claims, send, (fault) => complaints.push(fault));
  let conversation = talk();
  excel.listen((entries) => {
    // After the answer to the call that made it happen.
    queueMicrotask(() => {
      conversation.tell(entries);
    });
  });
  await page.exposeFunction("tellExcel", (text: string) => {
    conversation.receive(text);
  });
  await page.goto(EXCEL);
  await page.evaluate(passOnToExcel);

  const pane = page.frameLocator("iframe");
  let openings = 0;
  const open = async (asked: Job): Promise<void> => {
    conversation = talk();
    openings += 1;
    const address = `${ADDIN}/${document}.html${asked === null ? "" : `?job=${asked}`}`;
    const name = frameName(EXCEL, claims, `conversation-${openings}`);
    await page.evaluate(showFrame, { address, name });
  };
  await open(job);
  return {
    ...{ page, pane, requests, strays, complaints, open },
    press: (name, within) =>
      (within ?? pane).getByRole("button", { name, exact: typeof name === "string" }).click(),
    close: () => page.evaluate(removeFrame),
    leave: async () => {
      await context.close();
      if (strays.length > 0) throw new Error(`Requests went astray: ${strays.join(", ")}`);
    },
  };
}

/** What a page and its frames ask for and complain of from now on. */
function overheard(page: Page): { readonly requests: string[]; readonly complaints: string[] } {
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  return { requests, complaints };
}

/** Waits until the workbook is as it should be after a click. Throws when it does not come to that. */
export async function until(isSo: () => boolean): Promise<void> {
  for (let left = PATIENCE_MS; !isSo(); left -= PAUSE_MS) {
    if (left <= 0) throw new Error(`Not within ${PATIENCE_MS} ms: ${String(isSo)}`);
    await setTimeout(PAUSE_MS);
  }
}

/** Serves both pages and the library, byte for byte, and nothing else; gives the addresses it refused. */
async function answerFromFiles(context: BrowserContext): Promise<readonly string[]> {
  const strays: string[] = [];
  await context.route("**", async (route) => {
    const url = route.request().url();
    if (url === `${EXCEL}/`) await route.fulfill({ contentType: "text/html", body: EXCEL_PAGE });
    else if (url.startsWith(`${ADDIN}/`)) await answerWith(route, DIST, `${ADDIN}/`);
    else if (url.startsWith(OFFICE)) await answerWith(route, LIBRARY, OFFICE);
    else {
      strays.push(url);
      await route.abort();
    }
  });
  return strays;
}

/** The file of a folder that stands at the address, or 404. */
async function answerWith(route: Route, folder: string, base: string): Promise<void> {
  const url = new URL(route.request().url());
  const path = join(folder, decodeURIComponent(url.pathname.slice(new URL(base).pathname.length)));
  await (existsSync(path) ? route.fulfill({ path }) : route.fulfill({ status: 404 }));
}
