import { decimalText, parseDecimal } from "./decimal";

/** No figure of an appendix is longer. */
const LONGEST = 30;
const GROUPED = /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/;
const UNGROUPED = /^\d+(?:[.,]\d+)?$/;

/**
 * A figure as a clerk types it, `6.471` or `98,3`, as a plain decimal; null for anything else. A dot before three digits
 * groups thousands, any other one is taken for a comma; a percent sign and spaces around are left out.
 */
export function typedFigure(text: string): string | null {
  const typed = text.normalize("NFKC").trim();
  if (typed.length > LONGEST) return null;
  const [, sign = "", digits = ""] = /^([-+−]?)\s*([\d.,]+)\s*%?$/.exec(typed) ?? [];
  const plain = GROUPED.test(digits)
    ? digits.replaceAll(".", "").replace(",", ".")
    : UNGROUPED.test(digits)
      ? digits.replace(",", ".")
      : "";
  const value = parseDecimal(plain);
  if (value === null) return null;
  const units = sign === "-" || sign === "−" ? -value.units : value.units;
  return decimalText({ ...value, units });
}
