import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import type { Content } from "../../src/core/plan/writing";
import { gridOf } from "../../src/core/sheet/grid";
import { plainText, type Snapshot } from "../../src/core/sheet/snapshot";
import { openWorkbookFile } from "../../src/host/file/workbook-file";
import { publishedBytes } from "../corpus/published";
import { appendixSnapshot } from "../fixtures/appendices";
import { communeTable } from "../fixtures/dossier-tables";
import { describeWith } from "../second-opinion";
import { faults as faultsIn, overflow } from "./looks";
import { serveBuild, startBrowser, visit, type Site, type Visit } from "./site";

jest.setTimeout(180_000);

const SHEET = "Phụ lục II";
/** For people to look at. */
const SCREENSHOTS = join(tmpdir(), "soat-phu-luc-fixing");
const LOW_WINDOW = { viewport: { width: 1366, height: 1100 } };
const SAMPLE = resolve(__dirname, "../../assets/samples/bach-thong-2023.xlsx");

describeWith("chromium", "putting right what was found, in a browser", () => {
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

  /** The sample with one cell changed, checked. */
  async function checked(row: number, content: Content): Promise<Page> {
    return checkedFile(await withContent(row, content));
  }

  async function checkedFile(bytes: Uint8Array): Promise<Page> {
    const visited = await visit(browser, site.address, LOW_WINDOW);
    open.push(visited);
    const { page } = visited;
    await page.getByRole("grid").waitFor();
    await openBytes(page, "da-doi.xlsx", bytes);
    await page.getByRole("button", { name: /^Rà soát số liệu/ }).click();
    await page.getByRole("heading", { name: "Sai số liệu" }).waitFor();
    return page;
  }

  test("a source figure is asked for and typed, shown, written and checked again", async () => {
    const page = await checked(54, { kind: "number", digits: "935" });
    const card = finding(page, "D54");
    await card.getByText("Sửa một trong các ô sau đều khớp").waitFor();
    const asked = card.getByLabel("Kiểm tra lại với nguồn: có phải 925?");
    await expect(asked.inputValue()).resolves.toBe("");
    await card.getByLabel("Kiểm tra lại với nguồn: có phải 951?").waitFor();
    await button(card, "Sửa thành 99,4").waitFor();
    await expect(looks(page)).resolves.toEqual({ faults: [], overflows: [0, 0, 0] });
    await card.scrollIntoViewIfNeeded();
    await card.screenshot({ path: join(SCREENSHOTS, "question.png") });

    await asked.fill("chín trăm");
    await asked.press("Enter");
    await card.getByText("Hãy gõ một con số, ví dụ 6.471 hoặc 98,3.").waitFor();
    await expect(looks(page)).resolves.toEqual({ faults: [], overflows: [0, 0, 0] });
    await asked.fill("935");
    await button(card, "Ghi vào ô D54").click();
    await card.getByText("Ô đang ghi đúng số này rồi.").waitFor();

    await asked.fill("925");
    await asked.press("Enter");
    await expectChange(card, /Ô D54\s*đang ghi\s*935 →\s*sẽ ghi\s*925/);
    await button(card, "Thôi").click();
    await expect(page.locator("input:focus").inputValue()).resolves.toBe("925");
    await page.keyboard.press("Enter");
    await button(card, "Sửa 1 ô").click();
    await page
      .getByText(/^Đã sửa/)
      .first()
      .waitFor();
    await expect(finding(page, "D54").count()).resolves.toBe(0);
    const grid = gridOf(await (await openWorkbookFile(await save(page))).read(SHEET));
    expect(grid.cell(54, 4)?.value).toEqual({ kind: "number", digits: "925" });
  });

  test("a formula that leaves out a row is shown, mended and taken back, and never made a number", async () => {
    const standing = {
      kind: "formula",
      formula: "=SUM(D45:D45)",
      shows: { kind: "number", digits: "257" },
    } as const;
    const page = await checked(44, standing);
    const card = finding(page, "D44");
    await card.getByText(/Công thức ở ô D44 cộng thiếu ô D46/).waitFor();
    await expect(card.locator("code").innerText()).resolves.toBe("=SUM(D45:D46)");
    await expect(card.getByRole("textbox").count()).resolves.toBe(0);
    await expect(card.getByRole("button", { name: /^Sửa thành/ }).count()).resolves.toBe(0);
    await expect(looks(page)).resolves.toEqual({ faults: [], overflows: [0, 0, 0] });
    await card.scrollIntoViewIfNeeded();
    await card.screenshot({ path: join(SCREENSHOTS, "formula.png") });
    await button(card, "Sửa công thức").click();
    await expectChange(card, /=SUM\(D45:D45\) →\s*sẽ ghi\s*=SUM\(D45:D46\)/);
    await card.screenshot({ path: join(SCREENSHOTS, "formula-plan.png") });
    await button(card, "Sửa 1 ô").click();
    await page
      .getByText(/^Đã sửa/)
      .first()
      .waitFor();
    await expect(finding(page, "D44").count()).resolves.toBe(0);
    await expect(formulaAt(page)).resolves.toBe("=SUM(D45:D46)");
    await page
      .getByRole("button", { name: /^Hoàn tác: / })
      .first()
      .click();
    await finding(page, "D44").waitFor();
    await expect(formulaAt(page)).resolves.toBe("=SUM(D45:D45)");
  });

  test("a figure that no rule gives is asked for, and none is proposed", async () => {
    const page = await checkedFile(await fileOf(textsOf(appendixSnapshot("quang-hoa"))));
    const card = finding(page, "D65");
    await card.getByText("Nếu không phải vậy, hãy xem lại ô D66 hoặc ô D65.").waitFor();
    const asked = card.getByLabel("Số đúng theo hồ sơ gốc:");
    await expect(asked.count()).resolves.toBe(2);
    await expect(card.getByRole("button", { name: /^Sửa|^Đổi/ }).count()).resolves.toBe(0);
    await expect(looks(page)).resolves.toEqual({ faults: [], overflows: [0, 0, 0] });
    await card.scrollIntoViewIfNeeded();
    await card.screenshot({ path: join(SCREENSHOTS, "no-value.png") });
    await asked.first().fill("19");
    await button(card, "Ghi vào ô D66").click();
    await expectChange(card, /Ô D66\s*đang ghi\s*21 →\s*sẽ ghi\s*19/);
    await button(card, "Sửa 1 ô").click();
    await page
      .getByText(/^Đã sửa/)
      .first()
      .waitFor();
    await expect(finding(page, "D65").count()).resolves.toBe(0);
  });

  test("a row that was copied is told in short and put right at one press", async () => {
    const page = await checkedFile(await withCopiedRow());
    const card = finding(page, "C10");
    await card.getByText("Có lẽ dòng 10 bị chép nguyên từ dòng 9").waitFor();
    await expect(card.getByRole("listitem").allInnerTexts()).resolves.toEqual([
      expect.stringMatching(/Ô C10[^]*497[^]*312/),
      expect.stringMatching(/Ô D10[^]*95[^]*61/),
      expect.stringMatching(/Ô E10[^]*402[^]*244/),
      "và 8 ô nữa",
    ]);
    await expect(looks(page)).resolves.toEqual({ faults: [], overflows: [0, 0, 0] });
    await card.scrollIntoViewIfNeeded();
    await card.screenshot({ path: join(SCREENSHOTS, "row.png") });
    await button(card, "Sửa 11 ô").click();
    await card.getByText("Sẽ sửa 11 ô").first().waitFor();
    await button(card, "Sửa 11 ô").click();
    await page.getByText("Không thấy chỗ nào sai").first().waitFor();
  });

  test("two figures that were swapped change places at one press", async () => {
    const page = await checkedFile(await withSwap());
    const card = finding(page, "D9");
    await card.getByText("Có lẽ hai ô D9 và E9 ghi đổi chỗ cho nhau").waitFor();
    await expect(looks(page)).resolves.toEqual({ faults: [], overflows: [0, 0, 0] });
    await card.scrollIntoViewIfNeeded();
    await card.screenshot({ path: join(SCREENSHOTS, "swap.png") });
    await button(card, "Đổi chỗ hai ô").click();
    await button(card, "Sửa 2 ô").click();
    await page.getByText("Không thấy chỗ nào sai").first().waitFor();
  });
});

/** A true table of communes as a file, its third commune holding the figures of the second. */
function withCopiedRow(): Promise<Uint8Array> {
  const grid = textsOf(communeTable());
  const [second = [], third = []] = grid.slice(8, 10);
  return fileOf(grid.with(9, [...third.slice(0, 2), ...second.slice(2)]));
}

/** The same with what came in two ways swapped in its second commune. */
function withSwap(): Promise<Uint8Array> {
  const grid = textsOf(communeTable());
  const [mark = "", name = "", sum = "", online = "", other = "", ...rest] = grid[8] ?? [];
  return fileOf(grid.with(8, [mark, name, sum, other, online, ...rest]));
}

function textsOf({ rows }: Snapshot): readonly (readonly string[])[] {
  return Array.from({ length: rows.at(-1)?.row ?? 0 }, (_, at) => {
    const cells = rows.find(({ row }) => row === at + 1)?.cells ?? [];
    return Array.from({ length: cells.at(-1)?.column ?? 0 }, (_each, place) => {
      const value = cells.find(({ column }) => column === place + 1)?.value;
      return value === undefined ? "" : plainText(value);
    });
  });
}

function fileOf(grid: readonly (readonly string[])[]): Promise<Uint8Array> {
  return publishedBytes({ name: "", grid, expected: { end: "nothing" } });
}

async function formulaAt(page: Page): Promise<string | null | undefined> {
  const saved = await openWorkbookFile(await save(page));
  return gridOf(await saved.read(SHEET)).cell(44, 4)?.formula;
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

async function expectChange(card: Locator, change: RegExp): Promise<void> {
  await button(card, "Sửa 1 ô").waitFor();
  await expect(card.innerText()).resolves.toMatch(change);
}

/** What axe objects to in the pane, and by how much it is too wide at each width; it is left at the narrowest. */
async function looks(page: Page) {
  const pane = page.getByRole("complementary");
  const overflows: number[] = [];
  for (const width of [350, 320, 270]) {
    await pane.evaluate((each, pixels) => {
      each.style.width = `${pixels}px`;
    }, width);
    overflows.push(await overflow(pane));
  }
  return { faults: await faultsIn(page, { butFor: "[role=grid]" }), overflows };
}

async function withContent(row: number, content: Content): Promise<Uint8Array> {
  const workbook = await openWorkbookFile(new Uint8Array(readFileSync(SAMPLE)));
  const nothing = { clearFilters: [], adds: [], widths: [], tables: [], removes: [] };
  const cells = [[{ content, format: null, look: null, link: null }]];
  await workbook.write({ ...nothing, blocks: [{ sheet: SHEET, row, column: 4, cells }] });
  return workbook.save();
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
