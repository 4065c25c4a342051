import { answersOf } from "../../core/form/answers";
import type { Indicator, IndicatorKind } from "../../core/form/form";

/** A heading: no value is expected. */
export function group(code: string, label: string): Indicator {
  return indicator(code, "group", null, label);
}

/** A whole number of something; the unit is null where the form prints none. */
export function count(code: string, unit: string | null, label: string): Indicator {
  return indicator(code, "count", unit, label);
}

export function money(code: string, unit: string, label: string): Indicator {
  return indicator(code, "money", unit, label);
}

export function rate(code: string, label: string): Indicator {
  return indicator(code, "rate", "%", label);
}

/** One of the answers that the unit itself lists: `Có/không`, `Không = 0; Có = 1`. */
export function coded(code: string, unit: string, label: string): Indicator {
  return indicator(code, "coded", unit, label);
}

function indicator(
  code: string,
  kind: IndicatorKind,
  unit: string | null,
  label: string,
): Indicator {
  const answers = kind === "coded" && unit !== null ? answersOf(unit) : [];
  const parent = parentCode(code);
  const summed = (kind === "count" || kind === "money") && !countsCatalogue(unit, label);
  return {
    ...{ code, label, aliases: [], parent, kind, unit, answers },
    mayBeBlank: kind === "group",
    summed,
  };
}

/** Procedures of one catalogue (`Số TTHC liên thông`), which every unit counts again; dossiers are counted once. */
function countsCatalogue(unit: string | null, label: string): boolean {
  return unit === "Thủ tục" || (unit === null && /^(?:Tổng s|S)ố TTHC /.test(label));
}

/** `3.3.1a` stands under `3.3.1`, `3.3.1` under `3.3`, the second `4.6` under the first; `3` under nothing. */
function parentCode(code: string): string | null {
  const parent = code.replace(/(?:\.\d+|[a-z]| \(lần \d+\))$/, "");
  return parent === code ? null : parent;
}
