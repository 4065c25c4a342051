import { equal, parseDecimal, sum, type Decimal } from "../number/decimal";

/** A named figure of a note: `Huyện = 39`. */
export interface NotePart {
  readonly label: string;
  readonly value: Decimal;
}

/** `22/52 = 42%` of a note; `percent` is null where only the fraction stands. */
export interface NoteFraction {
  readonly quote: string;
  readonly numerator: Decimal;
  readonly denominator: Decimal;
  readonly percent: Decimal | null;
}

/** The figures a note states. */
export interface NoteFigures {
  /** Parts that are meant to add up to the row's figure; fewer than two are none. */
  readonly parts: readonly NotePart[];
  /** named: `tên = số`, which states a sum outright; listed: `tên: số`, `150 DVCTT 39 DVCMP` or a bullet list, read as one. */
  readonly style: "named" | "listed";
  /** The note says that more belongs to the row than it lists. */
  readonly partial: boolean;
  readonly fractions: readonly NoteFraction[];
}

/** A longer note is prose, and costly to search. */
const LONGEST_NOTE = 2000;
const NUMBER = String.raw`\d{1,3}(?:\.\d{3})+(?!\d)|\d+(?:,\d+)?`;
const PERCENTAGE = String.raw`\d+(?:[.,]\d+)?`;
const FRACTION = new RegExp(
  String.raw`(${NUMBER})(?:\s+\p{L}+){0,2}\s*\/\s*(${NUMBER})(?:[^\d=%]{0,40}=\s*(${PERCENTAGE})\s*%)?`,
  "gu",
);
/** The number ends here and is neither a percentage nor what stands over the line of a fraction. */
const PLAIN_END = String.raw`(?![.,]?\d)(?!\s*[%/])`;
const NAMED = new RegExp(String.raw`(\p{L}[^=;\n]*?)\s*=\s*(${NUMBER})${PLAIN_END}`, "gu");
const COLONED = new RegExp(String.raw`(\p{L}[^:;\n]*?)\s*:\s*(${NUMBER})${PLAIN_END}`, "gu");
const BULLET_START = /(?:^|[;.\n])\s*[-–+•]\s*(?=\d)/u;
const BULLET = new RegExp(String.raw`^(${NUMBER})\s+(\p{L}[^;\n]*)`, "gu");
const LISTED = new RegExp(String.raw`(${NUMBER})\s+(\p{L}+)`, "gu");
const ONLY_LISTED = new RegExp(
  String.raw`^\s*(?:(?:${NUMBER})\s+\p{L}+\s*(?:[;,+.]\s*)?){2,}$`,
  "u",
);
const DATE =
  /\d{1,2}\/\d{1,2}\/\d{4}|(?:ngày|tháng|quý|năm|từ|đến|hết|kỳ|khoá|khóa)\s+[\dIVX]{1,4}(?:\s*\/\s*\d{1,4})+/giu;
const DOCUMENT_NUMBER = /(?<!\p{L})(?:số|QĐ|KH|NĐ|TT|CV|BC|NQ|CT)\s*:?\s*\d+[^\s;,.=]*(?!\s*=)/giu;
/** What goes with these is set beside the figure and is no part of it: a plan, another year. */
const COMPARED = /(?<!\p{L})(?:so với|cùng kỳ|năm|kế hoạch|tăng|giảm)(?!\p{L})/iu;
const TOTAL = /^(?:tổng(?: số| cộng)?|cộng)(?: (?:hồ sơ|thủ tục|TTHC|văn bản|người))?$/iu;
const PARTIAL = /trong đó|ví dụ|một số|còn lại|ngoài ra/iu;

const NO_FIGURES: NoteFigures = { parts: [], style: "listed", partial: false, fractions: [] };

/** Reads what a note says in figures. Dates, document numbers and words are left alone. */
export function readNote(note: string): NoteFigures {
  if (!/\d/.test(note) || note.length > LONGEST_NOTE) return NO_FIGURES;
  const text = note
    .normalize("NFC")
    .replace(/[\u00a0\u202f]/g, " ")
    .replace(DATE, " ")
    .replace(DOCUMENT_NUMBER, " ");
  // Looking for a sign first spares long notes a search that begins anew at each of their letters.
  const named = text.includes("=") ? partsBy(NAMED, text, 1, 2) : [];
  const isNamed = named.length >= 2;
  const parts = addable(isNamed ? named : listedParts(text));
  return {
    parts,
    style: isNamed ? "named" : "listed",
    partial: PARTIAL.test(text),
    fractions: (text.includes("/") ? fractionsOf(text) : []).map((fraction) =>
      overAllParts(fraction, parts),
    ),
  };
}

/** The sum of a note's parts. */
export function partsTotal(parts: readonly NotePart[]): Decimal {
  return sum(parts.map(({ value }) => value));
}

/** Parts that may add up to a figure: a total told beside them is none, and what is compared with it never is. */
function addable(parts: readonly NotePart[]): readonly NotePart[] {
  if (parts.some(({ label }) => COMPARED.test(label))) return [];
  const withoutTotal = parts.filter(({ label }) => !TOTAL.test(label));
  const added = withoutTotal.length >= 2 ? withoutTotal : parts;
  return added.length >= 2 ? added : [];
}

function listedParts(text: string): readonly NotePart[] {
  const bullets = text.split(BULLET_START).flatMap((piece) => partsBy(BULLET, piece, 2, 1));
  if (bullets.length >= 2) return bullets;
  const coloned = text.includes(":") ? partsBy(COLONED, text, 1, 2) : [];
  if (coloned.length >= 2) return coloned;
  return ONLY_LISTED.test(text) ? partsBy(LISTED, text, 2, 1) : [];
}

function partsBy(
  pattern: RegExp,
  text: string,
  labelGroup: number,
  valueGroup: number,
): readonly NotePart[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const label = match[labelGroup];
    const value = noteNumber(match[valueGroup]);
    return label === undefined || value === null ? [] : [{ label: label.trim(), value }];
  });
}

function fractionsOf(text: string): readonly NoteFraction[] {
  return [...text.matchAll(FRACTION)].flatMap((match) => {
    const [quote, top, bottom, rate] = match;
    const numerator = noteNumber(top);
    const denominator = noteNumber(bottom);
    if (numerator === null || denominator === null) return [];
    const percent = rate === undefined ? null : parseDecimal(rate.replace(",", "."));
    return [{ quote: quote.trim(), numerator, denominator, percent }];
  });
}

/** `Một phần = 635 + toàn trình = 1092 / 7273`: what stands over the line is the sum, not its last part. */
function overAllParts(fraction: NoteFraction, parts: readonly NotePart[]): NoteFraction {
  const last = parts.at(-1);
  return last !== undefined && equal(last.value, fraction.numerator)
    ? { ...fraction, numerator: partsTotal(parts) }
    : fraction;
}

function noteNumber(text: string | undefined): Decimal | null {
  if (text === undefined) return null;
  const plain = /^\d{1,3}(\.\d{3})+$/.test(text) ? text.replace(/\./g, "") : text.replace(",", ".");
  return parseDecimal(plain);
}
