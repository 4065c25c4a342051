/** @jest-environment ./test/excel-host/environment.ts */
import { inOneUndoStep } from "../../../src/host/excel/undo-group";
import { startExcel } from "../../excel-host/start-excel";

/** The library of the tests does not know `mergeUndoGroup`, so `Excel.run` is stood in for. */
let calls: unknown[];
let refusal: Error | null;

beforeAll(async () => {
  await startExcel();
});

beforeEach(() => {
  calls = [];
  refusal = null;
  jest.spyOn(Excel, "run").mockImplementation((...given: readonly unknown[]) => {
    const [options, batch] = given.length === 2 ? given : [null, given[0]];
    calls.push(options);
    if (options !== null && refusal !== null) return Promise.reject(refusal);
    return typeof batch === "function" ? batch("context") : Promise.resolve();
  });
});

afterEach(() => {
  jest.restoreAllMocks();
});

function excelWith(version: number): void {
  jest
    .spyOn(Office.context.requirements, "isSetSupported")
    .mockImplementation(
      (name, asked) => name === "ExcelApi" && Number(String(asked).slice(2)) <= version,
    );
}

/** An error as the genuine library makes it. */
function officeError(code: string): Error {
  return Reflect.construct(OfficeExtension.Error, [{ code, message: "not meant for users" }]);
}

const batch = (context: unknown) => Promise.resolve(context);

test("where Excel can put a batch into one step, it is asked to", async () => {
  excelWith(20);
  expect(await inOneUndoStep(batch)).toBe("context");
  expect(calls).toEqual([{ mergeUndoGroup: true }]);
});

test("where it cannot, it is not asked", async () => {
  excelWith(17);
  expect(await inOneUndoStep(batch)).toBe("context");
  expect(calls).toEqual([null]);
});

test.each(["UndoNotSupported", "InvalidArgument", "NotImplemented", "ApiNotFound"])(
  "where it said it could and then answers %s, the batch runs as any other",
  async (code) => {
    excelWith(21);
    refusal = officeError(code);
    expect(await inOneUndoStep(batch)).toBe("context");
    expect(calls).toEqual([{ mergeUndoGroup: true }, null]);
  },
);

test.each([
  ["another error of Excel", () => officeError("AccessDenied")],
  ["a fault of our own", () => new TypeError("fault")],
])("%s is thrown on, and the batch is not begun again", async (_, make) => {
  excelWith(21);
  refusal = make();
  await expect(inOneUndoStep(batch)).rejects.toBe(refusal);
  expect(calls).toHaveLength(1);
});
