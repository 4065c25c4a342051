import type { Expression, OnTimeBasis, RatioOf } from "../../core/score/criteria-set";

export type { OnTimeBasis } from "../../core/score/criteria-set";

/** The counts of one definition on one form. */
interface OnTimeCounts {
  readonly form: string;
  readonly numerator: Expression;
  readonly denominator: Expression;
}

/** One definition of the on-time rate, with where it is used. */
export interface OnTimeDefinition {
  readonly basis: OnTimeBasis;
  /** In the words that stand beside the points. */
  readonly definition: string;
  /** Who measures so. */
  readonly usedBy: string;
  /** The forms whose rows or columns give both counts; a form without them is not here. */
  readonly counts: readonly OnTimeCounts[];
}

/** Resolved before or on the day, however the table parts them. */
const IN_TIME = "([8+9] | [8] + [9])";

/**
 * The four denominators. A form is left out where it lacks a count: `xa` has no row of resolved dossiers, neither list has
 * dossiers that fell due or are pending, and the one count of received dossiers of `huyen` (7.2.4a) can be read in two ways.
 * On `xa` what was carried over is not received in the period, so that its rate may pass 100 %.
 */
export const ON_TIME: readonly OnTimeDefinition[] = [
  {
    basis: "resolved",
    definition: "Đúng hạn trên số hồ sơ đã giải quyết",
    usedBy: "Phụ lục thống kê cấp huyện, mục 3.3; Lâm Đồng",
    counts: [
      {
        form: "huyen",
        numerator: "[3.3.1b] + [3.3.2b]",
        denominator: "[3.3.1a] + [3.3.2a]",
      },
      { form: "vpcp-06a", numerator: IN_TIME, denominator: "[7]" },
    ],
  },
  {
    basis: "due",
    definition: "Đúng hạn trên số hồ sơ đến hạn",
    usedBy: "Vĩnh Phúc",
    counts: [{ form: "vpcp-06a", numerator: "[14a]", denominator: "[14] | [14a] + [14b]" }],
  },
  {
    basis: "received",
    definition: "Đúng hạn trên số hồ sơ tiếp nhận",
    usedBy: "Quận 1, Thành phố Hồ Chí Minh (2018)",
    counts: [
      { form: "xa", numerator: "[3.3.2]", denominator: "[3.3.1]" },
      { form: "vpcp-06a", numerator: IN_TIME, denominator: "[3]" },
    ],
  },
  {
    basis: "766",
    definition:
      "Đã giải quyết trước hạn, đúng hạn và đang giải quyết trong hạn, trên tổng số hồ sơ tiếp nhận, xử lý",
    usedBy: "Bộ chỉ số phục vụ người dân, doanh nghiệp (Quyết định số 766/QĐ-TTg)",
    counts: [{ form: "vpcp-06a", numerator: `${IN_TIME} + [12]`, denominator: "[3]" }],
  },
];

/** The on-time ratio by a definition from a form's counts; null where the form does not have them. */
export function onTimeRatio(basis: OnTimeBasis, form: string): RatioOf | null {
  const found = ON_TIME.find((one) => one.basis === basis);
  const counts = found?.counts.find((one) => one.form === form);
  if (found === undefined || counts === undefined) return null;
  const { numerator, denominator } = counts;
  return { numerator, denominator, definition: found.definition, onTime: basis };
}

/** The same where the form may lack the counts: they are then left to be entered by hand. */
export function onTimeRatioOrByHand(basis: OnTimeBasis, form: string | null): RatioOf {
  const counted = form === null ? null : onTimeRatio(basis, form);
  if (counted !== null) return counted;
  const definition = ON_TIME.find((one) => one.basis === basis)?.definition ?? "";
  return { numerator: "", denominator: "", definition, onTime: basis };
}
