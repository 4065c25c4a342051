import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { ExcelHost } from "./excel-host";
import type { Claims } from "./window-external";
import { windowExternal } from "./window-external";
import { WorkbookModel } from "./workbook-model";

/** Office LTSC 2021 under a Vietnamese Windows, told to know no more than the manifest asks for. */
const CLAIMS: Claims = { requirements: { ExcelApi: "1.9" }, locale: "vi-VN" };

/**
 * Loads the genuine, unmodified Office.js into this test's window, over a simulated Excel. One window takes
 * the library once, so a suite starts Excel once and opens another workbook for each test (`openWorkbook`).
 * The suite needs `@jest-environment ./test/excel-host/environment.ts`.
 */
export async function startExcel(claims: Claims = CLAIMS): Promise<SimulatedExcel> {
  const excel = new SimulatedExcel();
  const external = windowExternal({ answer: (text) => excel.host.answer(text) }, claims);
  Object.defineProperty(window, "external", { value: external, configurable: true });
  await loadLibrary();
  refuseUnclaimedMembers();
  return excel;
}

export class SimulatedExcel {
  host = new ExcelHost(new WorkbookModel());

  /** Closes the workbook in front and opens this one, with all counters at zero. */
  openWorkbook(workbook: WorkbookModel): ExcelHost {
    this.host = new ExcelHost(workbook);
    return this.host;
  }
}

async function loadLibrary(): Promise<void> {
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
  await Office.onReady();
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
