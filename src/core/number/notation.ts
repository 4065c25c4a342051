import type { IndicatorKind } from "../form/form";

/** What the figures of one column say about how a dot and a comma are meant in it. */
export interface Notation {
  /** `6.728` where only a whole number can stand, `1.234,5`, `1.234.567`. */
  readonly dotGroups: boolean;
  /** `6,728` where only a whole number can stand, `1,234.5`, `1,234,567`. */
  readonly commaGroups: boolean;
  /** `98.3`, `0.983`. */
  readonly dotDecimals: boolean;
  /** `98,3`, `0,983`, `1.234,5`. */
  readonly commaDecimals: boolean;
}

export const UNKNOWN_NOTATION: Notation = {
  dotGroups: false,
  commaGroups: false,
  dotDecimals: false,
  commaDecimals: false,
};

/** A figure typed as text, and the kind of its row. */
export interface TypedFigure {
  readonly text: string;
  readonly kind: IndicatorKind;
}

/** Longer texts are no figures. */
const LONGEST_FIGURE = 40;

/** Gathers from a whole column what its figures surely say; a figure that may be read both ways says nothing. */
export function notationOf(figures: readonly TypedFigure[]): Notation {
  return figures
    .filter(({ text }) => text.length <= LONGEST_FIGURE)
    .reduce((known, { text, kind }) => withFigure(known, text.trim(), kind), UNKNOWN_NOTATION);
}

function withFigure(known: Notation, text: string, kind: IndicatorKind): Notation {
  const isWhole = kind === "count";
  const dotGroups =
    /^\d{1,3}(?:\.\d{3})+,\d+$|^\d{1,3}(?:\.\d{3}){2,}$/.test(text) ||
    (isWhole && /^[1-9]\d{0,2}\.\d{3}$/.test(text));
  const commaGroups =
    /^\d{1,3}(?:,\d{3})+\.\d+$|^\d{1,3}(?:,\d{3}){2,}$/.test(text) ||
    (isWhole && /^[1-9]\d{0,2},\d{3}$/.test(text));
  const dotDecimals = commaGroups ? text.includes(".") : isDecimal(text, ".");
  const commaDecimals = dotGroups ? text.includes(",") : isDecimal(text, ",");
  return {
    dotGroups: known.dotGroups || dotGroups,
    commaGroups: known.commaGroups || commaGroups,
    dotDecimals: known.dotDecimals || dotDecimals,
    commaDecimals: known.commaDecimals || commaDecimals,
  };
}

/** One mark with other than three digits behind it, or a zero before it, groups nothing. */
function isDecimal(text: string, mark: "." | ","): boolean {
  const [whole = "", fraction, ...more] = text.replace(/\s*%$/, "").split(mark);
  if (fraction === undefined || more.length > 0) return false;
  if (!/^\d+$/.test(whole) || !/^\d+$/.test(fraction)) return false;
  return fraction.length !== 3 || /^0/.test(whole) || whole.length > 3;
}
