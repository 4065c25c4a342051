import type { Browser } from "playwright-core";
import { describeWith } from "../second-opinion";
import { cellOf, desksOf, type Desk } from "./excel-pane";
import { faults, overflow } from "./looks";
import { serveBuild, startBrowser, visit, type Site } from "./site";

jest.setTimeout(180_000);

describeWith("chromium", "Điền tỷ lệ in Excel on the web", () => {
  const { sitDown } = desksOf("fill");

  test("fills the blank rate of Bạch Thông from the ribbon's button, checks again, and takes it back", async () => {
    const desk = await sitDown("bach-thong-2023", { job: "fill", width: 320 });
    const { sheet, workbook, press, says } = desk;
    await says("Sẽ điền 1 ô");
    await expect(filledLine(desk, "D9").innerText()).resolves.toMatch(
      /Ô D9\s*đang ghi\s*trống\s*→\s*sẽ ghi\s*100[^]*100 × 54 ÷ 54 = 100/,
    );
    await press(/3 ô không điền/);
    await says("Còn thiếu ô D15, D14.");
    await expectGoodLooks(desk, "planned");
    expect(workbook.picture()).toEqual(desk.atStart);

    await press("Điền 1 ô");
    await says(/Đã điền 1 ô và rà soát lại: .*sai số liệu/);
    expect(cellOf(sheet, "D9").value).toBe(100);
    await says("Không còn ô nào điền được từ các dòng của bảng.");
    await expectGoodLooks(desk, "filled");

    await press(/^Hoàn tác: Điền ô D9/);
    await says("Sẽ điền 1 ô");
    expect(workbook.picture()).toEqual(desk.atStart);
    await says(/^Đã hoàn tác: điền ô D9/);
    expect(desk.complaints).toEqual([]);
  });

  test("works everything out again where a figure changed since it was shown, and fills nothing", async () => {
    const desk = await sitDown("bach-thong-2023", { job: "fill" });
    await desk.says("Sẽ điền 1 ô");
    desk.excel.host.type(desk.sheet, 10, 3, 27);
    await desk.press("Điền 1 ô");
    await desk.says(/chưa điền gì/);
    expect(cellOf(desk.sheet, "D9").value).toBe("");
    await desk.says("100 × 27 ÷ 54 = 50");
  });
});

describeWith("chromium", "Điền tỷ lệ on the workbench", () => {
  let site: Site;
  let browser: Browser;
  beforeAll(async () => {
    site = await serveBuild();
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  test("writes formulas that come to what was shown, by the keyboard alone, and remembers the choices", async () => {
    const { page, complaints, leave } = await visit(browser, site.address);
    await page.getByRole("button", { name: /^Điền tỷ lệ/ }).press("Enter");
    await page.getByText("Sẽ điền 1 ô").waitFor();
    await page.getByLabel("Ghi vào ô").selectOption("Công thức, tự tính lại khi số liệu đổi");
    await page.getByText("=ROUND(100*D11/D10,1)").waitFor();
    await page.getByRole("checkbox", { name: /^Cả ô đang ghi khác/ }).press("Space");
    await page.getByText("Sẽ điền 2 ô").waitFor();
    await page.getByRole("button", { name: "Điền 2 ô" }).press("Enter");
    await page
      .getByText(/Đã điền 2 ô và rà soát lại/)
      .first()
      .waitFor();
    await expect(page.locator('[data-cell="D9"]').innerText()).resolves.toBe("100");
    await page.reload();
    await page.getByRole("button", { name: /^Điền tỷ lệ/ }).click();
    await page.getByText("Sẽ điền 2 ô").waitFor();
    await expect(
      page.getByRole("checkbox", { name: /^Cả ô đang ghi khác/ }).isChecked(),
    ).resolves.toBe(true);
    expect(complaints).toEqual([]);
    await leave();
  });
});

function filledLine({ pane }: Desk, cell: string) {
  return pane.locator(`[data-filled="${cell}"]`);
}

/** Expects that axe objects to nothing, and that nothing is cut off where the pane is narrowest. */
async function expectGoodLooks({ page, pane, show }: Desk, name: string): Promise<void> {
  await show(name);
  await expect(faults(page, { inFrame: true })).resolves.toEqual([]);
  await page.setViewportSize({ width: 270, height: 800 });
  await expect(overflow(pane.locator("body"))).resolves.toBe(0);
  await show(`${name}-270`);
  await page.setViewportSize({ width: 320, height: 800 });
}
