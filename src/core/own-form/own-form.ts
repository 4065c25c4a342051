import type { Form, IndicatorKind } from "../form/form";
import type { RulePack } from "../rule/rule";
import type { TablePack } from "../unit-table/pack";

/** The document that prescribes a form, as far as the user told it. */
export interface Decision {
  readonly number: string;
  /** An ISO date (`2026-01-15`); null where none was told. */
  readonly date: string | null;
  readonly agency: string;
}

/** A column of a table that the user keeps. */
export interface OwnColumn {
  readonly code: string;
  /** Its headings from the top down. */
  readonly path: readonly string[];
  /** Other headings under which the same column is met, each from the top down. */
  readonly aliases: readonly (readonly string[])[];
  readonly kind: IndicatorKind;
  readonly unit: string | null;
  readonly mayBeBlank: boolean;
  readonly summed: boolean;
}

/** A table with units down and indicators across that the user keeps. */
export interface OwnTable {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly inForce: { readonly from: string | null; readonly to: string | null };
  readonly columns: readonly OwnColumn[];
}

/** A form that the user keeps in a worksheet of its own (`Mẫu của đơn vị`), with the rules that were confirmed. */
export type OwnForm =
  | {
      readonly layout: "indicator-list";
      readonly decision: Decision;
      readonly form: Form;
      readonly pack: RulePack;
    }
  | {
      readonly layout: "unit-table";
      readonly decision: Decision;
      readonly form: OwnTable;
      readonly pack: TablePack;
    };

/** What stands between the headings of one column, from the top down. */
export const PATH_MARK = "›";

/** `Đã giải quyết › Tổng số` as its headings. */
export function pathOf(text: string): readonly string[] {
  return text
    .split(PATH_MARK)
    .map((heading) => heading.trim())
    .filter((heading) => heading !== "");
}

export function pathText(path: readonly string[]): string {
  return path.join(` ${PATH_MARK} `);
}
