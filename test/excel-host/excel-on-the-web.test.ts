import type { Browser } from "playwright-core";
import { startBrowser } from "../e2e/site";
import { describeWith } from "../second-opinion";
import { ExcelHost } from "./excel-host";
import type { OpenPane } from "./excel-on-the-web";
import { openPane, until } from "./excel-on-the-web";
import { WorkbookModel } from "./workbook-model";

jest.setTimeout(60_000);

const CHECK = /^Rà soát số liệu/;

describeWith("chromium", "the simulated Excel on the web", () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  async function openOver(excel: ExcelHost): Promise<OpenPane> {
    const opened = await openPane(browser, excel);
    await opened.pane.getByRole("button", { name: CHECK }).waitFor();
    return opened;
  }

  test("is Excel on the web to the genuine library, of this language", async () => {
    const { pane, leave } = await openOver(emptyExcel());
    const told = pane.locator("body").evaluate(() => {
      const { host, platform, displayLanguage } = Office.context;
      return { host, platform, displayLanguage };
    });
    await expect(told).resolves.toEqual({
      ...{ host: "Excel", platform: "OfficeOnline", displayLanguage: "vi-VN" },
    });
    await leave();
  });

  test("tells the add-in of a change that it asked to be told of", async () => {
    const excel = emptyExcel();
    const { pane, leave } = await openOver(excel);
    await pane.locator("body").evaluate(async (body) => {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Bìa");
        sheet.onChanged.add(({ address }) => {
          body.dataset["changed"] = address;
          return Promise.resolve();
        });
        await context.sync();
      });
    });
    const [sheet] = excel.workbook.sheets;
    if (sheet !== undefined) excel.type(sheet, 1, 1, "gõ tay");
    await pane.locator("body[data-changed=B2]").waitFor();
    await leave();
  });

  test("refuses a request to any other address and ends in an error", async () => {
    const { page, strays, leave } = await openOver(emptyExcel());
    const address = "https://example.org/collect";
    await page.evaluate((there) => fetch(there).catch(() => null), address);
    expect(strays).toEqual([address]);
    await expect(leave()).rejects.toThrow(address);
  });

  test("answers with an error, and complains, where it breaks down itself", async () => {
    const excel = emptyExcel();
    excel.beforeSync = () => {
      throw new Error("A hole in the simulation");
    };
    const { pane, complaints, leave } = await openOver(excel);
    const code = pane.locator("body").evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().activate();
        await context.sync();
      }).catch((error: unknown) => (error instanceof OfficeExtension.Error ? error.code : "")),
    );
    await expect(code).resolves.toBe("GeneralException");
    expect(complaints).toEqual(["Error: A hole in the simulation"]);
    await leave();
  });

  test("keeps what the pane stored, though the pane was closed and opened again", async () => {
    const excel = emptyExcel();
    const { page, pane, close, open, leave } = await openOver(excel);
    await pane.locator("body").evaluate(() => {
      localStorage.setItem("kept", "yes");
    });
    await close();
    expect(page.frames()).toHaveLength(1);
    await open("check");
    await until(() => excel.syncs > 0);
    const kept = pane.locator("body").evaluate(() => localStorage.getItem("kept"));
    await expect(kept).resolves.toBe("yes");
    await leave();
  });
});

function emptyExcel(): ExcelHost {
  const workbook = new WorkbookModel();
  workbook.addSheet("Bìa");
  return new ExcelHost(workbook);
}
