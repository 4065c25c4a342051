import { readRules, type ReadRule, type RulePack } from "../../core/rule/rule";
import { bindRules, ruleFaults, type Bound } from "../../core/written-rules/bind";
import type { RuleFault } from "../../core/written-rules/fault";
import type { Vocabulary } from "../../core/written-rules/vocabulary";
import type { WrittenRules } from "../../core/written-rules/written-rules";

/** The rules by which one appendix is checked: its form's and those the user wrote. */
export interface AppliedRules<Pack extends RulePack> {
  readonly pack: Pack;
  readonly rules: readonly ReadRule[];
  /** What written rules say in plain words, by their id. */
  readonly about: ReadonlyMap<string, string>;
  /** Ids of which nothing is said. */
  readonly off: ReadonlySet<string>;
  /** For each sheet of rules what became of it here. */
  readonly bounds: readonly Bound<Pack>[];
}

/**
 * Brings sheets of rules to one appendix (`vocabulary` is asked for only where there are any), a later one over an earlier one. `form` are the rules of its form, read already;
 * `names` are what the appendix may be called: the form's id and title, the sheet.
 */
export function applyRules<Pack extends RulePack>(
  sheets: readonly WrittenRules[],
  form: { readonly pack: Pack; readonly rules: readonly ReadRule[] },
  vocabulary: () => Vocabulary,
  names: readonly string[],
): AppliedRules<Pack> {
  const bounds: Bound<Pack>[] = [];
  let own = form.pack;
  for (const written of sheets) {
    const bound = bindRules(written, own, vocabulary(), names);
    bounds.push(bound);
    own = bound.pack;
  }
  return {
    pack: own,
    rules: own === form.pack ? form.rules : readRules(own),
    about: new Map(bounds.flatMap(({ about }) => [...about])),
    off: new Set(bounds.flatMap(({ off }) => [...off])),
    bounds,
  };
}

/** What there is to say of the sheets of rules once every appendix was checked by them (`applied` one for each). */
export function faultsOfRules(
  sheets: readonly WrittenRules[],
  applied: readonly Pick<AppliedRules<RulePack>, "bounds">[],
): readonly RuleFault[] {
  return sheets.flatMap((written, at) =>
    ruleFaults(
      written,
      applied.flatMap(({ bounds }) => bounds[at] ?? []),
    ),
  );
}

/** Rules by which nothing is said of these ids, as if someone had written so in a sheet. */
export function withoutRules(ids: readonly string[]): WrittenRules {
  const cells = { id: "", expression: "", scope: "" };
  return {
    sheet: "",
    rules: ids.map((id, at) => ({
      ...{ row: at + 1, id, about: "", expression: "", scope: "", cells },
      severity: "off",
    })),
    faults: [],
  };
}
