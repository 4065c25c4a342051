import type { CodedAnswer } from "./form";

/**
 * The answers that a unit lists: `Không = 0; Có = 1` gives two with codes, `Trực tuyến; Phát phiếu; Kết hợp` three
 * without, `Có/không` two. A full stop or a line break separates as a semicolon does. Empty when it lists fewer than two.
 */
export function answersOf(unit: string): readonly CodedAnswer[] {
  const parts = unit
    .normalize("NFC")
    .split(unit.includes("=") ? /[;.\n]|,(?=[^=,]*=)/ : /[;/\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const answers = parts.map(answerOf);
  return answers.length < 2 ? [] : answers;
}

function answerOf(text: string): CodedAnswer {
  const [word = "", code = ""] = text.split("=").map((side) => side.trim());
  return { word: sentenceCase(word), code: code === "" ? null : code };
}

function sentenceCase(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
