import { bandsOf } from "../../core/rank/bands";
import type { ClassProfile } from "../../core/rank/profile";

const A = "Nhóm A";
const B = "Nhóm B";
const C = "Nhóm C";

/**
 * The groups in which the national index of provinces is announced, as news of the results of 2024 tell
 * them; no decision was seen that says what lies under 70.
 */
export const PAR_INDEX: ClassProfile = {
  id: "par-index",
  title: "Nhóm kết quả PAR INDEX",
  source: {
    document: "Công bố Chỉ số cải cách hành chính (PAR INDEX)",
    date: null,
    issuer: "Bộ Nội vụ",
    seen: "Tin công bố kết quả năm 2024: nhóm A từ 90% trở lên (13 tỉnh, thành phố), nhóm B từ 80% đến dưới 90%, nhóm C từ 70% đến dưới 80%",
  },
  level: "tinh",
  inForce: { from: null, to: null },
  classes: [
    { name: A, floor: null },
    { name: B, floor: null },
    { name: C, floor: null },
  ],
  bands: bandsOf([
    { class: A, from: { kind: "from", percent: "90" }, to: null },
    {
      class: B,
      from: { kind: "from", percent: "80" },
      to: { kind: "below", percent: "90" },
    },
    {
      class: C,
      from: { kind: "from", percent: "70" },
      to: { kind: "below", percent: "80" },
    },
  ]),
  noFloor: [],
  compares: "published",
  isSample: true,
};
