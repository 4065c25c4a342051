import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser, FrameLocator, Locator } from "playwright-core";
import { addressOf, placeOf } from "../../src/core/sheet/address";
import { isMark } from "../../src/jobs/marks/colours";
import type { OpenPane, PaneOptions } from "../excel-host/excel-on-the-web";
import { openPane } from "../excel-host/excel-on-the-web";
import { openInBoth } from "../excel-host/open-file";
import type { WorkbookPicture } from "../excel-host/picture";
import type { SheetModel } from "../excel-host/sheet-model";
import { SimulatedExcel } from "../excel-host/start-excel";
import { BLANK, WorkbookModel, type Cell } from "../excel-host/workbook-model";
import { startBrowser } from "./site";

const SAMPLES = resolve(__dirname, "../../assets/samples");

/** For people to look at: what the pane was like at each step. */
const SCREENSHOTS = join(tmpdir(), "soat-phu-luc-excel-web");

/** A real workbook that comes with the product, or one that is new. */
export type Opened = "bach-thong-2023" | "tu-ky-2022" | "new";

/** The pane beside a workbook, and what a person does and sees there. */
export interface Desk extends OpenPane {
  readonly excel: SimulatedExcel;
  readonly workbook: WorkbookModel;
  /** The sheet in front. */
  readonly sheet: SheetModel;
  readonly atStart: WorkbookPicture;
  /** Waits until the pane says it. */
  readonly says: (text: string | RegExp) => Promise<void>;
  /** Waits until the pane says it no more. */
  readonly saysNoMore: (text: string | RegExp) => Promise<void>;
  /** Waits for the one plan that is shown. */
  readonly plan: () => Promise<Locator>;
  /** The card of the finding that leads to a cell. */
  readonly card: (cell: string) => Locator;
  readonly show: (name: string) => Promise<void>;
}

/** Makes desks for the tests of a suite, each with an Excel and a browser profile of its own. */
export function desksOf(suite: string): {
  readonly sitDown: (
    file: Opened,
    options?: PaneOptions,
    /** What is so in the workbook before the pane is opened. */
    prepare?: (workbook: WorkbookModel, sheet: SheetModel) => void,
  ) => Promise<Desk>;
} {
  let browser: Browser;
  let open: OpenPane[] = [];
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterEach(async () => {
    const ended = open;
    open = [];
    await Promise.all(ended.map((each) => each.leave()));
  });
  afterAll(() => browser.close());
  return {
    sitDown: async (file, options = {}, prepare = () => undefined) => {
      const excel = new SimulatedExcel();
      if (file === "new") excel.openWorkbook(newWorkbook());
      else await openInBoth(excel, join(SAMPLES, `${file}.xlsx`));
      const { workbook } = excel.host;
      const sheet = workbook.active;
      if (sheet === null) throw new Error(`${file} has no sheet`);
      prepare(workbook, sheet);
      const atStart = workbook.picture();
      const opened = await openPane(browser, excel, options);
      open.push(opened);
      const { page, pane } = opened;
      return {
        ...opened,
        ...{ excel, workbook, sheet, atStart },
        says: (text) => pane.getByText(text).first().waitFor(),
        saysNoMore: (text) => pane.getByText(text).first().waitFor({ state: "detached" }),
        plan: async () => {
          const plan = planIn(pane);
          await plan.waitFor();
          return plan;
        },
        card: (cell) => cardOf(pane, cell),
        show: async (name) => {
          await page.screenshot({ path: join(SCREENSHOTS, suite, `${name}.png`) });
        },
      };
    },
  };
}

function newWorkbook(): WorkbookModel {
  const workbook = new WorkbookModel();
  workbook.addSheet("Sheet1");
  return workbook;
}

function planIn(pane: FrameLocator): Locator {
  return pane.getByRole("group").filter({ has: pane.getByRole("button", { name: "Thôi" }) });
}

function cardOf(pane: FrameLocator, cell: string): Locator {
  const name = `Đi tới ô ${cell}`;
  return pane
    .getByRole("article")
    .filter({ has: pane.getByRole("button", { name, exact: true }) })
    .first();
}

/** What is in a cell of a sheet by its address. */
export function cellOf(sheet: SheetModel, address: string): Cell {
  const place = placeOf(address);
  return place === null ? BLANK : sheet.cell(place.row - 1, place.column - 1);
}

/** Types into a cell of Excel, as a user would. */
export function typeInto(
  { excel }: Desk,
  sheet: SheetModel,
  address: string,
  input: string | number,
): void {
  const place = placeOf(address);
  if (place === null) throw new Error(`no cell ${address}`);
  excel.host.type(sheet, place.row - 1, place.column - 1, input);
}

/** The cells of a sheet that have a fill of our marks. */
export function markedIn(sheet: SheetModel): readonly string[] {
  return [...sheet.touched()]
    .filter(([, , { look }]) => isMark(look.fill.color))
    .map(([row, column]) => addressOf(row + 1, column + 1))
    .sort();
}

/** The numbers in the name of a button or a sentence. */
export async function countIn(place: Locator): Promise<number> {
  const [count = "none"] = /\d+/.exec(await place.innerText()) ?? [];
  return Number(count);
}
