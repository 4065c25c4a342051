import type { Locator } from "playwright-core";
import { until } from "../excel-host/excel-on-the-web";
import type { SheetModel } from "../excel-host/sheet-model";
import { describeWith } from "../second-opinion";
import { cellOf, countIn, desksOf, markedIn, typeInto, type Desk } from "./excel-pane";

jest.setTimeout(120_000);

const RESULTS = "Kết quả rà soát";
const FIX = "Sửa ô D131: 23,7 → 26,7";

describeWith("chromium", "the built pane in a simulated Excel on the web", () => {
  const { sitDown } = desksOf("jobs");

  test("finds the wrong rate and walks to its cell in the workbook", async () => {
    const desk = await sitDown("bach-thong-2023");
    const { workbook, card, press, show, complaints } = desk;
    await press(/^Rà soát số liệu/);
    await expect(card("D131").innerText()).resolves.toMatch(/Đang ghi\s*23,7\s*Nên là\s*26,7/);
    await show("checked");
    await press("Đi tới ô D131", card("D131"));
    await until(() => workbook.selection !== null);
    expect(workbook.selection?.sheet.name).toBe("Phụ lục II");
    expect(workbook.selection?.area).toEqual({ row: 130, column: 3, height: 1, width: 1 });
    expect(workbook.picture()).toEqual(desk.atStart);
    expect(complaints).toEqual([]);
  });

  test("puts one wrong figure right after one press on its plan, and finds it no more", async () => {
    const desk = await sitDown("bach-thong-2023", { job: "check" });
    const { sheet, plan, press, show } = desk;
    await press("Sửa thành 26,7", desk.card("D131"));
    const shown = await plan();
    await expect(shown.innerText()).resolves.toMatch(
      /Sẽ sửa ô D131[^]*đang ghi\s*23,7 →\s*sẽ ghi\s*26,7[^]*Trang tính ghi được/,
    );
    await show("fix-planned");
    expect(cellOf(sheet, "D131").value).toBe(23.7);
    await press("Sửa 1 ô", shown);
    await desk.says("Đã sửa ô D131 của trang tính");
    expect(cellOf(sheet, "D131").value).toBe(26.7);
    await desk.card("D131").waitFor({ state: "detached" });
    await show("fixed");
    expect(desk.complaints).toEqual([]);
  });

  test("marks as many cells as it said it would, and Excel still has its undo list", async () => {
    const desk = await sitDown("bach-thong-2023", { job: "check" });
    const count = await mark(desk);
    expect(count).toBeGreaterThan(10);
    expect(markedIn(desk.sheet)).toHaveLength(count);
    await desk.says(`Còn dấu rà soát trong tệp: ${count} ô.`);
    expect(desk.excel.host.undoCleared).toEqual([]);
    await desk.show("marked");
    await desk.press("Bỏ đánh dấu");
    await desk.press(`Bỏ màu ${count} ô`, await desk.plan());
    await desk.saysNoMore("Còn dấu rà soát trong tệp");
    expect(desk.workbook.picture()).toEqual(desk.atStart);
    expect(desk.complaints).toEqual([]);
  });

  test("writes the results sheet in place again with what was typed into it, and Excel's undo list lives", async () => {
    const desk = await sitDown("bach-thong-2023", { job: "check" });
    const { excel, workbook, press } = desk;
    await press("Ghi trang Kết quả rà soát");
    const adding = await desk.plan();
    await expect(adding.innerText()).resolves.toContain("Excel quên các bước Ctrl+Z trước đó");
    await desk.show("results-planned");
    await press("Thêm trang kết quả", adding);
    await desk.says(`Đã thêm trang tính “${RESULTS}”.`);
    const results = sheetOf(desk, RESULTS);
    const line = lineOf(results, "D131");
    expect(results.tables).toHaveLength(1);
    expect(cellOf(results, `C${line}`).link?.documentReference).toBe("'Phụ lục II'!D131");
    const { undoCleared } = excel.host;
    expect(undoCleared).not.toEqual([]);
    const before = undoCleared.length;

    typeInto(desk, results, `H${line}`, "Đã hỏi lại phòng Nội vụ");
    await fix(desk);
    await press("Ghi trang Kết quả rà soát");
    await press("Ghi lại trang kết quả", await desk.plan());
    await desk.says("Đã ghi lại");
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Phụ lục II", RESULTS]);
    const now = lineOf(results, "D131");
    expect(cellOf(results, `A${now}`).value).toBe("Không còn");
    expect(cellOf(results, `H${now}`).value).toBe("Đã hỏi lại phòng Nội vụ");
    expect(excel.host.undoCleared).toHaveLength(before);
    expect(desk.complaints).toEqual([]);
  });

  test("takes back one entry alone, then all the others, and does one again", async () => {
    const desk = await sitDown("bach-thong-2023", { job: "check" });
    const { sheet, workbook, pane, press, says } = desk;
    await fix(desk);
    const count = await mark(desk);
    await addResults(desk);
    await press(/^Nhật ký: 3 lần ghi/);
    await desk.show("journal");

    await press(`Hoàn tác: Đánh dấu ${count} ô`);
    await says(`Đã hoàn tác: đánh dấu ${count} ô.`);
    expect(markedIn(sheet)).toEqual([]);
    expect(cellOf(sheet, "D131").value).toBe(26.7);
    expect(workbook.sheet(RESULTS)).not.toBeNull();

    await press("Hoàn tác tất cả");
    await says("Đã hoàn tác cả 2 lần ghi.");
    expect(workbook.picture()).toEqual(desk.atStart);
    await desk.card("D131").waitFor();
    await desk.show("all-undone");

    await press(`Làm lại: ${FIX}`);
    await pane.getByRole("button", { name: `Hoàn tác: ${FIX}` }).waitFor();
    expect(cellOf(sheet, "D131").value).toBe(26.7);
    await press(`Hoàn tác: ${FIX}`);
    await desk.card("D131").waitFor();
    expect(workbook.picture()).toEqual(desk.atStart);
    expect(desk.complaints).toEqual([]);
  });

  test("leaves what was typed since, and says which cell", async () => {
    const desk = await sitDown("bach-thong-2023", { job: "check" });
    await fix(desk);
    typeInto(desk, desk.sheet, "D131", 26.8);
    await desk.press(`Hoàn tác: ${FIX}`);
    await desk.says("Giữ nguyên 1 ô đã thay đổi sau đó: D131.");
    expect(cellOf(desk.sheet, "D131").value).toBe(26.8);
  });

  test("ranks the communes of Tứ Kỳ, writes each result into its row, and takes the columns back", async () => {
    const desk = await sitDown("tu-ky-2022", { job: "rank" });
    const { pane, press, show } = desk;
    const write = pane.getByRole("button", { name: "Ghi vào bảng" });
    await write.waitFor();
    await desk.says("Trang tính ghi được: không khóa, không lọc");
    await show("rank-planned");
    expect(desk.workbook.picture()).toEqual(desk.atStart);
    await write.click();
    await desk.says("Đã ghi các cột từ L đến P");
    await show("rank-written");
    expect(cellOf(desk.sheet, "L5").value).toBe("Chỉ số (%)");
    await expectRanked(desk);
    await press("Hoàn tác: Ghi kết quả xếp hạng");
    await desk.says("Đã hoàn tác: ghi kết quả xếp hạng.");
    expect(desk.workbook.picture()).toEqual(desk.atStart);
    expect(desk.complaints).toEqual([]);
  });

  test("clears a filter only when asked to, naming what it showed, and then hits the right rows", async () => {
    const desk = await sitDown("tu-ky-2022", { job: "rank" }, (_, sheet) => {
      const area = { row: 6, column: 0, height: 24, width: 11 };
      const criteria = new Map([[1, { filterOn: "Values", values: ["Xã An Thanh"] }]]);
      const others = Array.from({ length: 22 }, (__, at) => 8 + at);
      sheet.filterRows(area, criteria, others);
    });
    const { sheet, pane, press } = desk;
    await desk.says("đang lọc: ghi lúc này, số liệu có thể rơi nhầm hàng");
    await desk.says("chỉ hiện Xã An Thanh");
    await desk.says("Có 22 hàng đang ẩn cũng được ghi: 9–30.");
    await expect(pane.getByRole("button", { name: "Ghi vào bảng" }).count()).resolves.toBe(0);
    await desk.show("filtered");
    expect(sheet.isFiltered).toBe(true);
    await press("Bỏ lọc rồi ghi");
    await desk.says("Đã ghi các cột từ L đến P");
    expect(sheet.isFiltered).toBe(false);
    await expectRanked(desk);
    expect(desk.complaints).toEqual([]);
  });

  test("brings back what stood there when the pane was closed in the middle of marking", async () => {
    const desk = await sitDown("bach-thong-2023", { job: "check" });
    const { excel, workbook, press, says } = desk;
    await press("Đánh dấu các ô");
    const paint = (await desk.plan()).getByRole("button", { name: /^Tô màu/ });
    await paint.waitFor();
    // One sync looks once more, the next one writes.
    excel.host.faults = [{ sync: excel.host.syncs + 2, strikes: "lost", staysAway: true }];
    await paint.click();
    await says("Chưa rõ đã ghi những gì");
    await desk.show("interrupted");
    expect(markedIn(desk.sheet)).not.toEqual([]);
    await desk.close();
    excel.openWorkbook(workbook);
    await desk.open("check");
    await says("bị dừng giữa chừng");
    await desk.show("recovery-offered");
    await press("Khôi phục");
    await says("Đã trả lại nội dung như trước khi ghi.");
    expect(workbook.picture()).toEqual(desk.atStart);
    expect(desk.complaints).toEqual([]);
  });

  test("still takes back what was written before the pane was closed and opened again", async () => {
    const desk = await sitDown("bach-thong-2023", { job: "check" });
    const count = await mark(desk);
    await desk.close();
    await desk.open(null);
    await desk.says(`Còn dấu rà soát trong tệp: ${count} ô.`);
    await desk.press(`Hoàn tác: Đánh dấu ${count} ô`);
    await desk.says("Đã hoàn tác");
    expect(desk.workbook.picture()).toEqual(desk.atStart);
    expect(desk.complaints).toEqual([]);
  });

  test("makes a clean copy without marks and sheets of ours, and takes that back too", async () => {
    const desk = await sitDown("bach-thong-2023", { job: "check" });
    const { workbook, press, says } = desk;
    await mark(desk);
    await addResults(desk);
    const marked = workbook.picture();
    await press("Bản sạch để gửi");
    const shown = await desk.plan();
    await expect(shown.innerText()).resolves.toMatch(
      /Sẽ bỏ màu \d+ ô [^]*xóa trang tính “Kết quả rà soát”/,
    );
    await desk.show("clean-planned");
    await press("Làm bản sạch", shown);
    await desk.saysNoMore("Còn dấu rà soát trong tệp");
    expect(workbook.picture()).toEqual(desk.atStart);
    await press("Hoàn tác: Làm bản sạch để gửi");
    await says("Đã hoàn tác: làm bản sạch để gửi.");
    expect(workbook.picture()).toEqual(marked);
    expect(desk.complaints).toEqual([]);
  });
});

/** Puts the wrong rate right. */
async function fix(desk: Desk): Promise<void> {
  await desk.press("Sửa thành 26,7", desk.card("D131"));
  await desk.press("Sửa 1 ô", await desk.plan());
  await desk.says("Đã sửa ô D131");
}

/** Marks the cells with findings; gives how many the plan named. */
async function mark(desk: Desk): Promise<number> {
  await desk.press("Đánh dấu các ô");
  const paint: Locator = (await desk.plan()).getByRole("button", { name: /^Tô màu \d+ ô$/ });
  const count = await countIn(paint);
  await paint.click();
  await desk.says(`Đã tô màu ${count} ô`);
  return count;
}

async function addResults(desk: Desk): Promise<void> {
  await desk.press("Ghi trang Kết quả rà soát");
  await desk.press("Thêm trang kết quả", await desk.plan());
  await desk.says("Đã thêm trang tính");
}

function sheetOf({ workbook }: Desk, name: string): SheetModel {
  const sheet = workbook.sheet(name);
  if (sheet === null) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The row of the results sheet about a cell, counted from 1. */
function lineOf(results: SheetModel, cell: string): number {
  const found = [...results.touched()].find(
    ([, column, { value }]) => column === 2 && value === cell,
  );
  if (found === undefined) throw new Error(`nothing about ${cell}`);
  return found[0] + 1;
}

/** Expects the rank of each commune that the pane shows in the row of that commune. */
async function expectRanked({ pane, sheet }: Desk): Promise<void> {
  const shown = await pane.locator("[data-unit-row]").evaluateAll((units) =>
    units.map((unit) => ({
      row: unit.getAttribute("data-unit-row") ?? "",
      name: unit.querySelector("p")?.innerText ?? "",
      rank: Number(unit.querySelector('[aria-hidden="true"]')?.textContent),
    })),
  );
  expect(shown).toHaveLength(23);
  expect(shown).toEqual(
    shown.map(({ row }) => ({
      row,
      name: cellOf(sheet, `B${row}`).value,
      rank: cellOf(sheet, `M${row}`).value,
    })),
  );
}
