import { until } from "../excel-host/excel-on-the-web";
import { describeWith } from "../second-opinion";
import { cellOf, desksOf, markedIn, typeInto, type Desk } from "./excel-pane";

jest.setTimeout(120_000);

const STALE = "Trang tính đã thay đổi sau lần rà soát này";
const MARK = "Đánh dấu các ô";

/** Longer than the pane waits before it says that figures changed. */
const CALM = 2_000;

describeWith("chromium", "the built pane where Excel does not play along", () => {
  const { sitDown } = desksOf("refusals");

  test("finds everything on a protected sheet, and offers nothing that would write into it", async () => {
    const desk = await sitDown("bach-thong-2023", { job: "check" }, (_, sheet) => {
      sheet.isProtected = true;
    });
    await desk.card("D131").waitFor();
    await desk.says("2 sai số liệu");
    await desk.says("Trang tính đang được bảo vệ nên không đánh dấu và không sửa được ở đây");
    await expectNothingToWrite(desk);
    await desk.show("protected");
    expect(desk.workbook.picture()).toEqual(desk.atStart);
    expect(desk.complaints).toEqual([]);
  });

  test("finds everything in a workbook that is only to be read, and says what to do before it is written", async () => {
    const desk = await sitDown("bach-thong-2023", { job: "check" }, (workbook) => {
      workbook.isReadOnly = true;
    });
    await desk.card("D131").waitFor();
    await desk.says("Tệp đang mở ở chế độ chỉ đọc nên không đánh dấu và không sửa được");
    await expectNothingToWrite(desk);
    await desk.press("Ghi trang Kết quả rà soát");
    const shown = await desk.plan();
    await expect(shown.innerText()).resolves.toContain("Lưu thành tệp khác rồi mở tệp đó để ghi");
    await expect(shown.getByRole("button").allInnerTexts()).resolves.toEqual([
      "Kiểm tra lại",
      "Thôi",
    ]);
    await desk.show("read-only");
    expect(desk.workbook.picture()).toEqual(desk.atStart);
    expect(desk.complaints).toEqual([]);
  });

  test("asks for Enter while a cell is being typed in, and goes on after it", async () => {
    const desk = await sitDown("bach-thong-2023", { job: "check" });
    const { workbook, press, says } = desk;
    await press(MARK);
    const shown = await desk.plan();
    const paint = shown.getByRole("button", { name: /^Tô màu/ });
    await paint.waitFor();
    workbook.cellBeingEdited = true;
    await paint.click();
    await says("Đang gõ dở trong một ô nên Excel chưa trả lời.");
    await says("Mã của Excel: InvalidOperationInCellEditMode");
    await says("Đang gõ dở trong một ô. Nhấn Enter rồi bấm Kiểm tra lại.");
    await expect(paint.count()).resolves.toBe(0);
    await desk.show("editing");
    workbook.cellBeingEdited = false;
    await press("Kiểm tra lại", shown);
    await paint.click();
    await says("Đã tô màu");
    expect(markedIn(desk.sheet)).not.toEqual([]);
    expect(desk.complaints).toEqual([]);
  });

  test("says that the result may be old once someone changed a figure, not after its own write or the same figure typed again", async () => {
    const desk = await sitDown("bach-thong-2023", { job: "check" });
    const { page, pane, press } = desk;
    await desk.card("D131").waitFor();
    await page.clock.install();
    await press("Sửa thành 26,7", desk.card("D131"));
    await press("Sửa 1 ô", await desk.plan());
    await desk.says("Đã sửa ô D131");
    typeInto(desk, desk.sheet, "D10", 54);
    await page.clock.runFor(CALM);
    // What the pane asks of Excel because of either is answered before this.
    await press("Đi tới ô D128", desk.card("D128"));
    await until(() => desk.workbook.selection !== null);
    await expect(pane.getByText(STALE).count()).resolves.toBe(0);
    typeInto(desk, desk.sheet, "D128", 100);
    await desk.says(STALE);
    await desk.show("stale");
    await pane.getByRole("button", { name: "Rà soát lại" }).first().click();
    await desk.saysNoMore(STALE);
    await desk.card("D128").waitFor({ state: "detached" });
    expect(desk.complaints).toEqual([]);
  });

  test("tells a failure of Excel with its code, and nothing of any cell in what may be copied", async () => {
    const desk = await sitDown("bach-thong-2023");
    const { excel, press, pane, says } = desk;
    const check = pane.getByRole("button", { name: /^Rà soát số liệu/ });
    await check.waitFor();
    // The first sync asks which sheet is in front, the next one reads it.
    excel.host.faults = [{ sync: excel.host.syncs + 2, strikes: { action: 2 } }];
    await check.click();
    await says("Excel bận hoặc gặp trục trặc");
    await says("Hãy lưu tệp, mở lại Excel rồi thử lại.");
    await says("Mã của Excel: GeneralException");
    // The frame may not write to the clipboard, as in an Excel that bars it.
    await press("Chép thông tin để nhờ hỗ trợ");
    const box = pane.getByLabel("Thông tin để nhờ hỗ trợ, chọn rồi chép");
    const text = await box.inputValue();
    await desk.show("failure");
    expect(text).toContain("Mã lỗi của Excel: GeneralException");
    expect(text).toContain("Việc đang làm: Rà soát số liệu");
    const told = [...desk.sheet.touched()]
      .map(([, , { value }]) => String(value))
      .filter((value) => value.length > 4 && text.includes(value));
    expect(told).toEqual([]);
    await check.click();
    await desk.card("D131").waitFor();
    await expect(box.count()).resolves.toBe(0);
    expect(desk.complaints).toEqual([
      expect.stringContaining("The Clipboard API has been blocked"),
    ]);
  });

  test("says before it writes that a workbook without an address is remembered only while the pane is open", async () => {
    const claims = { requirements: { ExcelApi: "1.9" }, locale: "vi-VN", address: "" };
    const desk = await sitDown("bach-thong-2023", { job: "check", claims });
    await desk.press("Sửa thành 26,7", desk.card("D131"));
    const shown = await desk.plan();
    await expect(shown.innerText()).resolves.toContain(
      "Tệp chưa được lưu lần nào: chỉ hoàn tác được khi ngăn này còn mở.",
    );
    await desk.show("unsaved");
    await desk.press("Sửa 1 ô", shown);
    await desk.press("Hoàn tác: Sửa ô D131: 23,7 → 26,7");
    await desk.says("Đã hoàn tác");
    expect(cellOf(desk.sheet, "D131").value).toBe(23.7);
    expect(desk.workbook.picture()).toEqual(desk.atStart);
  });

  test("says so in an Excel that knows too little, and asks nothing of it", async () => {
    const claims = { requirements: { ExcelApi: "1.8" }, locale: "vi-VN" };
    const desk = await sitDown("bach-thong-2023", { claims });
    await desk.says("Phiên bản Excel này quá cũ");
    await desk.says("Cần Excel 2021, Microsoft 365 hoặc Excel trên web");
    await desk.show("too-old");
    expect(desk.excel.host.syncs).toBe(0);
    expect(desk.complaints).toEqual([]);
  });

  test.each(["1.9", "1.14", "1.17", "1.21"])(
    "starts, checks, marks and takes it back in an Excel with ExcelApi %s",
    async (version) => {
      const claims = { requirements: { ExcelApi: version }, locale: "vi-VN" };
      const desk = await sitDown("bach-thong-2023", { job: "check", claims });
      await desk.press(MARK);
      await desk.press(/^Tô màu/, await desk.plan());
      await desk.says("Đã tô màu");
      expect(markedIn(desk.sheet)).not.toEqual([]);
      await desk.press(/^Hoàn tác: Đánh dấu/);
      await desk.says("Đã hoàn tác");
      expect(desk.workbook.picture()).toEqual(desk.atStart);
      expect(desk.complaints).toEqual([]);
    },
  );
});

/** Expects no button that marks or mends; the ways to the cells stay. */
async function expectNothingToWrite({ pane }: Desk): Promise<void> {
  await expect(pane.getByRole("button", { name: MARK }).count()).resolves.toBe(0);
  await expect(pane.getByRole("button", { name: /^Sửa thành/ }).count()).resolves.toBe(0);
  await expect(pane.getByRole("button", { name: "Làm tròn lại tất cả" }).count()).resolves.toBe(0);
  await expect(
    pane.getByRole("button", { name: "Đi tới ô D131" }).count(),
  ).resolves.toBeGreaterThan(0);
}
