/** @jest-environment ./test/excel-host/environment.ts */
import { PROBE_STEPS } from "../../src/host/excel/probe/steps";
import { probePage, type Copying } from "../../src/probe/page";
import { probeInto } from "../../src/probe/run";
import { probe as english } from "../../src/words/en/probe";
import { probe as vietnamese } from "../../src/words/vi/probe";
import type { SimulatedExcel } from "../excel-host/start-excel";
import { startExcel } from "../excel-host/start-excel";
import { WorkbookModel } from "../excel-host/workbook-model";

let excel: SimulatedExcel;
let workbook: WorkbookModel;
let place: HTMLElement;

beforeAll(async () => {
  excel = await startExcel();
});

beforeEach(() => {
  workbook = new WorkbookModel();
  workbook.addSheet("Sheet1");
  excel.openWorkbook(workbook);
  place = document.createElement("main");
  document.body.replaceChildren(place);
});

const button = (name: string): HTMLButtonElement => {
  const found = [...place.querySelectorAll("button")].find((each) => each.textContent === name);
  if (found === undefined) throw new Error(`no button ${name}`);
  return found;
};

const status = (): string | null | undefined => place.querySelector('[role="status"]')?.textContent;

const noCopying: Copying = () => Promise.reject(new Error("no clipboard here"));

/** Presses the button that runs the probe, and waits for its end. */
async function run(words = vietnamese, copy = noCopying): Promise<void> {
  const page = probePage(place, words, copy);
  await new Promise<void>((ended) => {
    page.onRun(() => probeInto(page, words, "0.2.0").finally(ended));
    button(words.run).click();
  });
}

describe.each([
  ["Vietnamese", vietnamese],
  ["English", english],
])("the probe page in %s", (_, words) => {
  test("says before the press what it does, and that it is for an empty workbook", () => {
    probePage(place, words, noCopying);
    for (const sentence of [words.title, words.lead, ...words.warnings]) {
      expect(place.textContent).toContain(sentence);
    }
    expect(excel.host.syncs).toBe(0);
  });

  test("shows every step with its number, question, expectation, answer and outcome", async () => {
    await run(words);
    const shown = [...place.querySelectorAll("ol > li")].map((item) =>
      [...item.children].map(({ textContent }) => textContent),
    );
    expect(shown).toHaveLength(PROBE_STEPS.length);
    for (const [i, step] of PROBE_STEPS.entries()) {
      const [head, expected] = shown[i] ?? [];
      expect(head).toContain(`${i + 1}. ${words.question[step.name]}`);
      expect(expected).toBe(`${words.expected}: ${JSON.stringify(step.expected)}`);
    }
    expect(new Set(Object.values(words.question)).size).toBe(PROBE_STEPS.length);
    expect(Object.keys(words.question).sort()).toEqual(PROBE_STEPS.map(({ name }) => name).sort());
  });
});

test("after a run the workbook is as it was, and the sum of it is said", async () => {
  const before = workbook.picture();
  await run();
  expect(workbook.picture()).toEqual(before);
  expect(status()).toMatch(/^Đã thử xong: \d+ đúng như mong đợi, \d+ khác, \d+ không hỏi được\.$/);
});

test("a workbook that holds something is left alone", async () => {
  workbook.active?.put(0, 0, { value: "số liệu" });
  const before = workbook.picture();
  await run();
  expect(status()).toBe(vietnamese.notEmpty);
  expect(place.querySelectorAll("ol > li")).toHaveLength(0);
  expect(workbook.picture()).toEqual(before);
});

test("while it runs it cannot be started again", async () => {
  let end: () => void = () => undefined;
  const page = probePage(place, vietnamese, noCopying);
  const job = jest.fn(() => new Promise<void>((resolve) => (end = resolve)));
  page.onRun(job);
  button(vietnamese.run).click();
  expect(button(vietnamese.run).disabled).toBe(true);
  button(vietnamese.run).click();
  expect(job).toHaveBeenCalledTimes(1);
  end();
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(button(vietnamese.run).disabled).toBe(false);
});

test("the results can be copied whole, with the Excel they came from", async () => {
  const copied: string[] = [];
  await run(vietnamese, (text) => {
    copied.push(text);
    return Promise.resolve();
  });
  button(vietnamese.copy).click();
  await new Promise((resolve) => setTimeout(resolve, 0));
  const [text = ""] = copied;
  expect(status()).toBe(vietnamese.copied);
  expect(text.split("\n").slice(0, 4)).toEqual([
    "Soát Phụ lục: 0.2.0",
    "Excel: PC 16.0.17328.20000",
    "Ngôn ngữ hiển thị, ngôn ngữ số liệu: vi-VN, vi-VN",
    "Bộ tính năng: ExcelApi 1.9",
  ]);
  for (const line of place.querySelectorAll("ol p")) expect(text).toContain(line.textContent);
  expect(place.querySelector("textarea")?.value).toBe(text);
});

test("where the clipboard is barred, the text is selected to be copied by hand", async () => {
  await run();
  button(vietnamese.copy).click();
  await new Promise((resolve) => setTimeout(resolve, 0));
  const box = place.querySelector("textarea");
  expect(status()).toBe(vietnamese.copyByHand);
  expect(document.activeElement).toBe(box);
  expect([box?.selectionStart, box?.selectionEnd]).toEqual([0, box?.value.length]);
});
