import type { Indicator } from "../core/form/form";
import type { OwnForm } from "../core/own-form/own-form";
import type { SheetReport } from "../jobs/report";
import { FORMS } from "../packs/forms";

type Named = Pick<Indicator, "code" | "label" | "parent">;

/** The indicators that rows of a sheet may be: those of its form, kept or ours; of an unknown form what the sheet prints. */
export function namedIndicators(
  { form }: { readonly form: Pick<SheetReport["form"], "id" | "indicators"> },
  kept: readonly OwnForm[],
): readonly Named[] {
  const own = kept.find((each) => each.form.id === form.id);
  if (own?.layout === "indicator-list") return own.form.indicators;
  const shipped = own === undefined ? FORMS.find(({ id }) => id === form.id) : undefined;
  return (
    shipped?.indicators ?? form.indicators.map(({ code, label }) => ({ code, label, parent: null }))
  );
}

/**
 * An indicator as its form has it, `3.3.1a Tổng số hồ sơ…`, with the one it stands under where another reads the same; the
 * code alone where the form does not have it.
 */
export function indicatorName(indicators: readonly Named[], code: string): string {
  const nameOf = (wanted: string | null): string => {
    const label = indicators.find((each) => each.code === wanted)?.label;
    return label === undefined ? (wanted ?? "") : `${wanted ?? ""} ${label}`;
  };
  const indicator = indicators.find((each) => each.code === code);
  const hasTwin = indicators.filter((each) => each.label === indicator?.label).length > 1;
  const parent = hasTwin ? nameOf(indicator?.parent ?? null) : "";
  return [parent, nameOf(code)].filter((part) => part !== "").join(" › ");
}
