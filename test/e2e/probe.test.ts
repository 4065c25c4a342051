import { describeWith } from "../second-opinion";
import { PROBE_STEPS } from "../../src/host/excel/probe/steps";
import { probe as words } from "../../src/words/vi/probe";
import { desksOf } from "./excel-pane";

jest.setTimeout(120_000);

describeWith("chromium", "the built probe page in a simulated Excel on the web", () => {
  const { sitDown } = desksOf("probe");

  test("asks Excel every question, is answered as expected, leaves nothing behind and can be copied", async () => {
    const claims = { requirements: { ExcelApi: "1.21" }, locale: "vi-VN", address: "" };
    const desk = await sitDown("new", { document: "probe", claims });
    const { pane, press, says } = desk;
    await press(words.run);
    await says(words.finished(PROBE_STEPS.length, 0, 0));
    await desk.show("finished");
    expect(desk.workbook.picture()).toEqual(desk.atStart);
    await press(words.copy);
    await says(words.copyByHand);
    const copied = await pane.getByRole("textbox").inputValue();
    for (const { name } of PROBE_STEPS) expect(copied).toContain(words.question[name]);
    expect(copied).toContain("ExcelApi 1.21");
  });
});
