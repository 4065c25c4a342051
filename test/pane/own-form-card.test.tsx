/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import type { PrintedRule } from "../../src/core/printed-form/printed-rule";
import { vocabulary } from "../../src/core/written-rules/vocabulary";
import { OwnFormCard, type OwnFormSteps } from "../../src/pane/OwnFormCard";
import { pane } from "../../src/words/vi/pane";
import { ownForm } from "../../src/words/vi/own-form";
import { findings } from "../../src/words/vi/findings";
import { writing } from "../../src/words/vi/writing";

const WORDS = ownForm.pane;

function printed(
  id: string,
  text: string,
  cell: string,
  origin: PrintedRule["origin"],
): PrintedRule {
  return { id, text, cell, origin, severity: "error", excuse: null, threshold: null };
}

const RULES: readonly PrintedRule[] = [
  printed("form:(1)=(2)+(3)", "[1] = [2] + [3]", "C3", "numbering-row"),
  printed("form:(4)=(3)/(1)x100", "[4] = 100 × [3] ÷ [1]", "F3", "numbering-row"),
  printed("form:Tổng cộng@8", "[1@8] = [1@4] + [1@5]", "C8", "total-row"),
];

const COLUMNS = vocabulary(
  ["Tổng số", "Cán bộ", "Công chức", "Tỷ lệ công chức"].map((label, at) => ({
    ...{ code: String(at + 1), label, parent: null, unit: null, extra: false },
    kind: "count",
  })),
);

let root: Root;
let page: HTMLElement;
const calls: unknown[] = [];

const STEPS: OwnFormSteps = {
  words: WORDS,
  steps: {
    asked: null,
    busy: false,
    words: writing,
    rounding: pane.check.rounding,
    cell: pane.check.cell,
    figure: findings.figure,
    confirm: () => undefined,
    lookAgain: () => undefined,
    drop: () => undefined,
  },
  goTo: (cell) => calls.push(["goTo", cell]),
  confirm: (dropped) => calls.push(["confirm", dropped]),
  save: (details, dropped) => calls.push(["save", details, dropped]),
};

beforeEach(() => {
  Reflect.set(globalThis, "IS_REACT_ACT_ENVIRONMENT", true);
  calls.length = 0;
  page = document.body.appendChild(document.createElement("div"));
  root = createRoot(page);
});

afterEach(() => {
  act(() => {
    root.unmount();
  });
  page.remove();
});

function show(rules: readonly PrintedRule[]): void {
  act(() => {
    root.render(
      <FluentProvider theme={webLightTheme}>
        <OwnFormCard printed={rules} vocabulary={COLUMNS} own={STEPS} />
      </FluentProvider>,
    );
  });
}

function button(name: string, at = 0): HTMLButtonElement {
  const found = [...page.querySelectorAll("button")].filter(
    (each) => each.textContent.trim() === name,
  )[at];
  if (found === undefined) throw new Error(`no button ${name}`);
  return found;
}

function press(element: HTMLElement): void {
  act(() => {
    element.click();
  });
}

function type(label: string, text: string): void {
  const named = [...page.querySelectorAll("label")].find((each) =>
    each.textContent.startsWith(label),
  );
  const input = document.getElementById(named?.htmlFor ?? "");
  if (!(input instanceof HTMLInputElement)) throw new Error(`no field ${label}`);
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, text);
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

test("printed rules are told in the form's labels, a total row by its name, with where they stand", () => {
  show(RULES);
  const labels = [...page.querySelectorAll("label")].map((label) => label.textContent);
  expect(labels).toEqual([
    "Tổng số = Cán bộ + Công chức",
    "Tỷ lệ công chức = 100 × Công chức ÷ Tổng số",
    "Dòng “Tổng cộng” bằng tổng các dòng của nó",
  ]);
  press(button("Xem ô F3"));
  expect(calls).toEqual([["goTo", "F3"]]);
});

test("rules that are cleared are not confirmed, and confirming is said", () => {
  show(RULES);
  const [, rate] = page.querySelectorAll<HTMLInputElement>("input[type=checkbox]");
  if (rate === undefined) throw new Error("no checkbox");
  press(rate);
  press(button(WORDS.confirm));
  expect(calls).toEqual([["confirm", ["form:(4)=(3)/(1)x100"]]]);
  expect(page.querySelector("[role=status]")?.textContent).toBe("Đã xác nhận 2 quy tắc.");
});

test("a form is saved with what was typed, once it has a title and its date is one", () => {
  show(RULES);
  press(button(WORDS.save));
  type(WORDS.date, "15.13.2026");
  press(button(WORDS.save, 1));
  expect(page.textContent).toContain(WORDS.needsTitle);
  expect(page.textContent).toContain(WORDS.needsDate);
  expect(calls).toEqual([]);
  type(WORDS.title, "Biểu 01 của tỉnh");
  type(WORDS.number, "12/QĐ-UBND");
  type(WORDS.date, "15/1/2026");
  press(button(WORDS.save, 1));
  const details = {
    ...{ title: "Biểu 01 của tỉnh", number: "12/QĐ-UBND", date: "2026-01-15", agency: "" },
  };
  expect(calls).toEqual([["save", details, []]]);
});

test("a form that prints no rule of its own can be saved all the same", () => {
  show([]);
  expect(page.textContent).not.toContain(WORDS.heading);
  expect(button(WORDS.save)).toBeDefined();
});
