import { RuleSyntaxError, parseRule } from "../rule/parse";
import type { Rule, RulePack } from "../rule/rule";
import { codesOf } from "../rule/statement";
import type { FilledTable } from "../unit-table/filled-table";
import type { TableForm } from "../unit-table/form";
import { pathOf, pathText, type OwnColumn, type OwnTable } from "./own-form";

const WHOLE = "whole";
const NEVER = /(?!)/;

/** A kept table as the recogniser takes forms: its columns are known by their headings in full. */
export function ownTableForm({ id, title, source, inForce, columns }: OwnTable): TableForm {
  return {
    ...{ id, title, source, inForce },
    sections: [],
    parts: [],
    whole: WHOLE,
    aside: NEVER,
    partial: NEVER,
    columns: columns.map(({ code, path, kind, summed, mayBeBlank }) => ({
      ...{ code, kind, summed, mayBeBlank },
      label: pathText(path),
      section: code,
      part: WHOLE,
      beside: null,
      without: null,
      extra: false,
    })),
    paths: new Map(columns.map(({ code, path, aliases }) => [code, [path, ...aliases]])),
  };
}

/** The table to be kept of one that was recognised: the columns that it has, headed as it heads them. */
export function ownTableOf(table: FilledTable): OwnTable {
  const { id, title, source, inForce, columns } = table.form;
  const known = new Map(columns.map((column) => [column.code, column]));
  return {
    ...{ id, title, source, inForce },
    columns: table.columns.map(({ code, label }): OwnColumn => {
      const column = known.get(code);
      return {
        code,
        path: pathOf(label),
        aliases: [],
        kind: column?.kind ?? "count",
        unit: null,
        mayBeBlank: column?.mayBeBlank ?? false,
        summed: column?.summed ?? true,
      };
    }),
  };
}

/** The rules that a kept form can hold: those that speak of its own indicators and of no single row of one sheet. */
export function keepableRules<Pack extends RulePack>(pack: Pack, codes: ReadonlySet<string>): Pack {
  return { ...pack, rules: pack.rules.filter((rule) => speaksOf(rule, codes)) };
}

function speaksOf({ text }: Rule, codes: ReadonlySet<string>): boolean {
  try {
    return parseRule(text).every((statement) =>
      codesOf(statement).every((code) => codes.has(code)),
    );
  } catch (reason) {
    if (reason instanceof RuleSyntaxError) return false;
    throw reason;
  }
}
