import type { PointBand, Scoring } from "../score/criteria-set";
import { compare, parseDecimal, ZERO, type Decimal } from "../number/decimal";
import { cleanText } from "../text/clean";
import { bareKey, textKey } from "../text/key";
import type { SetFault } from "./set-fault";
import { figureOf } from "./typed-words";

/** What was read of a cell of levels: null where one of them cannot be read. */
export interface TypedLevels<Level> {
  readonly levels: readonly Level[] | null;
  readonly errors: readonly SetFault[];
  /** What is odd about levels that are used all the same. */
  readonly warnings: readonly SetFault[];
}

type Option = Extract<Scoring, { kind: "options" }>["options"][number];

/** No criterion has more options or bands. */
const MOST_LEVELS = 60;
const QUOTE = '"';
const KNOCK_OUT =
  /^(?:0 diem )?(?:ca|toan(?: bo)?) tieu chi(?: me)?$|^(?:diem )?liet$|^knock ?out$/;
const OPTION = /^(.*)[:=]\s*([\d.,]{1,20})\s*(?:điểm|đ|points?)?\s*(?:\(([^()]{0,60})\))?$/iu;

/**
 * `Có: 1; Không: 0 (0 điểm cả tiêu chí)` as options. A label with a semicolon stands in quotes, as in a file of separated
 * values.
 */
export function optionsOf(typed: string): TypedLevels<Option> {
  const pieces = piecesOf(typed);
  const fault = countFault(pieces.length, "options");
  if (fault !== null) return { levels: null, errors: [fault], warnings: [] };
  const read = pieces.map((piece) => ({ piece, option: optionOf(piece) }));
  const errors = read
    .filter(({ option }) => option === null)
    .map(({ piece }): SetFault => ({ fault: "unreadable-level", typed: piece, of: "options" }));
  const options = read.flatMap(({ option }) => option ?? []);
  const keys = options.map(({ label }) => textKey(label));
  const twice = options
    .filter((_, at) => keys.indexOf(keys[at] ?? "") < at)
    .map(({ label }): SetFault => ({ fault: "option-twice", label }));
  const all = [...errors, ...twice];
  return { levels: all.length === 0 ? options : null, errors: all, warnings: [] };
}

/** How options are typed. */
export function optionsText(options: readonly Option[], knockOut: string): string {
  return options
    .map((option) => {
      const isLast = option.knockOut ? ` (${knockOut})` : "";
      return `${quoted(option.label)}: ${option.points.replace(".", ",")}${isLast}`;
    })
    .join("; ");
}

function optionOf(piece: string): Option | null {
  const [, before = "", figure = "", aside] = OPTION.exec(piece) ?? [];
  const label = unquoted(before.trim());
  const points = figureOf(figure);
  if (label === null || label === "" || points === null) return null;
  if (aside !== undefined && !KNOCK_OUT.test(bareKey(aside))) return null;
  return { label, points, knockOut: aside !== undefined };
}

function quoted(label: string): string {
  const needs = label.includes(";") || label.startsWith(QUOTE);
  return needs ? `${QUOTE}${label.replaceAll(QUOTE, QUOTE + QUOTE)}${QUOTE}` : label;
}

function unquoted(label: string): string | null {
  if (!label.startsWith(QUOTE)) return label;
  const inner = label.slice(1, -1);
  const isWhole = label.length > 1 && label.endsWith(QUOTE);
  const isEven = !inner.replaceAll(QUOTE + QUOTE, "").includes(QUOTE);
  return isWhole && isEven ? inner.replaceAll(QUOTE + QUOTE, QUOTE).trim() : null;
}

/** Apart at semicolons and line breaks, but for those in quotes that a piece begins with. */
function piecesOf(typed: string): readonly string[] {
  const pieces: string[] = [];
  let piece = "";
  let inQuotes = false;
  for (const letter of typed) {
    if (letter === QUOTE && (inQuotes || piece.trim() === "" || piece.trim().startsWith(QUOTE))) {
      inQuotes = !inQuotes;
    }
    if (!inQuotes && (letter === ";" || letter === "\n")) {
      pieces.push(piece);
      piece = "";
    } else piece += letter;
  }
  return [...pieces, piece].map(cleanText).filter((each) => each !== "");
}

/* Where a band begins or ends, in words or signs. */
const NUMBER = String.raw`(\d{1,9}(?:[.,]\d{1,9})?)\s*%?`;
const LOWER = String.raw`(?:từ|≥|>=|=>|trên|>|lớn hơn|from|above)?`;
const UPPER = String.raw`(?:dưới|<|nhỏ hơn|≤|<=|=<|below)?`;
const STRETCH = new RegExp(
  String.raw`^(${LOWER})\s*${NUMBER}\s*(?:[-–—−]|đến|tới|to)\s*(${UPPER})\s*${NUMBER}$`,
  "u",
);
const FROM = new RegExp(String.raw`^(${LOWER})\s*${NUMBER}\s*(?:trở lên|or more)?$`, "u");
const BELOW = new RegExp(
  String.raw`^(dưới|<|nhỏ hơn|≤|<=|=<|đến|không quá|below|up to)\s*${NUMBER}$`,
  "u",
);
const BAND = /^(.+)[:=]\s*([\d.,]{1,20})\s*(?:điểm|đ|points?)?$/iu;
const LEAVES_OUT = /^(?:trên|>|lớn hơn|above)$/;
const ENDS_BEFORE = /^(?:dưới|<|nhỏ hơn|below)$/;

interface Stretch {
  readonly typed: string;
  /** Null: everything below the upper bound. */
  readonly lower: string | null;
  readonly leavesOutLower: boolean;
  readonly upper: { readonly percent: string; readonly isIn: boolean } | null;
  readonly points: string;
}

/**
 * `≥85%: 2; 70–<85%: 1,25; <70%: 0` as bands, whatever their order. Stretches that leave something out between them, or
 * that both hold somewhere, are told; the higher band begins where it says.
 */
export function bandsOf(typed: string): TypedLevels<PointBand> {
  const pieces = piecesOf(typed);
  const fault = countFault(pieces.length, "bands");
  if (fault !== null) return { levels: null, errors: [fault], warnings: [] };
  const read = pieces.map((piece) => ({ piece, stretch: stretchOf(piece) }));
  const stretches = read
    .flatMap(({ stretch }) => stretch ?? [])
    .toSorted((a, b) => compare(lowest(b), lowest(a)));
  const errors = [
    ...read
      .filter(({ stretch }) => stretch === null)
      .map(({ piece }): SetFault => ({ fault: "unreadable-level", typed: piece, of: "bands" })),
    ...stretches
      .filter(({ leavesOutLower }) => leavesOutLower)
      .map((each): SetFault => ({ fault: "band-leaves-out-bound", typed: each.typed })),
  ];
  if (errors.length > 0) return { levels: null, errors, warnings: [] };
  const bands = stretches.flatMap(({ lower, points }): readonly PointBand[] =>
    lower === null && isZero(points) ? [] : [{ from: lower ?? "0", points }],
  );
  return { levels: bands, errors: [], warnings: meetingFaults(stretches) };
}

/** How bands are typed, highest first: below the lowest one there are no points. */
export function bandsText(bands: readonly PointBand[]): string {
  const shown = (figure: string): string => figure.replace(".", ",");
  const pieces = bands.map(({ from, points }, at) => {
    const above = bands[at - 1];
    const stretch =
      above === undefined ? `≥${shown(from)}%` : `${shown(from)}–<${shown(above.from)}%`;
    return `${stretch}: ${shown(points)}`;
  });
  const last = bands.at(-1);
  const rest = last === undefined || isZero(last.from) ? [] : [`<${shown(last.from)}%: 0`];
  return [...pieces, ...rest].join("; ");
}

function stretchOf(piece: string): Stretch | null {
  const [, range = "", figure = ""] = BAND.exec(piece) ?? [];
  const points = figureOf(figure);
  const bounds = boundsOf(range.normalize("NFC").toLowerCase().trim());
  return points === null || bounds === null ? null : { typed: piece, ...bounds, points };
}

function boundsOf(range: string): Pick<Stretch, "lower" | "leavesOutLower" | "upper"> | null {
  const [, sign = "", from, until = "", to] = STRETCH.exec(range) ?? [];
  const [lower, upper] = [figureOf(from ?? ""), figureOf(to ?? "")];
  if (lower !== null && upper !== null) {
    const isIn = !ENDS_BEFORE.test(until);
    return { lower, leavesOutLower: LEAVES_OUT.test(sign), upper: { percent: upper, isIn } };
  }
  const [, end = "", below] = BELOW.exec(range) ?? [];
  const highest = figureOf(below ?? "");
  if (highest !== null) {
    const isIn = !ENDS_BEFORE.test(end);
    return { lower: null, leavesOutLower: false, upper: { percent: highest, isIn } };
  }
  const [, start = "", only] = FROM.exec(range) ?? [];
  const lone = figureOf(only ?? "");
  return lone === null
    ? null
    : { lower: lone, leavesOutLower: LEAVES_OUT.test(start), upper: null };
}

/** What neighbours say of the place where they meet. */
function meetingFaults(stretches: readonly Stretch[]): readonly SetFault[] {
  return stretches.flatMap((below, at): readonly SetFault[] => {
    const above = stretches[at - 1];
    if (above === undefined || above.lower === null || below.upper === null) return [];
    const { percent, isIn } = below.upper;
    const order = compare(decimalOf(percent), decimalOf(above.lower));
    if (order < 0) return [{ fault: "band-gap", from: percent, to: above.lower }];
    if (order > 0) return [{ fault: "band-overlap", from: above.lower, to: percent }];
    return isIn ? [{ fault: "band-overlap", from: percent, to: percent }] : [];
  });
}

function countFault(count: number, of: "options" | "bands"): SetFault | null {
  if (count === 0) return { fault: "no-levels", of };
  return count > MOST_LEVELS ? { fault: "too-many-levels", most: MOST_LEVELS } : null;
}

function lowest({ lower }: Stretch): Decimal {
  return lower === null ? { units: -1n, places: 0 } : decimalOf(lower);
}

function isZero(figure: string): boolean {
  return compare(decimalOf(figure), ZERO) === 0;
}

function decimalOf(figure: string): Decimal {
  return parseDecimal(figure) ?? ZERO;
}
