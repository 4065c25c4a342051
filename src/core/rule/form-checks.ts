import type { Recognition } from "../form/recognition";
import { addressOf } from "../sheet/address";
import type { Draft } from "./draft";
import type { Facts, FindingKind } from "./finding";

/** Faults of the form itself rather than of its figures: a code printed twice, rows that are not there. */
export function checkForm(recognition: Recognition): readonly Draft[] {
  return [
    ...repeatedCodes(recognition),
    ...missingRows(recognition),
    ...figuresInUnitColumn(recognition),
  ];
}

function repeatedCodes({ repeatedCodes: repeats, columns, rows }: Recognition): readonly Draft[] {
  return repeats.map((repeat) => {
    const labels = rows.filter(({ row }) => repeat.rows.includes(row)).map(({ label }) => label);
    const column = columns.code ?? columns.label;
    return formDraft("form:repeated-code", "duplicate", repeat.rows[0] ?? 0, {
      cells: repeat.rows.map((row) => addressOf(row, column)),
      facts: { fact: "repeated-code", code: repeat.code, labels },
    });
  });
}

function missingRows({ missing, form, rows }: Recognition): readonly Draft[] {
  if (missing.length === 0) return [];
  const absent = form.indicators.filter(({ code }) => missing.includes(code));
  const told = absent.map(({ code, label }) => ({ code, label }));
  return [
    formDraft("form:missing-rows", "structure", rows[0]?.row ?? 0, {
      cells: [],
      facts: { fact: "missing-rows", rows: told },
    }),
  ];
}

const BARE_FIGURE = /^\d[\d.,]*\s*%?$/;

/** Where unit and value cells were merged, the figure stands in the unit's column and the value column is blank. */
function figuresInUnitColumn({ rows, columns: { unit } }: Recognition): readonly Draft[] {
  if (unit === null) return [];
  const merged = rows.filter(
    (row) => row.value === null && row.unit !== null && BARE_FIGURE.test(row.unit.trim()),
  );
  if (merged.length === 0) return [];
  const cells = merged.map(({ row }) => addressOf(row, unit));
  const draft = formDraft("form:merged-value", "structure", merged[0]?.row ?? 0, {
    cells,
    facts: { fact: "figures-in-unit-column", cells },
  });
  return [{ ...draft, severity: "error" }];
}

function formDraft(
  rule: string,
  kind: FindingKind,
  row: number,
  told: { readonly cells: readonly string[]; readonly facts: Facts },
): Draft {
  return {
    ...told,
    rule,
    kind,
    row,
    severity: "notice",
    reported: null,
    expected: null,
    habit: null,
    codes: [],
    read: null,
    remedy: null,
  };
}
