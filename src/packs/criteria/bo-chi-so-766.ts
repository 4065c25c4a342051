import type { CriteriaSet, Criterion, Scoring } from "../../core/score/criteria-set";
import { criterion } from "./criterion";
import { onTimeRatio } from "./on-time";

const FORM = "vpcp-06a";

/** Of the decision's own five groups the fourth (22) is shown by the national portal as two, 12 and 10. */
const GROUPS: readonly (readonly [code: string, name: string, max: string])[] = [
  ["1", "Công khai, minh bạch", "18"],
  ["2", "Tiến độ giải quyết", "20"],
  ["3", "Cung cấp dịch vụ công trực tuyến", "12"],
  ["4", "Số hóa hồ sơ", "22"],
  ["5", "Thanh toán trực tuyến", "10"],
  ["6", "Mức độ hài lòng", "18"],
];

/** The counts behind these are on no form of ours: they are entered by hand. */
function toTarget(target: string): Scoring {
  const definition = `Theo số liệu Cổng Dịch vụ công, mục tiêu ${target}%`;
  return {
    kind: "to-target",
    ratio: { numerator: "", denominator: "", definition },
    target,
    step: null,
  };
}

function onTime(): Scoring {
  const ratio = onTimeRatio("766", FORM);
  return ratio === null ? { kind: "entered" } : { kind: "proportional", ratio, step: null };
}

/** A component: neither its wording nor its place within the group was found in a signed decision. */
function component(code: string, name: string, max: string, scoring: Scoring): Criterion {
  return criterion({ code, name, max, scoring, notApplicable: "zero", isSample: true });
}

const BY_HAND: Scoring = { kind: "entered" };

/**
 * The index of service to people and businesses. Groups and their maxima are as published; the maxima of components come
 * from tools that provinces use, which agree but for group 6 (6 + 6 + 6 in one, 5 + 5 + 2 + 6 in the other, taken here
 * because its fourth component is the one that has a target). The targets are those of a formula note on the decision's
 * numbering of five groups: 3.1 and 3.5 (80), 3.3 (50) are 4.1, 4.5 and 4.3 here; 4.2 and 4.3 (80) are 5.1 and 5.2; 5.4 (90)
 * is 6.4. A denominator of 0 gives 0, as that note has it. How the other components are scored was not found.
 */
const COMPONENTS: readonly Criterion[] = [
  component("1.1", "Công khai, minh bạch: chỉ số thành phần 1", "6", BY_HAND),
  component("1.2", "Công khai, minh bạch: chỉ số thành phần 2", "4", BY_HAND),
  component("1.3", "Công khai, minh bạch: chỉ số thành phần 3", "2", BY_HAND),
  component("1.4", "Công khai, minh bạch: chỉ số thành phần 4", "6", BY_HAND),
  component("2.1", "Tỷ lệ hồ sơ giải quyết đúng hạn", "20", onTime()),
  component("3.1", "Cung cấp dịch vụ công trực tuyến", "12", BY_HAND),
  component("4.1", "Số hóa hồ sơ: chỉ số thành phần 1", "6", toTarget("80")),
  component("4.2", "Số hóa hồ sơ: chỉ số thành phần 2", "4", BY_HAND),
  component("4.3", "Số hóa hồ sơ: chỉ số thành phần 3", "2", toTarget("50")),
  component("4.4", "Số hóa hồ sơ: chỉ số thành phần 4", "2", BY_HAND),
  component("4.5", "Số hóa hồ sơ: chỉ số thành phần 5", "4", toTarget("80")),
  component("4.6", "Số hóa hồ sơ: chỉ số thành phần 6", "2", BY_HAND),
  component("4.7", "Số hóa hồ sơ: chỉ số thành phần 7", "2", BY_HAND),
  component("5.1", "Thanh toán trực tuyến: chỉ số thành phần 1", "2", toTarget("80")),
  component("5.2", "Thanh toán trực tuyến: chỉ số thành phần 2", "2", toTarget("80")),
  component("5.3", "Thanh toán trực tuyến: chỉ số thành phần 3", "6", BY_HAND),
  component("6.1", "Mức độ hài lòng: chỉ số thành phần 1", "5", BY_HAND),
  component("6.2", "Mức độ hài lòng: chỉ số thành phần 2", "5", BY_HAND),
  component("6.3", "Mức độ hài lòng: chỉ số thành phần 3", "2", BY_HAND),
  component("6.4", "Mức độ hài lòng: chỉ số thành phần 4", "6", toTarget("90")),
];

export const BO_CHI_SO_766: CriteriaSet = {
  id: "bo-chi-so-766",
  title: "Bộ chỉ số phục vụ người dân, doanh nghiệp (766)",
  source: {
    document: "Quyết định số 766/QĐ-TTg",
    date: "2022-06-23",
    issuer: "Thủ tướng Chính phủ",
    seen: "Bảng sáu nhóm trên Cổng Dịch vụ công quốc gia; ghi chú công thức và hai công cụ chấm điểm của địa phương",
  },
  form: FORM,
  places: 2,
  total: "100",
  criteria: GROUPS.flatMap(([code, name, max]) => [
    criterion({ code, name, max, scoring: null, notApplicable: "zero" }),
    ...COMPONENTS.filter(({ parent }) => parent === code),
  ]),
};
