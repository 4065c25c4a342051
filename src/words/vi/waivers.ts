import type { WaiverWords } from "../waiver-words";
import { results } from "./results";

/** From so many changed cells on, only the first are named. */
const NAMED = 4;

export const waivers: WaiverWords = {
  ask: "Giữ số liệu, có thuyết minh…",
  askAgain: "Thuyết minh lại…",
  question: "Vì sao giữ số liệu này?",
  hint: "Ghi rõ lý do hoặc căn cứ. Thuyết minh được ghi vào trang Kết quả rà soát và hết hiệu lực khi số liệu đổi.",
  missing: "Cần ghi lý do.",
  write: "Ghi thuyết minh",
  cancel: "Thôi",
  done: (sheet) => `Đã ghi thuyết minh vào trang tính “${sheet}” và rà soát lại.`,
  heading: "Đã thuyết minh",
  counted: (count) => `${count} đã thuyết minh`,
  waived: (reason, moment) =>
    `Đã thuyết minh: ${reason}${moment === null ? "" : ` (${results.moment(moment)})`}`,
  lapsed: (reason, changes) => {
    const shown = changes.slice(0, NAMED).map(({ cell, from, to }) => `${cell}: ${from} → ${to}`);
    const rest = changes.length - shown.length;
    const list = rest > 0 ? `${shown.join("; ")} và ${rest} ô khác` : shown.join("; ");
    const why = list === "" ? "các ô liên quan không còn như trước" : `số liệu đã đổi (${list})`;
    return `Thuyết minh trước không còn hiệu lực vì ${why}. Thuyết minh cũ: “${reason}”`;
  },
};
