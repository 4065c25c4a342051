/** @jest-environment ./test/excel-host/environment.ts */
import { registerCommand } from "../../../src/host/excel/command";
import { startExcel } from "../../excel-host/start-excel";

test("before Office.js came there is no button, and nothing happens", () => {
  const job = jest.fn();
  expect(() => {
    registerCommand("clearMarks", job);
  }).not.toThrow();
  expect(job).not.toHaveBeenCalled();
});

describe("with Office.js loaded", () => {
  beforeAll(async () => {
    await startExcel();
  });

  /** Presses the button of a job, as Excel does, and gives how often its event was completed. */
  async function press(job: () => Promise<void>): Promise<number> {
    const associate = jest.spyOn(Office.actions, "associate").mockReturnValue();
    registerCommand("clearMarks", job);
    const [[name, pressed] = []] = associate.mock.calls;
    associate.mockRestore();
    expect(name).toBe("clearMarks");
    const completed = jest.fn();
    await new Promise<void>((resolve) => {
      completed.mockImplementation(resolve);
      pressed?.({ source: { id: "Soat.Unmark" }, completed });
    });
    await Promise.resolve();
    return completed.mock.calls.length;
  }

  test("a press runs the job to its end before the event is completed", async () => {
    const order: string[] = [];
    const job = async () => {
      await Promise.resolve();
      order.push("done");
    };
    expect(await press(job)).toBe(1);
    expect(order).toEqual(["done"]);
  });

  test.each([
    ["rejects", () => Promise.reject(new Error("on the way"))],
    [
      "throws at once",
      () => {
        throw new Error("on the way");
      },
    ],
  ])("the event of a job that %s is completed once", async (_, job) => {
    expect(await press(job)).toBe(1);
  });

  test("the genuine library knows the function by its name afterwards", () => {
    const known = () => Reflect.get(Reflect.get(Office.actions, "_association"), "mappings");
    expect(known()).toEqual({});
    registerCommand("clearMarks", () => Promise.resolve());
    expect(known()).toEqual({ CLEARMARKS: expect.any(Function) });
  });
});
