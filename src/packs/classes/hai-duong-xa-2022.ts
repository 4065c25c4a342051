import type { ClassProfile } from "../../core/rank/profile";

const EXCELLENT = "Hoàn thành xuất sắc nhiệm vụ";
const GOOD = "Hoàn thành tốt nhiệm vụ";
const DONE = "Hoàn thành nhiệm vụ";
const NOT_DONE = "Không hoàn thành nhiệm vụ";

/**
 * Hải Dương, communes, 2022–2023. The decision itself was not seen: bands and floors are those that
 * Tứ Kỳ's report of March 2023 quotes from it and applies to 23 communes. Its text says nothing of an
 * index from 50 to under 65; it gives 80 itself to two groups ("từ 80%", "trên 80%").
 */
export const HAI_DUONG_XA_2022: ClassProfile = {
  id: "hai-duong-xa-2022",
  title: "Hải Dương, cấp xã, 2022",
  source: {
    document: "Quyết định số 3395/QĐ-UBND",
    date: "2022-12-15",
    issuer: "Chủ tịch UBND tỉnh Hải Dương",
    seen: "Báo cáo tổng kết công tác CCHC năm 2022 của UBND huyện Tứ Kỳ, phần II mục 2.1",
  },
  level: "xa",
  inForce: { from: "2022-12-15", to: "2023-12-31" },
  classes: [
    { name: EXCELLENT, floor: "80" },
    { name: GOOD, floor: "70" },
    { name: DONE, floor: "50" },
    { name: NOT_DONE, floor: null },
  ],
  bands: [
    { lower: { kind: "from", percent: "90" }, gives: "class", class: EXCELLENT },
    { lower: { kind: "above", percent: "80" }, gives: "class", class: GOOD },
    {
      lower: { kind: "from", percent: "80" },
      gives: "open",
      question: "exactly-80",
      readings: [GOOD, DONE],
    },
    { lower: { kind: "from", percent: "65" }, gives: "class", class: DONE },
    {
      lower: { kind: "from", percent: "50" },
      gives: "open",
      question: "gap-50-65",
      readings: [],
    },
    { lower: null, gives: "class", class: NOT_DONE },
  ],
  noFloor: [
    "tác động của CCHC",
    "tác động của cải cách hành chính",
    "tác động CCHC",
    "tác động cải cách hành chính",
  ],
  compares: "published",
};
