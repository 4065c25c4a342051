import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import type { CellValue, Snapshot } from "../../src/core/sheet/snapshot";
import { MARK_FILLS } from "../../src/jobs/marks/colours";
import { openWorkbookFile } from "../../src/host/file/workbook-file";
import { appendixSnapshot } from "../fixtures/appendices";
import { putValues } from "../fixtures/with-values";
import { describeWith } from "../second-opinion";
import { faults as faultsIn, overflow } from "./looks";
import { serveBuild, startBrowser, visit, type Site, type Visit } from "./site";

jest.setTimeout(180_000);

const SHEET = "Phụ lục II";
const RESULTS = "Kết quả rà soát";
/** A reason as a clerk may give it; it begins as a formula does. */
const REASON = "=Theo công văn 12/SNV, mẫu số là hồ sơ toàn huyện";
/** For people to look at. */
const SCREENSHOTS = join(tmpdir(), "soat-phu-luc-waivers");
const LOW_WINDOW = { viewport: { width: 1366, height: 600 } };
const SAMPLE = resolve(__dirname, "../../assets/samples/bach-thong-2023.xlsx");

describeWith("chromium", "explanations in a browser", () => {
  let site: Site;
  let browser: Browser;
  let open: Visit[] = [];

  beforeAll(async () => {
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
    const visited = await visit(browser, site.address, LOW_WINDOW);
    open.push(visited);
    await visited.page.getByRole("grid", { name: `Trang tính ${SHEET}` }).waitFor();
    return visited.page;
  }

  test("a figure is kept with a reason, told apart, open again once a figure changes", async () => {
    const page = await firstVisit();
    await check(page);
    const card = finding(page, "D131");
    await button(card, "Giữ số liệu, có thuyết minh…").press("Enter");
    await page.locator("textarea:focus").waitFor();
    await button(card, "Ghi thuyết minh").click();
    await card.getByText("Cần ghi lý do.").waitFor();
    await expect(looks(page)).resolves.toEqual({ faults: [], overflows: [0, 0, 0] });
    await page.locator("textarea:focus").fill(REASON);
    await button(card, "Ghi thuyết minh").click();
    await card.getByText(`Sẽ thêm trang tính “${RESULTS}” để ghi thuyết minh.`).waitFor();
    await button(card, "Thôi").click();
    await expect(page.locator("textarea:focus").inputValue()).resolves.toBe(REASON);
    await button(card, "Ghi thuyết minh").click();
    await card.getByText("Sẽ thêm trang tính").waitFor();
    await button(card, "Ghi thuyết minh").click();
    await page.locator(":focus").getByText("Đã ghi thuyết minh vào trang tính").waitFor();

    const pane = page.getByRole("complementary");
    const explained = pane.getByRole("region", { name: "Đã thuyết minh" });
    await explained.getByText(`Đã thuyết minh: ${REASON}`).waitFor();
    await expect(pane.getByRole("list", { name: "Kết quả" }).innerText()).resolves.toMatch(
      /1 sai số liệu[^]*1 đã thuyết minh/,
    );
    await expect(looks(page)).resolves.toEqual({ faults: [], overflows: [0, 0, 0] });
    await explained.scrollIntoViewIfNeeded();
    await page.screenshot({ path: join(SCREENSHOTS, "explained.png") });
    await mark(page);
    const saved = await save(page);
    await expect(fillsIn(saved, [128, 131])).resolves.toEqual([MARK_FILLS.error, null]);

    await openBytes(page, "da-thuyet-minh.xlsx", saved);
    await check(page);
    await explained.getByText(`Đã thuyết minh: ${REASON}`).waitFor();

    const changed = await openWorkbookFile(saved);
    const place = { row: 136, column: 4 };
    await putValues(changed, SHEET, place, [{ kind: "number", digits: "1700" }]);
    await openBytes(page, "so-moi.xlsx", await changed.save());
    await check(page);
    await expect(explained.count()).resolves.toBe(0);
    await finding(page, "D131").getByText("(D136: 1727 → 1700)").waitFor();
    await button(finding(page, "D131"), "Thuyết minh lại…").click();
    await expect(page.locator("textarea:focus").inputValue()).resolves.toBe(REASON);
  });

  test("taking a reason back opens its finding again", async () => {
    const page = await firstVisit();
    await check(page);
    await button(finding(page, "D131"), "Giữ số liệu, có thuyết minh…").click();
    await page.locator("textarea:focus").fill(REASON);
    await button(finding(page, "D131"), "Ghi thuyết minh").click();
    await finding(page, "D131").getByText("Sẽ thêm trang tính").waitFor();
    await button(finding(page, "D131"), "Ghi thuyết minh").click();
    const explained = page.getByRole("region", { name: "Đã thuyết minh" });
    await explained.waitFor();
    await page.getByRole("button", { name: /^Hoàn tác: Ghi thuyết minh/ }).click();
    await explained.waitFor({ state: "detached" });
    await expect(page.getByRole("tab").allInnerTexts()).resolves.toEqual([SHEET]);
  });

  test("two tables on one sheet are looked at one by one, and marked and listed together", async () => {
    const page = await firstVisit();
    await openBytes(page, "hai-bang.xlsx", await withBelow(appendixSnapshot("quang-hoa"), 150));
    await check(page);
    const choice = page.getByLabel("Trang tính có 2 bảng. Đang xem");
    await expect(choice.locator("option").allInnerTexts()).resolves.toEqual([
      expect.stringMatching(/^Bảng 1 · Phụ lục cấp huyện · dòng \d+–\d+$/),
      expect.stringMatching(/^Bảng 2 · Phụ lục cấp xã · dòng \d+–\d+$/),
    ]);
    await finding(page, "D131").waitFor();
    await choice.selectOption({ index: 1 });
    await finding(page, "D238").waitFor();
    await expect(finding(page, "D131").count()).resolves.toBe(0);
    await expect(looks(page)).resolves.toEqual({ faults: [], overflows: [0, 0, 0] });
    await mark(page);
    await page.getByRole("button", { name: "Ghi trang Kết quả rà soát" }).click();
    await page.getByRole("button", { name: "Thêm trang kết quả" }).click();
    await page.getByRole("tab", { name: RESULTS }).waitFor();
    const bytes = await save(page);
    const saved = await openWorkbookFile(bytes);
    const named = (await saved.read(RESULTS)).rows.flatMap(({ cells }) =>
      cells.flatMap(({ column, value }) =>
        column === 3 && value.kind === "text" ? [value.text] : [],
      ),
    );
    expect(named.indexOf("D131")).toBeGreaterThan(-1);
    expect(named.indexOf("D238")).toBeGreaterThan(named.indexOf("D131"));
    await expect(fillsIn(bytes, [131, 238])).resolves.toEqual([MARK_FILLS.error, MARK_FILLS.error]);
  });

  test("a row that may be two indicators is asked about, and the answer remembered until it is taken back", async () => {
    const page = await firstVisit();
    const bytes = await withTwins();
    await openBytes(page, "chua-chac.xlsx", bytes);
    await check(page);
    const questions = page.getByRole("region", { name: "Chưa chắc dòng này là chỉ tiêu nào" });
    await questions.getByText("Dòng 56: “Tổng số hồ sơ TTHC đã giải quyết xong”").waitFor();
    await expect(looks(page)).resolves.toEqual({ faults: [], overflows: [0, 0, 0] });
    await questions.scrollIntoViewIfNeeded();
    await page.screenshot({ path: join(SCREENSHOTS, "unsure.png") });
    const first = questions.getByRole("listitem").first();
    await button(first, "Chọn và rà soát lại").click();
    await first.getByText("Cần chọn một câu trả lời.").waitFor();
    await first.getByRole("radio", { name: / › 3\.3\.2a / }).check();
    await button(first, "Chọn và rà soát lại").click();
    await page.getByText("Đang dùng 1 câu trả lời đã nhớ").waitFor();
    await expect(questions.getByText("Dòng 56:").count()).resolves.toBe(0);

    await page.reload();
    await page.getByRole("grid", { name: `Trang tính ${SHEET}` }).waitFor();
    await openBytes(page, "chua-chac.xlsx", bytes);
    await check(page);
    await page.getByText("Đang dùng 1 câu trả lời đã nhớ").waitFor();
    await page.getByRole("button", { name: "Hỏi lại từ đầu" }).click();
    await questions.getByText("Dòng 56:").waitFor();
  });
});

async function check(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Rà soát số liệu/ }).click();
  await page.getByRole("heading", { name: "Sai số liệu" }).waitFor();
}

async function mark(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Đánh dấu các ô" }).click();
  await page.getByRole("button", { name: /^Tô màu \d+ ô$/ }).click();
  await page
    .getByText(/^Đã tô màu/)
    .first()
    .waitFor();
}

/** The finding whose button leads to a cell. */
function finding(page: Page, cell: string): Locator {
  return page
    .getByRole("article")
    .filter({ has: page.getByRole("button", { name: `Đi tới ô ${cell}`, exact: true }) })
    .first();
}

function button(place: Locator, name: string): Locator {
  return place.getByRole("button", { name, exact: true });
}

/** What axe objects to in the pane, and by how much it is too wide at each width. */
async function looks(page: Page) {
  const pane = page.getByRole("complementary");
  const overflows: number[] = [];
  for (const width of [270, 320, 350]) {
    await pane.evaluate((each, pixels) => {
      each.style.width = `${pixels}px`;
    }, width);
    overflows.push(await overflow(pane));
  }
  return { faults: await faultsIn(page, { butFor: "[role=grid]" }), overflows };
}

/** The fills of cells of column D in a saved file; null for none. */
async function fillsIn(bytes: Uint8Array, rows: readonly number[]) {
  const { looks: known, cells } = await (await openWorkbookFile(bytes)).look(SHEET);
  return rows.map((row) => known[cells.get(row)?.get(4) ?? -1]?.fill?.toUpperCase() ?? null);
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

/** The sample with another sheet's cells below its own, so many rows down. */
async function withBelow(other: Snapshot, down: number): Promise<Uint8Array> {
  const file = await openWorkbookFile(new Uint8Array(readFileSync(SAMPLE)));
  for (const { row, cells } of other.rows) {
    const last = cells.at(-1)?.column ?? 0;
    const values = Array.from({ length: last }, (_, at): CellValue => {
      return cells.find(({ column }) => column === at + 1)?.value ?? { kind: "blank" };
    });
    await putValues(file, SHEET, { row: row + down, column: 1 }, values);
  }
  return file.save();
}

/** The sample without its numbering and without the rows by which two labels that read the same are told apart. */
async function withTwins(): Promise<Uint8Array> {
  const file = await openWorkbookFile(new Uint8Array(readFileSync(SAMPLE)));
  const blank = (count: number) =>
    Array.from({ length: count }, () => ({ kind: "blank" }) as const);
  for (let row = 8; row <= 140; row += 1) {
    const isGone = row >= 52 && row <= 55;
    await putValues(file, SHEET, { row, column: 1 }, blank(isGone ? 5 : 1));
  }
  return file.save();
}
