import type { WaiverWords } from "../waiver-words";
import { results } from "./results";

/** From so many changed cells on, only the first are named. */
const NAMED = 4;

export const waivers: WaiverWords = {
  ask: "Keep the figure and say why…",
  askAgain: "Say why again…",
  question: "Why is this figure kept?",
  hint: "Give the reason or the document. It is written on the results sheet and holds until one of the figures changes.",
  missing: "A reason is needed.",
  write: "Write the reason",
  cancel: "Cancel",
  done: (sheet) => `The reason was written on the sheet “${sheet}”, and the table checked anew.`,
  heading: "Explained",
  counted: (count) => `${count} explained`,
  waived: (reason, moment) =>
    `Explained: ${reason}${moment === null ? "" : ` (${results.moment(moment)})`}`,
  lapsed: (reason, changes) => {
    const shown = changes.slice(0, NAMED).map(({ cell, from, to }) => `${cell}: ${from} → ${to}`);
    const rest = changes.length - shown.length;
    const list = rest > 0 ? `${shown.join("; ")} and ${rest} more` : shown.join("; ");
    const why = list === "" ? "its cells are not what they were" : `figures changed (${list})`;
    return `What was said before holds no more, since ${why}. It was: “${reason}”`;
  },
};
