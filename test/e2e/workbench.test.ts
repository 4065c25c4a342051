import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser, Download, Locator, Page } from "playwright-core";
import { isMark, MARK_FILLS } from "../../src/jobs/marks/colours";
import type { SheetLook } from "../../src/host/file/sheet-look";
import type { FileWorkbook } from "../../src/host/file/workbook-file";
import { openWorkbookFile } from "../../src/host/file/workbook-file";
import type { CellValue, SheetCell } from "../../src/core/sheet/snapshot";
import { gridOf } from "../../src/core/sheet/grid";
import { placeOf } from "../../src/core/sheet/address";
import { putValues } from "../fixtures/with-values";
import { describeWith } from "../second-opinion";
import { countIn } from "./excel-pane";
import { faults as faultsIn, overflow as overflowIn } from "./looks";
import { serveBuild, startBrowser, visit, type Site, type Visit } from "./site";

jest.setTimeout(180_000);

const SHEET = "Phụ lục II";
const RESULTS = "Kết quả rà soát";
/** For people to look at. */
const SCREENSHOTS = join(tmpdir(), "soat-phu-luc-workbench");
const SAMPLES = resolve(__dirname, "../../assets/samples");

/** Axe weighs each drawn cell for some 20 ms: a low window draws fewer of them. */
const LOW_WINDOW = { viewport: { width: 1366, height: 360 } };

/** What axe need not look at again: bare cells look alike on every screen. */
const BARE_CELLS = "[data-cell]:not(:has(svg))";
const GRID = "[role=grid]";
const NOTHING = null;

describeWith("chromium", "the workbench in a browser", () => {
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

  async function firstVisit(options = {}): Promise<Visit> {
    const visited = await visit(browser, site.address, options);
    open.push(visited);
    await visited.page.getByRole("grid", { name: `Trang tính ${SHEET}` }).waitFor();
    return visited;
  }

  test("opens on the real appendix of Bạch Thông, drawn with its merged title and its figures", async () => {
    const { page } = await firstVisit();
    await expect(cellText(page, "A2")).resolves.toContain("BIỂU THỐNG KÊ SỐ LIỆU");
    await expect(cellText(page, "D10")).resolves.toBe("54");
    const title = await page.locator('[data-cell="A1"]').boundingBox();
    const column = await page.locator('[data-cell="A8"]').boundingBox();
    expect(title?.width).toBeGreaterThan(5 * (column?.width ?? Infinity));
  });

  test("finds the wrong rate, says what it should be, and walks to its cell", async () => {
    const { page } = await firstVisit();
    await check(page);
    await expect(page.getByText("Phụ lục cấp huyện · 121/121 chỉ tiêu").isVisible()).resolves.toBe(
      true,
    );
    const card = finding(page, "D131");
    await expect(card.innerText()).resolves.toMatch(/26,69 ≠ 23,7/);
    await expect(card.innerText()).resolves.toMatch(/Đang ghi\s*23,7\s*Nên là\s*26,7/);
    await card.getByRole("button", { name: "Đi tới ô D131" }).click();
    const cell = page.locator('[data-cell="D131"]');
    await expect(cell.evaluate((each) => each === document.activeElement)).resolves.toBe(true);
    await expect(cell.innerText()).resolves.toMatch(/23,7\s*1 sai số liệu/);
    await expect(page.getByLabel("Ô đang chọn").innerText()).resolves.toBe("D131");
  });

  test("rounds again the rate that was cut, once its cell has been shown, and checks anew", async () => {
    const { page } = await firstVisit();
    await check(page);
    const pane = page.getByRole("complementary");
    await pane.getByText("2 tỷ lệ cắt bớt chữ số thay vì làm tròn").waitFor();
    const shown = await askToRound(page);
    await expect(shown.getByRole("listitem").allInnerTexts()).resolves.toEqual([
      expect.stringMatching(/Ô D118\s*đang ghi\s*41,4 →\s*sẽ ghi\s*41,5/),
      "Trang tính ghi được: không khóa, không lọc, không có ô đang gõ dở.",
    ]);
    await shown.getByRole("button", { name: "Thôi" }).click();
    await expect(
      page.locator("button:focus").getByText("Làm tròn lại tất cả").count(),
    ).resolves.toBe(1);
    await askToRound(page);
    await page.getByRole("button", { name: "Ghi lại 1 ô" }).click();
    await page.locator(":focus").getByText("Đã làm tròn lại 1 ô").waitFor();
    await pane.getByText("1 tỷ lệ cắt bớt chữ số thay vì làm tròn").waitFor();
    await expect(pane.getByRole("button", { name: "Làm tròn lại tất cả" }).count()).resolves.toBe(
      0,
    );
    await expect(cellText(page, "D118")).resolves.toBe("41,5");
    const saved = await openWorkbookFile(await bytesOf(await save(page)));
    const grid = gridOf(await saved.read(SHEET));
    expect(valueAt(grid.cell, "D118")).toEqual({ kind: "number", digits: "41.5" });
  });

  test("remembers what was decided where the text is silent, with its basis, until it is taken back", async () => {
    const { page } = await firstVisit();
    await openBytes(page, "khoang-trong.xlsx", await withGap(sample("tu-ky-2022")));
    await rankOpen(page);
    const answer = page.getByLabel("Văn bản chưa quy định xếp loại khi chỉ số từ 50%");
    await answer.selectOption("Không hoàn thành nhiệm vụ");
    await page.getByLabel("Căn cứ của lựa chọn này").fill("Công văn số 12/SNV");
    await page.keyboard.press("Tab");
    await page.getByText("theo Công văn số 12/SNV (văn bản chưa quy định").waitFor();
    await page.reload();
    await page.getByRole("grid", { name: `Trang tính ${SHEET}` }).waitFor();
    await openBytes(page, "khoang-trong.xlsx", await withGap(sample("tu-ky-2022")));
    await rankOpen(page);
    await page.getByText("theo Công văn số 12/SNV (văn bản chưa quy định").waitFor();
    await expect(answer.inputValue()).resolves.toBe("Không hoàn thành nhiệm vụ");
    await expect(page.getByLabel("Căn cứ của lựa chọn này").inputValue()).resolves.toBe(
      "Công văn số 12/SNV",
    );
    await expect(overflow(page)).resolves.toBe(0);
    await page.getByRole("button", { name: "Bỏ lựa chọn" }).click();
    await page
      .getByText("theo Công văn số 12/SNV (văn bản chưa quy định")
      .waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Quay lại" }).click();
    await rankOpen(page);
    await expect(answer.inputValue()).resolves.toBe("");
  });

  test("ranks the communes of Tứ Kỳ and puts the columns beside the table", async () => {
    const { page } = await firstVisit();
    await rankTuKy(page);
    await page.getByRole("button", { name: "Ghi vào bảng" }).click();
    await page.getByText("Đã ghi các cột từ L đến P").first().waitFor();
    await expect(cellText(page, "L5")).resolves.toBe("Chỉ số (%)");
    await expect(cellText(page, "M5")).resolves.toBe("Xếp hạng");
    await expect(cellText(page, "O8")).resolves.toBe("Hoàn thành tốt nhiệm vụ");
  });

  test("saves what was ranked as a file that opens with the columns in it, under a name of its own", async () => {
    const { page } = await firstVisit();
    await rankTuKy(page);
    await page.getByRole("button", { name: "Ghi vào bảng" }).click();
    await page.getByText("Đã ghi các cột từ L đến P").first().waitFor();
    const download = await save(page);
    expect(download.suggestedFilename()).toBe("tu-ky-2022 (xếp hạng).xlsx");
    const saved = await openWorkbookFile(await bytesOf(download));
    const grid = gridOf(await saved.read("Năm 2022"));
    expect(valueAt(grid.cell, "M5")).toEqual({ kind: "text", text: "Xếp hạng" });
    await openBytes(page, "lai.xlsx", await bytesOf(download));
    await rankOpen(page);
    await expect(
      page.getByText("Xã Quang Trung", { exact: true }).count(),
    ).resolves.toBeGreaterThan(0);
  });

  test("judges the bytes of the opened file: one digit changed, another finding", async () => {
    const { page } = await firstVisit();
    const saved = await openWorkbookFile(sample("bach-thong-2023"));
    const place = { row: 136, column: 4 };
    await putValues(saved, SHEET, place, [{ kind: "number", digits: "1927" }]);
    await openBytes(page, "mot-chu-so.xlsx", await saved.save());
    await check(page);
    const text = await page.getByRole("complementary").innerText();
    expect(text).toContain("29,78");
    expect(text).not.toContain("26,69");
  });

  test("keeps the file that was opened while a sample was still on its way", async () => {
    const { page } = await firstVisit();
    const [asked, arrive] = [signal(), signal()];
    await page.route("**/tu-ky-2022.xlsx", async (route) => {
      asked.give();
      await arrive.given;
      await route.continue();
    });
    await page.getByRole("button", { name: /^Tứ Kỳ 2022/ }).click();
    await asked.given;
    await openBytes(page, "cua-toi.xlsx", sample("bach-thong-2023"));
    const arrived = page.waitForResponse("**/tu-ky-2022.xlsx");
    arrive.give();
    await (await arrived).finished();
    await openBytes(page, "anh.xlsx", Buffer.from("tep nay khong phai bang tinh"), /anh\.xlsx/);
    await expect(page.getByText("tu-ky-2022.xlsx").count()).resolves.toBe(0);
    await expect(cellText(page, "D10")).resolves.toBe("54");
  });

  test("draws no row over another when the sheet in front changes or is written", async () => {
    const { page } = await firstVisit();
    await openTuKy(page);
    await page.getByRole("tab", { name: "Năm 2021" }).click();
    await page.getByRole("grid", { name: "Trang tính Năm 2021" }).waitFor();
    await expect(overlaps(page)).resolves.toEqual([]);
    await page.getByRole("tab", { name: "Năm 2022" }).click();
    await page.getByRole("grid", { name: "Trang tính Năm 2022" }).waitFor();
    await rankOpen(page);
    await page.getByRole("button", { name: "Ghi vào bảng" }).click();
    await page.getByText("Đã ghi các cột từ L đến P").first().waitFor();
    await expect(overlaps(page)).resolves.toEqual([]);
  });

  test("marks the cells with findings, draws their fills, and lets no row lie over another", async () => {
    const { page } = await firstVisit();
    await check(page);
    const count = await mark(page);
    expect(count).toBeGreaterThan(10);
    await expect(overlaps(page)).resolves.toEqual([]);
    await page.getByRole("button", { name: "Đi tới ô D128" }).click();
    await page.locator('[data-cell="D128"]:focus').waitFor();
    await expect(fillOf(page, "D128")).resolves.toBe(rgb(MARK_FILLS.error));
    await expect(overlaps(page)).resolves.toEqual([]);
    await page.screenshot({ path: join(SCREENSHOTS, "marked.png") });
    const saved = await openWorkbookFile(await bytesOf(await save(page)));
    expect(marksIn(await saved.look(SHEET))).toBe(count);
  });

  test("saves what was mended, marked and listed as a file of its own name, and nothing else changed in it", async () => {
    const { page } = await firstVisit();
    await check(page);
    await mend(page);
    await mark(page);
    await addResults(page);
    const download = await save(page);
    expect(download.suggestedFilename()).toBe("bach-thong-2023 (đã sửa, rà soát).xlsx");
    const saved = await openWorkbookFile(await bytesOf(download));
    await expect(namesOf(saved)).resolves.toEqual([SHEET, RESULTS]);
    const grid = gridOf(await saved.read(SHEET));
    expect(valueAt(grid.cell, "D131")).toEqual({ kind: "number", digits: "26.7" });
    await expect(linkTo(saved, "D128")).resolves.toBe(`'${SHEET}'!D128`);

    await page.getByRole("button", { name: "Nhật ký: 3 lần ghi" }).click();
    await page.getByRole("button", { name: "Hoàn tác tất cả" }).click();
    await page.getByText("Đã hoàn tác cả 3 lần ghi.").first().waitFor();
    const back = await openWorkbookFile(await bytesOf(await save(page)));
    const original = await openWorkbookFile(sample("bach-thong-2023"));
    await expect(back.read(SHEET)).resolves.toEqual(await original.read(SHEET));
    expect(drawn(await back.look(SHEET))).toEqual(drawn(await original.look(SHEET)));
    await expect(namesOf(back)).resolves.toEqual([SHEET]);
  });

  test("opens the results sheet that it added, and falls back to the other one when it is taken away", async () => {
    const { page } = await firstVisit();
    await check(page);
    await addResults(page);
    await page.getByRole("tab", { name: RESULTS }).click();
    await page.getByRole("grid", { name: `Trang tính ${RESULTS}` }).waitFor();
    await expect(cellText(page, "A1")).resolves.toBe(RESULTS);
    await expect(cellText(page, "H9")).resolves.toBe("Xử lý");
    await expect(overlaps(page)).resolves.toEqual([]);
    await page.screenshot({ path: join(SCREENSHOTS, "results.png") });
    await page.getByRole("button", { name: "Hoàn tác: Thêm trang Kết quả rà soát" }).click();
    await page.getByRole("grid", { name: `Trang tính ${SHEET}` }).waitFor();
    await expect(page.getByRole("tab").allInnerTexts()).resolves.toEqual([SHEET]);
    await expect(cellText(page, "D10")).resolves.toBe("54");
  });

  test("makes a clean copy to send: no mark and no sheet of ours in the file that is saved", async () => {
    const { page } = await firstVisit();
    await check(page);
    await mark(page);
    await addResults(page);
    await page.getByRole("button", { name: "Bản sạch để gửi" }).click();
    await page.getByRole("button", { name: "Làm bản sạch" }).click();
    await page.getByText("Còn dấu rà soát trong tệp").waitFor({ state: "detached" });
    const download = await save(page);
    expect(download.suggestedFilename()).toBe("bach-thong-2023 (bản sạch).xlsx");
    const saved = await openWorkbookFile(await bytesOf(download));
    await expect(namesOf(saved)).resolves.toEqual([SHEET]);
    expect(marksIn(await saved.look(SHEET))).toBe(0);
  });

  test("says in one sentence why a file cannot be opened, and keeps the one in hand", async () => {
    const { page } = await firstVisit();
    await page.getByLabel("Mở tệp .xlsx…").setInputFiles({
      name: "anh.xlsx",
      mimeType: "application/octet-stream",
      buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
    });
    const said = page.getByText("Không mở được tệp anh.xlsx. Đây là tệp ảnh");
    await said.waitFor();
    await expect(said.innerText()).resolves.toContain("Tệp bach-thong-2023.xlsx vẫn đang mở.");
    await expect(cellText(page, "D10")).resolves.toBe("54");
    await page.getByRole("button", { name: "Đóng thông báo" }).click();
    await expect(said.count()).resolves.toBe(0);
  });

  test("has nothing to save until something is written, and says so", async () => {
    const { page } = await firstVisit();
    const button = page.getByRole("button", { name: "Lưu .xlsx" });
    await expect(button.getAttribute("aria-disabled")).resolves.toBe("true");
    await expect(button.getAttribute("title")).resolves.toBe("Chưa có gì thay đổi để lưu");
    await button.focus();
    await expect(page.locator("button:focus").innerText()).resolves.toContain("Lưu .xlsx");
    await check(page);
    await askToRound(page);
    await page.getByRole("button", { name: "Ghi lại 1 ô" }).click();
    await page.getByText("Đã làm tròn lại 1 ô").first().waitFor();
    expect((await save(page)).suggestedFilename()).toBe("bach-thong-2023 (đã sửa).xlsx");
  });

  test("asks before another file takes the place of one with unsaved columns", async () => {
    const { page } = await firstVisit(LOW_WINDOW);
    await writeRanking(page);
    const question = page.getByRole("alertdialog", { name: "Lưu những gì đã ghi?" });
    const askForBachThong = async (): Promise<void> => {
      await page.getByRole("button", { name: "Bạch Thông 2023" }).click();
      await question.waitFor();
    };
    await askForBachThong();
    await expect(faults(page, GRID)).resolves.toEqual([]);
    await page.keyboard.press("Escape");
    await question.waitFor({ state: "detached" });
    await expect(cellText(page, "M5")).resolves.toBe("Xếp hạng");
    await askForBachThong();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      question.getByRole("button", { name: "Lưu rồi mở" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("tu-ky-2022 (xếp hạng).xlsx");
    await page.getByRole("grid", { name: `Trang tính ${SHEET}` }).waitFor();
    await writeRanking(page);
    await askForBachThong();
    await question.getByRole("button", { name: "Mở, không lưu" }).click();
    await page.getByRole("grid", { name: `Trang tính ${SHEET}` }).waitFor();
  });

  test("lets the browser ask before a page with unsaved columns is closed, and only then", async () => {
    const { page } = await firstVisit();
    const asked: string[] = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await rankTuKy(page);
    await page.reload();
    expect(asked).toEqual([]);
    await page.getByRole("grid", { name: `Trang tính ${SHEET}` }).waitFor();
    await writeRanking(page);
    await page.reload();
    expect(asked).toEqual(["beforeunload"]);
  });

  test("offers to rank the sheet in front when the result is of another, and goes to a unit's row", async () => {
    const { page } = await firstVisit();
    await rankTuKy(page);
    await page.getByRole("tab", { name: "Năm 2021" }).click();
    await page.getByText("Kết quả dưới đây là của trang tính Năm 2022.").waitFor();
    await page.getByRole("button", { name: "Xã Quang Trung", exact: true }).click();
    await page.locator('[data-cell="B24"]:focus').waitFor();
    await expect(page.getByRole("grid").getAttribute("aria-label")).resolves.toBe(
      "Trang tính Năm 2022",
    );
    await page.getByRole("tab", { name: "Năm 2021" }).click();
    await page.getByRole("button", { name: "Xếp hạng trang tính này" }).click();
    await page.getByText("Các cột sẽ ghi vào trang tính Năm 2021").waitFor();
  });

  test("shows wrong points first, warns beside the button that writes, and counts who is ranked", async () => {
    const { page } = await firstVisit();
    const figures = ["15.5", "7.75", "16.75", "8.1", "7.6", "12.4", "17.8"];
    await openBytes(page, "sai.xlsx", await withFigures(sample("tu-ky-2022"), figures));
    await rankOpen(page);
    const pane = page.getByRole("complementary");
    const headings = await pane.getByRole("heading", { level: 2 }).allInnerTexts();
    expect(headings.slice(0, 3)).toEqual([
      "Sai số liệu",
      "Cách ghi",
      "Các cột sẽ ghi vào trang tính Năm 2022",
    ]);
    await pane.getByText(/^Bảng điểm có \d+ chỗ sai\. Nên sửa trước khi ghi/).waitFor();
    await expect(
      pane.getByText(/^Còn thiếu [\d,]+ điểm để được /).count(),
    ).resolves.toBeGreaterThan(0);
  });

  test("says so when the sheet in front is no appendix", async () => {
    const { page } = await firstVisit();
    await openTuKy(page);
    await page.getByRole("button", { name: /^Rà soát số liệu/ }).click();
    await page.getByRole("complementary").getByText("phụ lục", { exact: false }).first().waitFor();
    await expect(page.getByRole("complementary").getByRole("group").count()).resolves.toBe(1);
  });

  test("is worked by keyboard alone, from the first button to the cell", async () => {
    const { page } = await firstVisit();
    await page.getByRole("button", { name: /^Rà soát số liệu/ }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Sai số liệu" }).waitFor();
    await finding(page, "D131").getByRole("button").first().focus();
    await page.keyboard.press("Enter");
    await page.locator('[data-cell="D131"]:focus').waitFor();
    await page.keyboard.press("ArrowUp");
    await page.locator('[data-cell="D130"]:focus').waitFor();
    await page.keyboard.press("ArrowLeft");
    await page.locator('[data-cell="C130"]:focus').waitFor();
    await page.keyboard.press("Control+Home");
    await page.locator('[data-cell="A1"]:focus').waitFor();
    await page.keyboard.press("ArrowDown");
    await page.locator('[data-cell="A2"]:focus').waitFor();
  });

  test("asks nothing of any other host, and has nothing to complain of", async () => {
    const { page, requests, complaints } = await firstVisit();
    await check(page);
    await rankTuKy(page);
    await page.getByRole("button", { name: "Ghi vào bảng" }).click();
    await save(page);
    const elsewhere = requests.filter(
      (url) =>
        !url.startsWith(site.address) && !url.startsWith("blob:") && !url.startsWith("data:"),
    );
    expect(elsewhere).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test("gives axe nothing to object to on any screen", async () => {
    const { page } = await firstVisit(LOW_WINDOW);
    await expect(faults(page)).resolves.toEqual([]);
    await check(page);
    await expect(faults(page, BARE_CELLS)).resolves.toEqual([]);
    await askToRound(page);
    await expect(faults(page, GRID)).resolves.toEqual([]);
    await rankTuKy(page);
    await expect(faults(page, BARE_CELLS)).resolves.toEqual([]);
  });

  test.each([
    { name: "in the dark", options: { colorScheme: "dark" }, judged: BARE_CELLS },
    { name: "under forced colours", options: { forcedColors: "active" }, judged: NOTHING },
  ] as const)("gives axe nothing to object to $name", async ({ name, options, judged }) => {
    const { page } = await firstVisit({ ...LOW_WINDOW, ...options });
    await check(page);
    await expect(faults(page, judged)).resolves.toEqual([]);
    await mark(page);
    await page.getByRole("button", { name: "Nhật ký: 1 lần ghi" }).click();
    await page.getByRole("button", { name: "Bản sạch để gửi" }).click();
    await page.getByRole("button", { name: "Làm bản sạch" }).waitFor();
    await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
    await expect(faults(page, GRID)).resolves.toEqual([]);
  });

  test("fits a pane of 270, 320 and 350 px without a sideways scroll", async () => {
    const { page } = await firstVisit();
    await expect(overflows(page)).resolves.toEqual([0, 0, 0]);
    await check(page);
    await askToRound(page);
    await expect(overflows(page)).resolves.toEqual([0, 0, 0]);
    await rankTuKy(page);
    await expect(overflows(page)).resolves.toEqual([0, 0, 0]);
  });
});

async function check(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Rà soát số liệu/ }).click();
  await page.getByRole("heading", { name: "Sai số liệu" }).waitFor();
}

/** Puts the wrong rate right. */
async function mend(page: Page): Promise<void> {
  await finding(page, "D131").getByRole("button", { name: "Sửa thành 26,7" }).click();
  await page.getByRole("button", { name: "Sửa 1 ô" }).click();
  await page.getByText("Đã sửa ô D131").first().waitFor();
}

/** Marks the cells with findings; gives how many the plan named. */
async function mark(page: Page): Promise<number> {
  await page.getByRole("button", { name: "Đánh dấu các ô" }).click();
  const paint = page.getByRole("button", { name: /^Tô màu \d+ ô$/ });
  const count = await countIn(paint);
  await paint.click();
  await page.getByText(`Đã tô màu ${count} ô`).first().waitFor();
  return count;
}

async function addResults(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Ghi trang Kết quả rà soát" }).click();
  await page.getByRole("button", { name: "Thêm trang kết quả" }).click();
  await page.getByRole("tab", { name: RESULTS }).waitFor();
}

async function openTuKy(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Tứ Kỳ 2022/ }).click();
  await page.getByRole("grid", { name: "Trang tính Năm 2022" }).waitFor();
}

async function rankTuKy(page: Page): Promise<void> {
  await openTuKy(page);
  await rankOpen(page);
}

async function writeRanking(page: Page): Promise<void> {
  await rankTuKy(page);
  await page.getByRole("button", { name: "Ghi vào bảng" }).click();
  await page.getByText("Đã ghi các cột từ L đến P").first().waitFor();
}

async function rankOpen(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Xếp hạng/ }).click();
  await page.getByRole("heading", { name: /Kết quả xếp hạng/ }).waitFor();
}

/** Asks for rounding again; gives the list of what would be written. */
async function askToRound(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: "Làm tròn lại tất cả" }).click();
  const shown = page.getByRole("group", { name: "Các ô sẽ ghi lại" });
  await shown.waitFor();
  return shown;
}

async function openBytes(
  page: Page,
  name: string,
  bytes: Uint8Array,
  shown: string | RegExp = name,
): Promise<void> {
  await page.getByLabel("Mở tệp .xlsx…").setInputFiles({
    name,
    mimeType: "application/octet-stream",
    buffer: Buffer.from(bytes),
  });
  await page.getByText(shown, { exact: true }).first().waitFor();
}

/** The bytes of a workbook that comes with the page. */
function sample(id: "bach-thong-2023" | "tu-ky-2022"): Uint8Array {
  return new Uint8Array(readFileSync(join(SAMPLES, `${id}.xlsx`)));
}

/** Something to wait for until it is given. */
function signal(): { readonly given: Promise<void>; readonly give: () => void } {
  let give = (): void => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}

/** The rows that begin before the row above them ends, once two frames have been drawn. */
function overlaps(page: Page): Promise<readonly string[]> {
  return page.getByRole("grid").evaluate(async (grid) => {
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    const rows = [...grid.querySelectorAll("[data-index]")]
      .map((row) => ({ row: row.getAttribute("aria-rowindex"), box: row.getBoundingClientRect() }))
      .sort((a, b) => a.box.top - b.box.top);
    return rows.flatMap(({ row, box }, index) => {
      const above = rows[index - 1];
      return above !== undefined && above.box.bottom > box.top + 1 ? [`row ${row}`] : [];
    });
  });
}

/** The table of Tứ Kỳ with Xã An Thanh at 60,5 of 100, every field above its half: an index the decision does not speak of. */
function withGap(bytes: Uint8Array): Promise<Uint8Array> {
  return withFigures(bytes, ["9.9", "6", "12", "6", "6", "8", "12"]);
}

/** The table of Tứ Kỳ with other points for Xã An Thanh. */
async function withFigures(bytes: Uint8Array, after: readonly string[]): Promise<Uint8Array> {
  const file = await openWorkbookFile(bytes);
  const figures = after.map((digits) => ({ kind: "number", digits }) as const);
  await putValues(file, "Năm 2022", { row: 8, column: 3 }, figures);
  return file.save();
}

/** The finding whose button leads to a cell. */
function finding(page: Page, cell: string) {
  return page
    .getByRole("article")
    .filter({ has: page.getByRole("button", { name: `Đi tới ô ${cell}`, exact: true }) })
    .first();
}

function cellText(page: Page, cell: string): Promise<string> {
  return page.locator(`[data-cell="${cell}"]`).innerText();
}

function fillOf(page: Page, cell: string): Promise<string> {
  return page
    .locator(`[data-cell="${cell}"]`)
    .evaluate((drawn) => getComputedStyle(drawn).backgroundColor);
}

/** `#FFC9C4` as a browser tells it. */
function rgb(color: string): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return `rgb(${parts.join(", ")})`;
}

async function namesOf(file: FileWorkbook): Promise<readonly string[]> {
  return (await file.sheets()).map(({ name }) => name);
}

/** What a sheet looks like, whatever its looks are numbered; those that no cell has are left out. */
function drawn({ looks, cells, ...rest }: SheetLook) {
  const told = [...cells].flatMap(([row, inRow]) =>
    [...inRow].map(([column, look]) => ({ row, column, look: looks[look] })),
  );
  return { ...rest, told };
}

/** How many cells have a fill of our marks. */
function marksIn({ looks, cells }: SheetLook): number {
  const isMarked = looks.map(({ fill }) => isMark(fill?.toUpperCase() ?? null));
  return [...cells.values()]
    .flatMap((inRow) => [...inRow.values()])
    .filter((look) => isMarked[look]).length;
}

/** Where the line of the results sheet about a cell leads. */
async function linkTo(file: FileWorkbook, cell: string): Promise<string | null> {
  const { rows } = await file.read(RESULTS);
  const isAbout = ({ value }: SheetCell) => value.kind === "text" && value.text === cell;
  const line = rows.find(({ cells }) => cells.some(isAbout))?.row ?? 0;
  const place = { sheet: RESULTS, row: line, column: 3, height: 1, width: 1 };
  const asked = { ...place, look: "none", links: true } as const;
  const standing = await file.inspect({ cells: [asked], columns: [], tables: [], whole: [] }, []);
  return standing.cells[0]?.cells[0]?.[0]?.link ?? null;
}

async function save(page: Page): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Lưu .xlsx" }).click(),
  ]);
  return download;
}

async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(readFileSync(await download.path()));
}

function valueAt(
  cell: (row: number, column: number) => { readonly value: CellValue } | undefined,
  address: string,
): CellValue | undefined {
  const place = placeOf(address);
  return place === null ? undefined : cell(place.row, place.column)?.value;
}

async function narrowPane(page: Page, width: number): Promise<void> {
  await page.getByRole("complementary").evaluate((pane, pixels) => {
    pane.style.width = `${pixels}px`;
  }, width);
}

async function overflows(page: Page): Promise<readonly number[]> {
  const found: number[] = [];
  for (const width of [270, 320, 350]) {
    await narrowPane(page, width);
    found.push(await overflow(page));
  }
  return found;
}

/** What axe objects to, what was judged before left out. */
function faults(page: Page, judged: string | null = NOTHING): Promise<readonly string[]> {
  return faultsIn(page, { butFor: judged });
}

function overflow(page: Page): Promise<number> {
  return overflowIn(page.getByRole("complementary"));
}
