import { bandsOf } from "../../core/rank/bands";
import type { ClassProfile } from "../../core/rank/profile";

const EXCELLENT = "Xuất sắc";
const GOOD = "Tốt";
const FAIR = "Khá";
const AVERAGE = "Trung bình";
const WEAK = "Yếu";

/**
 * The set of indicators of Decision 766 on serving people and businesses. Its bands were seen in a
 * program that scores by it, not in the decision.
 */
export const BO_CHI_SO_766: ClassProfile = {
  id: "bo-chi-so-766",
  title: "Bộ chỉ số phục vụ người dân, doanh nghiệp (766)",
  source: {
    document: "Quyết định số 766/QĐ-TTg",
    date: "2022-06-23",
    issuer: "Thủ tướng Chính phủ",
    seen: "Thang xếp loại trong một phần mềm chấm điểm theo bộ chỉ số; chưa thấy trong văn bản",
  },
  level: "any",
  inForce: { from: "2022-06-23", to: null },
  classes: [EXCELLENT, GOOD, FAIR, AVERAGE, WEAK].map((name) => ({ name, floor: null })),
  bands: bandsOf([
    { class: EXCELLENT, from: { kind: "from", percent: "90" }, to: null },
    {
      class: GOOD,
      from: { kind: "from", percent: "80" },
      to: { kind: "below", percent: "90" },
    },
    {
      class: FAIR,
      from: { kind: "from", percent: "70" },
      to: { kind: "below", percent: "80" },
    },
    {
      class: AVERAGE,
      from: { kind: "from", percent: "50" },
      to: { kind: "below", percent: "70" },
    },
    { class: WEAK, from: null, to: { kind: "below", percent: "50" } },
  ]),
  noFloor: [],
  compares: "published",
  isSample: true,
};
