import { describeWith } from "../second-opinion";
import { desksOf, type Desk } from "./excel-pane";
import { faults, overflow } from "./looks";

jest.setTimeout(120_000);

describeWith("chromium", "what the built pane looks like in Excel on the web", () => {
  const { sitDown } = desksOf("looks");

  test.each([
    { name: "in ordinary colours", options: {} },
    { name: "under forced colours", options: { forcedColors: "active" } },
  ] as const)("gives axe nothing to object to $name, and fits 270 pixels", async ({ options }) => {
    const desk = await sitDown("bach-thong-2023", { job: "check", width: 320, ...options });
    const { press, workbook, pane } = desk;
    const label = Object.values(options).join("") || "light";
    await press("Sửa thành 26,7", desk.card("D131"));
    const shown = await desk.plan();
    await expectGoodLooks(desk, `${label}-plan`);
    await press("Sửa 1 ô", shown);
    await desk.says("Đã sửa ô D131");
    await press(/^Nhật ký: 1 lần ghi/);
    await expectGoodLooks(desk, `${label}-journal`);
    workbook.cellBeingEdited = true;
    await press("Đánh dấu các ô");
    await pane.getByText("Mã của Excel").waitFor();
    await press("Chép thông tin để nhờ hỗ trợ");
    await pane.getByRole("textbox").waitFor();
    await expectGoodLooks(desk, `${label}-trouble`);
  });

  test("keeps the button that writes clear of the journal below it", async () => {
    const desk = await sitDown("bach-thong-2023", { job: "check", width: 320 });
    await desk.press("Sửa thành 26,7", desk.card("D131"));
    await desk.press("Sửa 1 ô", await desk.plan());
    await desk.says("Đã sửa ô D131");
    await desk.press("Ghi trang Kết quả rà soát");
    const shown = await desk.plan();
    const write = await shown.getByRole("button", { name: "Thêm trang kết quả" }).boundingBox();
    const journal = await desk.pane
      .getByRole("region", { name: "Những gì đã ghi vào tệp" })
      .boundingBox();
    await desk.show("plan-above-journal");
    expect((write?.y ?? Infinity) + (write?.height ?? 0)).toBeLessThanOrEqual(journal?.y ?? 0);
  });
});

/** Expects that axe objects to nothing at this width, and that nothing is cut off where the pane is narrowest. */
async function expectGoodLooks({ page, pane, show }: Desk, name: string): Promise<void> {
  await show(name);
  await expect(faults(page, { inFrame: true })).resolves.toEqual([]);
  await page.setViewportSize({ width: 270, height: 800 });
  await expect(overflow(pane.locator("body"))).resolves.toBe(0);
  await show(`${name}-270`);
  await page.setViewportSize({ width: 320, height: 800 });
}
