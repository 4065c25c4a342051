import { equal, isZero } from "../number/decimal";
import type { Figures } from "../rule/judge";
import type { ReadRule } from "../rule/rule";
import { codeAt } from "../unit-table/observe";
import type { FilledTable } from "../unit-table/filled-table";
import type { RowSum } from "../unit-table/outline";
import type { TableRow } from "../unit-table/rows";
import { columnTotals, evidenceFor } from "../unit-table/rules";

/** A row that sums others, and what that says of each column. */
export interface TotalRow {
  readonly row: TableRow;
  readonly id: string;
  readonly rules: readonly ReadRule[];
  /** In how many columns the figures bear it out. */
  readonly holding: number;
}

/**
 * The total and group rows of an unknown table with their rules. One that no column bears out is none, unless two rows of the
 * table are the same, as after a slip of copying. Columns whose total is blank, or is what each row has, are left out.
 */
export function totalRows(table: FilledTable, figures: Figures): readonly TotalRow[] {
  return table.sums.flatMap((sum): readonly TotalRow[] => {
    const best = bestEvidence(sum, table, figures);
    const doubted = best.judged >= 2 && best.holding === 0 && !hasCopiedRow(table, figures);
    if (doubted) return [];
    const id = `form:${sum.total.name === "" ? "Tổng" : sum.total.name}@${sum.total.row}`;
    const pack = { columnTotal: { id, severity: "error", excuse: null } } as const;
    const rules = columnTotals(sum, table, pack, figures).filter((read) => isAsked(read, figures));
    return rules.length === 0 ? [] : [{ row: sum.total, id, rules, holding: best.holding }];
  });
}

function bestEvidence(
  { ways, total }: RowSum,
  table: FilledTable,
  figures: Figures,
): { readonly holding: number; readonly judged: number } {
  const [best = { holding: 0, judged: 0 }] = ways
    .map((parts) => evidenceFor(parts, total, table, figures))
    .toSorted((a, b) => b.holding - a.holding);
  return best;
}

function isAsked({ statement }: ReadRule, { operand }: Figures): boolean {
  if (statement.kind !== "equation") return false;
  const [total] = statement.total;
  if (total?.operand.kind !== "code") return false;
  const own = operand(total.operand.code);
  if (own.state === "blank") return false;
  const parts = statement.parts.flatMap((part) =>
    part.operand.kind === "code" ? [operand(part.operand.code)] : [],
  );
  const isEach =
    own.state === "figure" &&
    !isZero(own.value) &&
    parts.length > 2 &&
    parts.every((part) => part.state === "figure" && equal(part.value, own.value));
  return !isEach;
}

const FEWEST_ALIKE = 3;

/** Two rows, one right below the other, with the same figures wherever one has any. */
function hasCopiedRow({ rows, columns }: FilledTable, { operand }: Figures): boolean {
  return rows.some((row, at) => {
    const above = rows[at - 1];
    if (above === undefined) return false;
    const figures = columns.flatMap(({ code }) => {
      const [own, other] = [operand(codeAt(code, row.row)), operand(codeAt(code, above.row))];
      return own.state === "figure" && !isZero(own.value) ? [{ own, other }] : [];
    });
    const alike = figures.filter(
      ({ own, other }) => other.state === "figure" && equal(own.value, other.value),
    );
    return alike.length >= FEWEST_ALIKE && alike.length === figures.length;
  });
}
