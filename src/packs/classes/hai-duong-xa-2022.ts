import { bandsOf } from "../../core/rank/bands";
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
  bands: bandsOf([
    { class: EXCELLENT, from: { kind: "from", percent: "90" }, to: null },
    {
      class: GOOD,
      from: { kind: "above", percent: "80" },
      to: { kind: "below", percent: "90" },
    },
    {
      class: DONE,
      from: { kind: "from", percent: "65" },
      to: { kind: "below", percent: "80" },
    },
    { class: NOT_DONE, from: null, to: { kind: "below", percent: "50" } },
  ]),
  noFloor: [
    "tác động của CCHC",
    "tác động của cải cách hành chính",
    "tác động CCHC",
    "tác động cải cách hành chính",
  ],
  compares: "published",
  headOfUnit: {
    basis:
      "Quyết định số 29/2018/QĐ-UBND sửa đổi Quyết định số 13/2016/QĐ-UBND của UBND tỉnh Hải Dương",
  },
};
