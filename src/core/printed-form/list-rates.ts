import { compare, isZero, type Decimal } from "../number/decimal";
import { fitOf } from "../rule/judge";
import { addressOf } from "../sheet/address";
import { hundredText } from "./hundred";
import type { ListRow } from "./list-rows";
import type { ListView } from "./list-sums";
import { printedRule, uncertain, type PrintedRule } from "./printed-rule";
import { plus, rateText } from "./rule-text";

const WHOLE_NAME =
  /^tong\b|\b(?:de ra|duoc giao|ke hoach|can (?:phai )?|phai (?:xu li|giai quyet|thuc hien)|du dieu kien|thuoc tham quyen|co yeu cau|tiep nhan|phat hien)\b/;
const PART_NAME =
  /\b(?:da|hoan thanh|dung han|truoc han|qua han|xong|dang cung cap|thuc hien|dat|truc tuyen|giai ngan)\b/;
const TOTAL_NAME = /^tong\b/;
const AGAINST = /\b(?:so voi|ke hoach|cung ki|tang|giam|tinh giam|cat giam|tinh gian)\b/;

interface Pair {
  readonly numerator: number;
  readonly denominator: number;
}

/** The rows of a rate; not sure where only their words tell them. */
interface Found {
  readonly pair: Pair;
  readonly isSure: boolean;
}

/** Rows of rates with the two rows that each is worked out from, and the limit between these. */
export function rateRules(view: ListView, told: ReadonlySet<string>): readonly PrintedRule[] {
  return view.rows.flatMap((row, place): readonly PrintedRule[] => {
    if (row.kind !== "rate" || told.has(view.codes[place] ?? "")) return [];
    const found = pairOf(place, view);
    if (found === null) return [];
    const rules = rulesFor(place, found.pair, view);
    return found.isSure ? rules : rules.map(uncertain);
  });
}

function rulesFor(
  place: number,
  { numerator, denominator }: Pair,
  view: ListView,
): readonly PrintedRule[] {
  const [rate = "", top = "", bottom = ""] = [place, numerator, denominator].map(
    (each) => view.codes[each] ?? "",
  );
  const cell = addressOf(view.rows[place]?.row ?? 1, view.labelColumn);
  const text = rateText(rate, { numerator: plus([top]), denominator: plus([bottom]) });
  const share = printedRule(`${rate}=100×${top}÷${bottom}`, text, cell, "rate-rows");
  return isLimited(place, { numerator, denominator }, view)
    ? [share, printedRule(`${top}≤${bottom}`, `[${top}] ≤ [${bottom}]`, cell, "rate-rows")]
    : [share];
}

/** `Số … đã …` counts some of `Tổng số …`; money spent may pass a plan, and a change may be anything. */
function isLimited(place: number, { numerator, denominator }: Pair, { rows }: ListView): boolean {
  const [rate, top, bottom] = [rows[place], rows[numerator], rows[denominator]];
  if (top?.kind !== "count" || bottom?.kind !== "count" || rate === undefined) return false;
  if (AGAINST.test(rate.labelKey)) return false;
  const key = bottom.labelKey;
  return TOTAL_NAME.test(key) || (WHOLE_NAME.test(key) && PART_NAME.test(top.labelKey));
}

/** The rows under a rate; else the two that follow it or the two before it, where their figures or their words agree with it. */
function pairOf(place: number, view: ListView): Found | null {
  const { nodes, rows } = view;
  const node = nodes[place];
  if (node === undefined) return null;
  const below = node.children.filter((child) => isTerm(rows[child]));
  if (below.length >= 2) {
    const pair = below.length === 2 ? oriented(below, place, view) : chosen(below, place, view);
    return pair === null ? null : { pair, isSure: true };
  }
  const siblings = nodes
    .filter((other) => other.parent === node.parent && !other.isDivider && !other.isTotal)
    .map((other) => other.place);
  const at = siblings.indexOf(place);
  const pairs = [siblings.slice(at + 1, at + 3), siblings.slice(Math.max(0, at - 2), at)]
    .filter((pair) => pair.length === 2 && pair.every((each) => isTerm(rows[each])))
    .flatMap((pair) => oriented(pair, place, view) ?? []);
  const fitting = pairs.find(
    (pair) => fits(pair, place, view) && likeness(pair, place, view) >= SOMEWHAT_ALIKE,
  );
  if (fitting !== undefined) return { pair: fitting, isSure: true };
  const [behind] = siblings.slice(at + 1, at + 3).length === 2 ? pairs : [];
  if (behind !== undefined && isMeant(behind, place, view)) return { pair: behind, isSure: true };
  const [only, ...others] = pairs.filter(
    (pair) => namesSay(pair, view) && likeness(pair, place, view) >= MUCH_ALIKE,
  );
  return only === undefined || others.length > 0 ? null : { pair: only, isSure: false };
}

function isTerm(row: ListRow | undefined): boolean {
  return row?.kind === "count" || row?.kind === "money";
}

/** Which of two rows is the part: their names say it, else the figures that give the rate, else the smaller one. */
function oriented(pair: readonly number[], place: number, view: ListView): Pair | null {
  const [a = -1, b = -1] = pair;
  if (!isSameUnit(view.rows[a], view.rows[b])) return null;
  const ways: readonly Pair[] = [
    { numerator: b, denominator: a },
    { numerator: a, denominator: b },
  ];
  const named = ways.filter((way) => namesSay(way, view));
  const giving = ways.filter((way) => fits(way, place, view));
  const [said] = named;
  // A slip in a label may take its telling word away; the figures of the other way round are no chance.
  const isDenied = giving.length === 1 && giving[0] !== said;
  if (said !== undefined && named.length === 1 && !isDenied) return said;
  if (giving.length > 0) return giving[0] ?? null;
  return ways.find(({ numerator, denominator }) => isSmaller(numerator, denominator, view)) ?? null;
}

function namesSay({ numerator, denominator }: Pair, { rows }: ListView): boolean {
  const top = rows[numerator]?.labelKey ?? "";
  const bottom = rows[denominator]?.labelKey ?? "";
  if (TOTAL_NAME.test(top) !== TOTAL_NAME.test(bottom)) return TOTAL_NAME.test(bottom);
  const [isPart, isWholeToo] = [PART_NAME.test(top), PART_NAME.test(bottom)];
  if (isPart !== isWholeToo) return isPart;
  return WHOLE_NAME.test(bottom) && !WHOLE_NAME.test(top);
}

function isSmaller(a: number, b: number, { rows }: ListView): boolean {
  const [one, other] = [rows[a]?.value ?? null, rows[b]?.value ?? null];
  return one !== null && other !== null && compare(one, other) < 0;
}

/** Of more than two rows the two that give the rate, else the first `Tổng số` with the row behind it. */
function chosen(below: readonly number[], place: number, view: ListView): Pair | null {
  const ways = below.flatMap((numerator) =>
    below
      .filter((denominator) => denominator !== numerator)
      .map((denominator) => ({ numerator, denominator })),
  );
  const giving = ways.filter(
    (way) =>
      isSameUnit(view.rows[way.numerator], view.rows[way.denominator]) && fits(way, place, view),
  );
  const [only] = giving;
  const named = giving.filter((way) => namesSay(way, view));
  if (giving.length > 0) return named[0] ?? only ?? null;
  const whole = below.find((each) => TOTAL_NAME.test(view.rows[each]?.labelKey ?? ""));
  const part = below.find((each) => whole !== undefined && each > whole);
  return whole === undefined || part === undefined ? null : oriented([whole, part], place, view);
}

function isSameUnit(a: ListRow | undefined, b: ListRow | undefined): boolean {
  const [one, other] = [a?.unitKey ?? "", b?.unitKey ?? ""];
  return one === other || one === "" || other === "";
}

function fits({ numerator, denominator }: Pair, place: number, { rows }: ListView): boolean {
  const printed = rows[place]?.printed ?? null;
  const [top, bottom] = [rows[numerator]?.value ?? null, rows[denominator]?.value ?? null];
  if (printed === null || top === null || bottom === null || isZero(bottom)) return false;
  return fitOf(printed, top, bottom) !== "none";
}

const LITTLE_WORDS: ReadonlySet<string> = new Set(
  "ti le so tong cac cua va duoc da dang tren trong theo tai voi cho den thoi diem bao cao phan tram %".split(
    " ",
  ),
);
const SOMEWHAT_ALIKE = 0.2;
const MUCH_ALIKE = 0.5;
const MOSTLY_ALIKE = 0.6;

/** The two rows right behind a rate, one called `Tổng …` and the other by the rate's own words. */
function isMeant({ numerator, denominator }: Pair, place: number, { rows }: ListView): boolean {
  if (numerator + denominator !== 2 * place + 3) return false;
  const isNamed =
    TOTAL_NAME.test(rows[denominator]?.labelKey ?? "") &&
    !TOTAL_NAME.test(rows[numerator]?.labelKey ?? "");
  const words = new Set(wordsOf(rows[place]?.labelKey ?? ""));
  const own = new Set(wordsOf(rows[numerator]?.labelKey ?? ""));
  const shared = [...words].filter((word) => own.has(word)).length;
  return isNamed && shared >= MOSTLY_ALIKE * words.size;
}

/** Which share of a rate's words both its rows have, by the one that has fewer. */
function likeness({ numerator, denominator }: Pair, place: number, { rows }: ListView): number {
  const words = new Set(wordsOf(rows[place]?.labelKey ?? ""));
  const shares = [numerator, denominator].map((each) => {
    const own = new Set(wordsOf(rows[each]?.labelKey ?? ""));
    return [...words].filter((word) => own.has(word)).length / Math.max(1, words.size);
  });
  return Math.min(...shares);
}

function wordsOf(labelKey: string): readonly string[] {
  return labelKey.split(" ").filter((word) => !LITTLE_WORDS.has(word));
}

const ON_TIME = /\b(?:dung|trong|truoc)(?: (?:va|hoac) (?:dung|truoc))?(?: thoi)? han\b/;
const LATE = /\b(?:qua|tre)(?: thoi)? han\b|\btre hen\b/;

/** Rates of what was on time and what was late, beside each other, that nothing else is asked of (F9). */
export function hundredRules(view: ListView, told: ReadonlySet<string>): readonly PrintedRule[] {
  const free = view.rows.flatMap(({ kind, labelKey: key }, place) => {
    const says = LATE.test(key) ? "late" : ON_TIME.test(key) ? "on-time" : null;
    return kind === "rate" && says !== null && !told.has(view.codes[place] ?? "")
      ? [{ place, says }]
      : [];
  });
  const parents = new Set(free.map(({ place }) => view.nodes[place]?.parent ?? -1));
  return [...parents].flatMap((parent): readonly PrintedRule[] => {
    const own = free.filter(({ place }) => view.nodes[place]?.parent === parent);
    const isWhole = own.filter(({ says }) => says === "late").length === 1 && own.length > 1;
    if (
      !isWhole ||
      own.length > 3 ||
      !areAlike(own.map(({ place }) => view.rows[place]?.labelKey ?? ""))
    ) {
      return [];
    }
    const codes = own.map(({ place }) => view.codes[place] ?? "");
    const text = hundredText(codes, [own.map(({ place }) => printedAt(view.rows[place]))]);
    const cell = addressOf(view.rows[own[0]?.place ?? 0]?.row ?? 1, view.labelColumn);
    return [printedRule(text.replace(/[[\] ]/g, ""), text, cell, "rate-rows")];
  });
}

/** The labels are the same but for the words of time. */
function areAlike(labels: readonly string[]): boolean {
  const plain = labels.map((label) =>
    label
      .replace(/\b(?:som|truoc|dung|qua|tre|trong|va|hoac|thoi|han|hen)\b/g, "")
      .replace(/ +/g, " ")
      .trim(),
  );
  return new Set(plain).size === 1;
}

function printedAt(row: ListRow | undefined): Decimal | null {
  return row?.printed ?? null;
}
