import type { PlannedValue } from "../../core/plan/plan";
import { sameValue, storedDigits, type CellValue, type SheetCell } from "../../core/sheet/snapshot";

/** What is handed to `Range.values`. A number goes as a number, so that no locale has a say in it. */
export type Input = string | number | boolean;

export function inputFor(planned: PlannedValue): Input {
  switch (planned.kind) {
    case "blank":
      return "";
    case "number":
      return Number(planned.digits);
    case "text":
      return textInput(planned.text);
  }
}

/** What brings back a cell as it stood. */
export function inputToRestore({ value, formula }: SheetCell): Input {
  if (formula !== null) return formula;
  switch (value.kind) {
    case "blank":
      return "";
    case "number":
      return Number(value.digits);
    case "boolean":
      return value.value;
    case "error":
      return value.code;
    case "text":
      return textInput(value.text);
  }
}

/** Whether a cell read back holds what was planned, and as a constant. */
export function holdsPlanned({ value, formula }: SheetCell, planned: PlannedValue): boolean {
  return formula === null && sameValue(value, expected(planned));
}

/**
 * Whether what a cell holds can have come of writing `planned`: that itself, or what Excel made of it, such
 * as a formula of text or text of a figure. Anything else was typed by someone.
 */
export function cameOf(cell: SheetCell, planned: PlannedValue): boolean {
  if (holdsPlanned(cell, planned)) return true;
  const { value, formula } = cell;
  switch (planned.kind) {
    case "blank":
      return false;
    case "number":
      return value.kind === "text" && value.text === String(Number(planned.digits));
    case "text":
      if (formula !== null) return true;
      return value.kind === "text"
        ? value.text === textInput(planned.text)
        : value.kind !== "blank";
  }
}

export function sameCell(a: SheetCell, b: SheetCell): boolean {
  return sameValue(a.value, b.value) && a.formula === b.formula && a.format === b.format;
}

function expected(planned: PlannedValue): CellValue {
  switch (planned.kind) {
    case "number":
      return { kind: "number", digits: storedDigits(Number(planned.digits)) };
    case "text":
      return planned.text === "" ? { kind: "blank" } : planned;
    case "blank":
      return planned;
  }
}

/** Words without a digit, which Excel takes for nothing else; `TRUE` and `FALSE` it would take for answers. */
const PLAIN_WORDS = /^(?!(?:true|false)$)\p{L}[^\d]*$/iu;

/**
 * Text as a person would type it to make sure that it stays text: with a leading apostrophe unless it can
 * only be text. Excel takes what begins with `=`, `+`, `-` or `@` for a formula, and `1.234`, `5/2023`,
 * `50%` or `Mar 5` for numbers and dates.
 */
function textInput(text: string): string {
  return text === "" || PLAIN_WORDS.test(text) ? text : `'${text}`;
}
