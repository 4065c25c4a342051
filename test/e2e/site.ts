import { createReadStream, existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { extname, join, resolve } from "node:path";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { requireProgram } from "../second-opinion";

const DIST = resolve(__dirname, "../../dist");

const TYPES = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".svg", "image/svg+xml"],
  [".png", "image/png"],
]);

/** The built pages, served as any static host would. */
export interface Site {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Serves `dist` on a free port. Throws when nothing has been built. */
export async function serveBuild(): Promise<Site> {
  if (!existsSync(join(DIST, "index.html"))) throw new Error("Nothing built: run `npm run build`.");
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = join(DIST, pathname === "/" ? "index.html" : decodeURIComponent(pathname));
    if (!file.startsWith(DIST) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      "Content-Type": TYPES.get(extname(file)) ?? "application/octet-stream",
    });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    address: `http://127.0.0.1:${portOf(server)}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => {
          closed();
        });
        server.closeAllConnections();
      }),
  };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return address.port;
}

export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: requireProgram("chromium"), args: ["--no-sandbox"] });
}

/** A page of its own, with what it asked of the network and what it complained of. */
export interface Visit {
  readonly page: Page;
  readonly requests: readonly string[];
  readonly complaints: readonly string[];
  readonly leave: () => Promise<void>;
}

/** Opens an address in a fresh context, as a first visit. Requests to other hosts are noted and refused. */
export async function visit(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    acceptDownloads: true,
    // Nothing is waited for that only moves.
    reducedMotion: "reduce",
    ...options,
  });
  const requests: string[] = [];
  const complaints: string[] = [];
  const page = await context.newPage();
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  const { origin } = new URL(address);
  await context.route(
    (url) => url.origin !== origin && url.protocol.startsWith("http"),
    (route) => route.abort(),
  );
  await page.goto(address);
  return { page, requests, complaints, leave: () => context.close() };
}
