import { mkdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { emptyPlan, type OwnSheet } from "../../src/core/plan/plan";
import { openWorkbookFile } from "../../src/host/file/workbook-file";
import { carryOut } from "../../src/jobs/writing/carry-out";
import { journalInMemory } from "../../src/jobs/writing/memory";
import { putValues } from "../fixtures/with-values";
import { describeWith } from "../second-opinion";
import { faults as faultsIn, overflow } from "./looks";
import { serveBuild, startBrowser, visit, type Site, type Visit } from "./site";

jest.setTimeout(180_000);

const SHEET = "Biểu 01";
const KEPT = "Mẫu của đơn vị";
const TITLE = "Biểu 01 của thành phố";
/** For people to look at. */
const SCREENSHOTS = join(tmpdir(), "soat-phu-luc-own-form");
const SAMPLE = resolve(__dirname, "../../assets/samples/bach-thong-2023.xlsx");

/** The rates agree with their counts but for one, and the sums all hold. */
const TABLE: readonly (readonly string[])[] = [
  ["TT", "Đơn vị", "Tổng số", "Đúng hạn", "Quá hạn", "Tỷ lệ đúng hạn"],
  ["(A)", "(B)", "(1)=(2)+(3)", "(2)", "(3)", "(4)=(2)/(1)*100"],
  ["1", "Phường A", "60", "30", "30", "50"],
  ["2", "Phường B", "66", "33", "33", "50"],
  ["3", "Phường C", "12", "6", "6", "51"],
];

describeWith("chromium", "a form of one's own in a browser", () => {
  let site: Site;
  let browser: Browser;
  let open: Visit[] = [];

  beforeAll(async () => {
    mkdirSync(SCREENSHOTS, { recursive: true });
    site = await serveBuild();
    browser = await startBrowser();
  });
  afterEach(async () => {
    await Promise.all(open.map((each) => each.leave()));
    open = [];
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  async function firstVisit(): Promise<Page> {
    const visited = await visit(browser, site.address, { viewport: { width: 1366, height: 900 } });
    open.push(visited);
    await visited.page.getByRole("grid").first().waitFor();
    return visited.page;
  }

  test("the printed rules are confirmed and kept, next year's form is brought up to date from them", async () => {
    const page = await firstVisit();
    await openBytes(page, "bieu-la.xlsx", await withTable());
    await check(page);
    const rules = page.getByRole("region", { name: "Quy tắc đọc được trên biểu" });
    await expect(rules.getByRole("checkbox").count()).resolves.toBe(2);
    await rules.getByLabel("Tổng số = Đúng hạn + Quá hạn").waitFor();
    await page.getByRole("heading", { name: "Sai số liệu" }).waitFor();
    await rules.scrollIntoViewIfNeeded();
    await expect(looks(page, "printed-rules")).resolves.toEqual({ faults: [], overflows: [0, 0] });

    await rules.getByLabel(/^Tỷ lệ đúng hạn = /).uncheck();
    await button(rules, "Xác nhận các quy tắc này").click();
    await rules.getByText("Đã xác nhận 1 quy tắc.").waitFor();
    await page.getByText("Không thấy chỗ nào sai").first().waitFor();

    await button(rules, "Lưu thành Mẫu của đơn vị").click();
    await rules.getByLabel("Tên biểu").fill(TITLE);
    await rules.getByLabel("Số văn bản ban hành").fill("12/QĐ-UBND");
    await rules.getByLabel("Ngày ban hành").fill("15/01/2026");
    await expect(looks(page, "saving")).resolves.toEqual({ faults: [], overflows: [0, 0] });
    await button(rules, "Lưu thành Mẫu của đơn vị").last().click();
    await rules.getByRole("group").getByRole("button").first().click();
    await page.getByRole("tab", { name: KEPT }).waitFor();
    await page.getByText(TITLE).first().waitFor();

    const saved = await save(page);
    await openBytes(page, "nam-sau.xlsx", await withColumn(saved));
    await check(page);
    await page.getByText(TITLE).first().waitFor();
    await page.getByText("Mẫu không có các cột F của bảng.").waitFor();
    const next = page.getByRole("region", { name: "Biểu này khác mẫu đã lưu" });
    await button(next, "Cập nhật mẫu theo biểu này (1 cột khác)").click();
    await expect(next.getByLabel("“Trả lại” là").inputValue()).resolves.toBe("new");
    await expect(
      next.getByLabel("Tổng số = Đúng hạn + Quá hạn + Trả lại").isChecked(),
    ).resolves.toBe(true);
    await expect(
      next.getByLabel("Tổng số = Đúng hạn + Quá hạn", { exact: true }).isChecked(),
    ).resolves.toBe(false);
    await next.getByLabel("Số văn bản ban hành").fill("20/QĐ-UBND");
    await next.scrollIntoViewIfNeeded();
    await expect(looks(page, "next-form")).resolves.toEqual({ faults: [], overflows: [0, 0] });
    await button(next, "Lưu bản mẫu mới").click();
    await next.getByRole("group").getByRole("button").first().click();
    await page.getByRole("tab", { name: `${KEPT} (2)` }).waitFor();
    await next.waitFor({ state: "detached" });
    await expect(page.getByText("Mẫu không có các cột").count()).resolves.toBe(0);
    await page
      .getByRole("button", { name: /^Hoàn tác: / })
      .first()
      .click();
    await next.waitFor();
  });
});

async function check(page: Page): Promise<void> {
  await page.getByRole("tab", { name: SHEET, exact: true }).click();
  const start = page.getByRole("button", { name: /^Rà soát số liệu/ });
  if ((await start.count()) === 0) await page.getByRole("button", { name: /^Quay lại/ }).click();
  await start.click();
  await page.getByRole("heading", { name: "Rà soát số liệu" }).waitFor();
}

function button(place: Locator, name: string): Locator {
  return place.getByRole("button", { name, exact: true });
}

/** What axe objects to in the pane, and by how much it is too wide, at the narrowest and the usual width. */
async function looks(page: Page, name: string) {
  const pane = page.getByRole("complementary");
  const overflows: number[] = [];
  for (const width of [270, 350]) {
    await pane.evaluate((each, pixels) => {
      each.style.width = `${pixels}px`;
    }, width);
    overflows.push(await overflow(pane));
    await page.screenshot({ path: join(SCREENSHOTS, `${name}-${width}.png`) });
  }
  return { faults: await faultsIn(page, { butFor: "[role=grid]" }), overflows };
}

async function openBytes(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.getByLabel("Mở tệp .xlsx…").setInputFiles({
    name,
    mimeType: "application/octet-stream",
    buffer: Buffer.from(bytes),
  });
  await page.getByText(name, { exact: true }).first().waitFor();
}

async function save(page: Page): Promise<Uint8Array> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Lưu .xlsx" }).click(),
  ]);
  return new Uint8Array(readFileSync(await download.path()));
}

/** The sample with a sheet of a form that nobody has told of. */
async function withTable(): Promise<Uint8Array> {
  const file = await openWorkbookFile(new Uint8Array(readFileSync(SAMPLE)));
  const width = TABLE[0]?.length ?? 0;
  const sheet: OwnSheet = {
    name: SHEET,
    rows: TABLE.map((texts) =>
      texts.map((text) => ({ value: { kind: "text", text }, role: "body", link: null })),
    ),
    widths: [],
    table: { row: 1, column: 1, height: TABLE.length, width },
  };
  const plan = { ...emptyPlan("keep"), adds: [sheet] };
  await carryOut(file, journalInMemory("lasting"), plan, { id: "", time: "" });
  return file.save();
}

/** Next year's table: one more column among the parts of the total, and the numbers moved on. */
async function withColumn(bytes: Uint8Array): Promise<Uint8Array> {
  const file = await openWorkbookFile(bytes);
  const columns = [
    ["Tổng số", "(1)=(2)+(3)+(4)", "60", "66", "12"],
    ["Đúng hạn", "(2)", "30", "33", "6"],
    ["Quá hạn", "(3)", "20", "23", "4"],
    ["Trả lại", "(4)", "10", "10", "2"],
    ["Tỷ lệ đúng hạn", "(5)=(2)/(1)*100", "50", "50", "50"],
  ];
  for (const row of TABLE.keys()) {
    const values = columns.map((texts) => ({ kind: "text", text: texts[row] ?? "" }) as const);
    await putValues(file, SHEET, { row: row + 1, column: 3 }, values);
  }
  return file.save();
}
