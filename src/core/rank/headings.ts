import { parseDecimal, type Decimal } from "../number/decimal";
import { cleanText } from "../text/clean";
import { bareKey } from "../text/key";

/** The columns that a ranking writes; the points only beside a table without a total of its own. */
export const RESULTS = ["points", "index", "rank", "change", "class", "reason"] as const;
export type Result = (typeof RESULTS)[number];

/** What a column of a unit table is, by its heading; `other` is a field if it has a maximum. */
export type Role = "number" | "unit" | "code" | "group" | "total" | "result" | "other";

/* The patterns below are met by keys without accents, punctuation and final y: "Lý do" is "li do". */
const UNIT =
  /^(ten )?(cac )?(don vi|co quan|dia phuong|ubnd|uy ban nhan dan|xa|phuong|thi tran|huyen|so)\b/;
const NUMBER = /^(stt|tt|so tt|so thu tu|no)$/;
const CODE = /^ma( so)?( (don vi|dvhc|hanh chinh|xa|phuong|don vi hanh chinh|dinh danh))*$/;
const BONUS = /^(tong (so )?)?(diem )?(thuong|cong them)( diem)?$|^diem cong$/;
const PENALTY = /^(tong (so )?)?(diem )?(tru|(bi )?phat)( diem)?$/;
const LOST = /^(tong (so )?)?(diem )?bi tru( diem)?$/;
const GROUP = /^(nhom|khoi|cap|loai hinh|(nhom|khoi|loai|loai hinh) (don vi|co quan))$/;
const TOTAL = /^(tong( so)?( cac)? diem|tong( cong| so)?|cong|diem tong( hop| cong)?)$/;
const OWN_RESULTS: Readonly<Record<Result, RegExp>> = {
  points: /^diem$/,
  index: /^chi so( %)?$/,
  rank: /^xep hang$/,
  change: /^tang giam bac$/,
  class: /^xep loai$/,
  reason: /^li do$/,
};
const OTHER_RESULT =
  /^((chi so|ti le)( cchc| cai cach hanh chinh| tong hop)?|xep (hang|thu|loai)|thu (hang|bac)|hang|(tang|giam|tang giam|thay doi)( thu)?( bac| hang)?|phan loai|li do|ghi chu)( nam \d{4})?( %)?$/;
const MAXIMA = /^((so )?diem )?(toi da|chuan|qui dinh)|^thang diem/;
const LONGEST_UNIT_HEADING = 60;

/** What the column under this heading holds. */
export function roleOf(heading: string): Role {
  const key = bareKey(withoutMaximum(heading));
  if (NUMBER.test(key)) return "number";
  if (CODE.test(key)) return "code";
  if (GROUP.test(key)) return "group";
  if (TOTAL.test(key)) return "total";
  if (OTHER_RESULT.test(key)) return "result";
  return isUnitHeading(heading) ? "unit" : "other";
}

/** Which of the columns that a ranking writes this heading names; null for every other. */
export function resultOf(heading: string): Result | null {
  const key = bareKey(heading);
  return RESULTS.find((result) => OWN_RESULTS[result].test(key)) ?? null;
}

/** `Tên đơn vị`, `UBND xã, thị trấn`: the heading over the units' names. */
export function isUnitHeading(text: string): boolean {
  return text.length <= LONGEST_UNIT_HEADING && UNIT.test(bareKey(text));
}

/** `Điểm thưởng`: points over and above the fields. */
export function isBonusHeading(heading: string): boolean {
  return BONUS.test(bareKey(withoutMaximum(heading)));
}

/** `Điểm trừ`: points taken off what the fields give. */
export function isPenaltyHeading(heading: string): boolean {
  return PENALTY.test(bareKey(withoutMaximum(heading)));
}

/** `Điểm bị trừ`: what the fields lack of their maxima, which their points are without already. */
export function isLostPointsHeading(heading: string): boolean {
  return LOST.test(bareKey(withoutMaximum(heading)));
}

/** `Điểm tối đa`, at the head of the row that holds the maxima. */
export function isMaximaLabel(text: string): boolean {
  return MAXIMA.test(bareKey(text));
}

const FIGURE = "(\\d+(?:[.,]\\d+)?)";
const MAXIMUM = [
  `\\(\\s*(?:điểm )?(?:tối đa|chuẩn)\\s*:?\\s*(?:là )?${FIGURE}\\s*(?:điểm|đ)?\\s*\\)`,
  `\\(\\s*${FIGURE}\\s*(?:điểm|đ)\\s*\\)`,
  `[-–,;:]?\\s*(?:điểm )?tối đa\\s*:?\\s*${FIGURE}\\s*(?:điểm|đ)?$`,
].map((pattern) => new RegExp(pattern, "iu"));

/** The maximum that a heading states, `(tối đa 14 điểm)` or `(14 điểm)`; null where it states none. */
export function maximumIn(heading: string): Decimal | null {
  const text = cleanText(heading);
  for (const pattern of MAXIMUM) {
    const figure = pattern.exec(text)?.[1];
    if (figure !== undefined) return parseDecimal(figure.replace(",", "."));
  }
  return null;
}

/** A field's name as it is compared, without the number some tables print before it: `7. CQĐT` is `CQĐT`. */
export function fieldKey(name: string): string {
  return bareKey(name.replace(/^\s*(\d+|[IVX]+)\s*[.)]\s*/u, ""));
}

/** The heading on one line, without its maximum. */
export function withoutMaximum(heading: string): string {
  const text = cleanText(heading);
  const pattern = MAXIMUM.find((candidate) => candidate.test(text));
  return pattern === undefined ? text : cleanText(text.replace(pattern, ""));
}
