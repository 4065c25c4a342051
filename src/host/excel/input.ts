import type { Content } from "../../core/plan/writing";

/** What is handed to `Range.values`. A number goes as a number, so that no locale has a say in it. */
export type Input = string | number | boolean;

/** What makes Excel put just that in a cell. */
export function inputFor(content: Content): Input {
  switch (content.kind) {
    case "blank":
      return "";
    case "number":
      return Number(content.digits);
    case "boolean":
      return content.value;
    case "error":
      return content.code;
    case "formula":
      return content.formula;
    case "text":
      return textInput(content.text);
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
