import type { OwnForm } from "../../core/own-form/own-form";
import { keepableRules, ownTableOf } from "../../core/own-form/own-table";
import { UNKNOWN_FORM } from "../../core/printed-form/unknown";
import type { Rule, RulePack } from "../../core/rule/rule";
import { bareKey } from "../../core/text/key";
import type { TablePack } from "../../core/unit-table/pack";
import type { Appendix } from "../appendix";

/** What the user tells of a form that is saved. */
export interface FormDetails {
  readonly title: string;
  readonly number: string;
  /** An ISO date; null where none was told. */
  readonly date: string | null;
  readonly agency: string;
}

/**
 * The form to be kept of an appendix as it was read: its indicators as the sheet has them, and its rules but for those that
 * the user did not confirm (`dropped`, by their ids). Rules that speak of a single row of this sheet stay behind.
 */
export function formToKeep(
  appendix: Appendix,
  details: FormDetails,
  dropped: ReadonlySet<string>,
): OwnForm {
  const decision = { number: details.number, date: details.date, agency: details.agency };
  const id = idOf(details.title);
  const about = { id, title: details.title, source: documentOf(details) };
  const inForce = { from: details.date, to: null };
  const packOf = <Pack extends RulePack>(pack: Pack, codes: readonly string[]): Pack => {
    const own = { ...pack, form: id, source: pack.source === "" ? about.source : pack.source };
    const confirmed = own.rules.filter((rule) => !dropped.has(rule.id));
    return keepableRules({ ...own, rules: named(confirmed) }, new Set(codes));
  };
  if (appendix.layout === "unit-table") {
    const table = ownTableOf(appendix.table);
    const codes = table.columns.map(({ code }) => code);
    const pack = packOf(appendix.pack, codes);
    return {
      layout: "unit-table",
      decision,
      form: { ...table, ...about, inForce },
      pack: isTablePack(pack) ? pack : { ...pack, columnTotal: TOTALS },
    };
  }
  const { form } = appendix.recognition;
  return {
    layout: "indicator-list",
    decision,
    form: { ...form, ...about, inForce },
    pack: packOf(
      appendix.pack,
      form.indicators.map(({ code }) => code),
    ),
  };
}

/** How total rows are told where no pack says it. */
const TOTALS: TablePack["columnTotal"] = { id: "form:total", severity: "error", excuse: null };

function isTablePack(pack: RulePack): pack is TablePack {
  return "columnTotal" in pack;
}

/** `Biểu 01 tỉnh A` is known as `bieu-01-tinh-a`; no form of ours is called `unknown`. */
function idOf(title: string): string {
  const id = bareKey(title).replaceAll(" ", "-");
  return id === "" || id === UNKNOWN_FORM ? "mau-don-vi" : id;
}

/** The document as it is cited: `12/QĐ-UBND, 15/01/2026, UBND tỉnh`. */
export function documentOf({ number, date, agency }: Omit<FormDetails, "title">): string {
  const day = date === null ? "" : date.split("-").reverse().join("/");
  return [number, day, agency].filter((part) => part !== "").join(", ");
}

/** Rules that the sheet printed are named after their notation there; in a form of its own they are numbered. */
function named(rules: readonly Rule[]): readonly Rule[] {
  const ids = [...new Set(rules.map(({ id }) => id))].filter((id) => id.startsWith("form:"));
  const names = new Map(ids.map((id, at) => [id, `Q${at + 1}`]));
  return rules.map(({ id, text, severity, excuse, threshold }) => ({
    ...{ text, severity, excuse, threshold },
    id: names.get(id) ?? id,
  }));
}
