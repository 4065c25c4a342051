import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Answer, Listener } from "./excel-host";
import { ExcelHost } from "./excel-host";
import type { Claims } from "./window-external";
import { windowExternal } from "./window-external";
import { WorkbookModel } from "./workbook-model";

/** Office LTSC 2021 under a Vietnamese Windows, told to know no more than the manifest asks for. */
const CLAIMS: Claims = { requirements: { ExcelApi: "1.9" }, locale: "vi-VN" };

/** What the library makes global. */
const GLOBALS = ["Office", "Excel", "OfficeExtension"];

/** Claims of one version of ExcelApi and nothing else; versions are text, since 1.10 is above 1.9. */
export function claimsOf(excelApi: string): Claims {
  return { ...CLAIMS, requirements: { ExcelApi: excelApi } };
}

/**
 * Loads the genuine, unmodified Office.js into this test's window, over a simulated Excel. A suite starts Excel
 * once and opens another workbook for each test (`openWorkbook`). One window takes the library once: a suite that
 * starts Excel again, with other claims, gets the globals of a library in a frame of its own.
 * The suite needs `@jest-environment ./test/excel-host/environment.ts`.
 */
export async function startExcel(claims: Claims = CLAIMS): Promise<SimulatedExcel> {
  const excel = new SimulatedExcel();
  const page = "Office" in window ? newFrame() : window;
  const external = windowExternal(excel, claims);
  Object.defineProperty(page, "external", { value: external, configurable: true });
  await loadLibrary(page);
  if (page !== window)
    for (const name of GLOBALS) Reflect.set(window, name, Reflect.get(page, name));
  refuseUnclaimedMembers();
  return excel;
}

function newFrame(): Window {
  const frame = document.createElement("iframe");
  document.body.append(frame);
  if (frame.contentWindow === null) throw new Error("the frame has no window");
  return frame.contentWindow;
}

/** The Excel of a suite: one workbook in front at a time. */
export class SimulatedExcel {
  host = new ExcelHost(new WorkbookModel());
  private readonly listeners: Listener[] = [];

  /** Closes the workbook in front and opens this one, with all counters at zero. */
  openWorkbook(workbook: WorkbookModel): ExcelHost {
    this.host = new ExcelHost(workbook);
    for (const listener of this.listeners) this.host.listen(listener);
    return this.host;
  }

  /** Answers one request from the workbook in front. */
  answer(text: string): Answer {
    return this.host.answer(text);
  }

  /** Hands on the events of whatever workbook is in front. */
  listen(listener: Listener): void {
    this.listeners.push(listener);
    this.host.listen(listener);
  }
}

async function loadLibrary(page: Window): Promise<void> {
  const { document } = page;
  const dist = dirname(require.resolve("@microsoft/office-js/dist/office.js"));
  const script = document.createElement("script");
  script.src = pathToFileURL(join(dist, "office.js")).href;
  const loaded = new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = () => {
      reject(new Error("office.js did not load"));
    };
  });
  document.head.append(script);
  await loaded;
  const office: typeof Office = Reflect.get(page, "Office");
  await office.onReady();
}

/**
 * Makes the client throw ApiNotFound for every member above the requirement sets that are claimed, so that
 * each test also proves that the manifest asks for enough. A switch of the library's own, off by default.
 */
function refuseUnclaimedMembers(): void {
  const utility: { _doApiNotSupportedCheck: boolean } = Reflect.get(
    OfficeExtension,
    "CommonUtility",
  );
  utility._doApiNotSupportedCheck = true;
}
