/** @jest-environment ./test/excel-host/environment.ts */
import { NotInExcel, OldExcel } from "../../../src/core/problem";
import { whenOfficeIsReady } from "../../../src/host/excel/ready";
import { startExcel } from "../../excel-host/start-excel";

test("before Office.js came there is no Excel to talk to", async () => {
  await expect(whenOfficeIsReady()).rejects.toBeInstanceOf(NotInExcel);
});

describe("with Office.js loaded", () => {
  beforeAll(async () => {
    await startExcel();
  });

  test("an Excel with what the manifest asks for is ready", async () => {
    await expect(whenOfficeIsReady()).resolves.toBeUndefined();
  });

  test("an Excel below that is too old", async () => {
    const supported = jest.spyOn(Office.context.requirements, "isSetSupported");
    supported.mockImplementation((_, version) => Number(version) < 1.9);
    await expect(whenOfficeIsReady()).rejects.toBeInstanceOf(OldExcel);
    expect(supported).toHaveBeenCalledWith("ExcelApi", "1.9");
    supported.mockRestore();
  });

  test("a page opened in a browser of its own is not in Excel", async () => {
    const onReady = jest.spyOn(Office, "onReady");
    onReady.mockResolvedValue(JSON.parse('{ "host": null, "platform": null }'));
    await expect(whenOfficeIsReady()).rejects.toBeInstanceOf(NotInExcel);
    onReady.mockRestore();
  });
});
