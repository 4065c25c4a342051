import { printedText } from "../number/printed";
import { addressOf, addressOnSheet } from "../sheet/address";
import type { SheetRow, Snapshot } from "../sheet/snapshot";
import { cleanText } from "../text/clean";
import { bareKey, textKey } from "../text/key";
import { isUnitHeading, roleOf } from "./headings";
import type { ClassProfile } from "./profile";
import type { Sanction, SanctionEffect } from "./sanction";

/* Met by keys without accents. */
const EFFECT =
  /^((muc|hinh thuc) )?(khong che|ha bac|ha xep loai|gioi han)( xep loai)?$|^(muc )?xep loai (toi da|cao nhat)$/;
const REASON = /^(li do|can cu|noi dung vi pham)$/;
const ONE_CLASS_DOWN = /^(ha|tru|giam) (mot|0?1) (bac|muc)( xep loai)?$/;
const LOWEST = /^(xep )?(loai |muc )?thap nhat$/;
const NOT_GIVEN = /^khong (duoc )?xep( loai)? /;
const AT_MOST =
  /^(khong (duoc )?(xep (loai )?)?(qua|cao hon|vuot( qua)?)|toi da( la)?|cao nhat( la)?|xep( loai)?) /;

interface Columns {
  readonly unit: number;
  readonly effect: number;
  readonly reason: number | null;
}

/**
 * Reads the caps on the classes of single units from a sheet, under the headings `Đơn vị`, `Khống chế xếp
 * loại` and `Lý do`. A cap is the highest class allowed, by its name (`Tốt`, `Không quá Khá`), a class that
 * is not given (`Không xếp Xuất sắc`), `Hạ một bậc` or `Thấp nhất`. What is no class of the profile is kept
 * as it was typed, so that the ranking can say so. Null where the sheet has no such headings.
 */
export function readSanctions(
  { sheet, rows }: Snapshot,
  profile: ClassProfile,
): readonly Sanction[] | null {
  const top = rows.findIndex((row) => columnsOf(row) !== null);
  const columns = top === -1 ? null : columnsOf(rows[top]);
  if (columns === null) return null;
  return rows.slice(top + 1).flatMap((row): readonly Sanction[] => {
    const unit = textAt(row, columns.unit);
    const effect = textAt(row, columns.effect);
    const reason = textAt(row, columns.reason);
    const cellIn = (column: number): string => addressOnSheet(sheet, addressOf(row.row, column));
    const isOne = unit !== "" && (effect !== "" || reason !== "");
    return isOne && columnsOf(row) === null
      ? [
          {
            ...{ unit, effect: effectOf(effect, profile), reason },
            cells: { unit: cellIn(columns.unit), effect: cellIn(columns.effect) },
          },
        ]
      : [];
  });
}

function columnsOf(row: SheetRow | undefined): Columns | null {
  const headings = (row?.cells ?? []).map((cell) => ({
    column: cell.column,
    text: printedText(cell),
  }));
  const columnOf = (isMeant: (text: string) => boolean): number | null =>
    headings.find(({ text }) => isMeant(text))?.column ?? null;
  const unit = columnOf(isUnitHeading) ?? columnOf((text) => roleOf(text) === "code");
  const effect = columnOf((text) => EFFECT.test(bareKey(text)));
  const reason = columnOf((text) => REASON.test(bareKey(text)));
  return unit === null || effect === null ? null : { unit, effect, reason };
}

function textAt(row: SheetRow, column: number | null): string {
  const cell = row.cells.find((each) => each.column === column);
  return cell === undefined ? "" : cleanText(printedText(cell));
}

function effectOf(text: string, { classes }: ClassProfile): SanctionEffect {
  const key = bareKey(text);
  if (ONE_CLASS_DOWN.test(key)) return { kind: "one-class-down" };
  if (LOWEST.test(key)) return { kind: "lowest" };
  const names = classes.map(({ name }) => name);
  const placeOf = (wanted: string): number =>
    names.findIndex((name) => textKey(name) === textKey(text) || bareKey(name) === wanted);
  // A class may itself be called "Không …", so the bare name goes first.
  const named = placeOf(key);
  if (named !== -1) return atMost(names[named], text);
  const barred = placeOf(key.replace(NOT_GIVEN, ""));
  if (NOT_GIVEN.test(key) && barred !== -1) return atMost(names[barred + 1], text);
  return atMost(names[placeOf(key.replace(AT_MOST, ""))], text);
}

function atMost(name: string | undefined, typed: string): SanctionEffect {
  return { kind: "at-most", class: name ?? typed };
}
