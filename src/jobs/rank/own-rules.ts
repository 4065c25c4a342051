import type { ClassProfile } from "../../core/rank/profile";
import { readUnitChanges } from "../../core/rank/read-changes";
import { readSanctions } from "../../core/rank/read-sanctions";
import type { Sanction } from "../../core/rank/sanction";
import type { UnitChange } from "../../core/rank/unit-change";
import { bareKey } from "../../core/text/key";
import type { SheetEntry, Workbook } from "../workbook";

/** *Đổi tên*, *Sáp nhập đơn vị*, *Thay đổi đơn vị*; *Khống chế xếp loại*: no other sheet is read for these. */
const CHANGES_NAME = /\b(doi ten|sap nhap|thay doi don vi)\b/;
const SANCTIONS_NAME = /\bkhong che\b/;

/** What a workbook tells of its units on sheets of its own. */
export interface OwnRules {
  /** What became of units between two periods. */
  readonly changes: readonly UnitChange[];
  /** Caps on the classes of single units. */
  readonly sanctions: readonly Sanction[];
}

export const NO_RULES: OwnRules = { changes: [], sanctions: [] };

/** Reads what a workbook tells of its units; nothing where it has no sheet that is called so. Throws what reading throws. */
export async function ownRules(
  workbook: Workbook,
  entries: readonly SheetEntry[],
  profile: ClassProfile,
): Promise<OwnRules> {
  const changes: UnitChange[] = [];
  const sanctions: Sanction[] = [];
  for (const { name, kind } of entries) {
    if (kind !== "worksheet") continue;
    const key = bareKey(name);
    if (CHANGES_NAME.test(key)) {
      changes.push(...(readUnitChanges(await workbook.read(name)) ?? []));
    }
    if (SANCTIONS_NAME.test(key)) {
      sanctions.push(...(readSanctions(await workbook.read(name), profile) ?? []));
    }
  }
  return { changes, sanctions };
}
