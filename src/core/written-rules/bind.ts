import type { Rule, RulePack } from "../rule/rule";
import { parseRule } from "../rule/parse";
import { bareKey, textKey } from "../text/key";
import type { RuleFault, WrittenFault } from "./fault";
import { kindFaults } from "./kind-faults";
import { ruleText } from "./rule-text";
import { TypedRuleError } from "./typed-rule-error";
import type { Vocabulary } from "./vocabulary";
import { syntaxFault, type WrittenRule, type WrittenRules } from "./written-rules";

/** What one written rule came to on one appendix. */
interface Outcome {
  readonly rule: WrittenRule;
  readonly isUsed: boolean;
  /** What it adds to the form's rules; nothing where it only switches one off. */
  readonly rules: readonly Rule[];
  readonly faults: readonly RuleFault[];
}

/** Written rules brought to one appendix. */
export interface Bound<Pack extends RulePack> {
  /** The form's rules with the written ones added, put in the place of those with their name, or taken out. */
  readonly pack: Pack;
  /** What the written rules say in plain words, by their id. */
  readonly about: ReadonlyMap<string, string>;
  /** Ids that were switched off, those of checks without a rule (`H16`, the range of a rate) too: nothing is said of them. */
  readonly off: ReadonlySet<string>;
  readonly outcomes: readonly Outcome[];
  /** Every name by which this appendix may be meant. */
  readonly names: readonly string[];
}

/**
 * Brings written rules to an appendix: `pack` are its form's rules, `vocabulary` its indicators, `names` what it may be
 * called (the form's id and title, the sheet).
 */
export function bindRules<Pack extends RulePack>(
  written: WrittenRules,
  pack: Pack,
  vocabulary: Vocabulary,
  names: readonly string[],
): Bound<Pack> {
  const meant = written.rules.filter(({ scope }) => isMeant(scope, names));
  const outcomes = meant.map((rule) =>
    rule.severity === "off"
      ? switchedOff(rule, pack, written.sheet)
      : outcomeOf(rule, vocabulary, written.sheet),
  );
  const used = outcomes.flatMap(({ rule, isUsed }) => (isUsed ? [rule] : []));
  const added = outcomes.flatMap(({ rules }) => rules);
  const off = used.filter(({ severity }) => severity === "off").map(({ id }) => textKey(id));
  const replaced = new Set([...off, ...added.map(({ id }) => textKey(id))]);
  const isKept = ({ id }: { readonly id: string }): boolean => !replaced.has(textKey(id));
  return {
    pack: {
      ...pack,
      rules: [...pack.rules.filter(isKept), ...added],
      noteRates: pack.noteRates.filter(isKept),
    },
    about: new Map(used.flatMap(({ id, about }) => (about === "" ? [] : [[id, about] as const]))),
    off: new Set(idsOf(pack).filter((id) => off.includes(textKey(id)))),
    outcomes,
    names,
  };
}

/**
 * Everything there is to say of a sheet of rules once it was brought to every appendix, in the order of its cells. A rule
 * for every appendix that one of them has the rows for is right; one that no appendix was meant by is told.
 */
export function ruleFaults(
  written: WrittenRules,
  bounds: readonly Bound<RulePack>[],
): readonly RuleFault[] {
  const known = [...new Set(bounds.flatMap(({ names }) => names))];
  const found = written.rules.flatMap((rule) => {
    const outcomes = bounds.flatMap((bound) => bound.outcomes.filter((one) => one.rule === rule));
    if (outcomes.length === 0 && bounds.length > 0) {
      const fault: WrittenFault = { fault: "unknown-scope", typed: rule.scope, known };
      return [faultAt(written.sheet, rule.cells.scope, fault, "error")];
    }
    const used = outcomes.filter(({ isUsed }) => isUsed);
    const telling = rule.scope === "" && used.length > 0 ? used : outcomes;
    return distinct(telling.flatMap(({ faults }) => faults));
  });
  const rowOf = ({ cell }: RuleFault): number => Number(cell.replace(/\D/g, ""));
  return [...written.faults, ...found].toSorted((a, b) => rowOf(a) - rowOf(b));
}

/** `huyen; xa`: any of several names; a name may itself hold a comma. */
function isMeant(scope: string, names: readonly string[]): boolean {
  const keys = new Set(names.map(bareKey));
  const key = bareKey(scope);
  return key === "" || keys.has(key) || scope.split(/[;,]/).some((part) => isOneOf(part, keys));
}

function isOneOf(part: string, keys: ReadonlySet<string>): boolean {
  const key = bareKey(part);
  return key !== "" && keys.has(key);
}

function switchedOff(rule: WrittenRule, pack: RulePack, sheet: string): Outcome {
  const isThere = idsOf(pack).some((id) => textKey(id) === textKey(rule.id));
  const fault: WrittenFault = { fault: "off-unknown", id: rule.id };
  return {
    rule,
    isUsed: isThere,
    rules: [],
    faults: isThere ? [] : [faultAt(sheet, rule.cells.id, fault, "error")],
  };
}

/** Every id by which a finding of this pack may be named. */
function idsOf(pack: RulePack): readonly string[] {
  const total = "columnTotal" in pack ? pack.columnTotal : null;
  return [
    ...pack.rules.map(({ id }) => id),
    ...pack.noteRates.map(({ id }) => id),
    ...[pack.range, pack.answers, pack.headings],
    ...(isNamed(total) ? [total.id] : []),
  ];
}

function isNamed(given: unknown): given is { readonly id: string } {
  return (
    typeof given === "object" && given !== null && "id" in given && typeof given.id === "string"
  );
}

function outcomeOf(rule: WrittenRule, vocabulary: Vocabulary, sheet: string): Outcome {
  const { expression } = rule.cells;
  try {
    const { texts, unknown } = ruleText(rule.expression, vocabulary);
    const missing = unknown.map((typed): WrittenFault => {
      const nearest = vocabulary.nearest(typed);
      const named = nearest === null ? null : { code: nearest.code, label: nearest.label };
      return { fault: "unknown-code", typed, nearest: named };
    });
    const odd = missing.length > 0 ? [] : kindFaults(texts.flatMap(parseRule), vocabulary);
    return {
      rule,
      isUsed: missing.length === 0,
      rules: missing.length === 0 ? rulesOf(rule, texts) : [],
      faults: [
        ...missing.map((fault) => faultAt(sheet, expression, fault, "error")),
        ...odd.map((fault) => faultAt(sheet, expression, fault, "warning")),
      ],
    };
  } catch (reason) {
    if (!(reason instanceof TypedRuleError)) throw reason;
    const fault = syntaxFault(rule.expression, reason);
    return { rule, isUsed: false, rules: [], faults: [faultAt(sheet, expression, fault, "error")] };
  }
}

function rulesOf({ id, severity }: WrittenRule, texts: readonly string[]): readonly Rule[] {
  if (severity === "off") return [];
  return texts.map((text) => ({ id, text, severity, excuse: null, threshold: null }));
}

function faultAt(
  sheet: string,
  cell: string,
  fault: WrittenFault,
  weight: RuleFault["weight"],
): RuleFault {
  return { sheet, cell, weight, fault };
}

function distinct(faults: readonly RuleFault[]): readonly RuleFault[] {
  const seen = new Set<string>();
  return faults.filter((fault) => {
    const key = JSON.stringify(fault);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
