import type { CodedAnswer, IndicatorKind, Level } from "../form/form";
import type { Excuse, SampleThreshold } from "../rule/finding";
import { bareKey, textKey } from "../text/key";
import type { OwnForm } from "./own-form";

/* What may be typed in the cells of a kept form, by keys without accents. Each reader gives null for a word it does not know. */

type Patterns<Value extends string> = readonly (readonly [Value, RegExp])[];

const KINDS: Patterns<IndicatorKind> = [
  ["count", /^(?:so )?(?:dem|luong)$|^so$|^count$/],
  ["money", /^(?:so )?tien$|^money$/],
  ["rate", /^ti le(?: %)?$|^%$|^(?:rate|percentage)$/],
  ["coded", /^ma$|^(?:tra loi|cau tra loi)(?: bang ma)?$|^(?:coded|answer)$/],
  ["group", /^(?:dong )?nhom$|^(?:group|heading)$/],
];

const LAYOUTS: Patterns<OwnForm["layout"]> = [
  ["unit-table", /nhieu don vi|^(?:many|several) units/],
  ["indicator-list", /mot don vi|^one unit/],
];

const LEVELS: Patterns<Level> = [
  ["huyen", /^(?:cap )?huyen$|^district$/],
  ["xa", /^(?:cap )?(?:xa|xa phuong|xa phuong dac khu)$|^commune$/],
];

/** How far a rate may go. */
export type RateBound = "percent" | "may-pass-100" | "unbounded";

const BOUNDS: Patterns<RateBound> = [
  ["percent", /^0(?: (?:den|to))? 100(?: %)?$/],
  ["may-pass-100", /qua 100|vuot 100|pass 100|above 100/],
  ["unbounded", /^khong gioi han$|^unbounded$/],
];

const EXCUSES: Patterns<Excuse> = [
  ["carried-over", /ki truoc chuyen sang|^carried over/],
  ["other-definition", /cach tinh khac|^another definition/],
  ["different-scope", /pham vi khac|^another scope/],
  ["collected-at-counter", /tai quay|^collected at the counter/],
  ["over-quota", /vuot so duoc giao|^over the quota/],
  ["over-plan", /vuot ke hoach|^over the plan/],
  ["small-office", /0 hoac 1|^(?:usually )?0 or 1/],
  ["returned-or-withdrawn", /tra lai|rut ho so|^returned or withdrawn/],
  ["uncertain-rule", /suy ra|^inferred/],
];

function wordOf<Value extends string>(typed: string, patterns: Patterns<Value>): Value | null {
  const key = bareKey(typed);
  return patterns.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}

export function kindOf(typed: string): IndicatorKind | null {
  return wordOf(typed, KINDS);
}

export function layoutOf(typed: string): OwnForm["layout"] | null {
  return wordOf(typed, LAYOUTS);
}

export function levelOf(typed: string): Level | null {
  return wordOf(typed, LEVELS);
}

export function rateBoundOf(typed: string): RateBound | null {
  return wordOf(typed, BOUNDS);
}

export function excuseOf(typed: string): Excuse | null {
  return wordOf(typed, EXCUSES);
}

export function yesOrNo(typed: string): boolean | null {
  const key = bareKey(typed);
  if (/^(?:co|duoc|x|yes)$/.test(key)) return true;
  return /^(?:khong|khong duoc|no)$/.test(key) ? false : null;
}

const THRESHOLD = /^(\d{1,9})\s*%\D{1,20}(\d{1,9})(?:\D|$)/;

/** `5 % và 5` is a threshold of five per cent and five. */
export function thresholdOf(typed: string): SampleThreshold | null {
  const [, percent, count] = THRESHOLD.exec(typed) ?? [];
  return percent === undefined || count === undefined
    ? null
    : { percent: Number(percent), count: Number(count) };
}

/** `Không = 0; Có = 1` as two answers; a word alone has no code. Null where one has no word. */
export function answersFrom(typed: string): readonly CodedAnswer[] | null {
  const parts = typed
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const answers = parts.map((part): CodedAnswer => {
    const mark = part.lastIndexOf("=");
    if (mark === -1) return { word: part, code: null };
    const code = part.slice(mark + 1).trim();
    return { word: part.slice(0, mark).trim(), code: code === "" ? null : code };
  });
  return answers.some(({ word }) => textKey(word) === "") ? null : answers;
}

const DAY_FIRST = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/;
const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/** `01/07/2025` as `2025-07-01`. */
export function dateOf(typed: string): string | null {
  const [, firstDay, firstMonth, firstYear] = DAY_FIRST.exec(typed) ?? [];
  const [, year = firstYear, month = firstMonth, day = firstDay] = YEAR_FIRST.exec(typed) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  if (Number(month) < 1 || Number(month) > 12) return null;
  if (Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month))) return null;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return isLeap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
