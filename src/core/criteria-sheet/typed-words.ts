import type { ClassProfile, LowerBound } from "../rank/profile";
import type { Criterion, NotApplicable, OnTimeBasis, Scorer, Scoring } from "../score/criteria-set";
import { bareKey } from "../text/key";

/* What may be typed in the cells of a set of criteria, by keys without accents. Each reader gives null for a word it does not know. */

type Patterns<Value extends string> = readonly (readonly [Value, RegExp])[];

/** How a criterion is scored, or that its points are the sum of those below it. */
export type TypedKind = Scoring["kind"] | "sum";

/* The first that fits. */
const KINDS: Patterns<TypedKind> = [
  ["sum", /^(?:cong|tong)(?: cac)? tieu chi con$|^sum(?: |$)/],
  ["options", /phuong an|lua chon|^(?:co khong|option)/],
  ["deduct-and-quality", /tru.*chat luong|^deduct.*quality/],
  ["deduct", /^(?:bi )?tru(?: |$)|^deduct/],
  ["to-target", /muc tieu|chi tieu giao|^proportional to (?:a )?target/],
  ["above-floor", /muc san|tu san|^proportional above/],
  ["bands", /^theo (?:cac )?(?:muc|khoang)|^bands?$/],
  ["proportional", /^(?:theo )?ti le(?: %)?$|^proportional$/],
  ["count", /^cong (?:diem )?theo (?:so )?(?:luong|lan)|^count/],
  ["external-index", /qui doi|chi so (?:ngoai|khac)|^external index/],
  ["survey", /dieu tra|khao sat|xhh|^survey/],
  ["entered", /cham (?:diem )?(?:truc tiep|tay)|^entered/],
  ["expression", /^bieu thuc|^cong thuc|^expression/],
];

const SCORERS: Patterns<Scorer> = [
  ["survey", /dieu tra|khao sat|xhh|^survey/],
  ["appraised", /tham dinh|hoi dong|^appraised/],
  ["self", /tu (?:cham|danh gia)|^self/],
];

const NOT_APPLICABLE: Patterns<NotApplicable> = [
  ["full", /(?:du|toi da|tron) diem|^full/],
  ["zero", /^(?:0|khong)(?: diem)?$|^zero/],
  ["remove", /^(?:bo|loai|tru)(?: |$)|khong tinh|^remove/],
];

const GROUPS: Patterns<Criterion["group"]> = [
  ["main", /^(?:diem )?chinh$|^main$/],
  ["bonus", /^(?:diem )?(?:thuong|cong)$|^bonus$/],
  ["penalty", /^(?:diem )?(?:phat|tru)$|^penalty$/],
];

function wordOf<Value extends string>(typed: string, patterns: Patterns<Value>): Value | null {
  const key = bareKey(typed);
  return patterns.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}

export function kindOf(typed: string): TypedKind | null {
  return wordOf(typed, KINDS);
}

export function scorerOf(typed: string): Scorer | null {
  return wordOf(typed, SCORERS);
}

export function notApplicableOf(typed: string): NotApplicable | null {
  return wordOf(typed, NOT_APPLICABLE);
}

export function groupOf(typed: string): Criterion["group"] | null {
  return wordOf(typed, GROUPS);
}

/* Whole names, so that a ratio of something else is never taken for one; the last of 766 is as its decision words it. */
const ON_TIME: Patterns<OnTimeBasis> = [
  ["resolved", onTimeOver("(?:da )?giai quyet", "resolved")],
  ["due", onTimeOver("(?:phai giai quyet )?den han(?: giai quyet)?", "due")],
  ["received", onTimeOver("(?:da )?tiep nhan", "received")],
  [
    "766",
    /^(?:ti le )?(?:ho so )?(?:giai quyet )?dung han theo (?:bo chi so |quyet dinh |qd )?(?:so )?766(?: qd ttg)?$/,
  ],
  ["766", /^on time by (?:index |decision )?766$/],
  [
    "766",
    /^da giai quyet truoc han dung han va dang giai quyet trong han tren tong so ho so tiep nhan xu li$/,
  ],
];

function onTimeOver(dossiers: string, inEnglish: string): RegExp {
  return new RegExp(
    `^(?:ti le )?(?:ho so )?(?:giai quyet )?dung han tren (?:tong )?(?:so )?(?:ho so )?${dossiers}$` +
      `|^on time out of dossiers ${inEnglish}$`,
  );
}

/** The on-time rate that a definition names, `Đúng hạn trên số hồ sơ đến hạn`. */
export function onTimeNamed(typed: string): OnTimeBasis | null {
  return wordOf(typed, ON_TIME);
}

/** `mẫu, đối chiếu quyết định của tỉnh`, or yes and no. */
export function isSampleWord(typed: string): boolean | null {
  const key = bareKey(typed);
  if (key === "") return false;
  if (/^(?:mau|co|x|sample|yes)(?: |$)/.test(key)) return true;
  return /^(?:khong|no)$/.test(key) ? false : null;
}

/** No parent, though the code would say one. */
export function saysNone(typed: string): boolean {
  return /^(?:[-–—]|không|none)$/iu.test(typed.normalize("NFC"));
}

const FIGURE = /^(\d{1,9})(?:[.,](\d{1,9}))?\s*(?:%|điểm|đ|points?)?$/iu;

/** Points or a percentage as typed, `1,25` or `85%`, as a plain decimal; neither has thousands. */
export function figureOf(typed: string): string | null {
  const [, whole, fraction] = FIGURE.exec(typed.normalize("NFC").trim()) ?? [];
  if (whole === undefined) return null;
  return fraction === undefined ? plain(whole) : `${plain(whole)}.${fraction}`;
}

function plain(digits: string): string {
  return digits.replace(/^0+(?=\d)/, "");
}

const FIGURES = /\d{1,9}(?:[.,]\d{1,9})?/g;

/** Every figure in a text, in its order: `trừ 0,5 mỗi lần; chất lượng 2` has two. */
export function figuresIn(typed: string): readonly string[] {
  return [...typed.matchAll(FIGURES)].flatMap(([figure]) => figureOf(figure) ?? []);
}

const LEVELS: Patterns<ClassProfile["level"]> = [
  ["tinh", /^(?:cap )?tinh$|^province$/],
  ["huyen", /^(?:cap )?huyen$|^district$/],
  ["xa", /^(?:cap )?(?:xa|xa phuong|xa phuong dac khu)$|^commune$/],
  ["any", /^(?:moi|tat ca)(?: cac)?(?: cap)?$|^any$/],
];

export function levelOf(typed: string): ClassProfile["level"] | null {
  return wordOf(typed, LEVELS);
}

const COMPARISONS: Patterns<ClassProfile["compares"]> = [
  ["published", /cong bo|hai so le|2 so le|^published/],
  ["exact", /chinh xac|chua lam tron|^exact/],
];

/** What bands and floors are compared with. */
export function comparisonOf(typed: string): ClassProfile["compares"] | null {
  return wordOf(typed, COMPARISONS);
}

/** Whether a row of the classes says that the text does not decide. */
export function saysOpen(typed: string): boolean {
  return /^(?:van ban )?(?:chua|khong) (?:qui dinh|ro)(?: |$)|^(?:open|not decided)(?: |$)/.test(
    bareKey(typed),
  );
}

const BOUND = /^(từ|trên|≥|>=|>|from|above)?\s*(\d{1,9}(?:[.,]\d{1,9})?)\s*%?(?:\s*trở lên)?$/iu;

/** `từ 90`, `trên 80%` as the bound of an index. */
export function boundOf(typed: string): LowerBound | null {
  const [, sign = "", figure = ""] = BOUND.exec(typed.normalize("NFC").trim()) ?? [];
  const percent = figureOf(figure);
  if (percent === null) return null;
  return { kind: /^(?:trên|>|above)$/iu.test(sign) ? "above" : "from", percent };
}
