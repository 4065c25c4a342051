import type { Cell } from "./cell";
import type { Quirks } from "./quirks";

const LONGEST_GENERAL = 11;
const DAY = 86_400_000;
/** Day 0 of Excel's calendar, as it counts from March 1900 on. */
const EPOCH = Date.UTC(1899, 11, 30);

/**
 * A cell's text as Excel shows it under a Vietnamese Windows, `1.234,5`. Only the plain number formats: the
 * first section, without colours and conditions.
 */
export function shownText(
  { value, format, formula, isError }: Cell,
  { showsTextAsLocal }: Quirks,
): string {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (isError || (formula !== null && Number.isNaN(value))) return String(value);
  const text = numberText(value, format.split(";")[0] ?? "");
  return showsTextAsLocal ? text.replace(/[.,]/g, (sign) => (sign === "." ? "," : ".")) : text;
}

/** In en-US signs. */
function numberText(value: number, code: string): string {
  const section = code.replace(/"([^"]*)"|\\(.)|[_*]./g, "");
  if (/[dmyh]/i.test(section)) return dateText(value, section);
  const digits = /[0#?][0#?,.]*/.exec(section)?.[0];
  if (digits === undefined) return generalText(value);
  const shown = section.includes("%") ? value * 100 : value;
  const decimals = (digits.split(".")[1] ?? "").length;
  const [whole = "", rest] = rounded(Math.abs(shown), decimals).split(".");
  const grouped = digits.includes(",") ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  const least = (digits.split(".")[1] ?? "").replace(/[#?]+$/, "").length;
  const kept = rest?.replace(new RegExp(`0{0,${decimals - least}}$`), "") ?? "";
  const sign = shown < 0 ? "-" : "";
  return `${sign}${grouped}${kept === "" ? "" : `.${kept}`}${section.includes("%") ? "%" : ""}`;
}

/** Half up by the decimal digits, as Excel rounds what it shows: 98.345 is 98.35. */
function rounded(value: number, decimals: number): string {
  const digits = String(Number(value.toPrecision(15)));
  if (digits.includes("e")) return value.toFixed(decimals);
  return Number(`${Math.round(Number(`${digits}e${decimals}`))}e-${decimals}`).toFixed(decimals);
}

function generalText(value: number): string {
  return String(Number(value.toPrecision(LONGEST_GENERAL - 1)));
}

function dateText(value: number, code: string): string {
  const date = new Date(EPOCH + value * DAY);
  const [day, month, year] = [date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear()];
  return code.replace(/d+|m+|y+/gi, (part) => {
    const length = part.length;
    if (/y/i.test(part)) return String(year).slice(length > 2 ? 0 : 2);
    return String(/d/i.test(part) ? day : month).padStart(Math.min(length, 2), "0");
  });
}
