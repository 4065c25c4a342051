import type { CriteriaSet } from "../../core/score/criteria-set";
import { criterion } from "./criterion";

const FIELDS: readonly (readonly [code: string, name: string])[] = [
  ["1", "Công tác chỉ đạo điều hành"],
  ["2", "Cải cách thể chế"],
  ["3", "Cải cách thủ tục hành chính"],
  ["4", "Cải cách tổ chức bộ máy"],
  ["5", "Cải cách chế độ công vụ"],
  ["6", "Cải cách tài chính công"],
  ["7", "Xây dựng và phát triển Chính quyền điện tử, Chính quyền số"],
  ["8", "Tác động của CCHC đến người dân, tổ chức và phát triển kinh tế - xã hội"],
];

/**
 * Hải Dương, communes, 2022–2023: seven fields as Tứ Kỳ's report of March 2023 names them, the eighth as the national frame
 * does. The table of maxima is not part of that report and the decision itself was not seen: no maximum is given here, each
 * is the user's to enter from it.
 */
export const HAI_DUONG_XA_2022_CRITERIA: CriteriaSet = {
  id: "hai-duong-xa-2022",
  title: "Hải Dương, cấp xã, 2022",
  source: {
    document: "Quyết định số 3395/QĐ-UBND",
    date: "2022-12-15",
    issuer: "Chủ tịch UBND tỉnh Hải Dương",
    seen: "Báo cáo tổng kết công tác CCHC năm 2022 của UBND huyện Tứ Kỳ",
  },
  form: null,
  places: 2,
  total: null,
  criteria: FIELDS.map(([code, name]) => criterion({ code, name, max: null })),
};
